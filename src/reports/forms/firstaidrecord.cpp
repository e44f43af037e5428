// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/firstaidrecord.h"

namespace rueckhalt {

namespace {

FormRow dayAndTime(
    const Words &label, const QDate &day, const std::optional<QTime> &time, Language language)
{
    constexpr Words Clock {"Uhrzeit", "Time"};
    return {{{.label = label.in(language),
                 .value = formDay(day, language),
                 .data = DataClass::Employee},
        {.label = Clock.in(language),
            .value = formTime(time, language),
            .data = DataClass::Employee}}};
}

} // namespace

QDate keptUntil(const FirstAidRecord &record)
{
    const QDate start = record.aidDay.isValid() ? record.aidDay : record.day;
    return start.isValid() ? start.addYears(record.yearsKept) : QDate();
}

FormDocument firstAidForm(const FirstAidRecord &record, const QString &authority, Language language)
{
    const auto in = [language](const Words &words) { return words.in(language); };
    FormDocument document;
    document.kind = FormKind::FirstAidRecord;
    document.language = language;
    document.authority = authority;
    document.title = in({"Dokumentation der Ersten Hilfe", "Record of first aid"});
    document.subtitle = in({"Nach § 24 Abs. 6 DGUV Vorschrift 1; Angaben wie im Meldeblock (DGUV "
                            "Information 204-021)",
        "By DGUV Vorschrift 1 § 24(6); contents as in DGUV Information 204-021"});
    document.mark = in({"Vertraulich", "Confidential"});
    document.date = record.aidDay;
    const QString kept = formDay(keptUntil(record), language);
    document.blocks = {
        FormRow {{{.label = in({"Abteilung, Bereich", "Department"}), .value = record.unit},
            {.label = in({"Ausgefüllt abzugeben bei", "Hand in at"}), .value = record.handIn}}},
        FormHeading {in({"Verletzte oder erkrankte Person", "Person hurt or taken ill"})},
        FormRow {{{.label = in({"Name", "Name"}),
            .value = record.name,
            .data = DataClass::Health,
            .lines = 2}}},
        FormHeading {in({"Unfall oder Gesundheitsschaden", "Accident or damage to health"})},
        dayAndTime({"Datum", "Date"}, record.day, record.time, language),
        FormRow {{{.label = in({"Ort (Unternehmensteil)", "Place (part of the company)"}),
            .value = record.place}}},
        FormRow {{{.label = in({"Hergang (eine Drohung bitte im Wortlaut)",
                       "How it happened (a threat word for word, please)"}),
            .value = record.course,
            .data = DataClass::FreeText,
            .lines = 6,
            .mostLines = 9}}},
        FormRow {{{.label = in({"Art und Umfang der Verletzung oder Erkrankung",
                       "Kind and extent of injury or illness"}),
            .value = record.injury,
            .data = DataClass::Health,
            .lines = 3,
            .mostLines = 5}}},
        FormRow {{{.label = in({"Namen der Zeuginnen und Zeugen", "Names of witnesses"}),
            .value = record.witnesses,
            .data = DataClass::ThirdParty,
            .lines = 2}}},
        FormHeading {in({"Erste Hilfe", "First aid"})},
        dayAndTime({"Datum", "Date"}, record.aidDay, record.aidTime, language),
        FormRow {{{.label = in({"Art und Weise der Maßnahmen", "What was done"}),
            .value = record.aid,
            .data = DataClass::Health,
            .lines = 3,
            .mostLines = 5}}},
        FormRow {{{.label
            = in({"Name der Ersthelferin oder des Ersthelfers", "Name of the first-aider"}),
            .value = record.helper,
            .data = DataClass::ThirdParty}}},
        FormSignatures {{{.label = in({"Datum, Unterschrift der helfenden Person",
                              "Date, signature of the first-aider"})},
            {.label = in({"Gesehen: Führungskraft (Name in Klarschrift, Unterschrift)",
                 "Seen: superior (name in plain letters, signature)"}),
                .value = record.superior,
                .data = DataClass::Employee}}},
        FormNote {kept.isEmpty()
                ? in({"Aufbewahren: fünf Jahre ab dem Tag der Hilfe, vor Unbefugten geschützt.",
                    "Keep for five years from the day of first aid, out of reach of others."})
                : in({"Aufbewahren bis %1, vor Unbefugten geschützt. Danach vernichten.",
                         "Keep until %1, out of reach of others. Destroy after that."})
                      .arg(kept)},
    };
    document.recipients = {in({"Eigene Ablage des Arbeitsschutzes, getrennt von der Personalakte",
                               "Own safety files, apart from the personnel file"}),
        in({"Betriebsärztin/Betriebsarzt und Fachkraft für Arbeitssicherheit, soweit nötig",
            "Company doctor and safety officer, as far as needed"})};
    document.basis
        = in({"Pflicht nach § 24 Abs. 6 DGUV Vorschrift 1", "Duty by DGUV Vorschrift 1 § 24(6)"});
    addReadingAid(document);
    return document;
}

} // namespace rueckhalt
