// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/wordgrid.h"

#include "gui/common/tokens.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace rueckhalt {

namespace {

constexpr int Columns = 3;
constexpr int Parts = 3; ///< columns of the grid for each: number, word, gap

} // namespace

WordGrid::WordGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::Small);
    m_grid->setVerticalSpacing(space::Small);
    for (int column = 0; column < Columns; ++column) {
        m_grid->setColumnStretch(column * Parts + 1, 1);
        m_grid->setColumnMinimumWidth(column * Parts + 2, column + 1 < Columns ? space::Large : 0);
    }
}

QLabel *WordGrid::addLabel(const QString &text, int row, int column)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontFor(TypeRole::Section));
    m_grid->addWidget(label, row, column);
    m_labels << label;
    return label;
}

void WordGrid::setWords(const QStringList &words)
{
    qDeleteAll(m_labels);
    m_labels.clear();
    const auto rows = static_cast<int>((words.size() + Columns - 1) / Columns);
    for (int i = 0; i < static_cast<int>(words.size()); ++i) {
        const int column = i / rows * Parts;
        // Numbers stand under each other by their last digit, in whatever figures the font has.
        addLabel(QString::number(i + 1), i % rows, column)
            ->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *word = addLabel(words.at(i), i % rows, column + 1);
        word->setObjectName(QStringLiteral("word"));
        word->setAccessibleName(QStringLiteral("%1 %2").arg(i + 1).arg(words.at(i)));
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
