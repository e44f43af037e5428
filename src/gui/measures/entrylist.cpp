// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/entrylist.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/measures/taborder.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace rueckhalt {

EntryList::EntryList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_add(new QPushButton(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::Small);
    m_column->setSpacing(space::Large);
    outer->addLayout(m_column);
    outer->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setObjectName(QStringLiteral("addEntry"));
    setButtonKind(m_add, ButtonKind::Quiet);
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        append();
        m_rows.last().content->setFocus(Qt::TabFocusReason);
        emit edited();
    });
    showTexts();
}

void EntryList::setTexts(const QString &add, const QString &remove)
{
    m_add->setText(add);
    m_add->setAccessibleName(add);
    m_removeText = remove;
    showTexts();
}

void EntryList::setMost(int most)
{
    m_most = most;
    showTexts();
}

void EntryList::append()
{
    Row row;
    row.whole = new QWidget(this);
    auto *line = new QHBoxLayout(row.whole);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::Medium);
    row.content = m_maker(row.whole);
    line->addWidget(row.content, 1);
    row.remove = new QPushButton(row.whole);
    row.remove->setObjectName(QStringLiteral("removeEntry"));
    setButtonKind(row.remove, ButtonKind::Quiet);
    line->addWidget(row.remove, 0, Qt::AlignTop);
    connect(row.remove, &QPushButton::clicked, this, [this, whole = row.whole] {
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (m_rows.at(i).whole == whole) {
                removeAt(i);
                emit edited();
                return;
            }
        }
    });
    m_column->addWidget(row.whole);
    putTabStopsBefore(m_add, {row.content, row.remove});
    m_rows.append(row);
    showTexts();
    row.whole->show();
}

void EntryList::removeAt(qsizetype index)
{
    QWidget *gone = m_rows.takeAt(index).whole;
    const bool hadFocus = gone->isAncestorOf(gone->window()->focusWidget());
    m_column->removeWidget(gone);
    gone->hide();
    gone->deleteLater(); // its button is still answering the click
    showTexts();
    emit removed(index);
    if (hadFocus) {
        QWidget *next = index < m_rows.size() ? m_rows.at(index).content : m_add;
        next->setFocus(Qt::TabFocusReason);
    }
}

void EntryList::resizeTo(qsizetype count)
{
    while (m_rows.size() > count)
        removeAt(m_rows.size() - 1);
    while (m_rows.size() < count)
        append();
}

void EntryList::showTexts()
{
    m_add->setIcon(iconFor(QStringLiteral("plus")));
    m_add->setEnabled(m_rows.size() < m_most);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i).remove->setText(tr("Remove"));
        m_rows.at(i).remove->setAccessibleName(
            m_removeText.contains(QStringLiteral("%1")) ? m_removeText.arg(i + 1) : m_removeText);
    }
}

void EntryList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
