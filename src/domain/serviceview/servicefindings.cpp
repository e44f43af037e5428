// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/serviceview/servicefindings.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rueckhalt {

namespace {

struct AnsweredTriggers
{
    const char *id;
    CodeSet<Trigger> triggers;
};

std::span<const AnsweredTriggers> answered()
{
    using enum Trigger;
    static const std::array<AnsweredTriggers, 15> rows {{
        {"waiting.median", {WaitingTime}},
        {"waiting.p90", {WaitingTime}},
        {"waiting.over30", {WaitingTime}},
        {"rating.waiting", {WaitingTime}},
        {"rating.friendliness", {StaffConduct}},
        {"rating.advice", {AuthorityError, Documents}},
        {"rating.understandable", {Language, Documents}},
        {"calls.answered", {PhoneUnreachable}},
        {"calls.within30", {PhoneUnreachable}},
        {"calls.solved", {PhoneUnreachable, LongProcessing}},
        {"promises.kept", {PhoneUnreachable, LongProcessing}},
        {"answer.days", {LongProcessing}},
        {"hours.week", {ClosedDoor}},
        {"hours.late", {ClosedDoor}},
        {"closed.announced", {ClosedDoor}},
    }};
    return rows;
}

} // namespace

CodeSet<Trigger> triggersOf(const Indicator &indicator)
{
    if (indicator.better == BetterIs::Neither)
        return {};
    const auto rows = answered();
    const auto found = std::find_if(rows.begin(), rows.end(),
        [&](const AnsweredTriggers &row) { return indicator.id == QLatin1StringView(row.id); });
    return found == rows.end() ? CodeSet<Trigger>() : found->triggers;
}

std::optional<ServiceFinding> findingOf(const OverlayCluster &cluster, const Indicator &indicator)
{
    const CodeSet<Trigger> triggers = triggersOf(indicator);
    if (triggers.isEmpty() || cluster.rows.isEmpty())
        return std::nullopt;
    return ServiceFinding {.indicator = indicator.name,
        .triggers = triggers,
        .ratio = std::isfinite(cluster.ratio.ratio) ? cluster.ratio.ratio : 0};
}

} // namespace rueckhalt
