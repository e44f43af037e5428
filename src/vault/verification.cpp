// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/verification.h"

#include "base/wipe.h"
#include "domain/archive/attachmentcodec.h"
#include "domain/archive/casecodec.h"
#include "domain/archive/handlingcodec.h"
#include "domain/casework/firstaidentry.h"
#include "vault/attachmentfiles.h"
#include "vault/headcopies.h"
#include "vault/indicatorstore.h"
#include "vault/releasestore.h"

#include <algorithm>

namespace rueckhalt {

namespace {

using Kind = VaultFinding::Kind;

/// Collects findings on the way through a register.
class Verification
{
public:
    Verification(const VerifiedRegister &opened, const Progress &progress)
        : m_register(opened)
        , m_progress(progress)
    {
    }

    Result<QList<VaultFinding>> run();

private:
    void checkHeads();
    void checkPages();
    void checkTable(Sql check, const char *fine);
    void loadSegments();
    Result<void> checkIncidents();
    /// `row`: where it is among the facts.
    void checkIncident(const IncidentId &id, std::optional<FactTable::Row> row);
    void checkDrafts();
    void checkCases();
    void checkFirstAid();
    void checkReleases();
    void checkRings();
    void checkIndicators();
    Result<void> checkAttachmentFiles();
    void checkAttachments();
    void checkKeysAreThere();
    void checkStrayObjects();
    void found(Kind kind, const QString &detail) { m_findings << VaultFinding {kind, detail}; }

    const VerifiedRegister &m_register;
    const Progress &m_progress;
    QList<VaultFinding> m_findings;
    FactTable m_facts;
};

Result<QList<VaultFinding>> Verification::run()
{
    checkHeads();
    checkPages();
    checkKeysAreThere();
    checkStrayObjects();
    checkReleases();
    checkIndicators();
    if (const auto checked = checkAttachmentFiles(); !checked)
        return tl::unexpected<Error>(checked.error());
    if (!m_register.objects.holdsKeyOf(SealedPart::Facts))
        return m_findings; // nothing more can be seen without the officers' key
    loadSegments();
    if (const auto checked = checkIncidents(); !checked)
        return tl::unexpected<Error>(checked.error());
    checkDrafts();
    checkCases();
    checkFirstAid();
    checkRings();
    checkAttachments();
    return m_findings;
}

void Verification::checkHeads()
{
    const auto copies = HeadCopies::read(m_register.folder);
    for (const QString &name : copies.copiesOtherThan(m_register.head))
        found(Kind::HeadCopyDamaged, name);
}

void Verification::checkIndicators()
{
    if (const auto checked = IndicatorStore(m_register.database).check(); !checked)
        found(Kind::ObjectUnreadable, QStringLiteral("indicators: ") + checked.error().detail);
}

/// Runs a check that answers with rows of complaint, or with `fine` or no row at all.
void Verification::checkTable(Sql check, const char *fine)
{
    constexpr int mostComplaints = 20;
    auto row = m_register.database.prepare(check);
    for (int i = 0; row && i < mostComplaints; ++i) {
        const auto more = row->next();
        if (!more) {
            found(Kind::DatabaseDamaged, more.error().detail);
            return;
        }
        if (!*more)
            return;
        if (row->text(0) != QLatin1String(fine))
            found(Kind::DatabaseDamaged, row->text(0));
    }
    if (!row)
        found(Kind::DatabaseDamaged, row.error().detail);
}

void Verification::checkPages()
{
    checkTable("PRAGMA cipher_integrity_check", "");
    checkTable("PRAGMA integrity_check(20)", "ok");
    checkTable("SELECT 'missing parent in ' || \"table\" FROM pragma_foreign_key_check", "");
}

void Verification::loadSegments()
{
    auto facts = m_register.incidents.facts();
    if (facts)
        m_facts = std::move(*facts);
    else
        found(Kind::ObjectUnreadable, QStringLiteral("segments of facts: ") + facts.error().detail);
}

Result<void> Verification::checkIncidents()
{
    auto row = m_register.database.prepare("SELECT id FROM incident ORDER BY row");
    const auto count = m_register.incidents.count();
    if (!row || !count) {
        found(Kind::DatabaseDamaged, QStringLiteral("table of incidents"));
        return {};
    }
    for (qint64 done = 0;; ++done) {
        if (m_progress && done % 64 == 0 && !m_progress(done, *count))
            return failure(Error::Code::Cancelled);
        const auto more = row->next();
        if (!more) {
            found(Kind::DatabaseDamaged, more.error().detail);
            return {};
        }
        if (!*more)
            return {};
        const auto id = row->id<IncidentId>(0);
        const auto position = static_cast<FactTable::Row>(done);
        const bool isInPlace = position < m_facts.rowCount() && m_facts.ids[position] == id;
        // Only what is not where it belongs is searched for.
        checkIncident(id, isInPlace ? std::optional(position) : m_facts.rowOf(id));
        if (!m_facts.isEmpty() && !isInPlace)
            found(Kind::FactsDisagree,
                QStringLiteral("position of ") + QString::fromLatin1(id.toHex()));
    }
}

void Verification::checkIncident(const IncidentId &id, std::optional<FactTable::Row> row)
{
    const QString name = QString::fromLatin1(id.toHex());
    const auto incident = m_register.incidents.incident(id);
    if (!incident) {
        found(Kind::ObjectUnreadable, name + QStringLiteral(": ") + incident.error().detail);
        return;
    }
    if (!row)
        return; // Missing in the segments: told where positions are compared, or as a whole.
    if (m_facts.number(*row) != incident->number || m_facts.facts(*row) != incident->facts)
        found(Kind::FactsDisagree, incident->number);
}

void Verification::checkDrafts()
{
    const auto opened = m_register.objects.openAll(
        SealedPart::Draft, [this](const ObjectName &name, const SecretBytes &plain) {
            const bool isWhole = name.object.isNull()
                ? decodeDraft(plain.view()).has_value()
                : decodeUnfinishedWork(plain.view()).has_value();
            if (!isWhole)
                found(Kind::ObjectUnreadable, QStringLiteral("draft"));
            return Result<void> {};
        });
    if (!opened)
        found(Kind::ObjectUnreadable, QStringLiteral("draft: ") + opened.error().detail);
}

void Verification::checkCases()
{
    const auto unreadable = [this](const ObjectName &name) {
        found(Kind::ObjectUnreadable,
            QStringLiteral("case of ") + QString::fromLatin1(name.object.toHex()));
    };
    const auto records = m_register.objects.openAll(
        SealedPart::Case, [&](const ObjectName &name, const SecretBytes &plain) {
            if (!decodeCaseRecord(plain.view()))
                unreadable(name);
            return Result<void> {};
        });
    const auto glances = m_register.objects.openAll(
        SealedPart::CaseGlance, [&](const ObjectName &name, const SecretBytes &plain) {
            const auto glance = decodeCaseGlance(plain.view());
            const auto row = m_facts.rowOf(IncidentId(name.object.bytes()));
            if (!glance)
                unreadable(name);
            else if (row && (m_facts.countedOf(*row) == Counted::Yes) != isCounted(glance->state))
                found(Kind::FactsDisagree, m_facts.number(*row));
            return Result<void> {};
        });
    if (!records || !glances)
        found(Kind::ObjectUnreadable,
            QStringLiteral("case: ") + (records ? glances.error().detail : records.error().detail));
}

void Verification::checkFirstAid()
{
    const auto opened = m_register.objects.openAll(
        SealedPart::FirstAid, [this](const ObjectName &name, const SecretBytes &plain) {
            if (!decodeFirstAidEntry(plain.view()))
                found(Kind::ObjectUnreadable,
                    QStringLiteral("record of first aid ")
                        + QString::fromLatin1(name.object.toHex()));
            return Result<void> {};
        });
    if (!opened)
        found(Kind::ObjectUnreadable, QStringLiteral("first aid: ") + opened.error().detail);
}

void Verification::checkRings()
{
    const auto opened = m_register.objects.openAll(
        SealedPart::RingKeys, [this](const ObjectName &name, const SecretBytes &plain) {
            constexpr std::size_t twoKeys = SigningKey::Size + AgreementKey::Size;
            if (plain.size() != twoKeys)
                found(Kind::ObjectUnreadable,
                    QStringLiteral("keys of a ring ") + QString::fromLatin1(name.object.toHex()));
            return Result<void> {};
        });
    if (!opened)
        found(Kind::ObjectUnreadable, QStringLiteral("rings: ") + opened.error().detail);
}

void Verification::checkReleases()
{
    const ReleaseStore store(m_register.database, m_register.objects, {});
    if (const auto checked = store.check(); !checked)
        found(Kind::ObjectUnreadable, QStringLiteral("releases: ") + checked.error().detail);
}

/// Every byte of the sealed files, whose digests are among the signed rows: no key is needed.
Result<void> Verification::checkAttachmentFiles()
{
    const auto rows = attachmentRows(m_register.database);
    if (!rows) {
        found(Kind::DatabaseDamaged, QStringLiteral("table of attachments"));
        return {};
    }
    const QString blobs = blobsIn(m_register.folder);
    const auto unreadable = [this](const QString &what, const AttachmentId &id) {
        found(Kind::ObjectUnreadable, what + QString::fromLatin1(id.toHex()));
    };
    auto strays = filesIn(blobs);
    for (const AttachmentRow &row : *rows) {
        strays.erase(row.id);
        const auto whole = checkFile(
            blobs, row, [this](qint64, qint64) { return !m_progress || m_progress(0, 0); });
        if (!whole && whole.error().code == Error::Code::Cancelled)
            return whole;
        if (!whole)
            unreadable(QStringLiteral("file of attachment "), row.id);
        const auto key
            = m_register.objects.contentKey(ObjectName::of(SealedPart::Attachment, row.id));
        if (key && !*key)
            unreadable(QStringLiteral("no object of attachment "), row.id);
        if (!m_register.incidents.contains(row.incident).value_or(true))
            unreadable(QStringLiteral("no incident of attachment "), row.id);
    }
    for (const AttachmentId &id : strays)
        unreadable(QStringLiteral("file without attachment "), id);
    return {};
}

/// What their sealed objects say of them.
void Verification::checkAttachments()
{
    const auto rows = attachmentRows(m_register.database).value_or(QList<AttachmentRow> {});
    const auto opened = m_register.objects.openAll(
        SealedPart::Attachment, [&](const ObjectName &name, const SecretBytes &plain) {
            auto kept = decodeAttachment(plain.view());
            const auto row
                = std::ranges::find(rows, AttachmentId(name.object.bytes()), &AttachmentRow::id);
            if (!kept || row == rows.end()) {
                found(Kind::ObjectUnreadable,
                    QStringLiteral("attachment ") + QString::fromLatin1(name.object.toHex()));
                return Result<void> {};
            }
            wipe(kept->fileKey);
            return Result<void> {};
        });
    const auto histories = m_register.objects.openAll(
        SealedPart::AttachmentHistory, [&](const ObjectName &name, const SecretBytes &plain) {
            if (!decodeAttachmentEvents(plain.view()))
                found(Kind::ObjectUnreadable,
                    QStringLiteral("attachments of ") + QString::fromLatin1(name.object.toHex()));
            return Result<void> {};
        });
    if (!opened || !histories)
        found(Kind::ObjectUnreadable, QStringLiteral("attachments"));
}

/// Every object has a content key and every content key an object. Everybody can see that.
void Verification::checkKeysAreThere()
{
    auto row = m_register.database.prepare(
        "SELECT (SELECT count(*) FROM sealed_object o WHERE NOT EXISTS (SELECT 1 FROM content_key k"
        " WHERE k.part = o.part AND k.object = o.object AND k.version = o.version))"
        " + (SELECT count(*) FROM content_key k WHERE NOT EXISTS (SELECT 1 FROM sealed_object o"
        " WHERE k.part = o.part AND k.object = o.object))");
    if (row && row->next().value_or(false) && row->number(0) != 0) {
        found(Kind::ObjectUnreadable,
            QStringLiteral("objects without key or keys without object: %1").arg(row->number(0)));
    }
}

/// Objects of incidents that have no row any more.
void Verification::checkStrayObjects()
{
    auto row = m_register.database.prepare(
        "SELECT count(*) FROM sealed_object WHERE part IN"
        " (1, 2, 11, 12, 14) AND object NOT IN (SELECT id FROM incident)");
    if (row && row->next().value_or(false) && row->number(0) != 0) {
        found(Kind::ObjectUnreadable,
            QStringLiteral("objects without incident: %1").arg(row->number(0)));
    }
}

} // namespace

Result<QList<VaultFinding>> verifyRegister(const VerifiedRegister &opened, const Progress &progress)
{
    return Verification(opened, progress).run();
}

} // namespace rueckhalt
