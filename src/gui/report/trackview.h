// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"
#include "session/sealedreporting.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace rueckhalt {

namespace Ui {
class TrackView;
}

/// Follows up on a report with its receipt code, without an account: how far it is, the officer's
/// question and note, and a text to add to the report.
class TrackView : public QWidget
{
    Q_OBJECT

public:
    explicit TrackView(Prompter &prompter, QWidget *parent = nullptr);
    ~TrackView() override;

    void start(const SealedReporting &reporting);
    /// Asks if there is a text that was not sent.
    bool mayLeave();
    /// Whether a code stands here or was looked up: then it and an answer are or were in memory.
    [[nodiscard]] bool hasLooked() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    /// "Jetzt wichtig" is wanted.
    void carePageRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What the last look has brought.
    enum class Found { Nothing, NoAnswer, Answer };

    void nameFields();
    void fitWidth();
    void takeTyping();
    void lookUp();
    void showStatus(const Result<std::optional<Reply>> &status);
    void show(Found found);
    void add();
    void finishAdding(const Result<void> &added);
    void showProblem(const QString &sentence);
    void setBusy(bool busy);
    [[nodiscard]] static QString sentenceOf(ReceiptCode::Problem problem);

    Prompter &m_prompter;
    std::unique_ptr<Ui::TrackView> m_ui;
    std::optional<SealedReporting> m_reporting;
    bool m_hasLooked = false;
    bool m_busy = false;
};

} // namespace rueckhalt
