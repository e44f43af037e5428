// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/contactsheet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

struct TextField
{
    const char *name;
    QString CareContact::*text;
};

constexpr std::array<TextField, 4> textFields {{
    {"name", &CareContact::name},
    {"phone", &CareContact::phone},
    {"mail", &CareContact::mail},
    {"note", &CareContact::note},
}};

constexpr QLatin1StringView kindName {"kind"};

std::optional<CareContact> contactFrom(const QJsonObject &object)
{
    CareContact contact;
    const auto kind = fromCode<CareKind>(object.value(kindName).toString());
    if (!kind || object.size() != static_cast<int>(textFields.size()) + 1)
        return std::nullopt;
    contact.kind = *kind;
    for (const TextField &field : textFields) {
        const QJsonValue value = object.value(QLatin1StringView(field.name));
        if (!value.isString())
            return std::nullopt;
        contact.*field.text = value.toString();
    }
    return contact;
}

} // namespace

std::optional<Words> problemOf(const ContactSheet &sheet)
{
    if (sheet.contacts.size() > ContactSheet::MaxContacts)
        return Words {"Es sind zu viele Kontakte. Erlaubt sind 50.",
            "There are too many contacts. 50 are allowed."};
    for (const CareContact &contact : sheet.contacts) {
        if (contact.name.trimmed().isEmpty())
            return Words {"Geben Sie zu jedem Kontakt einen Namen oder eine Stelle an.",
                "Enter a name or an office for each contact."};
        const bool isTooLong = std::ranges::any_of(textFields, [&](const TextField &field) {
            return (contact.*field.text).size() > CareContact::MaxText;
        });
        if (isTooLong)
            return Words {"Ein Text ist zu lang. Erlaubt sind 200 Zeichen.",
                "A text is too long. 200 characters are allowed."};
    }
    return std::nullopt;
}

QString encode(const ContactSheet &sheet)
{
    QJsonArray array;
    for (const CareContact &contact : sheet.contacts) {
        QJsonObject object {{kindName, codeOf(contact.kind)}};
        for (const TextField &field : textFields)
            object.insert(QLatin1StringView(field.name), contact.*field.text);
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::optional<ContactSheet> decodeContactSheet(const QString &text)
{
    ContactSheet sheet;
    if (text.isEmpty())
        return sheet;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray() || document.array().size() > ContactSheet::MaxContacts)
        return std::nullopt;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        const auto contact = contactFrom(value.toObject());
        if (!contact)
            return std::nullopt;
        sheet.contacts << *contact;
    }
    return problemOf(sheet) ? std::nullopt : std::optional(sheet);
}

} // namespace rueckhalt
