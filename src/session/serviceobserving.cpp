// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/serviceobserving.h"

#include "crypto/hash.h"
#include "domain/service/ownrevision.h"
#include "vault/indicatorkeeping.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// Compares observations with what is there.
void compare(IndicatorPreview &preview, const ObservationTable &table)
{
    for (const Observation &observation : std::as_const(preview.reading.observations)) {
        const QDate first = observation.slot.firstDay();
        const QDate last = observation.slot.lastDay();
        preview.from = preview.from.isValid() ? std::min(preview.from, first) : first;
        preview.until = preview.until.isValid() ? std::max(preview.until, last) : last;
        const auto before = table.find(observation);
        if (!before) {
            ++preview.added;
        } else if (*before == observation.numbers) {
            ++preview.same;
        } else {
            ++preview.changed;
            if (preview.replaced.size() < IndicatorPreview::MaxReplaced)
                preview.replaced.append({observation, *before});
        }
    }
}

Result<void> checkEntered(const Observation &observation, const IndicatorCatalogue &catalogue,
    const Organisation &organisation, QDate today)
{
    const bool isKnown = catalogue.series(observation.series)
        && (observation.unit.isNull() || organisation.unit(observation.unit))
        && (observation.service.isNull() || organisation.service(observation.service));
    if (!isKnown)
        return failure(Error::Code::Invalid, QStringLiteral("series, unit or service"));
    if (observedUnit(observation.unit, organisation) != observation.unit)
        return failure(Error::Code::Invalid, QStringLiteral("unit of one person"));
    if (observation.slot.firstDay() > today)
        return failure(Error::Code::Invalid, QStringLiteral("slot of the future"));
    return {};
}

} // namespace

QDate ServiceObserving::today() const
{
    return m_register.now().toLocalTime().date();
}

Result<IndicatorMapReading> ServiceObserving::readMapping(const QByteArray &json) const
{
    const auto observed = m_register.observed();
    if (!observed)
        return errorOf(observed);
    return readIndicatorMap(json, (*observed)->catalogue);
}

Result<QStringList> ServiceObserving::mappings() const
{
    return m_register.vault().indicators().mappings();
}

Result<QByteArray> ServiceObserving::mapping(const QString &title) const
{
    return m_register.vault().indicators().mapping(title);
}

Result<void> ServiceObserving::remember(const QByteArray &json)
{
    const auto reading = readMapping(json);
    if (!reading)
        return errorOf(reading);
    if (!reading->problems.isEmpty())
        return failure(Error::Code::Malformed, reading->problems.first());
    return m_register.vault().indicators().saveMapping(reading->map.title, json);
}

Result<void> ServiceObserving::forget(const QString &title)
{
    return m_register.vault().indicators().saveMapping(title, {});
}

Result<IndicatorPreview> ServiceObserving::preview(
    const QByteArray &file, const IndicatorMap &map, const Progress &progress) const
{
    const auto observed = m_register.observed();
    if (!observed)
        return errorOf(observed);
    auto reading = readIndicators(
        file, map, (*observed)->catalogue, m_register.organisation(), today(), progress);
    if (!reading)
        return errorOf(reading);
    IndicatorPreview preview {
        .reading = std::move(*reading), .source = map.title, .file = sha256(bytesOf(file))};
    compare(preview, (*observed)->table);
    for (const IndicatorRun &run : (*observed)->runs) {
        if (run.file == preview.file && run.state != IndicatorRun::State::Undone)
            preview.knownAs = run.number;
    }
    return preview;
}

Result<std::optional<IndicatorRun>> ServiceObserving::store(
    IndicatorRun run, const IndicatorPreview &preview)
{
    const auto observed = m_register.observed();
    if (!observed)
        return errorOf(observed);
    QList<Observation> changes;
    for (const Observation &observation : preview.reading.observations) {
        if ((*observed)->table.find(observation) != observation.numbers)
            changes.append(observation);
    }
    if (changes.isEmpty())
        return std::nullopt;
    run.made = m_register.now();
    run.source = preview.source;
    run.rows = preview.reading.rows;
    run.left = preview.reading.left;
    run.added = preview.added;
    run.changed = preview.changed;
    run.same = preview.same;
    run.from = preview.from;
    run.until = preview.until;
    const auto number = m_register.vault().indicators().add(run, changes, (*observed)->catalogue);
    if (!number)
        return errorOf(number);
    run.number = *number;
    m_register.forgetObserved();
    return run;
}

Result<std::optional<IndicatorRun>> ServiceObserving::import(const IndicatorPreview &preview)
{
    if (!preview.reading.isUsable())
        return failure(Error::Code::Invalid, QStringLiteral("list of indicators"));
    if (preview.knownAs != 0)
        return failure(
            Error::Code::AlreadyExists, QStringLiteral("import %1").arg(preview.knownAs));
    return store({.kind = IndicatorRun::Kind::Import, .file = preview.file}, preview);
}

Result<std::optional<IndicatorRun>> ServiceObserving::enter(
    const QString &source, const QList<Observation> &observations)
{
    const auto observed = m_register.observed();
    if (!observed)
        return errorOf(observed);
    for (const Observation &observation : observations) {
        if (auto checked
            = checkEntered(observation, (*observed)->catalogue, m_register.organisation(), today());
            !checked)
            return errorOf(checked);
    }
    IndicatorPreview preview {.reading = {.observations = observations}, .source = source};
    compare(preview, (*observed)->table);
    return store({.kind = IndicatorRun::Kind::Form}, preview);
}

Result<IndicatorUndoing> ServiceObserving::undo(int number)
{
    const auto observed = m_register.observed();
    if (!observed)
        return errorOf(observed);
    IndicatorUndoing undoing;
    for (const IndicatorRun &run : (*observed)->runs) {
        if (run.number == number)
            undoing.run = run;
    }
    for (const IndicatorRun &run : (*observed)->runs) {
        const bool overlaps = run.from <= undoing.run.until && undoing.run.from <= run.until;
        if (run.number > number && run.same > 0 && overlaps
            && run.state == IndicatorRun::State::InForce)
            undoing.dependent.append(run.number);
    }
    if (const auto undone = m_register.vault().indicators().undo(number); !undone)
        return errorOf(undone);
    undoing.run.state = IndicatorRun::State::Undone;
    m_register.forgetObserved();
    return undoing;
}

Result<void> ServiceObserving::define(const OwnIndicator &own)
{
    const auto observed = m_register.observed();
    if (!observed)
        return errorOf(observed);
    QList<OwnIndicator> all = (*observed)->catalogue.own();
    const auto same = std::ranges::find_if(
        all, [&own](const OwnIndicator &other) { return other.indicator.id == own.indicator.id; });
    if (same == all.end()) {
        all.append(own);
    } else {
        const OwnChange change = changeOf(*same, own);
        if (change > OwnChange::Words
            && isObserved(own.indicator.id, (*observed)->catalogue, (*observed)->table))
            return failure(Error::Code::Invalid, QStringLiteral("there are numbers of it"));
        *same = own;
    }
    if (auto defined = m_register.vault().indicators().define(all); !defined)
        return defined;
    m_register.forgetObserved();
    return {};
}

} // namespace rueckhalt
