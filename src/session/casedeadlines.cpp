// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/casedeadlines.h"

#include "domain/casework/followuptable.h"
#include "domain/casework/reportedoffences.h"
#include "domain/deadline/calendarfile.h"
#include "vault/casestore.h"

#include <algorithm>

namespace rueckhalt {

namespace {

using Field = FollowUpField;

bool isHurt(const IncidentFacts &facts)
{
    return facts.injury != Injury::None && facts.injury != Injury::Unknown;
}

/// Nothing if something may be possible of which nobody has said what it was.
std::optional<CodeSet<Offence>> offencesIn(const IncidentFacts &facts)
{
    const CodeSet<Offence> offences = offencesReported(facts);
    if (offences.isEmpty() && mayBeProsecutedOnApplication(facts))
        return std::nullopt;
    return offences;
}

std::optional<EmploymentStatus> statusIn(const FollowUpValues &values)
{
    // The codes of the answers are those of the clocks, but for one.
    const QString employment = values.value(Field::Employment);
    return employment == QLatin1StringView("official") ? EmploymentStatus::CivilServant
                                                       : fromCode<EmploymentStatus>(employment);
}

Answer superiorMayApply(std::optional<EmploymentStatus> status)
{
    if (!status)
        return Answer::Unknown;
    if (*status == EmploymentStatus::CivilServant)
        return Answer::Yes;
    return *status == EmploymentStatus::Contractor ? Answer::No : Answer::Unknown;
}

std::optional<QList<DayPeriod>> incapacityIn(
    const IncidentFacts &facts, const FollowUpValues &values)
{
    const QDate first = dayIn(values, Field::IncapacityFrom);
    if (!first.isValid()) {
        if (facts.consequences.contains(Consequence::UnfitForWork))
            return std::nullopt;
        return QList<DayPeriod> {};
    }
    QDate last = dayIn(values, Field::IncapacityUntil);
    const QDate resumed = dayIn(values, Field::WorkResumed);
    if (!last.isValid() && resumed.isValid())
        last = resumed.addDays(-1);
    if (last.isValid() && last < first)
        return QList<DayPeriod> {};
    return QList<DayPeriod> {{first, last}};
}

AffectedPerson affectedIn(const IncidentFacts &facts, const CaseGlance &glance, int number)
{
    const FollowUpValues values = glance.daysOf({.person = number});
    AffectedPerson person {.id = affectedId(number),
        .status = statusIn(values),
        .incapacity = incapacityIn(facts, values),
        .employerKnew = germanDay(facts.reported),
        .employerKnewIncapacity = dayIn(values, Field::IncapacityKnown),
        .firstAid = dayIn(values, Field::FirstAidRecorded)};
    person.superiorMayApply = superiorMayApply(person.status);
    if (facts.injury == Injury::Fatal)
        person.died = facts.occurred.earliest();
    const CareStandings care = glance.careOf(number);
    const auto first = care.find(CareKind::FirstCare);
    if (first != care.end() && first->answer == CareOutcome::Accepted)
        person.care = CareAnswer::Accepted;
    if (first != care.end() && first->answer == CareOutcome::Declined)
        person.care = CareAnswer::Declined;
    return person;
}

/// Whose application, and which fields say what became of it.
struct ApplicationFields
{
    EntitledRole role;
    CaseDuty duty;
    Field knewAct;
    Field knewPerson;
    Field decision;
    Field day;
};

constexpr auto applications = std::to_array<ApplicationFields>({
    {EntitledRole::Victim, CaseDuty::DecideVictimApplication, Field::VictimKnewAct,
        Field::VictimKnewPerson, Field::VictimApplication, Field::VictimApplicationDay},
    {EntitledRole::Superior, CaseDuty::DecideSuperiorApplication, Field::SuperiorKnewAct,
        Field::SuperiorKnewPerson, Field::SuperiorApplication, Field::SuperiorApplicationDay},
    {EntitledRole::Authority, CaseDuty::DecideAuthorityApplication, Field::AuthorityKnewAct,
        Field::AuthorityKnewPerson, Field::AuthorityApplication, Field::AuthorityApplicationDay},
});

/// The day of something that was done; where nobody wrote it down, the day it was heard of.
QDate doneOn(const QDate &day, const IncidentFacts &facts)
{
    return day.isValid() ? day : germanDay(facts.reported);
}

/// The clocks of one of those entitled, against each of those accused.
class PartyReading
{
public:
    PartyReading(const IncidentFacts &facts, const CaseGlance &glance,
        const ApplicationFields &fields, int person)
        : m_facts(facts)
        , m_glance(glance)
        , m_fields(fields)
        , m_person(person)
    {
    }

    void addTo(CaseFacts &result) const
    {
        EntitledParty party {.id = whom(), .role = m_fields.role};
        // With several officials the superior stands for whichever of them was hit.
        if (m_fields.role == EntitledRole::Superior && m_glance.persons.size() == 1)
            party.of = affectedId(1);
        for (const int offender : m_glance.offenders) {
            const FollowUpValues values = m_glance.daysOf({m_person, offender});
            party.act = dayIn(values, m_fields.knewAct);
            const QDate known = dayIn(values, m_fields.knewPerson);
            if (known.isValid())
                party.knowledge << OffenderKnowledge {
                    .offender = offenderId(offender, m_glance.offenders.size()), .person = known};
            addDecision(values, offender, result);
        }
        if (party.act.isValid() || !party.knowledge.isEmpty())
            result.entitled << party;
    }

private:
    [[nodiscard]] QString whom() const
    {
        if (m_fields.role == EntitledRole::Victim)
            return affectedId(m_person);
        return QString::fromLatin1(
            m_fields.role == EntitledRole::Superior ? SuperiorId : AuthorityId);
    }

    void addDecision(const FollowUpValues &values, int offender, CaseFacts &result) const
    {
        DoneMark mark {.kind = DeadlineKind::Application,
            .whom = whom(),
            .offender = offenderId(offender, m_glance.offenders.size())};
        const QString decision = values.value(m_fields.decision);
        if (decision == QLatin1StringView("filed")) {
            mark.on = doneOn(dayIn(values, m_fields.day), m_facts);
        } else if (decision == QLatin1StringView("waived")
            || m_glance.isWaived(m_fields.duty, m_person)) {
            mark.on = germanDay(m_facts.reported);
            mark.isWaived = true;
        } else {
            return;
        }
        result.done << mark;
    }

    const IncidentFacts &m_facts;
    const CaseGlance &m_glance;
    const ApplicationFields &m_fields;
    int m_person;
};

void addApplications(const IncidentFacts &facts, const CaseGlance &glance, CaseFacts &result)
{
    for (const ApplicationFields &each : applications) {
        const bool isOfEach = each.role == EntitledRole::Victim;
        for (const int person : isOfEach ? glance.persons : QList<int> {1})
            PartyReading(facts, glance, each, person).addTo(result);
    }
}

/// A field with the day on which something was sent.
struct SentField
{
    Field field;
    DeadlineKind kind;
    CaseDuty duty;
};

constexpr auto sentFields = std::to_array<SentField>({
    {Field::AccidentNoticeSent, DeadlineKind::AccidentNotice, CaseDuty::SendAccidentNotice},
    {Field::ServiceAccidentReported, DeadlineKind::ServiceAccidentReport,
        CaseDuty::ReportServiceAccident},
});

/// A talk or offer, and which clock it stops.
struct CareField
{
    CareKind care;
    DeadlineKind kind;
    CaseDuty duty;
};

constexpr auto careFields = std::to_array<CareField>({
    {CareKind::FirstCare, DeadlineKind::FirstCare, CaseDuty::OfferFirstCare},
    {CareKind::TalkAfterTwoWeeks, DeadlineKind::FirstFollowUp, CaseDuty::TalkAfterTwoWeeks},
    {CareKind::TalkAfterSixWeeks, DeadlineKind::SecondFollowUp, CaseDuty::TalkAfterSixWeeks},
});

/// Whether nothing more is to be done about it, so that the clock agrees with the duties
/// (DutyCheck): it is not needed, was declined, was tried without success, or nobody waits for the
/// answer any more.
bool isSettled(
    const CareField &field, const CareStanding *standing, const CaseGlance &glance, int person)
{
    if (glance.isWaived(field.duty, person))
        return true;
    if (standing == nullptr)
        return false;
    if (isUndecided(standing->answer))
        return !isFollowUpTalk(field.care) && glance.isWaived(CaseDuty::AwaitAnswers, person);
    return true;
}

void addDone(const IncidentFacts &facts, const CaseGlance &glance, int person, CaseFacts &result)
{
    const QString whom = affectedId(person);
    const FollowUpValues values = glance.daysOf({.person = person});
    const CareStandings care = glance.careOf(person);
    const auto waived = [&](DeadlineKind kind) {
        return DoneMark {
            .kind = kind, .whom = whom, .on = germanDay(facts.reported), .isWaived = true};
    };
    for (const SentField &each : sentFields) {
        const QDate sent = dayIn(values, each.field);
        if (sent.isValid())
            result.done << DoneMark {.kind = each.kind, .whom = whom, .on = sent};
        else if (glance.isWaived(each.duty, person))
            result.done << waived(each.kind);
    }
    // Looking into it is part of the way of reporting it.
    if (const QDate sent = dayIn(values, Field::ServiceAccidentReported); sent.isValid())
        result.done << DoneMark {
            .kind = DeadlineKind::ServiceAccidentInquiry, .whom = whom, .on = sent};
    for (const CareField &each : careFields) {
        const auto standing = care.find(each.care);
        const bool isThere = standing != care.end();
        const auto answer = isThere ? meantBy(each.care, standing->answer) : CareOutcome::Offered;
        if (answer == CareOutcome::Accepted || answer == CareOutcome::Held)
            result.done << DoneMark {.kind = each.kind, .whom = whom, .on = standing->day};
        else if (isSettled(each, isThere ? &*standing : nullptr, glance, person))
            result.done << waived(each.kind);
    }
}

/// Where nobody was hurt, nothing has to be found out for an accident notice.
bool isBesideThePoint(const Deadline &deadline, const IncidentFacts &facts, const CaseFacts &known)
{
    const auto person = std::ranges::find(known.affected, deadline.whom, &AffectedPerson::id);
    const bool hasIncapacity = person != known.affected.cend()
        && (!person->incapacity || !person->incapacity->isEmpty());
    return deadline.kind == DeadlineKind::AccidentNotice && !isHurt(facts) && !hasIncapacity;
}

/// Settings and holidays, read once for many cases.
class Clocks
{
public:
    Clocks(CaseSettings settings, const QDate &today)
        : m_settings(std::move(settings))
        , m_calendar(m_settings.place, m_settings.ownHolidays)
        , m_today(today)
    {
    }
    [[nodiscard]] QList<Deadline> of(
        const QString &number, const IncidentFacts &facts, const CaseGlance &glance) const
    {
        if (isFinished(glance.state))
            return {};
        const CaseFacts known = caseFactsOf(number, facts, glance);
        QList<Deadline> deadlines = deadlinesOf(known, m_settings.deadlines, m_calendar, m_today);
        deadlines.removeIf(
            [&](const Deadline &deadline) { return isBesideThePoint(deadline, facts, known); });
        return deadlines;
    }

private:
    CaseSettings m_settings;
    DayCalendar m_calendar;
    QDate m_today;
};

} // namespace

QString affectedId(int person)
{
    return QStringLiteral("p%1").arg(person);
}

QString offenderId(int offender, qsizetype accused)
{
    return accused < 2 ? QString() : QStringLiteral("o%1").arg(offender);
}

CaseFacts caseFactsOf(const QString &number, const IncidentFacts &facts, const CaseGlance &glance)
{
    CaseFacts result {.number = number,
        .occurredOn = facts.occurred.date(),
        .harmed = isHurt(facts) ? facts.affectedCount : 0};
    if (facts.occurred.precision() == IncidentTime::Precision::Minute)
        result.occurredAt = germanMoment(facts.occurred.date(), facts.occurred.time());
    const bool isSerious = glance.track == Track::Serious;
    result.offences = isSerious ? offencesIn(facts) : CodeSet<Offence> {};
    if (glance.offenders.size() > 1) {
        for (const int offender : glance.offenders)
            result.offenders << offenderId(offender, glance.offenders.size());
    }
    for (const int person : glance.persons) {
        if (isSerious && facts.affectedCount > 0)
            result.affected << affectedIn(facts, glance, person);
        addDone(facts, glance, person, result);
    }
    if (isSerious)
        addApplications(facts, glance, result);
    const QDate banUntil = dayIn(glance.days, Field::HouseBanUntil);
    if (banUntil.isValid() && glance.days.value(Field::HouseBan) != QLatin1StringView("no"))
        result.houseBans << HouseBan {QStringLiteral("ban"), banUntil};
    return result;
}

QDate CaseDeadlines::today() const
{
    return germanDay(m_register.now());
}

Result<QList<WorkItem>> CaseDeadlines::all() const
{
    const auto cases = m_register.vault().openCases();
    if (!cases)
        return tl::unexpected(cases.error());
    auto settings = m_register.vault().caseSettings();
    if (!settings)
        return tl::unexpected(settings.error());
    const Clocks clocks(std::move(*settings), today());
    const FactTable &facts = m_register.facts();
    const auto rows = rowsOf(*cases, facts);
    QList<WorkItem> items;
    for (const OpenCase &one : *cases) {
        const auto row = rows.find(one.incident);
        if (row == rows.end())
            continue;
        const QString number = facts.number(*row);
        for (const Deadline &deadline : clocks.of(number, facts.facts(*row), one.glance))
            items << WorkItem {one.incident, number, deadline};
    }
    return items;
}

Result<WorkList> CaseDeadlines::workList() const
{
    return all().map(workListOf);
}

Result<QList<Deadline>> CaseDeadlines::of(const IncidentId &incident) const
{
    const auto row = m_register.facts().rowOf(incident);
    if (!row)
        return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    const auto record = m_register.vault().caseRecord(incident);
    if (!record)
        return tl::unexpected(record.error());
    auto settings = m_register.vault().caseSettings();
    if (!settings)
        return tl::unexpected(settings.error());
    if (record->isEmpty())
        return QList<Deadline> {};
    const IncidentFacts facts = m_register.facts().facts(*row);
    const auto glance = glanceOf({facts, *record, false, settings->rules()});
    if (!glance)
        return QList<Deadline> {};
    return Clocks(std::move(*settings), today())
        .of(m_register.facts().number(*row), facts, *glance);
}

Result<QByteArray> CaseDeadlines::calendar(Language language) const
{
    return all().map([&](const QList<WorkItem> &items) {
        return calendarFile(items, m_register.now(), language);
    });
}

} // namespace rueckhalt
