// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/effectpicture.h"

#include "gui/common/tokens.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rueckhalt {

namespace {
constexpr int Bars = 2;
}

EffectPicture::EffectPicture(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EffectPicture::showNumbers(const Content &content, const QString &sentence)
{
    m_content = content;
    setAccessibleName(tr("Picture of the numbers before and after"));
    setAccessibleDescription(sentence);
    update();
}

QSize EffectPicture::sizeHint() const
{
    return {320, Bars * barHeight() + space::Small + fontMetrics().height() + space::Small};
}

QSize EffectPicture::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void EffectPicture::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    const QStringList words {tr("before"), tr("after")};
    const int label = std::max(fontMetrics().horizontalAdvance(words.first()),
                          fontMetrics().horizontalAdvance(words.last()))
        + space::Medium;
    const auto &[numbers, judgement, plan] = m_content;
    const bool isRelative = plan.isNormalised();
    const double before
        = isRelative ? double(numbers.before) / plan.exposureBefore : double(numbers.before);
    const double after
        = isRelative ? double(numbers.after) / plan.exposureAfter : double(numbers.after);
    const double high = std::isfinite(judgement.ratio.high) ? judgement.ratio.high * before : after;
    const int numberRoom = fontMetrics().horizontalAdvance(QStringLiteral("0 000 000"));
    const double most = std::max({before, after, std::min(high, 2 * std::max(before, after))});
    const double unit = most > 0 ? (width() - label - numberRoom) / most : 0;

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QLocale locale;
    const auto bar = [&](int row, double rate, int count, const QColor &ink) {
        const QRectF place(label, row * (barHeight() + space::Small), rate * unit, barHeight());
        painter.setPen(tokens.text);
        painter.drawText(QRectF(0, place.top(), label, place.height()),
            Qt::AlignLeft | Qt::AlignVCenter, words.at(row));
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawRoundedRect(place.width() < 2 ? place.adjusted(0, 0, 2, 0) : place, 3, 3);
        painter.setPen(tokens.text);
        painter.drawText(
            QRectF(place.right() + space::Small, place.top(), numberRoom, place.height()),
            Qt::AlignLeft | Qt::AlignVCenter, locale.toString(count));
        return place;
    };
    bar(0, before, numbers.before, tokens.series.at(4));
    const QRectF below = bar(1, after, numbers.after, tokens.series.at(0));
    if (numbers.before == 0 || judgement.reason == VerdictReason::TooEarly)
        return;
    // The interval lies under the bar it belongs to.
    const double y = below.bottom() + space::Small;
    const double left = label + judgement.ratio.low * before * unit;
    const double right = std::min(label + high * unit, double(width() - space::Hair));
    painter.setPen(QPen(tokens.text, 1.5));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    for (const double x : {left, right})
        painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 3));
    painter.setFont(fontFor(TypeRole::Muted));
    painter.setPen(tokens.mutedText);
    painter.drawText(QRectF(label, y + 2, width() - label, fontMetrics().height()),
        Qt::AlignLeft | Qt::AlignTop, tr("with 95 per cent confidence"));
}

void EffectPicture::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        updateGeometry();
}

} // namespace rueckhalt
