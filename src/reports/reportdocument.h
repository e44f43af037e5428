// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"
#include "reports/documenttable.h"
#include "reports/reportchart.h"
#include "reports/reporttemplate.h"

#include <QDate>

#include <optional>

namespace rueckhalt {

/// A table to be shown, and the picture drawn from it.
struct ReportTable
{
    PublishableTable table;
    ChartKind chart = ChartKind::Automatic;
    /// What the table speaks about; nothing: the period of the report. Named in its title where it
    /// differs, and minded where totals are told.
    std::optional<ReportPeriod> period {};
    QString release {}; ///< "2026-Q1"; tells tables apart that are alike else
    QString row {}; ///< code of the row of the unit that a unit sheet is about; empty: all rows
};

/// A measure that the catalogue suggests.
struct SuggestedMeasure
{
    Text title {};
    Text summary {};
    CodeSet<MeasureClass> classes {};
};

/// A measure of the plan and what became of it, in the language of the report.
struct FollowedMeasure
{
    QString title {};
    QString state {}; ///< "seit 3.2.2026 eingeführt"; may be empty
    QString text {}; ///< what followed; may be empty
};

/// A list at the end of the report, one line a row, in the language of the report.
struct ReportAnnex
{
    QString heading {};
    QString introduction {}; ///< may be empty
    QStringList columns {};
    QList<QStringList> rows {}; ///< a row shorter than `columns` ends with empty cells
};

/// A release of the ledger that the tables come from.
struct ReportSource
{
    QString name {}; ///< "2026-Q1"
    QDate closingDate {};
};

/// How many there were in the period, for rates. Numbers of the house, not of incidents.
struct ReportPopulation
{
    int posts = 0; ///< 0: not known
    int visitorContacts = 0; ///< 0: not known
};

/// What a report is made of: all that its words and numbers come from. There is no clock in it, so
/// the same contents give the same file.
struct ReportContents
{
    ReportTemplate form = ReportTemplate::Year;
    Language language = Language::German;
    QList<ReportPart> parts {}; ///< in this order; empty: those of the template
    QString authority {}; ///< may be empty
    QString unit {}; ///< of a unit sheet; may be empty
    ReportPeriod period {};
    QDate closingDate {}; ///< of the newest release in it; also the date in the file's metadata
    int minimumPersons = 5; ///< of the rule by which the tables were protected
    QList<ReportTable> tables {};
    /// Tables of an earlier period as long as this one, for "12 more than"; their total is used.
    QList<PublishableTable> earlierTables {};
    ReportPeriod earlierPeriod {};
    ReportPopulation population {};
    QList<SuggestedMeasure> suggested {};
    QList<FollowedMeasure> followed {};
    QList<ReportAnnex> annexes {}; ///< none: Annex lists every number of the tables
    QList<ReportSource> sources {};
    QString note {}; ///< of those who release the report; may be empty
    QString anchor {}; ///< line that names the state of the register; may be empty
};

/// One number in large type.
struct KeyFigure
{
    QString value;
    QString label;
    QString note; ///< may be empty
};

/// A numbered table, and the picture of it.
struct ReportFigure
{
    int number = 0; ///< of table and picture
    DocumentTable table; ///< in full: for files one computes with, and for the picture
    DocumentTable shown; ///< the same condensed: for the eyes
    ChartKind chart = ChartKind::None; ///< settled: never Automatic
    QString sentence;
};

/// A part of the report in one language: its lists follow each other in this order, most are empty.
struct ReportSection
{
    struct Fact
    {
        QString label;
        QString value;
    };
    /// A leaflet entry: a measure.
    struct Entry
    {
        QString title;
        QString line; ///< kind or state; may be empty
        QString text; ///< may be empty
    };
    struct Box
    {
        QString heading;
        QStringList paragraphs;
    };

    ReportPart part = ReportPart::KeyFigures;
    QString heading {};
    QStringList paragraphs {};
    QList<KeyFigure> keyFigures {};
    QList<qsizetype> charts {}; ///< positions in ReportDocument::figures
    QList<qsizetype> tables {}; ///< the same; a figure in both is drawn with its table below
    QList<Entry> entries {};
    bool areEntriesRanked = false;
    QList<Box> boxes {};
    QList<Fact> facts {};
    QList<ReportAnnex> annexes {};
};

/// A report in one language without any layout: what PDF, HTML, XLSX and CSV have in common.
struct ReportDocument
{
    ReportTemplate form = ReportTemplate::Year;
    Language language = Language::German;
    QString authority; ///< may be empty
    QString title; ///< "Bericht für den Personalrat"
    QString period; ///< "1. Quartal 2026"
    QString unit; ///< may be empty
    QString subtitle;
    QString finding; ///< one sentence: how many incidents, or that this cannot be told
    QStringList introduction; ///< for whom, and how to read it
    QString factsHeading;
    QList<ReportSection::Fact> facts; ///< period, closing date, releases, what is counted
    QString contentsHeading;
    QList<ReportFigure> figures;
    QList<ReportSection> sections;
    ReportSection::Box note; ///< no paragraphs: none
    ReportSection::Box seal; ///< by what the report can be held against the register; the same
    QString footer;
    QString noteLabel; ///< before the note of a table
    QDate date; ///< of the file

    /// "Bericht für den Personalrat, 1. Quartal 2026": for title bars, bookmarks, metadata.
    [[nodiscard]] QString fullTitle() const;
};

/// Puts words and order to the contents. Texts from outside lose what could turn lines around or
/// hide (control and direction characters), and names longer than 200 characters end with "…".
ReportDocument reportDocument(const ReportContents &contents);

/// "Tabelle 3" / "Table 3".
QString tableLabel(int number, Language language);

/// What stands below a picture, or in the place of a table, where the section does not show the
/// table of the figure: where its numbers are, or that there are none. Empty if no section has it.
QString wordsForNoTable(const ReportDocument &document, qsizetype figure);
/// "Seite 2 von 5".
QString pageText(int page, int pages, Language language);

} // namespace rueckhalt
