// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/receiptcode.h"
#include "crypto/secretwords.h"
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/report/choicebutton.h"
#include "gui/report/choicegroup.h"
#include "gui/report/formsheet.h"
#include "gui/report/receiptfield.h"
#include "gui/shell/desk.h"
#include "gui/shell/idlelock.h"
#include "gui/shell/mainwindow.h"
#include "gui/unlock/firstpasswordpage.h"
#include "gui/unlock/recoverpage.h"
#include "support/gui/a11ylint.h"
#include "support/gui/cardfolder.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;
using namespace std::chrono_literals;

/// The pages before and beside a register, left alone: what is on them goes, and whoever comes back
/// is told why. Real registers, a real folder with a reporting card.
class DeskPlacesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_desk.reset(); }
    void recoveryWordsOpenNothingForThePassersBy_data();
    void recoveryWordsOpenNothingForThePassersBy();
    void newRegisterIsKeptAndItsWordsAreNot();
    void creationThatHasJustBegunIsForgotten();
    void firstPasswordIsNotChosenByAnother();
    void reportGoesWhenNobodyIsThere();
    void receiptCodeGoesAndTheReportStays();
    void sendingIsFinishedFirst();
    void typedReceiptCodeGoes();
    void untouchedFormStays();
    void lockPageIsLeftAlone();
    void everyNoteIsReadable_data();
    void everyNoteIsReadable();

private:
    template <typename T = QWidget>
    [[nodiscard]] T *part(const char *name) const
    {
        for (T *found : m_desk->window().findChildren<T *>(QLatin1StringView(name))) {
            if (found->isVisible())
                return found;
        }
        qFatal("no %s in sight", name);
    }
    [[nodiscard]] UnlockPage *unlockPage() const
    {
        return m_desk->window().findChild<UnlockPage *>();
    }
    [[nodiscard]] QLabel *note() const { return unlockPage()->findChild<QLabel *>("note"); }
    [[nodiscard]] bool opens(const QString &folder) const
    {
        return Vault::open(folder, {{}, deskPassword(), {}}, deskEnvironment()).has_value();
    }
    void writeReport();
    /// As after ten minutes without a key.
    void goAway();

    QTemporaryDir m_folder;
    QString m_register;
    SecretBytes m_recovery;
    std::unique_ptr<CardFolder> m_card;
    FakePrompter m_prompter;
    Preferences m_kept;
    QList<LockedLook> m_looks;
    std::unique_ptr<Desk> m_desk;
};

void DeskPlacesTest::initTestCase()
{
    applyTheme(Theme::Light);
    m_register = m_folder.filePath("Musterstadt.rueckhalt");
    Founder founder;
    founder.password = deskPassword();
    auto made = Vault::create(m_register, founder, deskEnvironment());
    QVERIFY(made);
    m_recovery = std::move(made->recoverySecret);
}

void DeskPlacesTest::init()
{
    setUiLanguage(Language::English);
    setTextScale(100);
    m_prompter = FakePrompter();
    m_looks.clear();
    m_card = std::make_unique<CardFolder>();
    Preferences preferences;
    preferences.language = Language::English;
    preferences.theme = Theme::Light;
    preferences.recentRegisters = {m_register};
    m_desk = std::make_unique<Desk>(deskEnvironment(), m_prompter, preferences);
    connect(m_desk.get(), &Desk::preferencesChanged, this,
        [this](const Preferences &changed) { m_kept = changed; });
    m_desk->setReporterSetup({.environment
        = {.clock = deskTime, .random = systemRandom(), .trustFile = m_card->trustFile()},
        .print = [](QWidget *, const ReceiptSheet &) { return true; },
        .givenRegister =
            [this] {
                return std::optional(DefaultRegister {m_card->path(), {}});
            }});
    m_desk->setRestart([this](const LockedLook &look) { m_looks << look; });
    m_desk->window().resize(1280, 900);
    m_desk->window().show();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
}

void DeskPlacesTest::goAway()
{
    m_desk->findChild<IdleLock *>()->setLimit(20ms);
    QTRY_COMPARE_WITH_TIMEOUT(m_looks.size(), 1, 30000);
    QVERIFY(unlockPage()->isVisible());
    QVERIFY(note()->isVisible());
    QVERIFY(m_prompter.asked.isEmpty()); // nobody is there to be asked
}

void DeskPlacesTest::recoveryWordsOpenNothingForThePassersBy_data()
{
    QTest::addColumn<bool>("accepted");
    QTest::newRow("words typed") << false;
    QTest::newRow("words accepted") << true;
}

void DeskPlacesTest::recoveryWordsOpenNothingForThePassersBy()
{
    QFETCH(const bool, accepted);
    part<QPushButton>("lostButton")->click();
    auto *page = m_desk->window().findChild<RecoverPage *>();
    auto *words = page->findChild<QPlainTextEdit *>("wordsEdit");
    words->setPlainText(wordsOf(m_recovery).join(' '));
    if (accepted) {
        part<QPushButton>("next")->click();
        QVERIFY(part("passwordCard")->isVisible());
        QVERIFY(!opens(m_register)); // it is held
        part("passwordCard")->findChild<QLineEdit *>("passwordEdit")->setText("halb getippt");
    }
    goAway();
    QVERIFY(opens(m_register));
    QCOMPARE(m_looks.first().note, LockNote::Closed);
    QCOMPARE(m_looks.first().folder, m_register);
    QVERIFY(words->toPlainText().isEmpty());
    for (const QLineEdit *field : page->findChildren<QLineEdit *>("passwordEdit"))
        QVERIFY(field->text().isEmpty());
    // From here on it begins with the words again.
    part<QPushButton>("lostButton")->click();
    QVERIFY(part("wordsCard")->isVisible());
    QVERIFY(!note()->isVisible());
    QVERIFY(!part<QPushButton>("next")->isEnabled());
}

void DeskPlacesTest::newRegisterIsKeptAndItsWordsAreNot()
{
    m_desk->offerNew();
    auto *create = part<QPushButton>("createButton");
    const auto type = [this](const char *field, const QString &text) {
        auto *found = part(field);
        auto *line = qobject_cast<QLineEdit *>(found);
        (line != nullptr ? line : found->findChild<QLineEdit *>())->setText(text);
    };
    type("name", "Neu");
    type("place", m_folder.path());
    type("organisation", "Rathaus");
    for (QLineEdit *line : create->parentWidget()->findChildren<QLineEdit *>("passwordEdit"))
        line->setText(DeskPasswordText);
    create->click();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_desk->window().findChild<QWidget *>("recoveryLater")->isVisible(), 60000);
    goAway();
    const QString folder = m_folder.filePath("Neu.rueckhalt");
    QCOMPARE(m_looks.first().note, LockNote::RegisterMade);
    QCOMPARE(m_looks.first().folder, folder);
    // "Protection" reminds of the sheet, and the register is offered.
    QVERIFY(m_kept.unconfirmedRecovery.contains(folder));
    QCOMPARE(m_kept.recentRegisters.first(), folder);
    const auto vault = Vault::open(folder, {{}, deskPassword(), {}}, deskEnvironment());
    QVERIFY(vault);
    QCOMPARE((*vault)->organisation()->units.first().name, QString("Rathaus"));
}

void DeskPlacesTest::creationThatHasJustBegunIsForgotten()
{
    m_desk->offerNew();
    auto *create = part<QPushButton>("createButton");
    const auto fields = create->parentWidget()->findChildren<QLineEdit *>("passwordEdit");
    for (QLineEdit *line : fields)
        line->setText(DeskPasswordText);
    goAway();
    QCOMPARE(m_looks.first().note, LockNote::Closed);
    for (const QLineEdit *line : fields)
        QVERIFY(line->text().isEmpty());
}

void DeskPlacesTest::firstPasswordIsNotChosenByAnother()
{
    const QString folder = m_folder.filePath("Zweite.rueckhalt");
    {
        Founder founder;
        founder.profile.login = "eins";
        founder.password = deskPassword();
        const auto made = Vault::create(folder, founder, deskEnvironment());
        QVERIFY(made);
        NewMember invited;
        invited.profile = {"zwei", "Frau Zwei"};
        invited.roles = {Role::Manager};
        invited.password = deskPassword();
        QVERIFY(made->vault->members().add(invited));
    }
    m_desk->offer(folder);
    QTest::keyClicks(part<QLineEdit>("login"), "zwei");
    QTest::keyClicks(part<QLineEdit>("passwordEdit"), DeskPasswordText);
    QTest::keyClick(part<QLineEdit>("passwordEdit"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().findChild<FirstPasswordPage *>() != nullptr
            && m_desk->window().findChild<FirstPasswordPage *>()->isVisible(),
        30000);
    goAway();
    QCOMPARE(m_looks.first().note, LockNote::Closed);
    QVERIFY(Vault::open(folder, {"eins", deskPassword(), {}}, deskEnvironment()));
}

void DeskPlacesTest::writeReport()
{
    m_desk->offerReporting(ReporterPlace::Purpose::Report, {});
    IncidentDraft draft;
    draft.types = {IncidentType::Verbal};
    draft.occurred = IncidentTime::minute(QDate(2026, 11, 21), QTime(10, 0));
    draft.place = Place::Counter;
    draft.person.description = QStringLiteral("Laut geworden.");
    part<FormSheet>("sheet")->setDraft(draft);
    part<ChoiceGroup>("senderCards")->button(static_cast<int>(SenderChoice::Anonymous))->click();
}

void DeskPlacesTest::reportGoesWhenNobodyIsThere()
{
    writeReport();
    goAway();
    QCOMPARE(m_looks.first().note, LockNote::ReportNotSent);
    QVERIFY(note()->text().contains("not sent"));
    QVERIFY(m_desk->reporterPlace() == nullptr);
    QVERIFY(m_card->files().isEmpty());
    QTRY_VERIFY(m_desk->window().findChild<ReporterPlace *>() == nullptr);
}

void DeskPlacesTest::receiptCodeGoesAndTheReportStays()
{
    writeReport();
    part<QPushButton>("send")->click();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_desk->window().findChild<QWidget *>("receiptCode")->isVisible(), 30000);
    goAway();
    QCOMPARE(m_looks.first().note, LockNote::ReportSent);
    QCOMPARE(m_card->arrived().size(), 1);
    QTRY_VERIFY(m_desk->window().findChild<QWidget *>("receiptCode") == nullptr);
}

void DeskPlacesTest::sendingIsFinishedFirst()
{
    writeReport();
    part<QPushButton>("send")->click();
    QVERIFY(m_desk->reporterPlace()->isBusy());
    m_desk->lock(); // the screen, in this very moment
    QVERIFY(m_desk->reporterPlace() != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(m_looks.size(), 1, 30000);
    QCOMPARE(m_looks.first().note, LockNote::ReportSent);
    QCOMPARE(m_card->arrived().size(), 1);
}

void DeskPlacesTest::typedReceiptCodeGoes()
{
    m_desk->offerReporting(ReporterPlace::Purpose::Track, {});
    auto *field = m_desk->reporterPlace()->findChild<ReceiptField *>();
    QTest::keyClicks(field, ReceiptCode::draw(systemRandom()).text());
    goAway();
    QCOMPARE(m_looks.first().note, LockNote::FollowUpClosed);
    m_desk->offerReporting(ReporterPlace::Purpose::Track, {});
    QVERIFY(m_desk->reporterPlace()->findChild<ReceiptField *>()->text().isEmpty());
}

void DeskPlacesTest::untouchedFormStays()
{
    // On a machine that is there for reporting only, nobody is sent away by an empty form.
    m_desk->offerReporting(ReporterPlace::Purpose::Report, {});
    m_desk->lock();
    QVERIFY(m_desk->reporterPlace() != nullptr);
    QVERIFY(m_desk->reporterPlace()->isVisible());
    QVERIFY(m_looks.isEmpty());
    // And what is written afterwards goes like everything else.
    part<ChoiceGroup>("senderCards")->button(static_cast<int>(SenderChoice::Anonymous))->click();
    goAway();
    QCOMPARE(m_looks.first().note, LockNote::ReportNotSent);
}

void DeskPlacesTest::lockPageIsLeftAlone()
{
    m_desk->lock();
    QVERIFY(m_looks.isEmpty());
    QVERIFY(!note()->isVisible());
    QVERIFY(unlockPage()->isVisible());
}

void DeskPlacesTest::everyNoteIsReadable_data()
{
    QTest::addColumn<LockNote>("lockNote");
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    for (const Language language : {Language::German, Language::English}) {
        for (const int scale : {100, 200}) {
            for (int i = 1; i <= static_cast<int>(LockNote::RegisterMade); ++i) {
                QTest::addRow("note %d, %s, %d %%", i,
                    language == Language::German ? "German" : "English", scale)
                    << static_cast<LockNote>(i) << language << scale;
            }
        }
    }
}

void DeskPlacesTest::everyNoteIsReadable()
{
    QFETCH(const LockNote, lockNote);
    QFETCH(const Language, language);
    QFETCH(const int, scale);
    setUiLanguage(language);
    setTextScale(scale);
    Desk next(deskEnvironment(), m_prompter, m_kept);
    LockedLook look {m_register, {}, LockedLook::Window::Active};
    look.note = lockNote;
    next.show(look);
    next.window().resize(1000 * scale / 100, 800 * scale / 100);
    QVERIFY(QTest::qWaitForWindowActive(&next.window()));
    auto *label = next.window().findChild<UnlockPage *>()->findChild<QLabel *>("note");
    QVERIFY(label->isVisible());
    QVERIFY(!label->text().isEmpty());
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(&next.window());
}

QTEST_MAIN(DeskPlacesTest)
#include "tst_deskplaces.moc"
