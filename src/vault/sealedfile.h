// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/hash.h"
#include "crypto/secretbytes.h"
#include "domain/attachment/attachment.h"
#include "domain/protection/registerid.h"

#include <memory>

namespace rueckhalt {

/// Which sealed file of which register; bound to its contents.
struct SealedFileName
{
    RegisterId registerId;
    AttachmentId id;
};

/// Plain bytes of every chunk of a sealed file.
inline constexpr std::size_t SealedChunk = std::size_t {64} * 1024;

/// So many plain bytes a sealed file holds for contents of this size: the rest are zeros, so that
/// its length tells less about them (Padmé: at most an eighth more).
[[nodiscard]] qint64 paddedSize(qint64 size);

/// What a sealed file became.
struct SealedFileFacts
{
    qint64 size = 0; ///< of the contents
    Digest digest {}; ///< SHA-256 of the contents
    qint64 fileSize = 0;
    Digest fileDigest {}; ///< SHA-256 of the file
};

/// Writes contents of any length into a file of their own, chunk by chunk, in bounded memory.
///
/// Layout: "RKHBLOB1", then chunks of 64 KiB (the last one shorter), each with AES-256-GCM under
/// the key of the file, which is random and used for no other; nonce = number of the chunk (11
/// bytes, big endian) ‖ 1 for the last, else 0; bound: "rueckhalt/1/blob", register id, id. A chunk
/// that was moved, left out or taken from another file does not open, and neither does a file that
/// was cut.
class SealedFileWriter
{
public:
    /// AlreadyExists, ReadOnly, DiskFull, Io.
    static Result<std::unique_ptr<SealedFileWriter>> create(
        const QString &path, const SealedFileName &name, const SecretBytes &key);
    /// Removes the file unless it was finished and kept.
    ~SealedFileWriter();
    SealedFileWriter(const SealedFileWriter &) = delete;
    SealedFileWriter &operator=(const SealedFileWriter &) = delete;

    Result<void> write(ByteView plain);
    /// Ends the contents; durable with its name in the folder when it returns.
    Result<SealedFileFacts> finish();
    /// The file stays.
    void keep() { m_isKept = true; }

private:
    SealedFileWriter(int descriptor, QString path, const SealedFileName &name, SecretBytes key);
    enum class Chunk { Inner, Last };
    Result<void> flush(Chunk chunk);
    Result<void> put(const QByteArray &bytes);

    int m_descriptor;
    QString m_path;
    QByteArray m_bound;
    SecretBytes m_key;
    SecretBytes m_buffer {SealedChunk};
    std::size_t m_filled = 0;
    quint64 m_chunks = 0;
    SealedFileFacts m_facts;
    Sha256 m_plain;
    Sha256 m_sealed;
    bool m_isKept = false;
};

/// Reads one again from the beginning, chunk by chunk.
class SealedFileReader
{
public:
    /// `size` of the contents, `fileSize` as it was written: Damaged if it is another. NotFound.
    static Result<std::unique_ptr<SealedFileReader>> open(const QString &path,
        const SealedFileName &name, const SecretBytes &key, const SealedFileFacts &facts);
    ~SealedFileReader();
    SealedFileReader(const SealedFileReader &) = delete;
    SealedFileReader &operator=(const SealedFileReader &) = delete;

    /// The next contents; empty at the end, after all were found to be those that were written.
    /// Damaged.
    Result<SecretBytes> next();
    [[nodiscard]] qint64 size() const { return m_facts.size; }

private:
    SealedFileReader(
        int descriptor, const SealedFileName &name, SecretBytes key, const SealedFileFacts &facts);
    Result<SecretBytes> nextChunk();

    int m_descriptor;
    QByteArray m_bound;
    SecretBytes m_key;
    SealedFileFacts m_facts;
    qint64 m_left; ///< sealed bytes
    qint64 m_plainLeft;
    quint64 m_chunks = 0;
    Sha256 m_plain;
    bool m_isWhole = false;
};

} // namespace rueckhalt
