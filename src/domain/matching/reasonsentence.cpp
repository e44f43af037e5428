// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "base/quotes.h"
#include "domain/matching/matching.h"

#include <QLocale>

namespace rueckhalt {

namespace {

/// „a“, „b“ und „c“
QString quotedList(const QStringList &words, Language language)
{
    const bool isGerman = language == Language::German;
    QString text;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0)
            text += i < words.size() - 1 ? QStringLiteral(", ")
                : isGerman               ? QStringLiteral(" oder ")
                                         : QStringLiteral(" or ");
        text += inQuotes(words.at(i), language);
    }
    return text;
}

/// Thousands apart by a narrow space, in both languages.
QString groupedDigits(int number)
{
    QString digits = QString::number(number);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QChar(0x202F));
    return digits;
}

/// "14 von 31 Vorfällen", "einer von 31 Vorfällen", "alle 31 Vorfälle", "beide Vorfälle".
QString countWords(int incidents, int total, Language language)
{
    const bool isGerman = language == Language::German;
    const QString whole = groupedDigits(total);
    if (incidents == total && total == 2)
        return isGerman ? QStringLiteral("beide Vorfälle") : QStringLiteral("both incidents");
    if (incidents == total)
        return (isGerman ? QStringLiteral("alle %1 Vorfälle") : QStringLiteral("all %1 incidents"))
            .arg(whole);
    if (incidents == 1)
        return (isGerman ? QStringLiteral("einer von %1 Vorfällen")
                         : QStringLiteral("one of %1 incidents"))
            .arg(whole);
    return (isGerman ? QStringLiteral("%1 von %2 Vorfällen") : QStringLiteral("%1 of %2 incidents"))
        .arg(groupedDigits(incidents), whole);
}

/// "Juli 2026"
QString monthWords(QDate day, Language language)
{
    const QLocale locale(language == Language::German ? QLocale::German : QLocale::English);
    return locale.toString(day, QStringLiteral("MMMM yyyy"));
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

/// How a fact is named before its values.
Words labelOf(QLatin1StringView fact)
{
    struct Row
    {
        const char *fact;
        Words words;
    };
    static constexpr std::array table {
        Row {"triggers", {"Auslöser", "trigger"}},
        Row {"places", {"Ort", "place"}},
        Row {"circumstances", {"Umstand", "circumstance"}},
        Row {"waiting", {"Wartezeit", "waiting time"}},
        Row {"levels", {"", ""}},
        Row {"types", {"Art", "kind"}},
        Row {"subTypes", {"Tat", "act"}},
        Row {"means", {"Mittel", "means"}},
        Row {"alarm", {"Alarm", "alarm"}},
        Row {"injury", {"Verletzung", "injury"}},
        Row {"consequences", {"Folge", "consequence"}},
        Row {"actions", {"Sofortmaßnahme", "immediate action"}},
        Row {"causedBy", {"verursacht durch", "caused by"}},
        Row {"recurrence", {"Wiederholung", "recurrence"}},
        Row {"reporters", {"gemeldet durch", "reported by"}},
        Row {"activities", {"Tätigkeit", "activity"}},
        Row {"jobAreas", {"Berufsbereich", "job area"}},
    };
    for (const Row &row : table) {
        if (fact == QLatin1StringView(row.fact))
            return row.words;
    }
    return {"", ""};
}

/// "Stufe 2 oder 3"
QString levelWords(CodeSet<AachenLevel> levels, Language language)
{
    QStringList words;
    for (const AachenLevel level : levels.values())
        words.append(words.isEmpty() ? shortWordFor(level, language)
                                     : QString::number(static_cast<int>(level)));
    return words.join(
        language == Language::German ? QStringLiteral(" oder ") : QStringLiteral(" or "));
}

/// Auslöser „Wartezeit“, Ort „Wartebereich“
QString factWords(const FitConditions &facts, Language language)
{
    QStringList parts;
    FitConditions::forEachFact([&](const char *name, auto fact) {
        const auto values = facts.*fact;
        if (values.isEmpty())
            return;
        if constexpr (std::is_same_v<decltype(values), const CodeSet<AachenLevel>>)
            parts.append(levelWords(values, language));
        else
            parts.append(labelOf(QLatin1StringView(name)).in(language) + u' '
                + quotedList(values.words(language), language));
    });
    return parts.join(QStringLiteral(", "));
}

QString situationSentence(const MatchReason &reason, Language language)
{
    const bool isGerman = language == Language::German;
    const QString facts = factWords(reason.facts, language);
    if (reason.total == 1)
        return capitalised(facts) + u'.';
    QString count = countWords(reason.incidents, reason.total, language);
    if (reason.since.isValid())
        count += (isGerman ? QStringLiteral(" seit ") : QStringLiteral(" since "))
            + monthWords(reason.since, language);
    return capitalised(count) + QStringLiteral(": ") + facts + u'.';
}

QString beforeSentence(const MatchReason &reason, Language language)
{
    const bool acts = !reason.facts.triggers.isEmpty();
    if (acts && reason.notYetHere)
        return Words {"Wirkt an der Ursache, vor dem Kontakt. Hier noch nicht vorhanden.",
            "Acts at the cause, before the contact. Not yet in place here."}
            .in(language);
    if (reason.notYetHere)
        return Words {"Hier noch nicht vorhanden.", "Not yet in place here."}.in(language);
    return Words {
        "Wirkt an der Ursache, vor dem Kontakt.", "Acts at the cause, before the contact."}
        .in(language);
}

QString goesOn(QDate since, int incidents, int total, Language language)
{
    const bool isGerman = language == Language::German;
    // A mark without a day of its own counts from the beginning of time.
    const bool isDated = since.isValid() && since.year() > 1900;
    const QString start = isDated ? (isGerman ? QStringLiteral("Schon vorhanden seit %1")
                                              : QStringLiteral("In place since %1"))
                                        .arg(dayWords(since, language))
        : isGerman ? QStringLiteral("Schon vorhanden")
                   : QStringLiteral("Already in place");
    // One incident does not show that it has no effect.
    if (total == 1)
        return start
            + (isGerman ? QStringLiteral("; hier hat es nicht gereicht.")
                        : QStringLiteral("; here it was not enough."));
    return start
        + (isGerman ? QStringLiteral(", wirkt aber offenbar nicht: Seither passen %1 dazu.")
                    : QStringLiteral(", but apparently not effective: %1 since then fit it."))
              .arg(countWords(incidents, total, language));
}

QString serviceSentence(const MatchReason &reason, Language language)
{
    const QLocale locale(language == Language::German ? QLocale::German : QLocale::English);
    const QString ratio = reason.ratio > 0
        ? Words {" (je Kontakt das %1-Fache)", " (%1 times as many per contact)"}.in(language).arg(
            locale.toString(reason.ratio, 'f', 1))
        : QString();
    return Words {"In diesen Zeiten trifft ein ungünstiger Wert bei %1 auf mehr Übergriffe%2. Das "
                  "beweist keine Ursache.",
        "At these times a bad figure of %1 meets more aggression%2. That proves no cause."}
        .in(language)
        .arg(inQuotes(reason.service.in(language), language), ratio);
}

QString outsideSentence(const MatchReason &reason, Language language)
{
    const bool isGerman = language == Language::German;
    const QString facts = factWords(reason.facts, language);
    const QString rest = isGerman ? QStringLiteral("nicht vorrangig empfohlen.")
                                  : QStringLiteral("not recommended first of all.");
    return capitalised(facts) + QStringLiteral(": ") + rest;
}

} // namespace

QString sentenceFor(const MatchReason &reason, Language language)
{
    using enum MatchReason::Kind;
    switch (reason.kind) {
    case TriggerMatches:
    case SituationFits:
        return situationSentence(reason, language);
    case ServiceMeetsIncidents:
        return serviceSentence(reason, language);
    case ActsBefore:
        return beforeSentence(reason, language);
    case EffectiveHere:
        return Words {"Hat in Ihrem Haus schon gewirkt.", "Has worked in your authority."}.in(
            language);
    case AlreadyInPlace:
        return Words {"Hier schon umgesetzt.", "Already in place here."}.in(language);
    case GoesOnDespite:
        return goesOn(reason.since, reason.incidents, reason.total, language);
    case AlreadyPlanned:
        return Words {"Hier schon geplant.", "Already planned here."}.in(language);
    case RejectedHere:
        return Words {"Hier schon einmal abgelehnt.", "Rejected here before."}.in(language);
    case NotEffectiveHere:
        return Words {"Die Wirkungsprüfung in Ihrem Haus fand keine Wirkung.",
            "The effect check in your authority found no effect."}
            .in(language);
    case OutsideFacets:
        return outsideSentence(reason, language);
    }
    Q_UNREACHABLE();
}

QString sentenceFor(const IneffectiveMeasure &ineffective, Language language)
{
    return goesOn(ineffective.since, ineffective.incidents, ineffective.total, language);
}

} // namespace rueckhalt
