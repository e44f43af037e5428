// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/factlist.h"
#include "session/browsing.h"

#include <QScrollArea>
#include <QTimer>

#include <memory>

namespace rueckhalt {

namespace Ui {
class IncidentPreview;
}

/// The pane beside the list: the incident under the cursor at a glance. Its description is opened
/// a moment after the cursor has come to rest, so that running through the list decrypts nothing,
/// and leaves the screen with the next one.
class IncidentPreview : public QScrollArea
{
    Q_OBJECT

public:
    IncidentPreview(
        const OpenRegister &openRegister, const Browsing &browsing, QWidget *parent = nullptr);
    ~IncidentPreview() override;

    /// Null empties the pane.
    void show(const IncidentId &id);
    /// Null while none is shown.
    [[nodiscard]] const IncidentId &id() const { return m_id; }

signals:
    void openRequested(const IncidentId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFacts();
    void showDescription();

    const OpenRegister &m_register;
    const Browsing &m_browsing;
    IncidentId m_id;
    QTimer m_rest;
    std::unique_ptr<Ui::IncidentPreview> m_ui;
};

} // namespace rueckhalt
