// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/dialogframe.h"

#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/headinglabel.h"

#include <QDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rueckhalt {

DialogFrame::DialogFrame(QDialog &dialog, const QString &heading)
    : m_dialog(dialog)
    , m_parts(new QVBoxLayout)
{
    auto *outer = new QVBoxLayout(&dialog);
    outer->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::XLarge);
    outer->setSpacing(space::Medium);
    outer->addWidget(new HeadingLabel(heading, TypeRole::Section, &dialog));
    auto *area = new QScrollArea(&dialog);
    area->setAccessibleName(dialog.windowTitle());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *box = new QWidget(area);
    auto *column = new QVBoxLayout(box);
    // A frame of focus around a field needs room to be drawn.
    column->setContentsMargins(space::Hair, space::Hair, space::Small, 0);
    m_parts->setSpacing(space::Small);
    column->addLayout(m_parts);
    column->addStretch();
    area->setWidget(box);
    outer->addWidget(area, 1);
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
    m_dialog.resize(m_dialog.sizeHint().expandedTo({width, height}));
}

} // namespace rueckhalt
