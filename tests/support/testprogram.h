// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

class QString;

/// The tests of one folder are one program, which runs one of them in a process:
/// `tests_vault vault/head [arguments of Qt Test]`, or by a link of the test's name,
/// `tst_vault_head`. This header comes before every test file (tests/CMakeLists.txt) and lets Qt's
/// macros that write a main() enter the test into its program instead.
namespace rueckhalt {

/// A test of this program; `source` is its file tests/<layer>/**/tst_x.cpp.
class TestEntry
{
public:
    using Main = int (*)(int count, char **arguments);

    TestEntry(const char *source, Main main);

private:
    friend int runTest(int count, char **arguments);
    static constinit const TestEntry *s_last;

    const char *m_source;
    Main m_main;
    const TestEntry *m_previous;
};

/// Name of the test that runs in this process: as first argument of
/// QCoreApplication::applicationFilePath() it runs the same one again.
QString runningTest();

} // namespace rueckhalt

#undef QTEST_MAIN_WRAPPER
#define QTEST_MAIN_WRAPPER(TestObject, ...)                                                        \
    static const rueckhalt::TestEntry entryOf##TestObject(__FILE__, [](int argc, char **argv) {    \
        QTest::Internal::callInitMain<TestObject>();                                               \
        __VA_ARGS__                                                                                \
        TestObject test;                                                                           \
        QTEST_SET_MAIN_SOURCE_PATH                                                                 \
        return QTest::qExec(&test, argc, argv);                                                    \
    });

/// Enters a main function of the test's own, where more than a test object is needed.
#define TEST_MAIN(function)                                                                        \
    static const rueckhalt::TestEntry entryOf_##function(__FILE__, function);
