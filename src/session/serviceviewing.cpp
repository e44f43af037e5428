// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/serviceviewing.h"

#include "domain/serviceview/servicefindings.h"
#include "domain/statistics/effectcount.h"
#include "session/observedservice.h"
#include "session/officekeeping.h"
#include "session/outputfile.h"
#include "session/releasing.h"

#include <QSaveFile>

#include <algorithm>

namespace rueckhalt {

Result<const Indicator *> ServiceViewing::indicatorCalled(QStringView id) const
{
    return m_register.observed().and_then(
        [id](const ObservedService *observed) -> Result<const Indicator *> {
            const Indicator *indicator = observed->catalogue.indicator(id);
            if (!indicator)
                return failure(Error::Code::NotFound, QStringLiteral("no such indicator"));
            return indicator;
        });
}

Result<QList<const Indicator *>> ServiceViewing::indicators() const
{
    return m_register.observed().map([](const ObservedService *observed) {
        QList<const Indicator *> list;
        for (const Indicator &indicator : observed->catalogue.indicators()) {
            const auto has = [&](std::uint16_t series) {
                return series != 0 && observed->table.column(series);
            };
            if (canBeLaidOver(indicator) && (has(indicator.series) || has(indicator.otherwise)))
                list.append(&indicator);
        }
        return list;
    });
}

Result<std::pair<QDate, QDate>> ServiceViewing::span() const
{
    return m_register.observed().map(
        [](const ObservedService *observed) { return spanOf(observed->table); });
}

Result<Overlay> ServiceViewing::overlay(
    QStringView indicator, const OverlayQuestion &question) const
{
    // Counted over some of them, it would say things about the house that are not true.
    if (!seesIncidents())
        return failure(Error::Code::NotPermitted, codeOf(Right::ReadFacts));
    const auto known = indicatorCalled(indicator);
    if (!known)
        return tl::unexpected(known.error());
    if (!canBeLaidOver(**known))
        return failure(Error::Code::Invalid, QStringLiteral("indicator counts only how much"));
    return m_register.observed().map([&](const ObservedService *observed) {
        return overlayOf(**known, observed->tableOf(**known), observed->catalogue,
            m_register.facts(), m_register.organisation(), question);
    });
}

Result<MatchResult> ServiceViewing::measures(
    const OverlayCluster &cluster, QStringView indicator) const
{
    return indicatorCalled(indicator).map([&](const Indicator *known) {
        QList<ServiceFinding> findings;
        if (const auto finding = findingOf(cluster, *known))
            findings.append(*finding);
        const std::span rows(
            cluster.rows.constData(), static_cast<std::size_t>(cluster.rows.size()));
        return Recommending(m_register).matchRows(rows, findings);
    });
}

Result<ReleasedOverlay> ServiceViewing::released(QStringView indicator) const
{
    if (!m_register.may(Right::ReadReleased))
        return failure(Error::Code::NotPermitted, codeOf(Right::ReadReleased));
    const auto known = indicatorCalled(indicator);
    if (!known)
        return tl::unexpected(known.error());
    const auto releases = Releasing(m_register).releases();
    if (!releases)
        return tl::unexpected(releases.error());
    const Organisation &organisation = m_register.organisation();
    QList<UnitId> offices;
    if (!m_register.manages(UnitId())) {
        for (const Unit &unit : organisation.units) {
            const UnitId office = organisation.officeOf(unit.id);
            if (m_register.manages(unit.id) && !offices.contains(office))
                offices.append(office);
        }
    }
    return m_register.observed().map([&](const ObservedService *observed) {
        return releasedOverlayOf(**known, observed->tableOf(**known), observed->catalogue,
            *releases, organisation, offices);
    });
}

Result<std::optional<ReleasedBands>> ServiceViewing::releasedBands() const
{
    if (!m_register.may(Right::ReadReleased))
        return failure(Error::Code::NotPermitted, codeOf(Right::ReadReleased));
    const auto releases = Releasing(m_register).releases();
    if (!releases)
        return tl::unexpected(releases.error());
    return m_register.observed().map([&](const ObservedService *observed) {
        return releasedBandsOf(
            observed->table, observed->catalogue, *releases, m_register.organisation());
    });
}

namespace {

/// The unit whose profile says when a unit is open: its own, that of its office, or of the nearest
/// above. Null if there is none.
UnitId openingUnitOf(
    UnitId unit, const OfficeBook &book, const Organisation &organisation, const QDate &day)
{
    const auto tellsHours = [&](const UnitId &each) {
        const auto *office = book.of(each);
        const HoursPeriod *hours = office ? office->value.hoursOn(day) : nullptr;
        // A profile without counter hours says nothing of them yet.
        return hours && minutesPerWeek(hours->counter) > 0;
    };
    // No tree is deeper than it has units.
    for (qsizetype i = 0; i <= organisation.units.size() && !unit.isNull(); ++i) {
        if (tellsHours(unit))
            return unit;
        const Unit *known = organisation.unit(unit);
        unit = known ? known->parent : UnitId();
    }
    return {};
}

/// Units with visitor contacts, of the unit asked for and all below it.
QList<UnitId> visitedUnits(
    const UnitId &asked, const ObservedService &observed, const Organisation &organisation)
{
    const Series *contacts = observed.catalogue.seriesCalled(u"contacts");
    const auto *column = contacts ? observed.table.column(contacts->number) : nullptr;
    if (!column)
        return {};
    const QList<UnitId> wanted
        = asked.isNull() ? QList<UnitId>() : withUnitsBelow({asked}, organisation);
    QList<UnitId> units;
    // Keys of a unit stand together.
    for (auto key = column->keys.begin(); key != column->keys.end();) {
        const std::size_t at = ObservationTable::Column::unitOf(*key);
        const UnitId &unit = observed.table.units().at(at);
        if (asked.isNull() || wanted.contains(unit))
            units << unit;
        key = std::lower_bound(key, column->keys.end(), std::uint64_t {at + 1} << 48U);
    }
    return units;
}

} // namespace

void ServiceViewing::addHours(
    QuietQuestion &question, const ObservedService &observed, const QDate &day) const
{
    const Organisation &organisation = m_register.organisation();
    const auto book = OfficeKeeping(m_register).book();
    QList<UnitId> told;
    for (const UnitId &unit : visitedUnits(question.unit, observed, organisation)) {
        const UnitId opening = book ? openingUnitOf(unit, *book, organisation, day) : UnitId();
        if (opening.isNull()) {
            question.withoutHours << organisation.pathOf(unit);
        } else if (!told.contains(opening)) {
            told << opening;
            question.hours << KnownHours {
                organisation.pathOf(opening), *book->of(opening)->value.hoursOn(day)};
        }
    }
}

Result<QuietGuide> ServiceViewing::quietGuide(
    const UnitId &unit, QDate from, QDate until, Language language) const
{
    return m_register.observed().map([&](const ObservedService *observed) {
        QuietGuide guide;
        guide.unit = m_register.organisation().pathOf(unit);
        guide.made = m_register.now().toLocalTime().date();
        guide.language = language;
        QuietQuestion question {.unit = unit, .from = from, .until = until};
        addHours(question, *observed, guide.made);
        guide.times = quietTimesOf(
            observed->table, observed->catalogue, m_register.organisation(), question);
        return guide;
    });
}

Result<void> ServiceViewing::write(const QuietGuide &guide, GuideFormat format, const QString &path)
{
    const auto bytes
        = format == GuideFormat::Pdf ? quietPdf(guide) : Result<QByteArray>(quietCsv(guide));
    if (!bytes)
        return tl::unexpected(bytes.error());
    QSaveFile file(path);
    return beginWriting(file).and_then([&] { return writeWhole(file, *bytes); }).and_then([&] {
        return finishWriting(file);
    });
}

Result<FeedbackEvaluation> ServiceViewing::feedback(
    SlotGrouping grouping, const FeedbackQuestion &question) const
{
    return m_register.observed().map([&](const ObservedService *observed) {
        return feedbackBy(
            grouping, observed->table, observed->catalogue, m_register.organisation(), question);
    });
}

Result<FeedbackEvaluation> ServiceViewing::feedbackByOffice(const FeedbackQuestion &question) const
{
    return m_register.observed().map([&](const ObservedService *observed) {
        return rueckhalt::feedbackByOffice(
            observed->table, observed->catalogue, m_register.organisation(), question);
    });
}

} // namespace rueckhalt
