// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/granting.h"

#include <QDialog>

#include <memory>

namespace rueckhalt {

namespace Ui {
class GrantDialog;
}

/// Asks to whom, until when and why one case is granted, and grants it.
class GrantDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the dialog says of the case.
    struct Case
    {
        IncidentId id;
        QString number;
        Confidentiality wish = Confidentiality::Normal; ///< of whoever reported
        bool isForCare = false; ///< whoever accompanies somebody talks to them after six weeks
    };
    /// `granting` outlives it.
    GrantDialog(Granting &granting, Case incident, QWidget *parent = nullptr);
    ~GrantDialog() override;

signals:
    /// The case is granted; `notice` says to whom and until when.
    void granted(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class TermChoice { TwoWeeks, FourWeeks, ThreeMonths };

    void retranslate();
    void fillMembers();
    void takeTerm();
    void takeDay();
    void showSummary();
    [[nodiscard]] QDate dayOf(TermChoice term) const;
    [[nodiscard]] const Member *chosen() const;
    [[nodiscard]] bool showProblems();
    void go();

    Granting &m_granting;
    Case m_case;
    QList<Member> m_members;
    std::unique_ptr<Ui::GrantDialog> m_ui;
};

} // namespace rueckhalt
