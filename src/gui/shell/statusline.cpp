// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/statusline.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/textlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include <limits>

namespace rueckhalt {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_register(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_backup(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_notice(new TextLabel(QString(), TextLabel::Tone::Normal, this))
    , m_job(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    m_register->setObjectName(QStringLiteral("statusRegister"));
    m_backup->setObjectName(QStringLiteral("statusBackup"));
    m_backup->hide();
    m_notice->setObjectName(QStringLiteral("statusNotice"));
    m_cancel->setObjectName(QStringLiteral("statusCancel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::XLarge, space::Small, space::XLarge, space::Small);
    row->setSpacing(space::Large);
    row->addWidget(m_register, 2);
    row->addWidget(m_notice, 3);
    row->addWidget(m_backup);
    row->addWidget(m_job, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    m_notice->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_progress->setFixedWidth(160);
    setButtonKind(m_cancel, ButtonKind::Quiet);
    connect(m_cancel, &QPushButton::clicked, this, &StatusLine::cancelRequested);
    endJob();
    retranslate();
}

void StatusLine::setRegister(const QString &name, CodeSet<Role> roles, bool readOnly)
{
    m_name = name;
    m_roles = roles;
    m_readOnly = readOnly;
    retranslate();
}

void StatusLine::setBackup(const QString &sentence, bool due)
{
    m_backup->setText(sentence);
    static_cast<TextLabel *>(m_backup)->setTone(
        due ? TextLabel::Tone::Warning : TextLabel::Tone::Muted);
    m_backup->setVisible(!sentence.isEmpty() && m_job->isHidden());
}

void StatusLine::showNotice(const QString &notice)
{
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    m_notice->setAccessibleName(notice);
    if (notice.isEmpty())
        return;
    // Qt 6.4 has no announcements yet; an alert on the label is read by Orca and NVDA.
    QAccessibleEvent event(m_notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StatusLine::startJob(const QString &title)
{
    m_job->setText(title);
    m_progress->setAccessibleName(title);
    m_progress->setRange(0, 0);
    // With large text there is no room for both; the reminder waits.
    m_backup->hide();
    m_job->show();
    m_progress->show();
    m_cancel->show();
}

void StatusLine::advanceJob(qint64 done, qint64 total)
{
    // In thousandths, because the bar counts in int.
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(static_cast<int>(done * 1000 / total));
}

void StatusLine::endJob()
{
    m_job->hide();
    m_progress->hide();
    m_cancel->hide();
    m_backup->setVisible(!m_backup->text().isEmpty());
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showNotice(QString()); // said in the language of before, and read
    }
    QWidget::changeEvent(event);
}

void StatusLine::retranslate()
{
    m_cancel->setText(tr("Stop"));
    QStringList parts {m_name};
    if (!m_roles.isEmpty())
        parts << m_roles.words(uiLanguage()).join(QStringLiteral(", "));
    if (m_readOnly)
        parts << tr("read only");
    m_register->setText(m_name.isEmpty() ? QString() : parts.join(QStringLiteral(" · ")));
}

} // namespace rueckhalt
