// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/matching.h"

namespace rueckhalt {

namespace {

/// A sentence for one incident and one for a group. In both, [a|b] depends on whether the reason
/// names one thing or several, {a|b} on whether it holds for one incident of the group or for
/// several. %1 stands for the things; %n for "14 of 31 incidents", in German in the nominative and
/// %d in the dative.
struct SentencePair
{
    Words one;
    Words group;
};

SentencePair triggerSentence()
{
    return {{"Empfohlen, weil [der|die] Auslöser %1 [war|waren].",
                "Recommended because %1 [was the trigger|were the triggers]."},
        {"Empfohlen, weil %n auf [den|die] Auslöser %1 {zurückgeht|zurückgehen}.",
            "Recommended because %n {was|were} triggered by %1."}};
}

SentencePair noTriggerSentence()
{
    return {{"Empfohlen, weil kein Auslöser zu erkennen war.",
                "Recommended because no trigger was recognisable."},
        {"Empfohlen, weil bei %d kein Auslöser zu erkennen war.",
            "Recommended because %n had no recognisable trigger."}};
}

SentencePair typeSentence()
{
    return {{"Empfohlen, weil die Maßnahme für die [Vorfallart|Vorfallarten] %1 gedacht ist.",
                "Recommended because the measure is meant for incidents of the [type|types] %1."},
        {"Empfohlen, weil die Maßnahme für die [Vorfallart|Vorfallarten] %1 gedacht ist, die bei "
         "%d [vorkam|vorkamen].",
            "Recommended because the measure is meant for incidents of the [type|types] %1, which "
            "occurred "
            "in %n."}};
}

SentencePair placeSentence()
{
    return {{"Empfohlen, weil die Maßnahme [am Ort|an den Orten] %1 ansetzt.",
                "Recommended because the measure acts on the [place|places] %1."},
        {"Empfohlen, weil die Maßnahme [am Ort|an den Orten] %1 ansetzt, wo %n "
         "{geschah|geschahen}.",
            "Recommended because the measure acts on the [place|places] %1, where %n happened."}};
}

SentencePair jobAreaSentence()
{
    return {{"Empfohlen, weil die Maßnahme vorrangig für den Berufsbereich %1 gedacht ist.",
                "Recommended because the measure is meant first of all for the job area %1."},
        {"Empfohlen, weil die Maßnahme vorrangig für den Berufsbereich %1 gedacht ist, aus dem %n "
         "{kommt|kommen}.",
            "Recommended because the measure is meant first of all for the job area %1, to which "
            "%n "
            "{belongs|belong}."}};
}

SentencePair activitySentence()
{
    return {
        {"Empfohlen, weil die Maßnahme vorrangig für die Tätigkeitsform %1 gedacht ist.",
            "Recommended because the measure is meant first of all for the form of activity %1."},
        {"Empfohlen, weil die Maßnahme vorrangig für die Tätigkeitsform %1 gedacht ist, bei der %n "
         "{geschah|geschahen}.",
            "Recommended because the measure is meant first of all for the form of activity %1, in "
            "which %n "
            "happened."}};
}

SentencePair levelSentence()
{
    return {{"Empfohlen, weil bei %1 schnelle Hilfe und Nachsorge wichtig sind.",
                "Recommended because quick help and aftercare matter at %1."},
        {"Empfohlen, weil %n bei %1 {liegt|liegen} und dann schnelle Hilfe und Nachsorge wichtig "
         "sind.",
            "Recommended because %n {was|were} rated %1, where quick help and aftercare matter."}};
}

SentencePair circumstanceSentence()
{
    return {{"Empfohlen, weil [der Umstand|die Umstände] %1 [dazukam|dazukamen].",
                "Recommended because the [circumstance|circumstances] %1 played a part."},
        {"Empfohlen, weil bei %d [der Umstand|die Umstände] %1 [dazukam|dazukamen].",
            "Recommended because the [circumstance|circumstances] %1 played a part in %n."}};
}

SentencePair sameForAll(const Words &words)
{
    return {words, words};
}

SentencePair outsideSentence(bool isArea)
{
    if (isArea)
        return {{"Beachten Sie, dass die Maßnahme für den Berufsbereich %1 nicht vorrangig "
                 "empfohlen ist.",
                    "Please note that the measure is not recommended first of all for the job area "
                    "%1."},
            {"Beachten Sie, dass die Maßnahme für den Berufsbereich %1, aus dem %n "
             "{kommt|kommen}, nicht vorrangig empfohlen ist.",
                "Please note that the measure is not recommended first of all for the job area %1, "
                "to which "
                "%n {belongs|belong}."}};
    return {{"Beachten Sie, dass die Maßnahme für die Tätigkeitsform %1 nicht vorrangig "
             "empfohlen ist.",
                "Please note that the measure is not recommended first of all for the form of "
                "activity %1."},
        {"Beachten Sie, dass die Maßnahme für die Tätigkeitsform %1, bei der %n "
         "{geschah|geschahen}, nicht vorrangig empfohlen ist.",
            "Please note that the measure is not recommended first of all for the form of activity "
            "%1, in "
            "which %n happened."}};
}

SentencePair sentencesOf(const MatchReason &reason)
{
    using enum MatchReason::Kind;
    switch (reason.kind) {
    case TriggerMatches:
        return reason.triggers == CodeSet<Trigger> {Trigger::NoneRecognisable} ? noTriggerSentence()
                                                                               : triggerSentence();
    case TypeMatches:
        return typeSentence();
    case PlaceMatches:
        return placeSentence();
    case JobAreaMatches:
        return jobAreaSentence();
    case ActivityMatches:
        return activitySentence();
    case LevelNeedsIt:
        return levelSentence();
    case CircumstanceMatches:
        return circumstanceSentence();
    case CitizenOriented:
        return sameForAll({"Empfohlen, weil die Maßnahme an der Ursache ansetzt, bevor es zu einem "
                           "Vorfall kommt.",
            "Recommended because the measure acts at the cause, before it comes to an incident."});
    case AlreadyInPlace:
        return sameForAll({"Beachten Sie, dass die Maßnahme hier schon umgesetzt ist.",
            "Please note that the measure is already in place here."});
    case AlreadyPlanned:
        return sameForAll({"Beachten Sie, dass die Maßnahme hier schon geplant ist.",
            "Please note that the measure is already planned here."});
    case RejectedHere:
        return sameForAll({"Beachten Sie, dass die Maßnahme hier schon einmal abgelehnt wurde.",
            "Please note that the measure was rejected here before."});
    case OutsideFacets:
        return outsideSentence(reason.jobArea.has_value());
    }
    Q_UNREACHABLE();
}

/// What the reason names, as single words of the trade.
QStringList thingsOf(const MatchReason &reason, Language language)
{
    QStringList words = reason.triggers.words(language) + reason.types.words(language)
        + reason.circumstances.words(language);
    for (const Place place : reason.places)
        words.append(wordFor(place, language));
    if (reason.jobArea)
        words.append(wordFor(*reason.jobArea, language));
    if (reason.activity && !reason.jobArea)
        words.append(wordFor(*reason.activity, language));
    return words;
}

/// „a“, „b“ und „c“
QString quotedList(const QStringList &words, Language language)
{
    const bool isGerman = language == Language::German;
    QString text;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0 && i == words.size() - 1)
            text += isGerman ? QStringLiteral(" und ") : QStringLiteral(" and ");
        else if (i > 0)
            text += QStringLiteral(", ");
        text += isGerman ? QStringLiteral("„%1“").arg(words.at(i))
                         : QStringLiteral("“%1”").arg(words.at(i));
    }
    return text;
}

QString levelWords(const MatchReason &reason, Language language)
{
    const AachenLevel level = reason.level.value_or(AachenLevel::Level2);
    if (reason.total == 1 || level == AachenLevel::Level3)
        return shortWordFor(level, language);
    return shortWordFor(level, language)
        + (language == Language::German ? QStringLiteral(" oder höher")
                                        : QStringLiteral(" or higher"));
}

/// Thousands apart by a narrow space, in both languages.
QString groupedDigits(int number)
{
    QString digits = QString::number(number);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QChar(0x202F));
    return digits;
}

enum class GrammaticalCase { Nominative, Dative };

/// "14 von 31 Vorfällen", "einer von 31 Vorfällen", "alle 31 Vorfälle", "beide Vorfälle".
QString germanCount(const MatchReason &reason, GrammaticalCase grammaticalCase)
{
    const bool isDative = grammaticalCase == GrammaticalCase::Dative;
    const QString total = groupedDigits(reason.total);
    if (reason.incidents == reason.total && reason.total == 2)
        return isDative ? QStringLiteral("beiden Vorfällen") : QStringLiteral("beide Vorfälle");
    if (reason.incidents == reason.total)
        return (
            isDative ? QStringLiteral("allen %1 Vorfällen") : QStringLiteral("alle %1 Vorfälle"))
            .arg(total);
    if (reason.incidents == 1)
        return (isDative ? QStringLiteral("einem von %1 Vorfällen")
                         : QStringLiteral("einer von %1 Vorfällen"))
            .arg(total);
    return QStringLiteral("%1 von %2 Vorfällen").arg(groupedDigits(reason.incidents), total);
}

QString englishCount(const MatchReason &reason)
{
    const QString total = groupedDigits(reason.total);
    if (reason.incidents == reason.total && reason.total == 2)
        return QStringLiteral("both incidents");
    if (reason.incidents == reason.total)
        return QStringLiteral("all %1 incidents").arg(total);
    return QStringLiteral("%1 of %2 incidents").arg(groupedDigits(reason.incidents), total);
}

/// Puts the first or the second of each pair between the brackets in its place.
QString withChoice(QString pattern, QChar open, QChar close, bool second)
{
    for (qsizetype from = pattern.indexOf(open); from >= 0; from = pattern.indexOf(open, from)) {
        const qsizetype to = pattern.indexOf(close, from);
        const QString pair = pattern.mid(from + 1, to - from - 1);
        pattern.replace(from, to - from + 1, pair.section(u'|', second ? 1 : 0, second ? 1 : 0));
    }
    return pattern;
}

} // namespace

QString sentenceFor(const MatchReason &reason, Language language)
{
    const SentencePair pair = sentencesOf(reason);
    const QStringList things = thingsOf(reason, language);
    QString sentence = (reason.total == 1 ? pair.one : pair.group).in(language);
    sentence = withChoice(sentence, u'[', u']', things.size() > 1);
    sentence = withChoice(sentence, u'{', u'}', reason.incidents != 1);
    if (language == Language::German) {
        sentence.replace(QLatin1StringView("%n"), germanCount(reason, GrammaticalCase::Nominative));
        sentence.replace(QLatin1StringView("%d"), germanCount(reason, GrammaticalCase::Dative));
    } else {
        sentence.replace(QLatin1StringView("%n"), englishCount(reason));
    }
    const bool isLevel = reason.kind == MatchReason::Kind::LevelNeedsIt;
    return sentence.replace(QLatin1StringView("%1"),
        isLevel ? levelWords(reason, language) : quotedList(things, language));
}

} // namespace rueckhalt
