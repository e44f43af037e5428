// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/proposal.h"

#include "base/quotes.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

constexpr qsizetype maxMeasureId = 64;

template <typename T>
bool hasDoubles(const QList<T> &list)
{
    return QSet<T>(list.cbegin(), list.cend()).size() != list.size();
}

bool hasDoubleMeasures(const QList<ProposedMeasure> &measures)
{
    QList<MeasureId> ids;
    for (const ProposedMeasure &proposed : measures)
        ids << proposed.measure;
    return hasDoubles(ids);
}

bool isSound(const ProposedMeasure &proposed)
{
    return !proposed.measure.isEmpty() && proposed.measure.size() <= maxMeasureId
        && proposed.reasons.size() <= ProposedMeasure::MaxReasons
        && std::ranges::all_of(proposed.reasons, [](const ProposalReason &reason) {
               return (reason.share.isSaid() || !reason.hasValues())
                   && (reason.kind == ProposalReasonKind::BasicsNotMet || reason.basics.isEmpty());
           });
}

/// "„Wartezeit“ oder „geschlossene Tür“"
template <typename E>
QString quoted(CodeSet<E> values, Language language)
{
    QStringList words;
    for (const QString &word : values.words(language))
        words << inQuotes(word, language);
    const QString last = words.isEmpty() ? QString() : words.takeLast();
    if (words.isEmpty())
        return last;
    return words.join(QStringLiteral(", ")) + Words {" oder ", " or "}.in(language) + last;
}

template <typename E>
QString quotedList(CodeSet<E> values, Language language)
{
    QStringList words;
    for (const QString &word : values.words(language))
        words << inQuotes(word, language);
    return words.join(QStringLiteral(", "));
}

struct ReasonSentences
{
    ProposalReasonKind kind;
    Words plain;
    Words withValues; ///< %1: share, %2: values
};

constexpr std::array<ReasonSentences, 11> reasonSentences {{
    {ProposalReasonKind::Trigger,
        {"Die Maßnahme setzt an einem Auslöser an.", "The measure acts on a trigger."},
        {"%1 der Vorfälle hatten den Auslöser %2.", "%1 of the incidents had the trigger %2."}},
    {ProposalReasonKind::Type,
        {"Die Maßnahme passt zur Art der Vorfälle.", "The measure fits the kind of incident."},
        {"%1 der Vorfälle waren von der Art %2.", "%1 of the incidents were of the kind %2."}},
    {ProposalReasonKind::Place,
        {"Die Maßnahme wirkt dort, wo es dazu kommt.", "The measure acts where it happens."},
        {"%1 der Vorfälle geschahen hier: %2.", "%1 of the incidents happened here: %2."}},
    {ProposalReasonKind::JobArea,
        {"Sie wird für diesen Berufsbereich vorrangig empfohlen.",
            "It is recommended first of all for this field of work."},
        {}},
    {ProposalReasonKind::Activity,
        {"Sie wird für diese Form der Tätigkeit vorrangig empfohlen.",
            "It is recommended first of all for this form of activity."},
        {}},
    {ProposalReasonKind::Level,
        {"Schwere Vorfälle machen sie nötig.", "Serious incidents call for it."}, {}},
    {ProposalReasonKind::Circumstance,
        {"Die Maßnahme ändert Bedingungen am Arbeitsplatz.",
            "The measure changes conditions at the workplace."},
        {"%1 der Vorfälle geschahen unter dieser Bedingung: %2.",
            "%1 of the incidents happened under this condition: %2."}},
    {ProposalReasonKind::CitizenOriented,
        {"Sie setzt an der Ursache an, bevor es zu einem Vorfall kommt.",
            "It acts at the cause, before it comes to an incident."},
        {}},
    {ProposalReasonKind::WorkedHere,
        {"Sie hat in diesem Haus schon gewirkt.", "It has had an effect in this house before."},
        {}},
    {ProposalReasonKind::OfficerAdvice,
        {"Die Fachkraft für Arbeitssicherheit rät dazu.", "The safety officer advises it."}, {}},
    {ProposalReasonKind::BasicsNotMet,
        {"Eine Grundlage guten Service fehlt hier noch.",
            "A basic of good service is missing here."},
        {}},
}};

QString valuesOf(const ProposalReason &reason, Language language)
{
    QStringList parts {quoted(reason.triggers, language), quoted(reason.types, language),
        quoted(reason.places, language), quoted(reason.circumstances, language)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

template <>
std::span<const Term<ProposalReasonKind>> terms<ProposalReasonKind>()
{
    using enum ProposalReasonKind;
    static constexpr std::array<Term<ProposalReasonKind>, 11> list {{
        {Trigger, "trigger", {"Auslöser", "Trigger"}},
        {Type, "type", {"Art des Vorfalls", "Kind of incident"}},
        {Place, "place", {"Ort", "Place"}},
        {JobArea, "job-area", {"Berufsbereich", "Field of work"}},
        {Activity, "activity", {"Tätigkeitsform", "Form of activity"}},
        {Level, "level", {"Schwere", "Severity"}},
        {Circumstance, "circumstance", {"Bedingungen am Arbeitsplatz", "Working conditions"}},
        {CitizenOriented, "citizen-oriented", {"setzt an der Ursache an", "acts at the cause"}},
        {WorkedHere, "worked-here", {"hat hier gewirkt", "has worked here"}},
        {OfficerAdvice, "advice", {"Rat der Fachkraft", "Officer’s advice"}},
        {BasicsNotMet, "basics", {"Grundlage des Service fehlt", "Service basic missing"}},
    }};
    return list;
}

template <>
std::span<const Term<DecisionKind>> terms<DecisionKind>()
{
    using enum DecisionKind;
    static constexpr std::array<Term<DecisionKind>, 3> list {{
        {Choose, "choose", {"Auswählen", "Choose"}},
        {Later, "later", {"Später entscheiden", "Decide later"}},
        {Reject, "reject", {"Ablehnen", "Reject"}},
    }};
    return list;
}

const Decision *Proposal::decisionOn(const MeasureId &measure, const UnitId &unit) const
{
    for (auto decision = decisions.crbegin(); decision != decisions.crend(); ++decision) {
        if (decision->measure == measure && decision->units.contains(unit))
            return &*decision;
    }
    return nullptr;
}

QList<UnitId> Proposal::openUnits(const MeasureId &measure, const QDate &today) const
{
    QList<UnitId> open;
    if (withdrawn)
        return open;
    for (const UnitId &unit : units) {
        const Decision *decision = decisionOn(measure, unit);
        if (!decision || (decision->kind == DecisionKind::Later && decision->until <= today))
            open << unit;
    }
    return open;
}

bool Proposal::isOpen(const QDate &today) const
{
    return std::ranges::any_of(measures, [&](const ProposedMeasure &proposed) {
        return !openUnits(proposed.measure, today).isEmpty();
    });
}

std::optional<Words> problemOf(const Proposal &proposal)
{
    if (proposal.title.trimmed().isEmpty())
        return Words {"Geben Sie dem Vorschlag einen Namen.", "Give the proposal a name."};
    if (proposal.title.size() > Proposal::MaxTitle || proposal.note.size() > Proposal::MaxNote)
        return Words {"Kürzen Sie Namen oder Begleittext.", "Shorten the name or the note."};
    if (proposal.units.isEmpty() || proposal.units.size() > Proposal::MaxUnits
        || hasDoubles(proposal.units))
        return Words {"Wählen Sie die Stellen, für die der Vorschlag gilt.",
            "Choose the units that the proposal is for."};
    if (proposal.measures.isEmpty())
        return Words {"Wählen Sie mindestens eine Maßnahme.", "Choose at least one measure."};
    if (proposal.measures.size() > Proposal::MaxMeasures)
        return Words {"Schlagen Sie höchstens 20 Maßnahmen auf einmal vor.",
            "Propose at most 20 measures at a time."};
    if (hasDoubleMeasures(proposal.measures))
        return Words {"Nennen Sie jede Maßnahme nur einmal.", "Name each measure only once."};
    if (!std::ranges::all_of(proposal.measures, isSound))
        return Words {"Ein Grund sagt mehr über die Vorfälle, als der Vorschlag sagen darf.",
            "A reason says more about the incidents than the proposal may."};
    return std::nullopt;
}

std::optional<Words> problemOf(
    const Decision &decision, const Proposal &proposal, const QDate &today)
{
    const auto isProposed = std::ranges::any_of(proposal.measures,
        [&](const ProposedMeasure &proposed) { return proposed.measure == decision.measure; });
    if (proposal.withdrawn || !isProposed)
        return Words {"Diese Maßnahme steht nicht mehr zur Entscheidung.",
            "This measure is no longer up for decision."};
    const auto isFor = [&](const UnitId &unit) { return proposal.units.contains(unit); };
    if (decision.units.isEmpty() || hasDoubles(decision.units)
        || !std::ranges::all_of(decision.units, isFor))
        return Words {"Wählen Sie die Stellen, für die Sie entscheiden.",
            "Choose the units that you decide for."};
    if (decision.kind == DecisionKind::Reject && decision.reason.trimmed().isEmpty())
        return Words {"Nennen Sie den Grund, aus dem Sie ablehnen.", "Say why you reject it."};
    if (decision.kind == DecisionKind::Later && !(decision.until > today))
        return Words {"Nennen Sie einen späteren Tag, an dem Sie entscheiden.",
            "Name a later day on which you decide."};
    if (decision.reason.size() > Proposal::MaxReason)
        return Words {"Kürzen Sie den Grund.", "Shorten the reason."};
    if (proposal.decisions.size() >= Proposal::MaxDecisions)
        return Words {"Zu diesem Vorschlag ist zu oft entschieden worden.",
            "This proposal was decided too often."};
    return std::nullopt;
}

QString sentenceFor(const ProposalReason &reason, Language language)
{
    if (!reason.basics.isEmpty())
        return Words {"Hier fehlt noch, was man von einem Amt erwarten darf: %1.",
            "What one may expect of an office is missing here: %1."}
            .in(language)
            .arg(quotedList(reason.basics, language));
    const auto row = std::ranges::find(reasonSentences, reason.kind, &ReasonSentences::kind);
    const QString values = valuesOf(reason, language);
    if (!reason.share.isSaid() || values.isEmpty() || !*row->withValues.de)
        return row->plain.in(language);
    QString share = wordFor(*reason.share.word(), language);
    share[0] = share[0].toUpper();
    return row->withValues.in(language).arg(share, values);
}

QString freeTextsOf(const Proposal &proposal)
{
    QStringList texts {proposal.title, proposal.note};
    for (const Decision &decision : proposal.decisions)
        texts << decision.reason;
    return texts.join(u'\n');
}

} // namespace rueckhalt
