// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlock/passwordstrength.h"

#include <QString>

#include <algorithm>
#include <cmath>

namespace rueckhalt {

namespace {

constexpr double FairBits = 50;
constexpr double StrongBits = 70;
/// What a step that follows from the one before adds.
constexpr double FollowingBits = 1;
/// What a word from the list adds, however long it is.
constexpr double CommonWordBits = 8;

const char16_t *const keyboardRows[]
    = {u"1234567890ß", u"qwertzuiopü", u"qwertyuiop", u"asdfghjklöä", u"yxcvbnm", u"zxcvbnm"};

/// First guesses in a German authority: the words of the trade, seasons, months, the usual ones.
const char16_t *const commonWords[] = {u"passwort", u"password", u"kennwort", u"rückhalt",
    u"rueckhalt", u"register", u"vorfall", u"vorfälle", u"sicherheit", u"gewalt", u"rathaus",
    u"bürgeramt", u"buergeramt", u"ordnungsamt", u"jobcenter", u"stadt", u"verwaltung", u"geheim",
    u"hallo", u"willkommen", u"welcome", u"admin", u"test", u"start", u"sommer", u"winter",
    u"herbst", u"frühling", u"januar", u"februar", u"april", u"august", u"september", u"oktober",
    u"november", u"dezember", u"montag", u"freitag", u"schatz", u"fussball", u"deutschland",
    u"berlin", u"hamburg", u"münchen", u"letmein", u"master", u"monkey", u"dragon", u"iloveyou",
    u"sunshine", u"princess"};

double alphabetSize(QStringView password)
{
    double size = 0;
    const auto has
        = [password](auto test) { return std::any_of(password.begin(), password.end(), test); };
    if (has([](QChar c) { return c.isLower(); }))
        size += 26;
    if (has([](QChar c) { return c.isUpper(); }))
        size += 26;
    if (has([](QChar c) { return c.isDigit(); }))
        size += 10;
    if (has([](QChar c) { return !c.isLetterOrNumber(); }))
        size += 20;
    return std::max(size, 10.0);
}

bool follows(QChar before, QChar now)
{
    const int step = now.unicode() - before.unicode();
    if (std::abs(step) <= 1)
        return true;
    for (const char16_t *row : keyboardRows) {
        const QStringView keys(row);
        const auto from = keys.indexOf(before);
        const auto to = keys.indexOf(now);
        if (from >= 0 && to >= 0 && std::abs(to - from) == 1)
            return true;
    }
    return false;
}

/// Length of a common word at this position, 0 if there is none.
qsizetype commonWordAt(QStringView text)
{
    qsizetype longest = 0;
    for (const char16_t *word : commonWords) {
        const QStringView one(word);
        if (text.startsWith(one))
            longest = std::max(longest, one.size());
    }
    return longest;
}

} // namespace

double guessBits(QStringView password)
{
    const QString lower = password.toString().toLower();
    const QStringView text(lower);
    const double perCharacter = std::log2(alphabetSize(password));
    double bits = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (const qsizetype word = commonWordAt(text.mid(at)); word > 0) {
            bits += CommonWordBits;
            at += word;
            continue;
        }
        const bool predictable = at > 0 && follows(text.at(at - 1), text.at(at));
        // A character seen before narrows the choice to what was already used.
        const bool seen = text.left(at).contains(text.at(at));
        bits += predictable ? FollowingBits : seen ? perCharacter * 0.75 : perCharacter;
        ++at;
    }
    return bits;
}

PasswordStrength strengthOf(QStringView password)
{
    if (password.size() < MinPasswordLength)
        return PasswordStrength::TooShort;
    const double bits = guessBits(password);
    if (bits < FairBits)
        return PasswordStrength::Weak;
    return bits < StrongBits ? PasswordStrength::Fair : PasswordStrength::Strong;
}

} // namespace rueckhalt
