// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/plannedmeasure.h"
#include "gui/common/widgets/card.h"
#include "session/deciding.h"

class QPushButton;

namespace rueckhalt {

/// One measure of a proposal as managers read it: what it is, why it is proposed, what speaks for
/// and against it, what it costs, and what was decided for which unit. With the three answers for
/// units that are still open.
class DecisionCard : public Card
{
    Q_OBJECT

public:
    struct Content
    {
        int number = 1;
        const Proposal *proposal = nullptr;
        const ProposedMeasure *proposed = nullptr;
        QList<UnitId> open {}; ///< that wait for whoever is in
        bool mayDecide = false;
        PlanId plan {}; ///< what became of it; null: nothing yet
    };
    DecisionCard(
        const OpenRegister &openRegister, const Content &content, QWidget *parent = nullptr);

    [[nodiscard]] const MeasureId &measure() const { return m_measure; }
    /// The first answer, or the way to the sheet.
    void focusFirst();

signals:
    void answered(rueckhalt::DecisionKind kind);
    void sheetRequested(const rueckhalt::MeasureId &measure);
    void planRequested(const rueckhalt::PlanId &plan);

private:
    void addHead(const Content &content, const Measure *known);
    void addReasons(const Content &content, const Measure *known);
    void addList(const QString &heading, const QString &icon, const QStringList &sentences);
    void addDecisions(const Content &content);
    void addButtons(const Content &content);

    const OpenRegister &m_register;
    MeasureId m_measure;
    QList<QPushButton *> m_buttons;
};

} // namespace rueckhalt
