// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/release.h"

#include <algorithm>

namespace rueckhalt {

const PublishableTable *Release::table(QStringView code) const
{
    const auto found = std::ranges::find_if(
        tables, [code](const PublishableTable &table) { return table.tableCode() == code; });
    return found == tables.end() ? nullptr : &*found;
}

const ReleaseCodes *Release::dimension(QStringView code) const
{
    const auto found = std::ranges::find_if(
        codes, [code](const ReleaseCodes &listed) { return listed.dimension == code; });
    return found == codes.end() ? nullptr : &*found;
}

} // namespace rueckhalt
