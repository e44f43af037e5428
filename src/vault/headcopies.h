// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/head.h"

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
    /// Opens the best copy; if that one was altered, the other.
    [[nodiscard]] Result<RegisterKeys> unlock(const SecretBytes &password, Head &opened) const;
    /// Names of the files that do not say what `head` says.
    [[nodiscard]] QStringList copiesOtherThan(const Head &head) const;

    /// Writes `head` into both files, or only into those that differ from it.
    static Result<void> write(const QString &folder, const Head &head);
    [[nodiscard]] Result<void> repair(const QString &folder, const Head &head) const;

private:
    /// Positions of the readable copies, higher sequence first.
    [[nodiscard]] QList<int> order() const;

    std::array<Result<Head>, Count> m_copies {
        failure(Error::Code::NotFound), failure(Error::Code::NotFound)};
};

} // namespace rueckhalt
