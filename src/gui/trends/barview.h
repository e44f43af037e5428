// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trends/countview.h"

namespace rueckhalt {

/// Shows a BarTableModel: words at the left, then numbers with their bars, the year before as a
/// pale line below each. Rows that are chosen as filter are marked.
class BarView : public CountView
{
    Q_OBJECT

public:
    explicit BarView(QWidget *parent = nullptr);

protected:
    void fit() override;
};

} // namespace rueckhalt
