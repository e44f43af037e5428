// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/followup.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace rueckhalt {

class ChoiceGroup;
class FreeTextField;
class TextLabel;

/// One follow-up question with its answer, in the form that its rule says; where another answer
/// stood, with the reason of the correction.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    FieldRow(FollowUpField field, const QDate &today, QWidget *parent);

    [[nodiscard]] FollowUpField field() const { return m_field; }
    /// What is saved; what is entered and not saved goes.
    void setSaved(const QString &value);
    /// What is saved is another, while something else may be entered; that stays.
    void follow(const QString &saved);
    [[nodiscard]] const QString &saved() const { return m_saved; }
    /// What is entered; nothing if it cannot be read.
    [[nodiscard]] std::optional<QString> value() const;
    /// Another answer is entered than is saved, or one that cannot be read.
    [[nodiscard]] bool isChanged() const;
    /// Whether the answer corrects one that stood there.
    [[nodiscard]] bool corrects() const { return isChanged() && !m_saved.isEmpty(); }
    [[nodiscard]] QString reason() const;
    void setMayEdit(bool may);

    /// What is wrong, below the answer; empty: nothing.
    void setProblem(const QString &sentence);
    /// Where the answer is written or chosen.
    [[nodiscard]] QWidget *answer() const;
    /// What takes its place in the order of the Tab key, with all that belongs to it.
    [[nodiscard]] QWidget *tabStop() const;
    /// Where the reason is written.
    [[nodiscard]] QWidget *reasonEdit() const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeAnswer();
    void retranslate();
    void takeEdit();
    void put(const QString &value);

    FollowUpField m_field;
    const FollowUpRule &m_rule;
    QDate m_today;
    QString m_saved;
    QLabel *m_label;
    ChoiceGroup *m_choices = nullptr; ///< of forms that are chosen
    QLineEdit *m_line = nullptr; ///< of forms that are one line
    FreeTextField *m_text = nullptr; ///< of longer texts
    TextLabel *m_problem;
    QLineEdit *m_reason;
};

} // namespace rueckhalt
