// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "session/browsing.h"
#include "session/importing.h"
#include "session/recommending.h"
#include "support/vault/vaulttesting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// A foreign list on its way into a real register: all of it or nothing.
class ImportingTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void previewStoresNothing();
    void incidentsAndTheirUnitsComeIn();
    void knownUnitsAndServicesAreUsedAgain();
    void namesBecomePseudonyms();
    void dayOfTheReportDecidesTheNumber();
    void listWithProblemsIsRefused();
    void cancelledImportLeavesNothing();
    void awsdListIsInTheRegisterAfterwards();

private:
    ImportReading reading(const QByteArray &rows) const;
    void reopen();

    std::unique_ptr<QTemporaryDir> m_folder;
    MeasureCatalog m_catalog;
    std::unique_ptr<OpenRegister> m_register;
};

namespace {

ImportMap mapFrom(const QByteArray &json)
{
    const ImportMapReading map = readImportMap(json);
    if (!map.problems.isEmpty())
        qFatal("%s", qPrintable(map.problems.join('\n')));
    return map.map;
}

const QByteArray mapJson = R"({
  "format": "rueckhalt-import-1", "delimiter": ";",
  "date": {"column": "Tag", "formats": ["dd.MM.yyyy", "yyyy"]},
  "reported": {"column": "Gemeldet", "formats": ["dd.MM.yyyy"]},
  "unit": {"column": "Team", "parent": "Amt"}, "service": {"column": "Anliegen"},
  "affectedNames": {"column": "Wer", "separator": ","},
  "columns": {"Art": {"values": {"V": {"types": ["V"]}, "K": {"types": ["K"]}}}},
  "defaults": {"place": "counter", "jobArea": "GS", "affectedCount": 2}
})";

const QByteArray header = "Tag;Gemeldet;Amt;Team;Anliegen;Wer;Art\n";
const QByteArray threeRows = "03.02.2026;;Sozialamt;Wohngeld;Antrag;;V\n"
                             "2025;;Sozialamt;wohngeld ;Antrag;;K\n"
                             "04.02.2026;;Hallenbad;;;;V\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void ImportingTest::init()
{
    m_register.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto catalog = shippedCatalog();
    VERIFY_RESULT(catalog);
    m_catalog = *catalog;
    auto vault
        = createVault(m_folder->filePath("Test.rueckhalt"), testPassword(), vaultEnvironment());
    VERIFY_RESULT(vault);
    auto opened = OpenRegister::load(std::move(*vault), m_catalog, vaultEnvironment().clock);
    VERIFY_RESULT(opened);
    m_register = std::move(*opened);
}

void ImportingTest::reopen()
{
    m_register.reset();
    auto vault
        = openVault(m_folder->filePath("Test.rueckhalt"), testPassword(), vaultEnvironment());
    VERIFY_RESULT(vault);
    auto opened = OpenRegister::load(std::move(*vault), m_catalog, vaultEnvironment().clock);
    VERIFY_RESULT(opened);
    m_register = std::move(*opened);
}

ImportReading ImportingTest::reading(const QByteArray &rows) const
{
    const auto result = Importing(*m_register).preview(header + rows, mapFrom(mapJson));
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *result;
}

void ImportingTest::previewStoresNothing()
{
    QVERIFY(reading(threeRows).isImportable());
    QCOMPARE(m_register->facts().rowCount(), 0U);
    QVERIFY(m_register->organisation() == Organisation {});
}

void ImportingTest::incidentsAndTheirUnitsComeIn()
{
    const auto outcome = Importing(*m_register).import(reading(threeRows));
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->incidents, 3);
    QCOMPARE(outcome->newUnits, 3);
    QCOMPARE(outcome->newServices, 1);
    reopen();
    const Organisation &organisation = m_register->organisation();
    QCOMPARE(organisation.units.size(), 3);
    const IncidentFacts first = m_register->facts().facts(0);
    QCOMPARE(organisation.pathOf(first.unit), QString("Sozialamt › Wohngeld"));
    QCOMPARE(organisation.defaultsOf(first.unit).jobArea, JobArea::HealthSocial);
    QCOMPARE(first.occurred.toCode(), QString("2026-02-03"));
    const IncidentFacts second = m_register->facts().facts(1);
    QCOMPARE(second.unit, first.unit);
    QCOMPARE(second.occurred.toCode(), QString("2025"));
    const IncidentFacts third = m_register->facts().facts(2);
    QCOMPARE(organisation.unit(third.unit)->name, QString("Hallenbad"));
    QVERIFY(organisation.unit(third.unit)->parent.isNull());
    QVERIFY(third.service.isNull());
}

void ImportingTest::knownUnitsAndServicesAreUsedAgain()
{
    VERIFY_RESULT(Importing(*m_register).import(reading(threeRows)));
    const auto again = Importing(*m_register).import(reading(threeRows));
    VERIFY_RESULT(again);
    QCOMPARE(again->newUnits, 0);
    QCOMPARE(again->newServices, 0);
    QCOMPARE(m_register->facts().rowCount(), 6U);
}

void ImportingTest::namesBecomePseudonyms()
{
    VERIFY_RESULT(
        Importing(*m_register)
            .import(reading("03.02.2026;;;;;A. Muster, B;V\n04.02.2026;;;;; a.  muster;V\n")));
    const auto tokens = m_register->facts().facts(0).affected;
    QCOMPARE(tokens.size(), 2);
    QCOMPARE(m_register->facts().facts(1).affected, QList<PersonToken> {tokens.first()});
}

void ImportingTest::dayOfTheReportDecidesTheNumber()
{
    VERIFY_RESULT(
        Importing(*m_register).import(reading("2024;05.03.2024;;;;;V\n03.02.2026;;;;;;V\n")));
    QCOMPARE(m_register->facts().number(0), QString("2024-00001"));
    QCOMPARE(m_register->facts().number(1), QString("2026-00001"));
}

void ImportingTest::listWithProblemsIsRefused()
{
    const auto outcome = Importing(*m_register).import(reading(threeRows + "2026;;;;;;Z\n"));
    VERIFY_ERROR(outcome, Error::Code::Invalid);
    QCOMPARE(m_register->facts().rowCount(), 0U);
    QVERIFY(m_register->organisation() == Organisation {});
}

void ImportingTest::cancelledImportLeavesNothing()
{
    const auto outcome
        = Importing(*m_register).import(reading(threeRows), [](qint64, qint64) { return false; });
    VERIFY_ERROR(outcome, Error::Code::Cancelled);
    reopen();
    QCOMPARE(m_register->facts().rowCount(), 0U);
    QVERIFY(m_register->organisation() == Organisation {});
}

void ImportingTest::awsdListIsInTheRegisterAfterwards()
{
    const QByteArray list = contentOf(QString(RUECKHALT_SHARED_DATA_DIR) + "/awsd-incidents.csv");
    if (list.isEmpty())
        QSKIP("../shared/data/awsd-incidents.csv is not here");
    const ImportMap map = mapFrom(contentOf(RUECKHALT_SOURCE_DIR "/tests/data/awsd-mapping.json"));
    Importing importing(*m_register);
    const auto preview = importing.preview(list, map);
    VERIFY_RESULT(preview);
    const auto outcome = importing.import(*preview);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->incidents, 1500);
    reopen();

    // Before and after: the rows kept verbatim are the rows of the list, cell by cell.
    const FactTable &facts = m_register->facts();
    QCOMPARE(facts.rowCount(), 1500U);
    const QString text = QString::fromUtf8(list);
    CsvReader csv(text, ',');
    const QStringList columns = (*csv.next())->fields;
    std::array<int, 5> precisions {};
    int firearms = 0;
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        const auto incident = Browsing(*m_register).open(facts.ids[row]);
        VERIFY_RESULT(incident);
        const auto record = csv.next();
        VERIFY_RESULT(record);
        QStringList names;
        QStringList values;
        for (const ForeignField &field : incident->person.foreign) {
            names << field.column;
            values << field.value;
        }
        QCOMPARE(names, columns);
        QCOMPARE(values, (*record)->fields);
        QCOMPARE(incident->facts, facts.facts(row));
        ++precisions[static_cast<std::size_t>(incident->facts.occurred.precision())];
        firearms += incident->facts.means.contains(Means::Firearm) ? 1 : 0;
    }
    QVERIFY(!csv.next()->has_value());
    QCOMPARE(precisions, (std::array<int, 5> {43, 258, 1199, 0, 0}));
    QCOMPARE(firearms, 433 + 4);

    const auto recommended = Recommending(*m_register).forIncident(facts.ids[0]);
    VERIFY_RESULT(recommended);
    QVERIFY(!recommended->isEmpty());
    const auto findings = m_register->vault().verify();
    VERIFY_RESULT(findings);
    QCOMPARE(findings->size(), 0);
}

QTEST_GUILESS_MAIN(ImportingTest)
#include "tst_importing.moc"
