// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/report/formsection.h"

#include <memory>

namespace rueckhalt::Ui {
class SeveritySection;
}

namespace rueckhalt {

/// How bad it was: the level with a suggestion that holds until it is changed by hand, injury,
/// consequences, means.
class SeveritySection : public FormSection
{
    Q_OBJECT

public:
    explicit SeveritySection(QWidget *parent = nullptr);
    ~SeveritySection() override;

    void setDraft(const IncidentDraft &draft) override;
    void fill(IncidentDraft &draft) const override;
    /// Moves the suggestion along with what happened; nothing is suggested before that is known.
    void follow(const IncidentDraft &draft) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeLevel();
    void takeAnswer();
    void showCards();
    void showBlocks();

    std::unique_ptr<Ui::SeveritySection> m_ui;
    std::optional<AachenLevel> m_suggested;
    std::optional<AachenLevel> m_byHand; ///< nothing: the suggestion holds
};

} // namespace rueckhalt
