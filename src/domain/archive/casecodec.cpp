// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/casecodec.h"

#include "domain/archive/fieldarchive.h"

#include <limits>
#include <type_traits>

namespace rueckhalt {

namespace {

constexpr int formatVersion = 1;
/// Of an event that has something which programs of version 1 did not know; the others are written
/// as they always were.
constexpr int newerEvent = 2;

template <typename Archive>
constexpr bool isReading = std::is_same_v<Archive, FieldReader>;

// The lists below are the format: a number that was used once keeps its meaning for ever.

/// A day as days since 1900-01-01; absent: none.
template <typename Archive>
void visitDay(Archive &archive, unsigned key, QDate &day)
{
    constexpr int mostDays = 110'000;
    static const QDate first(1900, 1, 1);
    std::optional<int> days;
    if (!isReading<Archive> && day.isValid())
        days = static_cast<int>(first.daysTo(day));
    archive.number(key, days, mostDays);
    if constexpr (isReading<Archive>)
        day = days ? first.addDays(*days) : QDate();
}

template <typename Archive>
void visitMoment(Archive &archive, unsigned key, QDateTime &moment)
{
    bool isKnown = moment.isValid();
    archive.flag(key, isKnown);
    if (isKnown)
        archive.moment(key + 1, moment);
}

/// By kind only what counts, so that each event has one form.
template <typename Archive>
void visitWhat(Archive &archive, CaseEvent &event)
{
    using enum CaseEvent::Kind;
    switch (event.kind) {
    case Opened:
    case StateChanged:
        archive.code(10, event.state);
        archive.id(11, event.otherCase);
        return;
    case LevelConfirmed:
        archive.code(12, event.level);
        archive.code(13, event.levelBefore);
        return;
    case TrackSet:
        archive.code(14, event.track);
        return;
    case CarerNamed:
        archive.id(15, event.carer);
        return;
    case FieldEntered:
        archive.code(16, event.field);
        return;
    case CareEntered:
        archive.code(17, event.care);
        archive.code(18, event.answer);
        visitDay(archive, 19, event.day);
        return;
    case DutyWaived:
        archive.code(20, event.duty);
        return;
    case Addendum:
    case ReporterAnswered:
        return;
    }
}

template <typename Archive>
void visitFields(Archive &archive, CaseEvent &event, int version)
{
    archive.code(1, event.kind);
    archive.moment(2, event.moment);
    archive.id(3, event.author);
    archive.text(4, event.authorName, CaseEvent::MaxName);
    visitWhat(archive, event);
    archive.text(30, event.text, CaseEvent::MaxText);
    archive.text(31, event.reason, CaseEvent::MaxReason);
    if (version >= newerEvent)
        archive.id(40, event.entry);
}

int versionOf(const CaseEvent &event)
{
    return event.entry.isNull() ? formatVersion : newerEvent;
}

template <typename Archive>
void visitDuty(Archive &archive, OpenDuty &duty)
{
    archive.code(1, duty.duty);
    visitMoment(archive, 2, duty.due);
}

template <typename Archive>
void visitCare(Archive &archive, std::pair<CareKind, CareStanding> &care)
{
    archive.code(1, care.first);
    archive.code(2, care.second.answer);
    visitDay(archive, 3, care.second.day);
}

template <typename Archive>
void visitValue(Archive &archive, std::pair<FollowUpField, QString> &value)
{
    archive.code(1, value.first);
    archive.text(2, value.second, MaxFollowUpLine);
}

/// Everything but events has had one form so far.
template <typename T>
int versionOf(const T &)
{
    return formatVersion;
}

template <typename T, typename Visit>
Result<QByteArray> written(const T &object, Visit visit)
{
    // The visitors read as well as write and so take no constant.
    T copy = object;
    FieldWriter writer;
    const int version = versionOf(object);
    writer.number(0, version, version);
    visit(writer, copy, version);
    return writer.finished();
}

template <typename T, typename Visit>
Result<T> readBack(ByteView bytes, Visit visit)
{
    FieldReader reader(bytes);
    int version = 0;
    reader.number(0, version, std::numeric_limits<int>::max());
    constexpr bool isEvent = std::is_same_v<T, CaseEvent>;
    if (version > (isEvent ? newerEvent : formatVersion))
        return failure(Error::Code::NewerFormat, QStringLiteral("object version %1").arg(version));
    T object {};
    visit(reader, object, version);
    // One form for each object: a newer version only where it is needed.
    if (version != versionOf(object) || !reader.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("contents of an object"));
    return object;
}

/// A list of small objects, each with its own version, under one key.
template <typename T, typename Visit>
void writeList(FieldWriter &writer, unsigned key, const QList<T> &list, qsizetype most, Visit visit)
{
    QByteArrayList encoded;
    for (const T &each : list) {
        const auto bytes = written(each, visit);
        if (!bytes)
            return writer.refuse(bytes.error());
        encoded << *bytes;
    }
    writer.datas(key, encoded, most, MaxEventBytes);
}

template <typename T, typename Visit>
QList<T> readList(FieldReader &reader, unsigned key, qsizetype most, Visit visit)
{
    QByteArrayList encoded;
    reader.datas(key, encoded, most, MaxEventBytes);
    QList<T> list;
    for (const QByteArray &bytes : encoded) {
        auto each = readBack<T>(bytesOf(bytes), visit);
        reader.require(each.has_value());
        if (!each)
            break;
        list << std::move(*each);
    }
    return list;
}

constexpr auto asEvent
    = [](auto &archive, CaseEvent &event, int version) { visitFields(archive, event, version); };
constexpr auto asDuty = [](auto &archive, OpenDuty &duty, int) { visitDuty(archive, duty); };
constexpr auto asCare = [](auto &archive, auto &care, int) { visitCare(archive, care); };
constexpr auto asValue = [](auto &archive, auto &value, int) { visitValue(archive, value); };

using CareEntry = std::pair<CareKind, CareStanding>;
using ValueEntry = std::pair<FollowUpField, QString>;

template <typename Key, typename Value>
QList<std::pair<Key, Value>> pairsOf(const QMap<Key, Value> &map)
{
    QList<std::pair<Key, Value>> pairs;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        pairs.emplace_back(it.key(), it.value());
    return pairs;
}

/// Fails for keys that are not in ascending order: each map has one form.
template <typename Key, typename Value>
QMap<Key, Value> mapOf(FieldReader &reader, const QList<std::pair<Key, Value>> &pairs)
{
    QMap<Key, Value> map;
    for (const auto &[key, value] : pairs) {
        reader.require(map.isEmpty() || map.lastKey() < key);
        map.insert(key, value);
    }
    return map;
}

template <typename Archive>
void visitGlanceHead(Archive &archive, CaseGlance &glance)
{
    archive.code(1, glance.state);
    visitMoment(archive, 2, glance.since);
    archive.code(4, glance.track);
    archive.flag(5, glance.isLevelConfirmed);
    archive.id(6, glance.carer);
}

} // namespace

Result<QByteArray> encode(const CaseEvent &event)
{
    return written(event, asEvent);
}

Result<CaseEvent> decodeCaseEvent(ByteView bytes)
{
    return readBack<CaseEvent>(bytes, asEvent);
}

Result<QByteArray> encode(const CaseRecord &record)
{
    FieldWriter writer;
    writer.number(0, formatVersion, formatVersion);
    writeList(writer, 1, record.history(), CaseRecord::MaxEvents, asEvent);
    return writer.finished();
}

Result<CaseRecord> decodeCaseRecord(ByteView bytes)
{
    return readBack<CaseRecord>(bytes, [](FieldReader &reader, CaseRecord &record, int) {
        const auto events = readList<CaseEvent>(reader, 1, CaseRecord::MaxEvents, asEvent);
        reader.require(!events.isEmpty());
        for (const CaseEvent &event : events) {
            reader.require(record.isEmpty() || record.history().last().moment <= event.moment);
            record.append(event);
        }
    });
}

Result<QByteArray> encode(const CaseGlance &glance)
{
    FieldWriter writer;
    writer.number(0, formatVersion, formatVersion);
    CaseGlance copy = glance;
    visitGlanceHead(writer, copy);
    const auto mostOf = [](std::size_t count) { return static_cast<qsizetype>(count); };
    writeList(writer, 7, glance.duties, mostOf(terms<CaseDuty>().size()), asDuty);
    writeList(writer, 8, pairsOf(glance.days), mostOf(terms<FollowUpField>().size()), asValue);
    writeList(writer, 9, pairsOf(glance.care), mostOf(terms<CareKind>().size()), asCare);
    writer.set(10, glance.waived);
    return writer.finished();
}

Result<CaseGlance> decodeCaseGlance(ByteView bytes)
{
    return readBack<CaseGlance>(bytes, [](FieldReader &reader, CaseGlance &glance, int) {
        const auto mostOf = [](std::size_t count) { return static_cast<qsizetype>(count); };
        visitGlanceHead(reader, glance);
        glance.duties = readList<OpenDuty>(reader, 7, mostOf(terms<CaseDuty>().size()), asDuty);
        glance.days = mapOf(reader,
            readList<ValueEntry>(reader, 8, mostOf(terms<FollowUpField>().size()), asValue));
        glance.care = mapOf(
            reader, readList<CareEntry>(reader, 9, mostOf(terms<CareKind>().size()), asCare));
        reader.set(10, glance.waived);
    });
}

} // namespace rueckhalt
