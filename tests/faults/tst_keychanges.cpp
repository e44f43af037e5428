// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/argon2/rememberedargon2.h"
#include "support/faultio/faultio.h"
#include "support/faults/forkedwork.h"
#include "support/faults/registerwork.h"
#include "support/faults/traceddisk.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;
using faultio::Fault;
using faultio::Op;

Q_DECLARE_METATYPE(faultio::Fault)

/// Changes of keys that are cut short: kill -9 at every call and power cuts. The register opens
/// afterwards, everything in it can be read, and it is either as before or as after.
class KeyChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { faultioWatch(nullptr); }
    void killedAtEveryCall_data();
    void killedAtEveryCall();
    void powerLost_data();
    void powerLost();
    void twoSyncsInARowFail_data();
    void twoSyncsInARowFail();

private:
    enum class Change { Rotation, Removal, RoleTaken, Migration };
    static void addRows();
    [[nodiscard]] bool startAfresh(Change change);
    [[nodiscard]] Result<void> perform(Change change) const;
    void check(Change change, bool acknowledged);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MemberTown> m_town;
    QString m_place;
    QString m_folder;
    qint64 m_behind = 0; ///< found as after the change
};

namespace {

constexpr quint32 incidentsBefore = 202;

Credentials as(const QString &login)
{
    return MemberTown::credentials(login);
}

} // namespace

void KeyChangesTest::initTestCase()
{
    rememberKeyDerivations();
    m_dir = std::make_unique<QTemporaryDir>(workFolderTemplate());
    m_place = m_dir->filePath("work");
    m_folder = m_place + "/amt.rueckhalt";
    m_town = std::make_unique<MemberTown>();
    auto vault = m_town->open();
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->recordAll(std::vector<NewIncident>(200, fullIncident())));
    vault->reset();
    VERIFY_RESULT(m_town->open("officer"));
}

void KeyChangesTest::addRows()
{
    QTest::addColumn<int>("change");
    QTest::newRow("new keys") << static_cast<int>(Change::Rotation);
    QTest::newRow("member removed") << static_cast<int>(Change::Removal);
    QTest::newRow("role taken away") << static_cast<int>(Change::RoleTaken);
    QTest::newRow("format 1 to 2") << static_cast<int>(Change::Migration);
}

bool KeyChangesTest::startAfresh(Change change)
{
    const QString from = change == Change::Migration
        ? QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/format1.rueckhalt")
        : m_town->folder();
    QDir(m_folder).removeRecursively();
    return copyFolder(from, m_folder);
}

Result<void> KeyChangesTest::perform(Change change) const
{
    return Vault::open(m_folder, as({}), vaultEnvironment())
        .and_then([&](std::unique_ptr<Vault> &&vault) -> Result<void> {
            switch (change) {
            case Change::Rotation:
                return vault->members().rotate({Role::SafetyOfficer});
            case Change::Removal:
                return vault->members().remove(m_town->idOf("officer"));
            case Change::RoleTaken:
                return vault->members().setRoles(m_town->idOf("officer"), {Role::Manager});
            case Change::Migration:
                return {};
            }
            Q_UNREACHABLE();
        });
}

void KeyChangesTest::check(Change change, bool acknowledged)
{
    auto vault = Vault::open(m_folder, as({}), vaultEnvironment());
    VERIFY_RESULT(vault);
    QVERIFY(!(*vault)->isReadOnly());
    const auto facts = (*vault)->facts();
    VERIFY_RESULT(facts);
    QCOMPARE(facts->rowCount(), change == Change::Migration ? 24U : incidentsBefore);
    const auto findings = gravestFindings(**vault);
    VERIFY_RESULT(findings);
    QVERIFY2(findings->isEmpty(), qPrintable(findings->join('\n')));
    VERIFY_RESULT((*vault)->record(plainIncident()));
    QVERIFY(!QFile::exists(m_folder + "/vault.db.new"));
    vault->reset();
    if (change == Change::Migration || change == Change::Rotation)
        return;
    // The officer is as before, or she is no officer any more.
    const auto other = Vault::open(m_folder, as("officer"), vaultEnvironment());
    const bool isOut = !other || (*other)->facts()->isEmpty();
    m_behind += isOut ? 1 : 0;
    if (!other)
        VERIFY_ERROR(other, Error::Code::WrongPassword);
    QVERIFY(isOut || !acknowledged);
}

void KeyChangesTest::killedAtEveryCall_data()
{
    addRows();
}

void KeyChangesTest::killedAtEveryCall()
{
    QFETCH(const int, change);
    const auto kind = static_cast<Change>(change);
    qint64 kills = 0;
    m_behind = 0;
    for (const Fault fault : {Fault::KillBefore, Fault::KillHalfway}) {
        qint64 at = 0;
        for (bool killed = true; killed; ++kills) {
            QVERIFY(startAfresh(kind));
            ForkedWork child([&](const ForkedWork::Say &say) {
                faultioWatch(m_folder.toUtf8().constData());
                faultioArm(fault, at + 1, false);
                if (!perform(kind))
                    _exit(1);
                say("+");
            });
            ++at;
            const bool acknowledged = !child.finish().isEmpty();
            killed = child.wasKilled();
            QVERIFY(killed || child.isDone());
            check(kind, acknowledged);
            if (QTest::currentTestFailed()) {
                qInfo("at call %lld", static_cast<long long>(at));
                return;
            }
        }
    }
    qInfo("%lld kills, %lld of them after the point of no return", static_cast<long long>(kills),
        static_cast<long long>(m_behind));
}

void KeyChangesTest::powerLost_data()
{
    addRows();
}

void KeyChangesTest::powerLost()
{
    QFETCH(const int, change);
    const auto kind = static_cast<Change>(change);
    QVERIFY(startAfresh(kind));
    const DiskImage before = DiskImage::of(m_place);
    const QString trace = m_dir->filePath("trace");
    faultioWatch(QFile::encodeName(m_place).constData());
    faultioTrace(QFile::encodeName(trace).constData());
    for (const QString &name : before.files.keys()) {
        QFile file(m_place + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
    }
    VERIFY_RESULT(perform(kind));
    faultioMark(1);
    faultioTrace(nullptr);
    faultioWatch(nullptr);
    TracedDisk disk(before);
    QRandomGenerator random(20261122);
    bool acknowledged = false;
    qint64 images = 0;
    const auto tryOne = [&](const DiskImage &image) {
        QVERIFY(image.writeTo(m_place));
        ++images;
        check(kind, acknowledged);
    };
    for (const TracedOp &op : readTrace(trace)) {
        disk.take(op);
        acknowledged = acknowledged || op.op == Op::Mark;
        if (op.op == Op::Known || (op.op == Op::Write && random.bounded(shortOrLong(8, 1)) != 0))
            continue;
        QList<DiskImage> left {
            disk.after(TracedDisk::Lost::Everything), disk.after(TracedDisk::Lost::Nothing)};
        for (int i = 0; i < shortOrLong(1, 20); ++i)
            left << disk.afterChance(random, 50);
        for (const DiskImage &image : left) {
            tryOne(image);
            if (QTest::currentTestFailed()) {
                qInfo("image %lld", static_cast<long long>(images));
                return;
            }
        }
    }
    QVERIFY(acknowledged);
    qInfo("%lld crash images, all open", static_cast<long long>(images));
}

void KeyChangesTest::twoSyncsInARowFail_data()
{
    addRows();
}

/// A commit whose last sync fails, and its second attempt too, has taken place all the same: keys
/// that were made for it must not be given up because it was told as a failure.
void KeyChangesTest::twoSyncsInARowFail()
{
    QFETCH(const int, change);
    const auto kind = static_cast<Change>(change);
    int failed = 0;
    int refused = 0;
    for (qint64 at = 1;; ++at) {
        QVERIFY(startAfresh(kind));
        faultioWatch(m_folder.toUtf8().constData());
        faultioArmTimes(Fault::SyncError, at, 2);
        const auto done = perform(kind);
        const bool happened = faultioHits() > 0;
        faultioWatch(nullptr);
        if (!happened)
            break;
        ++failed;
        refused += done ? 0 : 1;
        check(kind, done.has_value());
        if (QTest::currentTestFailed()) {
            qInfo("at sync %lld", static_cast<long long>(at));
            return;
        }
    }
    QVERIFY(failed > 5);
    qInfo("%d pairs of failing syncs, %d of them told as failures", failed, refused);
}

QTEST_GUILESS_MAIN(KeyChangesTest)
#include "tst_keychanges.moc"
