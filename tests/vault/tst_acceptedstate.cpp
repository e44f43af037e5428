// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/backupnotes.h"
#include "vault/backupwriting.h"
#include "vault/firstaidkeeping.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// An older copy of the folder is put back and declared to be right: what was erased since stays
/// erased, whoever declares it.
class AcceptedStateTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void erasedIncidentsAndNamesStayErased_data();
    void erasedIncidentsAndNamesStayErased();
    void erasedRecordsOfFirstAidStayErased_data();
    void erasedRecordsOfFirstAidStayErased();
    void whatWasNotErasedStays();
    void acceptingIsTriedAgain();

private:
    [[nodiscard]] QString place() const { return m_town.path("place"); }
    [[nodiscard]] QString old() const { return m_town.path("old/amt.rueckhalt"); }
    [[nodiscard]] VaultEnvironment environment() const
    {
        auto made = vaultEnvironment();
        made.anchorFolder = m_town.path("anchors");
        return made;
    }
    [[nodiscard]] Result<std::unique_ptr<Vault>> open(const QString &folder) const
    {
        return Vault::open(folder, MemberTown::credentials(), environment());
    }
    [[nodiscard]] static Identity nameOf(const QString &text)
    {
        return {{}, {}, text, IdentityTrigger::HouseBan, "Hausverbot",
            vaultEnvironment().clock().date().addDays(10)};
    }
    [[nodiscard]] static FirstAidEntry firstAidOf(const QString &name)
    {
        const QDate day = vaultEnvironment().clock().date();
        return {.unit = "Meldewesen",
            .name = name,
            .day = day,
            .time = QTime(14, 30),
            .place = "Schalter 3",
            .course = "Ein Stempel flog.",
            .injury = "Platzwunde",
            .aidDay = day,
            .aid = "Verband angelegt",
            .helper = "Jördis Ł.",
            .keptUntil = day.addYears(5)};
    }
    [[nodiscard]] bool backUp(Vault &vault, int day) const
    {
        const BackupOrder order {place(), 10, QDateTime({2026, 11, day}, {10, 0}, Qt::UTC)};
        const auto written = vault.beginBackup(order).and_then(
            [](std::unique_ptr<BackupWriting> &&writing) { return writing->run({}); });
        return written && vault.noteBackup(place(), *written);
    }

    MemberTown m_town;
};

void AcceptedStateTest::init()
{
    m_town.startAfresh();
    for (const QString &folder : {place(), m_town.path("old"), m_town.path("anchors")})
        QVERIFY(QDir(folder).removeRecursively() && QDir().mkpath(folder));
}

void AcceptedStateTest::erasedIncidentsAndNamesStayErased_data()
{
    QTest::addColumn<bool>("withRecovery");
    QTest::newRow("an officer") << false;
    QTest::newRow("recovery") << true;
}

void AcceptedStateTest::erasedIncidentsAndNamesStayErased()
{
    QFETCH(const bool, withRecovery);
    const IncidentId incident = m_town.incidents()[0].id;
    IdentityId kept;
    {
        const auto vault = open(m_town.folder());
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().switchIdentitiesOn("§ 24 DSG"));
        const UserId carer = m_town.idOf("carer");
        VERIFY_RESULT((*vault)->caseGrants().grant(incident, carer,
            MemberTown::fingerprintOf(**vault, carer), environment().clock().addDays(30), "x"));
        const auto erased = (*vault)->identities().record(nameOf("Zuckerwatte"));
        VERIFY_RESULT(erased);
        const auto other = (*vault)->identities().record(nameOf("Lakritz"));
        VERIFY_RESULT(other);
        kept = *other;
        QVERIFY(backUp(**vault, 1));
        QVERIFY(copyFolder(m_town.folder(), old()));
        VERIFY_RESULT((*vault)->erase(incident));
        VERIFY_RESULT((*vault)->identities().erase(*erased));
        QCOMPARE((*vault)->backupPlaces()->first().pendingErasures, 0);
    }
    {
        const auto vault = withRecovery
            ? Vault::openWithRecovery(old(), m_town.recoverySecret(), environment())
            : open(old());
        VERIFY_RESULT(vault);
        QVERIFY((*vault)->isReadOnly());
        QVERIFY((*vault)->canAcceptState());
        VERIFY_RESULT((*vault)->acceptState());
        QVERIFY(!(*vault)->isReadOnly());
        // The place of the backups has no keys of them any more.
        QCOMPARE((*vault)->backupPlaces()->first().pendingErasures, 0);
    }
    const auto vault = open(old());
    VERIFY_RESULT(vault);
    QVERIFY((*vault)->alerts().isEmpty());
    VERIFY_ERROR((*vault)->incident(incident), Error::Code::NotFound);
    QVERIFY((*vault)->caseGrants().all()->isEmpty());
    const auto names = (*vault)->identities().all();
    VERIFY_RESULT(names);
    QCOMPARE(names->size(), 1);
    QCOMPARE(names->first().id, kept);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void AcceptedStateTest::erasedRecordsOfFirstAidStayErased_data()
{
    erasedIncidentsAndNamesStayErased_data();
}

void AcceptedStateTest::erasedRecordsOfFirstAidStayErased()
{
    QFETCH(const bool, withRecovery);
    FirstAidId kept;
    FirstAidId later;
    {
        const auto vault = open(m_town.folder());
        VERIFY_RESULT(vault);
        const auto wrong = (*vault)->firstAid().keep(firstAidOf("Erika Verbandt"));
        VERIFY_RESULT(wrong);
        kept = *(*vault)->firstAid().keep(firstAidOf("Jan Pflaster"));
        QVERIFY(backUp(**vault, 1));
        // No backup ever had this one.
        later = *(*vault)->firstAid().keep(firstAidOf("Ute Salbe"));
        QVERIFY(copyFolder(m_town.folder(), old()));
        VERIFY_RESULT((*vault)->firstAid().erase(*wrong));
    }
    {
        const auto vault = withRecovery
            ? Vault::openWithRecovery(old(), m_town.recoverySecret(), environment())
            : open(old());
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->acceptState());
        QCOMPARE((*vault)->backupPlaces()->first().pendingErasures, 0);
    }
    const auto vault = open(old());
    VERIFY_RESULT(vault);
    const auto lines = (*vault)->firstAid().list();
    VERIFY_RESULT(lines);
    QSet<FirstAidId> found;
    for (const FirstAidLine &line : *lines)
        found.insert(line.id);
    QCOMPARE(found, (QSet<FirstAidId> {kept, later}));
    QCOMPARE((*vault)->verify()->size(), 0);
}

/// A name that no backup ever had is not taken for an erased one.
void AcceptedStateTest::whatWasNotErasedStays()
{
    {
        const auto vault = open(m_town.folder());
        VERIFY_RESULT(vault);
        VERIFY_RESULT((*vault)->members().switchIdentitiesOn("§ 24 DSG"));
        VERIFY_RESULT((*vault)->identities().record(nameOf("Lakritz")));
        QVERIFY(backUp(**vault, 1));
        VERIFY_RESULT((*vault)->identities().record(nameOf("Zuckerwatte")));
        QVERIFY(copyFolder(m_town.folder(), old()));
        VERIFY_RESULT((*vault)->record(fullIncident(7)));
    }
    const auto vault = open(old());
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->acceptState());
    QCOMPARE((*vault)->identities().all()->size(), 2);
    QCOMPARE((*vault)->backupPlaces()->first().pendingErasures, 0);
}

void AcceptedStateTest::acceptingIsTriedAgain()
{
    QVERIFY(copyFolder(m_town.folder(), old()));
    VERIFY_RESULT((*open(m_town.folder()))->record(fullIncident(7)));
    const auto keys = unlockedHead(old(), testPassword());
    VERIFY_RESULT(keys);
    const auto vault = open(old());
    VERIFY_RESULT(vault);
    QVERIFY((*vault)->isReadOnly());
    const auto alerts = (*vault)->alerts();
    {
        // Something else writes.
        const auto other
            = Database::open(old() + "/vault.db", keys->keys.database, Database::Access::ReadWrite);
        VERIFY_RESULT(other);
        VERIFY_RESULT((*other)->run("BEGIN IMMEDIATE"));
        QVERIFY(!(*vault)->acceptState());
        QVERIFY((*vault)->isReadOnly());
        QCOMPARE((*vault)->alerts(), alerts);
        VERIFY_RESULT((*other)->run("ROLLBACK"));
    }
    VERIFY_RESULT((*vault)->acceptState());
    QVERIFY(!(*vault)->isReadOnly());
    VERIFY_RESULT((*vault)->record(fullIncident(8)));
    QCOMPARE((*vault)->verify()->size(), 0);
}

QTEST_GUILESS_MAIN(AcceptedStateTest)
#include "tst_acceptedstate.moc"
