// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/keyfilefield.h"

#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace rueckhalt {

KeyFileField::KeyFileField(QWidget *parent)
    : QWidget(parent)
    , m_name(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_choose(new QPushButton(this))
    , m_make(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    column->addWidget(m_name);
    auto *buttons = new FlowLayout;
    column->addLayout(buttons);
    m_choose->setObjectName(QStringLiteral("chooseKeyFile"));
    m_choose->setIcon(iconFor(QStringLiteral("key")));
    m_make->setObjectName(QStringLiteral("makeKeyFile"));
    m_make->setIcon(iconFor(QStringLiteral("plus")));
    m_remove->setObjectName(QStringLiteral("removeKeyFile"));
    for (QPushButton *button : {m_choose, m_make, m_remove}) {
        setButtonKind(button, ButtonKind::Quiet);
        buttons->addWidget(button);
    }
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &KeyFileField::ask);
    connect(m_make, &QPushButton::clicked, this, &KeyFileField::make);
    connect(m_remove, &QPushButton::clicked, this, &KeyFileField::clear);
    showState();
}

void KeyFileField::setPrompter(Prompter &prompter)
{
    m_prompter = &prompter;
}

void KeyFileField::offerNew(Random random)
{
    m_random = std::move(random);
    showState();
}

void KeyFileField::choose(const QString &path)
{
    m_path = path;
    showState();
    emit changed();
}

void KeyFileField::clear()
{
    choose(QString());
}

void KeyFileField::ask()
{
    const QString path = m_prompter->openFileName(this, tr("Choose the key file"), QString());
    if (!path.isEmpty())
        choose(path);
}

void KeyFileField::make()
{
    const QString path = m_prompter->saveFileName(
        this, tr("Save a new key file"), QStringLiteral("rueckhalt.key"), QString());
    if (path.isEmpty())
        return;
    std::array<std::uint8_t, 64> bytes {};
    m_random(bytes);
    SecretBytes secret(bytes);
    // Never over another file: it might be the key of something else.
    QFile file(path);
    const bool written
        = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
        && file.write(reinterpret_cast<const char *>(secret.view().data()),
               static_cast<qint64>(secret.size()))
            == static_cast<qint64>(secret.size())
        && file.flush();
    bytes.fill(0);
    if (!written) {
        const auto code
            = QFileInfo::exists(path) ? Error::Code::AlreadyExists : Error::Code::ReadOnly;
        m_prompter->tell(this, tr("The key file could not be saved"), sentenceFor({code, {}}));
        return;
    }
    choose(path);
}

Result<SecretBytes> KeyFileField::read() const
{
    if (m_path.isEmpty())
        return SecretBytes();
    QFile file(m_path);
    if (!file.exists())
        return failure(Error::Code::NotFound, QStringLiteral("key file"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(Error::Code::Io, QStringLiteral("key file"));
    SecretBytes content(static_cast<std::size_t>(Most + 1));
    qint64 length = 0;
    while (length <= Most) {
        const qint64 count = file.read(
            reinterpret_cast<char *>(content.writable().data()) + length, Most + 1 - length);
        if (count < 0)
            return failure(Error::Code::Io, QStringLiteral("key file"));
        if (count == 0)
            break;
        length += count;
    }
    if (length > Most)
        return failure(Error::Code::TooLarge, QStringLiteral("key file"));
    if (length < Least)
        return failure(Error::Code::Invalid, QStringLiteral("key file"));
    return SecretBytes(content.view().first(static_cast<std::size_t>(length)));
}

void KeyFileField::showState()
{
    m_name->setVisible(isChosen());
    m_name->setText(tr("Key file: %1").arg(QFileInfo(m_path).fileName()));
    m_choose->setText(isChosen() ? tr("Choose another key file …") : tr("Use a key file …"));
    m_make->setText(tr("Make a new key file …"));
    m_make->setVisible(m_random && !isChosen());
    m_remove->setText(tr("Without key file"));
    m_remove->setVisible(isChosen());
}

void KeyFileField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showState();
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
