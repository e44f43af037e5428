// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/dialogframe.h"

#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/headinglabel.h"

#include <QDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace rueckhalt {

DialogFrame::DialogFrame(QDialog &dialog, const QString &heading)
    : m_dialog(dialog)
    , m_area(new QScrollArea(&dialog))
    , m_parts(new QVBoxLayout)
{
    auto *outer = new QVBoxLayout(&dialog);
    outer->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    outer->setSpacing(space::Medium);
    outer->addWidget(new HeadingLabel(heading, TypeRole::Section, &dialog));
    m_area->setAccessibleName(dialog.windowTitle());
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *box = new QWidget(m_area);
    auto *column = new QVBoxLayout(box);
    // A frame of focus around a field needs room to be drawn.
    column->setContentsMargins(space::Hair, space::Hair, space::Small, 0);
    m_parts->setSpacing(space::Small);
    column->addLayout(m_parts);
    column->addStretch();
    m_area->setWidget(box);
    outer->addWidget(m_area, 1);
    auto *row = new QWidget(&dialog);
    m_buttons = new FlowLayout(row);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(row);
}

QPushButton *DialogFrame::addButton(const char *name, const QString &text)
{
    auto *button = new QPushButton(text, m_buttons->parentWidget());
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

void DialogFrame::fit(int width, int height)
{
    // What was added to a layout within another, that one does not notice before it is shown.
    m_area->widget()->layout()->invalidate();
    m_dialog.layout()->invalidate();
    // A scroll area asks for less than what is in it: nothing of that is to be sought sideways.
    const QMargins around = m_dialog.layout()->contentsMargins();
    const int parts = m_area->widget()->minimumSizeHint().width()
        + m_area->verticalScrollBar()->sizeHint().width() + around.left() + around.right();
    m_dialog.resize(m_dialog.sizeHint().expandedTo({std::max(width, parts), height}));
}

} // namespace rueckhalt
