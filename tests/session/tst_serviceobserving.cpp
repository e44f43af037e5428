// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/indicatorfigure.h"
#include "session/serviceobserving.h"
#include "support/vault/membertown.h"
#include "vault/indicatorkeeping.h"
#include "vault/indicatorstore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const UnitId indicatorOffice({1});
const UnitId indicatorCounter({2});
const UnitId clerkAlone({3});

Observation contactsAt(
    const char *slot, std::uint32_t number, const UnitId &unit = indicatorCounter)
{
    return {unit, {}, 1, *ServiceSlot::fromText(QString::fromLatin1(slot)), {number}};
}

const QByteArray queueMapping = R"({"format": "rueckhalt-indicators-1", "title": "Aufrufanlage",
    "delimiter": ";", "unit": {"column": "Ort"}, "date": {"column": "Tag",
    "formats": ["dd.MM.yyyy"]}, "values": [{"series": "contacts", "column": "Zahl"}]})";

QByteArray exampleOf(const QString &name)
{
    QFile file(QStringLiteral(RUECKHALT_SOURCE_DIR "/tests/data/indicators/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Indicators on their way into a real register and out again. One register goes through all.
class ServiceObservingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void dryRunStoresNothing();
    void whatIsTakenIsThereForEveryRole();
    void theSameAgainDoublesNothing();
    void changedValuesAreTold();
    void undoingBringsBackWhatWasBefore();
    void entriesByFormAreChecked();
    void onlyOfficersAndAdministratorsWrite();
    void mappingsAreRemembered();
    void ownIndicatorsAreDefinedAndObserved();
    void oldRunsAreJoined();
    void whatCannotBeStoredLeavesNothing();
    void examplesComeIn();

private:
    std::unique_ptr<OpenRegister> open(const QString &login = {}) const;
    [[nodiscard]] IndicatorPreview preview(OpenRegister &opened, const QByteArray &list) const;
    [[nodiscard]] static double sum(const OpenRegister &opened);

    MemberTown m_town;
    MeasureCatalog m_catalog;
};

std::unique_ptr<OpenRegister> ServiceObservingTest::open(const QString &login) const
{
    auto vault = m_town.open(login);
    if (!vault)
        qFatal("open: %s", qPrintable(vault.error().detail));
    auto loaded = OpenRegister::load(*std::move(vault), m_catalog, vaultEnvironment().clock);
    if (!loaded)
        qFatal("load: %s", qPrintable(loaded.error().detail));
    return *std::move(loaded);
}

IndicatorPreview ServiceObservingTest::preview(OpenRegister &opened, const QByteArray &list) const
{
    const ServiceObserving observing(opened);
    const auto map = observing.readMapping(queueMapping);
    if (!map || !map->problems.isEmpty())
        qFatal("mapping");
    const auto read = observing.preview("Ort;Tag;Zahl\n" + list, map->map);
    if (!read)
        qFatal("preview: %s", qPrintable(read.error().detail));
    return *read;
}

double ServiceObservingTest::sum(const OpenRegister &opened)
{
    const auto observed = opened.observed();
    if (!observed)
        return -1;
    const IndicatorCatalogue &catalogue = (*observed)->catalogue;
    return figureOf(*catalogue.indicator(u"contacts"), (*observed)->table, catalogue,
        {.from = {2026, 1, 1}, .until = {2026, 12, 31}}, opened.organisation())
        .value.value_or(0);
}

void ServiceObservingTest::initTestCase()
{
    m_town.startAfresh();
    const auto founder = open();
    VERIFY_RESULT(
        founder->saveOrganisation({{{indicatorOffice, {}, "Amt", {}, 40},
                                       {indicatorCounter, indicatorOffice, "Zulassung", {}, 12},
                                       {clerkAlone, indicatorOffice, "Platz 1", {}, 1}},
            {}}));
    QVERIFY((*founder->observed())->table.isEmpty());
}

void ServiceObservingTest::dryRunStoresNothing()
{
    const auto admin = open("admin");
    const auto read = preview(
        *admin, "Zulassung;01.10.2026;40\nZulassung;02.10.2026;50\nKeller;02.10.2026;5\n");
    QCOMPARE(read.added, 2);
    QCOMPARE(read.reading.left, 1);
    QCOMPARE(read.from, QDate(2026, 10, 1));
    QVERIFY((*admin->observed())->table.isEmpty());
    QVERIFY((*admin->observed())->runs.isEmpty());
}

void ServiceObservingTest::whatIsTakenIsThereForEveryRole()
{
    {
        const auto admin = open("admin");
        QSignalSpy changed(admin.get(), &OpenRegister::indicatorsChanged);
        const auto run = ServiceObserving(*admin).import(preview(
            *admin, "Zulassung;01.10.2026;40\nZulassung;02.10.2026;50\nKeller;02.10.2026;5\n"));
        VERIFY_RESULT(run);
        QCOMPARE((*run)->number, 1);
        QCOMPARE((*run)->added, 2);
        QCOMPARE((*run)->left, 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(sum(*admin), 90);
    }
    for (const char *login : {"officer", "carer", "manager", "council", "dpo", "admin"}) {
        const auto opened = open(login);
        QVERIFY(opened->vault().alerts().isEmpty());
        QCOMPARE(sum(*opened), 90);
        QCOMPARE((*opened->observed())->runs.first().source, QStringLiteral("Aufrufanlage"));
    }
}

void ServiceObservingTest::theSameAgainDoublesNothing()
{
    const auto officer = open("officer");
    ServiceObserving observing(*officer);
    const QByteArray list
        = "Zulassung;01.10.2026;40\nZulassung;02.10.2026;50\nKeller;02.10.2026;5\n";
    const auto again = preview(*officer, list);
    QCOMPARE(again.knownAs, 1);
    VERIFY_ERROR(observing.import(again), Error::Code::AlreadyExists);
    // Another file with the same values.
    const auto same = preview(*officer, "Zulassung;02.10.2026;50\n");
    QCOMPARE(same.same, 1);
    const auto nothing = observing.import(same);
    VERIFY_RESULT(nothing);
    QVERIFY(!*nothing);
    // The next month's list of the whole year: only what is new is stored.
    const auto more = preview(
        *officer, "Zulassung;01.10.2026;40\nZulassung;02.10.2026;50\nZulassung;03.11.2026;7\n");
    QCOMPARE(more.same, 2);
    VERIFY_RESULT(observing.import(more));
    QCOMPARE(sum(*officer), 97);
}

void ServiceObservingTest::changedValuesAreTold()
{
    const auto officer = open("officer");
    ServiceObserving observing(*officer);
    const auto other = preview(*officer, "Zulassung;01.10.2026;45\n");
    QCOMPARE(other.changed, 1);
    QCOMPARE(other.replaced.size(), 1);
    QCOMPARE(other.replaced.first().before[0], 40U);
    QCOMPARE((*observing.import(other))->number, 3);
    QCOMPARE(sum(*officer), 102);
}

void ServiceObservingTest::undoingBringsBackWhatWasBefore()
{
    const auto officer = open("officer");
    ServiceObserving observing(*officer);
    VERIFY_RESULT(observing.undo(3));
    QCOMPARE(sum(*officer), 97);
    VERIFY_ERROR(observing.undo(3), Error::Code::Invalid);
    VERIFY_ERROR(observing.undo(99), Error::Code::NotFound);
    // The first run's values were found there by the second, which did not store them again.
    const auto undone = observing.undo(1);
    VERIFY_RESULT(undone);
    QCOMPARE(undone->dependent, QList<int> {2});
    QCOMPARE(sum(*officer), 7);
    // The same file comes in again afterwards.
    VERIFY_RESULT(observing.import(preview(
        *officer, "Zulassung;01.10.2026;40\nZulassung;02.10.2026;50\nKeller;02.10.2026;5\n")));
    QCOMPARE(sum(*officer), 97);
    QCOMPARE((*officer->observed())->runs.size(), 4);
    QCOMPARE(officer->vault().verify()->size(), 0);
}

void ServiceObservingTest::entriesByFormAreChecked()
{
    const auto officer = open("officer");
    ServiceObserving observing(*officer);
    const auto enter = [&](const Observation &observation) {
        return observing.enter(QStringLiteral("Formular"), {observation});
    };
    VERIFY_ERROR(enter(contactsAt("2026-11-22", 1)), Error::Code::Invalid);
    VERIFY_ERROR(enter(contactsAt("2026-10", 1, clerkAlone)), Error::Code::Invalid);
    VERIFY_ERROR(enter(contactsAt("2026-10", 1, UnitId({9}))), Error::Code::Invalid);
    Observation unknown = contactsAt("2026-10", 1);
    unknown.series = 999;
    VERIFY_ERROR(enter(unknown), Error::Code::Invalid);
    const auto entered = enter(contactsAt("2026-09", 11, indicatorOffice));
    VERIFY_RESULT(entered);
    QCOMPARE((*entered)->kind, IndicatorRun::Kind::Form);
    QCOMPARE(sum(*officer), 108);
    VERIFY_RESULT(observing.undo((*entered)->number));
}

void ServiceObservingTest::onlyOfficersAndAdministratorsWrite()
{
    for (const char *login : {"carer", "manager", "council", "dpo"}) {
        const auto opened = open(login);
        ServiceObserving observing(*opened);
        VERIFY_ERROR(observing.enter(QStringLiteral("x"), {contactsAt("2026-09", 1)}),
            Error::Code::NotPermitted);
        VERIFY_ERROR(observing.undo(2), Error::Code::NotPermitted);
        VERIFY_ERROR(observing.remember(queueMapping), Error::Code::NotPermitted);
        QVERIFY(opened->may(Right::ReadIndicators) && !opened->may(Right::WriteIndicators));
    }
}

void ServiceObservingTest::mappingsAreRemembered()
{
    {
        const auto admin = open("admin");
        ServiceObserving observing(*admin);
        VERIFY_RESULT(observing.remember(queueMapping));
        VERIFY_ERROR(observing.remember("{}"), Error::Code::Malformed);
    }
    const auto officer = open("officer");
    ServiceObserving observing(*officer);
    QCOMPARE(*observing.mappings(), QStringList {"Aufrufanlage"});
    QCOMPARE(*observing.mapping("Aufrufanlage"), queueMapping);
    VERIFY_ERROR(observing.mapping("Telefon"), Error::Code::NotFound);
    VERIFY_RESULT(observing.forget("Aufrufanlage"));
    QVERIFY(observing.mappings()->isEmpty());
}

void ServiceObservingTest::ownIndicatorsAreDefinedAndObserved()
{
    OwnIndicator own;
    own.indicator.id = QStringLiteral("own.kaffee");
    own.indicator.name = {"Becher Kaffee", "cups of coffee"};
    own.indicator.numerator = {"ausgegebene Becher", "cups given"};
    own.indicator.source = {"Automat", "machine"};
    {
        const auto admin = open("admin");
        ServiceObserving observing(*admin);
        VERIFY_RESULT(observing.define(own));
        own.indicator.name.de = QStringLiteral("Kaffee");
        VERIFY_RESULT(observing.define(own)); // other words
        OwnIndicator other = own;
        other.indicator.aggregation = Aggregation::Mean;
        VERIFY_ERROR(observing.define(other), Error::Code::Invalid);
    }
    const auto officer = open("officer");
    const Indicator *known = (*officer->observed())->catalogue.indicator(u"own.kaffee");
    QVERIFY(known);
    QCOMPARE(known->name.de, QStringLiteral("Kaffee"));
    Observation cups = contactsAt("2026-10", 300);
    cups.series = known->series;
    VERIFY_RESULT(ServiceObserving(*officer).enter(QStringLiteral("Formular"), {cups}));
}

void ServiceObservingTest::oldRunsAreJoined()
{
    const auto officer = open("officer");
    ServiceObserving observing(*officer);
    const double before = sum(*officer);
    const auto &runs = [&] { return (*officer->observed())->runs; };
    const auto first = runs().size();
    for (int i = 0; i < IndicatorStore::UndoableRuns + 2; ++i)
        VERIFY_RESULT(observing.enter(QStringLiteral("Formular"),
            {contactsAt("2026-03-02", static_cast<std::uint32_t>(i + 1))}));
    QCOMPARE(sum(*officer), before + IndicatorStore::UndoableRuns + 2);
    QCOMPARE(runs().at(first).state, IndicatorRun::State::Settled);
    VERIFY_ERROR(observing.undo(static_cast<int>(first) + 1), Error::Code::Invalid);
    // All that can be undone is: what was joined stays.
    for (auto run = runs().size(); run > runs().size() - IndicatorStore::UndoableRuns; --run)
        VERIFY_RESULT(observing.undo(static_cast<int>(run)));
    QCOMPARE(sum(*officer), before + 2);
}

void ServiceObservingTest::whatCannotBeStoredLeavesNothing()
{
    const auto officer = open("officer");
    const auto add = [&](const QList<Observation> &observations) {
        return officer->vault().indicators().add(
            {.made = officer->now(), .source = QStringLiteral("x")}, observations,
            IndicatorCatalogue::shipped());
    };
    VERIFY_ERROR(add({}), Error::Code::Invalid);
    Observation unknown = contactsAt("2026-10", 1);
    unknown.series = 999;
    VERIFY_ERROR(add({unknown}), Error::Code::Invalid);
    QCOMPARE(officer->vault().verify()->size(), 0);
}

void ServiceObservingTest::examplesComeIn()
{
    const auto officer = open();
    ServiceObserving observing(*officer);
    VERIFY_RESULT(officer->saveOrganisation(
        {{{indicatorOffice, {}, "Bürgeramt", {}, 40},
             {indicatorCounter, indicatorOffice, "Bürgerbüro Rathaus", {}, 12},
             {UnitId({4}), indicatorOffice, "Bürgerbüro Nord", {}, 12}},
            {}}));
    const auto map = observing.readMapping(exampleOf(QStringLiteral("queue.json")));
    VERIFY_RESULT(map);
    const auto read = observing.preview(exampleOf(QStringLiteral("queue.csv")), map->map);
    VERIFY_RESULT(read);
    QCOMPARE(read->reading.problemCount, 0);
    VERIFY_RESULT(observing.import(*read));
    const auto observed = officer->observed();
    const auto figures = figuresOf(*(*observed)->catalogue.indicator(u"waiting.over30"),
        (*observed)->table, (*observed)->catalogue,
        {.from = {2026, 10, 1}, .until = {2026, 10, 31}, .grouping = SlotGrouping::Hour},
        officer->organisation());
    QCOMPARE(figures.size(), 4);
    QVERIFY(*figures.last().value > *figures.first().value);
}

QTEST_GUILESS_MAIN(ServiceObservingTest)
#include "tst_serviceobserving.moc"
