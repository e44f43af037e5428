// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/id.h"
#include "base/language.h"
#include "base/result.h"
#include "domain/incident/incident.h"

#include <QDate>
#include <QTime>

namespace rueckhalt {

using FirstAidId = Id<struct FirstAidTag>;

/// One act of first aid, as DGUV Vorschrift 1 § 24 (6) wants it kept: confidential, in a list of
/// its own, for years. It goes by itself after its last day and stays when its incident is erased.
struct FirstAidEntry
{
    FirstAidId id {}; ///< null before it is kept
    IncidentId incident {}; ///< null: of none; it may have been erased since
    QString unit {};
    QString name {}; ///< of the person hurt or taken ill
    QDate day {}; ///< of the accident
    QTime time {}; ///< invalid: not known
    QString place {};
    QString course {};
    QString injury {};
    QString witnesses {};
    QDate aidDay {};
    QTime aidTime {}; ///< invalid: not known
    QString aid {}; ///< what was done
    QString helper {};
    QDate keptUntil {}; ///< last day

    static constexpr qsizetype MaxLine = 200;
    static constexpr qsizetype MaxText = 4000;
    static constexpr int LeastYears = 5;
    static constexpr int MostYears = 50;
    bool operator==(const FirstAidEntry &) const = default;
};

/// What keeps an entry from being kept on the day `today`, as a sentence: what the rule asks for is
/// missing, too long, in the future, or kept shorter than five years.
[[nodiscard]] std::optional<Words> problemOf(const FirstAidEntry &entry, const QDate &today);

/// Plain text of the sealed object, without the id: CBOR array of version, incident, texts, Julian
/// days (0: none) and minutes of the day (1440: none).
[[nodiscard]] QByteArray encode(const FirstAidEntry &entry);
/// Damaged, NewerFormat. Without the id.
Result<FirstAidEntry> decodeFirstAidEntry(ByteView bytes);

} // namespace rueckhalt
