// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/sealedplanning.h"
#include "domain/planning/plancodec.h"
#include "domain/planning/reminder.h"
#include "fuzz/fuzz.h"

using namespace rueckhalt;

/// Rows of plan_object, which every role can write bytes into, and what is sealed beside them.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    const QDate today(2026, 11, 22);
    if (const auto proposal = decodeProposal(ProposalId({1}), bytesOf(bytes))) {
        fuzz::mustHold(encode(*proposal) == bytes);
        static_cast<void>(remindersOf(std::span(&*proposal, 1), today));
        static_cast<void>(problemOf(*proposal));
    }
    if (const auto plan = decodePlannedMeasure(PlanId({1}), bytesOf(bytes))) {
        fuzz::mustHold(encode(*plan) == bytes);
        static_cast<void>(remindersOf(std::span(&*plan, 1), today));
        static_cast<void>(problemOf(*plan));
    }
    if (const auto sealed = decodeSealedPlanning(bytesOf(bytes)))
        fuzz::mustHold(encode(*sealed) == bytes);
    return 0;
}
