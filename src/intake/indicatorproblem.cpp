// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/indicatorproblem.h"

namespace rueckhalt {

namespace {

/// %1: the line, %2: the column, %3: the value.
Words wordsFor(IndicatorProblem::Kind kind)
{
    using Kind = IndicatorProblem::Kind;
    switch (kind) {
    case Kind::MissingColumn:
        return {"Die Spalte „%2“ fehlt in der Liste.", "The list has no column “%2”."};
    case Kind::AmbiguousColumn:
        return {"Die Spalte „%2“ kommt mehrfach vor.", "The column “%2” is there more than once."};
    case Kind::PersonColumn:
        return {"Die Spalte „%2“ wird nicht verwendet: ", "The column “%2” is not used: "};
    case Kind::FieldCount:
        return {"Zeile %1: %3 Felder statt %2.", "Line %1: %3 fields instead of %2."};
    case Kind::Unit:
        return {"Zeile %1: Die Stelle „%3“ ist nicht bekannt oder nicht eindeutig.",
            "Line %1: the unit “%3” is not known or not unique."};
    case Kind::Service:
        return {"Zeile %1: Das Anliegen „%3“ ist nicht bekannt.",
            "Line %1: the service “%3” is not known."};
    case Kind::PersonInCell:
        return {"Zeile %1, Spalte „%2“: ", "Line %1, column “%2”: "};
    case Kind::Slot:
        return {"Zeile %1: „%3“ ist kein Zeitraum, den die Zuordnung kennt.",
            "Line %1: “%3” is no period that the mapping knows."};
    case Kind::Future:
        return {"Zeile %1: „%3“ liegt in der Zukunft.", "Line %1: “%3” lies in the future."};
    case Kind::Number:
        return {"Zeile %1, Spalte „%2“: „%3“ ist keine Zahl, die hier stehen kann.",
            "Line %1, column “%2”: “%3” is no number that can stand here."};
    case Kind::Word:
        return {"Zeile %1, Spalte „%2“: „%3“ steht nicht auf der Skala der Zuordnung.",
            "Line %1, column “%2”: “%3” is not on the scale of the mapping."};
    case Kind::Twice:
        return {"Zeile %1: Derselbe Zeitraum stand schon in der Liste.",
            "Line %1: the same period stood in the list before."};
    case Kind::NotAddable:
        return {"Zeile %1, Spalte „%2“: Mediane mehrerer Schalter lassen sich nicht "
                "zusammenfassen.",
            "Line %1, column “%2”: medians of several desks cannot be put together."};
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentenceFor(const IndicatorProblem &problem, Language language)
{
    // One by one: a value may itself look like a place for another.
    const QString sentence = wordsFor(problem.kind).in(language);
    QString result;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const QChar next = i + 1 < sentence.size() ? sentence[i + 1] : QChar();
        if (sentence[i] != u'%' || next < u'1' || next > u'3') {
            result += sentence[i];
            continue;
        }
        result += next == u'1' ? QString::number(problem.line)
            : next == u'2'     ? problem.column
                               : problem.value;
        ++i;
    }
    return result + sentenceFor(problem.person, language);
}

} // namespace rueckhalt
