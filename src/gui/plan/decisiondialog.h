// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"
#include "session/deciding.h"

#include <memory>

namespace rueckhalt {

namespace Ui {
class DecisionDialog;
}

/// A manager's decision on one proposed measure: for which of her units, until when she puts it
/// off, why she rejects it. A reason is needed for a rejection only.
class DecisionDialog : public EntryDialog
{
    Q_OBJECT

public:
    struct Question
    {
        ProposalId proposal {};
        MeasureId measure {};
        QList<UnitId> units {}; ///< for which it is open
        DecisionKind kind = DecisionKind::Choose;
    };
    /// What is passed by reference outlives the dialog.
    DecisionDialog(Deciding &deciding, const OpenRegister &openRegister, Prompter &prompter,
        Question question, QWidget *parent = nullptr);
    ~DecisionDialog() override;

signals:
    void decided(const QString &notice);

protected:
    [[nodiscard]] bool isChanged() const override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] Decision decision() const;
    [[nodiscard]] QString noticeOf(const Decision &decision) const;
    [[nodiscard]] bool showProblem(const Decision &decision);
    void go();

    Deciding &m_deciding;
    const OpenRegister &m_register;
    Question m_question;
    std::unique_ptr<Ui::DecisionDialog> m_ui;
};

} // namespace rueckhalt
