// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/effectrelease.h"

#include <QTest>

#include <array>
#include <set>

using namespace rueckhalt;

/// A manager chooses what is asked, an officer answers. Each attack is tried in several worlds that
/// differ in a few persons only: the answers must be the same in all of them.
class EffectReleaseTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSafeIsSaid();
    void fewAreNotSpokenOf_data();
    void fewAreNotSpokenOf();
    void nothingIsSaidTooEarly();
    void numbersToDivideByTellNothingOfFew();
    void slidingTheTimesTellsNothingOfAMonth();
    void slidingBaselinesTellsNothingOfAMonth();
    void leavingOutAUnitTellsNothingOfIt();
    void sameQuestionIsNotCountedTwice();
    void otherNumbersAreNoNewQuestion();
    void managersChangeGetsNoSecondAnswer();
    void pilotAndWholeMeasureAreBothSaid();
    void madeUpReportsUnlockNothing_data();
    void madeUpReportsUnlockNothing();
    void madeUpReportsHideNoMonth();
    void personsOfReportsThatNobodyReviewedAreProtected();
    void manyUnitsAndAnswersAreComparedQuickly();
};

namespace {

const UnitId office({1});
const UnitId counter({2});
const UnitId small({3});

Organisation house()
{
    return {{{office, {}, "Amt", {}, 90}, {counter, office, "Zulassung", {}, 40},
                {small, {}, "Archiv", {}, 8}},
        {}};
}

/// Incidents by month, of as many persons as are given, one after the other.
class World
{
public:
    World &add(const QDate &month, int count, int persons = 8, const UnitId &unit = office,
        int firstPerson = 0)
    {
        for (int i = 0; i < count; ++i) {
            IncidentFacts facts;
            facts.occurred = *IncidentTime::day(month.addDays(i % 28));
            facts.reported = QDateTime(QDate(2029, 1, 1), QTime(8, 0), Qt::UTC);
            facts.unit = unit;
            facts.types = {IncidentType::Verbal};
            facts.triggers = {Trigger::WaitingTime};
            PersonToken::Bytes person {};
            person[0] = static_cast<std::uint8_t>(1 + firstPerson + i % persons);
            facts.affected = {PersonToken(person)};
            facts.affectedCount = 1;
            IncidentId::Bytes id {};
            id[0] = static_cast<std::uint8_t>(++m_number);
            id[1] = static_cast<std::uint8_t>(m_number >> 8);
            m_table.append(IncidentId(id), 2026, m_number, facts);
        }
        return *this;
    }
    /// Persons that appear nowhere else.
    World &addFew(const QDate &month, int count, const UnitId &unit = office)
    {
        return count > 0 ? add(month, count, count, unit, 100) : *this;
    }
    /// Reports that nobody has looked at, each with ten persons that appear nowhere else.
    World &addMadeUp(const QDate &month, int count, const UnitId &unit = office)
    {
        for (int i = 0; i < count; ++i) {
            IncidentFacts facts;
            facts.occurred = *IncidentTime::day(month);
            facts.reported = QDateTime(QDate(2029, 1, 1), QTime(8, 0), Qt::UTC);
            facts.unit = unit;
            facts.types = {IncidentType::Verbal};
            facts.triggers = {Trigger::WaitingTime};
            for (int person = 0; person < 10; ++person) {
                PersonToken::Bytes token {};
                token[1] = static_cast<std::uint8_t>(1 + person);
                token[2] = static_cast<std::uint8_t>(m_number);
                facts.affected << PersonToken(token);
            }
            facts.affectedCount = 10;
            IncidentId::Bytes id {};
            id[0] = static_cast<std::uint8_t>(++m_number);
            id[1] = static_cast<std::uint8_t>(m_number >> 8);
            m_table.append(IncidentId(id), 2026, m_number, facts);
            m_unreviewed << IncidentId(id);
        }
        return *this;
    }
    /// The last ones.
    World &unreview(int count)
    {
        m_unreviewed.unite(QSet<IncidentId>(m_table.ids.end() - count, m_table.ids.end()));
        return *this;
    }
    World &review()
    {
        m_unreviewed.clear();
        return *this;
    }
    [[nodiscard]] const FactTable &table() const { return m_table; }
    [[nodiscard]] const QSet<IncidentId> &unreviewed() const { return m_unreviewed; }

private:
    FactTable m_table;
    QSet<IncidentId> m_unreviewed;
    quint32 m_number = 0;
};

PlannedMeasure planOf(std::uint8_t number, const QDate &start, const QDate &finished,
    const QList<UnitId> &units = {office})
{
    PlannedMeasure plan;
    plan.id = PlanId({number});
    plan.measure = QStringLiteral("A05");
    plan.units = units;
    plan.effect.filter.triggers = {Trigger::WaitingTime};
    plan.effect.months = 6;
    plan.start = start;
    plan.due = finished;
    return plan;
}

/// What everybody reads after all these plans were checked in turn.
class Desk
{
public:
    explicit Desk(const World &world)
        : m_world(world)
    {
    }
    EffectFinding check(PlannedMeasure plan, bool isOver = true)
    {
        EffectRelease release(m_world.table(), m_house, m_world.unreviewed());
        for (const PlannedMeasure &earlier : m_plans)
            release.addPublished(earlier);
        EffectFinding finding;
        finding.asked = plan.effect;
        finding.units = plan.units;
        finding.periods = periodsAround(plan.start, plan.due, plan.effect.months);
        const EffectSurroundings around {.afterIsOver = isOver,
            .daysBefore = finding.periods.before.days(),
            .daysAfter = finding.periods.after.days()};
        const EffectRows rows = effectRows(
            m_world.table(), {plan.effect.filter, plan.units, finding.periods}, m_house);
        const auto judgement = judge(effectNumbers(m_world.table(), rows), plan.effect, around);
        release.release(finding, plan, judgement, around);
        plan.findings << finding;
        m_plans << plan;
        return finding;
    }
    ProtectedCount baseline(PlannedMeasure plan)
    {
        EffectRelease release(m_world.table(), m_house, m_world.unreviewed());
        for (const PlannedMeasure &earlier : m_plans)
            release.addPublished(earlier);
        plan.baselineTaken = plan.start;
        plan.baselineFilter = plan.effect.filter;
        plan.baselineUnits = plan.units;
        plan.baselinePeriod = periodsAround(plan.start, plan.due, plan.effect.months).before;
        release.releaseBaseline(plan);
        m_plans << plan;
        return plan.baseline;
    }

private:
    const World &m_world;
    Organisation m_house = house();
    QList<PlannedMeasure> m_plans;
};

QString wordsOf(const ProtectedCount &count)
{
    return QString::number(count.atLeast().value_or(0));
}

QString wordsOf(const EffectFinding &finding)
{
    return QStringList {codeOf(finding.verdict), codeOf(finding.reason), wordsOf(finding.before),
        wordsOf(finding.after), QString::number(finding.cautions.bits())}
        .join(u' ');
}

const QDate january(2026, 1, 1);
const QDate july(2026, 7, 1);
const QDate august(2026, 8, 1);

QDate inMonth(int month)
{
    return january.addMonths(month - 1);
}

} // namespace

void EffectReleaseTest::whatIsSafeIsSaid()
{
    World world;
    world.add(january, 24).add(august, 2);
    world.add(QDate(2025, 9, 1), 1); // in the time before the time before: a peak
    const auto finding = Desk(world).check(planOf(1, july, july));
    QCOMPARE(finding.verdict, EffectVerdict::Effective);
    QCOMPARE(finding.before.atLeast(), 20);
    QVERIFY(!finding.after.isSaid());
    QCOMPARE(finding.cautions,
        (CodeSet<EffectCaution> {EffectCaution::Season, EffectCaution::NotNormalised}));
}

void EffectReleaseTest::fewAreNotSpokenOf_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("persons");
    QTest::addColumn<UnitId>("unit");
    QTest::newRow("none") << 0 << 8 << office;
    QTest::newRow("nine incidents") << 9 << 9 << office;
    QTest::newRow("four persons") << 40 << 4 << office;
    QTest::newRow("one person") << 40 << 1 << office;
    QTest::newRow("eight employees") << 40 << 8 << small;
}

void EffectReleaseTest::fewAreNotSpokenOf()
{
    QFETCH(int, before);
    QFETCH(int, persons);
    QFETCH(UnitId, unit);
    World world;
    world.add(january, before, persons, unit);
    const auto finding = Desk(world).check(planOf(1, july, july, {unit}));
    QCOMPARE(finding.verdict, EffectVerdict::NotMeasurable);
    QCOMPARE(finding.reason, VerdictReason::CannotBeSaid);
    QVERIFY(!finding.before.isSaid() && !finding.after.isSaid());
    QVERIFY(finding.cautions.isEmpty());
    QVERIFY(!finding.saysSomething());
}

void EffectReleaseTest::nothingIsSaidTooEarly()
{
    World world;
    world.add(january, 60).add(august, 40);
    const auto finding = Desk(world).check(planOf(1, july, july), false);
    QCOMPARE(finding.reason, VerdictReason::TooEarly);
    QVERIFY(!finding.before.isSaid() && !finding.after.isSaid());
    QVERIFY(finding.cautions.isEmpty());
}

/// Before 1, after 10: "too few" would be said if and only if there was none before.
void EffectReleaseTest::numbersToDivideByTellNothingOfFew()
{
    for (const auto &[before, after] :
        {std::pair(1, 10), {1, 3}, {1, 2}, {1, 1}, {5, 1}, {10, 1}}) {
        for (const bool isBefore : {true, false}) {
            for (const int known : {10, 12, 15, 18, 22, 40}) {
                std::set<QString> answers;
                for (int few = 0; few < 5; ++few) {
                    World world;
                    world.add(isBefore ? august : january, known);
                    world.addFew(isBefore ? january : august, few);
                    PlannedMeasure plan = planOf(1, july, july);
                    plan.effect.exposure = ExposureKind::Contacts;
                    plan.effect.exposureBefore = before;
                    plan.effect.exposureAfter = after;
                    answers.insert(wordsOf(Desk(world).check(plan)));
                }
                QCOMPARE(answers.size(), 1U);
            }
        }
    }
}

/// A second plan with all times one month later: what differs are four single months. Whatever both
/// plans say when a few were affected in one of them is said in a year in which nobody was, too,
/// and in one in which there were five.
void EffectReleaseTest::slidingTheTimesTellsNothingOfAMonth()
{
    int said = 0;
    for (const int month : {1, 7, 8, 14}) {
        std::array<std::set<QString>, 6> answers;
        for (const std::size_t few : {0U, 1U, 3U, 5U}) {
            for (int before = 9; before <= 55; ++before) {
                for (const int after : {0, 2, 6, 10, 19, 30}) {
                    World world;
                    world.add(inMonth(3), before).add(inMonth(10), after);
                    world.addFew(inMonth(month), static_cast<int>(few));
                    Desk desk(world);
                    const auto first = desk.check(planOf(1, july, july));
                    const auto second = desk.check(planOf(2, august, august));
                    if (!first.saysSomething() || !second.saysSomething())
                        continue;
                    ++said;
                    answers[few].insert(wordsOf(first) + u'|' + wordsOf(second));
                }
            }
        }
        for (const std::size_t few : {1U, 3U}) {
            for (const QString &answer : answers[few]) {
                QVERIFY2(answers[0].contains(answer), qPrintable(answer));
                QVERIFY2(answers[5].contains(answer), qPrintable(answer));
            }
        }
    }
    QVERIFY(said > 1000);
}

void EffectReleaseTest::slidingBaselinesTellsNothingOfAMonth()
{
    int said = 0;
    for (const int month : {1, 7}) {
        for (int others = 8; others <= 60; ++others) {
            std::set<QString> answers;
            for (int few = 0; few < 5; ++few) {
                World world;
                world.add(inMonth(3), others).addFew(inMonth(month), few);
                Desk desk(world);
                // The month belongs to one of the two times only.
                const auto without = planOf(1, month == 7 ? july : august, july);
                const auto with = planOf(2, month == 7 ? august : july, august);
                desk.baseline(without);
                const auto answer = desk.baseline(with);
                said += answer.isSaid() ? 1 : 0;
                answers.insert(wordsOf(answer));
            }
            QCOMPARE(answers.size(), 1U);
        }
    }
    QVERIFY(said > 200);
}

/// The office with and without one of its units in which a few were affected.
void EffectReleaseTest::leavingOutAUnitTellsNothingOfIt()
{
    for (int others = 8; others <= 60; ++others) {
        std::set<QString> answers;
        for (int few = 0; few < 5; ++few) {
            World world;
            world.add(inMonth(3), others, 8, counter).addFew(inMonth(3), few, office);
            Desk desk(world);
            desk.baseline(planOf(1, july, july, {counter}));
            answers.insert(wordsOf(desk.baseline(planOf(2, july, july, {office}))));
        }
        QCOMPARE(answers.size(), 1U);
    }
}

void EffectReleaseTest::sameQuestionIsNotCountedTwice()
{
    World world;
    world.add(january, 19).add(august, 8);
    Desk desk(world);
    const auto first = desk.check(planOf(1, july, july));
    QVERIFY(first.saysSomething());
    world.add(january, 40); // came late
    QCOMPARE(wordsOf(desk.check(planOf(2, july, july))), wordsOf(first));
    QCOMPARE(wordsOf(desk.baseline(planOf(3, july, july))), wordsOf(first.before));
}

void EffectReleaseTest::otherNumbersAreNoNewQuestion()
{
    World world;
    world.add(january, 60).add(august, 50);
    Desk desk(world);
    QVERIFY(desk.check(planOf(1, july, july)).saysSomething());
    PlannedMeasure again = planOf(2, july, july);
    again.effect.targetPercent = 30;
    QCOMPARE(desk.check(again).reason, VerdictReason::CannotBeSaid);
}

void EffectReleaseTest::managersChangeGetsNoSecondAnswer()
{
    World world;
    for (int month = 1; month < 24; ++month)
        world.add(inMonth(month), 30, 10);
    for (const bool byManager : {true, false}) {
        Desk desk(world);
        QVERIFY(desk.check(planOf(1, july, july)).saysSomething());
        PlannedMeasure changed = planOf(1, august, august);
        changed.toConfirm = byManager;
        QCOMPARE(desk.check(changed).saysSomething(), !byManager);
    }
}

void EffectReleaseTest::pilotAndWholeMeasureAreBothSaid()
{
    World world;
    world.add(inMonth(2), 40, 10, counter).add(inMonth(3), 50, 12, office);
    world.add(inMonth(9), 6, 6, counter).add(inMonth(13), 8, 7, office);
    Desk desk(world);
    const auto pilot = desk.check(planOf(1, july, july, {counter}));
    QCOMPARE(pilot.verdict, EffectVerdict::Effective);
    const auto whole = desk.check(planOf(1, july, QDate(2026, 11, 20), {office, counter}));
    QCOMPARE(whole.verdict, EffectVerdict::Effective);
    QCOMPARE(whole.before.atLeast(), 50);
}

void EffectReleaseTest::madeUpReportsUnlockNothing_data()
{
    QTest::addColumn<int>("incidents");
    QTest::addColumn<int>("persons");
    QTest::newRow("three clerks") << 12 << 3;
    QTest::newRow("one clerk") << 12 << 1;
    QTest::newRow("nine incidents") << 9 << 9;
    QTest::newRow("none") << 0 << 1;
}

/// Anybody can send reports with as many names as are needed.
void EffectReleaseTest::madeUpReportsUnlockNothing()
{
    QFETCH(int, incidents);
    QFETCH(int, persons);
    for (const int made : {2, 12, 60}) {
        World world;
        world.add(january, incidents, persons).addMadeUp(january, made);
        QCOMPARE(Desk(world).check(planOf(1, july, july)).reason, VerdictReason::CannotBeSaid);
        QVERIFY(!Desk(world).baseline(planOf(1, july, july)).isSaid());
    }
    // Once somebody has looked at them they are incidents as all others.
    World world;
    world.add(january, incidents, persons).addMadeUp(january, 60).review();
    QVERIFY(Desk(world).baseline(planOf(1, july, july)).isSaid());
}

/// As slidingBaselinesTellsNothingOfAMonth(), with reports made up in that month: neither do their
/// persons make its few safe, nor does their number help to count them.
void EffectReleaseTest::madeUpReportsHideNoMonth()
{
    int said = 0;
    for (const int month : {1, 7}) {
        for (const int made : {2, 5, 9}) {
            for (int others = 10; others <= 60; ++others) {
                std::set<QString> answers;
                for (int few = 0; few < 5; ++few) {
                    World world;
                    world.add(inMonth(3), others).addFew(inMonth(month), few);
                    world.addMadeUp(inMonth(month), made);
                    Desk desk(world);
                    desk.baseline(planOf(1, month == 7 ? july : august, july));
                    const auto answer
                        = desk.baseline(planOf(2, month == 7 ? august : july, august));
                    said += answer.isSaid() ? 1 : 0;
                    answers.insert(wordsOf(answer));
                }
                QCOMPARE(answers.size(), 1U);
            }
        }
    }
    QVERIFY(said > 100);
}

/// The few of one time are real, only that nobody has looked at their reports yet. What is said
/// is said without them, too, whatever the counts are divided by, nor does it help to send reports.
void EffectReleaseTest::personsOfReportsThatNobodyReviewedAreProtected()
{
    int said = 0;
    for (const auto &[before, after] : {std::pair(1, 10), {1, 3}, {1, 2}, {1, 1}, {5, 1}}) {
        for (const auto &[time, madeTime] :
            {std::pair(january, january), {january, august}, {august, january}, {august, august}}) {
            for (const int made : {0, 3, 12}) {
                for (int known = 10; known <= 40; known += 3) {
                    QString ofNobody;
                    for (int few = 0; few < 5; ++few) {
                        World world;
                        world.add(time == january ? august : january, known);
                        world.addMadeUp(madeTime, made).addFew(time, few).unreview(few);
                        PlannedMeasure plan = planOf(1, july, july);
                        plan.effect.exposure = ExposureKind::Contacts;
                        plan.effect.exposureBefore = before;
                        plan.effect.exposureAfter = after;
                        const auto finding = Desk(world).check(plan);
                        if (few == 0)
                            ofNobody = wordsOf(finding);
                        if (!finding.saysSomething())
                            continue;
                        ++said;
                        QCOMPARE(wordsOf(finding), ofNobody);
                    }
                }
            }
        }
    }
    QVERIFY(said > 100);
}

/// With each pair compared by going through all units again this would take hours.
void EffectReleaseTest::manyUnitsAndAnswersAreComparedQuickly()
{
    const auto unitNumber = [](int number) {
        UnitId::Bytes bytes {9};
        bytes[1] = static_cast<std::uint8_t>(number);
        bytes[2] = static_cast<std::uint8_t>(number >> 8);
        return UnitId(bytes);
    };
    Organisation large;
    for (int i = 0; i < 4000; ++i)
        large.units << Unit {
            unitNumber(i), i == 0 ? UnitId() : unitNumber(i / 2), "Stelle", {}, 40};
    const World world;
    EffectRelease release(world.table(), large, {});
    PlannedMeasure plan = planOf(1, july, july, {unitNumber(0)});
    EffectFinding finding;
    finding.asked = plan.effect;
    finding.units = plan.units;
    finding.periods = periodsAround(july, july, 6);
    for (int i = 0; i < 200; ++i) {
        finding.asked.targetPercent = i % 50;
        plan.findings << finding;
    }
    release.addPublished(plan);
    plan.baselineFilter = plan.effect.filter;
    plan.baselineUnits = {unitNumber(1)};
    plan.baselinePeriod = finding.periods.before;
    release.releaseBaseline(plan);
    QVERIFY(!plan.baseline.isSaid());
}

QTEST_APPLESS_MAIN(EffectReleaseTest)
#include "tst_effectrelease.moc"
