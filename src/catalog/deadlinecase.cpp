// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/deadlinecase.h"

#include "catalog/fieldreader.h"
#include "domain/deadline/deadline.h"

#include <QRegularExpression>
#include <QSet>

#include <tuple>

namespace rueckhalt {

namespace {

constexpr int Depth = 10;
constexpr qsizetype MostCases = 10'000;
constexpr qsizetype MostPersons = 50;
constexpr qsizetype MostOffenders = 20;
constexpr qsizetype MostEntries = 200;
constexpr qsizetype MostMarks = 1000;
/// Clocks of all cases of a file together: each pair of somebody entitled and an offender.
constexpr qint64 MostPairs = 100'000;

/// Reads one case; `m_case` is what came of it.
class CaseReader
{
public:
    explicit CaseReader(FieldReader &root)
        : m_root(root)
    {
    }

    DescribedCase read();

private:
    void readTime();
    void readPlace();
    void readAffected(FieldReader &object);
    void readEntitled(FieldReader &object);
    void readConciliation(FieldReader &object);
    void readRest();
    void readMark(FieldReader &object);
    /// The same id twice in one list.
    void expectNew(FieldReader &object, const QString &id, QSet<QString> &seen);
    void expectOffender(FieldReader &object, const char *key, const QString &id);
    /// A day of the case cannot lie before the incident.
    QDate dayAfterAct(FieldReader &object, const char *key);

    [[nodiscard]] bool isAffected(const QString &id) const;
    [[nodiscard]] static QStringList roleIds()
    {
        return {QString::fromLatin1(SuperiorId), QString::fromLatin1(AuthorityId)};
    }

    FieldReader &m_root;
    DescribedCase m_case {};
    QSet<QString> m_affected {};
    QSet<QString> m_entitled {};
};

void CaseReader::readTime()
{
    static const QRegularExpression form(
        QStringLiteral("\\A(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d)(Z|[+-]\\d\\d:\\d\\d)?)?\\z"));
    const QString text = m_root.text("occurred", 25);
    if (text.isEmpty())
        return;
    const auto match = form.match(text);
    CaseFacts &facts = m_case.facts;
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    const QString clock = match.captured(2);
    const QTime time = QTime::fromString(clock, QStringLiteral("HH:mm"));
    const bool isGood = day.isValid() && day.year() >= 1990 && day.year() <= 2199
        && (clock.isEmpty() || time.isValid());
    if (isGood && clock.isEmpty())
        facts.occurredOn = day;
    else if (isGood && match.captured(3).isEmpty())
        facts.occurredAt = germanMoment(day, time);
    else if (isGood)
        facts.occurredAt = QDateTime::fromString(text, Qt::ISODate).toUTC();
    if (facts.occurredAt.isValid())
        facts.occurredOn = germanDay(facts.occurredAt);
    if (!facts.occurredOn.isValid())
        m_root.report("occurred",
            {"%1 ist kein Zeitpunkt wie 2026-11-22, 2026-11-22T14:30 oder "
             "2026-11-22T14:30+01:00.",
                "%1 is no time such as 2026-11-22, 2026-11-22T14:30 or 2026-11-22T14:30+01:00"},
            {quoted(text)});
}

void CaseReader::readPlace()
{
    auto place = m_root.object("place");
    if (!place)
        return;
    m_case.place.state = place->code<FederalState>("state");
    m_case.place.isLocalKnown = place->has("local");
    m_case.place.local = place->codes<LocalHoliday>("local");
    m_case.ownHolidays = place->days("ownHolidays", MostEntries);
    place->refuseOthers();
}

bool CaseReader::isAffected(const QString &id) const
{
    return m_affected.contains(id);
}

void CaseReader::expectNew(FieldReader &object, const QString &id, QSet<QString> &seen)
{
    if (!id.isEmpty() && seen.contains(id))
        object.report("id", {"%1 kommt zweimal vor.", "%1 comes twice"}, {quoted(id)});
    seen.insert(id);
}

void CaseReader::expectOffender(FieldReader &object, const char *key, const QString &id)
{
    if (!id.isEmpty() && !m_case.facts.offenders.contains(id))
        object.report(
            key, {"%1 steht nicht in „offenders“.", "%1 is not in offenders"}, {quoted(id)});
}

QDate CaseReader::dayAfterAct(FieldReader &object, const char *key)
{
    const QDate day = object.day(key);
    if (day.isValid() && m_case.facts.occurredOn.isValid() && day < m_case.facts.occurredOn)
        object.report(
            key, {"liegt vor dem Tag des Vorfalls.", "lies before the day of the incident"});
    return day;
}

void CaseReader::readAffected(FieldReader &object)
{
    AffectedPerson person;
    person.id = object.requiredId("id");
    expectNew(object, person.id, m_affected);
    person.status = object.code<EmploymentStatus>("status");
    person.superiorMayApply = object.code<Answer>("superiorMayApply").value_or(Answer::Unknown);
    if (object.has("incapacity"))
        person.incapacity.emplace();
    for (FieldReader &period : object.objects("incapacity", MostEntries)) {
        const DayPeriod one {period.requiredDay("from"), period.day("until")};
        if (one.last.isValid() && one.last < one.first)
            period.report("until", {"liegt vor „from“.", "lies before from"});
        period.refuseOthers();
        person.incapacity->append(one);
    }
    person.died = dayAfterAct(object, "died");
    person.employerKnew = dayAfterAct(object, "employerKnew");
    person.employerKnewIncapacity = dayAfterAct(object, "employerKnewIncapacity");
    person.lateEffectNoticed = dayAfterAct(object, "lateEffectNoticed");
    person.firstAid = dayAfterAct(object, "firstAid");
    person.care = object.code<CareAnswer>("care").value_or(CareAnswer::Open);
    object.refuseOthers();
    m_case.facts.affected.append(person);
}

void CaseReader::readEntitled(FieldReader &object)
{
    EntitledParty party;
    party.id = object.requiredId("id", roleIds());
    expectNew(object, party.id, m_entitled);
    party.role = object.requiredCode("role", EntitledRole::Victim);
    party.of = object.id("of");
    if (!party.of.isEmpty() && !isAffected(party.of))
        object.report(
            "of", {"%1 steht nicht in „affected“.", "%1 is not in affected"}, {quoted(party.of)});
    if (object.has("offences"))
        party.offences = object.codes<Offence>("offences");
    party.act = dayAfterAct(object, "act");
    QSet<QString> known;
    for (FieldReader &one : object.objects("knowledge", MostOffenders)) {
        OffenderKnowledge knowledge;
        knowledge.offender = one.requiredId("offender");
        expectOffender(one, "offender", knowledge.offender);
        if (known.contains(knowledge.offender))
            one.report("offender", {"kommt zweimal vor.", "comes twice"});
        known.insert(knowledge.offender);
        knowledge.person = one.day("person");
        knowledge.face = one.day("face");
        one.refuseOthers();
        party.knowledge.append(knowledge);
    }
    object.refuseOthers();
    m_case.facts.entitled.append(party);
}

void CaseReader::readConciliation(FieldReader &object)
{
    Conciliation one;
    one.applicant = object.requiredId("applicant", roleIds());
    if (!one.applicant.isEmpty() && !isAffected(one.applicant)
        && !m_entitled.contains(one.applicant))
        object.report("applicant",
            {"%1 steht weder in „affected“ noch in „entitled“.",
                "%1 is neither in affected nor in entitled"},
            {quoted(one.applicant)});
    one.offender = object.requiredId("offender");
    expectOffender(object, "offender", one.offender);
    one.received = object.requiredDay("received");
    one.certified = object.day("certified");
    if (one.certified.isValid() && one.certified < one.received)
        object.report("certified", {"liegt vor „received“.", "lies before received"});
    object.refuseOthers();
    m_case.facts.conciliations.append(one);
}

void CaseReader::readMark(FieldReader &object)
{
    DoneMark mark;
    mark.kind = object.requiredCode("kind", DeadlineKind::FirstCare);
    mark.whom = object.id("whom", roleIds());
    mark.offender = object.id("offender");
    mark.on = object.requiredDay("on");
    mark.isWaived = object.flag("waived");
    object.refuseOthers();
    m_case.facts.done.append(mark);
}

void CaseReader::readRest()
{
    QSet<QString> bans;
    for (FieldReader &object : m_root.objects("houseBans", MostEntries)) {
        m_case.facts.houseBans.append({object.requiredId("id"), object.requiredDay("until")});
        expectNew(object, m_case.facts.houseBans.constLast().id, bans);
        object.refuseOthers();
    }
    QSet<QString> checks;
    for (FieldReader &object : m_root.objects("checks", MostEntries)) {
        m_case.facts.checks.append({object.requiredId("id"), object.requiredDay("due")});
        expectNew(object, m_case.facts.checks.constLast().id, checks);
        object.refuseOthers();
    }
    QSet<QString> records;
    for (FieldReader &object : m_root.objects("records", MostEntries)) {
        m_case.facts.records.append(
            {object.requiredId("id"), object.requiredCode("kind", RecordClass::LightCase),
                object.requiredDay("from"), object.flag("held")});
        expectNew(object, m_case.facts.records.constLast().id, records);
        object.refuseOthers();
    }
    for (FieldReader &object : m_root.objects("done", MostMarks))
        readMark(object);
}

DescribedCase CaseReader::read()
{
    static const QRegularExpression number(QStringLiteral("\\A\\d{4}-\\d{1,6}\\z"));
    CaseFacts &facts = m_case.facts;
    facts.number = m_root.text("number", 16);
    if (!facts.number.isEmpty() && !number.match(facts.number).hasMatch())
        m_root.report("number",
            {"%1 ist keine Nummer wie 2026-00123.", "%1 is no number such as 2026-00123"},
            {quoted(facts.number)});
    m_case.today = m_root.day("today");
    readPlace();
    readTime();
    facts.lastAct = dayAfterAct(m_root, "lastAct");
    facts.harmed = m_root.number("harmed", 0, 100'000, 0);
    if (m_root.has("offences"))
        facts.offences = m_root.codes<Offence>("offences");
    facts.offenders = m_root.ids("offenders", MostOffenders);
    for (FieldReader &object : m_root.objects("affected", MostPersons))
        readAffected(object);
    for (FieldReader &object : m_root.objects("entitled", MostPersons))
        readEntitled(object);
    for (FieldReader &object : m_root.objects("conciliations", MostEntries))
        readConciliation(object);
    readRest();
    return m_case;
}

DeadlineSettings settingsFrom(FieldReader &root)
{
    DeadlineSettings settings;
    auto object = root.object("settings");
    if (!object)
        return settings;
    for (const NumberSetting &one : numberSettings())
        settings.*one.member = object->number(one.code, one.least, one.most, settings.*one.member);
    settings.noticeStart = object->code<NoticeStart>("noticeStart").value_or(settings.noticeStart);
    settings.noticeEnd = object->code<EndOnDayOff>("noticeEnd").value_or(settings.noticeEnd);
    settings.serviceAccidentEnd
        = object->code<EndOnDayOff>("serviceAccidentEnd").value_or(settings.serviceAccidentEnd);
    object->refuseOthers();
    return settings;
}

qint64 pairsOf(const CaseFacts &facts)
{
    return (facts.affected.size() + facts.entitled.size() + 2)
        * std::max<qint64>(1, facts.offenders.size());
}

void readCases(FieldReader &root, DeadlineCases &result)
{
    if (root.text("format", 64) != u"rueckhalt-deadlines-1")
        root.report("format",
            {"Hier muss „rueckhalt-deadlines-1“ stehen.", "must be rueckhalt-deadlines-1"});
    std::ignore = root.text("$schema", 400);
    result.settings = settingsFrom(root);
    result.isTable = root.has("cases");
    if (!result.isTable) {
        result.cases.append(CaseReader(root).read());
        root.refuseOthers();
        return;
    }
    qint64 pairs = 0;
    for (FieldReader &object : root.objects("cases", MostCases)) {
        result.cases.append(CaseReader(object).read());
        object.refuseOthers();
        pairs += pairsOf(result.cases.constLast().facts);
    }
    root.refuseOthers();
    if (pairs > MostPairs)
        root.report("cases",
            {"Es sind mehr als %1 Fristen für Strafanträge.",
                "more than %1 clocks for applications"},
            {QString::number(MostPairs)});
}

} // namespace

DeadlineCases readDeadlineCases(const CatalogFile &file)
{
    DeadlineCases result;
    FileReader reader(file.name, result.problems);
    const auto tree = reader.parse(file.content, {MaxDeadlineCases, Depth});
    if (!tree || !reader.expectKind(*tree, JsonNode::Kind::Object, {"Die Datei", "the file"}))
        return result;
    FieldReader root(*tree, {}, reader);
    readCases(root, result);
    if (!result.problems.isEmpty())
        result.cases.clear();
    return result;
}

} // namespace rueckhalt
