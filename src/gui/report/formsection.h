// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"
#include "gui/common/widgets/card.h"

namespace rueckhalt {

class FieldBlock;

/// A group of questions of the incident form: shows a draft, writes its answers into one, and
/// says when the user changed something. It neither stores nor asks.
class FormSection : public Card
{
    Q_OBJECT

public:
    explicit FormSection(QWidget *parent = nullptr);

    virtual void setDraft(const IncidentDraft &draft) = 0;
    /// Writes the answers of this section and leaves the others alone.
    virtual void fill(IncidentDraft &draft) const = 0;
    /// Unfolds or folds what depends on answers of other sections.
    virtual void follow(const IncidentDraft &draft) { Q_UNUSED(draft) }
    /// Problems that only the section itself can know (a text that names no entry), by block.
    struct Problem
    {
        FieldBlock *block = nullptr;
        QString sentence;
    };
    [[nodiscard]] virtual QList<Problem> ownProblems() const { return {}; }
    /// Makes the block visible before somebody is led there.
    virtual void reveal(FieldBlock *block) { Q_UNUSED(block) }

    /// The block that asks for `field`; null if this section does not ask for it.
    [[nodiscard]] FieldBlock *blockFor(IncidentField field) const;

signals:
    void edited();
};

} // namespace rueckhalt
