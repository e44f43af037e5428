// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "session/accusednames.h"

#include <memory>

namespace rueckhalt {

class Prompter;
namespace Ui {
class AccusedCard;
}

/// Names of accused persons kept with one incident, where that is switched on and for holders of
/// their key only; hidden for everybody else.
class AccusedCard : public Card
{
    Q_OBJECT

public:
    AccusedCard(OpenRegister &openRegister, Prompter &prompter, QWidget *parent = nullptr);
    ~AccusedCard() override;

    /// Shows the names of this incident, or hides if they are not for the one who looks.
    void show(const IncidentId &id);
    /// Takes the names off the screen.
    void clear();

signals:
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void add();
    void erase(const Identity &identity);

    AccusedNames m_names;
    Prompter &m_prompter;
    IncidentId m_id;
    std::unique_ptr<Ui::AccusedCard> m_ui;
};

} // namespace rueckhalt
