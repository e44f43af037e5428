// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/formexport.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace rueckhalt {

class EmptyState;
class Prompter;
class TextLabel;

/// The list of first-aid records, apart from the cases: days, departments and how long each is
/// kept, without names. One at a time is opened, printed, corrected beside the wrong one; more are
/// added.
class FirstAidList : public QWidget
{
    Q_OBJECT

public:
    /// What is passed by reference outlives it.
    FirstAidList(OpenRegister &openRegister, Prompter &prompter, QWidget *parent = nullptr);

    void refresh();
    void focusTable();
    /// Opens the dialog again in which a record was being written when the register was locked.
    void goOn(const QString &form);
    [[nodiscard]] QString summary() const;

signals:
    void backRequested();
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showRows();
    void openCurrent();
    void add();
    void correct(const FirstAidLine &line);
    [[nodiscard]] std::optional<FirstAidLine> current() const;

    OpenRegister &m_register;
    Prompter &m_prompter;
    FormExport m_forms;
    QPushButton *m_back;
    QPushButton *m_open;
    QPushButton *m_add;
    TextLabel *m_problem;
    QTableWidget *m_table;
    EmptyState *m_empty;
    QList<FirstAidLine> m_lines;
};

} // namespace rueckhalt
