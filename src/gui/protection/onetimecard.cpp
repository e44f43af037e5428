// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/onetimecard.h"

#include "gui/common/secretclipboard.h"
#include "gui/common/tokens.h"
#include "protection/ui_onetimecard.h"

#include <QEvent>

namespace rueckhalt {

OneTimeCard::OneTimeCard(QWidget *parent)
    : Card(parent)
    , m_ui(std::make_unique<Ui::OneTimeCard>())
{
    m_ui->setupUi(this);
    m_ui->oneTimeCopy->setIcon(iconFor(QStringLiteral("copy")));
    m_ui->oneTimePassword->setMaximumWidth(
        m_ui->oneTimePassword->fontMetrics().averageCharWidth() * 60);
    connect(m_ui->oneTimeCopy, &QPushButton::clicked, this, &OneTimeCard::copy);
    connect(m_ui->oneTimeDone, &QPushButton::clicked, this, &OneTimeCard::clear);
    hide();
}

OneTimeCard::~OneTimeCard()
{
    clear();
}

void OneTimeCard::showPassword(const QString &name, const SecretBytes &password)
{
    m_ui->oneTimeText->setText(
        tr("Tell %1 this password in person or on the telephone, never together with the login "
           "name in one message. It is shown only now and must be replaced at the first unlocking.")
            .arg(name));
    m_ui->oneTimePassword->setText(
        QString::fromLatin1(reinterpret_cast<const char *>(password.view().data()),
            static_cast<qsizetype>(password.size())));
    m_ui->oneTimePassword->setCursorPosition(0);
    setVisible(true);
    m_ui->oneTimePassword->setFocus();
}

void OneTimeCard::clear()
{
    const qsizetype length = m_ui->oneTimePassword->text().size();
    m_ui->oneTimePassword->setText(QString(length, QLatin1Char('0')));
    m_ui->oneTimePassword->clear();
    hide();
}

void OneTimeCard::copy()
{
    copySecretly(m_ui->oneTimePassword->text());
    emit noticed(tr("Password copied. The clipboard is emptied in 30 seconds."));
}

void OneTimeCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    Card::changeEvent(event);
}

} // namespace rueckhalt
