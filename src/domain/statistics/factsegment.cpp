// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/factsegment.h"

#include "domain/statistics/formersegment.h"
#include "domain/statistics/packedtime.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace rueckhalt {

namespace {

template <typename E>
std::uint64_t setsOf()
{
    return std::uint64_t {CodeSet<E>::all().bits()} + 1;
}

/// Codes, and one more for what is not stated.
template <typename E>
std::uint64_t statedOrNot()
{
    return terms<E>().size() + 1;
}

/// Beyond these seconds there are no milliseconds in 64 bits.
constexpr std::int64_t MostSeconds = std::numeric_limits<std::int64_t>::max() / 1000;

} // namespace

const FactLimits &FactLimits::all()
{
    static const FactLimits limits {
        .numberYear = 1U << 16,
        .occurred = std::uint64_t {1} << 32,
        .place = terms<Place>().size(),
        .jobArea = terms<JobArea>().size(),
        .activity = terms<ActivityForm>().size(),
        .types = setsOf<IncidentType>(),
        .level = terms<AachenLevel>().size(),
        .circumstances = setsOf<Circumstance>(),
        .consequences = setsOf<Consequence>(),
        .injury = terms<Injury>().size(),
        .reporter = terms<ReporterRole>().size(),
        .causedBy = statedOrNot<CausedBy>(),
        .causedByCount = terms<CausedByCount>().size(),
        .recurrence = terms<Recurrence>().size(),
        .waiting = terms<WaitingBand>().size(),
        .alarm = statedOrNot<AlarmOutcome>(),
        .firstAid = terms<Answer>().size(),
        .police = terms<Answer>().size(),
        .flags = factflags::All + 1,
        .affectedCount = 1U << 16,
        .subTypes = setsOf<SubType>(),
        .triggers = setsOf<Trigger>(),
        .means = setsOf<Means>(),
        .actions = setsOf<ImmediateAction>(),
    };
    return limits;
}

namespace factsegment {

namespace {

constexpr quint32 Magic = 0x32544652; ///< "RFT2"
constexpr std::uint64_t AnyNumber = std::uint64_t {1} << 32;
constexpr quint32 FormerMagic = 0x31544652; ///< "RFT1"

/// From codes with one more for what is not stated to codes with 0 for it, and back.
void turnStated(FactRows::Column &column, std::uint64_t limit)
{
    const auto none = static_cast<std::uint32_t>(limit - 1);
    for (std::uint32_t &value : column)
        value = value == none ? 0 : value + 1;
}
void turnStatedBack(FactRows::Column &column, std::uint64_t limit)
{
    const auto none = static_cast<std::uint32_t>(limit - 1);
    for (std::uint32_t &value : column)
        value = value == 0 ? none : value - 1;
}

class Writer
{
public:
    template <typename T>
    void number(T value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    template <typename T>
    void numbers(const std::vector<T> &values)
    {
        bytes.append(reinterpret_cast<const char *>(values.data()),
            static_cast<qsizetype>(values.size() * sizeof(T)));
    }
    /// At least so many bits a number.
    template <typename T>
    void column(std::vector<T> values, int leastBits = 0)
    {
        using Signed = std::make_signed_t<T>;
        // Moments may lie before 1970; nothing else comes near the sign.
        const auto isLess = [](T a, T b) {
            return sizeof(T) == 8 ? static_cast<Signed>(a) < static_cast<Signed>(b) : a < b;
        };
        const T base = values.empty() ? 0 : *std::ranges::min_element(values, isLess);
        T most = 0;
        for (T &value : values) {
            value -= base;
            most = std::max(most, value);
        }
        const int bits = std::max(static_cast<int>(std::bit_width(most)), leastBits);
        std::vector<std::uint64_t> words(bitpacking::wordsFor(values.size(), bits));
        bitpacking::pack(std::span<const T>(values), bits, words);
        number(base);
        number(static_cast<std::uint8_t>(bits));
        bytes.append(reinterpret_cast<const char *>(words.data()),
            static_cast<qsizetype>((values.size() * static_cast<std::size_t>(bits) + 7) / 8));
    }
    template <typename IdType>
    void ids(const CodedIds<IdType> &coded, int leastBits = 0)
    {
        number(static_cast<quint32>(coded.ids.size()));
        for (const IdType &id : coded.ids)
            number(id.bytes());
        column(coded.codes, leastBits);
    }
    QByteArray bytes;
};

/// Reads columns and checks that they are written the one way there is.
class Reader : public SegmentReader
{
public:
    using SegmentReader::SegmentReader;

    /// Numbers below `limit`; moments have none.
    template <typename T>
    std::vector<T> column(std::size_t count, std::uint64_t limit, int leastBits = 0)
    {
        const auto base = number<T>();
        const int bits = number<std::uint8_t>();
        const std::size_t size = (count * static_cast<std::size_t>(bits) + 7) / 8;
        if (failed || bits > static_cast<int>(sizeof(T)) * 8 || bits < leastBits || size > left()) {
            failed = true;
            return {};
        }
        m_words.assign(bitpacking::wordsFor(count, bits), 0);
        take(m_words.data(), size);
        std::vector<T> values(count);
        bitpacking::unpack(m_words, bits, 0, T {0}, values);
        T least = std::numeric_limits<T>::max();
        T most = 0;
        for (const T value : values) {
            least = std::min(least, value);
            most = std::max(most, value);
        }
        const bool isShortest = count == 0
            ? base == 0 && bits == leastBits
            : least == 0 && std::max(static_cast<int>(std::bit_width(most)), leastBits) == bits;
        failed = failed || !isShortest || !isBelow(base, most, limit)
            || !hasEmptyEnd(count, bits, size);
        for (T &value : values)
            value += base;
        return values;
    }
    CodedValues set(std::size_t count, std::uint64_t limit)
    {
        CodedValues coded;
        coded.values = numbers<std::uint32_t>(number<quint32>());
        coded.codes = column<std::uint32_t>(count, coded.values.size());
        failed = failed || !isInOrder(coded.codes, coded.values.size())
            || std::ranges::any_of(
                coded.values, [limit](std::uint32_t value) { return value >= limit; });
        return coded;
    }
    template <typename IdType>
    CodedIds<IdType> ids(std::size_t count, int leastBits = 0)
    {
        CodedIds<IdType> coded;
        coded.ids = numbers<IdType>(number<quint32>());
        coded.codes = column<std::uint32_t>(count, coded.ids.size(), leastBits);
        failed = failed || !isInOrder(coded.codes, coded.ids.size());
        return coded;
    }

private:
    template <typename T>
    static bool isBelow(T base, T most, std::uint64_t limit)
    {
        if constexpr (sizeof(T) == 8)
            return static_cast<std::int64_t>(base + most) >= static_cast<std::int64_t>(base);
        else
            return limit == 0 || std::uint64_t {base} + most < limit;
    }
    /// Bits of the last byte that belong to no number.
    [[nodiscard]] bool hasEmptyEnd(std::size_t count, int bits, std::size_t size) const
    {
        const std::size_t used = count * static_cast<std::size_t>(bits);
        if (used == size * 8)
            return true;
        return m_words[used / 64] >> used % 64 == 0;
    }
    /// Every entry is used, the first time after those before it.
    static bool isInOrder(const std::vector<std::uint32_t> &codes, std::size_t entries)
    {
        std::uint32_t next = 0;
        for (const std::uint32_t code : codes) {
            if (code > next)
                return false;
            next += code == next ? 1 : 0;
        }
        return next == entries;
    }

    std::vector<std::uint64_t> m_words;
};

void readDamages(Reader &reader, std::size_t count, FactRows &rows)
{
    const auto stated = reader.number<quint32>();
    if (reader.failed || stated > count) {
        reader.failed = true;
        return;
    }
    const auto positions = reader.column<std::uint32_t>(stated, count);
    const auto euros = reader.column<std::uint32_t>(stated, AnyNumber / 2);
    for (std::size_t i = 0; i < stated && !reader.failed; ++i) {
        reader.failed = i > 0 && positions[i] <= positions[i - 1];
        rows.damages.push_back({positions[i], static_cast<std::int32_t>(euros[i])});
    }
}

FactRows readColumns(Reader &reader, std::uint32_t count)
{
    const FactLimits &limits = FactLimits::all();
    FactRows rows;
    rows.ids = reader.numbers<IncidentId>(count);
    rows.numberSequence = reader.column<std::uint32_t>(count, AnyNumber);
    for (std::uint32_t row = 0; row < rows.numberSequence.size(); ++row)
        rows.numberSequence[row] += row;
    rows.reported = reader.column<std::uint64_t>(count, 0);
    visitColumns([&](FactRows::Column &column,
                     std::uint64_t limit) { column = reader.column<std::uint32_t>(count, limit); },
        rows, limits);
    visitSets([&](CodedValues &coded, std::uint64_t limit) { coded = reader.set(count, limit); },
        rows, limits);
    rows.unit = reader.ids<UnitId>(count);
    rows.service = reader.ids<ServiceId>(count);
    readDamages(reader, count, rows);
    rows.tokenCounts = reader.column<std::uint32_t>(count, 1U << 16);
    const auto tokens
        = std::accumulate(rows.tokenCounts.begin(), rows.tokenCounts.end(), std::size_t {0});
    // A bit each, so that no more persons can be claimed than there are bytes for.
    rows.tokens = reader.ids<PersonToken>(tokens, 1);
    if (!reader.failed) {
        turnStatedBack(rows.causedBy, limits.causedBy);
        turnStatedBack(rows.alarm, limits.alarm);
    }
    return rows;
}

/// What limits of columns do not say.
bool isPlausible(const FactRows &rows)
{
    const auto moments = [](std::uint64_t seconds) {
        const auto value = static_cast<std::int64_t>(seconds);
        return value >= -MostSeconds && value <= MostSeconds;
    };
    const auto flags = [](std::uint32_t value) {
        return (value >> factflags::ConfidentialityShift & factflags::ConfidentialityMask)
            < terms<Confidentiality>().size();
    };
    return std::ranges::all_of(rows.occurred, packedtime::isValid)
        && std::ranges::all_of(rows.reported, moments) && std::ranges::all_of(rows.flags, flags);
}

bool isWithinLimits(const FactRows &rows)
{
    bool isWithin = true;
    const auto below = [&isWithin](const FactRows::Column &column, std::uint64_t limit) {
        isWithin = isWithin
            && std::ranges::all_of(column, [limit](std::uint64_t value) { return value < limit; });
    };
    visitColumns(below, rows, FactLimits::all());
    visitSets([&](const CodedValues &coded, std::uint64_t limit) { below(coded.values, limit); },
        rows, FactLimits::all());
    return isWithin;
}

} // namespace

QByteArray write(FactRows rows)
{
    Writer writer;
    writer.number(Magic);
    writer.number(static_cast<quint32>(rows.ids.size()));
    writer.numbers(rows.ids);
    for (std::uint32_t row = 0; row < rows.numberSequence.size(); ++row)
        rows.numberSequence[row] -= row;
    writer.column(std::move(rows.numberSequence));
    writer.column(std::move(rows.reported));
    turnStated(rows.causedBy, FactLimits::all().causedBy);
    turnStated(rows.alarm, FactLimits::all().alarm);
    visitColumns([&writer](FactRows::Column &column) { writer.column(std::move(column)); }, rows);
    visitSets(
        [&writer](CodedValues &coded) {
            writer.number(static_cast<quint32>(coded.values.size()));
            writer.numbers(coded.values);
            writer.column(std::move(coded.codes));
        },
        rows);
    writer.ids(rows.unit);
    writer.ids(rows.service);
    FactRows::Column positions;
    FactRows::Column euros;
    for (const FactRows::Damage &damage : rows.damages) {
        positions.push_back(damage.row);
        euros.push_back(static_cast<std::uint32_t>(damage.euro));
    }
    writer.number(static_cast<quint32>(positions.size()));
    writer.column(std::move(positions));
    writer.column(std::move(euros));
    writer.column(std::move(rows.tokenCounts));
    writer.ids(rows.tokens, 1);
    return writer.bytes;
}

Result<FactRows> read(const QByteArray &bytes)
{
    Reader reader(bytes);
    const auto magic = reader.number<quint32>();
    const auto count = reader.number<quint32>();
    reader.failed = reader.failed || (magic != Magic && magic != FormerMagic)
        || count > SegmentReader::MaxRows;
    FactRows rows;
    if (!reader.failed)
        rows = magic == Magic ? readColumns(reader, count) : formersegment::read(reader, count);
    if (reader.failed || reader.left() != 0 || !isPlausible(rows)
        || (magic == FormerMagic && !isWithinLimits(rows)))
        return failure(Error::Code::Damaged, QStringLiteral("packed facts are not readable"));
    return rows;
}

} // namespace factsegment

} // namespace rueckhalt
