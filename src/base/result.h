// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace rueckhalt {

/// Why an expected failure happened. `detail` is for the log and for administrators: it holds no
/// personal data. The sentence for the user is made from `code` in the user interface.
struct Error
{
    enum class Code {
        Invalid, ///< input breaks a rule; nothing was changed
        NotFound, ///< the file or object does not exist
        AlreadyExists, ///< a file or object of that name is there already
        WrongPassword, ///< the password does not open any slot
        NotPermitted, ///< the member who is in may not do this; detail is a code, no sentence
        NotARegister, ///< the folder or file is not a Rückhalt register
        NewerFormat, ///< written by a newer program; untouched
        LockedByOther, ///< another process has the register open; detail names host and process
        ReadOnly, ///< the folder or file cannot be written
        DiskFull, ///< no space left; the last change was undone
        Damaged, ///< contents were altered or broken
        TooLarge, ///< beyond a stated limit
        Malformed, ///< a file from outside cannot be read; detail names file and line
        Unsupported, ///< known but not supported (cipher suite, encoding, …)
        Cancelled, ///< the user stopped it; nothing was changed
        Io, ///< any other failure of the system
    };

    Code code = Code::Io;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// A value or the reason why there is none. Functions returning it are [[nodiscard]].
template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Error::Code code, QString detail = {})
{
    return tl::unexpected<Error>(Error {code, std::move(detail)});
}

/// The reason of a failed result, to be returned where another kind of value was promised.
template <typename T>
[[nodiscard]] tl::unexpected<Error> errorOf(const Result<T> &result)
{
    return tl::unexpected<Error>(result.error());
}

} // namespace rueckhalt
