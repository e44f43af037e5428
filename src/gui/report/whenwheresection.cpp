// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/whenwheresection.h"

#include "gui/report/choicegroup.h"
#include "gui/report/wraplayout.h"
#include "report/ui_whenwheresection.h"

#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>

namespace rueckhalt {

namespace {

constexpr int PairWidth = 280;

void pair(QWidget *row, std::initializer_list<QWidget *> blocks)
{
    auto *layout = new WrapLayout(row);
    layout->setColumns(static_cast<int>(blocks.size()), PairWidth);
    layout->setSpacing(20);
    for (QWidget *block : blocks)
        layout->addWidget(block);
}

/// First "as in the unit", then the closed list.
template <typename E>
void offer(QComboBox &box)
{
    const QSignalBlocker blocker(&box);
    const int chosen = std::max(box.currentIndex(), 0);
    box.clear();
    box.addItem(QString());
    for (const auto &term : terms<E>())
        box.addItem(term.words.in(uiLanguage()), static_cast<int>(term.value));
    box.setCurrentIndex(chosen);
}

template <typename E>
std::optional<E> chosenIn(const QComboBox &box)
{
    const QVariant data = box.currentData();
    return data.isValid() ? std::optional(static_cast<E>(data.toInt())) : std::nullopt;
}

template <typename E>
void chooseIn(QComboBox &box, const std::optional<E> &value)
{
    const QSignalBlocker blocker(&box);
    box.setCurrentIndex(value ? box.findData(static_cast<int>(*value)) : 0);
}

void narrow(QComboBox &box)
{
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(18);
}

} // namespace

WhenWhereSection::WhenWhereSection(QWidget *parent)
    : FormSection(parent)
    , m_ui(std::make_unique<Ui::WhenWhereSection>())
{
    m_ui->setupUi(this);
    pair(m_ui->unitRow, {m_ui->unitBlock, m_ui->serviceBlock});
    offerTerms<Place>(*m_ui->placeChips, ChoiceGroup::Mode::OneOrNone);
    narrow(*m_ui->jobArea);
    narrow(*m_ui->activity);
    offerWork();
    connect(m_ui->occurredField, &OccurredField::edited, this, &WhenWhereSection::edited);
    connect(m_ui->placeChips, &ChoiceGroup::changed, this, &WhenWhereSection::edited);
    connect(m_ui->unit, &PickBox::edited, this, &WhenWhereSection::takeUnit);
    connect(m_ui->service, &PickBox::edited, this, &WhenWhereSection::edited);
    connect(m_ui->jobArea, &QComboBox::currentIndexChanged, this, &WhenWhereSection::edited);
    connect(m_ui->activity, &QComboBox::currentIndexChanged, this, &WhenWhereSection::edited);
}

WhenWhereSection::~WhenWhereSection() = default;

void WhenWhereSection::setNow(std::function<QDateTime()> now)
{
    m_ui->occurredField->setNow(std::move(now));
}

void WhenWhereSection::setOrganisation(const Organisation &organisation)
{
    m_organisation = organisation;
    QList<PickBox::Entry> units;
    for (const Unit &unit : organisation.units)
        units.append({organisation.pathOf(unit.id), unit.id.toByteArray()});
    m_ui->unit->setEntries(units);
    QList<PickBox::Entry> services;
    for (const Service &service : organisation.services)
        services.append({service.name, service.id.toByteArray()});
    m_ui->service->setEntries(services);
    showDefaults();
}

UnitId WhenWhereSection::unit() const
{
    return UnitId::fromBytes(m_ui->unit->key()).value_or(UnitId {});
}

void WhenWhereSection::setDraft(const IncidentDraft &draft)
{
    m_ui->occurredField->setValue(draft.occurred);
    choose(*m_ui->placeChips, draft.place);
    m_ui->unit->setKey(draft.unit.isNull() ? QByteArray() : draft.unit.toByteArray());
    m_ui->service->setKey(draft.service.isNull() ? QByteArray() : draft.service.toByteArray());
    chooseIn(*m_ui->jobArea, draft.jobArea);
    chooseIn(*m_ui->activity, draft.activity);
    showDefaults();
}

void WhenWhereSection::fill(IncidentDraft &draft) const
{
    draft.occurred = m_ui->occurredField->value();
    draft.place = chosenOf<Place>(*m_ui->placeChips);
    draft.unit = unit();
    draft.service = ServiceId::fromBytes(m_ui->service->key()).value_or(ServiceId {});
    draft.jobArea = chosenIn<JobArea>(*m_ui->jobArea);
    draft.activity = chosenIn<ActivityForm>(*m_ui->activity);
}

QList<FormSection::Problem> WhenWhereSection::ownProblems() const
{
    QList<Problem> problems;
    if (!m_ui->unit->isClear())
        problems.append({m_ui->unitBlock,
            tr("This unit is not in the list. Choose one from the list or empty the field.")});
    if (!m_ui->service->isClear())
        problems.append({m_ui->serviceBlock,
            tr("This service is not in the list. Choose one from the list or empty the field.")});
    return problems;
}

void WhenWhereSection::takeUnit()
{
    showDefaults();
    emit edited();
}

void WhenWhereSection::offerWork()
{
    offer<JobArea>(*m_ui->jobArea);
    offer<ActivityForm>(*m_ui->activity);
    showDefaults();
}

void WhenWhereSection::showDefaults()
{
    m_ui->unit->lineEdit()->setPlaceholderText(tr("Not stated"));
    m_ui->service->lineEdit()->setPlaceholderText(tr("Not stated"));
    const UnitDefaults defaults = m_organisation.defaultsOf(unit());
    const QString words = tr("As in the unit: %1");
    m_ui->jobArea->setItemText(0, words.arg(wordFor(defaults.jobArea, uiLanguage())));
    m_ui->activity->setItemText(0, words.arg(wordFor(defaults.activity, uiLanguage())));
}

void WhenWhereSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        offerWork();
    }
    FormSection::changeEvent(event);
}

} // namespace rueckhalt
