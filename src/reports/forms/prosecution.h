// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/namedoffence.h"
#include "reports/forms/formdocument.h"

namespace rueckhalt {

/// A Strafantrag of one entitled person, or a Strafanzeige. Identity and will to prosecute must be
/// certain (StPO § 158(2) since 17 July 2024); a signed paper is the surest.
struct ProsecutionPaper
{
    enum class Kind { Request, Report };

    Kind kind = Kind::Request;
    QString recipient {}; ///< police station or prosecutor, several lines
    QString fileNumber {}; ///< of the police, if there is one
    QString ownNumber {}; ///< of the case here; no name in it
    std::optional<Applicant> applicant {};
    QString applicantName {};
    QString applicantOffice {}; ///< function
    QString applicantAddress {}; ///< of the office: that suffices to be summoned
    QString telephone {};
    QString accused {}; ///< name and address, or a description
    QDate day {};
    std::optional<QTime> time {};
    QString place {};
    QString act {}; ///< what happened, in neutral words
    QList<NamedOffence> offences {};
    QDate knowsAct {}; ///< since when the applicant knows of the act …
    QDate knowsPerson {}; ///< … and of the person
    QDate deadline {}; ///< last day, computed elsewhere (StGB § 77b)
    QString deadlineNote {}; ///< another reading of it
    QString witnesses {};
    QString evidence {};
    bool wantsOutcome = true; ///< asks to be told how it ended
    QDate signedOn {};
    QString signedAt {}; ///< place
};

FormDocument prosecutionForm(
    const ProsecutionPaper &paper, const QString &authority, Language language = Language::German);

} // namespace rueckhalt
