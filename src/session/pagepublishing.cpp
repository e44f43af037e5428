// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pagepublishing.h"

#include "domain/casework/casesettings.h"
#include "domain/deadline/deadline.h"
#include "domain/planning/reminder.h"
#include "reports/publicpagehtml.h"
#include "session/measuretitle.h"
#include "session/observedservice.h"
#include "session/outputfile.h"
#include "session/toldtorings.h"
#include "vault/servicekeeping.h"

#include <QSaveFile>

#include <algorithm>

namespace rueckhalt {

namespace {

PublicMeasureState publicStateOf(const PlannedMeasure &plan)
{
    if (!plan.unitsInPlace().isEmpty())
        return PublicMeasureState::InPlace;
    return plan.state == PlanState::Running ? PublicMeasureState::Running
                                            : PublicMeasureState::Decided;
}

/// The first of the month since when it is as it is.
QDate publicSince(const PlannedMeasure &plan, PublicMeasureState state)
{
    QDate day;
    if (state == PublicMeasureState::InPlace) {
        day = carriedOut(plan, -1).last;
        for (int stage = 0; !day.isValid() && stage < plan.stages.size(); ++stage)
            day = carriedOut(plan, stage).last;
    } else if (state == PublicMeasureState::Running) {
        day = plan.start;
    }
    return day.isValid() ? QDate(day.year(), day.month(), 1) : QDate();
}

/// Two plans of one measure are one line: what is further counts, since it first was.
void join(PublicMeasure &into, const PublicMeasure &other)
{
    // No place among those of the one: it is the whole authority.
    if (into.places.isEmpty() || other.places.isEmpty())
        into.places.clear();
    else
        into.places << other.places;
    into.places.removeDuplicates();
    if (other.state > into.state) {
        into.state = other.state;
        into.since = other.since;
    } else if (other.state == into.state && other.since.isValid()
        && (!into.since.isValid() || other.since < into.since)) {
        into.since = other.since;
    }
}

} // namespace

QList<UnitId> PreparedPage::tooSmall() const
{
    QList<UnitId> small = leftOut;
    for (const PublicGroup &group : held)
        small.removeIf([&group](const UnitId &office) { return group.offices.contains(office); });
    return small;
}

QDate PagePublishing::today() const
{
    return germanDay(m_register.now());
}

bool PagePublishing::mayPublish() const
{
    return !m_register.isReadOnly() && m_register.may(Right::MaintainService);
}

Result<QList<PublicPeriod>> PagePublishing::periods() const
{
    return m_register.observed().map([this](const ObservedService *observed) {
        const auto [first, last] = spanOf(observed->table);
        QList<PublicPeriod> periods;
        for (int year = last.isValid() ? last.year() : 0; first.isValid() && year >= first.year();
             --year) {
            for (const int months : {12, 6, 3}) {
                for (int month = 13 - months; month >= 1; month -= months) {
                    const auto period = PublicPeriod::of(year, month, months);
                    if (period && period->lastDay() < today() && period->lastDay() >= first
                        && period->firstDay() <= last)
                        periods << *period;
                }
            }
        }
        return periods;
    });
}

QList<UnitId> PagePublishing::offices() const
{
    QList<UnitId> offices;
    for (const Unit &unit : m_register.organisation().units) {
        if (unit.parent.isNull() && m_register.manages(unit.id))
            offices << unit.id;
    }
    return offices;
}

QStringList PagePublishing::placesOf(const QList<UnitId> &units, const QList<UnitId> &offices) const
{
    const Organisation &organisation = m_register.organisation();
    QStringList places;
    for (const UnitId &unit : units) {
        const UnitId office = organisation.officeOf(unit);
        if (offices.contains(office))
            places << organisation.pathOf(office);
    }
    places.removeDuplicates();
    return places;
}

QList<OfferedMeasure> PagePublishing::measures(const QList<UnitId> &offices) const
{
    QList<OfferedMeasure> offered;
    for (const auto &kept : m_register.plan().plans) {
        const PlannedMeasure &plan = kept.value;
        const auto measure = measureOnceInForce(m_register, plan.measure);
        if (plan.state == PlanState::Stopped || !measure
            || !Planning::isVisible(m_register, plan.units))
            continue;
        PublicMeasure told {.measure = plan.measure, .title = measure->title};
        told.state = publicStateOf(plan);
        told.since = publicSince(plan, told.state);
        const QList<UnitId> units
            = told.state == PublicMeasureState::InPlace ? plan.unitsInPlace() : plan.units;
        if (!units.contains(UnitId())) {
            told.places = placesOf(units, offices);
            if (told.places.isEmpty())
                continue;
        }
        const auto same = std::ranges::find(
            offered, plan.measure, [](const OfferedMeasure &each) { return each.measure.measure; });
        if (same != offered.end())
            join(same->measure, told);
        else
            offered << OfferedMeasure {told, measure->isCitizenOriented()};
    }
    std::ranges::stable_sort(offered, [](const OfferedMeasure &one, const OfferedMeasure &other) {
        return one.measure.state != other.measure.state ? one.measure.state > other.measure.state
                                                        : one.measure.since > other.measure.since;
    });
    return offered;
}

Result<QList<KeptPage>> PagePublishing::pages() const
{
    return m_register.vault().service().pages();
}

Result<PagePublishing::Grounds> PagePublishing::grounds() const
{
    const auto observed = m_register.observed();
    const auto published = pages();
    const auto told = toldToRings(m_register);
    if (!observed)
        return errorOf(observed);
    if (!published)
        return errorOf(published);
    if (!told)
        return errorOf(told);
    Grounds grounds {*observed, *published, {}};
    for (const RingBasis &sheet : *told)
        grounds.sheets << sheet.sums();
    return grounds;
}

PublicPageSources PagePublishing::sourcesOf(const Grounds &grounds) const
{
    return {m_register.organisation(), m_register.population(), grounds.observed->table,
        grounds.observed->catalogue, grounds.published, grounds.sheets};
}

Result<PreparedPage> PagePublishing::prepared(
    const PageQuestion &question, NamesChecked checked) const
{
    if (!mayPublish() || !std::ranges::all_of(question.offices, [&](const UnitId &office) {
            return m_register.manages(office);
        }))
        return failure(Error::Code::NotPermitted, codeOf(Right::MaintainService));
    if (question.period.lastDay() >= today())
        return failure(Error::Code::Invalid, QStringLiteral("period is not over"));
    const auto known = grounds();
    const auto settings = m_register.vault().caseSettings();
    if (!known)
        return errorOf(known);
    if (!settings)
        return errorOf(settings);
    PublicPage page {.period = question.period,
        .authority = settings->authority.name,
        .made = today(),
        .asked = question.offices};
    const PublicPageSources sources = sourcesOf(*known);
    auto made = withFigures(std::move(page), sources);
    if (!made)
        return errorOf(made);
    if (const auto chosen = choose(question.measures, *made, checked); !chosen)
        return errorOf(chosen);
    PreparedPage prepared;
    const KeptPage *kept = keptLike(*made, known->published);
    prepared.isFrozen = kept != nullptr;
    if (!kept)
        prepared.held = PublicProtection::heldForSheets(*made, sources);
    if (kept && kept->page.measures == made->measures)
        prepared.kept = *kept;
    else
        prepared.kept.page = *made;
    const QList<UnitId> told = made->told();
    for (const UnitId &office : std::as_const(made->asked)) {
        if (!told.contains(office))
            prepared.leftOut << office;
    }
    return prepared;
}

Result<void> PagePublishing::choose(
    const QList<PageQuestion::Chosen> &chosen, PublicPage &page, NamesChecked checked) const
{
    const QList<OfferedMeasure> offered = measures(page.asked);
    QStringList texts;
    for (const PageQuestion::Chosen &each : chosen) {
        const auto found = std::ranges::find(
            offered, each.measure, [](const OfferedMeasure &one) { return one.measure.measure; });
        if (found == offered.end())
            return failure(Error::Code::Invalid, each.measure);
        PublicMeasure measure = found->measure;
        measure.text = {each.text.de.trimmed(), each.text.en.trimmed()};
        if (std::max(measure.text.de.size(), measure.text.en.size()) > PublicMeasure::MaxText)
            return failure(Error::Code::TooLarge, each.measure);
        texts << measure.text.de << measure.text.en;
        page.measures << measure;
    }
    return checkNames(texts.join(u'\n'), checked);
}

Result<KeptPage> PagePublishing::publish(const PreparedPage &prepared)
{
    if (!mayPublish())
        return failure(Error::Code::NotPermitted, codeOf(Right::MaintainService));
    if (prepared.kept.number > 0)
        return prepared.kept;
    const auto known = grounds();
    if (!known)
        return errorOf(known);
    KeptPage page = prepared.kept;
    page.number = static_cast<int>(known->published.size()) + 1;
    page.made = QDateTime::fromSecsSinceEpoch(m_register.now().toSecsSinceEpoch(), Qt::UTC);
    // What was told in between may forbid it.
    const auto again = withFigures(
        PublicPage {.period = page.page.period, .asked = page.page.asked}, sourcesOf(*known));
    if (!again)
        return errorOf(again);
    if (again->groups != page.page.groups || again->total != page.page.total)
        return failure(Error::Code::AlreadyExists, QStringLiteral("changed meanwhile"));
    return m_register.vault().service().add(page).map([&page] { return page; });
}

Result<void> PagePublishing::write(const KeptPage &page, Language language, const QString &path)
{
    if (!mayPublish())
        return failure(Error::Code::NotPermitted, codeOf(Right::MaintainService));
    const auto published = pages();
    if (!published)
        return errorOf(published);
    if (!published->contains(page))
        return failure(Error::Code::Invalid, QStringLiteral("page that is not kept"));
    QSaveFile file(path);
    return beginWriting(file)
        .and_then([&] { return writeWhole(file, publicPageHtml(page.page, language)); })
        .and_then([&] { return m_register.note(Action::PagePublished); })
        .and_then([&] { return finishWriting(file); });
}

} // namespace rueckhalt
