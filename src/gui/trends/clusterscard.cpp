// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/clusterscard.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/bulletlist.h"

#include <QBoxLayout>
#include <QPushButton>

namespace rueckhalt {

ClustersCard::ClustersCard(QWidget *parent)
    : TrendCard(parent)
    , m_list(new BulletList(this))
    , m_all(new QPushButton(this))
{
    m_all->setObjectName(QStringLiteral("allClusters"));
    m_all->setIcon(iconFor(QStringLiteral("trends")));
    auto *row = new QWidget(this);
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->addWidget(m_all);
    rowLayout->addStretch(1);
    addPart(m_list);
    addPart(row);
    connect(m_all, &QPushButton::clicked, this, &ClustersCard::allRequested);
}

void ClustersCard::showFindings(
    const ClusterFindings &findings, const ClusterSearch &asked, const Organisation &organisation)
{
    const Language language = uiLanguage();
    QStringList lines;
    for (const FoundCluster &found : findings.clusters) {
        if (lines.size() == FirstClusters)
            break;
        lines << sentenceFor(found, findings, organisation, language);
    }
    const int count = static_cast<int>(findings.clusters.size());
    setTexts(tr("Unusual accumulations"),
        count == 0 ? tr("Nowhere does more happen than the past of each area lets expect. That "
                        "does not mean that all is well.")
                   : tr("In %n area(s) more happened than their own past lets expect. The filter "
                        "above does not change this.",
                       nullptr, count));
    m_list->setLines(lines);
    m_list->setVisible(!lines.isEmpty());
    setNotes({methodSentence(findings, asked, language)});
    layOutAnew(m_list);
}

PlainTable ClustersCard::plainTable() const
{
    PlainTable table = TrendCard::plainTable();
    for (const QString &line : m_list->lines())
        table.rows << QStringList {line};
    return table;
}

void ClustersCard::retranslate()
{
    TrendCard::retranslate();
    m_all->setText(tr("Look at accumulations"));
}

} // namespace rueckhalt
