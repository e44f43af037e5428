// SPDX-License-Identifier: GPL-3.0-or-later
#include "cleaner/pictures.h"
#include "crypto/processhygiene.h"
#include "intake/cleaning/cleaning.h"
#include "intake/confined/confinedtalk.h"
#include "intake/confined/confinement.h"

#include <QThreadPool>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <new>
#include <span>

#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

// Reads one file from outside for rueckhalt and rueckhalt-cli, which start it, and answers with
// what is left of it. It knows no register and has no secret, and before the first byte of the file
// it gives up whatever it does not need (confineThisProcess()).

using namespace rueckhalt;

namespace {

constexpr int toTheProgram = 0; ///< the socket it is started with

void readWhole(std::span<char> room)
{
    while (!room.empty()) {
        const auto count = ::read(toTheProgram, room.data(), room.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            ::_exit(1);
        room = room.subspan(static_cast<std::size_t>(count));
    }
}

void say(std::span<const char> bytes)
{
    while (!bytes.empty()) {
        const auto count = ::write(toTheProgram, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            ::_exit(1);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
}

void sayHead(const ConfinedAnswer &head)
{
    say({reinterpret_cast<const char *>(&head), sizeof head});
}

void refuse(ConfinedAnswer::Status status)
{
    ConfinedAnswer head;
    head.status = status;
    sayHead(head);
}

void clean(AttachmentKind kind, ByteView file)
{
    const auto result = cleaned(kind, file);
    if (!result)
        return refuse(statusOf(result.error()));
    ConfinedAnswer head;
    head.status = ConfinedAnswer::Status::Done;
    head.length = result->size();
    sayHead(head);
    say({result->constData(), static_cast<std::size_t>(result->size())});
}

void show(AttachmentKind kind, ByteView file, const PictureBounds &bounds)
{
    const auto picture = pictureIn(file, kind, bounds);
    if (!picture)
        return refuse(statusOf(picture.error()));
    const std::size_t row = static_cast<std::size_t>(picture->width()) * 4;
    ConfinedAnswer head;
    head.status = ConfinedAnswer::Status::Done;
    head.width = picture->width();
    head.height = picture->height();
    head.length = static_cast<qint64>(row) * picture->height();
    sayHead(head);
    for (int y = 0; y < picture->height(); ++y)
        say({reinterpret_cast<const char *>(picture->constScanLine(y)), row});
}

void serve()
{
    ConfinedRequest request;
    readWhole({reinterpret_cast<char *>(&request), sizeof request});
    const auto kind = static_cast<AttachmentKind>(request.kind);
    const bool isAboutPicture = request.task == ConfinedRequest::Task::Picture;
    if (request.mark != ConfinedRequest::Mark || request.length < 0)
        return;
    if (isAboutPicture)
        prepareReading(kind);
    if (!confineThisProcess({request.memory, request.seconds}))
        return refuse(ConfinedAnswer::Status::Unconfined);
    QByteArray file(request.length, Qt::Uninitialized);
    readWhole({file.data(), static_cast<std::size_t>(file.size())});
    if (isAboutPicture)
        show(kind, bytesOf(file), {request.longestSide, request.mostPixels});
    else
        clean(kind, bytesOf(file));
}

[[noreturn]] void serveAndEnd()
{
    try {
        serve();
    } catch (const std::bad_alloc &) {
        refuse(ConfinedAnswer::Status::OutOfMemory);
    } catch (const std::exception &) {
        refuse(ConfinedAnswer::Status::Broken);
    }
    // Nothing is tidied up: that would ask for more than is allowed here.
    ::_exit(0);
}

} // namespace

int main()
{
    static_cast<void>(keepMemoryPrivate());
    struct stat status
    {
    };
    if (::fstat(toTheProgram, &status) != 0 || !S_ISSOCK(status.st_mode)) {
        std::fputs(
            "rueckhalt-cleaner reads files from outside for rueckhalt and is started by it.\n",
            stderr);
        return 2;
    }
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // Qt scales pictures on threads of this pool, which cannot be started any more then, unless it
    // is asked to on one of them; newer versions have a pool of their own that can be switched off.
    qputenv("QT_NO_GUI_THREADPOOL", "1");
    QThreadPool::globalInstance()->setMaxThreadCount(1);
    QThreadPool::globalInstance()->start([] { serveAndEnd(); });
    QThreadPool::globalInstance()->waitForDone();
    return 1;
}
