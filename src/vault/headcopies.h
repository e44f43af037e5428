// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/formerhead.h"
#include "vault/head.h"

#include <functional>
#include <optional>

namespace rueckhalt {

/// The two files head.a and head.b of a register, as read. Written one after the other, so that
/// one of them is whole at any moment.
class HeadCopies
{
public:
    static constexpr int Count = 2;
    [[nodiscard]] static QString fileName(int copy);

    [[nodiscard]] static HeadCopies read(const QString &folder);

    /// The best copy that can be read; else the most telling reason why there is none.
    [[nodiscard]] Result<Head> head() const;
    /// A register of format 1 that has not been migrated: nothing else can be read.
    [[nodiscard]] const std::optional<FormerHead> &former() const { return m_former; }

    /// Opens the best copy; if that one was altered, the other.
    [[nodiscard]] Result<RegisterKeys> unlock(const Credentials &credentials, Head &opened) const;
    [[nodiscard]] Result<RegisterKeys> unlock(
        const SecretBytes &recoverySecret, Head &opened) const;
    /// Names of the files that cannot be read or say something older than `head` by more than the
    /// one writing that is always between them.
    [[nodiscard]] QStringList copiesOtherThan(const Head &head) const;

    /// Writes `head` into both files, one after the other, each by way of a new file.
    static Result<void> write(const QString &folder, const Head &head);
    /// Writes it into one file in place (the one whose turn it is by the sequence), the quickest
    /// durable way. If power or the disk fails meanwhile, the other copy counts: not while that one
    /// is damaged or an attempt before has failed.
    static Result<void> writeInTurn(const QString &folder, const Head &head);
    bool operator==(const HeadCopies &) const = default;

private:
    using Unlock = std::function<Result<RegisterKeys>(const Head &)>;
    [[nodiscard]] Result<RegisterKeys> unlockWith(const Unlock &unlock, Head &opened) const;
    /// Positions of the readable copies, higher sequence first.
    [[nodiscard]] QList<int> order() const;

    std::array<Result<Head>, Count> m_copies {
        failure(Error::Code::NotFound), failure(Error::Code::NotFound)};
    std::optional<FormerHead> m_former;
};

} // namespace rueckhalt
