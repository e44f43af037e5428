// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include <string.h>

namespace rueckhalt {

/// Overwrites and empties bytes or text (QByteArray, QString) that only this variable holds; what
/// is shared with another one is only let go. For buffers on the way to encryption; keys live in
/// SecretBytes.
template <typename Buffer>
void wipe(Buffer &buffer)
{
    if (buffer.isDetached() && buffer.capacity() > 0) {
        auto &storage = buffer.data_ptr();
        ::explicit_bzero(storage.data() - storage.freeSpaceAtBegin(),
            static_cast<std::size_t>(buffer.capacity()) * sizeof(*storage.data()));
    }
    buffer = Buffer();
}

} // namespace rueckhalt
