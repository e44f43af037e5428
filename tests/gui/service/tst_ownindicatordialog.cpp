// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/service/ownindicatordialog.h"
#include "session/lockedwriting.h"
#include "session/observedservice.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/session/ringtown.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::test;
using namespace rueckhalt::testing;

/// The window in which an authority defines its own indicators, by keyboard.
class OwnIndicatorDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void whatIsIncompleteIsNotSaved();
    void aNewOneIsDefined();
    void whatHasNumbersKeepsItsMeaning();
    void anotherMeaningIsANewVersion();
    void whatWasWrittenIsNotLostUnasked();
    void whatIsWrittenOutlivesTheLock();

private:
    /// Opens it as the page does.
    void openKept();
    void type(const char *field, const QString &text)
    {
        auto *edit = m_dialog->findChild<QLineEdit *>(field);
        QVERIFY2(edit && edit->isEnabled(), field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        edit->insert(text); // keyClicks() knows no umlauts
    }
    void press(const char *name)
    {
        auto *button = m_dialog->findChild<QPushButton *>(name);
        QVERIFY2(button && button->isEnabled(), name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    [[nodiscard]] QListWidget *list() const
    {
        return m_dialog->findChild<QListWidget *>("ownList");
    }
    [[nodiscard]] bool isOpen(const char *field) const
    {
        return m_dialog->findChild<QWidget *>(field)->isEnabled();
    }
    [[nodiscard]] QList<OwnIndicator> known() const
    {
        return (*m_register.open().observed())->catalogue.own();
    }

    mutable TestRegister m_register;
    FakePrompter m_prompter;
    std::unique_ptr<ServiceObserving> m_observing;
    std::unique_ptr<OwnIndicatorDialog> m_dialog;
};

void OwnIndicatorDialogTest::initTestCase()
{
    setUiLanguage(Language::English);
    applyTheme(Theme::Light);
    m_observing = std::make_unique<ServiceObserving>(m_register.open());
}

void OwnIndicatorDialogTest::init()
{
    m_prompter = FakePrompter();
    m_dialog = std::make_unique<OwnIndicatorDialog>(*m_observing, m_register.open(), m_prompter);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    VERIFY_ACCESSIBLE(m_dialog.get());
}

void OwnIndicatorDialogTest::whatIsIncompleteIsNotSaved()
{
    QVERIFY(list()->hasFocus());
    QCOMPARE(list()->count(), 1);
    type("ownNameDe", QStringLiteral("Pässe"));
    press("go");
    QCOMPARE(m_prompter.told.size(), 1);
    QVERIFY(known().isEmpty());
    type("ownParameter", QStringLiteral("zehn"));
    press("go");
    QVERIFY(m_prompter.told.last().contains(QStringLiteral("cannot be read")));
}

void OwnIndicatorDialogTest::aNewOneIsDefined()
{
    QSignalSpy defined(m_dialog.get(), &OwnIndicatorDialog::defined);
    type("ownNameDe", QStringLiteral("Pässe je Woche"));
    type("ownNameEn", QStringLiteral("Passports a week"));
    type("ownNumeratorDe", QStringLiteral("ausgegebene Pässe"));
    type("ownNumeratorEn", QStringLiteral("passports handed out"));
    type("ownSourceDe", QStringLiteral("Fachverfahren"));
    type("ownSourceEn", QStringLiteral("register of passports"));
    auto *better = m_dialog->findChild<QComboBox *>("ownBetter");
    better->setFocus();
    QTest::keyClick(better, Qt::Key_Home);
    press("go");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join(u'\n')));
    QCOMPARE(defined.size(), 1);
    QCOMPARE(known().size(), 1);
    QCOMPARE(known().first().indicator.id, QStringLiteral("own.paesse.je.woche"));
    QCOMPARE(known().first().indicator.better, BetterIs::Higher);
    QCOMPARE(list()->count(), 2);
    QVERIFY(!isOpen("ownAggregation"));
    QVERIFY(isOpen("ownNumeratorDe"));
}

void OwnIndicatorDialogTest::whatHasNumbersKeepsItsMeaning()
{
    const auto observed = m_register.open().observed();
    observe(m_register.open(),
        {{.unit = m_register.unit(QStringLiteral("Bürgeramt")),
            .series = (*observed)->catalogue.seriesCalled(u"own.paesse.je.woche")->number,
            .slot = *ServiceSlot::month(2026, 3),
            .numbers = {40}}});
    QTest::keyClick(list(), Qt::Key_Home);
    QVERIFY(!isOpen("ownNumeratorDe"));
    QVERIFY(!isOpen("ownUnit"));
    QVERIFY(m_dialog->findChild<QLabel *>("ownState")
                ->text()
                .startsWith(QStringLiteral("There are numbers of it")));
    type("ownNameEn", QStringLiteral("Passports per week"));
    press("go");
    QVERIFY(m_prompter.told.isEmpty());
    QCOMPARE(known().first().indicator.name.en, QStringLiteral("Passports per week"));
}

void OwnIndicatorDialogTest::anotherMeaningIsANewVersion()
{
    QTest::keyClick(list(), Qt::Key_Home);
    press("ownVersion");
    QVERIFY(isOpen("ownNumeratorDe"));
    type("ownNumeratorDe", QStringLiteral("beantragte Pässe"));
    type("ownNumeratorEn", QStringLiteral("passports asked for"));
    press("go");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join(u'\n')));
    QCOMPARE(known().size(), 2);
    QCOMPARE(known().first().indicator.numerator.de, QStringLiteral("ausgegebene Pässe"));
    QCOMPARE(known().last().indicator.id, QStringLiteral("own.paesse.je.woche.v2"));
}

void OwnIndicatorDialogTest::whatWasWrittenIsNotLostUnasked()
{
    type("ownNameDe", QStringLiteral("Halb"));
    m_prompter.confirms = false;
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Home);
    QCOMPARE(m_prompter.asked.size(), 1);
    QCOMPARE(m_dialog->findChild<QLineEdit *>("ownNameDe")->text(), QStringLiteral("Halb"));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    m_prompter.confirms = true;
    QTest::keyClick(list(), Qt::Key_Home);
    QCOMPARE(m_dialog->findChild<QLineEdit *>("ownNameEn")->text(),
        QStringLiteral("Passports per week"));
}

void OwnIndicatorDialogTest::openKept()
{
    m_dialog = std::make_unique<OwnIndicatorDialog>(*m_observing, m_register.open(), m_prompter);
    m_dialog->openKept(m_register.open().writing(), QStringLiteral("own-indicator"));
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void OwnIndicatorDialogTest::whatIsWrittenOutlivesTheLock()
{
    m_dialog->close();
    openKept();
    const auto text
        = [this](const char *field) { return m_dialog->findChild<QLineEdit *>(field)->text(); };
    QTest::keyClick(list(), Qt::Key_Home);
    press("ownVersion");
    type("ownNumeratorDe", QStringLiteral("abgelehnte Pässe"));
    m_dialog->close(); // as the lock does
    QVERIFY(m_prompter.asked.isEmpty());
    QCOMPARE(m_register.open().writing().entries().size(), 1);

    openKept();
    QCOMPARE(text("ownNumeratorDe"), QStringLiteral("abgelehnte Pässe"));
    QCOMPARE(list()->currentRow(), list()->count() - 1);
    QVERIFY(isOpen("ownNumeratorDe")); // of a new version, not of the one with numbers
    type("ownNumeratorEn", QStringLiteral("passports refused"));
    press("go");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join(u'\n')));
    QCOMPARE(known().last().indicator.id, QStringLiteral("own.paesse.je.woche.v3"));
    QCOMPARE(known().last().indicator.numerator.de, QStringLiteral("abgelehnte Pässe"));
    m_dialog->close();
    m_dialog.reset(); // before it goes by itself
    QVERIFY(m_register.open().writing().entries().isEmpty()); // saved, so nothing is unfinished
}

QTEST_MAIN(OwnIndicatorDialogTest)
#include "tst_ownindicatordialog.moc"
