// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backupnotes.h"

#include "vault/settingstore.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// In the settings, because the digest covers them.
constexpr auto erasedNamesSetting = "identities.erased";

} // namespace

Result<BackupSettings> BackupNotes::settings() const
{
    BackupSettings settings;
    auto row = m_database.prepare("SELECT folder, keep, remind_after_days FROM backup_setting");
    if (!row)
        return tl::unexpected<Error>(row.error());
    const auto found = row->next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (*found) {
        settings.folder = row->text(0);
        settings.keep = static_cast<int>(std::clamp<qint64>(row->number(1), 1, settings.MostKept));
        settings.remindAfterDays
            = static_cast<int>(std::clamp<qint64>(row->number(2), 0, settings.LongestReminder));
    }
    return settings;
}

Result<void> BackupNotes::save(const BackupSettings &settings)
{
    if (settings.keep < 1 || settings.keep > BackupSettings::MostKept
        || settings.remindAfterDays < 0
        || settings.remindAfterDays > BackupSettings::LongestReminder)
        return failure(Error::Code::Invalid, QStringLiteral("settings of backups"));
    return m_database.run("DELETE FROM backup_setting").and_then([&] {
        return m_database.run(
            "INSERT INTO backup_setting (folder, keep, remind_after_days) VALUES (?, ?, ?)",
            settings.folder, settings.keep, settings.remindAfterDays);
    });
}

Result<QList<BackupPlace>> BackupNotes::places() const
{
    QList<BackupPlace> places;
    const auto all = erasures();
    if (!all)
        return tl::unexpected<Error>(all.error());
    auto row = m_database.prepare("SELECT folder, verified, newest,"
                                  " max(0, ? - erased)"
                                  " FROM backup_place ORDER BY verified DESC, folder");
    if (!row)
        return tl::unexpected<Error>(row.error());
    row->with(*all);
    for (;;) {
        const auto more = row->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return places;
        places << BackupPlace {row->text(0), QDateTime::fromSecsSinceEpoch(row->number(1), Qt::UTC),
            row->text(2), row->number(3)};
    }
}

Result<qint64> BackupNotes::erasures() const
{
    const auto names = SettingStore(m_database).value(erasedNamesSetting);
    if (!names)
        return tl::unexpected<Error>(names.error());
    return m_database.number("SELECT count(*) FROM erased").map([&](qint64 incidents) {
        return incidents + names->toLongLong();
    });
}

Result<void> BackupNotes::countErasedNames(qint64 more)
{
    SettingStore settings(m_database);
    return settings.value(erasedNamesSetting).and_then([&](const QString &before) {
        return more == 0
            ? Result<void> {}
            : settings.set(erasedNamesSetting, QString::number(before.toLongLong() + more));
    });
}

Result<void> BackupNotes::noteBackup(const BackupPlace &place, qint64 erased)
{
    return m_database.run("INSERT OR REPLACE INTO backup_place (folder, verified, newest, erased) "
                          "VALUES (?, ?, ?, ?)",
        place.folder, place.verified.toSecsSinceEpoch(), place.newest, erased);
}

Result<void> BackupNotes::noteErased(const QString &folder, qint64 erased)
{
    return m_database.run(
        "UPDATE backup_place SET erased = max(erased, ?) WHERE folder = ?", erased, folder);
}

Result<void> BackupNotes::forget(const QString &folder)
{
    return m_database.run("DELETE FROM backup_place WHERE folder = ?", folder);
}

} // namespace rueckhalt
