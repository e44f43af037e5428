// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QPainter;

namespace rueckhalt {

/// One value of a ChoiceGroup as a chip: a word that can be chosen and is then marked by tick,
/// ground and edge. Tiles and cards are its larger kin.
class ChoiceButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChoiceButton(int value, QWidget *parent = nullptr);

    [[nodiscard]] int value() const { return m_value; }
    /// A line of examples below the word; tiles and cards show it.
    void setExample(const QString &example);
    [[nodiscard]] const QString &example() const { return m_example; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    /// Ground and edge for the present state.
    void paintFrame(QPainter &painter) const;
    /// The tick of a chosen button, its left upper corner at `at`.
    void paintTick(QPainter &painter, QPointF at) const;
    /// Its width and height, grown with the text.
    [[nodiscard]] int tickSize() const;
    /// Height that `text` takes in `font` when wrapped at `width`.
    [[nodiscard]] static int wrappedHeight(const QString &text, const QFont &font, int width);

private:
    /// The tick stands in it, so that choosing changes no width and nothing jumps.
    [[nodiscard]] int padding() const;

    int m_value;
    QString m_example;
};

} // namespace rueckhalt
