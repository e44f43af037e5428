// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sealedfile.h"

#include "base/systemerror.h"
#include "crypto/aesgcm.h"
#include "vault/durablefile.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

constexpr auto magic = QByteArrayView("RKHBLOB1");
constexpr qint64 sealedChunk = static_cast<qint64>(SealedChunk + aesgcm::TagSize);

QByteArray bindingOf(const SealedFileName &name)
{
    return QByteArrayLiteral("rueckhalt/1/blob") + name.registerId.toByteArray()
        + name.id.toByteArray();
}

std::array<std::uint8_t, aesgcm::NonceSize> nonceOf(quint64 chunk, bool isLast)
{
    std::array<std::uint8_t, aesgcm::NonceSize> nonce {};
    qToBigEndian(chunk, nonce.data() + aesgcm::NonceSize - 1 - sizeof chunk);
    nonce.back() = isLast ? 1 : 0;
    return nonce;
}

tl::unexpected<Error> systemFailure(const char *what)
{
    return tl::unexpected<Error>(systemError(errno, what));
}

/// Of a file whose contents have this length.
qint64 fileSizeFor(qint64 size)
{
    const qint64 padded = paddedSize(size);
    const qint64 chunks = std::max<qint64>(
        1, (padded + static_cast<qint64>(SealedChunk) - 1) / static_cast<qint64>(SealedChunk));
    return magic.size() + padded + chunks * static_cast<qint64>(aesgcm::TagSize);
}

} // namespace

qint64 paddedSize(qint64 size)
{
    constexpr qint64 smallest = 4096;
    if (size <= smallest)
        return smallest;
    const auto value = static_cast<quint64>(size);
    const auto exponent = static_cast<unsigned>(std::bit_width(value)) - 1;
    const auto kept = static_cast<unsigned>(std::bit_width(exponent));
    const quint64 mask = (quint64 {1} << (exponent - kept)) - 1;
    return static_cast<qint64>((value + mask) & ~mask);
}

SealedFileWriter::SealedFileWriter(
    int descriptor, QString path, const SealedFileName &name, SecretBytes key)
    : m_descriptor(descriptor)
    , m_path(std::move(path))
    , m_bound(bindingOf(name))
    , m_key(std::move(key))
{
}

SealedFileWriter::~SealedFileWriter()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_isKept)
        QFile::remove(m_path);
}

Result<std::unique_ptr<SealedFileWriter>> SealedFileWriter::create(
    const QString &path, const SealedFileName &name, const SecretBytes &key)
{
    const auto opened = openPrivately(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    std::unique_ptr<SealedFileWriter> writer(
        new SealedFileWriter(*opened, path, name, key.clone()));
    if (auto begun = writer->put(magic.toByteArray()); !begun)
        return tl::unexpected<Error>(begun.error());
    return writer;
}

Result<void> SealedFileWriter::put(const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto written = ::write(
            m_descriptor, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return systemFailure("write");
        done += written;
    }
    m_sealed.add(bytesOf(bytes));
    m_facts.fileSize += bytes.size();
    return {};
}

Result<void> SealedFileWriter::flush(Chunk chunk)
{
    const auto nonce = nonceOf(m_chunks++, chunk == Chunk::Last);
    const QByteArray sealed
        = aesgcm::seal({m_key.view(), nonce, bytesOf(m_bound)}, m_buffer.view().first(m_filled));
    m_filled = 0;
    return put(sealed);
}

Result<void> SealedFileWriter::write(ByteView plain)
{
    m_plain.add(plain);
    m_facts.size += static_cast<qint64>(plain.size());
    while (!plain.empty()) {
        // A full one may be the last: it waits for what comes after it.
        if (m_filled == SealedChunk) {
            if (auto flushed = flush(Chunk::Inner); !flushed)
                return flushed;
        }
        const std::size_t count = std::min(plain.size(), SealedChunk - m_filled);
        std::ranges::copy(plain.first(count),
            m_buffer.writable().begin() + static_cast<std::ptrdiff_t>(m_filled));
        m_filled += count;
        plain = plain.subspan(count);
    }
    return {};
}

Result<SealedFileFacts> SealedFileWriter::finish()
{
    for (qint64 zeros = paddedSize(m_facts.size) - m_facts.size; zeros > 0;) {
        if (m_filled == SealedChunk) {
            if (auto flushed = flush(Chunk::Inner); !flushed)
                return tl::unexpected<Error>(flushed.error());
        }
        const auto count = static_cast<std::size_t>(
            std::min<qint64>(zeros, static_cast<qint64>(SealedChunk - m_filled)));
        std::ranges::fill(m_buffer.writable().subspan(m_filled, count), std::uint8_t {0});
        m_filled += count;
        zeros -= static_cast<qint64>(count);
    }
    if (auto flushed = flush(Chunk::Last); !flushed)
        return tl::unexpected<Error>(flushed.error());
    if (::fsync(m_descriptor) != 0)
        return systemFailure("fsync");
    if (::close(std::exchange(m_descriptor, -1)) != 0)
        return systemFailure("close");
    m_facts.digest = m_plain.result();
    m_facts.fileDigest = m_sealed.result();
    return syncFolder(QFileInfo(m_path).path()).map([this] { return m_facts; });
}

SealedFileReader::SealedFileReader(
    int descriptor, const SealedFileName &name, SecretBytes key, const SealedFileFacts &facts)
    : m_descriptor(descriptor)
    , m_bound(bindingOf(name))
    , m_key(std::move(key))
    , m_facts(facts)
    , m_left(facts.fileSize - magic.size())
    , m_plainLeft(facts.size)
{
}

SealedFileReader::~SealedFileReader()
{
    ::close(m_descriptor);
}

namespace {

Result<QByteArray> readExactly(int descriptor, qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    qint64 done = 0;
    while (done < size) {
        const auto count
            = ::read(descriptor, bytes.data() + done, static_cast<std::size_t>(size - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemFailure("read");
        if (count == 0)
            return failure(Error::Code::Damaged, QStringLiteral("sealed file is cut"));
        done += count;
    }
    return bytes;
}

} // namespace

Result<std::unique_ptr<SealedFileReader>> SealedFileReader::open(const QString &path,
    const SealedFileName &name, const SecretBytes &key, const SealedFileFacts &facts)
{
    const auto opened = openPrivately(path, O_RDONLY | O_NONBLOCK);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    std::unique_ptr<SealedFileReader> reader(
        new SealedFileReader(*opened, name, key.clone(), facts));
    struct stat status
    {
    };
    if (::fstat(*opened, &status) != 0)
        return systemFailure("stat");
    if (!S_ISREG(status.st_mode) || status.st_size != facts.fileSize || facts.size < 0
        || facts.fileSize != fileSizeFor(facts.size))
        return failure(Error::Code::Damaged, QStringLiteral("length of a sealed file"));
    const auto begin = readExactly(*opened, magic.size());
    if (!begin)
        return tl::unexpected<Error>(begin.error());
    if (*begin != magic)
        return failure(Error::Code::Damaged, QStringLiteral("no sealed file"));
    return reader;
}

Result<SecretBytes> SealedFileReader::nextChunk()
{
    const qint64 count = std::min(m_left, sealedChunk);
    const auto sealed = readExactly(m_descriptor, count);
    if (!sealed)
        return tl::unexpected<Error>(sealed.error());
    m_left -= count;
    const auto nonce = nonceOf(m_chunks++, m_left == 0);
    return aesgcm::open({m_key.view(), nonce, bytesOf(m_bound)}, bytesOf(*sealed));
}

Result<SecretBytes> SealedFileReader::next()
{
    while (m_left > 0) {
        auto chunk = nextChunk();
        if (!chunk)
            return chunk;
        const auto count = std::min<qint64>(m_plainLeft, static_cast<qint64>(chunk->size()));
        m_plainLeft -= count;
        if (count == 0)
            continue; // nothing but zeros
        const ByteView contents = chunk->view().first(static_cast<std::size_t>(count));
        m_plain.add(contents);
        return SecretBytes(contents);
    }
    if (!m_isWhole && m_plain.result() != m_facts.digest)
        return failure(Error::Code::Damaged, QStringLiteral("contents of a sealed file"));
    m_isWhole = true;
    return SecretBytes();
}

} // namespace rueckhalt
