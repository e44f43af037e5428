// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/annualrelease.h"
#include "support/domain/administration.h"

#include <QTest>

using namespace rueckhalt;

namespace {

Measure measure(const QString &id, CodeSet<Trigger> triggers)
{
    Measure made;
    made.id = id;
    made.title
        = Text {.de = QStringLiteral("Maßnahme ") + id, .en = QStringLiteral("Measure ") + id};
    made.summary = Text {.de = QStringLiteral("Nutzen"), .en = QStringLiteral("Benefit")};
    made.classes = {MeasureClass::Technical, MeasureClass::Organisational};
    made.incidentTypes = {IncidentType::Verbal};
    made.jobAreas = {JobArea::Municipal};
    made.activities = {ActivityForm::IndoorPublic};
    made.stages = {PreventionStage::Primary};
    made.triggers = triggers;
    return made;
}

/// One measure for every trigger and some for none.
MeasureCatalog catalog()
{
    QList<Measure> measures;
    for (int i = 0; i < 17; ++i) {
        measures.append(measure(QStringLiteral("A%1").arg(i + 1, 2, 10, QLatin1Char('0')),
            CodeSet<Trigger>::fromBits(1U << i)));
    }
    return MeasureCatalog(measures);
}

ReleaseScope scope(int year = 2026)
{
    return ReleaseScope {.year = year,
        .asOf = QDate(year + 1, 1, 15),
        .authority = Text {.de = QStringLiteral("Stadt Musterstadt"), .en = QStringLiteral("City")},
        .rule = {}};
}

QList<MeasureId> idsOf(const AnnualRelease &release)
{
    QList<MeasureId> ids;
    for (const auto &each : release.measures)
        ids.append(each.id);
    return ids;
}

PublishableTable::Cell grandTotal(const AnnualRelease &release)
{
    const auto &table = release.tables.last();
    return table.cell(table.rows().size() - 1, 0);
}

} // namespace

class AnnualReleaseTest : public QObject
{
    Q_OBJECT

private slots:
    void countsTheYearOfTheIncidentOnly();
    void reportsThatNobodyReviewedUnlockNothing();
    void runningYearShowsBegunQuartersOnly();
    void measuresFollowFromThePublishedNumbersAlone();
    void rareTriggerRaisesNoMeasure();
    void smallHouseGetsNeitherNumbersNorMeasures();
    void ruleIsNeverWeakerThanThreePersons();
    void typicalYearIsQuick();
};

void AnnualReleaseTest::countsTheYearOfTheIncidentOnly()
{
    FactTable facts = factTableOf({.incidents = 300, .employees = 300});
    appendYear(facts, yearOf({.incidents = 200, .employees = 300, .seed = 2}), 2025);
    QCOMPARE(grandTotal(releaseYear(facts, scope(2026), {})), PublishableTable::Cell(300));
    QCOMPARE(grandTotal(releaseYear(facts, scope(2025), {})), PublishableTable::Cell(200));
    QCOMPARE(grandTotal(releaseYear(facts, scope(2024), {})), PublishableTable::Cell());
}

void AnnualReleaseTest::reportsThatNobodyReviewedUnlockNothing()
{
    const FactTable facts = factTableOf({.incidents = 60, .employees = 300});
    QSet<IncidentId> sent(facts.ids.begin(), facts.ids.end());
    QCOMPARE(grandTotal(releaseYear(facts, scope(), {}, sent)), PublishableTable::Cell());
    for (FactTable::Row row = 0; row < 40; ++row)
        sent.remove(facts.ids[row]);
    QCOMPARE(grandTotal(releaseYear(facts, scope(), {}, sent)), PublishableTable::Cell(60));
}

void AnnualReleaseTest::runningYearShowsBegunQuartersOnly()
{
    auto inMay = scope();
    inMay.asOf = QDate(2026, 5, 20);
    const auto release = releaseYear(factTableOf({}), inMay, {});
    QCOMPARE(release.tables.at(1).columns().size(), 4); // two quarters, not known, total
    QCOMPARE(releaseYear(factTableOf({}), scope(), {}).tables.at(1).columns().size(), 6);
}

void AnnualReleaseTest::measuresFollowFromThePublishedNumbersAlone()
{
    const FactTable facts = factTableOf({.incidents = 400, .employees = 300});
    const auto release = releaseYear(facts, scope(), catalog());
    QVERIFY(!release.measures.isEmpty());
    QVERIFY(release.measures.size() <= 10);
    const auto &first = release.measures.first();
    QVERIFY(first.title.isComplete());
    QCOMPARE(first.classes.de, QStringLiteral("technisch-baulich, organisatorisch"));

    // The same published numbers, other people and other circumstances: the same measures.
    FactTable others;
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        IncidentFacts fact = facts.facts(row);
        fact.place = Place::WaitingArea;
        fact.activity = ActivityForm::Field;
        fact.circumstances = {Circumstance::LongWait};
        others.append(facts.ids[row], 2026, row + 1, fact);
    }
    QCOMPARE(idsOf(releaseYear(others, scope(), catalog())), idsOf(release));
}

/// The measure against a trigger that two persons met would tell of them.
void AnnualReleaseTest::rareTriggerRaisesNoMeasure()
{
    auto year = yearOf({.incidents = 300, .employees = 300});
    for (CountedIncident &each : year)
        each.triggers = {Trigger::WaitingTime};
    const auto before = idsOf([&] {
        FactTable facts;
        appendYear(facts, year, 2026);
        return releaseYear(facts, scope(), catalog());
    }());
    year[0].triggers = {Trigger::CashValuables};
    year[1].triggers = {Trigger::CashValuables};
    FactTable facts;
    appendYear(facts, year, 2026);
    const auto after = idsOf(releaseYear(facts, scope(), catalog()));
    QCOMPARE(after, before);
}

void AnnualReleaseTest::smallHouseGetsNeitherNumbersNorMeasures()
{
    const auto release = releaseYear(factTableOf({.incidents = 4}), scope(), catalog());
    QCOMPARE(release.tables.size(), 4);
    for (const auto &table : release.tables) {
        for (qsizetype row = 0; row < table.rows().size(); ++row) {
            for (qsizetype column = 0; column < table.columns().size(); ++column)
                QCOMPARE(table.cell(row, column), PublishableTable::Cell());
        }
    }
    QVERIFY(release.measures.isEmpty());
}

void AnnualReleaseTest::ruleIsNeverWeakerThanThreePersons()
{
    auto careless = scope();
    careless.rule.minimumPersons = 0;
    const auto release = releaseYear(factTableOf({.incidents = 12}), careless, {});
    QCOMPARE(release.scope.rule.minimumPersons, 3);
}

void AnnualReleaseTest::typicalYearIsQuick()
{
    const FactTable facts = factTableOf({.incidents = 1000, .areas = 6, .employees = 600});
    QBENCHMARK
    {
        QCOMPARE(releaseYear(facts, scope(), catalog()).tables.size(), 4);
    }
}

QTEST_GUILESS_MAIN(AnnualReleaseTest)
#include "tst_annualrelease.moc"
