// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "gui/cases/incidentfilter.h"

#include <QByteArray>

namespace rueckhalt {

/// A filter that a member keeps under a name. It holds neither a search text nor incidents.
struct SavedView
{
    static constexpr qsizetype MaxName = 60;
    static constexpr qsizetype MaxViews = 50;

    QString name {};
    IncidentFilter filter {};
    bool operator==(const SavedView &) const = default;
};

/// What is sealed (Vault::saveViews()): version, then views with the fields of the filter in a
/// fixed order. Views beyond MaxViews are not written.
[[nodiscard]] QByteArray encode(const QList<SavedView> &views);
/// Damaged for anything that encode() does not write; NewerFormat for a later version.
[[nodiscard]] Result<QList<SavedView>> decodeViews(ByteView bytes);

} // namespace rueckhalt
