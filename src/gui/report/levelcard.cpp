// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/levelcard.h"

#include "gui/common/tokens.h"

#include <QPainter>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int Padding = space::Medium;

QFont wordFont()
{
    QFont font = fontFor(TypeRole::Body);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

LevelCard::LevelCard(AachenLevel level, QWidget *parent)
    : ChoiceButton(static_cast<int>(level), parent)
{
}

void LevelCard::setMark(const QString &mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    setAccessibleDescription(mark.isEmpty() ? example() : mark + QStringLiteral(". ") + example());
    updateGeometry();
    update();
}

int LevelCard::badgeSize() const
{
    return std::max(28, QFontMetrics(wordFont()).height() + space::Small);
}

int LevelCard::longestWord() const
{
    int longest = 0;
    const QStringList words = text().split(u' ');
    for (const QString &word : words)
        longest = std::max(longest, QFontMetrics(wordFont()).horizontalAdvance(word) + 2);
    return longest;
}

QSize LevelCard::sizeHint() const
{
    const int width = std::max(fontMetrics().height() * 8, longestWord()) + 2 * Padding;
    return {width, heightForWidth(width)};
}

int LevelCard::heightForWidth(int width) const
{
    const int inner = width - 2 * Padding;
    return Padding + badgeSize() + space::Small + wrappedHeight(text(), wordFont(), inner)
        + space::Hair + wrappedHeight(example(), fontFor(TypeRole::Muted), inner) + Padding;
}

void LevelCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    paintFrame(painter);

    const int badge = badgeSize();
    const QRect square(Padding, Padding, badge, badge);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.colorOf(level()));
    painter.drawRoundedRect(square, 5, 5);
    painter.setFont(wordFont());
    painter.setPen(tokens.surface);
    painter.drawText(square, Qt::AlignCenter, codeOf(level()));
    if (isChecked())
        paintTick(
            painter, QPointF(width() - Padding - tickSize(), Padding + (badge - tickSize()) / 2.0));

    painter.setFont(fontFor(TypeRole::Muted));
    painter.setPen(tokens.primary);
    painter.drawText(QRect(square.right() + space::Small, Padding, width(), badge),
        Qt::AlignLeft | Qt::AlignVCenter, m_mark);

    const int inner = width() - 2 * Padding;
    int y = Padding + badge + space::Small;
    painter.setFont(wordFont());
    painter.setPen(tokens.text);
    const int wordHeight = wrappedHeight(text(), wordFont(), inner);
    constexpr int Flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    painter.drawText(QRect(Padding, y, inner, wordHeight), Flags, text());
    y += wordHeight + space::Hair;
    painter.setFont(fontFor(TypeRole::Muted));
    painter.setPen(tokens.mutedText);
    painter.drawText(QRect(Padding, y, inner, height() - y), Flags, example());
}

} // namespace rueckhalt
