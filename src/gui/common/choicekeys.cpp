// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/choicekeys.h"

#include <QApplication>
#include <QComboBox>

namespace rueckhalt {

bool areForFocusedChoice(bool opens)
{
    auto *choice = qobject_cast<QComboBox *>(QApplication::focusWidget());
    if (choice != nullptr && opens)
        choice->showPopup();
    return choice != nullptr;
}

} // namespace rueckhalt
