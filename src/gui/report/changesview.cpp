// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/changesview.h"

#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/card.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/common/widgets/entryrow.h"
#include "gui/common/widgets/textlabel.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rueckhalt {

namespace {
constexpr int ColumnLines = 56; ///< width of the column in heights of a line, as of its neighbours
}

ChangesView::ChangesView(QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("changesScroll"));
    area->setAccessibleName(tr("What came of it"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    // Nothing here can be pressed: the keyboard scrolls.
    area->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(area);
    outer->addWidget(area);
    m_content = new QWidget(area);
    m_content->setMaximumWidth(fontMetrics().height() * ColumnLines);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::XLarge, space::Large, space::XLarge, space::XLarge);
    column->setSpacing(space::Large);
    m_empty = new EmptyState(m_content);
    m_issued = new TextLabel(QString(), TextLabel::Tone::Muted, m_content);
    m_issued->setObjectName(QStringLiteral("issued"));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(space::Medium);
    column->addWidget(m_empty);
    column->addWidget(m_issued);
    column->addLayout(m_rows);
    column->addStretch();
    area->setWidget(m_content);
}

void ChangesView::showList(const Result<std::optional<ChangesList>> &list)
{
    m_error = list ? std::nullopt : std::optional(list.error());
    m_list = list.value_or(std::nullopt);
    refresh();
    setFocus(Qt::OtherFocusReason);
}

void ChangesView::addChange(const PublishedChange &change)
{
    auto *card = new Card(change.title.in(uiLanguage()), m_content);
    card->column()->addWidget(
        new TextLabel(change.sentence.in(uiLanguage()), TextLabel::Tone::Normal, card));
    if (change.since.isValid())
        card->column()->addWidget(new TextLabel(
            tr("Since %1").arg(dayWords(change.since)), TextLabel::Tone::Muted, card));
    m_rows->addWidget(card);
    card->show();
}

void ChangesView::refresh()
{
    removeEntries(m_rows);
    const bool isEmpty = !m_list || m_list->changes.isEmpty();
    m_empty->setVisible(isEmpty);
    m_empty->setIcon(m_error ? QStringLiteral("warning") : QStringLiteral("check"));
    if (!m_error)
        m_empty->setTexts(tr("Nothing has been published yet"),
            tr("When measures have been carried out, the safety officer can publish here what was "
               "changed. With a receipt you can follow up on your own report."));
    else if (m_error->code == Error::Code::Damaged || m_error->code == Error::Code::Malformed)
        m_empty->setTexts(tr("This list is not genuine"),
            tr("It was not signed by the safety officers of this register. It is not shown. Please "
               "tell the safety officer."));
    else
        m_empty->setTexts(tr("The list cannot be read at the moment"), sentenceFor(*m_error));
    m_issued->setVisible(!isEmpty);
    if (isEmpty)
        return;
    m_issued->setText(
        tr("Published on %1 by the safety officers of this register. Nobody is named.")
            .arg(dayWords(m_list->issued.toLocalTime().date())));
    for (const PublishedChange &change : m_list->changes)
        addChange(change);
}

void ChangesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_content->setMaximumWidth(fontMetrics().height() * ColumnLines);
    else if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace rueckhalt
