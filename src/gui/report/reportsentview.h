// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"

#include <QWidget>

#include <memory>

namespace rueckhalt::Ui {
class ReportSentView;
}

namespace rueckhalt {

/// After sending: the number, what happens next for this incident, and where help is.
class ReportSentView : public QWidget
{
    Q_OBJECT

public:
    explicit ReportSentView(QWidget *parent = nullptr);
    ~ReportSentView() override;

    void showIncident(const Incident &incident);
    /// The one shown; null id before the first.
    [[nodiscard]] const IncidentId &incident() const { return m_id; }
    /// Who helps here, in the authority's own words; empty: the general text.
    void setHelpOffers(const QString &offers);

signals:
    void openChosen();
    void anotherChosen();
    /// The page for the person affected.
    void carePageChosen();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showTexts();
    [[nodiscard]] QStringList nextSteps() const;

    std::unique_ptr<Ui::ReportSentView> m_ui;
    IncidentId m_id;
    QString m_number;
    IncidentFacts m_facts;
    QString m_offers;
};

} // namespace rueckhalt
