// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/settings/populationmodel.h"
#include "intake/populationlist.h"
#include "session/openregister.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace rueckhalt {

namespace Ui {
class PopulationEditor;
}

class Prompter;

/// Enters posts and visitor contacts of units by year, or reads them from a list: the list is
/// shown with what is not taken before anything changes, every change can be undone until it is
/// saved. For those who may write the organisation; others, and a register that is read only, see
/// the numbers.
class PopulationEditor : public QWidget
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the editor.
    PopulationEditor(OpenRegister &openRegister, Prompter &prompter, QWidget *parent = nullptr);
    ~PopulationEditor() override;

signals:
    void noticed(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeButtons();
    void showTexts();
    void showSaved();
    void showState();
    void showProblem(const QString &sentence);
    void fitTable();
    void save();
    void readList();
    void showReading();
    void takeReading();
    void leaveReading();
    [[nodiscard]] bool mayWrite() const;

    OpenRegister &m_register;
    Prompter &m_prompter;
    std::unique_ptr<Ui::PopulationEditor> m_ui;
    PopulationModel *m_model;
    std::optional<PopulationReading> m_reading; ///< of a list that is looked at
};

} // namespace rueckhalt
