// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/casestore.h"

#include "domain/archive/casecodec.h"
#include "vault/settingstore.h"

namespace rueckhalt {

namespace {

constexpr const char *settingName = "cases";

Counted countedIn(CaseState state)
{
    return isCounted(state) ? Counted::Yes : Counted::No;
}

/// Of a report that was handled before there were cases.
CaseRecord recordFrom(const Handling &handling)
{
    CaseRecord record;
    record.append({.kind = CaseEvent::Kind::Opened,
        .moment = handling.replied.isValid() ? handling.replied : handling.taken,
        .state = caseStateOf(handling.reply.state)});
    return record;
}

} // namespace

QHash<IncidentId, FactTable::Row> rowsOf(const QList<OpenCase> &cases, const FactTable &facts)
{
    QList<IncidentId> ids;
    for (const OpenCase &one : cases)
        ids << one.incident;
    return facts.rowsOf({ids.constData(), static_cast<std::size_t>(ids.size())});
}

Result<void> sayCounted(const SealedObjects &objects, IncidentStore &incidents)
{
    QList<IncidentId> left;
    const auto read = objects.openAll(
        SealedPart::CaseGlance, [&left](const ObjectName &name, const SecretBytes &plain) {
            return decodeCaseGlance(plain.view()).map([&](const CaseGlance &glance) {
                if (!isCounted(glance.state))
                    left << IncidentId(name.object.bytes());
            });
        });
    if (!read)
        return read;
    for (const IncidentId &incident : left) {
        if (auto said = incidents.setCounted(incident, Counted::No); !said)
            return said;
    }
    return {};
}

CaseStore::CaseStore(Database &database, SealedObjects &objects, IncidentStore &incidents,
    ReportStore reports, QDateTime now)
    : m_database(database)
    , m_objects(objects)
    , m_incidents(incidents)
    , m_reports(reports)
    , m_now(std::move(now))
{
}

Result<CaseRecord> CaseStore::record(const IncidentId &incident) const
{
    const auto plain = m_objects.open(ObjectName::of(SealedPart::Case, incident));
    if (!plain)
        return errorOf(plain);
    if (*plain)
        return decodeCaseRecord((*plain)->view());
    return m_reports.handling(incident).map([](const std::optional<Handling> &handling) {
        return handling ? recordFrom(*handling) : CaseRecord();
    });
}

Result<CaseStore::Opened> CaseStore::opened(const IncidentId &incident) const
{
    auto facts = m_incidents.factsOf(incident);
    if (!facts)
        return errorOf(facts);
    auto known = record(incident);
    if (!known)
        return errorOf(known);
    const auto handling = m_reports.handling(incident);
    if (!handling)
        return errorOf(handling);
    return Opened {
        std::move(*facts), std::move(*known), *handling && (*handling)->hasUnseenAddenda()};
}

Result<QList<IncidentId>> CaseStore::handledWithoutRecord() const
{
    static_assert(static_cast<int>(SealedPart::Case) == 11);
    auto row = m_database.prepare("SELECT incident FROM handling WHERE NOT EXISTS (SELECT 1 FROM"
                                  " sealed_object WHERE part = 11 AND object = incident)");
    if (!row)
        return errorOf(row);
    QList<IncidentId> incidents;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return incidents;
        incidents << row->id<IncidentId>(0);
    }
}

Result<QList<OpenCase>> CaseStore::all() const
{
    QList<OpenCase> cases;
    const auto read = m_objects.openAll(
        SealedPart::CaseGlance, [&cases](const ObjectName &name, const SecretBytes &plain) {
            return decodeCaseGlance(plain.view()).map([&](CaseGlance &&glance) {
                cases << OpenCase {IncidentId(name.object.bytes()), std::move(glance)};
            });
        });
    if (!read)
        return errorOf(read);
    const auto handled = handledWithoutRecord();
    const auto known = settings();
    if (!handled || !known)
        return tl::unexpected<Error>(handled ? known.error() : handled.error());
    for (const IncidentId &incident : *handled) {
        const auto one = opened(incident);
        if (!one)
            return errorOf(one);
        if (auto glance
            = glanceOf({one->facts, one->record, one->hasUnreadAdditions, known->rules()}))
            cases << OpenCase {incident, std::move(*glance)};
    }
    return cases;
}

Result<QList<IncidentId>> CaseStore::closed() const
{
    static_assert(
        static_cast<int>(SealedPart::Case) == 11 && static_cast<int>(SealedPart::CaseGlance) == 12);
    auto row = m_database.prepare(
        "SELECT object FROM sealed_object AS kept WHERE part = 11 AND NOT EXISTS (SELECT 1 FROM"
        " sealed_object WHERE part = 12 AND object = kept.object)");
    if (!row)
        return errorOf(row);
    auto closed = handledWithoutRecord();
    if (!closed)
        return closed;
    Result<void> readable;
    closed->removeIf([&](const IncidentId &incident) {
        const auto known = record(incident);
        if (!known)
            readable = errorOf(known);
        return !known || known->standing().state != CaseState::Closed;
    });
    if (!readable)
        return errorOf(readable);
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return closed;
        *closed << row->id<IncidentId>(0);
    }
}

CaseEvent CaseStore::stamped(CaseEvent event, const Member &by) const
{
    event.moment = m_now;
    event.author = by.id;
    event.authorName = by.profile.name.left(CaseEvent::MaxName);
    return event;
}

Result<void> CaseStore::write(const IncidentId &incident, const CaseRecord &record)
{
    return encode(record).and_then([&](const QByteArray &bytes) {
        return m_objects.put(ObjectName::of(SealedPart::Case, incident), bytesOf(bytes));
    });
}

Result<void> CaseStore::writeGlance(
    const IncidentId &incident, const Opened &opened, const CaseRules &rules)
{
    const auto name = ObjectName::of(SealedPart::CaseGlance, incident);
    const auto glance = glanceOf({opened.facts, opened.record, opened.hasUnreadAdditions, rules});
    if (!glance)
        return m_objects.remove(name);
    return encode(*glance).and_then(
        [&](const QByteArray &bytes) { return m_objects.put(name, bytesOf(bytes)); });
}

Result<void> CaseStore::open(const IncidentId &incident, const Member &by)
{
    auto facts = m_incidents.factsOf(incident);
    const auto known = settings();
    if (!facts || !known)
        return tl::unexpected<Error>(facts ? known.error() : facts.error());
    // Not by add(): a report that was just taken in has its handling already, from which the case
    // of one that was handled earlier would be told.
    Opened fresh {.facts = std::move(*facts)};
    fresh.record.append(
        stamped({.kind = CaseEvent::Kind::Opened, .state = CaseState::Reported}, by));
    return write(incident, fresh.record).and_then([&] {
        return writeGlance(incident, fresh, known->rules());
    });
}

Result<void> CaseStore::add(
    const IncidentId &incident, const QList<CaseEvent> &events, const Member &by)
{
    auto now = opened(incident);
    if (!now)
        return errorOf(now);
    const auto known = settings();
    if (!known)
        return errorOf(known);
    const CaseRules rules = known->rules();
    const IncidentFacts before = now->facts;
    const CaseActor actor = by.id.isNull() ? CaseActor::Program : CaseActor::Officer;
    QList<CaseEvent> added = events;
    if (now->record.isEmpty() && !added.isEmpty() && added.first().kind != CaseEvent::Kind::Opened)
        added.prepend({.kind = CaseEvent::Kind::Opened, .state = CaseState::Reported});
    for (const CaseEvent &event : added) {
        const CaseContext context {now->facts, now->record, now->hasUnreadAdditions, rules};
        if (const auto problem = problemOf(event, actor, context, m_now))
            return failure(Error::Code::Invalid, codeOf(*problem));
        CaseEvent kept = stamped(event, by);
        // The facts keep the latest answer only: what was reported stays in the history.
        if (event.kind == CaseEvent::Kind::FieldEntered)
            kept.before = valueIn(now->facts, event.field);
        if (kept.before == event.text)
            kept.before.clear();
        now->facts = amended(now->facts, event);
        now->record.append(std::move(kept));
    }
    if (now->facts != before) {
        if (auto changed = m_incidents.amend(incident, now->facts); !changed)
            return changed;
    }
    return write(incident, now->record)
        .and_then([&] { return writeGlance(incident, *now, rules); })
        .and_then([&] {
            return m_incidents.setCounted(incident, countedIn(now->record.standing().state));
        });
}

Result<void> CaseStore::take(
    const IncidentId &incident, const CaseEntryId &entry, const QList<CaseEvent> &events)
{
    auto now = opened(incident);
    const auto known = settings();
    if (!now || !known)
        return tl::unexpected<Error>(now ? known.error() : now.error());
    if (now->record.contains(entry))
        return {};
    if (now->record.isEmpty())
        now->record.append(
            stamped({.kind = CaseEvent::Kind::Opened, .state = CaseState::Reported}, {}));
    for (const CaseEvent &event : events) {
        if (const auto problem = problemOfTaking(event, now->record, m_now))
            return failure(Error::Code::Invalid, codeOf(*problem));
        now->record.append(event);
    }
    return write(incident, now->record).and_then([&] {
        return writeGlance(incident, *now, known->rules());
    });
}

Result<void> CaseStore::noteAnswer(const IncidentId &incident)
{
    const auto known = record(incident);
    if (!known)
        return errorOf(known);
    // A history that is full keeps no reporter from adding something.
    if (known->history().size() >= CaseRecord::MaxEvents)
        return refresh(incident);
    return add(incident, {{.kind = CaseEvent::Kind::ReporterAnswered}}, {}).and_then([&] {
        return tellStanding(incident);
    });
}

Result<void> CaseStore::tellStanding(const IncidentId &incident)
{
    const auto known = record(incident);
    auto handling = m_reports.handling(incident);
    if (!known || !handling)
        return tl::unexpected<Error>(known ? handling.error() : known.error());
    const HandlingState told = shownToReporter(known->standing().state);
    if (!*handling || (*handling)->reply.state == told)
        return {};
    ReplyContent &reply = (*handling)->reply;
    reply.state = told;
    if (told != HandlingState::Question)
        reply.question.clear();
    (*handling)->replied = m_now;
    return m_reports.save(incident, **handling);
}

Result<void> CaseStore::follow(const IncidentId &incident, HandlingState told, const Member &by)
{
    const auto now = opened(incident);
    const auto known = settings();
    if (!now || !known)
        return tl::unexpected<Error>(now ? known.error() : now.error());
    const CaseEvent event {.kind = CaseEvent::Kind::StateChanged, .state = caseStateOf(told)};
    const CaseContext context {now->facts, now->record, now->hasUnreadAdditions, known->rules()};
    // With open duties it stays where it is, whatever the reporter was told.
    if (now->record.isEmpty() || shownToReporter(now->record.standing().state) == told
        || problemOf(event, CaseActor::Officer, context, m_now))
        return {};
    return add(incident, {event}, by);
}

Result<void> CaseStore::refresh(const IncidentId &incident)
{
    const auto key = m_objects.contentKey(ObjectName::of(SealedPart::CaseGlance, incident));
    if (!key)
        return errorOf(key);
    if (!*key)
        return {};
    const auto now = opened(incident);
    if (!now)
        return errorOf(now);
    return settings().and_then(
        [&](const CaseSettings &known) { return writeGlance(incident, *now, known.rules()); });
}

Result<CaseSettings> CaseStore::settings() const
{
    return SettingStore(m_database)
        .value(settingName)
        .and_then([](const QString &text) -> Result<CaseSettings> {
            auto settings = decodeCaseSettings(text);
            if (!settings)
                return failure(Error::Code::Damaged, QStringLiteral("settings for cases"));
            return std::move(*settings);
        });
}

Result<void> CaseStore::saveSettings(const CaseSettings &settings)
{
    if (problemOf(settings))
        return failure(Error::Code::Invalid, QStringLiteral("settings for cases"));
    const auto before = this->settings();
    if (!before)
        return errorOf(before);
    if (auto saved = SettingStore(m_database).set(settingName, encode(settings)); !saved)
        return saved;
    if (before->rules() == settings.rules())
        return {};
    const auto cases = all();
    if (!cases)
        return errorOf(cases);
    for (const OpenCase &open : *cases) {
        if (auto done = refresh(open.incident); !done)
            return done;
    }
    return {};
}

} // namespace rueckhalt
