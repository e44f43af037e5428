// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/casecard.h"

class QLabel;
class QPushButton;

namespace rueckhalt {

class ChoiceGroup;
class FreeTextField;
class TextLabel;

/// The Aachen level, to be confirmed or changed with a reason, and whether the case is a light or a
/// serious one, and why.
class GradingCard : public CaseCard
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit GradingCard(CaseEditing &editing, QWidget *parent = nullptr);

    void showCase() override;
    bool openAgain(const QString &form) override;
    [[nodiscard]] bool isChanged() const override;
    void discard() override;
    QWidget *placeFor(CaseDuty duty, int person) override;

protected:
    void retranslate() override;

private:
    void showLevel();
    void showChoice();
    void showTrack();
    void unfold();
    void confirm();
    void switchTrack();
    [[nodiscard]] AachenLevel chosen() const;

    TextLabel *m_levelLine;
    QPushButton *m_change;
    ChoiceGroup *m_levels;
    QLabel *m_reasonLabel;
    TextLabel *m_reasonNote;
    FreeTextField *m_reason;
    TextLabel *m_problem;
    QPushButton *m_confirm;
    TextLabel *m_trackLine;
    QPushButton *m_track;
    IncidentId m_shown {}; ///< for which the level stands as it was
    bool m_isUnfolded = false;
};

} // namespace rueckhalt
