// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/membershipstore.h"
#include "vault/openedvault.h"
#include "vault/sheetwitness.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// Of the list in force without asking vault.db, which after an interrupted change lacks it.
MembershipAt membershipsOf(const OpenedVault &opened)
{
    return [&opened](quint64 epoch) -> std::optional<Membership> {
        if (epoch == opened.head.membership.epoch)
            return opened.head.membership;
        const auto found = MembershipStore(*opened.database).at(epoch);
        return found ? *found : std::nullopt;
    };
}

/// Genuine versions, and the others with what is said against them.
Result<KeptSheets> genuineSheets(const OpenedVault &opened)
{
    auto kept = OwnSheetStore(*opened.database).sheets();
    if (!kept)
        return kept;
    SheetWitness witness(opened.id(), membershipsOf(opened));
    KeptSheets genuine;
    genuine.refused = kept->refused;
    for (KeptSheet &sheet : kept->sheets) {
        if (const auto objection = witness.objectionTo(sheet))
            genuine.refused << RefusedSheet {{sheet.id, sheet.version}, *objection};
        else
            genuine.sheets << std::move(sheet);
    }
    return genuine;
}

/// Whether these steps are what the action says.
bool belongsTo(SheetStep step, Action action)
{
    switch (step) {
    case SheetStep::Propose:
    case SheetStep::Revise:
        return action == Action::SheetProposed;
    case SheetStep::Approve:
    case SheetStep::Supersede:
        return action == Action::SheetApproved;
    case SheetStep::Withdraw:
        return action == Action::SheetWithdrawn;
    }
    return false;
}

/// A version gives way to a newer one that comes into force with it, and to nothing else.
bool givesWay(const SheetMove &move, std::span<const SheetMove> moves)
{
    return std::ranges::any_of(moves, [&](const SheetMove &other) {
        return other.step == SheetStep::Approve && other.version.id == move.version.id
            && other.version.version > move.version.version;
    });
}

Result<KeptSheet> written(
    OpenedVault &opened, Action action, const SheetContent &text, const KeptSheets &kept)
{
    const bool isDraft = action == Action::SheetWritten;
    const KeptSheet *known = kept.find(text.version);
    if (known && !(isDraft && known->state == SheetState::Draft))
        return failure(Error::Code::AlreadyExists, QStringLiteral("own sheet"));
    const auto stands
        = [&](const RefusedSheet &refused) { return refused.version == text.version; };
    // What cannot be trusted is left as it is, for somebody to look at.
    if (std::ranges::any_of(kept.refused, stands))
        return failure(Error::Code::AlreadyExists, QStringLiteral("refused sheet"));
    KeptSheet sheet {.id = text.version.id,
        .version = text.version.version,
        .state = isDraft ? SheetState::Draft : SheetState::Proposed,
        .author = opened.me.id,
        .changed = opened.environment.clock(),
        .content = text.content};
    SheetWitness(opened.id(), {})
        .signWritten(sheet, opened.head.membership.epoch, opened.keys.user->signing());
    return sheet;
}

Result<KeptSheet> moved(OpenedVault &opened, const SheetMove &move, const KeptSheets &kept)
{
    const KeptSheet *known = kept.find(move.version);
    if (!known)
        return failure(Error::Code::NotFound, QStringLiteral("own sheet"));
    OwnSheet version;
    version.measure.id = known->id;
    version.version = known->version;
    version.state = known->state;
    version.author = known->author;
    version.approver = known->approver;
    const auto after
        = afterStep(std::move(version), move.step, opened.me.id, opened.environment.clock());
    if (!after)
        return tl::unexpected<Error>(after.error());
    KeptSheet sheet = *known;
    sheet.state = after->state;
    sheet.approver = after->approver;
    sheet.changed = after->changed;
    if (move.step == SheetStep::Approve)
        SheetWitness(opened.id(), {})
            .signApproved(sheet, opened.head.membership.epoch, opened.keys.user->signing());
    return sheet;
}

/// Makes each new row of what is asked for and puts it down, all or none, as one entry of the
/// chain.
template <typename Wish, typename Make>
Result<void> putAll(
    OpenedVault &opened, Action action, std::span<const Wish> wishes, const Make &make)
{
    if (wishes.empty())
        return failure(Error::Code::Invalid, QStringLiteral("no own sheet"));
    // With recovery there is nobody who could sign.
    if (!opened.keys.user || opened.me.id.isNull())
        return failure(Error::Code::NotPermitted, QStringLiteral("recovery"));
    const auto kept = genuineSheets(opened);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    const QByteArray object
        = wishes.size() == 1 ? wishes.front().version.id.toLatin1() : QByteArray();
    return opened.change({action, object}, [&]() -> Result<void> {
        OwnSheetStore store(*opened.database);
        for (const Wish &wish : wishes) {
            auto put = make(wish, *kept).and_then([&](const KeptSheet &sheet) {
                return store.put(sheet);
            });
            if (!put)
                return put;
        }
        return {};
    });
}

} // namespace

Result<KeptSheets> Vault::ownSheets() const
{
    if (const auto allowed = m_opened->mayUse(Right::ReadPlan); !allowed)
        return tl::unexpected<Error>(allowed.error());
    return genuineSheets(*m_opened);
}

Result<void> Vault::writeOwnSheets(Action action, std::span<const SheetContent> sheets)
{
    if (action != Action::SheetWritten && action != Action::SheetsImported)
        return failure(Error::Code::Invalid, QStringLiteral("action"));
    return putAll(*m_opened, action, sheets, [&](const SheetContent &text, const KeptSheets &kept) {
        return written(*m_opened, action, text, kept);
    });
}

Result<void> Vault::stepOwnSheets(Action action, std::span<const SheetMove> moves)
{
    const bool isInOrder = std::ranges::all_of(moves, [&](const SheetMove &move) {
        return belongsTo(move.step, action)
            && (move.step != SheetStep::Supersede || givesWay(move, moves));
    });
    if (!isInOrder)
        return failure(Error::Code::Invalid, QStringLiteral("steps"));
    return putAll(*m_opened, action, moves, [&](const SheetMove &move, const KeptSheets &kept) {
        return moved(*m_opened, move, kept);
    });
}

} // namespace rueckhalt
