// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/mappingplaces.h"

#include "gui/common/controls.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/service/fields.h"
#include "gui/service/namesgrid.h"
#include "intake/populationlist.h"

#include <algorithm>

namespace rueckhalt {

namespace {

void chooseData(QComboBox *list, const QVariant &data)
{
    list->setCurrentIndex(std::max(0, list->findData(data)));
}

} // namespace

MappingPlaces::MappingPlaces(
    const Organisation &organisation, const IndicatorLook &look, QWidget *parent)
    : Card(tr("Where and when"), parent)
    , m_organisation(organisation)
    , m_look(look)
    , m_rows(add(tr("A row of the list is"), "mapRows"))
    , m_repeated(
          new QCheckBox(tr("Rows of the same unit and period add up (several counters)"), this))
    , m_unit(nullptr)
    , m_fixedUnit(nullptr)
    , m_units(new NamesGrid(QStringLiteral("mapUnit-"), this))
    , m_unitNote(new TextLabel(QString(), TextLabel::Tone::Muted, this))
    , m_service(nullptr)
    , m_services(new NamesGrid(QStringLiteral("mapService-"), this))
    , m_date(nullptr)
    , m_format(nullptr)
    , m_hour(nullptr)
    , m_weekday(nullptr)
{
    setObjectName(QStringLiteral("mappingPlaces"));
    fillRows();
    m_repeated->setObjectName(QStringLiteral("mapRepeated"));
    column()->addWidget(m_repeated);
    m_unit = add(tr("Unit"), "mapUnit");
    m_fixedUnit = add(tr("All rows are about"), "mapFixedUnit");
    m_fixedUnit->addItem(tr("Choose …"), QString());
    m_fixedUnit->addItem(tr("Whole authority"), QStringLiteral("*"));
    for (const Unit &each : m_organisation.units)
        m_fixedUnit->addItem(m_organisation.pathOf(each.id), m_organisation.pathOf(each.id));
    column()->addWidget(m_units);
    column()->addWidget(m_unitNote);
    m_service = add(tr("Service"), "mapService");
    column()->addWidget(m_services);
    m_date = add(tr("Day, month or year"), "mapDate");
    m_format = add(tr("Written like this (d day, M month, y year, H hour, m minute)"), "mapFormat");
    m_format->setEditable(true);
    m_format->addItems(usualDateFormats());
    m_hour = add(tr("Hour or half of the day"), "mapHour");
    m_weekday = add(tr("Weekday, with months or years"), "mapWeekday");
    connect(m_repeated, &QCheckBox::toggled, this, &MappingPlaces::change);
    connect(m_units, &NamesGrid::changed, this, &MappingPlaces::change);
    connect(m_services, &NamesGrid::changed, this, &MappingPlaces::change);
    connect(m_format, &QComboBox::editTextChanged, this, &MappingPlaces::change);
    offerColumns();
}

QComboBox *MappingPlaces::add(const QString &text, const char *name)
{
    auto *box = new QWidget(this);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::Hair);
    auto *list = new QComboBox(box);
    list->setObjectName(QString::fromLatin1(name));
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(24);
    addLabelled(rows, text, list);
    column()->setSpacing(space::Small);
    column()->addWidget(box);
    connect(list, &QComboBox::currentIndexChanged, this, &MappingPlaces::change);
    return list;
}

void MappingPlaces::fillRows()
{
    m_rows->addItem(tr("a period with numbers, as of a day or an hour"),
        static_cast<int>(IndicatorMap::Rows::Slots));
    m_rows->addItem(tr("one visit, call or rating, which is counted and not kept"),
        static_cast<int>(IndicatorMap::Rows::Events));
}

void MappingPlaces::fill(QComboBox *list, const QString &none) const
{
    const QString before = list->currentData().toString();
    list->clear();
    list->addItem(none, QString());
    for (const IndicatorLook::Column &each : m_look.columns) {
        if (each.hint == PersonHint::None)
            list->addItem(tr("in the column “%1”").arg(each.name), each.name);
    }
    chooseData(list, before);
}

void MappingPlaces::offerColumns()
{
    m_isFilling = true;
    fill(m_unit, tr("the same for all rows"));
    fill(m_service, tr("all services together"));
    fill(m_date, tr("Choose …"));
    fill(m_hour, tr("none, or within the day’s column"));
    fill(m_weekday, tr("none"));
    m_unitsOf.clear();
    m_servicesOf.clear();
    m_isFilling = false;
    showParts();
}

IndicatorMap::Rows MappingPlaces::rows() const
{
    return static_cast<IndicatorMap::Rows>(m_rows->currentData().toInt());
}

void MappingPlaces::showUnits()
{
    const auto *found = m_look.column(m_unit->currentData().toString());
    m_units->setVisible(found != nullptr);
    m_unitNote->setVisible(false);
    if (!found)
        return;
    NamesGrid::Choices choices {{tr("is not taken (and reported)"), QVariant()},
        {tr("Whole authority"), QStringLiteral("*")}};
    for (const Unit &each : m_organisation.units)
        choices.append({m_organisation.pathOf(each.id), m_organisation.pathOf(each.id)});
    QStringList offered;
    for (const QString &value : found->values) {
        const bool isNumber = std::ranges::all_of(value, [](QChar c) { return c.isDigit(); });
        if (isNumber || unitNamed(value, m_organisation) || personHintIn(value) == PersonHint::None)
            offered << value;
    }
    m_units->offer(offered, choices);
    for (const QString &value : offered) {
        const QString name = m_map.unitNames.value(foldedCell(value), value);
        if (const auto unit = unitNamed(name, m_organisation))
            m_units->choose(
                value, unit->isNull() ? QStringLiteral("*") : m_organisation.pathOf(*unit));
    }
    QStringList notes;
    if (const auto persons = found->values.size() - offered.size(); persons > 0)
        notes << tr("%n text(s) of this column seem to name persons. They are not taken.", nullptr,
            static_cast<int>(persons));
    if (found->hasMore)
        notes << tr("This column has more texts than are shown here. Those that are names of units "
                    "are taken; all others are reported.");
    m_unitNote->setText(notes.join(u' '));
    m_unitNote->setVisible(!notes.isEmpty());
}

void MappingPlaces::showServices()
{
    const auto *found = m_look.column(m_service->currentData().toString());
    m_services->setVisible(found != nullptr);
    if (!found)
        return;
    NamesGrid::Choices choices {
        {tr("is not taken (and reported)"), QVariant()}, {tr("no service of its own"), QString()}};
    for (const Service &each : m_organisation.services)
        choices.append({each.name, each.name});
    QStringList offered = found->values;
    offered.removeIf([](const QString &value) { return personHintIn(value) != PersonHint::None; });
    m_services->offer(offered, choices);
    for (const QString &value : offered) {
        const QString name = m_map.serviceNames.value(foldedCell(value), value);
        for (const auto &[text, choice] : choices) {
            if (choice.isValid() && foldedCell(choice.toString()) == foldedCell(name))
                m_services->choose(value, choice);
        }
    }
}

void MappingPlaces::showParts()
{
    const QString unit = m_unit->currentData().toString();
    m_fixedUnit->parentWidget()->setVisible(unit.isEmpty());
    if (m_unitsOf != unit || unit.isEmpty())
        showUnits();
    m_unitsOf = unit;
    const QString service = m_service->currentData().toString();
    if (m_servicesOf != service || service.isEmpty())
        showServices();
    m_servicesOf = service;
    m_repeated->setVisible(rows() == IndicatorMap::Rows::Slots);
    m_format->parentWidget()->setVisible(!m_date->currentData().toString().isEmpty());
    m_weekday->parentWidget()->setVisible(!m_hour->currentData().toString().isEmpty());
    layOutAnew(this);
}

void MappingPlaces::change()
{
    // While the fields are made, not all of them are there.
    if (m_isFilling || !m_weekday)
        return;
    showParts();
    emit changed();
}

void MappingPlaces::show(const IndicatorMap &map)
{
    m_isFilling = true;
    m_map = map;
    const auto choose = [this](QComboBox *list, const QString &name) {
        const auto *found = m_look.column(name);
        chooseData(list, found ? found->name : QString());
    };
    chooseData(m_rows, static_cast<int>(map.rows));
    m_repeated->setChecked(map.addsRepeated);
    choose(m_unit, map.unit);
    const auto fixed = unitNamed(map.unitName, m_organisation);
    if (fixed && !map.unitName.isEmpty())
        chooseData(
            m_fixedUnit, fixed->isNull() ? QStringLiteral("*") : m_organisation.pathOf(*fixed));
    choose(m_service, map.service);
    choose(m_date, map.date);
    if (!map.dateFormats.isEmpty())
        m_format->setEditText(map.dateFormats.first().pattern());
    choose(m_hour, map.hour);
    choose(m_weekday, map.weekday);
    m_unitsOf.clear();
    m_servicesOf.clear();
    m_isFilling = false;
    showParts();
}

/// What texts stand for. Of texts beyond those on show it stays as it was.
void MappingPlaces::writeNames(IndicatorMap &map) const
{
    // No service is called so: a text that must not be taken is reported as one nobody knows.
    const QString nobody = QStringLiteral("—");
    const auto write
        = [](const NamesGrid &grid, const QString &none, QHash<QString, QString> &names) {
              const auto chosen = grid.chosen();
              for (const QString &word : grid.words()) {
                  const QString name = chosen.contains(word) ? chosen.value(word).toString() : none;
                  // Names that speak for themselves need no others.
                  if (foldedCell(word) == foldedCell(name))
                      names.remove(foldedCell(word));
                  else
                      names.insert(foldedCell(word), name);
              }
          };
    const bool isSameUnit = foldedCell(map.unit) == foldedCell(m_map.unit);
    map.unitNames = isSameUnit ? m_map.unitNames : QHash<QString, QString>();
    if (!map.unit.isEmpty())
        write(*m_units, QString(), map.unitNames);
    const bool isSameService = foldedCell(map.service) == foldedCell(m_map.service);
    map.serviceNames = isSameService ? m_map.serviceNames : QHash<QString, QString>();
    if (!map.service.isEmpty())
        write(*m_services, nobody, map.serviceNames);
}

void MappingPlaces::writeTo(IndicatorMap &map) const
{
    map.rows = rows();
    map.addsRepeated = m_repeated->isChecked() && rows() == IndicatorMap::Rows::Slots;
    map.unit = m_unit->currentData().toString();
    map.unitName = map.unit.isEmpty() ? m_fixedUnit->currentData().toString() : QString();
    map.service = m_service->currentData().toString();
    writeNames(map);
    map.date = m_date->currentData().toString();
    const QString pattern = m_format->currentText().trimmed();
    map.dateFormats.clear();
    // The first of several stands in the field.
    if (!m_map.dateFormats.isEmpty() && pattern == m_map.dateFormats.first().pattern())
        map.dateFormats = m_map.dateFormats;
    else if (const auto format = DateFormat::fromPattern(pattern))
        map.dateFormats = {*format};
    map.hour = m_hour->currentData().toString();
    map.hourCount = m_map.hourCount;
    map.weekday = map.hour.isEmpty() ? QString() : m_weekday->currentData().toString();
    map.slot = map.date.isEmpty() ? m_map.slot : QString();
}

} // namespace rueckhalt
