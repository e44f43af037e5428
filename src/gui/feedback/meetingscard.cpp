// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feedback/meetingscard.h"

#include "gui/common/controls.h"
#include "gui/common/icons.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

MeetingsCard::MeetingsCard(QWidget *parent)
    : TrendCard(parent)
    , m_list(new QWidget(this))
    , m_column(new QVBoxLayout(m_list))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::Large);
    addPart(m_list);
}

void MeetingsCard::showMeetings(const QStringList &sentences)
{
    qDeleteAll(m_list->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_sentences = sentences;
    for (qsizetype i = 0; i < sentences.size(); ++i)
        addMeeting(i);
    m_list->setVisible(!sentences.isEmpty());
    layOutAnew(m_list);
}

void MeetingsCard::addMeeting(qsizetype position)
{
    auto *entry = new QWidget(m_list);
    auto *column = new QVBoxLayout(entry);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    const QString &sentence = m_sentences.at(position);
    column->addWidget(new TextLabel(sentence, TextLabel::Tone::Normal, entry));
    auto *row = new QWidget(entry);
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *measures = new QPushButton(tr("Measures for these incidents"), row);
    measures->setObjectName(QStringLiteral("measures"));
    measures->setIcon(iconFor(QStringLiteral("measures")));
    measures->setAccessibleDescription(sentence);
    auto *list = new QPushButton(tr("Show these incidents"), row);
    list->setObjectName(QStringLiteral("list"));
    list->setAccessibleDescription(sentence);
    setButtonKind(list, ButtonKind::Quiet);
    flow->addWidget(measures);
    flow->addWidget(list);
    column->addWidget(row);
    m_column->addWidget(entry);
    connect(measures, &QPushButton::clicked, this,
        [this, position] { emit measuresRequested(position); });
    connect(list, &QPushButton::clicked, this, [this, position] { emit listRequested(position); });
}

PlainTable MeetingsCard::plainTable() const
{
    PlainTable table = TrendCard::plainTable();
    for (const QString &sentence : m_sentences)
        table.rows.append({sentence});
    return table;
}

} // namespace rueckhalt
