// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/authoritydata.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

std::span<const AuthorityText> authorityTexts()
{
    using A = AuthorityData;
    static constexpr auto list = std::to_array<AuthorityText>({
        {"name", &A::name, {"Name der Behörde", "Name of the authority"},
            {"am Kopf aller Formulare", "at the head of all forms"}},
        {"address", &A::address, {"Anschrift", "Address"},
            {"auf Unfallanzeige, Strafantrag und Hausverbot",
                "on accident notice, application and house ban"},
            3},
        {"phone", &A::phone, {"Telefon für Rückfragen", "Telephone for questions"},
            {"auf Papieren, die das Haus verlassen", "on papers that leave the house"}},
        {"companyNumber", &A::companyNumber, {"Unternehmensnummer", "Number with the insurer"},
            {"Feld 2 der Unfallanzeige; steht im Bescheid der Unfallkasse",
                "field 2 of the accident notice; the insurer has told it"}},
        {"insurer", &A::insurer, {"Unfallkasse mit Anschrift", "Accident insurer with address"},
            {"Empfänger der Unfallanzeige", "recipient of the accident notice"}, 3},
        {"police", &A::police, {"Polizeidienststelle mit Anschrift", "Police station with address"},
            {"Empfänger von Strafantrag und Strafanzeige",
                "recipient of applications and criminal reports"},
            3},
        {"serviceOffice", &A::serviceOffice,
            {"Stelle für Dienstunfälle", "Office for service accidents"},
            {"Empfänger der Dienstunfallmeldung", "recipient of reports of service accidents"}, 3},
        {"handIn", &A::handIn,
            {"Abgabe der Erste-Hilfe-Meldungen bei", "First-aid sheets are handed in at"},
            {"auf der Erste-Hilfe-Meldung", "on the first-aid sheet"}},
        {"emergency", &A::emergency, {"Interner Notruf", "Internal emergency call"},
            {"auf der Seite „Jetzt wichtig“", "on the page “What matters now”"}},
        {"remedies", &A::remedies, {"Rechtsbehelfsbelehrung", "Information on remedies"},
            {"am Ende eines Hausverbots; sie ist je nach Land verschieden",
                "at the end of a house ban; it differs by state"},
            4},
    });
    return list;
}

std::optional<Words> problemOf(const AuthorityData &authority)
{
    const bool isShort = std::ranges::all_of(authorityTexts(), [&](const AuthorityText &text) {
        return (authority.*text.member).size() <= AuthorityData::MaxText;
    });
    if (isShort)
        return std::nullopt;
    return Words {"Eine Angabe zur Behörde ist zu lang: höchstens 1000 Zeichen.",
        "What is said of the authority is too long: at most 1000 characters."};
}

QJsonObject jsonOf(const AuthorityData &authority)
{
    QJsonObject object;
    for (const AuthorityText &text : authorityTexts()) {
        if (const QString &value = authority.*text.member; !value.isEmpty())
            object.insert(QString::fromLatin1(text.code), value);
    }
    return object;
}

AuthorityData authorityFrom(const QJsonObject &object)
{
    AuthorityData authority;
    for (const AuthorityText &text : authorityTexts())
        authority.*text.member = object.value(QLatin1StringView(text.code)).toString();
    return authority;
}

} // namespace rueckhalt
