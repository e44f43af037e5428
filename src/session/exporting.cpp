// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/exporting.h"

#include "reports/csvreport.h"
#include "session/feedbackcontact.h"
#include "session/outputfile.h"

#include <QSaveFile>

#include <array>

namespace rueckhalt {

namespace {

struct Column
{
    Words heading;
    QString (*text)(const Incident &incident, const Organisation &house, Language language)
        = nullptr;
};

template <auto Member>
QString set(const Incident &incident, const Organisation &, Language language)
{
    return (incident.facts.*Member).words(language).join(QStringLiteral(", "));
}
template <auto Member>
QString word(const Incident &incident, const Organisation &, Language language)
{
    return wordFor(incident.facts.*Member, language);
}
template <auto Member>
QString optionalWord(const Incident &incident, const Organisation &, Language language)
{
    const auto &value = incident.facts.*Member;
    return value ? wordFor(*value, language) : QString();
}
template <auto Member>
QString flag(const Incident &incident, const Organisation &, Language language)
{
    return wordFor(incident.facts.*Member ? Answer::Yes : Answer::No, language);
}
template <auto Member>
QString text(const Incident &incident, const Organisation &, Language)
{
    return incident.person.*Member;
}

using F = IncidentFacts;

constexpr std::array<Column, 33> factColumns {{
    {{"Nummer", "Number"},
        [](const Incident &incident, const Organisation &, Language) { return incident.number; }},
    {{"Zeitpunkt", "Time"},
        [](const Incident &incident, const Organisation &, Language) {
            return incident.facts.occurred.toCode();
        }},
    {{"Gemeldet (UTC)", "Reported (UTC)"},
        [](const Incident &incident, const Organisation &, Language) {
            return incident.facts.reported.toString(Qt::ISODate);
        }},
    {{"Dienststelle", "Office"},
        [](const Incident &incident, const Organisation &house, Language) {
            const Unit *office = house.unit(house.officeOf(incident.facts.unit));
            return office ? office->name : QString();
        }},
    {{"Bereich", "Unit"},
        [](const Incident &incident, const Organisation &house, Language) {
            return house.pathOf(incident.facts.unit);
        }},
    {{"Anliegen", "Service"},
        [](const Incident &incident, const Organisation &house, Language) {
            const Service *service = house.service(incident.facts.service);
            return service ? service->name : QString();
        }},
    {{"Ort", "Place"}, word<&F::place>},
    {{"Berufsbereich", "Job area"}, word<&F::jobArea>},
    {{"Tätigkeitsform", "Form of activity"}, word<&F::activity>},
    {{"Vorfallart", "Kind of incident"}, set<&F::types>},
    {{"Genauer", "More exactly"}, set<&F::subTypes>},
    {{"Stufe", "Level"},
        [](const Incident &incident, const Organisation &, Language) {
            return codeOf(incident.facts.level);
        }},
    {{"Stufe von Hand", "Level by hand"}, flag<&F::levelChangedByHand>},
    {{"Auslöser", "Trigger"}, set<&F::triggers>},
    {{"Rahmenbedingungen", "Circumstances"}, set<&F::circumstances>},
    {{"Wartezeit", "Waiting time"}, word<&F::waiting>},
    {{"Tatmittel", "Means used"}, set<&F::means>},
    {{"Sofortmaßnahmen", "Immediate action"}, set<&F::actions>},
    {{"Alarm", "Alarm"}, optionalWord<&F::alarm>},
    {{"Folgen", "Consequences"}, set<&F::consequences>},
    {{"Verletzung", "Injury"}, word<&F::injury>},
    {{"Erste Hilfe", "First aid"}, word<&F::firstAid>},
    {{"Polizei", "Police"}, word<&F::police>},
    {{"Schaden in Euro", "Damage in euros"},
        [](const Incident &incident, const Organisation &, Language) {
            const auto &damage = incident.facts.damageEuro;
            return damage ? QString::number(*damage) : QString();
        }},
    {{"Verursachende Person", "Caused by"}, optionalWord<&F::causedBy>},
    {{"Anzahl Verursachende", "How many"}, word<&F::causedByCount>},
    {{"Einmalig oder Serie", "Once or again"}, word<&F::recurrence>},
    {{"Anzahl Betroffene", "Number affected"},
        [](const Incident &incident, const Organisation &, Language) {
            return QString::number(incident.facts.affectedCount);
        }},
    {{"Gemeldet von", "Reported by"}, word<&F::reporter>},
    {{"Presse", "Press"}, flag<&F::pressInterest>},
    {{"Rückmeldung gewünscht", "Feedback wanted"}, flag<&F::feedbackWanted>},
    {{"Vertraulichkeit", "Confidentiality"}, word<&F::confidentiality>},
    {{"Datum bekannt auf", "Date known to the"},
        [](const Incident &incident, const Organisation &, Language language) {
            static constexpr std::array<Words, 5> words {{{"Jahr", "year"}, {"Monat", "month"},
                {"Tag", "day"}, {"Tageszeit", "part of the day"}, {"Minute", "minute"}}};
            return words[static_cast<std::size_t>(incident.facts.occurred.precision())].in(
                language);
        }},
}};

using P = IncidentPersonPart;

constexpr std::array<Column, 5> personColumns {{
    {{"Beschreibung", "Description"}, text<&P::description>},
    {{"Idee", "Idea"}, text<&P::idea>},
    {{"Betroffene", "Affected"},
        [](const Incident &incident, const Organisation &, Language) {
            return incident.person.affectedNames.join(QStringLiteral(", "));
        }},
    {{"Rückmeldung an", "Feedback to"}, text<&P::feedbackContact>},
    {{"Grund für die Stufe", "Reason for the level"}, text<&P::levelReason>},
}};

/// Writes line by line.
class TableFile
{
public:
    TableFile(QSaveFile &file, const OpenRegister &openRegister, const ExportWish &wish)
        : m_file(file)
        , m_register(openRegister)
        , m_wish(wish)
    {
    }

    Result<void> writeHeadings()
    {
        return writeLine("\xEF\xBB\xBF",
            [this](const Column &column) { return column.heading.in(m_wish.language); });
    }

    Result<void> write(FactTable::Row row)
    {
        const FactTable &facts = m_register.facts();
        Incident incident {facts.ids[row], facts.number(row), facts.facts(row), {}};
        if (m_wish.personPart == ExportWish::PersonPart::Include) {
            auto opened = m_register.vault().incident(facts.ids[row]);
            if (!opened)
                return tl::unexpected(opened.error());
            incident.person = std::move(opened->person);
            incident.person.feedbackContact = feedbackContactOf(m_register, incident);
        }
        return writeLine({}, [&](const Column &column) {
            return column.text(incident, m_register.organisation(), m_wish.language);
        });
    }

private:
    template <typename TextOf>
    Result<void> writeLine(const QByteArray &before, TextOf textOf)
    {
        QStringList fields;
        for (const Column &column : factColumns)
            fields.append(csvField(textOf(column)));
        if (m_wish.personPart == ExportWish::PersonPart::Include) {
            for (const Column &column : personColumns)
                fields.append(csvField(textOf(column)));
        }
        return writeWhole(m_file, before + fields.join(u';').toUtf8() + "\r\n");
    }

    QSaveFile &m_file;
    const OpenRegister &m_register;
    ExportWish m_wish;
};

} // namespace

Result<void> exportIncidents(const OpenRegister &openRegister, std::span<const FactTable::Row> rows,
    const ExportWish &wish, const QString &path, const Progress &progress)
{
    // Cases that were granted for a time end with it; a file would not.
    if (!openRegister.seesAllIncidents())
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    QSaveFile file(path);
    if (auto begun = beginWriting(file); !begun)
        return begun;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    TableFile table(file, openRegister, wish);
    if (auto written = table.writeHeadings(); !written)
        return written;
    qint64 done = 0;
    for (const FactTable::Row row : rows) {
        if (progress && done % 100 == 0 && !progress(done, static_cast<qint64>(rows.size())))
            return failure(Error::Code::Cancelled);
        if (auto written = table.write(row); !written)
            return written;
        ++done;
    }
    return openRegister.note(Action::IncidentsExported).and_then([&] {
        return finishWriting(file);
    });
}

} // namespace rueckhalt
