// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <span>

namespace rueckhalt {

/// What stands on every paper of an authority, entered once. Names nobody who was affected; every
/// member of the register can read it.
struct AuthorityData
{
    QString name {};
    QString address {}; ///< several lines
    QString phone {}; ///< for questions
    QString companyNumber {}; ///< of the accident insurer (Unternehmensnummer)
    QString insurer {}; ///< Unfallkasse with its address
    QString police {}; ///< station that reports go to, with address
    QString serviceOffice {}; ///< to whom service accidents are reported
    QString handIn {}; ///< where first-aid sheets are collected
    QString emergency {}; ///< "Interner Alarm: 4711"
    QString remedies {}; ///< Rechtsbehelfsbelehrung of a house ban, as the authority words it

    static constexpr qsizetype MaxText = 1000;
    bool operator==(const AuthorityData &) const = default;
};

/// One of its texts: how it is stored and what it is called.
struct AuthorityText
{
    const char *code;
    QString AuthorityData::*member;
    Words words;
    Words hint; ///< what it is used for
    int lines = 1;
};
[[nodiscard]] std::span<const AuthorityText> authorityTexts();

/// What keeps it from being saved, as a sentence.
[[nodiscard]] std::optional<Words> problemOf(const AuthorityData &authority);
/// Without what is empty.
[[nodiscard]] QJsonObject jsonOf(const AuthorityData &authority);
[[nodiscard]] AuthorityData authorityFrom(const QJsonObject &object);

} // namespace rueckhalt
