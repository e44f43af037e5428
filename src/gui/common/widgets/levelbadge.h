// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/taxonomy.h"

#include <QWidget>

class QPainter;

namespace rueckhalt {

/// The Aachen level as a digit in a small coloured square and the word beside it: never the
/// colour alone. Also paints itself into list rows.
class LevelBadge : public QWidget
{
    Q_OBJECT

public:
    enum class Form { DigitAndWord, DigitOnly };

    explicit LevelBadge(QWidget *parent = nullptr);
    explicit LevelBadge(
        AachenLevel level, Form form = Form::DigitAndWord, QWidget *parent = nullptr);

    void setLevel(AachenLevel level);
    [[nodiscard]] AachenLevel level() const { return m_level; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// The square alone, centred in `rect`, for delegates.
    static void paintSquare(
        QPainter &painter, const QRect &rect, AachenLevel level, const QFont &font);
    /// Side of that square for a font.
    static int squareSide(const QFontMetrics &metrics);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    [[nodiscard]] QString word() const;

    AachenLevel m_level = AachenLevel::Level0;
    Form m_form = Form::DigitAndWord;
};

} // namespace rueckhalt
