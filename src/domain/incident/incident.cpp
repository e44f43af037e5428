// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/incident.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

using Kind = IncidentProblem::Kind;

constexpr int MaxAffected = 9999;
constexpr int MaxDamageEuro = 100'000'000;

constexpr CodeSet<Means> Weapons {Means::Blade, Means::Firearm, Means::BluntObject};
constexpr CodeSet<SubType> Threats {
    SubType::Threat, SubType::Coercion, SubType::Stalking, SubType::SexualTouch, SubType::Doxing};

/// "None" beside another choice contradicts itself.
template <typename E>
bool contradictsNone(CodeSet<E> set)
{
    return set.contains(E::None) && set.size() > 1;
}

bool subTypesFit(const IncidentDraft &draft)
{
    const auto subTypes = draft.subTypes.values();
    return std::all_of(subTypes.begin(), subTypes.end(),
        [&draft](SubType subType) { return draft.types.contains(typeOf(subType)); });
}

bool isInFuture(const IncidentTime &time, const QDateTime &now)
{
    if (time.earliest() != now.date() || time.time().isNull())
        return time.earliest() > now.date();
    return time.time() > now.time();
}

std::optional<Kind> problemOf(IncidentField field, const IncidentDraft &draft, const QDateTime &now)
{
    const auto when
        = [](bool wrong, Kind kind) { return wrong ? std::optional(kind) : std::nullopt; };
    const auto tooLong = [&when](const QString &text, int limit) {
        return when(text.size() > limit, Kind::TooLong);
    };
    switch (field) {
    case IncidentField::Types:
        return when(draft.types.isEmpty(), Kind::Missing);
    case IncidentField::SubTypes:
        return when(!subTypesFit(draft), Kind::NotPossible);
    case IncidentField::Occurred:
        if (!draft.occurred)
            return Kind::Missing;
        return when(isInFuture(*draft.occurred, now), Kind::InFuture);
    case IncidentField::Place:
        return when(!draft.place.has_value(), Kind::Missing);
    case IncidentField::LevelReason:
        if (draft.level && *draft.level != suggestedLevel(draft)
            && draft.person.levelReason.trimmed().isEmpty())
            return Kind::Missing;
        return tooLong(draft.person.levelReason, IncidentPersonPart::MaxShortText);
    case IncidentField::Triggers:
        return when(draft.triggers.contains(Trigger::NoneRecognisable) && draft.triggers.size() > 1,
            Kind::NotPossible);
    case IncidentField::Means:
        return when(contradictsNone(draft.means), Kind::NotPossible);
    case IncidentField::Actions:
        return when(contradictsNone(draft.actions), Kind::NotPossible);
    case IncidentField::Consequences:
        return when(contradictsNone(draft.consequences), Kind::NotPossible);
    case IncidentField::AffectedCount:
        return when(draft.affectedCount < 0 || draft.affectedCount > MaxAffected, Kind::OutOfRange);
    case IncidentField::AffectedNames:
        for (const QString &name : draft.person.affectedNames) {
            if (name.size() > IncidentPersonPart::MaxShortText)
                return Kind::TooLong;
        }
        return when(
            draft.person.affectedNames.size() > std::max(draft.affectedCount, 0), Kind::OutOfRange);
    case IncidentField::Damage:
        return when(
            draft.damageEuro && (*draft.damageEuro < 0 || *draft.damageEuro > MaxDamageEuro),
            Kind::OutOfRange);
    case IncidentField::Description:
        return tooLong(draft.person.description, IncidentPersonPart::MaxDescription);
    case IncidentField::Idea:
        return tooLong(draft.person.idea, IncidentPersonPart::MaxDescription);
    case IncidentField::FeedbackContact:
        if (draft.feedbackWanted && draft.person.feedbackContact.trimmed().isEmpty())
            return Kind::Missing;
        return tooLong(draft.person.feedbackContact, IncidentPersonPart::MaxShortText);
    case IncidentField::Unit:
    case IncidentField::JobArea:
    case IncidentField::Activity:
    case IncidentField::Level:
    case IncidentField::Injury:
        return std::nullopt; // optional, and every value is possible
    }
    Q_UNREACHABLE();
}

/// What is asked for where an answer is missing.
Words requestFor(IncidentField field)
{
    struct Request
    {
        IncidentField field;
        Words words;
    };
    static constexpr std::array<Request, 5> requests {{
        {IncidentField::Types, {"Wählen Sie, was passiert ist.", "Choose what happened."}},
        {IncidentField::Occurred,
            {"Geben Sie an, wann es war. Ungefähr genügt.", "Say when it was. Roughly is enough."}},
        {IncidentField::Place, {"Wählen Sie, wo es war.", "Choose where it was."}},
        {IncidentField::LevelReason,
            {"Sagen Sie kurz, warum Sie eine andere Stufe wählen.",
                "Say briefly why you choose another level."}},
        {IncidentField::FeedbackContact,
            {"Sagen Sie, wie wir Sie erreichen, oder wünschen Sie keine Rückmeldung.",
                "Say how we can reach you, or choose no feedback."}},
    }};
    for (const Request &request : requests) {
        if (request.field == field)
            return request.words;
    }
    return {"Bitte ergänzen Sie „%1“.", "Please complete “%1”."};
}

Words contradictionIn(IncidentField field)
{
    if (field == IncidentField::SubTypes)
        return {"Eine genauere Angabe passt nicht zur gewählten Vorfallart.",
            "A detail does not belong to the chosen kind of incident."};
    if (field == IncidentField::Triggers)
        return {"„Kein erkennbarer Auslöser“ passt nicht zu einem weiteren Auslöser.",
            "“No recognisable trigger” does not go with another trigger."};
    return {"Bei „%1“ passt „Keine“ nicht zu einer weiteren Angabe.",
        "Under “%1”, “None” does not go with another answer."};
}

} // namespace

template <>
std::span<const Term<IncidentField>> terms<IncidentField>()
{
    using enum IncidentField;
    static constexpr std::array<Term<IncidentField>, 20> list {{
        {Types, "types", {"Was ist passiert?", "What happened?"}},
        {SubTypes, "sub-types", {"Genauer", "More exactly"}},
        {Occurred, "occurred", {"Wann?", "When?"}},
        {Place, "place", {"Wo?", "Where?"}},
        {Unit, "unit", {"Dienststelle, Bereich", "Office, unit"}},
        {JobArea, "job-area", {"Berufsbereich", "Job area"}},
        {Activity, "activity", {"Tätigkeitsform", "Form of activity"}},
        {Level, "level", {"Stufe", "Level"}},
        {LevelReason, "level-reason", {"Grund für die Stufe", "Reason for the level"}},
        {Injury, "injury", {"Verletzung", "Injury"}},
        {Consequences, "consequences", {"Folgen", "Consequences"}},
        {Means, "means", {"Tatmittel", "Means used"}},
        {Triggers, "triggers", {"Auslöser", "Trigger"}},
        {Actions, "actions", {"Sofortmaßnahmen", "Immediate action"}},
        {AffectedCount, "affected-count", {"Anzahl Betroffene", "Number affected"}},
        {AffectedNames, "affected-names", {"Betroffene Personen", "Persons affected"}},
        {Damage, "damage", {"Schaden in Euro", "Damage in euros"}},
        {Description, "description", {"Kurze Beschreibung", "Short description"}},
        {Idea, "idea", {"Ihre Idee", "Your idea"}},
        {FeedbackContact, "feedback-contact", {"Rückmeldung an", "Feedback to"}},
    }};
    return list;
}

QString sentenceFor(const IncidentProblem &problem, Language language)
{
    const auto sentence = [&]() -> Words {
        switch (problem.kind) {
        case Kind::Missing:
            return requestFor(problem.field);
        case Kind::NotPossible:
            return contradictionIn(problem.field);
        case Kind::InFuture:
            return {"Der Zeitpunkt liegt in der Zukunft. Prüfen Sie Datum und Uhrzeit.",
                "That time lies in the future. Check date and time."};
        case Kind::OutOfRange:
            if (problem.field == IncidentField::AffectedNames)
                return {"Es sind mehr Personen genannt als betroffen. Erhöhen Sie die Anzahl.",
                    "More persons are named than were affected. Raise the number."};
            return {
                "Die Zahl bei „%1“ ist nicht möglich.", "The number under “%1” is not possible."};
        case Kind::TooLong:
            return {"Der Text bei „%1“ ist zu lang. Bitte kürzen Sie ihn.",
                "The text under “%1” is too long. Please shorten it."};
        }
        Q_UNREACHABLE();
    }();
    const QString text = sentence.in(language);
    return text.contains(QLatin1StringView("%1")) ? text.arg(wordFor(problem.field, language))
                                                  : text;
}

QList<IncidentProblem> problemsOf(const IncidentDraft &draft, const QDateTime &now)
{
    QList<IncidentProblem> problems;
    for (const auto &term : terms<IncidentField>()) {
        if (const auto kind = problemOf(term.value, draft, now))
            problems.append({.field = term.value, .kind = *kind});
    }
    return problems;
}

AachenLevel suggestedLevel(const IncidentDraft &draft, const LevelRules &rules)
{
    if (draft.means.intersects(Weapons) || draft.injury == Injury::Severe
        || draft.injury == Injury::Fatal)
        return AachenLevel::Level3;
    if (draft.types.contains(IncidentType::Physical) || draft.subTypes.intersects(Threats)
        || draft.injury == Injury::Minor)
        return AachenLevel::Level2;
    if (draft.types.contains(IncidentType::PropertyDamage))
        return std::max(rules.propertyDamage, AachenLevel::Level1);
    return AachenLevel::Level1;
}

IncidentFacts factsOf(const IncidentDraft &draft, const QDateTime &reportedUtc,
    const UnitDefaults &defaults, const QList<PersonToken> &tokens)
{
    const AachenLevel suggested = suggestedLevel(draft);
    const bool sexual = draft.types.contains(IncidentType::Sexual);
    IncidentFacts facts;
    facts.occurred = draft.occurred.value_or(facts.occurred);
    facts.reported = reportedUtc;
    facts.unit = draft.unit;
    facts.service = draft.service;
    facts.place = draft.place.value_or(Place::Other);
    facts.jobArea = draft.jobArea.value_or(defaults.jobArea);
    facts.activity = draft.activity.value_or(defaults.activity);
    facts.types = draft.types;
    facts.subTypes = draft.subTypes;
    facts.level = draft.level.value_or(suggested);
    facts.levelChangedByHand = facts.level != suggested;
    facts.triggers = draft.triggers;
    facts.circumstances = draft.circumstances;
    facts.means = draft.means;
    facts.actions = draft.actions;
    facts.consequences = draft.consequences;
    facts.injury = draft.injury;
    facts.reporter = draft.reporter;
    facts.causedBy = draft.causedBy;
    facts.causedByCount = draft.causedByCount;
    facts.recurrence = draft.recurrence;
    facts.waiting = draft.waiting;
    facts.alarm = draft.alarm;
    facts.firstAid = draft.firstAid;
    facts.police = draft.police;
    facts.damageEuro = draft.damageEuro;
    facts.pressInterest = draft.pressInterest;
    facts.feedbackWanted = draft.feedbackWanted;
    facts.confidentiality = draft.confidentiality.value_or(
        sexual ? Confidentiality::Sensitive : Confidentiality::Normal);
    facts.affectedCount = draft.affectedCount;
    facts.affected = tokens;
    return facts;
}

} // namespace rueckhalt
