// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/forms/formdocument.h"

namespace rueckhalt {

/// A house ban of an authority: an administrative act by the law of the house (Hausrecht) that
/// needs a reason (VwVfG § 39), a hearing (VwVfG § 28) and must be definite in place and time
/// (VwVfG § 37). The courts ask that it leaves a way to necessary matters.
struct HouseBanLetter
{
    enum class Hearing { Unknown, Held, Omitted };

    QString department {}; ///< who issues it, with address
    QString contact {}; ///< who answers questions: name, telephone
    QString ownNumber {}; ///< of the file
    QString person {}; ///< name and address, several lines
    QString buildings {}; ///< exactly where
    QDate from {};
    QDate until {}; ///< its last day
    QDate saidOn {}; ///< when it was already said by word of mouth; invalid: it was not
    QString facts {}; ///< what happened
    QString weighing {}; ///< why it is needed and not too much (discretion)
    Hearing hearing = Hearing::Unknown;
    QDate heardOn {}; ///< of the hearing, or of the letter that offered it
    QString statement {}; ///< what the person said
    QString omittedBecause {}; ///< VwVfG § 28(2)
    QString exceptions {}; ///< empty: the usual one, by appointment
    QString appointments {}; ///< where to ask for an appointment
    /// Why it holds at once (VwGO § 80(2) no. 4, (3)); empty: it does not.
    QString atOnceBecause {};
    /// Rechtsbehelfsbelehrung: the authority's own text, because it differs by state and office.
    QString remedies {};
    QDate signedOn {};
    QString signer {}; ///< name and function
};

FormDocument houseBanForm(
    const HouseBanLetter &ban, const QString &authority, Language language = Language::German);

} // namespace rueckhalt
