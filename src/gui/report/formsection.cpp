// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/formsection.h"

#include "gui/common/controls.h"
#include "gui/report/fieldblock.h"

namespace rueckhalt {

FormSection::FormSection(QWidget *parent)
    : Card(parent)
{
    // Said here and not by the page alone, because sizes are asked for before the page is whole.
    setLargeControls(this);
}

FieldBlock *FormSection::blockFor(IncidentField field) const
{
    const auto blocks = findChildren<FieldBlock *>();
    for (FieldBlock *block : blocks) {
        if (block->field() == field)
            return block;
    }
    return nullptr;
}

} // namespace rueckhalt
