// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/handling.h"

#include <QWidget>

class QVBoxLayout;

namespace rueckhalt {

/// What a reporter is told about his report: how far it is, a question, the closing note, and what
/// has changed because of it. The same picture for the reporter and for the officer who writes it.
class ReplyView : public QWidget
{
    Q_OBJECT

public:
    explicit ReplyView(QWidget *parent = nullptr);

    /// `written` in UTC; invalid: not said.
    void show(const ReplyContent &reply, const QDateTime &written);
    /// Takes the texts off the screen.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    QVBoxLayout *m_column;
    std::optional<ReplyContent> m_reply;
    QDateTime m_written;
};

} // namespace rueckhalt
