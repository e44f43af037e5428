// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/report/formsection.h"
#include "session/sealedreporting.h"

#include <memory>

namespace rueckhalt::Ui {
class SenderSection;
}

namespace rueckhalt {

/// The last group of a sealed report: by name, in confidence or anonymous, and whether a receipt
/// code is wanted. Nothing is chosen beforehand: whoever reports decides it himself.
class SenderSection : public FormSection
{
    Q_OBJECT

public:
    explicit SenderSection(QWidget *parent = nullptr);
    ~SenderSection() override;

    /// What is chosen; as if anonymous while nothing is.
    [[nodiscard]] Sender sender() const;
    [[nodiscard]] bool isUntouched() const;

    /// The sender is no part of a draft.
    void setDraft(const IncidentDraft &draft) override { Q_UNUSED(draft) }
    void fill(IncidentDraft &draft) const override { Q_UNUSED(draft) }
    [[nodiscard]] QList<Problem> ownProblems() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();
    void showParts();

    std::unique_ptr<Ui::SenderSection> m_ui;
};

} // namespace rueckhalt
