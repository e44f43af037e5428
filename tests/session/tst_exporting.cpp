// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/csvreader.h"
#include "session/exporting.h"
#include "support/vault/vaulttesting.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <numeric>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Single incidents as CSV: whole, safe to open, without persons unless wished.
class ExportingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void factsComeWithoutPersons();
    void personPartComesWhenWished();
    void fileIsForItsOwnerOnly();
    void cancelledExportLeavesTheOldFile();
    void placeThatCannotBeWrittenIsAnError();
    void fullDiskLeavesTheOldFile();

private:
    std::vector<FactTable::Row> rows() const;
    QList<QStringList> exported(const ExportWish &wish);

    QTemporaryDir m_folder;
    MeasureCatalog m_catalog;
    std::unique_ptr<OpenRegister> m_register;
};

void ExportingTest::initTestCase()
{
    auto vault
        = createVault(m_folder.filePath("Test.rueckhalt"), testPassword(), vaultEnvironment());
    VERIFY_RESULT(vault);
    auto opened = OpenRegister::load(std::move(*vault), m_catalog, vaultEnvironment().clock);
    VERIFY_RESULT(opened);
    m_register = std::move(*opened);
    QList<NewIncident> incidents;
    for (int variant = 0; variant < 5; ++variant) {
        NewIncident incident = fullIncident(variant);
        incident.facts.unit = {};
        incident.facts.service = {};
        incident.person.description
            = "=HYPERLINK(\"http://x\";\"Klick\")\nzweite Zeile; mit Semikolon";
        incidents << incident;
    }
    Organisation house;
    house.units = {{.id = UnitId(UnitId::Bytes {1}), .parent = {}, .name = "@Amt", .defaults = {}}};
    incidents[0].facts.unit = house.units[0].id;
    VERIFY_RESULT(m_register->recordAll(incidents, {}, &house));
}

std::vector<FactTable::Row> ExportingTest::rows() const
{
    std::vector<FactTable::Row> all(m_register->facts().rowCount());
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

QList<QStringList> ExportingTest::exported(const ExportWish &wish)
{
    const QString path = m_folder.filePath("out.csv");
    if (!exportIncidents(*m_register, rows(), wish, path))
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto text = decodedText(file.readAll(), "UTF-8");
    CsvReader csv(*text, ';');
    QList<QStringList> lines;
    while (const auto record = *csv.next())
        lines << record->fields;
    return lines;
}

void ExportingTest::factsComeWithoutPersons()
{
    const quint64 before = m_register->vault().log().count();
    const auto lines = exported({});
    QCOMPARE(m_register->vault().log().count(), before + 1); // noted, once
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines[0].first(), QString("Nummer"));
    for (const QStringList &line : lines)
        QCOMPARE(line.size(), 33);
    QCOMPARE(lines[1][0], QString("2026-00001"));
    QCOMPARE(lines[1][3], QString("'@Amt"));
    QVERIFY(!lines[0].contains("Beschreibung"));
    for (const QStringList &line : lines)
        QVERIFY(!line.join(' ').contains("HYPERLINK"));
}

void ExportingTest::personPartComesWhenWished()
{
    const auto lines
        = exported({.personPart = ExportWish::PersonPart::Include, .language = Language::English});
    QCOMPARE(lines.size(), 6);
    const qsizetype column = lines[0].indexOf("Description");
    QVERIFY(column > 0);
    QCOMPARE(lines[1][column],
        QString("'=HYPERLINK(\"http://x\";\"Klick\")\nzweite Zeile; mit Semikolon"));
}

void ExportingTest::fileIsForItsOwnerOnly()
{
    QCOMPARE(exported({}).size(), 6);
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup
        | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(m_folder.filePath("out.csv")) & others));
}

void ExportingTest::cancelledExportLeavesTheOldFile()
{
    const QString path = m_folder.filePath("old.csv");
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    const auto result
        = exportIncidents(*m_register, rows(), {}, path, [](qint64, qint64) { return false; });
    VERIFY_ERROR(result, Error::Code::Cancelled);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

void ExportingTest::placeThatCannotBeWrittenIsAnError()
{
    const QString pipe = m_folder.filePath("pipe");
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), S_IRUSR | S_IWUSR), 0);
    const auto writtenTo
        = [this](const QString &path) { return exportIncidents(*m_register, rows(), {}, path); };
    VERIFY_ERROR(writtenTo(m_folder.filePath("no/such/x.csv")), Error::Code::NotFound);
    VERIFY_ERROR(writtenTo(m_folder.path()), Error::Code::AlreadyExists);
    VERIFY_ERROR(writtenTo(pipe), Error::Code::AlreadyExists);
    QVERIFY(!QFileInfo(pipe).isFile());
}

void ExportingTest::fullDiskLeavesTheOldFile()
{
    const QString path = m_folder.filePath("full.csv");
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small {900, before.rlim_max}; // amid the rows
    setrlimit(RLIMIT_FSIZE, &small);
    const auto written = exportIncidents(*m_register, rows(), {}, path);
    setrlimit(RLIMIT_FSIZE, &before);
    VERIFY_ERROR(written, Error::Code::DiskFull);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(ExportingTest)
#include "tst_exporting.moc"
