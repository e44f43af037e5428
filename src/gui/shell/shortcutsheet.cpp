// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/shortcutsheet.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/card.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"

#include <QAction>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rueckhalt {

ShortcutSheet::ShortcutSheet(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(560, 560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::XLarge, space::XLarge, space::XLarge, space::Large);
    column->setSpacing(space::Large);
    column->addWidget(new HeadingLabel(windowTitle(), TypeRole::PageTitle, this));

    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(windowTitle());
    auto *content = new QWidget(area);
    m_groups = new QVBoxLayout(content);
    m_groups->setContentsMargins(0, 0, 0, 0);
    m_groups->setSpacing(space::Medium);
    m_groups->addStretch();
    area->setWidget(content);
    column->addWidget(area);

    auto *close = new QPushButton(tr("Close"), this);
    setButtonKind(close, ButtonKind::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    close->setFocus();
}

void ShortcutSheet::addGroup(const QString &title, const QList<Line> &lines)
{
    if (lines.isEmpty())
        return;
    auto *card = new Card(title, this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::XLarge);
    grid->setColumnStretch(1, 1);
    for (const Line &line : lines) {
        const int row = grid->rowCount();
        auto *keys = new TextLabel(line.keys, TextLabel::Tone::Normal, card);
        keys->setWordWrap(false);
        grid->addWidget(keys, row, 0, Qt::AlignTop);
        grid->addWidget(new TextLabel(line.meaning, TextLabel::Tone::Normal, card), row, 1);
    }
    card->column()->addLayout(grid);
    m_groups->insertWidget(m_groups->count() - 1, card);
}

QList<ShortcutSheet::Line> ShortcutSheet::linesOf(const QList<QAction *> &actions)
{
    QList<Line> lines;
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &sequence : action->shortcuts())
            keys << sequence.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            lines.append({keys.join(QStringLiteral(" · ")),
                QString(action->text()).remove(QLatin1Char('&'))});
    }
    return lines;
}

} // namespace rueckhalt
