// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/service/indicatorentry.h"

#include "domain/deadline/deadline.h"
#include "gui/common/controls.h"
#include "gui/common/prompter.h"
#include "gui/common/tokens.h"
#include "gui/common/widgets/errorsummary.h"
#include "gui/common/widgets/textlabel.h"
#include "gui/service/fields.h"
#include "gui/service/slotfields.h"

#include <QPushButton>

#include <cmath>
#include <limits>

namespace rueckhalt {

namespace {

/// Distributions come from systems: nobody types twelve classes right.
bool isTyped(const Series &series)
{
    return series.kind != SeriesKind::Classes;
}

} // namespace

IndicatorEntry::IndicatorEntry(ServiceObserving &observing, const OpenRegister &openRegister,
    Prompter &prompter, QWidget *parent)
    : Card(tr("Enter a number by hand"), parent)
    , m_observing(observing)
    , m_register(openRegister)
    , m_prompter(prompter)
    , m_problems(new ErrorSummary(this))
    , m_series(new QComboBox(this))
    , m_unit(new QComboBox(this))
    , m_serviceRow(new QWidget(this))
    , m_service(new QComboBox(m_serviceRow))
    , m_when(new SlotFields(this))
    , m_value(new QLineEdit(this))
    , m_countRow(new QWidget(this))
    , m_count(new QLineEdit(m_countRow))
    , m_enter(new QPushButton(tr("&Enter the number"), this))
{
    setObjectName(QStringLiteral("indicatorEntry"));
    column()->setSpacing(space::Small);
    column()->addWidget(m_problems);
    m_series->setObjectName(QStringLiteral("entrySeries"));
    addLabelled(column(), tr("What was &counted"), m_series);
    m_unit->setObjectName(QStringLiteral("entryUnit"));
    addLabelled(column(), tr("At which &unit"), m_unit);
    auto *service = new QVBoxLayout(m_serviceRow);
    service->setContentsMargins(0, 0, 0, 0);
    service->setSpacing(space::Small);
    m_service->setObjectName(QStringLiteral("entryService"));
    addLabelled(service, tr("For which &service"), m_service);
    column()->addWidget(m_serviceRow);
    m_when->setToday(germanDay(m_register.now()));
    column()->addWidget(m_when);
    m_value->setObjectName(QStringLiteral("entryValue"));
    m_value->setMaxLength(12);
    addLabelled(column(), tr("&Value"), m_value);
    auto *count = new QVBoxLayout(m_countRow);
    count->setContentsMargins(0, 0, 0, 0);
    count->setSpacing(space::Small);
    m_count->setObjectName(QStringLiteral("entryCount"));
    m_count->setMaxLength(9);
    addLabelled(count, tr("Of how many single &answers it is the mean"), m_count);
    column()->addWidget(m_countRow);
    m_enter->setObjectName(QStringLiteral("enterNumber"));
    column()->addWidget(m_enter, 0, Qt::AlignLeft);
    connect(m_series, &QComboBox::currentIndexChanged, this, &IndicatorEntry::showSeries);
    connect(m_enter, &QPushButton::clicked, this, &IndicatorEntry::enter);
    for (QLineEdit *field : {m_value, m_count})
        connect(field, &QLineEdit::textChanged, field, [field] { setInvalid(field, {}); });
    separateFields(this);
    refresh();
}

void IndicatorEntry::refresh()
{
    const QVariant series = m_series->currentData();
    const QVariant unit = m_unit->currentData();
    m_series->clear();
    if (const auto observed = m_register.observed()) {
        for (const Series &each : (*observed)->catalogue.series()) {
            if (!isTyped(each))
                continue;
            QString name = each.name.in(uiLanguage());
            name[0] = name.at(0).toUpper();
            m_series->addItem(name, each.number);
        }
    }
    m_unit->clear();
    m_unit->addItem(tr("Whole authority"), UnitId().toByteArray());
    for (const Unit &each : m_register.organisation().units) {
        if (observedUnit(each.id, m_register.organisation()) == each.id)
            m_unit->addItem(m_register.organisation().pathOf(each.id), each.id.toByteArray());
    }
    m_series->setCurrentIndex(std::max(0, m_series->findData(series)));
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(unit)));
    offerServices();
    showSeries();
}

void IndicatorEntry::offerServices()
{
    const QVariant before = m_service->currentData();
    m_service->clear();
    m_service->addItem(tr("All services together"), ServiceId().toByteArray());
    for (const Service &each : m_register.organisation().services)
        m_service->addItem(each.name, each.id.toByteArray());
    m_service->setCurrentIndex(std::max(0, m_service->findData(before)));
    // A choice of one is none.
    m_serviceRow->setVisible(m_service->count() > 1);
}

const Series *IndicatorEntry::series() const
{
    const auto observed = m_register.observed();
    return observed ? (*observed)->catalogue.series(
               static_cast<std::uint16_t>(m_series->currentData().toUInt()))
                    : nullptr;
}

void IndicatorEntry::showSeries()
{
    const Series *known = series();
    m_countRow->setVisible(known != nullptr && known->kind == SeriesKind::Mean);
    layOutAnew(this);
}

bool IndicatorEntry::isChanged() const
{
    return !m_value->text().isEmpty();
}

std::optional<std::uint32_t> IndicatorEntry::numberIn(const QLineEdit *field, int decimals)
{
    constexpr double most = 1e9;
    bool isNumber = false;
    const QString text = field->text().trimmed();
    // "1.234" is a thousand to one and one to another; only the comma or point of decimals counts.
    double value = QString(text).replace(u',', u'.').toDouble(&isNumber);
    value = std::round(value * std::pow(10, decimals));
    const qsizetype point = QString(text).replace(u',', u'.').indexOf(u'.');
    if (!isNumber || value < 0 || value > most
        || (point >= 0 && text.size() - point - 1 > decimals))
        return std::nullopt;
    return static_cast<std::uint32_t>(value);
}

bool IndicatorEntry::mayReplace(const Observation &observation)
{
    const auto observed = m_register.observed();
    const auto before = observed ? (*observed)->table.find(observation) : std::nullopt;
    return !before || *before == observation.numbers
        || m_prompter.confirm(this, tr("Replace the number?"),
            tr("There is another number for this time. It stays in the register and counts again "
               "if you take this entry back."),
            tr("Replace it"));
}

void IndicatorEntry::enter()
{
    const Series *known = series();
    if (!known)
        return;
    QList<ErrorSummary::Entry> entries = m_when->problems();
    const auto check = [&](QWidget *field, bool isWrong, const QString &sentence) {
        setInvalid(field, isWrong ? sentence : QString());
        if (isWrong)
            entries << ErrorSummary::Entry {sentence, field};
    };
    const auto value = numberIn(m_value, known->decimals);
    check(m_value, !value,
        known->decimals == 0
            ? tr("Please enter a whole number without points.")
            : tr("Please enter a number, with at most %n decimal(s).", nullptr, known->decimals));
    const bool isMean = known->kind == SeriesKind::Mean;
    const auto count = numberIn(m_count, 0);
    check(
        m_count, isMean && count.value_or(0) == 0, tr("Please enter how many answers there were."));
    // A mean is stored as the sum of its single values.
    const std::uint64_t sum = std::uint64_t {value.value_or(0)} * (isMean ? count.value_or(0) : 1);
    if (entries.isEmpty())
        check(m_value, sum > std::numeric_limits<std::uint32_t>::max(),
            tr("This number is too large."));
    m_problems->showProblems(tr("The number cannot be kept yet"), entries);
    if (!entries.isEmpty())
        return;
    Observation observation {
        .unit = UnitId::fromBytes(m_unit->currentData().toByteArray()).value_or(UnitId()),
        .service
        = ServiceId::fromBytes(m_service->currentData().toByteArray()).value_or(ServiceId()),
        .series = known->number,
        .slot = *m_when->slot(),
        .numbers = {*value}};
    if (isMean)
        observation.numbers = {static_cast<std::uint32_t>(sum), *count};
    if (!mayReplace(observation))
        return;
    const auto run = m_observing.enter(tr("Entered by hand"), {observation});
    if (!run) {
        m_prompter.tell(this, tr("The number was not kept"), sentenceFor(run.error()));
        return;
    }
    m_value->clear();
    m_count->clear();
    m_value->setFocus(Qt::OtherFocusReason);
    emit entered();
    emit noticed(*run ? tr("Entered as no. %1.").arg((*run)->number)
                      : tr("The register has this number already."));
}

} // namespace rueckhalt
