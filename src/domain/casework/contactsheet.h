// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/care.h"

#include <optional>

namespace rueckhalt {

/// Somebody who helps, as the authority has written down.
struct CareContact
{
    CareKind kind = CareKind::FirstCare; ///< what for
    QString name {}; ///< person or office
    QString phone {};
    QString mail {};
    QString note {}; ///< hours, room

    static constexpr qsizetype MaxText = 200;
    bool operator==(const CareContact &) const = default;
};

/// Whom to turn to, in the order to be shown. Names nobody who was affected; every member of the
/// register can read it.
struct ContactSheet
{
    QList<CareContact> contacts {};

    static constexpr qsizetype MaxContacts = 50;
    bool operator==(const ContactSheet &) const = default;
};

/// What keeps a sheet from being saved, as a sentence.
[[nodiscard]] std::optional<Words> problemOf(const ContactSheet &sheet);
/// One line of JSON.
[[nodiscard]] QString encode(const ContactSheet &sheet);
/// Nothing for what is no sheet; an empty text is an empty one. Files that people write are read by
/// it too, whatever else they hold.
[[nodiscard]] std::optional<ContactSheet> decodeContactSheet(const QString &text);

} // namespace rueckhalt
