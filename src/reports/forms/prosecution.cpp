// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/prosecution.h"

namespace rueckhalt {

namespace {

using Kind = ProsecutionPaper::Kind;

/// Whoever it may be: nothing is said of rights before that is known.
bool isOf(const std::optional<Applicant> &applicant, NamedOffence offence)
{
    return !applicant || mayApply(*applicant, offence);
}

/// Lines kept free for the pen; what is typed needs no more than it takes.
int roomFor(const QString &value, int lines)
{
    return value.trimmed().isEmpty() ? lines : 1;
}

/// Builds the blocks of one paper.
class ProsecutionForm
{
public:
    ProsecutionForm(const ProsecutionPaper &paper, Language language)
        : m_paper(paper)
        , m_language(language)
    {
    }

    [[nodiscard]] QList<FormBlock> blocks() const
    {
        return sender() + act() + evidence() + offences() + knowledge() + end();
    }

private:
    [[nodiscard]] QString in(const Words &words) const { return words.in(m_language); }
    [[nodiscard]] bool isRequest() const { return m_paper.kind == Kind::Request; }
    [[nodiscard]] QList<FormBlock> sender() const;
    [[nodiscard]] QList<FormBlock> act() const;
    [[nodiscard]] QList<FormBlock> offences() const;
    [[nodiscard]] QStringList offenceLines(bool isTheirs) const;
    [[nodiscard]] QList<FormBlock> knowledge() const;
    [[nodiscard]] QList<FormBlock> evidence() const;
    [[nodiscard]] QList<FormBlock> end() const;
    [[nodiscard]] QString declaration() const;
    [[nodiscard]] QString placeAndDay() const;

    const ProsecutionPaper &m_paper;
    Language m_language;
};

QList<FormBlock> ProsecutionForm::sender() const
{
    const auto as = [this](const Words &label, Applicant applicant) {
        return FormChoice {in(label), m_paper.applicant == applicant};
    };
    QList<FormBlock> blocks {
        FormRow {{{.label = in({"An", "To"}), .value = m_paper.recipient, .share = 1.6, .lines = 3},
            {.label = in({"Aktenzeichen der Polizei", "File no. of the police"}),
                .value = m_paper.fileNumber,
                .data = DataClass::Offence},
            {.label = in({"Unser Zeichen", "Our reference"}),
                .value = m_paper.ownNumber,
                .share = 0.8}}},
        FormHeading {isRequest() ? in({"Wer stellt den Antrag?", "Who applies?"})
                                 : in({"Wer zeigt an?", "Who reports?"})}};
    FormRow who {{{.label = in({"Name, Vorname", "Surname, first name"}),
        .value = m_paper.applicantName,
        .data = DataClass::Employee}}};
    if (isRequest()) {
        who.boxes.prepend({.label = in({"Als", "As"}),
            .data = DataClass::Employee,
            .share = 2.3,
            .choices = {as({"verletzte Person", "injured person"}, Applicant::Victim),
                as({"Dienstvorgesetzte/-r", "superior"}, Applicant::Superior),
                as({"verletzte Behörde", "injured authority"}, Applicant::Authority)}});
    }
    blocks << who;
    blocks << FormRow {{{.label = in({"Amt, Funktion", "Office, function"}),
                            .value = m_paper.applicantOffice,
                            .data = DataClass::Employee},
        {.label = in({"Dienstliche Anschrift (genügt für Ladungen)",
             "Address of the office (suffices for a summons)"}),
            .value = m_paper.applicantAddress,
            .share = 1.4},
        {.label = in({"Telefon", "Telephone"}),
            .value = m_paper.telephone,
            .data = DataClass::Employee,
            .share = 0.75}}};
    return blocks;
}

QList<FormBlock> ProsecutionForm::act() const
{
    return {FormHeading {in({"Was ist geschehen?", "What happened?"})},
        FormRow {{{.label = in({"Datum", "Date"}),
                      .value = formDay(m_paper.day, m_language),
                      .data = DataClass::Offence,
                      .share = 0.7},
            {.label = in({"Uhrzeit", "Time"}),
                .value = formTime(m_paper.time, m_language),
                .data = DataClass::Offence,
                .share = 0.6},
            {.label = in({"Ort", "Place"}), .value = m_paper.place, .share = 2}}},
        FormRow {{{.label = in({"Gegen (Name, Anschrift, sonst Beschreibung; auch unbekannt)",
                       "Against (name, address, or description; also unknown)"}),
            .value = m_paper.accused,
            .data = DataClass::Offence,
            .lines = roomFor(m_paper.accused, 2),
            .mostLines = 6}}},
        FormRow {{{.label = in({"Was geschehen ist (Tatsachen, Worte im Wortlaut)",
                       "What happened (facts; words as they were spoken)"}),
            .value = m_paper.act,
            .data = DataClass::FreeText,
            .lines = roomFor(m_paper.act, 6),
            .mostLines = 14}}}};
}

/// Each with its name and how it is prosecuted.
QStringList ProsecutionForm::offenceLines(bool isTheirs) const
{
    QStringList lines;
    for (const OffenceEntry &entry : offenceList()) {
        if (m_paper.offences.contains(entry.offence)
            && isOf(m_paper.applicant, entry.offence) == isTheirs) {
            lines << QStringLiteral("%1 %2 – %3")
                         .arg(in(entry.section), in(entry.name), pursuitText(entry, m_language));
        }
    }
    return lines;
}

QString ProsecutionForm::declaration() const
{
    if (!isRequest()) {
        return in({"Ich zeige den oben geschilderten Sachverhalt an und bitte zu prüfen, ob "
                   "Straftaten vorliegen.",
            "I report the facts above and ask to examine whether they are offences."});
    }
    return in({"Ich stelle Strafantrag wegen aller in Betracht kommenden Straftaten, die nur auf "
               "Antrag verfolgt werden und für die ich antragsberechtigt bin.",
        "I apply for prosecution of all offences that come into question, are prosecuted on "
        "application only and for which I may apply."});
}

QList<FormBlock> ProsecutionForm::offences() const
{
    QList<FormBlock> blocks {
        FormHeading {isRequest() ? in({"Strafantrag", "Application"}) : in({"Anzeige", "Report"})},
        FormParagraph {declaration(), FormParagraph::Look::Strong}};
    const QList<FormDatum> told {{in({"Genannte Taten", "Offences named"}), DataClass::Offence}};
    const QStringList theirs
        = isRequest() ? offenceLines(true) : offenceLines(true) + offenceLines(false);
    const QStringList others = isRequest() ? offenceLines(false) : QStringList();
    if (!theirs.isEmpty()) {
        blocks << FormParagraph {in({"In Betracht kommen insbesondere:", "In particular:"}),
            FormParagraph::Look::Body, told}
               << FormList {theirs};
    }
    if (!others.isEmpty()) {
        blocks << FormParagraph {in({"Außerdem angezeigt; den Antrag kann hier nur jemand anderes "
                                     "stellen, mit eigener Frist:",
                                     "Also reported; only somebody else can apply here, with a "
                                     "period of their own:"}),
            FormParagraph::Look::Body, told}
               << FormList {others};
    }
    return blocks;
}

QList<FormBlock> ProsecutionForm::knowledge() const
{
    if (!isRequest())
        return {};
    QList<FormBlock> blocks {
        FormRow {{{.label = in({"Kenntnis von der Tat seit", "Knows of the act since"}),
                      .value = formDay(m_paper.knowsAct, m_language),
                      .data = DataClass::Offence},
            {.label = in({"Kenntnis von der Person seit", "Knows of the person since"}),
                .value = formDay(m_paper.knowsPerson, m_language),
                .data = DataClass::Offence},
            {.label = in({"Antragsfrist endet am (§ 77b StGB)",
                 "Period for applying ends on (StGB § 77b)"}),
                .value = formDay(m_paper.deadline, m_language)}}}};
    if (!m_paper.deadlineNote.isEmpty())
        blocks << FormParagraph {m_paper.deadlineNote, FormParagraph::Look::Muted};
    return blocks;
}

QList<FormBlock> ProsecutionForm::evidence() const
{
    return {FormRow {{{.label = in({"Zeuginnen und Zeugen (dienstlich zu laden)",
                           "Witnesses (to be summoned at the office)"}),
                          .value = m_paper.witnesses,
                          .data = DataClass::ThirdParty,
                          .lines = roomFor(m_paper.witnesses, 2),
                          .mostLines = 6},
        {.label = in({"Weitere Beweismittel", "Other evidence"}),
            .value = m_paper.evidence,
            .data = DataClass::FreeText,
            .lines = roomFor(m_paper.evidence, 2),
            .mostLines = 6}}}};
}

QString ProsecutionForm::placeAndDay() const
{
    QStringList parts {m_paper.signedAt, formDay(m_paper.signedOn, m_language)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QList<FormBlock> ProsecutionForm::end() const
{
    QList<FormBlock> blocks;
    if (m_paper.wantsOutcome) {
        blocks << FormParagraph {
            in({"Bitte bestätigen Sie den Eingang und teilen Sie mit, wie das Verfahren ausgeht.",
                "Please confirm receipt and tell how the proceedings end."})};
    }
    blocks << FormSignatures {{{.label = in({"Ort, Datum", "Place, date"}), .value = placeAndDay()},
        {.label = isRequest() ? in({"Eigenhändige Unterschrift der antragstellenden Person",
                      "Signature of the applicant by their own hand"})
                              : in({"Unterschrift der anzeigenden Person",
                                  "Signature of the person who reports"}),
            .share = 1.6}}};
    blocks << FormParagraph {
        in({"Diese Vorlage ist keine Rechtsberatung. Ob eine Straftat vorliegt, entscheiden "
            "Staatsanwaltschaft und Gericht.",
            "This template is no legal advice. Whether there was an offence, the public "
            "prosecutor and the court decide."}),
        FormParagraph::Look::Muted};
    return blocks;
}

} // namespace

FormDocument prosecutionForm(
    const ProsecutionPaper &paper, const QString &authority, Language language)
{
    const auto in = [language](const Words &words) { return words.in(language); };
    const bool isRequest = paper.kind == Kind::Request;
    FormDocument document;
    document.kind = isRequest ? FormKind::ProsecutionRequest : FormKind::CriminalReport;
    document.language = language;
    document.authority = authority;
    document.title = in(formName(document.kind));
    document.subtitle = isRequest
        ? in({"Nach §§ 77 bis 77b StGB, § 158 Abs. 2 StPO", "By StGB §§ 77 to 77b, StPO § 158(2)"})
        : in({"Nach § 158 Abs. 1 StPO", "By StPO § 158(1)"});
    document.date = paper.signedOn;
    document.density = FormDocument::Density::Medium;
    document.blocks = ProsecutionForm(paper, language).blocks();
    document.recipients = {in({"Polizei oder Staatsanwaltschaft", "Police or public prosecutor"}),
        in({"Beschuldigte Person und ihre Verteidigung, über die Akteneinsicht",
            "The person accused and their defence, who may read the file"})};
    document.basis = isRequest
        ? in({"Antrag der berechtigten Person (§§ 77 ff. StGB)",
            "Application of the entitled person (StGB §§ 77 ff.)"})
        : in({"Anzeige einer Straftat (§ 158 StPO)", "Report of an offence (StPO § 158)"});
    addReadingAid(document);
    return document;
}

} // namespace rueckhalt
