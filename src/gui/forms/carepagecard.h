// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"

class QPushButton;

namespace rueckhalt {

class TextLabel;

/// On the start page: the page "Jetzt wichtig" for somebody who was just attacked.
class CarePageCard : public Card
{
    Q_OBJECT

public:
    explicit CarePageCard(QWidget *parent = nullptr);

signals:
    void carePageRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    TextLabel *m_text;
    QPushButton *m_button;
};

} // namespace rueckhalt
