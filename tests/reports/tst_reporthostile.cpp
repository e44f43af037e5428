// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reports/samplereports.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace rueckhalt;

// Names and notes that somebody typed or imported, in every place that takes them and in every
// format.

namespace {

/// The contents with this text wherever a text comes from outside.
ReportContents contentsWith(const QString &text)
{
    auto contents = sampleContents(ReportTemplate::UnitSheet, Language::German);
    contents.parts = QList<ReportPart>(AllReportParts.begin(), AllReportParts.end());
    contents.authority = text;
    contents.unit = text;
    contents.note = text;
    contents.sources = {{text, QDate(2026, 4, 1)}};
    contents.suggested = {{{text, text}, {text, text}, {MeasureClass::Technical}}};
    contents.followed = {{text, text, text}};
    contents.annexes = {{text, text, {text, "B"}, {{text, "1"}, {"A", text}}}};
    return contents;
}

QByteArray writtenAs(ReportFormat format, const QString &text)
{
    return writeReport(reportDocument(contentsWith(text)), format).value_or(QByteArray());
}

bool isWellFormed(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

class ReportHostileTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFormatBearsIt_data();
    void everyFormatBearsIt();
    void longNameLeavesThePagesInShape();
};

void ReportHostileTest::everyFormatBearsIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("formula") << u"=cmd|' /C calc'!A0"_qs;
    QTest::newRow("script") << u"<script>alert(1)</script>\"'&amp;"_qs;
    QTest::newRow("end of style") << u"</style></title><b>%1 %2 %99"_qs;
    QTest::newRow("right to left") << u"\u202eGFDP\u2066\u200f"_qs;
    QTest::newRow("Hebrew") << u"עיריית 2026 (=1+1)"_qs;
    QTest::newRow("emoji") << u"Amt \U0001F600\U0001F468\u200d\U0001F469"_qs;
    QTest::newRow("controls") << QString::fromLatin1("a\x01\x02\x0b\x0c\x1b\x7f\x9f", 8);
    QTest::newRow("zero") << QString::fromLatin1("a\0b", 3);
    QTest::newRow("half a pair") << QString(QChar(0xdc00)) + QChar(0xd83d);
    QTest::newRow("PDF operators") << u") Tj ET (\\ >> endobj"_qs;
    QTest::newRow("lines") << u"a\r\n\n\u2028\u2029b"_qs;
    QTest::newRow("CDATA") << u"]]><!-- <?php --!>"_qs;
    QTest::newRow("5,000 letters") << QString(5000, 'W');
    QTest::newRow("5,000 words") << QString("Amt ").repeated(5000);
    QTest::newRow("combining") << QString("a") + QString(3000, QChar(0x0301));
}

void ReportHostileTest::everyFormatBearsIt()
{
    QFETCH(const QString, text);
    const auto html = writtenAs(ReportFormat::Html, text);
    QVERIFY(isWellFormed(html));
    QVERIFY(!html.contains("<script"));
    QCOMPARE(html.count("</style>"), 1);
    const auto csv = QString::fromUtf8(writtenAs(ReportFormat::Csv, text));
    for (const QString &line : csv.split("\r\n")) {
        for (const char sign : {'=', '@', '\t'})
            QVERIFY2(!line.startsWith(sign), qPrintable(line.left(80)));
        QVERIFY(!line.contains(";=") && !line.contains("\"="));
    }
    for (const QString &bytes : {QString::fromUtf8(html), csv}) {
        for (const char16_t turning : {u'\u202e', u'\u2066', u'\u200f', u'\u200d', u'\u0001'})
            QVERIFY(!bytes.contains(QChar(turning)));
    }
    const QTemporaryDir folder;
    QFile pdf(folder.filePath("a.pdf"));
    QVERIFY(pdf.open(QIODevice::WriteOnly));
    pdf.write(writtenAs(ReportFormat::Pdf, text));
    pdf.close();
    if (const auto check = asked("qpdf", {"--check", pdf.fileName()}))
        QVERIFY2(check->contains("No syntax or stream encoding errors"), qPrintable(*check));
    if (const auto words = asked("pdftotext", {pdf.fileName(), "-"}))
        QVERIFY(words->contains("Zahlen und Bilder"));
    QFile xlsx(folder.filePath("a.xlsx"));
    QVERIFY(xlsx.open(QIODevice::WriteOnly));
    xlsx.write(writtenAs(ReportFormat::Xlsx, text));
    xlsx.close();
    if (QStandardPaths::findExecutable("unzip").isEmpty())
        QSKIP("unzip is not installed");
    QProcess unzip;
    unzip.start("unzip", {"-p", xlsx.fileName(), "xl/sharedStrings.xml"});
    QVERIFY(unzip.waitForFinished());
    QVERIFY(isWellFormed(unzip.readAllStandardOutput()));
    QProcess sheet;
    sheet.start("unzip", {"-p", xlsx.fileName(), "xl/worksheets/sheet1.xml"});
    QVERIFY(sheet.waitForFinished());
    const auto cells = sheet.readAllStandardOutput();
    QVERIFY(isWellFormed(cells));
    QVERIFY(!cells.contains("<f>"));
}

void ReportHostileTest::longNameLeavesThePagesInShape()
{
    const QTemporaryDir folder;
    auto contents = sampleContents(ReportTemplate::Year, Language::German);
    const auto pagesOf = [&folder](const ReportContents &each) {
        QFile file(folder.filePath("a.pdf"));
        if (!file.open(QIODevice::WriteOnly))
            return QStringList();
        file.write(*writeReport(reportDocument(each), ReportFormat::Pdf));
        file.close();
        return asked("pdftotext", {file.fileName(), "-"})
            .value_or(QString())
            .split('\f', Qt::SkipEmptyParts);
    };
    const auto before = pagesOf(contents).size();
    if (before == 0)
        QSKIP("pdftotext (poppler-utils) is not installed");
    contents.authority = QString("Verwaltungsgemeinschaft ").repeated(200);
    QVERIFY(pagesOf(contents).size() <= before + 1);
    contents.authority = "Amt";
    contents.note = QString("Ein langer Hinweis. ").repeated(1000) + "Schlusswort";
    const auto pages = pagesOf(contents);
    QVERIFY(pages.size() > before); // nothing is cut
    QVERIFY(pages.join(' ').contains("Schlusswort"));
}

QTEST_MAIN(ReportHostileTest)
#include "tst_reporthostile.moc"
