// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "domain/statistics/clusterfinder.h"
#include "session/casedeadlines.h"
#include "session/demo.h"
#include "session/democalendar.h"
#include "session/democases.h"
#include "session/demoplan.h"
#include "session/demorandom.h"
#include "session/effectchecking.h"
#include "support/vault/vaulttesting.h"
#include "vault/casestore.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <numeric>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The invented town: the same everywhere, free of contradictions and close to life.
class DemoTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void randomNumbersAreThePublishedOnes();
    void sameSeedGivesTheSameRegister();
    void otherSeedGivesAnotherRegister();
    void registerIsTheSameOnEveryMachine();
    void noIncidentHasAProblem();
    void daysLieInTheThreeYears();
    void levelsAreSpreadAsInLife();
    void mondaysAndThursdaysAreBusiest();
    void countersRestOnHolidays();
    void waitingTimeFitsItsTrigger();
    void nobodyIsHitOverThePhone();
    void fewPeopleBearMuch();
    void everyTeamTriggerAndTypeOccurs();
    void descriptionsVaryAndNameNobody();
    void holidaysFollowEaster_data();
    void holidaysFollowEaster();
    void marksNameShippedMeasures();
    void storedRegisterHoldsIt();
    void lastWeeksStandOut();
    void planShowsEveryStage();
    void casesStandAtDifferentSteps();

private:
    DemoRegister m_demo;
    static inline const QDate m_lastDay {2026, 11, 20};
};

namespace {

QByteArray digestOf(const DemoRegister &demo)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const Unit &unit : demo.organisation.units)
        stream << unit.id.toByteArray() << unit.name;
    for (const DemoIncident &incident : demo.incidents) {
        const IncidentDraft &draft = incident.draft;
        stream << incident.reported.toSecsSinceEpoch() << draft.occurred->toCode()
               << draft.unit.toByteArray() << draft.types.bits() << draft.subTypes.bits()
               << draft.triggers.bits() << draft.actions.bits() << draft.means.bits()
               << draft.person.description << draft.person.affectedNames;
    }
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16);
}

template <typename Condition>
int percentOf(const DemoRegister &demo, Condition condition)
{
    const auto count = std::count_if(demo.incidents.cbegin(), demo.incidents.cend(), condition);
    return static_cast<int>(100 * count / demo.incidents.size());
}

} // namespace

void DemoTest::initTestCase()
{
    m_demo = generateDemo(4000, 7, m_lastDay);
}

void DemoTest::randomNumbersAreThePublishedOnes()
{
    // First values of SplitMix64 with seed 1234567, as published with the reference program.
    DemoRandom random(1234567);
    QCOMPARE(random.next(), Q_UINT64_C(6457827717110365317));
    QCOMPARE(random.next(), Q_UINT64_C(3203168211198807973));
}

void DemoTest::sameSeedGivesTheSameRegister()
{
    const DemoRegister again = generateDemo(4000, 7, m_lastDay);
    QVERIFY(again.organisation == m_demo.organisation);
    QVERIFY(again.incidents == m_demo.incidents);
    QVERIFY(again.marks == m_demo.marks);
}

void DemoTest::otherSeedGivesAnotherRegister()
{
    QVERIFY(digestOf(generateDemo(50, 1, m_lastDay)) != digestOf(generateDemo(50, 2, m_lastDay)));
}

void DemoTest::registerIsTheSameOnEveryMachine()
{
    QCOMPARE(digestOf(generateDemo(200, 7, m_lastDay)), QByteArray("d178621470dc4e20"));
}

void DemoTest::noIncidentHasAProblem()
{
    const QDateTime evening(m_lastDay, QTime(23, 59), Qt::UTC);
    for (const DemoIncident &incident : m_demo.incidents) {
        const auto problems = problemsOf(incident.draft, evening);
        QVERIFY2(problems.isEmpty(),
            problems.isEmpty() ? "" : qPrintable(sentenceFor(problems[0], Language::English)));
        const int level = static_cast<int>(suggestedLevel(incident.draft));
        QVERIFY(!incident.draft.level || static_cast<int>(*incident.draft.level) == level - 1);
    }
}

void DemoTest::daysLieInTheThreeYears()
{
    for (const DemoIncident &incident : m_demo.incidents) {
        QVERIFY(incident.draft.occurred->latest() >= QDate(2024, 1, 1));
        QVERIFY(incident.draft.occurred->earliest() <= m_lastDay);
        QVERIFY(incident.reported.date() <= m_lastDay);
        QVERIFY(incident.reported.date() >= incident.draft.occurred->earliest());
    }
    for (int year = 2024; year <= 2026; ++year) {
        QVERIFY(percentOf(m_demo, [year](const DemoIncident &incident) {
            return incident.draft.occurred->year() == year;
        }) >= 28);
    }
    const auto precision = [this](IncidentTime::Precision wanted) {
        return percentOf(m_demo, [wanted](const DemoIncident &incident) {
            return incident.draft.occurred->precision() == wanted;
        });
    };
    QVERIFY(precision(IncidentTime::Precision::Minute) >= 58);
    QVERIFY(precision(IncidentTime::Precision::Month) >= 2);
}

void DemoTest::levelsAreSpreadAsInLife()
{
    const auto share = [this](AachenLevel wanted) {
        return percentOf(m_demo, [wanted](const DemoIncident &incident) {
            return incident.draft.level.value_or(suggestedLevel(incident.draft)) == wanted;
        });
    };
    const int shares[] {share(AachenLevel::Level0), share(AachenLevel::Level1),
        share(AachenLevel::Level2), share(AachenLevel::Level3)};
    const int aims[] {25, 50, 22, 3};
    for (std::size_t i = 0; i < std::size(aims); ++i)
        QVERIFY2(std::abs(shares[i] - aims[i]) <= 4,
            qPrintable(QString("level %1: %2 %").arg(i).arg(shares[i])));
}

void DemoTest::mondaysAndThursdaysAreBusiest()
{
    std::array<int, 8> counts {};
    for (const DemoIncident &incident : m_demo.incidents) {
        if (incident.draft.occurred->date().isValid())
            ++counts[static_cast<std::size_t>(incident.draft.occurred->date().dayOfWeek())];
    }
    QVERIFY(counts[Qt::Monday] > counts[Qt::Tuesday]);
    QVERIFY(counts[Qt::Thursday] > counts[Qt::Tuesday]);
    QVERIFY(counts[Qt::Wednesday] < counts[Qt::Tuesday]);
    QVERIFY(counts[Qt::Sunday] < counts[Qt::Wednesday]);
    QVERIFY(counts[Qt::Sunday] > 0);
}

void DemoTest::countersRestOnHolidays()
{
    for (const DemoIncident &incident : m_demo.incidents) {
        const QDate day = incident.draft.occurred->date();
        const auto job = m_demo.organisation.officeOf(incident.draft.unit);
        const QString office = m_demo.organisation.unit(job)->name;
        if (!day.isValid() || office != "Jobcenter")
            continue;
        QVERIFY(!isPublicHoliday(day));
        QVERIFY(day.dayOfWeek() <= Qt::Friday);
    }
}

void DemoTest::waitingTimeFitsItsTrigger()
{
    for (const DemoIncident &incident : m_demo.incidents) {
        const IncidentDraft &draft = incident.draft;
        if (draft.triggers.contains(Trigger::WaitingTime))
            QVERIFY(draft.waiting != WaitingBand::UpTo15);
        if (draft.circumstances.contains(Circumstance::LongWait))
            QVERIFY(draft.waiting == WaitingBand::Over60 || draft.waiting == WaitingBand::UpTo60);
    }
}

void DemoTest::nobodyIsHitOverThePhone()
{
    for (const DemoIncident &incident : m_demo.incidents) {
        const IncidentDraft &draft = incident.draft;
        if (draft.place != Place::Telephone && draft.place != Place::SocialMedia)
            continue;
        QVERIFY(!draft.types.contains(IncidentType::Physical));
        QVERIFY(!draft.types.contains(IncidentType::PropertyDamage));
        QCOMPARE(draft.injury, Injury::None);
        QVERIFY(!draft.means.contains(Means::Blade));
    }
}

void DemoTest::fewPeopleBearMuch()
{
    QHash<QString, int> persons;
    for (const DemoIncident &incident : m_demo.incidents) {
        for (const QString &name : incident.draft.person.affectedNames)
            ++persons[name];
    }
    QList<int> counts = persons.values();
    std::sort(counts.rbegin(), counts.rend());
    const int all = std::accumulate(counts.cbegin(), counts.cend(), 0);
    const int top = std::accumulate(counts.cbegin(), counts.cbegin() + counts.size() / 5, 0);
    QVERIFY2(100 * top / all >= 35, qPrintable(QString::number(100 * top / all)));
    QVERIFY(counts.size() > 200);
}

void DemoTest::everyTeamTriggerAndTypeOccurs()
{
    QSet<UnitId> units;
    CodeSet<Trigger> triggers;
    CodeSet<IncidentType> types;
    for (const DemoIncident &incident : m_demo.incidents) {
        units.insert(incident.draft.unit);
        triggers = CodeSet<Trigger>::fromBits(triggers.bits() | incident.draft.triggers.bits());
        types = CodeSet<IncidentType>::fromBits(types.bits() | incident.draft.types.bits());
    }
    QCOMPARE(units.size(), 23);
    QCOMPARE(triggers, CodeSet<Trigger>::all());
    QCOMPARE(types, CodeSet<IncidentType>::all());
    QVERIFY(m_demo.organisation.services.size() > 30);
    for (const Unit &unit : m_demo.organisation.units)
        QVERIFY2(unit.headcount > 0, qPrintable(unit.name));
}

void DemoTest::descriptionsVaryAndNameNobody()
{
    QSet<QString> texts;
    for (const DemoIncident &incident : m_demo.incidents) {
        const QString &text = incident.draft.person.description;
        texts.insert(text);
        QVERIFY(text.size() > 30 && text.size() < 500);
        QVERIFY2(!text.contains('%') && !text.contains("Herr ") && !text.contains("Frau "),
            qPrintable(text));
    }
    QVERIFY(texts.size() > 2500);
}

void DemoTest::holidaysFollowEaster_data()
{
    QTest::addColumn<QDate>("sunday");
    for (const QDate &day : {QDate(2024, 3, 31), QDate(2025, 4, 20), QDate(2026, 4, 5),
             QDate(2027, 3, 28), QDate(2038, 4, 25), QDate(2285, 3, 22)})
        QTest::newRow(qPrintable(day.toString(Qt::ISODate))) << day;
}

void DemoTest::holidaysFollowEaster()
{
    QFETCH(const QDate, sunday);
    QVERIFY(isPublicHoliday(sunday.addDays(1)));
    QVERIFY(!isPublicHoliday(sunday.addDays(2)));
}

void DemoTest::marksNameShippedMeasures()
{
    const auto catalog = shippedCatalog();
    VERIFY_RESULT(catalog);
    QVERIFY(m_demo.marks.size() >= 10);
    for (const MeasureMark &mark : m_demo.marks) {
        QVERIFY2(catalog->find(mark.measure), qPrintable(mark.measure));
        QVERIFY(mark.unit.isNull() || m_demo.organisation.unit(mark.unit));
        QCOMPARE(mark.state == MeasureState::Rejected, !mark.reason.isEmpty());
    }
}

void DemoTest::storedRegisterHoldsIt()
{
    const auto catalog = shippedCatalog();
    VERIFY_RESULT(catalog);
    const QTemporaryDir folder;
    auto vault = createVault(folder.filePath("Demo.rueckhalt"), testPassword(), vaultEnvironment());
    VERIFY_RESULT(vault);
    auto opened = OpenRegister::load(std::move(*vault), *catalog, vaultEnvironment().clock);
    VERIFY_RESULT(opened);
    const DemoRegister demo = generateDemo(60, 7, m_lastDay);
    VERIFY_RESULT(storeDemo(demo, **opened));
    QCOMPARE((*opened)->facts().rowCount(), 60U);
    QVERIFY((*opened)->organisation() == demo.organisation);
    QCOMPARE((*opened)->marks().size(), demo.marks.size());
    for (int i = 0; i < 60; ++i) {
        const auto row = static_cast<FactTable::Row>(i);
        QCOMPARE((*opened)->facts().facts(row).occurred, *demo.incidents[i].draft.occurred);
        QCOMPARE((*opened)->facts().facts(row).reported, demo.incidents[i].reported);
    }
    QCOMPARE((*opened)->facts().number(0), QString("2024-00001"));
}

namespace {

/// The register that src/run shows, with its plan.
class StoredDemo
{
public:
    StoredDemo(int incidents, const QDate &lastDay)
        : m_catalog(*shippedCatalog())
    {
        auto vault
            = createVault(m_folder.filePath("Demo.rueckhalt"), testPassword(), vaultEnvironment());
        m_open = *OpenRegister::load(std::move(*vault), m_catalog, vaultEnvironment().clock);
        const auto stored
            = storeDemo(generateDemo(incidents, 7, lastDay), *m_open)
                  .and_then(
                      [&] { return storeDemoPlan(*m_open, lastDay, vaultEnvironment().random); })
                  .and_then([&] { return storeDemoCases(*m_open, lastDay); });
        if (!stored)
            qFatal("%s", qPrintable(stored.error().detail));
    }
    [[nodiscard]] OpenRegister &open() { return *m_open; }

private:
    QTemporaryDir m_folder;
    MeasureCatalog m_catalog;
    std::unique_ptr<OpenRegister> m_open;
};

} // namespace

void DemoTest::lastWeeksStandOut()
{
    StoredDemo demo(800, m_lastDay);
    const auto found = findClusters(demo.open().facts(), {.until = m_lastDay});
    QCOMPARE(found.outcome, ClusterFindings::Outcome::Searched);
    QVERIFY(!found.clusters.isEmpty());
    const QString where
        = wordsFor(found.clusters.constFirst().cell, demo.open().organisation(), Language::German);
    QVERIFY2(where.contains("Kfz-Zulassung"), qPrintable(where));
}

void DemoTest::planShowsEveryStage()
{
    StoredDemo demo(800, m_lastDay);
    QSet<PlanState> states;
    for (const auto &kept : demo.open().plan().plans)
        states << kept.value.state;
    QCOMPARE(states,
        QSet<PlanState>(
            {PlanState::Decided, PlanState::Planned, PlanState::Running, PlanState::Done}));
    QCOMPARE(demo.open().plan().proposals.size(), 1);
    const Proposal &proposal = demo.open().plan().proposals.constFirst().value;
    QVERIFY(proposal.isOpen(m_lastDay));
    QCOMPARE(proposal.measures.size(), 3);
    const EffectChecking checking(demo.open());
    const auto checks = checking.pending();
    QVERIFY(std::ranges::any_of(checks, [](const auto &check) { return check.isDue; }));
}

void DemoTest::casesStandAtDifferentSteps()
{
    StoredDemo demo(800, m_lastDay);
    QSet<CaseState> states;
    const auto cases = demo.open().vault().openCases();
    VERIFY_RESULT(cases);
    for (const OpenCase &one : *cases)
        states.insert(one.glance.state);
    QCOMPARE(states, (QSet {CaseState::Reported, CaseState::InReview, CaseState::Measures}));
    const auto list = CaseDeadlines(demo.open()).workList();
    VERIFY_RESULT(list);
    QVERIFY(!list->overdue.isEmpty());
    QVERIFY(!list->thisWeek.isEmpty() || !list->today.isEmpty());
    QVERIFY(!list->later.isEmpty());
    QVERIFY(!list->waiting.isEmpty());
    // Most of the register is older and has no case; some of the recent ones are closed.
    QVERIFY(cases->size() >= 10 && cases->size() <= 60);
    QVERIFY(demo.open().vault().caseRecord(demo.open().facts().ids.front())->isEmpty());
}

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
