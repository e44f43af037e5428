// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/erasing.h"

#include <QDialog>

#include <memory>

namespace rueckhalt {

namespace Ui {
class EraseDialog;
}

/// Says what erasing one incident means and erases it, after its number has been typed.
class EraseDialog : public QDialog
{
    Q_OBJECT

public:
    /// `erasing` outlives it.
    EraseDialog(Erasing &erasing, const IncidentId &incident, Erasing::Outlook outlook,
        QWidget *parent = nullptr);
    ~EraseDialog() override;

signals:
    /// The incident is gone; `notice` says so and what is left to do.
    void erased(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void showConsequences();
    [[nodiscard]] bool isConfirmed() const;
    [[nodiscard]] QString noticeOf(const Erasing::Outcome &outcome) const;
    void go();

    Erasing &m_erasing;
    IncidentId m_incident;
    Erasing::Outlook m_outlook;
    std::unique_ptr<Ui::EraseDialog> m_ui;
};

} // namespace rueckhalt
