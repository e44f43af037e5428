// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QtGlobal>

#include <array>

namespace rueckhalt {

/// What is said between the program and the process that reads a hostile file for it, over a
/// socket: this head, the bytes of the file; then the head of the answer, its bytes and the end.
/// Both are of one build and on one machine, so numbers are as they lie in memory.
struct ConfinedRequest
{
    static constexpr std::array<char, 8> Mark {'R', 'K', 'H', 'R', 'E', 'A', 'D', '1'};
    enum class Task : quint32 { Clean = 1, Picture = 2 };

    std::array<char, 8> mark = Mark;
    Task task = Task::Clean;
    quint32 kind = 0; ///< AttachmentKind
    qint64 length = 0; ///< of the file
    qint64 memory = qint64 {1024} * 1024 * 1024; ///< that may be used
    qint32 seconds = 60; ///< of the processor
    qint32 longestSide = 0; ///< of a picture, as it is answered
    qint64 mostPixels = 0; ///< of a picture, as it is in the file
};

struct ConfinedAnswer
{
    static constexpr std::array<char, 8> Mark {'R', 'K', 'H', 'S', 'A', 'Y', 'S', '1'};
    enum class Status : quint32 {
        Done = 1,
        Unconfined = 2, ///< it could not be shut in, so nothing was read
        OutOfMemory = 3,
        // What is said of the file:
        Broken = 10,
        Kind = 11,
        Signed = 12,
        Encrypted = 13,
        TooLarge = 14,
    };

    std::array<char, 8> mark = Mark;
    Status status = Status::Broken;
    qint32 width = 0; ///< of a picture: rows of 32 bits (QImage::Format_ARGB32), without gaps
    qint32 height = 0;
    quint32 unused = 0;
    qint64 length = 0; ///< of what follows
};

/// What a refusal becomes on its way. Words of the other side are not taken over: they might be
/// those of the file.
[[nodiscard]] ConfinedAnswer::Status statusOf(const Error &error);
/// And back; for anything but Done. Malformed for a status that does not exist.
[[nodiscard]] Error errorOf(ConfinedAnswer::Status status);

} // namespace rueckhalt
