// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"
#include "session/casework.h"

#include <functional>

class QLabel;
class QLineEdit;

namespace rueckhalt {

class ChoiceGroup;
class DayEdit;
class ErrorSummary;
class FreeTextField;

/// What became of one offer of care: the answer, the day and who made the offer. Never a diagnosis.
class CareDialog : public EntryDialog
{
    Q_OBJECT

public:
    struct Offer
    {
        CareKind kind = CareKind::FirstCare;
        std::optional<CareStanding> before {}; ///< nothing: not offered yet
        QStringList contacts {}; ///< who helps, as the authority has written down
        QDate today {};
    };
    /// Enters it; the sentence of what is wrong, empty if it was done.
    using Do = std::function<QString(const CareAnswered &)>;

    /// `prompter` outlives the dialog.
    CareDialog(const Offer &offer, Prompter &prompter, Do act, QWidget *parent);

protected:
    [[nodiscard]] bool isChanged() const override;

private:
    void build();
    void showReason();
    [[nodiscard]] CareAnswered entered() const;
    void go();

    Offer m_offer;
    Do m_do;
    ErrorSummary *m_errors;
    ChoiceGroup *m_outcome;
    DayEdit *m_day;
    QLineEdit *m_by;
    QLabel *m_reasonLabel;
    FreeTextField *m_reason;
    CareAnswered m_before;
};

} // namespace rueckhalt
