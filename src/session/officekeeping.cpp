// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/officekeeping.h"

#include "domain/casework/casesettings.h"
#include "domain/deadline/daycalendar.h"
#include "domain/deadline/deadline.h"
#include "domain/incident/freetextcheck.h"

#include <QSet>

#include <algorithm>

namespace rueckhalt {

namespace {

/// The lines that were not there before: what somebody has looked at once is not asked about again.
QString newLines(const QString &after, const QString &before)
{
    const QStringList known = before.split(u'\n');
    QStringList fresh = after.split(u'\n');
    fresh.removeIf([&](const QString &line) { return known.contains(line); });
    return fresh.join(u'\n');
}

} // namespace

QDate OfficeKeeping::today() const
{
    return germanDay(m_register.now());
}

bool OfficeKeeping::mayEdit(const UnitId &unit) const
{
    return !m_register.isReadOnly() && m_register.may(Right::MaintainService)
        && m_register.manages(unit);
}

Result<QList<UnitId>> OfficeKeeping::unreadable() const
{
    return book().map([this](OfficeBook offices) {
        offices.unreadable.removeIf(
            [this](const UnitId &unit) { return !m_register.organisation().unit(unit); });
        return offices.unreadable;
    });
}

Result<Kept<OfficeProfile>> OfficeKeeping::profile(const UnitId &unit) const
{
    const Unit *known = m_register.organisation().unit(unit);
    if (!known)
        return failure(Error::Code::NotFound, QStringLiteral("unit"));
    auto offices = book();
    if (!offices)
        return tl::unexpected(offices.error());
    if (const auto *kept = offices->of(unit))
        return *kept;
    // An empty form in its place would look as if nobody had ever written one.
    if (offices->unreadable.contains(unit))
        return failure(Error::Code::Damaged, QStringLiteral("profile of an office"));
    Kept<OfficeProfile> fresh;
    fresh.value.unit = unit;
    fresh.value.name = known->name;
    return fresh;
}

Result<void> OfficeKeeping::save(Kept<OfficeProfile> changed, NamesChecked checked)
{
    if (!mayEdit(changed.value.unit))
        return failure(Error::Code::NotPermitted, codeOf(Right::MaintainService));
    const auto before = profile(changed.value.unit);
    if (!before)
        return tl::unexpected(before.error());
    bringInOrder(changed.value);
    const QStringList problems = problemsOf(changed.value, Language::English);
    if (!problems.isEmpty())
        return failure(Error::Code::Invalid, problems.first());
    const CodeSet<OfficePart> parts = changedParts(before->value, changed.value);
    if (parts.isEmpty() && before->version > 0)
        return {};
    if (const auto named
        = checkNames(newLines(freeTextsOf(changed.value), freeTextsOf(before->value)), checked);
        !named)
        return named;
    changed.value.history = before->value.history;
    changed.value.history << OfficeChange {
        QDateTime::fromSecsSinceEpoch(m_register.now().toSecsSinceEpoch(), Qt::UTC),
        m_register.me().id, parts};
    return m_register.saveOffice(changed);
}

Result<void> OfficeKeeping::check(
    const UnitId &unit, BasicItem item, BasicState state, const QString &note, NamesChecked checked)
{
    auto kept = profile(unit);
    if (!kept)
        return tl::unexpected(kept.error());
    QList<BasicCheck> &checks = kept->value.checks;
    // A second look on the same day corrects the first.
    checks.removeIf([&](const BasicCheck &each) {
        return each.item == item && each.on == today() && each.by == m_register.me().id;
    });
    checks << BasicCheck {item, state, today(), m_register.me().id, note.trimmed()};
    if (checks.size() > OfficeProfile::MaxChecks)
        checks.removeFirst();
    return save(*std::move(kept), checked);
}

Result<QList<BasicsMeasure>> OfficeKeeping::measuresFor(const UnitId &unit) const
{
    const auto kept = profile(unit);
    if (!kept)
        return tl::unexpected(kept.error());
    QList<BasicsMeasure> measures = rueckhalt::measuresFor(unmetBasics(kept->value, today()));
    measures.removeIf([&](const BasicsMeasure &each) {
        return !m_register.catalog().find(each.measure)
            || std::ranges::any_of(m_register.marks(), [&](const MeasureMark &mark) {
                   return mark.measure == each.measure && mark.state != MeasureState::Rejected
                       && (mark.unit.isNull() || mark.unit == unit);
               });
    });
    return measures;
}

Result<Proposal> OfficeKeeping::drafted(const UnitId &unit) const
{
    return measuresFor(unit).map([&](const QList<BasicsMeasure> &measures) {
        Proposal proposal;
        proposal.units = {unit};
        for (const BasicsMeasure &each : measures) {
            if (proposal.measures.size() < Proposal::MaxMeasures)
                proposal.measures << ProposedMeasure {each.measure,
                    {{.kind = ProposalReasonKind::BasicsNotMet, .basics = each.items}}};
        }
        return proposal;
    });
}

Result<NoticeFrame> OfficeKeeping::frame(PublicLanguage language) const
{
    return m_register.vault().caseSettings().map([&](const CaseSettings &settings) {
        return NoticeFrame {.authority = settings.authority.name,
            .today = today(),
            .isHoliday =
                [calendar = DayCalendar(settings.place, settings.ownHolidays)](const QDate &day) {
                    constexpr int saturday = 6;
                    return day.dayOfWeek() < saturday && calendar.isDayOff(day);
                },
            .language = language};
    });
}

} // namespace rueckhalt
