// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/feedback/serviceview.h"

class QComboBox;
class QLabel;

namespace rueckhalt {

class FigureCard;

/// Incidents beside an indicator for those who do not see incidents: from released, protected
/// numbers alone. The time of the page does not narrow it: releases have their own.
class ReleasedView : public ServiceView
{
    Q_OBJECT

public:
    explicit ReleasedView(const ServiceViewing &viewing, QWidget *parent = nullptr);

    void refresh() override;
    void focusStart() override;

protected:
    void retranslate() override;

private:
    void offerIndicators();
    /// Whether there is anything.
    bool showBands();

    QLabel *m_indicatorLabel;
    QComboBox *m_indicator;
    FigureCard *m_rates;
    FigureCard *m_bands; ///< by weekday and time of day
};

} // namespace rueckhalt
