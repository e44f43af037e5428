// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace rueckhalt::testing {

/// What a call of the real program left behind.
struct CliOutcome
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(output).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(output).array(); }
};

/// What a call finds around it besides its arguments.
struct CliWorld
{
    QByteArray input {}; ///< at standard input
    /// In place of what the test itself has; XDG_STATE_HOME is where registers are remembered.
    QHash<QString, QString> environment {};
    QString outputFile {}; ///< where the output goes instead of to CliOutcome::output
};

/// Runs `program` without a terminal. Secrets stand at descriptors 9, 8 and 7, in this order.
CliOutcome runCli(const QString &program, const QStringList &arguments,
    const QByteArrayList &secrets, const CliWorld &world = {});

} // namespace rueckhalt::testing
