// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/chain.h"

#include "crypto/hash.h"

#include <algorithm>

namespace rueckhalt {

namespace {

tl::unexpected<Error> damagedAt(quint64 sequence)
{
    return failure(Error::Code::Damaged, QString::number(sequence));
}

quint32 monthOf(const QDateTime &moment)
{
    const QDate day = moment.toUTC().date();
    return static_cast<quint32>(std::max(0, day.year() * 12 + day.month() - 1));
}

Digest detailHashOf(const QByteArray &logKey, const QByteArray &detail)
{
    return sha256(bytesOf(logKey + detail));
}

} // namespace

/// A row of the table as it was read, not yet believed.
struct Chain::Row
{
    quint64 sequence = 0;
    ChainEntry entry;
    QByteArray signedBytes;
    QByteArray signature;
    QByteArray logKey;
    QByteArray detail;
    Digest hash {};

    [[nodiscard]] bool hasDetail() const { return !detail.isEmpty() || !logKey.isEmpty(); }

    /// Columns sequence, entry, signature, log_key, detail. Damaged with the sequence.
    static Result<Row> from(const QByteArray &registerId, const Statement &columns)
    {
        Row row;
        row.sequence = static_cast<quint64>(columns.number(0));
        auto entry = parseEntry(columns.bytes(1));
        if (!entry && entry.error().code == Error::Code::Unsupported)
            return tl::unexpected<Error>(entry.error());
        if (!entry || entry->sequence != row.sequence)
            return damagedAt(row.sequence);
        row.entry = std::move(*entry);
        row.signedBytes = signedText(registerId, columns.bytes(1));
        row.signature = toByteArray(columns.bytes(2));
        row.logKey = toByteArray(columns.bytes(3));
        row.detail = toByteArray(columns.bytes(4));
        row.hash = entryHash(row.signedBytes, bytesOf(row.signature));
        return row;
    }
};

Chain::Chain(Database &database, QByteArray registerId, Random random)
    : m_database(database)
    , m_registerId(std::move(registerId))
    , m_random(std::move(random))
{
}

Result<quint64> Chain::count() const
{
    return m_database.number("SELECT count(*) FROM chain").map([](qint64 count) {
        return static_cast<quint64>(count);
    });
}

Result<std::optional<Chain::Row>> Chain::last() const
{
    auto row = m_database.prepare("SELECT sequence, entry, signature, log_key, detail FROM chain"
                                  " ORDER BY sequence DESC LIMIT 1");
    if (!row)
        return tl::unexpected<Error>(row.error());
    const auto found = row->next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return std::nullopt;
    return Row::from(m_registerId, *row).map([](Row &&last) {
        return std::optional(std::move(last));
    });
}

Result<RegisterMark> Chain::mark() const
{
    return last().map([](const std::optional<Row> &row) {
        return row ? RegisterMark {row->entry.epoch(), row->sequence, row->hash} : RegisterMark {};
    });
}

Result<RegisterMark> Chain::append(const NewChainEntry &fresh)
{
    const auto before = last();
    if (!before)
        return tl::unexpected<Error>(before.error());
    ChainEntry entry;
    if (*before) {
        entry.sequence = (*before)->sequence;
        entry.previous = (*before)->hash;
        entry.resumptions = (*before)->entry.resumptions;
    }
    ++entry.sequence;
    entry.resumptions += fresh.resumes ? 1 : 0;
    entry.membershipEpoch = fresh.membershipEpoch;
    entry.month = monthOf(fresh.moment);
    entry.signer = fresh.signer;
    entry.changed = fresh.changed;
    entry.prunedTo = fresh.prunedTo;
    entry.resumes = fresh.resumes;
    if (const char *offence = offenceOf(entry))
        return failure(Error::Code::NotPermitted, QLatin1String(offence));

    if (!m_logKey || m_recipients != fresh.recipients) {
        auto made = LogKey::generate(m_registerId, fresh.recipients, m_random);
        if (!made)
            return tl::unexpected<Error>(made.error());
        m_logKey = std::move(*made);
        m_recipients = fresh.recipients;
    }
    const LogPlace place {m_registerId, entry.sequence, entry.previous};
    LogDetail detail {fresh.moment, fresh.user, fresh.action, fresh.object, {}};
    if (fresh.userKey)
        detail.signature = toByteArray(fresh.userKey->sign(bytesOf(detail.signedText(place))));
    const QByteArray sealed = m_logKey->seal(place, detail, m_random);
    entry.detailHash = detailHashOf(m_logKey->sealedHalves(), sealed);

    const QByteArray bytes = encodeEntry(entry);
    const QByteArray text = signedText(m_registerId, bytesOf(bytes));
    const Signature signature = fresh.key->sign(bytesOf(text));
    return m_database
        .run("INSERT INTO chain (sequence, entry, signature, log_key, detail)"
             " VALUES (?, ?, ?, ?, ?)",
            static_cast<qint64>(entry.sequence), bytes, ByteView(signature),
            m_logKey->sealedHalves(), sealed)
        .map([&] {
            return RegisterMark {entry.epoch(), entry.sequence, entryHash(text, signature)};
        });
}

namespace {

/// Goes along the chain and checks each entry against the one before.
class ChainWalk
{
public:
    ChainWalk(const ChainDirectory &directory, quint64 signaturesAfter)
        : m_directory(directory)
        , m_signaturesAfter(signaturesAfter)
    {
    }

    bool follows(const ChainEntry &entry) const
    {
        return entry.sequence == m_state.mark.sequence + 1 && entry.previous == m_state.mark.hash
            && entry.membershipEpoch >= m_state.membershipEpoch
            && entry.resumptions == m_state.resumptions + (entry.resumes ? 1U : 0U)
            && entry.prunedTo < entry.sequence;
    }

    /// A key may have been renewed by the very change that the entry stands for.
    bool isSigned(
        const ChainEntry &entry, const QByteArray &text, const QByteArray &signature) const
    {
        if (entry.sequence <= m_signaturesAfter)
            return true;
        for (const quint64 epoch : {entry.membershipEpoch, m_state.membershipEpoch}) {
            const auto key = m_directory.signerKey(epoch, entry.signer);
            if (key && verify(*key, bytesOf(text), bytesOf(signature)))
                return true;
        }
        return false;
    }

    void take(const ChainEntry &entry, const Digest &hash)
    {
        m_state.mark = {entry.epoch(), entry.sequence, hash};
        m_state.membershipEpoch = entry.membershipEpoch;
        m_state.resumptions = entry.resumptions;
        m_state.prunedTo = std::max(m_state.prunedTo, entry.prunedTo);
        for (const auto &[compartment, root] : entry.changed)
            m_state.roots[compartment] = root;
        if (entry.resumes)
            m_state.resumedAt << entry.sequence;
    }

    [[nodiscard]] const ChainState &state() const { return m_state; }

private:
    const ChainDirectory &m_directory;
    quint64 m_signaturesAfter;
    ChainState m_state;
};

} // namespace

Result<ChainState> Chain::check(
    const ChainDirectory &directory, const RegisterMark &trusted, const Progress &progress) const
{
    constexpr quint64 between = 256;
    const auto isTrusted = contains(trusted);
    const auto total = count();
    if (!isTrusted || !total)
        return tl::unexpected<Error>(isTrusted ? total.error() : isTrusted.error());
    auto columns = m_database.prepare(
        "SELECT sequence, entry, signature, log_key, detail FROM chain ORDER BY sequence");
    if (!columns)
        return tl::unexpected<Error>(columns.error());
    ChainWalk walk(directory, *isTrusted ? trusted.sequence : 0);
    quint64 lastWithoutDetail = 0;
    for (quint64 done = 0;; ++done) {
        if (progress && done % between == 0
            && !progress(static_cast<qint64>(done), static_cast<qint64>(*total)))
            return failure(Error::Code::Cancelled);
        const auto more = columns->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            break;
        const auto row = Row::from(m_registerId, *columns);
        if (!row)
            return tl::unexpected<Error>(row.error());
        if (!row->hasDetail())
            lastWithoutDetail = row->sequence;
        else if (detailHashOf(row->logKey, row->detail) != row->entry.detailHash)
            return damagedAt(row->sequence);
        if (!walk.follows(row->entry) || offenceOf(row->entry)
            || !walk.isSigned(row->entry, row->signedBytes, row->signature))
            return damagedAt(row->sequence);
        walk.take(row->entry, row->hash);
    }
    if (lastWithoutDetail > walk.state().prunedTo)
        return damagedAt(lastWithoutDetail);
    return walk.state();
}

Result<std::optional<Digest>> Chain::hashAt(quint64 sequence) const
{
    auto columns = m_database.prepare(
        "SELECT sequence, entry, signature, log_key, detail FROM chain WHERE sequence = ?");
    if (!columns)
        return tl::unexpected<Error>(columns.error());
    const auto found = columns->with(static_cast<qint64>(sequence)).next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return std::nullopt;
    return Row::from(m_registerId, *columns).map([](const Row &row) {
        return std::optional(row.hash);
    });
}

Result<bool> Chain::contains(const RegisterMark &mark) const
{
    if (mark.sequence == 0)
        return true;
    return hashAt(mark.sequence).map([&mark](const std::optional<Digest> &hash) {
        return hash == mark.hash;
    });
}

Result<QList<LogEntry>> Chain::entries(
    quint64 from, int most, const ChainDirectory *directory, const LogReader &reader) const
{
    auto columns
        = m_database.prepare("SELECT sequence, entry, signature, log_key, detail FROM chain"
                             " WHERE sequence <= ? ORDER BY sequence DESC LIMIT ?");
    if (!columns)
        return tl::unexpected<Error>(columns.error());
    const qint64 newest
        = from == 0 ? std::numeric_limits<qint64>::max() : static_cast<qint64>(from);
    columns->with(newest, most);
    QList<LogEntry> entries;
    std::optional<LogKey> key;
    for (;;) {
        const auto more = columns->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return entries;
        const auto row = Row::from(m_registerId, *columns);
        if (!row)
            return tl::unexpected<Error>(row.error());
        LogEntry entry;
        entry.sequence = row->sequence;
        entry.role = row->entry.signer.role;
        entry.hash = row->hash;
        entry.detailRemoved = !row->hasDetail();
        if (reader && row->hasDetail()) {
            // Entries of one session share their key.
            if (!key || key->sealedHalves() != row->logKey) {
                auto opened = LogKey::open(m_registerId, row->logKey, reader);
                if (!opened)
                    return tl::unexpected<Error>(opened.error());
                key = std::move(*opened);
            }
            const LogPlace place {m_registerId, row->sequence, row->entry.previous};
            const auto detail = key->open(place, row->detail);
            if (!detail)
                return damagedAt(row->sequence);
            const auto signer = directory && !detail->user.isNull()
                ? directory->memberKey(row->entry.membershipEpoch, detail->user)
                : std::nullopt;
            const bool isOwn = detail->user.isNull()
                || (signer
                    && verify(
                        *signer, bytesOf(detail->signedText(place)), bytesOf(detail->signature)));
            if (!isOwn)
                return damagedAt(row->sequence);
            entry.user = detail->user;
            entry.moment = detail->moment;
            entry.action = detail->action;
            entry.object = detail->object;
        }
        entries << entry;
    }
}

Result<quint64> Chain::lastBefore(const QDateTime &moment) const
{
    auto columns = m_database.prepare(
        "SELECT sequence, entry, signature, log_key, detail FROM chain ORDER BY sequence");
    if (!columns)
        return tl::unexpected<Error>(columns.error());
    quint64 last = 0;
    for (;;) {
        const auto more = columns->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return last;
        const auto row = Row::from(m_registerId, *columns);
        if (!row)
            return tl::unexpected<Error>(row.error());
        if (row->entry.month >= monthOf(moment))
            return last;
        last = row->sequence;
    }
}

Result<qsizetype> Chain::removeDetails(quint64 sequence)
{
    const auto limit = static_cast<qint64>(sequence);
    auto had = m_database.prepare(
        "SELECT count(*) FROM chain WHERE sequence <= ? AND detail IS NOT NULL");
    if (!had)
        return tl::unexpected<Error>(had.error());
    if (const auto counted = had->with(limit).next(); !counted)
        return tl::unexpected<Error>(counted.error());
    const qsizetype count = had->number(0);
    return m_database
        .run("UPDATE chain SET log_key = NULL, detail = NULL WHERE sequence <= ?", limit)
        .map([&] { return count; });
}

} // namespace rueckhalt
