// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/incidentcodec.h"

#include "domain/archive/fieldarchive.h"

#include <type_traits>

namespace rueckhalt {

namespace {

constexpr int formatVersion = 1;
constexpr int latestYear = 2199;
constexpr int mostPerYear = 99'999'999;
constexpr int mostDamage = std::numeric_limits<int>::max();

template <typename Archive>
constexpr bool isReading = std::is_same_v<Archive, FieldReader>;

/// Numbers that are unsigned in memory and int in the archive.
template <typename Archive, typename Number>
void unsignedNumber(Archive &archive, unsigned key, Number &value, int most)
{
    int number = static_cast<int>(value);
    archive.number(key, number, most);
    if constexpr (isReading<Archive>)
        value = static_cast<Number>(number);
}

// The lists below are the format: a number that was used once keeps its meaning for ever.

template <typename Archive, typename Facts>
void visitFields(Archive &archive, Facts &numbered, const NumberedFacts *)
{
    unsignedNumber(archive, 1, numbered.number.year, latestYear);
    unsignedNumber(archive, 2, numbered.number.sequence, mostPerYear);
    auto &facts = numbered.facts;
    archive.time(3, facts.occurred);
    archive.moment(4, facts.reported);
    archive.id(5, facts.unit);
    archive.id(6, facts.service);
    archive.code(7, facts.place);
    archive.code(8, facts.jobArea);
    archive.code(9, facts.activity);
    archive.set(10, facts.types);
    archive.set(11, facts.subTypes);
    archive.code(12, facts.level);
    archive.flag(13, facts.levelChangedByHand);
    archive.set(14, facts.triggers);
    archive.set(15, facts.circumstances);
    archive.set(16, facts.means);
    archive.set(17, facts.actions);
    archive.set(18, facts.consequences);
    archive.code(19, facts.injury);
    archive.code(20, facts.reporter);
    archive.code(21, facts.causedBy);
    archive.code(22, facts.causedByCount);
    archive.code(23, facts.recurrence);
    archive.code(24, facts.waiting);
    archive.code(25, facts.alarm);
    archive.code(26, facts.firstAid);
    archive.code(27, facts.police);
    archive.number(28, facts.damageEuro, mostDamage);
    archive.flag(29, facts.pressInterest);
    archive.flag(30, facts.feedbackWanted);
    archive.code(31, facts.confidentiality);
    archive.number(32, facts.affectedCount, static_cast<int>(MaxAffected));
    archive.ids(33, facts.affected, MaxAffected);
}

QStringList flattened(const QList<ForeignField> &fields)
{
    QStringList texts;
    for (const ForeignField &field : fields)
        texts << field.column << field.value;
    return texts;
}

QList<ForeignField> unflattened(const QStringList &texts)
{
    QList<ForeignField> fields;
    for (qsizetype i = 0; i + 1 < texts.size(); i += 2)
        fields << ForeignField {texts[i], texts[i + 1]};
    return fields;
}

/// Fields `first` to `first` + 5; a draft may hold longer texts than what is sent.
template <typename Archive, typename Person>
void visitPerson(
    Archive &archive, Person &person, unsigned first, qsizetype longText, qsizetype shortText)
{
    archive.text(first, person.description, longText);
    archive.text(first + 1, person.idea, longText);
    const qsizetype mostNames = MaxAffected;
    archive.texts(first + 2, person.affectedNames, mostNames, shortText);
    archive.text(first + 3, person.feedbackContact, shortText);
    archive.text(first + 4, person.levelReason, longText);
    auto foreign = flattened(person.foreign);
    archive.texts(first + 5, foreign, 2 * MaxForeignFields, MaxForeignValue);
    if constexpr (isReading<Archive>) {
        archive.require(foreign.size() % 2 == 0);
        person.foreign = unflattened(foreign);
    }
}

template <typename Archive, typename Person>
void visitFields(Archive &archive, Person &person, const IncidentPersonPart *)
{
    visitPerson(
        archive, person, 1, IncidentPersonPart::MaxDescription, IncidentPersonPart::MaxShortText);
}

template <typename Archive, typename Draft>
void visitFields(Archive &archive, Draft &dated, const DatedDraft *)
{
    archive.moment(1, dated.saved);
    auto &draft = dated.draft;
    archive.time(2, draft.occurred);
    archive.id(3, draft.unit);
    archive.id(4, draft.service);
    archive.code(5, draft.place);
    archive.code(6, draft.jobArea);
    archive.code(7, draft.activity);
    archive.set(8, draft.types);
    archive.set(9, draft.subTypes);
    archive.code(10, draft.level);
    archive.set(11, draft.triggers);
    archive.set(12, draft.circumstances);
    archive.set(13, draft.means);
    archive.set(14, draft.actions);
    archive.set(15, draft.consequences);
    archive.code(16, draft.injury);
    archive.code(17, draft.reporter);
    archive.code(18, draft.causedBy);
    archive.code(19, draft.causedByCount);
    archive.code(20, draft.recurrence);
    archive.code(21, draft.waiting);
    archive.code(22, draft.alarm);
    archive.code(23, draft.firstAid);
    archive.code(24, draft.police);
    archive.number(25, draft.damageEuro, mostDamage);
    archive.flag(26, draft.pressInterest);
    archive.flag(27, draft.feedbackWanted);
    archive.code(28, draft.confidentiality);
    archive.number(29, draft.affectedCount, static_cast<int>(MaxAffected));
    visitPerson(archive, draft.person, 30, MaxDraftText, MaxDraftText);
}

template <typename T>
Result<QByteArray> encoded(const T &object)
{
    FieldWriter writer;
    writer.number(0, formatVersion, formatVersion);
    visitFields(writer, object, static_cast<const T *>(nullptr));
    return writer.finished();
}

template <typename T>
Result<T> decoded(ByteView bytes)
{
    FieldReader reader(bytes);
    int version = 0;
    reader.number(0, version, std::numeric_limits<int>::max());
    if (version > formatVersion)
        return failure(Error::Code::NewerFormat, QStringLiteral("object version %1").arg(version));
    T object;
    visitFields(reader, object, static_cast<const T *>(nullptr));
    if (version != formatVersion || !reader.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("contents of an object"));
    return object;
}

/// Rules between fields that hold for every incident in a register.
Result<void> checked(const IncidentFacts &facts)
{
    if (facts.types.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("no type of incident"));
    if (facts.affected.size() > facts.affectedCount)
        return failure(Error::Code::Invalid, QStringLiteral("more pseudonyms than persons"));
    return {};
}

} // namespace

Result<QByteArray> encode(const NumberedFacts &facts)
{
    return checked(facts.facts).and_then([&] { return encoded(facts); });
}

Result<QByteArray> encode(const IncidentPersonPart &person)
{
    return encoded(person);
}

Result<QByteArray> encode(const DatedDraft &draft)
{
    return encoded(draft);
}

Result<NumberedFacts> decodeFacts(ByteView bytes)
{
    return decoded<NumberedFacts>(bytes).and_then(
        [](const NumberedFacts &numbered) -> Result<NumberedFacts> {
            if (const auto holds = checked(numbered.facts); !holds)
                return failure(Error::Code::Damaged, holds.error().detail);
            return numbered;
        });
}

Result<IncidentPersonPart> decodePerson(ByteView bytes)
{
    return decoded<IncidentPersonPart>(bytes);
}

Result<DatedDraft> decodeDraft(ByteView bytes)
{
    return decoded<DatedDraft>(bytes);
}

} // namespace rueckhalt
