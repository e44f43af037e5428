// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feedback/releasedview.h"

#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/feedback/feedbacktables.h"
#include "gui/feedback/figurecard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace rueckhalt {

ReleasedView::ReleasedView(const ServiceViewing &viewing, QWidget *parent)
    : ServiceView(viewing, parent)
    , m_indicatorLabel(new QLabel(this))
    , m_indicator(new QComboBox(this))
    , m_rates(addCard(new FigureCard(this), "released"))
    , m_bands(addCard(new FigureCard(this), "releasedBands"))
{
    m_indicator->setObjectName(QStringLiteral("releasedIndicator"));
    m_indicator->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_indicatorLabel->setBuddy(m_indicator);
    m_rates->setFirstRows(60);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    row->addWidget(m_indicatorLabel);
    row->addWidget(m_indicator);
    row->addStretch(1);
    addHead(head);
    retranslate();
    connect(m_indicator, &QComboBox::activated, this, &ReleasedView::refresh);
}

void ReleasedView::retranslate()
{
    m_indicatorLabel->setText(tr("I&ndicator:"));
    m_indicator->setAccessibleName(tr("Indicator"));
    m_rates->setRowHead(tr("Office and period"));
    m_bands->setRowHead(tr("Weekday"));
}

void ReleasedView::offerIndicators()
{
    const QString chosen = m_indicator->count() > 0 ? m_indicator->currentData().toString()
                                                    : QStringLiteral("waiting.over30");
    const QSignalBlocker blocker(m_indicator);
    m_indicator->clear();
    const auto offered = viewing().indicators();
    for (const Indicator *one : offered ? *offered : QList<const Indicator *>())
        m_indicator->addItem(one->name.in(uiLanguage()), one->id);
    m_indicator->setCurrentIndex(std::max(m_indicator->findData(chosen), 0));
}

bool ReleasedView::showBands()
{
    const auto bands = viewing().releasedBands();
    const bool isThere = bands && *bands;
    m_bands->setVisible(isThere);
    if (!isThere)
        return false;
    m_bands->setTexts(tr("Released incidents by weekday and time, %1")
                          .arg((*bands)->period.words().in(uiLanguage())),
        sentenceFor(**bands, uiLanguage()));
    m_bands->showFigures(FeedbackTables::releasedBands(**bands));
    m_bands->setNotes(
        {tr("Above: released incidents of the whole authority; by office they are not "
            "released. Below, where enough people came: per 1,000 contacts.")});
    return true;
}

void ReleasedView::refresh()
{
    offerIndicators();
    const bool hasBands = showBands();
    const auto offered = viewing().indicators();
    const auto *chosen = offered && !offered->isEmpty()
        ? offered->at(std::clamp<qsizetype>(m_indicator->currentIndex(), 0, offered->size() - 1))
        : nullptr;
    const auto found
        = chosen ? viewing().released(chosen->id) : Result<ReleasedOverlay>(ReleasedOverlay {});
    const bool hasRates = chosen && found && !found->rates.isEmpty();
    const bool isEmpty = !hasRates && !hasBands;
    m_rates->setVisible(hasRates);
    empty()->setTexts(tr("Nothing to put beside each other yet"),
        !found       ? sentenceFor(found.error())
            : chosen ? sentenceFor(*found, *chosen, uiLanguage())
                     : tr("As soon as visitor contacts and waiting times or ratings are imported, "
                          "they stand here beside the released numbers of incidents."));
    if (hasRates) {
        m_rates->setTexts(tr("Released incidents beside “%1”").arg(chosen->name.in(uiLanguage())),
            sentenceFor(*found, *chosen, uiLanguage()));
        m_rates->showFigures(FeedbackTables::released(found->rates, *chosen));
        m_rates->setNotes({tr("These are released, protected numbers and nothing else. “protected” "
                              "stands for every number that must not be told, zero among them."),
            tr("Incidents at places where nobody counts contacts, such as field work, are among "
               "the released numbers: there the rate is too high.")});
    }
    arrange(isEmpty);
}

void ReleasedView::focusStart()
{
    m_indicator->setFocus(Qt::OtherFocusReason);
}

} // namespace rueckhalt
