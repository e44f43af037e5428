// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/forms/formdocument.h"

namespace rueckhalt {

/// "Jetzt wichtig": one page for the person affected, in plain words, to take along. It names
/// nobody and tells nothing of the case but the dates, so it does no harm where it is left lying.
struct CarePage
{
    struct Contact
    {
        QString what {}; ///< "Ihre Ansprechperson", "Unfallkasse"
        QString who {}; ///< name and place
        QString reach {}; ///< telephone, hours
    };
    struct Date
    {
        QDate day {};
        QString what {}; ///< in plain words
    };

    bool isCivilServant = false; ///< service accident instead of accident insurance
    QList<Contact> contacts {}; ///< of the authority, the nearest first
    QList<Date> dates {}; ///< next ones of this case
    QString internalEmergency {}; ///< "Interner Alarm: 4711"; may be empty
    QDate made {};
};

FormDocument carePageForm(
    const CarePage &page, const QString &authority, Language language = Language::German);

} // namespace rueckhalt
