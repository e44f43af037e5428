// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/riskreporting.h"

#include "base/daywords.h"

namespace rueckhalt {

namespace {

/// Columns of PlanDocumentation that stand elsewhere than in the list of facts.
enum Column { Title = 0, Kind = 1, State = 7, Effect = 10, Checked = 11, Columns = 12 };

} // namespace

RiskDocument riskDocumentOf(
    const PlanDocumentation &documentation, const QString &authority, Language language)
{
    const auto text = [language](const Words &words) { return words.in(language); };
    RiskDocument document;
    document.language = language;
    document.authority = authority;
    document.title = text({"Gefährdungsbeurteilung: Maßnahmen gegen Übergriffe",
        "Risk assessment: measures against aggression"});
    document.unit = documentation.unit;
    document.made = text({"Stand: %1", "As of %1"}).arg(dayWords(documentation.made, language));
    document.law = text({"Dokumentation nach § 6 Arbeitsschutzgesetz: festgelegte Maßnahmen und "
                         "das Ergebnis ihrer Überprüfung. Sie enthält keine Angaben zu Personen "
                         "und einzelnen Vorfällen.",
        "Documentation by § 6 of the German Occupational Safety and Health Act: measures that were "
        "decided and what their check found. It holds nothing about persons or single incidents."});
    document.warning = documentation.warning ? documentation.warning->in(language) : QString();
    document.effectLabel = text({"Wirkung", "Effect"});
    document.nothing = text({"Für diese Stelle steht noch keine Maßnahme im Plan.",
        "No measure is planned for this unit yet."});
    document.signature = text({"Datum, Unterschrift der verantwortlichen Führungskraft",
        "Date, signature of the responsible manager"});
    document.footer = text({"Gefährdungsbeurteilung nach §§ 5 und 6 ArbSchG",
        "Risk assessment by §§ 5 and 6 ArbSchG"});
    for (const DocumentedMeasure &measure : documentation.measures) {
        if (measure.values.size() != Columns || documentation.headings.size() != Columns)
            continue;
        RiskRecord record;
        record.title = measure.values.at(Title);
        QString kind = measure.values.at(Kind);
        if (!kind.isEmpty())
            kind[0] = kind.at(0).toUpper();
        record.line = kind.isEmpty()
            ? measure.values.at(State)
            : QStringLiteral("%1 · %2").arg(kind, measure.values.at(State));
        for (int column = Kind + 1; column < Effect; ++column) {
            if (column != State)
                record.facts << RiskRecord::Fact {
                    documentation.headings.at(column), measure.values.at(column)};
        }
        record.effect = measure.values.at(Effect);
        if (!measure.values.at(Checked).isEmpty())
            record.effect += QStringLiteral(" (%1)").arg(measure.values.at(Checked));
        document.records << record;
    }
    return document;
}

} // namespace rueckhalt
