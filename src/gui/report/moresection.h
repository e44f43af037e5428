// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/report/formsection.h"

#include <memory>

namespace rueckhalt::Ui {
class MoreSection;
}

namespace rueckhalt {

/// What else is known: trigger, what was done, the police if they matter, voluntary details that
/// unfold on wish, and the free text last.
class MoreSection : public FormSection
{
    Q_OBJECT

public:
    explicit MoreSection(QWidget *parent = nullptr);
    ~MoreSection() override;

    void setDraft(const IncidentDraft &draft) override;
    void fill(IncidentDraft &draft) const override;
    /// A weapon unfolds the question for the police.
    void follow(const IncidentDraft &draft) override;
    void reveal(FieldBlock *block) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void offer();
    void fitSizes();
    void connectAnswers();
    void setDetails(const IncidentDraft &draft);
    void takeAnswer();
    void takeActions();
    void showBlocks();
    void showDetails(bool shown);
    [[nodiscard]] QStringList affectedNames() const;

    std::unique_ptr<Ui::MoreSection> m_ui;
    bool m_weapon = false;
    bool m_police = false; ///< "police" was among the actions before the last change
};

} // namespace rueckhalt
