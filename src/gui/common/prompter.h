// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

class QWidget;

namespace rueckhalt {

/// Every question and message that interrupts the user goes through here, so that tests can answer.
class Prompter
{
public:
    virtual ~Prompter() = default;

    /// An error as the user should read it: what happened, what is safe, what to do.
    virtual void tell(QWidget *parent, const QString &title, const QString &sentence) = 0;
    /// True if the user chose the button `verb` ("Entwurf verwerfen"); the other is cancel.
    virtual bool confirm(
        QWidget *parent, const QString &title, const QString &question, const QString &verb)
        = 0;
    /// Empty if cancelled.
    virtual QString saveFileName(
        QWidget *parent, const QString &title, const QString &proposal, const QString &filter)
        = 0;
    virtual QString openFileName(QWidget *parent, const QString &title, const QString &filter) = 0;
    virtual QString openFolder(QWidget *parent, const QString &title) = 0;
    /// One line or paragraph of text; null if cancelled.
    virtual QString askText(
        QWidget *parent, const QString &title, const QString &question, const QString &verb)
        = 0;
};

/// The real one, with dialogs.
class DialogPrompter : public Prompter
{
public:
    void tell(QWidget *parent, const QString &title, const QString &sentence) override;
    bool confirm(QWidget *parent, const QString &title, const QString &question,
        const QString &verb) override;
    QString saveFileName(QWidget *parent, const QString &title, const QString &proposal,
        const QString &filter) override;
    QString openFileName(QWidget *parent, const QString &title, const QString &filter) override;
    QString openFolder(QWidget *parent, const QString &title) override;
    QString askText(QWidget *parent, const QString &title, const QString &question,
        const QString &verb) override;
};

/// The sentence for an error, in the language of the program. Says what is safe and what to do.
QString sentenceFor(const Error &error);

} // namespace rueckhalt
