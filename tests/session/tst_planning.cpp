// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "session/bookmarking.h"
#include "session/deciding.h"
#include "session/effectchecking.h"
#include "session/proposing.h"
#include "session/recommending.h"
#include "session/whatfollowed.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/takenreport.h"

#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// From incidents to an effect by the people who do it, each with an account of her own: officer,
/// manager of one office, manager of another.
class PlanningTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void wholeWayFromIncidentsToTheirEffect();
    void managerReadsNeitherIncidentsNorNumbers();
    void managerOfOtherUnitsSeesNothing();
    void secondRoleWidensNoUnits_data();
    void secondRoleWidensNoUnits();
    void stepIsTakenBackAsOneMoreStep();
    void decisionsAndFindingsAreNotTakenBack();
    void beginningAgainDoesNotUnsettleTheTimes();
    void onlyManagersDecide();
    void rejectionIsMarkedWithItsReason();
    void namesInTextsAreAskedAbout();
    void littleIsSaidOfAFewIncidents();
    void sharesAreCountedAnewWhenProposing();
    void whoWasSlowerIsTold();
    void strangeRowsDoNotTakeThePlanAway();
    void erasedIncidentsLeaveTheLinks();
    void aClockThatGoesBackSpoilsNothing();
    void bookmarksBelongToTheirMember();
    void reasonsOfMarksNameNobody();
    void managersMarkForTheirUnitsOnly();
    void whatManagersChooseLateIsConfirmed();
    void smallNumbersStayWithTheOfficer();
    void effectInTheWholeAuthorityCountsForEveryUnit();
    void reportsThatNobodyReviewedUnlockNothing();
    void baselinesOfManyPlansTellOneNumber();

private:
    std::unique_ptr<OpenRegister> open(const QString &login = {}) const;
    static void recordCase(OpenRegister &reg, const QDate &day, int person, const UnitId &unit);
    [[nodiscard]] ProposalId proposed(OpenRegister &reg) const;
    [[nodiscard]] PlanId chosen(OpenRegister &reg, const ProposalId &id) const;
    [[nodiscard]] PlanId planned(OpenRegister &reg) const;
    static std::vector<FactTable::Row> allRows(const OpenRegister &reg);

    MemberTown m_town;
    QString m_folder; ///< with organisation, incidents and managers
    MeasureCatalog m_catalog;
    QDateTime m_now;
    UserId m_other;
    Random m_random;
};

namespace {

const UnitId office({1});
const UnitId counter({2});
const UnitId other({3});
const QString waiting = QStringLiteral("A05");

Measure measureWith(const QString &id, CodeSet<MeasureClass> classes, CodeSet<Trigger> triggers)
{
    Measure measure;
    measure.id = id;
    measure.title = {u'M' + id, u'm' + id};
    measure.classes = classes;
    measure.triggers = triggers;
    measure.incidentTypes = CodeSet<IncidentType>::all();
    measure.stages = {PreventionStage::Primary};
    return measure;
}

} // namespace

void PlanningTest::initTestCase()
{
    m_catalog = MeasureCatalog(
        {measureWith(waiting, {MeasureClass::Organisational}, {Trigger::WaitingTime}),
            measureWith(QStringLiteral("G01"), {MeasureClass::Personal}, {})});
    m_random = systemRandom();
    m_now = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
    m_folder = m_town.path("vorlage.rueckhalt");
    {
        const auto founder = open();
        QVERIFY(founder->saveOrganisation(
            {{{office, {}, "Bürgeramt", {}, 40}, {counter, office, "Kfz-Zulassung", {}, 12},
                 {other, {}, "Sozialamt", {}, 60}},
                {}}));
        for (int i = 0; i < 24; ++i)
            recordCase(
                *founder, QDate(2026, 1, 10).addDays(12 * i), i % 8, i % 2 ? counter : office);
        auto added = founder->vault().members().add(MemberTown::member("zweite", {Role::Manager}));
        VERIFY_RESULT(added);
        m_other = *added;
        QVERIFY(founder->setManagedUnits(m_town.idOf("manager"), {office}));
        QVERIFY(founder->setManagedUnits(m_other, {other}));
    }
    QVERIFY(copyFolder(m_town.folder(), m_folder));
}

void PlanningTest::init()
{
    QVERIFY(QDir(m_town.folder()).removeRecursively());
    QVERIFY(copyFolder(m_folder, m_town.folder()));
    m_now = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
}

std::unique_ptr<OpenRegister> PlanningTest::open(const QString &login) const
{
    VaultEnvironment environment = vaultEnvironment();
    environment.clock = [this] { return m_now; };
    auto vault = Vault::open(m_town.folder(), MemberTown::credentials(login), environment);
    if (!vault)
        qFatal("open: %s", qPrintable(vault.error().detail));
    auto loaded = OpenRegister::load(*std::move(vault), m_catalog, environment.clock);
    if (!loaded)
        qFatal("load: %s", qPrintable(loaded.error().detail));
    return *std::move(loaded);
}

void PlanningTest::recordCase(OpenRegister &reg, const QDate &day, int person, const UnitId &unit)
{
    NewIncident incident = plainIncident();
    incident.facts.occurred = *IncidentTime::day(day);
    incident.facts.unit = unit;
    incident.facts.types = {IncidentType::Verbal};
    incident.facts.triggers = {Trigger::WaitingTime};
    const QString name = QStringLiteral("Person %1").arg(person);
    incident.person.affectedNames = {name};
    incident.facts.affected = {reg.vault().tokenFor(name)};
    incident.facts.affectedCount = 1;
    const auto recorded = reg.record(incident);
    if (!recorded)
        qFatal("record: %s", qPrintable(recorded.error().detail));
}

std::vector<FactTable::Row> PlanningTest::allRows(const OpenRegister &reg)
{
    std::vector<FactTable::Row> rows(reg.facts().rowCount());
    std::iota(rows.begin(), rows.end(), 0U);
    // The two of the town come from elsewhere.
    rows.erase(rows.begin(), rows.begin() + 2);
    return rows;
}

ProposalId PlanningTest::proposed(OpenRegister &reg) const
{
    Proposing proposing(reg, m_random);
    const auto rows = allRows(reg);
    const auto recommended
        = match(IncidentProfile(reg.facts(), rows), reg.catalog(), {.marks = reg.marks()}).ranked;
    Proposal proposal = proposing.drafted(recommended, rows, {office, other});
    proposal.title = QStringLiteral("Wartezeiten");
    const auto made = proposing.propose(proposal, rows);
    if (!made)
        qFatal("propose: %s", qPrintable(made.error().detail));
    return *made;
}

PlanId PlanningTest::chosen(OpenRegister &reg, const ProposalId &id) const
{
    const auto plan = Deciding(reg, m_random).decide(id, {.measure = waiting, .units = {office}});
    if (!plan || !*plan)
        qFatal("decide: %s", qPrintable(plan ? QString() : plan.error().detail));
    return **plan;
}

void PlanningTest::wholeWayFromIncidentsToTheirEffect()
{
    ProposalId proposal;
    {
        const auto officer = open();
        QSignalSpy changed(officer.get(), &OpenRegister::planChanged);
        proposal = proposed(*officer);
        QCOMPARE(changed.count(), 1);
        const Proposal &made = officer->plan().proposal(proposal)->value;
        QCOMPARE(made.incidents.atLeast(), 20);
        const auto &reasons = made.measures.at(0).reasons;
        QVERIFY(!reasons.isEmpty());
        QVERIFY(reasons[0].triggers.contains(Trigger::WaitingTime));
        QCOMPARE(Proposing(*officer, m_random).incidentsBehind(proposal)->size(), 24);
    }
    PlanId plan;
    {
        const auto manager = open("manager");
        QCOMPARE(manager->facts().rowCount(), 0U);
        Planning planning(*manager, m_random);
        QCOMPARE(planning.reminders(60).size(), 1);
        plan = chosen(*manager, proposal);
        QCOMPARE(manager->marks().size(), 1);
        QCOMPARE(manager->marks()[0].state, MeasureState::Planned);
        QVERIFY(!planning.take(plan, PlanStep::Plan));
        auto kept = *planning.plan(plan);
        kept.value.responsible = QStringLiteral("Leitung Bürgeramt");
        kept.value.start = QDate(2026, 12, 1);
        kept.value.due = QDate(2027, 1, 31);
        kept.value.stages = {{QStringLiteral("Pilot"), {counter}, QDate(2026, 12, 1),
            QDate(2027, 1, 31), StageState::Open, {}}};
        kept.value.units = {office, counter};
        VERIFY_RESULT(planning.save(kept));
        QCOMPARE(planning.plan(plan)->value.history.size(), 3); // created, stages, details
        VERIFY_RESULT(planning.take(plan, PlanStep::Plan));
        VERIFY_RESULT(planning.take(plan, PlanStep::Start));
        VERIFY_RESULT(planning.addNote(plan, QStringLiteral("Geräte sind da.")));
        m_now = QDateTime(QDate(2027, 1, 31), QTime(9, 0), Qt::UTC);
        kept = *planning.plan(plan);
        kept.value.stages[0].state = StageState::Done;
        kept.value.stages[0].finished = QDate(2027, 1, 31);
        VERIFY_RESULT(planning.save(kept));
        VERIFY_RESULT(planning.take(plan, PlanStep::Finish));
        QVERIFY(!planning.take(plan, PlanStep::Check));
        QVERIFY(std::ranges::all_of(manager->marks(),
            [](const MeasureMark &mark) { return mark.state == MeasureState::InPlace; }));
        QVERIFY(!EffectChecking(*manager).computed(plan));
    }
    m_now = QDateTime(QDate(2028, 3, 10), QTime(9, 0), Qt::UTC);
    {
        const auto officer = open();
        recordCase(*officer, QDate(2027, 6, 1), 3, counter);
        recordCase(*officer, QDate(2027, 9, 1), 4, office);
        EffectChecking checking(*officer);
        const auto pending = checking.pending();
        QCOMPARE(pending.size(), 1);
        QVERIFY(pending[0].isDue);
        const auto report = checking.record(plan, -1, QStringLiteral("Deutlich ruhiger."));
        VERIFY_RESULT(report);
        QCOMPARE(report->numbers.before, 24);
        QCOMPARE(report->numbers.after, 2);
        QCOMPARE(report->finding.verdict, EffectVerdict::Effective);
        QCOMPARE(report->finding.before.atLeast(), 20);
        QVERIFY(!report->finding.after.isSaid());
        QVERIFY(checking.pending().isEmpty());
        QCOMPARE(checking.trueNumbers(plan)->size(), 1);
        QCOMPARE(officer->plan().plan(plan)->value.state, PlanState::Checked);
        const Planning planning(*officer, m_random);
        QCOMPARE(planning.measuredEffects().size(), 1);
        const WhatFollowed followed(*officer);
        const auto told = followed.forReporter(officer->facts().ids[5], Language::German);
        VERIFY_RESULT(told);
        QCOMPARE(told->size(), 1);
        QCOMPARE(told->at(0).text,
            QStringLiteral("Das ist umgesetzt: Bürgeramt, Bürgeramt › "
                           "Kfz-Zulassung. Die Prüfung ergab: wirksam."));
        QVERIFY(followed.forReporter(officer->facts().ids[0], Language::German)->isEmpty());
        QCOMPARE(officer->vault().verify()->size(), 0);
        VERIFY_RESULT(officer->vault().log().verify());
    }
    const auto council = open("council");
    QCOMPARE(WhatFollowed(*council).forStaff(Language::German).size(), 1);
    const auto documentation = documentationOf(*council, office, Language::German);
    QCOMPARE(documentation.measures.size(), 1);
    QCOMPARE(documentation.measures[0].values.size(), documentation.headings.size());
    QVERIFY(csvOf(documentation).contains("Wirksam."));
    QVERIFY(documentationOf(*council, other, Language::German).measures.isEmpty());
}

void PlanningTest::managerReadsNeitherIncidentsNorNumbers()
{
    QList<IncidentId> incidents;
    ProposalId proposal;
    {
        const auto officer = open();
        proposal = proposed(*officer);
        incidents = *Proposing(*officer, m_random).incidentsBehind(proposal);
    }
    {
        const auto manager = open("manager");
        VERIFY_ERROR(
            Proposing(*manager, m_random).incidentsBehind(proposal), Error::Code::NotPermitted);
        VERIFY_ERROR(EffectChecking(*manager).takeBaselines(), Error::Code::NotPermitted);
        PlanChange change {.action = Action::PlanChanged};
        change.sealedParts << std::pair(ObjectId(proposal.bytes()), SealedPlanning {});
        QVERIFY(!manager->savePlanning(change));
    }
    // Without the manners of the program: with her keys the object does not open.
    for (const char *login : {"manager", "council", "dpo", "admin", "carer"}) {
        const auto head = unlockedHead(m_town.folder(), testPassword(), login);
        VERIFY_RESULT(head);
        const auto raw = RawRegister::open(m_town.folder(), head->head, head->keys);
        VERIFY_RESULT(raw);
        const auto name = ObjectName::of(SealedPart::Planning, proposal);
        QVERIFY(!(*raw)->objects.holdsKeyOf(SealedPart::Planning));
        VERIFY_ERROR((*raw)->objects.open(name), Error::Code::NotPermitted);
        auto row = (*raw)->database->prepare("SELECT content FROM plan_object");
        VERIFY_RESULT(row);
        int rows = 0;
        while (*row->next()) {
            const QByteArray content = toByteArray(row->bytes(0));
            for (const IncidentId &incident : incidents)
                QVERIFY(!content.contains(incident.toByteArray()));
            ++rows;
        }
        QCOMPARE(rows, 1);
    }
}

void PlanningTest::managerOfOtherUnitsSeesNothing()
{
    ProposalId proposal;
    {
        const auto officer = open();
        Proposing proposing(*officer, m_random);
        Proposal draft = proposing.drafted({}, {}, {office});
        draft.title = QStringLiteral("Nur Bürgeramt");
        draft.measures = {{waiting, {}}};
        proposal = *proposing.propose(draft, {});
    }
    PlanId plan;
    {
        const auto manager = open("manager");
        QVERIFY(manager->manages(office) && manager->manages(counter));
        QVERIFY(!manager->manages(other) && !manager->manages(UnitId()));
        QCOMPARE(Deciding(*manager, m_random).proposals().size(), 1);
        plan = chosen(*manager, proposal);
    }
    const auto stranger = open("zweite");
    Planning planning(*stranger, m_random);
    QVERIFY(planning.plans().isEmpty() && planning.reminders(400).isEmpty());
    QVERIFY(Deciding(*stranger, m_random).proposals().isEmpty());
    VERIFY_ERROR(planning.plan(plan), Error::Code::NotFound);
    VERIFY_ERROR(planning.take(plan, PlanStep::Stop, "Nein"), Error::Code::NotFound);
    VERIFY_ERROR(planning.create(waiting, {office}), Error::Code::NotPermitted);
    VERIFY_ERROR(
        Deciding(*stranger, m_random).decide(proposal, {.measure = waiting, .units = {office}}),
        Error::Code::NotFound);
    QVERIFY(documentationOf(*stranger, {}, Language::German).measures.isEmpty());
    VERIFY_ERROR(stranger->setManagedUnits(m_other, {office}), Error::Code::NotPermitted);
}

void PlanningTest::secondRoleWidensNoUnits_data()
{
    QTest::addColumn<Role>("second");
    QTest::addColumn<bool>("managesAll");
    QTest::addColumn<bool>("seesAll");
    QTest::newRow("carer") << Role::CaseCarer << false << false;
    QTest::newRow("council") << Role::StaffCouncil << false << true;
    QTest::newRow("data protection") << Role::DataProtectionOfficer << false << true;
    QTest::newRow("administrator") << Role::Administrator << true << true;
}

/// Who decides for one office and is in another role as well decides for that office only.
void PlanningTest::secondRoleWidensNoUnits()
{
    QFETCH(Role, second);
    QFETCH(bool, managesAll);
    QFETCH(bool, seesAll);
    PlanId plan;
    UserId member;
    const auto setUnits = [&](const QList<UnitId> &units) {
        const auto officer = open();
        VERIFY_RESULT(officer->setManagedUnits(member, units));
    };
    {
        const auto officer = open();
        plan = *Planning(*officer, m_random).create(waiting, {other});
        // Of another office, and waiting for a decision that only its manager can make.
        Proposing proposing(*officer, m_random);
        const auto rows = allRows(*officer);
        const auto recommended
            = match(IncidentProfile(officer->facts(), rows), officer->catalog()).ranked;
        Proposal proposal = proposing.drafted(recommended, rows, {other});
        proposal.title = QStringLiteral("Wartezeiten");
        VERIFY_RESULT(proposing.propose(proposal, rows));
        const auto added
            = officer->vault().members().add(MemberTown::member("beides", {Role::Manager, second}));
        VERIFY_RESULT(added);
        member = *added;
    }
    setUnits({office});
    {
        const auto both = open("beides");
        QVERIFY(both->manages(office));
        QCOMPARE(both->manages(other), managesAll);
        QCOMPARE(both->manages(UnitId()), managesAll);
        Planning planning(*both, m_random);
        QCOMPARE(planning.plans().size(), seesAll ? 1 : 0);
        const auto reminders = planning.reminders(400);
        QCOMPARE(std::ranges::count(reminders, ReminderKind::DecisionOpen, &Reminder::kind),
            managesAll ? 1 : 0);
        QCOMPARE(planning.addNote(plan, "Notiz").has_value(), managesAll);
        QCOMPARE(planning.create(waiting, {other}).has_value(), managesAll);
    }
    setUnits({UnitId()}); // the whole authority, said expressly
    QVERIFY(open("beides")->manages(other));
}

PlanId PlanningTest::planned(OpenRegister &reg) const
{
    Planning planning(reg, m_random);
    const auto plan = planning.create(waiting, {office});
    if (!plan)
        qFatal("create: %s", qPrintable(plan.error().detail));
    Kept<PlannedMeasure> kept = *planning.plan(*plan);
    kept.value.responsible = QStringLiteral("Leitung");
    kept.value.start = QDate(2026, 12, 1);
    kept.value.due = QDate(2027, 1, 31);
    const auto done
        = planning.save(kept).and_then([&] { return planning.take(*plan, PlanStep::Plan); });
    if (!done)
        qFatal("plan: %s", qPrintable(done.error().detail));
    return *plan;
}

void PlanningTest::stepIsTakenBackAsOneMoreStep()
{
    PlanId plan;
    {
        const auto manager = open("manager");
        plan = planned(*manager);
        Planning planning(*manager, m_random);
        VERIFY_RESULT(planning.take(plan, PlanStep::Start));
        VERIFY_RESULT(planning.take(plan, PlanStep::Finish));
        QCOMPARE(manager->marks()[0].state, MeasureState::InPlace);
    }
    {
        // An officer may mark it as carried out and so may take that back.
        const auto officer = open();
        Planning planning(*officer, m_random);
        const auto before = planning.plan(plan)->value;
        const RegisterMark mark = officer->vault().mark();
        VERIFY_RESULT(planning.takeBack(plan));
        const auto after = planning.plan(plan)->value;
        QCOMPARE(after.state, PlanState::Running);
        QCOMPARE(after.history.size(), before.history.size() + 1);
        QCOMPARE(after.history.first(before.history.size()), before.history);
        QCOMPARE(after.history.last().kind, PlanEventKind::StepTakenBack);
        QCOMPARE(after.history.last().to, PlanState::Running);
        QCOMPARE(after.history.last().by, officer->me().id);
        // In the signed chain as any change, and the marks follow.
        QVERIFY(!(officer->vault().mark() == mark));
        QCOMPARE(officer->vault().verify()->size(), 0);
        VERIFY_RESULT(officer->vault().log().verify());
        QCOMPARE(officer->marks()[0].state, MeasureState::Planned);
        // One step, not one after the other.
        VERIFY_ERROR(planning.takeBack(plan), Error::Code::Invalid);
    }
    const auto stranger = open("zweite");
    VERIFY_ERROR(Planning(*stranger, m_random).takeBack(plan), Error::Code::NotFound);
}

void PlanningTest::decisionsAndFindingsAreNotTakenBack()
{
    PlanId plan;
    {
        const auto manager = open("manager");
        Planning planning(*manager, m_random);
        plan = planned(*manager);
        VERIFY_RESULT(planning.take(plan, PlanStep::Stop, QStringLiteral("Umbau")));
        VERIFY_ERROR(planning.takeBack(plan), Error::Code::NotPermitted);
        const auto stays = planning.whyStepStays(planning.plan(plan)->value);
        QVERIFY(stays && *stays && (*stays)->in(Language::German).contains("Wieder aufnehmen"));
        VERIFY_RESULT(planning.take(plan, PlanStep::TakeUp));
        VERIFY_ERROR(planning.takeBack(plan), Error::Code::NotPermitted);
        VERIFY_RESULT(planning.take(plan, PlanStep::Plan));
    }
    // Who reads only takes nothing back.
    const auto council = open("council");
    Planning planning(*council, m_random);
    VERIFY_ERROR(planning.takeBack(plan), Error::Code::NotPermitted);
    QCOMPARE(planning.plan(plan)->value.state, PlanState::Planned);
}

void PlanningTest::beginningAgainDoesNotUnsettleTheTimes()
{
    const auto manager = open("manager");
    Planning planning(*manager, m_random);
    const PlanId plan = planned(*manager);
    Kept<PlannedMeasure> kept = *planning.plan(plan);
    kept.value.effect.months = 6;
    VERIFY_RESULT(planning.save(kept));
    QVERIFY(!planning.plan(plan)->value.toConfirm); // nothing is settled yet
    VERIFY_RESULT(planning.take(plan, PlanStep::Start));
    VERIFY_RESULT(planning.takeBack(plan));
    kept = *planning.plan(plan);
    kept.value.effect.months = 12;
    VERIFY_RESULT(planning.save(kept));
    QVERIFY(planning.plan(plan)->value.toConfirm);
}

void PlanningTest::onlyManagersDecide()
{
    ProposalId proposal;
    {
        const auto officer = open();
        proposal = proposed(*officer);
        VERIFY_ERROR(
            Deciding(*officer, m_random).decide(proposal, {.measure = waiting, .units = {office}}),
            Error::Code::NotPermitted);
    }
    const auto manager = open("manager");
    Deciding deciding(*manager, m_random);
    VERIFY_ERROR(deciding.decide(proposal, {.measure = waiting, .units = {office, other}}),
        Error::Code::NotPermitted);
    Proposal draft = deciding.proposal(proposal)->value;
    VERIFY_ERROR(Proposing(*manager, m_random).propose(draft, {}), Error::Code::NotPermitted);
    VERIFY_ERROR(Proposing(*manager, m_random).withdraw(proposal), Error::Code::NotPermitted);
}

void PlanningTest::rejectionIsMarkedWithItsReason()
{
    ProposalId proposal;
    {
        const auto officer = open();
        proposal = proposed(*officer);
    }
    const auto manager = open("manager");
    Deciding deciding(*manager, m_random);
    Decision decision {.measure = waiting, .units = {office}, .kind = DecisionKind::Reject};
    VERIFY_ERROR(deciding.decide(proposal, decision), Error::Code::Invalid);
    decision.reason = QStringLiteral("Im Flur ist kein Platz.");
    const auto decided = deciding.decide(proposal, decision);
    VERIFY_RESULT(decided);
    QVERIFY(!*decided);
    QCOMPARE(manager->marks().size(), 1);
    QCOMPARE(manager->marks()[0].reason, decision.reason);
    QVERIFY(deciding.openUnits(deciding.proposal(proposal)->value, waiting).isEmpty());
}

void PlanningTest::namesInTextsAreAskedAbout()
{
    const auto officer = open();
    Proposing proposing(*officer, m_random);
    Proposal draft = proposing.drafted({}, {}, {office});
    draft.title = QStringLiteral("Nach dem Vorfall mit Frau Meyer");
    draft.measures = {{waiting, {}}};
    VERIFY_ERROR(proposing.propose(draft, {}), Error::Code::Invalid);
    VERIFY_RESULT(proposing.propose(draft, {}, NamesChecked::Yes));
    Planning planning(*officer, m_random);
    const auto plan = planning.create(waiting, {office});
    VERIFY_RESULT(plan);
    VERIFY_ERROR(planning.addNote(*plan, "Herr Schulz war dabei."), Error::Code::Invalid);
    auto kept = *planning.plan(*plan);
    kept.value.tasks = {{QStringLiteral("Anruf bei 0521 512345"), {}, {}}};
    VERIFY_ERROR(planning.save(kept), Error::Code::Invalid);
    VERIFY_RESULT(planning.save(kept, NamesChecked::Yes));
}

void PlanningTest::littleIsSaidOfAFewIncidents()
{
    const auto officer = open();
    Proposing proposing(*officer, m_random);
    const auto rows = allRows(*officer);
    const auto few = std::span(rows).first(3);
    const auto recommended
        = match(IncidentProfile(officer->facts(), few), officer->catalog()).ranked;
    const Proposal draft = proposing.drafted(recommended, few, {office});
    QVERIFY(!draft.measures.isEmpty());
    QVERIFY(!draft.incidents.isSaid());
    // Not even of which kind the reason is: with the measure it would tell what happened.
    for (const ProposedMeasure &measure : draft.measures) {
        for (const ProposalReason &reason : measure.reasons)
            QVERIFY(reason == ProposalReason {.kind = ProposalReasonKind::OfficerAdvice});
    }
    // One person again and again is one person.
    for (int i = 0; i < 40; ++i)
        recordCase(*officer, QDate(2026, 11, 1), 1, other);
    std::vector<FactTable::Row> same(40);
    std::iota(same.begin(), same.end(), officer->facts().rowCount() - 40);
    QVERIFY(!proposing.drafted({}, same, {other}).incidents.isSaid());
}

/// Units changed after drafting, and reasons that no draft ever held.
void PlanningTest::sharesAreCountedAnewWhenProposing()
{
    const auto officer = open();
    Organisation house = officer->organisation();
    house.units[2].headcount = 8;
    VERIFY_RESULT(officer->saveOrganisation(house));
    Proposing proposing(*officer, m_random);
    const auto rows = allRows(*officer);
    const auto recommended
        = match(IncidentProfile(officer->facts(), rows), officer->catalog()).ranked;
    Proposal draft = proposing.drafted(recommended, rows, {office});
    draft.title = QStringLiteral("Wartezeiten");
    QVERIFY(draft.measures[0].reasons[0].share.isSaid());
    draft.measures[0].reasons << ProposalReason {.kind = ProposalReasonKind::Level};
    const auto reasonsIn = [&](const Result<ProposalId> &id) {
        return officer->plan().proposal(*id)->value.measures[0].reasons;
    };
    const auto whole = proposing.propose(draft, rows);
    VERIFY_RESULT(whole);
    QCOMPARE(reasonsIn(whole), draft.measures[0].reasons);
    draft.units = {other}; // too few work there
    const QList<ProposalReason> advice {{.kind = ProposalReasonKind::OfficerAdvice}};
    QCOMPARE(reasonsIn(proposing.propose(draft, rows)), advice);
    draft.units = {office};
    QCOMPARE(reasonsIn(proposing.propose(draft, std::span(rows).first(1))), advice);
}

void PlanningTest::whoWasSlowerIsTold()
{
    const auto officer = open();
    Planning planning(*officer, m_random);
    const auto id = planning.create(waiting, {office});
    VERIFY_RESULT(id);
    auto first = *planning.plan(*id);
    auto second = first;
    first.value.indicator = QStringLiteral("erst");
    VERIFY_RESULT(planning.save(first));
    second.value.indicator = QStringLiteral("dann");
    VERIFY_ERROR(planning.save(second), Error::Code::AlreadyExists);
    QCOMPARE(planning.plan(*id)->value.indicator, QStringLiteral("erst"));
    QCOMPARE(officer->vault().verify()->size(), 0);
}

void PlanningTest::strangeRowsDoNotTakeThePlanAway()
{
    PlanId id;
    {
        const auto officer = open();
        id = *Planning(*officer, m_random).create(waiting, {office});
    }
    {
        const auto head = unlockedHead(m_town.folder(), testPassword(), "council");
        VERIFY_RESULT(head);
        auto database = Database::open(
            m_town.folder() + "/vault.db", head->keys.database, Database::Access::ReadWrite);
        VERIFY_RESULT(database);
        for (const int kind : {1, 2, 77}) {
            VERIFY_RESULT((*database)->run("INSERT INTO plan_object (id, version, kind, content)"
                                           " VALUES (randomblob(16), 1, ?, randomblob(5000))",
                kind));
        }
    }
    const auto officer = open();
    QVERIFY(officer->isReadOnly());
    QVERIFY(!officer->vault().alerts().isEmpty());
    QCOMPARE(officer->plan().unreadable, 3);
    QCOMPARE(Planning(*officer, m_random).plans().size(), 1);
    QVERIFY(!Planning(*officer, m_random).addNote(id, "Notiz"));
}

void PlanningTest::erasedIncidentsLeaveTheLinks()
{
    const auto officer = open();
    const ProposalId proposal = proposed(*officer);
    Proposing proposing(*officer, m_random);
    const IncidentId gone = proposing.incidentsBehind(proposal)->at(4);
    VERIFY_RESULT(officer->erase(gone));
    const auto left = proposing.incidentsBehind(proposal);
    QCOMPARE(left->size(), 23);
    QVERIFY(!left->contains(gone));
    QCOMPARE(officer->vault().verify()->size(), 0);
}

/// Two machines with different clocks write one after the other.
void PlanningTest::aClockThatGoesBackSpoilsNothing()
{
    PlanId id;
    {
        const auto officer = open();
        Planning planning(*officer, m_random);
        id = *planning.create(waiting, {office});
        auto kept = *planning.plan(id);
        kept.value.responsible = QStringLiteral("Leitung");
        kept.value.start = QDate(2026, 11, 1);
        kept.value.due = QDate(2026, 12, 1);
        VERIFY_RESULT(planning.save(kept));
        QCOMPARE(*EffectChecking(*officer).takeBaselines(), 1);
        QCOMPARE(*EffectChecking(*officer).takeBaselines(), 0);
        QCOMPARE(officer->plan().plan(id)->value.baseline.atLeast(), 20);
    }
    m_now = m_now.addYears(-2);
    const auto officer = open();
    Planning planning(*officer, m_random);
    VERIFY_RESULT(planning.take(id, PlanStep::Plan));
    VERIFY_RESULT(planning.take(id, PlanStep::Start));
    VERIFY_RESULT(planning.take(id, PlanStep::Finish));
    const auto &history = officer->plan().plan(id)->value.history;
    QVERIFY(history.constLast().when < history.constFirst().when);
    QVERIFY(planning.reminders(0).isEmpty());
    EffectChecking checking(*officer);
    QVERIFY(!checking.pending().isEmpty());
    QCOMPARE(checking.computed(id)->finding.reason, VerdictReason::TooEarly);
    QCOMPARE(officer->vault().verify()->size(), 0);
}

void PlanningTest::bookmarksBelongToTheirMember()
{
    {
        const auto council = open("council");
        QSignalSpy changed(council.get(), &OpenRegister::favouritesChanged);
        Bookmarking bookmarking(*council);
        QCOMPARE(bookmarking.toggle(waiting).value_or(false), true);
        QCOMPARE(bookmarking.favourites(), QSet<MeasureId> {waiting});
        QCOMPARE(council->favourites(), QSet<MeasureId> {waiting});
        QCOMPARE(changed.count(), 1);
        VERIFY_ERROR(bookmarking.toggle("ZZZ"), Error::Code::NotFound);
    }
    {
        const auto manager = open("manager");
        QVERIFY(manager->favourites().isEmpty());
    }
    const auto council = open("council");
    QVERIFY(council->favourites().contains(waiting));
    VERIFY_RESULT(council->setFavourite(waiting, false));
    QVERIFY(council->favourites().isEmpty());
}

/// The reason is asked for on the page of an incident, and every role reads it.
void PlanningTest::reasonsOfMarksNameNobody()
{
    const auto officer = open();
    Recommending recommending(*officer);
    MeasureMark mark {waiting, office, MeasureState::Rejected, "Frau Beck lehnt das ab."};
    const auto refused = recommending.mark(mark);
    VERIFY_ERROR(refused, Error::Code::Invalid);
    QCOMPARE(refused.error().detail, QStringLiteral("names"));
    QVERIFY(officer->marks().isEmpty());
    VERIFY_RESULT(recommending.mark(mark, NamesChecked::Yes));
    mark.reason = QStringLiteral("Im Flur ist kein Platz.");
    VERIFY_RESULT(recommending.mark(mark));
    QCOMPARE(officer->marks().constFirst().reason, mark.reason);
}

void PlanningTest::managersMarkForTheirUnitsOnly()
{
    {
        const auto officer = open();
        VERIFY_RESULT(Recommending(*officer).mark({waiting, other, MeasureState::InPlace, {}}));
    }
    const auto manager = open("manager");
    Recommending recommending(*manager);
    VERIFY_RESULT(recommending.mark({waiting, counter, MeasureState::Planned, {}}));
    for (const UnitId &unit : {other, UnitId()}) {
        VERIFY_ERROR(recommending.mark({waiting, unit, MeasureState::Planned, {}}),
            Error::Code::NotPermitted);
        VERIFY_ERROR(recommending.unmark(waiting, unit), Error::Code::NotPermitted);
    }
    QCOMPARE(recommending.markOf(waiting, other)->state, MeasureState::InPlace);
    VERIFY_RESULT(recommending.unmark(waiting, counter));
}

/// Times and numbers that a manager sets after the beginning, or for a time that was over, could be
/// chosen to make the answer tell of single incidents.
void PlanningTest::whatManagersChooseLateIsConfirmed()
{
    PlanId late;
    PlanId past;
    {
        const auto manager = open("manager");
        Planning planning(*manager, m_random);
        const auto begin = [&](const QDate &start) {
            const auto id = planning.create(waiting, {office});
            if (!id)
                qFatal("create: %s", qPrintable(id.error().detail));
            auto kept = *planning.plan(*id);
            kept.value.responsible = QStringLiteral("Leitung");
            kept.value.start = start;
            kept.value.due = start.addMonths(1);
            const auto begun = planning.save(kept)
                                   .and_then([&] { return planning.take(*id, PlanStep::Plan); })
                                   .and_then([&] { return planning.take(*id, PlanStep::Start); });
            if (!begun)
                qFatal("begin: %s", qPrintable(begun.error().detail));
            return *id;
        };
        late = begin(QDate(2026, 11, 20));
        QVERIFY(!planning.plan(late)->value.toConfirm);
        past = begin(QDate(2026, 6, 20));
        QVERIFY(planning.plan(past)->value.toConfirm);
        auto kept = *planning.plan(late);
        kept.value.indicator = QStringLiteral("Weniger Beschwerden");
        VERIFY_RESULT(planning.save(kept));
        QVERIFY(!planning.plan(late)->value.toConfirm);
        kept = *planning.plan(late);
        kept.value.effect.exposure = ExposureKind::Contacts;
        kept.value.effect.exposureBefore = 1;
        kept.value.effect.exposureAfter = 10;
        VERIFY_RESULT(planning.save(kept));
        QVERIFY(planning.plan(late)->value.toConfirm);
        kept = *planning.plan(late);
        kept.value.toConfirm = false; // not hers to say
        VERIFY_RESULT(planning.save(kept));
        QVERIFY(planning.plan(late)->value.toConfirm);
        VERIFY_RESULT(planning.take(late, PlanStep::Finish));
    }
    m_now = QDateTime(QDate(2028, 3, 10), QTime(9, 0), Qt::UTC);
    const auto officer = open();
    EffectChecking checking(*officer);
    QVERIFY(checking.computed(late)->toConfirm);
    VERIFY_ERROR(checking.record(late), Error::Code::Invalid);
    QVERIFY(officer->plan().plan(late)->value.findings.isEmpty());
    VERIFY_RESULT(checking.record(late, -1, {}, NamesChecked::No, ChangesConfirmed::Yes));
    QVERIFY(!officer->plan().plan(late)->value.toConfirm);
    // What the officer sets is confirmed by that.
    Planning planning(*officer, m_random);
    auto kept = *planning.plan(late);
    kept.value.effect.exposureAfter = 3;
    VERIFY_RESULT(planning.save(kept));
    QVERIFY(!planning.plan(late)->value.toConfirm);
}

void PlanningTest::effectInTheWholeAuthorityCountsForEveryUnit()
{
    {
        const auto officer = open();
        Planning planning(*officer, m_random);
        const PlanId plan = *planning.create(waiting, {UnitId()});
        auto kept = *planning.plan(plan);
        kept.value.responsible = QStringLiteral("Leitung");
        kept.value.start = QDate(2026, 11, 1);
        kept.value.due = QDate(2026, 11, 20);
        VERIFY_RESULT(planning.save(kept));
        for (const PlanStep step : {PlanStep::Plan, PlanStep::Start, PlanStep::Finish})
            VERIFY_RESULT(planning.take(plan, step));
        m_now = QDateTime(QDate(2028, 3, 10), QTime(9, 0), Qt::UTC);
        const auto report = EffectChecking(*officer).record(plan);
        VERIFY_RESULT(report);
        QCOMPARE(report->finding.verdict, EffectVerdict::Effective);
        recordCase(*officer, QDate(2028, 3, 1), 5, other);
    }
    const auto officer = open();
    const auto match = Recommending(*officer).matchIncident(officer->facts().ids.back());
    VERIFY_RESULT(match);
    const auto found = std::ranges::find(match->ranked, waiting, &Recommendation::measure);
    QVERIFY(found != match->ranked.end());
    QVERIFY(std::ranges::any_of(found->account,
        [](const MatchReason &reason) { return reason.kind == MatchReason::Kind::EffectiveHere; }));
}

void PlanningTest::smallNumbersStayWithTheOfficer()
{
    PlanId plan;
    {
        const auto officer = open();
        Planning planning(*officer, m_random);
        plan = *planning.create(waiting, {other});
        auto kept = *planning.plan(plan);
        kept.value.responsible = QStringLiteral("Leitung");
        kept.value.start = QDate(2026, 11, 1);
        kept.value.due = QDate(2026, 11, 20);
        VERIFY_RESULT(planning.save(kept));
        for (const PlanStep step : {PlanStep::Plan, PlanStep::Start, PlanStep::Finish})
            VERIFY_RESULT(planning.take(plan, step));
        for (int i = 0; i < 12; ++i)
            recordCase(*officer, QDate(2026, 2, 1).addDays(i), i % 3, other);
        EffectChecking checking(*officer);
        const auto early = checking.record(plan);
        VERIFY_RESULT(early);
        QCOMPARE(early->finding.reason, VerdictReason::TooEarly);
        QVERIFY(!early->finding.before.isSaid() && early->finding.cautions.isEmpty());
        m_now = QDateTime(QDate(2028, 3, 10), QTime(9, 0), Qt::UTC);
        const auto report = checking.record(plan);
        VERIFY_RESULT(report);
        QCOMPARE(report->judgement.verdict, EffectVerdict::Effective);
        QCOMPARE(report->finding.reason, VerdictReason::CannotBeSaid);
        QCOMPARE(checking.trueNumbers(plan)->constLast().numbers.before, 12);
        QCOMPARE(officer->plan().plan(plan)->value.state, PlanState::Checked);
    }
    const auto manager = open("zweite");
    const auto kept = Planning(*manager, m_random).plan(plan);
    VERIFY_RESULT(kept);
    const EffectFinding &finding = kept->value.findings.constLast();
    QCOMPARE(finding.verdict, EffectVerdict::NotMeasurable);
    QVERIFY(!finding.before.isSaid() && !finding.after.isSaid() && finding.cautions.isEmpty());
    QVERIFY(Planning(*manager, m_random).measuredEffects().isEmpty());
}

/// Plans whose times begin one month before the other.
/// Whoever plans for three colleagues could send reports with ten made-up names each.
void PlanningTest::reportsThatNobodyReviewedUnlockNothing()
{
    const auto officer = open();
    for (int i = 0; i < 12; ++i)
        recordCase(*officer, QDate(2026, 2, 1).addDays(i), i % 3, other);
    std::vector<TakenReport> made(2);
    for (std::size_t i = 0; i < made.size(); ++i) {
        TakenReport &report = made[i];
        report.report = ReportId({static_cast<std::uint8_t>(1 + i)});
        report.incident = plainIncident(static_cast<int>(i));
        IncidentFacts &facts = report.incident.facts;
        facts.occurred = *IncidentTime::day(QDate(2026, 3, 1));
        facts.unit = other;
        facts.types = {IncidentType::Verbal};
        facts.triggers = {Trigger::WaitingTime};
        facts.affected.clear();
        facts.affectedCount = 10;
        report.handling.taken = m_now;
    }
    const auto taken = officer->takeIn(made);
    VERIFY_RESULT(taken);
    std::vector<FactTable::Row> rows(14);
    std::iota(rows.begin(), rows.end(), officer->facts().rowCount() - 14);
    Planning planning(*officer, m_random);
    Proposing proposing(*officer, m_random);
    const auto baseline = [&](int day) {
        const PlanId plan = *planning.create(waiting, {other});
        auto kept = *planning.plan(plan);
        kept.value.responsible = QStringLiteral("Leitung");
        kept.value.start = QDate(2026, 7, 1);
        kept.value.due = QDate(2026, 7, day);
        kept.value.effect.months = day; // a question of its own
        [&] { VERIFY_RESULT(planning.save(kept)); }();
        [&] { QCOMPARE(*EffectChecking(*officer).takeBaselines(), 1); }();
        return officer->plan().plan(plan)->value.baseline;
    };
    QVERIFY(!baseline(6).isSaid());
    QVERIFY(!proposing.drafted({}, rows, {other}).incidents.isSaid());
    // An officer has seen that they are genuine.
    for (const Incident &incident : *taken) {
        auto handling = officer->vault().handling(incident.id);
        VERIFY_RESULT(handling);
        (*handling)->reply.state = HandlingState::InReview;
        VERIFY_RESULT(officer->vault().saveHandling(incident.id, **handling));
    }
    QCOMPARE(proposing.drafted({}, rows, {other}).incidents.atLeast(), 10);
    QCOMPARE(baseline(12).atLeast(), 10);
}

void PlanningTest::baselinesOfManyPlansTellOneNumber()
{
    const auto officer = open();
    Planning planning(*officer, m_random);
    QList<PlanId> plans;
    const auto add = [&](int month) {
        plans << *planning.create(waiting, {office});
        auto kept = *planning.plan(plans.constLast());
        kept.value.responsible = QStringLiteral("Leitung");
        kept.value.start = QDate(2026, month, 17);
        kept.value.due = QDate(2026, 11, 30);
        VERIFY_RESULT(planning.save(kept));
    };
    // 24 incidents from January to October, about two and a half in a month.
    for (const int month : {11, 10, 9, 8}) {
        add(month);
        QCOMPARE(*EffectChecking(*officer).takeBaselines(), 1);
    }
    const auto floorOf = [&](int i) {
        return officer->plan().plan(plans.at(i))->value.baseline.atLeast().value_or(0);
    };
    for (const int i : {0, 1, 2})
        QCOMPARE(floorOf(i), 20);
    // "At least 10" beside "at least 20" would prove that something happened in August.
    QCOMPARE(floorOf(3), 0);
    add(11);
    QCOMPARE(*EffectChecking(*officer).takeBaselines(), 1);
    QCOMPARE(floorOf(4), 20);
}

QTEST_GUILESS_MAIN(PlanningTest)
#include "tst_planning.moc"
