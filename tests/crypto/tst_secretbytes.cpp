// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretbytes.h"

#include <QTest>

#include <array>
#include <type_traits>

using namespace rueckhalt;

class SecretBytesTest : public QObject
{
    Q_OBJECT

private slots:
    void isMovedAndNeverCopied();
    void movingLeavesNothingBehind();
    void wipingOverwritesTheBytes();
    void cloneIsIndependent();
};

namespace {
constexpr std::array<std::uint8_t, 4> secret {1, 2, 3, 4};
}

void SecretBytesTest::isMovedAndNeverCopied()
{
    static_assert(!std::is_copy_constructible_v<SecretBytes>);
    static_assert(!std::is_copy_assignable_v<SecretBytes>);
    static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);
    QCOMPARE(SecretBytes(3).size(), std::size_t {3});
    QVERIFY(SecretBytes().isEmpty());
}

void SecretBytesTest::movingLeavesNothingBehind()
{
    SecretBytes first {std::span(secret)};
    SecretBytes second(std::move(first));
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is tested
    QCOMPARE(second.view()[3], std::uint8_t {4});
    first = std::move(second);
    QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(first.size(), std::size_t {4});
}

void SecretBytesTest::wipingOverwritesTheBytes()
{
    SecretBytes bytes {std::span(secret)};
    // wipe() empties the vector but keeps its memory, so it may be looked at while it lives.
    const volatile std::uint8_t *memory = bytes.view().data();
    bytes.wipe();
    QVERIFY(bytes.isEmpty());
#ifndef __SANITIZE_ADDRESS__
    for (int i = 0; i < 4; ++i)
        QCOMPARE(static_cast<int>(memory[i]), 0);
#else
    Q_UNUSED(memory)
#endif
}

void SecretBytesTest::cloneIsIndependent()
{
    SecretBytes bytes {std::span(secret)};
    const SecretBytes clone = bytes.clone();
    bytes.wipe();
    QCOMPARE(clone.view()[0], std::uint8_t {1});
}

QTEST_GUILESS_MAIN(SecretBytesTest)
#include "tst_secretbytes.moc"
