// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultio/faultio.h"
#include "support/faults/registerwork.h"
#include "support/faults/traceddisk.h"
#include "support/vault/vaulttesting.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;
using faultio::Op;

Q_DECLARE_METATYPE(QList<WorkStep>)

/// The power goes at any moment. What was written is logged, and from the log comes every disk
/// that could be left: whatever it is, the register opens to the last acknowledged state or to the
/// one that was being made.
class PowerLossTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { faultioWatch(nullptr); }
    void duringWork_data();
    void duringWork();
    void duringCreation();

private:
    [[nodiscard]] QList<TracedOp> traced(const std::function<void()> &work) const;
    [[nodiscard]] QList<DiskImage> imagesOf(const TracedDisk &disk);
    [[nodiscard]] bool put(const DiskImage &image);
    void checkState(qsizetype acknowledged);
    void checkCreation(bool acknowledged);
    template <typename Check>
    void tryImages(const QList<TracedOp> &ops, const DiskImage &before, Check check);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_place; ///< where the work is done
    QString m_replay; ///< where images are tried
    QList<RegisterContents> m_states; ///< after each step
    QRandomGenerator m_random {20261121};
    qint64 m_images = 0;
    qint64 m_behind = 0; ///< images that show the step under way as done
};

namespace {

constexpr quint32 seedOfCreation = 4711;
const QString registerName = QStringLiteral("amt.rueckhalt");

/// Each file once, so that the log knows it by name before it changes.
void touchAll(const QString &folder)
{
    const DiskImage image = DiskImage::of(folder);
    for (const QString &name : image.files.keys()) {
        QFile file(folder + u'/' + name);
        static_cast<void>(file.open(QIODevice::ReadOnly));
    }
}

} // namespace

void PowerLossTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>(workFolderTemplate());
    m_place = m_dir->filePath("work");
    m_replay = m_dir->filePath("replay");
    QVERIFY(QDir().mkpath(m_place));
    m_states.clear();
    m_images = 0;
    m_behind = 0;
}

QList<TracedOp> PowerLossTest::traced(const std::function<void()> &work) const
{
    const QString trace = m_dir->filePath("trace");
    faultioWatch(QFile::encodeName(m_place).constData());
    faultioTrace(QFile::encodeName(trace).constData());
    touchAll(m_place);
    work();
    faultioTrace(nullptr);
    faultioWatch(nullptr);
    return readTrace(trace);
}

/// The two ends, torn forms of the last write, and some of the many in between.
QList<DiskImage> PowerLossTest::imagesOf(const TracedDisk &disk)
{
    QList<DiskImage> images {disk.after(TracedDisk::Lost::Everything)};
    if (disk.uncertain() == 0)
        return images;
    images << disk.after(TracedDisk::Lost::Nothing);
    if (const int sectors = disk.lastWriteSectors(); sectors > 1) {
        const int step = shortOrLong(sectors, 1);
        for (int kept = sectors / 2; kept > 0 && kept < sectors; kept += step)
            images << disk.afterTornWrite(kept);
    }
    for (int i = 0; i < shortOrLong(1, 60); ++i)
        images << disk.afterChance(m_random, 20 + 30 * (i % 3));
    return images;
}

bool PowerLossTest::put(const DiskImage &image)
{
    ++m_images;
    return image.writeTo(m_replay);
}

template <typename Check>
void PowerLossTest::tryImages(const QList<TracedOp> &ops, const DiskImage &before, Check check)
{
    TracedDisk disk(before);
    qsizetype acknowledged = 0;
    for (const TracedOp &op : ops) {
        disk.take(op);
        if (op.op == Op::Mark)
            acknowledged = static_cast<qsizetype>(op.value);
        else if (op.op == Op::Known)
            continue;
        for (const DiskImage &image : imagesOf(disk)) {
            QVERIFY(put(image));
            check(acknowledged);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void PowerLossTest::checkState(qsizetype acknowledged)
{
    const QString folder = m_replay + u'/' + registerName;
    const auto vault = openWorkRegister(folder);
    VERIFY_RESULT(vault);
    const auto found = contentsOf(**vault);
    VERIFY_RESULT(found);
    const bool isAhead = acknowledged + 1 < m_states.size() && *found == m_states[acknowledged + 1];
    QVERIFY2(isAhead || *found == m_states[acknowledged],
        qPrintable(QStringLiteral("image %1, %2 changes acknowledged, %3 incidents found")
                       .arg(m_images)
                       .arg(acknowledged)
                       .arg(found->incidents.size())));
    m_behind += isAhead ? 1 : 0;
    const auto findings = gravestFindings(**vault);
    VERIFY_RESULT(findings);
    QVERIFY2(findings->isEmpty(), qPrintable(findings->join('\n')));
    // What was left can be worked with.
    VERIFY_RESULT((*vault)->record(plainIncident()));
}

void PowerLossTest::duringWork_data()
{
    using K = WorkStep::Kind;
    QTest::addColumn<QList<WorkStep>>("steps");
    QTest::newRow("contents") << everyKindOfStep();
    QTest::newRow("members and keys") << everyKindOfKeyStep();
    QTest::newRow("backups") << QList<WorkStep> {{K::Record, 1}, {K::Attach, 1}, {K::BackUp, 1},
        {K::TakeIn, 1}, {K::EraseAttachment, 1}, {K::BackUp, 2}};
}

void PowerLossTest::duringWork()
{
    QFETCH(const QList<WorkStep>, steps);
    const QString folder = m_place + u'/' + registerName;
    VERIFY_RESULT(makeWorkRegister(folder));
    QVERIFY(QDir().mkpath(backupFolderOf(folder)));
    const DiskImage before = DiskImage::of(m_place);
    m_states = {RegisterContents::ofNew()};
    for (const WorkStep &step : steps) {
        m_states << m_states.last();
        step.applyTo(m_states.last());
    }
    const auto ops = traced([&] {
        const auto vault = openWorkRegister(folder);
        VERIFY_RESULT(vault);
        for (qsizetype i = 0; i < steps.size(); ++i) {
            VERIFY_RESULT(steps[i].perform(**vault));
            faultioMark(static_cast<quint64>(i + 1));
        }
    });
    QElapsedTimer clock;
    clock.start();
    tryImages(ops, before, [this](qsizetype acknowledged) { checkState(acknowledged); });
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_behind > 0);
    qInfo("%lld operations, %lld crash images in %lld s, all open; %lld with the change under way",
        static_cast<long long>(ops.size()), static_cast<long long>(m_images),
        static_cast<long long>(clock.elapsed() / 1000), static_cast<long long>(m_behind));
}

void PowerLossTest::checkCreation(bool acknowledged)
{
    const QString folder = m_replay + u'/' + registerName;
    const auto vault = openWorkRegister(folder);
    if (vault) {
        ++m_behind;
        VERIFY_RESULT((*vault)->record(plainIncident()));
        return;
    }
    QVERIFY2(!acknowledged, qPrintable(sayingOf(vault)));
    VERIFY_ERROR(vault, Error::Code::NotFound);
    // What lies there does not stand in the way.
    VERIFY_RESULT(makeWorkRegister(folder, repeatedRandom(seedOfCreation + 1)));
}

void PowerLossTest::duringCreation()
{
    const auto ops = traced([&] {
        VERIFY_RESULT(
            makeWorkRegister(m_place + u'/' + registerName, repeatedRandom(seedOfCreation)));
        faultioMark(1);
    });
    tryImages(ops, {}, [this](qsizetype acknowledged) { checkCreation(acknowledged != 0); });
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_behind > 0 && m_behind < m_images);
    qInfo("%lld operations, %lld crash images, a whole register in %lld, none in the others",
        static_cast<long long>(ops.size()), static_cast<long long>(m_images),
        static_cast<long long>(m_behind));
}

QTEST_GUILESS_MAIN(PowerLossTest)
#include "tst_powerloss.moc"
