// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/ineffectivenote.h"

#include "gui/cases/reasonline.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/linkbutton.h"

#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

IneffectiveNote::IneffectiveNote(QWidget *parent)
    : Card(QString(), parent)
    , m_entries(new QVBoxLayout)
{
    m_entries->setSpacing(space::Hair);
    column()->addLayout(m_entries);
}

void IneffectiveNote::show(const MatchResult &result, const MeasureCatalog &catalog)
{
    while (QLayoutItem *item = m_entries->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    bool wasChecked = false;
    for (const Measure &measure : catalog.measures()) {
        QStringList sentences;
        for (const IneffectiveMeasure &one : result.ineffective) {
            if (one.measure == measure.id)
                sentences.append(sentenceFor(one, uiLanguage()));
        }
        for (const Recommendation &one : result.ranked) {
            if (one.measure != measure.id)
                continue;
            for (const MatchReason &reason : one.reasons) {
                if (reason.kind != MatchReason::Kind::NotEffectiveHere)
                    continue;
                sentences.append(sentenceFor(reason, uiLanguage()));
                wasChecked = true;
            }
        }
        if (!sentences.isEmpty())
            addEntry(measure, sentences);
    }
    const bool isOfOneIncident = std::ranges::all_of(
        result.ineffective, [](const IneffectiveMeasure &one) { return one.total == 1; });
    const QString heading = isOfOneIncident && !wasChecked
        ? tr("In place already, and yet it happened")
        : tr("In place already, but apparently without effect");
    setHeading(heading);
    setAccessibleName(heading);
    const bool isNeeded = m_entries->count() > 0;
    if (isNeeded)
        m_entries->addWidget(new TextLabel(
            tr("Look at these first: is the measure lived day by day, and is it the right one?"),
            TextLabel::Tone::Muted, this));
    setVisible(isNeeded);
}

void IneffectiveNote::addEntry(const Measure &measure, const QStringList &sentences)
{
    auto *title = new LinkButton(measure.title.in(uiLanguage()), this);
    title->setObjectName(QStringLiteral("title-") + measure.id);
    title->setAccessibleName(tr("Read the sheet: %1").arg(measure.title.in(uiLanguage())));
    connect(
        title, &LinkButton::clicked, this, [this, id = measure.id] { emit measureRequested(id); });
    m_entries->addWidget(title);
    for (const QString &sentence : sentences)
        m_entries->addWidget(
            new ReasonLine(QStringLiteral("warning"), TextLabel::Tone::Warning, sentence, this));
}

} // namespace rueckhalt
