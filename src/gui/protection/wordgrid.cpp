// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/wordgrid.h"

#include "gui/common/tokens.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace rueckhalt {

namespace {

constexpr int Columns = 3;

} // namespace

WordGrid::WordGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::XLarge);
    m_grid->setVerticalSpacing(space::Small);
}

void WordGrid::setWords(const QStringList &words)
{
    qDeleteAll(m_labels);
    m_labels.clear();
    const auto rows = static_cast<int>((words.size() + Columns - 1) / Columns);
    for (int i = 0; i < static_cast<int>(words.size()); ++i) {
        auto *label = new QLabel(QStringLiteral("%1  %2").arg(i + 1, 2).arg(words.at(i)), this);
        label->setTextFormat(Qt::PlainText);
        label->setFont(fontFor(TypeRole::Section));
        m_grid->addWidget(label, i % rows, i / rows);
        m_labels << label;
    }
}

void WordGrid::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange) {
        for (QLabel *label : std::as_const(m_labels))
            label->setFont(fontFor(TypeRole::Section));
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
