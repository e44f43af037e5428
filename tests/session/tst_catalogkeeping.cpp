// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "domain/measure/measurequery.h"
#include "domain/measure/measuresearch.h"
#include "session/catalogkeeping.h"
#include "session/measuretitle.h"
#include "session/proposing.h"
#include "session/recommending.h"
#include "session/whatfollowed.h"
#include "support/catalog/samplemeasure.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/ownsheetstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Own sheets by the people who write, approve and exchange them, each with an account of her own.
class CatalogKeepingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void sheetIsWrittenProposedAndApproved();
    void newerVersionTakesThePlaceOfTheOneBefore();
    void unfinishedDraftsAreKeptAndNotProposed();
    void whatCannotBeKeptIsRefused();
    void severalAreWrittenAllOrNone();
    void namesInTextsAreAskedAbout();
    void nobodyApprovesHisOwnOrAnOlderVersion();
    void stepsAreThoseOfTheRole_data();
    void stepsAreThoseOfTheRole();
    void catalogueThatWasHandedOutStays();
    void ownSheetsAreFoundFilteredAndRecommended();
    void situationsOfOwnSheetsCount();
    void ownSheetsCanBeProposedToManagers();
    void planKeepsTheTitleOfASheetThatWasWithdrawn();
    void anUpdateOfTheShippedCatalogueLeavesOwnSheetsAlone();
    void packageGoesFromAuthorityToAuthority();
    void packageThatComesBackChangesNothing();
    void packageNeverTakesThePlaceOfWhatIsHere();
    void packageLeavesNumbersForUs();
    void everyProblemOfAPackageIsTold();
    void ofABadPackageNothingIsTaken();
    void markupIsTextAndNothingElse();
    void signedNonsenseIsRefused();
    void copiesStartWithoutAnId();

private:
    std::unique_ptr<OpenRegister> open(const QString &login = {}) const;
    /// In force, written by the founder and approved by the manager.
    [[nodiscard]] SheetVersion approved(const Measure &measure) const;

    MemberTown m_town;
    MeasureCatalog m_shipped;
    QDateTime m_now;
    Random m_random;
};

namespace {

Text both(const QString &text)
{
    return {text, text + QStringLiteral(" (en)")};
}

/// Complete, without an id.
Measure waterDispenser()
{
    Measure measure;
    measure.group = MeasureGroup::Arrival;
    measure.title = both("Wasserspender im Wartebereich");
    measure.summary = both("Wer wartet, bekommt etwas zu trinken und bleibt ruhiger.");
    measure.classes = {MeasureClass::Technical};
    measure.incidentTypes = {IncidentType::Verbal, IncidentType::Psychological};
    measure.jobAreas = CodeSet<JobArea>::all();
    measure.activities = {ActivityForm::IndoorPublic};
    measure.stages = {PreventionStage::Primary};
    measure.triggers = {Trigger::WaitingTime};
    measure.sources = {{"Q1", both("Eigene Erfahrung"), {}}};
    MeasureSheet sheet;
    sheet.description = both("Im Wartebereich steht ein Wasserspender mit Bechern.");
    sheet.goals = {both("Ruhe im Wartebereich")};
    sheet.considerations = {both("Hygiene beachten")};
    sheet.implementation = {both("Angebote einholen")};
    sheet.firstSteps = {both("Platz suchen")};
    sheet.advantages = {both("Billig")};
    sheet.disadvantages = {both("Becher liegen herum")};
    sheet.evidence.statements = {{both("Bei uns wurde es ruhiger."), {"Q1"}}};
    sheet.involve = {{InvolvedParty::Building, both("Wasseranschluss")}};
    sheet.indicator = both("Beschwerden im Wartebereich");
    sheet.related = {"B02"};
    measure.sheet = sheet;
    return measure;
}

CatalogFile packageOf(const QByteArray &content)
{
    return {"paket.json", content};
}

} // namespace

void CatalogKeepingTest::initTestCase()
{
    const auto shipped = shippedCatalog();
    VERIFY_RESULT(shipped);
    m_shipped = *shipped;
    m_random = systemRandom();
}

void CatalogKeepingTest::init()
{
    m_town.startAfresh();
    m_now = QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);
}

std::unique_ptr<OpenRegister> CatalogKeepingTest::open(const QString &login) const
{
    VaultEnvironment environment = vaultEnvironment();
    environment.clock = [this] { return m_now; };
    auto vault = Vault::open(m_town.folder(), MemberTown::credentials(login), environment);
    if (!vault)
        qFatal("open: %s", qPrintable(sayingOf(vault)));
    auto loaded = OpenRegister::load(*std::move(vault), m_shipped, environment.clock);
    if (!loaded)
        qFatal("load: %s", qPrintable(sayingOf(loaded)));
    return *std::move(loaded);
}

SheetVersion CatalogKeepingTest::approved(const Measure &measure) const
{
    SheetVersion version;
    {
        const auto officer = open();
        CatalogKeeping keeping(*officer, m_random);
        const auto written = keeping.write(measure);
        if (!written)
            qFatal("write: %s", qPrintable(sayingOf(written)));
        version = *written;
        if (const auto proposed = keeping.propose(version); !proposed)
            qFatal("propose: %s", qPrintable(sayingOf(proposed)));
    }
    const auto manager = open("manager");
    if (const auto done = CatalogKeeping(*manager, m_random).approve(version); !done)
        qFatal("approve: %s", qPrintable(sayingOf(done)));
    return version;
}

void CatalogKeepingTest::sheetIsWrittenProposedAndApproved()
{
    SheetVersion version;
    {
        const auto officer = open();
        CatalogKeeping keeping(*officer, m_random);
        QSignalSpy changed(officer.get(), &OpenRegister::catalogChanged);
        QVERIFY(keeping.mayWrite());
        const auto written = keeping.write(waterDispenser());
        VERIFY_RESULT(written);
        version = *written;
        QVERIFY(isOwnMeasureId(version.id));
        QCOMPARE(version.version, 1);
        QCOMPARE(changed.count(), 1);
        QVERIFY(!officer->catalog().find(version.id));
        VERIFY_RESULT(keeping.propose(version));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(keeping.sheet(version)->state, SheetState::Proposed);
        QVERIFY(keeping.waitingForMe().isEmpty());
        QVERIFY(!keeping.mayEdit(*keeping.sheet(version)));
        VERIFY_ERROR(keeping.write(keeping.sheet(version)->measure), Error::Code::Invalid);
        VERIFY_RESULT(keeping.revise(version));
        VERIFY_RESULT(keeping.propose(version));
    }
    {
        const auto manager = open("manager");
        CatalogKeeping keeping(*manager, m_random);
        QVERIFY(!keeping.mayWrite());
        QCOMPARE(keeping.waitingForMe().size(), 1);
        QVERIFY(!manager->catalog().find(version.id));
        m_now = m_now.addDays(2);
        VERIFY_RESULT(keeping.approve(version));
        QVERIFY(keeping.waitingForMe().isEmpty());
        const Measure *measure = manager->catalog().find(version.id);
        QVERIFY(measure);
        QCOMPARE(measure->title, waterDispenser().title);
        QCOMPARE(keeping.nameOf(m_town.idOf("manager")), "Frau manager");
    }
    const auto anybody = open("council");
    CatalogKeeping keeping(*anybody, m_random);
    QCOMPARE(anybody->catalog().measures().size(), m_shipped.measures().size() + 1);
    const OwnSheet sheet = *keeping.sheet(version);
    QCOMPARE(sheet.state, SheetState::Approved);
    QCOMPARE(sheet.changed, m_now);
    QCOMPARE(sheet.author, m_town.idOf({}));
    QCOMPARE(sheet.approver, m_town.idOf("manager"));
    QVERIFY(keeping.steps(sheet).isEmpty());
    QVERIFY(keeping.nameOf(UserId()).isEmpty());
}

void CatalogKeepingTest::newerVersionTakesThePlaceOfTheOneBefore()
{
    const SheetVersion version = approved(waterDispenser());
    Measure better = waterDispenser();
    better.id = version.id;
    better.title = both("Wasserspender mit Pappbechern");
    {
        const auto officer = open();
        CatalogKeeping keeping(*officer, m_random);
        QVERIFY(keeping.mayEdit(*keeping.sheet(version)));
        const auto written = keeping.write(better);
        VERIFY_RESULT(written);
        QCOMPARE(*written, (SheetVersion {version.id, 2}));
        QVERIFY(!keeping.mayEdit(*keeping.sheet(version)));
        // A draft is written again and again.
        QCOMPARE(*keeping.write(better), (SheetVersion {version.id, 2}));
        // The one in force stays until the second person has spoken.
        QCOMPARE(officer->catalog().find(version.id)->title, waterDispenser().title);
        VERIFY_RESULT(keeping.propose({version.id, 2}));
        QCOMPARE(keeping.sheets().size(), 1);
        QCOMPARE(keeping.sheets().first().version, 2);
    }
    QCOMPARE(approved(waterDispenser()).version, 1); // another sheet
    const auto manager = open("manager");
    CatalogKeeping keeping(*manager, m_random);
    VERIFY_RESULT(keeping.approve({version.id, 2}));
    QCOMPARE(manager->catalog().find(version.id)->title, better.title);
    const auto versions = keeping.versions(version.id);
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions[0].state, SheetState::Approved);
    QCOMPARE(versions[1].state, SheetState::Superseded);
    QCOMPARE(versions[1].measure.title, waterDispenser().title);
}

void CatalogKeepingTest::unfinishedDraftsAreKeptAndNotProposed()
{
    Measure rough;
    rough.title.de = "  Wasser\nspender";
    rough.sheet.emplace();
    rough.sheet->goals = {{"R", {}}, {}};
    SheetVersion version;
    {
        const auto officer = open();
        CatalogKeeping keeping(*officer, m_random);
        const auto written = keeping.write(rough);
        VERIFY_RESULT(written);
        version = *written;
        const auto proposed = keeping.propose(version);
        VERIFY_ERROR(proposed, Error::Code::Invalid);
        QCOMPARE(proposed.error().detail, "incomplete");
        VERIFY_ERROR(keeping.exported(std::span(&version, 1)), Error::Code::Invalid);
    }
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    QVERIFY(keeping.refused().isEmpty());
    const auto kept = keeping.sheet(version);
    VERIFY_RESULT(kept);
    QCOMPARE(kept->measure.title.de, "Wasser spender");
    QCOMPARE(kept->measure.sheet->goals, (QList<Text> {{"R", {}}}));
    VERIFY_RESULT(keeping.withdraw(version));
    QCOMPARE(keeping.sheets().first().state, SheetState::Withdrawn);
    // Withdrawn stays withdrawn; writing goes on with the next version.
    Measure again = kept->measure;
    QCOMPARE(keeping.write(again)->version, 2);
}

void CatalogKeepingTest::whatCannotBeKeptIsRefused()
{
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    Measure bad = waterDispenser();
    bad.title.de = "Wasser\x1b[31m";
    VERIFY_ERROR(keeping.write(bad), Error::Code::Invalid);
    bad = waterDispenser();
    bad.sheet->description.de = QString(100'000, 'x');
    VERIFY_ERROR(keeping.write(bad), Error::Code::Invalid);
    bad = waterDispenser();
    bad.id = "A05";
    VERIFY_ERROR(keeping.write(bad), Error::Code::NotFound);
    bad.id = "OWN-ZZZZZZZZ";
    VERIFY_ERROR(keeping.write(bad), Error::Code::NotFound);
    VERIFY_ERROR(keeping.propose({"OWN-ZZZZZZZZ", 1}), Error::Code::NotFound);
    VERIFY_ERROR(keeping.withdraw({"OWN-ZZZZZZZZ", 1}), Error::Code::NotFound);
    QVERIFY(keeping.sheets().isEmpty());
}

void CatalogKeepingTest::severalAreWrittenAllOrNone()
{
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    Measure first = waterDispenser();
    Measure waiting = waterDispenser();
    waiting.id = keeping.write(waiting)->id;
    VERIFY_RESULT(keeping.propose({waiting.id, 1}, NamesChecked::Yes));
    const QList<OwnSheet> before = officer->ownSheets();

    Measure unknown = waterDispenser();
    unknown.id = "OWN-ZZZZZZZZ";
    Measure tooLong = waterDispenser();
    tooLong.sheet->description.de = QString(100'000, 'x');
    for (const Measure &bad : {waiting, unknown, tooLong}) {
        QVERIFY(!keeping.writeAll(std::array {first, bad}));
        QVERIFY(officer->ownSheets() == before);
    }
    const auto both = keeping.writeAll(std::array {first, waterDispenser()});
    VERIFY_RESULT(both);
    QCOMPARE(both->size(), 2);
    QVERIFY(both->first().id != both->last().id);
    // Two texts of one sheet: nobody could say which one is meant.
    first.id = both->first().id;
    const auto twice = keeping.writeAll(std::array {first, first});
    VERIFY_ERROR(twice, Error::Code::Invalid);
    QCOMPARE(twice.error().detail, "twice");
    VERIFY_ERROR(keeping.writeAll({}), Error::Code::Invalid);
}

void CatalogKeepingTest::namesInTextsAreAskedAbout()
{
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    Measure named = waterDispenser();
    named.sheet->considerations << both("Frau Meyer aus Zimmer 12 hat sich beschwert.");
    const auto version = keeping.write(named);
    VERIFY_RESULT(version);
    const auto proposed = keeping.propose(*version);
    VERIFY_ERROR(proposed, Error::Code::Invalid);
    QCOMPARE(proposed.error().detail, "names");
    VERIFY_RESULT(keeping.propose(*version, NamesChecked::Yes));
}

void CatalogKeepingTest::nobodyApprovesHisOwnOrAnOlderVersion()
{
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    const auto version = keeping.write(waterDispenser());
    VERIFY_RESULT(version);
    VERIFY_RESULT(keeping.propose(*version));
    const auto own = keeping.approve(*version);
    VERIFY_ERROR(own, Error::Code::NotPermitted);
    QCOMPARE(own.error().detail, "second-person");
}

void CatalogKeepingTest::stepsAreThoseOfTheRole_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QList<SheetStep>>("steps");
    using enum SheetStep;
    QTest::newRow("author") << QString() << QList {Revise, Withdraw};
    QTest::newRow("another officer") << QString("officer") << QList {Approve, Revise, Withdraw};
    QTest::newRow("manager") << QString("manager") << QList {Approve};
    for (const char *login : {"carer", "council", "dpo", "admin"})
        QTest::newRow(login) << QString(login) << QList<SheetStep> {};
}

void CatalogKeepingTest::stepsAreThoseOfTheRole()
{
    QFETCH(const QString, login);
    QFETCH(const QList<SheetStep>, steps);
    SheetVersion version;
    {
        const auto officer = open();
        CatalogKeeping keeping(*officer, m_random);
        version = *keeping.write(waterDispenser());
        VERIFY_RESULT(keeping.propose(version));
    }
    const auto reg = open(login);
    CatalogKeeping keeping(*reg, m_random);
    QCOMPARE(keeping.steps(*keeping.sheet(version)), steps);
    // What is not offered is refused as well.
    QCOMPARE(keeping.approve(version).has_value(), steps.contains(SheetStep::Approve));
}

void CatalogKeepingTest::catalogueThatWasHandedOutStays()
{
    const SheetVersion version = approved(waterDispenser());
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    const MeasureCatalog &before = officer->catalog();
    const Measure *measure = before.find(version.id);
    QVERIFY(measure);
    VERIFY_RESULT(keeping.withdraw(version));
    QVERIFY(!officer->catalog().find(version.id));
    QCOMPARE(before.find(version.id), measure);
    QCOMPARE(measure->title, waterDispenser().title);
    // Where nothing in force has changed it is the same catalogue still.
    const MeasureCatalog &after = officer->catalog();
    VERIFY_RESULT(keeping.write(waterDispenser()));
    QCOMPARE(&officer->catalog(), &after);
}

void CatalogKeepingTest::ownSheetsAreFoundFilteredAndRecommended()
{
    const SheetVersion version = approved(waterDispenser());
    const auto officer = open();
    NewIncident incident = plainIncident();
    incident.facts.types = {IncidentType::Verbal};
    incident.facts.triggers = {Trigger::WaitingTime};
    incident.facts.place = Place::WaitingArea;
    const auto recorded = officer->record(incident);
    VERIFY_RESULT(recorded);

    const Measure *own = officer->catalog().find(version.id);
    const auto found = MeasureSearch(officer->catalog(), Language::German).find("wasserspendern");
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first().measure, own);
    const MeasureFinder finder(officer->catalog(), Language::German);
    MeasureQuery query;
    query.groups = {MeasureGroup::Arrival};
    query.triggers = {Trigger::WaitingTime};
    QVERIFY(finder.find(query).contains(own));
    query.groups = {MeasureGroup::Aftercare};
    QVERIFY(!finder.find(query).contains(own));

    const auto list = Recommending(*officer).forIncident(recorded->id);
    VERIFY_RESULT(list);
    const auto recommended = std::ranges::find(*list, version.id, &Recommendation::measure);
    QVERIFY(recommended != list->end());
    QVERIFY(!recommended->reasons.isEmpty());
    VERIFY_RESULT(Recommending(*officer).mark(
        {.measure = version.id, .unit = {}, .state = MeasureState::InPlace, .reason = {}}));
}

void CatalogKeepingTest::situationsOfOwnSheetsCount()
{
    Measure measure = waterDispenser();
    measure.fits = {{.weight = FitWeight::Decisive, .when = {.places = {Place::WaitingArea}}}};
    measure.unsuited = {{.when = {.means = {Means::Blade}},
        .why = both("Wo eine Waffe im Spiel ist, hilft kein Getränk.")}};
    const SheetVersion version = approved(measure);
    const auto officer = open();
    QCOMPARE(officer->catalog().find(version.id)->fits, measure.fits);
    NewIncident incident = plainIncident();
    incident.facts.types = {IncidentType::Verbal};
    incident.facts.triggers = {Trigger::WaitingTime};
    incident.facts.place = Place::WaitingArea;
    const auto waiting = officer->record(incident);
    VERIFY_RESULT(waiting);
    incident.facts.means = {Means::Blade};
    const auto armed = officer->record(incident);
    VERIFY_RESULT(armed);

    const Recommending recommending(*officer);
    const auto ranked = recommending.forIncident(waiting->id);
    VERIFY_RESULT(ranked);
    const auto place = std::ranges::find(*ranked, version.id, &Recommendation::measure);
    QVERIFY(std::distance(ranked->begin(), place) < 10);
    QVERIFY(std::ranges::find(place->reasons, MatchReason::Kind::SituationFits, &MatchReason::kind)
        != place->reasons.end());
    const auto result = recommending.matchIncident(armed->id);
    VERIFY_RESULT(result);
    QVERIFY(std::ranges::find(result->ranked, version.id, &Recommendation::measure)
        == result->ranked.end());
    const auto excluded
        = std::ranges::find(result->excluded, version.id, &ExcludedMeasure::measure);
    QVERIFY(excluded != result->excluded.end());
    QCOMPARE(excluded->why, measure.unsuited.first().why);
    const QString answer = whyNot(
        *result, *officer->catalog().find(version.id), officer->catalog(), Language::German);
    QVERIFY2(answer.contains("hilft kein Getränk"), qPrintable(answer));
}

void CatalogKeepingTest::ownSheetsCanBeProposedToManagers()
{
    const SheetVersion version = approved(waterDispenser());
    const auto officer = open();
    Proposing proposing(*officer, m_random);
    Recommendation chosen;
    chosen.measure = version.id;
    Proposal proposal = proposing.drafted(std::span(&chosen, 1), {}, {UnitId()});
    proposal.title = "Warten";
    proposal.measures[0].reasons << ProposalReason {};
    VERIFY_RESULT(proposing.propose(proposal, {}));
}

void CatalogKeepingTest::planKeepsTheTitleOfASheetThatWasWithdrawn()
{
    const SheetVersion version = approved(waterDispenser());
    {
        const auto manager = open("manager");
        VERIFY_RESULT(Planning(*manager, m_random).create(version.id, {UnitId()}));
        QCOMPARE(titleOf(*manager, version.id, Language::German), "Wasserspender im Wartebereich");
    }
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    // A draft that nobody approved does not give its title to what was planned.
    Measure changed = waterDispenser();
    changed.id = version.id;
    changed.title.de = "Getränkeautomat";
    VERIFY_RESULT(keeping.write(changed));
    VERIFY_RESULT(keeping.withdraw({version.id, 2}));
    VERIFY_RESULT(keeping.withdraw(version));
    QVERIFY(!officer->catalog().find(version.id));
    QCOMPARE(titleOf(*officer, version.id, Language::German),
        "Wasserspender im Wartebereich (Blatt zurückgezogen)");
    QCOMPARE(titleOf(*officer, version.id, Language::English),
        "Wasserspender im Wartebereich (en) (sheet withdrawn)");
    // The documentation of the risk assessment names it with its kind.
    const auto documented = documentationOf(*officer, {}, Language::German).measures;
    QCOMPARE(documented.size(), 1);
    QCOMPARE(documented[0].values[0],
        version.id + " Wasserspender im Wartebereich (Blatt zurückgezogen)");
    QVERIFY(!documented[0].values[1].isEmpty());
    QCOMPARE(titleOf(*officer, "OWN-ZZZZZZZZ", Language::German), QString());
}

void CatalogKeepingTest::anUpdateOfTheShippedCatalogueLeavesOwnSheetsAlone()
{
    const SheetVersion version = approved(waterDispenser());
    // The next program has one measure less and another one in new words. It cannot have one under
    // our id: its reader takes none.
    QList<Measure> measures = m_shipped.measures();
    measures.removeLast();
    measures[0].title = both("Neu gefasst");
    const MeasureCatalog before = std::exchange(m_shipped, MeasureCatalog(measures));
    {
        const auto officer = open();
        QCOMPARE(officer->catalog().measures().size(), measures.size() + 1);
        QCOMPARE(officer->catalog().find(version.id)->title, waterDispenser().title);
        QCOMPARE(officer->catalog().find(measures[0].id)->title, both("Neu gefasst"));
        QCOMPARE(officer->ownSheets().size(), 1);
    }
    m_shipped = before;
}

void CatalogKeepingTest::packageGoesFromAuthorityToAuthority()
{
    const SheetVersion version = approved(waterDispenser());
    QByteArray package;
    {
        const auto officer = open();
        const auto exported = CatalogKeeping(*officer, m_random).exported(std::span(&version, 1));
        VERIFY_RESULT(exported);
        package = *exported;
        QVERIFY(!package.contains("approver"));
    }
    m_town.startAfresh(); // the other authority
    {
        const auto officer = open("officer");
        CatalogKeeping keeping(*officer, m_random);
        const quint64 entries = officer->vault().log().count();
        const SheetImport seen = keeping.look(packageOf(package));
        QVERIFY(seen.problems.isEmpty());
        QVERIFY(seen.brings());
        QCOMPARE(seen.exported, m_now.date());
        QCOMPARE(seen.sheets.size(), 1);
        QCOMPARE(seen.sheets[0].arrival, SheetArrival::NewSheet);
        QCOMPARE(seen.sheets[0].as, version);
        QCOMPARE(seen.sheets[0].inForce, 0);
        QVERIFY(keeping.sheets().isEmpty());
        QCOMPARE(officer->vault().log().count(), entries);
        QSignalSpy changed(officer.get(), &OpenRegister::catalogChanged);
        const auto taken = keeping.takeOver(seen);
        VERIFY_RESULT(taken);
        QCOMPARE(*taken, QList {version});
        QCOMPARE(changed.count(), 1);
        // It is proposed by whoever brought it in, and not yet in the catalogue.
        const auto sheet = keeping.sheet(version);
        VERIFY_RESULT(sheet);
        QCOMPARE(sheet->state, SheetState::Proposed);
        QCOMPARE(sheet->author, m_town.idOf("officer"));
        QVERIFY(!officer->catalog().find(version.id));
        VERIFY_ERROR(keeping.approve(version), Error::Code::NotPermitted);
    }
    const auto founder = open();
    VERIFY_RESULT(CatalogKeeping(*founder, m_random).approve(version));
    QCOMPARE(founder->catalog().find(version.id)->title, waterDispenser().title);
}

void CatalogKeepingTest::packageThatComesBackChangesNothing()
{
    const SheetVersion version = approved(waterDispenser());
    Measure other = waterDispenser();
    other.title = both("Zeitschriften");
    other.sources[0].title = both("Anderes Haus");
    const SheetVersion second = approved(other);
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    // In one package their sources must have different keys; that makes no other sheet of them.
    const std::array versions {version, second};
    const auto package = keeping.exported(versions);
    VERIFY_RESULT(package);
    const SheetImport seen = keeping.look(packageOf(*package));
    QCOMPARE(seen.sheets.size(), 2);
    for (const ArrivingSheet &arriving : seen.sheets)
        QCOMPARE(arriving.arrival, SheetArrival::Known);
    QVERIFY(!seen.brings());
    VERIFY_ERROR(keeping.takeOver(seen), Error::Code::Invalid);
}

void CatalogKeepingTest::packageNeverTakesThePlaceOfWhatIsHere()
{
    const SheetVersion version = approved(waterDispenser());
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    // Another authority has gone on from the same sheet: same number, other text, and one more.
    Measure elsewhere = waterDispenser();
    elsewhere.id = version.id;
    elsewhere.title = both("Teeküche");
    elsewhere.sheet->related = {"B02", "OWN-ZZZZZZZZ"};
    Measure later = elsewhere;
    later.title = both("Teeküche mit Keksen");
    const std::array sheets {PackagedSheet {later, 2}, PackagedSheet {elsewhere, 1}};
    const auto seen = keeping.look(packageOf(writePackage(sheets, m_now.date())));
    QVERIFY(seen.problems.isEmpty());
    QCOMPARE(seen.sheets.size(), 2);
    QCOMPARE(seen.sheets[0].arrival, SheetArrival::NewVersion);
    QCOMPARE(seen.sheets[0].as, (SheetVersion {version.id, 2}));
    QCOMPARE(seen.sheets[0].sheet.measure.title, elsewhere.title);
    QCOMPARE(seen.sheets[0].inForce, 1);
    QCOMPARE(seen.sheets[0].unknownRelated, QStringList {"OWN-ZZZZZZZZ"});
    QCOMPARE(seen.sheets[1].as, (SheetVersion {version.id, 3}));
    // In between somebody writes: what was looked at is counted anew.
    Measure own = waterDispenser();
    own.id = version.id;
    QCOMPARE(keeping.write(own)->version, 2);
    const auto taken = keeping.takeOver(seen);
    VERIFY_RESULT(taken);
    QCOMPARE(*taken, (QList<SheetVersion> {{version.id, 3}, {version.id, 4}}));
    QCOMPARE(officer->catalog().find(version.id)->title, waterDispenser().title);
    QCOMPARE(keeping.sheet(version)->state, SheetState::Approved);
    QCOMPARE(keeping.sheet({version.id, 2})->state, SheetState::Draft);
    QCOMPARE(keeping.sheet({version.id, 4})->measure.title, later.title);
}

/// Another authority's number must not be the last there is.
void CatalogKeepingTest::packageLeavesNumbersForUs()
{
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    Measure elsewhere = waterDispenser();
    elsewhere.id = "OWN-00000009";
    const PackagedSheet last {elsewhere, MaxSheetVersion};
    const auto seen = keeping.look(packageOf(writePackage(std::span(&last, 1), m_now.date())));
    const auto taken = keeping.takeOver(seen);
    VERIFY_RESULT(taken);
    QCOMPARE(*taken, (QList<SheetVersion> {{elsewhere.id, 1}}));
    VERIFY_RESULT(keeping.revise(taken->first()));
    elsewhere.title = both("Teeküche");
    VERIFY_RESULT(keeping.write(elsewhere));
}

void CatalogKeepingTest::everyProblemOfAPackageIsTold()
{
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    QByteArray package = samplePackage();
    package.replace("\"group\": \"B\"", "\"group\": \"K\"");
    package.replace("\"effort\"", "\"state\": \"approved\", \"effort\"");
    const auto seen = keeping.look(packageOf(package));
    QCOMPARE(seen.problems.size(), 2);
    QVERIFY(seen.sheets.isEmpty());
    for (const CatalogProblem &problem : seen.problems) {
        QCOMPARE(problem.file, "paket.json");
        QVERIFY(problem.line > 1);
    }
}

void CatalogKeepingTest::ofABadPackageNothingIsTaken()
{
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    const QByteArray good = samplePackage();
    const auto seen = keeping.look(packageOf(good.chopped(40)));
    QVERIFY(!seen.problems.isEmpty());
    VERIFY_ERROR(keeping.takeOver(seen), Error::Code::Invalid);
    // Not even when somebody forgets the problems half way.
    SheetImport partly = keeping.look(packageOf(good));
    partly.problems = seen.problems;
    VERIFY_ERROR(keeping.takeOver(partly), Error::Code::Invalid);
    QVERIFY(keeping.sheets().isEmpty());
}

void CatalogKeepingTest::markupIsTextAndNothingElse()
{
    const QString markup = "<img src=x onerror=alert(1)><b>=HYPERLINK(\"http://x\")";
    Measure measure = waterDispenser();
    measure.title.de = markup;
    const SheetVersion version = approved(measure);
    const auto reg = open("council");
    QCOMPARE(reg->catalog().find(version.id)->title.de, markup);
}

/// Both have signed, but what they have signed is no sheet: as a changed program could do it.
void CatalogKeepingTest::signedNonsenseIsRefused()
{
    const SheetVersion version {"OWN-00000007", 1};
    {
        const auto vault = m_town.open();
        VERIFY_RESULT(vault);
        const SheetContent content {version, samplePackage()};
        VERIFY_RESULT((*vault)->writeOwnSheets(Action::SheetsImported, std::span(&content, 1)));
    }
    {
        const auto vault = m_town.open("manager");
        VERIFY_RESULT(vault);
        const SheetMove move {version, SheetStep::Approve};
        VERIFY_RESULT((*vault)->stepOwnSheets(Action::SheetApproved, std::span(&move, 1)));
    }
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    QCOMPARE(keeping.refused(), (QList<RefusedSheet> {{version, RefusedSheet::Why::Content}}));
    QVERIFY(keeping.sheets().isEmpty());
    QCOMPARE(officer->catalog().measures().size(), m_shipped.measures().size());
}

void CatalogKeepingTest::copiesStartWithoutAnId()
{
    const Measure *shipped = m_shipped.find("B02");
    QVERIFY(shipped);
    const Measure copy = CatalogKeeping::copyOf(*shipped);
    QVERIFY(copy.id.isEmpty());
    QCOMPARE(copy.facetOrigin, FacetOrigin::Own);
    QCOMPARE(copy.sheet->related.first(), "B02");
    QVERIFY(problemsOf(copy).isEmpty());
    const auto officer = open();
    CatalogKeeping keeping(*officer, m_random);
    const auto version = keeping.write(copy);
    VERIFY_RESULT(version);
    Measure kept = keeping.sheet(*version)->measure;
    kept.id.clear();
    QCOMPARE(kept, copy);
}

QTEST_GUILESS_MAIN(CatalogKeepingTest)
#include "tst_catalogkeeping.moc"
