// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/ownrevision.h"

#include <QRegularExpression>

#include <algorithm>

namespace rueckhalt {

namespace {

bool isTaken(QStringView id, const QList<OwnIndicator> &all)
{
    return std::ranges::any_of(
        all, [id](const OwnIndicator &own) { return own.indicator.id == id; });
}

/// "own.passports" of "own.passports.v2", and the 2; 1 for the first.
std::pair<QString, int> versionIn(const QString &id)
{
    static const QRegularExpression version(QStringLiteral("\\A(.+)\\.v([0-9]{1,3})\\z"));
    const auto found = version.match(id);
    return found.hasMatch() ? std::pair(found.captured(1), found.captured(2).toInt())
                            : std::pair(id, 1);
}

QString withoutVersion(QString name)
{
    static const QRegularExpression version(
        QStringLiteral(" \\((?:Fassung|version) [0-9]{1,3}\\)\\z"));
    return name.remove(version);
}

} // namespace

OwnChange changeOf(const OwnIndicator &before, const OwnIndicator &after)
{
    const Indicator &one = before.indicator;
    const Indicator &other = after.indicator;
    if (one.aggregation != other.aggregation || before.borders != after.borders
        || before.points != after.points)
        return OwnChange::Kind;
    if (one.numerator != other.numerator || one.denominator != other.denominator
        || one.unit != other.unit || one.better != other.better || one.parameter != other.parameter)
        return OwnChange::Meaning;
    return one.name != other.name || one.source != other.source ? OwnChange::Words
                                                                : OwnChange::None;
}

bool isObserved(QStringView id, const IndicatorCatalogue &catalogue, const ObservationTable &table)
{
    const Indicator *indicator = catalogue.indicator(id);
    if (!indicator)
        return false;
    const auto hasRows = [&](std::uint16_t series) {
        const auto *column = series == 0 ? nullptr : table.column(series);
        return column && column->size() > 0;
    };
    return hasRows(indicator->series) || hasRows(indicator->against);
}

OwnIndicator newVersionOf(const OwnIndicator &own, const QList<OwnIndicator> &all)
{
    OwnIndicator next = own;
    auto [base, version] = versionIn(own.indicator.id);
    do {
        ++version;
        next.indicator.id = QStringLiteral("%1.v%2").arg(base).arg(version);
    } while (isTaken(next.indicator.id, all));
    next.indicator.name = {
        QStringLiteral("%1 (Fassung %2)").arg(withoutVersion(own.indicator.name.de)).arg(version),
        QStringLiteral("%1 (version %2)").arg(withoutVersion(own.indicator.name.en)).arg(version)};
    next.indicator.series = 0;
    next.indicator.against = 0;
    return next;
}

QString ownIdFor(const QString &name, const QList<OwnIndicator> &all)
{
    constexpr qsizetype mostLetters = 40;
    static const QList<std::pair<QChar, QString>> letters {{u'ä', QStringLiteral("ae")},
        {u'ö', QStringLiteral("oe")}, {u'ü', QStringLiteral("ue")}, {u'ß', QStringLiteral("ss")}};
    QString words = name.toLower();
    for (const auto &[letter, plain] : letters)
        words.replace(letter, plain);
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    words.replace(others, QStringLiteral("."));
    words = words.left(mostLetters);
    while (words.startsWith(u'.'))
        words.remove(0, 1);
    while (words.endsWith(u'.'))
        words.chop(1);
    if (words.isEmpty())
        words = QStringLiteral("indicator");
    QString id = QStringLiteral("own.") + words;
    for (int more = 2; isTaken(id, all); ++more)
        id = QStringLiteral("own.%1.%2").arg(words).arg(more);
    return id;
}

} // namespace rueckhalt
