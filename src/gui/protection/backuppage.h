// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "session/backingup.h"
#include "session/restoring.h"

namespace rueckhalt {

class BackupSection;
class Prompter;

/// Backups as a page of its own, with the way to restore one.
class BackupPage : public Page
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the page.
    BackupPage(BackingUp &backingUp, OpenRegister &openRegister, const Restoring &restoring,
        Prompter &prompter, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    void enter() override;

signals:
    /// A restored register is to be opened instead of this one.
    void registerRequested(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restore(const QString &backup);

    OpenRegister &m_register;
    Restoring m_restoring;
    Prompter &m_prompter;
    BackupSection *m_section;
};

} // namespace rueckhalt
