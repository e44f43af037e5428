// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/servicebasics/officeprofile.h"

#include <QWidget>

class QComboBox;

namespace rueckhalt {

class DayEdit;
class PublicTextField;

/// One closing of an office as it is entered: from when to when, why, where to turn instead, and
/// since when citizens can read it.
class ClosingRow : public QWidget
{
    Q_OBJECT

public:
    ClosingRow(const ClosedDays &closed, const QDate &today, QWidget *parent = nullptr);

    /// What cannot be read as a day is left out, and the first such field put into `unreadable`.
    [[nodiscard]] ClosedDays closing(QWidget **unreadable = nullptr) const;
    void focusStart();

signals:
    void changed();
    void removeRequested();

private:
    DayEdit *addDay(const QString &label, const char *name, const QDate &day);

    QDate m_today;
    DayEdit *m_first;
    DayEdit *m_last;
    DayEdit *m_announced;
    QComboBox *m_reason;
    PublicTextField *m_ownReason;
    PublicTextField *m_instead;
};

} // namespace rueckhalt
