// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/incidentfilter.h"
#include "gui/common/prompter.h"
#include "session/recommending.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

namespace Ui {
class GroupView;
}

class RecommendationPanel;

/// Measures for many incidents at once: what the list was narrowed down to, and the proposals
/// with sentences that count ("14 of 31 incidents …"). Answers count for the unit of the incidents,
/// where they are of several for the whole authority.
class GroupView : public QWidget
{
    Q_OBJECT

public:
    GroupView(OpenRegister &openRegister, Recommending &recommending, Prompter &prompter,
        QWidget *parent = nullptr);
    ~GroupView() override;

    /// `findings`: what indicators of service say of the times of these incidents.
    void show(const Browsing::Rows &rows, const IncidentFilter &filter,
        const QList<ServiceFinding> &findings = {});
    void clear();
    void focusStart();
    [[nodiscard]] RecommendationPanel *panel() const { return m_measures; }
    [[nodiscard]] const Browsing::Rows &rows() const { return m_rows; }

signals:
    void backRequested();
    void measureRequested(const MeasureId &measure);
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] UnitId unit() const;
    void retranslate();

    OpenRegister &m_register;
    Recommending &m_recommending;
    Browsing::Rows m_rows;
    IncidentFilter m_filter;
    std::unique_ptr<Ui::GroupView> m_ui;
    RecommendationPanel *m_measures;
};

} // namespace rueckhalt
