// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli/cliprogram.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <array>

#include <unistd.h>

namespace rueckhalt::testing {

namespace {

/// Keys of the same password and salt are computed once in a test, not in each of its calls.
void letRemember(QProcessEnvironment &environment)
{
    static const QTemporaryDir keys;
    const QString library = QStringLiteral(RUECKHALT_REMEMBERED_ARGON2);
    if (library.isEmpty())
        return;
    environment.insert("LD_PRELOAD", library);
    environment.insert("RUECKHALT_TEST_KEYS", keys.path());
}

} // namespace

CliOutcome runCli(const QString &program, const QStringList &arguments,
    const QByteArrayList &secrets, const CliWorld &world)
{
    QProcess process;
    std::array<int, 3> readEnds {-1, -1, -1};
    for (qsizetype i = 0; i < secrets.size(); ++i) {
        int ends[2] = {-1, -1};
        if (::pipe(ends) != 0)
            return {};
        const QByteArray line = secrets.at(i) + "\n";
        if (::write(ends[1], line.constData(), static_cast<std::size_t>(line.size()))
            != line.size())
            return {};
        ::close(ends[1]);
        readEnds.at(static_cast<std::size_t>(i)) = ends[0];
    }
    // A session of its own has no terminal, wherever the test itself was started.
    process.setChildProcessModifier([&readEnds] {
        ::setsid();
        for (std::size_t i = 0; i < readEnds.size(); ++i) {
            if (readEnds.at(i) >= 0)
                ::dup2(readEnds.at(i), 9 - static_cast<int>(i));
        }
    });
    auto environment = QProcessEnvironment::systemEnvironment();
    letRemember(environment);
    for (auto one = world.environment.begin(); one != world.environment.end(); ++one)
        environment.insert(one.key(), one.value());
    process.setProcessEnvironment(environment);
    if (!world.outputFile.isEmpty())
        process.setStandardOutputFile(world.outputFile);
    process.start(program, arguments);
    process.write(world.input);
    process.closeWriteChannel();
    const bool finished = process.waitForFinished(120'000);
    for (const int end : readEnds) {
        if (end >= 0)
            ::close(end);
    }
    if (!finished || process.exitStatus() != QProcess::NormalExit)
        return {};
    CliOutcome outcome {
        process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    // What the library tells programmers is not for users: an option asked for that is none.
    if (outcome.errors.contains("QCommandLineParser"))
        QTest::qFail(outcome.errors.constData(), __FILE__, __LINE__);
    return outcome;
}

} // namespace rueckhalt::testing
