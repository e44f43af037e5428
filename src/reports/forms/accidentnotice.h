// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/forms/formdocument.h"

namespace rueckhalt {

/// What an Unfallanzeige asks for, in the order of its numbers. Everything may be missing: its box
/// then stays empty.
///
/// Numbers 1 to 28 and their questions are those of the form of the statutory accident insurers
/// (UVAV of 23 January 2002, Anlage 1, in its wording without gender; for sex with the two answers
/// that came in October 2023). On paper until 31 December 2027, after that electronically only
/// (UVAV of 17 July 2023, BGBl. 2023 I no. 192).
struct AccidentNotice
{
    enum class Sex { Male, Female, Diverse, NotStated };
    enum class Role { Entrepreneur, Shareholder, Married, Partnership, Related };
    enum class ToldBy { Insured, Others };
    enum class Stopped { No, AtOnce, Later };

    QString employer {}; ///< 1: name and address, several lines
    QString companyNumber {}; ///< 2: of the insurer (Unternehmensnummer)
    QString recipient {}; ///< 3: the insurer with its address
    QString name {}; ///< 4: surname, first name of the insured person
    QDate birthDate {}; ///< 5
    QString street {}; ///< 6: with number
    QString postcode {}; ///< 6
    QString town {}; ///< 6
    std::optional<Sex> sex {}; ///< 7
    QString nationality {}; ///< 8: only here, because the law asks for it
    std::optional<bool> isTemporaryWorker {}; ///< 9
    std::optional<bool> isTrainee {}; ///< 10
    std::optional<Role> role {}; ///< 11: none of them for staff of an authority
    std::optional<int> weeksOfPay {}; ///< 12: weeks of continued pay
    QString healthInsurer {}; ///< 13: name, postcode, town
    std::optional<bool> isFatal {}; ///< 14
    QDate day {}; ///< 15
    std::optional<QTime> time {}; ///< 15: German wall time
    QString place {}; ///< 16: street and town with postcode
    QString course {}; ///< 17: how it happened; as long as it needs to be
    std::optional<ToldBy> toldBy {}; ///< 17: whose account it rests on
    QString bodyParts {}; ///< 18
    QString injury {}; ///< 19: kind of injury
    QString firstToKnow {}; ///< 20: name and address
    std::optional<bool> wasEyewitness {}; ///< 20
    QString treatedBy {}; ///< 21: doctor or hospital with address
    std::optional<QTime> workBegins {}; ///< 22: on the day of the accident
    std::optional<QTime> workEnds {}; ///< 22
    QString job {}; ///< 23: what the person works as
    QDate jobSince {}; ///< 24: month and year count
    QString unit {}; ///< 25: where in the organisation
    std::optional<Stopped> stopped {}; ///< 26
    QDate stoppedDay {}; ///< 26: if later
    std::optional<QTime> stoppedTime {}; ///< 26: if later
    std::optional<bool> hasResumed {}; ///< 27
    QDate resumedOn {}; ///< 27
    QDate signedOn {}; ///< 28
    QString employerSigns {}; ///< 28: name in plain letters, of whoever signs for the employer
    QString councilSigns {}; ///< 28: the same for the staff council (SGB VII § 193(5))
    QString telephone {}; ///< 28: for questions
    // Not on the old form; the electronic notice asks for both since 2024.
    std::optional<bool> wasViolence {};
    std::optional<bool> wasAtHome {}; ///< working from home
    // Below the form: whom the employer has to inform (SGB VII § 193(5)).
    QDate safetyOfficerInformed {};
    QDate companyDoctorInformed {};
};

FormDocument accidentNoticeForm(
    const AccidentNotice &notice, const QString &authority, Language language = Language::German);

} // namespace rueckhalt
