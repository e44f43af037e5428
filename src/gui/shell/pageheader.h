// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QGridLayout;
class QPushButton;

namespace rueckhalt {

class FlowLayout;
class HeadingLabel;
class TextLabel;

/// Above every page: its title, one sentence what it is for, its actions, and what is at hand
/// everywhere: search, lock, report.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setHeading(const QString &title, const QString &purpose);
    /// One button per action, kept in step with it.
    void setPageActions(const QList<QAction *> &actions);
    /// Search, lock and report, in this order.
    void setHouseActions(QAction *search, QAction *lock, QAction *report);
    /// Puts the actions of the page below the sentence instead of beside it.
    void setNarrow(bool narrow);

private:
    void place();

    QGridLayout *m_grid;
    HeadingLabel *m_title;
    TextLabel *m_purpose;
    QWidget *m_house;
    QWidget *m_own;
    FlowLayout *m_ownFlow;
    bool m_narrow = false;
};

/// A push button that shows an action: its text, icon, state and shortcut (as tool tip).
QPushButton *buttonFor(QAction *action, QWidget *parent);

} // namespace rueckhalt
