// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/dropfolder.h"
#include "intake/reportingcard.h"
#include "session/openregister.h"
#include "vault/takenreport.h"

namespace rueckhalt {

/// Keeps the card that reporters need where they find it: in the register's folder and in the drop
/// folder. Needs the officer's key: with somebody else in, nothing is written.
class Publishing : public QObject
{
    Q_OBJECT

public:
    /// Writes a card that is missing or no longer right, and does so again whenever units or
    /// services change. `openRegister` outlives this.
    explicit Publishing(OpenRegister &openRegister, QObject *parent = nullptr);

    [[nodiscard]] const ReportingSettings &settings() const { return m_settings; }
    /// Saves them and publishes. Invalid for a folder that is no absolute path; NotFound if it is
    /// not there. TooLarge for texts beyond CardContent's limits and for too many folders.
    ///
    /// A folder that was set and no longer is becomes a former one: its card is taken away as soon
    /// as it can be reached (cardsLeft()), and reports in it are still taken in. Which folders are
    /// former ones is not the caller's to say.
    Result<void> setSettings(const ReportingSettings &settings);
    /// What to do with a folder that cannot be looked into.
    enum class IfAway { Refuse, Forget };
    /// Looks into a former folder no more. Invalid if it is none; AlreadyExists while reports lie
    /// in it, also those that were put aside, or the card; NotFound, with its path, if it cannot be
    /// reached, and Unsupported if it is not safe (DropFolder), unless that is accepted.
    Result<void> forget(const QString &folder, IfAway ifAway = IfAway::Refuse);
    /// Former folders where the card lies still, as far as is known: reporters go on to be sent
    /// there.
    [[nodiscard]] const QStringList &cardsLeft() const { return m_cardsLeft; }

    /// Of the newest officer key. NotPermitted without that key.
    [[nodiscard]] Result<CardPin> pin() const;
    /// Writes the card everywhere, makes the folders that are missing.
    Result<void> publish();
    /// The same where it is missing or says something else than the register; true if written.
    Result<bool> publishIfStale();
    /// The same by itself, after units, services or keys have changed: lastError() and failed() say
    /// why it did not succeed.
    void keepCurrent();
    /// Makes inbox and replies in another folder and keeps the card there too from now on; reports
    /// in it are taken in. For one that has all this already: makes what is missing. Invalid,
    /// NotFound and TooLarge as of setSettings().
    Result<void> publishTo(const QString &folder);

    /// Why the last attempt by itself did not succeed; nothing if it did.
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_lastError; }

signals:
    void published();
    void failed();

private:
    [[nodiscard]] Result<CardContent> content() const;
    [[nodiscard]] Result<QByteArray> card() const;
    /// Saves and publishes; `fresh` are folders where everything may have to be made.
    Result<void> save(ReportingSettings settings, const QStringList &fresh);
    Result<void> publish(const QStringList &fresh);
    /// Somebody may have put another card there to have reports sealed to himself: that is told,
    /// in Vault::alerts(), before it is replaced. And takes cards out of former folders.
    Result<void> lookAround(const ReportingCard &own);
    Result<void> write(const QByteArray &card, const QStringList &fresh);
    /// Takes the card out of former folders.
    void takeCardsAway();

    OpenRegister &m_register;
    ReportingSettings m_settings;
    QStringList m_cardsLeft;
    std::optional<Error> m_lastError;
};

} // namespace rueckhalt
