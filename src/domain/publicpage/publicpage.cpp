// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicpage/publicpage.h"

#include "base/cborarchive.h"

namespace rueckhalt {

namespace {

constexpr CborFormat pageFormat {"public page", 2, MaxPublicPageBytes};
constexpr std::size_t mostOffices = 5'000;

// The functions below are the format: the order of fields never changes. Each serves both
// directions: the object is constant while it is written.

template <typename Archive, typename Ids>
void visitOffices(Archive &archive, Ids &ids)
{
    archive.list(ids, mostOffices, [&archive](auto &id) {
        archive.id(id);
        archive.require(!id.isNull());
    });
}

template <typename Archive, typename Figures>
void visitFigures(Archive &archive, Figures &figures)
{
    for (auto &figure : figures) {
        archive.number(figure.state, 0, static_cast<std::int64_t>(PublicFigure::State::MoreThan));
        archive.number(figure.tenths, 0, PublicFigure::MaxTenths);
        archive.number(figure.count, 0, 2'000'000'000);
        archive.require(figure.isTold() || (figure.tenths == 0 && figure.count == 0));
    }
}

template <typename Archive, typename Group>
void visitGroup(Archive &archive, Group &group, int version)
{
    visitOffices(archive, group.offices);
    archive.list(group.names, mostOffices,
        [&archive](auto &name) { archive.text(name, PublicPage::MaxName); });
    archive.require(!group.offices.isEmpty() && group.names.size() == group.offices.size());
    visitFigures(archive, group.figures);
    for (auto &trend : group.trends)
        archive.number(trend, 0, static_cast<std::int64_t>(PublicTrend::Worse));
    visitFigures(archive, group.before);
    constexpr int withObservers = 2;
    if (version < withObservers)
        return;
    for (auto &units : group.observers)
        visitOffices(archive, units);
}

template <typename Archive, typename AnyMeasure>
void visitMeasure(Archive &archive, AnyMeasure &measure)
{
    archive.text(measure.measure, PublicPage::MaxName);
    archive.text(measure.title.de, PublicPage::MaxName);
    archive.text(measure.title.en, PublicPage::MaxName);
    archive.text(measure.text.de, PublicMeasure::MaxText);
    archive.text(measure.text.en, PublicMeasure::MaxText);
    archive.number(measure.state, 0, static_cast<std::int64_t>(PublicMeasureState::InPlace));
    visitDay(archive, measure.since, true);
    archive.list(measure.places, mostOffices,
        [&archive](auto &name) { archive.text(name, PublicPage::MaxName); });
}

template <typename Archive, typename Page>
void visitPeriod(Archive &archive, Page &page)
{
    int year = 0;
    int firstMonth = 0;
    int months = 0;
    if constexpr (!Archive::IsReading) {
        year = page.period.year();
        firstMonth = page.period.firstMonth();
        months = page.period.months();
    }
    archive.number(year, PublicPeriod::FirstYear, PublicPeriod::LastYear);
    archive.number(firstMonth, 1, 12);
    archive.number(months, 1, 12);
    if constexpr (Archive::IsReading) {
        const auto period = PublicPeriod::of(year, firstMonth, months);
        archive.require(period.has_value());
        if (period)
            page.period = *period;
    }
}

template <typename Archive, typename Page>
void visitPage(Archive &archive, Page &page, int version)
{
    visitPeriod(archive, page);
    archive.text(page.authority, PublicPage::MaxName);
    visitDay(archive, page.made);
    visitOffices(archive, page.asked);
    archive.list(page.groups, PublicPage::MaxGroups,
        [&archive, version](auto &group) { visitGroup(archive, group, version); });
    visitFigures(archive, page.total);
    archive.list(page.measures, PublicPage::MaxMeasures,
        [&archive](auto &measure) { visitMeasure(archive, measure); });
}

} // namespace

template <>
std::span<const Term<PublicFigureKind>> terms<PublicFigureKind>()
{
    using enum PublicFigureKind;
    static constexpr std::array<Term<PublicFigureKind>, PublicFigureCount> list {{
        {Overall, "overall", {"Zufriedenheit insgesamt", "Satisfaction overall"}},
        {Friendliness, "friendliness", {"Freundlichkeit", "Friendliness"}},
        {Advice, "advice", {"Beratung", "Advice"}},
        {Waiting, "waiting", {"Note für die Wartezeit", "Mark for waiting"}},
        {Understandable, "understandable", {"Verständlichkeit", "Easy to understand"}},
        {WaitingMedian, "waiting-time", {"Gemessene Wartezeit", "Measured waiting time"}},
        {CallsAnswered, "calls-answered", {"Angenommene Anrufe", "Calls answered"}},
    }};
    return list;
}

template <>
std::span<const Term<PublicMeasureState>> terms<PublicMeasureState>()
{
    using enum PublicMeasureState;
    static constexpr std::array<Term<PublicMeasureState>, 3> list {{
        {Decided, "decided", {"beschlossen", "decided"}},
        {Running, "running", {"in Arbeit", "being worked on"}},
        {InPlace, "in-place", {"umgesetzt", "carried out"}},
    }};
    return list;
}

QString indicatorOf(PublicFigureKind kind)
{
    switch (kind) {
    case PublicFigureKind::Overall:
        return QStringLiteral("rating.overall");
    case PublicFigureKind::Friendliness:
        return QStringLiteral("rating.friendliness");
    case PublicFigureKind::Advice:
        return QStringLiteral("rating.advice");
    case PublicFigureKind::Waiting:
        return QStringLiteral("rating.waiting");
    case PublicFigureKind::Understandable:
        return QStringLiteral("rating.understandable");
    case PublicFigureKind::WaitingMedian:
        return QStringLiteral("waiting.median");
    case PublicFigureKind::CallsAnswered:
        return QStringLiteral("calls.answered");
    }
    Q_UNREACHABLE();
}

QStringList seriesOf(PublicFigureKind kind, const IndicatorCatalogue &catalogue)
{
    QStringList codes;
    const Indicator *indicator = catalogue.indicator(indicatorOf(kind));
    for (const auto number : indicator ? seriesBehind(*indicator, catalogue) : QList<quint16>())
        codes << catalogue.series(number)->code;
    return codes;
}

ToldSums toldBy(const PublicPage &page, const IndicatorCatalogue &catalogue)
{
    ToldSums told {page.period.firstDay(), page.period.lastDay(), {}};
    for (const PublicGroup &group : page.groups) {
        for (const auto &term : terms<PublicFigureKind>()) {
            const auto &observers = group.observers.at(static_cast<std::size_t>(term.value));
            if (group.of(term.value).isTold())
                told.sums << ToldUnits {.series = seriesOf(term.value, catalogue),
                    .units = observers.isEmpty() ? group.offices : observers};
        }
    }
    return told;
}

QList<UnitId> PublicPage::told() const
{
    QList<UnitId> offices;
    for (const PublicGroup &group : groups)
        offices << group.offices;
    return offices;
}

Result<QByteArray> encode(const PublicPage &page)
{
    return encodedAs(pageFormat, page,
        [](auto &archive, auto &value, int version) { visitPage(archive, value, version); });
}

Result<PublicPage> decodePublicPage(ByteView bytes)
{
    return decodedAs<PublicPage>(pageFormat, bytes,
        [](auto &archive, auto &value, int version) { visitPage(archive, value, version); });
}

} // namespace rueckhalt
