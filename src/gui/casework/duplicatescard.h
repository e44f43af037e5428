// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/casecard.h"

class QVBoxLayout;

namespace rueckhalt {

class TextLabel;

/// Cases that may be about the same incident, with what speaks for it, to be looked at side by
/// side; or the case that this one is a duplicate of. Not there if there is neither.
class DuplicatesCard : public CaseCard
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit DuplicatesCard(CaseEditing &editing, QWidget *parent = nullptr);

    void showCase() override;
    bool openAgain(const QString &form) override;
    /// Asks whether the case is a duplicate, of the likeliest other one or of one to be named.
    void ask();

signals:
    void caseRequested(const rueckhalt::IncidentId &id);

protected:
    void retranslate() override;

private:
    void addOther(const IncidentId &other, const QString &note, bool compares);
    void compare(const IncidentId &other);

    TextLabel *m_intro;
    QVBoxLayout *m_rows;
    QList<DuplicateHint> m_hints;
};

} // namespace rueckhalt
