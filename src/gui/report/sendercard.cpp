// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/sendercard.h"

#include "gui/common/icons.h"
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

int widestIn(const QString &text, const QFont &font)
{
    int widest = 0;
    const QStringList words = text.split(u' ');
    for (const QString &word : words)
        widest = std::max(widest, QFontMetrics(font).horizontalAdvance(word) + 2);
    return widest;
}

} // namespace

SenderCard::SenderCard(SenderChoice choice, QString icon, QWidget *parent)
    : ChoiceButton(static_cast<int>(choice), parent)
    , m_icon(std::move(icon))
{
}

int SenderCard::iconSize() const
{
    return std::max(24, QFontMetrics(wordFont()).height() + space::Hair);
}

int SenderCard::longestWord() const
{
    return std::max(widestIn(text(), wordFont()), widestIn(example(), fontFor(TypeRole::Muted)));
}

QSize SenderCard::sizeHint() const
{
    const int width = std::max(fontMetrics().height() * 9, longestWord()) + 2 * Padding;
    return {width, heightForWidth(width)};
}

int SenderCard::heightForWidth(int width) const
{
    const int inner = width - 2 * Padding;
    return Padding + iconSize() + space::Small + wrappedHeight(text(), wordFont(), inner)
        + space::Hair + wrappedHeight(example(), fontFor(TypeRole::Muted), inner) + Padding;
}

void SenderCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    paintFrame(painter);

    const int icon = iconSize();
    painter.drawPixmap(Padding, Padding,
        iconPixmap(
            m_icon, isChecked() ? tokens.primary : tokens.mutedText, icon, devicePixelRatioF()));
    if (isChecked())
        paintTick(
            painter, QPointF(width() - Padding - tickSize(), Padding + (icon - tickSize()) / 2.0));

    const int inner = width() - 2 * Padding;
    int y = Padding + icon + space::Small;
    constexpr int Flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    painter.setFont(wordFont());
    painter.setPen(tokens.text);
    const int wordHeight = wrappedHeight(text(), wordFont(), inner);
    painter.drawText(QRect(Padding, y, inner, wordHeight), Flags, text());
    y += wordHeight + space::Hair;
    painter.setFont(fontFor(TypeRole::Muted));
    painter.setPen(tokens.mutedText);
    painter.drawText(QRect(Padding, y, inner, height() - y), Flags, example());
}

} // namespace rueckhalt
