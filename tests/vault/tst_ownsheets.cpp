// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/openedvault.h"
#include "vault/sheetwitness.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Versions of own sheets in a real register: who may write and approve them, and what becomes of
/// rows that somebody with all keys of a role has made up.
class OwnSheetsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void draftBecomesAnApprovedVersion();
    void newerVersionSupersedesTheOneBefore();
    void onlyTheStepsOfTheTableAreTaken_data();
    void onlyTheStepsOfTheTableAreTaken();
    void rolesWriteAndApproveAsTheMatrixSays_data();
    void rolesWriteAndApproveAsTheMatrixSays();
    void authorDoesNotApprove();
    void recoveryWritesNothing();
    void onlyDraftsAreWrittenAnew();
    void anImportNeverTakesThePlaceOfAVersion();
    void allOrNothingIsSaved();
    void whatIsTooLargeIsRefused();
    void fullTableStillTakesSteps();
    void alteredRowsAreNoticed_data();
    void alteredRowsAreNoticed();
    void insiderWithTheKeysOfARoleForgesNothing_data();
    void insiderWithTheKeysOfARoleForgesNothing();
    void refusedVersionsAreLeftAlone();
    void signaturesOutliveTheMember();
    void keysOfAnInvitedMemberSignNothing();
    void everyStepIsInTheChain();

private:
    [[nodiscard]] std::unique_ptr<Vault> open(const QString &login = {}) const;
    /// Version 1 in force, as officer and manager have made it.
    void putOneInForce() const;
    /// Changes rows as a member whose program does not care about rules; the chain is in order.
    template <typename Change>
    void asInsider(const QString &login, Change change) const;

    MemberTown m_town;
};

namespace {

const SheetVersion first {"OWN-00000001", 1};
const SheetVersion second {"OWN-00000001", 2};
const QByteArray text = "{\"sheet\": \"Wasserspender\"}";

Result<void> writeDraft(Vault &vault, const SheetVersion &version, const QByteArray &content = text)
{
    const SheetContent sheet {version, content};
    return vault.writeOwnSheets(Action::SheetWritten, {&sheet, 1});
}

Result<void> import(Vault &vault, const SheetVersion &version, const QByteArray &content = text)
{
    const SheetContent sheet {version, content};
    return vault.writeOwnSheets(Action::SheetsImported, {&sheet, 1});
}

Action actionFor(SheetStep step)
{
    switch (step) {
    case SheetStep::Propose:
    case SheetStep::Revise:
        return Action::SheetProposed;
    case SheetStep::Approve:
    case SheetStep::Supersede:
        return Action::SheetApproved;
    case SheetStep::Withdraw:
        return Action::SheetWithdrawn;
    }
    Q_UNREACHABLE();
}

Result<void> take(Vault &vault, const SheetVersion &version, SheetStep step)
{
    const SheetMove move {version, step};
    return vault.stepOwnSheets(actionFor(step), {&move, 1});
}

KeptSheets sheetsOf(const Vault &vault)
{
    const auto kept = vault.ownSheets();
    return kept ? *kept : KeptSheets {};
}

const char *nameOf(RefusedSheet::Why why)
{
    switch (why) {
    case RefusedSheet::Why::Author:
        return "author";
    case RefusedSheet::Why::Approver:
        return "approver";
    case RefusedSheet::Why::Content:
        return "content";
    }
    Q_UNREACHABLE();
}

} // namespace

void OwnSheetsTest::init()
{
    m_town.startAfresh();
}

std::unique_ptr<Vault> OwnSheetsTest::open(const QString &login) const
{
    auto vault = m_town.open(login);
    if (!vault)
        qFatal("open: %s", qPrintable(sayingOf(vault)));
    return std::move(*vault);
}

void OwnSheetsTest::putOneInForce() const
{
    {
        const auto officer = open();
        VERIFY_RESULT(writeDraft(*officer, first));
        VERIFY_RESULT(take(*officer, first, SheetStep::Propose));
    }
    VERIFY_RESULT(take(*open("manager"), first, SheetStep::Approve));
}

template <typename Change>
void OwnSheetsTest::asInsider(const QString &login, Change change) const
{
    auto unlocked = unlockedHead(m_town.folder(), testPassword(), login);
    VERIFY_RESULT(unlocked);
    auto database = Database::open(
        m_town.folder() + "/vault.db", unlocked->keys.database, Database::Access::ReadWrite);
    VERIFY_RESULT(database);
    auto lock = RegisterLock::acquire(m_town.folder());
    VERIFY_RESULT(lock);
    OpenedVault opened(m_town.folder(), vaultEnvironment(), unlocked->head,
        std::move(unlocked->keys), std::move(*database), std::move(*lock));
    VERIFY_RESULT(opened.begin());
    VERIFY_RESULT(opened.changeUnasked({Action::MarkChanged}, [&] { return change(opened); }));
}

void OwnSheetsTest::draftBecomesAnApprovedVersion()
{
    putOneInForce();
    const auto kept = sheetsOf(*open("council"));
    QVERIFY(kept.refused.isEmpty());
    QCOMPARE(kept.sheets.size(), 1);
    const KeptSheet &sheet = kept.sheets.first();
    QCOMPARE(sheet.id, first.id);
    QCOMPARE(sheet.version, 1);
    QCOMPARE(sheet.state, SheetState::Approved);
    QCOMPARE(sheet.author, m_town.idOf({}));
    QCOMPARE(sheet.approver, m_town.idOf("manager"));
    QCOMPARE(sheet.content, text);
    QCOMPARE(sheet.changed, vaultEnvironment().clock());
    QCOMPARE(sheet.written.signature.size(), 64);
    QCOMPARE(sheet.approved.signature.size(), 64);
}

void OwnSheetsTest::newerVersionSupersedesTheOneBefore()
{
    putOneInForce();
    {
        const auto officer = open();
        VERIFY_RESULT(writeDraft(*officer, second, "{}"));
        VERIFY_RESULT(take(*officer, second, SheetStep::Propose));
        // Alone, a version gives way to nothing.
        VERIFY_ERROR(take(*officer, first, SheetStep::Supersede), Error::Code::Invalid);
    }
    const auto manager = open("manager");
    const std::array backwards {
        SheetMove {second, SheetStep::Supersede}, SheetMove {first, SheetStep::Approve}};
    VERIFY_ERROR(manager->stepOwnSheets(Action::SheetApproved, backwards), Error::Code::Invalid);
    const std::array moves {
        SheetMove {first, SheetStep::Supersede}, SheetMove {second, SheetStep::Approve}};
    VERIFY_RESULT(manager->stepOwnSheets(Action::SheetApproved, moves));
    const auto kept = sheetsOf(*manager);
    QCOMPARE(kept.sheets.size(), 2);
    QCOMPARE(kept.sheets[0].state, SheetState::Superseded);
    QCOMPARE(kept.sheets[0].approver, m_town.idOf("manager"));
    QCOMPARE(kept.sheets[1].state, SheetState::Approved);
    QCOMPARE(kept.sheets[1].content, QByteArray("{}"));
}

void OwnSheetsTest::onlyTheStepsOfTheTableAreTaken_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("step");
    for (const auto &state : terms<SheetState>()) {
        if (state.value == SheetState::Superseded)
            continue; // Reached with another version only; see above.
        for (const SheetStep step :
            {SheetStep::Propose, SheetStep::Revise, SheetStep::Approve, SheetStep::Withdraw}) {
            QTest::addRow("%s, step %d", state.code, int(step)) << int(state.value) << int(step);
        }
    }
}

/// By somebody who has all rights, so that only the table speaks.
void OwnSheetsTest::onlyTheStepsOfTheTableAreTaken()
{
    QFETCH(const int, state);
    QFETCH(const int, step);
    const auto from = static_cast<SheetState>(state);
    {
        const auto officer = open();
        VERIFY_RESULT(writeDraft(*officer, first));
        if (from == SheetState::Proposed || from == SheetState::Approved)
            VERIFY_RESULT(take(*officer, first, SheetStep::Propose));
        if (from == SheetState::Withdrawn)
            VERIFY_RESULT(take(*officer, first, SheetStep::Withdraw));
    }
    const auto other = open("officer");
    if (from == SheetState::Approved)
        VERIFY_RESULT(take(*other, first, SheetStep::Approve));
    const auto expected = stateAfter(from, static_cast<SheetStep>(step));
    const auto taken = take(*other, first, static_cast<SheetStep>(step));
    if (expected)
        VERIFY_RESULT(taken);
    else
        VERIFY_ERROR(taken, Error::Code::Invalid);
    QCOMPARE(sheetsOf(*other).sheets.first().state, expected.value_or(from));
}

void OwnSheetsTest::rolesWriteAndApproveAsTheMatrixSays_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("writes");
    QTest::addColumn<bool>("approves");
    for (const auto &role : terms<Role>())
        QTest::newRow(role.code) << QString(role.code)
                                 << (accessOf(role.value, Right::WriteSheets) == Access::Yes)
                                 << (accessOf(role.value, Right::ApproveSheets) == Access::Yes);
}

void OwnSheetsTest::rolesWriteAndApproveAsTheMatrixSays()
{
    QFETCH(const QString, login);
    QFETCH(const bool, writes);
    QFETCH(const bool, approves);
    {
        const auto officer = open();
        VERIFY_RESULT(writeDraft(*officer, first));
        VERIFY_RESULT(take(*officer, first, SheetStep::Propose));
    }
    const auto vault = open(login);
    QCOMPARE(sheetsOf(*vault).sheets.size(), 1);
    const auto expect = [](bool allowed, const Result<void> &result) {
        return allowed ? result.has_value()
                       : !result && result.error().code == Error::Code::NotPermitted;
    };
    QVERIFY(expect(writes, writeDraft(*vault, {"OWN-00000002", 1})));
    QVERIFY(expect(writes, import(*vault, {"OWN-00000003", 4})));
    QVERIFY(expect(writes, take(*vault, first, SheetStep::Revise)));
    if (writes)
        VERIFY_RESULT(take(*vault, first, SheetStep::Propose));
    QVERIFY(expect(approves, take(*vault, first, SheetStep::Approve)));
    QVERIFY(expect(writes, take(*vault, first, SheetStep::Withdraw)));
}

void OwnSheetsTest::authorDoesNotApprove()
{
    const auto officer = open();
    VERIFY_RESULT(writeDraft(*officer, first));
    VERIFY_RESULT(take(*officer, first, SheetStep::Propose));
    const auto approved = take(*officer, first, SheetStep::Approve);
    VERIFY_ERROR(approved, Error::Code::NotPermitted);
    QCOMPARE(approved.error().detail, "second-person");
    QCOMPARE(sheetsOf(*officer).sheets.first().state, SheetState::Proposed);
}

void OwnSheetsTest::recoveryWritesNothing()
{
    auto vault
        = Vault::openWithRecovery(m_town.folder(), m_town.recoverySecret(), vaultEnvironment());
    VERIFY_RESULT(vault);
    VERIFY_ERROR(writeDraft(**vault, first), Error::Code::NotPermitted);
    QVERIFY(sheetsOf(**vault).sheets.isEmpty());
}

void OwnSheetsTest::onlyDraftsAreWrittenAnew()
{
    {
        const auto officer = open();
        VERIFY_RESULT(writeDraft(*officer, first));
        VERIFY_RESULT(writeDraft(*officer, first, "{\"sheet\": \"Wasserspender im Flur\"}"));
        QCOMPARE(sheetsOf(*officer).sheets.size(), 1);
    }
    {
        // Whoever wrote last is the author.
        const auto other = open("officer");
        VERIFY_RESULT(writeDraft(*other, first));
        QCOMPARE(sheetsOf(*other).sheets.first().author, m_town.idOf("officer"));
        VERIFY_RESULT(take(*other, first, SheetStep::Propose));
        VERIFY_ERROR(writeDraft(*other, first), Error::Code::AlreadyExists);
    }
    const auto officer = open();
    VERIFY_RESULT(take(*officer, first, SheetStep::Approve));
    VERIFY_ERROR(writeDraft(*officer, first, "{}"), Error::Code::AlreadyExists);
    QCOMPARE(sheetsOf(*officer).sheets.first().content, text);
}

void OwnSheetsTest::anImportNeverTakesThePlaceOfAVersion()
{
    putOneInForce();
    const auto officer = open();
    VERIFY_ERROR(import(*officer, first, "{}"), Error::Code::AlreadyExists);
    VERIFY_RESULT(writeDraft(*officer, second));
    VERIFY_ERROR(import(*officer, second, "{}"), Error::Code::AlreadyExists);
    VERIFY_RESULT(import(*officer, {first.id, 3}, "{}"));
    const auto kept = sheetsOf(*officer);
    QCOMPARE(kept.sheets.size(), 3);
    QCOMPARE(kept.sheets[0].content, text);
    QCOMPARE(kept.sheets[2].state, SheetState::Proposed);
    QCOMPARE(kept.sheets[2].author, m_town.idOf({}));
}

void OwnSheetsTest::allOrNothingIsSaved()
{
    const auto officer = open();
    VERIFY_RESULT(import(*officer, second));
    const std::array sheets {SheetContent {first, text}, SheetContent {second, text}};
    VERIFY_ERROR(
        officer->writeOwnSheets(Action::SheetsImported, sheets), Error::Code::AlreadyExists);
    QCOMPARE(sheetsOf(*officer).sheets.size(), 1);
    VERIFY_ERROR(officer->writeOwnSheets(Action::SheetsImported, {}), Error::Code::Invalid);
    VERIFY_ERROR(
        officer->writeOwnSheets(Action::MarkChanged, {sheets.data(), 1}), Error::Code::Invalid);
    const SheetMove approval {second, SheetStep::Approve};
    // An approval under the name of another action would need another right.
    VERIFY_ERROR(
        officer->stepOwnSheets(Action::SheetProposed, {&approval, 1}), Error::Code::Invalid);
    VERIFY_ERROR(take(*officer, {"OWN-ZZZZZZZZ", 1}, SheetStep::Withdraw), Error::Code::NotFound);
    QCOMPARE(sheetsOf(*officer).sheets.first().state, SheetState::Proposed);
}

void OwnSheetsTest::whatIsTooLargeIsRefused()
{
    const auto officer = open();
    VERIFY_RESULT(writeDraft(*officer, first, QByteArray(OwnSheetStore::MaxContent, 'x')));
    VERIFY_ERROR(writeDraft(*officer, second, QByteArray(OwnSheetStore::MaxContent + 1, 'x')),
        Error::Code::TooLarge);
    VERIFY_ERROR(writeDraft(*officer, {"A05", 1}), Error::Code::Invalid);
    VERIFY_ERROR(writeDraft(*officer, {first.id, 0}), Error::Code::Invalid);
    VERIFY_ERROR(writeDraft(*officer, {first.id, MaxSheetVersion + 1}), Error::Code::Invalid);
    QCOMPARE(sheetsOf(*officer).sheets.size(), 1);
}

void OwnSheetsTest::alteredRowsAreNoticed_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("text exchanged") << 0;
    QTest::newRow("state set back") << 1;
    QTest::newRow("row removed") << 2;
    QTest::newRow("approver exchanged") << 3;
}

/// By somebody who writes into the file only: the chain tells.
void OwnSheetsTest::alteredRowsAreNoticed()
{
    QFETCH(const int, kind);
    putOneInForce();
    {
        const auto unlocked = unlockedHead(m_town.folder(), testPassword(), "council");
        VERIFY_RESULT(unlocked);
        const auto raw = RawRegister::open(m_town.folder(), unlocked->head, unlocked->keys);
        VERIFY_RESULT(raw);
        Database &database = *(*raw)->database;
        const auto done = kind == 0 ? database.run("UPDATE own_sheet SET content = x'00'")
            : kind == 1 ? database.run("UPDATE own_sheet SET state = 1, approver = NULL")
            : kind == 2 ? database.run("DELETE FROM own_sheet")
                        : database.run("UPDATE own_sheet SET approver = randomblob(16)");
        VERIFY_RESULT(done);
    }
    const auto vault = open();
    QVERIFY(vault->isReadOnly());
    QCOMPARE(vault->alerts().size(), 1);
    QCOMPARE(vault->alerts().first().kind, RegisterAlert::Kind::DatabaseAltered);
    const auto kept = sheetsOf(*vault);
    for (const KeptSheet &sheet : kept.sheets)
        QVERIFY(sheet.state != SheetState::Approved);
    QCOMPARE(kept.refused.size(), kind == 0 || kind == 3 ? 1 : 0);
    VERIFY_ERROR(writeDraft(*vault, second), Error::Code::ReadOnly);
}

namespace {

/// What somebody tries who may sign the chain, and what is said of it.
struct Forgery
{
    const char *name;
    RefusedSheet::Why why;
    Result<void> (*forge)(OpenedVault &opened, KeptSheet sheet, const UserId &victim);
};

Result<void> put(OpenedVault &opened, const KeptSheet &sheet)
{
    return OwnSheetStore(*opened.database).put(sheet);
}

KeptSheet selfWritten(OpenedVault &opened, KeptSheet sheet)
{
    sheet.version = 2;
    sheet.state = SheetState::Proposed;
    sheet.author = opened.me.id;
    sheet.approver = {};
    sheet.approved = {};
    sheet.content = "{\"sheet\": \"Geschenke\"}";
    SheetWitness(opened.id(), {})
        .signWritten(sheet, opened.head.membership.epoch, opened.keys.user->signing());
    return sheet;
}

/// The register's rows as the store's own rules would never write them.
Result<void> putApproverEqualsAuthor(OpenedVault &opened, const KeptSheet &sheet)
{
    return put(opened, sheet).and_then([&] {
        return opened.database->run(
            "UPDATE own_sheet SET state = 2, approver = author WHERE version = ?", sheet.version);
    });
}

constexpr std::array forgeries {
    Forgery {"approves himself", RefusedSheet::Why::Content,
        [](OpenedVault &opened, KeptSheet sheet, const UserId &) {
            return putApproverEqualsAuthor(opened, selfWritten(opened, std::move(sheet)));
        }},
    Forgery {"names somebody else as approver", RefusedSheet::Why::Approver,
        [](OpenedVault &opened, KeptSheet sheet, const UserId &victim) {
            sheet = selfWritten(opened, std::move(sheet));
            sheet.state = SheetState::Approved;
            sheet.approver = victim;
            return put(opened, sheet);
        }},
    Forgery {"signs in the name of the approver", RefusedSheet::Why::Approver,
        [](OpenedVault &opened, KeptSheet sheet, const UserId &victim) {
            sheet = selfWritten(opened, std::move(sheet));
            sheet.state = SheetState::Approved;
            sheet.approver = victim;
            SheetWitness(opened.id(), {})
                .signApproved(sheet, opened.head.membership.epoch, opened.keys.user->signing());
            return put(opened, sheet);
        }},
    Forgery {"takes an approval to another text", RefusedSheet::Why::Author,
        [](OpenedVault &opened, KeptSheet sheet, const UserId &) {
            sheet.content = "{\"sheet\": \"Geschenke\"}";
            return put(opened, sheet);
        }},
    Forgery {"takes an approval to another version", RefusedSheet::Why::Approver,
        [](OpenedVault &opened, KeptSheet sheet, const UserId &) {
            const KeptSheet approved = sheet;
            sheet = selfWritten(opened, std::move(sheet));
            sheet.content = approved.content;
            sheet.state = SheetState::Approved;
            sheet.approver = approved.approver;
            SheetWitness(opened.id(), {})
                .signWritten(sheet, opened.head.membership.epoch, opened.keys.user->signing());
            sheet.approved = approved.approved;
            return put(opened, sheet);
        }},
    Forgery {"takes a signed sheet to another id", RefusedSheet::Why::Author,
        [](OpenedVault &opened, KeptSheet sheet, const UserId &) {
            sheet.id = QStringLiteral("OWN-00000009");
            return put(opened, sheet);
        }},
    Forgery {"names somebody else as author and approves", RefusedSheet::Why::Author,
        [](OpenedVault &opened, KeptSheet sheet, const UserId &victim) {
            sheet = selfWritten(opened, std::move(sheet));
            sheet.state = SheetState::Approved;
            sheet.author = victim;
            sheet.approver = opened.me.id;
            SheetWitness(opened.id(), {})
                .signApproved(sheet, opened.head.membership.epoch, opened.keys.user->signing());
            return put(opened, sheet);
        }},
    Forgery {"names an epoch that never was", RefusedSheet::Why::Author,
        [](OpenedVault &opened, KeptSheet sheet, const UserId &) {
            sheet = selfWritten(opened, std::move(sheet));
            SheetWitness(opened.id(), {})
                .signWritten(sheet, 4'000'000'000'000ULL, opened.keys.user->signing());
            return put(opened, sheet);
        }},
    Forgery {"writes something that is no sheet", RefusedSheet::Why::Content,
        [](OpenedVault &opened, KeptSheet, const UserId &) {
            return opened.database->run("UPDATE own_sheet SET content = x'8601'");
        }},
    Forgery {"sets a state that does not exist", RefusedSheet::Why::Content,
        [](OpenedVault &opened, KeptSheet, const UserId &) {
            return opened.database->run("UPDATE own_sheet SET state = 77");
        }},
    Forgery {"sets a version out of bounds", RefusedSheet::Why::Content,
        [](OpenedVault &opened, KeptSheet, const UserId &) {
            return opened.database->run("UPDATE own_sheet SET version = 4294967297");
        }},
};

} // namespace

void OwnSheetsTest::insiderWithTheKeysOfARoleForgesNothing_data()
{
    QTest::addColumn<std::size_t>("number");
    for (std::size_t i = 0; i < forgeries.size(); ++i)
        QTest::newRow(forgeries.at(i).name) << i;
}

/// A second officer may change the plan, and the chain that he signs is in order. Still no sheet
/// comes into force without the own key of a second person.
void OwnSheetsTest::insiderWithTheKeysOfARoleForgesNothing()
{
    QFETCH(const std::size_t, number);
    const Forgery &forgery = forgeries.at(number);
    putOneInForce();
    asInsider("officer", [&](OpenedVault &opened) {
        return OwnSheetStore(*opened.database).sheets().and_then([&](const KeptSheets &kept) {
            return forgery.forge(opened, kept.sheets.first(), m_town.idOf({}));
        });
    });
    const auto vault = open();
    QVERIFY(!vault->isReadOnly());
    QVERIFY(vault->alerts().isEmpty());
    const auto kept = sheetsOf(*vault);
    QCOMPARE(kept.refused.size(), 1);
    QCOMPARE(nameOf(kept.refused.first().why), nameOf(forgery.why));
    for (const KeptSheet &sheet : kept.sheets)
        QCOMPARE(sheet.content, text);
}

/// Nothing more can be written, but what is wrong can be withdrawn.
void OwnSheetsTest::fullTableStillTakesSteps()
{
    putOneInForce();
    asInsider("officer", [](OpenedVault &opened) {
        return opened.database->run(
            "WITH RECURSIVE counted (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM counted WHERE"
            " i < ?) INSERT INTO own_sheet (id, version, state, author, approver, changed, content)"
            " SELECT printf('OWN-%08d', i), 1, state, author, approver, changed, content"
            " FROM counted, own_sheet WHERE id = 'OWN-00000001'",
            OwnSheetStore::MaxVersions);
    });
    const auto officer = open();
    QVERIFY(officer->alerts().isEmpty());
    VERIFY_ERROR(writeDraft(*officer, {"OWN-90000000", 1}), Error::Code::TooLarge);
    VERIFY_RESULT(take(*officer, first, SheetStep::Withdraw));
    const auto kept = sheetsOf(*officer);
    QCOMPARE(kept.find(first)->state, SheetState::Withdrawn);
    QCOMPARE(kept.sheets.size() + kept.refused.size(), OwnSheetStore::MaxVersions);
}

void OwnSheetsTest::refusedVersionsAreLeftAlone()
{
    putOneInForce();
    asInsider("manager", [](OpenedVault &opened) {
        return opened.database->run("UPDATE own_sheet SET state = 77");
    });
    const auto officer = open();
    QCOMPARE(
        sheetsOf(*officer).refused, (QList<RefusedSheet> {{first, RefusedSheet::Why::Content}}));
    VERIFY_ERROR(writeDraft(*officer, first), Error::Code::AlreadyExists);
    VERIFY_ERROR(import(*officer, first), Error::Code::AlreadyExists);
    VERIFY_ERROR(take(*officer, first, SheetStep::Withdraw), Error::Code::NotFound);
    VERIFY_RESULT(writeDraft(*officer, second));
    QCOMPARE(sheetsOf(*officer).sheets.size(), 1);
}

void OwnSheetsTest::signaturesOutliveTheMember()
{
    putOneInForce();
    {
        const auto founder = open();
        VERIFY_RESULT(founder->members().remove(m_town.idOf("manager")));
    }
    const auto officer = open();
    VERIFY_RESULT(officer->members().changePassword(testPassword(), {}, secretOf("anders"), {}));
    const auto kept = sheetsOf(*officer);
    QVERIFY(kept.refused.isEmpty());
    QCOMPARE(kept.sheets.size(), 1);
    QCOMPARE(kept.sheets.first().approver, m_town.idOf("manager"));
    // With the new keys it goes on.
    VERIFY_RESULT(writeDraft(*officer, second));
    QCOMPARE(sheetsOf(*officer).sheets.size(), 2);
}

/// An administrator knows the keys of an account that he has given a new password.
void OwnSheetsTest::keysOfAnInvitedMemberSignNothing()
{
    {
        const auto officer = open();
        VERIFY_RESULT(writeDraft(*officer, first));
        VERIFY_RESULT(take(*officer, first, SheetStep::Propose));
        VERIFY_RESULT(officer->members().resetPassword(m_town.idOf("officer"), secretOf("neu")));
    }
    auto unlocked = unlockedHead(m_town.folder(), secretOf("neu"), "officer");
    VERIFY_RESULT(unlocked);
    const KeySecret stolen = unlocked->keys.user->clone();
    asInsider({}, [&](OpenedVault &opened) {
        auto kept = OwnSheetStore(*opened.database).sheets();
        KeptSheet sheet = kept->sheets.first();
        sheet.state = SheetState::Approved;
        sheet.approver = m_town.idOf("officer");
        SheetWitness(opened.id(), {})
            .signApproved(sheet, opened.head.membership.epoch, stolen.signing());
        return put(opened, sheet);
    });
    const auto kept = sheetsOf(*open());
    QVERIFY(kept.sheets.isEmpty());
    QCOMPARE(kept.refused, (QList<RefusedSheet> {{first, RefusedSheet::Why::Approver}}));
}

void OwnSheetsTest::everyStepIsInTheChain()
{
    quint64 before = 0;
    {
        const auto officer = open();
        before = officer->log().count();
        VERIFY_RESULT(writeDraft(*officer, first));
        VERIFY_RESULT(take(*officer, first, SheetStep::Propose));
        QCOMPARE(officer->log().count(), before + 2);
        VERIFY_ERROR(take(*officer, first, SheetStep::Approve), Error::Code::NotPermitted);
        QCOMPARE(officer->log().count(), before + 2);
        VERIFY_RESULT(officer->log().verify());
    }
    const auto reader = open("dpo");
    const auto half = reader->log().secondHalf(MemberTown::credentials("council"));
    VERIFY_RESULT(half);
    const auto entries = reader->log().entriesInDetail(*half, before + 2, 2);
    VERIFY_RESULT(entries);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->at(0).action, Action::SheetProposed);
    QCOMPARE(entries->at(1).action, Action::SheetWritten);
    QCOMPARE(entries->at(1).object, first.id.toLatin1());
    QCOMPARE(entries->at(1).user, m_town.idOf({}));
}

QTEST_GUILESS_MAIN(OwnSheetsTest)
#include "tst_ownsheets.moc"
