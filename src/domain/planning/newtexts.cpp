// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/newtexts.h"

namespace rueckhalt {

QString newTextsOf(const PlannedMeasure &changed, const PlannedMeasure &before)
{
    const QStringList old = freeTextsOf(before).split(u'\n');
    QStringList lines = freeTextsOf(changed).split(u'\n');
    lines.removeIf([&](const QString &line) { return old.contains(line); });
    return lines.join(u'\n');
}

} // namespace rueckhalt
