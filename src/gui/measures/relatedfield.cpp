// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/relatedfield.h"

#include "domain/measure/sheetbounds.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/chip.h"
#include "gui/common/widgets/flowlayout.h"
#include "gui/measures/taborder.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace rueckhalt {

RelatedField::RelatedField(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_add(new QPushButton(this))
    , m_chips(new QWidget(this))
    , m_flow(new FlowLayout(m_chips))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Small);
    line->addWidget(m_choice, 1);
    line->addWidget(m_add);
    column->addWidget(m_chips);
    column->addLayout(line);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_choice->setObjectName(QStringLiteral("relatedChoice"));
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(20);
    m_choice->completer()->setFilterMode(Qt::MatchContains);
    m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_add->setObjectName(QStringLiteral("addRelated"));
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_choice);
    connect(m_add, &QPushButton::clicked, this, &RelatedField::addChosen);
    connect(m_choice->lineEdit(), &QLineEdit::returnPressed, this, &RelatedField::addChosen);
    showTexts();
}

void RelatedField::offer(const MeasureCatalog &catalog, const MeasureId &self)
{
    m_titles.clear();
    m_offered.clear();
    for (const Measure &measure : catalog.measures()) {
        m_titles.insert(measure.id, measure.title);
        if (measure.id != self)
            m_offered.append(measure.id);
    }
    showTexts();
}

void RelatedField::setRelated(const QList<MeasureId> &related)
{
    m_related = related;
    showChips();
}

QString RelatedField::nameOf(const MeasureId &id) const
{
    // An id of another authority's sheet is not known here and stays as it is.
    const QString title = m_titles.value(id).in(uiLanguage());
    return title.isEmpty() ? id : id + QStringLiteral("  ") + title;
}

void RelatedField::addChosen()
{
    const QString wanted = m_choice->currentText().trimmed();
    if (wanted.isEmpty())
        return;
    // Whole name, else the first that has what was typed in it.
    int found = m_choice->findText(wanted, Qt::MatchFixedString);
    if (found < 0)
        found = m_choice->findText(wanted, Qt::MatchContains);
    const bool isFull = m_related.size() >= OwnSheetBounds.related.most;
    if (found < 0 || isFull) {
        setInvalid(m_choice,
            isFull ? tr("There are as many as a sheet can name.")
                   : tr("No measure is called so. Choose one from the list."));
        return;
    }
    setInvalid(m_choice, {});
    const MeasureId id = m_choice->itemData(found).toString();
    m_choice->clearEditText();
    if (m_related.contains(id))
        return;
    m_related.append(id);
    showChips();
    emit edited();
}

void RelatedField::showChips()
{
    const bool hadFocus = m_chips->isAncestorOf(window()->focusWidget());
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the chip that was just clicked
        delete item;
    }
    QList<QWidget *> chips;
    for (const MeasureId &id : std::as_const(m_related)) {
        auto *chip = new Chip(nameOf(id), m_chips);
        chip->setRemovable(true);
        chip->setAccessibleName(tr("Remove %1").arg(nameOf(id)));
        connect(chip, &Chip::clicked, this, [this, id] {
            m_related.removeAll(id);
            showChips();
            emit edited();
        });
        m_flow->addWidget(chip);
        chip->show();
        chips << chip;
    }
    putTabStopsBefore(m_choice, chips);
    m_chips->setVisible(!m_related.isEmpty());
    if (hadFocus)
        m_choice->setFocus(Qt::TabFocusReason);
    layOutAnew(m_chips);
}

void RelatedField::showTexts()
{
    m_add->setText(tr("Add"));
    m_add->setIcon(iconFor(QStringLiteral("plus")));
    m_add->setAccessibleName(tr("Add the measure chosen"));
    m_choice->setAccessibleName(tr("Measure that goes well with this one"));
    m_choice->clear();
    for (const MeasureId &id : std::as_const(m_offered))
        m_choice->addItem(nameOf(id), id);
    m_choice->setCurrentIndex(-1);
    m_choice->lineEdit()->setPlaceholderText(tr("Part of a title"));
    showChips();
}

void RelatedField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
