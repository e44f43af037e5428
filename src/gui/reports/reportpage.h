// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "session/annualreporting.h"

#include <memory>
#include <optional>

namespace rueckhalt {

namespace Ui {
class ReportPage;
}

class Prompter;

/// The annual report: choose the year, read exactly what will leave the house, save it. What is
/// shown and saved comes from the protected release only.
class ReportPage : public Page
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the page.
    ReportPage(AnnualReporting &reporting, OpenRegister &openRegister, Prompter &prompter,
        QWidget *parent = nullptr);
    ~ReportPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    void enter() override;

signals:
    /// There is nothing to report on yet; the user wants to report an incident.
    void reportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void showTexts();
    void fillYears();
    void refresh();
    void save(ReportFormat format);
    [[nodiscard]] Language reportLanguage() const;
    [[nodiscard]] QWidget *previewOf(const AnnualRelease &release) const;

    AnnualReporting &m_reporting;
    OpenRegister &m_register;
    Prompter &m_prompter;
    std::unique_ptr<Ui::ReportPage> m_ui;
    std::optional<AnnualRelease> m_release;
    bool m_stale = true;
};

} // namespace rueckhalt
