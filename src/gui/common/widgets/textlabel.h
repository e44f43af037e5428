// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/tokens.h"

#include <QLabel>

namespace rueckhalt {

/// Running text: plain, wrapping, never cut, at most about 76 characters a line. Muted on wish.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Tone { Normal, Muted, Danger, Success, Warning };

    explicit TextLabel(QWidget *parent = nullptr);
    explicit TextLabel(const QString &text, Tone tone = Tone::Normal, QWidget *parent = nullptr);

    void setTone(Tone tone);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;

private:
    void applyTone();

    Tone m_tone = Tone::Normal;
};

} // namespace rueckhalt
