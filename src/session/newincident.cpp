// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/newincident.h"

namespace rueckhalt {

NewIncident newIncidentOf(const IncidentDraft &draft, const QDateTime &reportedUtc,
    const Organisation &organisation, const Vault &vault)
{
    QList<PersonToken> tokens;
    for (const QString &name : draft.person.affectedNames) {
        if (tokens.size() == MaxPseudonyms)
            break;
        const PersonToken token = vault.tokenFor(name);
        if (!tokens.contains(token))
            tokens.append(token);
    }
    return {
        .facts = factsOf(draft, reportedUtc, organisation.defaultsOf(draft.unit), tokens),
        .person = draft.person,
    };
}

} // namespace rueckhalt
