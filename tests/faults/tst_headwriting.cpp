// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultio/faultio.h"
#include "support/faults/forkedwork.h"
#include "support/faults/registerwork.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/headcopies.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;
using faultio::Fault;

/// The two copies of the head when the disk fails again while one of them cannot be used: there is
/// always one that can.
class HeadWritingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QVERIFY(copyWorkRegister(m_original, m_folder)); }
    void cleanup() { faultioWatch(nullptr); }
    void aTornCopyIsNotFollowedByAnother();
    void theOnlyGoodCopyIsNotWrittenInPlace_data();
    void theOnlyGoodCopyIsNotWrittenInPlace();

private:
    void checkOpens();

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_original;
    QString m_folder;
};

void HeadWritingTest::initTestCase()
{
    m_dir = std::make_unique<QTemporaryDir>(workFolderTemplate());
    m_original = m_dir->filePath("original.rueckhalt");
    m_folder = m_dir->filePath("amt.rueckhalt");
    VERIFY_RESULT(makeWorkRegister(m_original));
}

void HeadWritingTest::checkOpens()
{
    VERIFY_RESULT(HeadCopies::read(m_folder).head());
    {
        const auto again = openWorkRegister(m_folder);
        VERIFY_RESULT(again);
        QVERIFY(!(*again)->isReadOnly());
        VERIFY_RESULT((*again)->record(plainIncident(7)));
    }
    const auto copies = HeadCopies::read(m_folder);
    QCOMPARE(copies.copiesOtherThan(*copies.head()), QStringList());
}

/// The head could not be written whole after a change, nor when the next one begins.
void HeadWritingTest::aTornCopyIsNotFollowedByAnother()
{
    int torn = 0;
    for (qint64 at = 1;; ++at) {
        init();
        faultioWatch(QFile::encodeName(m_folder).constData());
        auto vault = openWorkRegister(m_folder);
        VERIFY_RESULT(vault);
        faultioArm(Fault::ShortWrite, at, true);
        const auto first = (*vault)->record(plainIncident(1));
        const bool happened = faultioHits() > 0;
        const auto copies = HeadCopies::read(m_folder);
        const bool isTorn = !copies.copiesOtherThan(*copies.head()).isEmpty();
        torn += isTorn ? 1 : 0;
        for (int again = 0; again < 3; ++again) {
            faultioArm(Fault::ShortWrite, 1, true);
            static_cast<void>((*vault)->record(plainIncident(2)));
        }
        vault->reset();
        faultioWatch(nullptr);
        checkOpens();
        if (QTest::currentTestFailed()) {
            qInfo("at write %lld", static_cast<long long>(at));
            return;
        }
        if (!happened)
            break;
    }
    QVERIFY(torn > 0);
}

void HeadWritingTest::theOnlyGoodCopyIsNotWrittenInPlace_data()
{
    QTest::addColumn<int>("damaged");
    QTest::newRow("head.a damaged") << 0;
    QTest::newRow("head.b damaged") << 1;
}

/// Both copies have the same number after a change of members, so that either may be the next one
/// to be written when the other turns out to be damaged.
void HeadWritingTest::theOnlyGoodCopyIsNotWrittenInPlace()
{
    QFETCH(const int, damaged);
    int failed = 0;
    for (qint64 at = 1;; ++at) {
        init();
        const QString damagedFile = m_folder + u'/' + HeadCopies::fileName(damaged);
        const QString goodFile = m_folder + u'/' + HeadCopies::fileName(1 - damaged);
        const auto newest = HeadCopies::read(m_folder).head();
        VERIFY_RESULT(newest);
        QVERIFY(writeFile(goodFile, encodeHead(*newest)));
        const QByteArray whole = encodeHead(*newest);
        QVERIFY(writeFile(damagedFile, whole.first(whole.size() / 2)));
        faultioWatch(QFile::encodeName(m_folder).constData());
        faultioArm(Fault::ShortWrite, at, true);
        static_cast<void>(openWorkRegister(m_folder));
        const bool happened = faultioHits() > 0;
        faultioWatch(nullptr);
        checkOpens();
        if (QTest::currentTestFailed()) {
            qInfo("at write %lld", static_cast<long long>(at));
            return;
        }
        if (!happened)
            break;
        ++failed;
    }
    QVERIFY(failed > 2);
}

QTEST_GUILESS_MAIN(HeadWritingTest)
#include "tst_headwriting.moc"
