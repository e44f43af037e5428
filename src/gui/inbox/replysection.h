// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"
#include "gui/common/widgets/card.h"
#include "session/answering.h"

#include <memory>

namespace rueckhalt {

namespace Ui {
class ReplySection;
}

class ChangeRow;

/// What the officer tells the reporter of an incident: a question, a note and what has changed,
/// which the plan offers; beside it what the reporter wrote and how the answer will look to him.
/// How far things are follows from the case and is not told here; only a question takes it there.
/// Hidden for incidents that did not come as sealed reports.
class ReplySection : public Card
{
    Q_OBJECT

public:
    ReplySection(OpenRegister &openRegister, Answering &answering, Prompter &prompter,
        QWidget *parent = nullptr);
    ~ReplySection() override;

    /// Shows what goes on about the incident and marks its additions as read. An answer that was
    /// kept unfinished stands there again, not saved yet.
    void show(const IncidentId &id);
    /// Takes the texts off the screen.
    void clear();
    /// What is entered now.
    [[nodiscard]] ReplyContent reply() const;
    /// Whether something is entered that was not saved.
    [[nodiscard]] bool isChanged() const;
    /// Keeps what was not saved, sealed in the register. For when nobody can be asked.
    void keepDraft();
    /// Goes back to what is saved.
    void discard();

    /// The way to the case is shown, where somebody takes it.
    void offerCase();

signals:
    /// The user wants to take the next step of the case.
    void caseRequested(const rueckhalt::IncidentId &id);
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void nameFields();
    [[nodiscard]] bool load(const IncidentId &id);
    void follow(const IncidentId &id);
    [[nodiscard]] bool asks() const;
    [[nodiscard]] ReplyContent saved() const;
    void showHandling();
    void showState();
    void showAddenda();
    void setReply(const ReplyContent &reply);
    void addChange(const ReportedChange &change);
    void removeChange(ChangeRow *row);
    void takeEdit();
    void save();
    void loadFollowed();
    void showFollowed();
    void takeFollowed();
    [[nodiscard]] QString senderLine() const;
    [[nodiscard]] QList<ReportedChange> offeredMeasures() const;

    OpenRegister &m_register;
    Answering &m_answering;
    Prompter &m_prompter;
    std::unique_ptr<Ui::ReplySection> m_ui;
    QList<ChangeRow *> m_changes;
    IncidentId m_id;
    Handling m_handling;
    AnswerRoom m_room;
    QList<ReportedChange> m_followed; ///< what the plan says about the incident
    bool m_showing = false;
    bool m_isBusy = false; ///< what changes is shown at the end
    bool m_isRestored = false; ///< what was not saved is from before
};

} // namespace rueckhalt
