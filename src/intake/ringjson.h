// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/ringpaper.h"

namespace rueckhalt {

/// Contents of the papers of a ring. What is read is checked for its form; whether it may be taken
/// in is for the caller (problemsOf()). Malformed with the first thing that is wrong.
[[nodiscard]] QJsonObject jsonOf(const RingMember &card);
[[nodiscard]] Result<RingMember> ringCardFrom(const RingPaper &paper);

[[nodiscard]] QJsonObject jsonOf(const RingAgreement &agreement);
[[nodiscard]] Result<RingAgreement> ringAgreementFrom(const RingPaper &paper);

[[nodiscard]] QJsonObject jsonOf(const RingSheet &sheet);
/// Invalid with the first of problemsOf() if it does not fit the agreement, Malformed.
[[nodiscard]] Result<RingSheet> ringSheetFrom(
    const RingPaper &paper, const RingAgreement &agreement);

/// Ring and version of the agreement that a sheet or an experience names, before it is read.
struct RingReference
{
    RingId ring {};
    int agreement = 0;
};
[[nodiscard]] Result<RingReference> ringReferenceOf(const RingPaper &paper);

} // namespace rueckhalt
