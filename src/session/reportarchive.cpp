// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reportarchive.h"

#include "base/canonicalcbor.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr std::uint64_t FormatVersion = 1;
constexpr qsizetype MaxName = 1000;
constexpr qsizetype MaxText = 20'000;
constexpr std::size_t MaxList = 10'000;
constexpr std::uint64_t MaxNumber = 2'000'000'000;
constexpr qsizetype MaxRecord = qsizetype {2} * 1024 * 1024;
const QDate DayZero(1899, 12, 31);
constexpr std::uint64_t LatestDay = 109'572; // the end of 2199

/// Writer and Reader have the same members, so one list of fields serves both directions; the order
/// is the format.
class Writer
{
public:
    static constexpr bool IsReading = false;

    template <typename N>
    void number(const N &value, std::uint64_t most)
    {
        const auto wide = static_cast<std::int64_t>(value);
        require(wide >= 0 && static_cast<std::uint64_t>(wide) <= most);
        m_cbor.number(static_cast<std::uint64_t>(wide));
    }
    void text(const QString &value, qsizetype most)
    {
        require(value.size() <= most);
        m_cbor.text(value);
    }
    void digest(const Digest &value) { m_cbor.bytes(value); }
    template <typename List, typename Visit>
    void list(const List &values, Visit visit)
    {
        require(static_cast<std::size_t>(values.size()) <= MaxList);
        m_cbor.array(static_cast<std::size_t>(values.size()));
        for (const auto &value : values)
            visit(value);
    }
    void require(bool holds) { m_fits = m_fits && holds; }
    [[nodiscard]] Result<QByteArray> finished() const
    {
        if (!m_fits)
            return failure(Error::Code::Invalid, QStringLiteral("report"));
        if (m_cbor.written().size() > MaxRecord)
            return failure(Error::Code::TooLarge, QStringLiteral("report"));
        return m_cbor.written();
    }

private:
    CborWriter m_cbor;
    bool m_fits = true;
};

class Reader
{
public:
    static constexpr bool IsReading = true;

    explicit Reader(ByteView bytes)
        : m_cbor(bytes)
    {
    }
    template <typename N>
    void number(N &value, std::uint64_t most)
    {
        value = static_cast<N>(m_cbor.number(most));
    }
    void text(QString &value, qsizetype most) { value = m_cbor.text(most); }
    void digest(Digest &value)
    {
        const QByteArray bytes = m_cbor.bytes(value.size());
        require(static_cast<std::size_t>(bytes.size()) == value.size());
        if (!m_cbor.failed())
            std::ranges::copy(bytesOf(bytes), value.begin());
    }
    template <typename List, typename Visit>
    void list(List &values, Visit visit)
    {
        const std::size_t count = m_cbor.array(MaxList);
        for (std::size_t i = 0; i < count && !m_cbor.failed(); ++i) {
            typename List::value_type value {};
            visit(value);
            values.push_back(std::move(value));
        }
    }
    void require(bool holds)
    {
        if (!holds)
            m_cbor.fail();
    }
    [[nodiscard]] bool failed() const { return m_cbor.failed(); }
    [[nodiscard]] bool isComplete() const { return m_cbor.isComplete(); }

private:
    CborReader m_cbor;
};

/// By its code, which never changes.
template <typename Archive, typename E, typename Parse>
void visitCode(Archive &archive, E &value, Parse parse)
{
    QString code;
    if constexpr (!Archive::IsReading)
        code = codeOf(value);
    archive.text(code, MaxName);
    if constexpr (Archive::IsReading) {
        const auto known = parse(code);
        archive.require(known.has_value());
        if (known)
            value = *known;
    }
}

/// Empty for an invalid day.
template <typename Archive, typename Day>
void visitDay(Archive &archive, Day &day)
{
    qint64 number = 0;
    if constexpr (!Archive::IsReading)
        number = day.isValid() ? DayZero.daysTo(day) : 0;
    archive.number(number, LatestDay);
    if constexpr (Archive::IsReading)
        day = number == 0 ? QDate() : DayZero.addDays(number);
}

template <typename Archive, typename T>
void visitPeriod(Archive &archive, T &period)
{
    archive.number(period.year, 9999);
    archive.number(period.firstMonth, 12);
    archive.number(period.lastMonth, 12);
}

template <typename Archive, typename T>
void visitText(Archive &archive, T &text)
{
    archive.text(text.de, MaxText);
    archive.text(text.en, MaxText);
}

template <typename Archive, typename Strings>
void visitStrings(Archive &archive, Strings &strings)
{
    archive.list(strings, [&archive](auto &text) { archive.text(text, MaxText); });
}

template <typename Archive, typename Names>
void visitTables(Archive &archive, Names &names)
{
    archive.list(names, [&archive](auto &name) {
        archive.text(name.release, MaxName);
        archive.text(name.table, MaxName);
        archive.number(name.chart, static_cast<std::uint64_t>(ChartKind::HeatMap));
    });
}

template <typename Archive, typename T>
void visitMeasures(Archive &archive, T &contents)
{
    archive.list(contents.suggested, [&archive](auto &measure) {
        visitText(archive, measure.title);
        visitText(archive, measure.summary);
        std::uint32_t bits = 0;
        if constexpr (!Archive::IsReading)
            bits = measure.classes.bits();
        archive.number(bits, CodeSet<MeasureClass>::all().bits());
        if constexpr (Archive::IsReading)
            measure.classes = CodeSet<MeasureClass>::fromBits(bits);
    });
    archive.list(contents.followed, [&archive](auto &measure) {
        archive.text(measure.title, MaxText);
        archive.text(measure.state, MaxText);
        archive.text(measure.text, MaxText);
    });
}

template <typename Archive, typename T>
void visitAnnexes(Archive &archive, T &contents)
{
    archive.list(contents.annexes, [&archive](auto &annex) {
        archive.text(annex.heading, MaxText);
        archive.text(annex.introduction, MaxText);
        visitStrings(archive, annex.columns);
        archive.list(annex.rows, [&archive](auto &row) { visitStrings(archive, row); });
    });
    archive.list(contents.sources, [&archive](auto &source) {
        archive.text(source.name, MaxName);
        visitDay(archive, source.closingDate);
    });
}

template <typename Archive, typename T>
void visitRecord(Archive &archive, T &record)
{
    archive.number(record.format, static_cast<std::uint64_t>(ReportFormat::Xlsx));
    archive.text(record.program, MaxName);
    archive.digest(record.digest);
    visitTables(archive, record.tables);
    visitTables(archive, record.earlier);
    auto &contents = record.contents;
    visitCode(archive, contents.form, reportTemplateOf);
    archive.number(contents.language, 1);
    archive.list(
        contents.parts, [&archive](auto &part) { visitCode(archive, part, reportPartOf); });
    archive.text(contents.authority, MaxText);
    archive.text(contents.unit, MaxText);
    visitPeriod(archive, contents.period);
    visitDay(archive, contents.closingDate);
    archive.number(contents.minimumPersons, MaxNumber);
    visitPeriod(archive, contents.earlierPeriod);
    archive.number(contents.population.posts, MaxNumber);
    archive.number(contents.population.visitorContacts, MaxNumber);
    visitMeasures(archive, contents);
    visitAnnexes(archive, contents);
    archive.text(contents.note, MaxText);
    archive.text(contents.anchor, MaxText);
}

} // namespace

Result<QByteArray> encode(const ReportRecord &record)
{
    static_assert(static_cast<int>(Language::English) <= 1);
    Writer writer;
    writer.number(FormatVersion, MaxNumber);
    visitRecord(writer, record);
    return writer.finished();
}

Result<ReportRecord> decodeReportRecord(ByteView bytes)
{
    if (static_cast<qsizetype>(bytes.size()) > MaxRecord)
        return failure(Error::Code::Damaged, QStringLiteral("report"));
    Reader reader(bytes);
    std::uint64_t version = 0;
    reader.number(version, MaxNumber);
    if (!reader.failed() && version > FormatVersion)
        return failure(Error::Code::NewerFormat, QStringLiteral("report"));
    reader.require(version == FormatVersion);
    ReportRecord record;
    visitRecord(reader, record);
    if (!reader.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("report"));
    return record;
}

} // namespace rueckhalt
