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
    void everyReasonEndsAndNamesSomething_data();
    void everyReasonEndsAndNamesSomething();
};

namespace {

MatchReason reason(Kind kind, const FitConditions &facts = {}, int incidents = 1, int total = 1)
{
    MatchReason result;
    result.kind = kind;
    result.facts = facts;
    result.incidents = incidents;
    result.total = total;
    return result;
}

MatchReason since(MatchReason reason, QDate day)
{
    reason.since = day;
    return reason;
}

} // namespace

void ReasonSentenceTest::reasonReadsAsASentence_data()
{
    QTest::addColumn<MatchReason>("reason");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");
    const FitConditions wait {.triggers = {Trigger::WaitingTime}};
    const FitConditions waitingArea {
        .places = {Place::WaitingArea}, .triggers = {Trigger::WaitingTime}};

    QTest::newRow("one incident") << reason(Kind::TriggerMatches, wait) << "Auslöser „Wartezeit“."
                                  << "Trigger “Waiting time”.";
    QTest::newRow("some of a group")
        << since(reason(Kind::SituationFits, waitingArea, 14, 31), QDate(2026, 7, 3))
        << "14 von 31 Vorfällen seit Juli 2026: Auslöser „Wartezeit“, Ort „Wartebereich“."
        << "14 of 31 incidents since July 2026: trigger “Waiting time”, place “Waiting area”.";
    QTest::newRow("one of a group") << reason(Kind::TriggerMatches, wait, 1, 31)
                                    << "Einer von 31 Vorfällen: Auslöser „Wartezeit“."
                                    << "One of 31 incidents: trigger “Waiting time”.";
    QTest::newRow("both") << reason(Kind::TriggerMatches, wait, 2, 2)
                          << "Beide Vorfälle: Auslöser „Wartezeit“."
                          << "Both incidents: trigger “Waiting time”.";
    QTest::newRow("all of many") << reason(Kind::TriggerMatches, wait, 12000, 12000)
                                 << "Alle 12\u202F000 Vorfälle: Auslöser „Wartezeit“."
                                 << "All 12\u202F000 incidents: trigger “Waiting time”.";
    QTest::newRow("levels") << reason(
        Kind::SituationFits, {.levels = {AachenLevel::Level2, AachenLevel::Level3}}, 2, 9)
                            << "2 von 9 Vorfällen: Stufe 2 oder 3."
                            << "2 of 9 incidents: level 2 or 3.";
    MatchReason before = reason(Kind::ActsBefore, wait);
    QTest::newRow("acts before") << before << "Wirkt an der Ursache, vor dem Kontakt."
                                 << "Acts at the cause, before the contact.";
    before.notYetHere = true;
    QTest::newRow("acts before, open")
        << before << "Wirkt an der Ursache, vor dem Kontakt. Hier noch nicht vorhanden."
        << "Acts at the cause, before the contact. Not yet in place here.";
    QTest::newRow("goes on")
        << since(reason(Kind::GoesOnDespite, {}, 4, 5), QDate(2026, 2, 1))
        << "Schon vorhanden seit 01.02.2026, wirkt aber offenbar nicht: Seither passen 4 von 5 "
           "Vorfällen dazu."
        << "In place since 1 February 2026, but apparently not effective: 4 of 5 incidents since "
           "then fit it.";
    QTest::newRow("outside") << reason(Kind::OutsideFacets, {.jobAreas = {JobArea::Finance}})
                             << "Berufsbereich „Finanzverwaltung“: nicht vorrangig empfohlen."
                             << "Job area “Tax administration”: not recommended first of all.";
}

void ReasonSentenceTest::reasonReadsAsASentence()
{
    QFETCH(const MatchReason, reason);
    QTEST(sentenceFor(reason, Language::German), "german");
    QTEST(sentenceFor(reason, Language::English), "english");
}

void ReasonSentenceTest::everyReasonEndsAndNamesSomething_data()
{
    QTest::addColumn<MatchReason>("reason");
    FitConditions::forEachFact([]<typename E>(const char *name, CodeSet<E> FitConditions::*fact) {
        for (const auto &term : terms<E>()) {
            FitConditions facts;
            facts.*fact = {term.value};
            QTest::addRow("%s %s", name, term.code) << reason(Kind::SituationFits, facts);
            QTest::addRow("%s %s of many", name, term.code)
                << reason(Kind::SituationFits, facts, 3, 8);
        }
    });
    for (const Kind kind : {Kind::ActsBefore, Kind::EffectiveHere, Kind::AlreadyInPlace,
             Kind::GoesOnDespite, Kind::AlreadyPlanned, Kind::RejectedHere, Kind::NotEffectiveHere})
        QTest::addRow("kind %d", static_cast<int>(kind)) << reason(kind);
}

void ReasonSentenceTest::everyReasonEndsAndNamesSomething()
{
    QFETCH(const MatchReason, reason);
    static const QRegularExpression whole(QStringLiteral("^[\\p{Lu}\\d][^%{}\\[\\]]{4,}\\.$"));
    for (const Language language : {Language::German, Language::English}) {
        const QString sentence = sentenceFor(reason, language);
        QVERIFY2(whole.match(sentence).hasMatch(), qPrintable(sentence));
    }
}

QTEST_GUILESS_MAIN(ReasonSentenceTest)
#include "tst_reasonsentence.moc"
