// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/population.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace rueckhalt {

namespace {

constexpr int FirstYear = 1900;
constexpr int LastYear = 2199;
constexpr QStringView FormatOne = u"population 1";

auto orderOf(const PopulationFigure &figure)
{
    return std::tuple(figure.unit, figure.year);
}

bool isWithinBounds(const PopulationFigure &figure)
{
    return figure.year >= FirstYear && figure.year <= LastYear && figure.postHundredths >= 0
        && figure.postHundredths <= PopulationFigure::MaxPostHundredths && figure.contacts >= 0
        && figure.contacts <= PopulationFigure::MaxContacts;
}

QString decimal(double value, Language language)
{
    const QLocale locale(language == Language::German ? QLocale::German : QLocale::English);
    return locale.toString(value, 'f', value < 100 ? 1 : 0);
}

/// A number without sign, in digits only.
std::optional<int> plainNumber(QStringView text)
{
    const bool isPlain = !text.isEmpty() && text.size() <= 10
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const int number = text.toInt(&fits);
    return isPlain && fits ? std::optional(number) : std::nullopt;
}

std::optional<PopulationFigure> figureIn(QStringView line)
{
    const auto fields = line.split(u' ');
    if (fields.size() != 4 || fields[0].size() != 2 * static_cast<qsizetype>(UnitId::Size))
        return std::nullopt;
    const auto unit = UnitId::fromHex(fields[0].toLatin1());
    const auto year = plainNumber(fields[1]);
    const auto posts = plainNumber(fields[2]);
    const auto contacts = plainNumber(fields[3]);
    if (!unit || !year || !posts || !contacts)
        return std::nullopt;
    return PopulationFigure {*unit, *year, *posts, *contacts};
}

} // namespace

template <>
std::span<const Term<PopulationKind>> terms<PopulationKind>()
{
    static constexpr std::array<Term<PopulationKind>, 2> list {{
        {PopulationKind::Posts, "posts", {"Stellen", "Posts"}},
        {PopulationKind::Contacts, "contacts", {"Kontakte mit Publikum", "Visitor contacts"}},
    }};
    return list;
}

Result<Population> Population::create(QList<PopulationFigure> figures)
{
    if (figures.size() > MaxFigures)
        return failure(Error::Code::TooLarge, QStringLiteral("population figures"));
    if (!std::ranges::all_of(figures, isWithinBounds))
        return failure(Error::Code::Invalid, QStringLiteral("population figure"));
    figures.removeIf([](const PopulationFigure &figure) { return figure.isEmpty(); });
    std::ranges::sort(figures, {}, orderOf);
    if (std::ranges::adjacent_find(figures, {}, orderOf) != figures.end())
        return failure(Error::Code::Invalid, QStringLiteral("population figure given twice"));
    Population population;
    population.m_figures = std::move(figures);
    return population;
}

const PopulationFigure *Population::figure(const UnitId &unit, int year) const
{
    const auto found = std::ranges::lower_bound(m_figures, std::tuple(unit, year), {}, orderOf);
    return found != m_figures.end() && found->unit == unit && found->year == year ? &*found
                                                                                  : nullptr;
}

Result<Population> Population::with(const PopulationFigure &figure) const
{
    QList<PopulationFigure> figures = m_figures;
    figures.removeIf([&figure](const PopulationFigure &other) {
        return other.unit == figure.unit && other.year == figure.year;
    });
    figures.append(figure);
    return create(std::move(figures));
}

std::optional<double> Population::sizeOf(const UnitId &unit, int year, PopulationKind kind,
    const Organisation &organisation, int depth) const
{
    if (const PopulationFigure *own = figure(unit, year); own && own->of(kind) > 0)
        return own->of(kind);
    double sum = 0;
    bool hasParts = false;
    for (const Unit &below : organisation.units) {
        // A null unit has the offices below it. No tree is deeper than it has units.
        if (below.parent != unit || depth > organisation.units.size())
            continue;
        const auto part = sizeOf(below.id, year, kind, organisation, depth + 1);
        if (!part)
            return std::nullopt;
        sum += *part;
        hasParts = true;
    }
    return hasParts ? std::optional(sum) : std::nullopt;
}

std::optional<double> Population::sizeOf(const QList<UnitId> &units, int year, PopulationKind kind,
    const Organisation &organisation) const
{
    if (units.isEmpty() || units.contains(UnitId()))
        return sizeOf(UnitId(), year, kind, organisation, 0);
    const QSet<UnitId> wanted(units.begin(), units.end());
    const auto liesBelowAnother = [&](const UnitId &id) {
        const Unit *unit = organisation.unit(id);
        for (qsizetype i = 0; unit && i < organisation.units.size(); ++i) {
            if (wanted.contains(unit->parent))
                return true;
            unit = organisation.unit(unit->parent);
        }
        return false;
    };
    double sum = 0;
    for (const UnitId &unit : wanted) {
        if (liesBelowAnother(unit))
            continue;
        const auto size = sizeOf(unit, year, kind, organisation, 0);
        if (!size)
            return std::nullopt;
        sum += *size;
    }
    return sum;
}

std::optional<double> Population::exposure(const QList<UnitId> &units, QDate from, QDate until,
    PopulationKind kind, const Organisation &organisation) const
{
    if (!from.isValid() || !until.isValid() || from > until || from.year() < FirstYear
        || until.year() > LastYear)
        return std::nullopt;
    double sum = 0;
    for (int year = from.year(); year <= until.year(); ++year) {
        const auto size = sizeOf(units, year, kind, organisation);
        if (!size)
            return std::nullopt;
        const QDate first = std::max(from, QDate(year, 1, 1));
        const QDate last = std::min(until, QDate(year, 12, 31));
        sum += *size * static_cast<double>(first.daysTo(last) + 1) / first.daysInYear();
    }
    return sum;
}

bool Rate::isTooSmall() const
{
    return incidents < LeastIncidents
        || exposure < (kind == PopulationKind::Posts ? LeastPosts : LeastContacts);
}

Rate rateOf(int incidents, double exposure, PopulationKind kind)
{
    const double per = kind == PopulationKind::Posts ? Rate::PerPosts : Rate::PerContacts;
    const Limits limits = poissonLimits(incidents);
    return {.kind = kind,
        .incidents = incidents,
        .exposure = exposure,
        .value = incidents * per / exposure,
        .limits = {limits.low * per / exposure, limits.high * per / exposure}};
}

QString rateSentence(const Rate &rate, Language language)
{
    const bool isByPosts = rate.kind == PopulationKind::Posts;
    if (rate.isTooSmall()) {
        const Words words = isByPosts
            ? Words {"%1 Vorfälle, %2 Stellen im Jahr: zu wenig, um eine Rate zu nennen.",
                "%1 incidents, %2 posts in a year: too few to tell a rate."}
            : Words {"%1 Vorfälle, %2 Kontakte: zu wenig, um eine Rate zu nennen.",
                "%1 incidents, %2 contacts: too few to tell a rate."};
        return words.in(language).arg(
            QString::number(rate.incidents), decimal(rate.exposure, language));
    }
    const Words words = isByPosts
        ? Words {"%1 Vorfälle je 100 Stellen und Jahr (95-Prozent-Bereich %2 bis %3).",
            "%1 incidents per 100 posts and year (95 percent interval %2 to %3)."}
        : Words {"%1 Vorfälle je 100.000 Kontakte (95-Prozent-Bereich %2 bis %3).",
            "%1 incidents per 100,000 contacts (95 percent interval %2 to %3)."};
    return words.in(language).arg(decimal(rate.value, language), decimal(rate.limits.low, language),
        decimal(rate.limits.high, language));
}

QString rateComparison(const Rate &before, const Rate &after, Language language)
{
    if (before.isTooSmall() || after.isTooSmall() || before.kind != after.kind)
        return {};
    const RateRatio ratio
        = rateRatio({before.incidents, before.exposure}, {after.incidents, after.exposure});
    const QString figures = Words {"Das %1-Fache (95-Prozent-Bereich %2 bis %3). ",
        "%1 times as much (95 percent interval %2 to %3). "}
                                .in(language)
                                .arg(decimal(ratio.ratio, language), decimal(ratio.low, language),
                                    decimal(ratio.high, language));
    const Words judged = ratio.low > 1 || ratio.high < 1
        ? Words {"Zufall erklärt den Unterschied schlecht.",
            "Chance explains the difference badly."}
        : Words {"Der Unterschied kann Zufall sein.", "The difference may be chance."};
    return figures + judged.in(language);
}

QString encodePopulation(const Population &population)
{
    if (population.isEmpty())
        return {};
    QString text = FormatOne.toString();
    for (const PopulationFigure &figure : population.figures())
        text += QStringLiteral("\n%1 %2 %3 %4")
                    .arg(QString::fromLatin1(figure.unit.toHex()))
                    .arg(figure.year)
                    .arg(figure.postHundredths)
                    .arg(figure.contacts);
    return text;
}

Result<Population> decodePopulation(const QString &text)
{
    if (text.isEmpty())
        return Population();
    const auto damaged
        = [] { return failure(Error::Code::Damaged, QStringLiteral("population figures")); };
    // The longest line there can be, and one for its end.
    constexpr qsizetype mostCharacters = (Population::MaxFigures + 1) * 64;
    if (text.size() > mostCharacters)
        return damaged();
    const auto lines = QStringView(text).split(u'\n');
    if (lines.first() != FormatOne)
        return lines.first().startsWith(u"population ") && plainNumber(lines.first().mid(11))
            ? failure(Error::Code::NewerFormat, QStringLiteral("population figures"))
            : damaged();
    QList<PopulationFigure> figures;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto figure = figureIn(lines[i]);
        if (!figure)
            return damaged();
        figures.append(*figure);
    }
    auto population = Population::create(std::move(figures));
    return population ? population : damaged();
}

} // namespace rueckhalt
