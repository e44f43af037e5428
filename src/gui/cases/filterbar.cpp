// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/filterbar.h"

#include "gui/cases/filterchip.h"
#include "gui/cases/incidentcolumns.h"
#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/flowlayout.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Texts of menus and buttons, where a lone & would underline a letter.
QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

/// Long values would make a chip as wide as the window: the first and how many more.
QString shortened(const QString &value)
{
    const QStringList parts = value.split(QStringLiteral(", "));
    constexpr qsizetype Longest = 28;
    if (value.size() <= Longest || parts.size() == 1)
        return value.size() <= 2 * Longest ? value : value.first(2 * Longest) + QChar(0x2026);
    return parts.first() + QStringLiteral(" +") + QString::number(parts.size() - 1);
}

QString entryFor(AachenLevel level)
{
    return levelWords(level, uiLanguage());
}

template <typename E>
QString entryFor(E value)
{
    return wordFor(value, uiLanguage());
}

} // namespace

FilterBar::FilterBar(const OpenRegister &openRegister, QWidget *parent)
    : QWidget(parent)
    , m_register(openRegister)
    , m_clearAll(new QPushButton(this))
{
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const FilterPart part : FilterParts) {
        auto *chip = new FilterChip(this);
        chip->setObjectName(QStringLiteral("chip%1").arg(static_cast<int>(part)));
        connect(chip, &FilterChip::menuRequested, this,
            [this, part](QMenu *menu) { fill(part, menu); });
        connect(chip, &FilterChip::removed, this, [this, part] {
            IncidentFilter without = m_filter;
            without.clear(part);
            choose(without);
        });
        layout->addWidget(chip);
        m_chips[part] = chip;
    }
    m_clearAll->setObjectName(QStringLiteral("clearAll"));
    setButtonKind(m_clearAll, ButtonKind::Quiet);
    connect(m_clearAll, &QPushButton::clicked, this, &FilterBar::clearAll);
    layout->addWidget(m_clearAll);
    connect(&m_register, &OpenRegister::organisationChanged, this, &FilterBar::refresh);
    refresh();
}

void FilterBar::setFilter(const IncidentFilter &filter)
{
    m_filter = filter;
    refresh();
}

void FilterBar::setText(const QString &text)
{
    IncidentFilter filter = m_filter;
    filter.text = text;
    choose(filter);
}

void FilterBar::clearAll()
{
    choose(m_start);
}

void FilterBar::setStart(const IncidentFilter &start)
{
    m_start = start;
    refresh();
}

void FilterBar::choose(const IncidentFilter &filter)
{
    if (filter == m_filter)
        return;
    setFilter(filter);
    emit filterChanged();
}

void FilterBar::fill(FilterPart part, QMenu *menu)
{
    // clear() forgets the entries only; sub-menus and groups would pile up.
    qDeleteAll(menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(menu->findChildren<QActionGroup *>(Qt::FindDirectChildrenOnly));
    menu->clear();
    switch (part) {
    case FilterPart::Period:
        return fillPeriods(menu);
    case FilterPart::Weekdays:
        return fillCodes(menu, &IncidentFilter::weekdays);
    case FilterPart::Times:
        return fillCodes(menu, &IncidentFilter::times);
    case FilterPart::Types:
        return fillCodes(menu, &IncidentFilter::types);
    case FilterPart::Levels:
        return fillCodes(menu, &IncidentFilter::levels);
    case FilterPart::Triggers:
        return fillCodes(menu, &IncidentFilter::triggers);
    case FilterPart::Places:
        return fillCodes(menu, &IncidentFilter::places);
    case FilterPart::Consequences:
        return fillCodes(menu, &IncidentFilter::consequences);
    case FilterPart::Unit:
        return fillUnits(menu);
    case FilterPart::Service:
        return fillServices(menu);
    case FilterPart::Counted:
        return fillCounted(menu);
    }
    Q_UNREACHABLE();
}

template <typename E>
void FilterBar::fillCodes(QMenu *menu, CodeSet<E> IncidentFilter::*member)
{
    for (const Term<E> &term : terms<E>()) {
        QAction *action = menu->addAction(plain(entryFor(term.value)));
        action->setCheckable(true);
        action->setChecked((m_filter.*member).contains(term.value));
        connect(action, &QAction::toggled, this, [this, member, value = term.value](bool on) {
            IncidentFilter filter = m_filter;
            on ? (filter.*member).insert(value) : (filter.*member).remove(value);
            choose(filter);
        });
    }
}

void FilterBar::addChoice(QMenu *menu, const QString &text, const IncidentFilter &chosen)
{
    QAction *action = menu->addAction(plain(text));
    action->setCheckable(true);
    action->setChecked(chosen == m_filter);
    action->setActionGroup(menu->findChild<QActionGroup *>(QString(), Qt::FindDirectChildrenOnly));
    connect(action, &QAction::triggered, this, [this, chosen] { choose(chosen); });
}

void FilterBar::fillPeriods(QMenu *menu)
{
    using enum FilterPeriod::Kind;
    new QActionGroup(menu);
    IncidentFilter chosen = m_filter;
    // Chosen in a picture of months; the list offers none.
    if (chosen.period.kind == Month)
        addChoice(menu, FilterWords::nameOf(chosen.period), chosen);
    for (const FilterPeriod::Kind kind :
        {All, ThisMonth, Last30Days, Last90Days, Last365Days, ThisYear}) {
        chosen.period = {kind, 0};
        addChoice(menu, FilterWords::nameOf(chosen.period), chosen);
    }
    menu->addSeparator();
    for (const int year : years()) {
        chosen.period = {Year, year};
        addChoice(menu, FilterWords::nameOf(chosen.period), chosen);
    }
}

void FilterBar::fillUnits(QMenu *menu)
{
    new QActionGroup(menu);
    const QList<Unit> &units = m_register.organisation().units;
    IncidentFilter chosen = m_filter;
    for (const Unit &office : units) {
        if (!office.parent.isNull())
            continue;
        chosen.unit = office.id;
        const auto isWithin = [&office](const Unit &unit) { return unit.parent == office.id; };
        if (std::ranges::none_of(units, isWithin)) {
            addChoice(menu, office.name, chosen);
            continue;
        }
        auto *within = new QMenu(plain(office.name), menu);
        new QActionGroup(within);
        menu->addMenu(within);
        addChoice(within, tr("Whole office"), chosen);
        within->addSeparator();
        for (const Unit &unit : units) {
            chosen.unit = unit.id;
            if (isWithin(unit))
                addChoice(within, unit.name, chosen);
        }
    }
}

void FilterBar::fillServices(QMenu *menu)
{
    new QActionGroup(menu);
    IncidentFilter chosen = m_filter;
    for (const Service &service : m_register.organisation().services) {
        chosen.service = service.id;
        addChoice(menu, service.name, chosen);
    }
}

void FilterBar::fillCounted(QMenu *menu)
{
    new QActionGroup(menu);
    addChoice(menu, tr("Only what the accumulation has counted"), m_filter);
    IncidentFilter wider = m_filter;
    wider.counted.clear();
    addChoice(menu, tr("Also what may belong to it, where day or time are not known"), wider);
}

QList<int> FilterBar::years() const
{
    QList<int> years;
    for (const std::uint32_t packed : m_register.facts().occurred) {
        const auto time = IncidentTime::fromPacked(packed);
        if (time && !years.contains(time->year()))
            years.append(time->year());
    }
    std::ranges::sort(years, std::greater<int>());
    return years;
}

void FilterBar::refresh()
{
    const Organisation &organisation = m_register.organisation();
    for (const auto &[part, chip] : m_chips) {
        const QString value = FilterWords::valueOf(m_filter, part, organisation, uiLanguage());
        chip->show(FilterWords::nameOf(part), value, shortened(value));
    }
    m_chips[FilterPart::Unit]->setVisible(!organisation.units.isEmpty());
    m_chips[FilterPart::Service]->setVisible(!organisation.services.isEmpty());
    // Chosen where accumulations are shown, not here.
    m_chips[FilterPart::Counted]->setVisible(m_filter.restricts(FilterPart::Counted));
    m_clearAll->setText(
        m_start.restrictsAnything() ? tr("Reset all filters") : tr("Clear all filters"));
    m_clearAll->setVisible(!(m_filter == m_start));
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace rueckhalt
