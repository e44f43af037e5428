// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"
#include "session/benchmarking.h"

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class TextLabel;

/// Hands on the own sheet of a period: shows everything that leaves the house, freezes it for good
/// when that is confirmed, and writes the sealed file for the other members.
class RingSheetDialog : public EntryDialog
{
    Q_OBJECT

public:
    /// All but the ring outlive it.
    RingSheetDialog(OpenRegister &openRegister, const KnownRing &ring, Prompter &prompter,
        QWidget *parent = nullptr);

signals:
    void handedOn();

protected:
    [[nodiscard]] bool isChanged() const override { return false; }

private:
    void addShown(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    void offerPeriods();
    void lookAgain();
    void go();
    void savePdf();
    void reload();
    [[nodiscard]] std::optional<ServiceSlot> period() const;
    [[nodiscard]] bool isFrozen(ServiceSlot period) const;
    [[nodiscard]] QString sentenceForProblem(const Error &error) const;

    OpenRegister &m_register;
    Benchmarking m_work;
    KnownRing m_ring;
    QComboBox *m_period;
    TextLabel *m_state;
    TextLabel *m_problem;
    TextLabel *m_shown;
    QPushButton *m_pdf = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace rueckhalt
