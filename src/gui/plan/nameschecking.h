// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"
#include "session/planning.h"

namespace rueckhalt {

/// Shows the places in `texts` that look as if they named a person, and asks whether somebody of a
/// case is named. True: nobody is.
[[nodiscard]] bool saysNobodyIsNamed(QWidget *parent, Prompter &prompter, const QString &texts);

/// Saves free texts of a plan. `save` takes NamesChecked; where it refuses because of names, the
/// user looks at the places, and it is tried once more, or Cancelled.
template <typename Save>
auto saveWithNamesChecked(QWidget *parent, Prompter &prompter, const QString &texts,
    const Save &save) -> decltype(save(NamesChecked::No))
{
    auto done = save(NamesChecked::No);
    if (done || done.error().code != Error::Code::Invalid
        || done.error().detail != QLatin1String("names"))
        return done;
    if (!saysNobodyIsNamed(parent, prompter, texts))
        return failure(Error::Code::Cancelled, QStringLiteral("names"));
    return save(NamesChecked::Yes);
}

} // namespace rueckhalt
