// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/report/formsection.h"

#include <memory>

namespace rueckhalt::Ui {
class WhatSection;
}

namespace rueckhalt {

/// What happened: the six kinds as tiles with number keys, their finer kinds as chips.
class WhatSection : public FormSection
{
    Q_OBJECT

public:
    explicit WhatSection(QWidget *parent = nullptr);
    ~WhatSection() override;

    void setDraft(const IncidentDraft &draft) override;
    void fill(IncidentDraft &draft) const override;

    /// Chooses or takes back the tile of the number key 1–6; false for other numbers.
    bool toggleTile(int number);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showExamples();
    void showSubTypes();
    void takeTypes();

    std::unique_ptr<Ui::WhatSection> m_ui;
};

} // namespace rueckhalt
