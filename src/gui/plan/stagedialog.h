// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "domain/planning/plannedmeasure.h"

#include <QDialog>

#include <memory>

namespace rueckhalt {

namespace Ui {
class StageDialog;
}

/// One stage of carrying out a measure: its name, where, when, and how far it is.
class StageDialog : public QDialog
{
    Q_OBJECT

public:
    struct Setting
    {
        Stage stage {};
        QList<UnitId> units {}; ///< of the measure; those of the stage are chosen among them
        bool isFirst = false; ///< the pilot
        bool isNew = false;
        QDate today {};
    };
    /// `organisation` outlives the dialog.
    StageDialog(const Organisation &organisation, Setting setting, QWidget *parent = nullptr);
    ~StageDialog() override;

    /// What was entered, once accepted.
    [[nodiscard]] Stage stage() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillStates();
    void takeState();
    void go();

    const Organisation &m_organisation;
    Setting m_setting;
    std::unique_ptr<Ui::StageDialog> m_ui;
};

} // namespace rueckhalt
