// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/unfinishedentry.h"
#include "vault/vault.h"

#include <QByteArrayList>
#include <QObject>

namespace rueckhalt {

/// What the member who is in was writing in dialogs when the register was locked, of roles and
/// places that have no sealed part in the register for it. Over the lock it goes as boxes sealed to
/// the member's own key, from this process to the next in memory (LockedLook); it is written to no
/// disk and ends with the program. Officers' texts about a case are kept in the register instead
/// (Casework::keepUnfinished).
class LockedWriting : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaxEntries = 20;
    /// With what the forms of granted cases begin (Casework).
    static constexpr QLatin1StringView CaseForm {"case:"};

    /// `vault` outlives it.
    LockedWriting(Vault &vault, Clock clock);

    /// In the place of what was kept as the same form; the oldest goes beyond MaxEntries.
    void keep(UnfinishedEntry entry);
    /// In the order in which they were kept.
    [[nodiscard]] const QList<UnfinishedEntry> &entries() const { return m_entries; }
    [[nodiscard]] std::optional<UnfinishedEntry> find(const QString &form) const;
    void drop(const QString &form);

    /// A box for each entry. What cannot be sealed is left out: better lost than readable.
    [[nodiscard]] QByteArrayList sealed() const;
    /// Opens the boxes that are for whoever is in; gives back those that are not.
    [[nodiscard]] QByteArrayList take(const QByteArrayList &boxes);

signals:
    void changed();

private:
    Vault &m_vault;
    Clock m_clock;
    QList<UnfinishedEntry> m_entries;
};

} // namespace rueckhalt
