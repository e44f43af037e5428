// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/trendcard.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace rueckhalt {

TrendCard::TrendCard(QWidget *parent)
    : Card(parent)
    , m_text(new TextLabel(this))
    , m_notes(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_copy(new QToolButton(this))
    , m_heading(new HeadingLabel(TypeRole::Section, this))
{
    m_text->setObjectName(QStringLiteral("sentence"));
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->hide();
    m_copy->setObjectName(QStringLiteral("copy"));
    m_copy->setIcon(iconFor(QStringLiteral("copy")));
    setButtonKind(m_copy, ButtonKind::Quiet);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    column()->setSpacing(space::Small);
    column()->addLayout(head);
    column()->addWidget(m_text);
    column()->addWidget(m_notes);
    column()->addStretch(1);
    connect(m_copy, &QToolButton::clicked, this, &TrendCard::copy);
}

void TrendCard::addPart(QWidget *part)
{
    column()->insertWidget(column()->indexOf(m_notes), part);
}

void TrendCard::setTexts(const QString &title, const QString &sentence)
{
    m_title = title;
    m_sentence = sentence;
    m_heading->setText(title);
    m_text->setText(sentence);
    m_text->setVisible(!sentence.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    retranslate();
}

void TrendCard::setNotes(const QStringList &notes)
{
    QStringList lines = notes;
    lines.removeAll(QString());
    m_notes->setText(lines.join(u'\n'));
    m_notes->setVisible(!lines.isEmpty());
}

PlainTable TrendCard::plainTable() const
{
    return {.title = m_title, .sentence = m_sentence};
}

void TrendCard::copy()
{
    copyTables({plainTable()});
    emit copied();
}

void TrendCard::retranslate()
{
    m_copy->setToolTip(tr("Copy as table"));
    m_copy->setAccessibleName(tr("Copy “%1” as table").arg(m_title));
}

void TrendCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace rueckhalt
