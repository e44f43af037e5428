// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/annualreporting.h"

#include "session/outputfile.h"
#include "vault/printedanchor.h"
#include "vault/takenreport.h"

#include <QSaveFile>

#include <functional>
#include <set>

namespace rueckhalt {

QList<int> AnnualReporting::years() const
{
    std::set<int, std::greater<>> years;
    for (const std::uint32_t packed : m_register.facts().occurred)
        years.insert(IncidentTime::fromPacked(packed)->year());
    return QList<int>(years.begin(), years.end());
}

AnnualRelease AnnualReporting::release(int year, const QString &authority) const
{
    return releaseYear(m_register.facts(),
        {.year = year,
            .asOf = m_register.now().toLocalTime().date(),
            .authority = {authority, authority},
            .rule = {}},
        m_register.catalog(), unreviewed());
}

QSet<IncidentId> AnnualReporting::unreviewed() const
{
    const auto &ids = m_register.facts().ids;
    const auto reports = m_register.vault().handlings();
    // Where that cannot be read, nothing is known to be reviewed.
    if (!reports)
        return QSet<IncidentId>(ids.begin(), ids.end());
    QSet<IncidentId> waiting;
    for (const HandledReport &report : *reports) {
        if (report.handling.reply.state == HandlingState::Received
            && !report.handling.replied.isValid())
            waiting.insert(report.incident);
    }
    return waiting;
}

Result<void> AnnualReporting::write(
    const AnnualRelease &release, ReportFormat format, Language language, const QString &path) const
{
    if (!m_register.may(Right::Release) || !m_register.seesAllIncidents())
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    QSaveFile file(path);
    if (auto begun = beginWriting(file); !begun)
        return begun;
    if (auto noted = m_register.note(Action::ReportReleased); !noted)
        return noted;
    const RegisterMark mark = m_register.vault().mark();
    const QString state = mark.sequence == 0 ? QString() : anchorText(mark, language);
    const auto document = writeAnnualReport(release, format, language, state);
    if (!document)
        return tl::unexpected(document.error());
    return writeWhole(file, *document).and_then([&file] { return finishWriting(file); });
}

} // namespace rueckhalt
