// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reportdocument.h"

#include "base/daywords.h"
#include "reports/reportnumbers.h"
#include "reports/reporttext.h"
#include "reports/reportwords.h"

#include <algorithm>

namespace rueckhalt {

namespace {

using Fact = ReportSection::Fact;

/// Builds the sections of one document.
class DocumentMaker
{
public:
    explicit DocumentMaker(const ReportContents &contents)
        : m_contents(contents)
        , m_language(contents.language)
        , m_numbers(contents)
    {
    }

    ReportDocument made();

private:
    [[nodiscard]] QString words(const Words &text) const { return text.in(m_language); }
    [[nodiscard]] bool isDrawnBefore(const DocumentTable &table, ChartKind chart) const;
    [[nodiscard]] QList<ReportPart> parts() const;
    [[nodiscard]] QStringList introduction() const;
    [[nodiscard]] QString finding() const;
    [[nodiscard]] QString comparison(int now, int before) const;
    [[nodiscard]] QList<Fact> facts() const;
    [[nodiscard]] QString sourceNames() const;
    [[nodiscard]] ReportSection section(ReportPart part) const;
    void fill(ReportSection &section) const;
    void keyFigures(ReportSection &section) const;
    void addLargest(ReportSection &section) const;
    void figures(ReportSection &section) const;
    void tables(ReportSection &section) const;
    void suggested(ReportSection &section) const;
    void followed(ReportSection &section) const;
    void method(ReportSection &section) const;
    void annex(ReportSection &section) const;
    [[nodiscard]] ReportAnnex everyNumber() const;

    const ReportContents &m_contents;
    Language m_language;
    ReportNumbers m_numbers;
    QList<ReportFigure> m_figures;
};

/// Tables by the same rows have the same bars: one picture of them is enough.
bool DocumentMaker::isDrawnBefore(const DocumentTable &table, ChartKind chart) const
{
    const auto isSame = [&table](const ReportFigure &figure) {
        const auto totalsOf = [](const DocumentTable &of) {
            QList<std::pair<QString, DocumentTable::Cell>> totals;
            for (const DocumentTable::Row &row : of.rows())
                totals.emplace_back(row.head, of.rowTotal(row));
            return totals;
        };
        return figure.chart == ChartKind::Bars && totalsOf(figure.table) == totalsOf(table);
    };
    return chart == ChartKind::Bars && !table.isList() && std::ranges::any_of(m_figures, isSame);
}

QList<ReportPart> DocumentMaker::parts() const
{
    if (m_contents.parts.isEmpty())
        return defaultPartsOf(m_contents.form);
    QList<ReportPart> once;
    for (const ReportPart part : m_contents.parts) {
        if (!once.contains(part))
            once << part;
    }
    return once;
}

QStringList DocumentMaker::introduction() const
{
    QStringList paragraphs;
    for (const Words &each : text::introductionOf(m_contents.form))
        paragraphs << words(each);
    if (m_contents.form != ReportTemplate::UnitSheet || m_contents.unit.isEmpty()
        || m_contents.tables.isEmpty())
        return paragraphs;
    const QString asked = printableName(m_contents.unit);
    const QString shown = m_numbers.nameOfUnit();
    if (shown.isEmpty())
        return paragraphs << words(text::UnitUnknown).arg(asked);
    if (shown != asked)
        paragraphs << words(text::UnitWithin).arg(asked, shown);
    if (std::ranges::any_of(
            m_contents.tables, [](const ReportTable &each) { return each.row.isEmpty(); }))
        paragraphs << words(text::WholeHouseHelp);
    return paragraphs;
}

QString DocumentMaker::comparison(int now, int before) const
{
    const QString then = phraseOf(m_contents.earlierPeriod, m_language);
    if (now == before)
        return words(text::AsMany).arg(then);
    return words(now > before ? text::More : text::Fewer)
        .arg(numberText(std::abs(now - before)), then, numberText(before));
}

QString DocumentMaker::finding() const
{
    const QString when = phraseOf(m_contents.period, m_language);
    if (m_figures.isEmpty())
        return words(text::FindingNoTable).arg(when);
    if (!m_numbers.hasAny())
        return words(text::FindingNothing).arg(when);
    const auto all = m_numbers.total();
    if (const QString unit = m_numbers.nameOfUnit(); !unit.isEmpty()) {
        return all ? words(text::FindingUnit).arg(when, numberText(*all), unit)
                   : words(text::FindingUnitHidden).arg(when, unit);
    }
    if (!all)
        return words(text::FindingHidden).arg(when);
    const QString sentence = words(text::FindingTotal).arg(when, numberText(*all));
    const auto before = m_numbers.earlierTotal();
    return before ? sentence + u' ' + comparison(*all, *before) : sentence;
}

QString DocumentMaker::sourceNames() const
{
    QStringList names;
    for (const ReportSource &source : m_contents.sources) {
        const QString name = printableName(source.name);
        names << (source.closingDate.isValid()
                ? words(text::SourceWithDate).arg(name, dayWords(source.closingDate, m_language))
                : name);
    }
    return names.join(QStringLiteral(", "));
}

QList<Fact> DocumentMaker::facts() const
{
    const ReportPeriod &period = m_contents.period;
    const QDate first(period.year, period.firstMonth, 1);
    const QDate lastMonth(period.year, period.lastMonth, 1);
    QList<Fact> facts {{words(text::Period),
        words(text::PeriodValue)
            .arg(dayWords(first, m_language),
                dayWords(lastMonth.addMonths(1).addDays(-1), m_language))}};
    if (m_contents.closingDate.isValid())
        facts << Fact {words(text::ClosingDate), dayWords(m_contents.closingDate, m_language)};
    if (!m_contents.sources.isEmpty())
        facts << Fact {words(text::Sources), sourceNames()};
    facts << Fact {words(text::Counted), words(text::CountedValue)};
    // Wherever the rule stands, and even if it was left out: the sign is explained at the front.
    facts << Fact {words(text::Sign).arg(WithheldSign), words(text::SignValue)};
    return facts;
}

/// At most two, so that there is one row of large numbers.
void DocumentMaker::addLargest(ReportSection &section) const
{
    int added = 0;
    QStringList named;
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        const ReportFigure &figure = m_figures.at(i);
        const DocumentTable::Row *row = figure.table.largestRow();
        if (!row || added == 2 || m_numbers.periodOf(i) != m_contents.period
            || !m_numbers.isOfSubject(i))
            continue;
        // Two tables may have the same rows, by site for instance.
        if (named.contains(figure.table.rowHeading()))
            continue;
        named << figure.table.rowHeading();
        const int count = *figure.table.rowTotal(*row);
        const auto all = figure.table.total();
        section.keyFigures << KeyFigure {numberText(count), row->head,
            all ? words(m_numbers.nameOfUnit().isEmpty() ? text::ShareOf : text::ShareOfUnit)
                      .arg(percentText(count, *all, m_language), figure.table.rowHeading())
                : figure.table.rowHeading()};
        ++added;
    }
}

void DocumentMaker::keyFigures(ReportSection &section) const
{
    const auto all = m_numbers.total();
    const auto before = m_numbers.earlierTotal();
    if (!m_numbers.hasAny()) {
        section.paragraphs << words(text::NoKeyFigures);
        return;
    }
    section.keyFigures << KeyFigure {
        cellText(all), words(text::Incidents), phraseOf(m_contents.period, m_language)};
    if (all && before) {
        const Words &direction = *all > *before ? text::MoreShort
            : *all < *before                    ? text::FewerShort
                                                : text::Same;
        section.keyFigures << KeyFigure {words(direction).arg(numberText(std::abs(*all - *before))),
            words(text::Than).arg(phraseOf(m_contents.earlierPeriod, m_language)),
            words(text::ThenTotal).arg(numberText(*before))};
    }
    const ReportPopulation population
        = m_numbers.nameOfUnit().isEmpty() ? m_contents.population : ReportPopulation {};
    if (all && population.posts > 0) {
        section.keyFigures << KeyFigure {rateText(*all, 100, population.posts, m_language),
            words(text::PerPosts), words(text::PostsTotal).arg(numberText(population.posts))};
    }
    if (all && population.visitorContacts > 0) {
        section.keyFigures << KeyFigure {
            rateText(*all, 10000, population.visitorContacts, m_language), words(text::PerContacts),
            words(text::ContactsTotal).arg(numberText(population.visitorContacts))};
    }
    addLargest(section);
    if (all && before)
        section.paragraphs << words(text::KeyFiguresCaution);
}

void DocumentMaker::figures(ReportSection &section) const
{
    const bool hasTables = parts().contains(ReportPart::Tables);
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        if (m_figures.at(i).chart != ChartKind::None)
            section.charts << i;
        if (!hasTables)
            section.tables << i;
    }
    if (section.charts.isEmpty() && section.tables.isEmpty())
        section.paragraphs << words(m_figures.isEmpty() ? text::NoTables : text::NoCharts);
}

void DocumentMaker::tables(ReportSection &section) const
{
    for (qsizetype i = 0; i < m_figures.size(); ++i)
        section.tables << i;
    if (section.tables.isEmpty())
        section.paragraphs << words(text::NoTables);
}

void DocumentMaker::suggested(ReportSection &section) const
{
    section.paragraphs << words(
        m_contents.suggested.isEmpty() ? text::NoSuggestions : text::Suggestions);
    section.areEntriesRanked = true;
    for (const SuggestedMeasure &measure : m_contents.suggested) {
        QStringList classes;
        for (const MeasureClass value : measure.classes.values())
            classes << codeOf(value) + u' ' + wordFor(value, m_language);
        section.entries << ReportSection::Entry {printableText(measure.title.in(m_language)),
            classes.join(QStringLiteral(" · ")), printableText(measure.summary.in(m_language))};
    }
}

void DocumentMaker::followed(ReportSection &section) const
{
    section.paragraphs << words(
        m_contents.followed.isEmpty() ? text::NothingFollowed : text::WhatFollowed);
    for (const FollowedMeasure &measure : m_contents.followed) {
        section.entries << ReportSection::Entry {printableText(measure.title),
            printableText(measure.state), printableText(measure.text)};
    }
}

void DocumentMaker::method(ReportSection &section) const
{
    const QString few = countingWord(m_contents.minimumPersons, m_language);
    section.boxes << ReportSection::Box {words(text::RuleHeading).arg(WithheldSign),
        {words(text::RuleMeaning).arg(few), words(text::RulePersons), words(text::RuleJoint)}};
    section.paragraphs << words(text::MethodComparison) << words(text::MethodReports)
                       << words(text::MethodFrozen);
}

ReportAnnex DocumentMaker::everyNumber() const
{
    ReportAnnex annex {.heading = words(text::EveryNumber),
        .introduction = words(text::EveryNumberHelp),
        .columns = {words(text::TableColumn), words(text::RowColumn), words(text::ColumnColumn),
            words(text::ValueColumn)},
        .rows = {}};
    for (const ReportFigure &figure : m_figures) {
        for (const DocumentTable::Row &row : figure.table.rows()) {
            for (qsizetype i = 0; i < row.cells.size(); ++i) {
                annex.rows << QStringList {tableLabel(figure.number, m_language), row.head,
                    figure.table.columns().at(i), cellText(row.cells.at(i))};
            }
        }
    }
    return annex;
}

void DocumentMaker::annex(ReportSection &section) const
{
    if (m_contents.annexes.isEmpty()) {
        section.annexes << everyNumber();
        return;
    }
    for (ReportAnnex annex : m_contents.annexes) {
        annex.heading = printableText(annex.heading);
        annex.introduction = printableText(annex.introduction);
        for (QString &column : annex.columns)
            column = printableText(column);
        for (QStringList &row : annex.rows) {
            for (QString &cell : row)
                cell = printableText(cell);
            row.resize(annex.columns.size());
        }
        section.annexes << annex;
    }
}

void DocumentMaker::fill(ReportSection &section) const
{
    switch (section.part) {
    case ReportPart::KeyFigures:
        return keyFigures(section);
    case ReportPart::Figures:
        return figures(section);
    case ReportPart::Tables:
        return tables(section);
    case ReportPart::Recommended:
        return suggested(section);
    case ReportPart::Followed:
        return followed(section);
    case ReportPart::Method:
        return method(section);
    case ReportPart::Annex:
        return annex(section);
    }
}

ReportSection DocumentMaker::section(ReportPart part) const
{
    ReportSection made {.part = part, .heading = nameOf(part, m_language)};
    fill(made);
    return made;
}

ReportDocument DocumentMaker::made()
{
    for (qsizetype i = 0; i < m_numbers.tables().size(); ++i) {
        const DocumentTable &table = m_numbers.tables().at(i);
        const ChartKind chart = settledChart(table, m_contents.tables.at(i).chart);
        const bool showsColumns = chart == ChartKind::Columns || chart == ChartKind::Line;
        m_figures << ReportFigure {.number = static_cast<int>(i) + 1,
            .table = table,
            .shown = table.condensed(),
            .chart = isDrawnBefore(table, chart) ? ChartKind::None : chart,
            .sentence = table.sentence(
                showsColumns ? DocumentTable::Along::Columns : DocumentTable::Along::Rows)};
    }
    ReportDocument document {.form = m_contents.form,
        .language = m_language,
        .authority = printableName(m_contents.authority),
        .title = nameOf(m_contents.form, m_language),
        .period = nameOf(m_contents.period, m_language),
        .unit = printableName(m_contents.unit),
        .subtitle = words(text::Subtitle),
        .finding = finding(),
        .introduction = introduction(),
        .factsHeading = words(text::FactsHeading),
        .facts = facts(),
        .contentsHeading = words(text::Contents),
        .figures = m_figures,
        .sections = {},
        .note = {},
        .seal = {},
        .footer = words(text::Footer),
        .noteLabel = words(text::NoteLabel),
        .date = m_contents.closingDate};
    for (const ReportPart part : parts())
        document.sections << section(part);
    if (!m_contents.note.trimmed().isEmpty())
        document.note = {words(text::NoteHeading), {printableText(m_contents.note.trimmed())}};
    if (!m_contents.anchor.isEmpty())
        document.seal = {words(text::SealHeading),
            {printableName(m_contents.anchor), words(text::SealExplanation)}};
    return document;
}

} // namespace

QString ReportDocument::fullTitle() const
{
    const bool isNamedByTime = form == ReportTemplate::Year || form == ReportTemplate::Month;
    return isNamedByTime ? title + u' ' + period : title + QStringLiteral(", ") + period;
}

ReportDocument reportDocument(const ReportContents &contents)
{
    return DocumentMaker(contents).made();
}

QString tableLabel(int number, Language language)
{
    return text::TableLabel.in(language).arg(number);
}

QString wordsForNoTable(const ReportDocument &document, qsizetype figure)
{
    const ReportFigure &shown = document.figures.at(figure);
    const QString label = tableLabel(shown.number, document.language);
    if (!shown.table.hasDetails())
        return text::TableLeftOut.in(document.language).arg(label);
    const bool isElsewhere = std::ranges::any_of(document.sections,
        [figure](const ReportSection &section) { return section.tables.contains(figure); });
    return isElsewhere ? text::TableElsewhere.in(document.language).arg(label) : QString();
}

QString pageText(int page, int pages, Language language)
{
    return text::Page.in(language).arg(page).arg(pages);
}

} // namespace rueckhalt
