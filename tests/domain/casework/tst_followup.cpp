// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/completeness.h"
#include "domain/casework/contactsheet.h"
#include "domain/casework/followup.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace rueckhalt;

using Change = std::function<void(IncidentFacts &)>;
using Fields = QList<FollowUpField>;
Q_DECLARE_METATYPE(Change)

/// Which questions follow from what happened, and what answers they take.
class FollowUpTest : public QObject
{
    Q_OBJECT

private slots:
    void tableHoldsEveryFieldOnce();
    void questionsFollowFromWhatHappened_data();
    void questionsFollowFromWhatHappened();
    void lightCasesAreNotAskedForLevelThree();
    void onlyOneFormOfAValueIsTaken_data();
    void onlyOneFormOfAValueIsTaken();
    void factsTakeTheirAnswers_data();
    void factsTakeTheirAnswers();
    void choicesOfFactsAreTheirCodes();
    void gapsOfAReportBecomeAQuestion();
    void contactSheetIsReadBackAsItWasWritten();
};

namespace {

using F = FollowUpField;

} // namespace

void FollowUpTest::tableHoldsEveryFieldOnce()
{
    QSet<QString> codes;
    QSet<int> numbers;
    for (const FollowUpRule &rule : followUpRules()) {
        numbers.insert(static_cast<int>(rule.field));
        QVERIFY2(!codes.contains(rule.code), rule.code);
        codes.insert(rule.code);
        const bool isChoice = rule.form == FieldForm::OneOf || rule.form == FieldForm::SomeOf;
        QCOMPARE(isChoice, !rule.choices.empty());
        QVERIFY(rule.level == 2 || rule.level == 3);
    }
    // Registers hold the numbers: none is missing and none is there twice.
    constexpr int Last = static_cast<int>(F::AffectedCount);
    QCOMPARE(numbers.size(), static_cast<qsizetype>(followUpRules().size()));
    QCOMPARE(numbers.size(), Last + 1);
    QCOMPARE(*std::ranges::max_element(numbers), Last);
}

void FollowUpTest::questionsFollowFromWhatHappened_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<FollowUpValues>("values");
    QTest::addColumn<Fields>("asked");
    QTest::addColumn<Fields>("notAsked");
    const auto row = [](const char *name, const Change &change, const FollowUpValues &values,
                         const Fields &asked, const Fields &notAsked) {
        QTest::newRow(name) << change << values << asked << notAsked;
    };
    const Change nothing = [](IncidentFacts &) {};
    row("always", nothing, {}, {F::Recurrence, F::Police, F::Witnesses, F::CriminalReport},
        {F::FirstAid, F::PoliceOffice, F::IncapacityFrom, F::ThreatWords, F::DamageEuro,
            F::HouseBanUntil});
    row("threat", [](IncidentFacts &facts) { facts.subTypes = {SubType::Threat}; }, {},
        // What was threatened decides who may apply (StGB § 241 (5)): the superior too.
        {F::ThreatWords, F::VictimApplication, F::SuperiorApplication}, {F::BodyParts});
    row("insult", [](IncidentFacts &facts) { facts.subTypes = {SubType::Insult}; }, {},
        {F::VictimApplication, F::SuperiorApplication}, {F::SuperiorApplicationDay});
    row("application of the superior",
        [](IncidentFacts &facts) { facts.subTypes = {SubType::Insult}; },
        {{F::SuperiorApplication, "filed"}}, {F::SuperiorApplicationDay, F::ProceedingsOutcome},
        {F::VictimApplicationDay});
    row("injury", [](IncidentFacts &facts) { facts.injury = Injury::Minor; }, {},
        {F::FirstAid, F::BodyParts, F::InjuryKinds, F::DoctorSeen, F::StoppedWork, F::Employment},
        {F::DoctorName, F::IncapacityFrom, F::FirstAidTime});
    row("doctor", [](IncidentFacts &facts) { facts.injury = Injury::Minor; },
        {{F::DoctorSeen, "yes"}}, {F::DoctorName}, {});
    row("first aid", [](IncidentFacts &facts) { facts.firstAid = Answer::Yes; }, {},
        {F::FirstAidTime, F::FirstAidKind, F::FirstAidHelper, F::FirstAidRecorded}, {});
    row("unfit for work",
        [](IncidentFacts &facts) { facts.consequences = {Consequence::UnfitForWork}; }, {},
        {F::IncapacityFrom, F::IncapacityUntil, F::WorkBegan, F::AccidentNoticeSent,
            F::StaffCouncilInformed},
        {F::ServiceAccidentReported});
    row("unfit civil servant",
        [](IncidentFacts &facts) { facts.consequences = {Consequence::UnfitForWork}; },
        {{F::Employment, "official"}}, {F::ServiceAccidentReported}, {F::AccidentNoticeSent});
    row("police", [](IncidentFacts &facts) { facts.police = Answer::Yes; }, {},
        {F::PoliceTime, F::PoliceOffice, F::PoliceReference}, {});
    row("damage",
        [](IncidentFacts &facts) { facts.consequences = {Consequence::PropertyOfAuthority}; }, {},
        {F::DamageEuro, F::DamageText, F::AuthorityApplication}, {F::SuperiorApplication});
    row("by telephone", [](IncidentFacts &facts) { facts.place = Place::Telephone; }, {},
        {F::Recurrence}, {F::Alarm, F::Circumstances, F::HouseBan});
    row("house ban", nothing, {{F::HouseBan, "written"}},
        {F::HouseBanFrom, F::HouseBanUntil, F::HouseBanHearing, F::AuthorityApplication}, {});
    row("no house ban", nothing, {{F::HouseBan, "no"}}, {F::HouseBan}, {F::HouseBanUntil});
    row("level 2", [](IncidentFacts &facts) { facts.level = AachenLevel::Level2; }, {},
        {F::RiskAssessmentReviewed, F::Injury}, {});
    row("words only", [](IncidentFacts &facts) { facts.types = {IncidentType::Verbal}; }, {},
        {F::Triggers}, {F::Injury});
    row("said to be unhurt", [](IncidentFacts &facts) { facts.injury = Injury::None; }, {},
        {F::Injury}, {F::BodyParts});
}

void FollowUpTest::questionsFollowFromWhatHappened()
{
    QFETCH(const Change, change);
    QFETCH(const FollowUpValues, values);
    QFETCH(const Fields, asked);
    QFETCH(const Fields, notAsked);
    IncidentFacts facts;
    facts.place = Place::Office;
    change(facts);
    const Fields fields = fieldsFor({facts, values, Track::Serious});
    for (const F field : asked)
        QVERIFY2(fields.contains(field), qPrintable(codeOf(field)));
    for (const F field : notAsked)
        QVERIFY2(!fields.contains(field), qPrintable(codeOf(field)));
    for (const F field : openFields({facts, values, Track::Serious}))
        QVERIFY(!values.contains(field) && valueIn(facts, field).isEmpty());
}

void FollowUpTest::lightCasesAreNotAskedForLevelThree()
{
    IncidentFacts facts;
    facts.police = Answer::Yes;
    for (const F field : fieldsFor({facts, {}, Track::Light}))
        QCOMPARE(ruleOf(field).level, 2);
    QVERIFY(fieldsFor({facts, {}, Track::Light}).contains(F::PoliceOffice));
}

void FollowUpTest::onlyOneFormOfAValueIsTaken_data()
{
    QTest::addColumn<FollowUpField>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("taken");
    const auto row = [](F field, const QString &value, bool taken) {
        QTest::addRow("%s %s", ruleOf(field).code, qPrintable(value.left(20)))
            << field << value << taken;
    };
    row(F::IncapacityFrom, "2026-11-17", true);
    row(F::IncapacityFrom, "", true);
    row(F::IncapacityFrom, "17.11.2026", false);
    row(F::IncapacityFrom, "2026-11-31", false);
    row(F::IncapacityFrom, "0026-11-17", false);
    row(F::IncapacityFrom, "2026-11-17 ", false);
    row(F::PoliceTime, "2026-11-17T14:30", true);
    row(F::PoliceTime, "2026-11-17T24:30", false);
    row(F::PoliceTime, "2026-11-17", false);
    row(F::WorkBegan, "07:30", true);
    row(F::WorkBegan, "7:30", false);
    row(F::WorkedSince, "2019-04", true);
    row(F::WorkedSince, "2019-13", false);
    row(F::DamageEuro, "250", true);
    row(F::DamageEuro, "0250", false);
    row(F::DamageEuro, "-1", false);
    row(F::DamageEuro, "2,50", false);
    row(F::DamageEuro, "99999999999", false);
    row(F::Employment, "official", true);
    row(F::Employment, "Beamter", false);
    row(F::BodyParts, "head,hand", true);
    row(F::BodyParts, "hand,head", false);
    row(F::BodyParts, "head,head", false);
    row(F::BodyParts, "head,", false);
    row(F::Triggers, "waiting-time,language", true);
    row(F::Triggers, "none-recognisable", true);
    row(F::Triggers, "waiting-time,none-recognisable", false);
    row(F::Injury, "minor", true);
    row(F::Injury, "unknown", false);
    row(F::Witnesses, "Herr Winter\nFrau Sommer", true);
    row(F::Witnesses, QString(4001, u'x'), false);
    row(F::WorkedAs, "Sach\nbearbeiter", false);
    row(F::WorkedAs, QString(201, u'x'), false);
    row(F::WorkedAs, " Sachbearbeiter", false);
}

void FollowUpTest::onlyOneFormOfAValueIsTaken()
{
    QFETCH(const FollowUpField, field);
    QFETCH(const QString, value);
    QFETCH(const bool, taken);
    QCOMPARE(!problemOf(field, value), taken);
}

void FollowUpTest::factsTakeTheirAnswers_data()
{
    QTest::addColumn<FollowUpField>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("recurrence") << F::Recurrence << "same-person";
    QTest::newRow("circumstances") << F::Circumstances << "alone,long-wait";
    QTest::newRow("alarm") << F::Alarm << "failed";
    QTest::newRow("damage") << F::DamageEuro << "250";
    QTest::newRow("first aid") << F::FirstAid << "yes";
    QTest::newRow("police") << F::Police << "no";
    QTest::newRow("injury") << F::Injury << "none";
    QTest::newRow("triggers") << F::Triggers << "waiting-time,language";
}

void FollowUpTest::factsTakeTheirAnswers()
{
    QFETCH(const FollowUpField, field);
    QFETCH(const QString, value);
    QVERIFY(ruleOf(field).isFact);
    QVERIFY(!problemOf(field, value));
    const IncidentFacts before;
    QVERIFY(valueIn(before, field).isEmpty());
    const IncidentFacts after = amended(before, field, value);
    QCOMPARE(valueIn(after, field), value);
    QVERIFY(amended(after, field, {}) == before);
}

void FollowUpTest::choicesOfFactsAreTheirCodes()
{
    const auto sameCodes = [](F field, const QStringList &codes) {
        QStringList choices;
        for (const FieldChoice &choice : ruleOf(field).choices)
            choices << QString::fromLatin1(choice.code);
        return choices == codes;
    };
    const auto codesOf = []<typename E>(std::span<const Term<E>> list, const QString &without) {
        QStringList codes;
        for (const auto &term : list)
            codes << QString::fromLatin1(term.code);
        codes.removeAll(without);
        return codes;
    };
    QVERIFY(sameCodes(F::Recurrence, codesOf(terms<Recurrence>(), "unclear")));
    QVERIFY(sameCodes(F::Circumstances, codesOf(terms<Circumstance>(), {})));
    QVERIFY(sameCodes(F::Alarm, codesOf(terms<AlarmOutcome>(), {})));
    QVERIFY(sameCodes(F::Police, codesOf(terms<Answer>(), "unknown")));
    QVERIFY(sameCodes(F::Injury, codesOf(terms<Injury>(), "unknown")));
    QVERIFY(sameCodes(F::Triggers, codesOf(terms<Trigger>(), {})));
}

void FollowUpTest::gapsOfAReportBecomeAQuestion()
{
    IncidentFacts facts;
    IncidentPersonPart person;
    QVERIFY(gapsOf(facts, person).contains(ReportGap::Day));
    const QString question = questionFor(gapsOf(facts, person), Language::German);
    QVERIFY(question.contains(u"An welchem Tag war das?"));
    facts.occurred = *IncidentTime::day(QDate(2026, 11, 16));
    facts.unit = UnitId(UnitId::Bytes {1});
    facts.triggers = {Trigger::WaitingTime};
    facts.subTypes = {SubType::Insult};
    person.description = QStringLiteral("Nach langer Wartezeit wurde der Mann am Schalter laut.");
    QVERIFY(gapsOf(facts, person).isEmpty());
    QVERIFY(questionFor({}, Language::German).isEmpty());
    facts.level = AachenLevel::Level2;
    facts.types = {IncidentType::Physical};
    facts.actions = {ImmediateAction::Alarm};
    const QList<ReportGap> expected {ReportGap::Injury, ReportGap::Persons, ReportGap::Police,
        ReportGap::FirstAid, ReportGap::Alarm};
    QCOMPARE(gapsOf(facts, person), expected);
    // Nobody who is not named is asked for names.
    facts.reporter = ReporterRole::Anonymous;
    QVERIFY(!gapsOf(facts, person).contains(ReportGap::Persons));
}

void FollowUpTest::contactSheetIsReadBackAsItWasWritten()
{
    const ContactSheet sheet {
        {{CareKind::FirstCare, "Frau Sommer", "02 21 / 12 34", "a@b.de", "täglich 8–16 Uhr"},
            {CareKind::Doctor, "\"Praxis\" am Ring", "", "", ""}}};
    QVERIFY(!problemOf(sheet));
    QVERIFY(decodeContactSheet(encode(sheet)) == sheet);
    QVERIFY(decodeContactSheet({}) == ContactSheet());
    for (const char *bad : {"x", "{}", "[1]", "[{}]", R"([{"kind":"first-care"}])",
             R"([{"kind":"priest","mail":"","name":"x","note":"","phone":""}])",
             R"([{"kind":"doctor","mail":"","name":"","note":"","phone":""}])",
             R"([{"kind":"doctor","mail":1,"name":"x","note":"","phone":""}])"})
        QVERIFY2(!decodeContactSheet(bad), bad);
    const QString whole = encode(sheet);
    for (qsizetype length = 1; length < whole.size(); ++length)
        QVERIFY(!decodeContactSheet(whole.first(length)));
    QVERIFY(problemOf(ContactSheet {QList<CareContact>(51, sheet.contacts.first())}));
    QVERIFY(problemOf(ContactSheet {{{CareKind::Doctor, QString(201, u'x')}}}));
}

QTEST_APPLESS_MAIN(FollowUpTest)
#include "tst_followup.moc"
