// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/serviceslot.h"
#include "gui/common/widgets/errorsummary.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace rueckhalt {

class DayEdit;

/// What stretch of time a number is about: a period, hours of one day, or one hour of a weekday
/// over a month or a year. Fields that the choice does not need are not there.
class SlotFields : public QWidget
{
    Q_OBJECT

public:
    explicit SlotFields(QWidget *parent = nullptr);

    void setToday(QDate today);
    /// Nothing while problems() has one.
    [[nodiscard]] std::optional<ServiceSlot> slot() const;
    /// Marks the fields that are wrong. A period that is still to come is.
    [[nodiscard]] QList<ErrorSummary::Entry> problems();

private:
    enum class Period { Month, Week, Quarter, Year, Day, Hours, MonthProfile, YearProfile };

    QWidget *addRow(QVBoxLayout *column);
    void makeTimes(QVBoxLayout *column);
    void showFields();
    [[nodiscard]] Period period() const;
    [[nodiscard]] bool isProfile() const;

    QComboBox *m_period;
    DayEdit *m_day;
    QWidget *m_weekdayRow = nullptr;
    QComboBox *m_weekday = nullptr;
    QWidget *m_hourRow = nullptr;
    QComboBox *m_hour = nullptr;
    QWidget *m_untilRow = nullptr;
    QComboBox *m_until = nullptr;
    QDate m_today;
};

} // namespace rueckhalt
