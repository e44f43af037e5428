// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"

#include <QStringList>

namespace rueckhalt::testing {

/// Answers every question as the test says and remembers what was told.
class FakePrompter : public Prompter
{
public:
    void tell(QWidget *, const QString &title, const QString &sentence) override
    {
        told << title + QStringLiteral(": ") + sentence;
    }
    bool confirm(QWidget *, const QString &, const QString &question, const QString &) override
    {
        asked << question;
        return confirms;
    }
    QString saveFileName(QWidget *, const QString &, const QString &, const QString &) override
    {
        return path;
    }
    QString openFileName(QWidget *, const QString &, const QString &) override { return path; }
    QString openFolder(QWidget *, const QString &) override { return path; }
    QString askText(QWidget *, const QString &, const QString &question, const QString &) override
    {
        asked << question;
        return text;
    }

    bool confirms = true;
    QString path;
    QString text;
    QStringList told;
    QStringList asked;
};

} // namespace rueckhalt::testing
