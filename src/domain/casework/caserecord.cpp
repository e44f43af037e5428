// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/caserecord.h"

#include <algorithm>

namespace rueckhalt {

template <>
std::span<const Term<CaseEvent::Kind>> terms<CaseEvent::Kind>()
{
    using enum CaseEvent::Kind;
    static constexpr std::array<Term<CaseEvent::Kind>, 12> list {{
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
        {PersonNamed, "person", {"Betroffene Person", "Affected person"}},
        {OffenderNamed, "offender", {"Beschuldigte Person", "Person accused"}},
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

void applyField(CaseStanding &standing, const CaseEvent &event)
{
    FollowUpValues &values = event.about.isFirst() ? standing.values : standing.others[event.about];
    if (event.text.isEmpty())
        values.remove(event.field);
    else
        values.insert(event.field, event.text);
}

/// What was entered about somebody who is out stays in the history and counts nowhere.
void applyPerson(QMap<int, NamedPerson> &persons, int number, const QString &name)
{
    persons.insert(number, {name, name.isEmpty() && number > 1});
}

QList<int> numbersOf(const QMap<int, NamedPerson> &persons)
{
    QList<int> numbers {1};
    for (auto it = persons.cbegin(); it != persons.cend(); ++it) {
        if (it.key() > 1 && !it->isOut)
            numbers << it.key();
    }
    return numbers;
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
        applyField(standing, event);
        return;
    case CareEntered:
        (event.about.person == 1 ? standing.care : standing.othersCare[event.about.person])
            .insert(event.care, {meantBy(event.care, event.answer), event.day, event.text});
        return;
    case PersonNamed:
        applyPerson(standing.persons, event.about.person, event.text);
        return;
    case OffenderNamed:
        applyPerson(standing.offenders, event.about.offender, event.text);
        return;
    case DutyWaived:
        (event.about.person == 1 ? standing.waived : standing.othersWaived[event.about.person])
            .insert(event.duty, event.reason);
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

QList<int> CaseStanding::personNumbers() const
{
    return numbersOf(persons);
}

QList<int> CaseStanding::offenderNumbers() const
{
    return numbersOf(offenders);
}

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

QString numbered(const Words &words, int number, const NamedPerson &person, Language language)
{
    const QString called = words.in(language).arg(number);
    return person.name.isEmpty() ? called : QStringLiteral("%1 (%2)").arg(called, person.name);
}

} // namespace

QString personWords(int number, const NamedPerson &person, Language language)
{
    return numbered({"betroffene Person %1", "affected person %1"}, number, person, language);
}

QString offenderWords(int number, const NamedPerson &offender, Language language)
{
    return numbered({"beschuldigte Person %1", "accused person %1"}, number, offender, language);
}

namespace {

/// Which of several an answer is about; the first ones need no words.
QString aboutWords(const CaseSubject &about, Language language)
{
    QStringList words;
    if (about.person > 1)
        words << personWords(about.person, {}, language);
    if (about.offender > 1)
        words << offenderWords(about.offender, {}, language);
    return words.isEmpty() ? QString()
                           : QStringLiteral(" (%1)").arg(words.join(QStringLiteral(", ")));
}

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
        wordFor(event.care, language) + aboutWords(event.about, language),
        wordFor(event.answer, language));
    if (event.day.isValid())
        sentence += QStringLiteral(", ")
            + shownValue(FollowUpField::HouseBanFrom, event.day.toString(Qt::ISODate), language);
    if (!event.text.isEmpty())
        sentence += QStringLiteral(" (%1)").arg(event.text);
    return sentence + u'.';
}

} // namespace

namespace {

QString namedSentence(const CaseEvent &event, Language language)
{
    const bool isPerson = event.kind == CaseEvent::Kind::PersonNamed;
    const int number = isPerson ? event.about.person : event.about.offender;
    if (event.text.isEmpty()) {
        static constexpr Words out {"%1 gehört nicht zum Fall.", "%1 is not part of the case."};
        const QString who
            = isPerson ? personWords(number, {}, language) : offenderWords(number, {}, language);
        return withReason(out.in(language).arg(who), event.reason, language);
    }
    return withReason(
        QStringLiteral("%1 %2: %3.").arg(wordFor(event.kind, language)).arg(number).arg(event.text),
        event.reason, language);
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
    case StateChanged:
        if (event.state == CaseState::Question && !event.reason.isEmpty()) {
            static constexpr Words asked {"Rückfrage gestellt: %1", "The reporter was asked: %1"};
            return asked.in(language).arg(event.reason);
        }
        return told(wordFor(event.state, language));
    case Opened:
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
        const QString field = wordFor(event.field, language) + aboutWords(event.about, language);
        if (event.before.isEmpty())
            return withReason(QStringLiteral("%1: %2.").arg(field, value), event.reason, language);
        static constexpr Words instead {"%1: %2 statt %3.", "%1: %2 instead of %3."};
        return withReason(
            instead.in(language).arg(field, value, shownValue(event.field, event.before, language)),
            event.reason, language);
    }
    case CareEntered:
        return withReason(careSentence(event, language), event.reason, language);
    case PersonNamed:
    case OffenderNamed:
        return namedSentence(event, language);
    case DutyWaived:
        return told(wordFor(event.duty, language) + aboutWords(event.about, language));
    case Addendum:
        return withReason(QStringLiteral("%1: %2").arg(kind, event.text), event.reason, language);
    case ReporterAnswered:
        return kind + u'.';
    }
    Q_UNREACHABLE();
}

} // namespace rueckhalt
