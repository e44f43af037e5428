// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/tableprotector.h"

#include "domain/disclosure/suppression.h"

#include <array>

namespace rueckhalt {

namespace {

Text text(const Words &words)
{
    return Text {.de = words.in(Language::German), .en = words.in(Language::English)};
}

QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word.at(0).toUpper();
    return word;
}

/// The words of a closed list as headings of rows or columns.
template <typename E>
QList<Text> headingsOf()
{
    QList<Text> headings;
    for (const auto &term : terms<E>()) {
        headings.append(Text {.de = capitalised(term.words.in(Language::German)),
            .en = capitalised(term.words.in(Language::English))});
    }
    return headings;
}

constexpr Words AllIncidents {"Vorfälle insgesamt", "All incidents"};
constexpr Words Incidents {"Vorfälle", "Incidents"};
constexpr Words TypeHeading {"Vorfallart", "Type of incident"};
constexpr std::array<Words, 4> QuarterMonths {{
    {"Jan.–März", "Jan–Mar"},
    {"Apr.–Juni", "Apr–June"},
    {"Juli–Sept.", "July–Sept"},
    {"Okt.–Dez.", "Oct–Dec"},
}};
constexpr Words SeveralTypes {
    "Ein Vorfall kann mehrere Arten haben und zählt dann bei jeder. Die Gesamtzahl zählt jeden "
    "Vorfall einmal und kann deshalb kleiner sein als die Summe der Arten.",
    "An incident can be of several types and then counts under each of them. The total counts "
    "every incident once, so it can be smaller than the sum of the types."};
constexpr Words NoQuarter {"„Nicht bekannt“: Vorfälle, von denen nur das Jahr feststeht. ",
    "“Not known”: incidents of which only the year is certain. "};
constexpr Words SeveralTriggers {
    "Ein Vorfall kann mehrere Auslöser haben und zählt dann bei jedem. „Nicht angegeben“ heißt, "
    "dass zum Auslöser nichts gemeldet wurde.",
    "An incident can have several triggers and then counts under each of them. “Not stated” means "
    "that nothing was reported about a trigger."};
constexpr Words OneLevel {
    "Jeder Vorfall zählt einmal, mit der Stufe, die für ihn festgestellt ist.",
    "Every incident counts once, with the level that was found for it."};

} // namespace

TableProtector::TableProtector(
    std::vector<CountedIncident> incidents, int quarters, int minimumPersons)
    : m_programme(std::move(incidents), quarters)
    , m_published(publishedCells(m_programme, minimumPersons))
{
}

PublishableTable::Cell TableProtector::shown(int cell) const
{
    const auto index = static_cast<std::size_t>(cell);
    if (!m_published[index])
        return std::nullopt;
    return m_programme.cells()[index].count;
}

QList<PublishableTable> TableProtector::tables() const
{
    return {areaTable(), quarterTable(), levelTable(), triggerTable()};
}

/// Areas are the rows, because their names are long.
PublishableTable TableProtector::areaTable() const
{
    PublishableTable table;
    table.m_title = text(
        {"Vorfälle nach Berufsbereich und Vorfallart", "Incidents by field of work and type"});
    table.m_rowHeading = text({"Berufsbereich", "Field of work"});
    table.m_columnHeading = text(TypeHeading);
    table.m_rows = headingsOf<JobArea>() << text(AllIncidents);
    table.m_columns = headingsOf<IncidentType>() << text({"Insgesamt", "Total"});
    table.m_hasTotalRow = table.m_hasTotalColumn = true;
    table.m_note = text(SeveralTypes);
    for (int area = 0; area < CountProgramme::Areas; ++area) {
        for (int type = 0; type < CountProgramme::Types; ++type)
            table.m_cells << shown(CountProgramme::typeArea(type, area));
        table.m_cells << shown(CountProgramme::areaTotal(area));
    }
    for (int type = 0; type < CountProgramme::Types; ++type)
        table.m_cells << shown(CountProgramme::typeTotal(type));
    table.m_cells << shown(CountProgramme::total());
    return table;
}

PublishableTable TableProtector::quarterTable() const
{
    PublishableTable table;
    table.m_title = text({"Vorfälle nach Vorfallart und Quartal", "Incidents by type and quarter"});
    table.m_rowHeading = text(TypeHeading);
    table.m_columnHeading = text({"Quartal", "Quarter"});
    table.m_rows = headingsOf<IncidentType>() << text(AllIncidents);
    for (int quarter = 0; quarter < m_programme.quarters(); ++quarter)
        table.m_columns << text(QuarterMonths[at(quarter)]);
    table.m_columns << text({"Quartal nicht bekannt", "Quarter not known"})
                    << text({"Insgesamt", "Total"});
    table.m_hasTotalRow = table.m_hasTotalColumn = true;
    const Text unknown = text(NoQuarter);
    const Text several = text(SeveralTypes);
    table.m_note = Text {.de = unknown.de + several.de, .en = unknown.en + several.en};
    for (int type = 0; type < CountProgramme::Types; ++type) {
        for (int quarter = 0; quarter <= m_programme.quarters(); ++quarter)
            table.m_cells << shown(m_programme.typeQuarter(type, quarter));
        table.m_cells << shown(CountProgramme::typeTotal(type));
    }
    for (int quarter = 0; quarter <= m_programme.quarters(); ++quarter)
        table.m_cells << shown(m_programme.quarterTotal(quarter));
    table.m_cells << shown(CountProgramme::total());
    return table;
}

PublishableTable TableProtector::triggerTable() const
{
    PublishableTable table;
    table.m_title = text({"Vorfälle nach Auslöser", "Incidents by trigger"});
    table.m_rowHeading = text({"Auslöser", "Trigger"});
    table.m_rows = headingsOf<Trigger>()
        << text({"Nicht angegeben", "Not stated"}) << text(AllIncidents);
    table.m_columns = {text(Incidents)};
    table.m_hasTotalRow = true;
    table.m_note = text(SeveralTriggers);
    for (int row = 0; row < CountProgramme::TriggerRows; ++row)
        table.m_cells << shown(CountProgramme::trigger(row));
    table.m_cells << shown(CountProgramme::total());
    return table;
}

PublishableTable TableProtector::levelTable() const
{
    PublishableTable table;
    table.m_title
        = text({"Vorfälle nach Stufe (Aachener Modell)", "Incidents by level (Aachen model)"});
    table.m_rowHeading = text({"Stufe", "Level"});
    for (const auto &term : terms<AachenLevel>()) {
        const QString digit = QString::number(static_cast<int>(term.value));
        table.m_rows << Text {
            .de = QStringLiteral("Stufe %1: %2").arg(digit, term.words.in(Language::German)),
            .en = QStringLiteral("Level %1: %2").arg(digit, term.words.in(Language::English))};
    }
    table.m_rows << text(AllIncidents);
    table.m_columns = {text(Incidents)};
    table.m_hasTotalRow = true;
    table.m_note = text(OneLevel);
    for (int row = 0; row < CountProgramme::Levels; ++row)
        table.m_cells << shown(CountProgramme::level(row));
    table.m_cells << shown(CountProgramme::total());
    return table;
}

PublishedMargins TableProtector::margins() const
{
    const auto collected = [this](int count, int (*cellOf)(int)) {
        std::vector<int> values;
        for (int i = 0; i < count; ++i)
            values.push_back(shown(cellOf(i)).value_or(0));
        return values;
    };
    return PublishedMargins {
        .types = collected(CountProgramme::Types, CountProgramme::typeTotal),
        .areas = collected(CountProgramme::Areas, CountProgramme::areaTotal),
        .triggers = collected(CountProgramme::TriggerRows - 1, CountProgramme::trigger),
        .levels = collected(CountProgramme::Levels, CountProgramme::level),
    };
}

} // namespace rueckhalt
