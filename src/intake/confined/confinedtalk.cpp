// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/confined/confinedtalk.h"

#include <type_traits>

namespace rueckhalt {

static_assert(std::is_trivially_copyable_v<ConfinedRequest> && sizeof(ConfinedRequest) == 48);
static_assert(std::is_trivially_copyable_v<ConfinedAnswer> && sizeof(ConfinedAnswer) == 32);

ConfinedAnswer::Status statusOf(const Error &error)
{
    using Status = ConfinedAnswer::Status;
    if (error.code == Error::Code::TooLarge)
        return Status::TooLarge;
    if (error.code != Error::Code::Unsupported)
        return Status::Broken;
    if (error.detail == u"signed")
        return Status::Signed;
    return error.detail == u"encrypted" ? Status::Encrypted : Status::Kind;
}

Error errorOf(ConfinedAnswer::Status status)
{
    using Status = ConfinedAnswer::Status;
    switch (status) {
    case Status::Unconfined:
        return {Error::Code::Unsupported, QStringLiteral("cleaner unconfined")};
    case Status::OutOfMemory:
    case Status::TooLarge:
        return {Error::Code::TooLarge, QStringLiteral("unpacks to too much")};
    case Status::Kind:
        return {Error::Code::Unsupported, QStringLiteral("kind")};
    case Status::Signed:
        return {Error::Code::Unsupported, QStringLiteral("signed")};
    case Status::Encrypted:
        return {Error::Code::Unsupported, QStringLiteral("encrypted")};
    case Status::Done:
    case Status::Broken:
        break;
    }
    return {Error::Code::Malformed, QStringLiteral("cannot be read")};
}

} // namespace rueckhalt
