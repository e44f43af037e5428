// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"
#include "gui/trends/savedview.h"
#include "session/openregister.h"

#include <QPushButton>

namespace rueckhalt {

/// Filters under names that a member keeps: choose one, keep the present one, remove one. They lie
/// sealed in the register and nowhere else.
class ViewsButton : public QPushButton
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the button.
    ViewsButton(OpenRegister &openRegister, Prompter &prompter, QWidget *parent = nullptr);

    /// The filter that would be kept, and whose name is shown if it is one of the views.
    void setFilter(const IncidentFilter &filter);
    [[nodiscard]] const QList<SavedView> &views() const { return m_views; }
    /// Asks for a name and keeps the present filter under it; the same name is replaced.
    void keep();

signals:
    void viewChosen(const rueckhalt::IncidentFilter &filter);
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    bool save(const QList<SavedView> &views);
    void fill();
    void remove(const QString &name);
    void retranslate();

    OpenRegister &m_register;
    Prompter &m_prompter;
    QList<SavedView> m_views;
    IncidentFilter m_filter;
};

} // namespace rueckhalt
