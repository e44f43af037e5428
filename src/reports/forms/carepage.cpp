// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/carepage.h"

namespace rueckhalt {

namespace {

/// Builds the page.
class CareText
{
public:
    CareText(const CarePage &page, Language language)
        : m_page(page)
        , m_language(language)
    {
    }

    [[nodiscard]] QList<FormBlock> blocks() const
    {
        return today() + contacts() + dates() + nextDays() + rights();
    }

private:
    [[nodiscard]] QString in(const Words &words) const { return words.in(m_language); }
    [[nodiscard]] QList<FormBlock> today() const;
    [[nodiscard]] QList<FormBlock> contacts() const;
    [[nodiscard]] QList<FormBlock> dates() const;
    [[nodiscard]] QList<FormBlock> nextDays() const;
    [[nodiscard]] QList<FormBlock> rights() const;

    const CarePage &m_page;
    Language m_language;
};

QList<FormBlock> CareText::today() const
{
    const QString doctor = m_page.isCivilServant
        ? in({"Lassen Sie sich ärztlich untersuchen, auch wenn die Verletzung klein ist. Sagen Sie "
              "dort: Es ist im "
              "Dienst passiert. Melden Sie den Dienstunfall Ihrer Führungskraft.",
            "See a doctor, even for a small injury. Say there: it happened on duty. Report the "
            "service accident to your superior."})
        : in({"Gehen Sie in eine Praxis für Arbeitsunfälle (Durchgangsarzt oder Durchgangsärztin), "
              "auch wenn die Verletzung klein ist. Sagen Sie dort: Es ist bei der Arbeit passiert.",
            "See a doctor for accidents at work (Durchgangsarzt), even for a small injury. Say "
            "there: it happened at work."});
    QString danger
        = in({"Sind Sie noch in Gefahr? Rufen Sie 110. Ist jemand verletzt? Rufen Sie 112.",
            "Are you still in danger? Call 110. Is anybody hurt? Call 112."});
    if (!m_page.internalEmergency.trimmed().isEmpty())
        danger += u' ' + m_page.internalEmergency;
    return {
        FormParagraph {
            in({"Es ist gut, dass Sie den Vorfall gemeldet haben. Was passiert ist, "
                "ist nicht Ihre Schuld. Sie müssen damit nicht allein bleiben.",
                "It is good that you reported it. What happened is not your fault. You need not "
                "cope with it alone."}),
            FormParagraph::Look::Strong},
        FormHeading {in({"Heute", "Today"})},
        FormList {
            {danger, doctor,
                in({"Lassen Sie Erste Hilfe immer aufschreiben. Das hilft, wenn später "
                    "Beschwerden kommen.",
                    "Have first aid written down. It helps if complaints come later."}),
                in({"Schreiben Sie auf, was passiert ist. Eine Drohung schreiben Sie Wort für "
                    "Wort auf. Löschen Sie keine Mails, Fotos oder Anrufe.",
                    "Write down what happened. Write down a threat word for word. Do not "
                    "delete mails, pictures or calls."}),
                in({"Sprechen Sie mit einem Menschen, dem Sie vertrauen. Sie dürfen jetzt "
                    "Pause machen.",
                    "Talk to somebody you trust. You may take a break now."})},
            true}};
}

QList<FormBlock> CareText::contacts() const
{
    QList<FormBlock> blocks {FormHeading {in({"Diese Menschen helfen Ihnen", "Who helps you"})}};
    for (const CarePage::Contact &contact : m_page.contacts) {
        blocks << FormRow {{{.value = contact.what, .share = 1, .mostLines = 6},
            {.value = contact.who,
                .data = DataClass::Employee,
                .share = 1.3,
                .mostLines = 6,
                .name = in({"Ansprechpersonen", "Contacts"})},
            {.value = contact.reach, .share = 1.2, .mostLines = 6}}};
    }
    if (m_page.contacts.isEmpty()) {
        for (int line = 0; line < 3; ++line)
            blocks << FormRow {{{.share = 1}, {.share = 1.3}, {.share = 1.2}}};
    }
    return blocks;
}

QList<FormBlock> CareText::dates() const
{
    if (m_page.dates.isEmpty())
        return {};
    QList<FormBlock> blocks {FormHeading {in({"Ihre nächsten Termine", "Your next dates"})}};
    for (const CarePage::Date &date : m_page.dates) {
        blocks << FormRow {{{.value = formDay(date.day, m_language), .share = 0.5},
            {.value = date.what,
                .data = DataClass::Employee,
                .share = 2,
                .mostLines = 6,
                .name = in({"Ihre nächsten Termine", "Your next dates"})}}};
    }
    return blocks;
}

QList<FormBlock> CareText::nextDays() const
{
    const QString therapy = m_page.isCivilServant
        ? in({"Bleibt es länger als zwei Wochen oder wird es schlimmer? Holen Sie sich Hilfe. Ihre "
              "Dienststelle sagt Ihnen, wer die Kosten trägt.",
            "Does it last longer than two weeks or get worse? Get help. Your office tells you who "
            "bears the cost."})
        : in({"Bleibt es länger als zwei Wochen oder wird es schlimmer? Holen Sie sich Hilfe. Die "
              "Unfallkasse kann schnell Termine bei einer Psychotherapie vermitteln.",
            "Does it last longer than two weeks or get worse? Get help. The accident insurer can "
            "arrange appointments with a psychotherapist quickly."});
    return {FormHeading {in({"In den nächsten Tagen", "In the next days"})},
        FormList {{in({"Viele Menschen schlafen dann schlecht, erschrecken leicht oder sehen die "
                       "Bilder wieder. Das ist normal und wird meist von selbst besser.",
                       "Many people sleep badly then, are easily startled or see the pictures "
                       "again. That is normal and mostly gets better by itself."}),
            therapy,
            in({"Sie müssen nicht sofort wieder arbeiten wie vorher. Wie Sie wieder anfangen, "
                "besprechen Sie mit Ihrer Führungskraft.",
                "You need not work as before at once. Discuss with your superior how to start "
                "again."})}}};
}

QList<FormBlock> CareText::rights() const
{
    return {FormHeading {in({"Ihre Rechte", "Your rights"})},
        FormList {
            {in({"Sie können einen Strafantrag stellen. Das heißt: Sie verlangen, dass die Tat "
                 "verfolgt wird. Manche Taten werden nur dann verfolgt. Dafür haben Sie meist drei "
                 "Monate Zeit.",
                 "You can apply for prosecution. That means: you demand that the act is "
                 "prosecuted. Some acts are prosecuted only then. You mostly have three months."}),
                in({"Bei manchen Taten kann auch Ihre Behörde den Antrag stellen. Fragen Sie "
                    "danach, "
                    "auch nach Rechtsschutz.",
                    "For some acts your authority can apply too. Ask for it, and for legal "
                    "protection."}),
                in({"Ihre Angaben sind vertraulich. Sie dürfen wissen, was über Sie aufgeschrieben "
                    "wurde, und eine Kopie verlangen.",
                    "What you tell is confidential. You may know what was written about you, and "
                    "ask for a copy."})}}};
}

} // namespace

FormDocument carePageForm(const CarePage &page, const QString &authority, Language language)
{
    const auto in = [language](const Words &words) { return words.in(language); };
    FormDocument document;
    document.kind = FormKind::CarePage;
    document.language = language;
    document.authority = authority;
    document.title = in(formName(document.kind));
    document.date = page.made;
    document.blocks = CareText(page, language).blocks();
    document.recipients = {in({"Betroffene Person", "The person affected"})};
    document.basis = in({"Fürsorge des Arbeitgebers", "The employer's duty of care"});
    return document;
}

} // namespace rueckhalt
