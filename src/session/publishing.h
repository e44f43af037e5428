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
    /// Saves them and publishes. Invalid for a drop folder that is no absolute path; NotFound if it
    /// is not there. TooLarge for texts beyond CardContent's limits.
    Result<void> setSettings(const ReportingSettings &settings);

    /// Of the newest officer key. NotPermitted without that key.
    [[nodiscard]] Result<CardPin> pin() const;
    /// Writes the card everywhere, makes the folders that are missing.
    Result<void> publish();
    /// The same where it is missing or says something else than the register; true if written.
    Result<bool> publishIfStale();
    /// The same by itself, after units, services or keys have changed: lastError() and failed() say
    /// why it did not succeed.
    void keepCurrent();
    /// Writes the card to another folder once, with inbox and replies.
    Result<void> publishTo(const QString &folder) const;

    /// Why the last attempt by itself did not succeed; nothing if it did.
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_lastError; }

signals:
    void published();
    void failed();

private:
    [[nodiscard]] Result<CardContent> content() const;
    [[nodiscard]] Result<QByteArray> card() const;

    OpenRegister &m_register;
    ReportingSettings m_settings;
    std::optional<Error> m_lastError;
};

} // namespace rueckhalt
