// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringcomparison.h"
#include "domain/service/indicatorfigure.h"

#include <QLocale>

namespace rueckhalt {

namespace {

QString tasksInWords(const QStringList &codes, const RingAgreement &agreement, Language language)
{
    QStringList names;
    for (const QString &code : codes)
        names << agreement.taskName(code, language);
    return names.join(QStringLiteral(", "));
}

} // namespace

QString nameOfLine(const RingLine &line, const RingAgreement &agreement, Language language)
{
    const RingFigure *figure = agreement.figure(line.figure);
    const QString name
        = figure ? figure->name.in(language) : Words {"Vorfälle", "Incidents"}.in(language);
    const QString base = wordFor(line.base, language);
    return base.isEmpty() ? name : name + u' ' + base;
}

QString ringNumber(const RingLine &line, std::optional<double> value, Language language)
{
    if (!value)
        return QStringLiteral("–");
    if (line.base == RingBase::AsIs && line.indicator)
        return figureWords(*line.indicator, {.value = value}, language);
    const QLocale locale(language == Language::German ? QLocale::German : QLocale::English);
    constexpr double large = 100;
    return locale.toString(*value, 'f', *value >= large ? 0 : 2);
}

QString sentenceFor(const RingLine &line, Language language)
{
    const auto number
        = [&](std::optional<double> value) { return ringNumber(line, value, language); };
    const int members = static_cast<int>(line.values.size());
    QString sentence;
    if (line.own && members > 1)
        sentence = (line.better == BetterIs::Neither ? Words {"%1., vom kleinsten Wert an, von %2",
                        "%1. of %2, from the smallest value on"}
                                                     : Words {"Rang %1 von %2", "Rank %1 of %2"})
                       .in(language)
                       .arg(line.position)
                       .arg(members);
    else if (line.own)
        sentence
            = Words {"Niemand sonst ist vergleichbar", "Nobody else can be compared"}.in(language);
    else
        sentence = Words {"Eigener Wert fehlt", "No number of one's own"}.in(language);
    if (!line.median)
        return members > 1 ? sentence
                + Words {"; für einen Median sind es zu wenige", "; too few for a median"}.in(
                    language)
                           : sentence;
    return sentence
        + Words {"; Median %1, mittlere Hälfte %2 bis %3", "; median %1, middle half %2 to %3"}
              .in(language)
              .arg(number(line.median), number(line.lowerQuartile), number(line.upperQuartile));
}

QString sentenceFor(const RingNotCompared &apart, const RingAgreement &agreement, Language language)
{
    QString why = wordFor(apart.why, language);
    if (apart.why == RingApart::Withheld && apart.lack)
        why += QStringLiteral(": ") + wordFor(*apart.lack, language);
    QStringList tasks;
    if (!apart.more.isEmpty())
        tasks << Words {"dort auch %1", "there also %1"}.in(language).arg(
            tasksInWords(apart.more, agreement, language));
    if (!apart.fewer.isEmpty())
        tasks << Words {"dort nicht %1", "there not %1"}.in(language).arg(
            tasksInWords(apart.fewer, agreement, language));
    if (!tasks.isEmpty())
        why += QStringLiteral(" (") + tasks.join(QStringLiteral("; ")) + u')';
    return apart.code + QStringLiteral(": ") + why;
}

QString ringPeriodWords(ServiceSlot period, Language language)
{
    const int year = period.firstDay().year();
    if (period.kind() == ServiceSlot::Kind::Year)
        return QString::number(year);
    constexpr int monthsOfQuarter = 3;
    return Words {"%1. Quartal %2", "quarter %1 of %2"}
        .in(language)
        .arg((period.firstDay().month() - 1) / monthsOfQuarter + 1)
        .arg(year);
}

} // namespace rueckhalt
