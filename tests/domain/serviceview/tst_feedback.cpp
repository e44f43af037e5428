// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/serviceview/feedback.h"
#include "support/domain/observationbuilder.h"
#include "support/domain/randomfacts.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const UnitId north = numberedId<UnitId>(1);
const UnitId south = numberedId<UnitId>(2);
const UnitId silent = numberedId<UnitId>(3);

Organisation city()
{
    return {{{.id = north, .name = QStringLiteral("Nord")},
                {.id = south, .name = QStringLiteral("Süd")},
                {.id = silent, .name = QStringLiteral("Still")}},
        {}};
}

FeedbackEvaluation by(SlotGrouping grouping, ObservationBuilder &observed,
    const FeedbackQuestion &question = {.from = {2027, 1, 1}, .until = {2027, 12, 31}})
{
    return feedbackBy(grouping, observed.table(), IndicatorCatalogue::shipped(), city(), question);
}

/// Monday mornings are liked, Monday afternoons are not; the rest is by month.
ObservationBuilder terminal()
{
    ObservationBuilder observed;
    observed.add("rating.overall", north, QStringLiteral("2027-03-01T08"), {0, 0, 0, 10, 10});
    observed.add("rating.overall", north, QStringLiteral("2027-03-01T15"), {10, 0, 0, 10, 0});
    observed.add("rating.overall", north, QStringLiteral("2027-03-08T15"), {2, 0, 0, 0, 0});
    observed.add("comments.number", north, QStringLiteral("2027-03-01T15"), {6});
    observed.add("complaints", north, QStringLiteral("2027-03"), {3});
    observed.add("rating.overall", south, QStringLiteral("2027-04"), {0, 0, 30, 0, 0});
    return observed;
}

} // namespace

class FeedbackTest : public QObject
{
    Q_OBJECT

private slots:
    void halvesOfTheDayAreCountedByHand();
    void weeksAndMonthsAreTold();
    void whatWasNotObservedIsNoColumn();
    void officesStandSideBySide();
    void fewRatingsAreNoFinding();
    void commentsAreANumberAndNothingElse();
    void aDayDividesBeforeFromAfter();
};

void FeedbackTest::halvesOfTheDayAreCountedByHand()
{
    auto observed = terminal();
    const auto found = by(SlotGrouping::HalfDay, observed,
        {.units = {north}, .from = {2027, 1, 1}, .until = {2027, 12, 31}});
    QCOMPARE(found.rows.size(), 2);
    const qsizetype overall = found.positionOf(u"rating.overall");
    // Twenty ratings of 4 and 5; ten of 1, ten of 4 and two more of 1.
    QCOMPARE(*found.rows.at(0).figures.at(overall).value, 4.5);
    QCOMPARE(found.rows.at(0).ratings, 20.0);
    QCOMPARE(*found.rows.at(1).figures.at(overall).value, 52.0 / 22);
    QCOMPARE(found.rows.at(1).comments, 6.0);
    QCOMPARE(*found.rows.at(0).figures.at(found.positionOf(u"rating.satisfied")).value, 100.0);
    const auto hours = by(SlotGrouping::Hour, observed);
    QCOMPARE(hours.rows.size(), 2);
    QCOMPARE(hours.rows.at(1).key, 15);
    QCOMPARE(by(SlotGrouping::Weekday, observed).rows.size(), 1);
}

void FeedbackTest::weeksAndMonthsAreTold()
{
    auto observed = terminal();
    const auto weeks = by(SlotGrouping::Week, observed);
    QCOMPARE(weeks.rows.size(), 2);
    QCOMPARE(groupWords(SlotGrouping::Week, weeks.rows.at(1).key, Language::German),
        QStringLiteral("KW 10/2027"));
    const auto months = by(SlotGrouping::Month, observed);
    QCOMPARE(months.rows.size(), 2);
    QCOMPARE(groupWords(SlotGrouping::Month, months.rows.at(0).key, Language::German),
        QStringLiteral("März 2027"));
    QCOMPARE(*months.rows.at(0).figures.at(months.positionOf(u"complaints")).value, 3.0);
    QCOMPARE(sentenceFor(months, SlotGrouping::Month, Language::German),
        QStringLiteral("Am zufriedensten: März 2027 (3,38 Punkte). Am wenigsten zufrieden: April "
                       "2027 (3,00 Punkte)."));
}

void FeedbackTest::whatWasNotObservedIsNoColumn()
{
    auto observed = terminal();
    const auto found = by(SlotGrouping::Month, observed);
    QCOMPARE(found.positionOf(u"rating.friendliness"), -1);
    QVERIFY(found.positionOf(u"rating.overall") >= 0);
    ObservationBuilder nothing;
    QVERIFY(by(SlotGrouping::Month, nothing).isEmpty());
    QVERIFY(by(SlotGrouping::Month, nothing).indicators.isEmpty());
    // The month of a list without hours is in no hour.
    QCOMPARE(by(SlotGrouping::Hour, observed).positionOf(u"complaints"), -1);
}

void FeedbackTest::officesStandSideBySide()
{
    auto observed = terminal();
    const FeedbackQuestion question {.from = {2027, 1, 1}, .until = {2027, 12, 31}};
    const auto found
        = feedbackByOffice(observed.table(), IndicatorCatalogue::shipped(), city(), question);
    QCOMPARE(found.rows.size(), 2);
    QCOMPARE(found.rows.at(0).unit, north);
    QCOMPARE(found.rows.at(1).unit, south);
    const qsizetype overall = found.positionOf(u"rating.overall");
    QCOMPARE(*found.rows.at(1).figures.at(overall).value, 3.0);
    // An office without complaints in the list has no number there, and not 0.
    QVERIFY(!found.rows.at(1).figures.at(found.positionOf(u"complaints")).value);
}

void FeedbackTest::fewRatingsAreNoFinding()
{
    ObservationBuilder observed;
    observed.add("rating.overall", north, QStringLiteral("2027-03"), {9, 0, 0, 0, 0});
    const auto found = by(SlotGrouping::Month, observed);
    QVERIFY(found.rows.first().isFew());
    QCOMPARE(sentenceFor(found, SlotGrouping::Month, Language::English),
        QStringLiteral("Too few ratings to say anything."));
}

void FeedbackTest::commentsAreANumberAndNothingElse()
{
    ObservationBuilder observed;
    observed.add("comments.number", north, QStringLiteral("2027-03"), {4});
    const auto found = by(SlotGrouping::Month, observed);
    QVERIFY(found.hasComments);
    QCOMPARE(found.rows.first().comments, 4.0);
    QVERIFY(found.indicators.isEmpty());
}

void FeedbackTest::aDayDividesBeforeFromAfter()
{
    ObservationBuilder observed;
    observed.add("rating.overall", north, QStringLiteral("2027-02-28"), {10, 0, 0, 0, 0});
    observed.add("rating.overall", north, QStringLiteral("2027-03-01"), {0, 0, 0, 0, 10});
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    const Indicator &overall = *catalogue.indicator(u"rating.overall");
    const auto around = [&](QDate day, QDate today) {
        return aroundDay(overall, day, today, observed.table(), catalogue, city(), north);
    };
    const auto found = around({2027, 3, 1}, {2027, 12, 1});
    QCOMPARE(*found.before.value, 1.0);
    QCOMPARE(*found.after.value, 5.0);
    QVERIFY(found.isOver);
    QVERIFY(!around({2027, 3, 1}, {2027, 4, 1}).isOver);
    QVERIFY(!around({2027, 5, 1}, {2027, 4, 1}).after.value);
}

QTEST_APPLESS_MAIN(FeedbackTest)
#include "tst_feedback.moc"
