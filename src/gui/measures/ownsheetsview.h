// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/catalogkeeping.h"

#include <QWidget>

#include <memory>
#include <optional>

class QPushButton;

namespace rueckhalt {

namespace Ui {
class OwnSheetsView;
}

class OwnSheetEditor;
class Prompter;

/// The sheets of the authority's own with all their versions: who wrote and approved them, what may
/// be done next, and the exchange with other authorities. Below a sheet stand its other versions.
class OwnSheetsView : public QWidget
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the view; `random` gives ids of new sheets.
    OwnSheetsView(
        OpenRegister &openRegister, Random random, Prompter &prompter, QWidget *parent = nullptr);
    ~OwnSheetsView() override;

    /// Whether the member who is in has anything to do here.
    [[nodiscard]] static bool isOfUse(const OpenRegister &openRegister);
    /// Shows the list and takes the focus.
    void enter();
    /// Opens the editor: with a version of an own sheet, or a copy of a shipped one.
    void write(const Measure &measure);
    [[nodiscard]] bool mayLeave();
    void keepWork();
    /// One step back; false if there is none within the view.
    bool goBack();

signals:
    void backRequested();
    void noticed(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeButtons();
    void makeEditor();
    [[nodiscard]] bool isWriting() const;
    QPushButton *addButton(QWidget *row, const char *name);
    void connectWidgets();
    void showTexts();
    void refresh();
    void showCurrent();
    [[nodiscard]] int waiting() const; ///< sheets for the approval of the member who is in
    [[nodiscard]] QString aboutOf(const OwnSheet &sheet) const;
    [[nodiscard]] std::optional<OwnSheet> current() const;
    void take(SheetStep step);
    void read();
    void compare();
    void importPackage();
    void takeOver();
    void exportChosen();
    void showOverview();
    void say(const Result<void> &done, const QString &title, const QString &notice);

    OpenRegister &m_register;
    CatalogKeeping m_keeping;
    Prompter &m_prompter;
    std::unique_ptr<Ui::OwnSheetsView> m_ui;
    OwnSheetEditor *m_editor = nullptr; ///< null until somebody writes
    QPushButton *m_back;
    QPushButton *m_new;
    QPushButton *m_import;
    QPushButton *m_export;
    QPushButton *m_read;
    QPushButton *m_compare;
    QPushButton *m_edit;
    QPushButton *m_propose;
    QPushButton *m_revise;
    QPushButton *m_approve;
    QPushButton *m_withdraw;
    bool m_stale = true;
};

} // namespace rueckhalt
