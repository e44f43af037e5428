// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/result.h"
#include "domain/measure/measure.h"
#include "domain/protection/role.h"

namespace rueckhalt {

/// Where a version of a sheet of the authority's own stands. The numbers are part of the format.
enum class SheetState : std::uint8_t {
    Draft = 0, ///< its author still writes
    Proposed = 1, ///< waits for a second person
    Approved = 2, ///< in force: the catalogue shows it
    Superseded = 3, ///< a newer version is in force
    Withdrawn = 4, ///< no longer wanted
};
template <>
std::span<const Term<SheetState>> terms<SheetState>();

/// What can be done with a version.
enum class SheetStep : std::uint8_t { Propose, Revise, Approve, Supersede, Withdraw };

/// The one table of what leads where; nothing where a step is not possible.
[[nodiscard]] std::optional<SheetState> stateAfter(SheetState state, SheetStep step);

/// The highest number of a version.
inline constexpr int MaxSheetVersion = 1'000'000;

/// Names one version of a sheet.
struct SheetVersion
{
    MeasureId id {};
    int version = 0;
    bool operator==(const SheetVersion &) const = default;
};

/// A version that cannot be trusted, and why.
struct RefusedSheet
{
    enum class Why : std::uint8_t {
        Author, ///< not signed by a member who may write sheets
        Approver, ///< not signed by a second member who may approve them
        Content, ///< signed or not, it cannot be read
    };
    SheetVersion version {};
    Why why = Why::Author;
    bool operator==(const RefusedSheet &) const = default;
};

/// One version of a sheet that the authority wrote itself or took over from another one. Texts may
/// be in one language only; then the other one is empty.
struct OwnSheet
{
    Measure measure; ///< its id is that of the sheet, the same in all versions
    int version = 1; ///< counts from 1
    SheetState state = SheetState::Draft;
    UserId author; ///< wrote or imported this version
    UserId approver; ///< null until it is approved; never the author
    QDateTime changed; ///< UTC; of the last step
    bool operator==(const OwnSheet &) const = default;
};

/// A version after a step that `who` takes. Invalid where the table does not allow the step,
/// NotPermitted for an approval by the author or by nobody.
[[nodiscard]] Result<OwnSheet> afterStep(
    OwnSheet sheet, SheetStep step, const UserId &who, const QDateTime &moment);

/// Whether a version, as it was read from somewhere, can have come about by steps of the table: an
/// approved one has an approver other than its author, one that was not yet approved has none.
[[nodiscard]] bool isSound(const OwnSheet &sheet);

/// A new id: forty random bits.
[[nodiscard]] MeasureId newOwnMeasureId(const Random &random);

/// Texts in one language only stand for both.
[[nodiscard]] Measure withBothLanguages(Measure measure);

/// What the program works with: the measures that come with it, and the approved ones among `own`,
/// the newest version of each. Ids of shipped measures stay theirs.
[[nodiscard]] MeasureCatalog catalogWith(const MeasureCatalog &shipped, const QList<OwnSheet> &own);

} // namespace rueckhalt
