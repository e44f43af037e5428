// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/casecodec.h"

#include "domain/archive/fieldarchive.h"

#include <algorithm>
#include <limits>
#include <type_traits>

namespace rueckhalt {

namespace {

constexpr int formatVersion = 1;
/// Of what has something that programs of version 1 did not know: several persons, entries of
/// carers. The rest is written as it always was.
constexpr int newerForm = 2;
/// Of what has a duty that is waived for another than the first person: programs before would take
/// it as waived for all.
constexpr int waivedApart = 3;
/// Of what has a word about a talk, or a fact with what stood there before.
constexpr int talksApart = 4;
template <typename T>
constexpr int newestForm = newerForm;
template <>
constexpr int newestForm<CaseEvent> = talksApart;
template <>
constexpr int newestForm<CaseGlance> = talksApart;

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
    case PersonNamed:
    case OffenderNamed:
        return;
    }
}

/// 1 is left out, as it was before there could be others.
template <typename Archive>
void visitNumber(Archive &archive, unsigned key, int &number)
{
    std::optional<int> other;
    if (!isReading<Archive> && number != 1)
        other = number;
    archive.number(key, other, CaseSubject::Most);
    if constexpr (isReading<Archive>) {
        archive.require(!other || *other > 1);
        number = other.value_or(1);
    }
}

template <typename Archive>
void visitSubject(Archive &archive, unsigned key, CaseSubject &subject)
{
    visitNumber(archive, key, subject.person);
    visitNumber(archive, key + 1, subject.offender);
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
    if (version < newerForm)
        return;
    archive.id(40, event.entry);
    visitSubject(archive, 41, event.about);
    if (version >= talksApart)
        archive.text(43, event.before, CaseEvent::MaxText);
}

/// A word that only talks have, unknown before.
bool isOfTalk(const CareStanding &care)
{
    return care.answer > CareOutcome::NotReached;
}

bool hasTalk(const CareStandings &care)
{
    return std::any_of(care.cbegin(), care.cend(), isOfTalk);
}

int versionOf(const CaseEvent &event)
{
    using enum CaseEvent::Kind;
    if (!event.before.isEmpty()
        || (event.kind == CareEntered && isOfTalk({.answer = event.answer})))
        return talksApart;
    if (event.kind == DutyWaived && !event.about.isFirst())
        return waivedApart;
    const bool isNewer = !event.entry.isNull() || !event.about.isFirst()
        || event.kind == PersonNamed || event.kind == OffenderNamed;
    return isNewer ? newerForm : formatVersion;
}

int versionOf(const OpenDuty &duty)
{
    return duty.person == 0 ? formatVersion : newerForm;
}

int versionOf(const CaseGlance &glance)
{
    if (hasTalk(glance.care)
        || std::any_of(glance.othersCare.cbegin(), glance.othersCare.cend(), hasTalk))
        return talksApart;
    if (!glance.othersWaived.isEmpty())
        return waivedApart;
    const bool isNewer = glance.persons.size() > 1 || glance.offenders.size() > 1
        || !glance.others.isEmpty() || !glance.othersCare.isEmpty();
    return isNewer ? newerForm : formatVersion;
}

template <typename Archive>
void visitDuty(Archive &archive, OpenDuty &duty, int version)
{
    archive.code(1, duty.duty);
    visitMoment(archive, 2, duty.due);
    if (version >= newerForm)
        archive.number(4, duty.person, CaseSubject::Most);
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

/// Everything else has had one form so far.
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
    if (version > newestForm<T>)
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

using CareEntry = std::pair<CareKind, CareStanding>;
using ValueEntry = std::pair<FollowUpField, QString>;

constexpr auto asEvent
    = [](auto &archive, CaseEvent &event, int version) { visitFields(archive, event, version); };
constexpr auto asDuty
    = [](auto &archive, OpenDuty &duty, int version) { visitDuty(archive, duty, version); };
constexpr auto asCare = [](auto &archive, auto &care, int) { visitCare(archive, care); };
constexpr auto asValue = [](auto &archive, auto &value, int) { visitValue(archive, value); };

/// Duties that another than the first person does not have.
using WaivedEntry = std::pair<int, CodeSet<CaseDuty>>;

template <typename Archive>
void visitWaived(Archive &archive, WaivedEntry &entry)
{
    archive.number(1, entry.first, CaseSubject::Most);
    archive.set(2, entry.second);
    if constexpr (isReading<Archive>)
        archive.require(entry.first > 1 && !entry.second.isEmpty());
}
constexpr auto asWaived = [](auto &archive, auto &entry, int) { visitWaived(archive, entry); };

/// One answer or offer of another than the first person.
struct OtherEntry
{
    CaseSubject about {};
    ValueEntry value {};
    CareEntry care {};
};

template <typename Archive>
void visitOtherValue(Archive &archive, OtherEntry &entry)
{
    visitSubject(archive, 10, entry.about);
    archive.code(12, entry.value.first);
    archive.text(13, entry.value.second, MaxFollowUpLine);
}

template <typename Archive>
void visitOtherCare(Archive &archive, OtherEntry &entry)
{
    visitNumber(archive, 10, entry.about.person);
    archive.code(12, entry.care.first);
    archive.code(13, entry.care.second.answer);
    visitDay(archive, 14, entry.care.second.day);
}

constexpr auto asOtherValue
    = [](auto &archive, OtherEntry &entry, int) { visitOtherValue(archive, entry); };
constexpr auto asOtherCare
    = [](auto &archive, OtherEntry &entry, int) { visitOtherCare(archive, entry); };

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

constexpr qsizetype most = CaseSubject::Most;
constexpr qsizetype mostDuties = most * 32;
constexpr qsizetype mostFields = 128;
constexpr qsizetype mostOffers = 32;
constexpr qsizetype mostOthers = most * most * 32;

/// Numbers of persons as a set of bits.
QList<int> numbersFrom(FieldReader &reader, unsigned key)
{
    int bits = 0;
    reader.number(key, bits, std::numeric_limits<int>::max());
    reader.require((bits & 2) != 0 && (bits & 1) == 0 && bits < (2 << CaseSubject::Most));
    QList<int> numbers;
    for (int number = 1; number <= CaseSubject::Most; ++number) {
        if ((bits >> number & 1) != 0)
            numbers << number;
    }
    return numbers;
}

void writeNumbers(FieldWriter &writer, unsigned key, const QList<int> &numbers)
{
    int bits = 0;
    for (const int number : numbers)
        bits |= 1 << number;
    writer.number(key, bits, std::numeric_limits<int>::max());
}

void writeOthers(FieldWriter &writer, const CaseGlance &glance)
{
    writeNumbers(writer, 11, glance.persons);
    writeNumbers(writer, 12, glance.offenders);
    QList<OtherEntry> values;
    for (auto of = glance.others.cbegin(); of != glance.others.cend(); ++of) {
        for (const auto &entry : pairsOf(*of))
            values << OtherEntry {.about = of.key(), .value = entry};
    }
    QList<OtherEntry> care;
    for (auto of = glance.othersCare.cbegin(); of != glance.othersCare.cend(); ++of) {
        for (const auto &entry : pairsOf(*of))
            care << OtherEntry {.about = {.person = of.key()}, .care = entry};
    }
    writeList(writer, 13, values, mostOthers, asOtherValue);
    writeList(writer, 14, care, mostOthers, asOtherCare);
}

void readOthers(FieldReader &reader, CaseGlance &glance)
{
    glance.persons = numbersFrom(reader, 11);
    glance.offenders = numbersFrom(reader, 12);
    // In ascending order, so that there is one form.
    std::optional<std::pair<CaseSubject, FollowUpField>> lastValue;
    for (const OtherEntry &entry : readList<OtherEntry>(reader, 13, mostOthers, asOtherValue)) {
        const std::pair at {entry.about, entry.value.first};
        reader.require(!entry.about.isFirst() && (!lastValue || *lastValue < at));
        lastValue = at;
        glance.others[entry.about].insert(entry.value.first, entry.value.second);
    }
    std::optional<std::pair<int, CareKind>> lastCare;
    for (const OtherEntry &entry : readList<OtherEntry>(reader, 14, mostOthers, asOtherCare)) {
        const std::pair at {entry.about.person, entry.care.first};
        reader.require(entry.about.person > 1 && (!lastCare || *lastCare < at));
        lastCare = at;
        glance.othersCare[entry.about.person].insert(entry.care.first, entry.care.second);
    }
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
    CaseGlance copy = glance;
    const int version = versionOf(glance);
    writer.number(0, version, version);
    visitGlanceHead(writer, copy);
    writeList(writer, 7, glance.duties, mostDuties, asDuty);
    writeList(writer, 8, pairsOf(glance.days), mostFields, asValue);
    writeList(writer, 9, pairsOf(glance.care), mostOffers, asCare);
    writer.set(10, glance.waived);
    if (version >= newerForm)
        writeOthers(writer, glance);
    if (version >= waivedApart)
        writeList(writer, 15, pairsOf(glance.othersWaived), most, asWaived);
    return writer.finished();
}

Result<CaseGlance> decodeCaseGlance(ByteView bytes)
{
    return readBack<CaseGlance>(bytes, [](FieldReader &reader, CaseGlance &glance, int version) {
        visitGlanceHead(reader, glance);
        glance.duties = readList<OpenDuty>(reader, 7, mostDuties, asDuty);
        glance.days = mapOf(reader, readList<ValueEntry>(reader, 8, mostFields, asValue));
        glance.care = mapOf(reader, readList<CareEntry>(reader, 9, mostOffers, asCare));
        reader.set(10, glance.waived);
        if (version >= newerForm)
            readOthers(reader, glance);
        if (version >= waivedApart)
            glance.othersWaived = mapOf(reader, readList<WaivedEntry>(reader, 15, most, asWaived));
    });
}

} // namespace rueckhalt
