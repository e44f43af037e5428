// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bookmarking.h"

namespace rueckhalt {

Result<QSet<MeasureId>> Bookmarking::favourites() const
{
    return m_register.vault().favourites();
}

Result<bool> Bookmarking::toggle(const MeasureId &measure)
{
    if (!m_register.catalog().find(measure))
        return failure(Error::Code::NotFound, QStringLiteral("no such measure"));
    return favourites().and_then([&](const QSet<MeasureId> &marked) {
        const bool isFavourite = !marked.contains(measure);
        return m_register.vault().setFavourite(measure, isFavourite).map([isFavourite] {
            return isFavourite;
        });
    });
}

} // namespace rueckhalt
