// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/casecard.h"

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

/// Everything that happened to a case in sentences, the newest first, and the way to correct or add
/// to what was reported.
class CaseHistoryCard : public CaseCard
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit CaseHistoryCard(CaseEditing &editing, QWidget *parent = nullptr);

    void showCase() override;
    bool openAgain(const QString &form) override;
    QWidget *placeForGap(ReportGap gap) override;

protected:
    void retranslate() override;

private:
    void addAddendum();
    [[nodiscard]] QString authorOf(const CaseEvent &event) const;

    QPushButton *m_add;
    QVBoxLayout *m_rows;
    QPushButton *m_more;
    IncidentId m_shown {}; ///< whose history is unfolded
    qsizetype m_count; ///< entries shown at most
};

} // namespace rueckhalt
