// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "base/quotes.h"
#include "domain/statistics/clusterfinder.h"

#include <QLocale>

namespace rueckhalt {

namespace {

QLocale localeOf(Language language)
{
    return QLocale(language == Language::German ? QLocale::German : QLocale::English);
}

/// "4,2"
QString decimal(double value, int digits, Language language)
{
    return localeOf(language).toString(value, 'f', digits);
}

/// "0,013", or "unter 0,001".
QString chanceWords(double chance, Language language)
{
    if (chance < 0.001)
        return (
            language == Language::German ? QStringLiteral("unter %1") : QStringLiteral("below %1"))
            .arg(decimal(0.001, 3, language));
    return decimal(chance, 3, language);
}

} // namespace

QString wordsFor(const ClusterCell &cell, const Organisation &organisation, Language language)
{
    const bool isGerman = language == Language::German;
    const auto labelled = [&](const Words &label, const QString &word) {
        return label.in(language) + u' ' + inQuotes(word, language);
    };
    QStringList parts;
    if (!cell.unit.isNull())
        parts.append(organisation.pathOf(cell.unit));
    if (const Service *service = organisation.service(cell.service))
        parts.append(labelled({"Anliegen", "service"}, service->name));
    if (cell.place)
        parts.append(labelled({"Ort", "place"}, wordFor(*cell.place, language)));
    if (cell.trigger)
        parts.append(labelled({"Auslöser", "trigger"}, wordFor(*cell.trigger, language)));
    if (cell.weekday)
        parts.append(wordFor(*cell.weekday, language));
    if (cell.band)
        parts.append(wordFor(*cell.band, language));
    parts.removeAll(QString());
    if (parts.isEmpty())
        return isGerman ? QStringLiteral("ganze Behörde") : QStringLiteral("whole authority");
    return parts.join(QStringLiteral(", "));
}

QString figuresSentence(
    const FoundCluster &cluster, const ClusterFindings &findings, Language language)
{
    const bool isGerman = language == Language::German;
    const QString counted
        = (isGerman ? QStringLiteral("%1 Vorfälle vom %2 bis %3. ")
                    : QStringLiteral("%1 incidents from %2 to %3. "))
              .arg(QString::number(cluster.observed), dayWords(findings.from, language),
                  dayWords(findings.until, language));
    const QString compared = cluster.before == 0
        ? (isGerman ? QStringLiteral("In der Zeit davor, seit dem %1, war es kein einziger.")
                    : QStringLiteral("In the time before, since %1, there was not one."))
              .arg(dayWords(findings.historyFrom, language))
        : (isGerman
                ? QStringLiteral("Nach der eigenen Vergangenheit waren %1 zu erwarten. Das ist das "
                                 "%2-Fache (95-Prozent-Bereich %3 bis %4).")
                : QStringLiteral("By its own past %1 were to be expected. That is %2 times as many "
                                 "(95 percent interval %3 to %4)."))
              .arg(decimal(cluster.expected, 1, language), decimal(cluster.ratio(), 1, language),
                  decimal(cluster.limits.low, 1, language),
                  decimal(cluster.limits.high, 1, language));
    return counted + compared
        + (isGerman
                ? QStringLiteral(" Zufall ist unwahrscheinlich (p %1, nach allen Vergleichen %2).")
                : QStringLiteral(" Chance is unlikely (p %1, after all comparisons %2)."))
              .arg(chanceWords(cluster.chance, language), chanceWords(cluster.adjusted, language));
}

QString cautionSentence(const FoundCluster &cluster, Language language)
{
    constexpr int small = 10;
    const bool isGerman = language == Language::German;
    if (cluster.before == 0)
        return isGerman
            ? QStringLiteral("Vielleicht geschieht es erst jetzt, vielleicht wird es erst jetzt "
                             "gemeldet.")
            : QStringLiteral("Perhaps it happens only now, perhaps it is reported only now.");
    if (cluster.observed < small)
        return isGerman ? QStringLiteral("Die Zahl ist klein: Wenige Meldungen mehr oder weniger "
                                         "ändern das Bild. Sehen Sie sich die Vorfälle selbst an.")
                        : QStringLiteral("The number is small: a few reports more or less change "
                                         "the picture. Look at the incidents themselves.");
    return {};
}

QString sentenceFor(const FoundCluster &cluster, const ClusterFindings &findings,
    const Organisation &organisation, Language language)
{
    QString cell = wordsFor(cluster.cell, organisation, language);
    cell[0] = cell.at(0).toUpper();
    const QString caution = cautionSentence(cluster, language);
    return cell + QStringLiteral(": ") + figuresSentence(cluster, findings, language)
        + (caution.isEmpty() ? QString() : u' ' + caution);
}

QString methodSentence(
    const ClusterFindings &findings, const ClusterSearch &search, Language language)
{
    const bool isGerman = language == Language::German;
    if (findings.outcome == ClusterFindings::Outcome::TooFew)
        return (isGerman
                ? QStringLiteral("Zu wenige Vorfälle für eine Aussage: In dieser Zeit sind "
                                 "es weniger als %1.")
                : QStringLiteral("Too few incidents to say anything: in this time there "
                                 "are fewer than %1."))
            .arg(search.minimum);
    if (findings.outcome == ClusterFindings::Outcome::NoHistory)
        return isGerman
            ? QStringLiteral("Noch keine Aussage möglich: Die Zeit davor ist zu kurz für einen "
                             "Vergleich.")
            : QStringLiteral("Nothing can be said yet: the time before is too short to compare.");
    return (isGerman
            ? QStringLiteral(
                "Jeder Bereich wird nur mit seiner eigenen Vergangenheit verglichen: die Zeit vom "
                "%1 bis %2 mit den Tagen seit dem %3. Vorgeschlagen wird, was sich mit Zufall "
                "schlecht erklären lässt. Von allen Vorschlägen ist im Mittel höchstens einer von "
                "%4 doch Zufall, und weniger als %5 Vorfälle gelten nie als Häufung. Geprüft "
                "wurden "
                "%6 Bereiche (exakter Poisson-Test, Verfahren von Benjamini und Hochberg). Wird "
                "seit Kurzem mehr gemeldet, steigen alle Zahlen.")
            : QStringLiteral(
                "Each area is compared only with its own past: the time from %1 to %2 with the "
                "days since %3. Proposed is what chance explains badly. Of all proposals on "
                "average at most one in %4 is chance after all, and fewer than %5 incidents are "
                "never called an accumulation. %6 areas were looked at (exact Poisson test, method "
                "of Benjamini and Hochberg). If more is reported lately, all numbers rise."))
        .arg(dayWords(findings.from, language), dayWords(findings.until, language),
            dayWords(findings.historyFrom, language), decimal(1 / search.falseShare, 0, language),
            QString::number(search.minimum), QString::number(findings.cellsTried));
}

} // namespace rueckhalt
