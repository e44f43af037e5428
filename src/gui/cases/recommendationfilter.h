// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/matching/matching.h"

#include <QWidget>

#include <map>

namespace rueckhalt {

class Chip;

/// Narrows a ranking down by kind of measure (technical, organisational, personal) and by when it
/// works (before, during, after), each with how many of the ranking it has. Nothing ticked in one
/// of the two: all of it.
class RecommendationFilter : public QWidget
{
    Q_OBJECT

public:
    explicit RecommendationFilter(QWidget *parent = nullptr);

    /// Counts anew; what is ticked stays.
    void count(const QList<Recommendation> &ranked, const MeasureCatalog &catalog);
    void clear();
    [[nodiscard]] bool accepts(const Measure &measure) const;

signals:
    void changed();

private:
    template <typename E>
    void addChips(std::map<E, Chip *> &chips);
    template <typename E>
    [[nodiscard]] static CodeSet<E> ticked(const std::map<E, Chip *> &chips);

    std::map<MeasureClass, Chip *> m_classes;
    std::map<PreventionStage, Chip *> m_stages;
};

} // namespace rueckhalt
