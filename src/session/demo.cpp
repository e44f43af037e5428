// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo.h"

#include "session/demowriter.h"
#include "session/newincident.h"

#include <algorithm>
#include <array>
#include <vector>

namespace rueckhalt {

namespace {

struct Deed
{
    const char *measure;
    const char *unit; ///< name; empty: the whole authority
    MeasureState state;
    const char *reason;
};

/// What the invented town has decided so far.
constexpr std::array<Deed, 10> deeds {{
    {"A05", "Bürgeramt", MeasureState::InPlace, ""},
    {"A08", "", MeasureState::InPlace, ""},
    {"A11", "Bürgerbüro Nord", MeasureState::InPlace, ""},
    {"E01", "", MeasureState::InPlace, ""},
    {"E02", "", MeasureState::InPlace, ""},
    {"E16", "", MeasureState::InPlace, ""},
    {"F03", "Jobcenter", MeasureState::InPlace, ""},
    {"F10", "Ordnungsamt", MeasureState::Rejected,
        "Der Personalrat hat Bedenken; zuerst wird das Deeskalationstraining ausgewertet."},
    {"G01", "Ordnungsamt", MeasureState::InPlace, ""},
    {"H01", "", MeasureState::InPlace, ""},
}};

QList<MeasureMark> marksIn(const Organisation &organisation)
{
    QList<MeasureMark> marks;
    for (const Deed &deed : deeds) {
        MeasureMark mark {.measure = QString::fromLatin1(deed.measure),
            .unit = {},
            .state = deed.state,
            .reason = QString::fromUtf8(deed.reason)};
        const QString name = QString::fromUtf8(deed.unit);
        for (const Unit &unit : organisation.units) {
            if (unit.name == name)
                mark.unit = unit.id;
        }
        marks.append(mark);
    }
    return marks;
}

} // namespace

DemoRegister generateDemo(int incidents, quint64 seed, QDate lastDay)
{
    DemoWriter writer(seed, lastDay);
    DemoRegister demo {writer.organisation(), {}, marksIn(writer.organisation())};
    demo.incidents.reserve(incidents);
    for (int i = 0; i < incidents; ++i)
        demo.incidents.append(writer.next());
    // Numbers follow the order of the reports.
    std::stable_sort(demo.incidents.begin(), demo.incidents.end(),
        [](const DemoIncident &a, const DemoIncident &b) { return a.reported < b.reported; });
    return demo;
}

Result<void> storeDemo(
    const DemoRegister &demo, OpenRegister &openRegister, const Progress &progress)
{
    std::vector<NewIncident> incidents;
    incidents.reserve(static_cast<std::size_t>(demo.incidents.size()));
    for (const DemoIncident &incident : demo.incidents) {
        incidents.push_back(newIncidentOf(
            incident.draft, incident.reported, demo.organisation, openRegister.vault()));
    }
    if (auto recorded = openRegister.recordAll(incidents, progress, &demo.organisation); !recorded)
        return tl::unexpected(recorded.error());
    for (const MeasureMark &mark : demo.marks) {
        if (auto marked = openRegister.setMark(mark); !marked)
            return marked;
    }
    return {};
}

} // namespace rueckhalt
