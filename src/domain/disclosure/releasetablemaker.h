// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/release.h"
#include "domain/disclosure/releaseprogramme.h"

#include <functional>

namespace rueckhalt {

/// Makes the tables of a release: rows, columns, codes and words from the programme, numbers from
/// whoever protected them. The only maker of PublishableTable besides the codec.
class ReleaseTableMaker
{
public:
    /// `goneSites`: offices that incidents of the year name and the organisation does not have any
    /// more; they are spoken of as "not known".
    ReleaseTableMaker(
        const ReleaseProgramme &programme, const ReleasePeriod &period, QList<UnitId> goneSites);

    /// The tables without any number, and the codes that they use.
    [[nodiscard]] QList<PublishableTable> emptyTables() const;
    [[nodiscard]] QList<ReleaseCodes> codes() const;

    /// The number in a cell, nothing where it is withheld.
    using Number = std::function<PublishableTable::Cell(int table, int row, int column)>;
    static void fill(QList<PublishableTable> &tables, const Number &number);

private:
    [[nodiscard]] PublishableTable emptyTable(ReleaseTable table) const;
    [[nodiscard]] QList<ReleaseCode> codesOf(ReleaseDimension dimension) const;
    [[nodiscard]] QList<ReleaseCode> siteCodes(const QList<SitePart> &parts) const;

    const ReleaseProgramme &m_programme;
    ReleasePeriod m_period;
    QList<UnitId> m_goneSites;
};

/// "01" … "12": months as codes.
QString monthCode(int month);
/// Code of an office in releases; "unknown" for the null id.
QString siteCode(UnitId site);

} // namespace rueckhalt
