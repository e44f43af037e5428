// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/draftfields.h"

#include "intake/strictjson.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <type_traits>

namespace rueckhalt {

namespace {

enum class Shape { Set, Single, Graver, Number, Flag };

/// What files call a field and how to get at it in a draft and in the facts made from it.
struct Field
{
    const char *name;
    Shape shape;
    std::optional<std::uint32_t> (*valueOf)(QStringView code);
    void (*write)(IncidentDraft &draft, std::uint32_t value);
    std::optional<std::uint32_t> (*ofDraft)(const IncidentDraft &draft);
    std::optional<std::uint32_t> (*ofFacts)(const IncidentFacts &facts);
    QStringList (*codes)(std::uint32_t value);
};

template <typename T>
struct Plain
{
    using Type = T;
    static std::optional<std::uint32_t> value(const T &member)
    {
        return static_cast<std::uint32_t>(member);
    }
};
template <typename T>
struct Plain<std::optional<T>>
{
    using Type = T;
    static std::optional<std::uint32_t> value(const std::optional<T> &member)
    {
        return member ? std::optional(static_cast<std::uint32_t>(*member)) : std::nullopt;
    }
};
template <typename T>
struct Plain<CodeSet<T>>
{
    using Type = T;
    static std::optional<std::uint32_t> value(const CodeSet<T> &member)
    {
        return member.isEmpty() ? std::nullopt : std::optional(member.bits());
    }
};
template <auto Member, typename Owner>
struct MemberOf
{
    using Declared = std::remove_cvref_t<decltype(std::declval<Owner &>().*Member)>;
    using Type = typename Plain<Declared>::Type;
    static std::optional<std::uint32_t> value(const Owner &owner)
    {
        return Plain<Declared>::value(owner.*Member);
    }
};

template <auto Draft, auto Facts>
constexpr Field set(const char *name)
{
    using Access = MemberOf<Draft, IncidentDraft>;
    using E = typename Access::Type;
    return {name, Shape::Set,
        [](QStringView code) -> std::optional<std::uint32_t> {
            const auto value = fromCode<E>(code);
            return value ? std::optional(CodeSet<E> {*value}.bits()) : std::nullopt;
        },
        [](IncidentDraft &draft, std::uint32_t bits) {
            draft.*Draft = CodeSet<E>::fromBits((draft.*Draft).bits() | bits);
        },
        &Access::value, &MemberOf<Facts, IncidentFacts>::value,
        [](std::uint32_t bits) {
            QStringList codes;
            for (const E value : CodeSet<E>::fromBits(bits).values())
                codes.append(codeOf(value));
            return codes;
        }};
}

template <auto Draft, auto Facts>
constexpr Field single(const char *name, Shape shape = Shape::Single)
{
    using Access = MemberOf<Draft, IncidentDraft>;
    using E = typename Access::Type;
    return {name, shape,
        [](QStringView code) -> std::optional<std::uint32_t> {
            const auto value = fromCode<E>(code);
            return value ? std::optional(static_cast<std::uint32_t>(*value)) : std::nullopt;
        },
        [](IncidentDraft &draft, std::uint32_t value) { draft.*Draft = static_cast<E>(value); },
        &Access::value, &MemberOf<Facts, IncidentFacts>::value,
        [](std::uint32_t value) { return QStringList {codeOf(static_cast<E>(value))}; }};
}

template <auto Draft, auto Facts>
constexpr Field plain(const char *name, Shape shape)
{
    using Access = MemberOf<Draft, IncidentDraft>;
    using T = typename Access::Type;
    return {name, shape, nullptr,
        [](IncidentDraft &draft, std::uint32_t value) { draft.*Draft = static_cast<T>(value); },
        &Access::value, &MemberOf<Facts, IncidentFacts>::value,
        [](std::uint32_t value) { return QStringList {QString::number(value)}; }};
}

#define BOTH(member) &IncidentDraft::member, &IncidentFacts::member
constexpr std::array<Field, 25> fields {{
    set<BOTH(types)>("types"),
    set<BOTH(subTypes)>("subTypes"),
    single<BOTH(level)>("level", Shape::Graver),
    single<BOTH(place)>("place"),
    single<BOTH(jobArea)>("jobArea"),
    single<BOTH(activity)>("activity"),
    set<BOTH(triggers)>("triggers"),
    set<BOTH(circumstances)>("circumstances"),
    single<BOTH(waiting)>("waiting"),
    set<BOTH(means)>("means"),
    set<BOTH(actions)>("actions"),
    single<BOTH(alarm)>("alarm"),
    set<BOTH(consequences)>("consequences"),
    single<BOTH(injury)>("injury", Shape::Graver),
    single<BOTH(firstAid)>("firstAid"),
    single<BOTH(police)>("police"),
    plain<BOTH(damageEuro)>("damageEuro", Shape::Number),
    single<BOTH(reporter)>("reporter"),
    single<BOTH(causedBy)>("causedBy"),
    single<BOTH(causedByCount)>("causedByCount"),
    single<BOTH(recurrence)>("recurrence"),
    plain<BOTH(affectedCount)>("affectedCount", Shape::Number),
    plain<BOTH(pressInterest)>("pressInterest", Shape::Flag),
    plain<BOTH(feedbackWanted)>("feedbackWanted", Shape::Flag),
    single<BOTH(confidentiality)>("confidentiality"),
}};
#undef BOTH

const Field &fieldAt(int field)
{
    return fields[static_cast<std::size_t>(field)];
}

int fieldNamed(const QString &name)
{
    const auto found = std::find_if(fields.cbegin(), fields.cend(),
        [&](const Field &field) { return name == QLatin1StringView(field.name); });
    return found == fields.cend() ? -1 : static_cast<int>(found - fields.cbegin());
}

/// Unknown injuries count least, although they stand last in their list.
std::uint32_t graver(std::uint32_t a, std::uint32_t b)
{
    constexpr auto unknown = static_cast<std::uint32_t>(Injury::Unknown);
    if (a == unknown || b == unknown)
        return a == unknown ? b : a;
    return std::max(a, b);
}
static_assert(Injury::None < Injury::Minor && Injury::Severe < Injury::Fatal
    && static_cast<int>(AachenLevel::Level3) < static_cast<int>(Injury::Unknown));

constexpr int MaxNumber = 100'000'000;

/// Turns one JSON value into the value of one field.
class ValueReader
{
public:
    ValueReader(int field, QString where, QStringList &problems)
        : m_field(fieldAt(field))
        , m_where(std::move(where))
        , m_problems(problems)
    {
    }

    std::optional<std::uint32_t> read(const QJsonValue &value)
    {
        switch (m_field.shape) {
        case Shape::Set:
            return readSet(value);
        case Shape::Single:
        case Shape::Graver:
            return readCode(value);
        case Shape::Number:
            return readNumber(value);
        case Shape::Flag:
            if (!value.isBool())
                return wrong(QStringLiteral("must be true or false"));
            return value.toBool() ? 1U : 0U;
        }
        Q_UNREACHABLE();
    }

private:
    std::optional<std::uint32_t> readSet(const QJsonValue &value)
    {
        if (!value.isArray())
            return wrong(QStringLiteral("must be a list of codes"));
        std::uint32_t bits = 0;
        for (const auto entry : value.toArray())
            bits |= readCode(entry).value_or(0);
        return bits;
    }
    std::optional<std::uint32_t> readCode(const QJsonValue &value)
    {
        if (!value.isString())
            return wrong(QStringLiteral("must be a code in quotes"));
        const auto known = m_field.valueOf(value.toString());
        return known ? known : wrong(QStringLiteral("unknown code “%1”").arg(value.toString()));
    }
    std::optional<std::uint32_t> readNumber(const QJsonValue &value)
    {
        const double number = value.toDouble(-1);
        if (number < 0 || number > MaxNumber || number != static_cast<int>(number))
            return wrong(QStringLiteral("must be a whole number from 0"));
        return static_cast<std::uint32_t>(number);
    }
    std::optional<std::uint32_t> wrong(const QString &what)
    {
        m_problems.append(m_where + QStringLiteral(": ") + what);
        return std::nullopt;
    }

    const Field &m_field;
    QString m_where;
    QStringList &m_problems;
};

QJsonValue jsonValueOf(const Field &field, std::uint32_t value)
{
    switch (field.shape) {
    case Shape::Set:
        return QJsonArray::fromStringList(field.codes(value));
    case Shape::Single:
    case Shape::Graver:
        return field.codes(value).constFirst();
    case Shape::Number:
        return static_cast<int>(value);
    case Shape::Flag:
        return value != 0;
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList codedFieldNames()
{
    QStringList names;
    for (const Field &field : fields)
        names.append(QString::fromLatin1(field.name));
    return names;
}

QString nameOfField(int field)
{
    return QString::fromLatin1(fieldAt(field).name);
}

QList<CodedValue> codedValuesOf(const QJsonObject &object, const QString &where,
    QStringList &problems, const QStringList &others)
{
    QList<CodedValue> values;
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
        if (others.contains(entry.key()))
            continue;
        const QString here
            = where.isEmpty() ? entry.key() : where + QStringLiteral(" › ") + entry.key();
        const int field = fieldNamed(entry.key());
        if (field < 0) {
            problems.append(here + QStringLiteral(": no such field"));
            continue;
        }
        if (const auto value = ValueReader(field, here, problems).read(entry.value()))
            values.append({field, *value});
    }
    return values;
}

bool DraftFiller::add(const CodedValue &value)
{
    const auto held = m_values.find(value.field);
    if (held == m_values.end()) {
        m_values.insert(value.field, value.value);
        return true;
    }
    const Shape shape = fieldAt(value.field).shape;
    if (shape == Shape::Set)
        *held |= value.value;
    else if (shape == Shape::Graver)
        *held = graver(*held, value.value);
    else
        return *held == value.value;
    return true;
}

void DraftFiller::addDefault(const CodedValue &value)
{
    if (!m_values.contains(value.field))
        m_values.insert(value.field, value.value);
}

void DraftFiller::fill(IncidentDraft &draft) const
{
    for (auto entry = m_values.constBegin(); entry != m_values.constEnd(); ++entry)
        fieldAt(entry.key()).write(draft, entry.value());
}

QList<CodedFact> codesOf(const IncidentDraft &draft)
{
    QList<CodedFact> facts;
    for (const Field &field : fields) {
        const auto value = field.ofDraft(draft);
        if (!value)
            continue;
        for (const QString &code : field.codes(*value))
            facts.append({QString::fromLatin1(field.name), code});
    }
    return facts;
}

QJsonObject jsonOf(const IncidentFacts &facts)
{
    QJsonObject object;
    object.insert(QStringLiteral("occurred"), facts.occurred.toCode());
    for (const Field &field : fields) {
        if (const auto value = field.ofFacts(facts))
            object.insert(QLatin1StringView(field.name), jsonValueOf(field, *value));
    }
    return object;
}

DraftReading readDraft(const QByteArray &json)
{
    DraftReading reading;
    IncidentDraft &draft = reading.draft;
    const QJsonObject object = strictObject(json, reading.problems);
    if (!reading.problems.isEmpty())
        return reading;

    StrictObject read(object, {}, reading.problems);
    const QString occurred = read.text("occurred");
    draft.occurred = IncidentTime::fromCode(occurred);
    if (!occurred.isEmpty() && !draft.occurred)
        reading.problems.append(QStringLiteral("occurred: “%1” is no date").arg(occurred));
    draft.person.description = read.text("description");
    draft.person.idea = read.text("idea");
    draft.person.feedbackContact = read.text("feedbackContact");
    draft.person.levelReason = read.text("levelReason");
    draft.person.affectedNames = read.texts("affectedNames");
    reading.unit = read.text("unit");
    reading.office = read.text("office");
    reading.service = read.text("service");

    DraftFiller filler;
    for (const CodedValue &value : codedValuesOf(object, {}, reading.problems, read.known()))
        filler.add(value);
    filler.fill(draft);
    return reading;
}

} // namespace rueckhalt
