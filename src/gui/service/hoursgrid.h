// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/servicebasics/openinghours.h"

#include <QWidget>

#include <array>

class QLineEdit;

namespace rueckhalt {

/// The hours of one period, typed as people write them: counter, telephone and last admission of
/// each weekday.
class HoursGrid : public QWidget
{
    Q_OBJECT

public:
    explicit HoursGrid(QWidget *parent = nullptr);

    void setHours(const HoursPeriod &period);
    /// With the day and what cannot be read left as it was in `before`; the first field that
    /// cannot be read in `unreadable`.
    [[nodiscard]] HoursPeriod hours(
        const HoursPeriod &before, QWidget **unreadable = nullptr) const;

signals:
    void changed();

private:
    QLineEdit *addField(const QString &label, const QString &name);

    std::array<QLineEdit *, 7> m_counter {};
    std::array<QLineEdit *, 7> m_phone {};
    std::array<QLineEdit *, 7> m_last {};
};

} // namespace rueckhalt
