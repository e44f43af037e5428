// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/casecard.h"

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class TextLabel;

/// The clocks of a case, the most pressing first: how near each is in colour and words, how binding
/// it is, its source, how the day was counted, and other readings as notes.
class CaseDeadlinesCard : public CaseCard
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit CaseDeadlinesCard(CaseEditing &editing, QWidget *parent = nullptr);

    void showCase() override;

protected:
    void retranslate() override;

private:
    void addDeadline(const Deadline &deadline, const DeadlineSettings &settings);

    TextLabel *m_none;
    QVBoxLayout *m_rows;
    QPushButton *m_more;
    TextLabel *m_law;
    IncidentId m_shown {}; ///< whose finished deadlines are shown too
    bool m_all = false;
};

} // namespace rueckhalt
