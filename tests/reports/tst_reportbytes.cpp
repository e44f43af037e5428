// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdffile.h"
#include "support/reports/samplereports.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <ctime>

#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

// The same report is written by two processes that differ in all a file must not hang on: clock,
// time zone, locale, seed of the hashes, folder of temporary files. The clock of the second is
// another one because these functions stand before those of the C library.

namespace {

long clockShift()
{
    const char *shift = std::getenv("REPORT_CLOCK_SHIFT");
    return shift ? std::atol(shift) : 0;
}

} // namespace

extern "C" int clock_gettime(clockid_t clock, timespec *now) noexcept
{
    const long result = syscall(SYS_clock_gettime, clock, now);
    if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)
        now->tv_sec += clockShift();
    return static_cast<int>(result);
}

extern "C" time_t time(time_t *seconds) noexcept
{
    timespec now {};
    clock_gettime(CLOCK_REALTIME, &now);
    if (seconds)
        *seconds = now.tv_sec;
    return now.tv_sec;
}

extern "C" int gettimeofday(timeval *time, void *) noexcept
{
    timespec now {};
    clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}

using namespace rueckhalt;

namespace {

struct NamedFormat
{
    ReportFormat format;
    const char *ending;
};
constexpr NamedFormat Formats[] {{ReportFormat::Pdf, "pdf"}, {ReportFormat::Html, "html"},
    {ReportFormat::Csv, "csv"}, {ReportFormat::Xlsx, "xlsx"}};

QString nameFor(ReportTemplate form, const char *ending)
{
    return codeOf(form) + QLatin1Char('.') + QLatin1StringView(ending);
}

/// In the second process: every template in every format, and the year by its clock.
int writeAll(const QString &folder)
{
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder + QLatin1Char('/') + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            std::exit(1);
    };
    for (const ReportTemplate form : AllReportTemplates) {
        auto contents = sampleContents(form, Language::German);
        contents.parts = QList<ReportPart>(AllReportParts.begin(), AllReportParts.end());
        for (const NamedFormat &each : Formats) {
            const auto bytes = writeReport(reportDocument(contents), each.format);
            if (!bytes)
                return 1;
            write(nameFor(form, each.ending), *bytes);
        }
    }
    write(QStringLiteral("now"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toUtf8());
    return 0;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ReportBytesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sameReportHasTheSameBytes_data();
    void sameReportHasTheSameBytes();
    void anotherReportHasOthers();
    void unfinishedPdfIsRefused();

private:
    QTemporaryDir m_first;
    QTemporaryDir m_second;
};

void ReportBytesTest::initTestCase()
{
    const auto run
        = [](const QString &folder, const char *shift, const char *seed, const char *zone) {
              QProcess process;
              auto environment = QProcessEnvironment::systemEnvironment();
              environment.insert("REPORT_FOLDER", folder);
              environment.insert("REPORT_CLOCK_SHIFT", shift);
              environment.insert("QT_HASH_SEED", seed);
              environment.insert("TZ", zone);
              environment.insert("TMPDIR", folder);
              process.setProcessEnvironment(environment);
              process.start(QCoreApplication::applicationFilePath(), {runningTest()});
              return process.waitForFinished(120000) && process.exitCode() == 0;
          };
    QVERIFY(run(m_first.path(), "0", "0", "UTC"));
    // A year and a bit later, somewhere else.
    QVERIFY(run(m_second.path(), "34567890", "", "Pacific/Auckland"));
    const auto first = contentsOf(m_first.filePath("now"));
    const auto second = contentsOf(m_second.filePath("now"));
    // Without this the test would not notice a clock in a file.
    QVERIFY2(first.left(4).toInt() < second.left(4).toInt(), second.constData());
}

void ReportBytesTest::sameReportHasTheSameBytes_data()
{
    QTest::addColumn<QString>("file");
    for (const ReportTemplate form : AllReportTemplates) {
        for (const NamedFormat &each : Formats) {
            const auto name = nameFor(form, each.ending);
            QTest::newRow(qPrintable(name)) << name;
        }
    }
}

void ReportBytesTest::sameReportHasTheSameBytes()
{
    QFETCH(const QString, file);
    const auto first = contentsOf(m_first.filePath(file));
    QVERIFY(first.size() > 1000);
    QVERIFY(first == contentsOf(m_second.filePath(file)));
}

void ReportBytesTest::anotherReportHasOthers()
{
    for (const NamedFormat &each : Formats) {
        auto contents = sampleContents(ReportTemplate::Month, Language::German);
        const auto document = reportDocument(contents);
        contents.closingDate = contents.closingDate.addDays(1);
        QVERIFY(*writeReport(document, each.format)
            != *writeReport(reportDocument(contents), each.format));
    }
}

void ReportBytesTest::unfinishedPdfIsRefused()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("%PDF-1.4\n"), QByteArray(500, 'x')})
        QCOMPARE(finishedPdf(bytes, {}, {}).error().code, Error::Code::Damaged);
}

namespace {

int writerOrTest(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const auto folder = qEnvironmentVariable("REPORT_FOLDER");
    if (!folder.isEmpty())
        return writeAll(folder);
    ReportBytesTest test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace

TEST_MAIN(writerOrTest)
#include "tst_reportbytes.moc"
