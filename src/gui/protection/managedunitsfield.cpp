// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/managedunitsfield.h"

#include "protection/ui_managedunitsfield.h"
#include "session/unitleading.h"

#include <QEvent>

namespace rueckhalt {

ManagedUnitsField::ManagedUnitsField(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ManagedUnitsField>())
{
    m_ui->setupUi(this);
    m_ui->hint->setTone(TextLabel::Tone::Muted);
    setFocusProxy(m_ui->everywhere);
    connect(m_ui->someUnits, &QRadioButton::toggled, this, &ManagedUnitsField::showList);
    connect(m_ui->someUnits, &QRadioButton::toggled, this, &ManagedUnitsField::changed);
    connect(m_ui->unitList, &UnitChecklist::chosenChanged, this, &ManagedUnitsField::changed);
    retranslate();
    showList();
}

ManagedUnitsField::~ManagedUnitsField() = default;

void ManagedUnitsField::offer(const Organisation &organisation, const QList<UnitId> &managed)
{
    QList<UnitId> units;
    for (const Unit &unit : organisation.units)
        units << unit.id;
    for (const UnitId &unit : managed) {
        if (!unit.isNull() && !units.contains(unit))
            units << unit;
    }
    m_ui->unitList->offer(units, organisation);
    m_ui->unitList->setChosen(managed);
    // Where there is nothing to choose from nothing is asked.
    m_ui->someUnits->setVisible(!units.isEmpty());
    const bool isEverywhere = managed.isEmpty() || managed.contains(UnitId());
    m_ui->everywhere->setChecked(isEverywhere);
    m_ui->someUnits->setChecked(!isEverywhere);
    showList();
}

void ManagedUnitsField::setOverseesAll(bool overseesAll)
{
    m_overseesAll = overseesAll;
    retranslate();
}

QList<UnitId> ManagedUnitsField::units() const
{
    return m_ui->someUnits->isChecked() ? m_ui->unitList->chosen() : QList<UnitId>();
}

QString ManagedUnitsField::problem() const
{
    if (!m_ui->someUnits->isChecked())
        return {};
    const qsizetype chosen = units().size();
    if (chosen == 0)
        return tr("Please tick at least one unit, or choose the whole authority.");
    if (chosen > UnitLeading::MaxUnits)
        return tr("At most %1 units can be ticked. Please tick the units above them.")
            .arg(UnitLeading::MaxUnits);
    return {};
}

void ManagedUnitsField::showList()
{
    m_ui->unitList->setVisible(m_ui->someUnits->isChecked());
}

void ManagedUnitsField::retranslate()
{
    m_ui->hint->setText(m_overseesAll
            ? tr("Safety officers and administrators answer for all units. What is chosen here "
                 "counts once the person is a manager only.")
            : tr("The person sees proposals and plans of these units only, and decides for them."));
}

void ManagedUnitsField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace rueckhalt
