// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releasecodec.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "support/vault/releasesamples.h"
#include "vault/backupnotes.h"
#include "vault/backuprestoring.h"
#include "vault/backupwriting.h"
#include "vault/ringkeeping.h"
#include "vault/servicekeeping.h"

#include <QDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// An older state of a register comes back: what was released since stays in the ledger, so that
/// the next numbers are protected against all that anybody has read.
class LaterReleasesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void restoreTakesThemFromANewerBackup();
    void restoreTakesThemFromTheRegister();
    void restoreWithoutANewerStateSaysNone();
    void rowsThatNobodySignedAreNotBelieved();
    void registerOfOthersIsNotBelieved();
    void acceptedStateTakesThemFromABackup();
    void restoreBringsBackWhatWasToldInRingsAndOnPages();
    void ringOfACardThatHasJoinedSinceIsWhole();
    void papersThatNobodySignedForAreNotBelieved();
    void acceptedStateBringsBackPapersWithoutAnyRelease();

private:
    [[nodiscard]] QString place() const { return m_town.path("place"); }
    [[nodiscard]] QString restored() const { return m_town.path("Neu.rueckhalt"); }
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
    /// Path of the backup.
    QString backUp(Vault &vault, int day) const
    {
        const BackupOrder order {place(), 10, QDateTime({2026, 11, day}, {10, 0}, Qt::UTC)};
        const auto written = vault.beginBackup(order).and_then(
            [](std::unique_ptr<BackupWriting> &&writing) { return writing->run({}); });
        if (!written || !vault.noteBackup(place(), *written))
            qFatal("backup: %s", qPrintable(sayingOf(written)));
        return written->entry.path;
    }
    /// A backup with the first quarter, and what a register went on to after it: `more`.
    template <typename More>
    QString backUpAndGoOn(More more) const
    {
        const auto vault = open(m_town.folder());
        if (!vault || !makeRelease(**vault, *ReleasePeriod::quarter(2026, 1)))
            qFatal("register");
        QString backup = backUp(**vault, 1);
        more(**vault);
        return backup;
    }
    [[nodiscard]] Result<BackupReport> restore(
        const QString &backup, const QStringList &newerStates = {}) const
    {
        return OpenedBackup::open(backup, {MemberTown::credentials(), {}, newerStates})
            .and_then([&](OpenedBackup &&opened) {
                return opened.restore(restored(), environment(), {});
            });
    }
    /// Codes of the releases, with what the officers know of them.
    [[nodiscard]] static QStringList releasedIn(const Vault &vault)
    {
        const auto facts = vault.facts();
        const auto ledger
            = facts ? vault.releaseLedger(*facts) : Result<ReleaseLedger>(ReleaseLedger {});
        if (!ledger)
            return {sayingOf(ledger)};
        QStringList codes;
        for (const Release &release : ledger->releases)
            codes << release.id.code();
        return codes;
    }
    /// A row of the ledger by somebody with the key of the database and without the program.
    void forgeRelease(const QString &folder) const;

    MemberTown m_town;
};

namespace {

const QStringList firstOnly {ReleaseId(*ReleasePeriod::quarter(2026, 1)).code()};
const QStringList both {firstOnly.first(), ReleaseId(*ReleasePeriod::quarter(2026, 2)).code()};

const RingId ringOfTest({2});
constexpr int sheetNumber = 2;
constexpr std::uint8_t keyByte = 7;

RingPlace placeOf(const RingId &ring)
{
    return {.id = RingPlaceId({1}), .ring = ring, .card = {QStringLiteral("Ahorn"), {3}, {4}}};
}

KeptRingPaper sheetCalled(const char *period)
{
    return {.ring = ringOfTest,
        .kind = sheetNumber,
        .signer = {4},
        .subject = QString::fromLatin1(period),
        .content = QByteArray("sheet of ") + period,
        .basis = "basis"};
}

void joinRing(Vault &vault)
{
    const std::array<std::uint8_t, 64> keys {keyByte};
    VERIFY_RESULT(vault.rings().add(placeOf(ringOfTest),
        SecretBytes(std::span<const std::uint8_t>(keys)), {sheetCalled("2024")}));
}

void tellMore(Vault &vault)
{
    VERIFY_RESULT(
        vault.rings().save(Action::RingSheetMade, placeOf(ringOfTest), {sheetCalled("2025")}));
    const PublicPage page {.period = *PublicPeriod::of(2025, 1, 12),
        .authority = QStringLiteral("Musterstadt"),
        .made = QDate(2026, 11, 20)};
    VERIFY_RESULT(vault.service().add({1, QDateTime({2026, 11, 20}, {9, 0}, Qt::UTC), page}));
}

QStringList sheetsIn(const Vault &vault)
{
    QStringList periods;
    const auto papers = vault.rings().papers(ringOfTest, sheetNumber);
    for (const KeptRingPaper &paper : papers.value_or(QList<KeptRingPaper> {}))
        periods << paper.subject + u' ' + QString::fromLatin1(paper.basis);
    return periods;
}

const QStringList bothSheets {QStringLiteral("2024 basis"), QStringLiteral("2025 basis")};

void releaseSecond(Vault &vault)
{
    VERIFY_RESULT(makeRelease(vault, *ReleasePeriod::quarter(2026, 2)));
    VERIFY_RESULT(vault.keepDocument("Bericht über das zweite Quartal"));
}

} // namespace

void LaterReleasesTest::init()
{
    m_town.startAfresh();
    for (const QString &folder : {place(), m_town.path("old"), m_town.path("anchors")})
        QVERIFY(QDir(folder).removeRecursively() && QDir().mkpath(folder));
    QVERIFY(QDir(restored()).removeRecursively());
}

void LaterReleasesTest::restoreTakesThemFromANewerBackup()
{
    const QString older = backUpAndGoOn([&](Vault &vault) {
        VERIFY_RESULT(vault.record(fullIncident(7)));
        releaseSecond(vault);
        backUp(vault, 2);
    });
    // The register itself is lost.
    QVERIFY(QDir(m_town.folder()).removeRecursively());
    const auto report = restore(older);
    VERIFY_RESULT(report);
    QCOMPARE(report->releasesSince, 1);

    const auto vault = open(restored());
    VERIFY_RESULT(vault);
    QCOMPARE(releasedIn(**vault), both);
    QCOMPARE((*vault)->releasedDocuments()->size(), 1);
    // The incident that was recorded after the backup counts in what was released, about nobody.
    const auto ledger = (*vault)->releaseLedger(*(*vault)->facts());
    const auto &rows = ledger->years.constFirst().incidents;
    QCOMPARE(rows.size(), 3);
    QCOMPARE(std::ranges::count_if(rows, [](const auto &row) { return row.id.isNull(); }), 1);
    QCOMPARE((*vault)->verify()->size(), 0);
    // It cannot be released with other numbers, and the next one follows.
    VERIFY_ERROR(
        makeRelease(**vault, *ReleasePeriod::quarter(2026, 2)), Error::Code::AlreadyExists);
    VERIFY_RESULT(makeRelease(**vault, *ReleasePeriod::quarter(2026, 3)));
}

void LaterReleasesTest::restoreTakesThemFromTheRegister()
{
    const QString older = backUpAndGoOn(releaseSecond);
    const auto report = restore(older, {m_town.folder()});
    VERIFY_RESULT(report);
    QCOMPARE(report->releasesSince, 1);
    const auto vault = open(restored());
    VERIFY_RESULT(vault);
    QCOMPARE(releasedIn(**vault), both);
    QCOMPARE((*vault)->verify()->size(), 0);
}

void LaterReleasesTest::restoreWithoutANewerStateSaysNone()
{
    const QString older = backUpAndGoOn(releaseSecond);
    QVERIFY(QDir(m_town.folder()).removeRecursively());
    const auto report = restore(older);
    VERIFY_RESULT(report);
    QCOMPARE(report->releasesSince, 0);
    QVERIFY(report->newerChanges == 0);
    const auto vault = open(restored());
    VERIFY_RESULT(vault);
    QCOMPARE(releasedIn(**vault), firstOnly);
}

void LaterReleasesTest::forgeRelease(const QString &folder) const
{
    const auto unlocked = unlockedHead(folder, testPassword(), "council");
    VERIFY_RESULT(unlocked);
    const auto raw = RawRegister::open(folder, unlocked->head, unlocked->keys);
    VERIFY_RESULT(raw);
    // Other words of a release that was made.
    Database &database = *(*raw)->database;
    auto row = database.prepare("SELECT content FROM released WHERE sequence = 2");
    VERIFY_RESULT(row);
    VERIFY_RESULT(row->next());
    auto release = decodeRelease(row->bytes(0));
    VERIFY_RESULT(release);
    release->note = "Nie beschlossen";
    const auto content = encode(*release);
    VERIFY_RESULT(content);
    VERIFY_RESULT(database.run("UPDATE released SET content = ? WHERE sequence = 2", *content));
}

void LaterReleasesTest::rowsThatNobodySignedAreNotBelieved()
{
    const QString older = backUpAndGoOn(releaseSecond);
    forgeRelease(m_town.folder());
    const auto report = restore(older, {m_town.folder()});
    VERIFY_RESULT(report);
    QCOMPARE(report->releasesSince, 0);
    const auto vault = open(restored());
    VERIFY_RESULT(vault);
    QCOMPARE(releasedIn(**vault), firstOnly);
}

void LaterReleasesTest::registerOfOthersIsNotBelieved()
{
    const QString older = backUpAndGoOn([](Vault &) {});
    // Sound in itself and with the same password, but another register.
    {
        const auto other
            = createVault(m_town.path("old/amt.rueckhalt"), testPassword(), environment());
        VERIFY_RESULT(other);
        VERIFY_RESULT(makeRelease(**other, *ReleasePeriod::quarter(2026, 1)));
        VERIFY_RESULT(makeRelease(**other, *ReleasePeriod::quarter(2026, 2)));
    }
    const auto report = restore(older, {m_town.path("old/amt.rueckhalt")});
    VERIFY_RESULT(report);
    QCOMPARE(report->releasesSince, 0);
}

void LaterReleasesTest::acceptedStateTakesThemFromABackup()
{
    const QString old = m_town.path("old/amt.rueckhalt");
    backUpAndGoOn([&](Vault &vault) {
        QVERIFY(copyFolder(m_town.folder(), old));
        releaseSecond(vault);
        backUp(vault, 2);
    });
    {
        const auto vault = open(old);
        VERIFY_RESULT(vault);
        QVERIFY((*vault)->canAcceptState());
        VERIFY_RESULT((*vault)->acceptState());
        QCOMPARE(releasedIn(**vault), both);
    }
    const auto vault = open(old);
    VERIFY_RESULT(vault);
    QVERIFY((*vault)->alerts().isEmpty());
    QCOMPARE(releasedIn(**vault), both);
    QCOMPARE((*vault)->verify()->size(), 0);
    VERIFY_RESULT(makeRelease(**vault, *ReleasePeriod::quarter(2026, 3)));
}

void LaterReleasesTest::restoreBringsBackWhatWasToldInRingsAndOnPages()
{
    const QString older = backUpAndGoOn([&](Vault &vault) {
        releaseSecond(vault);
        joinRing(vault);
        tellMore(vault);
        backUp(vault, 2);
    });
    QVERIFY(QDir(m_town.folder()).removeRecursively());
    const auto report = restore(older);
    VERIFY_RESULT(report);
    QCOMPARE(report->releasesSince, 1);
    QCOMPARE(report->ringPapersSince, 2);
    QCOMPARE(report->pagesSince, 1);
    const auto vault = open(restored());
    VERIFY_RESULT(vault);
    QCOMPARE(sheetsIn(**vault), bothSheets);
    // Its keys came with it: the register can still sign and open as the same member.
    const auto keys = (*vault)->rings().keysOf(placeOf(ringOfTest).id);
    VERIFY_RESULT(keys);
    QCOMPARE(keys->view()[0], keyByte);
    QCOMPARE((*vault)->service().pages()->size(), 1);
    QCOMPARE((*vault)->verify()->size(), 0);
    // What was told of a period is not told again.
    VERIFY_ERROR(
        (*vault)->rings().save(Action::RingSheetMade, placeOf(ringOfTest), {sheetCalled("2025")}),
        Error::Code::AlreadyExists);
}

void LaterReleasesTest::ringOfACardThatHasJoinedSinceIsWhole()
{
    {
        const auto vault = open(m_town.folder());
        VERIFY_RESULT(vault);
        const std::array<std::uint8_t, 64> keys {keyByte};
        VERIFY_RESULT(
            (*vault)->rings().add(placeOf({}), SecretBytes(std::span<const std::uint8_t>(keys))));
    }
    const QString older = backUpAndGoOn([&](Vault &vault) {
        VERIFY_RESULT(
            vault.rings().save(Action::RingChanged, placeOf(ringOfTest), {sheetCalled("2024")}));
        tellMore(vault);
    });
    const auto report = restore(older, {m_town.folder()});
    VERIFY_RESULT(report);
    const auto vault = open(restored());
    VERIFY_RESULT(vault);
    QCOMPARE((*vault)->rings().places()->size(), 1);
    QCOMPARE((*vault)->rings().places()->first().ring, ringOfTest);
    QCOMPARE(sheetsIn(**vault), bothSheets);
}

void LaterReleasesTest::papersThatNobodySignedForAreNotBelieved()
{
    const QString older = backUpAndGoOn([&](Vault &vault) {
        joinRing(vault);
        tellMore(vault);
    });
    {
        const auto unlocked = unlockedHead(m_town.folder(), testPassword(), "council");
        VERIFY_RESULT(unlocked);
        const auto raw = RawRegister::open(m_town.folder(), unlocked->head, unlocked->keys);
        VERIFY_RESULT(raw);
        VERIFY_RESULT((*raw)->database->run(
            "UPDATE ring_paper SET content = ? WHERE subject = '2025'", QByteArray("forged")));
    }
    const auto report = restore(older, {m_town.folder()});
    VERIFY_RESULT(report);
    QCOMPARE(report->ringPapersSince, 0);
    QCOMPARE(report->pagesSince, 0);
    const auto vault = open(restored());
    VERIFY_RESULT(vault);
    QVERIFY((*vault)->rings().places()->isEmpty());
    QVERIFY((*vault)->service().pages()->isEmpty());
}

void LaterReleasesTest::acceptedStateBringsBackPapersWithoutAnyRelease()
{
    const QString old = m_town.path("old/amt.rueckhalt");
    backUpAndGoOn([&](Vault &vault) {
        joinRing(vault);
        QVERIFY(copyFolder(m_town.folder(), old));
        tellMore(vault);
        backUp(vault, 2);
    });
    {
        const auto vault = open(old);
        VERIFY_RESULT(vault);
        QVERIFY((*vault)->canAcceptState());
        VERIFY_RESULT((*vault)->acceptState());
    }
    const auto vault = open(old);
    VERIFY_RESULT(vault);
    QCOMPARE(sheetsIn(**vault), bothSheets);
    QCOMPARE((*vault)->service().pages()->size(), 1);
    QCOMPARE((*vault)->verify()->size(), 0);
}

QTEST_GUILESS_MAIN(LaterReleasesTest)
#include "tst_laterreleases.moc"
