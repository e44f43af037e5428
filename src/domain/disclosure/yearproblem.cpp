// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/yearproblem.h"

#include "domain/disclosure/releasetable.h"
#include "domain/disclosure/releasetablemaker.h"

#include <algorithm>
#include <set>

namespace rueckhalt {

namespace {

// A hidden total costs more than a hidden inner cell of the same size, because more is told by it;
// without the grand total nothing can be put in relation, so it goes last.
constexpr int InnerWeight = 2;
constexpr int SingleWeight = 3;
constexpr int MarginWeight = 8;
constexpr int TotalWeight = 1000;

constexpr int NotKnownDay = 7;
const int NotKnownBand = static_cast<int>(terms<TimeBand>().size());

int indexOf(YearProblem::Block block)
{
    return static_cast<int>(block);
}

std::uint32_t bitOf(int value)
{
    return std::uint32_t {1} << value;
}

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
        types |= type ? bitOf(*type) : 0;
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

YearProblem::YearProblem(const LedgerYear &year, std::vector<const Release *> releases,
    const std::optional<Draft> &draft)
    : m_year(year)
    , m_releases(std::move(releases))
    , m_isDraft(draft.has_value())
{
    collectSites();
    readTables(draft ? draft->smallSites : QStringList());
    readListings(draft ? draft->foreseen : QList<LedgerListing>());
    makeClasses();
    makeAtoms();
    sortIncidents();
    makeLinks();
    makeNumbers();
    makeLines();
    findContained();
}

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
        mask = value ? bitOf(*value) : 0;
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
            months |= bitOf(member.toInt(&isNumber));
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
            m_months |= bitOf(month);
        for (int table = 0; table < m_releases[i]->tables.size(); ++table)
            readTable(i, table, smallSites);
    }
    for (const Place &place : m_places) {
        if (place.meaning.areas != NumberMeaning::AllAreas)
            m_base = Block::Cube;
    }
    m_hasBlock[at(indexOf(m_base))] = true;
    for (const Place &place : m_places)
        m_hasBlock[at(indexOf(blockOf(place.meaning)))] = true;
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
        whole.months |= bitOf(month);
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

/// Sites and months that no number tells apart need no atoms of their own.
void YearProblem::makeClasses()
{
    const std::size_t count = m_sites.size();
    std::vector<std::vector<bool>> ofTime(count);
    std::vector<std::vector<bool>> ofCube(count);
    std::array<std::vector<bool>, 13> ofMonth;
    std::set<std::pair<std::vector<bool>, bool>> seenSites;
    std::set<std::uint32_t> seenMonths;
    const auto tellApart = [&](const NumberMeaning &meaning) {
        const bool isTime = blockOf(meaning) == Block::Time;
        if (!meaning.sites.empty() && seenSites.insert({meaning.sites, isTime}).second) {
            for (std::size_t site = 0; site < count; ++site) {
                ofCube[site].push_back(meaning.sites[site]);
                if (isTime)
                    ofTime[site].push_back(meaning.sites[site]);
            }
        }
        if (seenMonths.insert(meaning.months).second) {
            for (int month = 1; month <= 12; ++month)
                ofMonth[at(month)].push_back((meaning.months & bitOf(month)) != 0);
        }
    };
    for (const Place &place : m_places)
        tellApart(place.meaning);
    std::ranges::for_each(m_listed, tellApart);
    for (std::size_t site = 0; site < count; ++site) {
        const auto first = [](const std::vector<std::vector<bool>> &all, std::size_t one) {
            return static_cast<int>(std::ranges::find(all, all[one]) - all.begin());
        };
        m_timeSite.push_back(first(ofTime, site));
        m_cubeSite.push_back(first(ofCube, site));
    }
    for (int month = 1; month <= 12; ++month) {
        m_monthClass[at(month)] = static_cast<int>(
            std::find(ofMonth.begin() + 1, ofMonth.end(), ofMonth[at(month)]) - ofMonth.begin());
    }
}

LedgerAtom YearProblem::keyOf(const FrozenIncident &incident, Block block) const
{
    LedgerAtom key {.block = block};
    switch (block) {
    case Block::Cube:
        key.site = incident.site;
        key.area = static_cast<std::uint8_t>(incident.area);
        key.types = static_cast<std::uint8_t>(incident.types.bits());
        break;
    case Block::Time:
        key.since = static_cast<std::int8_t>(incident.since);
        key.until = static_cast<std::int8_t>(incident.until);
        key.site = incident.site;
        key.types = static_cast<std::uint8_t>(incident.types.bits());
        key.month = static_cast<std::uint8_t>(incident.month);
        break;
    case Block::Triggers:
        key.triggers = incident.triggers.bits();
        break;
    case Block::Weekday:
        key.weekday = static_cast<std::uint8_t>(
            incident.weekday ? static_cast<int>(*incident.weekday) : NotKnownDay);
        key.band = static_cast<std::uint8_t>(
            incident.band ? static_cast<int>(*incident.band) : NotKnownBand);
        break;
    case Block::Level:
        key.level = static_cast<std::uint8_t>(incident.level);
        break;
    }
    return classOf(key);
}

LedgerAtom YearProblem::classOf(LedgerAtom key) const
{
    if (key.block != Block::Cube && key.block != Block::Time)
        return key;
    const auto place = std::ranges::lower_bound(m_sites, key.site);
    if (place != m_sites.end() && *place == key.site) {
        const auto &classes = key.block == Block::Cube ? m_cubeSite : m_timeSite;
        key.site = m_sites[at(classes[static_cast<std::size_t>(place - m_sites.begin())])];
    }
    if (key.block == Block::Time && key.month >= 1 && key.month <= 12)
        key.month = static_cast<std::uint8_t>(m_monthClass[key.month]);
    return key;
}

int YearProblem::addAtom(const LedgerAtom &key)
{
    const auto [place, isNew] = m_atomIndex.try_emplace(key, static_cast<int>(m_atoms.size()));
    if (isNew)
        m_atoms.push_back({.key = key});
    return place->second;
}

std::optional<int> YearProblem::atomOf(const LedgerAtom &key) const
{
    const auto found = m_atomIndex.find(classOf(key));
    return found == m_atomIndex.end() ? std::nullopt : std::optional(found->second);
}

/// Single types and triggers everywhere; what occurs is added with the incidents.
void YearProblem::makeAtoms()
{
    const int types = static_cast<int>(terms<IncidentType>().size());
    const int version = m_year.version();
    std::uint32_t usedAreas = 0;
    for (const FrozenIncident &incident : m_year.incidents)
        usedAreas |= incident.since == 0 ? bitOf(static_cast<int>(incident.area)) : 0;
    const auto has = [this](Block block) { return m_hasBlock[at(indexOf(block))]; };
    for (std::size_t site = 0; site < m_sites.size(); ++site) {
        for (int type = 0; type < types; ++type) {
            LedgerAtom key {.block = Block::Cube,
                .site = m_sites[site],
                .types = static_cast<std::uint8_t>(bitOf(type))};
            for (int area = 0; has(Block::Cube) && area < 12; ++area) {
                key.area = static_cast<std::uint8_t>(area);
                m_atoms[at(addAtom(classOf(key)))].idle = (usedAreas & bitOf(area)) == 0;
            }
            key = {.block = Block::Time, .site = key.site, .types = key.types};
            for (int month = 1; has(Block::Time) && month <= 12; ++month) {
                if ((m_months & bitOf(month)) == 0)
                    continue;
                key.month = static_cast<std::uint8_t>(month);
                key.since = 0;
                key.until = -1;
                addAtom(classOf(key));
                for (int made = 1; made <= version; ++made) {
                    key.since = static_cast<std::int8_t>(made);
                    key.until = -1;
                    addAtom(classOf(key));
                    key.since = 0;
                    key.until = static_cast<std::int8_t>(made);
                    addAtom(classOf(key));
                }
            }
        }
    }
    for (const FrozenIncident &incident : m_year.incidents) {
        // Or the area of a combination would follow from its month, which quarters tell.
        LedgerAtom key = keyOf(incident, Block::Cube);
        for (int area = 0; has(Block::Cube) && incident.since == 0 && area < 12; ++area) {
            key.area = static_cast<std::uint8_t>(area);
            if ((usedAreas & bitOf(area)) != 0)
                addAtom(key);
        }
        // And its month from its site, which a correction tells.
        const LedgerAtom counted = keyOf(incident, Block::Time);
        LedgerAtom stays = counted;
        stays.since = 0;
        stays.until = -1;
        for (LedgerAtom time : {counted, stays}) {
            for (int month = 1; has(Block::Time) && month <= 12; ++month) {
                time.month = static_cast<std::uint8_t>(month);
                if ((m_months & bitOf(month)) != 0)
                    addAtom(classOf(time));
            }
        }
    }
    for (std::size_t value = 0; has(Block::Triggers) && value <= terms<Trigger>().size(); ++value) {
        LedgerAtom key {.block = Block::Triggers};
        key.triggers = value == 0 ? 0 : bitOf(static_cast<int>(value) - 1);
        addAtom(key);
    }
    for (int day = 0; has(Block::Weekday) && day <= NotKnownDay; ++day) {
        // Who does not know the day does not know the time either.
        for (int band = day == NotKnownDay ? NotKnownBand : 0; band <= NotKnownBand; ++band) {
            LedgerAtom key {.block = Block::Weekday};
            key.weekday = static_cast<std::uint8_t>(day);
            key.band = static_cast<std::uint8_t>(band);
            addAtom(key);
        }
    }
    for (std::size_t level = 0; has(Block::Level) && level < terms<AachenLevel>().size(); ++level) {
        LedgerAtom key {.block = Block::Level};
        key.level = static_cast<std::uint8_t>(level);
        addAtom(key);
    }
}

void YearProblem::sortIncidents()
{
    std::map<PersonToken, std::uint32_t> persons;
    std::vector<std::map<int, int>> own;
    std::vector<std::pair<int, std::uint32_t>> memberships;
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(m_year.incidents.size()); ++i) {
        const FrozenIncident &incident = m_year.incidents.at(i);
        std::vector<std::uint32_t> affected;
        for (const PersonToken &person : incident.persons) {
            const auto [place, isNew]
                = persons.try_emplace(person, static_cast<std::uint32_t>(persons.size()));
            if (isNew)
                own.emplace_back();
            // One person twice in one incident is still in one incident.
            if (std::ranges::find(affected, place->second) == affected.end())
                affected.push_back(place->second);
        }
        for (int block = 0; block < BlockCount; ++block) {
            const bool isInBlock = block == indexOf(Block::Time) || incident.since == 0;
            if (!m_hasBlock[at(block)] || !isInBlock)
                continue;
            const int atom = addAtom(keyOf(incident, static_cast<Block>(block)));
            ++m_atoms[at(atom)].count;
            memberships.emplace_back(atom, i);
            for (const std::uint32_t person : affected)
                ++own[person][atom];
        }
        m_personsOf.push_back(std::move(affected));
    }
    m_incidentsOf.resize(m_atoms.size());
    for (const auto &[atom, incident] : memberships)
        m_incidentsOf[at(atom)].push_back(incident);
    for (const auto &atoms : own)
        m_readers.push_back({.atoms = {atoms.begin(), atoms.end()}});
}

void YearProblem::makeLinks()
{
    std::map<std::pair<int, int>, Link> links; // by site and type set
    Link whole;
    std::array<std::vector<int>, BlockCount> all;
    for (int i = 0; i < static_cast<int>(m_atoms.size()); ++i) {
        const LedgerAtom &key = m_atoms[at(i)].key;
        if (key.since != 0)
            continue;
        all[at(indexOf(key.block))].push_back(i);
        if (m_base != Block::Cube || (key.block != Block::Cube && key.block != Block::Time))
            continue;
        const auto place = std::ranges::lower_bound(m_sites, key.site) - m_sites.begin();
        Link &link = links[{m_timeSite[static_cast<std::size_t>(place)], key.types}];
        (key.block == Block::Cube ? link.left : link.right).push_back(i);
    }
    if (m_hasBlock[at(indexOf(Block::Cube))] && m_hasBlock[at(indexOf(Block::Time))]) {
        for (auto &[key, link] : links)
            m_links.push_back(std::move(link));
    }
    for (const Block block : {Block::Triggers, Block::Weekday, Block::Level}) {
        if (m_hasBlock[at(indexOf(block))])
            m_links.push_back({.left = all[at(indexOf(m_base))], .right = all[at(indexOf(block))]});
    }
}

bool YearProblem::matches(const Atom &atom, const NumberMeaning &meaning) const
{
    const LedgerAtom &key = atom.key;
    switch (key.block) {
    case Block::Triggers:
        if (meaning.trigger == NumberMeaning::AnyTrigger)
            return true;
        return meaning.trigger == NumberMeaning::NoTrigger
            ? key.triggers == 0
            : (key.triggers & bitOf(meaning.trigger)) != 0;
    case Block::Weekday:
        return (meaning.weekdays & bitOf(key.weekday)) != 0
            && (meaning.bands & bitOf(key.band)) != 0;
    case Block::Level:
        return (meaning.levels & bitOf(key.level)) != 0;
    case Block::Cube:
        if ((meaning.areas & bitOf(key.area)) == 0)
            return false;
        break;
    case Block::Time:
        if ((meaning.months & bitOf(key.month)) == 0)
            return false;
        break;
    }
    const auto site
        = static_cast<std::size_t>(std::ranges::lower_bound(m_sites, key.site) - m_sites.begin());
    return (meaning.types == 0 || (key.types & meaning.types) != 0)
        && (key.types & meaning.notTypes) == 0 && (meaning.sites.empty() || meaning.sites[site]);
}

std::vector<int> YearProblem::matching(const NumberMeaning &meaning, Block block) const
{
    std::vector<int> atoms;
    for (int i = 0; i < static_cast<int>(m_atoms.size()); ++i) {
        const Atom &atom = m_atoms[at(i)];
        const bool isCounted = atom.key.since <= meaning.version
            && (atom.key.until < 0 || atom.key.until > meaning.version);
        if (atom.key.block == block && isCounted && matches(atom, meaning))
            atoms.push_back(i);
    }
    return atoms;
}

void YearProblem::makeNumbers()
{
    std::map<std::vector<int>, int> known;
    std::map<int, const Release *> bySequence;
    for (const Release *release : m_releases)
        bySequence[release->sequence] = release;
    for (const Place &place : m_places) {
        std::vector<int> atoms = matching(place.meaning, blockOf(place.meaning));
        const auto [found, isNew]
            = known.try_emplace(std::move(atoms), static_cast<int>(m_numbers.size()));
        if (isNew) {
            Number number {.meaning = place.meaning, .atoms = found->first};
            for (const int atom : number.atoms)
                number.count += m_atoms[at(atom)].count;
            m_numbers.push_back(std::move(number));
        }
        Number &number = m_numbers[at(found->second)];
        number.weight = std::max(number.weight, place.weight);
        number.isSmallTeam = number.isSmallTeam || place.isSmallTeam;
        number.places.push_back(place.place);
        m_numberIndex[place.place] = found->second;
        const Release &release = *bySequence[place.place.release];
        const bool isLast = &release == m_releases.back();
        // The releases come in order, the last one last.
        number.isFresh = number.isFresh || (isLast && !number.isTold);
        number.isNew = number.isNew || isLast;
        const auto cell
            = release.tables.at(place.place.table).cell(place.place.row, place.place.column);
        if (cell && !(isLast && m_isDraft)) {
            number.isTold = true;
            m_isConsistent = m_isConsistent && *cell == number.count;
        }
        if (place.weight == TotalWeight && !place.meaning.isPartOfYear())
            m_total = found->second;
    }
}

void YearProblem::makeLines()
{
    const Release &release = *m_releases.back();
    for (int position = 0; position < release.tables.size(); ++position) {
        const PublishableTable &table = release.tables.at(position);
        const int rows = static_cast<int>(table.rows().size());
        const int columns = static_cast<int>(table.columns().size());
        const auto number = [&](int row, int column) {
            return numberAt(
                {.release = release.sequence, .table = position, .row = row, .column = column});
        };
        for (int row = 0; columns > 1 && row < rows; ++row) {
            Line line {.total = number(row, columns - 1), .parts = {}};
            for (int column = 0; column + 1 < columns; ++column)
                line.parts.push_back(number(row, column));
            m_lines.push_back(std::move(line));
        }
        for (int column = 0; column < columns; ++column) {
            Line line {.total = number(rows - 1, column), .parts = {}};
            for (int row = 0; row + 1 < rows; ++row)
                line.parts.push_back(number(row, column));
            m_lines.push_back(std::move(line));
        }
    }
}

std::size_t YearProblem::sitePosition(UnitId site) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(m_sites, site) - m_sites.begin());
}

int YearProblem::numberAt(const LedgerPlace &place) const
{
    const auto found = m_numberIndex.find(place);
    return found == m_numberIndex.end() ? -1 : found->second;
}

} // namespace rueckhalt
