// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/handling.h"
#include "gui/report/choicebutton.h"

namespace rueckhalt {

/// A way to be known as the sender of a report, as a card: icon, word, and who will see what.
class SenderCard : public ChoiceButton
{
    Q_OBJECT

public:
    /// `icon` is the name of an icon of the program.
    SenderCard(SenderChoice choice, QString icon, QWidget *parent = nullptr);

    [[nodiscard]] SenderChoice choice() const { return static_cast<SenderChoice>(value()); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int iconSize() const;
    [[nodiscard]] int longestWord() const;

    QString m_icon;
};

} // namespace rueckhalt
