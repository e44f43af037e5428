// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/wordsfield.h"

#include "crypto/secretsharing.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace rueckhalt {

WordsField::WordsField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_state(new TextLabel(QString(), TextLabel::Tone::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    column->addWidget(m_edit);
    column->addWidget(m_state);
    m_edit->setObjectName(QStringLiteral("wordsEdit"));
    m_edit->setTabChangesFocus(true);
    m_edit->setUndoRedoEnabled(false); // a history would keep what was typed
    m_edit->setInputMethodHints(
        Qt::ImhNoPredictiveText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase);
    setFocusProxy(m_edit);
    setFocusPolicy(Qt::StrongFocus); // else the key of its label leads nowhere
    connect(m_edit, &QPlainTextEdit::textChanged, this, &WordsField::read);
    fitHeight();
    retranslate();
    read();
}

WordsField::~WordsField()
{
    emptyEdit();
}

SecretBytes WordsField::take()
{
    SecretBytes secret = m_secret ? std::move(*m_secret) : SecretBytes();
    clear();
    return secret;
}

void WordsField::clear()
{
    m_share.reset();
    emptyEdit();
    complete(std::nullopt);
    read();
}

void WordsField::emptyEdit()
{
    const QScopedValueRollback quiet(m_emptying, true);
    m_edit->setPlainText(QString(m_edit->toPlainText().size(), QLatin1Char('0')));
    m_edit->clear();
}

void WordsField::say(const QString &sentence, bool wrong)
{
    m_state->setTone(wrong ? TextLabel::Tone::Danger
            : m_secret     ? TextLabel::Tone::Success
                           : TextLabel::Tone::Muted);
    m_state->setText(sentence);
    setInvalid(m_edit, wrong ? sentence : QString());
    m_edit->setAccessibleDescription(sentence);
}

void WordsField::complete(std::optional<SecretBytes> secret)
{
    const bool before = isComplete();
    m_secret = std::move(secret);
    if (before != isComplete())
        emit completed(isComplete());
}

void WordsField::keepShare(WordSecret share)
{
    if (!m_share || m_share->share == share.share) {
        m_share = std::move(share);
        emptyEdit();
        read();
        return;
    }
    if (auto secret = joinShares(*m_share, share)) {
        complete(*std::move(secret));
        say(tr("The words fit together."), false);
    }
}

void WordsField::read()
{
    if (m_emptying)
        return;
    const QString typed = m_edit->toPlainText();
    if (typed.trimmed().isEmpty()) {
        complete(std::nullopt);
        say(m_share ? tr("Sheet %1 of 3 has been read. Please enter one of the other two now.")
                          .arg(m_share->share)
                    : tr("18 words, with spaces between them. The first four letters of each are "
                         "enough."),
            false);
        return;
    }
    auto words = secretFromWords(typed);
    if (words && words->share != 0) {
        keepShare(*std::move(words));
        return;
    }
    if (words) {
        complete(std::move(words->bytes));
        say(tr("The words fit together."), false);
        return;
    }
    complete(std::nullopt);
    const WordsProblem &problem = words.error();
    switch (problem.kind) {
    case WordsProblem::Kind::Count:
        say(tr("%1 of 18 words.").arg(problem.found), problem.found > SecretWordCount);
        return;
    case WordsProblem::Kind::Unknown:
        // The last word is still being typed.
        if (!typed.back().isSpace() && problem.position == typed.split(QLatin1Char(' ')).size())
            return;
        say(problem.suggestion.isEmpty()
                ? tr("Word %1 is not on any sheet. Please look again.").arg(problem.position)
                : tr("Word %1 is not on any sheet. Is it “%2”?")
                      .arg(problem.position)
                      .arg(problem.suggestion),
            true);
        return;
    case WordsProblem::Kind::Swapped:
        say(tr("Words %1 and %2 seem to be exchanged.").arg(problem.position).arg(problem.other),
            true);
        return;
    case WordsProblem::Kind::Mistaken:
        say(tr("Word %1 seems to be wrong. Is it “%2”?")
                .arg(problem.position)
                .arg(problem.suggestion),
            true);
        return;
    case WordsProblem::Kind::Mismatch:
        say(tr("These words do not belong together. Please compare each with the sheet."), true);
        return;
    }
}

void WordsField::fitHeight()
{
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * 4 + space::Large);
}

void WordsField::retranslate()
{
    m_edit->setAccessibleName(
        accessibleName().isEmpty() ? tr("Words of the recovery sheet") : accessibleName());
}

void WordsField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        read();
    } else if (event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::FontChange) {
        fitHeight();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
