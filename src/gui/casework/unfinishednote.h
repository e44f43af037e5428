// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "session/casework.h"

class QVBoxLayout;

namespace rueckhalt {

/// Which cases somebody was writing in when the register was locked, each with the way there.
/// Hidden if there are none.
class UnfinishedNote : public Card
{
    Q_OBJECT

public:
    /// `cases` outlives it.
    explicit UnfinishedNote(Casework &cases, QWidget *parent = nullptr);

signals:
    void caseRequested(const rueckhalt::IncidentId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    Casework &m_cases;
    QVBoxLayout *m_rows;
};

} // namespace rueckhalt
