// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trends/trendcard.h"
#include "session/benchmarking.h"

class QPushButton;

namespace rueckhalt {

class RingDesk;

/// The ring itself: who is in it, whose sheets are there, and what officers can do.
class RingCard : public TrendCard
{
    Q_OBJECT

public:
    /// The desk outlives it.
    explicit RingCard(RingDesk &desk, QWidget *parent = nullptr);

    /// Null: this authority is in none.
    void showRing(const KnownRing *ring, std::optional<ServiceSlot> period);
    [[nodiscard]] bool isWide() const override { return true; }

protected:
    void retranslate() override;

private:
    enum Deed {
        TakeIn,
        HandOn,
        Offices,
        SavePdf,
        Experiences,
        Figures,
        Members,
        Found,
        MakeCard,
        Admit,
        Agreement,
        Join,
        Deeds
    };

    void showDeeds(const KnownRing *ring);
    [[nodiscard]] QStringList linesOf(
        const KnownRing &ring, std::optional<ServiceSlot> period) const;

    RingDesk &m_desk;
    QList<QPushButton *> m_deeds; ///< in the order of Deed
};

} // namespace rueckhalt
