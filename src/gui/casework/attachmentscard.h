// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/addingfiles.h"
#include "gui/casework/casecard.h"
#include "gui/casework/savingfile.h"

class QCheckBox;
class QMimeData;
class QProgressBar;
class QPushButton;

namespace rueckhalt {

class TextLabel;

/// The attachments of a case: by drag and drop, paste or from a file; looked at in the program,
/// written into a file, erased with a reason.
class AttachmentsCard : public CaseCard
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    AttachmentsCard(CaseEditing &editing, QWidget *parent);

    void showCase() override;
    /// Takes what is in the clipboard or was dropped: files of this computer, a picture, plain
    /// text.
    void take(const QMimeData &offered);

protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void chooseFile();
    void paste();
    void add(AttachmentSource source);
    void follow();
    void refuse(const Error &error);
    void addRow(const Attachment &attachment);
    void look(const Attachment &attachment);
    void exportOne(const Attachment &attachment);
    void followSaving();
    void finishSaving();
    void refuseSaving(const Error &error);
    void showHistory();
    void erase(const Attachment &attachment);
    [[nodiscard]] QString noteOf(const Attachment &attachment) const;
    [[nodiscard]] static bool isUseful(const QMimeData &offered);

    Attaching m_attaching;
    AddingFiles m_adding;
    SavingFile m_saving;
    IncidentId m_shown;
    TextLabel *m_intro;
    QVBoxLayout *m_rows;
    QWidget *m_actions;
    QPushButton *m_add;
    QPushButton *m_paste;
    QCheckBox *m_original;
    QWidget *m_working;
    TextLabel *m_what;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QWidget *m_savingPart;
    TextLabel *m_savingWhat;
    QProgressBar *m_savingProgress;
    QPushButton *m_savingCancel;
    QPushButton *m_historyButton;
    TextLabel *m_history;
};

} // namespace rueckhalt
