// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inbox/changerow.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rueckhalt {

ChangeRow::ChangeRow(
    const QList<ReportedChange> &offered, const ReportedChange &change, QWidget *parent)
    : QWidget(parent)
    , m_measure(new QComboBox(this))
    , m_text(new QLineEdit(change.text, this))
    , m_remove(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addWidget(m_measure, 1);
    row->addWidget(m_remove);
    column->addLayout(row);
    column->addWidget(m_text);
    m_measure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_measure->setMinimumContentsLength(12);
    m_text->setMaxLength(static_cast<int>(ReplyContent::MaxText));
    m_remove->setIcon(iconFor(QStringLiteral("close")));
    setButtonKind(m_remove, ButtonKind::Quiet);

    m_measure->addItem(QString());
    for (const ReportedChange &measure : offered)
        m_measure->addItem(measure.title, measure.measure);
    int index = change.measure.isEmpty() ? 0 : m_measure->findData(change.measure);
    if (index < 0) {
        // Written earlier, when the measure stood in another state: what was told stays told.
        m_measure->addItem(change.title, change.measure);
        index = m_measure->count() - 1;
    }
    m_measure->setCurrentIndex(index);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &ChangeRow::edited);
    connect(m_text, &QLineEdit::textChanged, this, &ChangeRow::edited);
    connect(m_remove, &QPushButton::clicked, this, &ChangeRow::removeRequested);
    retranslate();
}

ReportedChange ChangeRow::change() const
{
    ReportedChange change;
    change.measure = m_measure->currentData().toString();
    if (!change.measure.isEmpty())
        change.title = m_measure->currentText();
    change.text = m_text->text().trimmed();
    return change;
}

void ChangeRow::followInTabOrder(QWidget *before)
{
    setTabOrder(before, m_measure);
    setTabOrder(m_measure, m_remove);
    setTabOrder(m_remove, m_text);
}

QWidget *ChangeRow::lastField() const
{
    return m_text;
}

void ChangeRow::retranslate()
{
    m_measure->setItemText(0, tr("no measure of the catalogue"));
    m_measure->setAccessibleName(tr("Measure"));
    m_text->setAccessibleName(tr("What has changed"));
    m_text->setPlaceholderText(tr("What has changed, in your words"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove this change"));
}

void ChangeRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
