// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/casesettings.h"
#include "domain/casework/firstaidentry.h"
#include "domain/deadline/deadline.h"
#include "domain/protection/identity.h"
#include "session/casepaper.h"
#include "session/casework.h"

namespace rueckhalt {

/// Everything that is known of a case, as far as whoever makes a paper may read it.
struct FormSource
{
    const CaseFile &file;
    const CaseSettings &settings;
    const Organisation &organisation;
    QList<Identity> accused {}; ///< names, where they are kept and held
    QList<FirstAidEntry> firstAid {};
    QList<Deadline> deadlines {};
    QStringList measuresInPlace {};
    QString me {}; ///< who makes it
    QDate today {};
};

/// The paper with what is known of the case in its inputs. What is not known stays empty; whether
/// something was an offence is left to people, and so is which name belongs to which of several
/// persons, unless the case calls them by it. Words are in the wished language, texts as entered.
[[nodiscard]] CasePaper filledSheet(const FormWish &wish, const FormSource &source);

/// The sheet on first aid with what was put on record, or empty.
[[nodiscard]] CasePaper firstAidSheet(
    const std::optional<FirstAidEntry> &entry, const CaseSettings &settings, Language language);

/// The care page without a case: contacts and what everybody may know.
[[nodiscard]] CasePaper generalCarePage(
    const CaseSettings &settings, const QDate &today, Language language);

} // namespace rueckhalt
