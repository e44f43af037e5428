// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/promising.h"

#include "domain/casework/casesettings.h"
#include "domain/deadline/deadline.h"
#include "domain/statistics/effectcount.h"

#include <algorithm>

namespace rueckhalt {

QDate Promising::today() const
{
    return germanDay(m_register.now());
}

bool Promising::mayWrite(const UnitId &unit) const
{
    return !m_register.isReadOnly() && m_register.may(Right::MaintainService)
        && m_register.manages(unit);
}

Result<QDate> Promising::until(int workdays) const
{
    return m_register.vault().caseSettings().map([&](const CaseSettings &settings) {
        return promisedUntil(today(), workdays, DayCalendar(settings.place, settings.ownHolidays));
    });
}

Result<QList<Kept<ReplyPromise>>> Promising::list(PromiseScope scope) const
{
    return m_register.vault().service().promises(scope).map([&](PromiseBook book) {
        book.promises.removeIf([&](const Kept<ReplyPromise> &kept) {
            return !m_register.seesPlansOf(kept.value.unit);
        });
        return book.promises;
    });
}

Result<int> Promising::unreadable() const
{
    return m_register.vault().service().promises(PromiseScope::All).map(&PromiseBook::unreadable);
}

Result<QList<Kept<ReplyPromise>>> Promising::overdue() const
{
    auto promises = list(PromiseScope::Open);
    if (promises)
        promises->removeIf(
            [&](const Kept<ReplyPromise> &kept) { return !kept.value.isOverdue(today()); });
    return promises;
}

Result<PromiseCounts> Promising::counts(
    const QDate &first, const QDate &last, const QList<UnitId> &units) const
{
    const auto book = m_register.vault().service().promises(PromiseScope::All);
    if (!book)
        return tl::unexpected(book.error());
    const bool isWhole = units.isEmpty() || units.contains(UnitId());
    const QList<UnitId> asked = withUnitsBelow(units, m_register.organisation());
    QList<ReplyPromise> chosen;
    for (const Kept<ReplyPromise> &kept : book->promises) {
        if (isWhole || asked.contains(kept.value.unit))
            chosen << kept.value;
    }
    PromiseCounts counts = countsOf(chosen, first, last, today());
    counts.unreadable = book->unreadable;
    return counts;
}

Result<PromiseId> Promising::add(ReplyPromise promise, NamesChecked checked)
{
    if (!m_register.organisation().unit(promise.unit))
        return failure(Error::Code::NotFound, QStringLiteral("unit"));
    if (!mayWrite(promise.unit))
        return failure(Error::Code::NotPermitted, codeOf(Right::MaintainService));
    promise.id = drawnId<PromiseId>(m_random);
    promise.what = promise.what.trimmed();
    promise.reference = promise.reference.trimmed();
    promise.made = today();
    promise.state = PromiseState::Open;
    promise.answered = {};
    if (const auto problem = problemOf(promise))
        return failure(Error::Code::Invalid, problem->in(Language::English));
    if (checked == NamesChecked::No && !namesIn(promise).isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("names"));
    return m_register.savePromise({promise, 0}).map([&] { return promise.id; });
}

Result<Kept<ReplyPromise>> Promising::promise(const PromiseId &id) const
{
    const auto promises = list(PromiseScope::All);
    if (!promises)
        return tl::unexpected(promises.error());
    const auto found = std::ranges::find_if(
        *promises, [&](const Kept<ReplyPromise> &kept) { return kept.value.id == id; });
    if (found == promises->end())
        return failure(Error::Code::NotFound, QStringLiteral("promise"));
    return *found;
}

Result<void> Promising::change(
    const PromiseId &id, PromiseState from, const std::function<Result<void>(ReplyPromise &)> &edit)
{
    auto kept = promise(id);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!mayWrite(kept->value.unit))
        return failure(Error::Code::NotPermitted, codeOf(Right::MaintainService));
    if ((kept->value.state == PromiseState::Open) != (from == PromiseState::Open))
        return failure(Error::Code::Invalid, QStringLiteral("state of the promise"));
    return edit(kept->value).and_then([&] { return m_register.savePromise(*kept); });
}

Result<void> Promising::answer(const PromiseId &id, const QDate &on)
{
    return change(id, PromiseState::Open, [&](ReplyPromise &promise) -> Result<void> {
        if (!on.isValid() || on > today() || on < promise.made)
            return failure(Error::Code::Invalid, QStringLiteral("day of the answer"));
        promise.state = PromiseState::Answered;
        promise.answered = on;
        return {};
    });
}

Result<void> Promising::withdraw(const PromiseId &id)
{
    return change(id, PromiseState::Open, [](ReplyPromise &promise) -> Result<void> {
        promise.state = PromiseState::Withdrawn;
        return {};
    });
}

Result<void> Promising::reopen(const PromiseId &id)
{
    return change(id, PromiseState::Answered, [](ReplyPromise &promise) -> Result<void> {
        promise.state = PromiseState::Open;
        promise.answered = {};
        return {};
    });
}

} // namespace rueckhalt
