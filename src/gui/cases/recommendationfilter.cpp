// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/recommendationfilter.h"

#include "gui/common/uilanguage.h"
#include "gui/common/widgets/chip.h"
#include "gui/common/widgets/flowlayout.h"

#include <algorithm>

namespace rueckhalt {

RecommendationFilter::RecommendationFilter(QWidget *parent)
    : QWidget(parent)
{
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    addChips(m_classes);
    addChips(m_stages);
}

template <typename E>
void RecommendationFilter::addChips(std::map<E, Chip *> &chips)
{
    for (const Term<E> &term : terms<E>()) {
        auto *chip = new Chip(this);
        chip->setObjectName(QStringLiteral("chip-") + QLatin1StringView(term.code));
        connect(chip, &Chip::toggled, this, &RecommendationFilter::changed);
        layout()->addWidget(chip);
        chips[term.value] = chip;
    }
}

void RecommendationFilter::count(const QList<Recommendation> &ranked, const MeasureCatalog &catalog)
{
    const auto fill = [&](auto &chips, auto member) {
        for (auto &[value, chip] : chips) {
            const auto has = [&, wanted = value](const Recommendation &one) {
                const Measure *measure = catalog.find(one.measure);
                return measure && (measure->*member).contains(wanted);
            };
            const auto number = std::ranges::count_if(ranked, has);
            chip->setText(tr("%1 (%2)").arg(wordFor(value, uiLanguage())).arg(number));
            chip->setEnabled(number > 0 || chip->isChecked());
        }
    };
    fill(m_classes, &Measure::classes);
    fill(m_stages, &Measure::stages);
}

void RecommendationFilter::clear()
{
    const QSignalBlocker blocker(this);
    for (Chip *chip : findChildren<Chip *>())
        chip->setChecked(false);
}

template <typename E>
CodeSet<E> RecommendationFilter::ticked(const std::map<E, Chip *> &chips)
{
    CodeSet<E> values;
    for (const auto &[value, chip] : chips) {
        if (chip->isChecked())
            values.insert(value);
    }
    return values;
}

bool RecommendationFilter::accepts(const Measure &measure) const
{
    const auto classes = ticked(m_classes);
    const auto stages = ticked(m_stages);
    return (classes.isEmpty() || classes.intersects(measure.classes))
        && (stages.isEmpty() || stages.intersects(measure.stages));
}

} // namespace rueckhalt
