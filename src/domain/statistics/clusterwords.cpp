// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/clusterfinder.h"

#include <QLocale>

namespace rueckhalt {

namespace {

QLocale localeOf(Language language)
{
    return QLocale(language == Language::German ? QLocale::German : QLocale::English);
}

QString quotedWord(const QString &word, Language language)
{
    return (language == Language::German ? QStringLiteral("„%1“") : QStringLiteral("“%1”"))
        .arg(word);
}

QString dayWords(QDate day, Language language)
{
    return language == Language::German ? day.toString(QStringLiteral("d.M.yyyy"))
                                        : localeOf(language).toString(day, u"d MMMM yyyy");
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
        return label.in(language) + u' ' + quotedWord(word, language);
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
        parts.append(localeOf(language).dayName(*cell.weekday));
    if (cell.band)
        parts.append(wordFor(*cell.band, language));
    parts.removeAll(QString());
    if (parts.isEmpty())
        return isGerman ? QStringLiteral("ganze Behörde") : QStringLiteral("whole authority");
    return parts.join(QStringLiteral(", "));
}

QString sentenceFor(const FoundCluster &cluster, const ClusterFindings &findings,
    const Organisation &organisation, Language language)
{
    const bool isGerman = language == Language::German;
    QString cell = wordsFor(cluster.cell, organisation, language);
    cell[0] = cell.at(0).toUpper();
    const QString much = cluster.ratio() > 0
        ? (isGerman ? QStringLiteral(", das ist das %1-Fache")
                    : QStringLiteral(", that is %1 times as many"))
              .arg(decimal(cluster.ratio(), 1, language))
        : QString();
    return (isGerman
            ? QStringLiteral("%1: %2 Vorfälle vom %3 bis %4. Nach der eigenen Vergangenheit waren "
                             "%5 zu erwarten%6. Zufall ist unwahrscheinlich (p %7, nach allen "
                             "Vergleichen %8).")
            : QStringLiteral("%1: %2 incidents from %3 to %4. By its own past %5 were to be "
                             "expected%6. Chance is unlikely (p %7, after all comparisons %8)."))
        .arg(cell, QString::number(cluster.observed), dayWords(findings.from, language),
            dayWords(findings.until, language), decimal(cluster.expected, 1, language), much,
            chanceWords(cluster.chance, language), chanceWords(cluster.adjusted, language));
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
                "Verglichen wurde die Zeit vom %1 bis %2 mit den Tagen seit dem %3, jeder Bereich "
                "nur mit sich selbst (exakter Poisson-Test). %4 Vergleiche, davon höchstens %5 % "
                "falsche Funde (Benjamini-Hochberg), mindestens %6 Vorfälle. Wird seit Kurzem "
                "mehr gemeldet, steigen alle Zahlen.")
            : QStringLiteral(
                "The time from %1 to %2 was compared with the days since %3, each area only with "
                "itself (exact Poisson test). %4 comparisons, at most %5 % false findings "
                "(Benjamini-Hochberg), at least %6 incidents. If more is reported lately, all "
                "numbers rise."))
        .arg(dayWords(findings.from, language), dayWords(findings.until, language),
            dayWords(findings.historyFrom, language), QString::number(findings.cellsTried),
            decimal(100 * search.falseShare, 0, language), QString::number(search.minimum));
}

} // namespace rueckhalt
