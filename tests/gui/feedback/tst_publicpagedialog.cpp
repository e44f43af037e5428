// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringcodec.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/feedback/feedbackpage.h"
#include "gui/feedback/publicpagedialog.h"
#include "gui/plan/unitchecklist.h"
#include "intake/ringpaper.h"
#include "session/demo.h"
#include "session/demoservice.h"
#include "session/lockedwriting.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/vaulttesting.h"
#include "vault/ringkeeping.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The page for the public from the page of feedback, by keyboard. One register goes through all.
class PublicPageDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void nothingIsToldUnlessTicked();
    void whatIsWrittenOutlivesTheLock();
    void publishingIsAskedAboutAndSaved();
    void itIsGivenAgainAsItWas();
    void whatCannotBeToldSaysWhy();
    void whatARingKnowsSaysWhy();
    void everybodyCanUseIt_data();
    void everybodyCanUseIt();

private:
    template <typename Part>
    [[nodiscard]] Part *part(const char *name) const
    {
        return m_dialog->findChild<Part *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QByteArray file() const
    {
        QFile file(m_prompter.path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void open()
    {
        m_dialog = nullptr;
        // No window manager gives the page its focus back when a dialog over it has closed.
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTest::keyClick(
            QApplication::focusWidget(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        m_dialog = m_page->findChild<PublicPageDialog *>();
        QVERIFY(m_dialog && QTest::qWaitForWindowActive(m_dialog));
    }
    void choose(const char *period)
    {
        auto *list = part<QComboBox>("publicPeriod");
        list->setCurrentIndex(list->findText(QString::fromLatin1(period)));
    }

    QTemporaryDir m_dir;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<FeedbackPage> m_page;
    PublicPageDialog *m_dialog = nullptr;
};

void PublicPageDialogTest::initTestCase()
{
    auto vault = createVault(
        m_dir.filePath(QStringLiteral("Stadt.rueckhalt")), deskPassword(), deskEnvironment());
    VERIFY_RESULT(vault);
    auto opened = OpenRegister::load(*std::move(vault), demoCatalog(), deskTime);
    VERIFY_RESULT(opened);
    m_register = *std::move(opened);
    VERIFY_RESULT(storeDemo(generateDemo(100, 7, deskTime().date()), *m_register));
    VERIFY_RESULT(storeDemoService(*m_register, deskTime().date()));
    Planning planning(*m_register, deskEnvironment().random);
    VERIFY_RESULT(planning.create(QStringLiteral("A01"), {UnitId()}, QStringLiteral("Leitung")));
}

void PublicPageDialogTest::init()
{
    setUiLanguage(Language::English);
    m_prompter = FakePrompter();
    m_prompter.path = m_dir.filePath(QStringLiteral("seite.html"));
    m_page = std::make_unique<FeedbackPage>(*m_register, m_prompter);
    m_page->resize(1100, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
    open();
}

void PublicPageDialogTest::cleanup()
{
    m_page.reset();
    setTextScale(100);
    applyTheme(Theme::Light);
}

void PublicPageDialogTest::nothingIsToldUnlessTicked()
{
    QTRY_COMPARE(QApplication::focusWidget(), part<QComboBox>("publicPeriod"));
    choose("first half of 2026");
    const QString shown = part<TextLabel>("publicShown")->text();
    QVERIFY2(shown.contains(QStringLiteral("Satisfaction overall: ")), qPrintable(shown));
    for (auto *box : m_dialog->findChildren<QCheckBox *>())
        QVERIFY(!box->isChecked());
    auto *measure = part<QCheckBox>("publicMeasure-A01");
    QVERIFY(measure);
    auto *text = part<QLineEdit>("publicTextDe-A01");
    QVERIFY(!text->isVisible());
    measure->setFocus();
    QTest::keyClick(measure, Qt::Key_Space);
    QVERIFY(text->isVisible());
    // What was begun is not lost by Escape without a question.
    m_prompter.confirms = false;
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(PagePublishing(*m_register).pages()->isEmpty());
}

void PublicPageDialogTest::whatIsWrittenOutlivesTheLock()
{
    choose("first half of 2026");
    part<QCheckBox>("publicMeasure-A01")->setChecked(true);
    const QString said = QStringLiteral("Unsere Zeiten stehen an jeder Tür.");
    part<QLineEdit>("publicTextDe-A01")->setText(said);
    auto *offices = part<UnitChecklist>("publicOffices");
    offices->item(0)->setCheckState(Qt::Unchecked);
    const QList<UnitId> chosen = offices->chosen();
    const QString shown = part<TextLabel>("publicShown")->text();
    m_dialog->close(); // as the lock does
    QTRY_VERIFY(m_page->findChild<PublicPageDialog *>() == nullptr);
    QVERIFY(m_prompter.asked.isEmpty());
    QCOMPARE(m_register->writing().entries().size(), 1);

    open();
    QVERIFY(m_dialog);
    QCOMPARE(part<QLineEdit>("publicTextDe-A01")->text(), said);
    QVERIFY(part<QLineEdit>("publicTextDe-A01")->isVisible());
    QCOMPARE(part<QComboBox>("publicPeriod")->currentText(), QStringLiteral("first half of 2026"));
    QCOMPARE(part<UnitChecklist>("publicOffices")->chosen(), chosen);
    QCOMPARE(part<TextLabel>("publicShown")->text(), shown); // about these offices and this time
    QTest::keyClick(m_dialog, Qt::Key_Escape); // given up, and asked about
    QTRY_VERIFY(m_page->findChild<PublicPageDialog *>() == nullptr);
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(m_register->writing().entries().isEmpty());
}

void PublicPageDialogTest::publishingIsAskedAboutAndSaved()
{
    choose("first half of 2026");
    auto *measure = part<QCheckBox>("publicMeasure-A01");
    measure->setFocus();
    QTest::keyClick(measure, Qt::Key_Space);
    auto *text = part<QLineEdit>("publicTextDe-A01");
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("Alle Zeiten stimmen jetzt <immer>."));
    m_prompter.confirms = false;
    auto *go = part<QPushButton>("go");
    go->setFocus();
    QTest::keyClick(go, Qt::Key_Space);
    QVERIFY(m_prompter.asked.last().contains(QStringLiteral("stays")));
    QVERIFY(PagePublishing(*m_register).pages()->isEmpty());
    m_prompter.confirms = true;
    QTest::keyClick(go, Qt::Key_Space);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join(u'\n')));
    QCOMPARE(PagePublishing(*m_register).pages()->size(), 1);
    const QByteArray html = file();
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QVERIFY(html.contains("Alle Zeiten stimmen jetzt &lt;immer&gt;."));
    QVERIFY(html.contains("<html lang=\"de\">"));
}

void PublicPageDialogTest::itIsGivenAgainAsItWas()
{
    choose("first half of 2026");
    QVERIFY(part<TextLabel>("publicShown")
                ->text()
                .contains(QStringLiteral("were published before and stay as they are")));
    // Over a year that holds it there is nothing to publish any more.
    choose("2025");
    QVERIFY(part<QPushButton>("go")->isEnabled());
    choose("first quarter of 2026");
    QVERIFY(!part<QPushButton>("go")->isEnabled());
    QVERIFY(part<TextLabel>("publicProblem")->text().startsWith(QStringLiteral("Page 1 tells")));
}

void PublicPageDialogTest::whatCannotBeToldSaysWhy()
{
    auto *offices = part<UnitChecklist>("publicOffices");
    for (int row = 0; row < offices->count(); ++row)
        offices->item(row)->setCheckState(Qt::Unchecked);
    QCOMPARE(part<TextLabel>("publicProblem")->text(), QStringLiteral("Please choose an office."));
    QVERIFY(!part<QPushButton>("go")->isEnabled());
}

void PublicPageDialogTest::whatARingKnowsSaysWhy()
{
    choose("third quarter of 2025");
    const QString before = part<TextLabel>("publicShown")->text();
    QVERIFY2(before.contains(QStringLiteral("Bürgeramt")), qPrintable(before));
    // A sheet told of those who ask for ratings there together with an office that is gone, where
    // three people worked.
    const PagePublishing publishing(*m_register);
    const auto page
        = publishing.prepared({.period = *PublicPeriod::fromCode(QStringLiteral("2025-Q3")),
            .offices = publishing.offices()});
    VERIFY_RESULT(page);
    ToldUnits sum {.series = {QStringLiteral("rating.overall")}};
    for (const PublicGroup &group : page->kept.page.groups) {
        if (group.names == QStringList("Bürgeramt"))
            sum.units = group.observers.front();
    }
    QVERIFY(!sum.units.isEmpty());
    sum.heads.fill(20, sum.units.size());
    sum.units << UnitId({99});
    sum.heads << 3;
    const RingBasis told {*ServiceSlot::quarter(2025, 3), {sum}};
    const RingPlace place {RingPlaceId({1}), RingId({2}), {QStringLiteral("Ahorn"), {3}, {4}}, {}};
    VERIFY_RESULT(m_register->vault().rings().add(place, SecretBytes(32),
        {{place.ring, static_cast<int>(RingPaperKind::Sheet), place.card.signer,
            QStringLiteral("2025-Q3"), "sheet", *encodeRingBasis(told)}}));
    choose("second quarter of 2025");
    choose("third quarter of 2025");
    const QString shown = part<TextLabel>("publicShown")->text();
    QVERIFY2(shown.contains(QStringLiteral("because a sheet for a ring"))
            && shown.endsWith(QStringLiteral("Bürgeramt: Satisfaction overall")),
        qPrintable(shown));
    // The office is still there with what the ring does not know.
    QVERIFY(shown.contains(QStringLiteral("Bürgeramt\n    Friendliness")));
}

void PublicPageDialogTest::everybodyCanUseIt_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::addColumn<Theme>("theme");
    QTest::newRow("German") << Language::German << 100 << Theme::Light;
    QTest::newRow("English, dark, large") << Language::English << 200 << Theme::Dark;
}

void PublicPageDialogTest::everybodyCanUseIt()
{
    QFETCH(const Language, language);
    QFETCH(const int, scale);
    QFETCH(const Theme, theme);
    m_dialog->close();
    applyTheme(theme);
    setUiLanguage(language);
    setTextScale(scale);
    PublicPageDialog dialog(*m_register, m_prompter);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *measure = dialog.findChild<QCheckBox *>(QStringLiteral("publicMeasure-A01"));
    measure->setChecked(true);
    VERIFY_ACCESSIBLE(&dialog);
}

QTEST_MAIN(PublicPageDialogTest)
#include "tst_publicpagedialog.moc"
