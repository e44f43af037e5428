// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/replyview.h"

#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/bulletlist.h"
#include "gui/common/widgets/headinglabel.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {

/// "Zweiter Ausgang: Die Tür zum Hof ist jetzt offen."
QString lineOf(const ReportedChange &change)
{
    const QString text = change.text.trimmed();
    if (change.title.isEmpty())
        return text;
    return text.isEmpty() ? change.title : QStringLiteral("%1: %2").arg(change.title, text);
}

} // namespace

ReplyView::ReplyView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::Small);
}

void ReplyView::show(const ReplyContent &reply, const QDateTime &written)
{
    m_reply = reply;
    m_written = written;
    rebuild();
}

void ReplyView::clear()
{
    m_reply.reset();
    rebuild();
}

void ReplyView::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_reply)
        return;
    const auto heading = [this](const QString &text) {
        m_column->addSpacing(space::Small);
        m_column->addWidget(new HeadingLabel(text, TypeRole::Section, this));
    };
    const auto paragraph
        = [this](const QString &text, TextLabel::Tone tone = TextLabel::Tone::Normal) {
              auto *label = new TextLabel(text, tone, this);
              label->setTextInteractionFlags(Qt::TextSelectableByMouse);
              m_column->addWidget(label);
          };
    m_column->addWidget(new HeadingLabel(
        tr("Your report: %1").arg(wordFor(m_reply->state, uiLanguage())), TypeRole::Section, this));
    if (m_written.isValid())
        paragraph(tr("As of %1")
                      .arg(QLocale().toString(m_written.toLocalTime().date(), QLocale::LongFormat)),
            TextLabel::Tone::Muted);
    switch (m_reply->state) {
    case HandlingState::Received:
        paragraph(tr("Your report has arrived. The safety officer will look at it."));
        break;
    case HandlingState::InReview:
        paragraph(tr("The safety officer is working on your report."));
        break;
    case HandlingState::Question:
        heading(tr("A question to you"));
        paragraph(m_reply->question);
        break;
    case HandlingState::Closed:
        paragraph(tr("The work on your report is finished. You can still add something."));
        break;
    }
    if (!m_reply->closingNote.trimmed().isEmpty()) {
        heading(tr("What the safety officer writes"));
        paragraph(m_reply->closingNote);
    }
    if (!m_reply->changes.isEmpty()) {
        heading(tr("What has changed"));
        QStringList lines;
        for (const ReportedChange &change : std::as_const(m_reply->changes))
            lines << lineOf(change);
        auto *list = new BulletList(this);
        list->setLines(lines);
        m_column->addWidget(list);
    }
}

void ReplyView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
