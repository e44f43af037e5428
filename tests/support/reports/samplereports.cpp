// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reports/samplereports.h"

#include "support/domain/administration.h"

#include <QHash>
#include <QProcess>
#include <QStandardPaths>

namespace rueckhalt {

namespace {

Measure measure(const char *id, const Words &title, const Words &summary,
    CodeSet<MeasureClass> classes, CodeSet<Trigger> triggers)
{
    Measure made;
    made.id = QString::fromLatin1(id);
    made.title = {title.in(Language::German), title.in(Language::English)};
    made.summary = {summary.in(Language::German), summary.in(Language::English)};
    made.classes = classes;
    made.incidentTypes = {IncidentType::Verbal, IncidentType::Physical};
    made.jobAreas = {JobArea::Municipal, JobArea::HealthSocial};
    made.activities = {ActivityForm::IndoorPublic};
    made.stages = {PreventionStage::Primary};
    made.triggers = triggers;
    return made;
}

MeasureCatalog catalog()
{
    using enum MeasureClass;
    return MeasureCatalog({
        measure("A01", {"Termine statt Warteschlangen", "Appointments instead of queues"},
            {"Wer einen Termin hat, wartet kürzer und kommt ruhiger an. Ein Teil der Zeit bleibt "
             "für Menschen ohne Termin frei, damit niemand abgewiesen wird.",
                "Whoever has an appointment waits less and arrives calmer. Part of the time stays "
                "open for people without one."},
            {Organisational}, {Trigger::WaitingTime, Trigger::ClosedDoor}),
        measure("B03", {"Wartebereich mit Übersicht", "Waiting area with a clear view"},
            {"Eine Anzeige sagt, wie lange es noch dauert. Sitzplätze, Licht und ein Ausgang, den "
             "alle sehen, nehmen Druck heraus.",
                "A display tells how long it will take. Seats, light and an exit everybody can see "
                "take pressure away."},
            {Technical, Organisational}, {Trigger::WaitingTime}),
        measure("C02", {"Bescheide in einfacher Sprache", "Notices in plain language"},
            {"Der erste Absatz sagt, was entschieden ist, was es bedeutet und was man jetzt tun "
             "kann.",
                "The first paragraph says what was decided, what it means and what one can do "
                "now."},
            {Organisational}, {Trigger::BenefitRefused, Trigger::Language}),
        measure("G01",
            {"Gespräche in Ruhe führen: Training zur Deeskalation",
                "Calm conversations: training in de-escalation"},
            {"Beschäftigte üben an eigenen Fällen, wie ein Gespräch ruhig bleibt und wann sie es "
             "beenden dürfen.",
                "Staff practise with their own cases how a conversation stays calm and when they "
                "may end it."},
            {Personal}, {Trigger::NoneRecognisable}),
    });
}

QList<FollowedMeasure> followed(Language language)
{
    const auto text = [language](const char *de, const char *en) {
        return Words {de, en}.in(language);
    };
    return {
        {text("Termine statt Warteschlangen", "Appointments instead of queues"),
            text("Eingeführt seit 2. März 2026 · Bürgeramt", "In place since 2 March 2026"),
            text("Nach drei Monaten geprüft: Die Vorfälle mit dem Auslöser „Wartezeit“ wurden "
                 "weniger. Die Maßnahme bleibt.",
                "Checked after three months: incidents triggered by waiting became fewer. The "
                "measure stays.")},
        {text("Zweiter Fluchtweg aus den Beratungszimmern",
             "Second way out of the counselling rooms"),
            text("Beschlossen · fällig am 30. Juni 2027", "Decided · due on 30 June 2027"),
            text("Die Umbauten sind beauftragt.", "The alterations are commissioned.")},
        {text("Training zur Deeskalation", "Training in de-escalation"),
            text("Läuft · 46 von 120 Plätzen vergeben", "Running · 46 of 120 places taken"), {}},
    };
}

} // namespace

AnnualRelease sampleRelease(int incidents, int year)
{
    // Protecting a year takes longer than writing it down.
    static QHash<QPair<int, int>, AnnualRelease> known;
    const auto found = known.constFind({incidents, year});
    if (found != known.constEnd())
        return *found;
    const Administration house {.incidents = incidents,
        .areas = incidents < 100 ? 3 : 5,
        .employees = incidents,
        .severalPercent = 15,
        .seed = static_cast<std::uint32_t>(year)};
    const ReleaseScope scope {.year = year,
        .asOf = QDate(year + 1, 1, 18),
        .authority
        = {.de = QStringLiteral("Stadt Müllrose"), .en = QStringLiteral("City of Müllrose")},
        .rule = {}};
    return *known.insert(
        {incidents, year}, releaseYear(factTableOf(house, year), scope, catalog()));
}

ReportContents sampleContents(ReportTemplate form, Language language, int incidents)
{
    ReportContents contents = annualContents(sampleRelease(incidents), language);
    const bool isGerman = language == Language::German;
    contents.form = form;
    contents.parts.clear();
    if (form == ReportTemplate::Month)
        contents.period = {.year = 2026, .firstMonth = 11, .lastMonth = 11};
    if (form == ReportTemplate::Quarter)
        contents.period = {.year = 2026, .firstMonth = 7, .lastMonth = 9};
    // Short reports say less.
    if (form == ReportTemplate::Month || form == ReportTemplate::UnitSheet)
        contents.tables.removeFirst();
    if (form == ReportTemplate::UnitSheet)
        contents.unit = isGerman ? QStringLiteral("Bürgeramt Altstadt")
                                 : QStringLiteral("Citizens’ office Altstadt");
    contents.earlierTables = sampleRelease(incidents * 4 / 5, 2025).tables;
    contents.earlierPeriod = contents.period;
    contents.earlierPeriod.year = 2025;
    contents.population = {.posts = 1240, .visitorContacts = 186000};
    contents.followed = followed(language);
    contents.sources = {{QStringLiteral("2026-Y"), QDate(2027, 1, 18)}};
    contents.note = isGerman
        ? QStringLiteral("Die Zahlen wurden am 20. Januar 2027 im Arbeitsschutzausschuss beraten.")
        : QStringLiteral("The figures were discussed in the safety committee on 20 January 2027.");
    contents.anchor = QStringLiteral("Registerstand 18 · Waffel Finger Eimer Zylinder · 4744f86f");
    for (ReportTable &each : contents.tables) {
        if (each.table.columnHeading().de == QStringLiteral("Quartal"))
            each.chart = ChartKind::Columns;
    }
    return contents;
}

std::optional<QString> asked(const QString &tool, const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(tool).isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(tool, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace rueckhalt
