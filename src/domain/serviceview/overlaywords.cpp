// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/serviceview/overlaywords.h"

#include "base/quotes.h"

#include <QLocale>

namespace rueckhalt {

namespace {

using By = OverlayQuestion::By;

QLocale localeOf(Language language)
{
    return QLocale(language == Language::German ? QLocale::German : QLocale::English);
}

QString decimal(double value, int digits, Language language)
{
    return localeOf(language).toString(value, 'f', digits);
}

/// "1.250" as the language has it.
QString whole(double value, Language language)
{
    return localeOf(language).toString(value, 'f', 0);
}

QString monthWords(int key, Language language)
{
    return localeOf(language).toString(QDate(1970, 1, 1).addDays(key), QStringLiteral("MMMM yyyy"));
}

QString hoursWords(int from, int until, Language language)
{
    if (language == Language::German)
        return QStringLiteral("%1–%2 Uhr").arg(from).arg(until);
    return QStringLiteral("%1:00–%2:00").arg(from).arg(until);
}

/// "Montag 10–12 Uhr": hours of one day that follow each other.
struct Stretch
{
    int weekday = 0;
    int from = 0;
    int until = 0; ///< behind the last hour
};

QList<Stretch> stretchesOf(const QList<int> &keys)
{
    QList<Stretch> stretches;
    for (const int key : keys) {
        const int weekday = key / ServiceSlot::HoursOfDay;
        const int hour = key % ServiceSlot::HoursOfDay;
        if (!stretches.isEmpty() && stretches.constLast().weekday == weekday
            && stretches.constLast().until == hour)
            ++stretches.last().until;
        else
            stretches.append({weekday, hour, hour + 1});
    }
    return stretches;
}

/// "a, b und c"
QString listed(const QStringList &words, Language language)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.first(words.size() - 1).join(QStringLiteral(", "))
        + (language == Language::German ? QStringLiteral(" und ") : QStringLiteral(" and "))
        + words.constLast();
}

QString correlationWords(const RankCorrelation &found, By by, Language language)
{
    const Words words = by == By::Month
        ? Words {"Rangkorrelation %1; 95-Prozent-Bereich %2 bis %3; %4 Monate",
            "rank correlation %1; 95 percent interval %2 to %3; %4 months"}
        : Words {"Rangkorrelation %1; 95-Prozent-Bereich %2 bis %3; %4 Stunden der Woche",
            "rank correlation %1; 95 percent interval %2 to %3; %4 hours of the week"};
    return words.in(language).arg(decimal(found.value, 2, language),
        decimal(found.low, 2, language), decimal(found.high, 2, language),
        QString::number(found.pairs));
}

} // namespace

QString noCauseSentence(Language language)
{
    return Words {"Das beweist keine Ursache.", "That proves no cause."}.in(language);
}

QString timeWords(int key, OverlayQuestion::By by, Language language)
{
    return timeWords(QList<int> {key}, by, language);
}

QString timeWords(const QList<int> &keys, OverlayQuestion::By by, Language language)
{
    QStringList words;
    if (by == By::Month) {
        for (const int key : keys)
            words.append(monthWords(key, language));
        return listed(words, language);
    }
    int weekday = -1;
    for (const Stretch &stretch : stretchesOf(keys)) {
        const QString hours = hoursWords(stretch.from, stretch.until, language);
        if (stretch.weekday == weekday)
            words.last() += (language == Language::German ? QStringLiteral(" und ")
                                                          : QStringLiteral(" and "))
                + hours;
        else
            words.append(wordFor(static_cast<Weekday>(stretch.weekday), language) + u' ' + hours);
        weekday = stretch.weekday;
    }
    return words.join(QStringLiteral(", "));
}

QString rateWords(const OverlaySlot &slot, Language language)
{
    if (!slot.rate)
        return QStringLiteral("–");
    return Words {"%1 (%2 bis %3)", "%1 (%2 to %3)"}.in(language).arg(
        decimal(*slot.rate, 2, language), decimal(slot.rateLimits.low, 2, language),
        decimal(slot.rateLimits.high, 2, language));
}

QString sentenceFor(const Overlay &overlay, const Indicator &indicator, Language language)
{
    const QString name = inQuotes(indicator.name.in(language), language);
    switch (overlay.lack) {
    case Overlay::Lack::NoContacts:
        return Words {"Für diese Zeiten sind keine Kontakte mit Publikum erfasst. Ohne sie lässt "
                      "sich nicht sagen, ob viel geschieht oder nur viele da sind.",
            "No visitor contacts are observed for these times. Without them it cannot be said "
            "whether much happens or only many are there."}
            .in(language);
    case Overlay::Lack::NoIndicator:
        return Words {
            "%1 ist für diese Zeiten nicht erfasst.", "%1 is not observed for these times."}
            .in(language)
            .arg(name);
    case Overlay::Lack::TooFewIncidents:
        return Words {"Zu wenige Vorfälle für eine Aussage: %1 lassen sich Kontakten zuordnen, "
                      "nötig sind %2.",
            "Too few incidents to say anything: %1 can be set against contacts, %2 are needed."}
            .in(language)
            .arg(overlay.incidents)
            .arg(Overlay::LeastIncidents);
    case Overlay::Lack::None:
        break;
    }
    const RankCorrelation &found = overlay.correlation;
    switch (found.lack) {
    case RankCorrelation::Lack::TooFewPairs:
        return Words {"Zu wenige Zeiten für eine Aussage: In %1 sind Kontakte und Kennzahl "
                      "bekannt, nötig sind %2.",
            "Too few times to say anything: contacts and indicator are known in %1, %2 are needed."}
            .in(language)
            .arg(found.pairs)
            .arg(RankCorrelation::LeastPairs);
    case RankCorrelation::Lack::NoSpread:
        return Words {"Kein Vergleich möglich: Zwischen den Zeiten gibt es keinen Unterschied.",
            "Nothing to compare: there is no difference between the times."}
            .in(language);
    case RankCorrelation::Lack::None:
        break;
    }
    const QString figures = correlationWords(found, overlay.question.by, language);
    const Words words = !found.isClear()
        ? Words {"Ein Zusammenhang zwischen %1 und Vorfällen je 1.000 Kontakte ist nicht sicher zu "
                 "erkennen (%2).",
            "No clear relation between %1 and incidents per 1,000 contacts can be seen (%2)."}
        : found.value > 0
        ? Words {"Wo %1 höher ist, gibt es meist mehr Vorfälle je 1.000 Kontakte (%2).",
            "Where %1 is higher, there are mostly more incidents per 1,000 contacts (%2)."}
        : Words {"Wo %1 höher ist, gibt es meist weniger Vorfälle je 1.000 Kontakte (%2).",
            "Where %1 is higher, there are mostly fewer incidents per 1,000 contacts (%2)."};
    return words.in(language).arg(name, figures) + u' ' + noCauseSentence(language);
}

QString sentenceFor(const OverlayCluster &cluster, const Overlay &overlay,
    const Indicator &indicator, Language language)
{
    QString times = timeWords(cluster.keys, overlay.question.by, language);
    times[0] = times.at(0).toUpper();
    const QString name = inQuotes(indicator.name.in(language), language);
    const QString counted
        = Words {"%1 Vorfälle bei %2 Kontakten, sonst %3 bei %4.",
            "%1 incidents at %2 contacts, otherwise %3 at %4."}
              .in(language)
              .arg(whole(cluster.incidents, language), whole(cluster.contacts, language),
                  whole(cluster.otherIncidents, language), whole(cluster.otherContacts, language));
    if (cluster.otherIncidents == 0)
        return times + QStringLiteral(": ") + counted + u' ' + noCauseSentence(language);
    const QString compared
        = Words {"Je Kontakt ist das das %1-Fache (95-Prozent-Bereich %2 bis %3); %4 ist dort "
                 "besonders ungünstig.",
            "Per contact that is %1 times as many (95 percent interval %2 to %3); %4 is "
            "particularly bad there."}
              .in(language)
              .arg(decimal(cluster.ratio.ratio, 1, language),
                  decimal(cluster.ratio.low, 1, language), decimal(cluster.ratio.high, 1, language),
                  name);
    return times + QStringLiteral(": ") + counted + u' ' + compared + u' '
        + noCauseSentence(language);
}

QString leftOutSentence(const Overlay &overlay, Language language)
{
    QStringList sentences;
    if (overlay.inexact > 0)
        sentences.append((overlay.question.by == By::Month
                ? Words {"%1 Vorfälle fehlen, weil ihr Monat nicht bekannt ist.",
                    "%1 incidents are missing because their month is not known."}
                : Words {"%1 Vorfälle fehlen, weil ihre Uhrzeit nicht bekannt ist.",
                    "%1 incidents are missing because their time of day is not known."})
                             .in(language)
                             .arg(whole(overlay.inexact, language)));
    if (overlay.outside > 0)
        sentences.append(Words {"%1 geschahen zu Zeiten, für die keine Kontakte erfasst sind.",
            "%1 happened at times without observed contacts."}
                             .in(language)
                             .arg(whole(overlay.outside, language)));
    return sentences.join(u' ');
}

QString overlayMethod(Language language)
{
    return Words {"Gezählt werden Vorfälle an Stellen, deren Kontakte im selben Monat erfasst "
                  "sind, je 1.000 Kontakte, mit exaktem 95-Prozent-Bereich nach Garwood. "
                  "Unter %1 Kontakten wird nicht gerechnet. Die Rangkorrelation ist die von "
                  "Spearman, ihr Bereich der von Bonett und Wright. Er nimmt an, dass die Zeiten "
                  "nichts miteinander zu tun haben; benachbarte Stunden ähneln sich aber, darum "
                  "ist er eher zu eng. Hervorgehoben ist das ungünstigste Viertel der Kennzahl, "
                  "und wo mehr geschieht, als der Anteil an den Kontakten erwarten lässt (exakter "
                  "Test, Verfahren von Benjamini und Hochberg, mindestens %2 Vorfälle).",
        "Incidents count at units whose contacts are observed in the same month, per 1,000 "
        "contacts, with Garwood's exact 95 percent interval. Below %1 contacts nothing is "
        "computed. The rank correlation is Spearman's, its interval Bonett and Wright's. It "
        "takes the times to have nothing to do with each other; neighbouring hours resemble "
        "each other though, so it is rather too narrow. Marked is the worst quarter of the "
        "indicator, and where more happens than the share of the contacts lets expect (exact "
        "test, method of Benjamini and Hochberg, at least %2 incidents)."}
        .in(language)
        .arg(Overlay::LeastContacts)
        .arg(Overlay::LeastStanding);
}

} // namespace rueckhalt
