// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/calendarexport.h"

#include "session/casedeadlines.h"
#include "session/outputfile.h"

#include <QSaveFile>

namespace rueckhalt {

Result<void> exportCalendar(
    const OpenRegister &openRegister, Language language, const QString &path)
{
    const auto calendar = CaseDeadlines(openRegister).calendar(language);
    if (!calendar)
        return tl::unexpected(calendar.error());
    QSaveFile file(path);
    return beginWriting(file)
        .and_then([&] { return writeWhole(file, *calendar); })
        .and_then([&] { return openRegister.note(Action::IncidentsExported); })
        .and_then([&] { return finishWriting(file); });
}

} // namespace rueckhalt
