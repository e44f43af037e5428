// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/casecard.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>

namespace rueckhalt {

CaseCard::CaseCard(CaseEditing &editing, QWidget *parent)
    : Card(QString(), parent)
    , m_editing(editing)
{
}

QWidget *CaseCard::stopBefore() const
{
    QWidget *at = previousInFocusChain();
    while (at != this && (at->focusPolicy() == Qt::NoFocus || isAncestorOf(at)))
        at = at->previousInFocusChain();
    return at;
}

void CaseCard::reveal(QWidget *part)
{
    for (QWidget *at = parentWidget(); at != nullptr; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at)) {
            area->widget()->layout()->activate();
            area->ensureWidgetVisible(part, 0, space::XXLarge * 2);
            return;
        }
    }
}

void CaseCard::goOnAt(QWidget *part)
{
    part->setFocus(Qt::OtherFocusReason);
    reveal(part);
}

void CaseCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (!m_editing.id().isNull())
        showCase();
}

} // namespace rueckhalt
