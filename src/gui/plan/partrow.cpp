// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/partrow.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

PartRow::PartRow(QString title, const QString &note, QWidget *parent)
    : QWidget(parent)
    , m_title(std::move(title))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    column->addWidget(new TextLabel(m_title, TextLabel::Tone::Normal, this));
    if (!note.isEmpty())
        column->addWidget(new TextLabel(note, TextLabel::Tone::Muted, this));
    auto *verbs = new QWidget(this);
    m_verbs = new FlowLayout(verbs, space::Hair, space::Hair);
    m_verbs->setContentsMargins(0, 0, 0, 0);
    column->addWidget(verbs);
}

QPushButton *PartRow::addVerb(const char *name, const QString &verb)
{
    auto *button = new QPushButton(verb, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAccessibleName(tr("%1: %2").arg(verb, m_title));
    setButtonKind(button, ButtonKind::Quiet);
    m_verbs->addWidget(button);
    return button;
}

} // namespace rueckhalt
