// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/clusterfinder.h"
#include "gui/trends/trendcard.h"

class QPushButton;

namespace rueckhalt {

class BulletList;

/// Accumulations in a few sentences, how they were found and what to be careful about; the page of
/// accumulations says more.
class ClustersCard : public TrendCard
{
    Q_OBJECT

public:
    explicit ClustersCard(QWidget *parent = nullptr);

    void showFindings(const ClusterFindings &findings, const ClusterSearch &asked,
        const Organisation &organisation);
    [[nodiscard]] PlainTable plainTable() const override;
    [[nodiscard]] bool isWide() const override { return true; }

    static constexpr int FirstClusters = 3;

signals:
    void allRequested();

protected:
    void retranslate() override;

private:
    BulletList *m_list;
    QPushButton *m_all;
};

} // namespace rueckhalt
