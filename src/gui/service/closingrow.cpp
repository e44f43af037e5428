// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/closingrow.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/plan/dayedit.h"
#include "gui/service/fields.h"
#include "gui/service/publictextfield.h"

#include <QPushButton>

namespace rueckhalt {

ClosingRow::ClosingRow(const ClosedDays &closed, const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_today(today)
{
    setObjectName(QStringLiteral("closing"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    m_first = addDay(tr("First closed day"), "closedFirst", closed.first);
    m_last = addDay(tr("Last closed day (empty: the same day)"), "closedLast", closed.last);
    m_announced = addDay(
        tr("Announced on web and door since (empty: not yet)"), "announced", closed.announced);
    m_reason = new QComboBox(this);
    m_reason->setObjectName(QStringLiteral("closingReason"));
    offerTerms<ClosingReason>(m_reason);
    m_reason->setCurrentIndex(m_reason->findData(static_cast<int>(closed.reason)));
    addLabelled(column, tr("Reason"), m_reason);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &ClosingRow::changed);
    m_ownReason
        = new PublicTextField(tr("More on the reason"), QStringLiteral("closingText"), this);
    m_ownReason->setText(closed.ownReason);
    m_instead = new PublicTextField(
        tr("Where citizens can turn instead"), QStringLiteral("closingInstead"), this);
    m_instead->setText(closed.instead);
    for (PublicTextField *field : {m_ownReason, m_instead}) {
        column->addWidget(field);
        connect(field, &PublicTextField::changed, this, &ClosingRow::changed);
    }
    auto *remove = new QPushButton(tr("Take out these closed days"), this);
    remove->setObjectName(QStringLiteral("removeClosing"));
    setButtonKind(remove, ButtonKind::Quiet);
    column->addWidget(remove, 0, Qt::AlignLeft);
    connect(remove, &QPushButton::clicked, this, &ClosingRow::removeRequested);
    separateFields(this);
}

DayEdit *ClosingRow::addDay(const QString &label, const char *name, const QDate &day)
{
    auto *field = new DayEdit(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setToday(m_today);
    field->setDay(day);
    addLabelled(static_cast<QVBoxLayout *>(layout()), label, field);
    connect(field, &QLineEdit::textChanged, this, [this, field] {
        setInvalid(field, {});
        emit changed();
    });
    return field;
}

ClosedDays ClosingRow::closing(QWidget **unreadable) const
{
    for (DayEdit *field : {m_first, m_last, m_announced}) {
        if (field->isReadable())
            continue;
        if (unreadable && !*unreadable)
            *unreadable = field;
    }
    const QDate first = m_first->day();
    return {.first = first,
        .last = m_last->text().isEmpty() ? first : m_last->day(),
        .reason = static_cast<ClosingReason>(m_reason->currentData().toInt()),
        .ownReason = m_ownReason->text(),
        .instead = m_instead->text(),
        .announced = m_announced->day()};
}

void ClosingRow::focusStart()
{
    m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace rueckhalt
