// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/incidentfilter.h"
#include "gui/feedback/serviceview.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace rueckhalt {

class FigureCard;
class MeetingsCard;

/// Incidents laid over an indicator, for those who see all incidents: how often per contact, how
/// both rise and fall together, and where both stand out.
class OverlayView : public ServiceView
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the view.
    OverlayView(
        OpenRegister &openRegister, const ServiceViewing &viewing, QWidget *parent = nullptr);

    void refresh() override;
    void focusStart() override;
    [[nodiscard]] const Overlay &overlay() const { return m_overlay; }
    /// The figures of every slot, beside the pictures of the week.
    void showTable(bool shown);

signals:
    /// The incidents of a cluster, with what the indicator says of them.
    void measuresRequested(const IncidentFilter &filter, const QList<ServiceFinding> &findings);
    void listRequested(const IncidentFilter &filter);

protected:
    void retranslate() override;

private:
    void makeHead();
    void offerIndicators();
    [[nodiscard]] const Indicator *indicator() const;
    void showOverlay(const Indicator &indicator);
    void showClusters(const Indicator &indicator);
    void openMeasures(qsizetype cluster);
    void openList(qsizetype cluster);
    [[nodiscard]] IncidentFilter filterFor(qsizetype cluster) const;

    OpenRegister &m_register;
    Overlay m_overlay;
    QWidget *m_head = nullptr;
    QLabel *m_indicatorLabel = nullptr;
    QComboBox *m_indicator = nullptr;
    QLabel *m_byLabel = nullptr;
    QComboBox *m_by = nullptr;
    QPushButton *m_asTable = nullptr;
    FigureCard *m_rates;
    FigureCard *m_figures;
    FigureCard *m_rows;
    MeetingsCard *m_meetings;
    bool m_isTableShown = false;
};

} // namespace rueckhalt
