// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/answering.h"
#include "session/inbox.h"

#include <functional>

class QWidget;

namespace rueckhalt {

/// Takes in sealed reports while an officer works: a few at a time quietly by itself, many on
/// request with progress. Keeps what became of files in this session.
///
/// By itself, because reporters wait for a sign that somebody has their report, and because on a
/// share nothing should lie longer than needed. Not by itself where it would take long: that would
/// interrupt somebody who is writing.
class IntakeDesk : public QObject
{
    Q_OBJECT

public:
    /// Most files that are taken in without asking.
    static constexpr qsizetype Few = 25;

    /// `openRegister` outlives this.
    IntakeDesk(OpenRegister &openRegister, const Inbox::Environment &environment,
        QObject *parent = nullptr);

    [[nodiscard]] Inbox &inbox() { return m_inbox; }
    [[nodiscard]] Answering &answering() { return m_answering; }

    /// Whether new reports are taken in by themselves; at once if some wait.
    void setAutomatic(bool automatic);
    [[nodiscard]] bool isAutomatic() const { return m_automatic; }
    /// Takes in everything that waits. More than a few: with a window for progress and cancel over
    /// `parent`. The result is in outcomes().
    Result<void> takeInNow(QWidget *parent);

    /// What became of files in this session that were neither taken in nor are among the rejected
    /// reports of the inbox(), the latest last. At most MostProblems.
    [[nodiscard]] const QList<IntakeEntry> &problems() const { return m_problems; }
    static constexpr qsizetype MostProblems = 500;
    /// Reports taken in during this session.
    [[nodiscard]] qsizetype takenIn() const { return m_takenIn; }
    /// Tries everything again that was put aside, as takeInNow() does, and forgets problems().
    Result<void> retryRejected(QWidget *parent);

    /// Reports where something is to be done: new ones, and those with additions nobody has read.
    [[nodiscard]] Result<QList<HandledReport>> needingWork() const;
    /// How many wait, were put aside or need work; for the navigation.
    [[nodiscard]] int count() const;
    /// Those of needingWork() in short, counted once for each change.
    struct Needing
    {
        int count = 0;
        QDateTime oldest; ///< UTC, when the one that waits longest was taken in; invalid if none
    };
    [[nodiscard]] const Needing &needing() const;

signals:
    /// Something waits, was taken in, or was answered.
    void changed();
    /// A quiet sentence for the status line.
    void noticed(const QString &notice);

private:
    void tellChange();
    void takeInFew();
    void remember(const IntakeOutcome &outcome);
    Result<IntakeOutcome> takeInWithProgress(QWidget *parent);

    Inbox m_inbox;
    Answering m_answering;
    QList<IntakeEntry> m_problems;
    qsizetype m_takenIn = 0;
    mutable std::optional<Needing> m_needing; ///< since the last change
    bool m_automatic = false;
    bool m_busy = false;
};

} // namespace rueckhalt
