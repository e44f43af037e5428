// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/clusterfinder.h"
#include "gui/cases/incidentfilter.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

namespace Ui {
class ClusterView;
}

class ClusterCard;
class OpenRegister;

/// Accumulations that the program proposes ("Auffällige Häufungen"): areas in which more happens
/// than their own past lets expect, how that was found and how sure it is. Each leads to its
/// incidents and to the measures for them.
class ClusterView : public QWidget
{
    Q_OBJECT

public:
    explicit ClusterView(const OpenRegister &openRegister, QWidget *parent = nullptr);
    ~ClusterView() override;

    /// Looks anew; a pass over the columns, well under a second for 100,000 incidents.
    void search();
    void focusStart();
    [[nodiscard]] const QList<ClusterCard *> &cards() const { return m_cards; }

signals:
    void backRequested();
    /// The incidents of a cluster, and the filter that says the same in words.
    void measuresRequested(const Browsing::Rows &rows, const IncidentFilter &filter);
    void listRequested(const IncidentFilter &filter);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void offerPeriods();
    [[nodiscard]] FilterPeriod period() const;
    void showFindings();

    const OpenRegister &m_register;
    ClusterSearch m_asked;
    ClusterFindings m_findings;
    QList<ClusterCard *> m_cards;
    std::unique_ptr<Ui::ClusterView> m_ui;
};

} // namespace rueckhalt
