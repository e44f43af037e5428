// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/serviceaccident.h"

namespace rueckhalt {

namespace {

/// Builds the two parts of one report.
class AccidentReport
{
public:
    AccidentReport(const ServiceAccident &accident, Language language)
        : m_accident(accident)
        , m_language(language)
    {
    }

    [[nodiscard]] QList<FormBlock> blocks() const
    {
        return person() + event() + consequences() + liability() + superior();
    }

private:
    [[nodiscard]] QString in(const Words &words) const { return words.in(m_language); }
    [[nodiscard]] QString day(const QDate &date) const { return formDay(date, m_language); }
    [[nodiscard]] FormBox box(
        const Words &label, const QString &value, DataClass data, double share = 1) const
    {
        return {.label = in(label), .value = value, .data = data, .share = share};
    }
    [[nodiscard]] FormBox text(
        const Words &label, const QString &value, DataClass data, int lines, int most) const
    {
        return {
            .label = in(label), .value = value, .data = data, .lines = lines, .mostLines = most};
    }
    [[nodiscard]] QList<FormBlock> person() const;
    [[nodiscard]] QList<FormBlock> event() const;
    [[nodiscard]] QList<FormBlock> consequences() const;
    [[nodiscard]] QList<FormBlock> liability() const;
    [[nodiscard]] QList<FormBlock> superior() const;

    const ServiceAccident &m_accident;
    Language m_language;
};

QList<FormBlock> AccidentReport::person() const
{
    constexpr DataClass Employee = DataClass::Employee;
    return {FormRow {{text({"An die Dienststelle", "To the office"}, m_accident.office,
                          DataClass::None, 1, 4),
                box({"Zu melden bis", "To be reported by"}, day(m_accident.reportUntil),
                    DataClass::None, 0.4)}},
        FormHeading {in({"1. Verletzte Person", "1. Person hurt"})},
        FormRow {{box({"Name, Vorname", "Surname, first name"}, m_accident.name, Employee, 1.6),
            box({"Amtsbezeichnung", "Official title"}, m_accident.rank, Employee),
            box({"Geburtsdatum", "Date of birth"}, day(m_accident.birthDate), Employee, 0.8)}},
        FormRow {{box({"Anschrift", "Address"}, m_accident.address, Employee, 1.6),
            box({"Telefon", "Telephone"}, m_accident.telephone, Employee),
            box({"Personalnummer", "Staff number"}, m_accident.staffNumber, Employee, 0.8)}}};
}

QList<FormBlock> AccidentReport::event() const
{
    return {FormHeading {in({"2. Unfall", "2. Accident"})},
        FormRow {{box({"Datum", "Date"}, day(m_accident.day), DataClass::Employee),
            box({"Uhrzeit", "Time"}, formTime(m_accident.time, m_language), DataClass::Employee),
            box({"Dienst von", "On duty from"}, formTime(m_accident.dutyBegins, m_language),
                DataClass::Employee),
            box({"bis", "until"}, formTime(m_accident.dutyEnds, m_language), DataClass::Employee)}},
        FormRow {{box({"Ort", "Place"}, m_accident.place, DataClass::None),
            box({"Dienstliche Tätigkeit zur Unfallzeit", "Duty at the time of the accident"},
                m_accident.duty, DataClass::Employee)}},
        FormRow {
            {text({"Hergang", "How it happened"}, m_accident.course, DataClass::FreeText, 7, 12)}}};
}

QList<FormBlock> AccidentReport::consequences() const
{
    return {FormHeading {in({"3. Folgen", "3. Consequences"})},
        FormRow {
            {text({"Körperschaden (auch seelische Folgen)", "Damage to health (also of the mind)"},
                m_accident.injury, DataClass::Health, 2, 4)}},
        FormRow {{box({"Behandelt durch (Name, Anschrift)", "Treated by (name, address)"},
                      m_accident.treatedBy, DataClass::Health, 2.4),
            box({"am", "on"}, day(m_accident.treatedOn), DataClass::Health, 0.8)}},
        FormRow {{box({"Dienstunfähig vom", "Unfit for duty from"}, day(m_accident.unfitFrom),
                      DataClass::Health),
            box({"bis", "until"}, day(m_accident.unfitUntil), DataClass::Health),
            box({"Beschädigte Sachen (Antrag binnen drei Monaten, § 32 BeamtVG)",
                    "Things damaged (apply within three months, BeamtVG § 32)"},
                m_accident.damage, DataClass::Employee, 2.4)}}};
}

QList<FormBlock> AccidentReport::liability() const
{
    return {FormHeading {in({"4. Beteiligte und Beweise", "4. Persons and evidence"})},
        FormRow {{text({"Wer hat den Unfall verursacht? (für Ersatzansprüche)",
                           "Who caused the accident? (for claims)"},
                      m_accident.thirdParty, DataClass::Offence, 2, 4),
            text({"Zeuginnen und Zeugen", "Witnesses"}, m_accident.witnesses, DataClass::ThirdParty,
                2, 4)}},
        FormRow {{box({"Aufgenommen von der Polizei (Dienststelle, Vorgang)",
                          "Recorded by the police (station, number)"},
            m_accident.police, DataClass::Offence)}},
        FormSignatures {{{.label = in({"Datum", "Date"}), .value = day(m_accident.signedOn)},
            {.label = in({"Unterschrift der verletzten Person", "Signature of the person hurt"}),
                .share = 1.8}}}};
}

QList<FormBlock> AccidentReport::superior() const
{
    return {FormHeading {in({"5. Feststellungen der oder des Dienstvorgesetzten",
                "5. Findings of the superior"})},
        FormRow {{box({"Kenntnis erlangt am", "Learnt of it on"}, day(m_accident.learntOn),
                      DataClass::None),
            {.label = in({"In Ausübung oder infolge des Dienstes?", "On or through duty?"}),
                .data = DataClass::Employee,
                .share = 1.6,
                .choices = yesOrNo(m_accident.wasOnDuty, m_language)}}},
        FormRow {{text({"Ergebnis der Untersuchung", "Result of the investigation"},
            m_accident.finding, DataClass::FreeText, 4, 8)}},
        FormSignatures {
            {{.label = in({"Datum", "Date"}), .value = day(m_accident.superiorSignedOn)},
                {.label = in(
                     {"Unterschrift der oder des Dienstvorgesetzten", "Signature of the superior"}),
                    .value = m_accident.superior,
                    .data = DataClass::Employee,
                    .share = 1.8}}}};
}

} // namespace

FormDocument serviceAccidentForm(
    const ServiceAccident &accident, const QString &authority, Language language)
{
    const auto in = [language](const Words &words) { return words.in(language); };
    const QString rule = accident.basis.trimmed().isEmpty() ? in({"§ 45 BeamtVG", "BeamtVG § 45"})
                                                            : accident.basis;
    FormDocument document;
    document.kind = FormKind::ServiceAccident;
    document.language = language;
    document.authority = authority;
    document.title = in({"Meldung eines Dienstunfalls", "Report of a service accident"});
    document.subtitle
        = in({"Für Beamtinnen und Beamte, nach %1. Nicht die Unfallanzeige an die "
              "Unfallkasse.",
                 "For civil servants, by %1. Not the notice to the accident insurer."})
              .arg(rule);
    document.mark = in({"Vertraulich", "Confidential"});
    document.date = accident.signedOn;
    document.blocks = AccidentReport(accident, language).blocks();
    document.recipients = {in({"Dienstvorgesetzte oder Dienstvorgesetzter", "Superior"}),
        in({"Stelle für Unfallfürsorge (Personal- oder Versorgungsstelle)",
            "Office for accident welfare (personnel or pensions)"})};
    document.basis = rule;
    addReadingAid(document);
    return document;
}

} // namespace rueckhalt
