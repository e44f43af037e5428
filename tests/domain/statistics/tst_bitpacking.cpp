// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/bitpacking.h"

#include <QRandomGenerator>
#include <QTest>

#include <vector>

using namespace rueckhalt;

class BitPackingTest : public QObject
{
    Q_OBJECT

private slots:
    void numbersComeBackFromAnyPosition_data();
    void numbersComeBackFromAnyPosition();
    void wideNumbersComeBack();
};

void BitPackingTest::numbersComeBackFromAnyPosition_data()
{
    QTest::addColumn<int>("bits");
    for (int bits = 0; bits <= 32; ++bits)
        QTest::addRow("%d bits", bits) << bits;
}

void BitPackingTest::numbersComeBackFromAnyPosition()
{
    QFETCH(int, bits);
    QRandomGenerator random(static_cast<quint32>(bits + 1));
    const auto most = (std::uint64_t {1} << bits) - 1;
    std::vector<std::uint32_t> values(200);
    for (std::uint32_t &value : values)
        value = static_cast<std::uint32_t>(random.generate() & most);
    values[3] = static_cast<std::uint32_t>(most);
    // What stood there before must not shine through.
    std::vector<std::uint64_t> words(bitpacking::wordsFor(values.size(), bits), ~0ULL);
    bitpacking::pack(std::span<const std::uint32_t>(values), bits, words);
    for (std::size_t first : {0UL, 1UL, 63UL, 64UL, 65UL, 128UL, 199UL}) {
        std::vector<std::uint32_t> back(values.size() - first);
        bitpacking::unpack(words, bits, first, 7U, back);
        for (std::size_t i = 0; i < back.size(); ++i) {
            QCOMPARE(back[i], values[first + i] + 7U);
            QCOMPARE(
                bitpacking::at(words.data(), bits, first + i), std::uint64_t {values[first + i]});
        }
    }
}

void BitPackingTest::wideNumbersComeBack()
{
    QRandomGenerator random(2);
    for (int bits = 0; bits <= 64; ++bits) {
        std::vector<std::uint64_t> values(130);
        for (std::uint64_t &value : values)
            value = bits == 64 ? random.generate64()
                               : random.generate64() & ((std::uint64_t {1} << bits) - 1);
        std::vector<std::uint64_t> words(bitpacking::wordsFor(values.size(), bits), ~0ULL);
        bitpacking::pack(std::span<const std::uint64_t>(values), bits, words);
        std::vector<std::uint64_t> back(values.size() - 1);
        bitpacking::unpack(words, bits, 1, std::uint64_t {5}, back);
        for (std::size_t i = 0; i < back.size(); ++i)
            QCOMPARE(back[i], values[i + 1] + 5);
    }
}

QTEST_APPLESS_MAIN(BitPackingTest)
#include "tst_bitpacking.moc"
