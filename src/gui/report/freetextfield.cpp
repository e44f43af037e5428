// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/freetextfield.h"

#include "domain/incident/freetextcheck.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSyntaxHighlighter>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

/// Dotted line below everything that looks personal.
class PersonalDataMarker : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(Tokens::current().warning);
        for (const FreeTextFinding &finding : personalDataIn(text))
            setFormat(static_cast<int>(finding.start), static_cast<int>(finding.length), format);
    }
};

} // namespace

FreeTextField::FreeTextField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_counter(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_note(new TextLabel(QString(), TextLabel::Tone::Muted, this))
{
    m_edit->setObjectName(QStringLiteral("edit"));
    m_note->setObjectName(QStringLiteral("note"));
    m_counter->setObjectName(QStringLiteral("counter"));
    m_edit->setTabChangesFocus(true);
    new PersonalDataMarker(m_edit->document());
    m_counter->setAlignment(Qt::AlignRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Hair);
    layout->addWidget(m_edit);
    auto *below = new QHBoxLayout;
    below->addWidget(m_note, 1);
    below->addWidget(m_counter);
    layout->addLayout(below);
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &FreeTextField::takeText);
    fitHeight();
    showNotes();
}

void FreeTextField::setLimit(int characters)
{
    m_limit = characters;
    showNotes();
}

void FreeTextField::setLines(int lines)
{
    m_lines = lines;
    fitHeight();
}

void FreeTextField::fitHeight()
{
    const int frame
        = 2 * (m_edit->frameWidth() + static_cast<int>(m_edit->document()->documentMargin()));
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * m_lines + frame + space::Small);
}

QString FreeTextField::text() const
{
    return m_edit->toPlainText();
}

void FreeTextField::setText(const QString &text)
{
    if (text == m_edit->toPlainText())
        return;
    const QSignalBlocker blocker(m_edit);
    m_edit->setPlainText(text);
    showNotes();
}

void FreeTextField::takeText()
{
    showNotes();
    emit edited();
}

void FreeTextField::showNotes()
{
    const QString written = text();
    const QLocale locale;
    m_counter->setText(
        tr("%1 of %2").arg(locale.toString(written.size()), locale.toString(m_limit)));
    m_counter->setAccessibleName(tr("Characters: %1").arg(m_counter->text()));
    m_counter->setTone(written.size() > m_limit ? TextLabel::Tone::Danger : TextLabel::Tone::Muted);

    QStringList found;
    for (const FreeTextFinding &finding : personalDataIn(written)) {
        const QString word = nameOf(finding.kind, uiLanguage());
        if (!found.contains(word))
            found.append(word);
    }
    m_note->setText(found.isEmpty()
            ? QString()
            : tr("This may be personal: %1. Better leave it out or write “Person A”.")
                  .arg(found.join(QStringLiteral(", "))));
    m_edit->setAccessibleDescription(m_note->text());
}

void FreeTextField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showNotes();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
