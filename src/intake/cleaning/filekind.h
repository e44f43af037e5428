// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "domain/attachment/attachment.h"

namespace rueckhalt {

/// So much of a file is looked at.
inline constexpr qsizetype KindBytes = 65536;

/// What a file is by its first KindBytes bytes (all of a shorter one), whatever it is called.
[[nodiscard]] AttachmentKind kindOf(ByteView beginning);

} // namespace rueckhalt
