// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ring/ringcomparison.h"
#include "gui/feedback/serviceview.h"
#include "session/benchmarking.h"

class QComboBox;
class QLabel;

namespace rueckhalt {

class FigureCard;
class Prompter;
class RingCard;
class RingDesk;
class TrendCard;

/// The benchmarking ring ("Vergleichsring"): where this authority stands among others, by task and
/// key figure. Everybody here reads it; officers take in sheets and hand on their own.
class RingView : public ServiceView
{
    Q_OBJECT

public:
    /// All but the parent outlive it.
    RingView(OpenRegister &openRegister, const ServiceViewing &viewing, Prompter &prompter,
        QWidget *parent = nullptr);
    ~RingView() override;

    void refresh() override;
    void focusStart() override;
    /// What is compared, in words, for paper: ring and period.
    [[nodiscard]] QString scopeWords() const;
    /// Opens the dialog again that was not finished when the register was locked.
    void goOnWriting(const QString &form);
    [[nodiscard]] RingDesk &desk() const { return *m_desk; }

protected:
    void retranslate() override;

private:
    void makeHead();
    void makeDesk(OpenRegister &openRegister, Prompter &prompter);
    void offerRings();
    void offerPeriods();
    void offerTasks();
    void offerFigures();
    /// After another ring or period was chosen.
    void compare();
    /// After another task was chosen.
    void showTask();
    void showLine();
    void showNumbers(const QList<RingLine> &lines);
    void showEmpty();
    void showTaken(const QStringList &sentences);
    [[nodiscard]] const KnownRing *ring() const;
    [[nodiscard]] std::optional<ServiceSlot> period() const;
    [[nodiscard]] QList<RingSheet> sheets() const;

    Benchmarking m_work;
    std::unique_ptr<RingDesk> m_desk;
    QList<KnownRing> m_rings;
    RingComparison m_comparison;
    TrendCard *m_taken; ///< after files were taken in
    FigureCard *m_members;
    FigureCard *m_trend;
    TrendCard *m_apart;
    RingCard *m_card;
    QWidget *m_head = nullptr;
    QComboBox *m_ring = nullptr;
    QComboBox *m_period = nullptr;
    QComboBox *m_task = nullptr;
    QComboBox *m_figure = nullptr;
    QList<QLabel *> m_labels; ///< in the same order
};

} // namespace rueckhalt
