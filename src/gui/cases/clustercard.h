// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/clusterfinder.h"
#include "gui/common/widgets/card.h"

namespace rueckhalt {

/// Two bars, one above the other: how many incidents were to be expected and how many there were.
/// Says nothing that the sentence beside it does not say.
class ExpectedBars : public QWidget
{
    Q_OBJECT

public:
    ExpectedBars(double expected, int observed, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString expectedText() const;
    [[nodiscard]] QString observedText() const;

    double m_expected;
    int m_observed;
};

/// One accumulation: where, how many instead of how many, how sure, and what can be done. Made
/// anew when the language changes.
class ClusterCard : public Card
{
    Q_OBJECT

public:
    ClusterCard(const FoundCluster &found, const ClusterFindings &findings,
        const Organisation &organisation, QWidget *parent = nullptr);

signals:
    void measuresRequested();
    void listRequested();
};

} // namespace rueckhalt
