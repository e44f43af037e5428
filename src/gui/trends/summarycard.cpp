// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/summarycard.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"

#include <QPushButton>

namespace rueckhalt {

SummaryCard::SummaryCard(QWidget *parent)
    : TrendCard(parent)
    , m_list(new QPushButton(this))
    , m_reports(new QPushButton(this))
{
    m_list->setObjectName(QStringLiteral("showList"));
    m_list->setIcon(iconFor(QStringLiteral("incidents")));
    m_reports->setObjectName(QStringLiteral("toReports"));
    auto *row = new QWidget(this);
    auto *rowLayout = new FlowLayout(row);
    rowLayout->setContentsMargins(0, space::Hair, 0, space::Hair);
    setButtonKind(m_reports, ButtonKind::Quiet);
    rowLayout->addWidget(m_list);
    rowLayout->addWidget(m_reports);
    addPart(row);
    connect(m_list, &QPushButton::clicked, this, &SummaryCard::listRequested);
    connect(m_reports, &QPushButton::clicked, this, &SummaryCard::reportsRequested);
}

void SummaryCard::showSentences(
    const QStringList &sentences, const QStringList &notes, int incidents)
{
    m_incidents = incidents;
    QStringList said = sentences;
    said.removeAll(QString());
    setTexts(tr("Overview"), said.join(u'\n'));
    setNotes(notes
        + QStringList {tr("These are the true numbers, for you as safety officer. What leaves the "
                          "house goes through "
                          "“Reports”: there nobody can be recognised.")});
}

void SummaryCard::retranslate()
{
    TrendCard::retranslate();
    m_list->setText(tr("Show the %n incident(s)", nullptr, m_incidents));
    m_list->setEnabled(m_incidents > 0);
    m_reports->setText(tr("To the reports"));
}

} // namespace rueckhalt
