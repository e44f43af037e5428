// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reports/samplereports.h"

#include "domain/disclosure/releasedmeasures.h"
#include "domain/disclosure/releasepreparation.h"
#include "domain/disclosure/releasetablemaker.h"
#include "support/domain/randomfacts.h"

#include <QHash>
#include <QProcess>
#include <QStandardPaths>

#include <array>

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

Organisation threeSites()
{
    static constexpr std::array Names {"Bürgeramt", "Jobcenter", "Jugendamt und Soziales"};
    Organisation house;
    for (quint32 i = 0; i < Names.size(); ++i) {
        Unit unit;
        unit.id = testing::numberedId<UnitId>(i + 1);
        unit.name = QString::fromUtf8(Names.at(i));
        unit.headcount = 60 + 35 * static_cast<int>(i);
        house.units.append(unit);
    }
    return house;
}

/// Low numbers more often than high ones.
int skewed(QRandomGenerator &random, int end)
{
    return std::min(random.bounded(end), random.bounded(end));
}

/// An incident on a working day, mostly before noon.
IncidentFacts officeHoursFacts(QRandomGenerator &random, int year)
{
    IncidentFacts facts;
    QDate day = QDate(year, 1, 1).addDays(random.bounded(365));
    if (day.dayOfWeek() > 5 && random.bounded(5) != 0)
        day = QDate(year, day.month(), 10);
    const QTime time(8 + skewed(random, 10), random.bounded(60));
    facts.occurred = *IncidentTime::minute(day, time);
    facts.reported = QDateTime(day.addDays(random.bounded(6)), QTime(12, 0), Qt::UTC);
    facts.unit = testing::numberedId<UnitId>(static_cast<quint32>(skewed(random, 3) + 1));
    facts.jobArea = static_cast<JobArea>(skewed(random, 5));
    facts.types.insert(static_cast<IncidentType>(skewed(random, 6)));
    if (random.bounded(6) == 0)
        facts.types.insert(static_cast<IncidentType>(random.bounded(3)));
    if (random.bounded(8) != 0)
        facts.triggers.insert(static_cast<Trigger>(skewed(random, 16)));
    facts.level = static_cast<AachenLevel>(skewed(random, 4));
    facts.affectedCount = 1;
    facts.affected.append(testing::numberedId<PersonToken>(random.bounded(1U, 250U)));
    return facts;
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

ReleasePeriod releaseAbout(const ReportPeriod &period)
{
    if (period.isYear())
        return *ReleasePeriod::wholeYear(period.year);
    return period.isQuarter() ? *ReleasePeriod::quarter(period.year, (period.firstMonth + 2) / 3)
                              : *ReleasePeriod::month(period.year, period.firstMonth);
}

QList<SuggestedMeasure> suggested(const QList<PublishableTable> &tables)
{
    const MeasureCatalog measures = catalog();
    QList<SuggestedMeasure> found;
    for (const MeasureId &id : measuresFor(marginsOf(tables), measures)) {
        const Measure *measure = measures.find(id);
        found << SuggestedMeasure {measure->title, measure->summary, measure->classes};
    }
    return found;
}

} // namespace

QList<PublishableTable> releasedTables(const ReleasePeriod &period, int incidents)
{
    // Protecting a year takes longer than writing it down.
    static QHash<QString, QList<PublishableTable>> known;
    const QString key = period.code() + u' ' + QString::number(incidents);
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;
    QRandomGenerator random(static_cast<quint32>(period.year()));
    FactTable facts;
    for (quint32 i = 1; i <= static_cast<quint32>(incidents); ++i)
        facts.append(testing::numberedId<IncidentId>(i), static_cast<quint32>(period.year()), i,
            officeHoursFacts(random, period.year()));
    const Organisation house = threeSites();
    const ReleaseRequest request {.period = period,
        .closingDate = QDate(period.year() + 1, 1, 18),
        .programme = proposeProgramme({}, house,
            {.period = period, .expected = 300, .parts = ProgrammeQuestion::Parts::Never})};
    const auto draft = prepareRelease({}, facts, house, request, {});
    if (draft)
        return *known.insert(key, draft->release.tables);
    if (draft.error().detail != QLatin1StringView("nothing-left"))
        qFatal("%s", qPrintable(draft.error().detail));
    return *known.insert(key, ReleaseTableMaker(request.programme, period, {}).emptyTables());
}

QList<PublishableTable> sampleTables(int incidents, int year)
{
    return releasedTables(*ReleasePeriod::wholeYear(year), incidents);
}

ReportContents sampleContents(ReportTemplate form, Language language, int incidents)
{
    const bool isGerman = language == Language::German;
    ReportContents contents {.form = form,
        .language = language,
        .authority = Words {"Stadt Müllrose", "City of Müllrose"}.in(language),
        .period = {.year = 2026},
        .closingDate = QDate(2027, 1, 18)};
    if (form == ReportTemplate::Month)
        contents.period = {.year = 2026, .firstMonth = 11, .lastMonth = 11};
    if (form == ReportTemplate::Quarter)
        contents.period = {.year = 2026, .firstMonth = 7, .lastMonth = 9};
    if (form == ReportTemplate::UnitSheet)
        contents.unit = Words {"Bürgeramt Altstadt", "Citizens’ office Altstadt"}.in(language);
    contents.earlierPeriod = contents.period;
    contents.earlierPeriod.year = 2025;
    const ReleasePeriod release = releaseAbout(contents.period);
    for (const PublishableTable &table : releasedTables(release, incidents))
        contents.tables << ReportTable {
            .table = table, .period = contents.period, .release = release.code()};
    contents.earlierTables
        = releasedTables(releaseAbout(contents.earlierPeriod), incidents * 4 / 5);
    contents.population = {.posts = 1240, .visitorContacts = 186000};
    contents.suggested = suggested(sampleTables(incidents));
    contents.followed = followed(language);
    contents.sources = {{release.code(), contents.closingDate}};
    contents.note = isGerman
        ? QStringLiteral("Die Zahlen wurden am 20. Januar 2027 im Arbeitsschutzausschuss beraten.")
        : QStringLiteral("The figures were discussed in the safety committee on 20 January 2027.");
    contents.anchor = QStringLiteral("Registerstand 18 · Waffel Finger Eimer Zylinder · 4744f86f");
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
