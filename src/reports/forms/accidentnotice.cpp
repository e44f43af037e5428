// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/accidentnotice.h"

namespace rueckhalt {

namespace {

using Sex = AccidentNotice::Sex;
using Role = AccidentNotice::Role;
using ToldBy = AccidentNotice::ToldBy;
using Stopped = AccidentNotice::Stopped;

/// Builds the boxes of one notice.
class NoticeForm
{
public:
    NoticeForm(const AccidentNotice &notice, Language language)
        : m_notice(notice)
        , m_language(language)
    {
    }

    [[nodiscard]] QList<FormBlock> blocks() const;

private:
    [[nodiscard]] QString in(const Words &words) const { return words.in(m_language); }
    [[nodiscard]] QString day(const QDate &date) const { return formDay(date, m_language); }
    [[nodiscard]] QString time(const std::optional<QTime> &clock) const
    {
        return formTime(clock, m_language);
    }
    template <typename T>
    [[nodiscard]] FormChoice choice(
        const Words &label, const std::optional<T> &given, T value) const
    {
        return {in(label), given == value};
    }
    [[nodiscard]] QList<FormBlock> employer() const;
    [[nodiscard]] QList<FormBlock> insured() const;
    [[nodiscard]] QList<FormBlock> insurance() const;
    [[nodiscard]] QList<FormBlock> accident() const;
    [[nodiscard]] QList<FormBlock> injury() const;
    [[nodiscard]] QList<FormBlock> work() const;
    [[nodiscard]] FormRow workStopped() const;
    [[nodiscard]] QList<FormBlock> signatures() const;

    const AccidentNotice &m_notice;
    Language m_language;
};

QList<FormBlock> NoticeForm::employer() const
{
    return {FormRow {{{.number = 1,
                          .label = in({"Name und Anschrift des Unternehmens",
                              "Name and address of the company"}),
                          .value = m_notice.employer,
                          .lines = 3},
        {.number = 2,
            .label = in({"Unternehmensnummer (Unfallversicherung)",
                "Company number with the accident insurer"}),
            .value = m_notice.companyNumber,
            .share = 0.85},
        {.number = 3,
            .label = in({"Empfänger/-in", "Recipient"}),
            .value = m_notice.recipient,
            .lines = 3}}}};
}

QList<FormBlock> NoticeForm::insured() const
{
    constexpr DataClass Employee = DataClass::Employee;
    return {FormRow {{{.number = 4,
                          .label = in({"Name, Vorname der versicherten Person",
                              "Surname, first name of the insured person"}),
                          .value = m_notice.name,
                          .data = Employee,
                          .share = 2.4},
                {.number = 5,
                    .label = in({"Geburtsdatum", "Date of birth"}),
                    .value = day(m_notice.birthDate),
                    .data = Employee}}},
        FormRow {{{.number = 6,
                      .label = in({"Straße, Hausnummer", "Street, number"}),
                      .value = m_notice.street,
                      .data = Employee,
                      .share = 1.5},
            {.label = in({"Postleitzahl", "Postcode"}),
                .value = m_notice.postcode,
                .data = Employee,
                .share = 0.6},
            {.label = in({"Ort", "Town"}), .value = m_notice.town, .data = Employee}}},
        FormRow {{{.number = 7,
                      .label = in({"Geschlecht", "Sex"}),
                      .data = Employee,
                      .share = 2.6,
                      .choices = {choice({"männlich", "male"}, m_notice.sex, Sex::Male),
                          choice({"weiblich", "female"}, m_notice.sex, Sex::Female),
                          choice({"divers", "diverse"}, m_notice.sex, Sex::Diverse),
                          choice({"keine Angabe", "not stated"}, m_notice.sex, Sex::NotStated)}},
            {.number = 8,
                .label = in({"Staatsangehörigkeit", "Nationality"}),
                .value = m_notice.nationality,
                .data = Employee,
                .share = 1.2},
            {.number = 9,
                .label = in({"Leiharbeitnehmer/-in", "Temporary worker"}),
                .data = Employee,
                .choices = yesOrNo(m_notice.isTemporaryWorker, m_language)}}}};
}

QList<FormBlock> NoticeForm::insurance() const
{
    const auto role
        = [this](const Words &label, Role value) { return choice(label, m_notice.role, value); };
    return {FormRow {{{.number = 10,
                          .label = in({"Auszubildende/-r", "Trainee"}),
                          .data = DataClass::Employee,
                          .choices = yesOrNo(m_notice.isTrainee, m_language)},
                {.number = 11,
                    .label = in({"Die versicherte Person ist (die letzten drei: mit der "
                                 "Unternehmerin/dem Unternehmer)",
                        "The insured person is (the last three: … to the entrepreneur)"}),
                    .data = DataClass::Employee,
                    .share = 3.8,
                    .choices = {role({"Unternehmer/-in", "entrepreneur"}, Role::Entrepreneur),
                        role({"Gesellschafter/-in, Geschäftsführer/-in",
                                 "shareholder, managing director"},
                            Role::Shareholder),
                        role({"verheiratet", "married"}, Role::Married),
                        role({"in eingetragener Lebenspartnerschaft lebend",
                                 "in a registered partnership"},
                            Role::Partnership),
                        role({"verwandt", "related"}, Role::Related)}}}},
        FormRow {
            {{.number = 12,
                 .label = in({"Anspruch auf Entgeltfortzahlung besteht für (Wochen)",
                     "Weeks of continued pay"}),
                 .value = m_notice.weeksOfPay ? QString::number(*m_notice.weeksOfPay) : QString(),
                 .data = DataClass::Employee},
                {.number = 13,
                    .label = in(
                        {"Krankenkasse (Name, PLZ, Ort)", "Health insurer (name, postcode, town)"}),
                    .value = m_notice.healthInsurer,
                    .data = DataClass::Employee,
                    .share = 1.25}}}};
}

QList<FormBlock> NoticeForm::accident() const
{
    return {FormRow {{{.number = 14,
                          .label = in({"Tödlicher Unfall?", "Fatal accident?"}),
                          .data = DataClass::Health,
                          .choices = yesOrNo(m_notice.isFatal, m_language)},
                {.number = 15,
                    .label = in({"Unfallzeitpunkt", "Date and time of the accident"}),
                    .value
                    = QStringLiteral("%1 %2").arg(day(m_notice.day), time(m_notice.time)).trimmed(),
                    .data = DataClass::Employee,
                    .share = 1.2},
                {.number = 16,
                    .label = in({"Unfallort (genaue Orts- und Straßenangabe mit PLZ)",
                        "Place of the accident (street, town, postcode)"}),
                    .value = m_notice.place,
                    .share = 2.6}}},
        FormRow {{{.number = 17,
            .label = in({"Ausführliche Schilderung des Unfallhergangs (Verlauf, Bezeichnung des "
                         "Betriebsteils, ggf. Beteiligung von Maschinen, Anlagen, Gefahrstoffen)",
                "Detailed account of the accident (course, part of the company, machines, plant, "
                "hazardous substances involved)"}),
            .value = m_notice.course,
            .data = DataClass::FreeText,
            .lines = 7,
            .mostLines = 7}}},
        FormRow {{{.label = in({"Die Angaben beruhen auf der Schilderung",
                       "This account rests on what was told by"}),
                      .share = 2.6,
                      .choices = {choice({"der versicherten Person", "the insured person"},
                                      m_notice.toldBy, ToldBy::Insured),
                          choice({"anderer Personen", "other persons"}, m_notice.toldBy,
                              ToldBy::Others)}},
            {.label = in({"Gewaltereignis *", "Violence *"}),
                .data = DataClass::Offence,
                .choices = yesOrNo(m_notice.wasViolence, m_language)},
            {.label = in({"Im Homeoffice *", "Working from home *"}),
                .data = DataClass::Employee,
                .choices = yesOrNo(m_notice.wasAtHome, m_language)}}}};
}

QList<FormBlock> NoticeForm::injury() const
{
    return {FormRow {{{.number = 18,
                          .label = in({"Verletzte Körperteile", "Injured parts of the body"}),
                          .value = m_notice.bodyParts,
                          .data = DataClass::Health},
                {.number = 19,
                    .label = in({"Art der Verletzung", "Kind of injury"}),
                    .value = m_notice.injury,
                    .data = DataClass::Health}}},
        FormRow {{{.number = 20,
                      .label = in({"Wer hat von dem Unfall zuerst Kenntnis genommen? (Name, "
                                   "Anschrift)",
                          "Who learnt of the accident first? (name, address)"}),
                      .value = m_notice.firstToKnow,
                      .data = DataClass::ThirdParty,
                      .share = 1.4},
            {.label = in({"War diese Person Augenzeugin/Augenzeuge des Unfalls?",
                 "Was this person an eyewitness?"}),
                .data = DataClass::ThirdParty,
                .choices = yesOrNo(m_notice.wasEyewitness, m_language)}}},
        FormRow {
            {{.number = 21,
                 .label = in({"Erstbehandlung: Name und Anschrift der Ärztin/des Arztes oder des "
                              "Krankenhauses",
                     "First treatment: name and address of the doctor or hospital"}),
                 .value = m_notice.treatedBy,
                 .data = DataClass::Health,
                 .share = 1.6},
                {.number = 22,
                    .label = in({"Arbeitszeit der versicherten Person: Beginn",
                        "Working hours of the insured person: from"}),
                    .value = time(m_notice.workBegins),
                    .data = DataClass::Employee,
                    .share = 0.8},
                {.label = in({"Ende", "to"}),
                    .value = time(m_notice.workEnds),
                    .data = DataClass::Employee,
                    .share = 0.5}}}};
}

QList<FormBlock> NoticeForm::work() const
{
    return {FormRow {{{.number = 23,
                          .label = in({"Zum Unfallzeitpunkt beschäftigt/tätig als",
                              "Employed or working as, at the time"}),
                          .value = m_notice.job,
                          .data = DataClass::Employee,
                          .share = 1.8},
                {.number = 24,
                    .label = in({"Seit wann bei dieser Tätigkeit? (Monat, Jahr)",
                        "In this work since (month, year)"}),
                    .value = m_notice.jobSince.isValid()
                        ? m_notice.jobSince.toString(QStringLiteral("MM.yyyy"))
                        : QString(),
                    .data = DataClass::Employee}}},
        FormRow {{{.number = 25,
            .label = in({"In welchem Teil des Unternehmens ist die versicherte Person ständig "
                         "tätig?",
                "In which part of the company does the insured person usually work?"}),
            .value = m_notice.unit,
            .data = DataClass::Employee}}},
        workStopped()};
}

FormRow NoticeForm::workStopped() const
{
    const bool isLater = m_notice.stopped == Stopped::Later;
    return {{{.number = 26,
                 .label = in({"Hat die versicherte Person die Arbeit eingestellt?",
                     "Did the insured person stop work?"}),
                 .value = isLater ? QStringLiteral("%1 %2")
                                        .arg(day(m_notice.stoppedDay), time(m_notice.stoppedTime))
                                        .trimmed()
                                  : QString(),
                 .data = DataClass::Health,
                 .share = 1.35,
                 .choices = {choice({"nein", "no"}, m_notice.stopped, Stopped::No),
                     choice({"sofort", "at once"}, m_notice.stopped, Stopped::AtOnce),
                     choice({"später, am", "later, on"}, m_notice.stopped, Stopped::Later)}},
        {.number = 27,
            .label = in({"Hat die versicherte Person die Arbeit wieder aufgenommen?",
                "Has the insured person resumed work?"}),
            .value = m_notice.hasResumed == true ? day(m_notice.resumedOn) : QString(),
            .data = DataClass::Health,
            .choices = {choice({"nein", "no"}, m_notice.hasResumed, false),
                choice({"ja, am", "yes, on"}, m_notice.hasResumed, true)}}}};
}

QList<FormBlock> NoticeForm::signatures() const
{
    return {FormSignatures {{{.label = in({"28  Datum", "28  Date"}),
                                 .value = day(m_notice.signedOn),
                                 .share = 0.6},
                {.label = in({"Unternehmer/-in (Bevollmächtigte/-r)", "Employer (authorised)"}),
                    .value = m_notice.employerSigns,
                    .data = DataClass::Employee,
                    .share = 1.2},
                {.label = in({"Personalrat (Betriebsrat)", "Staff council (works council)"}),
                    .value = m_notice.councilSigns,
                    .data = DataClass::Employee,
                    .share = 1.2},
                {.label = in({"Telefon-Nr. für Rückfragen", "Telephone for questions"}),
                    .value = m_notice.telephone,
                    .data = DataClass::Employee}}},
        FormRow {{{.label = in({"Fachkraft für Arbeitssicherheit informiert am",
                       "Safety officer informed on"}),
                      .value = day(m_notice.safetyOfficerInformed)},
            {.label
                = in({"Betriebsärztin/Betriebsarzt informiert am", "Company doctor informed on"}),
                .value = day(m_notice.companyDoctorInformed)}}},
        FormParagraph {
            in({"* Nicht auf dem alten Vordruck; die elektronische Anzeige fragt danach. Felder 1 "
                "bis 28 wie im Vordruck der gesetzlichen Unfallversicherung. Frist: drei Tage "
                "(§ 193 Abs. 4 SGB VII), bei Todesfällen sofort. Auf Papier bis 31.12.2027, danach "
                "nur elektronisch (UVAV 2023). Die versicherte Person kann eine Kopie verlangen.",
                "* Not on the old form; the electronic notice asks for it. Fields 1 to 28 as on "
                "the form of the statutory accident insurance. Within three days (SGB VII "
                "§ 193(4)), at once after a death. On paper until 31 December 2027, then "
                "electronically only (UVAV 2023). The insured person may ask for a copy."}),
            FormParagraph::Look::Muted}};
}

QList<FormBlock> NoticeForm::blocks() const
{
    return employer() + insured() + insurance() + accident() + injury() + work() + signatures();
}

} // namespace

FormDocument accidentNoticeForm(
    const AccidentNotice &notice, const QString &authority, Language language)
{
    const auto in = [language](const Words &words) { return words.in(language); };
    FormDocument document;
    document.kind = FormKind::AccidentNotice;
    document.language = language;
    document.authority = authority;
    document.title = in(formName(document.kind));
    document.mark = in({"Vertraulich", "Confidential"});
    document.date = notice.signedOn;
    document.density = FormDocument::Density::Compact;
    document.blocks = NoticeForm(notice, language).blocks();
    document.recipients = {in({"Unfallversicherungsträger (Unfallkasse)", "Accident insurer"}),
        in({"Arbeitsschutzbehörde (Durchschrift)", "Labour inspectorate (copy)"}),
        in({"Personalrat (unterschreibt mit)", "Staff council (signs too)"}),
        in({"Fachkraft für Arbeitssicherheit und Betriebsärztin/Betriebsarzt (werden informiert)",
            "Safety officer and company doctor (are informed)"}),
        in({"Versicherte Person (Kopie auf Verlangen)", "Insured person (copy on request)"})};
    document.basis
        = in({"Pflicht nach § 193 SGB VII und der UVAV", "Duty by SGB VII § 193 and the UVAV"});
    addReadingAid(document);
    return document;
}

} // namespace rueckhalt
