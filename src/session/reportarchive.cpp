// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reportarchive.h"

#include "base/cborarchive.h"

namespace rueckhalt {

namespace {

constexpr qsizetype MaxName = 1000;
constexpr qsizetype MaxText = 20'000;
constexpr std::size_t MaxList = 10'000;
constexpr std::int64_t MaxNumber = 2'000'000'000;
/// Version 1 was without TableName::row.
constexpr CborFormat RecordFormat {
    .name = "report", .version = 2, .most = qsizetype {2} * 1024 * 1024};

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

template <typename Archive, typename T>
void visitPeriod(Archive &archive, T &period)
{
    archive.number(period.year, 0, 9999);
    archive.number(period.firstMonth, 0, 12);
    archive.number(period.lastMonth, 0, 12);
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
    archive.list(strings, MaxList, [&archive](auto &text) { archive.text(text, MaxText); });
}

template <typename Archive, typename Names>
void visitTables(Archive &archive, Names &names, int version)
{
    archive.list(names, MaxList, [&](auto &name) {
        archive.text(name.release, MaxName);
        archive.text(name.table, MaxName);
        archive.number(name.chart, 0, static_cast<int>(ChartKind::HeatMap));
        if (version >= 2)
            archive.text(name.row, MaxName);
    });
}

template <typename Archive, typename T>
void visitMeasures(Archive &archive, T &contents)
{
    archive.list(contents.suggested, MaxList, [&archive](auto &measure) {
        visitText(archive, measure.title);
        visitText(archive, measure.summary);
        std::uint32_t bits = 0;
        if constexpr (!Archive::IsReading)
            bits = measure.classes.bits();
        archive.number(bits, 0, CodeSet<MeasureClass>::all().bits());
        if constexpr (Archive::IsReading)
            measure.classes = CodeSet<MeasureClass>::fromBits(bits);
    });
    archive.list(contents.followed, MaxList, [&archive](auto &measure) {
        archive.text(measure.title, MaxText);
        archive.text(measure.state, MaxText);
        archive.text(measure.text, MaxText);
    });
}

template <typename Archive, typename T>
void visitAnnexes(Archive &archive, T &contents)
{
    archive.list(contents.annexes, MaxList, [&archive](auto &annex) {
        archive.text(annex.heading, MaxText);
        archive.text(annex.introduction, MaxText);
        visitStrings(archive, annex.columns);
        archive.list(annex.rows, MaxList, [&archive](auto &row) { visitStrings(archive, row); });
    });
    archive.list(contents.sources, MaxList, [&archive](auto &source) {
        archive.text(source.name, MaxName);
        visitDay(archive, source.closingDate, true);
    });
}

template <typename Archive, typename T>
void visitRecord(Archive &archive, T &record, int version)
{
    archive.number(record.format, 0, static_cast<int>(ReportFormat::Xlsx));
    archive.text(record.program, MaxName);
    archive.digest(record.digest);
    visitTables(archive, record.tables, version);
    visitTables(archive, record.earlier, version);
    auto &contents = record.contents;
    visitCode(archive, contents.form, reportTemplateOf);
    archive.number(contents.language, 0, 1);
    archive.list(contents.parts, MaxList,
        [&archive](auto &part) { visitCode(archive, part, reportPartOf); });
    archive.text(contents.authority, MaxText);
    archive.text(contents.unit, MaxText);
    visitPeriod(archive, contents.period);
    visitDay(archive, contents.closingDate, true);
    archive.number(contents.minimumPersons, 0, MaxNumber);
    visitPeriod(archive, contents.earlierPeriod);
    archive.number(contents.population.posts, 0, MaxNumber);
    archive.number(contents.population.visitorContacts, 0, MaxNumber);
    visitMeasures(archive, contents);
    visitAnnexes(archive, contents);
    archive.text(contents.note, MaxText);
    archive.text(contents.anchor, MaxText);
}

} // namespace

Result<QByteArray> encode(const ReportRecord &record)
{
    static_assert(static_cast<int>(Language::English) <= 1);
    return encodedAs(
        RecordFormat, record, [](auto &archive, const ReportRecord &written, int version) {
            visitRecord(archive, written, version);
        });
}

Result<ReportRecord> decodeReportRecord(ByteView bytes)
{
    return decodedAs<ReportRecord>(
        RecordFormat, bytes, [](auto &archive, ReportRecord &read, int version) {
            visitRecord(archive, read, version);
        });
}

} // namespace rueckhalt
