// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/releasing.h"

#include "crypto/hash.h"
#include "domain/disclosure/releasecodec.h"
#include "vault/printedanchor.h"
#include "vault/takenreport.h"

#include <algorithm>
#include <functional>
#include <set>

namespace rueckhalt {

namespace {

void addTo(Sha256 &hash, const QByteArray &bytes)
{
    hash.add(bytesOf(QByteArray::number(bytes.size()) + ':'));
    hash.add(bytesOf(bytes));
}

/// Everything that numbers follow from: another one, and the preview is of yesterday. Names of
/// units count, because they are printed.
QByteArray basisOf(const ReleaseLedger &ledger, const FactTable &facts,
    const Organisation &organisation, const QSet<IncidentId> &unreviewed, const QDate &today)
{
    Sha256 hash;
    addTo(hash, facts.packed(0, facts.rowCount()));
    for (const Unit &unit : organisation.units) {
        addTo(hash, unit.id.toByteArray() + unit.parent.toByteArray());
        addTo(hash, unit.name.toUtf8());
        addTo(hash, QByteArray::number(unit.headcount));
    }
    QList<IncidentId> ids(unreviewed.begin(), unreviewed.end());
    std::ranges::sort(ids);
    for (const IncidentId &id : std::as_const(ids))
        addTo(hash, id.toByteArray());
    addTo(hash, QByteArray::number(ledger.lastSequence()));
    addTo(hash, QByteArray::number(today.toJulianDay()));
    return toByteArray(hash.result());
}

std::set<int, std::greater<>> yearsOf(const OpenRegister &openRegister, const QDate &today)
{
    std::set<int, std::greater<>> years {today.year(), today.year() - 1};
    for (const std::uint32_t packed : openRegister.facts().occurred) {
        if (const auto time = IncidentTime::fromPacked(packed))
            years.insert(time->year());
    }
    return years;
}

/// Looks at the periods of one year.
class YearPlan
{
public:
    YearPlan(const ReleaseLedger &ledger, int year, const QDate &today)
        : m_ledger(ledger)
        , m_year(year)
        , m_today(today)
        , m_isReleased(ledger.isYearReleased(year))
        , m_usesMonths(std::ranges::any_of(ledger.releases,
              [](const Release &made) { return made.id.kind() == ReleaseKind::Month; }))
    {
        for (const Release &made : ledger.releases) {
            if (made.id.year() == year)
                m_made << made.id;
        }
    }

    [[nodiscard]] QList<PlannedRelease> periods() const
    {
        QList<PlannedRelease> all;
        add(all, ReleasePeriod::wholeYear(m_year));
        for (int quarter = 1; quarter <= 4; ++quarter)
            add(all, ReleasePeriod::quarter(m_year, quarter));
        for (int month = 1; month <= 12; ++month)
            add(all, ReleasePeriod::month(m_year, month));
        for (int number = 1; number < m_ledger.nextCorrection(m_year); ++number)
            add(all, ReleasePeriod::correction(m_year, number));
        if (m_isReleased)
            add(all, ReleasePeriod::correction(m_year, m_ledger.nextCorrection(m_year)));
        return all;
    }

private:
    void add(QList<PlannedRelease> &all, const std::optional<ReleasePeriod> &period) const
    {
        if (!period)
            return;
        PlannedRelease planned {.period = *period};
        const qsizetype position = m_made.indexOf(*period);
        planned.counting = position < 0 ? m_made : m_made.first(position);
        planned.standing = standingOf(*period);
        planned.isDue = planned.standing == PlannedRelease::Standing::Ready
            && (period->kind() == ReleaseKind::Year || period->kind() == ReleaseKind::Quarter
                || (period->kind() == ReleaseKind::Month && m_usesMonths));
        all << planned;
    }

    [[nodiscard]] PlannedRelease::Standing standingOf(const ReleasePeriod &period) const
    {
        using enum PlannedRelease::Standing;
        if (m_made.contains(period))
            return Made;
        if (period.kind() != ReleaseKind::Correction && m_isReleased)
            return Closed;
        return m_today > period.lastDay() ? Ready : NotOver;
    }

    const ReleaseLedger &m_ledger;
    int m_year;
    QDate m_today;
    bool m_isReleased;
    bool m_usesMonths;
    QList<ReleaseId> m_made;
};

} // namespace

QString anchorLine(const MadeRelease &made, Language language)
{
    return anchorText(made.mark, language);
}

QSet<IncidentId> unreviewedIncidents(const OpenRegister &openRegister)
{
    const auto &ids = openRegister.facts().ids;
    const auto reports = openRegister.vault().handlings();
    // Where that cannot be read, nothing is known to be reviewed.
    if (!reports)
        return QSet<IncidentId>(ids.begin(), ids.end());
    QSet<IncidentId> waiting;
    for (const HandledReport &report : *reports) {
        if (report.handling.reply.state == HandlingState::Received
            && !report.handling.replied.isValid())
            waiting.insert(report.incident);
    }
    return waiting;
}

QString MadeRelease::anchor(Language language) const
{
    return anchorText(mark, language);
}

Result<ReleasePreview> ReleaseWork::run(const Progress &progress) const
{
    auto draft
        = prepareRelease(m_ledger, m_facts, m_organisation, m_request, m_unreviewed, progress);
    if (!draft)
        return errorOf(draft);
    ReleasePreview preview {.draft = *std::move(draft),
        .programme = m_request.programme,
        .proposed = m_proposed,
        .known = m_ledger.releases,
        .basis = basisOf(m_ledger, m_facts, m_organisation, m_unreviewed, m_request.closingDate)};
    preview.known << preview.draft.release;
    return preview;
}

Result<QList<CheckedYear>> LedgerCheck::run(const Progress &progress) const
{
    QList<CheckedYear> checked;
    const auto years = m_ledger.years.size();
    for (const LedgerYear &year : m_ledger.years) {
        const qint64 done = checked.size();
        const auto within = [&](qint64 step, qint64 steps) {
            constexpr qint64 fineness = 1000;
            const qint64 part = steps > 0 ? std::min(step, steps) * fineness / steps : 0;
            return !progress || progress(done * fineness + part, years * fineness);
        };
        auto finding = verifyLedger(m_ledger, year.year, within);
        if (!finding)
            return errorOf(finding);
        checked << CheckedYear {year.year, *std::move(finding)};
    }
    return checked;
}

bool Releasing::mayRelease() const
{
    return m_register.may(Right::Release) && m_register.seesAllIncidents()
        && !m_register.isReadOnly();
}

Result<QList<Release>> Releasing::releases() const
{
    return m_register.vault().releases();
}

QString Releasing::usualAuthority(Language language) const
{
    const auto made = releases();
    if (made) {
        for (auto release = made->crbegin(); release != made->crend(); ++release) {
            if (const QString name = release->authority.in(language); !name.isEmpty())
                return name;
        }
    }
    return m_register.name();
}

Result<QList<PlannedRelease>> Releasing::plan() const
{
    auto made = releases();
    if (!made)
        return errorOf(made);
    const ReleaseLedger ledger {*std::move(made), {}};
    const QDate today = m_register.now().toLocalTime().date();
    auto years = yearsOf(m_register, today);
    for (const Release &release : ledger.releases)
        years.insert(release.id.year());
    QList<PlannedRelease> plan;
    for (const int year : years)
        plan << YearPlan(ledger, year, today).periods();
    return plan;
}

Result<ReleaseLedger> Releasing::ledger() const
{
    if (!m_register.may(Right::Release) || !m_register.seesAllIncidents())
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    return m_register.vault().releaseLedger(m_register.facts());
}

namespace {

ReleaseProgramme proposed(
    const ReleaseLedger &ledger, const Organisation &organisation, const ReleaseWish &wish)
{
    return proposeProgramme(ledger, organisation,
        {.period = wish.period, .expected = wish.expected, .parts = wish.parts, .rule = wish.rule});
}

} // namespace

Result<ReleaseProgramme> Releasing::proposal(const ReleaseWish &wish) const
{
    return ledger().map([&](const ReleaseLedger &known) {
        return proposed(known, m_register.organisation(), wish);
    });
}

Result<ReleaseWork> Releasing::prepare(const ReleaseWish &wish) const
{
    auto known = ledger();
    if (!known)
        return errorOf(known);
    ReleaseWork work;
    work.m_proposed = proposed(*known, m_register.organisation(), wish);
    const ReleaseProgramme programme = wish.programme.value_or(work.m_proposed);
    if (!programme.isCoarserOrEqual(work.m_proposed))
        return failure(Error::Code::NotPermitted, QStringLiteral("not-coarser"));
    work.m_ledger = *std::move(known);
    work.m_facts = m_register.facts();
    work.m_organisation = m_register.organisation();
    work.m_unreviewed = unreviewedIncidents(m_register);
    work.m_request = {.period = wish.period,
        .closingDate = m_register.now().toLocalTime().date(),
        .programme = programme,
        .authority = {wish.authority, wish.authority},
        .rule = wish.rule};
    return work;
}

Result<MadeRelease> Releasing::make(
    const ReleasePreview &preview, const QString &note, NamesChecked checked)
{
    auto known = ledger();
    if (!known)
        return errorOf(known);
    const QByteArray basis = basisOf(*known, m_register.facts(), m_register.organisation(),
        unreviewedIncidents(m_register), m_register.now().toLocalTime().date());
    if (basis != preview.basis)
        return failure(Error::Code::Invalid, QStringLiteral("changed"));
    ReleaseDraft draft = preview.draft;
    draft.release.note = note.trimmed();
    if (draft.release.note.size() > Release::MaxNote)
        return failure(Error::Code::TooLarge, QStringLiteral("note"));
    if (const auto named = checkNames(draft.release.note, checked); !named)
        return errorOf(named);
    return m_register.makeRelease(draft).map([&] {
        return MadeRelease {draft.release, m_register.vault().mark()};
    });
}

Result<LedgerCheck> Releasing::check() const
{
    return ledger().map([](ReleaseLedger &&known) {
        LedgerCheck check;
        check.m_ledger = std::move(known);
        return check;
    });
}

} // namespace rueckhalt
