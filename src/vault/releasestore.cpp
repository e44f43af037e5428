// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/releasestore.h"

#include "crypto/hash.h"
#include "domain/disclosure/releasecodec.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <set>

namespace rueckhalt {

namespace {

Digest hashOfRow(ByteView previous, qint64 sequence, ByteView content)
{
    const quint64 ordered = qToBigEndian(static_cast<quint64>(sequence));
    Sha256 hash;
    hash.add(bytesOf(QByteArrayLiteral("rueckhalt/1/released")));
    hash.add(previous);
    hash.add({reinterpret_cast<const std::uint8_t *>(&ordered), sizeof ordered});
    hash.add(content);
    return hash.result();
}

ObjectName nameOfYear(int year)
{
    return ObjectName::numbered(SealedPart::Ledger, static_cast<quint64>(year));
}

} // namespace

ReleaseStore::ReleaseStore(Database &database, SealedObjects &objects, ByteView tagKey)
    : m_database(database)
    , m_objects(objects)
    , m_tagKey(tagKey)
{
}

Result<QList<ReleaseStore::Row>> ReleaseStore::rows() const
{
    // From the table itself: an index could leave rows out.
    auto row = m_database.prepare("SELECT sequence, code, previous, content FROM released"
                                  " NOT INDEXED ORDER BY sequence");
    if (!row)
        return errorOf(row);
    QList<Row> rows;
    Digest previous {};
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return rows;
        const qint64 sequence = row->number(0);
        auto release = decodeRelease(row->bytes(3));
        if (!release)
            return errorOf(release);
        const bool isInOrder = sequence == rows.size() + 1 && release->sequence == sequence
            && release->id.code() == row->text(1) && std::ranges::equal(row->bytes(2), previous);
        if (!isInOrder)
            return failure(
                Error::Code::Damaged, QStringLiteral("release ledger, entry %1").arg(sequence));
        previous = hashOfRow(previous, sequence, row->bytes(3));
        rows << Row {std::move(*release), previous};
    }
}

Result<QList<Release>> ReleaseStore::releases() const
{
    return rows().map([](QList<Row> &&rows) {
        QList<Release> releases;
        releases.reserve(rows.size());
        for (Row &row : rows)
            releases << std::move(row.release);
        return releases;
    });
}

IncidentId ReleaseStore::tagOf(const IncidentId &incident) const
{
    if (incident.isNull())
        return {};
    const Digest mac = hmacSha256(m_tagKey, ByteView(incident.bytes()));
    IncidentId::Bytes tag {};
    std::copy_n(mac.begin(), tag.size(), tag.begin());
    return IncidentId(tag);
}

Result<LedgerYear> ReleaseStore::sealedYear(int year) const
{
    const auto plain = m_objects.open(nameOfYear(year));
    if (!plain)
        return errorOf(plain);
    if (!*plain)
        return failure(Error::Code::Damaged, QStringLiteral("sealed part of %1").arg(year));
    auto decoded = decodeLedgerYear((*plain)->view());
    if (decoded && decoded->year != year)
        return failure(Error::Code::Damaged, QStringLiteral("sealed part of %1").arg(year));
    return decoded;
}

Result<ReleaseLedger> ReleaseStore::ledger(const FactTable &facts) const
{
    auto made = releases();
    if (!made)
        return errorOf(made);
    ReleaseLedger ledger;
    ledger.releases = std::move(*made);
    std::set<int> years;
    for (const Release &release : std::as_const(ledger.releases))
        years.insert(release.id.year());
    QHash<IncidentId, FactTable::Row> rowOfTag;
    if (!years.empty()) {
        rowOfTag.reserve(static_cast<qsizetype>(facts.rowCount()));
        for (FactTable::Row row = 0; row < facts.rowCount(); ++row)
            rowOfTag.insert(tagOf(facts.ids[row]), row);
    }
    for (const int number : years) {
        auto year = sealedYear(number);
        if (!year)
            return errorOf(year);
        for (FrozenIncident &frozen : year->incidents) {
            if (frozen.id.isNull())
                continue;
            const auto row = rowOfTag.constFind(frozen.id);
            // Erased in a register that went on from a backup made before.
            if (row == rowOfTag.cend()) {
                frozen.id = {};
                frozen.changed = ledger.lastSequence();
                continue;
            }
            frozen.id = facts.ids[*row];
            for (const std::uint32_t token : facts.tokensOf(*row))
                frozen.persons << facts.personTokens[token];
        }
        ledger.years << std::move(*year);
    }
    return ledger;
}

Result<void> ReleaseStore::seal(const LedgerYear &tagged)
{
    return encode(tagged).and_then([&](const QByteArray &bytes) {
        return m_objects.put(nameOfYear(tagged.year), bytesOf(bytes));
    });
}

Result<void> ReleaseStore::add(const Release &release, const LedgerYear &year)
{
    const auto before = rows();
    if (!before)
        return errorOf(before);
    if (release.sequence != before->size() + 1 || std::ranges::any_of(*before, [&](const Row &row) {
            return row.release.id == release.id;
        }))
        return failure(Error::Code::AlreadyExists, release.id.code());
    if (before->size() >= MaxReleases)
        return failure(Error::Code::TooLarge, QStringLiteral("release ledger"));
    if (year.year != release.id.year())
        return failure(Error::Code::Invalid, QStringLiteral("year of a release"));
    LedgerYear tagged = year;
    for (FrozenIncident &frozen : tagged.incidents) {
        frozen.id = tagOf(frozen.id);
        frozen.persons.clear();
    }
    const Digest previous = before->isEmpty() ? Digest {} : before->constLast().hash;
    const auto added = addRow(release, previous);
    return added ? seal(tagged) : errorOf(added);
}

Result<Digest> ReleaseStore::addRow(const Release &release, const Digest &previous)
{
    return encode(release).and_then([&](const QByteArray &content) {
        return m_database
            .run("INSERT INTO released (sequence, code, previous, content) VALUES (?, ?, ?, ?)",
                release.sequence, release.id.code(), toByteArray(previous), content)
            .map([&] { return hashOfRow(previous, release.sequence, bytesOf(content)); });
    });
}

Result<int> ReleaseStore::goOn(const QList<Release> &releases, std::span<const LedgerYear> tagged,
    const QList<KeptDocument> &documents)
{
    const auto before = rows();
    if (!before)
        return errorOf(before);
    Digest previous = before->isEmpty() ? Digest {} : before->constLast().hash;
    for (const Release &release : releases) {
        const auto added = addRow(release, previous);
        if (!added)
            return errorOf(added);
        previous = *added;
    }
    for (const LedgerYear &year : tagged) {
        if (auto sealed = seal(year); !sealed)
            return errorOf(sealed);
    }
    const auto kept = this->documents();
    if (!kept)
        return errorOf(kept);
    for (qsizetype i = kept->size(); i < documents.size(); ++i) {
        if (auto added = add(documents[i]); !added)
            return errorOf(added);
    }
    return static_cast<int>(releases.size());
}

Result<void> ReleaseStore::forget(const IncidentId &incident)
{
    // By what is sealed alone: an entry that cannot be read keeps nobody from erasing.
    const auto last = m_database.number("SELECT count(*) FROM released NOT INDEXED");
    if (!last)
        return errorOf(last);
    const IncidentId tag = tagOf(incident);
    QList<LedgerYear> changed;
    const auto seen = m_objects.openAll(
        SealedPart::Ledger, [&](const ObjectName &, const SecretBytes &plain) -> Result<void> {
            auto year = decodeLedgerYear(plain.view());
            if (!year)
                return errorOf(year);
            if (year->forget(tag, static_cast<int>(*last)))
                changed << std::move(*year);
            return {};
        });
    if (!seen)
        return seen;
    for (const LedgerYear &year : std::as_const(changed)) {
        if (auto sealed = seal(year); !sealed)
            return sealed;
    }
    return {};
}

Result<QList<KeptDocument>> ReleaseStore::documents() const
{
    auto row = m_database.prepare("SELECT number, made, content FROM released_document"
                                  " ORDER BY number");
    if (!row)
        return errorOf(row);
    QList<KeptDocument> documents;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return documents;
        if (row->number(0) != documents.size() + 1)
            return failure(Error::Code::Damaged, QStringLiteral("documents of the release ledger"));
        documents << KeptDocument {static_cast<int>(row->number(0)),
            QDateTime::fromSecsSinceEpoch(row->number(1), Qt::UTC), toByteArray(row->bytes(2))};
    }
}

Result<int> ReleaseStore::add(const KeptDocument &document)
{
    if (document.content.size() > MaxDocument)
        return failure(Error::Code::TooLarge, QStringLiteral("document"));
    const auto last = m_database.number("SELECT coalesce(max(number), 0) FROM released_document");
    if (!last)
        return errorOf(last);
    if (*last >= MaxDocuments)
        return failure(Error::Code::TooLarge, QStringLiteral("documents"));
    const int number = static_cast<int>(*last) + 1;
    return m_database
        .run("INSERT INTO released_document (number, made, content) VALUES (?, ?, ?)", number,
            document.made.toSecsSinceEpoch(), document.content)
        .map([number] { return number; });
}

Result<void> ReleaseStore::check() const
{
    const auto made = releases();
    if (!made)
        return errorOf(made);
    if (const auto kept = documents(); !kept)
        return errorOf(kept);
    if (!m_objects.holdsKeyOf(SealedPart::Ledger))
        return {};
    for (const Release &release : *made) {
        if (const auto year = sealedYear(release.id.year()); !year)
            return errorOf(year);
    }
    return {};
}

} // namespace rueckhalt
