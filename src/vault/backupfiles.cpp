// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backupfiles.h"

#include "crypto/aesgcm.h"
#include "crypto/hash.h"
#include "vault/durablefile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace rueckhalt {

namespace {

/// No sealed report or reply is longer.
constexpr qint64 longestFile = 8 * 1024 * 1024;
constexpr qsizetype mostFiles = 20000;

constexpr Sql createTable = R"(
    CREATE TABLE file (
        path TEXT PRIMARY KEY,
        content BLOB NOT NULL -- nonce (12), AES-256-GCM; bound: path
    ) STRICT;
)";

bool isOurs(const QString &path)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(?:reporting\\.card|inbox/[0-9a-f]{32}\\.age)\\z"));
    return pattern.match(path).hasMatch();
}

QByteArray boundTo(const QString &path)
{
    return QByteArrayLiteral("rueckhalt/2/backup file/") + path.toUtf8();
}

Result<BackedUpFileKey> packFile(
    Statement &row, const QString &path, const QByteArray &contents, const Random &random)
{
    BackedUpFileKey file {path, {}, SecretBytes(aesgcm::KeySize)};
    random(file.key.writable());
    std::array<std::uint8_t, aesgcm::NonceSize> nonce {};
    random(nonce);
    const QByteArray bound = boundTo(path);
    const QByteArray sealed = toByteArray(nonce)
        + aesgcm::seal({file.key.view(), nonce, bytesOf(bound)}, bytesOf(contents));
    file.content = sha256(bytesOf(sealed));
    return row.with(path, sealed).run().map([&] { return std::move(file); });
}

Result<void> unpackFile(const QString &folder, const QString &path, const SecretBytes &contents)
{
    const QString target = folder + u'/' + path;
    const QString above = QFileInfo(target).path();
    if (!QFileInfo::exists(above)) {
        if (auto made = makePrivateFolder(above); !made)
            return made;
    }
    // Sealed for others: what is in it is no secret that would have to be wiped.
    return writeDurably(target, toByteArray(contents.view()));
}

} // namespace

QStringList filesBeside(const QString &folder)
{
    QStringList paths;
    const auto add = [&paths](const QString &path) {
        if (isOurs(path) && paths.size() < mostFiles)
            paths << path;
    };
    add(QFileInfo::exists(folder + QStringLiteral("/reporting.card"))
            ? QStringLiteral("reporting.card")
            : QString());
    const auto files
        = QDir(folder + QStringLiteral("/inbox")).entryList(QDir::Files | QDir::NoSymLinks);
    for (const QString &file : files)
        add(QStringLiteral("inbox/") + file);
    return paths;
}

Result<std::vector<BackedUpFileKey>> packFiles(const QString &folder, const QString &target,
    const SecretBytes &databaseKey, const Random &random, const Progress &progress)
{
    auto database = Database::create(target, databaseKey);
    if (!database)
        return errorOf(database);
    if (auto created = (*database)->run(createTable); !created)
        return errorOf(created);
    auto transaction = Transaction::begin(**database);
    auto row = (*database)->prepare("INSERT INTO file (path, content) VALUES (?, ?)");
    if (!transaction || !row)
        return tl::unexpected<Error>((*database)->lastError());
    std::vector<BackedUpFileKey> files;
    const QStringList paths = filesBeside(folder);
    qint64 done = 0;
    for (const QString &path : paths) {
        if (progress && !progress(done++, paths.size()))
            return failure(Error::Code::Cancelled);
        const auto contents = contentsOf(folder + u'/' + path, longestFile);
        // Gone, or put there by somebody who wants to be in the way.
        if (!contents)
            continue;
        auto file = packFile(*row, path, *contents, random);
        if (!file)
            return errorOf(file);
        files.push_back(std::move(*file));
    }
    if (auto committed = transaction->commit(); !committed)
        return errorOf(committed);
    return files;
}

Result<qint64> unpackFiles(
    const QString &source, const SecretBytes &databaseKey, BackupKeys &keys, const QString &folder)
{
    auto database = Database::open(source, databaseKey, Database::Access::ReadOnly);
    if (!database)
        return errorOf(database);
    auto row = (*database)->prepare("SELECT path, content FROM file");
    if (!row)
        return errorOf(row);
    qint64 closed = 0;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return closed;
        const QString path = row->text(0);
        const ByteView content = row->bytes(1);
        if (!isOurs(path) || content.size() < aesgcm::NonceSize)
            return failure(Error::Code::Damaged, QStringLiteral("a file in the backup"));
        const auto key = keys.fileKey(sha256(content));
        if (!key) {
            ++closed;
            continue;
        }
        const QByteArray bound = boundTo(path);
        auto written = aesgcm::open({key->view(), content.first(aesgcm::NonceSize), bytesOf(bound)},
            content.subspan(aesgcm::NonceSize))
                           .and_then([&](const SecretBytes &plain) {
                               return unpackFile(folder, path, plain);
                           });
        if (!written)
            return errorOf(written);
    }
}

} // namespace rueckhalt
