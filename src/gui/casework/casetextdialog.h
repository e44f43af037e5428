// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"

#include <functional>

class QVBoxLayout;

namespace rueckhalt {

class ErrorSummary;
class FreeTextField;
class HeadingLabel;
class TextLabel;

/// Asks for one or two texts before something is done with a case: a reason, a question, a closing
/// note. Stays open, with all that is written, until it was done.
class CaseTextDialog : public EntryDialog
{
    Q_OBJECT

public:
    /// A text to write. Needed texts may not be empty.
    struct Field
    {
        QString name {}; ///< object name
        QString label {}; ///< with a mnemonic
        QString note {}; ///< who reads it; may be empty
        QString text {}; ///< what stands there at first
        QString missing {}; ///< the sentence if nothing is written; empty: it may be empty
        int limit = 1000;
        int lines = 3;
    };
    struct Question
    {
        QString title {};
        QString intro {};
        QString verb {}; ///< with a mnemonic
        QList<Field> fields {};
        bool isDanger = false;
    };
    /// Does it with the texts in the order of the fields; the sentence of what is wrong, empty if
    /// it was done.
    using Do = std::function<QString(const QStringList &texts)>;

    /// `prompter` outlives the dialog.
    CaseTextDialog(const Question &question, Prompter &prompter, Do act, QWidget *parent);

    /// Something to look at between the introduction and the texts.
    void addContent(QWidget *content);

protected:
    [[nodiscard]] bool isChanged() const override;

private:
    void addField(const Field &field);
    [[nodiscard]] QStringList texts() const;
    void go();

    Question m_question;
    Do m_do;
    QVBoxLayout *m_column;
    ErrorSummary *m_errors;
    QVBoxLayout *m_content;
    QList<FreeTextField *> m_fields;
};

} // namespace rueckhalt
