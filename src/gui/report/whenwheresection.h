// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "gui/report/formsection.h"

#include <functional>
#include <memory>

namespace rueckhalt::Ui {
class WhenWhereSection;
}

namespace rueckhalt {

/// When and where: time, place, unit, service, and the field of work that the unit gives.
class WhenWhereSection : public FormSection
{
    Q_OBJECT

public:
    explicit WhenWhereSection(QWidget *parent = nullptr);
    ~WhenWhereSection() override;

    /// Units and services to choose from; what is chosen stays chosen if it is still there.
    void setOrganisation(const Organisation &organisation);
    /// Local time of the place.
    void setNow(std::function<QDateTime()> now);

    void setDraft(const IncidentDraft &draft) override;
    void fill(IncidentDraft &draft) const override;
    [[nodiscard]] QList<Problem> ownProblems() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] UnitId unit() const;
    void takeUnit();
    void offerWork();
    void showDefaults();

    std::unique_ptr<Ui::WhenWhereSection> m_ui;
    Organisation m_organisation;
};

} // namespace rueckhalt
