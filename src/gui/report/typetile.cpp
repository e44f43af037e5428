// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/typetile.h"

#include "gui/common/icons.h"
#include "gui/common/tokens.h"

#include <QPainter>

#include <algorithm>

namespace rueckhalt {

namespace {

int pictureSize()
{
    return QFontMetrics(fontFor(TypeRole::Body)).height() * 8 / 5;
}

int leftOf()
{
    return 2 * space::Medium + pictureSize();
}

/// Room for the number key and the tick.
int rightOf()
{
    return QFontMetrics(fontFor(TypeRole::Body)).height() + space::Small;
}

constexpr int MinimumHeight = 72;

QFont wordFont()
{
    QFont font = fontFor(TypeRole::Body);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

TypeTile::TypeTile(int value, QString icon, int key, QWidget *parent)
    : ChoiceButton(value, parent)
    , m_icon(std::move(icon))
    , m_key(key)
{
}

int TypeTile::textWidth(int width) const
{
    return width - leftOf() - rightOf();
}

QSize TypeTile::sizeHint() const
{
    const int width = leftOf() + rightOf() + 2 + QFontMetrics(wordFont()).horizontalAdvance(text());
    return {width, heightForWidth(width)};
}

int TypeTile::heightForWidth(int width) const
{
    const int words = QFontMetrics(wordFont()).height()
        + wrappedHeight(example(), fontFor(TypeRole::Muted), textWidth(width));
    return std::max(words + 2 * space::Medium, MinimumHeight);
}

void TypeTile::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    paintFrame(painter);
    const QColor ink = isChecked() ? tokens.primary : tokens.mutedText;
    painter.drawPixmap(QPointF(space::Medium, space::Medium),
        iconPixmap(m_icon, ink, pictureSize(), devicePixelRatioF()));

    painter.setFont(wordFont());
    painter.setPen(tokens.text);
    const int lineHeight = painter.fontMetrics().height();
    painter.drawText(QRect(leftOf(), space::Medium, textWidth(width()), lineHeight),
        Qt::AlignLeft | Qt::AlignVCenter, text());

    painter.setFont(fontFor(TypeRole::Muted));
    painter.setPen(tokens.mutedText);
    painter.drawText(QRect(leftOf(), space::Medium + lineHeight, textWidth(width()), height()),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, example());
    painter.drawText(
        QRect(width() - rightOf(), space::Medium, rightOf() - space::Small - 2, lineHeight),
        Qt::AlignRight | Qt::AlignVCenter, QString::number(m_key));
    if (isChecked())
        paintTick(painter, QPointF(width() - rightOf(), height() - tickSize() - space::Small));
}

} // namespace rueckhalt
