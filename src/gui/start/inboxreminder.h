// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"

#include <functional>
#include <optional>

class QPushButton;

namespace rueckhalt {

class IntakeDesk;
class TextLabel;

/// Says on an officer's start page what waits in the inbox: how many reports, since when, and the
/// way there. Not there when nothing waits.
class InboxReminder : public Card
{
    Q_OBJECT

public:
    /// `intake` outlives it. `today` is the local day.
    InboxReminder(
        const IntakeDesk &intake, std::function<QDate()> today, QWidget *parent = nullptr);

    /// Reports that wait or need work, as of the last change.
    [[nodiscard]] int count() const { return m_count; }

signals:
    void inboxRequested();
    /// Another number waits.
    void countChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QString ageOf(const QDateTime &oldest) const;

    const IntakeDesk &m_intake;
    std::function<QDate()> m_today;
    TextLabel *m_text;
    QPushButton *m_button;
    int m_count = 0;
};

} // namespace rueckhalt
