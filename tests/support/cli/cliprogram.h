// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
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

/// Runs `program` without a terminal. Secrets stand at descriptors 9, 8 and 7, in this order.
/// `stateFolder`: XDG_STATE_HOME of the program, where it remembers registers; empty: the one of
/// the test.
CliOutcome runCli(const QString &program, const QStringList &arguments,
    const QByteArrayList &secrets, const QString &stateFolder = {});

} // namespace rueckhalt::testing
