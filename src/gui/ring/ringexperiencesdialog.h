// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/experiencesharing.h"

#include <QDialog>

class QComboBox;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class DialogFrame;
class Prompter;
class RingDesk;
class TextLabel;

/// Measures travel: what members of the rings have tried, in one list; officers take in files of
/// others, tell the answer of an own effect check and withdraw what was told.
class RingExperiencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// All outlive it.
    RingExperiencesDialog(
        OpenRegister &openRegister, RingDesk &desk, Prompter &prompter, QWidget *parent = nullptr);

signals:
    /// Something was told, taken in or withdrawn.
    void changed();

private:
    void addShown(QVBoxLayout *column);
    void addTelling(QVBoxLayout *column);
    void addButtons(DialogFrame &frame);
    void showAll();
    void showHeard();
    void showShareable();
    void showChosen();
    void tell();
    void withdraw();
    void failed(const Error &error);
    [[nodiscard]] const HeardExperience *chosen() const;

    OpenRegister &m_register;
    RingDesk &m_desk;
    Prompter &m_prompter;
    ExperienceSharing m_sharing;
    QList<HeardExperience> m_heard;
    QList<ShareableExperience> m_shareable;
    QListWidget *m_list;
    TextLabel *m_about;
    TextLabel *m_notice; ///< what became of files, or was done last
    QComboBox *m_plan;
    TextLabel *m_noPlan;
    QPushButton *m_tell = nullptr;
    QPushButton *m_withdraw = nullptr;
    QPushButton *m_takeIn = nullptr;
};

} // namespace rueckhalt
