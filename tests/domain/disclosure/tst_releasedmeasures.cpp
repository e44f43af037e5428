// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releasedmeasures.h"
#include "support/domain/releasehouse.h"

#include <QTest>

using namespace rueckhalt;

/// Measures that follow from the released numbers and from nothing else.
class ReleasedMeasuresTest : public QObject
{
    Q_OBJECT

private slots:
    void theyFollowFromThePublishedNumbersAlone();
    void aRareTriggerRaisesNoMeasure();
    void whereNothingIsPublishedNothingIsSuggested();
    void marginsAreThePublishedTotals();
};

namespace {

const ReleasePeriod Year = *ReleasePeriod::wholeYear(2026);

/// One measure for every trigger.
MeasureCatalog catalog()
{
    QList<Measure> measures;
    for (const auto &trigger : terms<Trigger>()) {
        Measure made;
        made.id = QStringLiteral("A%1").arg(measures.size() + 1, 2, 10, QLatin1Char('0'));
        made.title = {.de = QStringLiteral("Maßnahme"), .en = QStringLiteral("Measure")};
        made.summary = {.de = QStringLiteral("Nutzen"), .en = QStringLiteral("Benefit")};
        made.classes = {MeasureClass::Technical, MeasureClass::Organisational};
        made.incidentTypes = {IncidentType::Verbal};
        made.jobAreas = {JobArea::Municipal};
        made.activities = {ActivityForm::IndoorPublic};
        made.stages = {PreventionStage::Primary};
        made.triggers = {trigger.value};
        measures.append(made);
    }
    return MeasureCatalog(measures);
}

/// The house of the tests after `change` was applied to the facts of each row.
template <typename Change>
QList<PublishableTable> tablesAfter(Change change)
{
    const ReleaseHouse built {.sites = 2, .areas = 2, .types = 2, .employees = 200};
    ReleaseGame game {.organisation = built.organisation()};
    const FactTable facts = built.factsOn(QDate(2030, 1, 1));
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        IncidentFacts changed = facts.facts(row);
        change(row, changed);
        game.facts.append(facts.ids[row], 2026, row + 1, changed);
    }
    const auto draft = game.prepare(Year);
    return draft ? draft->release.tables : QList<PublishableTable>();
}

QList<MeasureId> suggestedFor(const QList<PublishableTable> &tables)
{
    return measuresFor(marginsOf(tables), catalog());
}

} // namespace

void ReleasedMeasuresTest::theyFollowFromThePublishedNumbersAlone()
{
    const auto before = suggestedFor(tablesAfter([](auto, IncidentFacts &) {}));
    QVERIFY(!before.isEmpty());
    QVERIFY(before.size() <= 10);
    // The same published numbers, other circumstances: the same measures.
    QCOMPARE(suggestedFor(tablesAfter([](auto, IncidentFacts &facts) {
        facts.place = Place::WaitingArea;
        facts.activity = ActivityForm::Field;
        facts.circumstances = {Circumstance::LongWait};
    })),
        before);
}

/// The measure against a trigger that two persons met would tell of them.
void ReleasedMeasuresTest::aRareTriggerRaisesNoMeasure()
{
    const auto triggers = [](CodeSet<Trigger> ofTheFirst) {
        return [ofTheFirst](FactTable::Row row, IncidentFacts &facts) {
            facts.triggers = row < 2 ? ofTheFirst : CodeSet<Trigger> {Trigger::WaitingTime};
        };
    };
    const auto without = tablesAfter(triggers({Trigger::WaitingTime}));
    const auto with = tablesAfter(triggers({Trigger::CashValuables}));
    QVERIFY(!without.isEmpty() && !with.isEmpty());
    QCOMPARE(suggestedFor(with), suggestedFor(without));
}

void ReleasedMeasuresTest::whereNothingIsPublishedNothingIsSuggested()
{
    QVERIFY(suggestedFor({}).isEmpty());
    PublishedMargins margins = marginsOf({});
    margins.areas.at(0) = 40; // says nothing of what happened
    margins.levels.at(1) = 40;
    QVERIFY(measuresFor(margins, catalog()).isEmpty());
    margins.triggers.at(0) = 40;
    QVERIFY(!measuresFor(margins, catalog()).isEmpty());
    QVERIFY(measuresFor(margins, MeasureCatalog()).isEmpty());
}

void ReleasedMeasuresTest::marginsAreThePublishedTotals()
{
    const auto tables = tablesAfter([](auto, IncidentFacts &) {});
    const PublishedMargins margins = marginsOf(tables);
    QVERIFY(margins.types.at(0) > 0);
    for (const PublishableTable &table : tables) {
        if (table.tableCode() != QLatin1StringView("trigger"))
            continue;
        for (std::size_t i = 0; i < margins.triggers.size(); ++i) {
            const auto cell = table.cell(static_cast<qsizetype>(i), 0);
            QCOMPARE(margins.triggers.at(i), cell.value_or(0));
        }
    }
}

QTEST_GUILESS_MAIN(ReleasedMeasuresTest)
#include "tst_releasedmeasures.moc"
