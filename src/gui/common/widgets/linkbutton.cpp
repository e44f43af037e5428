// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/widgets/linkbutton.h"

#include "gui/common/tokens.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int LeastHeight = 28;
constexpr int Padding = space::Hair;
constexpr int Flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
constexpr char16_t Break = u'\u200b'; // a space without width

/// An address is one long word: it may be broken after its parts, without a hyphen, which would be
/// taken for one of its own.
QString breakable(QString text)
{
    if (!text.contains(QStringLiteral("://")))
        return text;
    for (const char16_t end : {u'/', u'-'})
        text.replace(QChar(end), QString(QChar(end)) + QChar(Break));
    return text;
}

} // namespace

LinkButton::LinkButton(QWidget *parent)
    : LinkButton(QString(), parent)
{
}

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize LinkButton::sizeHint() const
{
    const int widest = fontMetrics().averageCharWidth() * 76;
    const int width = std::min(widest, fontMetrics().horizontalAdvance(text()) + 2 * Padding + 1);
    return QSize(width, heightForWidth(width));
}

QSize LinkButton::minimumSizeHint() const
{
    int widestWord = 0;
    const QString words = breakable(text()).replace(QChar(Break), QLatin1Char(' '));
    for (const QString &word : words.split(QLatin1Char(' ')))
        widestWord = std::max(widestWord, fontMetrics().horizontalAdvance(word));
    return QSize(std::max(LeastHeight, widestWord + 2 * Padding + 1), LeastHeight);
}

int LinkButton::heightForWidth(int width) const
{
    const QRect place(0, 0, std::max(1, width - 2 * Padding), 100000);
    return std::max(LeastHeight,
        fontMetrics().boundingRect(place, Flags, breakable(text())).height() + 2 * Padding);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    QFont words = font();
    words.setUnderline(underMouse());
    painter.setFont(words);
    painter.setPen(
        isEnabled() ? t.primary : palette().color(QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(rect().adjusted(Padding, 0, -Padding, 0), Flags, breakable(text()));
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace rueckhalt
