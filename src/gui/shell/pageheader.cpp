// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/pageheader.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"

#include <QAction>
#include <QGridLayout>
#include <QPushButton>

namespace rueckhalt {

namespace {

void show(QPushButton *button, const QAction *action)
{
    button->setText(action->text());
    button->setIcon(action->icon());
    button->setEnabled(action->isEnabled());
    button->setVisible(action->isVisible());
    button->setCheckable(action->isCheckable());
    button->setChecked(action->isChecked());
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString words = QString(action->text()).remove(QLatin1Char('&'));
    button->setAccessibleName(words);
    button->setAccessibleDescription(action->statusTip());
    button->setToolTip(
        keys.isEmpty() ? action->statusTip() : QStringLiteral("%1 (%2)").arg(words, keys));
}

} // namespace

QPushButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    show(button, action);
    QObject::connect(action, &QAction::changed, button, [button, action] { show(button, action); });
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_title(new HeadingLabel(TypeRole::PageTitle, this))
    , m_purpose(new TextLabel(QString(), TextLabel::Tone::Normal, this))
    , m_house(new QWidget(this))
    , m_own(new QWidget(this))
    , m_ownFlow(new FlowLayout(m_own))
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_purpose->setObjectName(QStringLiteral("pagePurpose"));
    m_purpose->setForegroundRole(QPalette::PlaceholderText);
    m_grid->setContentsMargins(space::XLarge, space::Large, space::XLarge, space::Medium);
    m_grid->setHorizontalSpacing(space::Large);
    m_grid->setVerticalSpacing(space::Hair);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(m_title, 0, 0);
    m_grid->addWidget(m_house, 0, 1, Qt::AlignRight | Qt::AlignTop);
    auto *row = new QHBoxLayout(m_house);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    place();
}

void PageHeader::setHeading(const QString &title, const QString &purpose)
{
    m_title->setText(title);
    m_purpose->setText(purpose);
    m_purpose->setVisible(!purpose.isEmpty());
}

void PageHeader::setPageActions(const QList<QAction *> &actions)
{
    while (QLayoutItem *item = m_ownFlow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (QAction *action : actions)
        m_ownFlow->addWidget(buttonFor(action, m_own));
    m_own->setVisible(!actions.isEmpty());
    place();
}

void PageHeader::setHouseActions(QAction *search, QAction *lock, QAction *report)
{
    auto *row = m_house->layout();
    row->addWidget(buttonFor(search, m_house));
    row->addWidget(buttonFor(lock, m_house));
    auto *main = buttonFor(report, m_house);
    setButtonKind(main, ButtonKind::Primary);
    row->addWidget(main);
}

void PageHeader::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    place();
}

void PageHeader::place()
{
    m_grid->removeWidget(m_purpose);
    m_grid->removeWidget(m_own);
    if (m_narrow || m_own->isHidden()) {
        m_grid->addWidget(m_purpose, 1, 0, 1, 2);
        m_grid->addWidget(m_own, 2, 0, 1, 2);
    } else {
        m_grid->addWidget(m_purpose, 1, 0, Qt::AlignTop);
        m_grid->addWidget(m_own, 1, 1, Qt::AlignRight | Qt::AlignTop);
    }
}

} // namespace rueckhalt
