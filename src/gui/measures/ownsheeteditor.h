// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/catalogkeeping.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace rueckhalt {

namespace Ui {
class OwnSheetEditor;
}

class Prompter;

/// Writes a sheet of the authority's own: the form, what is wrong with it, and the draft in the
/// register, which is kept every half minute, on leaving and on locking.
class OwnSheetEditor : public QWidget
{
    Q_OBJECT

public:
    /// Milliseconds between the first change that is not kept and its keeping. Each leaves an entry
    /// in the signed chain, so not with every word.
    static constexpr int KeepingDelay = 30'000;

    /// What is passed by reference outlives the editor.
    OwnSheetEditor(OpenRegister &openRegister, CatalogKeeping &keeping, Prompter &prompter,
        QWidget *parent = nullptr);
    ~OwnSheetEditor() override;

    /// Without an id a new sheet.
    void edit(const Measure &measure);
    /// What was written last; version 0 before.
    [[nodiscard]] const SheetVersion &version() const { return m_version; }
    /// Puts what is written before a second person, or says what is missing.
    void propose();
    /// Keeps what is written; asks when it cannot be kept. False: the user stays.
    bool mayLeave();
    /// The same without asking: what cannot be kept is left out.
    void keepWork();

signals:
    void closeRequested();
    /// Saved or proposed; the sentence says which.
    void noticed(const QString &sentence);
    void proposed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showTexts();
    void showKept();
    void touch();
    bool save();
    void showProblems(const QList<SheetProblem> &problems, const QString &heading);
    bool write(const Measure &measure);

    OpenRegister &m_register;
    CatalogKeeping &m_keeping;
    Prompter &m_prompter;
    std::unique_ptr<Ui::OwnSheetEditor> m_ui;
    SheetVersion m_version; ///< null id: not saved yet
    QTimer m_timer;
    QDateTime m_kept; ///< null: not in this session
    bool m_pending = false;
};

} // namespace rueckhalt
