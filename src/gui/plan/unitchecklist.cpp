// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/unitchecklist.h"

#include "gui/common/tokens.h"

#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace rueckhalt {

namespace {
constexpr int MostLines = 5;
}

UnitChecklist::UnitChecklist(QWidget *parent)
    : QListWidget(parent)
{
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemChanged, this, &UnitChecklist::chosenChanged);
}

void UnitChecklist::offer(const QList<UnitId> &units, const Organisation &organisation)
{
    const QSignalBlocker quiet(this);
    clear();
    for (const UnitId &unit : units) {
        const QString name = unit.isNull() ? tr("Whole authority") : organisation.pathOf(unit);
        auto *item = new QListWidgetItem(name.isEmpty() ? tr("A unit that was removed") : name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(Qt::UserRole, unit.toByteArray());
        addItem(item);
    }
    if (count() > 0)
        setCurrentRow(0);
    fitHeight();
}

void UnitChecklist::offerAll(const Organisation &organisation)
{
    QList<UnitId> units {UnitId()};
    for (const Unit &unit : organisation.units)
        units << unit.id;
    offer(units, organisation);
}

void UnitChecklist::setChosen(const QList<UnitId> &units)
{
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row) {
        const QByteArray id = item(row)->data(Qt::UserRole).toByteArray();
        const bool isChosen = std::ranges::any_of(
            units, [&](const UnitId &unit) { return unit.toByteArray() == id; });
        item(row)->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
}

QList<UnitId> UnitChecklist::chosen() const
{
    QList<UnitId> units;
    for (int row = 0; row < count(); ++row) {
        const auto id = UnitId::fromBytes(item(row)->data(Qt::UserRole).toByteArray());
        if (item(row)->checkState() == Qt::Checked && id)
            units << *id;
    }
    return units;
}

void UnitChecklist::fitHeight()
{
    const int line = std::max(sizeHintForRow(0), fontMetrics().height() + space::Small);
    setFixedHeight(std::clamp(count(), 1, MostLines) * line + 2 * frameWidth() + space::Hair);
}

void UnitChecklist::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

} // namespace rueckhalt
