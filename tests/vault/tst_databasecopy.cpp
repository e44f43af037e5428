// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/databasecopy.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class DatabaseCopyTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void copyHasWhatTheSourceHas_data();
    void copyHasWhatTheSourceHas();
    void changesBetweenTheStepsAreInTheCopy();
    void copyWaitsForATransaction();
    void copyDoesNotOpenWithTheOtherKey();
    void givenUpCopyLeavesTheSourceUsable();
    void fullTargetIsTold();

private:
    std::unique_ptr<Database> made(const QString &name, char key);
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_source;
};

namespace {

SecretBytes keyOf(char letter)
{
    return secretOf(QByteArray(32, letter));
}

/// All rows in their order.
QByteArray rowsOf(Database &database)
{
    auto row = database.prepare("SELECT n, b FROM t ORDER BY n");
    QByteArray all;
    while (row && row->next().value_or(false))
        all += QByteArray::number(row->number(0)) + toByteArray(row->bytes(1));
    return all;
}

} // namespace

std::unique_ptr<Database> DatabaseCopyTest::made(const QString &name, char key)
{
    if (!writeFile(m_dir->filePath(name), {}))
        return nullptr;
    auto opened = Database::open(m_dir->filePath(name), keyOf(key), Database::Access::ReadWrite);
    return opened ? std::move(*opened) : nullptr;
}

void DatabaseCopyTest::init()
{
    m_source.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_source = made("source.db", 's');
    QVERIFY(m_source);
    VERIFY_RESULT(m_source->run("CREATE TABLE t (n INTEGER PRIMARY KEY, b BLOB)"));
    VERIFY_RESULT(m_source->run("WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c"
                                " WHERE n < 500) INSERT INTO t SELECT n, randomblob(5000) FROM c"));
}

void DatabaseCopyTest::copyHasWhatTheSourceHas_data()
{
    QTest::addColumn<char>("key");
    QTest::newRow("same key") << 's';
    QTest::newRow("another key") << 't';
}

void DatabaseCopyTest::copyHasWhatTheSourceHas()
{
    QFETCH(char, key);
    auto target = made("target.db", key);
    QVERIFY(target);
    qint64 reported = 0;
    VERIFY_RESULT(DatabaseCopy::whole(*m_source, *target, [&](qint64 done, qint64 total) {
        reported = total;
        return done <= total;
    }));
    QCOMPARE_GE(reported, 150);
    target.reset();
    auto reread
        = Database::open(m_dir->filePath("target.db"), keyOf(key), Database::Access::ReadOnly);
    VERIFY_RESULT(reread);
    QCOMPARE(rowsOf(**reread), rowsOf(*m_source));
    auto check = (*reread)->prepare("PRAGMA cipher_integrity_check");
    VERIFY_RESULT(check);
    QCOMPARE(check->next(), Result<bool>(false));
}

void DatabaseCopyTest::changesBetweenTheStepsAreInTheCopy()
{
    auto target = made("target.db", 't');
    QVERIFY(target);
    auto copy = DatabaseCopy::begin(*m_source, *target);
    VERIFY_RESULT(copy);
    int steps = 0;
    for (;; ++steps) {
        const auto done = copy->step(10);
        VERIFY_RESULT(done);
        if (*done)
            break;
        // Both in what was copied already and in what was not.
        VERIFY_RESULT(m_source->run("UPDATE t SET b = randomblob(4000) WHERE n % 50 = 3"));
        VERIFY_RESULT(m_source->run("INSERT INTO t (b) VALUES (randomblob(100))"));
        VERIFY_RESULT(m_source->run("DELETE FROM t WHERE n = (SELECT max(n) - 40 FROM t)"));
    }
    QCOMPARE_GE(steps, 10);
    QCOMPARE(rowsOf(*target), rowsOf(*m_source));
    auto check = target->prepare("PRAGMA integrity_check");
    VERIFY_RESULT(check);
    QVERIFY(check->next().value_or(false));
    QCOMPARE(check->text(0), "ok");
}

void DatabaseCopyTest::copyWaitsForATransaction()
{
    auto target = made("target.db", 't');
    QVERIFY(target);
    auto copy = DatabaseCopy::begin(*m_source, *target);
    VERIFY_RESULT(copy);
    {
        auto transaction = Transaction::begin(*m_source);
        VERIFY_RESULT(transaction);
        VERIFY_RESULT(m_source->run("DELETE FROM t WHERE n = 7"));
        VERIFY_ERROR(copy->step(), Error::Code::LockedByOther);
    }
    VERIFY_RESULT(copy->step(1000));
    QCOMPARE(rowsOf(*target), rowsOf(*m_source));
}

void DatabaseCopyTest::copyDoesNotOpenWithTheOtherKey()
{
    auto target = made("target.db", 't');
    QVERIFY(target);
    VERIFY_RESULT(DatabaseCopy::whole(*m_source, *target));
    target.reset();
    VERIFY_ERROR(
        Database::open(m_dir->filePath("target.db"), keyOf('s'), Database::Access::ReadOnly),
        Error::Code::Damaged);
}

void DatabaseCopyTest::givenUpCopyLeavesTheSourceUsable()
{
    auto target = made("target.db", 't');
    QVERIFY(target);
    VERIFY_ERROR(DatabaseCopy::whole(*m_source, *target, [](qint64, qint64) { return false; }),
        Error::Code::Cancelled);
    target.reset();
    VERIFY_RESULT(m_source->run("DELETE FROM t WHERE n > 10"));
    QCOMPARE(m_source->number("SELECT count(*) FROM t"), Result<qint64>(10));
}

void DatabaseCopyTest::fullTargetIsTold()
{
    auto target = made("target.db", 't');
    QVERIFY(target);
    VERIFY_RESULT(target->run("PRAGMA max_page_count = 20"));
    VERIFY_ERROR(DatabaseCopy::whole(*m_source, *target), Error::Code::DiskFull);
    QCOMPARE(m_source->number("SELECT count(*) FROM t"), Result<qint64>(500));
}

QTEST_GUILESS_MAIN(DatabaseCopyTest)
#include "tst_databasecopy.moc"
