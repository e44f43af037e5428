// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/ownsheetstore.h"

#include "base/canonicalcbor.h"

#include <algorithm>
#include <limits>

namespace rueckhalt {

namespace {

constexpr std::uint64_t formatVersion = 1;
constexpr std::size_t maxSignature = 64;
constexpr auto maxEpoch = static_cast<std::uint64_t>(std::numeric_limits<qint64>::max());

QByteArray encodedContent(const KeptSheet &sheet)
{
    CborWriter writer;
    writer.array(6);
    writer.number(formatVersion);
    writer.bytes(bytesOf(sheet.content));
    for (const MemberSignature *signature : {&sheet.written, &sheet.approved}) {
        writer.number(signature->epoch);
        writer.bytes(bytesOf(signature->signature));
    }
    return writer.written();
}

bool decodeContent(ByteView bytes, KeptSheet &sheet)
{
    CborReader reader(bytes);
    if (reader.array(6) != 6 || reader.number(formatVersion) != formatVersion)
        return false;
    sheet.content = reader.bytes(OwnSheetStore::MaxContent);
    for (MemberSignature *signature : {&sheet.written, &sheet.approved}) {
        signature->epoch = reader.number(maxEpoch);
        signature->signature = reader.bytes(maxSignature);
    }
    return reader.isComplete();
}

/// The rules of a version by itself, whatever it says.
bool isPossible(const KeptSheet &sheet)
{
    OwnSheet version;
    version.measure.id = sheet.id;
    version.version = sheet.version;
    version.state = sheet.state;
    version.author = sheet.author;
    version.approver = sheet.approver;
    return isSound(version);
}

/// Nothing where the row cannot be one of ours.
std::optional<KeptSheet> sheetIn(const Statement &row)
{
    const qint64 state = row.number(2);
    KeptSheet sheet {.id = row.text(0),
        .version = static_cast<int>(row.number(1)),
        .state = static_cast<SheetState>(state),
        .author = row.id<UserId>(3),
        .approver = row.id<UserId>(4),
        .changed = QDateTime::fromSecsSinceEpoch(row.number(5), Qt::UTC)};
    const bool isStated = state >= 0 && state <= static_cast<qint64>(SheetState::Withdrawn)
        && row.number(1) == sheet.version;
    if (!isStated || !isPossible(sheet) || !decodeContent(row.bytes(6), sheet))
        return std::nullopt;
    return sheet;
}

} // namespace

const KeptSheet *KeptSheets::find(const SheetVersion &version) const
{
    const auto found = std::ranges::find_if(sheets, [&](const KeptSheet &sheet) {
        return sheet.id == version.id && sheet.version == version.version;
    });
    return found == sheets.end() ? nullptr : &*found;
}

Result<KeptSheets> OwnSheetStore::sheets() const
{
    auto row = m_database.prepare("SELECT id, version, state, author, coalesce(approver, x''),"
                                  " changed, content FROM own_sheet ORDER BY id, version");
    if (!row)
        return tl::unexpected<Error>(row.error());
    KeptSheets all;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return all;
        // Every member can write bytes here; one bad row must not take the others from everybody.
        if (auto sheet = sheetIn(*row)) {
            all.sheets << std::move(*sheet);
        } else {
            const QString id = isOwnMeasureId(row->text(0)) ? row->text(0) : QString();
            all.refused << RefusedSheet {
                {id, static_cast<int>(row->number(1))}, RefusedSheet::Why::Content};
        }
    }
}

Result<void> OwnSheetStore::put(const KeptSheet &sheet)
{
    if (!isPossible(sheet))
        return failure(Error::Code::Invalid, QStringLiteral("own sheet"));
    if (sheet.content.size() > MaxContent)
        return failure(Error::Code::TooLarge, QStringLiteral("own sheet"));
    // A version that is there already is stepped or withdrawn also when no other fits any more.
    auto others
        = m_database.prepare("SELECT count(*) FROM own_sheet WHERE NOT (id = ? AND version = ?)");
    if (!others)
        return tl::unexpected<Error>(others.error());
    if (const auto counted = others->with(sheet.id, sheet.version).next(); !counted)
        return tl::unexpected<Error>(counted.error());
    if (others->number(0) >= MaxVersions)
        return failure(Error::Code::TooLarge, QStringLiteral("own sheets"));
    return m_database.run(
        "INSERT INTO own_sheet (id, version, state, author, approver, changed, content)"
        " VALUES (?, ?, ?, ?, nullif(?, zeroblob(16)), ?, ?)"
        " ON CONFLICT (id, version) DO UPDATE SET state = excluded.state, author = excluded.author,"
        " approver = excluded.approver, changed = excluded.changed, content = excluded.content",
        sheet.id, sheet.version, static_cast<int>(sheet.state), sheet.author, sheet.approver,
        sheet.changed.toSecsSinceEpoch(), encodedContent(sheet));
}

} // namespace rueckhalt
