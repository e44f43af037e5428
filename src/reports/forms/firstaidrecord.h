// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/forms/formdocument.h"

namespace rueckhalt {

/// One sheet on one act of first aid: what DGUV Information 204-021 (Meldeblock, April 2016) asks
/// for, and the countersignature that the Unfallkasse NRW advises after threats. Every act is
/// recorded and kept for years in confidence (DGUV Vorschrift 1 § 24(6)); a sheet of its own, so
/// that nobody leafs through the others.
struct FirstAidRecord
{
    QString unit {}; ///< department
    QString handIn {}; ///< where filled-in sheets are collected
    QString name {}; ///< of the person hurt or taken ill
    QDate day {}; ///< of the accident
    std::optional<QTime> time {};
    QString place {};
    QString course {}; ///< how it happened; a threat word for word
    QString injury {}; ///< kind and extent of injury or illness
    QString witnesses {};
    QDate aidDay {};
    std::optional<QTime> aidTime {};
    QString aid {}; ///< what was done
    QString helper {};
    QString superior {}; ///< who countersigns, in plain letters
    int yearsKept = 5; ///< DGUV Vorschrift 1 § 24(6); longer where an authority says so
};

/// The last day on which the sheet has to be available; invalid if no day is known.
QDate keptUntil(const FirstAidRecord &record);

FormDocument firstAidForm(
    const FirstAidRecord &record, const QString &authority, Language language = Language::German);

} // namespace rueckhalt
