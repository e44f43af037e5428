// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/observationsegment.h"

#include <algorithm>
#include <tuple>

namespace rueckhalt {

namespace {

constexpr char FormatOne = 1;
constexpr std::size_t IdSize = ServiceId::Size;
/// Bits below the hour in a packed slot: kind and what belongs to it.
constexpr unsigned HourShift = 11;
constexpr std::uint32_t LowMask = (1U << HourShift) - 1;

class Writer
{
public:
    void number(std::uint64_t value)
    {
        while (value >= 128) {
            m_bytes.append(static_cast<char>((value & 127U) | 128U));
            value >>= 7U;
        }
        m_bytes.append(static_cast<char>(value));
    }
    void id(const ServiceId &id) { m_bytes.append(id.toByteArray()); }
    void byte(char value) { m_bytes.append(value); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Takes numbers from bytes that may lie.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_next(reinterpret_cast<const unsigned char *>(bytes.constData()))
        , m_end(m_next + bytes.size())
    {
    }
    /// At most 32 bits in the shortest form.
    std::uint32_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; m_next != m_end && shift < 35; shift += 7) {
            const unsigned char byte = *m_next++;
            value |= std::uint64_t {byte & 127U} << shift;
            if (byte < 128) {
                if ((byte == 0 && shift > 0) || value > UINT32_MAX)
                    break;
                return static_cast<std::uint32_t>(value);
            }
        }
        failed = true;
        return 0;
    }
    ServiceId id()
    {
        ServiceId::Bytes bytes {};
        if (m_end - m_next < static_cast<std::ptrdiff_t>(IdSize)) {
            failed = true;
            return {};
        }
        std::copy_n(m_next, IdSize, bytes.begin());
        m_next += IdSize;
        return ServiceId(bytes);
    }
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(m_end - m_next); }
    bool failed = false;

private:
    const unsigned char *m_next;
    const unsigned char *m_end;
};

auto orderOf(const Observation &observation)
{
    return std::tuple(observation.series, observation.service, observation.slot);
}

/// The rows of one series and service: how many, then each as the hours since the one before, with
/// a bit that says whether its kind follows.
void writeRows(Writer &writer, std::span<const Observation> rows, int width)
{
    writer.number(rows.size());
    std::uint32_t hour = 0;
    std::uint32_t low = LowMask;
    for (const Observation &row : rows) {
        const std::uint32_t packed = row.slot.packed();
        const std::uint64_t step = (packed >> HourShift) - hour;
        const bool isOther = (packed & LowMask) != low;
        writer.number(step << 1U | (isOther ? 1U : 0U));
        if (isOther)
            writer.number(packed & LowMask);
        hour = packed >> HourShift;
        low = packed & LowMask;
        for (int i = 0; i < width; ++i)
            writer.number(row.numbers.at(static_cast<std::size_t>(i)));
    }
}

struct Place
{
    std::uint16_t series;
    int width;
    std::uint64_t key;
};

void readRows(Reader &reader, const Place &place, ObservationTable &table)
{
    const std::uint32_t count = reader.number();
    // Every row takes a byte at least: a count that lies does not make the loop long.
    if (count == 0 || count > reader.left())
        reader.failed = true;
    std::uint64_t hour = 0;
    std::uint32_t low = LowMask;
    std::uint32_t before = 0;
    for (std::uint32_t row = 0; row < count && !reader.failed; ++row) {
        const std::uint32_t step = reader.number();
        if ((step & 1U) != 0)
            low = reader.number();
        hour += step >> 1U;
        const std::uint64_t packed = hour << HourShift | low;
        const bool isValid = low <= LowMask && packed <= UINT32_MAX && (row == 0 || packed > before)
            && ServiceSlot::isStored(static_cast<std::uint32_t>(packed));
        ObservedNumbers numbers {};
        for (int i = 0; i < place.width; ++i)
            numbers.at(static_cast<std::size_t>(i)) = reader.number();
        if (!isValid || reader.failed) {
            reader.failed = true;
            return;
        }
        before = static_cast<std::uint32_t>(packed);
        table.add(place.series, place.width, place.key | packed, numbers.data());
    }
}

tl::unexpected<Error> damaged()
{
    return failure(Error::Code::Damaged, QStringLiteral("observations of service"));
}

} // namespace

int segmentMonthOf(ServiceSlot slot)
{
    const QDate day = slot.firstDay();
    return day.year() * 12 + day.month() - 1;
}

Result<QByteArray> encodeObservations(
    QList<Observation> observations, const IndicatorCatalogue &catalogue)
{
    std::ranges::sort(observations, {}, orderOf);
    Writer writer;
    writer.byte(FormatOne);
    const std::span<const Observation> all(
        observations.constData(), static_cast<std::size_t>(observations.size()));
    for (std::size_t first = 0; first < all.size();) {
        const auto last = std::ranges::find_if(all.subspan(first), [&](const Observation &other) {
            return other.series != all[first].series || other.service != all[first].service;
        });
        const auto rows
            = all.subspan(first, static_cast<std::size_t>(last - all.subspan(first).begin()));
        const Series *series = catalogue.series(rows.front().series);
        if (!series)
            return failure(Error::Code::Invalid, QStringLiteral("series of an observation"));
        writer.number(series->number);
        writer.number(static_cast<std::uint64_t>(series->width()));
        writer.number(rows.front().service.isNull() ? 0 : 1);
        if (!rows.front().service.isNull())
            writer.id(rows.front().service);
        writeRows(writer, rows, series->width());
        first += rows.size();
    }
    if (writer.bytes().size() > MaxSegmentBytes)
        return failure(Error::Code::TooLarge, QStringLiteral("observations of a month"));
    return writer.bytes();
}

Result<void> addObservations(const QByteArray &segment, const UnitId &unit,
    const IndicatorCatalogue &catalogue, ObservationTable &table)
{
    if (segment.isEmpty() || segment.size() > MaxSegmentBytes)
        return damaged();
    if (segment.front() > FormatOne)
        return failure(Error::Code::NewerFormat, QStringLiteral("observations of service"));
    Reader reader(segment);
    if (reader.number() != FormatOne)
        return damaged();
    std::tuple<std::uint32_t, ServiceId> before {};
    while (reader.left() > 0 && !reader.failed) {
        const std::uint32_t number = reader.number();
        const std::uint32_t width = reader.number();
        const std::uint32_t hasService = reader.number();
        const ServiceId service = hasService == 1 ? reader.id() : ServiceId();
        const Series *series
            = number <= UINT16_MAX ? catalogue.series(static_cast<std::uint16_t>(number)) : nullptr;
        const bool isValid = series && static_cast<std::uint32_t>(series->width()) == width
            && hasService <= 1 && service.isNull() == (hasService == 0)
            && std::tuple(number, service) > before;
        before = {number, service};
        const auto key = isValid ? table.keyOf(unit, service) : std::nullopt;
        if (!key || reader.failed)
            return damaged();
        readRows(reader, {series->number, series->width(), *key}, table);
    }
    return reader.failed ? damaged() : Result<void>();
}

} // namespace rueckhalt
