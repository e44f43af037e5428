// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/practicenotes.h"

#include "gui/common/uilanguage.h"
#include "session/experiencesharing.h"

namespace rueckhalt {

QList<PracticeNote> practiceOf(OpenRegister &openRegister, const MeasureId &measure)
{
    QList<PracticeNote> notes;
    // Nothing is drawn where experiences are only read.
    const ExperienceSharing sharing(openRegister, Random());
    for (const HeardExperience &heard : sharing.heardOf(measure)) {
        if (heard.isOwn)
            continue;
        const RingExperience &experience = heard.experience;
        PracticeNote note {.who = heard.member + QStringLiteral(", ") + heard.ring,
            .verdict = verdictWords(experience, uiLanguage()),
            .conditions = conditionWords(experience, uiLanguage()),
            .done = experience.done};
        if (!experience.conditions.isEmpty())
            note.done += u'\n' + experience.conditions;
        notes << note;
    }
    return notes;
}

} // namespace rueckhalt
