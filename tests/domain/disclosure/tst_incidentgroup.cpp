// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/incidentgroup.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

using namespace rueckhalt;

namespace {

struct Incident
{
    std::vector<std::uint32_t> persons {}; ///< known ones, below 100
    int affected = 1;
    bool isReviewed = true;
};

IncidentGroup groupOf(const std::vector<Incident> &incidents)
{
    GroupCount count(100);
    for (const Incident &each : incidents)
        count.add(each.persons, each.affected, each.isReviewed);
    return count.group();
}

// The same, counted plainly.

int personsIn(const std::vector<Incident> &incidents)
{
    std::set<std::uint32_t> known;
    int largest = 0;
    for (const Incident &each : incidents) {
        if (!each.isReviewed)
            continue;
        known.insert(each.persons.begin(), each.persons.end());
        largest = std::max(largest, each.affected);
    }
    return std::max(largest, static_cast<int>(known.size()));
}

int othersIn(std::vector<Incident> incidents)
{
    const auto size = [](const Incident &each) { return each.isReviewed ? each.affected : 0; };
    const auto largest = std::ranges::max_element(incidents, {}, size);
    if (largest == incidents.end() || size(*largest) < 2)
        return personsIn(incidents);
    incidents.erase(largest);
    return incidents.empty() ? 0 : std::max(1, personsIn(incidents));
}

/// What nobody has reviewed may be real or made up: whichever is worse for the person.
bool isDominated(const std::vector<Incident> &incidents)
{
    constexpr std::uint32_t NobodyKnown = 0xffffffff;
    std::map<std::uint32_t, std::array<int, 2>> incidentsOf; // not reviewed, reviewed
    const auto reviewed = std::ranges::count_if(incidents, &Incident::isReviewed);
    for (const Incident &each : incidents) {
        if (each.persons.empty())
            ++incidentsOf[NobodyKnown].at(each.isReviewed ? 1 : 0);
        for (const std::uint32_t person : each.persons)
            ++incidentsOf[person].at(each.isReviewed ? 1 : 0);
    }
    return std::ranges::any_of(incidentsOf, [&](const auto &person) {
        const auto [maybe, surely] = person.second;
        return 2 * surely > reviewed || 2 * (surely + maybe) > reviewed + maybe;
    });
}

Incident randomIncident(QRandomGenerator &random, int staff)
{
    Incident made {.isReviewed = random.bounded(6) != 0};
    std::set<std::uint32_t> persons;
    for (int i = random.bounded(4); i > 0; --i)
        persons.insert(static_cast<std::uint32_t>(random.bounded(random.bounded(staff) + 1)));
    made.persons.assign(persons.begin(), persons.end());
    made.affected = std::max(1, static_cast<int>(persons.size())) + random.bounded(20) / 19;
    return made;
}

} // namespace

/// Who is behind incidents that are spoken of together.
class IncidentGroupTest : public QObject
{
    Q_OBJECT

private slots:
    void countsAgreeWithPlainCounting();
    void unknownPersonsCouldAllBeOne();
    void whoWasThereTogetherKnowsTheRest();
    void reportsThatNobodyReviewedProtectNobody();
    void personsOfReportsThatNobodyReviewedAreProtected_data();
    void personsOfReportsThatNobodyReviewedAreProtected();
};

void IncidentGroupTest::countsAgreeWithPlainCounting()
{
    QRandomGenerator random(9);
    int dominated = 0;
    int ofFew = 0;
    for (int round = 0; round < 3000; ++round) {
        std::vector<Incident> incidents;
        const int staff = 1 + random.bounded(40);
        for (int i = random.bounded(30); i >= 0; --i)
            incidents.push_back(randomIncident(random, staff));
        const IncidentGroup group = groupOf(incidents);
        QCOMPARE(group.incidents, static_cast<int>(incidents.size()));
        QCOMPARE(group.persons, personsIn(incidents));
        QCOMPARE(group.others, othersIn(incidents));
        QCOMPARE(group.isDominated(), isDominated(incidents));
        dominated += group.isDominated() ? 1 : 0;
        ofFew += group.isOfFew(5) ? 1 : 0;
    }
    QVERIFY(dominated > 300 && dominated < 2700);
    QVERIFY(ofFew > dominated && ofFew < 2700);
}

void IncidentGroupTest::unknownPersonsCouldAllBeOne()
{
    std::vector<Incident> incidents(8);
    incidents[3].affected = 3;
    incidents[4].persons = {1};
    incidents[5].persons = {0};
    const IncidentGroup group = groupOf(incidents);
    QCOMPARE(group.incidents, 8);
    QCOMPARE(group.persons, 3); // two are known; three were in one place at the same time
    QVERIFY(group.isDominated()); // six of eight could be one person's
    QCOMPARE(group.others, 2);
}

/// Ten people at one counter know that affair: what else happened would be told to them.
void IncidentGroupTest::whoWasThereTogetherKnowsTheRest()
{
    const auto isOfFew
        = [](const std::vector<Incident> &incidents) { return groupOf(incidents).isOfFew(5); };
    const auto one = [](std::uint32_t person) { return Incident {.persons = {person}}; };
    const Incident ten {.persons = {0}, .affected = 10};
    const Incident otherTen {.persons = {9}, .affected = 10};
    QVERIFY(!isOfFew({ten, otherTen}));
    QVERIFY(isOfFew({ten, one(1)}));
    QVERIFY(isOfFew({ten, one(1), one(2), one(3), one(4)}));
    QVERIFY(!isOfFew({ten, one(1), one(2), one(3), one(4), one(5)}));
    QVERIFY(!isOfFew({ten, otherTen, one(1)}));
    QVERIFY(!isOfFew({one(1), one(2), one(3), one(4), one(5)}));
}

/// Anybody can send a report with ten made-up names.
void IncidentGroupTest::reportsThatNobodyReviewedProtectNobody()
{
    std::vector<Incident> incidents;
    for (std::uint32_t person = 0; person < 9; ++person)
        incidents.push_back(
            {.persons = {person}, .affected = person < 4 ? 1 : 10, .isReviewed = person < 4});
    const IncidentGroup group = groupOf(incidents);
    QCOMPARE(group.incidents, 9);
    QCOMPARE(group.persons, 4);
    QVERIFY(group.isOfFew(5));
    QVERIFY(!group.isDominated());
}

void IncidentGroupTest::personsOfReportsThatNobodyReviewedAreProtected_data()
{
    QTest::addColumn<int>("ofOne"); // reports of one person that nobody has reviewed
    QTest::addColumn<bool>("isNamed");
    QTest::addColumn<int>("ofOthers"); // and of others, each of one person
    QTest::addColumn<bool>("dominated");
    QTest::newRow("a few") << 10 << true << 0 << false;
    QTest::newRow("more than all that were reviewed") << 11 << true << 0 << true;
    QTest::newRow("thirty") << 30 << true << 0 << true;
    QTest::newRow("nobody is named") << 30 << false << 0 << true;
    // These may be made up to hide the one person among them.
    QTest::newRow("among many") << 30 << true << 40 << true;
    QTest::newRow("of many") << 1 << true << 40 << false;
}

/// Ten reviewed incidents of ten persons, and more that nobody has looked at yet.
void IncidentGroupTest::personsOfReportsThatNobodyReviewedAreProtected()
{
    QFETCH(const int, ofOne);
    QFETCH(const bool, isNamed);
    QFETCH(const int, ofOthers);
    QFETCH(const bool, dominated);
    std::vector<Incident> incidents;
    for (std::uint32_t person = 0; person < 10; ++person)
        incidents.push_back({.persons = {person}});
    for (int i = 0; i < ofOne; ++i) {
        incidents.push_back({.isReviewed = false});
        if (isNamed)
            incidents.back().persons = {20};
    }
    for (int i = 0; i < ofOthers; ++i)
        incidents.push_back({.persons = {static_cast<std::uint32_t>(30 + i)}, .isReviewed = false});
    const IncidentGroup group = groupOf(incidents);
    QCOMPARE(group.incidents, 10 + ofOne + ofOthers);
    QCOMPARE(group.unreviewed, ofOne + ofOthers);
    QCOMPARE(group.persons, 10);
    QCOMPARE(group.isDominated(), dominated);
    QCOMPARE(group.isOfFew(5), dominated);
}

QTEST_GUILESS_MAIN(IncidentGroupTest)
#include "tst_incidentgroup.moc"
