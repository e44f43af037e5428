// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace rueckhalt {

class PlanEditing;
class TextLabel;

/// Above list, board and time line: where a measure was moved just now, and the way back, or why
/// there is none.
class StepNote : public QWidget
{
    Q_OBJECT

public:
    explicit StepNote(QWidget *parent = nullptr);

    /// Hidden unless a step was taken just now.
    void showStep(const PlanEditing &editing);
    /// Whether the step that is shown can be taken back here.
    [[nodiscard]] bool offersUndo() const;

signals:
    void undoRequested();

private:
    TextLabel *m_text;
    QPushButton *m_undo;
};

} // namespace rueckhalt
