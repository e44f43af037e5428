// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "session/openregister.h"

namespace rueckhalt {

/// One line of an incident as people read it.
struct LabelledText
{
    QString label;
    QString text;
};

/// All that an incident says, in the order of the form; what is not stated is left out.
QList<LabelledText> textsOf(
    const Incident &incident, const Organisation &organisation, Language language);

Words wordsFor(VaultFinding::Kind kind);

} // namespace rueckhalt
