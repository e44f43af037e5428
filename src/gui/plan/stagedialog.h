// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "domain/planning/plannedmeasure.h"
#include "gui/plan/entrydialog.h"

#include <functional>
#include <memory>

namespace rueckhalt {

namespace Ui {
class StageDialog;
}

/// One stage of carrying out a measure: its name, where, when, and how far it is.
class StageDialog : public EntryDialog
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
    /// False keeps the dialog open; the user knows why then.
    using Save = std::function<bool(const Stage &)>;

    /// What is passed by reference outlives the dialog.
    StageDialog(const Organisation &organisation, Prompter &prompter, Setting setting, Save save,
        QWidget *parent = nullptr);
    ~StageDialog() override;

protected:
    [[nodiscard]] bool isChanged() const override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillStates();
    void takeState();
    [[nodiscard]] Stage stage() const;
    void go();

    const Organisation &m_organisation;
    Setting m_setting;
    Save m_save;
    Stage m_before; ///< as the dialog was opened
    std::unique_ptr<Ui::StageDialog> m_ui;
};

} // namespace rueckhalt
