// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/policehandover.h"

namespace rueckhalt {

namespace {

struct FieldEntry
{
    const char *code;
    Words name;
    DataClass data;
    bool isDefault;
    int mostLines;
};

FieldEntry entryOf(HandoverField field)
{
    switch (field) {
    case HandoverField::CaseNumber:
        return {"item-case-number", {"Unser Zeichen", "Our reference"}, DataClass::None, true, 2};
    case HandoverField::PoliceNumber:
        return {"item-police-number", {"Vorgangsnummer der Polizei", "Police reference"},
            DataClass::Offence, true, 2};
    case HandoverField::ContactPerson:
        return {"item-contact-person", {"Ansprechperson (dienstlich)", "Contact (at the office)"},
            DataClass::Employee, true, 3};
    case HandoverField::DayAndTime:
        return {"item-day-and-time", {"Datum, Uhrzeit", "Date, time"}, DataClass::Offence, true, 2};
    case HandoverField::Place:
        return {"item-place", {"Ort", "Place"}, DataClass::None, true, 3};
    case HandoverField::Event:
        return {
            "item-event", {"Was geschehen ist", "What happened"}, DataClass::FreeText, true, 14};
    case HandoverField::ThreatWords:
        return {"item-threat-words", {"Drohung im Wortlaut", "Threat word for word"},
            DataClass::Offence, true, 8};
    case HandoverField::Means:
        return {"item-means", {"Waffe oder Gegenstand", "Weapon or thing used"}, DataClass::Offence,
            true, 3};
    case HandoverField::Accused:
        return {"item-accused",
            {"Beschuldigte Person (Name, Anschrift oder Beschreibung)",
                "Person accused (name, address or description)"},
            DataClass::Offence, true, 6};
    case HandoverField::Evidence:
        return {"item-evidence",
            {"Beweismittel (übergeben oder gesichert)", "Evidence (handed over or secured)"},
            DataClass::Offence, true, 8};
    case HandoverField::Recordings:
        return {"item-recordings",
            {"Aufnahmen von Kameras, wann sie überschrieben werden",
                "Camera recordings, when they are overwritten"},
            DataClass::ThirdParty, true, 4};
    case HandoverField::WitnessCount:
        return {"item-witness-count",
            {"Zeuginnen und Zeugen (Anzahl; zu laden über die Behörde)",
                "Witnesses (number; to be summoned through the authority)"},
            DataClass::None, true, 2};
    case HandoverField::AffectedName:
        return {"item-affected-name",
            {"Betroffene Beschäftigte (Name; dienstliche Anschrift)",
                "Affected staff (name; address of the office)"},
            DataClass::Employee, false, 4};
    case HandoverField::AffectedPrivate:
        return {"item-affected-private",
            {"Betroffene Beschäftigte: private Angaben", "Affected staff: private details"},
            DataClass::Employee, false, 4};
    case HandoverField::WitnessNames:
        return {"item-witness-names", {"Zeuginnen und Zeugen (Namen)", "Witnesses (names)"},
            DataClass::ThirdParty, false, 6};
    case HandoverField::Injuries:
        return {"item-injuries", {"Verletzungen", "Injuries"}, DataClass::Health, false, 6};
    case HandoverField::EarlierIncidents:
        return {"item-earlier-incidents",
            {"Frühere Vorfälle mit derselben Person", "Earlier incidents with the same person"},
            DataClass::Offence, false, 8};
    case HandoverField::MeasuresTaken:
        return {"item-measures-taken",
            {"Was die Behörde veranlasst hat (Hausverbot, Anträge)",
                "What the authority did (house ban, applications)"},
            DataClass::Offence, false, 6};
    }
    Q_UNREACHABLE();
}

} // namespace

Words handoverFieldName(HandoverField field)
{
    return entryOf(field).name;
}

QString handoverFieldCode(HandoverField field)
{
    return QString::fromLatin1(entryOf(field).code);
}

bool isHandedOverByDefault(HandoverField field)
{
    return entryOf(field).isDefault;
}

void PoliceHandover::add(HandoverField field, const QString &value)
{
    items.insert(field, {.value = value, .isChosen = isHandedOverByDefault(field)});
}

FormDocument policeHandoverForm(
    const PoliceHandover &handover, const QString &authority, Language language)
{
    const auto in = [language](const Words &words) { return words.in(language); };
    FormDocument document;
    document.kind = FormKind::PoliceHandover;
    document.language = language;
    document.authority = authority;
    document.title = in(formName(document.kind));
    document.mark = in({"Vertraulich", "Confidential"});
    document.date = handover.releasedOn;
    document.basis = handover.basis.trimmed().isEmpty()
        ? in({"Zur Strafverfolgung (§§ 158, 161, 163 StPO)",
            "For prosecution (StPO §§ 158, 161, 163)"})
        : handover.basis;
    document.blocks
        = {FormRow {{{.label = in({"An (Dienststelle, Person)", "To (station, person)"}),
                         .value = handover.recipient,
                         .lines = 2},
               {.label = in({"Anlass (Anzeige oder Ersuchen mit Zeichen)",
                    "Occasion (report, or request with its number)"}),
                   .value = handover.purpose,
                   .lines = 2}}},
            FormRow {{{.label = in({"Rechtsgrundlage", "Legal basis"}), .value = document.basis}}},
            FormHeading {in({"Angaben", "Details"})}};
    for (const HandoverField field : AllHandoverFields) {
        const PoliceHandover::Item item = handover.items.value(field);
        if (!item.isChosen || item.value.trimmed().isEmpty())
            continue;
        const FieldEntry entry = entryOf(field);
        document.blocks << FormRow {{{.label = in(entry.name),
            .value = item.value,
            .data = entry.data,
            .mostLines = entry.mostLines}}};
    }
    document.blocks << FormNote {
        in({"Dieses Blatt enthält nur, was für den Anlass nötig ist. Weitere Angaben auf "
            "gesondertes Ersuchen. Betroffene und Zeugen sind über die Behörde zu erreichen.",
            "This sheet holds only what the occasion needs. More on separate request. Staff "
            "affected and witnesses can be reached through the authority."})};
    document.blocks << FormSignatures {{{.label = in({"Freigegeben von (Name, Funktion)",
                                             "Released by (name, function)"}),
                                            .value = handover.releasedBy,
                                            .data = DataClass::Employee,
                                            .share = 1.6},
        {.label = in({"am", "on"}), .value = formDay(handover.releasedOn, language), .share = 0.6},
        {.label = in({"Unterschrift", "Signature"})},
        {.label = in({"Erhalten (Polizei)", "Received (police)"})}}};
    document.recipients = {in({"Polizei", "Police"}),
        in({"Beschuldigte Person und ihre Verteidigung, über die Akteneinsicht",
            "The person accused and their defence, who may read the file"})};
    addReadingAid(document);
    return document;
}

} // namespace rueckhalt
