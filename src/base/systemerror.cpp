// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/systemerror.h"

#include <cerrno>

namespace rueckhalt {

Error systemError(int number, const char *what)
{
    auto code = Error::Code::Io;
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        code = Error::Code::DiskFull;
        break;
    case EROFS:
    case EACCES:
    case EPERM:
        code = Error::Code::ReadOnly;
        break;
    case ENOENT:
    case ENOTDIR:
        code = Error::Code::NotFound;
        break;
    case EEXIST:
    case ENOTEMPTY:
        code = Error::Code::AlreadyExists;
        break;
    default:
        break;
    }
    return {code, QStringLiteral("%1: %2").arg(QLatin1String(what), qt_error_string(number))};
}

} // namespace rueckhalt
