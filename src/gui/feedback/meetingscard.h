// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trends/trendcard.h"

class QVBoxLayout;

namespace rueckhalt {

/// Where a bad indicator and many incidents meet: a sentence each, and what can be done with it.
class MeetingsCard : public TrendCard
{
    Q_OBJECT

public:
    explicit MeetingsCard(QWidget *parent = nullptr);

    void showMeetings(const QStringList &sentences);
    [[nodiscard]] PlainTable plainTable() const override;
    [[nodiscard]] bool isWide() const override { return true; }

signals:
    /// Positions in what was shown.
    void measuresRequested(qsizetype meeting);
    void listRequested(qsizetype meeting);

private:
    void addMeeting(qsizetype position);

    QWidget *m_list;
    QVBoxLayout *m_column;
    QStringList m_sentences;
};

} // namespace rueckhalt
