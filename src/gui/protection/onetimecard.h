// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "gui/common/widgets/card.h"

#include <memory>

namespace rueckhalt {

namespace Ui {
class OneTimeCard;
}

/// A password that was made for somebody else, shown once, to be passed on. Wiped from the screen
/// when that was done and when the card goes.
class OneTimeCard : public Card
{
    Q_OBJECT

public:
    explicit OneTimeCard(QWidget *parent = nullptr);
    ~OneTimeCard() override;

    void showPassword(const QString &name, const SecretBytes &password);
    void clear();

signals:
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();

    std::unique_ptr<Ui::OneTimeCard> m_ui;
};

} // namespace rueckhalt
