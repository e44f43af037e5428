// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultio/faultio.h"
#include "support/faults/forkedwork.h"
#include "support/faults/registerwork.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/headcopies.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;
using faultio::Fault;

Q_DECLARE_METATYPE(faultio::Fault)

/// kill -9 while a register is worked on. Afterwards it holds every acknowledged change whole and
/// of the change under way everything or nothing.
class KilledTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void atEveryCall_data();
    void atEveryCall();
    void atEveryCallOfACreation_data();
    void atEveryCallOfACreation();
    void atRandomMoments_data();
    void atRandomMoments();
    void migrationAtRandomMoments();

private:
    void check(const QList<WorkStep> &steps, qsizetype acknowledged);
    [[nodiscard]] bool startAfresh();

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_original;
    QString m_folder;
    RegisterContents m_contents; ///< what the register holds for certain
};

namespace {

/// Opens the register and goes through the steps, one byte said for each that is done.
void work(const QString &folder, const QList<WorkStep> &steps, const ForkedWork::Say &say,
    const Random &random = {})
{
    const auto vault = openWorkRegister(folder, random);
    if (!vault)
        _exit(1);
    for (const WorkStep &step : steps) {
        if (!step.perform(**vault))
            _exit(2);
        say("+");
    }
}

void addKillRows(const char *what)
{
    QTest::addRow("%s, instead of the call", what) << Fault::KillBefore;
    QTest::addRow("%s, half-way through a write", what) << Fault::KillHalfway;
}

constexpr quint32 seedOfEveryCall = 4711;
constexpr quint32 seedOfSecond = 4712; // of a new attempt

} // namespace

void KilledTest::initTestCase()
{
    m_dir = std::make_unique<QTemporaryDir>(workFolderTemplate());
    QVERIFY(m_dir->isValid());
    m_original = m_dir->filePath("original.rueckhalt");
    m_folder = m_dir->filePath("amt.rueckhalt");
    VERIFY_RESULT(makeWorkRegister(m_original));
}

bool KilledTest::startAfresh()
{
    m_contents = RegisterContents::ofNew();
    return copyWorkRegister(m_original, m_folder);
}

/// The register holds what `acknowledged` of the steps make of it, or one step more; and it works.
void KilledTest::check(const QList<WorkStep> &steps, qsizetype acknowledged)
{
    const auto vault = openWorkRegister(m_folder);
    VERIFY_RESULT(vault);
    const auto found = contentsOf(**vault);
    VERIFY_RESULT(found);
    for (const WorkStep &step : steps.first(acknowledged))
        step.applyTo(m_contents);
    if (!(*found == m_contents) && acknowledged < steps.size())
        steps[acknowledged].applyTo(m_contents);
    QVERIFY2(*found == m_contents, qPrintable(QStringLiteral("%1 acknowledged").arg(acknowledged)));
    const auto findings = gravestFindings(**vault);
    VERIFY_RESULT(findings);
    QVERIFY2(findings->isEmpty(), qPrintable(findings->join('\n')));
    const WorkStep next {WorkStep::Kind::SaveDraft, 77};
    VERIFY_RESULT(next.perform(**vault));
    next.applyTo(m_contents);
}

void KilledTest::atEveryCall_data()
{
    QTest::addColumn<bool>("withKeys");
    QTest::addColumn<Fault>("fault");
    for (const bool withKeys : {false, true}) {
        const char *what = withKeys ? "keys" : "contents";
        QTest::addRow("%s, instead of the call", what) << withKeys << Fault::KillBefore;
        QTest::addRow("%s, half-way through a write", what) << withKeys << Fault::KillHalfway;
    }
}

void KilledTest::atEveryCall()
{
    QFETCH(const bool, withKeys);
    QFETCH(const Fault, fault);
    const QList<WorkStep> steps = withKeys ? everyKindOfKeyStep() : everyKindOfStep();
    // Once undisturbed, so that this process knows the keys that its children will derive.
    QVERIFY(startAfresh());
    work(
        m_folder, steps, [](const QByteArray &) {}, repeatedRandom(seedOfEveryCall));
    const int stride = shortOrLong(withKeys ? 4 : 1, 1);
    qint64 kills = 0;
    qint64 at = 1;
    for (bool killed = true; killed; at += stride) {
        QVERIFY(startAfresh());
        ForkedWork child([&](const ForkedWork::Say &say) {
            faultioWatch(QFile::encodeName(m_folder).constData());
            faultioArm(fault, at, false);
            work(m_folder, steps, say, repeatedRandom(seedOfEveryCall));
        });
        const qsizetype acknowledged = child.finish().size();
        killed = child.wasKilled();
        kills += killed ? 1 : 0;
        QVERIFY(killed || child.isDone());
        check(steps, acknowledged);
        if (QTest::currentTestFailed()) {
            qWarning("killed at call %lld", static_cast<long long>(at));
            return;
        }
    }
    QVERIFY(kills > steps.size() * 2);
    qInfo("%lld kills (calls there are: %lld)", static_cast<long long>(kills),
        static_cast<long long>(at - stride - 1));
}

void KilledTest::atEveryCallOfACreation_data()
{
    QTest::addColumn<Fault>("fault");
    addKillRows("creation");
}

void KilledTest::atEveryCallOfACreation()
{
    QFETCH(const Fault, fault);
    const QString place = m_dir->filePath("neu");
    const QString folder = place + "/neu.rueckhalt";
    // In this process, so that it knows the keys that its children will derive.
    const QString first = m_dir->filePath("erst.rueckhalt");
    VERIFY_RESULT(makeWorkRegister(first, repeatedRandom(seedOfEveryCall)));
    QVERIFY(QDir(first).removeRecursively());
    qint64 kills = 0;
    qint64 whole = 0;
    for (bool killed = true; killed; ++kills) {
        QVERIFY(QDir(place).removeRecursively() && QDir().mkpath(place));
        ForkedWork child([&](const ForkedWork::Say &say) {
            faultioWatch(place.toUtf8().constData());
            faultioArm(fault, kills + 1, false);
            if (!makeWorkRegister(folder, repeatedRandom(seedOfEveryCall)))
                _exit(1);
            say("+");
        });
        const bool acknowledged = !child.finish().isEmpty();
        killed = child.wasKilled();
        QVERIFY(killed || child.isDone());
        const auto vault = openWorkRegister(folder);
        if (vault) {
            ++whole;
            VERIFY_RESULT((*vault)->record(fullIncident()));
        } else {
            QVERIFY(!acknowledged);
            VERIFY_ERROR(vault, Error::Code::NotFound);
            // What lies there does not stand in the way of the next attempt.
            VERIFY_RESULT(makeWorkRegister(folder, repeatedRandom(seedOfSecond)));
        }
    }
    QVERIFY(whole > 0);
    qInfo("%lld kills", static_cast<long long>(kills - 1));
}

namespace {

/// What is being done when the process dies.
enum class Work { Saving, TakingIn, BackingUp, NewKeys };

/// Some of it; `next` numbers what may not come twice.
QList<WorkStep> someWork(Work work, QRandomGenerator &random, int &next)
{
    using K = WorkStep::Kind;
    QList<WorkStep> steps;
    switch (work) {
    case Work::Saving:
        for (int i = 0; i < 40; ++i)
            steps << someStep(random);
        break;
    case Work::TakingIn:
        for (int i = 0; i < 15; ++i)
            steps << WorkStep {K::TakeIn, next++};
        break;
    case Work::BackingUp:
        for (int i = 0; i < 3; ++i)
            steps << WorkStep {K::Record, next} << WorkStep {K::BackUp, next++};
        break;
    case Work::NewKeys:
        for (int i = 0; i < 3; ++i)
            steps << WorkStep {K::Rotate, 0} << WorkStep {K::Record, next++};
        break;
    }
    return steps;
}

/// How long it takes undisturbed.
template <typename Task>
int microsecondsOf(Task task)
{
    QElapsedTimer clock;
    clock.start();
    ForkedWork child(task);
    child.finish();
    return child.isDone() ? static_cast<int>(clock.nsecsElapsed() / 1000) : 0;
}

} // namespace

void KilledTest::atRandomMoments_data()
{
    QTest::addColumn<int>("work");
    QTest::addColumn<int>("kills");
    const auto row = [](const char *name, Work work, int shortForm, int longForm) {
        QTest::newRow(name) << static_cast<int>(work) << shortOrLong(shortForm, longForm);
    };
    row("saving", Work::Saving, 100, 3000);
    row("taking in", Work::TakingIn, 60, 2500);
    row("backup", Work::BackingUp, 40, 1500);
    row("new keys", Work::NewKeys, 40, 1500);
}

void KilledTest::atRandomMoments()
{
    QFETCH(const int, work);
    QFETCH(const int, kills);
    // A register that grows takes longer to open, and the kills would come ever earlier in the
    // work.
    constexpr int roundsPerRegister = 6;
    QRandomGenerator random(20261121);
    int next = 0;
    qint64 acknowledged = 0;
    qint64 killedAtWork = 0;
    QVERIFY(startAfresh());
    const auto trial = someWork(static_cast<Work>(work), random, next);
    const int whole
        = microsecondsOf([&](const ForkedWork::Say &say) { ::work(m_folder, trial, say); });
    const int step = whole / static_cast<int>(trial.size());
    QVERIFY(step > 0);
    for (int round = 0; round < kills; ++round) {
        if (round % roundsPerRegister == 0)
            QVERIFY(startAfresh());
        const auto steps = someWork(static_cast<Work>(work), random, next);
        ForkedWork child([&](const ForkedWork::Say &say) { ::work(m_folder, steps, say); });
        // At any moment of any step, however fast this machine is just now.
        child.waitFor(random.bounded(static_cast<int>(steps.size())));
        child.killAfter(random.bounded(step + 1));
        const qsizetype told = child.finish().size();
        QVERIFY(child.wasKilled() || child.isDone());
        acknowledged += told;
        killedAtWork += child.wasKilled() && told > 0 ? 1 : 0;
        check(steps, told);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(killedAtWork > kills / 4);
    qInfo("%d kills (%lld after the first change), %lld changes acknowledged, none lost, none half",
        kills, static_cast<long long>(killedAtWork), static_cast<long long>(acknowledged));
}

void KilledTest::migrationAtRandomMoments()
{
    const QString former = QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/format1.rueckhalt");
    constexpr int incidents = 24;
    const int kills = shortOrLong(60, 1500);
    const auto migrate = [&](const ForkedWork::Say &say) {
        if (!openFormerRegister(m_folder, repeatedRandom(seedOfEveryCall)))
            _exit(1);
        say("+");
    };
    // Once in this process, so that it knows the keys that its children will derive.
    QVERIFY(copyWorkRegister(former, m_folder));
    VERIFY_RESULT(openFormerRegister(m_folder, repeatedRandom(seedOfEveryCall)));
    QVERIFY(copyWorkRegister(former, m_folder));
    const int longest = microsecondsOf(migrate);
    QVERIFY(longest > 0);
    QRandomGenerator random(20261122);
    int untouched = 0;
    int whole = 0;
    for (int round = 0; round < kills; ++round) {
        QVERIFY(copyWorkRegister(former, m_folder));
        ForkedWork child(migrate);
        child.killAfter(random.bounded(longest));
        const bool acknowledged = !child.finish().isEmpty();
        QVERIFY(child.wasKilled() || child.isDone());
        const bool isFormer = HeadCopies::read(m_folder).former().has_value();
        QVERIFY(!isFormer || !acknowledged);
        untouched += isFormer ? 1 : 0;
        whole += acknowledged ? 1 : 0;
        const auto vault = openFormerRegister(m_folder, repeatedRandom(seedOfEveryCall));
        VERIFY_RESULT(vault);
        QVERIFY(!(*vault)->isReadOnly());
        for (const RegisterAlert &alert : (*vault)->alerts())
            QCOMPARE(alert.kind, RegisterAlert::Kind::HeadRepaired);
        QCOMPARE((*vault)->facts()->rowCount(), incidents);
        const auto findings = gravestFindings(**vault);
        VERIFY_RESULT(findings);
        QVERIFY2(findings->isEmpty(), qPrintable(findings->join('\n')));
        VERIFY_RESULT((*vault)->record(plainIncident()));
    }
    qInfo("%d kills: %d before the first new head, %d acknowledged, all open with all incidents",
        kills, untouched, whole);
}

QTEST_GUILESS_MAIN(KilledTest)
#include "tst_killed.moc"
