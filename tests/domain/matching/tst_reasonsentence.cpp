// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/matching.h"

#include <QRegularExpression>
#include <QTest>

using namespace rueckhalt;

using Kind = MatchReason::Kind;
Q_DECLARE_METATYPE(MatchReason)

class ReasonSentenceTest : public QObject
{
    Q_OBJECT

private slots:
    void reasonReadsAsASentence_data();
    void reasonReadsAsASentence();
    void everyReasonIsOneWholeSentence_data();
    void everyReasonIsOneWholeSentence();
};

namespace {

MatchReason reason(Kind kind, int incidents, int total)
{
    MatchReason result;
    result.kind = kind;
    result.incidents = incidents;
    result.total = total;
    return result;
}

MatchReason triggerReason(CodeSet<Trigger> triggers, int incidents = 1, int total = 1)
{
    MatchReason result = reason(Kind::TriggerMatches, incidents, total);
    result.triggers = triggers;
    return result;
}

MatchReason typeReason(CodeSet<IncidentType> types, int incidents = 1, int total = 1)
{
    MatchReason result = reason(Kind::TypeMatches, incidents, total);
    result.types = types;
    return result;
}

MatchReason placeReason(const QList<Place> &places, int incidents = 1, int total = 1)
{
    MatchReason result = reason(Kind::PlaceMatches, incidents, total);
    result.places = places;
    return result;
}

MatchReason circumstanceReason(CodeSet<Circumstance> set, int incidents = 1, int total = 1)
{
    MatchReason result = reason(Kind::CircumstanceMatches, incidents, total);
    result.circumstances = set;
    return result;
}

MatchReason areaReason(Kind kind, int incidents = 1, int total = 1)
{
    MatchReason result = reason(kind, incidents, total);
    result.jobArea = JobArea::Finance;
    return result;
}

MatchReason activityReason(Kind kind, int incidents = 1, int total = 1)
{
    MatchReason result = reason(kind, incidents, total);
    result.activity = ActivityForm::Field;
    return result;
}

MatchReason levelReason(AachenLevel level, int incidents = 1, int total = 1)
{
    MatchReason result = reason(Kind::LevelNeedsIt, incidents, total);
    result.level = level;
    return result;
}

constexpr CodeSet<Trigger> Wait {Trigger::WaitingTime};
constexpr CodeSet<Trigger> Three {
    Trigger::WaitingTime, Trigger::AuthorityError, Trigger::LongProcessing};

} // namespace

void ReasonSentenceTest::reasonReadsAsASentence_data()
{
    QTest::addColumn<MatchReason>("reason");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");
    const auto row
        = [](const char *name, const MatchReason &value, const char *de, const char *en) {
              QTest::newRow(name) << value << QString(de) << QString(en);
          };
    row("trigger", triggerReason(Wait), "Empfohlen, weil der Auslöser „Wartezeit“ war.",
        "Recommended because “Waiting time” was the trigger.");
    row("three triggers", triggerReason(Three),
        "Empfohlen, weil die Auslöser „Wartezeit“, „Fehler der Behörde“ und „Lange Bearbeitung“ "
        "waren.",
        "Recommended because “Waiting time”, “Error of the authority” and “Long processing” were "
        "the "
        "triggers.");
    row("trigger in a group", triggerReason(Wait, 14, 31),
        "Empfohlen, weil 14 von 31 Vorfällen auf den Auslöser „Wartezeit“ zurückgehen.",
        "Recommended because 14 of 31 incidents were triggered by “Waiting time”.");
    row("trigger in one of a group", triggerReason(Wait, 1, 31),
        "Empfohlen, weil einer von 31 Vorfällen auf den Auslöser „Wartezeit“ zurückgeht.",
        "Recommended because 1 of 31 incidents was triggered by “Waiting time”.");
    row("trigger in the whole group", triggerReason(Wait, 31, 31),
        "Empfohlen, weil alle 31 Vorfälle auf den Auslöser „Wartezeit“ zurückgehen.",
        "Recommended because all 31 incidents were triggered by “Waiting time”.");
    row("trigger in both", triggerReason(Wait, 2, 2),
        "Empfohlen, weil beide Vorfälle auf den Auslöser „Wartezeit“ zurückgehen.",
        "Recommended because both incidents were triggered by “Waiting time”.");
    row("triggers in a large group", triggerReason(Three, 1234, 100000),
        "Empfohlen, weil 1\u202f234 von 100\u202f000 Vorfällen auf die Auslöser „Wartezeit“, "
        "„Fehler der "
        "Behörde“ und „Lange Bearbeitung“ zurückgehen.",
        "Recommended because 1\u202f234 of 100\u202f000 incidents were triggered by “Waiting "
        "time”, “Error of "
        "the authority” and “Long processing”.");
    const CodeSet<Trigger> none {Trigger::NoneRecognisable};
    row("no trigger", triggerReason(none), "Empfohlen, weil kein Auslöser zu erkennen war.",
        "Recommended because no trigger was recognisable.");
    row("no trigger in a group", triggerReason(none, 1, 3),
        "Empfohlen, weil bei einem von 3 Vorfällen kein Auslöser zu erkennen war.",
        "Recommended because 1 of 3 incidents had no recognisable trigger.");
    row("no trigger in both", triggerReason(none, 2, 2),
        "Empfohlen, weil bei beiden Vorfällen kein Auslöser zu erkennen war.",
        "Recommended because both incidents had no recognisable trigger.");
    row("type", typeReason({IncidentType::Verbal}),
        "Empfohlen, weil die Maßnahme für die Vorfallart „verbal“ gedacht ist.",
        "Recommended because the measure is meant for incidents of the type “verbal”.");
    row("types in a group", typeReason({IncidentType::Verbal, IncidentType::Physical}, 9, 9),
        "Empfohlen, weil die Maßnahme für die Vorfallarten „verbal“ und „körperlich“ gedacht ist, "
        "die "
        "bei allen 9 Vorfällen vorkamen.",
        "Recommended because the measure is meant for incidents of the types “verbal” and "
        "“physical”, "
        "which occurred in all 9 incidents.");
    row("place", placeReason({Place::WaitingArea}),
        "Empfohlen, weil die Maßnahme am Ort „Wartebereich“ ansetzt.",
        "Recommended because the measure acts on the place “Waiting area”.");
    row("places in a group", placeReason({Place::WaitingArea, Place::Corridor}, 1, 5),
        "Empfohlen, weil die Maßnahme an den Orten „Wartebereich“ und „Flur, Treppe“ ansetzt, wo "
        "einer "
        "von 5 Vorfällen geschah.",
        "Recommended because the measure acts on the places “Waiting area” and “Corridor, stairs”, "
        "where 1 of 5 incidents happened.");
    row("area", areaReason(Kind::JobAreaMatches),
        "Empfohlen, weil die Maßnahme vorrangig für den Berufsbereich „Finanzverwaltung“ gedacht "
        "ist.",
        "Recommended because the measure is meant first of all for the job area “Tax "
        "administration”.");
    row("area in a group", areaReason(Kind::JobAreaMatches, 3, 5),
        "Empfohlen, weil die Maßnahme vorrangig für den Berufsbereich „Finanzverwaltung“ gedacht "
        "ist, "
        "aus dem 3 von 5 Vorfällen kommen.",
        "Recommended because the measure is meant first of all for the job area “Tax "
        "administration”, "
        "to which 3 of 5 incidents belong.");
    row("activity", activityReason(Kind::ActivityMatches),
        "Empfohlen, weil die Maßnahme vorrangig für die Tätigkeitsform „Außendienst“ gedacht ist.",
        "Recommended because the measure is meant first of all for the form of activity “Field "
        "service”.");
    row("activity in a group", activityReason(Kind::ActivityMatches, 1, 5),
        "Empfohlen, weil die Maßnahme vorrangig für die Tätigkeitsform „Außendienst“ gedacht ist, "
        "bei "
        "der einer von 5 Vorfällen geschah.",
        "Recommended because the measure is meant first of all for the form of activity “Field "
        "service”, in which 1 of 5 incidents happened.");
    row("level", levelReason(AachenLevel::Level2),
        "Empfohlen, weil bei Stufe 2 schnelle Hilfe und Nachsorge wichtig sind.",
        "Recommended because quick help and aftercare matter at level 2.");
    row("level in a group", levelReason(AachenLevel::Level2, 4, 5),
        "Empfohlen, weil 4 von 5 Vorfällen bei Stufe 2 oder höher liegen und dann schnelle Hilfe "
        "und "
        "Nachsorge wichtig sind.",
        "Recommended because 4 of 5 incidents were rated level 2 or higher, where quick help and "
        "aftercare matter.");
    row("highest level in a group", levelReason(AachenLevel::Level3, 1, 5),
        "Empfohlen, weil einer von 5 Vorfällen bei Stufe 3 liegt und dann schnelle Hilfe und "
        "Nachsorge "
        "wichtig sind.",
        "Recommended because 1 of 5 incidents was rated level 3, where quick help and aftercare "
        "matter.");
    row("circumstance", circumstanceReason({Circumstance::AloneInRoom}),
        "Empfohlen, weil der Umstand „Allein im Raum“ dazukam.",
        "Recommended because the circumstance “Alone in the room” played a part.");
    row("circumstances in a group",
        circumstanceReason({Circumstance::AloneInRoom, Circumstance::PoorLighting}, 2, 2),
        "Empfohlen, weil bei beiden Vorfällen die Umstände „Allein im Raum“ und „Schlechte "
        "Beleuchtung“ "
        "dazukamen.",
        "Recommended because the circumstances “Alone in the room” and “Poor lighting” played a "
        "part in "
        "both incidents.");
    row("cause", reason(Kind::CitizenOriented, 3, 3),
        "Empfohlen, weil die Maßnahme an der Ursache ansetzt, bevor es zu einem Vorfall kommt.",
        "Recommended because the measure acts at the cause, before it comes to an incident.");
    row("in place", reason(Kind::AlreadyInPlace, 1, 1),
        "Beachten Sie, dass die Maßnahme hier schon umgesetzt ist.",
        "Please note that the measure is already in place here.");
    row("planned", reason(Kind::AlreadyPlanned, 1, 1),
        "Beachten Sie, dass die Maßnahme hier schon geplant ist.",
        "Please note that the measure is already planned here.");
    row("rejected", reason(Kind::RejectedHere, 5, 5),
        "Beachten Sie, dass die Maßnahme hier schon einmal abgelehnt wurde.",
        "Please note that the measure was rejected here before.");
    row("other area", areaReason(Kind::OutsideFacets),
        "Beachten Sie, dass die Maßnahme für den Berufsbereich „Finanzverwaltung“ nicht vorrangig "
        "empfohlen ist.",
        "Please note that the measure is not recommended first of all for the job area “Tax "
        "administration”.");
    row("other area in a group", areaReason(Kind::OutsideFacets, 3, 5),
        "Beachten Sie, dass die Maßnahme für den Berufsbereich „Finanzverwaltung“, aus dem 3 von 5 "
        "Vorfällen kommen, nicht vorrangig empfohlen ist.",
        "Please note that the measure is not recommended first of all for the job area “Tax "
        "administration”, to which 3 of 5 incidents belong.");
    row("other activity in a group", activityReason(Kind::OutsideFacets, 2, 2),
        "Beachten Sie, dass die Maßnahme für die Tätigkeitsform „Außendienst“, bei der beide "
        "Vorfälle "
        "geschahen, nicht vorrangig empfohlen ist.",
        "Please note that the measure is not recommended first of all for the form of activity "
        "“Field "
        "service”, in which both incidents happened.");
}

void ReasonSentenceTest::reasonReadsAsASentence()
{
    QFETCH(const MatchReason, reason);
    QFETCH(const QString, german);
    QFETCH(const QString, english);
    QCOMPARE(sentenceFor(reason, Language::German), german);
    QCOMPARE(sentenceFor(reason, Language::English), english);
}

void ReasonSentenceTest::everyReasonIsOneWholeSentence_data()
{
    QTest::addColumn<int>("incidents");
    QTest::addColumn<int>("total");
    QTest::newRow("single") << 1 << 1;
    QTest::newRow("one of two") << 1 << 2;
    QTest::newRow("both") << 2 << 2;
    QTest::newRow("some") << 7 << 20;
    QTest::newRow("all") << 20 << 20;
}

void ReasonSentenceTest::everyReasonIsOneWholeSentence()
{
    QFETCH(const int, incidents);
    QFETCH(const int, total);
    static const QRegularExpression leftover("[%\\[\\]{}|]|  ");
    QList<MatchReason> reasons {triggerReason(Three, incidents, total),
        typeReason(CodeSet<IncidentType>::all(), incidents, total),
        placeReason({Place::Office}, incidents, total),
        areaReason(Kind::JobAreaMatches, incidents, total),
        activityReason(Kind::ActivityMatches, incidents, total),
        levelReason(AachenLevel::Level2, incidents, total),
        circumstanceReason(CodeSet<Circumstance>::all(), incidents, total),
        reason(Kind::CitizenOriented, incidents, total),
        reason(Kind::AlreadyInPlace, incidents, total),
        reason(Kind::AlreadyPlanned, incidents, total),
        reason(Kind::RejectedHere, incidents, total),
        activityReason(Kind::OutsideFacets, incidents, total)};
    for (const MatchReason &value : reasons) {
        for (const Language language : {Language::German, Language::English}) {
            const QString sentence = sentenceFor(value, language);
            QVERIFY2(!sentence.contains(leftover), qPrintable(sentence));
            QCOMPARE(sentence.count('.'), 1);
            QVERIFY(sentence.endsWith('.'));
            QVERIFY(sentence.front().isUpper());
        }
    }
}

QTEST_GUILESS_MAIN(ReasonSentenceTest)
#include "tst_reasonsentence.moc"
