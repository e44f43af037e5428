// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/measurecarddelegate.h"

#include "gui/common/tokens.h"
#include "gui/measures/measurelistmodel.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rueckhalt {

namespace {

constexpr int SummaryLines = 2;
constexpr int BarWidth = 3;

QFont titleFont()
{
    QFont font = fontFor(TypeRole::Body);
    font.setWeight(QFont::DemiBold);
    return font;
}

int cardHeight()
{
    return QFontMetrics(titleFont()).height()
        + SummaryLines * QFontMetrics(fontFor(TypeRole::Body)).lineSpacing()
        + QFontMetrics(fontFor(TypeRole::Muted)).height() + 2 * space::Medium + 2 * space::Hair;
}

/// From where a long passage is shown so that the first word found is seen, at the start of a word.
qsizetype beginningFor(const QString &passage, const QList<TextSpan> &marks)
{
    constexpr qsizetype Before = 50;
    if (marks.isEmpty() || marks.first().start < 2 * Before)
        return 0;
    return passage.indexOf(u' ', marks.first().start - Before) + 1;
}

QList<QTextLayout::FormatRange> boldAt(
    const QList<TextSpan> &marks, qsizetype from, qsizetype prefix)
{
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    bold.setForeground(Tokens::current().primary);
    for (const TextSpan &mark : marks) {
        if (mark.start >= from)
            formats.append({static_cast<int>(mark.start - from + prefix),
                static_cast<int>(mark.length), bold});
    }
    return formats;
}

/// Draws `passage` in `rect` on at most SummaryLines lines, the words found bold.
void drawPassage(
    QPainter &painter, const QRect &rect, const QString &passage, const QList<TextSpan> &marks)
{
    const QString ellipsis(u'…');
    const qsizetype from = beginningFor(passage, marks);
    const QString prefix = from > 0 ? ellipsis + u' ' : QString();
    QString text = prefix + passage.mid(from);
    QTextLayout layout(text, painter.font());
    layout.setFormats(boldAt(marks, from, prefix.size()));
    // A first pass finds where the last line ends; what follows becomes dots.
    for (int pass = 1; pass <= 2; ++pass) {
        qsizetype end = 0;
        layout.beginLayout();
        for (int number = 0; number < SummaryLines; ++number) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(rect.width());
            line.setPosition(QPointF(0, number * painter.fontMetrics().lineSpacing()));
            end = line.textStart() + line.textLength();
        }
        layout.endLayout();
        if (end >= text.size())
            break;
        text = text.first(std::max<qsizetype>(0, text.lastIndexOf(u' ', end - 3))) + ellipsis;
        layout.setText(text);
        layout.setFormats(boldAt(marks, from, prefix.size()));
    }
    layout.draw(&painter, rect.topLeft());
}

/// Where the star is, with room for a finger.
QRect starRect(const QRect &item)
{
    const int size = QFontMetrics(titleFont()).height() + space::Small;
    return {item.right() - space::Large - size, item.top() + space::Small, size, size};
}

void drawStar(QPainter &painter, const QRect &rect, bool isFavourite)
{
    constexpr int Points = 5;
    QPolygonF star;
    const QPointF center = QRectF(rect).center();
    const double outer = rect.width() * 0.36;
    for (int i = 0; i < 2 * Points; ++i) {
        const double angle = -std::numbers::pi / 2 + i * std::numbers::pi / Points;
        const double radius = i % 2 == 0 ? outer : outer * 0.45;
        star << center + radius * QPointF(std::cos(angle), std::sin(angle));
    }
    const Tokens &tokens = Tokens::current();
    QPen pen(isFavourite ? tokens.primary : tokens.edge, 1.5);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(isFavourite ? QBrush(tokens.primary) : QBrush(Qt::NoBrush));
    painter.drawPolygon(star);
}

/// Words at the right end of the title line: state, own sheet, comparison.
QString badgesOf(const QModelIndex &index)
{
    QStringList badges;
    if (index.data(MeasureListModel::OwnRole).toBool())
        badges.append(MeasureCardDelegate::tr("own sheet"));
    if (index.data(MeasureListModel::ComparedRole).toBool())
        badges.append(MeasureCardDelegate::tr("being compared"));
    // What holds where one looks, else where it holds otherwise.
    const QString here = index.data(MeasureListModel::StateRole).toString();
    const QString state
        = here.isEmpty() ? index.data(MeasureListModel::EverywhereRole).toString() : here;
    if (!state.isEmpty())
        badges.append(state);
    return badges.join(QStringLiteral(" · "));
}

void drawGround(QPainter &painter, const QRect &card, const QStyleOptionViewItem &option)
{
    const Tokens &tokens = Tokens::current();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(focused ? QPen(tokens.primary, 2) : QPen(tokens.hairline, 1));
    painter.setBrush(selected ? tokens.selection : tokens.surface);
    painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 6, 6);
    if (selected)
        painter.fillRect(
            card.left() + 1, card.top() + 8, BarWidth, card.height() - 16, tokens.primary);
}

} // namespace

void MeasureCardDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::current();
    const QRect card = option.rect.adjusted(2, space::Hair, -2, -space::Hair);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    drawGround(*painter, card, option);

    QRect rest = card.adjusted(space::Large, space::Medium, -space::Large, -space::Medium);
    painter->setFont(titleFont());
    painter->setPen(tokens.text);
    const QFontMetrics titleMetrics = painter->fontMetrics();
    const QFontMetrics mutedMetrics(fontFor(TypeRole::Muted));
    const int right = starRect(option.rect).left() - space::Small;
    const QString badges
        = mutedMetrics.elidedText(badgesOf(index), Qt::ElideRight, (right - rest.left()) / 2);
    const int badgeWidth = mutedMetrics.horizontalAdvance(badges);
    const int titleWidth = right - rest.left() - (badgeWidth > 0 ? badgeWidth + space::Medium : 0);
    painter->drawText(rest.left(), rest.top() + titleMetrics.ascent(),
        titleMetrics.elidedText(index.data().toString(), Qt::ElideRight, titleWidth));
    painter->setFont(fontFor(TypeRole::Muted));
    painter->setPen(tokens.success);
    painter->drawText(right - badgeWidth, rest.top() + titleMetrics.ascent(), badges);
    drawStar(*painter, starRect(option.rect), index.data(MeasureListModel::FavouriteRole).toBool());
    rest.setTop(rest.top() + titleMetrics.height() + space::Hair / 2);
    painter->setFont(fontFor(TypeRole::Body));
    painter->setPen(tokens.text);
    drawPassage(*painter, rest, index.data(MeasureListModel::PassageRole).toString(),
        index.data(MeasureListModel::MarksRole).value<QList<TextSpan>>());
    painter->setFont(fontFor(TypeRole::Muted));
    painter->setPen(tokens.mutedText);
    painter->drawText(rest.left(), rest.bottom() - mutedMetrics.descent(),
        mutedMetrics.elidedText(
            index.data(MeasureListModel::FactsRole).toString(), Qt::ElideRight, rest.width()));
    painter->restore();
}

bool MeasureCardDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isMouse
        = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease;
    if (!isMouse || !starRect(option.rect).contains(static_cast<QMouseEvent *>(event)->pos()))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    if (event->type() == QEvent::MouseButtonRelease)
        emit starClicked(index);
    return true;
}

QSize MeasureCardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    // As wide as the list: a card never makes it scroll sideways.
    return QSize(1, cardHeight() + 2 * space::Hair);
}

} // namespace rueckhalt
