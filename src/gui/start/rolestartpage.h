// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "session/granting.h"

class QVBoxLayout;

namespace rueckhalt {

/// The start for those who do not see incidents: who they are here, what they can do, and what
/// nobody shows them. Holds no number of any incident, because there is none to hold.
class RoleStartPage : public Page
{
    Q_OBJECT

public:
    /// Both outlive the page.
    RoleStartPage(
        OpenRegister &openRegister, const GrantedCases &granted, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    void enter() override;
    /// Shows a reminder before everything else; the page owns it.
    void addReminder(QWidget *reminder);

signals:
    /// One of the next steps: the key of a page.
    void pageRequested(const QString &key);
    /// To the form on the other side of the lock.
    void reportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void rebuild();
    [[nodiscard]] QStringList grantedSentences() const;
    void addCard(const QString &heading, const QStringList &sentences, const QString &verb,
        const QString &key);

    OpenRegister &m_register;
    const GrantedCases &m_granted;
    QVBoxLayout *m_reminders;
    QVBoxLayout *m_column;
};

} // namespace rueckhalt
