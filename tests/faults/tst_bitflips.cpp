// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faults/registerwork.h"
#include "support/faults/traceddisk.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/headcopies.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSet>
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
    void everyBitOfEveryPageIsSeen();
    void everyBitCounts_data();
    void everyBitCounts();

private:
    enum class Outcome { Refused, Found, Repaired, Overwritten };
    void flip(const QString &file, qint64 bit);
    [[nodiscard]] bool isSeen() const;
    [[nodiscard]] static QSet<QString> complaintsOf(Database &database);
    void judge(bool isHead, Outcome &outcome);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    NewHead m_keys;
    RegisterContents m_contents;
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
    // Of all its bits see everyBitOfEveryPageIsSeen().
    QTest::newRow("vault.db") << "vault.db" << shortOrLong<qint64>(3000, 12000) << 5;
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
    return !complaintsOf(**database).isEmpty();
}

/// One for every page that is not as it was written. Reads each from the file, whatever is in
/// memory.
QSet<QString> BitFlipsTest::complaintsOf(Database &database)
{
    QSet<QString> complaints;
    auto complaint = database.prepare("PRAGMA cipher_integrity_check");
    while (complaint && complaint->next().value_or(false))
        complaints << complaint->text(0);
    return complaints;
}

/// The bits at one place of all pages are flipped together, and each page has to be named: in the
/// long form every bit of the database. The salt at the beginning of the file counts at opening.
void BitFlipsTest::everyBitOfEveryPageIsSeen()
{
    constexpr qint64 saltBits = 16 * 8;
    const QString path = m_folder + "/vault.db";
    for (qint64 bit = 0; bit < saltBits; ++bit) {
        flip("vault.db", bit);
        QVERIFY2(isSeen(), qPrintable(QString::number(bit)));
        flip("vault.db", bit);
    }
    const DiskImage whole = DiskImage::of(m_folder);
    auto database = Database::open(path, m_keys.keys.database, Database::Access::ReadOnly);
    VERIFY_RESULT(database);
    const qint64 pageSize = *(*database)->number("PRAGMA page_size");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 pages = file.size() / pageSize;
    QVERIFY(pages > 10);
    QCOMPARE(file.size(), pages * pageSize);
    uchar *bytes = file.map(0, file.size());
    QVERIFY(bytes != nullptr);
    const auto flipInPages = [&](qint64 bit) {
        for (qint64 page = bit < saltBits ? 1 : 0; page < pages; ++page)
            bytes[page * pageSize + bit / 8] ^= static_cast<uchar>(1 << (bit % 8));
    };
    qint64 tried = 0;
    // Odd, so that all bits of a byte have their turn.
    for (qint64 bit = 0; bit < pageSize * 8; bit += shortOrLong(61, 1)) {
        flipInPages(bit);
        QCOMPARE(complaintsOf(**database).size(), bit < saltBits ? pages - 1 : pages);
        flipInPages(bit);
        tried += bit < saltBits ? pages - 1 : pages;
    }
    QVERIFY(complaintsOf(**database).isEmpty());
    QCOMPARE(DiskImage::of(m_folder), whole);
    qInfo("%lld of %lld bits flipped, every one seen", static_cast<long long>(tried + saltBits),
        static_cast<long long>(file.size() * 8));
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
        QVERIFY2(isSeen(), qPrintable(QString::number(bit)));
        if (tried % perOpening == 0) {
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
