// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "domain/service/indicatorfigure.h"
#include "session/observedservice.h"
#include "session/officekeeping.h"
#include "session/promising.h"
#include "session/proposing.h"
#include "session/rollingout.h"
#include "session/serviceobserving.h"
#include "session/unitleading.h"
#include "support/domain/officesamples.h"
#include "support/session/testregister.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"

#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const UnitId basicsOffice({1});
const UnitId basicsCounter({2});
const UnitId basicsOther({3});

/// Calls of a day at the counter, for the gates of a roll-out.
QList<Observation> callsOf(
    const QDate &day, std::uint32_t offered, std::uint32_t answered, std::uint32_t within30)
{
    const auto of = [&](const char *code, std::uint32_t number) {
        const auto &series = IndicatorCatalogue::shipped().series();
        return Observation {.unit = basicsCounter,
            .series = std::ranges::find(series, QLatin1StringView(code), &Series::code)->number,
            .slot = *ServiceSlot::day(day),
            .numbers = {number}};
    };
    return {of("calls.offered", offered), of("calls.answered", answered),
        of("calls.within30", within30)};
}

} // namespace

/// Profiles, checklist and promised replies in a real register with every role.
class ServiceBasicsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void managersWriteForTheirOwnUnitsOnly();
    void everyRoleReads();
    void changesAreNotedAndSurviveARestart();
    void whoeverWasSlowerIsTold();
    void namesAreAskedAboutOnce();
    void unmetBasicsBecomeAProposalWithTheirReason();
    void promisesAreKeptWithoutPersons();
    void promisesGoByTheCalendar();
    void rollOutIsPlannedAndItsGateAsked();
    void gateGoesByWhatWasObserved();
    void countsAreTheSameForEveryRole();
    void openingHoursAreIndicatorsAndStoredOnce();
    void damagedPromisesAreTold();
    void damagedProfilesAreTold();

private:
    std::unique_ptr<OpenRegister> open(const QString &login) const;
    [[nodiscard]] GateFinding pilotGate(OpenRegister &openRegister) const;
    static Result<void> promise(
        OpenRegister &openRegister, int number, const UnitId &unit, bool isKept);

    MemberTown m_town;
    MeasureCatalog m_catalog;
};

std::unique_ptr<OpenRegister> ServiceBasicsTest::open(const QString &login) const
{
    auto vault = m_town.open(login);
    if (!vault)
        qFatal("open: %s", qPrintable(vault.error().detail));
    auto loaded = OpenRegister::load(*std::move(vault), m_catalog, vaultEnvironment().clock);
    if (!loaded)
        qFatal("load: %s", qPrintable(loaded.error().detail));
    return *std::move(loaded);
}

void ServiceBasicsTest::initTestCase()
{
    m_catalog = *shippedCatalog();
    m_town.startAfresh();
    VERIFY_RESULT(open({})->saveOrganisation(
        {{{basicsOffice, {}, "Amt", {}, 40}, {basicsCounter, basicsOffice, "Zulassung", {}, 12},
             {basicsOther, {}, "Sozialamt", {}, 60}},
            {}}));
    const auto admin = open("admin");
    VERIFY_RESULT(UnitLeading(*admin).set(m_town.idOf("manager"), {basicsOffice}));
}

void ServiceBasicsTest::managersWriteForTheirOwnUnitsOnly()
{
    const auto manager = open("manager");
    OfficeKeeping offices(*manager);
    QVERIFY(offices.mayEdit(basicsOffice) && offices.mayEdit(basicsCounter)
        && !offices.mayEdit(basicsOther));
    OfficeProfile profile = citizensOffice();
    profile.unit = basicsOther;
    VERIFY_ERROR(offices.save({profile, 0}), Error::Code::NotPermitted);
    profile.unit = basicsCounter;
    profile.hours[0].counter[0] = {{600, 300}};
    VERIFY_ERROR(offices.save({profile, 0}), Error::Code::Invalid);
    profile = citizensOffice();
    profile.unit = basicsCounter;
    QSignalSpy changed(manager.get(), &OpenRegister::serviceChanged);
    VERIFY_RESULT(offices.save({profile, 0}));
    QCOMPARE(changed.size(), 1);
    VERIFY_RESULT(manager->vault().log().verify());
}

void ServiceBasicsTest::everyRoleReads()
{
    for (const char *login : {"officer", "carer", "council", "dpo", "admin"}) {
        const auto openRegister = open(login);
        OfficeKeeping offices(*openRegister);
        const auto profile = offices.profile(basicsCounter);
        VERIFY_RESULT(profile);
        QCOMPARE(profile->value.name, QStringLiteral("Bürgeramt Mitte"));
        QCOMPARE(offices.mayEdit(basicsCounter), qstrcmp(login, "officer") == 0);
        if (qstrcmp(login, "officer") != 0)
            VERIFY_ERROR(offices.check(basicsCounter, BasicItem::PhoneCovered, BasicState::Met),
                Error::Code::NotPermitted);
        QVERIFY(openRegister->vault().alerts().isEmpty());
        Promising promising(*openRegister, rueckhalt::test::repeatableRandom(4));
        VERIFY_RESULT(promising.list(PromiseScope::All));
        if (qstrcmp(login, "officer") != 0)
            VERIFY_ERROR(promising.add({.what = QStringLiteral("Stand der Bearbeitung"),
                             .unit = basicsCounter,
                             .until = promising.today()}),
                Error::Code::NotPermitted);
    }
}

void ServiceBasicsTest::changesAreNotedAndSurviveARestart()
{
    {
        const auto manager = open("manager");
        OfficeKeeping offices(*manager);
        auto kept = *offices.profile(basicsCounter);
        kept.value.hours[1].counter[2] = *hoursFrom(u"9-12");
        VERIFY_RESULT(offices.save(kept));
        VERIFY_RESULT(
            offices.save(*offices.profile(basicsCounter))); // nothing changed, nothing noted
        VERIFY_RESULT(
            offices.check(basicsCounter, BasicItem::MapsAreRight, BasicState::NotMet, "alt"));
        VERIFY_RESULT(
            offices.check(basicsCounter, BasicItem::MapsAreRight, BasicState::NotMet, "neu"));
    }
    const auto officer = open("officer");
    const auto kept = OfficeKeeping(*officer).profile(basicsCounter);
    VERIFY_RESULT(kept);
    QCOMPARE(kept->value.history.size(), 4);
    QCOMPARE(kept->value.history.at(1).parts, CodeSet<OfficePart>({OfficePart::Hours}));
    QCOMPARE(kept->value.history.at(1).by, m_town.idOf("manager"));
    QCOMPARE(kept->value.checks.size(), 1);
    QCOMPARE(kept->value.checks.first().note, QStringLiteral("neu"));
    QCOMPARE(officer->vault().verify()->size(), 0);
}

void ServiceBasicsTest::whoeverWasSlowerIsTold()
{
    const auto manager = open("manager");
    OfficeKeeping offices(*manager);
    auto mine = *offices.profile(basicsCounter);
    auto theirs = mine;
    theirs.value.phone = QStringLiteral("01234 1");
    VERIFY_RESULT(offices.save(theirs));
    mine.value.phone = QStringLiteral("01234 2");
    VERIFY_ERROR(offices.save(mine), Error::Code::AlreadyExists);
}

void ServiceBasicsTest::namesAreAskedAboutOnce()
{
    const auto manager = open("manager");
    OfficeKeeping offices(*manager);
    const QString note = QStringLiteral("Frau Mustermann ist allein am Telefon");
    const auto refused
        = offices.check(basicsCounter, BasicItem::PhoneCovered, BasicState::NotMet, note);
    VERIFY_ERROR(refused, Error::Code::Invalid);
    QCOMPARE(refused.error().detail, QStringLiteral("names"));
    VERIFY_RESULT(offices.check(
        basicsCounter, BasicItem::PhoneCovered, BasicState::NotMet, note, NamesChecked::Yes));
    VERIFY_RESULT(offices.check(basicsCounter, BasicItem::WayShown, BasicState::Met));
}

void ServiceBasicsTest::unmetBasicsBecomeAProposalWithTheirReason()
{
    const auto officer = open("officer");
    OfficeKeeping offices(*officer);
    auto draft = offices.drafted(basicsCounter);
    VERIFY_RESULT(draft);
    QVERIFY(draft->measures.size() >= 3); // maps, telephone, 115
    const auto maps
        = std::ranges::find(draft->measures, QStringLiteral("A01"), &ProposedMeasure::measure);
    QVERIFY(maps != draft->measures.end());
    QVERIFY(sentenceFor(maps->reasons.first(), Language::German)
                .contains(QStringLiteral("Kartendienste stimmen")));
    draft->title = QStringLiteral("Grundlagen Zulassung");
    Proposing proposing(*officer, rueckhalt::test::repeatableRandom(5));
    const auto id = proposing.propose(*draft, {});
    VERIFY_RESULT(id);
    const auto *kept = officer->plan().proposal(*id);
    QVERIFY(kept);
    QCOMPARE(kept->value.measures.first().reasons, draft->measures.first().reasons);
    VERIFY_RESULT(Planning(*officer, rueckhalt::test::repeatableRandom(6))
                      .create(QStringLiteral("A01"), {basicsCounter}));
    const auto left = offices.measuresFor(basicsCounter);
    QVERIFY(
        std::ranges::find(*left, QStringLiteral("A01"), &BasicsMeasure::measure) == left->end());
}

void ServiceBasicsTest::promisesAreKeptWithoutPersons()
{
    auto manager = open("manager");
    Promising promising(*manager, rueckhalt::test::repeatableRandom(7));
    ReplyPromise promise {.what = QStringLiteral("Kennzeichen nach Umzug"),
        .unit = basicsCounter,
        .reference = QStringLiteral("SC-41"),
        .until = promising.today().addDays(3)};
    const auto id = promising.add(promise);
    VERIFY_RESULT(id);
    promise.what = QStringLiteral("Rückruf 0171 2345678");
    VERIFY_ERROR(promising.add(promise, NamesChecked::Yes), Error::Code::Invalid);
    promise.what = QStringLiteral("Frage von Herrn Mustermann");
    VERIFY_ERROR(promising.add(promise), Error::Code::Invalid);
    promise.unit = basicsOther;
    VERIFY_ERROR(promising.add(promise, NamesChecked::Yes), Error::Code::NotPermitted);
    QVERIFY(promising.overdue()->isEmpty());
    VERIFY_ERROR(promising.answer(*id, promising.today().addDays(1)), Error::Code::Invalid);
    VERIFY_RESULT(promising.answer(*id, promising.today()));
    VERIFY_ERROR(promising.withdraw(*id), Error::Code::Invalid);
    QVERIFY(promising.list(PromiseScope::Open)->isEmpty());
    const auto counts = promising.counts(promising.today(), promising.today().addDays(7));
    QCOMPARE(counts->kept, 1);
    VERIFY_RESULT(promising.reopen(*id));
    QCOMPARE(promising.list(PromiseScope::Open)->size(), 1);
    VERIFY_RESULT(promising.withdraw(*id));
    VERIFY_ERROR(promising.answer(PromiseId({99}), promising.today()), Error::Code::NotFound);
    manager.reset();
    const auto carer = open("carer");
    VERIFY_ERROR(Promising(*carer, rueckhalt::test::repeatableRandom(8)).withdraw(*id),
        Error::Code::NotPermitted);
}

void ServiceBasicsTest::promisesGoByTheCalendar()
{
    const auto manager = open("manager");
    const Promising promising(*manager, rueckhalt::test::repeatableRandom(9));
    // Given on Saturday, 21 November: Monday to Friday.
    QCOMPARE(promising.until(5), QDate(2026, 11, 27));
}

void ServiceBasicsTest::rollOutIsPlannedAndItsGateAsked()
{
    const auto officer = open("officer");
    RollingOut rolling(*officer, rueckhalt::test::repeatableRandom(10));
    const PlanTemplate &centre = *planTemplate(u"service-centre");
    VERIFY_ERROR(
        rolling.begin(centre, QDate(2027, 1, 4), {}, Language::German), Error::Code::Invalid);
    const auto id = rolling.begin(
        centre, QDate(2027, 1, 4), {{basicsCounter}, {basicsOffice}}, Language::German);
    VERIFY_RESULT(id);
    const auto *plan = officer->plan().plan(*id);
    QVERIFY(plan);
    QCOMPARE(plan->value.stages.size(), 2);
    QCOMPARE(plan->value.stages.at(0).gate, centre.stages.at(0).gate);
    const auto gate = rolling.gateOf(plan->value, 0);
    VERIFY_RESULT(gate);
    QCOMPARE(gate->verdict, GateVerdict::NotEnoughData);
    VERIFY_ERROR(rolling.gateOf(plan->value, 2), Error::Code::Invalid);
}

GateFinding ServiceBasicsTest::pilotGate(OpenRegister &openRegister) const
{
    const RollingOut rolling(openRegister, rueckhalt::test::repeatableRandom(11));
    for (const Kept<PlannedMeasure> &kept : openRegister.plan().plans) {
        if (kept.value.measure == QStringLiteral("A07"))
            return rolling.gateOf(kept.value, 0).value_or(GateFinding());
    }
    return {};
}

/// As it stands in the register: given three weeks ago for a day two weeks ago.
Result<void> ServiceBasicsTest::promise(
    OpenRegister &openRegister, int number, const UnitId &unit, bool isKept)
{
    const QDate today = OfficeKeeping(openRegister).today();
    ReplyPromise promise {.id = PromiseId({9, static_cast<std::uint8_t>(number)}),
        .what = QStringLiteral("Stand der Bearbeitung"),
        .unit = unit,
        .made = today.addDays(-21),
        .until = today.addDays(-14)};
    if (isKept) {
        promise.state = PromiseState::Answered;
        promise.answered = promise.until;
    }
    return openRegister.savePromise({promise, 0});
}

void ServiceBasicsTest::gateGoesByWhatWasObserved()
{
    const auto officer = open("officer");
    const QDate today = OfficeKeeping(*officer).today();
    QList<Observation> calls;
    for (int day = 1; day <= 10; ++day)
        calls << callsOf(today.addDays(-day), 30, 27, 20);
    // Before the eight weeks, and on the day itself: neither counts.
    calls << callsOf(today.addDays(-57), 5000, 0, 0) << callsOf(today, 5000, 0, 0);
    VERIFY_RESULT(ServiceObserving(*officer).enter(QStringLiteral("Telefonanlage"), calls));
    GateFinding gate = pilotGate(*officer);
    QCOMPARE(gate.criteria.size(), 3);
    QCOMPARE(gate.criteria.at(0).measured->value, 90.0);
    QCOMPARE(gate.criteria.at(0).measured->basis, 300.0);
    QCOMPARE(gate.criteria.at(0).verdict, GateVerdict::Go);
    QCOMPARE(gate.criteria.at(1).verdict, GateVerdict::Go);
    QCOMPARE(gate.verdict, GateVerdict::NotEnoughData); // nothing is known of promises

    for (int number = 0; number < 20; ++number)
        VERIFY_RESULT(promise(*officer, number, basicsCounter, true));
    for (int number = 20; number < 40; ++number)
        VERIFY_RESULT(promise(*officer, number, basicsOther, false)); // not of this stage
    gate = pilotGate(*officer);
    QCOMPARE(gate.criteria.at(2).measured->value, 100.0);
    QCOMPARE(gate.verdict, GateVerdict::Go);

    for (int number = 40; number < 46; ++number)
        VERIFY_RESULT(promise(*officer, number, basicsCounter, false));
    gate = pilotGate(*officer);
    QCOMPARE(gate.criteria.at(2).verdict, GateVerdict::NoGo); // 20 of 26
    QCOMPARE(gate.verdict, GateVerdict::NoGo);
}

void ServiceBasicsTest::countsAreTheSameForEveryRole()
{
    const auto manager = open("manager");
    const Promising promising(*manager, rueckhalt::test::repeatableRandom(12));
    const QDate today = promising.today();
    // She does not see the promises of other offices, but they count: half of a number misleads.
    const auto seen = promising.list(PromiseScope::All);
    VERIFY_RESULT(seen);
    for (const Kept<ReplyPromise> &kept : *seen)
        QVERIFY(kept.value.unit != basicsOther);
    QCOMPARE(promising.counts(today.addDays(-30), today.addDays(-1))->overdue, 26);
    QCOMPARE(promising.counts(today.addDays(-30), today.addDays(-1), {basicsOther})->overdue, 20);
    // An office with what is below it.
    QCOMPARE(promising.counts(today.addDays(-30), today.addDays(-1), {basicsOffice})->overdue, 6);
    QCOMPARE(pilotGate(*manager).verdict, GateVerdict::NoGo);
}

void ServiceBasicsTest::openingHoursAreIndicatorsAndStoredOnce()
{
    const auto officer = open("officer");
    const QDate today = OfficeKeeping(*officer).today();
    const auto hours = [&]() -> std::optional<double> {
        const ObservedService &observed = **officer->observed();
        const Indicator &week = *observed.catalogue.indicator(u"hours.week");
        return figureOf(week, observed.tableOf(week), observed.catalogue,
            {.units = {basicsOther},
                .from = QDate(today.year(), today.month(), 1),
                .until = QDate(today.year(), today.month(), today.daysInMonth())},
            officer->organisation())
            .value;
    };
    QVERIFY(!hours());
    const auto stored = (*officer->observed())->table.size();
    auto profile = OfficeKeeping(*officer).profile(basicsOther);
    VERIFY_RESULT(profile);
    profile->value.hours = {{.validFrom = QDate(today.year(), today.month(), 1)}};
    profile->value.hours.first().counter[0] = *hoursFrom(u"8-12");
    QSignalSpy changed(officer.get(), &OpenRegister::indicatorsChanged);
    VERIFY_RESULT(OfficeKeeping(*officer).save(*profile));
    QCOMPARE(changed.size(), 1); // pages show the new hours
    QCOMPARE(hours(), std::optional(4.0));
    QCOMPARE((*officer->observed())->table.size(), stored); // and nothing was stored of them
    const Indicator &week = *(*officer->observed())->catalogue.indicator(u"hours.week");
    QVERIFY(sourceOf(week, **officer->observed(), Language::English).contains("computed"));
    // Another telephone number says nothing of hours, and reads no years of observations anew.
    profile = OfficeKeeping(*officer).profile(basicsOther);
    profile->value.phone = QStringLiteral("01234 56-7");
    VERIFY_RESULT(OfficeKeeping(*officer).save(*profile));
    QCOMPARE(changed.size(), 1);
}

void ServiceBasicsTest::damagedPromisesAreTold()
{
    {
        const auto officer = open("officer");
        Promising promising(*officer, rueckhalt::test::repeatableRandom(8));
        VERIFY_RESULT(promising.add({.what = QStringLiteral("Gebühr"),
            .unit = basicsCounter,
            .until = promising.today().addDays(2)}));
        QCOMPARE(*promising.unreadable(), 0);
        // For the next function: once something is broken, nobody writes.
        OfficeKeeping offices(*officer);
        QVERIFY(offices.unreadable()->isEmpty());
        OfficeProfile profile = citizensOffice();
        profile.unit = basicsOther;
        VERIFY_RESULT(offices.save({profile, offices.profile(basicsOther)->version}));
    }
    const auto made = unlockedHead(m_town.folder(), testPassword());
    VERIFY_RESULT(made);
    {
        const auto raw = RawRegister::open(m_town.folder(), made->head, made->keys);
        VERIFY_RESULT(raw);
        VERIFY_RESULT(
            (*raw)->database->run("UPDATE reply_promise SET content = zeroblob(5) WHERE is_open"));
    }
    const auto manager = open("manager");
    const Promising promising(*manager, rueckhalt::test::repeatableRandom(9));
    QVERIFY(promising.list(PromiseScope::Open)->isEmpty());
    QVERIFY(*promising.unreadable() > 0);
    // Whoever counts is told too, and so is whoever decides by it.
    QCOMPARE(
        promising.counts(promising.today().addDays(-90), promising.today().addDays(90))->unreadable,
        *promising.unreadable());
    const RollingOut rolling(*manager, rueckhalt::test::repeatableRandom(10));
    Stage stage;
    QCOMPARE(rolling.promisesLeftOut(stage), 0);
    stage.gate << GateCriterion {.indicator = QStringLiteral("promises.kept")};
    QCOMPARE(rolling.promisesLeftOut(stage), *promising.unreadable());
}

/// The profile of one office is broken: it is not taken for one that nobody has written.
void ServiceBasicsTest::damagedProfilesAreTold()
{
    const auto made = unlockedHead(m_town.folder(), testPassword());
    VERIFY_RESULT(made);
    {
        const auto raw = RawRegister::open(m_town.folder(), made->head, made->keys);
        VERIFY_RESULT(raw);
        VERIFY_RESULT((*raw)->database->run(
            "UPDATE service_office SET content = zeroblob(5) WHERE unit = ?", basicsOther));
    }
    const auto officer = open("officer");
    const OfficeKeeping offices(*officer);
    QCOMPARE(*offices.unreadable(), QList<UnitId> {basicsOther});
    VERIFY_ERROR(offices.profile(basicsOther), Error::Code::Damaged);
    VERIFY_RESULT(offices.profile(basicsCounter)); // the others are there
    VERIFY_ERROR(offices.measuresFor(basicsOther), Error::Code::Damaged);
}

QTEST_GUILESS_MAIN(ServiceBasicsTest)
#include "tst_servicebasics.moc"
