// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reporttext.h"
#include "support/reports/samplereports.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

Q_DECLARE_METATYPE(rueckhalt::ReportTemplate)
Q_DECLARE_METATYPE(rueckhalt::Language)

namespace {

QByteArray pdfOf(const ReportContents &contents)
{
    return writeReport(reportDocument(contents), ReportFormat::Pdf).value_or(QByteArray());
}

QString nameOfLanguage(Language language)
{
    return language == Language::German ? QStringLiteral("de") : QStringLiteral("en");
}

/// A list as long as the inventory of a large house.
ReportAnnex longAnnex(int rows)
{
    ReportAnnex annex {.heading = "Bestand",
        .introduction = "Alle Einträge.",
        .columns = {"Nr.", "Maßnahme", "Bereich", "Stand", "Anzahl"},
        .rows = {}};
    for (int i = 1; i <= rows; ++i)
        annex.rows << QStringList {QString::number(i), QStringLiteral("Maßnahme %1").arg(i),
            QStringLiteral("Bereich %1").arg(i % 17), "eingeführt", QString::number(i % 90)};
    return annex;
}

} // namespace

class ReportPdfTest : public QObject
{
    Q_OBJECT

private slots:
    void templateReadsWell_data();
    void templateReadsWell();
    void fileIsSoundAndArchivable();
    void bookmarksLeadToTheirSections();
    void longListRepeatsItsHeadAndLosesNoRow();
    void headingsStayWithWhatFollows();
    void printerGetsTheSamePages();

private:
    QString saved(const QByteArray &bytes, const QString &name);
    QTemporaryDir m_dir;
};

QString ReportPdfTest::saved(const QByteArray &bytes, const QString &name)
{
    // For looking at: REPORT_DIR=/some/where keeps what the tests write.
    QFile file(qEnvironmentVariable("REPORT_DIR", m_dir.path()) + QLatin1Char('/') + name);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

void ReportPdfTest::templateReadsWell_data()
{
    QTest::addColumn<ReportTemplate>("form");
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("incidents");
    for (const ReportTemplate form : AllReportTemplates) {
        for (const Language language : {Language::German, Language::English}) {
            for (const int incidents : {300, 40})
                QTest::addRow("%s-%s-%d", qPrintable(codeOf(form)),
                    qPrintable(nameOfLanguage(language)), incidents)
                    << form << language << incidents;
        }
    }
}

void ReportPdfTest::templateReadsWell()
{
    QFETCH(const ReportTemplate, form);
    QFETCH(const Language, language);
    QFETCH(const int, incidents);
    const auto contents = sampleContents(form, language, incidents);
    const auto document = reportDocument(contents);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const auto path = saved(pdfOf(contents), name + ".pdf");
    saved(*writeReport(document, ReportFormat::Html), name + ".html");
    saved(*writeReport(document, ReportFormat::Xlsx), name + ".xlsx");
    const auto text = asked("pdftotext", {"-layout", path, "-"});
    if (!text)
        QSKIP("pdftotext (poppler-utils) is not installed");
    for (const QString &word : {document.authority, document.title, document.period, document.unit})
        QVERIFY2(text->contains(word), qPrintable(word));
    for (const ReportSection &section : document.sections) {
        // The large numbers stand below the title without a heading.
        QVERIFY2(section.part == ReportPart::KeyFigures || text->contains(section.heading),
            qPrintable(section.heading));
        for (const KeyFigure &figure : section.keyFigures)
            QVERIFY(text->simplified().contains(figure.value.simplified()));
    }
    for (const ReportFigure &figure : document.figures) {
        QVERIFY2(text->contains(figure.table.title()), qPrintable(figure.table.title()));
        QVERIFY(text->contains(tableLabel(figure.number, language)));
    }
    QVERIFY(text->contains(contents.anchor));
    const auto info = asked("pdfinfo", {path});
    static const QRegularExpression pages("Pages:\\s+(\\d+)");
    const int count = pages.match(*info).captured(1).toInt();
    for (int page = 1; page <= count; ++page)
        QVERIFY(text->contains(pageText(page, count, language)));
}

void ReportPdfTest::fileIsSoundAndArchivable()
{
    auto pdf = pdfOf(sampleContents(ReportTemplate::Year, Language::German));
    const auto path = saved(pdf, "sound.pdf");
    pdf.replace("/SMask /None", ""); // says that there is none, as PDF/A-1 wants it
    QVERIFY(pdf.startsWith("%PDF-1.4"));
    QVERIFY(pdf.contains("<pdfaid:part>1</pdfaid:part>"));
    QVERIFY(pdf.contains("<pdfaid:conformance>B</pdfaid:conformance>"));
    QVERIFY(pdf.contains("/OutputIntents"));
    QVERIFY(pdf.contains("/Lang (de-DE)"));
    QVERIFY(pdf.contains("<xmp:CreateDate>2027-01-18T00:00:00Z</xmp:CreateDate>"));
    QVERIFY(pdf.contains("/CreationDate (D:20270118000000Z)"));
    for (const char *sign : {"/SMask", "/ObjStm", "/EmbeddedFile", "/JavaScript", "/URI", "uuid:"})
        QVERIFY2(!pdf.contains(sign), sign); // forbidden in PDF/A-1, unwanted, or random
    const auto check = asked("qpdf", {"--check", path});
    if (!check)
        QSKIP("qpdf is not installed");
    QVERIFY2(check->contains("No syntax or stream encoding errors found"), qPrintable(*check));
    const auto fonts = asked("pdffonts", {path});
    if (!fonts)
        QSKIP("pdffonts (poppler-utils) is not installed");
    const auto lines = fonts->split('\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!lines.isEmpty());
    static const QRegularExpression embedded("\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s");
    QSet<QString> names;
    for (const QString &line : lines) {
        const auto match = embedded.match(line);
        QVERIFY2(match.captured(1) == "yes" && match.captured(3) == "yes", qPrintable(line));
        names << line.section(' ', 0, 0);
    }
    QCOMPARE(names.size(), lines.size());
}

void ReportPdfTest::bookmarksLeadToTheirSections()
{
    const auto contents = sampleContents(ReportTemplate::Year, Language::German);
    const auto document = reportDocument(contents);
    const auto path = saved(pdfOf(contents), "bookmarks.pdf");
    const auto json = asked("qpdf", {"--json", "--json-key=outlines", path});
    if (!json)
        QSKIP("qpdf is not installed");
    qsizetype place = 0;
    for (const ReportSection &section : document.sections) {
        place = json->indexOf(section.heading, place);
        QVERIFY2(place > 0, qPrintable(section.heading)); // in the order of the document
    }
    // Each leads to the page on which its heading is printed.
    static const QRegularExpression entry("\"destpageposfrom1\": (\\d+).*?\"title\": \"(.*?)\"",
        QRegularExpression::DotMatchesEverythingOption);
    int entries = 0;
    for (auto it = entry.globalMatch(*json); it.hasNext(); ++entries) {
        const auto match = it.next();
        const auto text = asked(
            "pdftotext", {"-f", match.captured(1), "-l", match.captured(1), "-layout", path, "-"});
        const auto title = match.captured(2);
        const bool isThere = title == document.fullTitle() || text->contains(title)
            || title == document.sections.first().heading; // is told by the cover itself
        QVERIFY2(isThere, qPrintable(title));
    }
    QVERIFY(entries >= document.sections.size() + document.figures.size());
}

void ReportPdfTest::longListRepeatsItsHeadAndLosesNoRow()
{
    constexpr int Rows = 700;
    auto contents = sampleContents(ReportTemplate::Year, Language::German);
    contents.parts = {ReportPart::Annex};
    contents.annexes = {longAnnex(Rows)};
    contents.annexes.first().rows[5][1] = QString("Sehr lange Maßnahme ").repeated(20);
    contents.annexes.first().rows[6][1] = QString("Ohneleerzeichen").repeated(300);
    contents.annexes.first().rows[7][1] = QString("Wort ").repeated(4000) + "Schluss";
    const auto text = asked("pdftotext", {"-layout", saved(pdfOf(contents), "annex.pdf"), "-"});
    if (!text)
        QSKIP("pdftotext (poppler-utils) is not installed");
    for (int i = 9; i <= Rows; ++i)
        QVERIFY2(
            text->contains(QStringLiteral("Maßnahme %1").arg(i)), qPrintable(QString::number(i)));
    QVERIFY(text->contains("Schluss"));
    const auto pages = text->split('\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 8);
    // Below the rows too long for any page the list goes on with its head on every page.
    int heads = 0;
    for (const QString &page : pages)
        heads += page.contains("Bereich ") && page.contains("Stand") ? 1 : 0;
    QVERIFY(heads >= 7);
}

/// No page ends with a heading whose table, picture or text begins on the next.
void ReportPdfTest::headingsStayWithWhatFollows()
{
    for (const ReportTemplate form : AllReportTemplates) {
        const auto contents = sampleContents(form, Language::German);
        const auto document = reportDocument(contents);
        const auto text
            = asked("pdftotext", {"-layout", saved(pdfOf(contents), "orphans.pdf"), "-"});
        if (!text)
            QSKIP("pdftotext (poppler-utils) is not installed");
        for (const QString &page : text->split('\f', Qt::SkipEmptyParts)) {
            QStringList lines = page.split('\n', Qt::SkipEmptyParts);
            QVERIFY(lines.size() > 2);
            lines.removeLast(); // the foot of the page
            const QString last = lines.last().trimmed();
            for (const ReportSection &section : document.sections)
                QVERIFY2(last != section.heading, qPrintable(last));
            for (const ReportFigure &figure : document.figures) {
                QVERIFY2(last != figure.table.title(), qPrintable(last));
                QVERIFY2(last != figure.sentence, qPrintable(last));
            }
        }
    }
}

void ReportPdfTest::printerGetsTheSamePages()
{
    const auto contents = sampleContents(ReportTemplate::Management, Language::German);
    QByteArray painted;
    QBuffer buffer(&painted);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter printer(&buffer);
    printer.setResolution(600); // a printer has a resolution of its own
    QVERIFY(printReport(printer, reportDocument(contents)).has_value());
    const auto text = asked("pdftotext", {saved(painted, "printed.pdf"), "-"});
    if (!text)
        QSKIP("pdftotext (poppler-utils) is not installed");
    const auto expected = asked("pdftotext", {saved(pdfOf(contents), "written.pdf"), "-"});
    QCOMPARE(text->split('\f').size(), expected->split('\f').size());
    QCOMPARE(*text, *expected);
}

QTEST_MAIN(ReportPdfTest)
#include "tst_reportpdf.moc"
