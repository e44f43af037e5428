// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringcomparison.h"
#include "domain/ring/ringtrendwords.h"

#include <QTest>

#include <algorithm>

using namespace rueckhalt;

namespace {

Digest keyOf(int member)
{
    return {static_cast<std::uint8_t>(member + 1), 7};
}

RingAgreement agreementOf(int members)
{
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    RingAgreement agreement {
        .id = RingId({1}), .name = QStringLiteral("Ring"), .coordinator = keyOf(0)};
    for (const char *code : {"buero", "kfz"})
        agreement.tasks << RingTask {
            QLatin1StringView(code), {QLatin1StringView(code), QLatin1StringView(code)}};
    for (const char *id : {"contacts", "complaints", "rating.overall"})
        agreement.figures << ringFigureOf(*catalogue.indicator(QString::fromLatin1(id)), catalogue);
    for (int i = 0; i < members; ++i)
        agreement.members << RingMember {QStringLiteral("M%1").arg(i), keyOf(i), keyOf(i)};
    return agreement;
}

/// Contacts, complaints and a rating of so many points from twenty citizens.
RingSheet sheetOf(const RingAgreement &agreement, int member, std::uint32_t complaints, int points,
    int year = 2025)
{
    RingSheet sheet {.ring = agreement.id,
        .agreement = agreement.version,
        .member = keyOf(member),
        .period = *ServiceSlot::year(year)};
    for (const RingFigure &figure : agreement.figures)
        sheet.definitions.insert(figure.indicator, figure.version);
    QList<std::uint32_t> ratings(5, 0);
    ratings[points - 1] = 20;
    sheet.groups << RingGroup {.task = QStringLiteral("buero"),
        .range = {QStringLiteral("buero")},
        .postHundredths = 1000,
        .series
        = {{QStringLiteral("contacts"), {10'000}}, {QStringLiteral("rating.overall"), ratings},
            {QStringLiteral("complaints"), {complaints}}}};
    return sheet;
}

const RingLine &lineOf(const RingComparison &comparison, const char *figure, RingBase base)
{
    const auto found = std::ranges::find_if(comparison.lines, [&](const RingLine &line) {
        return line.figure == QLatin1StringView(figure) && line.base == base;
    });
    if (found == comparison.lines.end())
        qFatal("no line %s", figure);
    return *found;
}

} // namespace

class RingComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void threeMembersHaveAMedian();
    void thirtyMembersAreRanked();
    void twoHaveNone();
    void whoDoesNotFitIsNamed();
    void trendGoesThroughThePeriods();
    void whatReadsTheSameIsUnchanged();
};

void RingComparisonTest::threeMembersHaveAMedian()
{
    const RingAgreement agreement = agreementOf(3);
    const QList<RingSheet> sheets {
        sheetOf(agreement, 0, 20, 4), sheetOf(agreement, 1, 10, 5), sheetOf(agreement, 2, 40, 3)};
    const RingComparison found = compareRing(agreement, sheets, keyOf(0), *ServiceSlot::year(2025));
    const RingLine &complaints = lineOf(found, "complaints", RingBase::PerThousandContacts);
    QCOMPARE(complaints.own, std::optional(2.0));
    QCOMPARE(complaints.median, std::optional(2.0));
    QCOMPARE(complaints.lowerQuartile, std::optional(1.5));
    QCOMPARE(complaints.position, 2);
    QCOMPARE(lineOf(found, "complaints", RingBase::PerPost).own, std::optional(2.0));
    const RingLine &rating = lineOf(found, "rating.overall", RingBase::AsIs);
    QCOMPARE(rating.values.first().code, QStringLiteral("M1")); // the best
    QCOMPARE(rating.position, 2);
    QCOMPARE(sentenceFor(rating, Language::German),
        QStringLiteral("Rang 2 von 3; Median 4,00 Punkte, mittlere Hälfte 3,50 Punkte bis 4,50 "
                       "Punkte"));
}

void RingComparisonTest::thirtyMembersAreRanked()
{
    const RingAgreement agreement = agreementOf(30);
    QList<RingSheet> sheets;
    for (int i = 0; i < 30; ++i)
        sheets << sheetOf(agreement, i, static_cast<std::uint32_t>(10 + i), 1 + i % 5);
    const RingComparison found = compareRing(agreement, sheets, keyOf(4), *ServiceSlot::year(2025));
    const RingLine &complaints = lineOf(found, "complaints", RingBase::PerThousandContacts);
    QCOMPARE(complaints.values.size(), 30);
    QCOMPARE(complaints.position, 5);
    QVERIFY(qAbs(*complaints.median - 2.45) < 1e-9);
    QVERIFY(qAbs(*complaints.upperQuartile - 3.175) < 1e-9);
    // Equal ones share the best place.
    QCOMPARE(lineOf(found, "rating.overall", RingBase::AsIs).position, 1);
}

void RingComparisonTest::twoHaveNone()
{
    const RingAgreement agreement = agreementOf(2);
    const RingComparison found
        = compareRing(agreement, {sheetOf(agreement, 0, 20, 4), sheetOf(agreement, 1, 10, 5)},
            keyOf(0), *ServiceSlot::year(2025));
    const RingLine &rating = lineOf(found, "rating.overall", RingBase::AsIs);
    QVERIFY(!rating.median && rating.position == 2);
}

void RingComparisonTest::whoDoesNotFitIsNamed()
{
    const RingAgreement agreement = agreementOf(6);
    RingSheet wider = sheetOf(agreement, 1, 10, 5);
    wider.groups.first().range << QStringLiteral("kfz");
    RingSheet redefined = sheetOf(agreement, 2, 10, 5);
    redefined.definitions.insert(QStringLiteral("rating.overall"), 2);
    RingSheet silent = sheetOf(agreement, 3, 10, 5);
    silent.groups.first().series.removeAt(1);
    silent.groups.first().withheld
        << RingWithheld {QStringLiteral("rating.overall"), RingLack::FewAnswers};
    RingSheet other = sheetOf(agreement, 4, 10, 5);
    other.groups.first().task = QString(RingTask::Other);
    const RingComparison found
        = compareRing(agreement, {sheetOf(agreement, 0, 20, 4), wider, redefined, silent, other},
            keyOf(0), *ServiceSlot::year(2025));
    const RingLine &rating = lineOf(found, "rating.overall", RingBase::AsIs);
    QCOMPARE(rating.values.size(), 1);
    QList<RingApart> why;
    for (const RingNotCompared &apart : rating.apart)
        why << apart.why;
    QCOMPARE(why,
        (QList {RingApart::OtherTasks, RingApart::OtherDefinition, RingApart::Withheld,
            RingApart::NoGroup, RingApart::NoSheet}));
    QCOMPARE(rating.apart.first().more, QStringList {"kfz"});
    QCOMPARE(rating.apart.at(2).lack, std::optional(RingLack::FewAnswers));
    QCOMPARE(sentenceFor(rating.apart.first(), agreement, Language::German),
        QStringLiteral("M1: anderes Aufgabenspektrum (dort auch kfz)"));
    // Its complaints are defined as agreed.
    QCOMPARE(lineOf(found, "complaints", RingBase::PerPost).values.size(), 3);
}

void RingComparisonTest::whatReadsTheSameIsUnchanged()
{
    RingLine line {.figure = QStringLiteral("rating.overall"),
        .better = BetterIs::Higher,
        .own = 4.102,
        .median = 3.9};
    line.trend = {{.period = *ServiceSlot::year(2024), .own = 4.098, .median = 3.7},
        {.period = *ServiceSlot::year(2025), .own = 4.102, .median = 3.9}};
    const QString same = trendSentenceFor(line, Language::German);
    QVERIFY2(same.contains(QStringLiteral("unverändert 4,1")), qPrintable(same));
    QVERIFY2(!same.contains(QStringLiteral("besser")), qPrintable(same));
    QVERIFY2(same.contains(QStringLiteral("Median von")), qPrintable(same));
    line.trend.first().own = 4.3;
    const QString worse = trendSentenceFor(line, Language::German);
    QVERIFY2(worse.contains(QStringLiteral("schlechter")), qPrintable(worse));
    line.trend.first().median = 3.899;
    QVERIFY(trendSentenceFor(line, Language::English).contains("median unchanged at"));
}

void RingComparisonTest::trendGoesThroughThePeriods()
{
    const RingAgreement agreement = agreementOf(3);
    QList<RingSheet> sheets;
    for (int i = 0; i < 3; ++i) {
        sheets << sheetOf(agreement, i, static_cast<std::uint32_t>(30 + i), 4, 2024)
               << sheetOf(agreement, i, static_cast<std::uint32_t>(20 + i), 4, 2025);
    }
    const RingComparison found = compareRing(agreement, sheets, keyOf(0), *ServiceSlot::year(2025));
    const RingLine &line = lineOf(found, "complaints", RingBase::PerPost);
    QCOMPARE(line.trend.size(), 2);
    QCOMPARE(line.trend.first().own, std::optional(3.0));
    QCOMPARE(line.trend.last().median, std::optional(2.1));
    QCOMPARE(compareRing(agreement, sheets, keyOf(0), *ServiceSlot::year(2024))
                 .lines.first()
                 .trend.size(),
        1);
}

QTEST_GUILESS_MAIN(RingComparisonTest)
#include "tst_ringcomparison.moc"
