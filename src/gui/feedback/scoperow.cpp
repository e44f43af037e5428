// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feedback/scoperow.h"

#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Months that can be chosen; 0: everything that was observed.
constexpr int Periods[] = {12, 6, 3, 24, 0};

QWidget *labelled(QLabel *label, QComboBox *box, QWidget *parent)
{
    auto *pair = new QWidget(parent);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, space::Medium, 0);
    row->setSpacing(space::Small);
    label->setBuddy(box);
    row->addWidget(label);
    row->addWidget(box);
    return pair;
}

} // namespace

ScopeRow::ScopeRow(QWidget *parent)
    : QWidget(parent)
    , m_unitLabel(new QLabel(this))
    , m_unit(new QComboBox(this))
    , m_periodLabel(new QLabel(this))
    , m_period(new QComboBox(this))
{
    m_unit->setObjectName(QStringLiteral("scopeUnit"));
    m_period->setObjectName(QStringLiteral("scopePeriod"));
    // Names of units may be long; the list shows them whole.
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_unit->setMinimumContentsLength(24);
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(labelled(m_unitLabel, m_unit, this));
    flow->addWidget(labelled(m_periodLabel, m_period, this));
    offerPeriods();
    retranslate();
    connect(m_unit, &QComboBox::activated, this, &ScopeRow::changed);
    connect(m_period, &QComboBox::activated, this, &ScopeRow::changed);
}

void ScopeRow::offer(const Organisation &organisation, QDate first, QDate last)
{
    m_first = first;
    m_last = last;
    const UnitId chosen = unit();
    m_organisation = organisation;
    const QSignalBlocker blocker(m_unit);
    m_unit->clear();
    m_unit->addItem(tr("Whole authority"), QVariant::fromValue(UnitId()));
    for (const Unit &one : organisation.units)
        m_unit->addItem(organisation.pathOf(one.id), QVariant::fromValue(one.id));
    choose(chosen);
}

void ScopeRow::choose(const UnitId &unit)
{
    for (int i = 0; i < m_unit->count(); ++i) {
        if (m_unit->itemData(i).value<UnitId>() == unit)
            return m_unit->setCurrentIndex(i);
    }
    m_unit->setCurrentIndex(0);
}

UnitId ScopeRow::unit() const
{
    return m_unit->currentData().value<UnitId>();
}

QDate ScopeRow::from() const
{
    const int months = m_period->currentData().toInt();
    if (months == 0 || !m_last.isValid())
        return m_first;
    return std::max(m_first, m_last.addMonths(-months).addDays(1));
}

void ScopeRow::focusStart()
{
    m_unit->setFocus(Qt::OtherFocusReason);
}

void ScopeRow::offerPeriods()
{
    const int chosen = std::max(m_period->currentIndex(), 0);
    m_period->clear();
    for (const int months : Periods)
        m_period->addItem(
            months == 0 ? tr("Everything observed") : tr("Last %n month(s)", nullptr, months),
            months);
    m_period->setCurrentIndex(chosen);
}

void ScopeRow::retranslate()
{
    m_unitLabel->setText(tr("&Unit:"));
    m_periodLabel->setText(tr("Ti&me:"));
    m_unit->setAccessibleName(tr("Unit"));
    m_period->setAccessibleName(tr("Time"));
    if (m_unit->count() > 0)
        m_unit->setItemText(0, tr("Whole authority"));
}

void ScopeRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    const QSignalBlocker blocker(m_period);
    offerPeriods();
    retranslate();
}

} // namespace rueckhalt
