// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "gui/plan/planediting.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

/// What happened to a planned measure, the newest first, and a line for a note.
class HistoryCard : public Card
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit HistoryCard(PlanEditing &editing, QWidget *parent = nullptr);

    void showPlan();
    /// A note is written that was not added.
    [[nodiscard]] bool isChanged() const;
    /// What is written and not added is gone.
    void clear();
    /// Before the register is locked, when nobody may be asked: adds what is written.
    void keepWork();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addNote();

    PlanEditing &m_editing;
    QWidget *m_entry;
    QLineEdit *m_text;
    QPushButton *m_add;
    QVBoxLayout *m_rows;
    QPushButton *m_more;
    bool m_all = false;
};

} // namespace rueckhalt
