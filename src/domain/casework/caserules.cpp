// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/caserules.h"

#include "domain/casework/followuptable.h"

#include <algorithm>

namespace rueckhalt {

IncidentFacts amended(IncidentFacts facts, const CaseEvent &event)
{
    if (event.kind == CaseEvent::Kind::FieldEntered)
        return amended(std::move(facts), event.field, event.text);
    if (event.kind == CaseEvent::Kind::LevelConfirmed && event.level != facts.level) {
        facts.level = event.level;
        facts.levelChangedByHand = true;
    }
    return facts;
}

template <>
std::span<const Term<CaseProblem>> terms<CaseProblem>()
{
    using enum CaseProblem;
    static constexpr std::array<Term<CaseProblem>, 18> list {{
        {NoSuchStep, "no-such-step",
            {"Dieser Schritt ist vom jetzigen Stand aus nicht möglich.",
                "This step is not possible from the present state."}},
        {NotYours, "not-yours",
            {"Dafür ist die Fachkraft zuständig.", "This is for the safety officer to do."}},
        {NotOnThisTrack, "not-on-this-track",
            {"Ein schwerer Fall wird erst geprüft. Nehmen Sie ihn zuerst in Prüfung.",
                "A serious case is reviewed first. Take it into review first."}},
        {ReasonMissing, "reason-missing", {"Geben Sie einen Grund an.", "Give a reason."}},
        {OpenDuties, "open-duties",
            {"Es sind noch Aufgaben offen. Erledigen Sie sie, oder lassen Sie sie mit einem Grund "
             "entfallen.",
                "There are still duties open. Do them, or waive them with a reason."}},
        {OtherCaseMissing, "other-case-missing",
            {"Geben Sie an, von welchem anderen Fall dieser eine Dublette ist.",
                "State which other case this one is a duplicate of."}},
        {ValueNotPossible, "value-not-possible",
            {"Diese Angabe ist hier nicht möglich.", "This answer is not possible here."}},
        {FieldNotAsked, "field-not-asked",
            {"Diese Angabe gehört nicht zu dem, was in diesem Fall geschehen ist.",
                "This answer does not belong to what happened in this case."}},
        {InFuture, "in-future",
            {"Der Tag liegt in der Zukunft. Prüfen Sie das Datum.",
                "That day lies in the future. Check the date."}},
        {TextMissing, "text-missing",
            {"Schreiben Sie auf, was zu ergänzen ist.", "Write down what is to be added."}},
        {TooLong, "too-long",
            {"Der Text ist zu lang. Bitte kürzen Sie ihn.",
                "The text is too long. Please shorten it."}},
        {CannotBeWaived, "cannot-be-waived",
            {"Diese Aufgabe kann nicht entfallen.", "This duty cannot be waived."}},
        {Finished, "finished",
            {"Der Fall ist abgeschlossen. Öffnen Sie ihn zuerst wieder.",
                "The case is closed. Reopen it first."}},
        {TooMany, "too-many",
            {"Zu diesem Fall lässt sich nichts mehr eintragen.",
                "Nothing more can be entered for this case."}},
        {NoAnswerOfTalk, "no-answer-of-talk",
            {"Von einem Gespräch sagt man: angeboten, geführt, verschoben, nicht gewünscht oder "
             "nicht erreicht.",
                "Of a talk one says: offered, held, put off, not wanted or not reached."}},
        {NoAnswerOfOffer, "no-answer-of-offer",
            {"Von einem Angebot sagt man: angeboten, angenommen, abgelehnt oder nicht erreicht.",
                "Of an offer one says: offered, accepted, declined or not reached."}},
        {FewerThanNamed, "fewer-than-named",
            {"Im Fall sind mehr betroffene Personen genannt. Nehmen Sie zuerst heraus, wer nicht "
             "dazugehört.",
                "More affected persons are named in the case. First take out who is not part of "
                "it."}},
        {NoSuchPerson, "no-such-person",
            {"Diese Person gehört nicht zum Fall. Nennen Sie sie zuerst.",
                "That person is not part of the case. Name them first."}},
    }};
    return list;
}

Words sentenceFor(CaseProblem problem)
{
    return termOf(problem).words;
}

namespace {

using Field = FollowUpField;
using Problem = std::optional<CaseProblem>;

Problem problemOfState(const CaseEvent &event, CaseActor actor, const CaseContext &context)
{
    const auto *step = transitionBetween(context.record.standing().state, event.state);
    if (!step)
        return CaseProblem::NoSuchStep;
    if (!step->actors.contains(actor))
        return CaseProblem::NotYours;
    if (step->onlyOn && *step->onlyOn != context.track())
        return CaseProblem::NotOnThisTrack;
    if (step->needsReason && event.reason.trimmed().isEmpty())
        return CaseProblem::ReasonMissing;
    if (step->namesOtherCase == event.otherCase.isNull())
        return CaseProblem::OtherCaseMissing;
    if (step->needsNoOpenDuty && !openDuties(context).isEmpty())
        return CaseProblem::OpenDuties;
    return std::nullopt;
}

/// Days that lie ahead by nature.
bool mayLieAhead(Field field)
{
    return field == Field::HouseBanFrom || field == Field::HouseBanUntil
        || field == Field::IncapacityUntil || field == Field::WorkResumed;
}

bool knows(const CaseStanding &standing, const CaseSubject &about)
{
    return standing.personNumbers().contains(about.person)
        && standing.offenderNumbers().contains(about.offender);
}

/// The first is there without a name, and where nobody was affected as well.
bool namesMoreThan(int affected, const CaseStanding &standing)
{
    const qsizetype named = standing.personNumbers().size();
    return named > 1 && named > affected;
}

Problem problemOfField(const CaseEvent &event, const CaseContext &context, const QDate &today)
{
    const CaseStanding &standing = context.record.standing();
    if (problemOf(event.field, event.text) || subjectFor(event.field, event.about) != event.about)
        return CaseProblem::ValueNotPossible;
    if (!knows(standing, event.about))
        return CaseProblem::NoSuchPerson;
    if (event.field == Field::AffectedCount && namesMoreThan(event.text.toInt(), standing))
        return CaseProblem::FewerThanNamed;
    const FollowUpValues values = standing.valuesOf(event.about);
    if (!event.text.isEmpty() && !fieldsFor(context.situationOf(values)).contains(event.field))
        return CaseProblem::FieldNotAsked;
    const FieldForm form = ruleOf(event.field).form;
    const bool isDay = form == FieldForm::Day || form == FieldForm::DayTime;
    if (isDay && !mayLieAhead(event.field)
        && QDate::fromString(event.text.left(10), Qt::ISODate) > today)
        return CaseProblem::InFuture;
    QString before = values.value(event.field);
    if (before.isEmpty())
        before = valueIn(context.facts, event.field);
    if (!before.isEmpty() && before != event.text && event.reason.trimmed().isEmpty())
        return CaseProblem::ReasonMissing;
    return std::nullopt;
}

Problem problemOfCare(const CaseEvent &event, const CaseContext &context, const QDate &today)
{
    if (std::ranges::find(outcomesOf(event.care), event.answer) == outcomesOf(event.care).end())
        return isTalk(event.care) ? CaseProblem::NoAnswerOfTalk : CaseProblem::NoAnswerOfOffer;
    if (!event.day.isValid())
        return CaseProblem::ValueNotPossible;
    if (event.day > today)
        return CaseProblem::InFuture;
    if (event.text.size() > CaseEvent::MaxName)
        return CaseProblem::TooLong;
    if (!knows(context.record.standing(), event.about) || event.about.offender != 1)
        return CaseProblem::NoSuchPerson;
    // An answer that was given and is said to be another one is a correction.
    const CareStandings care = context.record.standing().careOf(event.about.person);
    const auto before = care.find(event.care);
    const bool wasAnswered = before != care.end() && isAnswered(before->answer);
    if (wasAnswered && before->answer != event.answer && event.reason.trimmed().isEmpty())
        return CaseProblem::ReasonMissing;
    return std::nullopt;
}

Problem problemOfWaiving(const CaseEvent &event, const CaseStanding &standing)
{
    if (!canBeWaived(event.duty))
        return CaseProblem::CannotBeWaived;
    const bool isOfSomebody = isOfEachPerson(event.duty) || event.about.person == 1;
    if (!isOfSomebody || event.about.offender != 1 || !knows(standing, event.about))
        return CaseProblem::NoSuchPerson;
    return event.reason.trimmed().isEmpty() ? Problem(CaseProblem::ReasonMissing) : std::nullopt;
}

/// `number` is one that was named, or the next one.
Problem problemOfNaming(const CaseEvent &event, int number, const QMap<int, NamedPerson> &known)
{
    const int next = std::max(1, known.isEmpty() ? 1 : known.lastKey()) + 1;
    if (number < 1 || number > CaseSubject::Most || (number > next && number > 1))
        return CaseProblem::NoSuchPerson;
    if (event.text.size() > CaseEvent::MaxName)
        return CaseProblem::TooLong;
    const bool isKnown = known.contains(number);
    if (event.text.trimmed().isEmpty() && number > 1 && !isKnown)
        return CaseProblem::TextMissing;
    return isKnown && event.reason.trimmed().isEmpty() ? Problem(CaseProblem::ReasonMissing)
                                                       : std::nullopt;
}

/// What statistics count is for officers: a carer's word reaches the facts through them.
bool isForCarers(const CaseEvent &event)
{
    using enum CaseEvent::Kind;
    return (event.kind == FieldEntered && !ruleOf(event.field).isFact) || event.kind == CareEntered
        || event.kind == Addendum;
}

bool isTooLong(const CaseEvent &event)
{
    return event.text.size() > CaseEvent::MaxText || event.reason.size() > CaseEvent::MaxReason
        || event.authorName.size() > CaseEvent::MaxName;
}

/// Days are those of the place, which may be a day ahead of UTC.
QDate todayAt(const QDateTime &now)
{
    return now.addSecs(qint64 {3600} * 2).date();
}

Problem problemOfContent(
    const CaseEvent &event, CaseActor actor, const CaseContext &context, const QDate &today)
{
    using enum CaseEvent::Kind;
    switch (event.kind) {
    case Opened:
        return context.record.isEmpty() ? std::nullopt : Problem(CaseProblem::NoSuchStep);
    case StateChanged:
        return problemOfState(event, actor, context);
    case LevelConfirmed:
        if (event.levelBefore != context.facts.level)
            return CaseProblem::ValueNotPossible;
        return event.level != event.levelBefore && event.reason.trimmed().isEmpty()
            ? Problem(CaseProblem::ReasonMissing)
            : std::nullopt;
    case TrackSet:
        return event.track != suggestedTrack(context.facts, context.rules)
                && event.reason.trimmed().isEmpty()
            ? Problem(CaseProblem::ReasonMissing)
            : std::nullopt;
    case CarerNamed:
        return event.carer.isNull() != event.text.isEmpty() ? Problem(CaseProblem::ValueNotPossible)
                                                            : std::nullopt;
    case FieldEntered:
        return problemOfField(event, context, today);
    case CareEntered:
        return problemOfCare(event, context, today);
    case DutyWaived:
        return problemOfWaiving(event, context.record.standing());
    case Addendum:
        if (event.text.trimmed().isEmpty())
            return CaseProblem::TextMissing;
        return event.reason.trimmed().isEmpty() ? Problem(CaseProblem::ReasonMissing)
                                                : std::nullopt;
    case ReporterAnswered:
        return actor == CaseActor::Program ? std::nullopt : Problem(CaseProblem::NotYours);
    case PersonNamed:
        return problemOfNaming(event, event.about.person, context.record.standing().persons);
    case OffenderNamed:
        return problemOfNaming(event, event.about.offender, context.record.standing().offenders);
    }
    Q_UNREACHABLE();
}

} // namespace

Problem problemOf(
    const CaseEvent &event, CaseActor actor, const CaseContext &context, const QDateTime &now)
{
    using enum CaseEvent::Kind;
    if (context.record.history().size() >= CaseRecord::MaxEvents)
        return CaseProblem::TooMany;
    if (actor == CaseActor::Carer && !isForCarers(event))
        return CaseProblem::NotYours;
    if (isTooLong(event))
        return CaseProblem::TooLong;
    // What is known later can still be added; everything else needs the case to be open.
    const bool isAddition
        = event.kind == Addendum || event.kind == ReporterAnswered || event.kind == StateChanged;
    if (!context.record.isEmpty() && isFinished(context.record.standing().state) && !isAddition)
        return CaseProblem::Finished;
    return problemOfContent(event, actor, context, todayAt(now));
}

Problem problemOfTaking(const CaseEvent &event, const CaseRecord &record, const QDateTime &now)
{
    using enum CaseEvent::Kind;
    if (record.history().size() >= CaseRecord::MaxEvents)
        return CaseProblem::TooMany;
    if (!isForCarers(event))
        return CaseProblem::NotYours;
    if (isTooLong(event))
        return CaseProblem::TooLong;
    if (!knows(record.standing(), event.about))
        return CaseProblem::NoSuchPerson;
    if (event.kind == FieldEntered)
        return problemOf(event.field, event.text)
                || subjectFor(event.field, event.about) != event.about
            ? Problem(CaseProblem::ValueNotPossible)
            : std::nullopt;
    if (event.kind == Addendum)
        return event.text.trimmed().isEmpty() ? Problem(CaseProblem::TextMissing) : std::nullopt;
    if (!event.day.isValid())
        return CaseProblem::ValueNotPossible;
    return event.day > todayAt(now) ? Problem(CaseProblem::InFuture) : std::nullopt;
}

} // namespace rueckhalt
