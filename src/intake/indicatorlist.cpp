// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/indicatorlist.h"

#include "intake/indicatorcells.h"
#include "intake/populationlist.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace rueckhalt {

namespace {

using Fault = IndicatorProblem::Kind;
using Wide = std::array<std::uint64_t, Series::MaxClasses>;

constexpr qsizetype MostOfValue = 60;
constexpr qsizetype ProgressStep = 1 << 14;

QString shortened(const QString &value)
{
    QString text = value.simplified().left(MostOfValue);
    // A report is read by people and by spreadsheets.
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text;
}

struct ObservationKey
{
    UnitId unit;
    ServiceId service;
    std::uint16_t series = 0;
    std::uint32_t slot = 0;
    bool operator==(const ObservationKey &) const = default;
    friend size_t qHash(const ObservationKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.unit, key.service, key.series, key.slot);
    }
};

/// What a value of the map is read with.
struct ValueColumn
{
    const IndicatorMap::Value *value = nullptr;
    const Series *series = nullptr;
    double scale = 1;
    qsizetype column = -1;
    qsizetype percentOf = -1;
    qsizetype number = -1;
    qsizetype where = -1;
    std::vector<std::pair<qsizetype, std::size_t>> classes = {};
};

/// Reads one list row by row.
class IndicatorListReader
{
public:
    IndicatorListReader(const IndicatorMap &map, const IndicatorCatalogue &catalogue,
        const Organisation &organisation, QDate today)
        : m_map(map)
        , m_catalogue(catalogue)
        , m_organisation(organisation)
        , m_today(today)
    {
    }

    /// False if the list cannot be read under the map.
    bool begin(const QStringList &names);
    void read(const CsvRecord &record);
    IndicatorReading finished();

private:
    qsizetype positionOf(const QString &name);
    void problem(Fault kind, const QString &column, const QString &value,
        PersonHint person = PersonHint::None);
    [[nodiscard]] QString cell(qsizetype column) const;
    std::optional<UnitId> unitOfRow();
    std::optional<UnitId> unitCalled(const QString &text);
    std::optional<ServiceId> serviceOfRow();
    std::optional<ServiceSlot> slotOfRow();
    /// Nothing for a value that says nothing or has a problem.
    std::optional<Wide> numbersOf(const ValueColumn &value);
    std::optional<double> numberIn(const ValueColumn &value, qsizetype column);
    std::optional<Wide> classesOf(const ValueColumn &value);
    bool isTakeable(const ObservationKey &key, const ValueColumn &value, const Wide &numbers);
    void take(const ObservationKey &key, const Wide &numbers);

    const IndicatorMap &m_map;
    const IndicatorCatalogue &m_catalogue;
    const Organisation &m_organisation;
    QDate m_today;
    IndicatorReading m_reading;
    QStringList m_names; ///< folded, to be found
    QStringList m_heads; ///< as the list writes them, to be told
    const CsvRecord *m_record = nullptr;
    qsizetype m_unit = -1;
    qsizetype m_service = -1;
    qsizetype m_date = -1;
    qsizetype m_hour = -1;
    qsizetype m_weekday = -1;
    qsizetype m_slot = -1;
    std::vector<ValueColumn> m_values;
    bool m_hasProblem = false; ///< the row
    bool m_isMerged = false; ///< its unit
    std::map<QString, std::optional<UnitId>> m_units;
    QSet<QString> m_mergedUnits;
    std::map<QString, std::optional<ServiceId>> m_services;
    QHash<ObservationKey, Wide> m_numbers;
    QList<ObservationKey> m_order;
};

qsizetype IndicatorListReader::positionOf(const QString &name)
{
    if (name.isEmpty())
        return -1;
    const QString folded = foldedCell(name);
    const qsizetype first = m_names.indexOf(folded);
    if (first < 0)
        problem(Fault::MissingColumn, name, {});
    else if (m_names.indexOf(folded, first + 1) >= 0)
        problem(Fault::AmbiguousColumn, name, {});
    else if (const PersonHint hint = personHintOf(name); hint != PersonHint::None)
        problem(Fault::PersonColumn, name, {}, hint);
    return first;
}

bool IndicatorListReader::begin(const QStringList &names)
{
    for (const QString &name : names) {
        m_heads.append(name.simplified());
        m_names.append(foldedCell(name));
        if (const PersonHint hint = personHintOf(name); hint != PersonHint::None)
            m_reading.leftColumns.append({shortened(name), hint});
    }
    m_unit = positionOf(m_map.unit);
    m_service = positionOf(m_map.service);
    m_date = positionOf(m_map.date);
    m_hour = positionOf(m_map.hour);
    m_weekday = positionOf(m_map.weekday);
    m_slot = positionOf(m_map.slot);
    for (const IndicatorMap::Value &value : m_map.values) {
        ValueColumn column {.value = &value, .series = m_catalogue.seriesCalled(value.series)};
        // The map was read with the same catalogue.
        Q_ASSERT(column.series);
        column.scale = std::pow(10, column.series->decimals);
        column.column = positionOf(value.column);
        column.percentOf = positionOf(value.percentOf);
        column.number = positionOf(value.number);
        column.where = positionOf(value.where.column);
        for (const auto &[name, position] : value.classes)
            column.classes.emplace_back(positionOf(name), position);
        m_values.push_back(column);
    }
    return m_reading.problems.isEmpty();
}

void IndicatorListReader::problem(
    Fault kind, const QString &column, const QString &value, PersonHint person)
{
    m_hasProblem = true;
    ++m_reading.problemCount;
    if (m_reading.problems.size() < IndicatorReading::MaxProblems)
        m_reading.problems.append(
            {kind, m_record ? m_record->line : 0, shortened(column), shortened(value), person});
}

QString IndicatorListReader::cell(qsizetype column) const
{
    return column < 0 ? QString() : m_record->fields[column].simplified();
}

std::optional<UnitId> IndicatorListReader::unitCalled(const QString &text)
{
    const QString name = m_map.unitNames.value(foldedCell(text), text);
    const auto unit = unitNamed(name, m_organisation);
    if (!unit) {
        const PersonHint hint = personHintIn(text);
        if (hint == PersonHint::None)
            problem(Fault::Unit, m_map.unit, text);
        else
            problem(Fault::PersonInCell, m_map.unit, {}, hint);
        return std::nullopt;
    }
    const auto observed = observedUnit(*unit, m_organisation);
    if (!observed) {
        problem(Fault::PersonInCell, m_map.unit, {}, PersonHint::Employee);
        return std::nullopt;
    }
    if (*observed != *unit) {
        m_mergedUnits.insert(text);
        m_reading.merged.append(m_organisation.pathOf(*unit));
    }
    return observed;
}

std::optional<UnitId> IndicatorListReader::unitOfRow()
{
    const QString text = m_unit < 0 ? m_map.unitName : cell(m_unit);
    auto known = m_units.find(text);
    if (known == m_units.end()) {
        known = m_units.emplace(text, unitCalled(text)).first;
    } else if (!known->second) {
        const PersonHint hint = personHintIn(text);
        problem(hint == PersonHint::None ? Fault::Unit : Fault::PersonInCell, m_map.unit,
            hint == PersonHint::None ? text : QString(), hint);
    }
    m_isMerged = m_mergedUnits.contains(text);
    return known->second;
}

std::optional<ServiceId> IndicatorListReader::serviceOfRow()
{
    const QString text = cell(m_service);
    const QString name = m_map.serviceNames.value(foldedCell(text), text);
    if (name.isEmpty())
        return ServiceId();
    auto known = m_services.find(name);
    if (known == m_services.end()) {
        const auto found
            = std::ranges::find_if(m_organisation.services, [&name](const Service &service) {
                  return foldedCell(service.name) == foldedCell(name);
              });
        known = m_services
                    .emplace(name,
                        found == m_organisation.services.end() ? std::optional<ServiceId>()
                                                               : found->id)
                    .first;
    }
    if (!known->second) {
        const PersonHint hint = personHintIn(text);
        problem(hint == PersonHint::None ? Fault::Service : Fault::PersonInCell, m_map.service,
            hint == PersonHint::None ? text : QString(), hint);
    }
    return known->second;
}

std::optional<ServiceSlot> IndicatorListReader::slotOfRow()
{
    const QString text = cell(m_slot < 0 ? m_date : m_slot);
    const auto slot = m_slot >= 0 ? ServiceSlot::fromText(text)
                                  : slotIn({text, cell(m_hour), cell(m_weekday)}, m_map);
    // A column that is there and empty says that the export is not what the map expects.
    const bool isIncomplete
        = (m_hour >= 0 && cell(m_hour).isEmpty()) || (m_weekday >= 0 && cell(m_weekday).isEmpty());
    if (!slot || isIncomplete) {
        problem(Fault::Slot, m_slot < 0 ? m_map.date : m_map.slot,
            QStringList {text, cell(m_weekday), cell(m_hour)}.join(u' ').simplified());
        return std::nullopt;
    }
    if (slot->firstDay() > m_today) {
        problem(Fault::Future, m_slot < 0 ? m_map.date : m_map.slot, text);
        return std::nullopt;
    }
    return slot;
}

std::optional<double> IndicatorListReader::numberIn(const ValueColumn &value, qsizetype column)
{
    const QString text = cell(column);
    if (text.isEmpty())
        return std::nullopt;
    if (!value.value->words.isEmpty() && column == value.column) {
        const auto word = value.value->words.constFind(foldedCell(text));
        if (word == value.value->words.cend()) {
            problem(Fault::Word, value.value->column, text);
            return std::nullopt;
        }
        return *word;
    }
    const bool isDuration
        = value.value->duration != IndicatorMap::Duration::None && column == value.column;
    const auto number = isDuration ? minutesIn(text, value.value->duration, m_map.decimal)
                                   : decimalIn(text, m_map.decimal);
    if (!number)
        problem(Fault::Number, m_heads.value(column), text);
    return number;
}

std::optional<Wide> IndicatorListReader::classesOf(const ValueColumn &value)
{
    Wide numbers {};
    bool saysSomething = false;
    for (const auto &[column, position] : value.classes) {
        const auto count = numberIn(value, column);
        if (count && *count != std::floor(*count))
            problem(Fault::Number, m_heads.value(column), cell(column));
        saysSomething = saysSomething || count;
        numbers.at(position) += static_cast<std::uint64_t>(count.value_or(0));
    }
    return saysSomething && !m_hasProblem ? std::optional(numbers) : std::nullopt;
}

std::optional<Wide> IndicatorListReader::numbersOf(const ValueColumn &value)
{
    if (value.where >= 0 && !value.value->where.values.contains(foldedCell(cell(value.where))))
        return std::nullopt;
    if (!value.classes.empty())
        return classesOf(value);
    if (value.column < 0)
        return Wide {1};
    const auto number = numberIn(value, value.column);
    if (!number)
        return std::nullopt;
    const auto refuse = [&]() -> std::optional<Wide> {
        problem(Fault::Number, value.value->column, cell(value.column));
        return std::nullopt;
    };
    constexpr double most = UINT32_MAX;
    if (value.series->kind == SeriesKind::Classes) {
        const auto position = value.series->classOf(*number);
        if (!position)
            return refuse();
        Wide numbers {};
        numbers.at(static_cast<std::size_t>(*position)) = 1;
        return numbers;
    }
    double stored = *number * value.scale;
    double count = 1;
    if (value.percentOf >= 0) {
        const auto whole = numberIn(value, value.percentOf);
        if (!whole || *number > 100)
            return whole ? refuse() : std::nullopt;
        stored = *number * *whole / 100;
    } else if (value.series->kind == SeriesKind::Mean && value.number >= 0) {
        const auto many = numberIn(value, value.number);
        if (!many || *many != std::floor(*many))
            return many ? refuse() : std::nullopt;
        count = *many;
        stored *= count;
    } else if (value.series->kind == SeriesKind::Count && *number != std::floor(*number)) {
        return refuse();
    }
    if (stored > most || count > most)
        return refuse();
    return Wide {static_cast<std::uint64_t>(std::llround(stored)),
        value.series->kind == SeriesKind::Mean ? static_cast<std::uint64_t>(count) : 0};
}

/// Whether the numbers may stand beside those of the rows before.
bool IndicatorListReader::isTakeable(
    const ObservationKey &key, const ValueColumn &value, const Wide &numbers)
{
    const auto known = m_numbers.constFind(key);
    if (known == m_numbers.cend())
        return true;
    const bool adds = m_map.rows == IndicatorMap::Rows::Events || m_map.addsRepeated || m_isMerged;
    Fault kind = Fault::Twice;
    if (adds && value.series->kind == SeriesKind::Delivered) {
        kind = Fault::NotAddable;
    } else if (adds) {
        bool fits = true;
        for (std::size_t i = 0; i < numbers.size(); ++i)
            fits = fits && known->at(i) + numbers.at(i) <= UINT32_MAX;
        if (fits)
            return true;
        kind = Fault::Number;
    }
    problem(kind, value.value->column, cell(value.column));
    return false;
}

void IndicatorListReader::take(const ObservationKey &key, const Wide &numbers)
{
    const auto known = m_numbers.find(key);
    if (known == m_numbers.end()) {
        m_numbers.insert(key, numbers);
        m_order.append(key);
        return;
    }
    std::ranges::transform(numbers, *known, known->begin(), std::plus());
}

void IndicatorListReader::read(const CsvRecord &record)
{
    m_record = &record;
    m_hasProblem = false;
    ++m_reading.rows;
    if (record.fields.size() != m_names.size()) {
        problem(Fault::FieldCount, QString::number(m_names.size()),
            QString::number(record.fields.size()));
        ++m_reading.left;
        return;
    }
    const auto unit = unitOfRow();
    const auto service = unit ? serviceOfRow() : std::optional<ServiceId>();
    const auto slot = service ? slotOfRow() : std::optional<ServiceSlot>();
    if (!slot) {
        ++m_reading.left;
        return;
    }
    // All of a row or nothing: half of a row would be a slot with a hole.
    std::vector<std::pair<ObservationKey, Wide>> taken;
    for (const ValueColumn &value : m_values) {
        const ObservationKey key {*unit, *service, value.series->number, slot->packed()};
        const auto numbers = numbersOf(value);
        if (numbers && isTakeable(key, value, *numbers))
            taken.emplace_back(key, *numbers);
    }
    if (!m_hasProblem) {
        for (const auto &[key, numbers] : taken)
            take(key, numbers);
    }
    if (m_hasProblem)
        ++m_reading.left;
    else if (taken.empty())
        ++m_reading.skipped;
}

IndicatorReading IndicatorListReader::finished()
{
    m_reading.observations.reserve(m_order.size());
    for (const ObservationKey &key : std::as_const(m_order)) {
        Observation observation {
            key.unit, key.service, key.series, ServiceSlot::asPacked(key.slot), {}};
        std::ranges::transform(m_numbers.value(key), observation.numbers.begin(),
            [](std::uint64_t number) { return static_cast<std::uint32_t>(number); });
        m_reading.observations.append(observation);
    }
    return std::move(m_reading);
}

/// The text behind so many lines.
QStringView withoutLines(QStringView text, int lines)
{
    for (; lines > 0; --lines) {
        const qsizetype end = text.indexOf(u'\n');
        if (end < 0)
            return {};
        text = text.sliced(end + 1);
    }
    return text;
}

} // namespace

std::optional<UnitId> observedUnit(const UnitId &unit, const Organisation &organisation)
{
    UnitId id = unit;
    // No tree is deeper than it has units.
    for (qsizetype i = 0; i <= organisation.units.size(); ++i) {
        const Unit *found = organisation.unit(id);
        if (!found || found->headcount != 1)
            return id;
        if (found->parent.isNull())
            return std::nullopt;
        id = found->parent;
    }
    return std::nullopt;
}

Result<IndicatorReading> readIndicators(const QByteArray &file, const IndicatorMap &map,
    const IndicatorCatalogue &catalogue, const Organisation &organisation, QDate today,
    const Progress &progress, const CsvLimits &limits)
{
    if (file.size() > limits.fileBytes)
        return failure(Error::Code::TooLarge, QStringLiteral("list"));
    const auto text = decodedText(file, map.encoding);
    if (!text)
        return tl::unexpected(text.error());
    const QStringView lines = withoutLines(*text, map.skipLines);
    CsvReader reader(lines, map.delimiter, limits);
    auto record = reader.next();
    if (!record)
        return tl::unexpected(record.error());
    if (!*record)
        return failure(Error::Code::Malformed, QStringLiteral("1: no names of columns"));
    const qint64 total = progress ? lines.count(u'\n') : 0;
    IndicatorListReader list(map, catalogue, organisation, today);
    if (!list.begin((*record)->fields))
        return list.finished();
    for (qint64 row = 1;; ++row) {
        record = reader.next();
        if (!record)
            return tl::unexpected(record.error());
        if (!*record)
            return list.finished();
        (*record)->line += map.skipLines;
        list.read(**record);
        if (row % ProgressStep == 0 && progress && !progress(std::min(row, total), total))
            return failure(Error::Code::Cancelled);
    }
}

} // namespace rueckhalt
