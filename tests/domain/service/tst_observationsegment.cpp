// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/observationsegment.h"
#include "support/domain/randomfacts.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const UnitId office = numberedId<UnitId>(1);
const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();

Observation observed(const char *series, const char *slot,
    std::initializer_list<std::uint32_t> numbers, const ServiceId &service = {})
{
    Observation observation {office, service,
        catalogue.seriesCalled(QString::fromLatin1(series))->number,
        *ServiceSlot::fromText(QString::fromLatin1(slot)), {}};
    std::copy(numbers.begin(), numbers.end(), observation.numbers.begin());
    return observation;
}

/// In the order in which tables tell them.
QList<Observation> sample()
{
    const ServiceId cars = numberedId<ServiceId>(1);
    return {observed("contacts", "2027-03", {500}), observed("contacts", "2027-03-15T08", {40}),
        observed("contacts", "2027-03-15T09", {4'000'000'000}),
        observed("contacts", "2027-03-16T09/2", {0}),
        observed("contacts", "2027-03-15T08", {12}, cars),
        observed("waiting", "2027-03-15T08", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}),
        observed("rating.overall", "2027-03 Mon 08", {1, 0, 0, 0, 200}),
        observed("rating.overall.mean", "2027-03-31", {1234, 300})};
}

} // namespace

class ObservationSegmentTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsStoredComesBack();
    void anHourTakesTwoBytes();
    void rubbishIsRefused();
    void alteredBytesGiveSlotsOrNothing();
    void otherVersionsAreTold();
};

void ObservationSegmentTest::whatIsStoredComesBack()
{
    QList<Observation> given = sample();
    std::reverse(given.begin(), given.end());
    const auto segment = encodeObservations(given, catalogue);
    QVERIFY(segment);
    ObservationTable table;
    QVERIFY(addObservations(*segment, office, catalogue, table));
    table.finish();
    QCOMPARE(table.observations(), sample());
    QCOMPARE(table.find(sample().last()), std::optional(sample().last().numbers));
    QVERIFY(!table.find(observed("contacts", "2027-03-15T10", {})));
    QCOMPARE(segmentMonthOf(sample().first().slot), 2027 * 12 + 2);
    QVERIFY(!encodeObservations({{office, {}, 999, {}, {}}}, catalogue));
}

void ObservationSegmentTest::anHourTakesTwoBytes()
{
    QList<Observation> month;
    for (int day = 1; day <= 30; ++day) {
        for (int hour = 8; hour < 18; ++hour) {
            Observation observation = observed("contacts", "2027-03", {90});
            observation.slot = *ServiceSlot::hours({2027, 4, day}, hour);
            month.append(observation);
        }
    }
    QVERIFY(encodeObservations(month, catalogue)->size() <= 2 * month.size() + 20);
}

void ObservationSegmentTest::rubbishIsRefused()
{
    const QByteArray good = *encodeObservations(sample(), catalogue);
    const auto isRefused = [](const QByteArray &segment) {
        ObservationTable table;
        const auto added = addObservations(segment, office, catalogue, table);
        return !added && added.error().code == Error::Code::Damaged;
    };
    QVERIFY(isRefused({}));
    QVERIFY(isRefused(good + '\1'));
    QVERIFY(isRefused(QByteArray(1, '\0') + good.sliced(1)));
    // A number of rows that would fill the memory.
    QVERIFY(isRefused(QByteArray::fromHex("01010100ffffffff0f")));
    // The first series once more.
    QVERIFY(isRefused(good + good.sliced(1)));
}

void ObservationSegmentTest::alteredBytesGiveSlotsOrNothing()
{
    const QByteArray good = *encodeObservations(sample(), catalogue);
    for (qsizetype bit = 8; bit < good.size() * 8; ++bit) {
        QByteArray altered = good;
        altered[bit / 8] = static_cast<char>(altered[bit / 8] ^ 1 << bit % 8);
        ObservationTable table;
        if (!addObservations(altered, office, catalogue, table))
            continue;
        table.finish();
        for (const Observation &observation : table.observations()) {
            QVERIFY(ServiceSlot::fromPacked(observation.slot.packed()));
            QVERIFY(catalogue.series(observation.series));
        }
    }
    for (qsizetype size = 0; size < good.size(); ++size) {
        ObservationTable table;
        static_cast<void>(addObservations(good.first(size), office, catalogue, table));
    }
}

void ObservationSegmentTest::otherVersionsAreTold()
{
    QByteArray newer = *encodeObservations(sample(), catalogue);
    newer[0] = 2;
    ObservationTable table;
    const auto added = addObservations(newer, office, catalogue, table);
    QVERIFY(!added);
    QCOMPARE(added.error().code, Error::Code::NewerFormat);
}

QTEST_APPLESS_MAIN(ObservationSegmentTest)
#include "tst_observationsegment.moc"
