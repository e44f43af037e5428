// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/demodesk.h"
#include "support/gui/runningapp.h"
#include "support/vault/intruder.h"
#include "vault/memberkeeping.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The real program in a process of its own, with somebody in it whose role does not read
/// incidents: whatever pages he visits, nothing of them is ever in its memory.
class RoleMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void othersNeverHoldAnIncident_data();
    void othersNeverHoldAnIncident();
    void whoMayReadHoldsThem();

private:
    void unlock(RunningApp &app, const QByteArray &login);
    static void visitAllPages(RunningApp &app);

    static constexpr int Canaries = 10000;
    QTemporaryDir m_folder;
    QString m_register;
};

void RoleMemoryTest::initTestCase()
{
    if (!canariesInMemory(QCoreApplication::applicationPid()))
        QSKIP("The memory of processes cannot be read here");
    m_register = m_folder.filePath("Hallig.rueckhalt");
    Founder founder;
    founder.profile = {"fachkraft", "Fachkraft"};
    founder.password = deskPassword();
    const auto made = Vault::create(m_register, founder, deskEnvironment());
    QVERIFY(made);
    QVERIFY(made->vault->saveOrganisation(demoOrganisation()));
    std::vector<NewIncident> incidents = demoIncidents(Canaries);
    for (int number = 0; number < Canaries; ++number) {
        NewIncident &incident = incidents[static_cast<std::size_t>(number)];
        incident.person.description = canary(number);
        incident.person.affectedNames = {canary(number)};
    }
    QVERIFY(made->vault->recordAll(incidents));
    IncidentDraft draft;
    draft.person.description = canary(Canaries);
    QVERIFY(made->vault->saveDraft(draft));
    for (const auto &role : terms<Role>()) {
        NewMember member;
        member.profile = {QString::fromLatin1(role.code), QString::fromLatin1(role.code)};
        member.roles = {role.value};
        member.password = deskPassword();
        member.mustChangePassword = false;
        QVERIFY(made->vault->members().add(member));
    }
}

void RoleMemoryTest::unlock(RunningApp &app, const QByteArray &login)
{
    QVERIFY(app.waitFor("shows passwordEdit", "yes"));
    QCOMPARE(app.ask("type " + login), QByteArray("ok"));
    QCOMPARE(app.ask("keys Return"), QByteArray("ok"));
    QCOMPARE(app.ask("type " + QByteArray(DeskPasswordText)), QByteArray("ok"));
    QCOMPARE(app.ask("keys Return"), QByteArray("ok"));
    QVERIFY(app.waitFor("title", "Hallig – Rückhalt"));
}

void RoleMemoryTest::visitAllPages(RunningApp &app)
{
    for (int page = 1; page <= 9; ++page) {
        QCOMPARE(app.ask("keys Ctrl+" + QByteArray::number(page)), QByteArray("ok"));
        if (page == 1)
            continue; // Return could press the button there that locks, to report.
        for (const char *key : {"Tab", "Down", "Return", "Escape"}) {
            // A page with nothing to choose leaves the focus to the button that locks, or to the
            // one that prints: the window of the printer would wait for an answer.
            const auto focused = app.ask("focused");
            if (focused != QByteArray("lockButton") && focused != QByteArray("printButton"))
                QCOMPARE(app.ask("keys " + QByteArray(key)), QByteArray("ok"));
        }
    }
}

void RoleMemoryTest::othersNeverHoldAnIncident_data()
{
    QTest::addColumn<QByteArray>("login");
    for (const auto &role : terms<Role>()) {
        if (role.value != Role::SafetyOfficer)
            QTest::newRow(role.code) << QByteArray(role.code);
    }
}

void RoleMemoryTest::othersNeverHoldAnIncident()
{
    QFETCH(const QByteArray, login);
    RunningApp app(QStringLiteral(RUECKHALT_APP));
    QVERIFY(app.start({"--register", m_register}));
    const auto before = canariesInMemory(app.pid());
    if (!before)
        QSKIP("The memory of a process that guards it can be read by the administrator only");
    unlock(app, login);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(canariesInMemory(app.pid()), 0);
    visitAllPages(app);
    QCOMPARE(canariesInMemory(app.pid()), 0);
    static_cast<void>(app.ask("keys Ctrl+L", 100)); // Nobody is left to answer.
    QVERIFY(app.waitFor("title", "Rückhalt"));
    QVERIFY(app.waitFor("shows passwordEdit", "yes"));
    QCOMPARE(canariesInMemory(app.pid()), 0);
}

/// The control: the search finds what the officer's program reads, and after locking it is gone.
void RoleMemoryTest::whoMayReadHoldsThem()
{
    RunningApp app(QStringLiteral(RUECKHALT_APP));
    QVERIFY(app.start({"--register", m_register}));
    if (!canariesInMemory(app.pid()))
        QSKIP("The memory of a process that guards it can be read by the administrator only");
    unlock(app, "fachkraft");
    QCOMPARE(app.ask("keys Ctrl+4"), QByteArray("ok"));
    QCOMPARE(app.ask("keys Down"), QByteArray("ok"));
    QCOMPARE(app.ask("keys Return"), QByteArray("ok"));
    QCOMPARE(app.ask("keys Ctrl+2"), QByteArray("ok"));
    const auto found = canariesInMemory(app.pid());
    QVERIFY(found.value_or(0) > 0);
    static_cast<void>(app.ask("keys Ctrl+L", 100));
    QVERIFY(app.waitFor("title", "Rückhalt"));
    QVERIFY(app.waitFor("shows passwordEdit", "yes"));
    QCOMPARE(canariesInMemory(app.pid()), 0);
    qInfo("%lld canaries in the memory of an officer's program, 0 after locking",
        static_cast<long long>(*found));
}

QTEST_MAIN(RoleMemoryTest)
#include "tst_rolememory.moc"
