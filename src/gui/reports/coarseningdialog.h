// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/releasing.h"

#include <QDialog>

#include <memory>
#include <optional>

class QListWidget;
class QPushButton;

namespace rueckhalt {

namespace Ui {
class CoarseningDialog;
}

/// Makes the tables of a release coarser than proposed: leaves tables out, puts sites together, or
/// speaks only of fixed groups of incidents. Nothing here can make them finer than the proposal.
class CoarseningDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is released, and what is thought of.
    struct Choice
    {
        ReleaseProgramme programme;
        ProgrammeQuestion::Parts parts = ProgrammeQuestion::Parts::Automatic;
        std::optional<int> expected {}; ///< incidents a year, as anybody would expect them
    };
    CoarseningDialog(
        const ReleaseProgramme &proposed, const Choice &current, QWidget *parent = nullptr);
    ~CoarseningDialog() override;

    [[nodiscard]] Choice choice() const;
    /// Whether the proposal has to be made anew, because groups were chosen or given up, or another
    /// number is expected.
    [[nodiscard]] bool changesProposal() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTexts();
    void fill();
    void takeTables();
    void showState();
    void putTogether(
        QListWidget *list, void (ReleaseProgramme::*merge)(const QString &, const QString &));
    void reset();

    std::unique_ptr<Ui::CoarseningDialog> m_ui;
    ReleaseProgramme m_proposed;
    Choice m_choice;
    Choice m_before;
};

} // namespace rueckhalt
