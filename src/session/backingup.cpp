// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/backingup.h"

#include <QFileInfo>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int waitingMilliseconds = 50;

} // namespace

BackingUp::BackingUp(OpenRegister &openRegister, QObject *parent)
    : QObject(parent)
    , m_register(openRegister)
    , m_timer(new QTimer(this))
{
    // Whenever there is nothing else to do: between two steps everything waiting comes first.
    m_timer->setInterval(0);
    connect(m_timer, &QTimer::timeout, this, &BackingUp::copySome);
}

BackingUp::~BackingUp()
{
    m_stopped = true;
    if (m_thread)
        m_thread->wait();
}

bool BackingUp::isAllowed() const
{
    return !m_register.isReadOnly() && m_register.vault().mayBackUp();
}

BackupSettings BackingUp::settings() const
{
    return m_register.vault().backupSettings().value_or(BackupSettings {});
}

Result<void> BackingUp::saveSettings(const BackupSettings &settings)
{
    auto saved = m_register.vault().saveBackupSettings(settings);
    if (saved)
        emit changed();
    return saved;
}

QList<BackupPlace> BackingUp::places() const
{
    return m_register.vault().backupPlaces().value_or(QList<BackupPlace> {});
}

std::optional<QDateTime> BackingUp::lastVerified() const
{
    const auto known = places();
    if (known.isEmpty())
        return std::nullopt;
    return known.first().verified;
}

bool BackingUp::isDue() const
{
    const int days = settings().remindAfterDays;
    if (days == 0)
        return false;
    const auto last = lastVerified();
    // Nothing to lose yet, as far as this member can see.
    if (!last)
        return m_register.facts().rowCount() > 0;
    return last->addDays(days) < m_register.now();
}

qint64 BackingUp::pendingErasures() const
{
    qint64 most = 0;
    for (const BackupPlace &place : places())
        most = std::max(most, place.pendingErasures);
    return most;
}

Result<qsizetype> BackingUp::settleErasures()
{
    auto left = m_register.vault().settleBackups();
    emit changed();
    return left;
}

Result<void> BackingUp::forget(const QString &folder)
{
    auto forgotten = m_register.vault().forgetBackups(folder);
    if (forgotten)
        emit changed();
    return forgotten;
}

Result<QList<BackupEntry>> BackingUp::backups(const QString &folder) const
{
    return backupsIn(folder, m_register.name());
}

Result<WrittenBackup> BackingUp::backUp(const QString &folder, int keep, const Progress &progress)
{
    auto writing = m_register.vault().beginBackup({folder, keep, m_register.now()});
    if (!writing)
        return tl::unexpected<Error>(writing.error());
    auto written = (*writing)->run(progress);
    if (!written)
        return written;
    return m_register.vault().noteBackup(folder, *written).map([&] {
        emit changed();
        return std::move(*written);
    });
}

void BackingUp::start()
{
    if (isRunning())
        return;
    const BackupSettings wanted = settings();
    m_folder = wanted.folder;
    m_stopped = false;
    m_percent = 0;
    m_loopLevel = QThread::currentThread()->loopLevel();
    auto writing = m_register.vault().beginBackup({m_folder, wanted.keep, m_register.now()});
    if (!writing) {
        emit failed(writing.error());
        return;
    }
    m_writing = std::move(*writing);
    emit started();
    emit progressed(0);
    const auto goOn = [this](qint64, qint64) { return !m_stopped.load(); };
    onThread([this, goOn] { return m_writing->prepare(goOn); }, [this] { m_timer->start(); });
}

void BackingUp::stop()
{
    m_stopped = true;
}

void BackingUp::copySome()
{
    if (m_stopped)
        return end(failure(Error::Code::Cancelled));
    // In the loop of a dialog another thread may be at work in the register.
    const bool isInner = QThread::currentThread()->loopLevel() > m_loopLevel;
    m_timer->setInterval(isInner ? waitingMilliseconds : 0);
    if (isInner)
        return;
    const auto done = m_writing->copyStep();
    if (!done)
        return end(tl::unexpected<Error>(done.error()));
    report(m_writing->pagesDone(), 3 * m_writing->pagesTotal());
    if (*done) {
        m_timer->stop();
        finishWriting();
    }
}

void BackingUp::finishWriting()
{
    const auto result = std::make_shared<Result<WrittenBackup>>(failure(Error::Code::Cancelled));
    const auto told = [this](qint64 done, qint64 total) {
        // From the other thread.
        QMetaObject::invokeMethod(
            this, [this, done, total] { report(done, total); }, Qt::QueuedConnection);
        return !m_stopped.load();
    };
    onThread(
        [this, result, told]() -> Result<void> {
            *result = m_writing->finish(told);
            return {};
        },
        [this, result] { end(*result); });
}

void BackingUp::onThread(std::function<Result<void>()> work, std::function<void()> next)
{
    const auto result = std::make_shared<Result<void>>();
    m_thread.reset(QThread::create([work = std::move(work), result] { *result = work(); }));
    connect(m_thread.get(), &QThread::finished, this, [this, next = std::move(next), result] {
        m_thread->wait();
        if (*result)
            next();
        else
            end(tl::unexpected<Error>(result->error()));
    });
    m_thread->start();
}

void BackingUp::end(const Result<WrittenBackup> &result)
{
    m_timer->stop();
    m_writing.reset();
    if (!result) {
        emit failed(result.error());
        return;
    }
    const auto noted = m_register.vault().noteBackup(m_folder, *result);
    emit progressed(100);
    if (noted)
        emit written(*result);
    else
        emit failed(noted.error());
    emit changed();
}

void BackingUp::report(qint64 done, qint64 total)
{
    if (!isRunning() || total <= 0)
        return;
    const int percent = static_cast<int>(std::clamp<qint64>(done * 100 / total, 0, 99));
    if (m_percent.exchange(percent) != percent)
        emit progressed(percent);
}

} // namespace rueckhalt
