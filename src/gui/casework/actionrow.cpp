// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/actionrow.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rueckhalt {

ActionRow::ActionRow(QString title, const QString &note, QWidget *parent)
    : QWidget(parent)
    , m_title(std::move(title))
    , m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(space::Small);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::Hair);
    // The words of the buttons stand on the same line as the title.
    texts->setContentsMargins(0, (controlHeight(this) - fontMetrics().height()) / 2, 0, 0);
    texts->addWidget(new TextLabel(m_title, TextLabel::Tone::Normal, this));
    if (!note.isEmpty())
        texts->addWidget(new TextLabel(note, TextLabel::Tone::Muted, this));
    texts->addStretch();
    m_line->addLayout(texts, 1);
}

QPushButton *ActionRow::addVerb(const char *name, const QString &verb)
{
    auto *button = new QPushButton(verb, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAccessibleName(tr("%1: %2").arg(verb, m_title));
    setButtonKind(button, ButtonKind::Quiet);
    m_line->addWidget(button, 0, Qt::AlignTop);
    return button;
}

} // namespace rueckhalt
