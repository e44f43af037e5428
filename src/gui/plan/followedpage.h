// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "gui/common/prompter.h"
#include "session/changesreleasing.h"
#include "session/whatfollowed.h"

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class Card;
class EmptyState;
class TextLabel;

/// "Was daraus wurde": which measures were carried out and whether they help, in plain words and
/// without persons, for everybody with an account. An officer releases the same list to people
/// without one, who read it from the lock page.
class FollowedPage : public Page
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the page.
    FollowedPage(OpenRegister &openRegister, Prompter &prompter, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    void enter() override;

signals:
    void measureRequested(const rueckhalt::MeasureId &measure);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void addChange(const StaffChange &change);
    void makeRelease();
    void showRelease(bool isEmpty);
    void release();
    void withdraw();

    OpenRegister &m_register;
    Prompter &m_prompter;
    ChangesReleasing m_releasing;
    Card *m_releaseCard;
    TextLabel *m_released;
    QPushButton *m_release;
    QPushButton *m_withdraw;
    EmptyState *m_empty;
    TextLabel *m_intro;
    QVBoxLayout *m_rows;
};

} // namespace rueckhalt
