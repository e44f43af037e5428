// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "session/attaching.h"

class QPushButton;
class QSpinBox;

namespace rueckhalt {

class Prompter;
class TextLabel;

/// How much may be attached to cases: each limit with its default and bounds. Nothing is changed
/// before it is saved.
class LimitsEditor : public Card
{
    Q_OBJECT

public:
    /// Both outlive it.
    LimitsEditor(OpenRegister &openRegister, Prompter &prompter, QWidget *parent = nullptr);

    /// Something is entered that is not saved.
    [[nodiscard]] bool isChanged() const;
    /// Asks if so; false: the user wants to stay.
    [[nodiscard]] bool mayLeave();

signals:
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QSpinBox *addNumber(const char *name, const QString &label, int least, int most, int byDefault);
    void load();
    void display(const AttachmentLimits &limits);
    [[nodiscard]] AttachmentLimits entered() const;
    void showState();
    void save();

    Attaching m_attaching;
    Prompter &m_prompter;
    AttachmentLimits m_saved;
    bool m_isShowing = false;
    QWidget *m_content = nullptr;
    QSpinBox *m_perFile = nullptr;
    QSpinBox *m_perCase = nullptr;
    QSpinBox *m_perRegister = nullptr;
    QSpinBox *m_files = nullptr;
    TextLabel *m_problem = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace rueckhalt
