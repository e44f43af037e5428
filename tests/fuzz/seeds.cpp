// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/age.h"
#include "domain/archive/attachmentcodec.h"
#include "domain/archive/casecodec.h"
#include "domain/archive/handlingcodec.h"
#include "domain/archive/incidentcodec.h"
#include "domain/archive/sealedplanning.h"
#include "domain/disclosure/releasecodec.h"
#include "domain/planning/plancodec.h"
#include "domain/statistics/facttable.h"
#include "fuzz/seedfiles.h"
#include "intake/changeslist.h"
#include "session/reportarchive.h"
#include "support/domain/planningsamples.h"
#include "support/intake/evidencesamples.h"
#include "support/intake/sealedsamples.h"
#include "support/vault/rawregister.h"
#include "support/vault/releasesamples.h"
#include "support/vault/vaulttesting.h"
#include "vault/backupmanifest.h"
#include "vault/chainentry.h"
#include "vault/headcopies.h"
#include "vault/memberkeeping.h"

#include <QTemporaryDir>

#include <cstdio>

using namespace rueckhalt;
using namespace rueckhalt::testing;
using fuzz::write;

/// Writes the seeds of the binary formats into the corpus: `fuzz_seeds tests/fuzz/corpus`. To be
/// repeated when a format changes; the other files of the corpus are made by hand or by libFuzzer.
namespace {

/// The same bytes each time.
Random countingRandom()
{
    return [next = std::uint8_t {1}](std::span<std::uint8_t> bytes) mutable {
        for (std::uint8_t &byte : bytes)
            byte = next++;
    };
}

/// With one member and with three, one of whom has a role whose key was made new.
bool writeHeads(const QString &folder)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath("seed.rueckhalt");
    VaultEnvironment environment = vaultEnvironment();
    environment.random = countingRandom();
    const auto vault = createVault(path, testPassword(), environment);
    if (!vault || !write(folder, "one-member", contentsOfFile(path + "/head.a")))
        return false;
    MemberKeeping &members = (*vault)->members();
    for (const char *login : {"mia", "ole"}) {
        NewMember member;
        member.profile = {QLatin1String(login), QLatin1String(login)};
        member.roles = {Role::CaseCarer};
        member.password = testPassword();
        if (!members.add(member))
            return false;
    }
    return members.rotate({Role::SafetyOfficer})
        && write(folder, "three-members", contentsOfFile(path + "/head.a"));
}

bool writeObjects(const QString &folder)
{
    const NewIncident full = fullIncident();
    const NewIncident plain = plainIncident();
    return write(folder, "facts-full", encode(NumberedFacts {{2026, 1}, keptFacts(full)}))
        && write(folder, "facts-plain", encode(NumberedFacts {{2026, 2}, keptFacts(plain)}))
        && write(folder, "person-full", encode(full.person))
        && write(folder, "person-empty", encode(plain.person))
        && write(folder, "draft-full", encode(DatedDraft {fullDraft(), full.facts.reported}))
        && write(folder, "draft-empty", encode(DatedDraft {{}, full.facts.reported}));
}

bool writeSegments(const QString &folder)
{
    FactTable table;
    for (int i = 0; i < 3; ++i) {
        IncidentId::Bytes id {};
        id.fill(static_cast<std::uint8_t>(i + 1));
        table.append(IncidentId(id), 2026, static_cast<quint32>(i + 1),
            keptFacts(i == 1 ? plainIncident(i) : fullIncident(i)));
    }
    return write(folder, "empty", FactTable().packed(0, 0))
        && write(folder, "one", table.packed(0, 1)) && write(folder, "three", table.packed(0, 3));
}

bool writeReports(const QString &folder)
{
    const AgreementKey officer = officerKeys()[0].agreement.clone();
    const std::array<PublicKey, 1> recipients {officer.publicKey()};
    Envelope named = sampleReport();
    auto &report = std::get<SealedReport>(named.content);
    report.sender = SenderChoice::Named;
    report.senderName = QStringLiteral("Name");
    report.receipt.reset();
    return write(folder, "report", encodeEnvelope(sampleReport()))
        && write(folder, "named", encodeEnvelope(named))
        && write(folder, "addendum", encodeEnvelope(sampleAddendum()))
        && write(folder, "sealed", seal(named, recipients, countingRandom()));
}

bool writeReplies(const QString &folder)
{
    const Handling handling {.sender = SenderChoice::Anonymous,
        .receipt = sampleAddress(),
        .taken = sampleReply().written,
        .reply = sampleReply().content,
        .replied = sampleReply().written,
        .addenda = {{sampleReply().written, QStringLiteral("Nachtrag")}}};
    return write(folder, "reply", encodeReply(sampleReply()))
        && write(folder, "content", encode(sampleReply().content))
        && write(folder, "handling", encode(handling))
        && write(folder, "sealed", seal(sampleReply(), sampleAddress(), countingRandom()));
}

bool writeCards(const QString &folder)
{
    const auto file = makeCard(sampleContent(), officerKeys(2));
    if (!file)
        return false;
    const auto card = readCard(bytesOf(*file));
    return write(folder, "card", *file) && card && write(folder, "body", encodeCardBody(*card));
}

bool writeChanges(const QString &folder)
{
    const OfficerKey key = std::move(officerKeys().back());
    ChangesList list;
    list.registerId = sampleRegister();
    list.issued = fullIncident().facts.reported;
    if (!write(folder, "none", makeChanges(list, key))
        || !write(folder, "body-none", encodeChangesBody({list, key.version})))
        return false;
    list.changes = {
        {{"Wartezeitanzeige", "Waiting time display"}, {"Bürgeramt", "Bürgeramt"},
            {"Das ist umgesetzt: Bürgeramt.", "That is in place: Bürgeramt."}, QDate(2026, 11, 2)},
        {{"Klingel", "Bell"}, {}, {"Das ist umgesetzt.", "That is in place."}, {}}};
    return write(folder, "two", makeChanges(list, key))
        && write(folder, "body-two", encodeChangesBody({list, key.version}));
}

bool writeManifests(const QString &folder)
{
    BackupManifest manifest;
    manifest.id = RegisterId({1});
    manifest.registerName = QStringLiteral("Hallig");
    manifest.moment = fullIncident().facts.reported;
    manifest.number = 3;
    manifest.mark = {1, 17, {2}};
    manifest.keyId = QByteArray(16, 'k');
    manifest.incidents = 5;
    manifest.objects = 12;
    const SecretBytes key = secretOf(QByteArray(32, 's'));
    if (!write(folder, "empty", encodeManifest(manifest, key)))
        return false;
    manifest.files
        = {{QStringLiteral("vault.db"), 393216, {3}}, {QStringLiteral("head.a"), 4096, {4}}};
    return write(folder, "two-files", encodeManifest(manifest, key));
}

bool writePlans(const QString &folder)
{
    const SealedPlanning sealed {.incidents = {IncidentId({1})},
        .baseline = EffectNumbers {31, 0, 20, 9, 0, 2, 4},
        .checks = {{fullIncident().facts.reported, {31, 12, 20, 9, 5, 2, 4}}}};
    return write(folder, "proposal", encode(fullProposal()))
        && write(folder, "plan", encode(fullPlan()))
        && write(folder, "empty-plan", encode(PlannedMeasure {}))
        && write(folder, "sealed", encode(sealed));
}

bool writeCases(const QString &folder)
{
    using enum CaseEvent::Kind;
    const QDateTime moment(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
    CaseRecord record;
    record.append({.kind = Opened, .moment = moment});
    if (!write(folder, "opened", encode(record)))
        return false;
    const QList<CaseEvent> events {
        {.kind = LevelConfirmed,
            .level = AachenLevel::Level2,
            .levelBefore = AachenLevel::Level1,
            .reason = QStringLiteral("Drohung")},
        {.kind = TrackSet, .track = Track::Serious},
        {.kind = CarerNamed, .carer = UserId({3}), .text = QStringLiteral("Frau Ahrens")},
        {.kind = FieldEntered, .field = FollowUpField::HouseBan, .text = QStringLiteral("written")},
        {.kind = CareEntered,
            .care = CareKind::FirstCare,
            .answer = CareOutcome::Accepted,
            .day = QDate(2026, 11, 22),
            .text = QStringLiteral("Frau Ahrens")},
        {.kind = DutyWaived, .duty = CaseDuty::RecordFirstAid, .reason = QStringLiteral("Keine")},
        {.kind = Addendum,
            .text = QStringLiteral("Es war 14 Uhr."),
            .reason = QStringLiteral("Anruf")},
        {.kind = ReporterAnswered},
        {.kind = StateChanged,
            .state = CaseState::Duplicate,
            .otherCase = IncidentId({9}),
            .reason = QStringLiteral("Doppelt")},
    };
    for (CaseEvent event : events) {
        event.moment = moment;
        event.author = UserId({1});
        event.authorName = QStringLiteral("Fachkraft");
        record.append(event);
    }
    const CaseGlance glance {.state = CaseState::Measures,
        .since = moment,
        .track = Track::Serious,
        .carer = UserId({3}),
        .duties = {{CaseDuty::OfferFirstCare, moment}, {CaseDuty::AwaitAnswers, {}}},
        .days = {{FollowUpField::Employment, QStringLiteral("official")}},
        .care = {{CareKind::Doctor, {CareOutcome::Declined, QDate(2026, 11, 22), {}}}},
        .waived = {CaseDuty::RecordFirstAid}};
    return write(folder, "history", encode(record)) && write(folder, "glance", encode(glance))
        && write(folder, "glance-empty", encode(CaseGlance {}))
        && write(folder, "event", encode(record.history().last()));
}

bool writeReleases(const QString &folder)
{
    FactTable facts;
    for (int i = 0; i < 3; ++i) {
        IncidentId::Bytes id {};
        id.fill(static_cast<std::uint8_t>(i + 1));
        facts.append(IncidentId(id), 2026, static_cast<quint32>(i + 1), keptFacts(fullIncident(i)));
    }
    const ReleasePeriod period = *ReleasePeriod::quarter(2026, 1);
    ReleaseRequest request {.period = period, .closingDate = QDate(2026, 5, 2), .programme = {}};
    request.programme = proposeProgramme({}, {}, {.period = period, .expected = 60});
    const auto tables = prepareRelease({}, facts, {}, request, {});
    const ReleaseDraft plain = releaseDraft({}, facts, period);
    ReleaseDraft draft = plain;
    if (tables)
        draft.release.tables = tables->release.tables;
    LedgerYear empty;
    empty.year = 2026;
    return write(folder, "release", encode(draft.release))
        && write(folder, "release-without-tables", encode(plain.release))
        && write(folder, "year", encode(plain.sealed))
        && write(folder, "year-empty", encode(empty));
}

bool writeRecords(const QString &folder)
{
    ReportRecord record;
    record.program = QStringLiteral("0.1.0");
    record.tables = {{QStringLiteral("2026-Q1"), QStringLiteral("typegroup"), ChartKind::Bars}};
    if (!write(folder, "empty", encode(record)))
        return false;
    record.contents.parts = {ReportPart::KeyFigures, ReportPart::Annex};
    record.contents.authority = QStringLiteral("Stadt Musterhausen");
    record.contents.period = {2026, 1, 3};
    record.contents.closingDate = QDate(2026, 5, 2);
    record.contents.suggested
        = {{{"Klingel", "Bell"}, {"Ruft Hilfe", "Calls help"}, {MeasureClass::Technical}}};
    record.contents.followed
        = {{QStringLiteral("Klingel"), QStringLiteral("seit 1.2."), QStringLiteral("Wirksam.")}};
    record.contents.annexes = {{QStringLiteral("Liste"), {}, {QStringLiteral("A")},
        {{QStringLiteral("1")}, {QStringLiteral("2")}}}};
    record.contents.sources = {{QStringLiteral("2026-Q1"), QDate(2026, 5, 2)}};
    return write(folder, "full", encode(record));
}

bool writeEntries(const QString &folder)
{
    ChainEntry entry;
    entry.sequence = 1;
    entry.membershipEpoch = 1;
    entry.month = 12 * 2026 + 10;
    entry.signer = {Role::SafetyOfficer, 1, {}};
    for (const Compartment compartment : allCompartments)
        entry.changed.emplace(compartment, Digest {5});
    ChainEntry later = entry;
    later.sequence = 9;
    later.previous = {6};
    later.changed = {{Compartment::Cases, Digest {7}}};
    later.prunedTo = 4;
    later.resumes = true;
    later.signer = {std::nullopt, 0, UserId({8})};
    const QTemporaryDir dir;
    VaultEnvironment environment = vaultEnvironment();
    environment.random = countingRandom();
    const auto vault = createVault(dir.filePath("seed.rueckhalt"), testPassword(), environment);
    const auto head = HeadCopies::read(dir.filePath("seed.rueckhalt")).head();
    return vault && head && write(folder, "first", encodeEntry(entry))
        && write(folder, "later", encodeEntry(later))
        && write(folder, "membership", encodeMembership(head->membership));
}

bool writeAttachments(const QString &folder)
{
    KeptAttachment kept;
    kept.attachment.name = QStringLiteral("Foto.jpg");
    kept.attachment.added = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
    kept.fileKey = QByteArray(32, 'k');
    const QList<AttachmentEvent> events {
        {.moment = kept.attachment.added, .reason = QStringLiteral("doppelt")}};
    bool done = write(folder, "record", encode(kept)) && write(folder, "history", encode(events));
    int number = 0;
    for (const EvidenceSample &evidence : evidenceSamples()) {
        const QByteArray name = "sample-" + QByteArray::number(++number);
        done = done && write(folder, name.constData(), evidence.bytes);
    }
    return done;
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 2)
        return 2;
    const QString corpus = QFile::decodeName(arguments[1]);
    const bool done = writeHeads(corpus + "/head") && writeObjects(corpus + "/incidentcodec")
        && writeSegments(corpus + "/facttable") && writeReports(corpus + "/envelope")
        && writeReplies(corpus + "/reply") && writeCards(corpus + "/card")
        && writeManifests(corpus + "/manifest") && writeEntries(corpus + "/chainentry")
        && writePlans(corpus + "/plan") && writeChanges(corpus + "/changes")
        && writeCases(corpus + "/casecodec") && writeReleases(corpus + "/release")
        && writeRecords(corpus + "/reportrecord") && writeAttachments(corpus + "/attachment")
        && fuzz::writeOfficeSeeds(corpus) && fuzz::writeSmallSeeds(corpus);
    std::puts(done ? "Seeds written" : "Seeds could not be written");
    return done ? 0 : 1;
}
