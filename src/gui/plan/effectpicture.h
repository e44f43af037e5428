// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/effectjudgement.h"

#include <QWidget>

namespace rueckhalt {

/// Two bars, before and after, as long as their rates, and where the rate after lies with 95 %
/// confidence. Screen readers hear the sentence that says the same.
class EffectPicture : public QWidget
{
    Q_OBJECT

public:
    explicit EffectPicture(QWidget *parent = nullptr);

    struct Content
    {
        EffectNumbers numbers {};
        EffectJudgement judgement {};
        EffectPlan plan {};
    };
    void showNumbers(const Content &content, const QString &sentence);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int barHeight() const { return fontMetrics().height() + 8; }

    Content m_content;
};

} // namespace rueckhalt
