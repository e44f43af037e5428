// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cborarchive.h"
#include "base/plaintext.h"
#include "domain/service/indicator.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace rueckhalt {

namespace {

constexpr qsizetype MaxText = 500;
constexpr qsizetype MaxId = 64;
constexpr int MaxBorder = 1'000'000;
constexpr qsizetype MaxContent = qsizetype {1024} * 1024;
constexpr double ParameterStep = 100; // stored in hundredths
constexpr CborFormat Format {.name = "own indicators", .most = MaxContent};

tl::unexpected<Error> problem(const Indicator &indicator, const char *what)
{
    return failure(
        Error::Code::Invalid, QStringLiteral("%1: %2").arg(indicator.id, QLatin1StringView(what)));
}

bool isId(const QString &id)
{
    const QStringView name = QStringView(id).sliced(std::min<qsizetype>(4, id.size()));
    return id.startsWith(QLatin1StringView("own.")) && !name.isEmpty() && id.size() <= MaxId
        && !name.startsWith(u'.') && !name.endsWith(u'.') && std::ranges::all_of(name, [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.';
           });
}

bool isWording(const Text &text)
{
    return text.isComplete() && isPlainText(text.de) && isPlainText(text.en)
        && text.de.size() <= MaxText && text.en.size() <= MaxText;
}

bool isSetAgainst(Aggregation aggregation)
{
    return aggregation == Aggregation::Share || aggregation == Aggregation::Ratio;
}

bool isFromClasses(Aggregation aggregation)
{
    return aggregation == Aggregation::Percentile || aggregation == Aggregation::ShareAbove;
}

bool areBorders(const QList<int> &borders)
{
    return !borders.isEmpty() && borders.size() < Series::MaxClasses && borders.first() > 0
        && borders.last() <= MaxBorder
        && std::ranges::adjacent_find(borders, std::greater_equal<>()) == borders.end();
}

/// Null for a parameter that fits.
const char *problemOfParameter(const OwnIndicator &own)
{
    const double parameter = own.indicator.parameter;
    if (std::round(parameter * ParameterStep) / ParameterStep != parameter)
        return "parameter with more than two decimals";
    switch (own.indicator.aggregation) {
    case Aggregation::Percentile:
        return parameter >= 1 && parameter <= 99 ? nullptr : "percentile from 1 to 99";
    case Aggregation::ShareAbove:
        return own.borders.contains(static_cast<int>(parameter))
                || (parameter >= 1 && parameter < own.points)
            ? nullptr
            : "share above what is no border of the classes";
    case Aggregation::Ratio:
        return parameter >= 1 && parameter <= MaxBorder ? nullptr : "ratio per 1 to 1,000,000";
    case Aggregation::Sum:
    case Aggregation::Level:
    case Aggregation::Mean:
    case Aggregation::Share:
        return parameter == 0 ? nullptr : "parameter without use";
    }
    Q_UNREACHABLE();
}

const char *problemOfClasses(const OwnIndicator &own)
{
    if (!isFromClasses(own.indicator.aggregation))
        return own.borders.isEmpty() && own.points == 0 ? nullptr : "classes without use";
    if (own.points == 0)
        return areBorders(own.borders) ? nullptr : "borders of classes";
    const bool isScale = own.borders.isEmpty() && own.points >= 2
        && own.points <= Series::MaxClasses && own.indicator.aggregation == Aggregation::ShareAbove;
    return isScale ? nullptr : "points of a scale";
}

Result<void> check(const OwnIndicator &own)
{
    const Indicator &indicator = own.indicator;
    if (!isId(indicator.id))
        return problem(indicator, "id must be “own.” and lower-case letters, digits, dots");
    if (!isWording(indicator.name) || !isWording(indicator.numerator)
        || !isWording(indicator.source))
        return problem(indicator, "name, numerator and source in both languages");
    const bool hasDenominator
        = !indicator.denominator.de.isEmpty() || !indicator.denominator.en.isEmpty();
    if ((hasDenominator || isSetAgainst(indicator.aggregation))
        && !isWording(indicator.denominator))
        return problem(indicator, "denominator in both languages");
    if (const char *what = problemOfClasses(own))
        return problem(indicator, what);
    if (const char *what = problemOfParameter(own))
        return problem(indicator, what);
    return {};
}

SeriesKind kindFor(Aggregation aggregation)
{
    switch (aggregation) {
    case Aggregation::Level:
        return SeriesKind::Stock;
    case Aggregation::Mean:
        return SeriesKind::Mean;
    case Aggregation::Percentile:
    case Aggregation::ShareAbove:
        return SeriesKind::Classes;
    case Aggregation::Sum:
    case Aggregation::Share:
    case Aggregation::Ratio:
        return SeriesKind::Count;
    }
    Q_UNREACHABLE();
}

// The function below is the format. It serves both directions.

template <typename Archive, typename T>
void visitText(Archive &archive, T &text)
{
    archive.text(text.de, MaxText);
    archive.text(text.en, MaxText);
}

template <typename Archive, typename E>
void visitCode(Archive &archive, E &value)
{
    archive.number(value, 0, static_cast<int>(terms<std::remove_const_t<E>>().size()) - 1);
}

template <typename Archive, typename Own>
void visitOwn(Archive &archive, Own &own)
{
    auto &indicator = own.indicator;
    archive.text(indicator.id, MaxId);
    visitText(archive, indicator.name);
    visitText(archive, indicator.numerator);
    visitText(archive, indicator.denominator);
    visitText(archive, indicator.source);
    visitCode(archive, indicator.unit);
    visitCode(archive, indicator.better);
    visitCode(archive, indicator.aggregation);
    qint64 parameter = 0;
    if constexpr (!Archive::IsReading)
        parameter = std::llround(indicator.parameter * ParameterStep);
    archive.number(parameter, 0, qint64 {MaxBorder} * 100);
    if constexpr (Archive::IsReading)
        indicator.parameter = static_cast<double>(parameter) / ParameterStep;
    archive.list(own.borders, Series::MaxClasses,
        [&archive](auto &border) { archive.number(border, 0, MaxBorder); });
    archive.number(own.points, 0, Series::MaxClasses);
}

} // namespace

Result<IndicatorCatalogue> IndicatorCatalogue::with(const QList<OwnIndicator> &own)
{
    if (own.size() > OwnIndicator::MaxIndicators)
        return failure(Error::Code::TooLarge, QStringLiteral("own indicators"));
    IndicatorCatalogue catalogue = shipped();
    std::uint16_t number = Series::FirstOwn;
    for (const OwnIndicator &entry : own) {
        if (const auto checked = check(entry); !checked)
            return tl::unexpected(checked.error());
        Indicator indicator = entry.indicator;
        if (catalogue.indicator(indicator.id))
            return problem(indicator, "given twice");
        const Aggregation aggregation = indicator.aggregation;
        const bool isWithDecimals
            = aggregation == Aggregation::Mean || aggregation == Aggregation::Level;
        indicator.series = number++;
        // Two numbers for each, so that a definition can be read without those before it.
        indicator.against = isSetAgainst(aggregation) ? number : std::uint16_t {0};
        ++number;
        indicator.otherwise = 0;
        indicator.otherwiseAgainst = 0;
        catalogue.m_series.append({.number = indicator.series,
            .code = indicator.id,
            .kind = kindFor(aggregation),
            .decimals = isWithDecimals ? Series::MaxDecimals : 0,
            .borders = entry.borders,
            .points = entry.points,
            .name = indicator.name});
        if (indicator.against != 0)
            catalogue.m_series.append({.number = indicator.against,
                .code = indicator.id + QStringLiteral(".of"),
                .kind = SeriesKind::Count,
                .name = indicator.denominator});
        catalogue.m_indicators.append(indicator);
        catalogue.m_own.append({indicator, entry.borders, entry.points});
    }
    QSet<QString> codes;
    for (const Series &series : std::as_const(catalogue.m_series))
        codes.insert(series.code);
    if (codes.size() != catalogue.m_series.size())
        return failure(Error::Code::Invalid, QStringLiteral("own indicators: code given twice"));
    return catalogue;
}

QByteArray encodeOwnIndicators(const QList<OwnIndicator> &own)
{
    const auto bytes = encodedAs(Format, own, [](auto &archive, auto &list, int) {
        archive.list(list, OwnIndicator::MaxIndicators,
            [&archive](auto &entry) { visitOwn(archive, entry); });
    });
    // What IndicatorCatalogue::with() has taken fits.
    Q_ASSERT(bytes);
    return bytes.value_or(QByteArray());
}

Result<QList<OwnIndicator>> decodeOwnIndicators(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return QList<OwnIndicator>();
    return decodedAs<QList<OwnIndicator>>(
        Format, bytesOf(bytes), [](auto &archive, auto &list, int) {
            archive.list(list, OwnIndicator::MaxIndicators,
                [&archive](auto &entry) { visitOwn(archive, entry); });
        });
}

} // namespace rueckhalt
