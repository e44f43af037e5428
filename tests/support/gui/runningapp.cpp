// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/runningapp.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

#include <fcntl.h>
#include <unistd.h>

namespace rueckhalt::testing {

namespace {

/// The two forms of every text, those of one text next to each other.
QByteArrayList formsOf(const QStringList &texts)
{
    QByteArrayList forms;
    for (const QString &text : texts) {
        forms << text.toUtf8()
              << QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    }
    return forms;
}

QByteArray readMemory(int memory, quint64 from, quint64 to)
{
    QByteArray bytes(static_cast<qsizetype>(to - from), Qt::Uninitialized);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto size = pread(memory, bytes.data() + done, size_t(bytes.size() - done),
            static_cast<off_t>(from) + done);
        if (size <= 0)
            break;
        done += size;
    }
    bytes.truncate(done);
    return bytes;
}

qint64 occurrences(const QByteArray &bytes, const QByteArray &text)
{
    qint64 count = 0;
    for (qsizetype at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1))
        ++count;
    return count;
}

} // namespace

RunningApp::RunningApp(const QString &program)
    : m_home(m_folder.filePath("home"))
    , m_program(program)
{
}

RunningApp::~RunningApp()
{
    kill();
}

bool RunningApp::start(const QStringList &arguments)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable :
        {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(variable, m_home);
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("LD_PRELOAD", QStringLiteral(RUECKHALT_APPDRIVER));
    // The sanitizers want to be the first library, and a replaced process has no end for the
    // search for leaks.
    environment.insert("ASAN_OPTIONS", "verify_asan_link_order=0:detect_leaks=0");
    // A desktop of the tester is not to be listened to.
    environment.insert("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    environment.insert("DBUS_SYSTEM_BUS_ADDRESS", "disabled:");
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (!QDir().mkpath(m_home))
        return false;
    m_process.start(m_program, arguments);
    return m_process.waitForStarted(Patience);
}

std::optional<QByteArray> RunningApp::ask(const QByteArray &command, int milliseconds)
{
    m_process.readAllStandardOutput();
    m_process.write(command + '\n');
    const QDeadlineTimer deadline(milliseconds);
    while (!m_process.canReadLine()) {
        if (m_process.state() != QProcess::Running || deadline.hasExpired())
            return std::nullopt;
        m_process.waitForReadyRead(100);
    }
    return m_process.readLine().trimmed();
}

bool RunningApp::waitFor(const QByteArray &question, const QByteArray &expected)
{
    const QDeadlineTimer deadline(Patience);
    while (!deadline.hasExpired()) {
        // A question can be lost while the program replaces itself.
        if (ask(question, Patience / 20) == expected)
            return true;
        QThread::msleep(20); // Not the moment is tested but that it comes.
    }
    return false;
}

std::optional<int> RunningApp::waitForEnd()
{
    // Waiting for what has ended already counts as a failure.
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(Patience))
        return std::nullopt;
    if (m_process.exitStatus() != QProcess::NormalExit)
        return std::nullopt;
    return m_process.exitCode();
}

void RunningApp::kill()
{
    m_process.kill();
    m_process.waitForFinished(Patience);
}

QByteArray RunningApp::procFile(const char *name) const
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid()).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<QList<qint64>> occurrencesInMemory(qint64 pid, const QStringList &texts)
{
    QFile maps(QStringLiteral("/proc/%1/maps").arg(pid));
    const QByteArray memoryFile = "/proc/" + QByteArray::number(pid) + "/mem";
    const int memory = open(memoryFile.constData(), O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly)) {
        if (memory >= 0)
            close(memory);
        return std::nullopt;
    }
    const QByteArrayList forms = formsOf(texts);
    QList<qint64> counts(texts.size());
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        const QByteArrayList range = words[0].split('-');
        if (range.size() != 2 || !words.value(1).startsWith('r') || words.last().startsWith("[v"))
            continue;
        const auto from = range[0].toULongLong(nullptr, 16);
        const auto to = range[1].toULongLong(nullptr, 16);
        // So large is only the book-keeping of a sanitizer, which copies nothing.
        constexpr quint64 tooLarge = quint64 {1} << 36;
        if (to - from > tooLarge)
            continue;
        const QByteArray bytes = readMemory(memory, from, to);
        for (qsizetype i = 0; i < forms.size(); ++i)
            counts[i / 2] += occurrences(bytes, forms[i]);
    }
    close(memory);
    return counts;
}

} // namespace rueckhalt::testing
