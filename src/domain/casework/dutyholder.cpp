// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casework/dutyholder.h"

namespace rueckhalt {

QString whoDoes(CaseDuty duty, const QString &carer, Language language)
{
    static constexpr Words officer {
        "Das macht die Fachkraft für Arbeitssicherheit.", "The safety officer does this."};
    static constexpr Words either {
        "Das macht die Fallbetreuung oder die Fachkraft für Arbeitssicherheit.",
        "The case carer or the safety officer does this."};
    static constexpr Words named {"Das macht %1 oder die Fachkraft für Arbeitssicherheit.",
        "%1 or the safety officer does this."};
    if (!isForCarers(duty))
        return officer.in(language);
    return carer.isEmpty() ? either.in(language) : named.in(language).arg(carer);
}

} // namespace rueckhalt
