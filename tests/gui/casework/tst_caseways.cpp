// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/caseview.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "session/accusednames.h"
#include "support/gui/casekeys.h"
#include "support/gui/caseoffice.h"
#include "support/vault/vaulttesting.h"
#include "vault/identitykeeping.h"
#include "vault/memberkeeping.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The working days W2 to W5 of research/mission.md 5.2 in the real program, with the keyboard
/// alone: triage of sealed reports, care by the case carer, the accident notice, the application
/// for prosecution.
class CaseWaysTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void seriousReportIsTriaged();
    void lightReportsEndWithThanks();
    void affectedPersonIsCaredFor();
    void accidentNoticeIsSent();
    void prosecutionIsAppliedFor();

private:
    /// Of the person accused in that case, for the proceedings.
    static void keepName(const CaseKeys &keys, const QString &number);

    std::unique_ptr<PlanDesk> m_town;
};

void CaseWaysTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_town = std::make_unique<PlanDesk>();
}

/// W2: inbox by level, question back, what was answered, the level with a reason, a carer; and
/// what the reporter sees of it.
void CaseWaysTest::seriousReportIsTriaged()
{
    CaseKeys keys(*m_town);
    keys.town.setToday(QDate::currentDate().addDays(2)); // files have to have arrived whole
    IncidentDraft light = keys.assault();
    light.types = {IncidentType::Verbal};
    light.subTypes = {SubType::Insult};
    const ReceiptCode other = keys.send(light);
    const ReceiptCode code = keys.send(keys.assault());
    keys.unlock();
    keys.openFirstReport(); // the graver one came later and stands first
    QVERIFY(keys.file().incident.facts.level == AachenLevel::Level2);
    keys.pressTabbed("askReporter");
    keys.waitForDialog(true);
    keys.pressTabbed("go"); // it is written already
    keys.waitForDialog(false);
    QVERIFY(keys.seenBy(code).state == HandlingState::Question);
    QVERIFY(keys.seenBy(code).question.contains("hurt"));
    keys.lock();
    QVERIFY(keys.reporting().add(code, "Ja, eine Platzwunde.").has_value());

    keys.unlock();
    keys.openFirstReport("added"); // taken in meanwhile, and graver than the other
    QVERIFY(keys.seenBy(code).state == HandlingState::InReview);
    keys.leadTo("duty-read-additions");
    QVERIFY(keys.isAt("markRead", {}));
    keys.key(Qt::Key_Space);
    // What was learned is entered from where it was missing.
    QVERIFY(keys.isAt("enterGap", {}));
    keys.pressTabbed("enterGap", "gap-injury");
    keys.choose("field-injury", static_cast<int>(Injury::Minor));
    keys.save();
    QVERIFY(keys.duties().contains("offer-doctor"));
    QVERIFY(!keys.shows("gap-injury"));

    keys.leadTo("duty-confirm-level");
    keys.choose("levels", static_cast<int>(AachenLevel::Level3));
    keys.tabTo("levelReason");
    keys.type(QString::fromUtf8("Mit einem Schlüssel geschlagen"));
    keys.pressTabbed("confirmLevel");
    QVERIFY(keys.file().incident.facts.level == AachenLevel::Level3);
    QVERIFY(keys.seenBy(code).changes.last().text.contains("Mit einem"));
    keys.nameCarer();
    QVERIFY(!keys.file().standing().carer.isNull());
    QVERIFY2(keys.prompter.told.isEmpty(), qPrintable(keys.prompter.told.join('\n')));
    QVERIFY(keys.seenBy(other).state == HandlingState::Received);
    keys.lock();
}

/// W2, the light track: duplicates are compared and marked, the rest ends with thanks.
void CaseWaysTest::lightReportsEndWithThanks()
{
    CaseKeys keys(*m_town);
    keys.town.setToday(QDate::currentDate().addDays(2));
    IncidentDraft draft = keys.assault();
    draft.types = {IncidentType::Verbal};
    draft.subTypes = {SubType::Insult};
    const ReceiptCode first = keys.send(draft); // the older one stands first
    keys.town.setToday(QDate::currentDate().addDays(3));
    const ReceiptCode second = keys.send(draft);
    keys.unlock();
    keys.openFirstReport();
    keys.pressTabbed("compareCase");
    keys.waitForDialog(true);
    keys.tabTo("reason");
    keys.type("Gleiche Stunde, gleicher Tresen");
    keys.pressTabbed("go");
    keys.waitForDialog(false);
    QVERIFY(keys.file().standing().state == CaseState::Duplicate);

    keys.openFirstReport();
    keys.leadTo("duty-confirm-level");
    keys.key(Qt::Key_Space);
    keys.key(Qt::Key_Home, Qt::AltModifier);
    keys.pressTabbed("to-closed");
    keys.waitForDialog(true);
    keys.pressTabbed("go");
    keys.waitForDialog(false);
    QVERIFY(keys.file().standing().state == CaseState::Closed);
    for (const ReceiptCode *code : {&first, &second})
        QVERIFY(keys.seenBy(*code).state == HandlingState::Closed);
    // Nobody is sent away without a word.
    QVERIFY(keys.seenBy(first).closingNote.contains("had been reported already"));
    QVERIFY(keys.seenBy(second).closingNote.contains("is counted, and measures"));
    keys.lock();
}

/// W3: the carer who was named offers, hears an answer, asks again after two and six weeks and
/// talks at the end. The grant lasts that long.
void CaseWaysTest::affectedPersonIsCaredFor()
{
    CaseKeys keys(*m_town);
    IncidentDraft draft = CaseOffice::assault();
    draft.unit = PlanDesk::counter();
    const QString number = keys.record(draft);
    keys.unlock();
    keys.openCase(number);
    keys.nameCarer();
    keys.lock();

    const auto asCarer = [&keys](const QDate &day) {
        keys.town.setToday(day);
        keys.unlock("carer");
        keys.key(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(keys.desk->window().currentKey(), "cases");
        QCOMPARE(keys.part<QTableView>("caseTable")->model()->rowCount(), 1); // no other case
        keys.key(Qt::Key_Return);
        QTRY_VERIFY(keys.shows("caseView"));
    };
    asCarer({2026, 11, 22});
    // The carer is led to what is hers, and to nothing else.
    keys.leadTo("duty-offer-first-care");
    QVERIFY(keys.isAt("enterCare", "care-first-care"));
    const auto *level = keys.part<QWidget>("duty-confirm-level");
    QVERIFY(level->findChildren<QPushButton *>().isEmpty());
    const QList<QLabel *> said = level->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(said,
        [](const QLabel *one) { return one->text().contains("The safety officer does this."); }));
    keys.enterCare("care-first-care", CareOutcome::Accepted);
    QVERIFY(keys.isAt("enterCare", "care-first-care"));
    keys.enterCare("care-doctor", CareOutcome::Offered);
    keys.enterCare("care-legal-protection", CareOutcome::Accepted);
    keys.enterCare("care-talk-with-superior", CareOutcome::Accepted);
    keys.enterCare("care-doctor", CareOutcome::Declined);
    keys.lock();
    asCarer({2026, 12, 5});
    keys.enterCare("care-talk-after-two-weeks", CareOutcome::Held);
    keys.lock();
    asCarer({2027, 1, 2});
    keys.enterCare("care-talk-after-six-weeks", CareOutcome::Held);
    keys.enterCare("care-closing-talk", CareOutcome::Held);
    keys.lock();

    keys.unlock();
    keys.openCase(number);
    const CareStandings care = keys.file().standing().care;
    QVERIFY(care.value(CareKind::FirstCare).answer == CareOutcome::Accepted);
    QCOMPARE(care.value(CareKind::FirstCare).day, QDate(2026, 11, 22));
    QVERIFY(care.value(CareKind::Doctor).answer == CareOutcome::Declined);
    for (const QString &duty : keys.duties())
        QVERIFY2(!duty.startsWith("offer") && !duty.startsWith("talk"), qPrintable(duty));
    QVERIFY2(keys.prompter.told.isEmpty(), qPrintable(keys.prompter.told.join('\n')));
    keys.lock();
}

/// W4: kind of employment and incapacity, whether a notice is due and until when, the form, who
/// was informed, the day on which it was sent.
void CaseWaysTest::accidentNoticeIsSent()
{
    CaseKeys keys(*m_town);
    keys.town.setToday({2026, 11, 23});
    IncidentDraft draft = CaseOffice::assault();
    draft.unit = PlanDesk::counter();
    const QString number = keys.record(draft);
    keys.unlock();
    keys.openCase(number);
    keys.leadTo("duty-state-employment");
    keys.choose("field-employment", 0);
    keys.save();
    keys.leadTo("duty-state-incapacity");
    QVERIFY(keys.isAt("field-incapacity-from", {}));
    keys.enterDay("field-incapacity-from", {2026, 11, 20});
    keys.enterDay("field-incapacity-until", {2026, 11, 22});
    keys.save();
    QVERIFY(!keys.duties().contains("send-accident-notice")); // three days: none is due
    keys.tabTo("field-incapacity-until");
    keys.type("27.11.2026");
    keys.tabTo("fieldReason", "field-incapacity-until");
    keys.type("Bescheinigung");
    keys.save();
    QVERIFY(keys.duties().contains("send-accident-notice"));
    QVERIFY(keys.says("Accident notice: by 26 November 2026"));
    keys.makeForm("form-accident-notice");
    keys.leadTo("duty-inform-staff-council");
    keys.type("23.11.2026");
    keys.enterDay("field-safety-informed", {2026, 11, 23});
    keys.enterDay("field-doctor-informed", {2026, 11, 23});
    keys.save();
    keys.leadTo("duty-send-accident-notice");
    keys.type("23.11.2026");
    keys.save();
    for (const QString &duty : keys.duties())
        QVERIFY2(!duty.startsWith("inform") && !duty.contains("notice"), qPrintable(duty));
    QVERIFY2(keys.prompter.told.isEmpty(), qPrintable(keys.prompter.told.join('\n')));
    keys.lock();
}

void CaseWaysTest::keepName(const CaseKeys &keys, const QString &number)
{
    const auto officer = keys.town.open();
    VERIFY_RESULT(officer->vault().members().switchIdentitiesOn("Profil NRW"));
    const FactTable &facts = officer->facts();
    for (const FactTable::Row row : PlanDesk::allRows(*officer)) {
        if (facts.number(row) != number)
            continue;
        const Identity name {.incident = facts.ids[row],
            .name = QString::fromUtf8("Jörg Ödmann"),
            .trigger = IdentityTrigger::Application,
            .reason = "Strafantrag vom 23.11.2026",
            .ends = QDate(2027, 5, 20)};
        VERIFY_RESULT(AccusedNames(*officer).record(name));
    }
    QVERIFY(!officer->vault().identities().all()->isEmpty());
}

/// W5: days of knowledge, a clock for each of those entitled that ends on a working day, decisions
/// apart, the form, the number of the police, the outcome.
void CaseWaysTest::prosecutionIsAppliedFor()
{
    CaseKeys keys(*m_town);
    keys.town.setToday({2026, 11, 23});
    IncidentDraft draft = CaseOffice::assault();
    draft.unit = PlanDesk::counter();
    draft.police = Answer::Yes;
    const QString number = keys.record(draft);
    keepName(keys, number);
    keys.unlock();
    keys.openCase(number);
    keys.leadTo("duty-decide-victim-application");
    QVERIFY(keys.isAt("field-victim-application", {}));
    keys.enterDay("field-victim-knew-act", {2026, 11, 20});
    keys.enterDay("field-victim-knew-person", {2026, 11, 21});
    keys.enterDay("field-superior-knew-act", {2026, 11, 23});
    keys.enterDay("field-superior-knew-person", {2026, 11, 23});
    keys.save();
    // The first ends on a Sunday and moves; the second is a clock of its own.
    QVERIFY(keys.says("22 February 2027"));
    QVERIFY(keys.says("23 February 2027"));
    keys.choose("field-victim-application", 1);
    keys.enterDay("field-victim-application-day", {2026, 11, 23});
    keys.choose("field-superior-application", 2);
    keys.pressTabbed("group-police");
    keys.tabTo("field-police-reference");
    keys.type("StA 123/26");
    keys.save();
    QVERIFY(!keys.duties().contains("decide-victim-application"));
    QVERIFY(!keys.duties().contains("decide-superior-application"));
    keys.makeForm("form-prosecution-request");
    // A name that was kept for the proceedings goes when they have ended.
    AccusedNames sealed(keys.part<CaseView>("caseView")->editing().openRegister());
    QVERIFY(!sealed.of(keys.file().incident.id)->isEmpty());
    QVERIFY(!keys.shows("endedNames"));
    keys.choose("field-outcome", 1);
    keys.save();
    QVERIFY(keys.shows("endedNames"));
    keys.pressTabbed("eraseName");
    QVERIFY(sealed.of(keys.file().incident.id)->isEmpty());
    QVERIFY(!keys.shows("endedNames"));
    const FollowUpValues values = keys.file().standing().values;
    QCOMPARE(values.value(FollowUpField::PoliceReference), QString("StA 123/26"));
    QCOMPARE(values.value(FollowUpField::VictimApplication), QString("filed"));
    QCOMPARE(values.value(FollowUpField::SuperiorApplication), QString("waived"));
    QCOMPARE(values.value(FollowUpField::ProceedingsOutcome), QString("dropped"));
    QVERIFY2(keys.prompter.told.isEmpty(), qPrintable(keys.prompter.told.join('\n')));
    keys.lock();
}

QTEST_MAIN(CaseWaysTest)
#include "tst_caseways.moc"
