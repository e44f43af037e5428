// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attachment/attachment.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace rueckhalt::testing {

/// A file as it comes from outside, with something in it that nobody wants to hand on.
struct EvidenceSample
{
    const char *name = nullptr;
    AttachmentKind kind = AttachmentKind::Other;
    QByteArray bytes;
    QByteArray contents; ///< a part of what it shows
};

/// What stands in the metadata of every sample.
[[nodiscard]] QByteArray evidenceSecret();
/// One of every kind that can be cleaned, in several forms.
[[nodiscard]] QList<EvidenceSample> evidenceSamples();

/// A picture whose metadata say which way up it is, and the secret.
[[nodiscard]] QByteArray pictureTurned(AttachmentKind kind, int orientation);
/// A picture of a few bytes that says to be 30,000 pixels wide and high.
[[nodiscard]] QByteArray hugePng();
/// A package with these files, packed as they are.
[[nodiscard]] QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &files);
/// A PDF of one page, in whose catalogue and information this stands.
[[nodiscard]] QByteArray pdfWith(const QByteArray &entry);

} // namespace rueckhalt::testing
