// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/chain.h"

#include "crypto/hash.h"

#include <algorithm>
#include <vector>

namespace rueckhalt {

namespace {

tl::unexpected<Error> damagedAt(quint64 sequence)
{
    return failure(Error::Code::Damaged, QString::number(sequence));
}

Digest detailHashOf(const QByteArray &logKey, const QByteArray &detail)
{
    return sha256(bytesOf(logKey + detail));
}

} // namespace

quint32 monthOf(const QDateTime &moment)
{
    const QDate day = moment.toUTC().date();
    return static_cast<quint32>(std::max(0, day.year() * 12 + day.month() - 1));
}

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
            && entry.prunedTo < entry.sequence && prunesOnlyOldOnes(entry);
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
        if (entry.month + 1 < m_lastPruning.month && m_state.prunedAhead == 0)
            m_state.prunedAhead = m_lastPruning.sequence;
        if (entry.prunedTo > m_state.prunedTo)
            m_lastPruning = {entry.sequence, std::max(entry.month, m_lastPruning.month)};
        m_state.prunedTo = std::max(m_state.prunedTo, entry.prunedTo);
        for (const auto &[compartment, root] : entry.changed)
            m_state.roots[compartment] = root;
        if (entry.resumes)
            m_state.resumedAt << entry.sequence;
        if (m_months.empty() || entry.month > m_months.back().month) {
            m_months.push_back({entry.sequence, entry.month});
            m_state.latestMonth = entry.month;
            m_state.latestMonthAt = entry.sequence;
        }
    }

    [[nodiscard]] const ChainState &state() const { return m_state; }

private:
    /// From that entry on the latest month named so far.
    struct Month
    {
        quint64 sequence = 0;
        quint32 month = 0;
    };

    [[nodiscard]] bool prunesOnlyOldOnes(const ChainEntry &entry) const
    {
        if (entry.prunedTo <= m_state.prunedTo)
            return true;
        const auto after = std::ranges::upper_bound(m_months, entry.prunedTo, {}, &Month::sequence);
        return after == m_months.begin() || std::prev(after)->month + LeastLogMonths <= entry.month;
    }

    const ChainDirectory &m_directory;
    quint64 m_signaturesAfter;
    ChainState m_state;
    std::vector<Month> m_months;
    Month m_lastPruning; ///< the latest month in which details were removed
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

/// Opens details for two readers, and believes them only if they are signed by whom they name.
class Chain::DetailReading
{
public:
    DetailReading(QByteArray registerId, const ChainDirectory &directory, const LogReader &reader)
        : m_registerId(std::move(registerId))
        , m_directory(directory)
        , m_reader(reader)
    {
    }

    /// `epochBefore`: of the membership at the entry before. A member's own key may have been
    /// renewed by the very change that the entry stands for.
    void read(const Row &row, quint64 epochBefore, LogEntry &entry)
    {
        entry.detail = stateOf(row);
        if (entry.detail != DetailState::Open)
            return;
        const LogPlace place {m_registerId, row.sequence, row.entry.previous};
        const auto detail = m_key->open(place, row.detail);
        if (!detail || !isGenuine(*detail, place, row.entry, epochBefore)) {
            entry.detail = DetailState::Altered;
            return;
        }
        entry.user = detail->user;
        entry.moment = detail->moment;
        entry.action = detail->action;
        entry.object = detail->object;
    }

private:
    static bool isReader(const LogRecipient &recipient)
    {
        return recipient.role == Role::DataProtectionOfficer
            || recipient.role == Role::StaffCouncil;
    }

    DetailState stateOf(const Row &row)
    {
        const auto recipients = LogKey::recipientsOf(row.logKey);
        const auto expected = m_directory.recipients
            ? m_directory.recipients(row.entry.membershipEpoch)
            : std::nullopt;
        const auto isSame = [](const LogRecipient &one, const LogRecipient &other) {
            return one.role == other.role && one.keyVersion == other.keyVersion;
        };
        if (!recipients || !expected || !std::ranges::equal(*recipients, *expected, isSame))
            return DetailState::Altered;
        // Entries of one session share their key.
        if (m_key && m_key->sealedHalves() == row.logKey)
            return DetailState::Open;
        auto opened = LogKey::open(m_registerId, row.logKey, m_reader);
        if (!opened && opened.error().code == Error::Code::NotPermitted)
            return std::ranges::all_of(*recipients, isReader) ? DetailState::Closed
                                                              : DetailState::ForRecovery;
        if (!opened)
            return DetailState::Altered;
        m_key = std::move(*opened);
        return DetailState::Open;
    }

    [[nodiscard]] bool isGenuine(const LogDetail &detail, const LogPlace &place,
        const ChainEntry &entry, quint64 epochBefore) const
    {
        const ChainSigner &signer = entry.signer;
        // Nobody with an account passes for the recovery or for another.
        if (detail.user.isNull() || signer.isRecovery())
            return detail.user.isNull() && signer.isRecovery();
        if (!signer.role && signer.member != detail.user)
            return false;
        for (const quint64 epoch : {entry.membershipEpoch, epochBefore}) {
            const auto key = m_directory.memberKey(epoch, detail.user);
            if (key && verify(*key, bytesOf(detail.signedText(place)), bytesOf(detail.signature)))
                return true;
        }
        return false;
    }

    QByteArray m_registerId;
    const ChainDirectory &m_directory;
    const LogReader &m_reader;
    std::optional<LogKey> m_key;
};

Result<QList<LogEntry>> Chain::read(quint64 from, int most, DetailReading *reading) const
{
    auto columns
        = m_database.prepare("SELECT sequence, entry, signature, log_key, detail FROM chain"
                             " WHERE sequence <= ? ORDER BY sequence DESC LIMIT ?");
    if (!columns)
        return tl::unexpected<Error>(columns.error());
    const qint64 newest
        = from == 0 ? std::numeric_limits<qint64>::max() : static_cast<qint64>(from);
    // One more, for the membership before the oldest of them.
    columns->with(newest, qint64 {most} + 1);
    QList<LogEntry> entries;
    std::optional<Row> after; ///< the entry after the row that is being read
    for (bool isMore = true; isMore;) {
        const auto next = columns->next();
        if (!next)
            return tl::unexpected<Error>(next.error());
        isMore = *next;
        std::optional<Row> row;
        if (isMore) {
            if (auto read = Row::from(m_registerId, *columns))
                row = std::move(*read);
        }
        if (after && reading && entries.last().detail == DetailState::Closed)
            reading->read(*after, (row ? *row : *after).entry.membershipEpoch, entries.last());
        if (!isMore || entries.size() == most)
            break;
        LogEntry entry;
        entry.sequence = static_cast<quint64>(columns->number(0));
        entry.detail = DetailState::Altered;
        if (row) {
            entry.role = row->entry.signer.role;
            entry.hash = row->hash;
            if (!row->hasDetail())
                entry.detail = DetailState::Removed;
            else if (detailHashOf(row->logKey, row->detail) == row->entry.detailHash)
                entry.detail = DetailState::Closed;
        }
        entries << entry;
        after = std::move(row);
    }
    return entries;
}

Result<QList<LogEntry>> Chain::entries(quint64 from, int most) const
{
    return read(from, most, nullptr);
}

Result<QList<LogEntry>> Chain::entriesInDetail(
    quint64 from, int most, const ChainDirectory &directory, const LogReader &reader) const
{
    DetailReading reading(m_registerId, directory, reader);
    return read(from, most, &reading);
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

Result<qsizetype> Chain::detailsUpTo(quint64 sequence) const
{
    auto had = m_database.prepare(
        "SELECT count(*) FROM chain WHERE sequence <= ? AND detail IS NOT NULL");
    if (!had)
        return tl::unexpected<Error>(had.error());
    return had->with(static_cast<qint64>(sequence)).next().map([&](bool) {
        return static_cast<qsizetype>(had->number(0));
    });
}

Result<qsizetype> Chain::removeDetails(quint64 sequence)
{
    return detailsUpTo(sequence).and_then([&](qsizetype count) {
        return m_database
            .run("UPDATE chain SET log_key = NULL, detail = NULL WHERE sequence <= ?",
                static_cast<qint64>(sequence))
            .map([&] { return count; });
    });
}

} // namespace rueckhalt
