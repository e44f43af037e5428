// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

namespace rueckhalt::testing {

/// One case of a file of Project Wycheproof with the properties of its group.
struct WycheproofCase
{
    QJsonObject group;
    QJsonObject test;

    [[nodiscard]] QByteArray bytes(const char *name) const;
    [[nodiscard]] int number(const char *name) const;
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] QByteArray label() const;
};

/// Where published test vectors lie: the environment's RUECKHALT_VECTORS, or else
/// <shared data>/vectors.
QString vectorsFolder(const QString &sharedData);

/// All cases of a file in <vectors>/wycheproof; empty when it is not there.
QList<WycheproofCase> wycheproofCases(const QString &sharedData, const QString &file);

/// The bytes of a hexadecimal text in which spaces do not count.
QByteArray hex(const char *text);

} // namespace rueckhalt::testing
