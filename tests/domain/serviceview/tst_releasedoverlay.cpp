// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/serviceview/releasedbands.h"
#include "support/domain/observationbuilder.h"
#include "support/domain/releasehouse.h"

#include <QTest>

#include <cmath>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const ReleasePeriod released = *ReleasePeriod::wholeYear(2026);

} // namespace

/// What those see who may not see incidents, from releases that were really made.
class ReleasedOverlayTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyNumberStandsInARelease();
    void whatIsWithheldHasNoRate();
    void managersGetTheirOfficesAndTheTotal();
    void withoutReleasesThereIsNothing();
    void aSiteThatIsGoneHasNoRate();
    void timesOfDayAreThoseOfTheRelease();
    void whatIsNotReleasedIsNotTold();

private:
    [[nodiscard]] ReleasedOverlay overlay(const QList<UnitId> &offices = {}) const
    {
        return releasedOverlayOf(*IndicatorCatalogue::shipped().indicator(u"waiting.over30"),
            m_table, IndicatorCatalogue::shipped(), m_game.ledger.releases, m_game.organisation,
            offices);
    }

    ReleaseGame m_game;
    ObservationTable m_table;
};

void ReleasedOverlayTest::initTestCase()
{
    const ReleaseHouse house {.sites = 6, .areas = 4, .incidents = 260};
    m_game.organisation = house.organisation();
    m_game.facts = house.factsOn({2027, 1, 20});
    QVERIFY(m_game.make(released));
    ObservationBuilder observed;
    std::uint32_t site = 0;
    for (const Unit &unit : std::as_const(m_game.organisation.units)) {
        if (!unit.parent.isNull())
            continue;
        ++site;
        observed.add("contacts", unit.id, QStringLiteral("2026"), {10000 * site});
        observed.addWaits(unit.id, QStringLiteral("2026"), 1000, 50 * site);
    }
    QVERIFY(site >= 5);
    m_table = observed.table();
}

void ReleasedOverlayTest::everyNumberStandsInARelease()
{
    const Release &release = m_game.ledger.releases.first();
    const ReleasedOverlay found = overlay();
    QVERIFY(!found.rates.isEmpty());
    int told = 0;
    for (const ReleasedRate &rate : found.rates) {
        QVERIFY(rate.period == released);
        PublishableTable::Cell published
            = numberIn(release, QStringLiteral("site_area"), rate.code);
        if (!published)
            published = numberIn(release, QStringLiteral("site_type"), rate.code);
        QCOMPARE(rate.incidents, published);
        if (!rate.rate)
            continue;
        ++told;
        QVERIFY(std::abs(*rate.rate - 1000.0 * *rate.incidents / rate.contacts) < 1e-9);
        QVERIFY(rate.rateLimits.low <= *rate.rate && *rate.rate <= rate.rateLimits.high);
    }
    QVERIFY(told >= 2);
    QCOMPARE(found.rates.constLast().code, QString(PublishableTable::TotalCode));
    // Six sites are too few for a correlation, which is said.
    QVERIFY(sentenceFor(
        found, *IndicatorCatalogue::shipped().indicator(u"waiting.over30"), Language::German)
                .contains(u"zu wenige Zahlen"));
}

void ReleasedOverlayTest::whatIsWithheldHasNoRate()
{
    for (const ReleasedRate &rate : overlay().rates)
        QVERIFY(rate.incidents || !rate.rate);
}

void ReleasedOverlayTest::managersGetTheirOfficesAndTheTotal()
{
    const QList<ReleasedRate> all = overlay().rates;
    const auto single = std::find_if(all.begin(), all.end(),
        [](const ReleasedRate &rate) { return UnitId::fromHex(rate.code.toLatin1()).has_value(); });
    QVERIFY(single != all.end());
    const UnitId mine = *UnitId::fromHex(single->code.toLatin1());
    const QList<ReleasedRate> found = overlay({mine}).rates;
    QVERIFY(found.size() < all.size());
    QCOMPARE(found.first().code, single->code);
    QCOMPARE(found.constLast().code, QString(PublishableTable::TotalCode));
}

void ReleasedOverlayTest::withoutReleasesThereIsNothing()
{
    const Indicator &indicator = *IndicatorCatalogue::shipped().indicator(u"waiting.over30");
    const ReleasedOverlay nothing = releasedOverlayOf(
        indicator, m_table, IndicatorCatalogue::shipped(), {}, m_game.organisation);
    QVERIFY(nothing.rates.isEmpty());
    QVERIFY(sentenceFor(nothing, indicator, Language::English).startsWith(u"No numbers by office"));
}

void ReleasedOverlayTest::aSiteThatIsGoneHasNoRate()
{
    Organisation smaller = m_game.organisation;
    const UnitId gone = smaller.units.first().id;
    smaller.units.removeIf(
        [&](const Unit &unit) { return unit.id == gone || unit.parent == gone; });
    const ReleasedOverlay found
        = releasedOverlayOf(*IndicatorCatalogue::shipped().indicator(u"waiting.over30"), m_table,
            IndicatorCatalogue::shipped(), m_game.ledger.releases, smaller);
    for (const ReleasedRate &rate : found.rates) {
        if (rate.code == QString::fromLatin1(gone.toHex()))
            QVERIFY(!rate.rate);
    }
}

void ReleasedOverlayTest::timesOfDayAreThoseOfTheRelease()
{
    // A thousand visitors in each hour of each Monday and Tuesday.
    ObservationBuilder observed;
    for (const char *day : {"Mon", "Tue"}) {
        for (int hour = 8; hour < 18; ++hour)
            observed.add("contacts", UnitId(),
                QStringLiteral("2026 %1 %2")
                    .arg(QLatin1StringView(day))
                    .arg(hour, 2, 10, QChar(u'0')),
                {1000});
    }
    ReleaseGame game {.expected = 520};
    const ReleaseHouse house {.sites = 2, .areas = 2, .incidents = 520}; // enough for such a table
    game.organisation = house.organisation();
    game.facts = house.factsOn({2027, 1, 20});
    QVERIFY(game.make(released));
    const auto bands = releasedBandsOf(
        observed.table(), IndicatorCatalogue::shipped(), game.ledger.releases, game.organisation);
    QVERIFY(bands);
    QCOMPARE(bands->weekdays.size(), 7);
    QVERIFY(bands->bands.size() >= 4);
    QCOMPARE(bands->cells.size(), bands->weekdays.size() * bands->bands.size());
    const PublishableTable *table
        = game.ledger.releases.first().table(QStringLiteral("weekday_band"));
    QVERIFY(table);
    int told = 0;
    for (qsizetype i = 0; i < bands->cells.size(); ++i) {
        const ReleasedBand &cell = bands->cells.at(i);
        const Weekday weekday = bands->weekdays.at(i / bands->bands.size());
        const TimeBand band = bands->bands.at(i % bands->bands.size());
        QCOMPARE(cell.incidents,
            table->cell(table->rowCodes().indexOf(QString::number(static_cast<int>(weekday) + 1)),
                table->columnCodes().indexOf(codeOf(band))));
        const bool isOpen = weekday <= Weekday::Tuesday && band >= TimeBand::Morning
            && band <= TimeBand::LateAfternoon;
        QCOMPARE(cell.contacts, isOpen ? 2000.0 : 0.0); // two hours each
        QCOMPARE(cell.rate.has_value(), cell.incidents.has_value() && isOpen);
        if (!cell.rate)
            continue;
        ++told;
        QCOMPARE(*cell.rate, *cell.incidents / 2.0);
        QVERIFY(cell.rateLimits.low <= *cell.rate && *cell.rate <= cell.rateLimits.high);
    }
    QVERIFY(told > 0);
    QVERIFY(sentenceFor(*bands, Language::German).contains(u"beweist keine Ursache"));
    const auto alone = releasedBandsOf(
        {}, IndicatorCatalogue::shipped(), game.ledger.releases, game.organisation);
    QVERIFY(alone);
    for (const ReleasedBand &cell : alone->cells)
        QVERIFY(!cell.rate);
    QVERIFY(sentenceFor(*alone, Language::German).contains(u"beweist keine Ursache"));
}

void ReleasedOverlayTest::whatIsNotReleasedIsNotTold()
{
    // A house of this size has no table by weekday and time, and none is made up.
    QVERIFY(!releasedBandsOf(
        m_table, IndicatorCatalogue::shipped(), m_game.ledger.releases, m_game.organisation));
    QVERIFY(!releasedBandsOf({}, IndicatorCatalogue::shipped(), {}, m_game.organisation));
}

QTEST_GUILESS_MAIN(ReleasedOverlayTest)
#include "tst_releasedoverlay.moc"
