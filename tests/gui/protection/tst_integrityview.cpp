// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/protection/integrityview.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/caseentries.h"
#include "vault/openedvault.h"
#include "vault/settingstore.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What the page says about a register that is in order, and about one that is not.
class IntegrityViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void cleanup();
    void registerInOrderShowsItsState();
    void paperIsCompared_data();
    void paperIsCompared();
    void everythingIsChecked();
    void olderCopyIsExplained();
    void olderStateIsAcceptedAfterAQuestion();
    void onlyThoseWhoMayAreOffered_data();
    void onlyThoseWhoMayAreOffered();
    void alteredRegisterCannotBeDeclaredRight();
    void refusedEntriesStayUntilSomebodyKnows();
    void viewIsAccessible_data();
    void viewIsAccessible();

private:
    void open(const QString &login = {});
    /// Puts back a copy of the folder from before the last entries, which this machine knows.
    void replay();
    /// As it is after entries of carers were refused when somebody else unlocked.
    void refuse(int count);
    QPushButton *button(const char *name) { return m_view->findChild<QPushButton *>(name); }
    QLabel *label(const char *name) { return m_view->findChild<QLabel *>(name); }
    QString alertTexts()
    {
        QStringList texts;
        for (const QLabel *text :
            m_view->findChild<QWidget *>("alertsCard")->findChildren<QLabel *>())
            texts << text->text();
        return texts.join('\n');
    }

    std::unique_ptr<MemberTown> m_town = std::make_unique<MemberTown>();
    std::unique_ptr<QTemporaryDir> m_anchors;
    std::unique_ptr<FakePrompter> m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<Protecting> m_protecting;
    std::unique_ptr<IntegrityView> m_view;
};

void IntegrityViewTest::init()
{
    setUiLanguage(Language::English);
    m_town->startAfresh();
    m_anchors = std::make_unique<QTemporaryDir>();
    m_prompter = std::make_unique<FakePrompter>();
}

void IntegrityViewTest::cleanup()
{
    m_view.reset();
    m_protecting.reset();
    m_register.reset();
    setTextScale(100);
    setUiLanguage(Language::English);
}

void IntegrityViewTest::open(const QString &login)
{
    VaultEnvironment environment = vaultEnvironment();
    environment.anchorFolder = m_anchors->path();
    auto vault = Vault::open(m_town->folder(), MemberTown::credentials(login), environment);
    VERIFY_RESULT(vault);
    auto loaded = OpenRegister::load(std::move(*vault), demoCatalog(), environment.clock);
    QVERIFY(loaded.has_value());
    m_register = std::move(*loaded);
    m_protecting = std::make_unique<Protecting>(*m_register);
    m_view = std::make_unique<IntegrityView>(*m_protecting, *m_prompter);
    m_view->resize(1040, 640);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void IntegrityViewTest::refuse(int count)
{
    auto known = unlockedHead(m_town->folder(), testPassword(), "officer");
    VERIFY_RESULT(known);
    auto database = Database::open(
        m_town->folder() + "/vault.db", known->keys.database, Database::Access::ReadWrite);
    VERIFY_RESULT(database);
    auto lock = RegisterLock::acquire(m_town->folder());
    VERIFY_RESULT(lock);
    OpenedVault opened(m_town->folder(), vaultEnvironment(), known->head, std::move(known->keys),
        std::move(*database), std::move(*lock));
    VERIFY_RESULT(opened.begin());
    VERIFY_RESULT(opened.changeUnasked({Action::CaseEntriesTaken, refusedObject(count)}, [&] {
        return SettingStore(*opened.database).set("refused-case-entries", QString::number(count));
    }));
}

void IntegrityViewTest::replay()
{
    const QString old = m_town->path("old.rueckhalt");
    QDir(old).removeRecursively();
    QVERIFY(copyFolder(m_town->folder(), old));
    VaultEnvironment environment = vaultEnvironment();
    environment.anchorFolder = m_anchors->path();
    {
        auto vault = Vault::open(m_town->folder(), MemberTown::credentials("officer"), environment);
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->record(plainIncident()));
    }
    QVERIFY(QDir(m_town->folder()).removeRecursively());
    QVERIFY(copyFolder(old, m_town->folder()));
}

void IntegrityViewTest::registerInOrderShowsItsState()
{
    open();
    QVERIFY(!m_view->findChild<QWidget *>("alertsCard")->isVisible());
    QCOMPARE(label("mark")->text(), m_protecting->stateOnPaper(Language::English));
    QVERIFY(label("mark")->text().startsWith("Register state "));
    const QString before = label("mark")->text();
    QVERIFY(m_register->note(Action::IncidentRead).has_value());
    m_view->refresh();
    QVERIFY(label("mark")->text() != before);
}

void IntegrityViewTest::paperIsCompared_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("said");
    QTest::newRow("as it stands") << ""
                                  << "It is the same";
    QTest::newRow("with other digits") << "digits"
                                       << "It is not the same";
    QTest::newRow("of a state to come") << "number"
                                        << "does not have that entry yet";
    QTest::newRow("cut") << "cut"
                         << "cannot be read yet";
}

void IntegrityViewTest::paperIsCompared()
{
    QFETCH(const QString, change);
    QFETCH(const QString, said);
    open("manager");
    QString line = label("mark")->text();
    if (change == "digits")
        line[line.size() - 1] = line.endsWith('0') ? '1' : '0';
    else if (change == "number")
        line.replace("Register state ", "Register state 9");
    else if (change == "cut")
        line.chop(5);
    // Later entries change nothing about a former state.
    QVERIFY(m_register->note(Action::IncidentRead).has_value());
    auto *paper = m_view->findChild<QLineEdit *>("paper");
    paper->setText(line);
    QTest::keyClick(paper, Qt::Key_Return);
    QVERIFY(label("compareResult")->isVisible());
    QVERIFY2(
        label("compareResult")->text().contains(said), qPrintable(label("compareResult")->text()));
}

void IntegrityViewTest::everythingIsChecked()
{
    open("council");
    button("check")->click();
    QStringList texts;
    for (const QLabel *text : m_view->findChild<QWidget *>("checkCard")->findChildren<QLabel *>())
        texts << text->text();
    QVERIFY2(texts.join('\n').contains("Everything is whole"), qPrintable(texts.join('\n')));
}

void IntegrityViewTest::olderCopyIsExplained()
{
    replay();
    open("manager");
    QVERIFY(m_register->isReadOnly());
    QVERIFY(m_view->findChild<QWidget *>("alertsCard")->isVisible());
    QVERIFY(alertTexts().contains("This state is older than one that is known"));
    QVERIFY(alertTexts().contains("Look for the newer folder"));
    setUiLanguage(Language::German);
    QApplication::processEvents();
    QVERIFY(alertTexts().contains("Dieser Stand ist älter"));
}

void IntegrityViewTest::olderStateIsAcceptedAfterAQuestion()
{
    replay();
    open("officer");
    QSignalSpy accepted(m_view.get(), &IntegrityView::stateAccepted);
    QVERIFY(button("acceptState")->isVisible());
    m_prompter->confirms = false;
    button("acceptState")->click();
    QCOMPARE(m_prompter->asked.size(), 1);
    QVERIFY(m_prompter->asked.first().contains("missing here"));
    QVERIFY(m_register->isReadOnly() && accepted.isEmpty());
    m_prompter->confirms = true;
    const quint64 before = m_protecting->log().count();
    button("acceptState")->click();
    QCOMPARE(accepted.size(), 1);
    QVERIFY(!m_register->isReadOnly());
    QCOMPARE(m_protecting->log().count(), before + 1);
    QVERIFY(m_register->record(plainIncident()).has_value());
    m_view->refresh();
    QVERIFY(!m_view->findChild<QWidget *>("alertsCard")->isVisible());
    QVERIFY(m_protecting->checkAll({}).has_value());
}

void IntegrityViewTest::onlyThoseWhoMayAreOffered_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("may");
    for (const QString login : {"officer", "admin", "carer", "manager", "council", "dpo"})
        QTest::newRow(qPrintable(login)) << login << (login == "officer");
}

void IntegrityViewTest::onlyThoseWhoMayAreOffered()
{
    QFETCH(const QString, login);
    QFETCH(const bool, may);
    replay();
    open(login);
    QVERIFY(m_register->isReadOnly());
    QCOMPARE(button("acceptState")->isVisible(), may);
}

void IntegrityViewTest::alteredRegisterCannotBeDeclaredRight()
{
    {
        const auto head = unlockedHead(m_town->folder(), testPassword());
        VERIFY_RESULT(head);
        auto database = Database::open(
            m_town->folder() + "/vault.db", head->keys.database, Database::Access::ReadWrite);
        VERIFY_RESULT(database);
        VERIFY_RESULT((*database)->run("UPDATE sealed_object SET content = zeroblob(64)"));
    }
    open("admin");
    QVERIFY(m_register->isReadOnly());
    QVERIFY(alertTexts().contains("changed outside of the program"));
    QVERIFY(!button("acceptState")->isVisible());
    button("check")->click();
    QStringList texts;
    for (const QLabel *text : m_view->findChild<QWidget *>("checkCard")->findChildren<QLabel *>())
        texts << text->text();
    QVERIFY(!texts.join('\n').contains("Everything is whole"));
}

/// Somebody else may have unlocked when they were refused.
void IntegrityViewTest::refusedEntriesStayUntilSomebodyKnows()
{
    refuse(3);
    open("manager");
    QVERIFY(m_view->findChild<QWidget *>("alertsCard")->isHidden());
    cleanup();
    open("officer");
    QVERIFY2(alertTexts().contains("Number of entries: 3"), qPrintable(alertTexts()));
    QVERIFY(!button("acceptState")->isVisible());
    const QSignalSpy changed(m_view.get(), &IntegrityView::alertsChanged);
    QVERIFY(button("noteRefused")->isVisible());
    VERIFY_ACCESSIBLE(m_view.get());
    button("noteRefused")->setFocus();
    QTest::keyClick(button("noteRefused"), Qt::Key_Space);
    QVERIFY2(m_prompter->told.isEmpty(), qPrintable(m_prompter->told.join(u' ')));
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_view->findChild<QWidget *>("alertsCard")->isHidden());
    QVERIFY(m_view->isAncestorOf(QApplication::focusWidget()));
    cleanup();
    open();
    QVERIFY(m_protecting->alerts().isEmpty());
}

void IntegrityViewTest::viewIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::newRow("German") << Language::German << 100;
    QTest::newRow("English, 200 %") << Language::English << 200;
}

void IntegrityViewTest::viewIsAccessible()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    setUiLanguage(language);
    setTextScale(scale);
    replay();
    open("officer");
    m_view->findChild<QLineEdit *>("paper")->setText("Igel");
    button("compare")->click();
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(m_view.get());
}

QTEST_MAIN(IntegrityViewTest)
#include "tst_integrityview.moc"
