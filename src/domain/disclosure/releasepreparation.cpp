// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releasepreparation.h"

#include "domain/disclosure/foreseen.h"
#include "domain/disclosure/incidentfreezer.h"
#include "domain/disclosure/releaseprotector.h"
#include "domain/disclosure/releasetablemaker.h"

#include <algorithm>

namespace rueckhalt {

namespace {

Result<void> mayBeMade(const ReleaseLedger &ledger, const ReleaseRequest &request)
{
    const ReleasePeriod &period = request.period;
    if (ledger.release(period))
        return failure(Error::Code::AlreadyExists, period.code());
    if (!request.closingDate.isValid() || request.closingDate <= period.lastDay())
        return failure(Error::Code::NotPermitted, QStringLiteral("not-over"));
    if (period.kind() == ReleaseKind::Correction) {
        if (!ledger.isYearReleased(period.year()))
            return failure(Error::Code::NotPermitted, QStringLiteral("not-released"));
        if (period.number() != ledger.nextCorrection(period.year()))
            return failure(Error::Code::NotPermitted, QStringLiteral("number"));
    }
    if (period.kind() != ReleaseKind::Correction && ledger.isYearReleased(period.year()))
        return failure(Error::Code::NotPermitted, QStringLiteral("year-closed"));
    if (request.programme.tables.isEmpty() || request.note.size() > Release::MaxNote
        || request.rule.minimumPersons < DisclosureRule::LeastPersons
        || request.rule.minimumPersons > DisclosureRule::MostPersons)
        return failure(Error::Code::Invalid, QStringLiteral("request"));
    return {};
}

/// Sites of incidents that no part of the programme names.
QList<UnitId> goneSites(const LedgerYear &year, const ReleaseProgramme &programme)
{
    QList<UnitId> gone;
    for (const FrozenIncident &incident : year.incidents) {
        const auto names
            = [&incident](const SitePart &part) { return part.members.contains(incident.site); };
        if (!incident.site.isNull() && !gone.contains(incident.site)
            && !std::ranges::any_of(programme.sites, names))
            gone.append(incident.site);
    }
    std::ranges::sort(gone);
    return gone;
}

QStringList smallSites(const ReleaseRequest &request)
{
    QStringList codes;
    for (const auto *parts : {&request.programme.sites, &request.programme.siteGroups}) {
        for (const SitePart &part : *parts) {
            if (part.heads > 0 && part.heads < request.rule.minimumHeads)
                codes.append(part.code);
        }
    }
    return codes;
}

std::vector<const Release *> releasesOf(const ReleaseLedger &ledger, const Release &draft)
{
    std::vector<const Release *> releases;
    for (const Release &made : ledger.releases) {
        if (made.id.year() == draft.id.year())
            releases.push_back(&made);
    }
    releases.push_back(&draft);
    return releases;
}

/// Puts what the protection found into a draft.
class DraftWriter
{
public:
    DraftWriter(ReleaseDraft &draft, const YearProblem &problem, const Protection &protection)
        : m_draft(draft)
        , m_problem(problem)
        , m_protection(protection)
    {
    }

    void write()
    {
        ReleaseTableMaker::fill(m_draft.release.tables, [this](int table, int row, int column) {
            return cell({.release = m_draft.release.sequence,
                .table = table,
                .row = row,
                .column = column});
        });
        m_draft.figures.cells = m_cells;
        m_draft.figures.primary = m_protection.primary;
        m_draft.figures.complementary = m_protection.complementary;
        m_draft.figures.problems = m_protection.problems;
        m_draft.figures.unfinished = m_protection.unfinished;
        m_draft.figures.publishedShare = m_sum > 0 ? double(m_publishedSum) / double(m_sum) : 0;
        m_draft.figures.groups = static_cast<int>(m_protection.groups.size());
        m_draft.figures.witnesses = static_cast<int>(m_protection.witnesses.size());
        m_draft.sealed.groups.clear();
        for (const auto &group : m_protection.groups)
            m_draft.sealed.groups.append(group.definition);
        writeWitnesses();
    }
    /// Numbers with incidents in them that were not told before.
    [[nodiscard]] int news() const { return m_news; }

private:
    PublishableTable::Cell cell(const LedgerPlace &place)
    {
        const int number = m_problem.numberAt(place);
        const auto &counted = m_problem.numbers()[at(number)];
        ++m_cells;
        m_sum += counted.count;
        if (!m_protection.published[at(number)]) {
            m_draft.withheld.append(withheld(place, number));
            return std::nullopt;
        }
        m_publishedSum += counted.count;
        m_news += counted.isTold ? 0 : 1;
        return counted.count;
    }

    [[nodiscard]] WithheldCell withheld(const LedgerPlace &place, int number) const
    {
        WithheldCell cell {.table = m_draft.release.tables.at(place.table).tableCode(),
            .row = place.row,
            .column = place.column};
        const auto &counted = m_problem.numbers()[at(number)];
        const auto group = m_problem.group(counted.atoms);
        const auto reason = m_protection.reasons.find(number);
        if (reason != m_protection.reasons.end()) {
            cell.reason = WithheldCell::Reason::Together;
            for (const int other : reason->second)
                addNumber(cell, other);
        } else if (counted.count == 0) {
            cell.reason = WithheldCell::Reason::NoIncident;
        } else if (counted.isSmallTeam) {
            cell.reason = WithheldCell::Reason::SmallTeam;
        } else if (group.persons >= m_problem.minimumPersons() && group.isDominated()) {
            cell.reason = WithheldCell::Reason::OnePerson;
        } else {
            cell.reason = WithheldCell::Reason::FewPersons;
        }
        return cell;
    }

    void addNumber(WithheldCell &cell, int number) const
    {
        if (!m_protection.published[at(number)])
            return;
        const LedgerPlace &place = m_problem.numbers()[at(number)].places.front();
        for (const Release *release : m_problem.releases()) {
            if (release->sequence == place.release) {
                cell.with.append({.release = release->id,
                    .table = release->tables.at(place.table).tableCode(),
                    .row = place.row,
                    .column = place.column});
            }
        }
    }

    /// As moves from the true year, of the atoms that any of them moves.
    void writeWitnesses()
    {
        const auto &atoms = m_problem.atoms();
        std::map<LedgerAtom, std::uint32_t> moved;
        for (const auto &world : m_protection.witnesses) {
            for (const AtomStep &step : world.move)
                moved.try_emplace(atoms[at(step.atom)].key, 0);
        }
        m_draft.sealed.atoms.clear();
        for (auto &[key, position] : moved) {
            position = static_cast<std::uint32_t>(m_draft.sealed.atoms.size());
            m_draft.sealed.atoms.push_back(key);
        }
        m_draft.sealed.witnesses.clear();
        for (const auto &world : m_protection.witnesses) {
            LedgerWitness witness {.moves = {}, .idle = world.isIdle};
            for (const AtomStep &step : world.move) {
                witness.moves.push_back(
                    {.atom = moved.at(atoms[at(step.atom)].key), .by = step.by});
            }
            m_draft.sealed.witnesses.push_back(std::move(witness));
        }
    }

    ReleaseDraft &m_draft;
    const YearProblem &m_problem;
    const Protection &m_protection;
    int m_cells = 0;
    int m_news = 0;
    qint64 m_sum = 0;
    qint64 m_publishedSum = 0;
};

Result<void> failureOf(Protection::Outcome outcome)
{
    switch (outcome) {
    case Protection::Outcome::Safe:
        return {};
    case Protection::Outcome::AlreadyTold:
        return failure(Error::Code::Invalid, QStringLiteral("already-told"));
    case Protection::Outcome::Cancelled:
        return failure(Error::Code::Cancelled);
    }
    Q_UNREACHABLE();
}

/// Whether the corrected total is told: without it a correction says nothing.
bool isTotalTold(const Release &release)
{
    return std::ranges::any_of(release.tables, [](const PublishableTable &table) {
        return table.cell(table.rows().size() - 1, table.columns().size() - 1).has_value();
    });
}

} // namespace

void ReleaseDraft::addTo(ReleaseLedger &ledger) const
{
    ledger.releases.append(release);
    const auto place = std::ranges::lower_bound(ledger.years, sealed.year, {}, &LedgerYear::year);
    if (place != ledger.years.end() && place->year == sealed.year)
        *place = sealed;
    else
        ledger.years.insert(place, sealed);
}

Result<ReleaseDraft> prepareRelease(const ReleaseLedger &ledger, const FactTable &facts,
    const Organisation &organisation, const ReleaseRequest &request,
    const QSet<IncidentId> &unreviewed, const Progress &progress)
{
    if (auto allowed = mayBeMade(ledger, request); !allowed)
        return tl::unexpected(allowed.error());
    if (progress && !progress(0, 0))
        return failure(Error::Code::Cancelled);
    const bool isCorrection = request.period.kind() == ReleaseKind::Correction;
    const FrozenYear frozen
        = IncidentFreezer(ledger, facts, organisation, unreviewed).freeze(request.period);
    if (isCorrection && frozen.counted == 0)
        return failure(Error::Code::Invalid, QStringLiteral("few-changed"));
    const QList<UnitId> gone = goneSites(frozen.year, request.programme);
    const ReleaseTableMaker maker(request.programme, request.period, gone);
    ReleaseDraft draft;
    draft.sealed = frozen.year;
    draft.figures.incidents = frozen.counted;
    draft.figures.late = frozen.late;
    draft.release = {.id = request.period,
        .sequence = ledger.lastSequence() + 1,
        .closingDate = request.closingDate,
        .authority = request.authority,
        .note = request.note,
        .rule = request.rule,
        .tables = maker.emptyTables(),
        .codes = maker.codes()};
    const YearProblem problem(frozen.year, releasesOf(ledger, draft.release),
        YearProblem::Draft {.smallSites = smallSites(request),
            .foreseen = foreseenBy(request.period, request.programme, gone)});
    if (!problem.isConsistent())
        return failure(Error::Code::Damaged, QStringLiteral("ledger"));
    const Protection protection = ReleaseProtector(problem, frozen.year, progress).protect();
    if (auto safe = failureOf(protection.outcome); !safe)
        return tl::unexpected(safe.error());
    DraftWriter writer(draft, problem, protection);
    writer.write();
    if (isCorrection && !isTotalTold(draft.release))
        return failure(Error::Code::Invalid, QStringLiteral("few-changed"));
    if (writer.news() == 0)
        return failure(Error::Code::Invalid, QStringLiteral("nothing-left"));
    return draft;
}

} // namespace rueckhalt
