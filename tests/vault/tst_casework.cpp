// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/backuprestoring.h"
#include "vault/casestore.h"
#include "vault/openedvault.h"
#include "vault/takenreport.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Cases lie sealed in the register: a history that only grows, and what follows from it.
class CaseworkTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_town.startAfresh(); }
    void recordedIncidentIsACaseAndAnImportedOneIsNot();
    void historyGrowsInTheNameOfWhoeverIsIn();
    void refusedEventChangesNothing();
    void closedCaseHasNoGlance();
    void levelAndAnswersChangeTheFacts();
    void reportHandledBeforeThereWereCasesHasOne();
    void caseFollowsWhatTheReporterIsTold();
    void settingsDecideWhatIsDue();
    void brokenSettingsAreNotSaved();
    void settingsAreReadByAllAndWrittenByOfficers();
    void othersNeitherReadNorWriteCases_data();
    void othersNeitherReadNorWriteCases();
    void grantedCaseIsReadAlsoAfterItWentOn();
    void endedGrantOpensNoCase();
    void newKeysOpenOldCases();
    void olderHistoryPutBackIsNoticed();
    void erasedIncidentTakesItsCaseWithIt();
    void stepsAreNotedInTheChain();

private:
    using Kind = CaseEvent::Kind;
    [[nodiscard]] IncidentId incident(int number) const { return m_town.incidents()[number].id; }
    static CaseEvent moveTo(CaseState state, const QString &reason = {})
    {
        return {.kind = Kind::StateChanged, .state = state, .reason = reason};
    }
    static CaseEvent addendum(const QString &text)
    {
        return {.kind = Kind::Addendum, .text = text, .reason = "Anruf"};
    }
    Result<GrantId> grantToCarer(Vault &vault, const IncidentId &id)
    {
        const UserId carer = m_town.idOf("carer");
        return vault.caseGrants().grant(id, carer, MemberTown::fingerprintOf(vault, carer),
            vaultEnvironment().clock().addDays(30), "Betreuung");
    }

    MemberTown m_town;
};

void CaseworkTest::recordedIncidentIsACaseAndAnImportedOneIsNot()
{
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    const std::vector<NewIncident> imported {plainIncident()};
    const auto ids = (*vault)->recordAll(imported);
    VERIFY_RESULT(ids);
    const auto cases = (*vault)->openCases();
    VERIFY_RESULT(cases);
    QCOMPARE(cases->size(), 2);
    for (const OpenCase &one : *cases) {
        QVERIFY(one.glance.state == CaseState::Reported);
        QVERIFY(!one.glance.duties.isEmpty());
    }
    QVERIFY((*vault)->caseRecord(ids->first())->isEmpty());
    // The first thing that is entered makes it one.
    VERIFY_RESULT((*vault)->addToCase(ids->first(), {moveTo(CaseState::InReview)}));
    QCOMPARE((*vault)->caseRecord(ids->first())->history().size(), 2);
    QCOMPARE((*vault)->openCases()->size(), 3);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void CaseworkTest::historyGrowsInTheNameOfWhoeverIsIn()
{
    {
        const auto vault = m_town.open();
        VERIFY_RESULT((*vault)->addToCase(incident(0), {moveTo(CaseState::InReview)}));
    }
    const auto vault = m_town.open("officer");
    VERIFY_RESULT(vault);
    CaseEvent forged = addendum("Nachtrag");
    forged.author = m_town.idOf({});
    forged.authorName = "Somebody else";
    forged.moment = vaultEnvironment().clock().addDays(-40);
    VERIFY_RESULT((*vault)->addToCase(incident(0), {forged}));
    const auto record = (*vault)->caseRecord(incident(0));
    VERIFY_RESULT(record);
    QCOMPARE(record->history().size(), 3);
    QCOMPARE(record->history()[1].author, m_town.idOf({}));
    QCOMPARE(record->history()[2].author, m_town.idOf("officer"));
    QCOMPARE(record->history()[2].authorName, "Frau officer");
    QCOMPARE(record->history()[2].moment, vaultEnvironment().clock());
    QVERIFY(record->standing().state == CaseState::InReview);
    VERIFY_ERROR((*vault)->addToCase(IncidentId({7}), {forged}), Error::Code::NotFound);
}

void CaseworkTest::refusedEventChangesNothing()
{
    const auto vault = m_town.open();
    const auto before = (*vault)->caseRecord(incident(0));
    const RegisterMark mark = (*vault)->mark();
    const auto closed
        = (*vault)->addToCase(incident(0), {addendum("gut"), moveTo(CaseState::Measures)});
    VERIFY_ERROR(closed, Error::Code::Invalid);
    QCOMPARE(closed.error().detail, codeOf(CaseProblem::NoSuchStep));
    VERIFY_RESULT((*vault)->addToCase(incident(0), {moveTo(CaseState::InReview)}));
    const auto early = (*vault)->addToCase(incident(0), {moveTo(CaseState::Closed)});
    QCOMPARE(early.error().detail, codeOf(CaseProblem::OpenDuties));
    QCOMPARE((*vault)->caseRecord(incident(0))->history().size(), before->history().size() + 1);
    QCOMPARE((*vault)->mark().sequence, mark.sequence + 1);
}

void CaseworkTest::closedCaseHasNoGlance()
{
    const auto vault = m_town.open();
    NewIncident light = plainIncident();
    light.facts.level = AachenLevel::Level0;
    const auto recorded = (*vault)->record(light);
    VERIFY_RESULT(recorded);
    VERIFY_RESULT((*vault)->addToCase(recorded->id,
        {{.kind = Kind::LevelConfirmed,
             .level = AachenLevel::Level0,
             .levelBefore = AachenLevel::Level0},
            moveTo(CaseState::Closed)}));
    QVERIFY((*vault)->caseRecord(recorded->id)->standing().state == CaseState::Closed);
    QCOMPARE((*vault)->openCases()->size(), 2);
    VERIFY_RESULT((*vault)->addToCase(recorded->id, {addendum("später")}));
    QCOMPARE((*vault)->openCases()->size(), 2);
    VERIFY_RESULT((*vault)->addToCase(recorded->id, {moveTo(CaseState::Reopened, "Neues")}));
    QCOMPARE((*vault)->openCases()->size(), 3);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void CaseworkTest::levelAndAnswersChangeTheFacts()
{
    NewIncident plain = plainIncident();
    plain.facts.level = AachenLevel::Level1;
    plain.facts.police = Answer::Unknown;
    IncidentId id;
    {
        const auto vault = m_town.open();
        id = (*vault)->record(plain)->id;
        VERIFY_RESULT((*vault)->addToCase(id,
            {{.kind = Kind::LevelConfirmed,
                 .level = AachenLevel::Level2,
                 .levelBefore = AachenLevel::Level1,
                 .reason = "Drohung"},
                {.kind = Kind::FieldEntered, .field = FollowUpField::Police, .text = "yes"}}));
        QCOMPARE((*vault)->verify()->size(), 0);
    }
    const auto vault = m_town.open();
    const auto changed = (*vault)->incident(id);
    VERIFY_RESULT(changed);
    QVERIFY(changed->facts.level == AachenLevel::Level2);
    QVERIFY(changed->facts.levelChangedByHand);
    QVERIFY(changed->facts.police == Answer::Yes);
    const auto facts = (*vault)->facts();
    QVERIFY(facts->facts(*facts->rowOf(id)) == changed->facts);
    QVERIFY((*vault)->alerts().isEmpty());
    // What was said before stays in the history.
    QVERIFY((*vault)->caseRecord(id)->history()[1].levelBefore == AachenLevel::Level1);
}

void CaseworkTest::reportHandledBeforeThereWereCasesHasOne()
{
    const auto vault = m_town.open();
    const std::vector<NewIncident> earlier {plainIncident(), plainIncident()};
    const auto ids = (*vault)->recordAll(earlier);
    const QDateTime taken = vaultEnvironment().clock().addDays(-3);
    VERIFY_RESULT((*vault)->saveHandling(
        ids->at(0), {.taken = taken, .reply = {.state = HandlingState::InReview}}));
    VERIFY_RESULT((*vault)->saveHandling(
        ids->at(1), {.taken = taken, .reply = {.state = HandlingState::Closed}}));
    QCOMPARE((*vault)->openCases()->size(), 3);
    const auto record = (*vault)->caseRecord(ids->at(0));
    QVERIFY(record->standing().state == CaseState::InReview);
    VERIFY_RESULT((*vault)->addToCase(ids->at(0), {moveTo(CaseState::Measures)}));
    QCOMPARE((*vault)->caseRecord(ids->at(0))->history().size(), 2);
    QVERIFY((*vault)->caseRecord(ids->at(1))->standing().state == CaseState::Closed);
    QCOMPARE((*vault)->openCases()->size(), 3);
}

void CaseworkTest::caseFollowsWhatTheReporterIsTold()
{
    const auto vault = m_town.open();
    const auto tell = [&](HandlingState state) {
        return (*vault)->saveHandling(
            incident(0), {.taken = vaultEnvironment().clock(), .reply = {.state = state}});
    };
    const auto state = [&] { return (*vault)->caseRecord(incident(0))->standing().state; };
    VERIFY_RESULT(tell(HandlingState::InReview));
    QVERIFY(state() == CaseState::InReview);
    VERIFY_RESULT((*vault)->addToCase(incident(0), {moveTo(CaseState::Measures)}));
    VERIFY_RESULT(tell(HandlingState::InReview));
    QVERIFY(state() == CaseState::Measures);
    // A case with open duties stays open.
    VERIFY_RESULT(tell(HandlingState::Closed));
    QVERIFY(state() == CaseState::Measures);
    VERIFY_RESULT(tell(HandlingState::Question));
    QVERIFY(state() == CaseState::Question);
}

void CaseworkTest::settingsDecideWhatIsDue()
{
    const auto vault = m_town.open();
    NewIncident light = plainIncident();
    light.facts.level = AachenLevel::Level1;
    const IncidentId id = (*vault)->record(light)->id;
    const auto trackOf = [&] {
        const auto cases = (*vault)->openCases();
        const auto found = std::ranges::find(*cases, id, &OpenCase::incident);
        return found->glance.track;
    };
    QVERIFY(trackOf() == Track::Light);
    QVERIFY(*(*vault)->caseSettings() == CaseSettings());
    CaseSettings strict;
    strict.seriousFrom = AachenLevel::Level1;
    strict.place.state = FederalState::Hesse;
    strict.ownHolidays = {QDate(2026, 12, 24)};
    strict.contacts.contacts = {{CareKind::FirstCare, "Frau Ahrens", "0201 1", {}, "Mo–Fr"}};
    VERIFY_RESULT((*vault)->saveCaseSettings(strict));
    QVERIFY(trackOf() == Track::Serious);
    QVERIFY(*(*vault)->caseSettings() == strict);
}

void CaseworkTest::brokenSettingsAreNotSaved()
{
    const auto vault = m_town.open();
    CaseSettings wrong;
    wrong.deadlines.firstCareHours = 100000;
    VERIFY_ERROR((*vault)->saveCaseSettings(wrong), Error::Code::Invalid);
    wrong = {};
    wrong.contacts.contacts = {{}};
    VERIFY_ERROR((*vault)->saveCaseSettings(wrong), Error::Code::Invalid);
    wrong = {};
    wrong.place = {FederalState::Hesse, {LocalHoliday::PeaceFestival}, true};
    VERIFY_ERROR((*vault)->saveCaseSettings(wrong), Error::Code::Invalid);
    QVERIFY(*(*vault)->caseSettings() == CaseSettings());
}

void CaseworkTest::settingsAreReadByAllAndWrittenByOfficers()
{
    for (const QString login : {"carer", "manager", "council", "dpo", "admin"}) {
        const auto vault = m_town.open(login);
        VERIFY_RESULT((*vault)->caseSettings());
        VERIFY_ERROR((*vault)->saveCaseSettings({}), Error::Code::NotPermitted);
    }
}

void CaseworkTest::othersNeitherReadNorWriteCases_data()
{
    QTest::addColumn<QString>("login");
    for (const auto &role : terms<Role>()) {
        if (role.value != Role::SafetyOfficer)
            QTest::newRow(role.code) << QString::fromLatin1(role.code);
    }
}

void CaseworkTest::othersNeitherReadNorWriteCases()
{
    QFETCH(QString, login);
    const auto vault = m_town.open(login);
    VERIFY_RESULT(vault);
    VERIFY_ERROR((*vault)->caseRecord(incident(0)), Error::Code::NotPermitted);
    QVERIFY((*vault)->openCases()->isEmpty());
    VERIFY_ERROR(
        (*vault)->addToCase(incident(0), {addendum("ich auch")}), Error::Code::NotPermitted);
    vault->get();
    const auto head = unlockedHead(m_town.folder(), testPassword(), login);
    VERIFY_RESULT(head);
    const auto raw = RawRegister::open(m_town.folder(), head->head, head->keys);
    for (const auto part : {SealedPart::Case, SealedPart::CaseGlance})
        VERIFY_ERROR(
            (*raw)->objects.open(ObjectName::of(part, incident(0))), Error::Code::NotPermitted);
}

void CaseworkTest::grantedCaseIsReadAlsoAfterItWentOn()
{
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(grantToCarer(**vault, incident(0)));
    }
    {
        const auto carer = m_town.open("carer");
        QCOMPARE((*carer)->caseRecord(incident(0))->history().size(), 1);
        VERIFY_ERROR((*carer)->caseRecord(incident(1)), Error::Code::NotPermitted);
    }
    {
        const auto vault = m_town.open();
        VERIFY_RESULT((*vault)->addToCase(incident(0), {moveTo(CaseState::InReview)}));
        // Each of these writes the history anew, under another content key.
        VERIFY_RESULT((*vault)->saveHandling(incident(0),
            {.taken = vaultEnvironment().clock(), .reply = {.state = HandlingState::Question}}));
    }
    QVERIFY(
        (*m_town.open("carer"))->caseRecord(incident(0))->standing().state == CaseState::Question);
    {
        const auto vault = m_town.open();
        VERIFY_RESULT((*vault)->addToCase(incident(0), {moveTo(CaseState::InReview)}));
        VERIFY_RESULT((*vault)->addToCase(incident(0),
            {{.kind = Kind::LevelConfirmed,
                .level = AachenLevel::Level3,
                .levelBefore = (*vault)->incident(incident(0))->facts.level,
                .reason = "Messer"}}));
    }
    const auto carer = m_town.open("carer");
    VERIFY_RESULT(carer);
    const auto record = (*carer)->caseRecord(incident(0));
    VERIFY_RESULT(record);
    QVERIFY(record->standing().state == CaseState::InReview);
    QVERIFY((*carer)->incident(incident(0))->facts.level == AachenLevel::Level3);
    const auto cases = (*carer)->openCases();
    VERIFY_RESULT(cases);
    QCOMPARE(cases->size(), 1);
    QCOMPARE(cases->first().incident, incident(0));
}

void CaseworkTest::endedGrantOpensNoCase()
{
    const auto vault = m_town.open();
    const auto grant = grantToCarer(**vault, incident(0));
    VERIFY_RESULT(grant);
    VERIFY_RESULT((*vault)->caseGrants().revoke(*grant));
    VERIFY_RESULT((*vault)->addToCase(incident(0), {moveTo(CaseState::InReview)}));
    QVERIFY((*vault)->caseGrants().all()->isEmpty());
}

void CaseworkTest::newKeysOpenOldCases()
{
    {
        const auto vault = m_town.open();
        VERIFY_RESULT((*vault)->addToCase(incident(0), {addendum("bleibt")}));
        VERIFY_RESULT((*vault)->members().rotate({Role::SafetyOfficer}));
        VERIFY_RESULT((*vault)->caseRecord(incident(0)));
    }
    const auto vault = m_town.open("officer");
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->caseRecord(incident(0))->history().last().text, "bleibt");
    QCOMPARE((*vault)->openCases()->size(), 2);
    QCOMPARE((*vault)->verify()->size(), 0);
}

/// Somebody with the database key puts the sealed history of yesterday in the place of today's.
void CaseworkTest::olderHistoryPutBackIsNoticed()
{
    struct Row
    {
        qint64 version = 0;
        QByteArray content, wrapped;
    } before;
    const auto head = unlockedHead(m_town.folder(), testPassword());
    VERIFY_RESULT(head);
    {
        const auto raw = RawRegister::open(m_town.folder(), head->head, head->keys);
        auto row = (*raw)->database->prepare(
            "SELECT o.version, o.content, k.wrapped FROM sealed_object o JOIN content_key k"
            " ON k.part = o.part AND k.object = o.object WHERE o.part = 11 AND o.object = ?");
        QVERIFY(row->with(incident(0)).next().value_or(false));
        before = {row->number(0), toByteArray(row->bytes(1)), toByteArray(row->bytes(2))};
    }
    {
        const auto vault = m_town.open();
        VERIFY_RESULT((*vault)->addToCase(incident(0), {moveTo(CaseState::InReview)}));
    }
    {
        const auto raw = RawRegister::open(m_town.folder(), head->head, head->keys);
        VERIFY_RESULT((*raw)->database->run(
            "UPDATE sealed_object SET version = ?, content = ? WHERE part = 11 AND object = ?",
            before.version, before.content, incident(0)));
        VERIFY_RESULT((*raw)->database->run(
            "UPDATE content_key SET version = ?, wrapped = ? WHERE part = 11 AND object = ?",
            before.version, before.wrapped, incident(0)));
    }
    const auto vault = m_town.open();
    VERIFY_RESULT(vault);
    QVERIFY((*vault)->isReadOnly());
    QCOMPARE((*vault)->alerts().size(), 1);
    QVERIFY((*vault)->alerts().first().kind == RegisterAlert::Kind::DatabaseAltered);
}

void CaseworkTest::erasedIncidentTakesItsCaseWithIt()
{
    const auto vault = m_town.open();
    VERIFY_RESULT((*vault)->addToCase(incident(0), {addendum("vorbei")}));
    VERIFY_RESULT((*vault)->erase(incident(0)));
    QVERIFY((*vault)->caseRecord(incident(0))->isEmpty());
    QCOMPARE((*vault)->openCases()->size(), 1);
    QCOMPARE((*vault)->verify()->size(), 0);
    const auto head = unlockedHead(m_town.folder(), testPassword());
    const auto raw = RawRegister::open(m_town.folder(), head->head, head->keys);
    auto row = (*raw)->database->prepare("SELECT count(*) FROM content_key WHERE object = ?");
    QVERIFY(row->with(incident(0)).next().value_or(false));
    QCOMPARE(row->number(0), 0);
}

void CaseworkTest::stepsAreNotedInTheChain()
{
    {
        const auto vault = m_town.open();
        VERIFY_RESULT((*vault)->addToCase(incident(0), {addendum("eins")}));
        VERIFY_RESULT((*vault)->addToCase(incident(0), {moveTo(CaseState::InReview)}));
        VERIFY_RESULT((*vault)->saveCaseSettings({}));
    }
    const auto council = m_town.open("council");
    VERIFY_RESULT(council);
    const auto half = (*council)->log().secondHalf(MemberTown::credentials("dpo"));
    VERIFY_RESULT(half);
    const auto entries = (*council)->log().entriesInDetail(*half, 0, 20);
    VERIFY_RESULT(entries);
    const auto found = [&](Action action) {
        const auto at = std::ranges::find(*entries, std::optional(action), &LogEntry::action);
        return at == entries->end() ? nullptr : &*at;
    };
    const LogEntry *moved = found(Action::CaseMoved);
    QVERIFY(moved);
    QCOMPARE(moved->object, incident(0).toByteArray());
    QCOMPARE(moved->user, m_town.idOf({}));
    QVERIFY(moved->role == Role::SafetyOfficer);
    QVERIFY(found(Action::CaseWorkedOn));
    QVERIFY(found(Action::CaseSettingsSaved));
    VERIFY_RESULT((*council)->log().verify());
}

QTEST_GUILESS_MAIN(CaseworkTest)
#include "tst_casework.moc"
