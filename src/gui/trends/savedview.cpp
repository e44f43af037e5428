// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/savedview.h"

#include "base/canonicalcbor.h"

namespace rueckhalt {

namespace {

constexpr std::uint64_t Version = 1;
constexpr std::uint64_t AnyVersion = 1000;
constexpr std::size_t Fields = 13;
constexpr int FirstYear = 1900;
constexpr int LastYear = 2199;

/// Numbers of the format; an enumerator may move, they do not.
enum class PeriodCode : std::uint64_t {
    All = 0,
    ThisMonth = 1,
    Last30Days = 2,
    Last90Days = 3,
    Last365Days = 4,
    ThisYear = 5,
    Year = 6,
    Month = 7,
};

constexpr std::pair<FilterPeriod::Kind, PeriodCode> Periods[] = {
    {FilterPeriod::Kind::All, PeriodCode::All},
    {FilterPeriod::Kind::ThisMonth, PeriodCode::ThisMonth},
    {FilterPeriod::Kind::Last30Days, PeriodCode::Last30Days},
    {FilterPeriod::Kind::Last90Days, PeriodCode::Last90Days},
    {FilterPeriod::Kind::Last365Days, PeriodCode::Last365Days},
    {FilterPeriod::Kind::ThisYear, PeriodCode::ThisYear},
    {FilterPeriod::Kind::Year, PeriodCode::Year},
    {FilterPeriod::Kind::Month, PeriodCode::Month},
};

template <typename E>
CodeSet<E> readSet(CborReader &cbor)
{
    const auto bits = static_cast<std::uint32_t>(cbor.number(0xffffffffU));
    if ((bits & ~CodeSet<E>::all().bits()) != 0)
        cbor.fail();
    return CodeSet<E>::fromBits(bits);
}

template <typename IdType>
IdType readId(CborReader &cbor)
{
    const QByteArray bytes = cbor.bytes(IdType::Size);
    const auto id = IdType::fromBytes(bytes);
    // Nothing stands for the null id; it has one form.
    if (!bytes.isEmpty() && (!id || id->isNull()))
        cbor.fail();
    return id.value_or(IdType {});
}

template <typename IdType>
void write(CborWriter &cbor, const IdType &id)
{
    cbor.bytes(id.isNull() ? ByteView() : ByteView(id.bytes()));
}

void write(CborWriter &cbor, const SavedView &view)
{
    const IncidentFilter &filter = view.filter;
    cbor.array(Fields);
    cbor.text(view.name);
    for (const auto &[kind, code] : Periods) {
        if (kind == filter.period.kind)
            cbor.number(static_cast<std::uint64_t>(code));
    }
    const bool hasYear = filter.period.kind == FilterPeriod::Kind::Year
        || filter.period.kind == FilterPeriod::Kind::Month;
    cbor.number(hasYear ? static_cast<std::uint64_t>(filter.period.year) : 0);
    cbor.number(filter.period.kind == FilterPeriod::Kind::Month
            ? static_cast<std::uint64_t>(filter.period.month)
            : 0);
    for (const std::uint32_t bits :
        {filter.weekdays.bits(), filter.times.bits(), filter.types.bits(), filter.levels.bits(),
            filter.triggers.bits(), filter.places.bits(), filter.consequences.bits()})
        cbor.number(bits);
    write(cbor, filter.unit);
    write(cbor, filter.service);
}

FilterPeriod readPeriod(CborReader &cbor)
{
    FilterPeriod period;
    const std::uint64_t code = cbor.number(static_cast<std::uint64_t>(PeriodCode::Month));
    for (const auto &[kind, known] : Periods) {
        if (static_cast<std::uint64_t>(known) == code)
            period.kind = kind;
    }
    period.year = static_cast<int>(cbor.number(LastYear));
    period.month = static_cast<int>(cbor.number(12));
    const bool isMonth = period.kind == FilterPeriod::Kind::Month;
    const bool hasYear = isMonth || period.kind == FilterPeriod::Kind::Year;
    if ((hasYear ? period.year < FirstYear : period.year != 0) || (period.month > 0) != isMonth)
        cbor.fail();
    return period;
}

SavedView readView(CborReader &cbor)
{
    SavedView view;
    if (cbor.array(Fields) != Fields)
        cbor.fail();
    view.name = cbor.text(SavedView::MaxName);
    if (view.name.isEmpty() || view.name != view.name.simplified())
        cbor.fail();
    view.filter.period = readPeriod(cbor);
    view.filter.weekdays = readSet<Weekday>(cbor);
    view.filter.times = readSet<TimeBand>(cbor);
    view.filter.types = readSet<IncidentType>(cbor);
    view.filter.levels = readSet<AachenLevel>(cbor);
    view.filter.triggers = readSet<Trigger>(cbor);
    view.filter.places = readSet<Place>(cbor);
    view.filter.consequences = readSet<Consequence>(cbor);
    view.filter.unit = readId<UnitId>(cbor);
    view.filter.service = readId<ServiceId>(cbor);
    return view;
}

} // namespace

QByteArray encode(const QList<SavedView> &views)
{
    CborWriter cbor;
    const qsizetype count = std::min(views.size(), SavedView::MaxViews);
    cbor.array(2);
    cbor.number(Version);
    cbor.array(static_cast<std::size_t>(count));
    for (const SavedView &view : views.first(count))
        write(cbor, view);
    return cbor.written();
}

Result<QList<SavedView>> decodeViews(ByteView bytes)
{
    CborReader cbor(bytes);
    if (cbor.array(2) != 2)
        cbor.fail();
    const std::uint64_t version = cbor.number(AnyVersion);
    if (!cbor.failed() && version > Version)
        return failure(Error::Code::NewerFormat, QStringLiteral("saved views"));
    const std::size_t count = cbor.array(SavedView::MaxViews);
    QList<SavedView> views;
    for (std::size_t i = 0; i < count && !cbor.failed(); ++i)
        views.append(readView(cbor));
    if (version != Version || !cbor.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("saved views"));
    return views;
}

} // namespace rueckhalt
