// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/feedback/serviceview.h"

#include <map>

namespace rueckhalt {

class FigureCard;
class SaidAndDoneCard;

/// What citizens said: by office, month, week, weekday, half of the day and hour; and what was done
/// since, beside the ratings before and after it.
class FeedbackView : public ServiceView
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the view.
    FeedbackView(
        OpenRegister &openRegister, const ServiceViewing &viewing, QWidget *parent = nullptr);

    void refresh() override;
    void focusStart() override;

signals:
    void measureRequested(const rueckhalt::MeasureId &measure);

protected:
    void retranslate() override;

private:
    void showOffices();
    bool showTimes(SlotGrouping grouping, FigureCard *card);
    [[nodiscard]] FeedbackQuestion question() const;

    OpenRegister &m_register;
    FigureCard *m_offices;
    std::map<SlotGrouping, FigureCard *> m_times;
    SaidAndDoneCard *m_done;
};

} // namespace rueckhalt
