// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/publicpagehtml.h"

#include <QLocale>

namespace rueckhalt {

namespace {

constexpr int tenthsOfNumber = 10;

QLocale localeOfWords(Language language)
{
    return language == Language::German ? QLocale(QLocale::German, QLocale::Germany)
                                        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

QString figureWords(PublicFigureKind kind, const PublicFigure &figure, Language language)
{
    if (!figure.isTold())
        return {};
    const bool isRating = kind <= PublicFigureKind::Understandable;
    const QString number = localeOfWords(language).toString(
        static_cast<double>(figure.tenths) / tenthsOfNumber, 'f', isRating ? 1 : 0);
    if (isRating)
        return Words {"%1 von 5", "%1 out of 5"}.in(language).arg(number);
    if (kind == PublicFigureKind::CallsAnswered)
        return Words {"%1 von 100", "%1 of 100"}.in(language).arg(number);
    const QString minutes = figure.tenths == tenthsOfNumber
        ? Words {"%1 Minute", "%1 minute"}.in(language).arg(number)
        : Words {"%1 Minuten", "%1 minutes"}.in(language).arg(number);
    return figure.state == PublicFigure::State::MoreThan
        ? Words {"mehr als %1", "more than %1"}.in(language).arg(minutes)
        : minutes;
}

QString trendWords(PublicFigureKind kind, const PublicGroup &group, Language language)
{
    const auto position = static_cast<std::size_t>(kind);
    const PublicTrend trend = group.trends.at(position);
    if (trend == PublicTrend::Unknown)
        return {};
    const Words words = trend == PublicTrend::Better
        ? Words {"%1 besser als im Jahr davor (%2, vorher %3).",
            "%1: better than the year before (%2, before: %3)."}
        : trend == PublicTrend::Worse
        ? Words {"%1 schlechter als im Jahr davor (%2, vorher %3).",
            "%1: worse than the year before (%2, before: %3)."}
        : Words {"%1 etwa wie im Jahr davor (%2, vorher %3).",
            "%1: about the same as the year before (%2, before: %3)."};
    return words.in(language).arg(wordFor(kind, language),
        figureWords(kind, group.figures.at(position), language),
        figureWords(kind, group.before.at(position), language));
}

QStringList figureNames(const PublicFigures &figures, Language language)
{
    QStringList names;
    for (const auto &term : terms<PublicFigureKind>()) {
        if (figures.at(static_cast<std::size_t>(term.value)).isTold())
            names << term.words.in(language);
    }
    return names;
}

QString nameOf(const PublicGroup &group, Language language)
{
    if (group.names.size() == 1)
        return group.names.first();
    return Words {"Kleine Dienststellen zusammen (%1)", "Small offices together (%1)"}
        .in(language)
        .arg(group.names.join(QStringLiteral(", ")));
}

} // namespace rueckhalt
