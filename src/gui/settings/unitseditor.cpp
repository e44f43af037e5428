// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/unitseditor.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"
#include "settings/ui_unitseditor.h"

#include <QEvent>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int IdRole = Qt::UserRole;
constexpr int SideBySideFrom = 620; ///< pixels at 100 % text

template <typename E>
void fillWords(QComboBox *box)
{
    const QSignalBlocker quiet(box);
    const int kept = std::max(0, box->currentIndex());
    box->clear();
    for (const auto &term : terms<E>())
        box->addItem(term.words.in(uiLanguage()), static_cast<int>(term.value));
    box->setCurrentIndex(kept);
}

template <typename E>
E chosen(const QComboBox *box)
{
    return static_cast<E>(box->currentData().toInt());
}

} // namespace

UnitsEditor::UnitsEditor(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::UnitsEditor>())
{
    m_ui->setupUi(this);
    m_ui->problem->setTone(TextLabel::Tone::Danger);
    for (QComboBox *box : {m_ui->office, m_ui->area, m_ui->activity}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
    }
    m_ui->row->setStretch(0, 1);
    m_ui->row->setStretch(1, 1);
    auto *flow = new FlowLayout(m_ui->buttons);
    const auto add = [&](const char *name, const char *icon) {
        auto *button = new QPushButton(m_ui->buttons);
        button->setObjectName(QLatin1String(name));
        button->setIcon(iconFor(QLatin1String(icon)));
        flow->addWidget(button);
        return button;
    };
    m_addOffice = add("addOffice", "plus");
    m_addUnit = add("addUnit", "plus");
    m_remove = add("removeUnit", "trash");
    connect(m_addOffice, &QPushButton::clicked, this, [this] { addUnit(UnitId {}); });
    connect(m_addUnit, &QPushButton::clicked, this, [this] {
        if (const Unit *unit = current())
            addUnit(unit->parent.isNull() ? unit->id : unit->parent);
    });
    connect(m_remove, &QPushButton::clicked, this, &UnitsEditor::removeUnit);
    connect(m_ui->tree, &QTreeWidget::currentItemChanged, this, &UnitsEditor::showDetails);
    connect(m_ui->name, &QLineEdit::editingFinished, this, &UnitsEditor::keepDetails);
    connect(m_ui->headcount, &QSpinBox::editingFinished, this, &UnitsEditor::keepDetails);
    for (QComboBox *box : {m_ui->office, m_ui->area, m_ui->activity})
        connect(box, &QComboBox::currentIndexChanged, this, &UnitsEditor::keepDetails);
    retranslate();
    showDetails();
}

UnitsEditor::~UnitsEditor()
{
    // A field that loses the focus while it dies still says that its editing has finished.
    for (QWidget *field : findChildren<QWidget *>())
        field->disconnect(this);
}

void UnitsEditor::setSources(Random random, std::function<int(UnitId)> incidentsOf)
{
    m_random = std::move(random);
    m_incidentsOf = std::move(incidentsOf);
}

void UnitsEditor::setUnits(const QList<Unit> &units)
{
    if (units == m_units)
        return;
    const Unit *before = current();
    const UnitId kept = before == nullptr ? UnitId {} : before->id;
    m_units = units;
    fillTree(kept);
}

Unit *UnitsEditor::current()
{
    const QTreeWidgetItem *item = m_ui->tree->currentItem();
    if (item == nullptr)
        return nullptr;
    const auto id = UnitId::fromBytes(item->data(0, IdRole).toByteArray());
    const auto found = std::find_if(
        m_units.begin(), m_units.end(), [&id](const Unit &unit) { return id && unit.id == *id; });
    return found == m_units.end() ? nullptr : &*found;
}

bool UnitsEditor::hasUnitsBelow(UnitId id) const
{
    return std::any_of(
        m_units.cbegin(), m_units.cend(), [id](const Unit &unit) { return unit.parent == id; });
}

void UnitsEditor::addToTree(const Unit &unit, QTreeWidgetItem *under)
{
    auto *item = under == nullptr ? new QTreeWidgetItem(m_ui->tree) : new QTreeWidgetItem(under);
    item->setText(0, unit.name);
    item->setData(0, IdRole, unit.id.toByteArray());
    for (const Unit &below : std::as_const(m_units)) {
        if (below.parent == unit.id)
            addToTree(below, item);
    }
}

void UnitsEditor::fillTree(UnitId current)
{
    const QSignalBlocker quiet(m_ui->tree);
    m_ui->tree->clear();
    for (const Unit &unit : std::as_const(m_units)) {
        if (unit.parent.isNull())
            addToTree(unit, nullptr);
    }
    m_ui->tree->expandAll();
    QTreeWidgetItem *chosenItem = m_ui->tree->topLevelItem(0);
    for (QTreeWidgetItemIterator it(m_ui->tree); *it != nullptr; ++it) {
        if ((*it)->data(0, IdRole).toByteArray() == current.toByteArray())
            chosenItem = *it;
    }
    m_ui->tree->setCurrentItem(chosenItem);
    showDetails();
}

void UnitsEditor::showDetails()
{
    m_showing = true;
    const Unit *unit = current();
    m_ui->details->setVisible(unit != nullptr);
    m_addUnit->setEnabled(unit != nullptr);
    m_remove->setEnabled(unit != nullptr);
    showProblem(QString());
    if (unit != nullptr) {
        m_ui->name->setText(unit->name);
        m_ui->office->clear();
        m_ui->office->addItem(tr("– (an office itself)"), QByteArray());
        for (const Unit &office : std::as_const(m_units)) {
            if (office.parent.isNull() && office.id != unit->id)
                m_ui->office->addItem(office.name, office.id.toByteArray());
        }
        m_ui->office->setCurrentIndex(std::max(0,
            m_ui->office->findData(
                unit->parent.isNull() ? QByteArray() : unit->parent.toByteArray())));
        // An office with units cannot become a unit: there are two levels, not more.
        m_ui->office->setEnabled(!hasUnitsBelow(unit->id));
        m_ui->area->setCurrentIndex(m_ui->area->findData(static_cast<int>(unit->defaults.jobArea)));
        m_ui->activity->setCurrentIndex(
            m_ui->activity->findData(static_cast<int>(unit->defaults.activity)));
        m_ui->headcount->setValue(unit->headcount);
    }
    m_showing = false;
}

void UnitsEditor::keepDetails()
{
    Unit *unit = current();
    if (m_showing || unit == nullptr)
        return;
    const Unit before = *unit;
    const QString name = m_ui->name->text().trimmed();
    if (name.isEmpty()) {
        m_ui->name->setText(unit->name);
        showProblem(tr("A unit needs a name. The old one was kept."));
        return;
    }
    unit->name = name;
    unit->parent = UnitId::fromBytes(m_ui->office->currentData().toByteArray()).value_or(UnitId {});
    unit->defaults.jobArea = chosen<JobArea>(m_ui->area);
    unit->defaults.activity = chosen<ActivityForm>(m_ui->activity);
    unit->headcount = m_ui->headcount->value();
    if (*unit == before)
        return;
    const bool treeChanged = unit->parent != before.parent;
    const UnitId id = unit->id;
    m_ui->tree->currentItem()->setText(0, unit->name);
    if (treeChanged)
        fillTree(id);
    emit changed();
}

void UnitsEditor::addUnit(UnitId parent)
{
    UnitId::Bytes bytes {};
    m_random(bytes);
    Unit unit;
    unit.id = UnitId(bytes);
    unit.parent = parent;
    unit.name = parent.isNull() ? tr("New office") : tr("New unit");
    for (const Unit &office : std::as_const(m_units)) {
        if (office.id == parent)
            unit.defaults = office.defaults;
    }
    m_units.append(unit);
    fillTree(unit.id);
    m_ui->name->selectAll();
    m_ui->name->setFocus();
    emit changed();
}

void UnitsEditor::removeUnit()
{
    const Unit *unit = current();
    if (unit == nullptr)
        return;
    if (hasUnitsBelow(unit->id)) {
        showProblem(tr("This office still has units. Remove or move them first."));
        return;
    }
    if (const int incidents = m_incidentsOf ? m_incidentsOf(unit->id) : 0; incidents > 0) {
        showProblem(tr("%n incidents belong to this unit, so it stays. You can rename it.", nullptr,
            incidents));
        return;
    }
    const UnitId id = unit->id;
    m_units.removeIf([id](const Unit &one) { return one.id == id; });
    fillTree(UnitId {});
    m_ui->tree->setFocus();
    emit changed();
}

void UnitsEditor::showProblem(const QString &sentence)
{
    m_ui->problem->setText(sentence);
    m_ui->problem->setVisible(!sentence.isEmpty());
}

void UnitsEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        showDetails();
    }
    QWidget::changeEvent(event);
}

void UnitsEditor::resizeEvent(QResizeEvent *event)
{
    // Side by side only where both columns have room.
    const bool wide = width() >= SideBySideFrom * textScale() / 100;
    m_ui->row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

void UnitsEditor::retranslate()
{
    m_showing = true;
    m_addOffice->setText(tr("Add office"));
    m_addUnit->setText(tr("Add unit"));
    m_remove->setText(tr("Remove"));
    m_ui->headcount->setSpecialValueText(tr("not known"));
    fillWords<JobArea>(m_ui->area);
    fillWords<ActivityForm>(m_ui->activity);
    m_showing = false;
}

} // namespace rueckhalt
