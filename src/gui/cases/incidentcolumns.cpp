// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentcolumns.h"

#include <QTimeZone>

#include <array>

namespace rueckhalt {

namespace {

QDateTime atPlace(const QDateTime &moment)
{
    static const QTimeZone berlin("Europe/Berlin");
    return berlin.isValid() ? moment.toTimeZone(berlin) : moment.toLocalTime();
}

template <typename E>
E valueIn(const PackedColumn<std::uint8_t> &column, const IncidentCell &cell)
{
    return static_cast<E>(column[cell.row]);
}

template <typename E, typename Column>
QString wordsIn(const Column &column, const IncidentCell &cell)
{
    return CodeSet<E>::fromBits(column[cell.row]).words(cell.language).join(QStringLiteral(", "));
}

AachenLevel levelIn(const IncidentCell &cell)
{
    return static_cast<AachenLevel>(cell.facts.level[cell.row]);
}

QString numberOf(const IncidentCell &cell)
{
    return cell.facts.number(cell.row);
}

QString occurredOf(const IncidentCell &cell)
{
    const auto time = IncidentTime::fromPacked(cell.facts.occurred[cell.row]);
    return time ? time->words(cell.language) : QString();
}

QString levelOf(const IncidentCell &cell)
{
    return codeOf(levelIn(cell));
}

QString typesOf(const IncidentCell &cell)
{
    return wordsIn<IncidentType>(cell.facts.types, cell);
}

QString triggersOf(const IncidentCell &cell)
{
    return wordsIn<Trigger>(cell.facts.triggers, cell);
}

QString placeOf(const IncidentCell &cell)
{
    return wordFor(valueIn<Place>(cell.facts.place, cell), cell.language);
}

QString unitOf(const IncidentCell &cell)
{
    return cell.organisation.pathOf(cell.facts.unitIds[cell.facts.unit[cell.row]]);
}

QString serviceOf(const IncidentCell &cell)
{
    const auto id = cell.facts.serviceIds[cell.facts.service[cell.row]];
    const Service *service = cell.organisation.service(id);
    return service ? service->name : QString();
}

QString jobAreaOf(const IncidentCell &cell)
{
    return wordFor(valueIn<JobArea>(cell.facts.jobArea, cell), cell.language);
}

QString injuryOf(const IncidentCell &cell)
{
    return wordFor(valueIn<Injury>(cell.facts.injury, cell), cell.language);
}

QString reportedOf(const IncidentCell &cell)
{
    return momentWords(
        QDateTime::fromSecsSinceEpoch(cell.facts.reported[cell.row], Qt::UTC), cell.language);
}

} // namespace

std::span<const IncidentColumnInfo> incidentColumns()
{
    using enum IncidentColumn;
    static constexpr std::array<IncidentColumnInfo, 11> columns {{
        {Level, QT_TRANSLATE_NOOP("rueckhalt::IncidentTableModel", "Level"), 6, Emphasis::Badge,
            true, levelOf},
        {Occurred, QT_TRANSLATE_NOOP("rueckhalt::IncidentTableModel", "When"), 18, Emphasis::Normal,
            true, occurredOf},
        {Types, QT_TRANSLATE_NOOP("rueckhalt::IncidentTableModel", "Kind"), 15, Emphasis::Normal,
            true, typesOf},
        {Triggers, QT_TRANSLATE_NOOP("rueckhalt::IncidentTableModel", "Trigger"), 20,
            Emphasis::Muted, true, triggersOf},
        {Place, QT_TRANSLATE_NOOP("rueckhalt::IncidentTableModel", "Place"), 15, Emphasis::Muted,
            true, placeOf},
        {Unit, QT_TRANSLATE_NOOP("rueckhalt::IncidentTableModel", "Office and unit"), 18,
            Emphasis::Muted, true, unitOf},
        {Service, QT_TRANSLATE_NOOP("rueckhalt::IncidentTableModel", "Matter"), 16, Emphasis::Muted,
            false, serviceOf},
        {JobArea, QT_TRANSLATE_NOOP("rueckhalt::IncidentTableModel", "Job area"), 20,
            Emphasis::Muted, false, jobAreaOf},
        {Injury, QT_TRANSLATE_NOOP("rueckhalt::IncidentTableModel", "Injury"), 10, Emphasis::Muted,
            false, injuryOf},
        {Reported, QT_TRANSLATE_NOOP("rueckhalt::IncidentTableModel", "Reported"), 18,
            Emphasis::Muted, false, reportedOf},
        {Number, QT_TRANSLATE_NOOP("rueckhalt::IncidentTableModel", "Number"), 10, Emphasis::Muted,
            true, numberOf},
    }};
    return columns;
}

QString levelWords(AachenLevel level, Language language)
{
    QString shortWord = shortWordFor(level, language);
    shortWord[0] = shortWord.at(0).toUpper();
    return shortWord + QStringLiteral(": ") + wordFor(level, language);
}

QString momentWords(const QDateTime &moment, Language language)
{
    const QDateTime there = atPlace(moment);
    const auto time = IncidentTime::minute(there.date(), there.time());
    return time ? time->words(language) : QString();
}

QDate dayAtPlace(const QDateTime &moment)
{
    return atPlace(moment).date();
}

} // namespace rueckhalt
