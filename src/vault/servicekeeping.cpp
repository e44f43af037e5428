// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/servicekeeping.h"

#include "domain/servicebasics/servicecodec.h"
#include "vault/openedvault.h"

#include <algorithm>

namespace rueckhalt {

namespace {

const QDate dayZero(1899, 12, 31);

template <typename T>
tl::unexpected<Error> serviceError(const Result<T> &result)
{
    return tl::unexpected<Error>(result.error());
}

qint64 numberOf(const QDate &day)
{
    return dayZero.daysTo(day);
}

/// AlreadyExists unless the row has the version that was changed; 0: there must be none.
Result<void> checkVersion(Result<Statement> row, int version)
{
    if (!row)
        return serviceError(row);
    const auto found = row->next();
    if (!found)
        return serviceError(found);
    if (*found ? row->number(0) != version : version != 0)
        return failure(Error::Code::AlreadyExists, QStringLiteral("changed meanwhile"));
    return {};
}

} // namespace

const Kept<OfficeProfile> *OfficeBook::of(const UnitId &unit) const
{
    const auto found = std::ranges::find_if(
        offices, [&](const Kept<OfficeProfile> &kept) { return kept.value.unit == unit; });
    return found == offices.end() ? nullptr : &*found;
}

Result<OfficeBook> ServiceKeeping::offices() const
{
    if (const auto allowed = m_opened.mayUse(Right::ReadPlan); !allowed)
        return serviceError(allowed);
    auto row = m_opened.database->prepare(
        "SELECT unit, version, content FROM service_office ORDER BY unit");
    if (!row)
        return serviceError(row);
    OfficeBook book;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return serviceError(more);
        if (!*more)
            return book;
        // Several roles can write bytes here; one bad row must not take the others away.
        auto profile = decodeOfficeProfile(row->id<UnitId>(0), row->bytes(2));
        if (profile)
            book.offices << Kept<OfficeProfile> {
                std::move(*profile), static_cast<int>(row->number(1))};
        else
            book.unreadable << row->id<UnitId>(0);
    }
}

Result<void> ServiceKeeping::save(const Kept<OfficeProfile> &profile)
{
    const OfficeProfile &office = profile.value;
    if (office.unit.isNull() || !problemsOf(office, Language::English).isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("profile of an office"));
    const auto content = encode(office);
    if (!content)
        return serviceError(content);
    return m_opened.change({Action::OfficeSaved, office.unit.toByteArray()}, [&] {
        Database &database = *m_opened.database;
        auto row = database.prepare("SELECT version FROM service_office WHERE unit = ?");
        if (row)
            row->with(office.unit);
        return checkVersion(std::move(row), profile.version).and_then([&] {
            return database.run("INSERT INTO service_office (unit, version, content)"
                                " VALUES (?, ?, ?) ON CONFLICT (unit) DO UPDATE SET"
                                " version = excluded.version, content = excluded.content",
                office.unit, qint64 {profile.version} + 1, bytesOf(*content));
        });
    });
}

Result<PromiseBook> ServiceKeeping::promises(PromiseScope scope) const
{
    if (const auto allowed = m_opened.mayUse(Right::ReadPlan); !allowed)
        return serviceError(allowed);
    auto row = m_opened.database->prepare("SELECT id, version, content FROM reply_promise"
                                          " WHERE is_open >= ? ORDER BY until, id");
    if (!row)
        return serviceError(row);
    row->with(scope == PromiseScope::Open ? 1 : 0);
    PromiseBook book;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return serviceError(more);
        if (!*more)
            return book;
        auto promise = decodeReplyPromise(row->id<PromiseId>(0), row->bytes(2));
        if (promise)
            book.promises << Kept<ReplyPromise> {
                std::move(*promise), static_cast<int>(row->number(1))};
        else
            ++book.unreadable;
    }
}

Result<void> ServiceKeeping::removeOld(const QDate &today)
{
    return m_opened.database->run("DELETE FROM reply_promise WHERE is_open = 0 AND until < ?",
        numberOf(today.addMonths(-ReplyPromise::MonthsKept)));
}

Result<void> ServiceKeeping::save(const Kept<ReplyPromise> &promise, const QDate &today)
{
    const ReplyPromise &value = promise.value;
    if (value.id.isNull() || problemOf(value))
        return failure(Error::Code::Invalid, QStringLiteral("reply promise"));
    const auto content = encode(value);
    if (!content)
        return serviceError(content);
    const bool isOpen = value.state == PromiseState::Open;
    return m_opened.change({Action::PromiseSaved, value.id.toByteArray()}, [&] {
        Database &database = *m_opened.database;
        auto row = database.prepare("SELECT version FROM reply_promise WHERE id = ?");
        if (row)
            row->with(value.id);
        return checkVersion(std::move(row), promise.version)
            .and_then([&] {
                return database.run(
                    "INSERT INTO reply_promise (id, version, is_open, until, content)"
                    " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                    " version = excluded.version, is_open = excluded.is_open,"
                    " until = excluded.until, content = excluded.content",
                    value.id, qint64 {promise.version} + 1, isOpen ? 1 : 0, numberOf(value.until),
                    bytesOf(*content));
            })
            .and_then([&] { return removeOld(today); });
    });
}

} // namespace rueckhalt
