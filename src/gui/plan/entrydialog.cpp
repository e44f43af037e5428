// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/entrydialog.h"

#include "gui/plan/fieldtexts.h"
#include "session/lockedwriting.h"

#include <QCloseEvent>
#include <QKeyEvent>

namespace rueckhalt {

EntryDialog::EntryDialog(Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_prompter(prompter)
{
}

void EntryDialog::outliveLock(const QString &form, Keep keep)
{
    m_form = form;
    m_keep = std::move(keep);
}

void EntryDialog::openKept(LockedWriting &writing, const QString &form)
{
    setAttribute(Qt::WA_DeleteOnClose);
    outliveLock(form, [&writing](const UnfinishedEntry &entry) { writing.keep(entry); });
    connect(this, &QDialog::finished, &writing, [this, &writing, form] {
        if (!wasKept())
            writing.drop(form);
    });
    const auto before = writing.find(form);
    open();
    if (before)
        takeUp(*before);
}

void EntryDialog::takeUp(const UnfinishedEntry &entry)
{
    putBack(entry.texts);
}

QMap<QString, QString> EntryDialog::keptTexts() const
{
    return fieldTexts(*this);
}

void EntryDialog::putBack(const QMap<QString, QString> &texts)
{
    putFieldTexts(*this, texts);
}

void EntryDialog::keepUnfinished()
{
    if (!m_keep || !isChanged())
        return;
    m_wasKept = true;
    m_keep({.form = m_form, .texts = keptTexts()});
}

bool EntryDialog::mayLeave()
{
    return !isChanged()
        || m_prompter.confirm(this, tr("Close without saving?"),
            tr("What you have entered here is lost then."), tr("Close without saving"));
}

void EntryDialog::leave()
{
    if (mayLeave())
        reject();
}

void EntryDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        leave();
    else
        QDialog::keyPressEvent(event);
}

void EntryDialog::closeEvent(QCloseEvent *event)
{
    // The lock closes what is open without waiting for an answer; people close by the window.
    if (event->spontaneous() && !mayLeave())
        return event->ignore();
    if (!event->spontaneous())
        keepUnfinished();
    QDialog::closeEvent(event);
}

} // namespace rueckhalt
