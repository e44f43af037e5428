// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"

#include <functional>

class QPushButton;

namespace rueckhalt {

class TextLabel;

/// Asks on the start page for a recovery sheet where there is none, as in a register made by an
/// older program, or where nobody has said that it is on paper. Not there otherwise.
class RecoveryReminder : public Card
{
    Q_OBJECT

public:
    enum class Sheet { Fine, Unconfirmed, Missing };

    /// `sheet` is asked at every refresh.
    explicit RecoveryReminder(std::function<Sheet()> sheet, QWidget *parent = nullptr);

    void refresh();

signals:
    /// To the place where a sheet is made and confirmed.
    void keysRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    std::function<Sheet()> m_sheet;
    TextLabel *m_text;
    QPushButton *m_button;
};

} // namespace rueckhalt
