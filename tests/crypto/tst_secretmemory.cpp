// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretbytes.h"
#include "crypto/secretmemory.h"

#include <QFile>
#include <QTest>

#include <cstring>
#include <random>
#include <thread>

#include <sys/resource.h>

using namespace rueckhalt;

class SecretMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void everySizeCanBeWrittenToItsEnd_data();
    void everySizeCanBeWrittenToItsEnd();
    void piecesDoNotOverlap();
    void releasedPieceIsOverwritten();
    void manyKeysTakeLittleRoom();
    void roomIsGivenBack();
    void systemLocksWhatIsCountedAsLocked();
    void pagesAreLeftOutOfDumps_data();
    void pagesAreLeftOutOfDumps();
    void withoutTheRightToLockThereIsStillMemory();
    void threadsShareIt();
    void impossibleSizeIsRefused();
};

namespace {

/// A line of one of the kernel's tables about this process.
QByteArray lineOf(const char *table, const QByteArray &beginning)
{
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(beginning))
            return line.sliced(beginning.size()).trimmed();
    }
    return {};
}

/// The kernel's two-letter flags of the pages around `memory`.
QByteArray pageFlags(const void *memory)
{
    QFile file("/proc/self/smaps");
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto address = reinterpret_cast<quintptr>(memory);
    bool inside = false;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const auto dash = line.indexOf('-');
        bool isRange = false;
        const auto begin = line.first(std::max<qsizetype>(dash, 0)).toULongLong(&isRange, 16);
        if (isRange) {
            const auto end = line.sliced(dash + 1).split(' ').first().toULongLong(nullptr, 16);
            inside = address >= begin && address < end;
        } else if (inside && line.startsWith("VmFlags:")) {
            return line;
        }
    }
    return {};
}

std::vector<SecretBytes> manyKeys(std::size_t count)
{
    std::vector<SecretBytes> keys;
    keys.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        keys.emplace_back(32);
    return keys;
}

} // namespace

void SecretMemoryTest::everySizeCanBeWrittenToItsEnd_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 16, 32, 33, 100, 4096, 8191, 8192, 8193, 65536, 5000000})
        QTest::addRow("%d", size) << size;
}

void SecretMemoryTest::everySizeCanBeWrittenToItsEnd()
{
    QFETCH(const int, size);
    const auto bytes = static_cast<std::size_t>(size);
    for (int round = 0; round < 3; ++round) {
        void *memory = secretmemory::allocate(bytes);
        QCOMPARE(reinterpret_cast<quintptr>(memory) % alignof(std::max_align_t), quintptr(0));
        std::memset(memory, 0xee, bytes);
        secretmemory::release(memory, bytes);
    }
}

/// Random sizes come and go; each piece keeps what was written into it.
void SecretMemoryTest::piecesDoNotOverlap()
{
    std::mt19937 random(7);
    std::vector<SecretBytes> pieces(300);
    const auto isWhole = [](const SecretBytes &piece, std::size_t number) {
        const auto expected = static_cast<std::uint8_t>(number);
        return std::ranges::all_of(
            piece.view(), [expected](std::uint8_t byte) { return byte == expected; });
    };
    for (int round = 0; round < 20000; ++round) {
        const std::size_t number = random() % pieces.size();
        QVERIFY(isWhole(pieces[number], number));
        pieces[number] = SecretBytes(random() % (round % 100 == 0 ? 20000 : 300));
        std::ranges::fill(pieces[number].writable(), static_cast<std::uint8_t>(number));
    }
    for (std::size_t number = 0; number < pieces.size(); ++number)
        QVERIFY(isWhole(pieces[number], number));
}

void SecretMemoryTest::releasedPieceIsOverwritten()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("looking at memory that was given back is what AddressSanitizer forbids");
#else
    const auto neighbours = manyKeys(10); // keep the page mapped
    auto *memory = static_cast<std::uint8_t *>(secretmemory::allocate(32));
    std::memset(memory, 0xee, 32);
    const volatile std::uint8_t *seen = memory;
    secretmemory::release(memory, 32);
    // The first eight bytes now lead to the next free piece.
    for (int i = 8; i < 32; ++i)
        QCOMPARE(static_cast<int>(seen[i]), 0);
#endif
}

void SecretMemoryTest::manyKeysTakeLittleRoom()
{
    const auto before = secretmemory::usage();
    const auto keys = manyKeys(50000);
    const auto after = secretmemory::usage();
    QVERIFY(after.mapped - before.mapped >= 49000 * 32); // some found room that was there
    QVERIFY(after.mapped - before.mapped <= 50000 * 32 * 11 / 10);
}

void SecretMemoryTest::roomIsGivenBack()
{
    const auto before = secretmemory::usage();
    {
        const auto keys = manyKeys(50000);
        const SecretBytes large(3000000);
        QVERIFY(secretmemory::usage().mapped >= before.mapped + 3000000 + 40000 * 32);
    }
    const auto after = secretmemory::usage();
    QVERIFY(after.mapped <= before.mapped + 65536); // one empty block may stay
    QVERIFY(after.locked <= before.locked + 65536);
}

void SecretMemoryTest::systemLocksWhatIsCountedAsLocked()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("AddressSanitizer locks no memory, whatever it says");
#else
    const auto keys = manyKeys(5000);
    const SecretBytes page(9000);
    const auto locked = lineOf("/proc/self/status", "VmLck:");
    if (locked.isEmpty())
        QSKIP("this system does not say how much memory is locked");
    QCOMPARE(locked.split(' ').first().toULongLong() * 1024, secretmemory::usage().locked);
#endif
}

void SecretMemoryTest::pagesAreLeftOutOfDumps_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("key") << 32;
    QTest::newRow("narrative") << 20000;
    QTest::newRow("too large to lock") << 4000000;
}

void SecretMemoryTest::pagesAreLeftOutOfDumps()
{
    QFETCH(const int, size);
    const SecretBytes secret(static_cast<std::size_t>(size));
    const QByteArray flags = pageFlags(secret.view().data());
    if (flags.isEmpty())
        QSKIP("this system does not show the flags of pages");
    QVERIFY2(flags.contains(" dd"), flags.constData());
    const int onTheHeap = 0;
    QVERIFY(!pageFlags(&onTheHeap).contains(" dd"));
}

/// For root the limit does not count; then this shows only that nothing else goes wrong.
void SecretMemoryTest::withoutTheRightToLockThereIsStillMemory()
{
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_MEMLOCK, &before), 0);
    const rlimit none {0, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_MEMLOCK, &none), 0);
    {
        const auto keys = manyKeys(10000);
        SecretBytes large(500000);
        std::ranges::fill(large.writable(), std::uint8_t {1});
        QCOMPARE(keys.size(), std::size_t {10000});
        QVERIFY(secretmemory::usage().mapped >= 500000 + 10000 * 32);
    }
    QCOMPARE(setrlimit(RLIMIT_MEMLOCK, &before), 0);
}

void SecretMemoryTest::threadsShareIt()
{
    std::vector<std::thread> threads;
    std::array<bool, 4> whole {};
    for (std::size_t number = 0; number < whole.size(); ++number)
        threads.emplace_back([number, &whole] {
            whole.at(number) = true;
            for (int round = 0; round < 20000; ++round) {
                SecretBytes secret(static_cast<std::size_t>(round) % 400 + 1);
                std::ranges::fill(secret.writable(), static_cast<std::uint8_t>(number));
                const auto sum
                    = std::ranges::count(secret.view(), static_cast<std::uint8_t>(number));
                if (sum != static_cast<std::ptrdiff_t>(secret.size()))
                    whole.at(number) = false;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(std::ranges::all_of(whole, [](bool one) { return one; }));
}

void SecretMemoryTest::impossibleSizeIsRefused()
{
    for (const std::size_t size : {SIZE_MAX, SIZE_MAX - 1, SIZE_MAX - 4096, SIZE_MAX / 2}) {
        void *memory = nullptr;
        QVERIFY_EXCEPTION_THROWN(memory = secretmemory::allocate(size), std::bad_alloc);
        QVERIFY(!memory);
    }
}

QTEST_GUILESS_MAIN(SecretMemoryTest)
#include "tst_secretmemory.moc"
