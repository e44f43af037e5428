// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/reportingcard.h"

namespace rueckhalt {

/// The place where an administrator wants the people at this machine to report, from
/// Rueckhalt/default-register.ini in one of the system's configuration folders (/etc/xdg):
///
///     [Register]
///     Folder=/srv/rueckhalt/meldung
///     Fingerprint=<64 hexadecimal digits, as "rueckhalt-cli card" prints them>
struct DefaultRegister
{
    QString folder;
    std::optional<Digest> fingerprint; ///< nothing: the first card seen is trusted
    bool operator==(const DefaultRegister &) const = default;
};

/// Nothing if none was set. The user's own configuration does not count.
[[nodiscard]] std::optional<DefaultRegister> administratorsRegister();

/// What this machine remembers of the registers it has reported to: id, version and fingerprint of
/// their key, nothing about persons or reports. Kept in an ini file.
class TrustBook
{
public:
    explicit TrustBook(QString file)
        : m_file(std::move(file))
    {
    }
    /// Rueckhalt/reporting-trust.ini among the user's settings.
    [[nodiscard]] static QString standardFile();

    [[nodiscard]] std::optional<CardPin> pin(const RegisterId &id) const;
    Result<void> remember(const RegisterId &id, const CardPin &pin);

private:
    QString m_file;
};

/// Why a card is not used.
enum class CardProblem {
    NoCard, ///< no folder, or no card in it
    Unreadable, ///< not a card, or the file system refuses
    NewerFormat,
    Altered, ///< a signature is wrong
    Older, ///< a card from before one that was seen already
    KeyChanged, ///< another key than the one trusted
};

/// What happened and what to do.
[[nodiscard]] Words explanationOf(CardProblem problem);

/// 64 hexadecimal digits in any case, with or without spaces; nothing otherwise.
[[nodiscard]] std::optional<Digest> fingerprintFrom(const QString &text);
/// For the eye: four words and eight digits.
[[nodiscard]] QString shownFingerprint(const Digest &fingerprint);

} // namespace rueckhalt
