// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "support/argon2/rememberedargon2.h"
#include "support/faultio/faultio.h"
#include "support/faults/forkedwork.h"
#include "support/faults/registerwork.h"
#include "support/faults/traceddisk.h"
#include "support/session/reportingdesk.h"
#include "support/vault/vaulttesting.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;
using faultio::Fault;

Q_DECLARE_METATYPE(faultio::Fault)

/// Sealed reports that are being taken in when the process is killed or the disk fails. Until the
/// register holds them their files are there; in the end each is in the register once.
class IntakeFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void killedAtEveryCall_data();
    void killedAtEveryCall();
    void diskFailsAtEveryCall_data();
    void diskFailsAtEveryCall();

private:
    [[nodiscard]] Result<std::unique_ptr<OpenRegister>> open() const;
    [[nodiscard]] Result<qsizetype> takeIn() const;
    void check(bool acknowledged, bool together);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    MeasureCatalog m_catalog;
    DiskImage m_original; ///< a register with reports in its inbox
};

namespace {

const QStringList descriptions {"Erster Bericht", "Zweiter Bericht", "Dritter Bericht"};

QStringList waitingIn(const QString &folder)
{
    return QDir(folder + "/inbox").entryList(QDir::Files | QDir::Hidden | QDir::System);
}

QStringList describedIn(const OpenRegister &open)
{
    QStringList found;
    for (FactTable::Row row = 0; row < open.facts().rowCount(); ++row) {
        const auto incident = open.vault().incident(open.facts().ids[row]);
        found << (incident ? incident->person.description : sayingOf(incident));
    }
    found.sort();
    return found;
}

} // namespace

void IntakeFaultsTest::initTestCase()
{
    rememberKeyDerivations();
    m_dir = std::make_unique<QTemporaryDir>(workFolderTemplate());
    m_folder = m_dir->filePath("amt.rueckhalt");
    auto catalog = shippedCatalog();
    VERIFY_RESULT(catalog);
    m_catalog = *std::move(catalog);
    test::ReportingDesk desk;
    for (const QString &description : descriptions)
        desk.send(description);
    m_original = DiskImage::of(desk.reg().folder());
    QVERIFY(m_original.writeTo(m_folder));
    QCOMPARE(waitingIn(m_folder).size(), descriptions.size());
    const auto taken = takeIn();
    VERIFY_RESULT(taken);
    QCOMPARE(*taken, descriptions.size());
}

Result<std::unique_ptr<OpenRegister>> IntakeFaultsTest::open() const
{
    return openVault(m_folder, test::testPassword(), vaultEnvironment())
        .and_then([this](std::unique_ptr<Vault> &&vault) {
            return OpenRegister::load(std::move(vault), m_catalog, test::fixedNow);
        });
}

/// How many of the reports it says are safe.
Result<qsizetype> IntakeFaultsTest::takeIn() const
{
    const auto opened = open();
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    const auto later = [] { return QDateTime::currentDateTimeUtc().addDays(1); };
    const auto outcome
        = Inbox(**opened, {.clock = later, .random = vaultEnvironment().random}).takeIn();
    if (!outcome)
        return tl::unexpected<Error>(outcome.error());
    return std::ranges::count_if(outcome->entries, [](const IntakeEntry &entry) {
        return entry.result == IntakeResult::TakenIn || entry.result == IntakeResult::Known;
    });
}

/// What is not in the register is still in the inbox; after one more look everything is, once.
void IntakeFaultsTest::check(bool acknowledged, bool together)
{
    {
        const auto opened = open();
        VERIFY_RESULT(opened);
        const QStringList found = describedIn(**opened);
        QVERIFY(!acknowledged || found.size() == descriptions.size());
        // They are taken in together, unless a file cannot be read.
        QVERIFY(!together || found.isEmpty() || found.size() == descriptions.size());
        QVERIFY(waitingIn(m_folder).size() >= descriptions.size() - found.size());
    }
    VERIFY_RESULT(takeIn());
    QCOMPARE(waitingIn(m_folder), QStringList());
    QCOMPARE(waitingIn(m_folder + "/rejected"), QStringList());
    const auto opened = open();
    VERIFY_RESULT(opened);
    QStringList expected = descriptions;
    expected.sort();
    QCOMPARE(describedIn(**opened), expected);
    QCOMPARE((*opened)->vault().handlings()->size(), descriptions.size());
    QCOMPARE(gravestFindings((*opened)->vault())->size(), 0);
}

void IntakeFaultsTest::killedAtEveryCall_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("instead of the call") << Fault::KillBefore;
    QTest::newRow("half-way through a write") << Fault::KillHalfway;
}

void IntakeFaultsTest::killedAtEveryCall()
{
    QFETCH(const Fault, fault);
    const int stride = shortOrLong(3, 1);
    qint64 at = 1;
    qint64 kills = 0;
    for (bool killed = true; killed; at += stride) {
        QVERIFY(m_original.writeTo(m_folder));
        ForkedWork child([&](const ForkedWork::Say &say) {
            faultioWatch(QFile::encodeName(m_folder).constData());
            faultioArm(fault, at, false);
            if (!takeIn())
                _exit(1);
            say("+");
        });
        const bool acknowledged = !child.finish().isEmpty();
        killed = child.wasKilled();
        kills += killed ? 1 : 0;
        QVERIFY(killed || child.isDone());
        check(acknowledged, true);
        if (QTest::currentTestFailed()) {
            qWarning("call %lld", static_cast<long long>(at));
            return;
        }
    }
    QVERIFY(kills > 5);
    qInfo("%lld kills, every report taken in once", static_cast<long long>(kills));
}

void IntakeFaultsTest::diskFailsAtEveryCall_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("onwards");
    QTest::newRow("no space once") << Fault::NoSpace << false;
    QTest::newRow("no space from then on") << Fault::NoSpace << true;
    QTest::newRow("failing sync once") << Fault::SyncError << false;
    QTest::newRow("i/o error once") << Fault::IoError << false;
    QTest::newRow("i/o error from then on") << Fault::IoError << true;
}

void IntakeFaultsTest::diskFailsAtEveryCall()
{
    QFETCH(const Fault, fault);
    QFETCH(const bool, onwards);
    const int stride = shortOrLong(fault == Fault::IoError ? 11 : 5, 1);
    qint64 at = 1;
    qint64 failures = 0;
    for (bool happened = true; happened; at += stride) {
        QVERIFY(m_original.writeTo(m_folder));
        ForkedWork child([&](const ForkedWork::Say &say) {
            faultioWatch(QFile::encodeName(m_folder).constData());
            faultioArm(fault, at, onwards);
            const auto taken = takeIn();
            say(taken && *taken == descriptions.size() ? "+" : "-");
            say(faultioHits() > 0 ? "!" : ".");
        });
        const QByteArray said = child.finish();
        QVERIFY(child.isDone());
        happened = said.endsWith('!');
        failures += said.startsWith('-') ? 1 : 0;
        check(said.startsWith('+'), fault != Fault::IoError);
        if (QTest::currentTestFailed()) {
            qWarning("call %lld: %s", static_cast<long long>(at), said.constData());
            return;
        }
    }
    QVERIFY(failures > 0);
    qInfo("%lld calls failed in turn, %lld times nothing was taken in",
        static_cast<long long>((at - 1) / stride - 1), static_cast<long long>(failures));
}

QTEST_GUILESS_MAIN(IntakeFaultsTest)
#include "tst_intakefaults.moc"
