// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trends/countview.h"

namespace rueckhalt {

/// Shows a HeatTableModel as a field of cells with row heads at the left. Scrolls sideways where
/// the columns do not fit at a readable width.
class HeatView : public CountView
{
    Q_OBJECT

public:
    explicit HeatView(QWidget *parent = nullptr);

protected:
    void fit() override;
};

} // namespace rueckhalt
