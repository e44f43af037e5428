// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/passwordadvice.h"

namespace rueckhalt {

QString PasswordAdvice::on(const PasswordRating &rating)
{
    if (rating.characters == 0)
        return tr("At least %n characters. Four or five words that do not belong together are easy "
                  "to remember and hard to guess.",
            nullptr, MinPasswordLength);
    switch (rating.verdict) {
    case PasswordVerdict::TooShort:
        return tr("Too short: %n more characters.", nullptr, MinPasswordLength - rating.characters);
    case PasswordVerdict::Weak:
        return tr("Easy to guess. Add a word that has nothing to do with it.");
    case PasswordVerdict::Fair:
        return tr("Hard to guess. Good enough.");
    case PasswordVerdict::Strong:
        return tr("Very hard to guess.");
    }
    Q_UNREACHABLE();
}

QString PasswordAdvice::refusal()
{
    return tr("Please choose a longer password or one that is harder to guess.");
}

} // namespace rueckhalt
