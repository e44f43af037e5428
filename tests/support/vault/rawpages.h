// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"

#include <QByteArray>
#include <QString>

namespace rueckhalt::testing {

/// Every page of a vault.db decrypted with its raw key, free pages and what is left in them
/// included: what somebody with the key and a disk editor sees. Independent of SQLCipher.
QByteArray decryptedPages(const QString &file, const SecretBytes &key);

/// The ways in which a text may stand in memory or files: UTF-8, UTF-16LE, and base64 at each of
/// the three offsets.
QByteArrayList shapesOf(const QString &text);

/// How often any of these shapes occurs.
qsizetype occurrences(const QByteArray &in, const QByteArrayList &shapes);

} // namespace rueckhalt::testing
