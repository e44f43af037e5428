// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/deadlinecontext.h"
#include "domain/deadline/offencerules.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// StGB § 77b (1): the same everywhere in Germany.
constexpr int Months = 3;

bool superiorIsRuledOut(const CaseFacts &facts, const QString &person)
{
    const auto isOut = [](const AffectedPerson &one) { return one.superiorMayApply == Answer::No; };
    if (!person.isEmpty()) {
        const AffectedPerson *found = personOf(facts, person);
        return found && isOut(*found);
    }
    return !facts.affected.isEmpty() && std::ranges::all_of(facts.affected, isOut);
}

/// Those entitled by the facts and those who may be entitled too, so that no clock is forgotten.
QList<EntitledParty> partiesOf(const CaseFacts &facts)
{
    QList<EntitledParty> parties = facts.entitled;
    const auto has = [&facts](EntitledRole role) {
        return std::ranges::find(facts.entitled, role, &EntitledParty::role)
            != facts.entitled.cend();
    };
    const auto addMissing = [&](EntitledRole role, const QString &id) {
        if (!offencesFor(role, *facts.offences).isEmpty())
            parties.append({.id = id, .role = role});
    };
    for (const AffectedPerson &person : facts.affected) {
        const bool isThere = std::ranges::any_of(facts.entitled, [&](const EntitledParty &party) {
            return party.id == person.id && party.role == EntitledRole::Victim;
        });
        if (!isThere && !person.died.isValid())
            addMissing(EntitledRole::Victim, person.id);
    }
    if (!has(EntitledRole::Superior) && !superiorIsRuledOut(facts, {}))
        addMissing(EntitledRole::Superior, QString::fromLatin1(SuperiorId));
    if (!has(EntitledRole::Authority))
        addMissing(EntitledRole::Authority, QString::fromLatin1(AuthorityId));
    return parties;
}

/// The clock of one party against one offender for one offence.
class Clock
{
public:
    Clock(const DeadlineContext &context, const EntitledParty &party, const QString &offender)
        : m_context(context)
        , m_party(party)
        , m_offender(offender)
    {
        const auto known
            = std::ranges::find(party.knowledge, offender, &OffenderKnowledge::offender);
        if (known != party.knowledge.cend())
            m_knowledge = *known;
    }

    [[nodiscard]] Deadline deadlineFor(Offence offence) const;

private:
    /// The end with the days that rest; nothing while it rests.
    struct Rest
    {
        QDate end {};
        QDate longer {}; ///< with the days of receipt and certificate
        bool goesOn = false;
        bool isTooLate = false;
    };

    [[nodiscard]] QDate personKnown() const;
    [[nodiscard]] QDate startOf(Offence offence, const QDate &known) const;
    [[nodiscard]] QDate endFrom(const QDate &start) const;
    [[nodiscard]] bool rests(Offence offence) const;
    [[nodiscard]] QList<Conciliation> conciliations() const;
    [[nodiscard]] Rest restOf(const QDate &start, const QDate &end) const;
    void addMissing(Deadline &deadline, Offence offence) const;
    void addRest(Deadline &deadline, Offence offence, const QDate &start, QDate &end) const;
    void addNotes(Deadline &deadline, Offence offence) const;

    const DeadlineContext &m_context;
    const EntitledParty &m_party;
    QString m_offender;
    OffenderKnowledge m_knowledge {};
};

QDate Clock::personKnown() const
{
    if (!m_knowledge.face.isValid() || !m_knowledge.person.isValid())
        return m_knowledge.face.isValid() ? m_knowledge.face : m_knowledge.person;
    return std::min(m_knowledge.face, m_knowledge.person);
}

QDate Clock::startOf(Offence offence, const QDate &known) const
{
    const QDate start = std::max(m_party.act, known);
    const QDate last = m_context.facts.lastAct;
    return offence == Offence::Stalking && last.isValid() ? std::max(start, last) : start;
}

QDate Clock::endFrom(const QDate &start) const
{
    const QDate end = start.addMonths(Months);
    if (m_party.role != EntitledRole::Relative)
        return end;
    const AffectedPerson *dead = personOf(m_context.facts, m_party.of);
    if (!dead || !dead->died.isValid())
        return end;
    // StGB § 77b (4): not before three and not after six months from the death.
    return std::clamp(end, dead->died.addMonths(Months), dead->died.addMonths(2 * Months));
}

/// StPO § 380 (3): where the superior may apply, conciliation is not needed and stops nothing.
bool Clock::rests(Offence offence) const
{
    const OffenceRule &rule = ruleOf(offence);
    if (!rule.needsConciliation || offence == Offence::InsultOfAuthority)
        return false;
    if (!rule.roles.contains(EntitledRole::Superior))
        return true;
    const QString &person = m_party.of.isEmpty() ? m_party.id : m_party.of;
    return m_party.role != EntitledRole::Superior && superiorIsRuledOut(m_context.facts, person);
}

QList<Conciliation> Clock::conciliations() const
{
    QList<Conciliation> found;
    for (const Conciliation &one : m_context.facts.conciliations) {
        if (one.applicant == m_party.id && one.offender == m_offender)
            found.append(one);
    }
    std::ranges::sort(found, {}, &Conciliation::received);
    return found;
}

Clock::Rest Clock::restOf(const QDate &start, const QDate &end) const
{
    Rest rest {end, end};
    QDate rested; // End of the rest so far.
    for (const Conciliation &one : conciliations()) {
        if (one.received > rest.end) {
            rest.isTooLate = true;
            continue;
        }
        if (!one.certified.isValid()) {
            rest.goesOn = true;
            return rest;
        }
        // Cautious: only days that rest from beginning to end; otherwise receipt and certificate
        // count with them.
        QDate from = std::max(one.received, start);
        if (rested.isValid() && one.received < rested)
            from = std::max(from, rested.addDays(-1)); // That day rests as a whole now.
        rest.end = rest.end.addDays(std::max<qint64>(0, from.daysTo(one.certified) - 1));
        QDate fromLonger = std::max(one.received, start.addDays(1));
        if (rested.isValid())
            fromLonger = std::max(fromLonger, rested.addDays(1));
        rest.longer
            = rest.longer.addDays(std::max<qint64>(0, fromLonger.daysTo(one.certified) + 1));
        rested = rested.isValid() ? std::max(rested, one.certified) : one.certified;
    }
    return rest;
}

void Clock::addMissing(Deadline &deadline, Offence offence) const
{
    deadline.missing
        = m_party.act.isValid() ? MissingFact::KnowledgeOfPerson : MissingFact::KnowledgeOfAct;
    const QDate act = m_context.facts.occurredOn;
    if (!act.isValid())
        return;
    const QDate last = m_context.facts.lastAct;
    const QDate start = offence == Offence::Stalking && last.isValid() ? std::max(act, last) : act;
    deadline.notes.append(
        {DeadlineNote::IfKnownAtOnce, m_context.calendar.workdayFrom(endFrom(start))});
}

void Clock::addRest(Deadline &deadline, Offence offence, const QDate &start, QDate &end) const
{
    if (conciliations().isEmpty())
        return;
    if (!rests(offence)) {
        deadline.notes.append({DeadlineNote::NoRest, {}});
        return;
    }
    const DayCalendar &calendar = m_context.calendar;
    const Rest rest = restOf(start, end);
    if (rest.goesOn) {
        deadline.missing = MissingFact::ConciliationCertificate;
        deadline.notes.append({DeadlineNote::WithoutRest, calendar.workdayFrom(end)});
        return;
    }
    end = rest.end;
    if (rest.isTooLate)
        deadline.notes.append({DeadlineNote::RestTooLate, {}});
    const QDate longer = calendar.workdayFrom(rest.longer);
    if (longer != calendar.workdayFrom(end))
        deadline.notes.append({DeadlineNote::LongerRest, longer});
}

void Clock::addNotes(Deadline &deadline, Offence offence) const
{
    if (m_party.role == EntitledRole::Superior)
        deadline.notes.append({DeadlineNote::OfficialsOnly, {}});
    if (ruleOf(offence).isRelative)
        deadline.notes.append({DeadlineNote::PublicInterest, {}});
    if (offence == Offence::Stalking)
        deadline.notes.append({DeadlineNote::EarlierActs, {}});
    if (offence == Offence::Threat)
        deadline.notes.append({DeadlineNote::ThreatFollows, {}});
}

Deadline Clock::deadlineFor(Offence offence) const
{
    Deadline deadline {.kind = DeadlineKind::Application,
        .whom = m_party.id,
        .role = m_party.role,
        .offender = m_offender,
        .offences = {offence},
        .force = DeadlineForce::Right};
    const QDate known = personKnown();
    if (!m_party.act.isValid() || !known.isValid()) {
        addMissing(deadline, offence);
        addNotes(deadline, offence);
        return deadline;
    }
    const QDate start = startOf(offence, known);
    QDate end = endFrom(start);
    addRest(deadline, offence, start, end);
    if (!deadline.missing) {
        const DayCalendar &calendar = m_context.calendar;
        deadline.day = calendar.workdayFrom(end);
        if (const QDate later = calendar.latestWorkdayFrom(end); later > deadline.day)
            deadline.notes.append({DeadlineNote::LaterElsewhere, later});
        if (m_knowledge.person > known) {
            const QDate named = calendar.workdayFrom(endFrom(startOf(offence, m_knowledge.person)));
            if (named > deadline.day)
                deadline.notes.append({DeadlineNote::FromName, named});
        }
    }
    addNotes(deadline, offence);
    return deadline;
}

/// Offences that lead to the same day are one deadline.
void addJoined(const Deadline &one, QList<Deadline> &joined)
{
    for (Deadline &other : joined) {
        if (other.day != one.day || other.missing != one.missing)
            continue;
        other.offences.insert(one.offences.values().constFirst());
        for (const NoteAt &note : one.notes) {
            if (!other.notes.contains(note))
                other.notes.append(note);
        }
        return;
    }
    joined.append(one);
}

void addParty(
    const DeadlineContext &context, const EntitledParty &party, QList<Deadline> &deadlines)
{
    const CaseFacts &facts = context.facts;
    const CodeSet<Offence> offences = offencesFor(party.role,
        CodeSet<Offence>::fromBits(
            facts.offences->bits() & party.offences.value_or(*facts.offences).bits()));
    const bool isRuledOut
        = party.role == EntitledRole::Superior && superiorIsRuledOut(facts, party.of);
    const QStringList offenders = facts.offenders.isEmpty() ? QStringList {{}} : facts.offenders;
    for (const QString &offender : offenders) {
        if (offences.isEmpty() || isRuledOut) {
            deadlines.append({.kind = DeadlineKind::Application,
                .whom = party.id,
                .role = party.role,
                .offender = offender,
                .offences = offences,
                .force = DeadlineForce::Right,
                .reason = NotApplicableReason::NotEntitled});
            continue;
        }
        const Clock clock(context, party, offender);
        QList<Deadline> joined;
        for (const Offence offence : offences.values())
            addJoined(clock.deadlineFor(offence), joined);
        deadlines.append(joined);
    }
}

} // namespace

void addApplicationDeadlines(const DeadlineContext &context, QList<Deadline> &deadlines)
{
    const auto &offences = context.facts.offences;
    if (!offences) {
        deadlines.append({.kind = DeadlineKind::Application,
            .force = DeadlineForce::Right,
            .missing = MissingFact::Offences});
        return;
    }
    if (*offences == CodeSet<Offence> {Offence::ExOfficio})
        deadlines.append({.kind = DeadlineKind::Application,
            .offences = *offences,
            .force = DeadlineForce::Right,
            .reason = NotApplicableReason::ExOfficio});
    else if (!offences->isEmpty()) {
        for (const EntitledParty &party : partiesOf(context.facts))
            addParty(context, party, deadlines);
    }
}

} // namespace rueckhalt
