// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/widgets/textlabel.h"

#include <QEvent>

#include <algorithm>

namespace rueckhalt {

TextLabel::TextLabel(QWidget *parent)
    : TextLabel(QString(), Tone::Normal, parent)
{
}

TextLabel::TextLabel(const QString &text, Tone tone, QWidget *parent)
    : QLabel(text, parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    applyTone();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

QSize TextLabel::sizeHint() const
{
    // QLabel prefers a square block; a line of prose reads best up to about 76 characters.
    const int widest = fontMetrics().averageCharWidth() * 76;
    const int wanted = fontMetrics().size(0, text()).width() + 2 * margin() + 4;
    const int width = std::min(widest, wanted);
    return QSize(width, heightForWidth(width));
}

int TextLabel::heightForWidth(int width) const
{
    return QLabel::heightForWidth(width);
}

bool TextLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::ApplicationPaletteChange)
        applyTone();
    return QLabel::event(event);
}

void TextLabel::applyTone()
{
    setFont(fontFor(m_tone == Tone::Muted ? TypeRole::Muted : TypeRole::Body));
    const Tokens &t = Tokens::current();
    QPalette own;
    switch (m_tone) {
    case Tone::Normal:
        break;
    case Tone::Muted:
        own.setColor(QPalette::WindowText, t.mutedText);
        break;
    case Tone::Danger:
        own.setColor(QPalette::WindowText, t.danger);
        break;
    case Tone::Success:
        own.setColor(QPalette::WindowText, t.success);
        break;
    case Tone::Warning:
        own.setColor(QPalette::WindowText, t.warning);
        break;
    }
    setPalette(own);
}

} // namespace rueckhalt
