// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/groupview.h"

#include "cases/ui_groupview.h"
#include "gui/cases/prosewidth.h"
#include "gui/cases/recommendationpanel.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace rueckhalt {

GroupView::GroupView(
    OpenRegister &openRegister, Recommending &recommending, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_recommending(recommending)
    , m_ui(std::make_unique<Ui::GroupView>())
    , m_measures(new RecommendationPanel(openRegister, recommending, prompter, this))
{
    m_ui->setupUi(this);
    m_ui->title->setRole(TypeRole::PageTitle);
    m_ui->selection->setTone(TextLabel::Tone::Muted);
    m_ui->contentLayout->addWidget(m_measures);
    m_ui->contentLayout->addStretch();
    m_ui->backButton->setIcon(iconFor(QStringLiteral("arrow-left")));
    setButtonKind(m_ui->backButton, ButtonKind::Quiet);
    connect(m_ui->backButton, &QPushButton::clicked, this, &GroupView::backRequested);
    connect(m_measures, &RecommendationPanel::measureRequested, this, &GroupView::measureRequested);
    connect(m_measures, &RecommendationPanel::noticed, this, &GroupView::noticed);
}

GroupView::~GroupView() = default;

void GroupView::show(
    const Browsing::Rows &rows, const IncidentFilter &filter, const QList<ServiceFinding> &findings)
{
    m_rows = rows;
    m_filter = filter;
    retranslate();
    m_measures->show(m_recommending.matchRows(m_rows, findings), unit());
    m_ui->scroll->verticalScrollBar()->setValue(0);
}

UnitId GroupView::unit() const
{
    const FactTable &facts = m_register.facts();
    const auto first = facts.unit[m_rows.front()];
    const auto isSame = [&](FactTable::Row row) { return facts.unit[row] == first; };
    return std::ranges::all_of(m_rows, isSame) ? facts.unitIds[first] : m_filter.unit;
}

void GroupView::clear()
{
    m_rows.clear();
    m_measures->clear();
}

void GroupView::focusStart()
{
    m_ui->scroll->setFocus(Qt::OtherFocusReason);
}

void GroupView::retranslate()
{
    const QString narrowed
        = FilterWords::sentenceOf(m_filter, m_register.organisation(), uiLanguage());
    m_ui->title->setText(
        tr("Measures for %n incident(s)", nullptr, static_cast<int>(m_rows.size())));
    m_ui->selection->setText(narrowed.isEmpty() ? tr("All incidents of the register") : narrowed);
}

void GroupView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepProseNarrow(*m_ui->contentLayout, *this);
}

void GroupView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        keepProseNarrow(*m_ui->contentLayout, *this);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    retranslate();
}

} // namespace rueckhalt
