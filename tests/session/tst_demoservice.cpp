// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/indicatorfigure.h"
#include "domain/serviceview/overlay.h"
#include "domain/serviceview/quiettimes.h"
#include "session/demo.h"
#include "session/demoservice.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace rueckhalt;

namespace {

const QDate lastDay(2026, 11, 19);

/// Positions in ascending order of the values; equal values share theirs.
std::vector<double> ranksOf(const std::vector<double> &values)
{
    std::vector<double> ranks;
    for (const double value : values) {
        const auto below = std::ranges::count_if(values, [=](double o) { return o < value; });
        const auto same = std::ranges::count(values, value);
        ranks.push_back(static_cast<double>(below) + static_cast<double>(same) / 2);
    }
    return ranks;
}

double correlationOf(const std::vector<double> &one, const std::vector<double> &other)
{
    const auto meanOf = [](const std::vector<double> &list) {
        double sum = 0;
        for (const double value : list)
            sum += value;
        return sum / static_cast<double>(list.size());
    };
    const double first = meanOf(one);
    const double second = meanOf(other);
    double both = 0;
    double squares = 0;
    double otherSquares = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        both += (one[i] - first) * (other[i] - second);
        squares += (one[i] - first) * (one[i] - first);
        otherSquares += (other[i] - second) * (other[i] - second);
    }
    return both / std::sqrt(squares * otherSquares);
}

} // namespace

/// Invented indicators of the demo register.
class DemoServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theSameArgumentsGiveTheSame();
    void twoYearsAreThere();
    void peaksOfWaitingAndIncidentsFallTogether();
    void theOverlayFindsThem();
    void quietTimesAreThere();
    void badWaitingGoesWithBadRatings();

private:
    [[nodiscard]] QList<IndicatorFigure> figures(const char *id, SlotGrouping grouping) const;

    DemoRegister m_demo;
    ObservationTable m_table;
};

void DemoServiceTest::initTestCase()
{
    m_demo = generateDemo(800, 1, lastDay);
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    for (const Observation &observation : generateDemoService(m_demo.organisation, lastDay))
        QVERIFY(m_table.add(observation, catalogue.series(observation.series)->width()));
    m_table.finish();
}

QList<IndicatorFigure> DemoServiceTest::figures(const char *id, SlotGrouping grouping) const
{
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    return figuresOf(*catalogue.indicator(QString::fromLatin1(id)), m_table, catalogue,
        {.from = {2024, 10, 1}, .until = lastDay, .grouping = grouping}, m_demo.organisation);
}

void DemoServiceTest::theSameArgumentsGiveTheSame()
{
    QCOMPARE(generateDemoService(m_demo.organisation, lastDay),
        generateDemoService(m_demo.organisation, lastDay));
}

void DemoServiceTest::twoYearsAreThere()
{
    QCOMPARE(figures("contacts", SlotGrouping::Quarter).size(), 9);
    for (const char *id : {"waiting.median", "waiting.p90", "appointments.share", "rating.overall",
             "rating.friendliness", "rating.advice", "rating.understandable", "comments",
             "complaints.rate", "calls.answered", "promises.kept", "posts", "answer.days",
             "post.digital", "online.share"})
        QVERIFY2(figures(id, SlotGrouping::Whole).value(0).value, id);
    // Letters are what people complain about most in offices that they else find friendly.
    const auto rated
        = [&](const char *id) { return *figures(id, SlotGrouping::Whole).constFirst().value; };
    QVERIFY(rated("rating.understandable") < rated("rating.advice"));
    QVERIFY(rated("rating.advice") < rated("rating.friendliness"));
    QVERIFY(rated("rating.friendliness") < 4.8 && rated("rating.understandable") > 2.5);
    const double over = *figures("waiting.over30", SlotGrouping::Whole).first().value;
    QVERIFY2(over > 5 && over < 50, qPrintable(QString::number(over)));
    const double rating = *figures("rating.overall", SlotGrouping::Whole).first().value;
    QVERIFY2(rating > 3 && rating < 4.8, qPrintable(QString::number(rating)));
}

void DemoServiceTest::peaksOfWaitingAndIncidentsFallTogether()
{
    // Of teams with counters, which are those that count waiting times.
    const std::uint16_t waiting = IndicatorCatalogue::shipped().seriesCalled(u"waiting")->number;
    QSet<UnitId> counting;
    for (const std::uint64_t key : m_table.column(waiting)->keys)
        counting.insert(m_table.units()[ObservationTable::Column::unitOf(key)]);
    std::map<int, double> incidents;
    for (const DemoIncident &incident : std::as_const(m_demo.incidents)) {
        const IncidentTime &time = *incident.draft.occurred;
        if (time.time().isValid() && counting.contains(incident.draft.unit))
            ++incidents[(time.date().dayOfWeek() - 1) * 24 + time.time().hour()];
    }
    std::vector<double> waits;
    std::vector<double> counts;
    for (const IndicatorFigure &figure : figures("waiting.over30", SlotGrouping::WeekdayHour)) {
        waits.push_back(*figure.value);
        counts.push_back(incidents.contains(figure.key) ? incidents.at(figure.key) : 0);
    }
    QVERIFY(waits.size() >= 20);
    const double correlation = correlationOf(ranksOf(waits), ranksOf(counts));
    QVERIFY2(correlation > 0.5, qPrintable(QString::number(correlation)));
}

void DemoServiceTest::theOverlayFindsThem()
{
    // Per contact too: not only because more people are there.
    FactTable facts;
    for (const DemoIncident &incident : std::as_const(m_demo.incidents)) {
        IncidentFacts fact;
        fact.occurred = *incident.draft.occurred;
        fact.unit = incident.draft.unit;
        fact.reported = incident.reported;
        IncidentId::Bytes bytes {};
        const quint32 number = facts.rowCount() + 1;
        std::memcpy(bytes.data(), &number, sizeof number);
        facts.append(IncidentId(bytes), 2026, number, fact);
    }
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    const Overlay found = overlayOf(*catalogue.indicator(u"waiting.over30"), m_table, catalogue,
        facts, m_demo.organisation, {.from = {2024, 10, 1}, .until = lastDay});
    QCOMPARE(found.lack, Overlay::Lack::None);
    QVERIFY2(found.correlation.isClear() && found.correlation.value > 0.3,
        qPrintable(QStringLiteral("%1 (%2 – %3), %4 slots, %5 incidents")
                       .arg(found.correlation.value)
                       .arg(found.correlation.low)
                       .arg(found.correlation.high)
                       .arg(found.correlation.pairs)
                       .arg(found.incidents)));
    QVERIFY(!found.clusters.isEmpty());
}

void DemoServiceTest::quietTimesAreThere()
{
    const QuietTimes found = quietTimesOf(m_table, IndicatorCatalogue::shipped(),
        m_demo.organisation, {.from = lastDay.addDays(-364), .until = lastDay});
    QCOMPARE(found.lack, QuietTimes::Lack::None);
    QVERIFY(!spansOf(found, Crowding::Quiet).isEmpty());
    QVERIFY(!spansOf(found, Crowding::Busy).isEmpty());
}

void DemoServiceTest::badWaitingGoesWithBadRatings()
{
    std::vector<double> waits;
    std::vector<double> ratings;
    for (const IndicatorFigure &figure : figures("waiting.over30", SlotGrouping::Weekday))
        waits.push_back(*figure.value);
    for (const IndicatorFigure &figure : figures("rating.waiting", SlotGrouping::Weekday))
        ratings.push_back(*figure.value);
    QCOMPARE(waits.size(), ratings.size());
    QVERIFY(correlationOf(waits, ratings) < -0.5);
}

QTEST_APPLESS_MAIN(DemoServiceTest)
#include "tst_demoservice.moc"
