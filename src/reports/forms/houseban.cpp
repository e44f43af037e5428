// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/houseban.h"

namespace rueckhalt {

namespace {

/// Builds the letter.
class BanLetter
{
public:
    BanLetter(const HouseBanLetter &ban, Language language)
        : m_ban(ban)
        , m_language(language)
    {
    }

    [[nodiscard]] QList<FormBlock> blocks() const
    {
        return addresses() + orders() + reasons() + hearing() + end();
    }

private:
    using Told = QList<FormDatum>;

    [[nodiscard]] QString in(const Words &words) const { return words.in(m_language); }
    [[nodiscard]] QString day(const QDate &date) const
    {
        // A gap to be filled in by hand, never a date of ours.
        return date.isValid() ? formDay(date, m_language) : QStringLiteral("____________");
    }
    [[nodiscard]] QList<FormBlock> addresses() const;
    [[nodiscard]] QList<FormBlock> orders() const;
    [[nodiscard]] QString exceptions() const;
    [[nodiscard]] QList<FormBlock> reasons() const;
    [[nodiscard]] QList<FormBlock> hearing() const;
    [[nodiscard]] QList<FormBlock> end() const;
    /// The text, or a box to write it into.
    [[nodiscard]] FormBlock textOrRoom(
        const QString &text, const Words &label, DataClass data) const;

    const HouseBanLetter &m_ban;
    Language m_language;
};

FormBlock BanLetter::textOrRoom(const QString &text, const Words &label, DataClass data) const
{
    if (text.trimmed().isEmpty())
        return FormRow {{{.label = in(label), .lines = 4}}};
    return FormParagraph {text, FormParagraph::Look::Body, {{in(label), data}}};
}

QList<FormBlock> BanLetter::addresses() const
{
    return {FormRow {{{.label = in({"An", "To"}),
                          .value = m_ban.person,
                          .data = DataClass::ThirdParty,
                          .share = 1.4,
                          .lines = 4,
                          .mostLines = 6},
                {.label = in({"Auskunft erteilt", "Contact"}),
                    .value = m_ban.contact,
                    .data = DataClass::Employee,
                    .lines = 4}}},
        FormRow {{{.label = in({"Ausstellende Stelle", "Issued by"}),
                      .value = m_ban.department,
                      .share = 1.4},
            {.label = in({"Unser Zeichen", "Our reference"}), .value = m_ban.ownNumber}}}};
}

QString BanLetter::exceptions() const
{
    if (!m_ban.exceptions.trimmed().isEmpty())
        return m_ban.exceptions;
    const QString usual
        = in({"Ihre Angelegenheiten können Sie weiter schriftlich, telefonisch oder online "
              "erledigen. Ist Ihr persönliches Erscheinen nötig, dürfen Sie das Haus nach "
              "vorheriger Terminvereinbarung für diesen Termin betreten.",
            "You can still settle your matters in writing, by telephone or online. Where you have "
            "to appear in person, you may enter for that purpose by prior appointment."});
    return m_ban.appointments.trimmed().isEmpty()
        ? usual
        : usual + in({" Termine: %1", " Appointments: %1"}).arg(m_ban.appointments);
}

QList<FormBlock> BanLetter::orders() const
{
    QStringList orders {in({"Ihnen wird untersagt, folgende Gebäude und Räume zu betreten: %1",
                               "You are forbidden to enter these buildings and rooms: %1"})
                            .arg(m_ban.buildings.trimmed().isEmpty()
                                    ? QStringLiteral("________________________________________")
                                    : m_ban.buildings),
        in({"Das Hausverbot gilt vom %1 bis einschließlich %2. Danach endet es von selbst.",
               "The ban holds from %1 up to and including %2. After that it ends by itself."})
            .arg(day(m_ban.from), day(m_ban.until)),
        exceptions()};
    if (!m_ban.atOnceBecause.trimmed().isEmpty()) {
        orders << in({"Die sofortige Vollziehung wird angeordnet (§ 80 Abs. 2 Satz 1 Nr. 4 VwGO).",
            "It is to be complied with at once (VwGO § 80(2) sentence 1 no. 4)."});
    }
    QList<FormBlock> blocks {FormHeading {in({"Anordnung", "Order"})}};
    if (m_ban.saidOn.isValid()) {
        blocks << FormParagraph {
            in({"Das am %1 mündlich ausgesprochene Hausverbot wird hiermit schriftlich bestätigt.",
                   "The ban of %1 by word of mouth is hereby confirmed in writing."})
                .arg(day(m_ban.saidOn))};
    }
    Told told;
    if (!m_ban.buildings.trimmed().isEmpty() || m_ban.from.isValid() || m_ban.until.isValid())
        told << FormDatum {
            in({"Hausverbot (wo, wie lange)", "Ban (where, how long)"}), DataClass::ThirdParty};
    blocks << FormList {orders, true, told};
    blocks << FormParagraph {
        in({"Wer das Haus trotz Verbots betritt, kann wegen Hausfriedensbruchs (§ 123 StGB) "
            "angezeigt werden.",
            "Whoever enters in spite of the ban can be reported for trespass (StGB § 123)."})};
    return blocks;
}

QList<FormBlock> BanLetter::reasons() const
{
    QList<FormBlock> blocks {FormHeading {in({"Begründung", "Reasons"})},
        textOrRoom(m_ban.facts, {"Sachverhalt", "Facts"}, DataClass::Offence),
        textOrRoom(
            m_ban.weighing, {"Abwägung (Ermessen)", "Weighing (discretion)"}, DataClass::FreeText)};
    if (!m_ban.atOnceBecause.trimmed().isEmpty()) {
        blocks << FormParagraph {in({"Zur sofortigen Vollziehung: %1", "On compliance at once: %1"})
                                     .arg(m_ban.atOnceBecause),
            FormParagraph::Look::Body,
            Told {{in({"Sofortige Vollziehung", "Compliance at once"}), DataClass::FreeText}}};
    }
    return blocks;
}

QList<FormBlock> BanLetter::hearing() const
{
    QList<FormBlock> blocks {FormHeading {in({"Anhörung (§ 28 VwVfG)", "Hearing (VwVfG § 28)"})}};
    const Told told {{in({"Anhörung", "Hearing"}), DataClass::ThirdParty}};
    switch (m_ban.hearing) {
    case HouseBanLetter::Hearing::Unknown:
        blocks << FormRow {{{.label = in({"Angehört am", "Heard on"})},
            {.label = in({"oder davon abgesehen, weil (§ 28 Abs. 2 VwVfG)",
                 "or not heard, because (VwVfG § 28(2))"}),
                .share = 2.4,
                .lines = 2}}};
        break;
    case HouseBanLetter::Hearing::Held:
        blocks << FormParagraph {
            in({"Sie hatten am %1 Gelegenheit, sich zu den Tatsachen zu äußern.",
                   "On %1 you had the opportunity to comment on the facts."})
                .arg(day(m_ban.heardOn)),
            FormParagraph::Look::Body, told};
        blocks << FormParagraph {m_ban.statement.trimmed().isEmpty()
                ? in({"Sie haben sich nicht geäußert.", "You did not comment."})
                : in({"Dazu haben Sie erklärt: %1", "You stated: %1"}).arg(m_ban.statement),
            FormParagraph::Look::Body, told};
        break;
    case HouseBanLetter::Hearing::Omitted:
        blocks << FormParagraph {
            in({"Von einer Anhörung wurde nach § 28 Abs. 2 VwVfG abgesehen: %1",
                   "By VwVfG § 28(2) there was no hearing: %1"})
                .arg(m_ban.omittedBecause),
            FormParagraph::Look::Body, told};
        break;
    }
    return blocks;
}

QList<FormBlock> BanLetter::end() const
{
    return {FormHeading {in({"Rechtsbehelfsbelehrung", "Legal remedies"})},
        textOrRoom(m_ban.remedies,
            {"Text der Behörde (Widerspruch oder Klage, Frist, Stelle, Anschrift)",
                "The authority's text (objection or action, period, where, address)"},
            DataClass::None),
        FormSignatures {{{.label = in({"Ort, Datum", "Place, date"}),
                             .value = formDay(m_ban.signedOn, m_language),
                             .share = 0.8},
            {.label = in({"Unterschrift (Hausrecht)", "Signature (for the house)"}),
                .value = m_ban.signer,
                .data = DataClass::Employee,
                .share = 1.6}}}};
}

} // namespace

FormDocument houseBanForm(const HouseBanLetter &ban, const QString &authority, Language language)
{
    const auto in = [language](const Words &words) { return words.in(language); };
    FormDocument document;
    document.kind = FormKind::HouseBan;
    document.language = language;
    document.authority = authority;
    document.title = in(formName(document.kind));
    document.date = ban.signedOn;
    document.blocks = BanLetter(ban, language).blocks();
    document.recipients = {in({"Person, für die das Hausverbot gilt", "The person banned"}),
        in({"Empfang und Sicherheitsdienst, soweit nötig (nur Name und Dauer)",
            "Reception and security, as far as needed (name and period only)"})};
    document.basis = in({"Hausrecht der Behörde; §§ 28, 37, 39 VwVfG (oder das Landesgesetz)",
        "The authority's right over its house; VwVfG §§ 28, 37, 39 (or the law of the state)"});
    addReadingAid(document);
    return document;
}

} // namespace rueckhalt
