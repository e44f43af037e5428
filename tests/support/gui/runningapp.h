// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace rueckhalt::testing {

/// The real program, running without a display in a process of its own, with settings of its own,
/// and played from here (tests/support/appdriver).
class RunningApp
{
public:
    static constexpr int Patience = 30000; ///< milliseconds

    explicit RunningApp(const QString &program);
    ~RunningApp();

    [[nodiscard]] bool start(const QStringList &arguments);
    /// Gives a command and waits for the answer; nothing if none came.
    std::optional<QByteArray> ask(const QByteArray &command, int milliseconds = Patience);
    /// Repeats a question until the answer is `expected`, through a restart of the program.
    [[nodiscard]] bool waitFor(const QByteArray &question, const QByteArray &expected);
    /// Waits until it has ended by itself; its exit code, nothing if it goes on or was killed.
    [[nodiscard]] std::optional<int> waitForEnd();
    /// Ends it without a word to the program.
    void kill();

    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    /// What /proc says: "cmdline", "environ", "status".
    [[nodiscard]] QByteArray procFile(const char *name) const;
    [[nodiscard]] const QString &home() const { return m_home; }

private:
    QTemporaryDir m_folder;
    QString m_home;
    QString m_program;
    QProcess m_process;
};

/// How often each of the texts lies in the memory of a process: as UTF-8, and as UTF-16, which is
/// what Qt makes of it. Nothing if this process may not look.
std::optional<QList<qint64>> occurrencesInMemory(qint64 pid, const QStringList &texts);

} // namespace rueckhalt::testing
