// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/bilingualfield.h"

#include "base/plaintext.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/textlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int MostLines = 14; ///< from there on the field scrolls

QStringList linesOf(const QList<Text> &entries, QString Text::*language)
{
    QStringList lines;
    for (const Text &entry : entries)
        lines.append(entry.*language);
    // No empty lines below a language that nobody has written yet.
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

BilingualField::BilingualField(QWidget *parent)
    : QWidget(parent)
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_de(makeSide("german"))
    , m_en(makeSide("english"))
    , m_count(new TextLabel(QString(), TextLabel::Tone::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    m_sides->setSpacing(space::Medium);
    for (const Side &side : {m_de, m_en}) {
        auto *half = new QVBoxLayout;
        half->setSpacing(space::Hair);
        half->addWidget(side.label);
        half->addWidget(side.edit);
        half->addStretch(1);
        m_sides->addLayout(half, 1);
        connect(side.edit, &QPlainTextEdit::textChanged, this, [this] {
            fitHeight();
            showCount();
            emit edited();
        });
    }
    column->addLayout(m_sides);
    column->addWidget(m_count);
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_de.edit);
    showTexts();
    showCount();
    fitHeight();
}

BilingualField::Side BilingualField::makeSide(const char *name)
{
    const Side side {.label = new QLabel(this), .edit = new QPlainTextEdit(this)};
    side.label->setTextFormat(Qt::PlainText);
    setMuted(side.label);
    side.edit->setObjectName(QString::fromLatin1(name));
    side.edit->setTabChangesFocus(true);
    side.edit->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    return side;
}

void BilingualField::setList(bool isList)
{
    m_isList = isList;
    showCount();
}

void BilingualField::setLines(int lines)
{
    m_lines = lines;
    fitHeight();
}

void BilingualField::setName(const QString &name)
{
    m_name = name;
    showTexts();
}

void BilingualField::setLimit(qsizetype characters)
{
    m_limit = characters;
    showCount();
}

QPlainTextEdit *BilingualField::edit(Language language) const
{
    return language == Language::German ? m_de.edit : m_en.edit;
}

QString BilingualField::written(const Side &side)
{
    QString text = side.edit->toPlainText();
    text.removeIf([](QChar c) { return c != u'\n' && c != u'\t' && isHarmful(c); });
    return text;
}

Text BilingualField::text() const
{
    return {written(m_de).simplified(), written(m_en).simplified()};
}

QList<Text> BilingualField::entries() const
{
    const QStringList de = written(m_de).split(u'\n');
    const QStringList en = written(m_en).split(u'\n');
    QList<Text> entries;
    for (qsizetype i = 0; i < std::max(de.size(), en.size()); ++i) {
        Text entry {de.value(i).simplified(), en.value(i).simplified()};
        if (!entry.de.isEmpty() || !entry.en.isEmpty())
            entries.append(std::move(entry));
    }
    return entries;
}

void BilingualField::show(const QString &de, const QString &en)
{
    const QSignalBlocker quiet(this);
    m_de.edit->setPlainText(de);
    m_en.edit->setPlainText(en);
}

void BilingualField::setText(const Text &text)
{
    show(text.de, text.en);
}

void BilingualField::setEntries(const QList<Text> &entries)
{
    show(linesOf(entries, &Text::de).join(u'\n'), linesOf(entries, &Text::en).join(u'\n'));
}

void BilingualField::showCount()
{
    const QLocale locale;
    QString count;
    bool isTooLong = false;
    if (m_isList) {
        const auto all = entries();
        count = tr("%n entries, one a line", nullptr, static_cast<int>(all.size()));
        isTooLong = m_limit > 0 && std::any_of(all.begin(), all.end(), [this](const Text &entry) {
            return std::max(entry.de.size(), entry.en.size()) > m_limit;
        });
    } else if (m_limit > 0) {
        const Text now = text();
        const qsizetype longest = std::max(now.de.size(), now.en.size());
        isTooLong = longest > m_limit;
        // Nobody counts before it gets close.
        if (longest * 5 > m_limit * 4)
            count
                = tr("%1 of %2 characters").arg(locale.toString(longest), locale.toString(m_limit));
    }
    m_count->setText(count);
    m_count->setTone(isTooLong ? TextLabel::Tone::Danger : TextLabel::Tone::Muted);
    m_count->setVisible(!count.isEmpty());
}

void BilingualField::fitHeight()
{
    for (const Side &side : {m_de, m_en}) {
        const QPlainTextEdit *edit = side.edit;
        // A QPlainTextEdit counts the height of its document in lines.
        const int written = static_cast<int>(edit->document()->size().height());
        const int lines = std::clamp(written, m_lines, std::max(m_lines, MostLines));
        const int frame
            = 2 * (edit->frameWidth() + static_cast<int>(edit->document()->documentMargin()));
        side.edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + frame + space::Small);
    }
}

void BilingualField::arrange()
{
    const bool beside = width() >= fontMetrics().averageCharWidth() * 70;
    m_sides->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fitHeight();
}

void BilingualField::showTexts()
{
    const auto name = [this](const Side &side, const QString &language) {
        side.label->setText(language);
        side.edit->setAccessibleName(
            m_name.isEmpty() ? language : tr("%1, %2").arg(m_name, language));
    };
    name(m_de, tr("German"));
    name(m_en, tr("English"));
}

void BilingualField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showTexts();
        showCount();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        arrange();
    }
    QWidget::changeEvent(event);
}

void BilingualField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace rueckhalt
