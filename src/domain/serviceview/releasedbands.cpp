// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/serviceview/releasedbands.h"

#include "domain/disclosure/releasetable.h"
#include "domain/serviceview/overlaywords.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace rueckhalt {

namespace {

using BandOfDay = std::pair<Weekday, TimeBand>;

/// Contacts of the whole authority in the time of a release.
std::map<BandOfDay, double> contactsByBand(const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const Organisation &organisation,
    const ReleasePeriod &period)
{
    std::map<BandOfDay, double> contacts;
    const Indicator *indicator = catalogue.indicator(u"contacts");
    if (!indicator)
        return contacts;
    const IndicatorQuery query {.from = period.firstDay(),
        .until = period.lastDay(),
        .grouping = SlotGrouping::WeekdayHour};
    for (const IndicatorFigure &figure :
        figuresOf(*indicator, table, catalogue, query, organisation)) {
        const auto weekday = static_cast<Weekday>(figure.key / ServiceSlot::HoursOfDay);
        const TimeBand band = bandOf(QTime(figure.key % ServiceSlot::HoursOfDay, 0));
        contacts[{weekday, band}] += figure.value.value_or(0);
    }
    return contacts;
}

/// Releases call Monday "1".
std::optional<Weekday> weekdayCalled(const QString &code)
{
    const int number = code.toInt();
    return number >= 1 && number <= 7 ? std::optional(static_cast<Weekday>(number - 1))
                                      : std::nullopt;
}

const Release *newestYear(const QList<Release> &releases, const PublishableTable *&found)
{
    const Release *newest = nullptr;
    for (const Release &release : releases) {
        const PublishableTable *table = release.table(codeOf(ReleaseTable::WeekdayBand));
        if (release.id.kind() != ReleaseKind::Year || !table
            || (newest && newest->id.lastDay() > release.id.lastDay()))
            continue;
        newest = &release;
        found = table;
    }
    return newest;
}

} // namespace

std::optional<ReleasedBands> releasedBandsOf(const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const QList<Release> &releases,
    const Organisation &organisation)
{
    const PublishableTable *released = nullptr;
    const Release *release = newestYear(releases, released);
    if (!release)
        return std::nullopt;
    ReleasedBands bands {.period = release->id};
    const auto contacts = contactsByBand(table, catalogue, organisation, release->id);
    QList<qsizetype> columns;
    for (qsizetype column = 0; column < released->columnCodes().size(); ++column) {
        // Totals and incidents whose time is not known stand in no hour.
        if (const auto band = fromCode<TimeBand>(released->columnCodes().at(column))) {
            bands.bands.append(*band);
            columns.append(column);
        }
    }
    for (qsizetype row = 0; row < released->rowCodes().size(); ++row) {
        const auto weekday = weekdayCalled(released->rowCodes().at(row));
        if (!weekday)
            continue;
        bands.weekdays.append(*weekday);
        for (qsizetype i = 0; i < columns.size(); ++i) {
            ReleasedBand cell {.incidents = released->cell(row, columns.at(i))};
            const auto found = contacts.find({*weekday, bands.bands.at(i)});
            cell.contacts = found == contacts.end() ? 0 : found->second;
            if (cell.incidents && cell.contacts >= ReleasedOverlay::LeastContacts) {
                const Limits limits = poissonLimits(*cell.incidents);
                const double scale = 1000 / cell.contacts;
                cell.rate = *cell.incidents * scale;
                cell.rateLimits = {limits.low * scale, limits.high * scale};
            }
            bands.cells.append(cell);
        }
    }
    return bands.cells.isEmpty() ? std::nullopt : std::optional(bands);
}

QString sentenceFor(const ReleasedBands &bands, Language language)
{
    const auto highest = std::ranges::max_element(
        bands.cells, {}, [](const ReleasedBand &cell) { return cell.rate.value_or(-1); });
    if (highest == bands.cells.end() || !highest->rate)
        return Words {
            "Für Raten sind zu viele Zahlen geschützt, oder es kamen zu wenige Menschen. %1",
            "For rates too many numbers are protected, or too few people came. %1"}
            .in(language)
            .arg(noCauseSentence(language));
    const auto position = highest - bands.cells.begin();
    const QLocale locale(language == Language::German ? QLocale::German : QLocale::English);
    return Words {
        "Am höchsten ist die veröffentlichte Rate am %1, %2: %3 Vorfälle je 1.000 Kontakte "
        "(95 %: %4 bis %5). %6",
        "The released rate is highest on %1, %2: %3 incidents per 1,000 contacts (95%: %4 to %5). "
        "%6"}
        .in(language)
        .arg(wordFor(bands.weekdays.at(position / bands.bands.size()), language),
            wordFor(bands.bands.at(position % bands.bands.size()), language),
            locale.toString(*highest->rate, 'f', 2),
            locale.toString(highest->rateLimits.low, 'f', 2),
            locale.toString(highest->rateLimits.high, 'f', 2), noCauseSentence(language));
}

} // namespace rueckhalt
