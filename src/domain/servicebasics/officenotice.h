// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/servicebasics/officeprofile.h"

#include <functional>

namespace rueckhalt {

/// What is told to citizens, from one and the same profile.
enum class NoticeKind : std::uint8_t { DoorSign, ClosingNotice, WebText };
template <>
std::span<const Term<NoticeKind>> terms<NoticeKind>();

/// A part of a notice: rows with a label at the left ("Montag"), or lines.
struct NoticeSection
{
    struct Row
    {
        QString label {};
        QStringList lines {}; ///< never empty; "geschlossen" where there is nothing
        QString note {}; ///< smaller: "Annahmeschluss 11:30 Uhr"
        bool operator==(const Row &) const = default;
    };
    /// Emphasis is for what must not be overlooked.
    enum class Look { Rows, Lines, List, Emphasis };

    QString heading {};
    Look look = Look::Lines;
    QList<Row> rows {};
    QStringList lines {};
    bool operator==(const NoticeSection &) const = default;
};

/// A notice in one language, ready to be set on paper or as a page on the web. It holds texts that
/// people typed: whoever writes a format escapes them.
struct OfficeNotice
{
    NoticeKind kind = NoticeKind::DoorSign;
    PublicLanguage language = PublicLanguage::German;
    QString authority {}; ///< at the head; may be empty
    QString banner {}; ///< "Geschlossen", in large type; may be empty
    QString title {}; ///< the office
    QString lead {}; ///< one sentence below it; may be empty
    QList<NoticeSection> sections {};
    QString dated {}; ///< "Stand: 21. November 2026"
    bool operator==(const OfficeNotice &) const = default;

    /// Of the page: "de" or "en".
    [[nodiscard]] QString languageTag() const;
};

/// What notices need beside the profile.
struct NoticeFrame
{
    QString authority {};
    QDate today {};
    std::function<bool(const QDate &)> isHoliday {}; ///< null: no holidays are known
    PublicLanguage language = PublicLanguage::German;
};

[[nodiscard]] OfficeNotice doorSign(const OfficeProfile &profile, const NoticeFrame &frame);
[[nodiscard]] OfficeNotice closingNotice(
    const OfficeProfile &profile, const ClosedDays &closed, const NoticeFrame &frame);
[[nodiscard]] OfficeNotice webText(const OfficeProfile &profile, const NoticeFrame &frame);

/// The first day after `day` on which the office is open; invalid if there is none within a year.
[[nodiscard]] QDate nextOpenDay(
    const OfficeProfile &profile, const QDate &day, const NoticeFrame &frame);

} // namespace rueckhalt
