// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/incident/incident.h"

namespace rueckhalt {

/// Year of the report and running number in that year.
struct IncidentNumber
{
    quint32 year = 0;
    quint32 sequence = 0;
    bool operator==(const IncidentNumber &) const = default;
};

/// What the sealed object "facts" of an incident says.
struct NumberedFacts
{
    IncidentNumber number;
    IncidentFacts facts;
    bool operator==(const NumberedFacts &) const = default;
};

/// A draft and the moment it was kept.
struct DatedDraft
{
    IncidentDraft draft;
    QDateTime saved;
    bool operator==(const DatedDraft &) const = default;
};

/// Longest value of a foreign column: what one cell of a spreadsheet can hold.
inline constexpr qsizetype MaxForeignValue = 32767;
inline constexpr qsizetype MaxForeignFields = 1000;
inline constexpr qsizetype MaxAffected = 9999;
/// Longest text while it is being typed; what is too long to be sent is still kept.
inline constexpr qsizetype MaxDraftText = 200000;

/// Plain text of the sealed objects: CBOR maps with stable numeric keys, version first.
/// encode() fails with TooLarge or Invalid where a value breaks a limit of the format. decode()
/// fails with NewerFormat for a version it does not know and with Damaged for anything that
/// encode() would not have written.
Result<QByteArray> encode(const NumberedFacts &facts);
Result<QByteArray> encode(const IncidentPersonPart &person);
Result<QByteArray> encode(const DatedDraft &draft);
Result<NumberedFacts> decodeFacts(ByteView bytes);
Result<IncidentPersonPart> decodePerson(ByteView bytes);
Result<DatedDraft> decodeDraft(ByteView bytes);

} // namespace rueckhalt
