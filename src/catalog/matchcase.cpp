// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/matchcase.h"

#include "catalog/filereader.h"

namespace rueckhalt {

namespace {

constexpr qsizetype MostEntries = 10'000;
constexpr qsizetype MostMarks = 500;
constexpr qint64 MostIncidents = 1'000'000;
constexpr int MostDaysApart = 3650;
constexpr qsizetype MostName = 200;
constexpr qsizetype MostReason = 2000;

/// One entry: facts and how often they occur.
struct Entry
{
    IncidentFacts facts;
    UnknownFacts unknown;
    int count = 1;
    int everyDays = 0;
};

/// Takes single values out of the objects of a case.
class CaseReader
{
public:
    CaseReader(const MeasureCatalog &catalog, FileReader &reader)
        : m_catalog(catalog)
        , m_reader(reader)
    {
    }

    [[nodiscard]] Entry entryFrom(const JsonNode &object, bool isSingle);
    [[nodiscard]] MeasureMark markFrom(const JsonNode &object);

private:
    template <typename E>
    std::optional<E> codeAt(const JsonNode &object, const char *name)
    {
        return m_reader.codeAt<E>(object, QString::fromLatin1(name));
    }
    template <typename E>
    CodeSet<E> codesAt(const JsonNode &object, const char *name)
    {
        return m_reader.codesAt<E>(object, QString::fromLatin1(name), Emptiness::Allowed);
    }
    /// "none" and the like say that there was nothing: with other values it is a contradiction.
    template <typename E>
    CodeSet<E> codesAt(const JsonNode &object, const char *name, E alone)
    {
        const auto set = codesAt<E>(object, name);
        if (set.contains(alone) && set.size() > 1)
            m_reader.report(object.find(QString::fromLatin1(name))->line,
                {"%1 steht in „%2“ allein.", "%1 stands alone in %2"},
                {quoted(codeOf(alone)), QString::fromLatin1(name)});
        return set;
    }
    int numberAt(const JsonNode &object, const char *name, int least, int most, int missing)
    {
        return m_reader.numberAt(object, QString::fromLatin1(name), least, most, missing);
    }
    void flagAt(const JsonNode &object, const char *name);
    QString textAt(const JsonNode &object, const char *name, qsizetype most);

    void readSituation(const JsonNode &object, Entry &entry);
    void readConsequences(const JsonNode &object, IncidentFacts &facts);
    void readTime(const JsonNode &object, IncidentFacts &facts);
    void readLevel(const JsonNode &object, IncidentFacts &facts);
    void expectTypesOf(const JsonNode &object, const IncidentFacts &facts);
    UnitId unitNamed(const QString &name);

    const MeasureCatalog &m_catalog;
    FileReader &m_reader;
    QHash<QString, UnitId> m_units;
};

const QStringList &factKeys()
{
    static const QStringList keys {QStringLiteral("occurred"), QStringLiteral("unit"),
        QStringLiteral("service"), QStringLiteral("place"), QStringLiteral("jobArea"),
        QStringLiteral("activity"), QStringLiteral("subTypes"), QStringLiteral("level"),
        QStringLiteral("triggers"), QStringLiteral("circumstances"), QStringLiteral("waiting"),
        QStringLiteral("means"), QStringLiteral("actions"), QStringLiteral("alarm"),
        QStringLiteral("consequences"), QStringLiteral("injury"), QStringLiteral("firstAid"),
        QStringLiteral("police"), QStringLiteral("causedBy"), QStringLiteral("causedByCount"),
        QStringLiteral("recurrence"), QStringLiteral("reporter"), QStringLiteral("affectedCount"),
        QStringLiteral("damageEuro"), QStringLiteral("pressInterest"),
        QStringLiteral("feedbackWanted"), QStringLiteral("confidentiality")};
    return keys;
}

void CaseReader::flagAt(const JsonNode &object, const char *name)
{
    const QString key = QString::fromLatin1(name);
    const JsonNode *node = object.find(key);
    if (node
        && (node->kind != JsonNode::Kind::Other
            || (node->text != u"true" && node->text != u"false")))
        m_reader.report(
            node->line, {"„%1“ muss true oder false sein.", "%1 must be true or false"}, {key});
}

QString CaseReader::textAt(const JsonNode &object, const char *name, qsizetype most)
{
    const QString key = QString::fromLatin1(name);
    const JsonNode *node = object.find(key);
    if (!node || !m_reader.expectKind(*node, JsonNode::Kind::String, key))
        return {};
    if (node->text.size() > most)
        m_reader.report(node->line,
            {"„%1“ hat mehr als %2 Zeichen.", "%1 has more than %2 characters"},
            {key, QString::number(most)});
    return node->text;
}

/// Only tells units apart.
UnitId CaseReader::unitNamed(const QString &name)
{
    if (name.isEmpty())
        return {};
    const auto known = m_units.constFind(name);
    if (known != m_units.constEnd())
        return *known;
    UnitId::Bytes bytes {};
    const auto number = static_cast<std::uint32_t>(m_units.size()) + 1;
    std::memcpy(bytes.data(), &number, sizeof number);
    return *m_units.insert(name, UnitId(bytes));
}

void CaseReader::readTime(const JsonNode &object, IncidentFacts &facts)
{
    const JsonNode *node = object.find(u"occurred");
    if (!node || !m_reader.expectKind(*node, JsonNode::Kind::String, QStringLiteral("occurred")))
        return;
    if (const auto time = IncidentTime::fromCode(node->text))
        facts.occurred = *time;
    else
        m_reader.report(
            node->line, {"%1 ist keine Zeitangabe.", "%1 is no time"}, {quoted(node->text)});
}

/// An office at home or a street means field service, a telephone none of the visitors.
std::optional<ActivityForm> activityAt(Place place)
{
    switch (place) {
    case Place::CitizensHome:
    case Place::PublicSpace:
    case Place::Vehicle:
        return ActivityForm::Field;
    case Place::Telephone:
    case Place::Letter:
    case Place::SocialMedia:
        return ActivityForm::IndoorNoPublic;
    case Place::PrivateSphere:
    case Place::Other:
        return std::nullopt;
    default:
        return ActivityForm::IndoorPublic;
    }
}

void CaseReader::readSituation(const JsonNode &object, Entry &entry)
{
    IncidentFacts &facts = entry.facts;
    const auto place = codeAt<Place>(object, "place");
    const auto area = codeAt<JobArea>(object, "jobArea");
    auto activity = codeAt<ActivityForm>(object, "activity");
    if (!activity && place)
        activity = activityAt(*place);
    entry.unknown = {!place, !area, !activity};
    facts.place = place.value_or(facts.place);
    facts.jobArea = area.value_or(facts.jobArea);
    facts.activity = activity.value_or(facts.activity);
    facts.unit = unitNamed(textAt(object, "unit", MostName));
    std::ignore = textAt(object, "service", MostName);
    facts.triggers = codesAt(object, "triggers", Trigger::NoneRecognisable);
    facts.circumstances = codesAt<Circumstance>(object, "circumstances");
    facts.waiting = codeAt<WaitingBand>(object, "waiting").value_or(facts.waiting);
    facts.means = codesAt(object, "means", Means::None);
    facts.causedBy = codeAt<CausedBy>(object, "causedBy");
    facts.causedByCount
        = codeAt<CausedByCount>(object, "causedByCount").value_or(facts.causedByCount);
    facts.recurrence = codeAt<Recurrence>(object, "recurrence").value_or(facts.recurrence);
}

void CaseReader::readConsequences(const JsonNode &object, IncidentFacts &facts)
{
    facts.actions = codesAt(object, "actions", ImmediateAction::None);
    facts.alarm = codeAt<AlarmOutcome>(object, "alarm");
    facts.consequences = codesAt(object, "consequences", Consequence::None);
    facts.injury = codeAt<Injury>(object, "injury").value_or(facts.injury);
    facts.firstAid = codeAt<Answer>(object, "firstAid").value_or(facts.firstAid);
    facts.police = codeAt<Answer>(object, "police").value_or(facts.police);
    facts.reporter = codeAt<ReporterRole>(object, "reporter").value_or(facts.reporter);
    std::ignore = codeAt<Confidentiality>(object, "confidentiality");
    std::ignore = numberAt(object, "damageEuro", 0, std::numeric_limits<int>::max(), 0);
    facts.affectedCount = numberAt(object, "affectedCount", 0, 9999, 1);
    flagAt(object, "pressInterest");
    flagAt(object, "feedbackWanted");
}

void CaseReader::expectTypesOf(const JsonNode &object, const IncidentFacts &facts)
{
    for (const SubType subType : facts.subTypes.values()) {
        if (!facts.types.contains(typeOf(subType)))
            m_reader.report(object.find(u"subTypes")->line,
                {"%1 gehört zur Art „%2“, die nicht angegeben ist.",
                    "%1 belongs to the type %2, which is not there"},
                {quoted(codeOf(subType)), codeOf(typeOf(subType))});
    }
}

void CaseReader::readLevel(const JsonNode &object, IncidentFacts &facts)
{
    if (const auto level = codeAt<AachenLevel>(object, "level")) {
        facts.level = *level;
        return;
    }
    IncidentDraft draft;
    draft.types = facts.types;
    draft.subTypes = facts.subTypes;
    draft.means = facts.means;
    facts.level = suggestedLevel(draft);
}

Entry CaseReader::entryFrom(const JsonNode &object, bool isSingle)
{
    Entry entry;
    if (!m_reader.expectKind(object, JsonNode::Kind::Object, {"Ein Vorfall", "an incident"}))
        return entry;
    QStringList optional = factKeys();
    if (!isSingle)
        optional << QStringLiteral("count") << QStringLiteral("everyDays");
    m_reader.expectKeys(object, {QStringLiteral("types")}, optional);
    entry.facts.types
        = m_reader.codesAt<IncidentType>(object, QStringLiteral("types"), Emptiness::Refused);
    entry.facts.subTypes = codesAt<SubType>(object, "subTypes");
    expectTypesOf(object, entry.facts);
    readTime(object, entry.facts);
    readSituation(object, entry);
    readConsequences(object, entry.facts);
    readLevel(object, entry.facts);
    if (!isSingle) {
        entry.count = numberAt(object, "count", 1, static_cast<int>(MostIncidents), 1);
        entry.everyDays = numberAt(object, "everyDays", 0, MostDaysApart, 0);
    }
    return entry;
}

MeasureMark CaseReader::markFrom(const JsonNode &object)
{
    MeasureMark mark;
    m_reader.expectKeys(object, {QStringLiteral("measure"), QStringLiteral("state")},
        {QStringLiteral("since"), QStringLiteral("reason")});
    mark.measure = textAt(object, "measure", 16);
    if (const JsonNode *node = object.find(u"measure"); node && !m_catalog.find(mark.measure))
        m_reader.report(node->line, {"Eine Maßnahme %1 gibt es nicht.", "there is no measure %1"},
            {quoted(mark.measure)});
    mark.state = codeAt<MeasureState>(object, "state").value_or(mark.state);
    mark.reason = textAt(object, "reason", MostReason);
    mark.since = QDate(1, 1, 1); // Without a day: before all incidents.
    if (const JsonNode *node = object.find(u"since")) {
        mark.since = QDate::fromString(textAt(object, "since", 10), Qt::ISODate);
        if (!mark.since.isValid())
            m_reader.report(node->line,
                {"„since“ ist kein Tag wie 2026-11-22.", "since is no day such as 2026-11-22"});
    }
    return mark;
}

/// The time of the n-th incident of an entry; only a known day moves.
IncidentTime shifted(const IncidentTime &first, int days)
{
    const QDate day = first.date();
    if (!day.isValid() || days == 0)
        return first;
    const QDate later = day.addDays(days);
    if (const QTime time = first.time(); time.isValid())
        return IncidentTime::minute(later, time).value_or(first);
    if (const auto band = first.band())
        return IncidentTime::band(later, *band).value_or(first);
    return IncidentTime::day(later).value_or(first);
}

QList<Entry> entriesFrom(const JsonNode &root, CaseReader &cases, FileReader &reader)
{
    QList<Entry> entries;
    const JsonNode *single = root.find(u"incident");
    const JsonNode *several = root.find(u"incidents");
    if ((single != nullptr) == (several != nullptr)) {
        reader.report(root.line,
            {"Nötig ist entweder „incident“ oder „incidents“.",
                "exactly one of \"incident\" and \"incidents\" is needed"});
        return entries;
    }
    if (single)
        return {cases.entryFrom(*single, true)};
    qint64 total = 0;
    for (const JsonNode *item :
        reader.objectsAt(root, QStringLiteral("incidents"), {1, MostEntries})) {
        entries.append(cases.entryFrom(*item, false));
        total += entries.constLast().count;
    }
    if (total > MostIncidents)
        reader.report(several->line,
            {"Zusammen sind es mehr als %1 Vorfälle.", "more than %1 incidents altogether"},
            {QString::number(MostIncidents)});
    return entries;
}

} // namespace

MatchCase readMatchCase(const CatalogFile &file, const MeasureCatalog &catalog)
{
    MatchCase result;
    FileReader reader(file.name, result.problems);
    const auto root = reader.parse(file.content, {MaxMatchCase, 8});
    if (!root || !reader.expectKind(*root, JsonNode::Kind::Object, {"Die Datei", "the file"}))
        return result;
    reader.expectKeys(*root, {},
        {QStringLiteral("$schema"), QStringLiteral("id"), QStringLiteral("split"),
            QStringLiteral("kind"), QStringLiteral("group"), QStringLiteral("title"),
            QStringLiteral("story"), QStringLiteral("expected"), QStringLiteral("incident"),
            QStringLiteral("incidents"), QStringLiteral("marks")});
    CaseReader cases(catalog, reader);
    const QList<Entry> entries = entriesFrom(*root, cases, reader);
    for (const JsonNode *item : reader.objectsAt(*root, QStringLiteral("marks"), {0, MostMarks}))
        result.marks.append(cases.markFrom(*item));
    if (!result.problems.isEmpty()) {
        result.marks.clear();
        return result;
    }
    std::vector<IncidentTime> times;
    for (const Entry &entry : entries) {
        times.clear();
        for (int i = 0; i < entry.count; ++i)
            times.push_back(shifted(entry.facts.occurred, i * entry.everyDays));
        result.incidents.addAlike(entry.facts, entry.unknown, times);
    }
    return result;
}

} // namespace rueckhalt
