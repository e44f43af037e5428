// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"

#include <QLocale>

namespace rueckhalt {

QString dayWords(const QDate &day, Language language)
{
    if (language == Language::German)
        return day.toString(QStringLiteral("dd.MM.yyyy"));
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(day, QStringLiteral("d MMMM yyyy"));
}

} // namespace rueckhalt
