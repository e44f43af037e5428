// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/schema.h"

#include "vault/tablecheck.h"

namespace rueckhalt {

namespace {

/// "RKHT": says to file tools and to us that a database is a register.
constexpr qint64 applicationId = 0x524b4854;

/// Step n leads from version n to version n + 1. Steps that were released are never edited.
constexpr std::array<Sql, 13> schemaSteps {
    R"(
    PRAGMA application_id = 0x524b4854;
    PRAGMA user_version = 1;

    -- One row per sealed object. "part" says what it is (SealedPart), "object" which one.
    CREATE TABLE sealed_object (
        serial INTEGER PRIMARY KEY,
        part INTEGER NOT NULL,
        object BLOB NOT NULL CHECK (length(object) = 16),
        version INTEGER NOT NULL CHECK (version > 0),
        suite INTEGER NOT NULL,
        role_key INTEGER NOT NULL,
        wrapped_key BLOB NOT NULL,
        content BLOB NOT NULL,
        UNIQUE (part, object)
    ) STRICT;

    -- Incidents in order of recording; "row" counts up and has gaps where an incident was erased or
    -- a segment was closed early (IncidentStore).
    CREATE TABLE incident (
        row INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
        year INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        UNIQUE (year, sequence)
    ) STRICT;

    -- The last running number of each year; numbers are never given twice.
    CREATE TABLE number_counter (
        year INTEGER PRIMARY KEY,
        last INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE unit (
        position INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
        parent BLOB REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
        name TEXT NOT NULL,
        job_area INTEGER NOT NULL,
        activity INTEGER NOT NULL,
        headcount INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE service (
        position INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
        name TEXT NOT NULL
    ) STRICT;

    -- Sixteen zero bytes as unit: the whole authority.
    CREATE TABLE measure_mark (
        measure TEXT NOT NULL,
        unit BLOB NOT NULL CHECK (length(unit) = 16),
        state INTEGER NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (measure, unit)
    ) STRICT, WITHOUT ROWID;
    )",
    R"(
    PRAGMA user_version = 2;

    -- Content keys apart from contents, so that backups can leave them out. "role" is a KeyRole,
    -- "role_key" the version of its key under which the content key is wrapped.
    CREATE TABLE content_key (
        part INTEGER NOT NULL,
        object BLOB NOT NULL CHECK (length(object) = 16),
        version INTEGER NOT NULL CHECK (version > 0),
        role INTEGER NOT NULL,
        role_key INTEGER NOT NULL CHECK (role_key > 0),
        wrapped BLOB NOT NULL,
        PRIMARY KEY (part, object)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO content_key (part, object, version, role, role_key, wrapped)
        SELECT part, object, version, 1, role_key, wrapped_key FROM sealed_object
        ORDER BY part, object;
    ALTER TABLE sealed_object DROP COLUMN wrapped_key;
    ALTER TABLE sealed_object DROP COLUMN role_key;

    -- Every signed membership there was (Membership), for checking the steps in between.
    CREATE TABLE membership (
        epoch INTEGER PRIMARY KEY CHECK (epoch > 0),
        content BLOB NOT NULL
    ) STRICT;

    -- Single cases granted to one member. "box" is sealed to the member and holds incident, term
    -- and content keys; what officers know of it is the sealed object (Grant) of the same id.
    CREATE TABLE case_grant (
        id BLOB PRIMARY KEY CHECK (length(id) = 16),
        user BLOB NOT NULL CHECK (length(user) = 16),
        expires INTEGER NOT NULL, -- seconds since 1970, UTC
        box BLOB NOT NULL
    ) STRICT;

    -- The signed chain (Chain): one entry for every change. Only "log_key" and "detail" are ever
    -- taken away.
    CREATE TABLE chain (
        sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
        entry BLOB NOT NULL,
        signature BLOB NOT NULL,
        log_key BLOB,
        detail BLOB
    ) STRICT;

    -- Incidents that were erased, so that restoring a backup can erase them again.
    CREATE TABLE erased (
        id BLOB PRIMARY KEY CHECK (length(id) = 16)
    ) STRICT, WITHOUT ROWID;

    -- Settings of the register that every member may read.
    CREATE TABLE setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    )",
    R"(
    PRAGMA user_version = 3;

    -- What the register remembers of its backups (BackupNotes): one row of settings, and the
    -- folders with backups. "erased": so many incidents and names were erased when the keys
    -- there were brought in line.
    CREATE TABLE backup_setting (
        folder TEXT NOT NULL,
        keep INTEGER NOT NULL,
        remind_after_days INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE backup_place (
        folder TEXT PRIMARY KEY,
        verified INTEGER NOT NULL, -- seconds since 1970, UTC
        newest TEXT NOT NULL,
        erased INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Sealed reports and additions that were taken in, also those erased since. "digest" is keyed.
    CREATE TABLE taken_report (
        report BLOB PRIMARY KEY CHECK (length(report) = 16),
        digest BLOB NOT NULL CHECK (length(digest) = 32)
    ) STRICT, WITHOUT ROWID;

    -- Incidents with a sealed part "handling". "receipt" is a keyed digest of the receipt's id, by
    -- which additions find their report. "revision" grows with each change of what the reporter
    -- is told; "published" is the one that lies sealed in every folder.
    CREATE TABLE handling (
        incident BLOB PRIMARY KEY CHECK (length(incident) = 16),
        receipt BLOB UNIQUE CHECK (length(receipt) = 32),
        revision INTEGER NOT NULL CHECK (revision > 0),
        published INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    )",
    R"(
    PRAGMA user_version = 4;

    -- What is planned: "kind" is a PlanKind, "content" what domain/planning/plancodec.h writes.
    -- "version" grows with each change; what was there before is gone, so that a text can be
    -- corrected for good. What officers alone may know of it (incidents, exact numbers) is the
    -- sealed object (Planning) of the same id.
    CREATE TABLE plan_object (
        id BLOB PRIMARY KEY CHECK (length(id) = 16),
        version INTEGER NOT NULL CHECK (version > 0),
        kind INTEGER NOT NULL,
        content BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Units that a manager answers for. A member without any row: the whole authority.
    CREATE TABLE managed_unit (
        member BLOB NOT NULL CHECK (length(member) = 16),
        unit BLOB NOT NULL CHECK (length(unit) = 16),
        PRIMARY KEY (member, unit)
    ) STRICT, WITHOUT ROWID;

    -- Measures that a member has marked for himself.
    CREATE TABLE favourite (
        member BLOB NOT NULL CHECK (length(member) = 16),
        measure TEXT NOT NULL,
        PRIMARY KEY (member, measure)
    ) STRICT, WITHOUT ROWID;

    -- Measure sheets of the authority's own (OwnSheet): one row per version. "author" wrote or
    -- imported it, "approver" (null: nobody yet) is another member. "content" (OwnSheetStore) holds
    -- the sheet as JSON and the signatures of both.
    CREATE TABLE own_sheet (
        id TEXT NOT NULL CHECK (length(id) = 12),
        version INTEGER NOT NULL CHECK (version > 0),
        state INTEGER NOT NULL,
        author BLOB NOT NULL CHECK (length(author) = 16),
        approver BLOB CHECK (length(approver) = 16),
        changed INTEGER NOT NULL, -- seconds since 1970, UTC
        content BLOB NOT NULL,
        PRIMARY KEY (id, version)
    ) STRICT, WITHOUT ROWID;
    )",
    R"(
    PRAGMA user_version = 5;

    -- What officers have signed of the incidents in "erased" (ErasedObject), for the backups.
    -- "role_key" is the version of their key.
    CREATE TABLE erasure_proof (
        object BLOB PRIMARY KEY CHECK (length(object) = 16),
        role_key INTEGER NOT NULL CHECK (role_key > 0),
        signature BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    )",
    R"(
    PRAGMA user_version = 6;

    -- What was released (Release), for every role to read; rows stay for ever (RegisterDigest
    -- stops whoever changes them). "code" is the name of its period,
    -- "previous" the hash of the row before (ReleaseStore). What is frozen of the incidents behind
    -- it is the sealed object (Ledger) of its year.
    CREATE TABLE released (
        sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
        code TEXT NOT NULL UNIQUE,
        previous BLOB NOT NULL CHECK (length(previous) = 32),
        content BLOB NOT NULL
    ) STRICT;

    -- Documents that were written of releases, with all they were made of, so that the same bytes
    -- can be written again.
    CREATE TABLE released_document (
        number INTEGER PRIMARY KEY CHECK (number > 0),
        made INTEGER NOT NULL, -- seconds since 1970, UTC
        content BLOB NOT NULL
    ) STRICT;
    )",
    R"(
    PRAGMA user_version = 7;

    -- Sealed objects of cases (SealedPart Case and CaseGlance), with the incident as object. No
    -- table is new; a program that does not know these parts would leave them behind when it
    -- erases an incident, and keep them from nobody whose grant it ends.
    )",
    R"(
    PRAGMA user_version = 8;

    -- Attachments of incidents (AttachmentKeeping). "size" and "digest" (SHA-256) are those of the
    -- sealed file in the folder "blobs"; its name, kind and key are the sealed object (Attachment)
    -- of the same id.
    CREATE TABLE attachment (
        position INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
        incident BLOB NOT NULL CHECK (length(incident) = 16),
        size INTEGER NOT NULL CHECK (size > 0),
        digest BLOB NOT NULL CHECK (length(digest) = 32)
    ) STRICT;
    )",
    R"(
    PRAGMA user_version = 9;

    -- What members have entered in cases granted to them and no officer has taken in yet
    -- (CaseEntries). "box" is sealed to that version of the officers' key, "own" to the author;
    -- both are empty in backups. "digest" is the SHA-256 of the box as it was entered.
    CREATE TABLE case_entry (
        id BLOB PRIMARY KEY CHECK (length(id) = 16),
        author BLOB NOT NULL CHECK (length(author) = 16),
        role_key INTEGER NOT NULL CHECK (role_key > 0),
        digest BLOB NOT NULL CHECK (length(digest) = 32),
        box BLOB NOT NULL,
        own BLOB NOT NULL
    ) STRICT;
    )",
    R"(
    PRAGMA user_version = 10;

    -- Indicators of service (IndicatorKeeping), for every role to read. "content" of a run is an
    -- IndicatorRun; that of a segment is what the run says of a unit (sixteen zero bytes: the whole
    -- authority) in a month (12 × year + month − 1). Run 0 has what was joined of old ones.
    CREATE TABLE indicator_run (
        number INTEGER PRIMARY KEY CHECK (number > 0),
        content BLOB NOT NULL
    ) STRICT;
    CREATE TABLE indicator_segment (
        unit BLOB NOT NULL CHECK (length(unit) = 16),
        month INTEGER NOT NULL,
        run INTEGER NOT NULL,
        content BLOB NOT NULL,
        UNIQUE (unit, month, run)
    ) STRICT;

    -- Kind 1: the authority's own indicators, without name; kind 2: mappings of foreign lists;
    -- kind 3: posts and contacts of the units.
    CREATE TABLE indicator_setting (
        kind INTEGER NOT NULL,
        name TEXT NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (kind, name)
    ) STRICT, WITHOUT ROWID;
    )",
    R"(
    PRAGMA user_version = 11;

    -- What citizens have to know of an office (OfficeProfile), for every role to read. "version"
    -- grows with each change.
    CREATE TABLE service_office (
        unit BLOB PRIMARY KEY CHECK (length(unit) = 16),
        version INTEGER NOT NULL CHECK (version > 0),
        content BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Replies that were promised (ReplyPromise). "until" counts days from 1899-12-31.
    CREATE TABLE reply_promise (
        id BLOB PRIMARY KEY CHECK (length(id) = 16),
        version INTEGER NOT NULL CHECK (version > 0),
        is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
        until INTEGER NOT NULL,
        content BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    )",
    R"(
    PRAGMA user_version = 12;

    -- One's own place in a ring to compare with others (RingPlace); sixteen zero bytes as "ring":
    -- there is only a card. Its secret keys are the sealed object (RingKeys) of the same id.
    CREATE TABLE ring (
        id BLOB PRIMARY KEY CHECK (length(id) = 16),
        ring BLOB NOT NULL CHECK (length(ring) = 16),
        code TEXT NOT NULL,
        recipient BLOB NOT NULL CHECK (length(recipient) = 32),
        signer BLOB NOT NULL CHECK (length(signer) = 32),
        offices BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Signed papers of rings, one's own and those of others (KeptRingPaper); rows stay as they are.
    CREATE TABLE ring_paper (
        ring BLOB NOT NULL CHECK (length(ring) = 16),
        kind INTEGER NOT NULL,
        signer BLOB NOT NULL CHECK (length(signer) = 32),
        subject TEXT NOT NULL,
        content BLOB NOT NULL,
        basis BLOB NOT NULL,
        PRIMARY KEY (ring, kind, signer, subject)
    ) STRICT, WITHOUT ROWID;
    )",
    R"(
    PRAGMA user_version = 13;

    -- What was told the public (PublicPage), for every role to read; rows stay for ever: what was
    -- told of a time is told again as it was, and what is told later is protected against it.
    CREATE TABLE public_page (
        number INTEGER PRIMARY KEY CHECK (number > 0),
        made INTEGER NOT NULL, -- seconds since 1970, UTC
        content BLOB NOT NULL
    ) STRICT;
    )",
};

constexpr auto newestSchema = static_cast<qint64>(schemaSteps.size());

/// The version of the tables here, at least 1.
Result<qint64> schemaVersion(Database &database)
{
    auto application = database.number("PRAGMA application_id");
    if (!application)
        return application;
    auto tables = database.number("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return tables;
    auto version = database.number("PRAGMA user_version");
    if (!version)
        return version;
    if (*version == 0 && *tables == 0)
        return failure(Error::Code::Damaged, QStringLiteral("vault.db is empty"));
    if (*application != applicationId)
        return failure(Error::Code::NotARegister, QStringLiteral("tables of something else"));
    if (*version > newestSchema)
        return failure(Error::Code::NewerFormat, QStringLiteral("tables version %1").arg(*version));
    if (*version < 1)
        return failure(Error::Code::Damaged, QStringLiteral("tables version %1").arg(*version));
    return version;
}

Result<void> takeSteps(Database &database, qint64 from, qint64 to = newestSchema)
{
    for (auto step = static_cast<std::size_t>(from); step < static_cast<std::size_t>(to); ++step) {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        auto done = database.run(schemaSteps[step]).and_then([&] { return transaction->commit(); });
        if (!done)
            return done;
    }
    return {};
}

Result<void> checkObjects(Database &database, qint64 version)
{
    return checkTables(
        database, [version](Database &pattern) { return takeSteps(pattern, 0, version); });
}

} // namespace

Result<void> createSchema(Database &database)
{
    return takeSteps(database, 0);
}

Result<void> migrateSchema(Database &database)
{
    return schemaVersion(database).and_then([&](qint64 version) {
        return checkObjects(database, version).and_then([&] {
            return takeSteps(database, version);
        });
    });
}

Result<void> checkSchemaAsItWas(Database &database)
{
    return schemaVersion(database).and_then(
        [&](qint64 version) { return checkObjects(database, version); });
}

Result<void> checkSchema(Database &database)
{
    return schemaVersion(database).and_then([&](qint64 version) -> Result<void> {
        if (version != newestSchema)
            return failure(Error::Code::ReadOnly, QStringLiteral("older tables need a change"));
        return checkObjects(database, version);
    });
}

} // namespace rueckhalt
