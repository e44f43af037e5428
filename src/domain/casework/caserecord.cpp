// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/caserecord.h"

#include <algorithm>

namespace rueckhalt {

template <>
std::span<const Term<CaseEvent::Kind>> terms<CaseEvent::Kind>()
{
    using enum CaseEvent::Kind;
    static constexpr std::array<Term<CaseEvent::Kind>, 10> list {{
        {Opened, "opened", {"Fall eröffnet", "Case opened"}},
        {StateChanged, "state", {"Stand geändert", "State changed"}},
        {LevelConfirmed, "level", {"Stufe bestätigt", "Level confirmed"}},
        {TrackSet, "track", {"Bearbeitung festgelegt", "Track decided"}},
        {CarerNamed, "carer", {"Fallbetreuung benannt", "Case carer named"}},
        {FieldEntered, "field", {"Angabe eingetragen", "Answer entered"}},
        {CareEntered, "care", {"Angebot eingetragen", "Offer entered"}},
        {DutyWaived, "waived", {"Aufgabe entfällt", "Duty waived"}},
        {Addendum, "addendum", {"Nachtrag", "Addendum"}},
        {ReporterAnswered, "reporter-answered",
            {"Nachtrag der meldenden Person", "Addition of the reporter"}},
    }};
    return list;
}

namespace {

void applyState(CaseStanding &standing, const CaseEvent &event)
{
    standing.state = event.state;
    standing.since = event.moment;
    standing.duplicateOf = event.otherCase;
}

void apply(CaseStanding &standing, const CaseEvent &event)
{
    using enum CaseEvent::Kind;
    switch (event.kind) {
    case Opened:
    case StateChanged:
        return applyState(standing, event);
    case LevelConfirmed:
        standing.confirmedLevel = event.level;
        return;
    case TrackSet:
        standing.decidedTrack = event.track;
        return;
    case CarerNamed:
        standing.carer = event.carer;
        standing.carerName = event.text;
        return;
    case FieldEntered:
        if (event.text.isEmpty())
            standing.values.remove(event.field);
        else
            standing.values.insert(event.field, event.text);
        return;
    case CareEntered:
        standing.care.insert(event.care, {event.answer, event.day, event.text});
        return;
    case DutyWaived:
        standing.waived.insert(event.duty, event.reason);
        return;
    case Addendum:
        return;
    case ReporterAnswered:
        if (standing.state == CaseState::Question)
            applyState(standing, {.moment = event.moment, .state = CaseState::InReview});
        return;
    }
}

} // namespace

void CaseRecord::append(CaseEvent event)
{
    event.moment = QDateTime::fromSecsSinceEpoch(
        event.moment.isValid() ? event.moment.toSecsSinceEpoch() : 0, Qt::UTC);
    // The clock of another machine may be behind: the order of a history is that of its writing.
    if (!m_history.isEmpty())
        event.moment = std::max(event.moment, m_history.last().moment);
    apply(m_standing, event);
    m_history << std::move(event);
}

bool CaseRecord::contains(const CaseEntryId &entry) const
{
    return std::ranges::any_of(
        m_history, [&entry](const CaseEvent &event) { return event.entry == entry; });
}

bool CaseRecord::continues(const CaseRecord &earlier) const
{
    return earlier.m_history.size() <= m_history.size()
        && std::equal(earlier.m_history.cbegin(), earlier.m_history.cend(), m_history.cbegin());
}

namespace {

QString withReason(QString sentence, const QString &reason, Language language)
{
    if (reason.isEmpty())
        return sentence;
    static constexpr Words form {" Grund: %1", " Reason: %1"};
    return sentence + form.in(language).arg(reason);
}

QString levelSentence(const CaseEvent &event, Language language)
{
    static constexpr Words same {"%1 bestätigt.", "%1 confirmed."};
    static constexpr Words other {"%1 festgelegt statt %2.", "%1 set instead of %2."};
    const QString level = shortWordFor(event.level, language);
    return event.level == event.levelBefore
        ? same.in(language).arg(level)
        : other.in(language).arg(level, shortWordFor(event.levelBefore, language));
}

QString careSentence(const CaseEvent &event, Language language)
{
    QString sentence = QStringLiteral("%1: %2").arg(
        wordFor(event.care, language), wordFor(event.answer, language));
    if (event.day.isValid())
        sentence += QStringLiteral(", ")
            + shownValue(FollowUpField::HouseBanFrom, event.day.toString(Qt::ISODate), language);
    if (!event.text.isEmpty())
        sentence += QStringLiteral(" (%1)").arg(event.text);
    return sentence + u'.';
}

} // namespace

QString sentenceFor(const CaseEvent &event, Language language)
{
    using enum CaseEvent::Kind;
    const QString kind = wordFor(event.kind, language);
    const auto told = [&](const QString &what) {
        return withReason(QStringLiteral("%1: %2.").arg(kind, what), event.reason, language);
    };
    switch (event.kind) {
    case Opened:
    case StateChanged:
        return told(wordFor(event.state, language));
    case LevelConfirmed:
        return withReason(levelSentence(event, language), event.reason, language);
    case TrackSet:
        return told(wordFor(event.track, language));
    case CarerNamed:
        return told(event.text.isEmpty() ? QStringLiteral("–") : event.text);
    case FieldEntered: {
        const QString value = event.text.isEmpty() ? QStringLiteral("–")
                                                   : shownValue(event.field, event.text, language);
        return withReason(QStringLiteral("%1: %2.").arg(wordFor(event.field, language), value),
            event.reason, language);
    }
    case CareEntered:
        return withReason(careSentence(event, language), event.reason, language);
    case DutyWaived:
        return told(wordFor(event.duty, language));
    case Addendum:
        return withReason(QStringLiteral("%1: %2").arg(kind, event.text), event.reason, language);
    case ReporterAnswered:
        return kind + u'.';
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
