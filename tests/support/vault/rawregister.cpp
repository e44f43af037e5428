// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/rawregister.h"

#include "crypto/systemrandom.h"
#include "vault/headcopies.h"

#include <QDir>
#include <QFile>

namespace rueckhalt::testing {

RawRegister::RawRegister(
    const Head &head_, const RegisterKeys &keys, std::unique_ptr<Database> database_)
    : head(head_)
    , roles(keys.roles.clone())
    , database(std::move(database_))
    , objects(*database, head.id, roles, systemRandom())
    , incidents(*database, objects, systemRandom())
{
}

Result<std::unique_ptr<RawRegister>> RawRegister::open(
    const QString &folder, const Head &head, const RegisterKeys &keys)
{
    return Database::open(folder + "/vault.db", keys.database, Database::Access::ReadWrite)
        .map([&](std::unique_ptr<Database> &&database) {
            return std::make_unique<RawRegister>(head, keys, std::move(database));
        });
}

Result<Incident> RawRegister::record(const NewIncident &incident)
{
    auto transaction = Transaction::begin(*database);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    return IncidentStore::Recording::begin(incidents).and_then(
        [&](IncidentStore::Recording &&recording) {
            return recording.add(incident.facts, incident.person)
                .and_then([&](const Incident &recorded) {
                    return recording.finish()
                        .and_then([&] { return transaction->commit(); })
                        .map([&] { return recorded; });
                });
        });
}

Result<QList<VaultFinding>> RawRegister::verify(const QString &folder)
{
    return verifyRegister({folder, head, *database, objects, incidents}, {});
}

Result<NewHead> unlockedHead(
    const QString &folder, const SecretBytes &password, const QString &login)
{
    NewHead unlocked;
    return HeadCopies::read(folder)
        .unlock(Credentials {login, password.clone(), {}}, unlocked.head)
        .map([&](RegisterKeys &&keys) {
            unlocked.keys = std::move(keys);
            return std::move(unlocked);
        });
}

QByteArray contentsOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
}

bool copyFolder(const QString &from, const QString &to)
{
    bool copied = QDir().mkpath(to);
    for (const QString &name : QDir(from).entryList(QDir::Files | QDir::Hidden))
        copied = copied && QFile::copy(from + u'/' + name, to + u'/' + name);
    return copied;
}

} // namespace rueckhalt::testing
