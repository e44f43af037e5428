// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/formdocument.h"

#include "base/daywords.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<FormKind>> terms<FormKind>()
{
    using enum FormKind;
    static constexpr auto list = std::to_array<Term<FormKind>>({
        {AccidentNotice, "accident-notice", {"Unfallanzeige", "Accident notice"}},
        {FirstAidRecord, "first-aid-record", {"Erste-Hilfe-Meldung", "First-aid record"}},
        {ProsecutionRequest, "prosecution-request", {"Strafantrag", "Application for prosecution"}},
        {CriminalReport, "criminal-report", {"Strafanzeige", "Criminal report"}},
        {HouseBan, "house-ban", {"Hausverbot", "House ban"}},
        {ServiceAccident, "service-accident",
            {"Dienstunfallmeldung", "Report of a service accident"}},
        {AssessmentNote, "assessment-note",
            {"Vermerk zur Gefährdungsbeurteilung", "Note for the risk assessment"}},
        {PoliceHandover, "police-handover", {"Übergabe an die Polizei", "Hand-over to the police"}},
        {CarePage, "care-page", {"Jetzt wichtig", "What matters now"}},
    });
    return list;
}

Words formName(FormKind kind)
{
    return termOf(kind).words;
}

Words purposeOf(FormKind kind)
{
    switch (kind) {
    case FormKind::AccidentNotice:
        return {"Pflicht des Arbeitgebers, wenn jemand mehr als drei Tage arbeitsunfähig ist: "
                "innerhalb von drei Tagen an die Unfallkasse (SGB VII § 193).",
            "The employer's duty when somebody is unfit for work for more than three days: to the "
            "accident insurer within three days (SGB VII § 193)."};
    case FormKind::FirstAidRecord:
        return {"Jede Erste Hilfe wird aufgeschrieben und fünf Jahre vertraulich aufbewahrt (DGUV "
                "Vorschrift 1 § 24 Abs. 6).",
            "Every act of first aid is written down and kept in confidence for five years (DGUV "
            "Vorschrift 1 § 24(6))."};
    case FormKind::ProsecutionRequest:
        return {"Manche Taten werden nur auf Antrag verfolgt. Frist: drei Monate, für jede "
                "berechtigte Person eigens (StGB § 77b).",
            "Some acts are prosecuted on application only. Three months, for each entitled person "
            "on its own (StGB § 77b)."};
    case FormKind::CriminalReport:
        return {"Meldet eine mögliche Straftat der Polizei. Ohne Frist, ersetzt keinen Strafantrag "
                "(StPO § 158).",
            "Tells the police of a possible offence. No deadline; does not replace an application "
            "(StPO § 158)."};
    case FormKind::HouseBan:
        return {"Verbietet einer Person das Haus, mit Grund, Anhörung und Ende (Hausrecht; VwVfG "
                "§§ 28, 37, 39).",
            "Bans a person from the house, with reason, hearing and end (VwVfG §§ 28, 37, 39)."};
    case FormKind::ServiceAccident:
        return {"Für Beamtinnen und Beamte statt der Unfallanzeige: schriftlich an die "
                "Dienststelle, in der Regel innerhalb von zwei Jahren (BeamtVG § 45).",
            "For civil servants in place of the accident notice: in writing to the office, as a "
            "rule within two years (BeamtVG § 45)."};
    case FormKind::AssessmentNote:
        return {"Nach einem Vorfall wird die Gefährdungsbeurteilung überprüft. Der Vermerk nennt "
                "keine Person (ArbSchG §§ 5, 6).",
            "After an incident the risk assessment is looked at again. The note names nobody "
            "(ArbSchG §§ 5, 6)."};
    case FormKind::PoliceHandover:
        return {"Ein Blatt für die Polizei mit nur dem, was sie zu Beginn braucht. Sie wählen jede "
                "Angabe aus.",
            "One sheet for the police with what they need to begin. You choose each detail."};
    case FormKind::CarePage:
        return {"Eine Seite für die betroffene Person: was jetzt hilft, wer hilft, welche Termine "
                "anstehen. Sie nennt niemanden.",
            "One page for the person affected: what helps now, who helps, which dates come. It "
            "names nobody involved."};
    }
    Q_UNREACHABLE();
}

Words recipientOf(FormKind kind)
{
    switch (kind) {
    case FormKind::AccidentNotice:
        return {"Unfallkasse", "accident insurer"};
    case FormKind::FirstAidRecord:
        return {"Ablage des Arbeitsschutzes", "safety files"};
    case FormKind::ProsecutionRequest:
    case FormKind::CriminalReport:
        return {"Polizei oder Staatsanwaltschaft", "police or public prosecutor"};
    case FormKind::HouseBan:
        return {"Person, für die es gilt", "the person banned"};
    case FormKind::ServiceAccident:
        return {"Dienststelle", "office"};
    case FormKind::AssessmentNote:
        return {"Akte der Gefährdungsbeurteilung", "file of the risk assessment"};
    case FormKind::PoliceHandover:
        return {"Polizei", "police"};
    case FormKind::CarePage:
        return {"betroffene Person", "the person affected"};
    }
    Q_UNREACHABLE();
}

QString fileNameOf(FormKind kind)
{
    switch (kind) {
    case FormKind::AccidentNotice:
        return QStringLiteral("unfallanzeige");
    case FormKind::FirstAidRecord:
        return QStringLiteral("erste-hilfe-meldung");
    case FormKind::ProsecutionRequest:
        return QStringLiteral("strafantrag");
    case FormKind::CriminalReport:
        return QStringLiteral("strafanzeige");
    case FormKind::HouseBan:
        return QStringLiteral("hausverbot");
    case FormKind::ServiceAccident:
        return QStringLiteral("dienstunfallmeldung");
    case FormKind::AssessmentNote:
        return QStringLiteral("vermerk-gefaehrdungsbeurteilung");
    case FormKind::PoliceHandover:
        return QStringLiteral("uebergabe-polizei");
    case FormKind::CarePage:
        return QStringLiteral("jetzt-wichtig");
    }
    Q_UNREACHABLE();
}

Words dataClassName(DataClass data)
{
    switch (data) {
    case DataClass::None:
        return {"ohne Personenbezug", "not personal"};
    case DataClass::Employee:
        return {"Angaben zu Beschäftigten", "about staff"};
    case DataClass::Health:
        return {"Gesundheit", "health"};
    case DataClass::ThirdParty:
        return {"Angaben zu Dritten", "about third parties"};
    case DataClass::Offence:
        return {"Verdacht einer Straftat", "suspicion of an offence"};
    case DataClass::FreeText:
        return {"freier Text", "free text"};
    }
    Q_UNREACHABLE();
}

namespace {

/// Collects what a paper tells about persons.
struct Telling
{
    QList<FormDatum> data {};

    void add(const QString &label, DataClass kind)
    {
        const FormDatum datum {label, kind};
        if (kind != DataClass::None && !data.contains(datum))
            data << datum;
    }
    void operator()(const FormRow &row)
    {
        for (const FormBox &box : row.boxes) {
            bool isFilled = !box.value.trimmed().isEmpty();
            for (const FormChoice &choice : box.choices)
                isFilled = isFilled || choice.isTicked;
            if (isFilled)
                add(box.label.isEmpty() ? box.name : box.label, box.data);
        }
    }
    void operator()(const FormSignatures &signatures)
    {
        for (const FormSignature &line : signatures.lines) {
            if (!line.value.trimmed().isEmpty())
                add(line.label, line.data);
        }
    }
    void operator()(const FormParagraph &paragraph)
    {
        for (const FormDatum &datum : paragraph.told)
            add(datum.label, datum.data);
    }
    void operator()(const FormList &list)
    {
        for (const FormDatum &datum : list.told)
            add(datum.label, datum.data);
    }
    void operator()(const FormHeading &) {}
    void operator()(const FormNote &) {}
};

} // namespace

Disclosure disclosedData(const FormDocument &document)
{
    Telling telling;
    for (const FormBlock &block : document.blocks)
        std::visit(telling, block);
    return {.recipients = document.recipients, .basis = document.basis, .data = telling.data};
}

QString formDay(const QDate &day, Language language)
{
    return day.isValid() ? dayWords(day, language) : QString();
}

QString formTime(const std::optional<QTime> &time, Language language)
{
    if (!time || !time->isValid())
        return {};
    const QString clock = time->toString(QStringLiteral("HH:mm"));
    return language == Language::German ? clock + QStringLiteral(" Uhr") : clock;
}

QList<FormChoice> yesOrNo(const std::optional<bool> &answer, Language language)
{
    constexpr Words Yes {"ja", "yes"};
    constexpr Words No {"nein", "no"};
    return {{Yes.in(language), answer == true}, {No.in(language), answer == false}};
}

void addReadingAid(FormDocument &document)
{
    if (document.language == Language::German)
        return;
    document.blocks.prepend(FormNote {QStringLiteral(
        "Reading aid. The German paper is the one to sign and send; what was entered stays in the "
        "language in which it was entered.")});
}

} // namespace rueckhalt
