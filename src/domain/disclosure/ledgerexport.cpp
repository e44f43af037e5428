// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/ledgerexport.h"

#include "domain/disclosure/releasetablemaker.h"
#include "domain/disclosure/yearproblem.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// A year as it could have been: incidents per atom.
using World = std::vector<int>;

int sumIn(const World &world, std::span<const int> atoms)
{
    int sum = 0;
    for (const int atom : atoms)
        sum += world[at(atom)];
    return sum;
}

template <typename E>
QString joinedCodes(std::uint32_t bits)
{
    QStringList codes;
    for (const E value : CodeSet<E>::fromBits(bits).values())
        codes.append(codeOf(value));
    return codes.join(QLatin1Char('+'));
}

QString bandCode(int band)
{
    return band < static_cast<int>(terms<TimeBand>().size()) ? codeOf(static_cast<TimeBand>(band))
                                                             : QStringLiteral("unknown");
}

/// "site=…|area=…|types=…" and the name of its block.
std::pair<QString, QString> wordsOf(const LedgerAtom &atom)
{
    const QString types = joinedCodes<IncidentType>(atom.types);
    switch (atom.block) {
    case LedgerAtom::Block::Cube:
        return {QStringLiteral("cube"),
            QStringLiteral("site=%1|area=%2|types=%3")
                .arg(siteCode(atom.site), codeOf(static_cast<JobArea>(atom.area)), types)};
    case LedgerAtom::Block::Time: {
        QString words = QStringLiteral("sitegroup=%1|types=%2|month=%3")
                            .arg(siteCode(atom.site), types, monthCode(atom.month));
        if (atom.since > 0)
            words += QStringLiteral("|since=%1").arg(atom.since);
        if (atom.until >= 0)
            words += QStringLiteral("|until=%1").arg(atom.until);
        return {QStringLiteral("time"), words};
    }
    case LedgerAtom::Block::Triggers:
        return {QStringLiteral("triggers"),
            QStringLiteral("triggers=")
                + (atom.triggers == 0 ? QStringLiteral("none")
                                      : joinedCodes<Trigger>(atom.triggers))};
    case LedgerAtom::Block::Weekday:
        return {QStringLiteral("weekday"),
            QStringLiteral("weekday=%1|band=%2")
                .arg(atom.weekday < 7 ? QString::number(atom.weekday + 1)
                                      : QStringLiteral("unknown"),
                    bandCode(atom.band))};
    case LedgerAtom::Block::Level:
        return {QStringLiteral("level"), QStringLiteral("level=%1").arg(atom.level)};
    }
    Q_UNREACHABLE();
}

QString kindOf(SensitiveGroup::Kind kind)
{
    switch (kind) {
    case SensitiveGroup::Kind::Cell:
        return QStringLiteral("cell");
    case SensitiveGroup::Kind::Remainder:
        return QStringLiteral("remainder");
    case SensitiveGroup::Kind::Difference:
        return QStringLiteral("difference");
    case SensitiveGroup::Kind::Added:
        return QStringLiteral("added");
    case SensitiveGroup::Kind::Removed:
        return QStringLiteral("removed");
    case SensitiveGroup::Kind::Foreseen:
        return QStringLiteral("foreseen");
    }
    Q_UNREACHABLE();
}

class ProofWriter
{
public:
    ProofWriter(const LedgerYear &year, std::vector<const Release *> releases)
        : m_year(year)
        , m_problem(year, std::move(releases))
    {
        for (const auto &atom : m_problem.atoms())
            m_truth.push_back(atom.count);
        for (const LedgerWitness &witness : year.witnesses) {
            World world = m_truth;
            for (const LedgerWitness::Move &move : witness.moves) {
                if (const auto atom = m_problem.atomOf(year.atoms[move.atom]))
                    world[at(*atom)] += move.by;
            }
            m_worlds.push_back(std::move(world));
        }
        m_worlds.push_back(m_truth);
    }

    void write(LedgerProof &proof) const
    {
        for (int i = 0; i < m_year.groups.size(); ++i) {
            const auto group = m_problem.resolved(m_year.groups.at(i));
            if (!group)
                continue;
            const QString target = QStringLiteral("T%1").arg(i + 1);
            addLine(proof.targets, {target, kindOf(group->definition.kind), definition(*group)});
            addWorld(proof.witnesses, target, *group, true);
            addWorld(proof.witnesses, target, *group, false);
        }
    }

private:
    void addLine(QByteArray &csv, const QStringList &fields) const
    {
        csv += QByteArray::number(m_year.year) + ';' + fields.join(QLatin1Char(';')).toUtf8()
            + '\n';
    }

    [[nodiscard]] static QString listed(const LedgerListing &listing)
    {
        QStringList sites;
        for (const UnitId &site : listing.sites)
            sites.append(siteCode(site));
        QStringList months;
        for (int month = 1; month <= 12; ++month) {
            if (((listing.months >> month) & 1U) != 0)
                months.append(monthCode(month));
        }
        return QStringLiteral("+months=%1/sites=%2/types=%3")
            .arg(months.join(QLatin1Char('+')),
                sites.isEmpty() ? QStringLiteral("*") : sites.join(QLatin1Char('+')),
                listing.types == 0 ? QStringLiteral("*")
                                   : joinedCodes<IncidentType>(listing.types));
    }

    [[nodiscard]] QString definition(const YearProblem::Group &group) const
    {
        if (group.definition.kind == SensitiveGroup::Kind::Foreseen)
            return listed(group.definition.listing);
        QString words;
        for (const LedgerPlace &place : group.definition.places) {
            const bool isTaken
                = group.definition.kind == SensitiveGroup::Kind::Difference && !words.isEmpty();
            words += isTaken ? QLatin1Char('-') : QLatin1Char('+');
            for (const Release *release : m_problem.releases()) {
                if (release->sequence != place.release)
                    continue;
                const PublishableTable &table = release->tables.at(place.table);
                words += QStringLiteral("%1/%2/%3=%4/%5=%6")
                             .arg(release->id.code(), table.tableCode(), table.rowDimension(),
                                 table.rowCodes().at(place.row), table.columnDimension(),
                                 table.columnCodes().at(place.column));
            }
        }
        return words;
    }

    void addWorld(
        QByteArray &csv, const QString &target, const YearProblem::Group &group, bool isNone) const
    {
        const int minimum = m_problem.minimumPersons();
        const QString aim = isNone ? QStringLiteral("none") : QStringLiteral("enough");
        for (std::size_t i = 0; i < m_worlds.size(); ++i) {
            const int sum = sumIn(m_worlds[i], group.atoms);
            const bool isIdle = i < m_year.witnesses.size() && m_year.witnesses[i].idle;
            if ((isNone ? sum != 0 : sum < minimum) || (isIdle && !group.idle))
                continue;
            addMoves(csv, {target, isIdle ? QStringLiteral("idle") : aim}, m_worlds[i]);
            return;
        }
    }

    void addMoves(QByteArray &csv, const QStringList &name, const World &world) const
    {
        for (std::size_t i = 0; i < world.size(); ++i) {
            if (world[i] == m_truth[i])
                continue;
            const auto [block, atom] = wordsOf(m_problem.atoms()[i].key);
            addLine(csv, name + QStringList {block, atom, QString::number(world[i] - m_truth[i])});
        }
    }

    const LedgerYear &m_year;
    YearProblem m_problem;
    World m_truth;
    std::vector<World> m_worlds;
};

} // namespace

LedgerProof ledgerProof(const ReleaseLedger &ledger, int year, LedgerProofHeader header)
{
    LedgerProof proof;
    if (header == LedgerProofHeader::With) {
        proof.targets = "year;target;kind;definition\n";
        proof.witnesses = "year;target;aim;block;atom;count\n";
    }
    const LedgerYear *sealed = ledger.year(year);
    std::vector<const Release *> releases;
    for (const Release &release : ledger.releases) {
        if (release.id.year() == year)
            releases.push_back(&release);
    }
    if (sealed && !releases.empty())
        ProofWriter(*sealed, releases).write(proof);
    return proof;
}

} // namespace rueckhalt
