// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/indicatorkeeping.h"

#include "base/plaintext.h"
#include "vault/indicatorstore.h"
#include "vault/openedvault.h"

#include <algorithm>

namespace rueckhalt {

namespace {

bool isSameButWords(const OwnIndicator &one, const OwnIndicator &other)
{
    return one.indicator.id == other.indicator.id
        && one.indicator.aggregation == other.indicator.aggregation && one.borders == other.borders
        && one.points == other.points;
}

IndicatorStore storeIn(OpenedVault &opened)
{
    return IndicatorStore(*opened.database);
}

} // namespace

Result<IndicatorCatalogue> IndicatorKeeping::catalogue() const
{
    return storeIn(m_opened).catalogue();
}

Result<void> IndicatorKeeping::define(const QList<OwnIndicator> &own)
{
    const auto before = catalogue();
    if (!before)
        return errorOf(before);
    const auto after = IndicatorCatalogue::with(own);
    if (!after)
        return errorOf(after);
    const QList<OwnIndicator> &known = before->own();
    if (own.size() < known.size()
        || !std::equal(known.begin(), known.end(), own.begin(), isSameButWords))
        return failure(Error::Code::Invalid,
            QStringLiteral("own indicators keep their place, id, kind and classes"));
    return m_opened.change(
        {Action::IndicatorsDefined}, [&] { return storeIn(m_opened).saveOwn(*after); });
}

Result<ObservationTable> IndicatorKeeping::observations(const IndicatorCatalogue &catalogue) const
{
    return storeIn(m_opened).observations(catalogue);
}

Result<QList<IndicatorRun>> IndicatorKeeping::runs() const
{
    return storeIn(m_opened).runs();
}

Result<int> IndicatorKeeping::add(
    IndicatorRun run, const QList<Observation> &observations, const IndicatorCatalogue &catalogue)
{
    if (observations.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("no observations"));
    const auto before = runs();
    if (!before)
        return errorOf(before);
    if (before->size() >= IndicatorStore::MaxRuns)
        return failure(Error::Code::TooLarge, QStringLiteral("imports of indicators"));
    if (run.isOfFile() && std::ranges::any_of(*before, [&run](const IndicatorRun &other) {
            return other.file == run.file && other.state != IndicatorRun::State::Undone;
        }))
        return failure(Error::Code::AlreadyExists, QStringLiteral("the same file"));
    run.number = static_cast<int>(before->size()) + 1;
    run.state = IndicatorRun::State::InForce;
    return m_opened.change({Action::IndicatorsImported}, [&] {
        IndicatorStore store = storeIn(m_opened);
        return store.insert(run, observations, catalogue)
            .and_then([&] { return store.settleOld(catalogue); })
            .map([&run] { return run.number; });
    });
}

Result<void> IndicatorKeeping::undo(int number)
{
    const auto all = runs();
    if (!all)
        return errorOf(all);
    const auto run = std::ranges::find(*all, number, &IndicatorRun::number);
    if (run == all->end())
        return failure(Error::Code::NotFound, QStringLiteral("import %1").arg(number));
    if (run->state != IndicatorRun::State::InForce)
        return failure(Error::Code::Invalid, QStringLiteral("import %1").arg(number));
    return m_opened.change(
        {Action::IndicatorsUndone}, [&] { return storeIn(m_opened).undo(*run); });
}

Result<QStringList> IndicatorKeeping::mappings() const
{
    return storeIn(m_opened).mappings();
}

Result<QByteArray> IndicatorKeeping::mapping(const QString &title) const
{
    return storeIn(m_opened).mapping(title);
}

Result<void> IndicatorKeeping::saveMapping(const QString &title, const QByteArray &json)
{
    const auto known = mappings();
    if (!known)
        return errorOf(known);
    if (!isPlainText(title) || title.size() > IndicatorRun::MaxSource)
        return failure(Error::Code::Invalid, QStringLiteral("title of a mapping"));
    if (json.size() > IndicatorStore::MaxMappingBytes
        || (known->size() >= IndicatorStore::MaxMappings && !known->contains(title)))
        return failure(Error::Code::TooLarge, QStringLiteral("mapping"));
    return m_opened.change(
        {Action::IndicatorsDefined}, [&] { return storeIn(m_opened).saveMapping(title, json); });
}

} // namespace rueckhalt
