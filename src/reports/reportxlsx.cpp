// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reportxlsx.h"

#include "reports/reporttext.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

#include <xlsxwriter.h>

namespace rueckhalt {

namespace {

constexpr Words FirstSheet {"Bericht", "Report"};
constexpr Words AnnexSheet {"Anhang %1", "Annex %1"};
constexpr qsizetype LongestCell = 32000; ///< Excel takes 32,767 UTF-16 units
constexpr double NarrowestColumn = 9;
constexpr double WidestColumn = 60;
constexpr double PageOfText = 100; ///< width of the sheet of words, in characters

/// Closes the file if nobody has.
struct WorkbookCloser
{
    void operator()(lxw_workbook *workbook) const { workbook_close(workbook); }
};
using Workbook = std::unique_ptr<lxw_workbook, WorkbookCloser>;

struct Formats
{
    lxw_format *title = nullptr;
    lxw_format *heading = nullptr;
    lxw_format *text = nullptr;
    lxw_format *muted = nullptr;
    lxw_format *label = nullptr;
    lxw_format *head = nullptr; ///< of a column of numbers
    lxw_format *rowHead = nullptr; ///< of the first column
    lxw_format *number = nullptr;
    lxw_format *withheld = nullptr;
    lxw_format *total = nullptr;
    lxw_format *totalName = nullptr;
};

lxw_format *formatOf(lxw_workbook *workbook, double size, bool isBold, lxw_color_t color)
{
    lxw_format *format = workbook_add_format(workbook);
    format_set_font_name(format, "Calibri");
    format_set_font_size(format, size);
    format_set_font_color(format, color);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (isBold)
        format_set_bold(format);
    return format;
}

Formats formatsOf(lxw_workbook *workbook)
{
    constexpr lxw_color_t Text = 0x1A1F24;
    constexpr lxw_color_t Muted = 0x4B5763;
    constexpr lxw_color_t Primary = 0x0B5A8A;
    constexpr lxw_color_t Ground = 0xF4F6F8;
    const auto plain = [workbook](lxw_color_t color, bool isBold = false, double size = 11) {
        return formatOf(workbook, size, isBold, color);
    };
    Formats formats {.title = plain(Primary, true, 18),
        .heading = plain(Primary, true, 13),
        .text = plain(Text),
        .muted = plain(Muted),
        .label = plain(Muted),
        .head = plain(Text, true),
        .rowHead = plain(Text, true),
        .number = plain(Text),
        .withheld = plain(Muted),
        .total = plain(Text, true),
        .totalName = plain(Text, true)};
    for (lxw_format *format : {formats.text, formats.muted, formats.label, formats.head,
             formats.rowHead, formats.totalName})
        format_set_text_wrap(format);
    for (lxw_format *format : {formats.head, formats.rowHead}) {
        format_set_bg_color(format, Ground);
        format_set_bottom(format, LXW_BORDER_THIN);
    }
    for (lxw_format *format : {formats.head, formats.number, formats.withheld, formats.total})
        format_set_align(format, LXW_ALIGN_RIGHT);
    for (lxw_format *format : {formats.number, formats.total})
        format_set_num_format(format, "#,##0");
    for (lxw_format *format : {formats.total, formats.totalName})
        format_set_top(format, LXW_BORDER_THIN);
    return formats;
}

/// Cells of one sheet from top to bottom.
class Sheet
{
public:
    Sheet(lxw_workbook *workbook, const QString &name)
        : m_sheet(workbook_add_worksheet(workbook, name.toUtf8().constData()))
    {
        constexpr std::uint8_t A4 = 9;
        worksheet_set_paper(m_sheet, A4);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    }

    [[nodiscard]] lxw_worksheet *handle() const { return m_sheet; }
    [[nodiscard]] lxw_row_t row() const { return m_row; }
    void skip() { ++m_row; }

    /// Always as text, whatever it begins with.
    void text(int column, const QString &text, lxw_format *format)
    {
        if (text.isEmpty())
            return;
        worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(column),
            text.left(LongestCell).toUtf8().constData(), format);
    }
    void number(int column, int value, lxw_format *format)
    {
        worksheet_write_number(m_sheet, m_row, static_cast<lxw_col_t>(column), value, format);
    }
    /// A row that holds one text, however long.
    void paragraph(const QString &text, lxw_format *format)
    {
        for (qsizetype start = 0; start < text.size(); start += LongestCell) {
            this->text(0, text.mid(start, LongestCell), format);
            ++m_row;
        }
    }
    void width(int column, double characters)
    {
        const auto index = static_cast<lxw_col_t>(column);
        worksheet_set_column(
            m_sheet, index, index, std::clamp(characters, NarrowestColumn, WidestColumn), nullptr);
    }

private:
    lxw_worksheet *m_sheet;
    lxw_row_t m_row = 0;
};

/// Fills the workbook, sheet by sheet.
class Filler
{
public:
    Filler(lxw_workbook *workbook, const ReportDocument &document)
        : m_workbook(workbook)
        , m_document(document)
        , m_formats(formatsOf(workbook))
    {
    }

    void fill()
    {
        words();
        for (const ReportFigure &figure : m_document.figures)
            table(figure);
        int number = 0;
        for (const ReportSection &section : m_document.sections) {
            for (const ReportAnnex &each : section.annexes)
                annex(each, ++number);
        }
    }

private:
    void words();
    void section(Sheet &sheet, const ReportSection &section);
    void box(Sheet &sheet, const ReportSection::Box &box);
    void pair(Sheet &sheet, const QString &label, const QString &value);
    void table(const ReportFigure &figure);
    void tableHead(Sheet &sheet, const DocumentTable &table);
    void tableRow(Sheet &sheet, const DocumentTable &table, const DocumentTable::Row &row);
    void annex(const ReportAnnex &annex, int number);

    lxw_workbook *m_workbook;
    const ReportDocument &m_document;
    Formats m_formats;
};

void Filler::pair(Sheet &sheet, const QString &label, const QString &value)
{
    sheet.paragraph(label + QStringLiteral(": ") + value, m_formats.text);
}

void Filler::box(Sheet &sheet, const ReportSection::Box &box)
{
    if (box.paragraphs.isEmpty())
        return;
    sheet.skip();
    sheet.paragraph(box.heading, m_formats.heading);
    for (const QString &paragraph : box.paragraphs)
        sheet.paragraph(paragraph, m_formats.text);
}

void Filler::section(Sheet &sheet, const ReportSection &section)
{
    sheet.skip();
    sheet.paragraph(section.heading, m_formats.heading);
    for (const KeyFigure &figure : section.keyFigures) {
        const QString note
            = figure.note.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(figure.note);
        pair(sheet, figure.label, figure.value + note);
    }
    for (const QString &paragraph : section.paragraphs)
        sheet.paragraph(paragraph, m_formats.text);
    for (const qsizetype position : section.tables) {
        const ReportFigure &figure = m_document.figures.at(position);
        pair(sheet, tableLabel(figure.number, m_document.language), figure.table.title());
    }
    for (const ReportSection::Entry &entry : section.entries) {
        sheet.paragraph(entry.title, m_formats.rowHead);
        sheet.paragraph(entry.line, m_formats.muted);
        sheet.paragraph(entry.text, m_formats.text);
    }
    for (const ReportSection::Box &each : section.boxes)
        box(sheet, each);
}

void Filler::words()
{
    Sheet sheet(m_workbook, FirstSheet.in(m_document.language));
    worksheet_set_column(sheet.handle(), 0, 0, PageOfText, nullptr);
    sheet.paragraph(m_document.authority, m_formats.muted);
    sheet.paragraph(m_document.fullTitle(), m_formats.title);
    sheet.paragraph(m_document.unit, m_formats.heading);
    sheet.paragraph(m_document.subtitle, m_formats.muted);
    sheet.paragraph(m_document.finding, m_formats.totalName);
    for (const QString &paragraph : m_document.introduction)
        sheet.paragraph(paragraph, m_formats.text);
    box(sheet, m_document.note);
    sheet.skip();
    sheet.paragraph(m_document.factsHeading, m_formats.heading);
    for (const ReportSection::Fact &fact : m_document.facts)
        pair(sheet, fact.label, fact.value);
    for (const ReportSection &each : m_document.sections)
        section(sheet, each);
    box(sheet, m_document.seal);
}

void Filler::tableHead(Sheet &sheet, const DocumentTable &table)
{
    if (!table.columnHeading().isEmpty()) {
        sheet.text(1, table.columnHeading(), m_formats.label);
        sheet.skip();
    }
    sheet.text(0, table.rowHeading(), m_formats.rowHead);
    for (qsizetype i = 0; i < table.columns().size(); ++i)
        sheet.text(static_cast<int>(i) + 1, table.columns().at(i), m_formats.head);
    worksheet_repeat_rows(sheet.handle(), sheet.row(), sheet.row());
    sheet.skip();
    worksheet_freeze_panes(sheet.handle(), sheet.row(), 1);
}

void Filler::tableRow(Sheet &sheet, const DocumentTable &table, const DocumentTable::Row &row)
{
    sheet.text(0, row.head, row.isTotal ? m_formats.totalName : m_formats.text);
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const auto &cell = row.cells.at(i);
        const int column = static_cast<int>(i) + 1;
        const bool isTotal = row.isTotal || table.isTotalColumn(i);
        if (cell)
            sheet.number(column, *cell, isTotal ? m_formats.total : m_formats.number);
        else
            sheet.text(column, cellText(cell), m_formats.withheld);
    }
    sheet.skip();
}

void Filler::table(const ReportFigure &figure)
{
    const DocumentTable &table = figure.table;
    Sheet sheet(m_workbook, tableLabel(figure.number, m_document.language));
    worksheet_set_landscape(sheet.handle());
    double names = static_cast<double>(table.rowHeading().size());
    for (const DocumentTable::Row &row : table.rows())
        names = std::max(names, static_cast<double>(row.head.size()));
    sheet.width(0, names + 2);
    for (qsizetype i = 0; i < table.columns().size(); ++i) {
        qsizetype longest = 0;
        for (const QString &word : table.columns().at(i).split(u' '))
            longest = std::max(longest, word.size());
        sheet.width(static_cast<int>(i) + 1, static_cast<double>(longest) + 3);
    }
    // Titles run over the empty cells at their right.
    sheet.text(0, table.title(), m_formats.heading);
    sheet.skip();
    sheet.skip();
    tableHead(sheet, table);
    for (const DocumentTable::Row &row : table.rows())
        tableRow(sheet, table, row);
    if (!table.note().isEmpty()) {
        sheet.skip();
        lxw_format *note = m_formats.muted;
        worksheet_merge_range(sheet.handle(), sheet.row(), 0, sheet.row(),
            static_cast<lxw_col_t>(std::max<qsizetype>(table.columns().size(), 1)),
            table.note().left(LongestCell).toUtf8().constData(), note);
        constexpr double NoteHeight = 48; // points: three lines, which merged cells do not find out
        worksheet_set_row(sheet.handle(), sheet.row(), NoteHeight, nullptr);
    }
}

void Filler::annex(const ReportAnnex &annex, int number)
{
    Sheet sheet(m_workbook, AnnexSheet.in(m_document.language).arg(number));
    for (qsizetype column = 0; column < annex.columns.size(); ++column) {
        qsizetype longest = annex.columns.at(column).size();
        for (const QStringList &row : annex.rows)
            longest = std::max(longest, row.at(column).size());
        sheet.width(static_cast<int>(column), static_cast<double>(longest) + 2);
    }
    sheet.text(0, annex.heading, m_formats.heading);
    sheet.skip();
    sheet.skip();
    for (qsizetype column = 0; column < annex.columns.size(); ++column)
        sheet.text(static_cast<int>(column), annex.columns.at(column), m_formats.rowHead);
    worksheet_repeat_rows(sheet.handle(), sheet.row(), sheet.row());
    sheet.skip();
    worksheet_freeze_panes(sheet.handle(), sheet.row(), 0);
    for (const QStringList &row : annex.rows) {
        for (qsizetype column = 0; column < row.size(); ++column)
            sheet.text(static_cast<int>(column), row.at(column), m_formats.text);
        sheet.skip();
    }
}

void setProperties(lxw_workbook *workbook, const ReportDocument &document)
{
    // The library takes 0 for "now".
    const QDate day = document.date.isValid() ? document.date : QDate(1980, 1, 1);
    QByteArray title = document.fullTitle().toUtf8();
    QByteArray maker = QByteArrayLiteral("Rückhalt");
    lxw_doc_properties properties {};
    properties.title = title.data();
    properties.author = maker.data();
    properties.created = static_cast<time_t>(day.startOfDay(Qt::UTC).toSecsSinceEpoch());
    workbook_set_properties(workbook, &properties);
}

} // namespace

Result<QByteArray> xlsxReport(const ReportDocument &document)
{
    // The library writes files only. It leaves nothing behind: the folder goes with all in it.
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.xlsx"));
    const QByteArray pathBytes = QFile::encodeName(path);
    QByteArray folderBytes = QFile::encodeName(folder.path());
    lxw_workbook_options options {};
    options.tmpdir = folderBytes.data();
    Workbook workbook(
        folder.isValid() ? workbook_new_opt(pathBytes.constData(), &options) : nullptr);
    if (!workbook)
        return failure(Error::Code::Io, QStringLiteral("XLSX"));
    setProperties(workbook.get(), document);
    Filler(workbook.get(), document).fill();
    if (workbook_close(workbook.release()) != LXW_NO_ERROR)
        return failure(Error::Code::Io, QStringLiteral("XLSX"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, file.errorString());
    return file.readAll();
}

} // namespace rueckhalt
