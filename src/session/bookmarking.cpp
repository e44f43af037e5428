// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bookmarking.h"

namespace rueckhalt {

Result<bool> Bookmarking::toggle(const MeasureId &measure)
{
    if (!m_register.catalog().find(measure))
        return failure(Error::Code::NotFound, QStringLiteral("no such measure"));
    const bool isFavourite = !favourites().contains(measure);
    return m_register.setFavourite(measure, isFavourite).map([isFavourite] { return isFavourite; });
}

} // namespace rueckhalt
