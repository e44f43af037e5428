// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endednames.h"

namespace rueckhalt {

bool haveProceedingsEnded(const FollowUpValues &values)
{
    const QString outcome = values.value(FollowUpField::ProceedingsOutcome);
    return !outcome.isEmpty() && outcome != QLatin1StringView("open");
}

QList<Identity> endedNames(
    const AccusedNames &names, const IncidentId &incident, const FollowUpValues &values)
{
    QList<Identity> kept = names.of(incident).value_or(QList<Identity>());
    const QDate ban = dayIn(values, FollowUpField::HouseBanUntil);
    const bool isBanOver = ban.isValid() && ban < names.today();
    kept.removeIf([&](const Identity &name) {
        return name.trigger == IdentityTrigger::HouseBan ? !isBanOver
                                                         : !haveProceedingsEnded(values);
    });
    return kept;
}

} // namespace rueckhalt
