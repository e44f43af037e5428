// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/casework/caseglance.h"

namespace rueckhalt {

/// Most bytes of one event as it is written.
inline constexpr qsizetype MaxEventBytes = 48 * 1024;

/// Plain text of the sealed parts "case work" and "case glance" and of one event in a carer's note,
/// by the rules of incidentcodec.h.
Result<QByteArray> encode(const CaseRecord &record);
Result<QByteArray> encode(const CaseGlance &glance);
Result<QByteArray> encode(const CaseEvent &event);
Result<CaseRecord> decodeCaseRecord(ByteView bytes);
Result<CaseGlance> decodeCaseGlance(ByteView bytes);
Result<CaseEvent> decodeCaseEvent(ByteView bytes);

} // namespace rueckhalt
