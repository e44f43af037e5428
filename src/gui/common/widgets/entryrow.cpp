// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/widgets/entryrow.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <memory>

namespace rueckhalt {

EntryRow::EntryRow(const Texts &texts, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Medium);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::Hair);
    column->addWidget(new TextLabel(texts.title, TextLabel::Tone::Normal, this));
    if (!texts.note.isEmpty())
        column->addWidget(new TextLabel(texts.note, TextLabel::Tone::Muted, this));
    row->addLayout(column, 1);
    if (texts.verb.isEmpty())
        return;
    auto *button = new QPushButton(texts.verb, this);
    button->setObjectName(QStringLiteral("entryButton"));
    button->setAccessibleName(texts.verbInFull);
    setButtonKind(button, ButtonKind::Quiet);
    connect(button, &QPushButton::clicked, this, &EntryRow::chosen);
    row->addWidget(button, 0, Qt::AlignTop);
}

void removeEntries(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> gone(item);
        item->widget()->hide();
        item->widget()->deleteLater();
    }
}

} // namespace rueckhalt
