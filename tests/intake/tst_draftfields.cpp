// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/draftfields.h"

#include <QJsonDocument>
#include <QTest>

using namespace rueckhalt;

/// Reports in files: names and codes there and back.
class DraftFieldsTest : public QObject
{
    Q_OBJECT

private slots:
    void draftIsRead();
    void mistakesInADraftAreNamed_data();
    void mistakesInADraftAreNamed();
    void setsUniteAndTheGraverStays();
    void otherFieldsHoldOneValue();
    void defaultFillsGapsOnly();
    void factsSurviveTheWayThroughJson();
};

void DraftFieldsTest::draftIsRead()
{
    const DraftReading reading = readDraft(R"({
        "occurred": "2026-11-21T14:30", "unit": "Kfz-Zulassung", "office": "Bürgerdienste",
        "service": "Zulassung", "place": "counter", "types": ["V", "P"],
        "subTypes": ["insult", "threat"], "triggers": ["waiting-time"], "waiting": "60+",
        "affectedCount": 2, "affectedNames": ["M. M."], "feedbackWanted": true,
        "feedbackContact": "Zimmer 12", "description": "Laut geworden."})");
    QCOMPARE(reading.problems, QStringList());
    const IncidentDraft &draft = reading.draft;
    QCOMPARE(draft.occurred->toCode(), QString("2026-11-21T14:30"));
    QCOMPARE(
        draft.types, (CodeSet<IncidentType> {IncidentType::Verbal, IncidentType::Psychological}));
    QCOMPARE(draft.waiting, WaitingBand::Over60);
    QCOMPARE(draft.affectedCount, 2);
    QVERIFY(draft.feedbackWanted);
    QCOMPARE(draft.person.affectedNames, QStringList {"M. M."});
    QCOMPARE(reading.unit, QString("Kfz-Zulassung"));
    QCOMPARE(reading.office, QString("Bürgerdienste"));
    QCOMPARE(reading.service, QString("Zulassung"));
}

void DraftFieldsTest::mistakesInADraftAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    QTest::newRow("forbidden field")
        << QByteArray(R"({"nationality": "x"})") << "nationality: no such field";
    QTest::newRow("date") << QByteArray(R"({"occurred": "gestern"})")
                          << "occurred: “gestern” is no date";
    QTest::newRow("code") << QByteArray(R"({"place": "moon"})") << "place: unknown code “moon”";
    QTest::newRow("names") << QByteArray(R"({"affectedNames": "A"})")
                           << "affectedNames: must be a list of texts";
    QTest::newRow("no JSON") << QByteArray("incident") << "line 1: illegal value";
}

void DraftFieldsTest::mistakesInADraftAreNamed()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, message);
    QCOMPARE(readDraft(json).problems, QStringList {message});
}

namespace {

QList<CodedValue> values(const QByteArray &json)
{
    QStringList problems;
    const auto read = codedValuesOf(QJsonDocument::fromJson(json).object(), {}, problems);
    return problems.isEmpty() ? read : QList<CodedValue> {};
}

bool addAll(DraftFiller &filler, const QByteArray &json)
{
    bool good = true;
    for (const CodedValue &value : values(json))
        good = filler.add(value) && good;
    return good;
}

} // namespace

void DraftFieldsTest::setsUniteAndTheGraverStays()
{
    DraftFiller filler;
    QVERIFY(addAll(filler, R"({"types": ["V"], "level": "2", "injury": "unknown"})"));
    QVERIFY(addAll(filler, R"({"types": ["K"], "level": "1", "injury": "minor"})"));
    QVERIFY(addAll(filler, R"({"level": "3", "injury": "none"})"));
    IncidentDraft draft;
    filler.fill(draft);
    QCOMPARE(draft.types, (CodeSet<IncidentType> {IncidentType::Verbal, IncidentType::Physical}));
    QCOMPARE(draft.level, AachenLevel::Level3);
    QCOMPARE(draft.injury, Injury::Minor);
}

void DraftFieldsTest::otherFieldsHoldOneValue()
{
    DraftFiller filler;
    QVERIFY(addAll(filler, R"({"place": "office"})"));
    QVERIFY(addAll(filler, R"({"place": "office"})"));
    QVERIFY(!addAll(filler, R"({"place": "counter"})"));
    IncidentDraft draft;
    filler.fill(draft);
    QCOMPARE(draft.place, Place::Office);
}

void DraftFieldsTest::defaultFillsGapsOnly()
{
    DraftFiller filler;
    QVERIFY(addAll(filler, R"({"types": ["V"]})"));
    for (const CodedValue &value : values(R"({"types": ["K"], "place": "office"})"))
        filler.addDefault(value);
    IncidentDraft draft;
    filler.fill(draft);
    QCOMPARE(draft.types, CodeSet<IncidentType> {IncidentType::Verbal});
    QCOMPARE(draft.place, Place::Office);
}

void DraftFieldsTest::factsSurviveTheWayThroughJson()
{
    IncidentDraft draft;
    draft.occurred = IncidentTime::month(2026, 3);
    draft.place = Place::CitizensHome;
    draft.jobArea = JobArea::HealthSocial;
    draft.activity = ActivityForm::Field;
    draft.types = {IncidentType::Verbal, IncidentType::PropertyDamage};
    draft.subTypes = {SubType::Insult, SubType::Furnishing};
    draft.level = AachenLevel::Level1;
    draft.triggers = {Trigger::HomeVisit};
    draft.circumstances = {Circumstance::AloneInRoom};
    draft.means = {Means::ThrownObject};
    draft.actions = {ImmediateAction::LeftRoom};
    draft.consequences = {Consequence::Strain};
    draft.injury = Injury::None;
    draft.reporter = ReporterRole::Witness;
    draft.causedBy = CausedBy::Relative;
    draft.causedByCount = CausedByCount::One;
    draft.recurrence = Recurrence::SamePerson;
    draft.waiting = WaitingBand::UpTo15;
    draft.alarm = AlarmOutcome::NotPresent;
    draft.firstAid = Answer::No;
    draft.police = Answer::Yes;
    draft.damageEuro = 120;
    draft.pressInterest = true;
    draft.feedbackWanted = true;
    draft.confidentiality = Confidentiality::Sensitive;
    draft.affectedCount = 3;
    const IncidentFacts facts = factsOf(draft, QDateTime::currentDateTimeUtc(), {});
    const DraftReading reading = readDraft(QJsonDocument(jsonOf(facts)).toJson());
    QCOMPARE(reading.problems, QStringList());
    QVERIFY(reading.draft == draft);
    QCOMPARE(codesOf(draft).size(), 27);
}

QTEST_GUILESS_MAIN(DraftFieldsTest)
#include "tst_draftfields.moc"
