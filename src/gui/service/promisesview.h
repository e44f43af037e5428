// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/promising.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace rueckhalt {

class Card;
class DayEdit;
class EmptyState;
class ErrorSummary;
class Prompter;
class TextLabel;

/// Promised replies: what is overdue and open, and a form for the next one.
class PromisesView : public QWidget
{
    Q_OBJECT

public:
    PromisesView(Promising &promising, const OpenRegister &openRegister, Prompter &prompter,
        QWidget *parent = nullptr);

    void refresh();
    void focusStart();

signals:
    void noticed(const QString &notice);

private:
    void makeForm(class QVBoxLayout *column);
    void makeList(class QVBoxLayout *column);
    void showDay();
    void add();
    void answer();
    void withdraw();
    void reopen();
    void finish(const Result<void> &done, const QString &notice);
    void showButtons();
    void showSummary();
    void fillRow(int row, const ReplyPromise &promise);
    [[nodiscard]] QString stateOf(const ReplyPromise &promise) const;
    [[nodiscard]] const ReplyPromise *chosen() const;

    Promising &m_promising;
    const OpenRegister &m_register;
    Prompter &m_prompter;
    QList<Kept<ReplyPromise>> m_promises;
    TextLabel *m_summary = nullptr;
    Card *m_form = nullptr;
    ErrorSummary *m_problems = nullptr;
    QLineEdit *m_what = nullptr;
    QComboBox *m_unit = nullptr;
    QSpinBox *m_workdays = nullptr;
    TextLabel *m_until = nullptr;
    QLineEdit *m_reference = nullptr;
    QPushButton *m_add = nullptr;
    QCheckBox *m_all = nullptr;
    QTableWidget *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    DayEdit *m_answeredOn = nullptr;
    QPushButton *m_answer = nullptr;
    QPushButton *m_withdraw = nullptr;
    QPushButton *m_reopen = nullptr;
};

} // namespace rueckhalt
