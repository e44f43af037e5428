// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/forms/formdocument.h"

#include <QMap>

namespace rueckhalt {

/// What can be handed over, each chosen by itself.
enum class HandoverField {
    CaseNumber, ///< of the case here
    PoliceNumber,
    ContactPerson, ///< who answers questions
    DayAndTime,
    Place,
    Event, ///< what happened, without assessments
    ThreatWords, ///< word for word
    Means, ///< weapon or thing used
    Accused, ///< name, address or description
    Evidence,
    Recordings, ///< of cameras, and when they are overwritten
    WitnessCount, ///< how many, to be summoned through the authority
    AffectedName,
    AffectedPrivate, ///< private address, telephone, date of birth
    WitnessNames,
    Injuries,
    EarlierIncidents,
    MeasuresTaken, ///< house ban, applications
};

inline constexpr HandoverField AllHandoverFields[] {HandoverField::CaseNumber,
    HandoverField::PoliceNumber, HandoverField::ContactPerson, HandoverField::DayAndTime,
    HandoverField::Place, HandoverField::Event, HandoverField::ThreatWords, HandoverField::Means,
    HandoverField::Accused, HandoverField::Evidence, HandoverField::Recordings,
    HandoverField::WitnessCount, HandoverField::AffectedName, HandoverField::AffectedPrivate,
    HandoverField::WitnessNames, HandoverField::Injuries, HandoverField::EarlierIncidents,
    HandoverField::MeasuresTaken};

Words handoverFieldName(HandoverField field);

/// What it is called where values come from a file: "item-place".
QString handoverFieldCode(HandoverField field);

/// What goes unless somebody says otherwise: what the police need to begin. Not health, not private
/// addresses, not names of staff (the authority's address suffices for a summons), not what else is
/// known of the person: the police ask for that if they need it (GDPR Art. 5(1)(c)).
bool isHandedOverByDefault(HandoverField field);

/// One sheet for the police about one incident. A value whose field is not chosen does not appear,
/// nor that it exists.
struct PoliceHandover
{
    struct Item
    {
        QString value {};
        bool isChosen = false;
    };

    QString recipient {}; ///< station, officer
    QString purpose {}; ///< report, or their request with its number
    QString basis {}; ///< empty: for prosecution
    QMap<HandoverField, Item> items {};
    QString releasedBy {}; ///< name and function of who decided
    QDate releasedOn {};

    /// Adds a value, chosen as isHandedOverByDefault() says.
    void add(HandoverField field, const QString &value);
};

FormDocument policeHandoverForm(
    const PoliceHandover &handover, const QString &authority, Language language = Language::German);

} // namespace rueckhalt
