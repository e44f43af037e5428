// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releasepreparation.h"

#include <algorithm>

namespace rueckhalt {

namespace {

Text text(const Words &words)
{
    return Text {.de = words.in(Language::German), .en = words.in(Language::English)};
}

enum class Where { WithTable, InThisTable };

/// "Jahr 2026, Vorfälle nach Standort und Vorfallart: Rathaus / verbal"; nothing if it is not
/// there.
Text placeOf(
    const WithheldCell::Number &number, const QList<Release> &known, Where where = Where::WithTable)
{
    const auto release = std::ranges::find(known, number.release, &Release::id);
    const PublishableTable *table = release == known.end() ? nullptr : release->table(number.table);
    if (!table || number.row >= table->rows().size() || number.column >= table->columns().size())
        return {};
    const auto place = [&](Language language) {
        QString words = where == Where::InThisTable ? QString()
                                                    : number.release.words().in(language)
                + QStringLiteral(", ") + table->title().in(language) + QStringLiteral(": ");
        words += table->rows().at(number.row).in(language);
        if (!table->columnDimension().isEmpty())
            words += QStringLiteral(" / ") + table->columns().at(number.column).in(language);
        return words;
    };
    return {.de = place(Language::German), .en = place(Language::English)};
}

Text together(const WithheldCell &cell, const QList<Release> &known)
{
    Text list;
    for (const WithheldCell::Number &number : cell.with) {
        const Text place = placeOf(number, known);
        if (place.de.isEmpty())
            continue;
        const QString between = list.de.isEmpty() ? QString() : QStringLiteral("; ");
        list.de += between + place.de;
        list.en += between + place.en;
    }
    if (list.de.isEmpty())
        return ruleFor(cell);
    return {.de = QStringLiteral("Zusammen mit diesen Zahlen ließe sich eine Gruppe von wenigen "
                                 "erkennen: ")
            + list.de,
        .en
        = QStringLiteral("Together with these numbers it would show a group of few: ") + list.en};
}

} // namespace

Text wordsFor(const WithheldCell &cell, const QList<Release> &known)
{
    return cell.reason == WithheldCell::Reason::Together ? together(cell, known) : ruleFor(cell);
}

QList<Text> numbersBeside(
    const WithheldCell &cell, const QList<Release> &known, const ReleaseId &own)
{
    QList<Text> places;
    for (const WithheldCell::Number &number : cell.with) {
        const bool isHere = number.release == own && number.table == cell.table;
        const Text place = placeOf(number, known, isHere ? Where::InThisTable : Where::WithTable);
        if (!place.de.isEmpty())
            places << place;
    }
    return places;
}

Text ruleFor(const WithheldCell &cell)
{
    switch (cell.reason) {
    case WithheldCell::Reason::NoIncident:
        return text({"Kein Vorfall. Auch eine Null wird nicht gezeigt, damit sie sich nicht von "
                     "kleinen Zahlen unterscheidet.",
            "No incident. A zero is not shown either, so that nobody can tell it from small "
            "numbers."});
    case WithheldCell::Reason::FewPersons:
        return text({"Zu wenige Personen sind betroffen.", "Too few persons are affected."});
    case WithheldCell::Reason::OnePerson:
        return text({"Eine Person ist in mehr als der Hälfte der Vorfälle betroffen.",
            "One person is affected in more than half of the incidents."});
    case WithheldCell::Reason::SmallTeam:
        return text({"Der Standort hat so wenige Beschäftigte, dass jede Zahl von Einzelnen "
                     "spräche.",
            "The site has so few employees that any number would speak of single persons."});
    case WithheldCell::Reason::Together:
        return text({"Zusammen mit anderen Zahlen ließe sich eine Gruppe von wenigen erkennen.",
            "Together with other numbers it would show a group of few."});
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
