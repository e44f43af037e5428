// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/casework.h"

#include "session/granting.h"
#include "session/lockedwriting.h"
#include "vault/memberkeeping.h"

#include <algorithm>
#include <functional>

namespace rueckhalt {

Casework::Casework(
    OpenRegister &openRegister, Answering &answering, Language language, QObject *parent)
    : QObject(parent)
    , m_register(openRegister)
    , m_answering(answering)
    , m_language(language)
{
    connect(&answering, &Answering::handlingChanged, this, &Casework::caseChanged);
}

bool Casework::isAllowed() const
{
    return m_register.may(Right::WorkOnCases) && !m_register.isReadOnly();
}

bool Casework::mayAdd() const
{
    return isAllowed() || m_register.vault().mayEnterGranted();
}

std::optional<CaseProblem> Casework::problemIn(const Error &error)
{
    return error.code == Error::Code::Invalid ? fromCode<CaseProblem>(error.detail) : std::nullopt;
}

namespace {

/// Lines of cases that the register still has, in the order given.
QList<CaseLine> linesOf(const QList<OpenCase> &cases, const FactTable &facts)
{
    const auto rows = rowsOf(cases, facts);
    QList<CaseLine> lines;
    for (const OpenCase &one : cases) {
        const auto row = rows.find(one.incident);
        if (row == rows.end())
            continue;
        const IncidentFacts known = facts.facts(*row);
        lines << CaseLine {
            one.incident, facts.number(*row), known.level, known.reported, one.glance};
    }
    return lines;
}

bool isFinishedOne(const OpenCase &one)
{
    return isFinished(one.glance.state);
}

} // namespace

Result<QList<CaseLine>> Casework::openCases() const
{
    return m_register.vault().openCases().map([this](QList<OpenCase> &&cases) {
        cases.removeIf(isFinishedOne);
        QList<CaseLine> lines = linesOf(cases, m_register.facts());
        std::ranges::stable_sort(lines, [](const CaseLine &a, const CaseLine &b) {
            return a.level != b.level ? a.level > b.level : a.reported < b.reported;
        });
        return lines;
    });
}

Result<qsizetype> Casework::finishedCount() const
{
    const auto closed = m_register.vault().closedCases();
    const auto others = m_register.vault().openCases();
    if (!closed || !others)
        return tl::unexpected<Error>(closed ? others.error() : closed.error());
    return closed->size() + std::ranges::count_if(*others, isFinishedOne);
}

Result<QList<CaseLine>> Casework::finishedCases() const
{
    const auto closed = m_register.vault().closedCases();
    auto cases = m_register.vault().openCases();
    const auto settings = this->settings();
    if (!closed || !cases)
        return tl::unexpected<Error>(closed ? cases.error() : closed.error());
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    cases->removeIf(std::not_fn(isFinishedOne));
    const FactTable &facts = m_register.facts();
    for (const IncidentId &incident : *closed) {
        const auto record = m_register.vault().caseRecord(incident);
        const auto row = facts.rowOf(incident);
        if (!record)
            return tl::unexpected<Error>(record.error());
        if (!row)
            continue;
        const CaseStanding &standing = record->standing();
        *cases << OpenCase {incident,
            {.state = standing.state,
                .since = standing.since,
                .track = record->track(facts.facts(*row), settings->rules()),
                .isLevelConfirmed = standing.confirmedLevel.has_value(),
                .carer = standing.carer}};
    }
    QList<CaseLine> lines = linesOf(*cases, facts);
    std::ranges::stable_sort(
        lines, std::ranges::greater {}, [](const CaseLine &line) { return line.glance.since; });
    return lines;
}

Result<CaseFile> Casework::read(const IncidentId &incident) const
{
    auto opened = m_register.read(incident);
    if (!opened)
        return tl::unexpected(opened.error());
    auto record = m_register.vault().caseRecord(incident);
    if (!record)
        return tl::unexpected(record.error());
    const auto settings = this->settings();
    if (!settings)
        return tl::unexpected(settings.error());
    CaseFile file {std::move(*opened), std::move(*record), {}, settings->rules()};
    if (!m_register.may(Right::WorkOnCases))
        return file;
    auto handling = m_register.vault().handling(incident);
    if (!handling)
        return tl::unexpected(handling.error());
    file.handling = std::move(*handling);
    return file;
}

QList<DuplicateHint> Casework::duplicates(const IncidentId &incident) const
{
    return m_register.facts().rowOf(incident) ? duplicatesOf(m_register.facts(), incident)
                                              : QList<DuplicateHint> {};
}

QString carerName(const Member &member, Language language)
{
    const QString name = shownName(member).trimmed();
    if (!name.isEmpty())
        return name;
    // Who made the register alone has neither a name nor a log-in.
    const bool isOfficer = member.roles.contains(Role::SafetyOfficer);
    return wordFor(isOfficer ? Role::SafetyOfficer : Role::CaseCarer, language);
}

QList<Member> Casework::carers() const
{
    QList<Member> members = m_register.vault().members().members();
    members.removeIf([](const Member &member) {
        return member.state != MemberState::Active
            || !(member.roles.contains(Role::CaseCarer)
                || member.roles.contains(Role::SafetyOfficer));
    });
    return members;
}

namespace {

/// What the reporter of a duplicate reads if nobody writes something else: a case that ends without
/// a word looks as if nobody had read the report.
constexpr Words duplicateThanks {
    "Danke für Ihre Meldung. Derselbe Vorfall war schon gemeldet. Beide Meldungen sind geprüft, "
    "gezählt wird er einmal. Wenn Sie Unterstützung möchten, schreiben Sie einen Nachtrag.",
    "Thank you for your report. The same incident had been reported already. Both reports were "
    "reviewed, and it is counted once. If you would like support, write an addition."};

} // namespace

QString Casework::thanks() const
{
    static constexpr Words words {
        "Danke für Ihre Meldung. Sie ist geprüft und geht in die Auswertung ein, aus der "
        "Maßnahmen entstehen. Wenn Sie Unterstützung möchten, schreiben Sie einen Nachtrag.",
        "Thank you for your report. It was reviewed and is counted, and measures come of what is "
        "counted. If you would like support, write an addition."};
    return words.in(m_language);
}

Result<void> Casework::open(const IncidentId &incident)
{
    return add(incident, {.kind = CaseEvent::Kind::Opened, .state = CaseState::Reported});
}

Result<void> Casework::add(const IncidentId &incident, const CaseEvent &event)
{
    return m_register.addToCase(incident, {event}).map([&] { emit caseChanged(incident); });
}

/// Adds to the case and, in the same transaction, changes what its reporter is told.
Result<void> Casework::tell(
    const IncidentId &incident, const QList<CaseEvent> &events, std::optional<Handling> handling)
{
    if (handling) {
        if (Answering::problem(handling->reply))
            return failure(Error::Code::Invalid, QStringLiteral("reply"));
        handling->replied = m_register.now();
    }
    if (auto added = m_register.addToCase(incident, events, handling); !added)
        return added;
    if (!handling) {
        emit caseChanged(incident);
        return {};
    }
    emit m_answering.handlingChanged(incident); // caseChanged() follows from it.
    // The answer is safe in the register; writing it out is tried again whenever there is a chance.
    static_cast<void>(m_answering.publishPending());
    return {};
}

Result<void> Casework::move(const IncidentId &incident, const CaseMove &step)
{
    if (!m_register.may(Right::WorkOnCases))
        return failure(Error::Code::NotPermitted, codeOf(Right::WorkOnCases));
    auto handling = m_register.vault().handling(incident);
    if (!handling)
        return tl::unexpected(handling.error());
    if (*handling) {
        if (step.to == CaseState::Question && !canBeAsked(**handling))
            return failure(Error::Code::Invalid, QString(Answering::NobodyToAsk));
        ReplyContent &reply = (*handling)->reply;
        reply.state = shownToReporter(step.to);
        reply.question = step.to == CaseState::Question ? step.question.trimmed() : QString();
        if (!step.closingNote.trimmed().isEmpty())
            reply.closingNote = step.closingNote.trimmed();
        else if (step.to == CaseState::Closed && reply.closingNote.isEmpty())
            reply.closingNote = thanks();
        else if (step.to == CaseState::Duplicate && reply.closingNote.isEmpty())
            reply.closingNote = duplicateThanks.in(m_language);
    }
    return tell(incident,
        {{.kind = CaseEvent::Kind::StateChanged,
            .state = step.to,
            .otherCase = step.duplicateOf,
            // The reporter's answer takes the question out of the reply: here it can still be read.
            .reason = (step.to == CaseState::Question ? step.question : step.reason)
                          .trimmed()
                          .left(CaseEvent::MaxReason)}},
        std::move(*handling));
}

QString Casework::levelSentence(AachenLevel level, AachenLevel before, const QString &reason) const
{
    static constexpr Words form {"Die Einstufung wurde geändert: %1 statt %2. Grund: %3",
        "The level was changed: %1 in place of %2. Reason: %3"};
    return form.in(m_language)
        .arg(shortWordFor(level, m_language), shortWordFor(before, m_language), reason);
}

Result<void> Casework::confirmLevel(
    const IncidentId &incident, AachenLevel level, const QString &reason)
{
    const auto row = m_register.facts().rowOf(incident);
    if (!row)
        return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    if (!m_register.may(Right::WorkOnCases))
        return failure(Error::Code::NotPermitted, codeOf(Right::WorkOnCases));
    const AachenLevel before = m_register.facts().facts(*row).level;
    std::optional<Handling> told;
    if (level != before && !reason.trimmed().isEmpty()) {
        auto handling = m_register.vault().handling(incident);
        if (!handling)
            return tl::unexpected(handling.error());
        told = std::move(*handling);
        if (told)
            told->reply.changes << ReportedChange {
                .text = levelSentence(level, before, reason.trimmed())};
    }
    return tell(incident,
        {{.kind = CaseEvent::Kind::LevelConfirmed,
            .level = level,
            .levelBefore = before,
            .reason = reason.trimmed()}},
        std::move(told));
}

Result<void> Casework::setTrack(const IncidentId &incident, Track track, const QString &reason)
{
    return add(
        incident, {.kind = CaseEvent::Kind::TrackSet, .track = track, .reason = reason.trimmed()});
}

Result<void> Casework::nameCarer(const IncidentId &incident, const UserId &carer)
{
    CaseEvent event {.kind = CaseEvent::Kind::CarerNamed, .carer = carer};
    if (!carer.isNull()) {
        const QList<Member> known = carers();
        const auto found = std::ranges::find(known, carer, &Member::id);
        if (found == known.end())
            return failure(Error::Code::NotFound, QStringLiteral("carer"));
        event.text = carerName(*found, m_language).left(CaseEvent::MaxName);
    }
    return add(incident, event);
}

Result<void> Casework::enter(const IncidentId &incident, const QList<FieldAnswer> &answers)
{
    QList<CaseEvent> events;
    for (const FieldAnswer &answer : answers)
        events << CaseEvent {.kind = CaseEvent::Kind::FieldEntered,
            .field = answer.field,
            .text = answer.value.trimmed(),
            .reason = answer.reason.trimmed(),
            .about = subjectFor(answer.field, answer.about)};
    return tell(incident, events, {});
}

Result<void> Casework::enterCare(const IncidentId &incident, const CareAnswered &care)
{
    return add(incident,
        {.kind = CaseEvent::Kind::CareEntered,
            .care = care.kind,
            .answer = care.outcome,
            .day = care.day,
            .text = care.by.trimmed(),
            .reason = care.reason.trimmed(),
            .about = {.person = care.person}});
}

Result<void> Casework::namePerson(const IncidentId &incident, const PersonNaming &naming)
{
    CaseEvent event {.kind = CaseEvent::Kind::PersonNamed,
        .text = naming.name.trimmed(),
        .reason = naming.reason.trimmed(),
        .about = {.person = naming.number}};
    if (naming.isAccused) {
        event.kind = CaseEvent::Kind::OffenderNamed;
        event.about = {.offender = naming.number};
    }
    return add(incident, event);
}

Result<void> Casework::waive(
    const IncidentId &incident, CaseDuty duty, const QString &reason, int person)
{
    return add(incident,
        {.kind = CaseEvent::Kind::DutyWaived,
            .duty = duty,
            .reason = reason.trimmed(),
            .about = {.person = person}});
}

Result<void> Casework::addAddendum(
    const IncidentId &incident, const QString &text, const QString &reason)
{
    return add(incident,
        {.kind = CaseEvent::Kind::Addendum, .text = text.trimmed(), .reason = reason.trimmed()});
}

namespace {

/// How what carers were writing is known over the lock: they have no key for the sealed part that
/// officers' texts go into.
QString grantedForm(const IncidentId &incident, const QString &form = {})
{
    return LockedWriting::CaseForm + QString::fromLatin1(incident.toHex()) + u':' + form;
}

} // namespace

Result<void> Casework::keepUnfinished(const IncidentId &incident, const UnfinishedEntry &entry)
{
    if (!m_register.may(Right::WorkOnCases)) {
        UnfinishedEntry kept = entry;
        kept.form = grantedForm(incident, entry.form);
        m_register.writing().keep(std::move(kept));
        emit unfinishedChanged();
        return {};
    }
    return m_register.vault().saveUnfinished(incident, entry).map([this] {
        emit unfinishedChanged();
    });
}

QHash<IncidentId, UnfinishedEntry> Casework::unfinishedGranted() const
{
    QHash<IncidentId, UnfinishedEntry> own;
    for (const UnfinishedEntry &entry : m_register.writing().entries()) {
        const QString id = entry.form.section(u':', 1, 1);
        const auto incident = IncidentId::fromHex(id.toLatin1());
        const QString prefix = incident ? grantedForm(*incident) : QString();
        // A case that is not granted any more is not spoken of.
        if (!incident || !entry.form.startsWith(prefix) || !m_register.facts().rowOf(*incident))
            continue;
        UnfinishedEntry of = entry;
        of.form.remove(0, prefix.size());
        own.insert(*incident, of);
    }
    return own;
}

QHash<IncidentId, UnfinishedEntry> Casework::unfinished() const
{
    if (!m_register.may(Right::WorkOnCases))
        return unfinishedGranted();
    // What cannot be read is offered to nobody.
    return m_register.vault().unfinished().value_or(QHash<IncidentId, UnfinishedEntry> {});
}

Result<void> Casework::discardUnfinished(const IncidentId &incident)
{
    if (!m_register.may(Right::WorkOnCases)) {
        if (const auto own = unfinishedGranted(); own.contains(incident)) {
            m_register.writing().drop(grantedForm(incident, own.value(incident).form));
            emit unfinishedChanged();
        }
        return {};
    }
    return m_register.vault().discardUnfinished(incident).map([this] { emit unfinishedChanged(); });
}

Result<CaseSettings> Casework::settings() const
{
    return m_register.vault().caseSettings();
}

Result<void> Casework::saveSettings(const CaseSettings &settings)
{
    return m_register.vault().saveCaseSettings(settings).map([this] { emit settingsChanged(); });
}

} // namespace rueckhalt
