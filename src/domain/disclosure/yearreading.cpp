// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releasetable.h"
#include "domain/disclosure/releasetablemaker.h"
#include "domain/disclosure/yearbits.h"
#include "domain/disclosure/yearproblem.h"

#include <algorithm>

namespace rueckhalt {

namespace {

// Compare TotalWeight.
constexpr int InnerWeight = 2;
constexpr int SingleWeight = 3;
constexpr int MarginWeight = 8;

template <typename E>
std::optional<int> valueOf(const QString &code)
{
    const auto value = fromCode<E>(code);
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

std::optional<UnitId> siteFrom(const QString &code)
{
    if (code == QLatin1StringView("unknown"))
        return UnitId();
    return UnitId::fromHex(code.toLatin1());
}

std::uint32_t typesFrom(const QStringList &codes)
{
    std::uint32_t types = 0;
    for (const QString &code : codes) {
        const auto type = valueOf<IncidentType>(code);
        types |= type ? yearBit(*type) : 0;
    }
    return types;
}

/// "type=V" of a part as "V".
QStringList conditions(const QStringList &members, QLatin1StringView name)
{
    QStringList values;
    for (const QString &member : members) {
        if (member.startsWith(name))
            values.append(member.sliced(name.size()));
    }
    return values;
}

const ReleaseCode *find(const Release &release, const QString &dimension, const QString &code)
{
    const ReleaseCodes *codes = release.dimension(dimension);
    if (!codes)
        return nullptr;
    const auto found = std::ranges::find(codes->codes, code, &ReleaseCode::code);
    return found == codes->codes.end() ? nullptr : &*found;
}

} // namespace

void YearProblem::collectSites()
{
    const auto add = [this](UnitId site) { m_sites.push_back(site); };
    for (const FrozenIncident &incident : m_year.incidents)
        add(incident.site);
    for (const Release *release : m_releases) {
        for (const auto dimension : {"site", "sitegroup"}) {
            const ReleaseCodes *codes = release->dimension(QString::fromLatin1(dimension));
            if (!codes)
                continue;
            for (const ReleaseCode &code : codes->codes) {
                for (const QString &member : code.members) {
                    const auto site = siteFrom(member);
                    m_isConsistent = m_isConsistent && site.has_value();
                    // A site that nobody knows has no incidents unless some were reported so.
                    if (site && !site->isNull())
                        add(*site);
                }
            }
        }
    }
    if (m_sites.empty())
        add(UnitId());
    std::ranges::sort(m_sites);
    m_sites.erase(std::unique(m_sites.begin(), m_sites.end()), m_sites.end());
}

/// Makes the meaning narrower by what a row or column stands for. False: it cannot be read.
bool YearProblem::narrow(NumberMeaning &meaning, const Release &release, const QString &dimension,
    const QString &code) const
{
    if (code == PublishableTable::TotalCode)
        return true;
    const auto kind = fromCode<ReleaseDimension>(dimension);
    const ReleaseCode *listed = find(release, dimension, code);
    if (!kind || !listed)
        return false;
    const auto setSites = [this, &meaning](const QStringList &members) {
        meaning.sites.assign(m_sites.size(), false);
        for (const QString &member : members) {
            const auto site = siteFrom(member);
            const auto place = std::ranges::lower_bound(m_sites, site.value_or(UnitId()));
            if (site && place != m_sites.end() && *place == *site)
                meaning.sites[static_cast<std::size_t>(place - m_sites.begin())] = true;
        }
        if (std::ranges::find(meaning.sites, false) == meaning.sites.end())
            meaning.sites.clear();
        return true;
    };
    const auto setBit = [](std::uint32_t &mask, std::optional<int> value) {
        mask = value ? yearBit(*value) : 0;
        return value.has_value();
    };
    const bool isUnknown = code == QLatin1StringView("unknown");
    bool isNumber = false;
    switch (*kind) {
    case ReleaseDimension::Site:
    case ReleaseDimension::SiteGroup:
        return setSites(listed->members);
    case ReleaseDimension::Area:
        return setBit(meaning.areas, valueOf<JobArea>(code));
    case ReleaseDimension::Type:
        return setBit(meaning.types, valueOf<IncidentType>(code));
    case ReleaseDimension::TypeGroup:
        meaning.types = typesFrom(listed->members);
        return meaning.types != 0;
    case ReleaseDimension::Quarter:
    case ReleaseDimension::Month: {
        std::uint32_t months = 0;
        const QStringList members
            = listed->members.isEmpty() ? QStringList {code} : listed->members;
        for (const QString &member : members)
            months |= yearBit(member.toInt(&isNumber));
        meaning.months &= months;
        return meaning.months != 0;
    }
    case ReleaseDimension::Trigger:
        meaning.trigger = code == QLatin1StringView("none")
            ? NumberMeaning::NoTrigger
            : valueOf<Trigger>(code).value_or(NumberMeaning::AnyTrigger);
        return meaning.trigger != NumberMeaning::AnyTrigger;
    case ReleaseDimension::Weekday: {
        const int day = isUnknown ? NotKnownDay : code.toInt(&isNumber) - 1;
        return setBit(
            meaning.weekdays, day >= 0 && day <= NotKnownDay ? std::optional(day) : std::nullopt);
    }
    case ReleaseDimension::Band:
        return setBit(
            meaning.bands, isUnknown ? std::optional(NotKnownBand) : valueOf<TimeBand>(code));
    case ReleaseDimension::Level:
        return setBit(meaning.levels, valueOf<AachenLevel>(code));
    case ReleaseDimension::Part: {
        for (const ReleaseCode &part : release.dimension(dimension)->codes) {
            if (part.code == code)
                break;
            meaning.notTypes |= typesFrom(conditions(part.members, QLatin1StringView("type=")));
        }
        meaning.types = typesFrom(conditions(listed->members, QLatin1StringView("type=")));
        const QStringList sites = conditions(listed->members, QLatin1StringView("site="));
        return sites.isEmpty() || setSites(sites);
    }
    }
    Q_UNREACHABLE();
}

void YearProblem::readTables(const QStringList &smallSites)
{
    for (std::size_t i = 0; i < m_releases.size(); ++i) {
        for (int month = m_releases[i]->id.firstMonth(); month <= m_releases[i]->id.lastMonth();
             ++month)
            m_months |= yearBit(month);
        for (int table = 0; table < m_releases[i]->tables.size(); ++table)
            readTable(i, table, smallSites);
    }
    for (const Place &place : m_places) {
        if (place.meaning.areas != NumberMeaning::AllAreas)
            m_base = Block::Cube;
    }
    m_hasBlock[at(blockIndex(m_base))] = true;
    for (const Place &place : m_places)
        m_hasBlock[at(blockIndex(blockOf(place.meaning)))] = true;
}

void YearProblem::readTable(std::size_t index, int position, const QStringList &smallSites)
{
    const Release &release = *m_releases[index];
    const PublishableTable &table = release.tables.at(position);
    const bool isDraft = m_isDraft && index + 1 == m_releases.size();
    const bool isCross = !table.columnDimension().isEmpty();
    NumberMeaning whole;
    if (release.id.kind() == ReleaseKind::Correction)
        whole.version = release.id.number();
    whole.months = 0;
    for (int month = release.id.firstMonth(); month <= release.id.lastMonth(); ++month)
        whole.months |= yearBit(month);
    for (int row = 0; row < table.rowCodes().size(); ++row) {
        const QString &rowCode = table.rowCodes().at(row);
        for (int column = 0; column < table.columnCodes().size(); ++column) {
            const QString &columnCode = table.columnCodes().at(column);
            Place place {.place
                = {.release = release.sequence, .table = position, .row = row, .column = column},
                .meaning = whole,
                .isSmallTeam = isDraft && table.rowDimension().startsWith(QLatin1StringView("site"))
                    && smallSites.contains(rowCode),
                .weight = InnerWeight};
            if (!narrow(place.meaning, release, table.rowDimension(), rowCode)
                || !narrow(place.meaning, release, table.columnDimension(), columnCode))
                m_isConsistent = false;
            const bool isRowTotal = rowCode == PublishableTable::TotalCode;
            const bool isColumnTotal = isCross && columnCode == PublishableTable::TotalCode;
            if (isRowTotal && (isColumnTotal || !isCross))
                place.weight = TotalWeight;
            else if (isRowTotal || isColumnTotal)
                place.weight = MarginWeight;
            else if (!isCross)
                place.weight = SingleWeight;
            m_places.push_back(std::move(place));
        }
    }
}

YearProblem::Block YearProblem::blockOf(const NumberMeaning &meaning) const
{
    if (meaning.trigger != NumberMeaning::AnyTrigger)
        return Block::Triggers;
    if (meaning.weekdays != NumberMeaning::AllWeekdays || meaning.bands != NumberMeaning::AllBands)
        return Block::Weekday;
    if (meaning.levels != NumberMeaning::AllLevels)
        return Block::Level;
    return meaning.isPartOfYear() ? Block::Time : m_base;
}

void YearProblem::readListings(const QList<LedgerListing> &foreseen)
{
    m_foreseen = foreseen;
    for (const LedgerListing &listing : m_foreseen)
        m_listed.push_back(meaningOf(listing));
    for (const SensitiveGroup &group : m_year.groups) {
        if (group.kind == SensitiveGroup::Kind::Foreseen)
            m_listed.push_back(meaningOf(group.listing));
    }
}

NumberMeaning YearProblem::meaningOf(const LedgerListing &listing) const
{
    NumberMeaning meaning {.types = listing.types, .months = listing.months};
    if (listing.sites.isEmpty())
        return meaning;
    for (const UnitId &site : m_sites)
        meaning.sites.push_back(listing.sites.contains(site));
    return meaning;
}

} // namespace rueckhalt
