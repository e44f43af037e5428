// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "session/demo.h"
#include "session/demopopulation.h"
#include "session/demoreleases.h"
#include "session/releasereporting.h"
#include "session/releasing.h"
#include "support/session/ringtown.h"
#include "support/session/testregister.h"
#include "vault/printedanchor.h"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace rueckhalt;
using namespace rueckhalt::test;

/// Documents of what is in the release ledger.
class ReleaseReportingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void contentsComeFromTheReleases();
    void severalQuartersMakeOneDocument();
    void ratesComeFromThePopulationOfTheHouse();
    void chosenTablesComeInThatOrder();
    void unitSheetIsAboutItsSite_data();
    void unitSheetIsAboutItsSite();
    void recordsOfTheFirstFormatAreRead();
    void whatIsNotReleasedIsNotReported_data();
    void whatIsNotReleasedIsNotReported();
    void documentIsWrittenAndKept_data();
    void documentIsWrittenAndKept();
    void documentIsWrittenAgainByteForByte_data();
    void documentIsWrittenAgainByteForByte();
    void laterReleasesChangeNoKeptDocument();
    void failureLeavesTheOldFileAndKeepsNothing();
    void fullDiskLeavesNoBeginningOfAReport();
    void recordsAreReadAsWritten();
    void brokenRecordsAreRefused();
    void unitSheetTellsWhatIsDoneThere(); // the plan is another one after it

private:
    [[nodiscard]] DocumentWish wish(const ReleasePeriod &period) const
    {
        return {.form = ReportTemplate::StaffCouncil, .releases = {period}};
    }
    [[nodiscard]] QByteArray contentOf(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<TestRegister> m_register;
    QTemporaryDir m_dir;
    static inline const QDate m_lastDay {2026, 11, 19};
    static inline const ReleasePeriod m_year = *ReleasePeriod::wholeYear(2025);
    static inline const ReleasePeriod m_quarter = *ReleasePeriod::quarter(2026, 1);
};

namespace {

template <typename T>
QString sayingOf(const Result<T> &result)
{
    return result ? QStringLiteral("success")
                  : QStringLiteral("%1 %2")
                        .arg(static_cast<int>(result.error().code))
                        .arg(result.error().detail);
}

#define VERIFY_RESULT(result)                                                                      \
    do {                                                                                           \
        const auto &checkedResult = (result);                                                      \
        QVERIFY2(checkedResult.has_value(), qPrintable(sayingOf(checkedResult)));                  \
    } while (false)

ReportRecord fullRecord()
{
    ReportRecord record;
    record.format = ReportFormat::Xlsx;
    record.program = "0.1.0";
    record.digest.fill(7);
    record.tables = {{"2026-Q1", "typegroup", ChartKind::Bars}, {"2026-Q1", "site_type", {}, "G1"}};
    record.earlier = {{"2025-Q1", "typegroup", ChartKind::Automatic}};
    ReportContents &contents = record.contents;
    contents.form = ReportTemplate::CouncilPress;
    contents.language = Language::English;
    contents.parts = {ReportPart::Annex, ReportPart::KeyFigures};
    contents.authority = "Stadt Musterhausen";
    contents.unit = "Bürgeramt";
    contents.period = {2026, 1, 3};
    contents.closingDate = QDate(2026, 5, 2);
    contents.minimumPersons = 6;
    contents.earlierPeriod = {2025, 1, 3};
    contents.population = {120, 40'000};
    contents.suggested = {{{"Klingel", "Bell"}, {"Ruft", "Calls"}, {MeasureClass::Technical}}};
    contents.followed = {{"Klingel", "seit 1.2.", "Wirksam."}};
    contents.annexes = {{"Liste", "Alles", {"A", "B"}, {{"1", "2"}, {"3"}}}};
    contents.sources = {{"2026-Q1", QDate(2026, 5, 2)}};
    contents.note = "Anmerkung";
    contents.anchor = "Registerstand 12";
    return record;
}

} // namespace

void ReleaseReportingTest::initTestCase()
{
    m_register = std::make_unique<TestRegister>();
    OpenRegister &open = m_register->open();
    VERIFY_RESULT(storeDemo(generateDemo(700, 7, m_lastDay), open));
    VERIFY_RESULT(storeDemoPopulation(open, m_lastDay));
    VERIFY_RESULT(storeDemoReleases(open, m_lastDay));
    QVERIFY(Releasing(open).releases()->size() >= 3);
}

void ReleaseReportingTest::contentsComeFromTheReleases()
{
    const auto contents = ReleaseReporting(m_register->open()).contents(wish(m_year));
    VERIFY_RESULT(contents);
    const Release release = Releasing(m_register->open()).releases()->constFirst();
    QCOMPARE(contents->form, ReportTemplate::StaffCouncil);
    QCOMPARE(contents->parts, defaultPartsOf(ReportTemplate::StaffCouncil));
    QCOMPARE(contents->period, (ReportPeriod {2025, 1, 12}));
    QCOMPARE(contents->closingDate, release.closingDate);
    QCOMPARE(contents->authority, release.authority.de);
    QCOMPARE(contents->note, release.note);
    QCOMPARE(contents->tables.size(), release.tables.size());
    for (qsizetype i = 0; i < release.tables.size(); ++i)
        QVERIFY(contents->tables.at(i).table == release.tables.at(i));
    QCOMPARE(contents->sources.size(), 1);
    QCOMPARE(contents->sources.constFirst().name, QString("2025-Y"));
    QVERIFY(contents->anchor.isEmpty()); // not written yet
}

void ReleaseReportingTest::severalQuartersMakeOneDocument()
{
    DocumentWish quarters = wish(*ReleasePeriod::quarter(2026, 2));
    quarters.releases << m_quarter;
    const auto contents = ReleaseReporting(m_register->open()).contents(quarters);
    VERIFY_RESULT(contents);
    QCOMPARE(contents->period, (ReportPeriod {2026, 1, 6}));
    QCOMPARE(contents->sources.size(), 2);
    QCOMPARE(contents->sources.constFirst().name, QString("2026-Q1"));
}

/// Contacts are those of the months of the document, posts are the average of the year; what is not
/// entered, or is too little, makes no rate.
void ReleaseReportingTest::ratesComeFromThePopulationOfTheHouse()
{
    OpenRegister &open = m_register->open();
    const Population before = open.population();
    const auto populationOf = [&](int contacts, int postHundredths) {
        const auto figures = Population::create(
            {{.unit = {}, .year = 2026, .postHundredths = postHundredths, .contacts = contacts}});
        QVERIFY(figures && open.savePopulation(*figures));
    };
    populationOf(36'500, 30'050);
    const auto quarter = ReleaseReporting(open).contents(wish(m_quarter));
    VERIFY_RESULT(quarter);
    QCOMPARE(quarter->population.posts, 301); // 300.5
    QCOMPARE(quarter->population.visitorContacts, 9'000); // 90 of 365 days
    const auto otherYear = ReleaseReporting(open).contents(wish(m_year));
    VERIFY_RESULT(otherYear);
    QCOMPARE(otherYear->population.posts, 0);
    QCOMPARE(otherYear->population.visitorContacts, 0);
    populationOf(3'600, 950);
    const auto small = ReleaseReporting(open).contents(wish(m_quarter));
    VERIFY_RESULT(small);
    QCOMPARE(small->population.posts, 0);
    QCOMPARE(small->population.visitorContacts, 0);

    VERIFY_RESULT(open.savePopulation(before));
    const auto demo = ReleaseReporting(open).document(wish(m_year));
    VERIFY_RESULT(demo);
    QStringList labels;
    for (const ReportSection &section : demo->sections) {
        for (const KeyFigure &figure : section.keyFigures)
            labels << figure.label;
    }
    QVERIFY(labels.contains("Vorfälle je 100 Stellen"));
    QVERIFY(labels.contains("Vorfälle je 10\u202f000 Kontakte"));
}

void ReleaseReportingTest::chosenTablesComeInThatOrder()
{
    const Release release = Releasing(m_register->open()).releases()->constFirst();
    QVERIFY(release.tables.size() >= 3);
    DocumentWish chosen = wish(m_year);
    chosen.tables = {release.tables.at(2).tableCode(), release.tables.at(0).tableCode()};
    const auto contents = ReleaseReporting(m_register->open()).contents(chosen);
    VERIFY_RESULT(contents);
    QCOMPARE(contents->tables.size(), 2);
    QVERIFY(contents->tables.at(0).table == release.tables.at(2));
    QVERIFY(contents->tables.at(1).table == release.tables.at(0));
}

void ReleaseReportingTest::unitSheetIsAboutItsSite_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<bool>("isKnown");
    const Organisation &organisation = m_register->open().organisation();
    const Unit office = *organisation.unit(organisation.officeOf(organisation.units.first().id));
    QTest::newRow("a site") << office.name << true;
    for (const Unit &unit : organisation.units) {
        if (unit.parent == office.id) {
            QTest::newRow("a unit of the site") << organisation.pathOf(unit.id) << true;
            break;
        }
    }
    QTest::newRow("nobody knows it") << "Hafenmeisterei" << false;
    QTest::newRow("none") << QString() << false;
}

void ReleaseReportingTest::unitSheetIsAboutItsSite()
{
    QFETCH(const QString, unit);
    QFETCH(const bool, isKnown);
    DocumentWish wish {.form = ReportTemplate::UnitSheet, .releases = {m_year}, .unit = unit};
    ReleaseReporting reporting(m_register->open());
    const auto contents = reporting.contents(wish);
    VERIFY_RESULT(contents);
    const Release release = Releasing(m_register->open()).releases()->constFirst();
    if (!isKnown) {
        QCOMPARE(contents->tables.size(), release.tables.size());
        for (const ReportTable &each : contents->tables)
            QCOMPARE(each.row, QString());
        return;
    }
    QVERIFY(contents->tables.size() > 1);
    for (const ReportTable &each : contents->tables) {
        if (each.table.rowDimension() == "site")
            QVERIFY(each.table.rowCodes().contains(each.row));
        else
            QCOMPARE(each.table.tableCode(), "trigger"); // of the house that alone
    }
    QVERIFY(!contents->tables.first().row.isEmpty());
    // Chosen tables come whole where they are not by site, and kept ones with their rows.
    wish.tables = {"level", "site_type"};
    QCOMPARE(reporting.contents(wish)->tables.size(), 2);
    const QString path = m_dir.filePath("unit.csv");
    const auto number = reporting.write(wish, ReportFormat::Csv, path);
    VERIFY_RESULT(number);
    const auto again = reporting.writeAgain(*number, m_dir.filePath("unit-again.csv"));
    VERIFY_RESULT(again);
    QCOMPARE(*again, ReleaseReporting::Sameness::Identical);
    QCOMPARE(contentOf(m_dir.filePath("unit-again.csv")), contentOf(path));
}

/// Such were kept before unit sheets had rows.
void ReleaseReportingTest::recordsOfTheFirstFormatAreRead()
{
    ReportRecord record = fullRecord();
    record.tables = {};
    record.earlier = {};
    QByteArray bytes = *encode(record);
    QCOMPARE(bytes.at(0), '\2');
    bytes[0] = '\1';
    const auto read = decodeReportRecord(bytesOf(bytes));
    VERIFY_RESULT(read);
    QCOMPARE(*encode(*read), *encode(record));
}

void ReleaseReportingTest::whatIsNotReleasedIsNotReported_data()
{
    QTest::addColumn<QStringList>("releases");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("nothing") << QStringList() << static_cast<int>(Error::Code::Invalid)
                             << "no-release";
    QTest::newRow("not in the ledger")
        << QStringList {"1999-Y"} << static_cast<int>(Error::Code::NotFound) << "1999-Y";
    QTest::newRow("several years") << QStringList {"2025-Y", "2026-Q1"}
                                   << static_cast<int>(Error::Code::Invalid) << "several-years";
    QTest::newRow("no year") << QStringList {"2026-Q1"} << static_cast<int>(Error::Code::Invalid)
                             << "template";
}

void ReleaseReportingTest::whatIsNotReleasedIsNotReported()
{
    QFETCH(const QStringList, releases);
    QFETCH(const int, code);
    QFETCH(const QString, detail);
    DocumentWish wrong;
    for (const QString &release : releases)
        wrong.releases << *ReleasePeriod::fromCode(release);
    ReleaseReporting reporting(m_register->open());
    const QString path = m_dir.filePath("wrong.html");
    const auto written = reporting.write(wrong, ReportFormat::Html, path);
    QVERIFY(!written);
    QCOMPARE(static_cast<int>(written.error().code), code);
    QCOMPARE(written.error().detail, detail);
    QVERIFY(!QFile::exists(path));
}

void ReleaseReportingTest::documentIsWrittenAndKept_data()
{
    QTest::addColumn<ReportFormat>("format");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("pdf") << ReportFormat::Pdf << QByteArray("%PDF-");
    QTest::newRow("html") << ReportFormat::Html << QByteArray("<!DOCTYPE html>");
    QTest::newRow("csv") << ReportFormat::Csv << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("xlsx") << ReportFormat::Xlsx << QByteArray("PK");
}

void ReleaseReportingTest::documentIsWrittenAndKept()
{
    QFETCH(const ReportFormat, format);
    QFETCH(const QByteArray, begin);
    OpenRegister &open = m_register->open();
    ReleaseReporting reporting(open);
    const qsizetype before = reporting.reports()->size();
    const RegisterMark mark = open.vault().mark();
    const QString path = m_dir.filePath("Bericht");
    const auto number = reporting.write(wish(m_year), format, path);
    VERIFY_RESULT(number);
    QCOMPARE(*number, static_cast<int>(before) + 1);
    QCOMPARE(open.vault().mark().sequence, mark.sequence + 1);
    const QByteArray content = contentOf(path);
    QVERIFY2(content.startsWith(begin), content.left(20).constData());
    const auto reports = reporting.reports();
    VERIFY_RESULT(reports);
    QCOMPARE(reports->size(), before + 1);
    const ReportRecord &record = reports->constLast().record;
    QCOMPARE(record.format, format);
    QCOMPARE(record.digest, sha256(bytesOf(content)));
    QCOMPARE(record.contents.anchor, anchorText(mark, Language::German));
    if (format == ReportFormat::Html)
        QVERIFY(content.contains(record.contents.anchor.toUtf8()));
}

void ReleaseReportingTest::documentIsWrittenAgainByteForByte_data()
{
    QTest::addColumn<ReportFormat>("format");
    QTest::newRow("pdf") << ReportFormat::Pdf;
    QTest::newRow("html") << ReportFormat::Html;
    QTest::newRow("csv") << ReportFormat::Csv;
    QTest::newRow("xlsx") << ReportFormat::Xlsx;
}

void ReleaseReportingTest::documentIsWrittenAgainByteForByte()
{
    QFETCH(const ReportFormat, format);
    ReleaseReporting reporting(m_register->open());
    const QString first = m_dir.filePath("eins");
    const QString second = m_dir.filePath("zwei");
    DocumentWish english = wish(m_quarter);
    english.language = Language::English;
    const auto number = reporting.write(english, format, first);
    VERIFY_RESULT(number);
    // Everything that could get into it by chance is another: entries, marks, moments.
    VERIFY_RESULT(m_register->open().note(Action::LogRead));
    const auto same = reporting.writeAgain(*number, second);
    VERIFY_RESULT(same);
    QVERIFY(*same == ReleaseReporting::Sameness::Identical);
    QCOMPARE(contentOf(second), contentOf(first));
    QVERIFY(!contentOf(first).isEmpty());
}

void ReleaseReportingTest::laterReleasesChangeNoKeptDocument()
{
    OpenRegister &open = m_register->open();
    ReleaseReporting reporting(open);
    const QString first = m_dir.filePath("vorher");
    const auto number = reporting.write(wish(m_quarter), ReportFormat::Html, first);
    VERIFY_RESULT(number);
    // The first quarter of the year before: what it would be compared with from now on.
    Releasing releasing(open);
    const auto made
        = releasing.prepare({.period = *ReleasePeriod::wholeYear(2024)})
              .and_then([](const ReleaseWork &work) { return work.run(); })
              .and_then([&](const ReleasePreview &preview) { return releasing.make(preview, {}); });
    VERIFY_RESULT(made);
    const auto compared = reporting.contents(wish(m_year));
    VERIFY_RESULT(compared);
    QCOMPARE(compared->earlierPeriod, (ReportPeriod {2024, 1, 12}));
    QVERIFY(!compared->earlierTables.isEmpty());
    const auto same = reporting.writeAgain(*number, m_dir.filePath("nachher"));
    VERIFY_RESULT(same);
    QVERIFY(*same == ReleaseReporting::Sameness::Identical);
}

void ReleaseReportingTest::failureLeavesTheOldFileAndKeepsNothing()
{
    OpenRegister &open = m_register->open();
    ReleaseReporting reporting(open);
    const qsizetype before = reporting.reports()->size();
    const RegisterMark mark = open.vault().mark();
    const auto written = reporting.write(
        wish(m_year), ReportFormat::Csv, m_dir.filePath("no such folder/Bericht.csv"));
    QVERIFY(!written);
    QVERIFY(written.error().code == Error::Code::NotFound);
    QCOMPARE(reporting.reports()->size(), before);
    QCOMPARE(open.vault().mark(), mark);
    const auto again = reporting.writeAgain(4711, m_dir.filePath("x"));
    QVERIFY(!again);
    QVERIFY(again.error().code == Error::Code::NotFound);
}

void ReleaseReportingTest::fullDiskLeavesNoBeginningOfAReport()
{
    ReleaseReporting reporting(m_register->open());
    const RegisterMark mark = m_register->open().vault().mark();
    const QString path = m_dir.filePath("voll.html");
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small {400, before.rlim_max}; // far less than a report
    setrlimit(RLIMIT_FSIZE, &small);
    const auto written = reporting.write(wish(m_year), ReportFormat::Html, path);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!written);
    QVERIFY(written.error().code == Error::Code::DiskFull);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(m_register->open().vault().mark(), mark);
}

void ReleaseReportingTest::recordsAreReadAsWritten()
{
    for (const ReportRecord &record : {ReportRecord {}, fullRecord()}) {
        const auto bytes = encode(record);
        VERIFY_RESULT(bytes);
        const auto read = decodeReportRecord(bytesOf(*bytes));
        VERIFY_RESULT(read);
        QCOMPARE(*encode(*read), *bytes);
        QCOMPARE(read->tables, record.tables);
        QCOMPARE(read->digest, record.digest);
        const ReportContents &contents = read->contents;
        QCOMPARE(contents.form, record.contents.form);
        QCOMPARE(contents.parts, record.contents.parts);
        QCOMPARE(contents.closingDate, record.contents.closingDate);
        QCOMPARE(contents.annexes.size(), record.contents.annexes.size());
        QCOMPARE(contents.followed.size(), record.contents.followed.size());
        QCOMPARE(contents.anchor, record.contents.anchor);
    }
}

void ReleaseReportingTest::brokenRecordsAreRefused()
{
    const QByteArray whole = *encode(fullRecord());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(!decodeReportRecord(bytesOf(whole.first(size))));
    QVERIFY(!decodeReportRecord(bytesOf(whole + '\0')));
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x40);
        // Read as something else at most, which is written the same way.
        if (const auto read = decodeReportRecord(bytesOf(flipped)))
            QCOMPARE(*encode(*read), flipped);
    }
    QByteArray newer = whole;
    newer[0] = 9;
    const auto read = decodeReportRecord(bytesOf(newer));
    QVERIFY(!read);
    QVERIFY(read.error().code == Error::Code::NewerFormat);
    ReportRecord large = fullRecord();
    large.contents.note = QString(30'000, u'x');
    QVERIFY(!encode(large));
}

QTEST_MAIN(ReleaseReportingTest)
void ReleaseReportingTest::unitSheetTellsWhatIsDoneThere()
{
    OpenRegister &open = m_register->open();
    QList<Unit> offices;
    for (const Unit &unit : open.organisation().units) {
        if (unit.parent.isNull())
            offices << unit;
    }
    QVERIFY(offices.size() > 1);
    checkedMeasure(open, offices.at(0).id, EffectVerdict::Effective, {});
    const auto toldTo = [&](ReportTemplate form, const QString &unit) {
        const auto contents
            = ReleaseReporting(open).contents({.form = form, .releases = {m_year}, .unit = unit});
        return contents ? contents->followed.size() : -1;
    };
    const auto ofHouse = toldTo(ReportTemplate::Year, {});
    QVERIFY(ofHouse > 0);
    const auto there = toldTo(ReportTemplate::UnitSheet, offices.at(0).name);
    const auto elsewhere = toldTo(ReportTemplate::UnitSheet, offices.at(1).name);
    QCOMPARE(there, elsewhere + 1);
    // Whom nobody knows is told of the house.
    QCOMPARE(toldTo(ReportTemplate::UnitSheet, "Hafenmeisterei"), ofHouse);
}

#include "tst_releasereporting.moc"
