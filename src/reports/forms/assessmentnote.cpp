// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/assessmentnote.h"

#include <QLocale>

namespace rueckhalt {

namespace {

/// "November 2026"
QString monthText(const QDate &month, Language language)
{
    if (!month.isValid())
        return {};
    const QLocale locale(language == Language::German ? QLocale::German : QLocale::English);
    return QStringLiteral("%1 %2").arg(locale.standaloneMonthName(month.month())).arg(month.year());
}

/// Items, or a box to write them into.
FormBlock itemsOrRoom(const QStringList &items, int lines)
{
    if (items.isEmpty())
        return FormRow {{{.lines = lines}}};
    return FormList {items};
}

FormRow measureRow(const RiskRecord &record, int number, Language language)
{
    constexpr Words Responsible {
        "Verantwortliche für Maßnahmen", "Who is responsible for measures"};
    QStringList facts;
    for (const RiskRecord::Fact &fact : record.facts) {
        if (!fact.value.isEmpty())
            facts << QStringLiteral("%1: %2").arg(fact.label, fact.value);
    }
    if (!record.effect.isEmpty())
        facts << record.effect;
    const QString title = record.line.isEmpty()
        ? record.title
        : QStringLiteral("%1\n%2").arg(record.title, record.line);
    return {{{.value = QString::number(number), .share = 0.14},
        {.value = title, .share = 1.2, .mostLines = 8},
        {.value = facts.join(u'\n'),
            .data = DataClass::Employee,
            .mostLines = 8,
            .name = Responsible.in(language)}}};
}

} // namespace

FormDocument assessmentNoteForm(
    const AssessmentNote &note, const QString &authority, Language language)
{
    const auto in = [language](const Words &words) { return words.in(language); };
    FormDocument document;
    document.kind = FormKind::AssessmentNote;
    document.language = language;
    document.authority = authority;
    document.title = in(formName(document.kind));
    document.subtitle
        = in({"Nach §§ 5 und 6 ArbSchG: was ein Vorfall für die Beurteilung bedeutet. "
              "Ohne Angaben zu Beteiligten.",
            "By ArbSchG §§ 5 and 6: what an incident means for the assessment. Without those "
            "involved."});
    document.date = note.made;
    document.blocks = {
        FormRow {{{.label = in({"Bereich", "Unit"}), .value = note.unit, .share = 1.4},
            {.label = in({"Tätigkeit", "Activity"}), .value = note.activity}}},
        FormRow {{{.label = in({"Vorgang", "Case"}), .value = note.caseNumber},
            {.label = in({"Monat des Vorfalls", "Month of the incident"}),
                .value = monthText(note.month, language)}}},
        FormHeading {in({"Was geschehen ist", "What happened"})},
        itemsOrRoom(note.whatHappened, 3),
        FormHeading {in({"Ermittelte Gefährdungen und Umstände", "Hazards and circumstances"})},
        itemsOrRoom(note.circumstances, 3),
        FormHeading {in({"Vorhandene Maßnahmen", "Measures in place"})},
        itemsOrRoom(note.inPlace, 3),
        FormRow {{{.label = in({"Haben sie gewirkt?", "Did they work?"}),
            .value = note.didTheyWork,
            .data = DataClass::FreeText,
            .lines = 2,
            .mostLines = 6}}},
        FormHeading {in({"Ergebnis", "Result"})},
        FormRow {{{.label = in({"Beurteilung zu ändern?", "Change the assessment?"}),
                      .choices = yesOrNo(note.needsChange, language)},
            {.label = in({"Begründung", "Reason"}),
                .value = note.because,
                .data = DataClass::FreeText,
                .share = 2.6,
                .lines = 2,
                .mostLines = 6}}},
        FormHeading {in({"Festgelegte Maßnahmen", "Measures decided"})},
        FormParagraph {in({"Technische vor organisatorischen vor personenbezogenen (§ 4 ArbSchG)",
                           "Technical before organisational before personal (ArbSchG § 4)"}),
            FormParagraph::Look::Muted},
    };
    int number = 0;
    for (const RiskRecord &record : note.measures)
        document.blocks << measureRow(record, ++number, language);
    if (note.measures.isEmpty())
        document.blocks << itemsOrRoom({}, 4);
    document.blocks << FormHeading {in({"Wirkung", "Effect"})};
    document.blocks << FormRow {{{.label = in({"Wirkung wird geprüft am", "Effect checked on"}),
                                     .value = formDay(note.checkOn, language)},
        {.label = in({"durch (Funktion)", "by (function)"}),
            .value = note.checkedBy,
            .share = 1.8}}};
    document.blocks << FormSignatures {
        {{.label = in({"Datum", "Date"}), .value = formDay(note.made, language), .share = 0.6},
            {.label = in({"Verantwortliche Führungskraft", "Responsible manager"}), .share = 1.2},
            {.label = in({"Fachkraft für Arbeitssicherheit", "Safety officer"}), .share = 1.2}}};
    document.recipients
        = {in({"Unterlagen der Gefährdungsbeurteilung", "Documentation of the risk assessment"}),
            in({"Arbeitsschutzausschuss und Personalrat auf Wunsch",
                "Safety committee and staff council on request"})};
    document.basis = in({"Pflicht nach §§ 5, 6 ArbSchG", "Duty by ArbSchG §§ 5, 6"});
    addReadingAid(document);
    return document;
}

} // namespace rueckhalt
