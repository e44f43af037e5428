// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/casedeadlines.h"
#include "session/casework.h"

#include <QCoreApplication>

namespace rueckhalt {

/// What lists and pages say of cases, in plain words.
class CaseWords
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::CaseWords)

public:
    /// "gemeldet seit 21.11.2026".
    [[nodiscard]] static QString stateSince(const CaseStanding &standing, Language language);
    /// "schwerer Fall", "leichter Fall".
    [[nodiscard]] static QString trackWords(Track track);
    /// The word of a state as a heading begins: "In Prüfung".
    [[nodiscard]] static QString capital(QString word);
    /// What a step to `state` is called on a button; ends with "…" where something is asked first.
    [[nodiscard]] static QString verbFor(CaseState state, bool asks);
};

/// The most pressing of some deadlines that are open and have a day; null if there is none.
[[nodiscard]] const Deadline *mostPressing(const QList<Deadline> &deadlines);

} // namespace rueckhalt
