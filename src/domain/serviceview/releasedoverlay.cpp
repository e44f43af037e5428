// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/serviceview/releasedoverlay.h"

#include "base/quotes.h"
#include "domain/disclosure/releasetable.h"
#include "domain/serviceview/overlaywords.h"

#include <QLocale>

#include <algorithm>

namespace rueckhalt {

namespace {

/// The sites that a row speaks of; nothing if one of them is not known (any more): then its
/// contacts are not all there.
std::optional<QList<UnitId>> sitesOf(const Release &release, const QString &dimension,
    const QString &code, const Organisation &organisation)
{
    const ReleaseCodes *codes = release.dimension(dimension);
    if (!codes)
        return std::nullopt;
    const auto found = std::find_if(codes->codes.begin(), codes->codes.end(),
        [&code](const ReleaseCode &one) { return one.code == code; });
    if (found == codes->codes.end() || found->members.isEmpty())
        return std::nullopt;
    QList<UnitId> sites;
    for (const QString &member : found->members) {
        const auto site = UnitId::fromHex(member.toLatin1());
        if (!site || !organisation.unit(*site))
            return std::nullopt;
        sites.append(*site);
    }
    return sites;
}

/// The first table with a row for each site and a total for each row.
const PublishableTable *tableBySite(const Release &release)
{
    for (const ReleaseDimension dimension : {ReleaseDimension::Site, ReleaseDimension::SiteGroup}) {
        const auto found = std::find_if(
            release.tables.begin(), release.tables.end(), [&](const PublishableTable &table) {
                return table.rowDimension() == codeOf(dimension) && table.hasTotalColumn();
            });
        if (found != release.tables.end())
            return &*found;
    }
    return nullptr;
}

/// Makes the rows of one release.
class ReleaseReader
{
public:
    ReleaseReader(const Indicator &indicator, const ObservationTable &table,
        const IndicatorCatalogue &catalogue, const Organisation &organisation)
        : m_indicator(indicator)
        , m_contacts(catalogue.indicator(u"contacts"))
        , m_table(table)
        , m_catalogue(catalogue)
        , m_organisation(organisation)
    {
    }

    [[nodiscard]] QList<ReleasedRate> read(
        const Release &release, const QList<UnitId> &offices) const
    {
        QList<ReleasedRate> rates;
        const PublishableTable *table = tableBySite(release);
        if (!table)
            return rates;
        const qsizetype total = table->columns().size() - 1;
        for (qsizetype row = 0; row < table->rows().size(); ++row) {
            const QString &code = table->rowCodes().at(row);
            const bool isTotal = code == PublishableTable::TotalCode;
            const auto sites = isTotal
                ? std::optional(QList<UnitId>())
                : sitesOf(release, table->rowDimension(), code, m_organisation);
            if (!offices.isEmpty() && !isTotal && !concerns(sites, offices))
                continue;
            ReleasedRate rate {.period = release.id,
                .code = code,
                .name = table->rows().at(row),
                .incidents = table->cell(row, total)};
            if (sites)
                setAgainst(rate, *sites);
            rates.append(rate);
        }
        return rates;
    }

private:
    static bool concerns(const std::optional<QList<UnitId>> &sites, const QList<UnitId> &offices)
    {
        return sites && std::any_of(sites->begin(), sites->end(), [&](const UnitId &site) {
            return offices.contains(site);
        });
    }

    void setAgainst(ReleasedRate &rate, const QList<UnitId> &sites) const
    {
        const IndicatorQuery query {
            .units = sites, .from = rate.period.firstDay(), .until = rate.period.lastDay()};
        rate.figure = figureOf(m_indicator, m_table, m_catalogue, query, m_organisation).value;
        if (m_contacts)
            rate.contacts = figureOf(*m_contacts, m_table, m_catalogue, query, m_organisation)
                                .value.value_or(0);
        if (!rate.incidents || rate.contacts < ReleasedOverlay::LeastContacts)
            return;
        const Limits limits = poissonLimits(*rate.incidents);
        const double scale = 1000 / rate.contacts;
        rate.rate = *rate.incidents * scale;
        rate.rateLimits = {limits.low * scale, limits.high * scale};
    }

    const Indicator &m_indicator;
    const Indicator *m_contacts;
    const ObservationTable &m_table;
    const IndicatorCatalogue &m_catalogue;
    const Organisation &m_organisation;
};

} // namespace

ReleasedOverlay releasedOverlayOf(const Indicator &indicator, const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const QList<Release> &releases,
    const Organisation &organisation, const QList<UnitId> &offices)
{
    ReleasedOverlay overlay;
    const ReleaseReader reader(indicator, table, catalogue, organisation);
    QList<const Release *> read;
    for (const Release &release : releases) {
        if (release.id.kind() == ReleaseKind::Year || release.id.kind() == ReleaseKind::Quarter)
            read.append(&release);
    }
    std::stable_sort(read.begin(), read.end(), [](const Release *a, const Release *b) {
        return std::pair(a->id.lastDay(), a->id.firstDay())
            > std::pair(b->id.lastDay(), b->id.firstDay());
    });
    std::vector<double> figures;
    std::vector<double> rates;
    for (const Release *release : std::as_const(read)) {
        for (const ReleasedRate &rate : reader.read(*release, offices)) {
            overlay.rates.append(rate);
            // Quarters are parts of their year, and the total is made of the sites.
            if (!rate.rate || !rate.figure || release->id.kind() != ReleaseKind::Year
                || rate.code == PublishableTable::TotalCode)
                continue;
            figures.push_back(*rate.figure);
            rates.push_back(*rate.rate);
        }
    }
    overlay.correlation = rankCorrelation(figures, rates);
    return overlay;
}

QString sentenceFor(const ReleasedOverlay &overlay, const Indicator &indicator, Language language)
{
    if (overlay.rates.isEmpty())
        return Words {"Noch sind keine Zahlen nach Dienststellen veröffentlicht. Sobald das "
                      "geschieht, stehen sie hier neben den Kennzahlen.",
            "No numbers by office are released yet. As soon as that happens, they stand here "
            "beside the indicators."}
            .in(language);
    const QString name = inQuotes(indicator.name.in(language), language);
    const RankCorrelation &found = overlay.correlation;
    if (found.lack != RankCorrelation::Lack::None)
        return Words {"Veröffentlichte Vorfälle neben %1. Für eine Aussage über den Zusammenhang "
                      "sind es zu wenige Zahlen. %2",
            "Released incidents beside %1. For a statement on how they relate there are too few "
            "numbers. %2"}
            .in(language)
            .arg(name, noCauseSentence(language));
    const QLocale locale(language == Language::German ? QLocale::German : QLocale::English);
    const Words words = !found.isClear()
        ? Words {"Ein Zusammenhang zwischen %1 und veröffentlichten Vorfällen je 1.000 Kontakte "
                 "ist nicht sicher zu erkennen (Rangkorrelation %2; %3 bis %4). %5",
            "No clear relation between %1 and released incidents per 1,000 contacts can be seen "
            "(rank correlation %2; %3 to %4). %5"}
        : found.value > 0
        ? Words {"Wo %1 höher ist, sind meist mehr Vorfälle je 1.000 Kontakte veröffentlicht "
                 "(Rangkorrelation %2; %3 bis %4). %5",
            "Where %1 is higher, mostly more incidents per 1,000 contacts are released (rank "
            "correlation %2; %3 to %4). %5"}
        : Words {"Wo %1 höher ist, sind meist weniger Vorfälle je 1.000 Kontakte veröffentlicht "
                 "(Rangkorrelation %2; %3 bis %4). %5",
            "Where %1 is higher, mostly fewer incidents per 1,000 contacts are released (rank "
            "correlation %2; %3 to %4). %5"};
    return words.in(language).arg(name, locale.toString(found.value, 'f', 2),
        locale.toString(found.low, 'f', 2), locale.toString(found.high, 'f', 2),
        noCauseSentence(language));
}

} // namespace rueckhalt
