// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/feedbackcontact.h"

namespace rueckhalt {

QString feedbackContactOf(const OpenRegister &openRegister, const Incident &incident)
{
    if (!incident.person.feedbackContact.isEmpty() || !openRegister.may(Right::Answer))
        return incident.person.feedbackContact;
    const auto handling = openRegister.vault().handling(incident.id);
    return handling && *handling ? (*handling)->contact : QString();
}

} // namespace rueckhalt
