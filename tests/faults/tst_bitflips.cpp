// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faults/registerwork.h"
#include "support/faults/traceddisk.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/headcopies.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// One bit of a register is another than was written. Looking finds it without fail; a user who
/// opens the register all the same sees what was written, bit for bit, or nothing and the reason.
class BitFlipsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyBitCounts_data();
    void everyBitCounts();

private:
    enum class Outcome { Refused, Found, Repaired, Overwritten };
    void flip(const QString &file, qint64 bit);
    [[nodiscard]] bool isSeen() const;
    [[nodiscard]] bool isSeenIn(const QString &file, qint64 bit);
    [[nodiscard]] static bool findsBadPage(Database &database);
    void judge(bool isHead, Outcome &outcome);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    NewHead m_keys;
    RegisterContents m_contents;
    std::unique_ptr<Database> m_reader; ///< of isSeenIn(); null: opens anew
};

void BitFlipsTest::initTestCase()
{
    m_dir = std::make_unique<QTemporaryDir>(workFolderTemplate());
    QVERIFY(m_dir->isValid());
    m_folder = m_dir->filePath("amt.rueckhalt");
    {
        const auto vault = makeWorkRegister(m_folder);
        VERIFY_RESULT(vault);
        m_contents = RegisterContents::ofNew();
        for (const WorkStep &step : everyKindOfStep()) {
            VERIFY_RESULT(step.perform(**vault));
            step.applyTo(m_contents);
        }
    }
    auto keys = workHead(m_folder);
    VERIFY_RESULT(keys);
    m_keys = std::move(*keys);
    QVERIFY(!isSeen());
}

void BitFlipsTest::everyBitCounts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qint64>("flips"); // in the short form; 0: every bit, as in the long one
    QTest::addColumn<int>("perOpening"); // flips of which one is opened
    // Odd and no multiple of 8, so that all bits of a byte have their turn.
    QTest::newRow("head.a") << "head.a" << qint64(0) << shortOrLong(199, 19);
    QTest::newRow("head.b") << "head.b" << qint64(0) << shortOrLong(199, 19);
    QTest::newRow("vault.db") << "vault.db" << qint64(3000) << shortOrLong(5, 499);
}

void BitFlipsTest::flip(const QString &file, qint64 bit)
{
    QFile opened(m_folder + u'/' + file);
    char byte = 0;
    QVERIFY(opened.open(QIODevice::ReadWrite | QIODevice::Unbuffered) && opened.seek(bit / 8)
        && opened.getChar(&byte));
    byte = static_cast<char>(byte ^ (1 << (bit % 8)));
    QVERIFY(opened.seek(bit / 8) && opened.putChar(byte));
}

/// Whether looking alone, without a password and without a write, shows that something is wrong.
bool BitFlipsTest::isSeen() const
{
    const auto copies = HeadCopies::read(m_folder);
    const auto head = copies.head();
    if (!head || !copies.copiesOtherThan(*head).isEmpty())
        return true;
    auto database
        = Database::open(m_folder + "/vault.db", m_keys.keys.database, Database::Access::ReadOnly);
    if (!database)
        return database.error().code == Error::Code::Damaged;
    return findsBadPage(**database);
}

bool BitFlipsTest::findsBadPage(Database &database)
{
    auto complaint = database.prepare("PRAGMA cipher_integrity_check");
    return !complaint || complaint->next().value_or(true);
}

/// The same, without opening the database anew for each of its millions of bits: the check reads
/// every page from the file, whatever is in memory. Only the first page has what opening goes by.
bool BitFlipsTest::isSeenIn(const QString &file, qint64 bit)
{
    constexpr qint64 firstPage = 8 * 4096;
    if (file != "vault.db" || bit < firstPage)
        return isSeen();
    if (!m_reader) {
        flip(file, bit);
        auto database = Database::open(
            m_folder + "/vault.db", m_keys.keys.database, Database::Access::ReadOnly);
        const bool isWhole = database && !findsBadPage(**database);
        flip(file, bit);
        if (!isWhole)
            return false; // a check that always complains would prove nothing
        m_reader = std::move(*database);
    }
    return findsBadPage(*m_reader);
}

void BitFlipsTest::judge(bool isHead, Outcome &outcome)
{
    const auto vault = openWorkRegister(m_folder);
    if (!vault) {
        outcome = Outcome::Refused;
        VERIFY_ERROR(vault, Error::Code::Damaged);
        QVERIFY(!isHead);
        return;
    }
    const auto &alerts = (*vault)->alerts();
    const auto findings = (*vault)->verify();
    VERIFY_RESULT(findings);
    const auto found = contentsOf(**vault);
    if (isHead) {
        // The other copy counts; opening has said so and made this one good again.
        outcome = Outcome::Repaired;
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.first().kind, RegisterAlert::Kind::HeadRepaired);
        QCOMPARE(findings->size(), 0);
        VERIFY_RESULT(found);
        QVERIFY(*found == m_contents);
        return;
    }
    // Where nobody reads a page before writing it anew (a free one), the flip is gone.
    const bool isGone = findings->isEmpty() && alerts.isEmpty();
    outcome = isGone ? Outcome::Overwritten : Outcome::Found;
    QVERIFY(!isGone || !isSeen());
    QVERIFY(isGone ? found && *found == m_contents : !found || *found == m_contents);
}

void BitFlipsTest::everyBitCounts()
{
    QFETCH(const QString, file);
    QFETCH(const qint64, flips);
    QFETCH(const int, perOpening);
    const qint64 bits = QFileInfo(m_folder + u'/' + file).size() * 8;
    // Odd, so that all bits of a byte have their turn.
    const qint64 step = flips == 0 ? 1 : shortOrLong<qint64>(bits / flips | 1, 1);
    const bool isHead = file.startsWith("head");
    const DiskImage whole = DiskImage::of(m_folder);
    std::array<qint64, 4> outcomes {};
    qint64 tried = 0;
    QElapsedTimer clock;
    clock.start();
    for (qint64 bit = 0; bit < bits; bit += step, ++tried) {
        flip(file, bit);
        QVERIFY2(isSeenIn(file, bit), qPrintable(QString::number(bit)));
        if (tried % perOpening == 0) {
            m_reader.reset(); // the register is about to be written
            Outcome outcome = Outcome::Refused;
            judge(isHead, outcome);
            ++outcomes[static_cast<std::size_t>(outcome)];
            if (QTest::currentTestFailed()) {
                qWarning("bit %lld", static_cast<long long>(bit));
                return;
            }
            const DiskImage after = DiskImage::of(m_folder);
            QVERIFY(whole.writeTo(m_folder, &after));
        } else {
            flip(file, bit);
        }
    }
    QCOMPARE(DiskImage::of(m_folder), whole);
    QVERIFY(tried >= flips / 2 && tried > 1000);
    qInfo("%lld of %lld bits flipped in %lld s, every one seen; opened: %lld refused, %lld found, "
          "%lld made good by the other copy, %lld in free pages and written over",
        static_cast<long long>(tried), static_cast<long long>(bits),
        static_cast<long long>(clock.elapsed() / 1000), static_cast<long long>(outcomes[0]),
        static_cast<long long>(outcomes[1]), static_cast<long long>(outcomes[2]),
        static_cast<long long>(outcomes[3]));
}

QTEST_GUILESS_MAIN(BitFlipsTest)
#include "tst_bitflips.moc"
