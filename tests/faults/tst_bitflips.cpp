// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faults/registerwork.h"
#include "support/faults/traceddisk.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// One bit of a register is another than was written. Either it does not open and says why, or a
/// check finds it; and what can still be read says what was written, bit for bit.
class BitFlipsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyBitCounts_data();
    void everyBitCounts();

private:
    enum class Outcome { Refused, Found, Repaired };
    void flip(const QString &file, qint64 bit);
    void judge(Outcome &outcome);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    RegisterContents m_contents;
};

void BitFlipsTest::initTestCase()
{
    m_dir = std::make_unique<QTemporaryDir>(workFolderTemplate());
    QVERIFY(m_dir->isValid());
    m_folder = m_dir->filePath("amt.rueckhalt");
    const auto vault = makeWorkRegister(m_folder);
    VERIFY_RESULT(vault);
    m_contents = RegisterContents::ofNew();
    for (const WorkStep &step : everyKindOfStep()) {
        VERIFY_RESULT(step.perform(**vault));
        step.applyTo(m_contents);
    }
}

void BitFlipsTest::everyBitCounts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("shortForm"); // flips in the short form
    QTest::newRow("head.a") << "head.a" << 800;
    QTest::newRow("head.b") << "head.b" << 800;
    QTest::newRow("vault.db") << "vault.db" << 4000;
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

void BitFlipsTest::judge(Outcome &outcome)
{
    const auto vault = openWorkRegister(m_folder);
    if (!vault) {
        outcome = Outcome::Refused;
        VERIFY_ERROR(vault, Error::Code::Damaged);
        return;
    }
    const auto findings = (*vault)->verify();
    VERIFY_RESULT(findings);
    // Opening repairs a copy of the head and says so; all else stays as it was found.
    const auto &alerts = (*vault)->alerts();
    QVERIFY2(!findings->isEmpty() || !alerts.isEmpty(), "opened and found whole");
    const bool isHead = std::all_of(alerts.begin(), alerts.end(), [](const auto &alert) {
        return alert.kind == RegisterAlert::Kind::HeadRepaired;
    }) && std::all_of(findings->begin(), findings->end(), [](const auto &f) {
        return f.kind == VaultFinding::Kind::HeadCopyDamaged;
    });
    outcome = isHead ? Outcome::Repaired : Outcome::Found;
    const auto found = contentsOf(**vault);
    if (!isHead)
        QVERIFY(!found || *found == m_contents);
    else
        VERIFY_RESULT(found);
    if (isHead)
        QVERIFY(*found == m_contents);
}

void BitFlipsTest::everyBitCounts()
{
    QFETCH(const QString, file);
    QFETCH(const int, shortForm);
    const qint64 bits = QFileInfo(m_folder + u'/' + file).size() * 8;
    // Odd, so that all bits of a byte have their turn.
    const qint64 step = shortOrLong<qint64>(bits / shortForm | 1, 1);
    const DiskImage whole = DiskImage::of(m_folder);
    std::array<qint64, 3> outcomes {};
    QElapsedTimer clock;
    clock.start();
    for (qint64 bit = 0; bit < bits; bit += step) {
        flip(file, bit);
        Outcome outcome = Outcome::Refused;
        judge(outcome);
        ++outcomes[static_cast<std::size_t>(outcome)];
        if (QTest::currentTestFailed()) {
            qWarning("bit %lld of %s", static_cast<long long>(bit), qPrintable(file));
            return;
        }
        flip(file, bit);
    }
    // Nothing was written while it was looked at.
    QCOMPARE(DiskImage::of(m_folder), whole);
    const qint64 tried = outcomes[0] + outcomes[1] + outcomes[2];
    QVERIFY(tried >= shortForm / 2);
    qInfo("%lld of %lld bits flipped in %lld s: %lld refused, %lld found by the check, %lld made "
          "good "
          "by the other copy",
        static_cast<long long>(tried), static_cast<long long>(bits),
        static_cast<long long>(clock.elapsed() / 1000), static_cast<long long>(outcomes[0]),
        static_cast<long long>(outcomes[1]), static_cast<long long>(outcomes[2]));
}

QTEST_GUILESS_MAIN(BitFlipsTest)
#include "tst_bitflips.moc"
