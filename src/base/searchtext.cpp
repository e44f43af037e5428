// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/searchtext.h"

namespace rueckhalt {

QString foldedForSearch(const QString &text)
{
    QString folded = text.toLower();
    folded.replace(QChar(u'ß'), QStringLiteral("ss"));
    folded = folded.normalized(QString::NormalizationForm_KD);
    folded.removeIf([](QChar character) { return character.category() == QChar::Mark_NonSpacing; });
    return folded;
}

} // namespace rueckhalt
