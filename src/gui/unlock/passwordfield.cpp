// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/passwordfield.h"

#include "base/wipe.h"
#include "crypto/passwordtext.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/textlabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace rueckhalt {

PasswordField::PasswordField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_show(new QPushButton(this))
    , m_capsHint(new TextLabel(QString(), TextLabel::Tone::Warning, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::Small);
    grid->setVerticalSpacing(space::Hair);
    grid->addWidget(m_edit, 0, 0);
    grid->addWidget(m_show, 0, 1);
    grid->addWidget(m_capsHint, 1, 0, 1, 2);
    m_edit->setObjectName(QStringLiteral("passwordEdit"));
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData
        | Qt::ImhNoAutoUppercase);
    m_edit->installEventFilter(this);
    m_show->setObjectName(QStringLiteral("showPassword"));
    m_show->setCheckable(true);
    m_capsHint->setObjectName(QStringLiteral("capsHint"));
    m_capsHint->hide();
    setFocusProxy(m_edit);
    setFocusPolicy(Qt::StrongFocus); // else the key of its label leads nowhere
    connect(m_edit, &QLineEdit::textChanged, this, &PasswordField::changed);
    connect(m_edit, &QLineEdit::returnPressed, this, &PasswordField::entered);
    connect(m_show, &QPushButton::toggled, this, &PasswordField::showTyped);
    retranslate();
}

bool PasswordField::isEmpty() const
{
    return m_edit->text().isEmpty();
}

PasswordRating PasswordField::rating(const QStringList &context) const
{
    return ratePassword(passwordBytes(m_edit->text()), context);
}

SecretBytes PasswordField::take()
{
    QString typed = emptied();
    SecretBytes secret = passwordBytes(typed);
    wipe(typed);
    return secret;
}

void PasswordField::clear()
{
    QString typed = emptied();
    wipe(typed);
}

QString PasswordField::emptied()
{
    QString typed = m_edit->text();
    // Setting text, unlike deleting it, also empties the undo history.
    m_edit->setText(QString(m_edit->text().size(), QLatin1Char('0')));
    m_edit->setText(QString());
    m_show->setChecked(false);
    m_capsHint->hide();
    return typed;
}

bool PasswordField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        // There is no question for Caps Lock in Qt: a capital without Shift tells.
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        if (text.size() == 1 && text.at(0).isLetter()) {
            const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
            m_capsHint->setVisible(text.at(0).isUpper() != shift);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PasswordField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PasswordField::retranslate()
{
    m_capsHint->setText(tr("Caps Lock seems to be on."));
    m_show->setAccessibleName(tr("Show password"));
    if (accessibleName().isEmpty())
        m_edit->setAccessibleName(tr("Password"));
    else
        m_edit->setAccessibleName(accessibleName());
    showTyped(m_show->isChecked());
}

void PasswordField::showTyped(bool shown)
{
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_show->setText(shown ? tr("Hide") : tr("Show"));
    m_show->setIcon(iconFor(shown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
}

} // namespace rueckhalt
