// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/annualreporting.h"
#include "session/reporting.h"
#include "support/session/testregister.h"
#include "vault/printedanchor.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace rueckhalt;
using namespace rueckhalt::test;

class AnnualReportingTest : public QObject
{
    Q_OBJECT

private slots:
    void yearsAreThoseOfTheIncidents();
    void reportIsWrittenInEveryFormat_data();
    void reportIsWrittenInEveryFormat();
    void failureLeavesTheOldFile();
    void fullDiskLeavesNoBeginningOfAReport();
};

void AnnualReportingTest::yearsAreThoseOfTheIncidents()
{
    TestRegister reg;
    const AnnualReporting reporting(reg.open());
    QVERIFY(reporting.years().isEmpty());
    IncidentDraft draft = verbalDraft();
    for (const int year : {2024, 2026, 2024}) {
        draft.occurred = IncidentTime::year(year);
        QVERIFY(Reporting(reg.open()).record(draft).has_value());
    }
    QCOMPARE(reporting.years(), (QList<int> {2026, 2024}));
}

void AnnualReportingTest::reportIsWrittenInEveryFormat_data()
{
    QTest::addColumn<ReportFormat>("format");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("pdf") << ReportFormat::Pdf << QByteArray("%PDF-");
    QTest::newRow("html") << ReportFormat::Html << QByteArray("<!DOCTYPE html>");
    QTest::newRow("csv") << ReportFormat::Csv << QByteArray("\xEF\xBB\xBF");
}

void AnnualReportingTest::reportIsWrittenInEveryFormat()
{
    QFETCH(ReportFormat, format);
    QFETCH(QByteArray, begin);
    TestRegister reg;
    QVERIFY(Reporting(reg.open()).record(verbalDraft()).has_value());
    const AnnualReporting reporting(reg.open());
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("Bericht"));
    const auto release = reporting.release(2026, QStringLiteral("Musterstadt"));
    const RegisterMark before = reg.open().vault().mark();
    QVERIFY(reporting.write(release, format, Language::German, path).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY2(content.startsWith(begin), content.left(20).constData());
    QVERIFY(content.size() > 500);
    // Noted before, so that the state on paper is one that holds this report too.
    const RegisterMark mark = reg.open().vault().mark();
    QCOMPARE(mark.sequence, before.sequence + 1);
    if (format != ReportFormat::Pdf)
        QVERIFY(content.contains(anchorText(mark, Language::German).toUtf8()));
}

void AnnualReportingTest::failureLeavesTheOldFile()
{
    TestRegister reg;
    const AnnualReporting reporting(reg.open());
    const auto release = reporting.release(2026, {});
    QTemporaryDir dir;
    const auto written = reporting.write(release, ReportFormat::Csv, Language::German,
        dir.filePath(QStringLiteral("no such folder/Bericht.csv")));
    QVERIFY(!written.has_value());
    QVERIFY(written.error().code == Error::Code::NotFound);
}

void AnnualReportingTest::fullDiskLeavesNoBeginningOfAReport()
{
    TestRegister reg;
    const AnnualReporting reporting(reg.open());
    const auto release = reporting.release(2026, {});
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("Bericht.html"));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small {400, before.rlim_max}; // far less than a report
    setrlimit(RLIMIT_FSIZE, &small);
    const auto written = reporting.write(release, ReportFormat::Html, Language::German, path);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!written.has_value());
    QVERIFY(written.error().code == Error::Code::DiskFull);
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(AnnualReportingTest)
#include "tst_annualreporting.moc"
