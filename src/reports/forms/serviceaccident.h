// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/forms/formdocument.h"

namespace rueckhalt {

/// Report of a service accident of a civil servant to the superior, and what the superior found.
/// To be reported within two years of the accident, damage to things within three months, and
/// investigated by the superior at once (BeamtVG §§ 45, 32; the states have laws of their own).
/// There is no form for all of Germany: the questions are those of the administrative rules on
/// § 45 (BeamtVGVwV 45.3.2), among them whether a third party is liable.
struct ServiceAccident
{
    QString office {}; ///< to whom it is reported, with address
    QString basis {}; ///< the rule that holds here; empty: BeamtVG § 45
    QDate reportUntil {}; ///< computed elsewhere
    QString name {};
    QString rank {}; ///< official title
    QDate birthDate {};
    QString staffNumber {};
    QString address {}; ///< private
    QString telephone {};
    QDate day {};
    std::optional<QTime> time {};
    QString place {};
    std::optional<QTime> dutyBegins {};
    std::optional<QTime> dutyEnds {};
    QString duty {}; ///< what the person was doing
    QString course {};
    QString injury {};
    QString treatedBy {};
    QDate treatedOn {};
    QDate unfitFrom {}; ///< unable to serve
    QDate unfitUntil {}; ///< invalid with unfitFrom: still so
    QString damage {}; ///< to clothes and other things carried (BeamtVG § 32)
    QString thirdParty {}; ///< who else is liable
    QString witnesses {};
    QString police {}; ///< station and number, if they recorded it
    QDate signedOn {};
    // Second part: the superior.
    QDate learntOn {};
    std::optional<bool> wasOnDuty {};
    QString finding {};
    QString superior {}; ///< name in plain letters
    QDate superiorSignedOn {};
};

FormDocument serviceAccidentForm(const ServiceAccident &accident, const QString &authority,
    Language language = Language::German);

} // namespace rueckhalt
