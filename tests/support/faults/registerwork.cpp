// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faults/registerwork.h"

#include "support/argon2/rememberedargon2.h"
#include "support/vault/attachedfiles.h"
#include "support/vault/releasesamples.h"
#include "support/vault/vaulttesting.h"
#include "vault/attachmentfiles.h"
#include "vault/attachmentkeeping.h"
#include "vault/backuprestoring.h"
#include "vault/backupwriting.h"
#include "vault/memberkeeping.h"
#include "vault/takenreport.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace rueckhalt::testing {

namespace {

bool isSame(const NewIncident &left, const NewIncident &right)
{
    return left.facts == right.facts && left.person == right.person;
}

Organisation organisationOf(int variant)
{
    Organisation organisation;
    for (int i = 0; i <= variant % 3; ++i) {
        Unit unit;
        UnitId::Bytes bytes {};
        bytes.fill(static_cast<std::uint8_t>(i + 1));
        unit.id = UnitId(bytes);
        unit.name = QStringLiteral("Amt %1 für Nachweise").arg(variant * 10 + i);
        unit.headcount = 5 + i;
        organisation.units << unit;
    }
    return organisation;
}

MeasureMark markOf(int variant)
{
    return {QStringLiteral("A%1").arg(variant % 5 + 1, 2, 10, QLatin1Char('0')), {},
        MeasureState::Rejected, QStringLiteral("Grund %1").arg(variant)};
}

QList<NewIncident> importOf(int variant)
{
    QList<NewIncident> incidents;
    for (int i = 0; i < 2 + variant % 4; ++i)
        incidents << plainIncident(variant + i);
    return incidents;
}

IncidentDraft draftOf(int variant)
{
    IncidentDraft draft = fullDraft();
    draft.person.description = QStringLiteral("Entwurf %1").arg(variant);
    return draft;
}

Result<void> stepResult(const auto &result)
{
    if (!result)
        return tl::unexpected<Error>(result.error());
    return {};
}

const QString founderLogin = QStringLiteral("leitung");
constexpr CodeSet<Role> founderRoles {Role::SafetyOfficer, Role::Administrator};

SecretBytes otherPassword()
{
    return secretOf("fünf laute Wörter gehen auch");
}

QString loginOf(int variant)
{
    return QStringLiteral("mitglied%1").arg(variant);
}

constexpr CodeSet<Role> memberRoles {Role::SafetyOfficer};
constexpr CodeSet<Role> moreRoles {Role::SafetyOfficer, Role::Manager};

Result<UserId> memberNamed(const Vault &vault, const QString &login)
{
    for (const Member &member : vault.members().members()) {
        if (member.profile.login == login)
            return member.id;
    }
    return failure(Error::Code::Cancelled, QStringLiteral("the step that adds the member failed"));
}

/// From whichever of the two passwords it is to the other.
Result<void> changePassword(Vault &vault)
{
    auto changed = vault.members().changePassword(testPassword(), {}, otherPassword(), {});
    if (!changed && changed.error().code == Error::Code::WrongPassword)
        changed = vault.members().changePassword(otherPassword(), {}, testPassword(), {});
    return changed;
}

Result<void> addMember(Vault &vault, int variant)
{
    NewMember member;
    member.profile = {loginOf(variant), QStringLiteral("Mitglied %1").arg(variant)};
    member.roles = memberRoles;
    member.password = testPassword();
    return stepResult(vault.members().add(member));
}

QString attachmentName(int variant)
{
    return QStringLiteral("Anlage %1.txt").arg(variant);
}

/// Small: a sector more of them is a crash image more.
QByteArray attachmentOf(int variant)
{
    return QByteArray("Er stand vor der Tür. ").repeated(20 + variant);
}

Result<IncidentId> firstIncident(const Vault &vault)
{
    const auto facts = vault.facts();
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    if (facts->isEmpty())
        return failure(Error::Code::Cancelled, QStringLiteral("the step that records one failed"));
    return facts->ids[0];
}

Result<void> attachOne(Vault &vault, int variant)
{
    return firstIncident(vault).and_then([&](const IncidentId &incident) {
        return stepResult(attach(vault, incident, attachmentOf(variant), attachmentName(variant)));
    });
}

Result<void> eraseAttachment(Vault &vault, int variant)
{
    const auto incident = firstIncident(vault);
    if (!incident)
        return stepResult(incident);
    const auto known = vault.attachments().of(*incident);
    if (!known)
        return stepResult(known);
    const auto found = std::ranges::find(*known, attachmentName(variant), &Attachment::name);
    if (found == known->end())
        return failure(Error::Code::Cancelled, QStringLiteral("the step that adds it failed"));
    return vault.attachments().erase(*incident, found->id, QStringLiteral("versehentlich"));
}

/// Each with what was attached, and no file besides.
Result<QStringList> attachmentsOf(const Vault &vault, const FactTable &facts)
{
    QStringList names;
    std::set<AttachmentId> ids;
    for (const IncidentId &incident : facts.ids) {
        const auto known = vault.attachments().of(incident);
        if (!known)
            return tl::unexpected<Error>(known.error());
        for (const Attachment &attachment : *known) {
            const auto bytes = attached(vault, incident, attachment.id);
            if (!bytes)
                return tl::unexpected<Error>(bytes.error());
            const int variant = attachment.name.split(QChar(u' ')).last().chopped(4).toInt();
            if (*bytes != attachmentOf(variant))
                return failure(Error::Code::Damaged, attachment.name);
            names << attachment.name;
            ids.insert(attachment.id);
        }
    }
    if (filesIn(blobsIn(vault.folder())) != ids)
        return failure(Error::Code::Damaged, QStringLiteral("sealed file of no attachment"));
    names.sort();
    return names;
}

QString senderOf(int variant, int report)
{
    return QStringLiteral("Meldende %1-%2").arg(variant, 6, 10, QLatin1Char('0')).arg(report);
}

std::vector<TakenReport> reportsOf(int variant)
{
    std::vector<TakenReport> reports;
    for (int i = 0; i <= variant % 3; ++i) {
        TakenReport report;
        report.report = ReportId({static_cast<std::uint8_t>(variant),
            static_cast<std::uint8_t>(variant >> 8), static_cast<std::uint8_t>(i), 1});
        report.incident = plainIncident(variant + i);
        report.handling.senderName = senderOf(variant, i);
        report.handling.taken = vaultEnvironment().clock();
        reports.push_back(std::move(report));
    }
    return reports;
}

ReleasePeriod periodOf(int variant)
{
    return *ReleasePeriod::month(2000 + variant % 100, variant / 100 % 12 + 1);
}

/// Backups are named by their moment.
QDateTime momentOf(int variant)
{
    return vaultEnvironment().clock().addSecs(variant);
}

Result<void> backUp(Vault &vault, int variant)
{
    const QString place = backupFolderOf(vault.folder());
    if (!QDir().mkpath(place))
        return failure(Error::Code::Io, place);
    const BackupOrder order {place, 1000, momentOf(variant)};
    return vault.beginBackup(order)
        .and_then([](std::unique_ptr<BackupWriting> &&writing) { return writing->run({}); })
        .and_then([&](const WrittenBackup &written) { return vault.noteBackup(place, written); });
}

/// The moments of all that show themselves.
Result<QStringList> openedBackups(const QString &folder)
{
    const auto backups = backupsIn(backupFolderOf(folder));
    if (!backups && backups.error().code == Error::Code::NotFound)
        return QStringList();
    if (!backups)
        return tl::unexpected<Error>(backups.error());
    QStringList moments;
    for (const BackupEntry &entry : *backups) {
        moments.prepend(entry.moment.toString(Qt::ISODate));
        const auto open = [&](SecretBytes &&password) {
            return OpenedBackup::open(
                entry.path, {{founderLogin, std::move(password), {}}, {}, {}});
        };
        auto opened = open(testPassword());
        if (!opened && opened.error().code == Error::Code::WrongPassword)
            opened = open(otherPassword());
        if (!opened)
            return tl::unexpected<Error>(opened.error());
        const auto report = opened->check({});
        if (!report)
            return tl::unexpected<Error>(report.error());
        if (entry.state != BackupEntry::State::Whole || report->damaged != 0)
            return failure(Error::Code::Damaged, entry.path);
    }
    return moments;
}

Result<NewIncident> readBack(const Vault &vault, const FactTable &facts, FactTable::Row row)
{
    const auto incident = vault.incident(facts.ids[row]);
    if (!incident)
        return tl::unexpected<Error>(incident.error());
    if (incident->facts != facts.facts(row) || incident->number != facts.number(row))
        return failure(Error::Code::Damaged, QStringLiteral("segment and object differ"));
    if (incident->number != incidentNumber(2026, row + 1))
        return failure(Error::Code::Damaged, QStringLiteral("gap before ") + incident->number);
    return NewIncident {incident->facts, incident->person};
}

} // namespace

bool RegisterContents::operator==(const RegisterContents &other) const
{
    return std::equal(incidents.begin(), incidents.end(), other.incidents.begin(),
               other.incidents.end(), isSame)
        && draft == other.draft && organisation == other.organisation && marks == other.marks
        && members == other.members && senders == other.senders && releases == other.releases
        && frozen == other.frozen && documents == other.documents
        && attachments == other.attachments && backups == other.backups;
}

RegisterContents RegisterContents::ofNew()
{
    RegisterContents contents;
    contents.members = {{founderLogin, founderRoles.bits()}};
    return contents;
}

Result<RegisterContents> contentsOf(const Vault &vault)
{
    RegisterContents contents;
    const auto facts = vault.facts();
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    for (FactTable::Row row = 0; row < facts->rowCount(); ++row) {
        const auto incident = readBack(vault, *facts, row);
        if (!incident)
            return tl::unexpected<Error>(incident.error());
        contents.incidents << *incident;
    }
    const auto draft = vault.draft();
    if (!draft)
        return tl::unexpected<Error>(draft.error());
    if (*draft)
        contents.draft = (*draft)->draft;
    const auto organisation = vault.organisation();
    if (!organisation)
        return tl::unexpected<Error>(organisation.error());
    contents.organisation = *organisation;
    const auto marks = vault.marks();
    if (!marks)
        return tl::unexpected<Error>(marks.error());
    contents.marks = *marks;
    for (const Member &member : vault.members().members())
        contents.members.insert(member.profile.login, member.roles.bits());
    const auto reports = vault.handlings();
    if (!reports)
        return tl::unexpected<Error>(reports.error());
    for (const HandledReport &report : *reports)
        contents.senders << report.handling.senderName;
    contents.senders.sort();
    const auto ledger = vault.releaseLedger(*facts);
    if (!ledger)
        return tl::unexpected<Error>(ledger.error());
    for (const Release &release : ledger->releases)
        contents.releases << release.id.code();
    for (const LedgerYear &year : ledger->years) {
        const auto isForgotten = [](const FrozenIncident &row) { return row.id.isNull(); };
        if (std::ranges::any_of(year.incidents, isForgotten))
            return failure(Error::Code::Damaged, QStringLiteral("row without incident"));
        contents.frozen.insert(year.year, year.incidents.size());
    }
    const auto documents = vault.releasedDocuments();
    if (!documents)
        return tl::unexpected<Error>(documents.error());
    contents.documents = static_cast<int>(documents->size());
    const auto attachments = attachmentsOf(vault, *facts);
    if (!attachments)
        return tl::unexpected<Error>(attachments.error());
    contents.attachments = *attachments;
    const auto backups = openedBackups(vault.folder());
    if (!backups)
        return tl::unexpected<Error>(backups.error());
    contents.backups = *backups;
    return contents;
}

Result<void> WorkStep::perform(Vault &vault) const
{
    switch (kind) {
    case Kind::Record:
        return stepResult(vault.record(fullIncident(variant)));
    case Kind::Import:
        return stepResult(vault.recordAll(importOf(variant)));
    case Kind::SaveDraft:
        return vault.saveDraft(draftOf(variant));
    case Kind::DiscardDraft:
        return vault.discardDraft();
    case Kind::SaveOrganisation:
        return vault.saveOrganisation(organisationOf(variant));
    case Kind::SetMark:
        return vault.setMark(markOf(variant));
    case Kind::RemoveMark:
        return vault.removeMark(markOf(variant).measure, {});
    case Kind::TakeIn:
        return stepResult(vault.takeIn(reportsOf(variant)));
    case Kind::Release:
        return stepResult(makeRelease(vault, periodOf(variant)));
    case Kind::KeepDocument:
        return stepResult(vault.keepDocument(QByteArray(2000 + variant, 'd')));
    case Kind::Attach:
        return attachOne(vault, variant);
    case Kind::EraseAttachment:
        return eraseAttachment(vault, variant);
    case Kind::BackUp:
        return backUp(vault, variant);
    case Kind::AddMember:
        return addMember(vault, variant);
    case Kind::SetRoles:
        return memberNamed(vault, loginOf(variant)).and_then([&](const UserId &member) {
            return vault.members().setRoles(member, moreRoles);
        });
    case Kind::RemoveMember:
        return memberNamed(vault, loginOf(variant)).and_then([&](const UserId &member) {
            return vault.members().remove(member);
        });
    case Kind::Rotate:
        return vault.members().rotate({Role::SafetyOfficer});
    case Kind::ChangePassword:
        return changePassword(vault);
    }
    Q_UNREACHABLE();
}

void WorkStep::applyTo(RegisterContents &contents) const
{
    const auto add = [&](NewIncident incident) {
        incident.facts = keptFacts(incident);
        contents.incidents << incident;
    };
    const auto removeMark = [&] {
        contents.marks.removeIf(
            [this](const MeasureMark &mark) { return mark.measure == markOf(variant).measure; });
    };
    switch (kind) {
    case Kind::Record:
        add(fullIncident(variant));
        break;
    case Kind::Import:
        for (const NewIncident &incident : importOf(variant))
            add(incident);
        break;
    case Kind::SaveDraft:
        contents.draft = draftOf(variant);
        break;
    case Kind::DiscardDraft:
        contents.draft.reset();
        break;
    case Kind::SaveOrganisation:
        contents.organisation = organisationOf(variant);
        break;
    case Kind::SetMark:
        removeMark();
        contents.marks << markOf(variant);
        std::sort(contents.marks.begin(), contents.marks.end(),
            [](const auto &left, const auto &right) { return left.measure < right.measure; });
        break;
    case Kind::RemoveMark:
        removeMark();
        break;
    case Kind::TakeIn:
        for (const TakenReport &report : reportsOf(variant)) {
            add(report.incident);
            contents.senders << report.handling.senderName;
        }
        contents.senders.sort();
        break;
    case Kind::Release:
        contents.releases << periodOf(variant).code();
        contents.frozen.insert(periodOf(variant).year(), contents.incidents.size());
        break;
    case Kind::KeepDocument:
        ++contents.documents;
        break;
    case Kind::Attach:
        contents.attachments << attachmentName(variant);
        contents.attachments.sort();
        break;
    case Kind::EraseAttachment:
        contents.attachments.removeOne(attachmentName(variant));
        break;
    case Kind::BackUp:
        contents.backups << momentOf(variant).toString(Qt::ISODate);
        contents.backups.sort();
        break;
    case Kind::AddMember:
        contents.members.insert(loginOf(variant), memberRoles.bits());
        break;
    case Kind::SetRoles:
        contents.members.insert(loginOf(variant), moreRoles.bits());
        break;
    case Kind::RemoveMember:
        contents.members.remove(loginOf(variant));
        break;
    case Kind::Rotate:
    case Kind::ChangePassword:
        break;
    }
}

const char *WorkStep::name() const
{
    static constexpr std::array names {"record", "import", "save draft", "discard draft",
        "save organisation", "set mark", "remove mark", "take in", "release", "keep document",
        "attach", "erase attachment", "back up", "add member", "set roles", "remove member",
        "rotate keys", "change password"};
    static_assert(names.size() == KindCount);
    return names[static_cast<std::size_t>(kind)];
}

QList<WorkStep> everyKindOfStep()
{
    using K = WorkStep::Kind;
    return {{K::SaveOrganisation, 1}, {K::SaveDraft, 1}, {K::Record, 1}, {K::SetMark, 1},
        {K::SaveDraft, 2}, {K::Import, 2}, {K::DiscardDraft, 0}, {K::SetMark, 2}, {K::Record, 3},
        {K::RemoveMark, 1}, {K::Attach, 1}, {K::TakeIn, 1}, {K::Release, 1}, {K::KeepDocument, 1},
        {K::EraseAttachment, 1}, {K::Record, 4}, {K::Release, 101}, {K::Attach, 2},
        {K::SaveOrganisation, 2}};
}

QList<WorkStep> everyKindOfKeyStep()
{
    using K = WorkStep::Kind;
    return {{K::Record, 1}, {K::Attach, 1}, {K::AddMember, 1}, {K::Rotate, 0}, {K::SetRoles, 1},
        {K::Import, 1}, {K::ChangePassword, 0}, {K::RemoveMember, 1}, {K::Record, 2}};
}

WorkStep someStep(QRandomGenerator &random)
{
    return {static_cast<WorkStep::Kind>(random.bounded(int(WorkStep::Kind::TakeIn))),
        static_cast<int>(random.bounded(1000))};
}

QString backupFolderOf(const QString &folder)
{
    return folder + QStringLiteral("-backups");
}

bool copyWorkRegister(const QString &original, const QString &folder)
{
    return QDir(folder).removeRecursively() && QDir(backupFolderOf(folder)).removeRecursively()
        && copyFolder(original, folder);
}

Result<std::unique_ptr<Vault>> makeWorkRegister(const QString &folder, Random random)
{
    rememberKeyDerivations();
    Founder founder;
    founder.profile = {founderLogin, QStringLiteral("Leitung")};
    founder.roles = founderRoles;
    founder.password = testPassword();
    VaultEnvironment environment = vaultEnvironment();
    if (random)
        environment.random = std::move(random);
    auto made = Vault::create(folder, founder, environment);
    if (!made)
        return tl::unexpected<Error>(made.error());
    return std::move(made->vault);
}

Result<std::unique_ptr<Vault>> openWorkRegister(const QString &folder, Random random)
{
    rememberKeyDerivations();
    VaultEnvironment environment = vaultEnvironment();
    if (random)
        environment.random = std::move(random);
    auto opened = Vault::open(folder, {founderLogin, testPassword(), {}}, environment);
    if (!opened && opened.error().code == Error::Code::WrongPassword)
        opened = Vault::open(folder, {founderLogin, otherPassword(), {}}, environment);
    return opened;
}

Result<std::unique_ptr<Vault>> openFormerRegister(const QString &folder, Random random)
{
    rememberKeyDerivations();
    VaultEnvironment environment = vaultEnvironment();
    environment.random = std::move(random);
    return Vault::open(folder, {{}, testPassword(), {}}, environment);
}

Result<NewHead> workHead(const QString &folder)
{
    rememberKeyDerivations();
    return unlockedHead(folder, testPassword(), founderLogin);
}

Random repeatedRandom(quint32 seed)
{
    return [generator = QRandomGenerator(seed)](std::span<std::uint8_t> bytes) mutable {
        for (std::uint8_t &byte : bytes)
            byte = static_cast<std::uint8_t>(generator.generate() >> 16);
    };
}

Result<QStringList> gravestFindings(const Vault &vault)
{
    const auto findings = vault.verify();
    if (!findings)
        return tl::unexpected<Error>(findings.error());
    QStringList grave;
    for (const VaultFinding &finding : *findings) {
        if (finding.kind != VaultFinding::Kind::HeadCopyDamaged)
            grave
                << QStringLiteral("%1: %2").arg(static_cast<int>(finding.kind)).arg(finding.detail);
    }
    return grave;
}

QString workFolderTemplate()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    const QString base
        = memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath();
    return base + QStringLiteral("/rueckhalt-XXXXXX");
}

} // namespace rueckhalt::testing
