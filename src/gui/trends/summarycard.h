// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trends/trendcard.h"

class QPushButton;

namespace rueckhalt {

/// The few numbers that come first, each as a sentence, and what kind of numbers these are.
class SummaryCard : public TrendCard
{
    Q_OBJECT

public:
    explicit SummaryCard(QWidget *parent = nullptr);

    /// The first sentence is said in full size; empty ones are left out.
    void showSentences(const QStringList &sentences, const QStringList &notes, int incidents);
    [[nodiscard]] bool isWide() const override { return true; }

signals:
    void listRequested();
    void reportsRequested();

protected:
    void retranslate() override;

private:
    QPushButton *m_list;
    QPushButton *m_reports;
    int m_incidents = 0;
};

} // namespace rueckhalt
