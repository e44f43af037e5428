// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "session/erasing.h"
#include "session/granting.h"

#include <memory>

namespace rueckhalt {

class Prompter;
namespace Ui {
class CaseAccessCard;
}

/// Who else can read an incident and until when, with the ways to grant it, to end a grant and to
/// erase the incident. For officers.
class CaseAccessCard : public Card
{
    Q_OBJECT

public:
    /// Whether the member who is in has any business with it.
    [[nodiscard]] static bool isFor(const OpenRegister &openRegister)
    {
        return openRegister.may(Right::GrantCase) || openRegister.may(Right::EraseIncident);
    }

    CaseAccessCard(OpenRegister &openRegister, Prompter &prompter, QWidget *parent = nullptr);
    ~CaseAccessCard() override;

    void show(const IncidentId &id);
    void clear();

signals:
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void addGrant(const CaseGrant &grant);
    void openGrantDialog();
    void openEraseDialog();
    void end(const CaseGrant &grant);
    void say(const QString &notice);
    [[nodiscard]] QString nameOf(const CaseGrant &grant) const;

    OpenRegister &m_register;
    Prompter &m_prompter;
    Granting m_granting;
    Erasing m_erasing;
    IncidentId m_id;
    std::unique_ptr<Ui::CaseAccessCard> m_ui;
};

} // namespace rueckhalt
