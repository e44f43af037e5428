// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/accusednames.h"

#include <QDialog>

#include <memory>

namespace rueckhalt {

namespace Ui {
class AccusedDialog;
}

/// Asks for the name of an accused person with the reason and the last day, and keeps it. Only for
/// holders of the key of these names.
class AccusedDialog : public QDialog
{
    Q_OBJECT

public:
    /// `names` outlives it.
    AccusedDialog(AccusedNames &names, const IncidentId &incident, QWidget *parent = nullptr);
    ~AccusedDialog() override;

signals:
    /// The name is kept.
    void recorded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSummary();
    [[nodiscard]] bool showProblems();
    void go();

    AccusedNames &m_names;
    IncidentId m_incident;
    std::unique_ptr<Ui::AccusedDialog> m_ui;
};

} // namespace rueckhalt
