// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicpage/publicprotection.h"

#include <QSet>

namespace rueckhalt {

/// Makes the groups of one page.
class PublicGrouping
{
public:
    PublicGrouping(const PublicPage &page, const PublicPageSources &sources);

    [[nodiscard]] QList<PublicGroup> groups() const;
    [[nodiscard]] PublicFigures totalOf(const QList<PublicGroup> &groups) const;

private:
    using Observing = std::array<QSet<UnitId>, PublicFigureCount>;

    [[nodiscard]] Observing observing() const;
    [[nodiscard]] std::array<QList<UnitStaff>, PublicFigureCount> toldIn(
        const QList<ToldSums> &papers) const;
    [[nodiscard]] IndicatorFigure read(PublicFigureKind kind, const QList<UnitId> &offices) const;
    [[nodiscard]] PublicFigure rounded(PublicFigureKind kind, const QList<UnitId> &offices) const;
    [[nodiscard]] PublicFigure toldFigure(
        PublicFigureKind kind, const QList<UnitId> &offices) const;
    [[nodiscard]] PublicGroup groupOf(const QList<UnitId> &offices) const;
    [[nodiscard]] bool mayBePooled(const QList<UnitId> &offices) const;
    void withdrawWhatCuts(QList<PublicGroup> &groups) const;
    [[nodiscard]] double posts(const UnitId &office) const
    {
        return PublicProtection::postsOf(office, m_page.period.year(), m_sources);
    }

    const PublicPage &m_page;
    const PublicPageSources &m_sources;
    const StaffBook m_staff;
    const Observing m_observing; ///< units that observed a figure in the period
    const std::array<QList<UnitStaff>, PublicFigureCount> m_sheets; ///< whose sums rings know
};

} // namespace rueckhalt
