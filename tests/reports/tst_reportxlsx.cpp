// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reporttext.h"
#include "support/reports/samplereports.h"

#include <QFile>
#include <QHash>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace rueckhalt;

namespace {

/// A workbook unzipped: file by file, and the cells of its sheets.
class Book
{
public:
    struct Cell
    {
        QString text;
        bool isNumber = false;
    };

    explicit Book(const QByteArray &bytes)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("book.xlsx"));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write(bytes);
        file.close();
        QProcess unzip;
        unzip.start("unzip", {"-q", "-d", folder.filePath("book"), file.fileName()});
        unzip.waitForFinished();
        collect(folder.filePath("book"), QString());
        readTexts();
    }

    [[nodiscard]] QStringList names() const { return m_files.keys(); }
    [[nodiscard]] QByteArray file(const QString &name) const { return m_files.value(name); }
    [[nodiscard]] QStringList sheets() const
    {
        QStringList found;
        QXmlStreamReader xml(file("xl/workbook.xml"));
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"sheet")
                found << xml.attributes().value("name").toString();
        }
        return found;
    }
    /// Cells of the sheet by their references ("B4").
    [[nodiscard]] QHash<QString, Cell> cells(int sheet) const
    {
        QHash<QString, Cell> found;
        QXmlStreamReader xml(file(QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet)));
        QString place;
        bool isText = false;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"c") {
                place = xml.attributes().value("r").toString();
                isText = xml.attributes().value("t") == u"s";
            } else if (xml.name() == u"v") {
                const QString value = xml.readElementText();
                found.insert(place, {isText ? m_texts.value(value.toInt()) : value, !isText});
            }
        }
        return found;
    }

private:
    void collect(const QString &folder, const QString &path)
    {
        for (const QFileInfo &each :
            QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            const QString name = path + each.fileName();
            if (each.isDir()) {
                collect(each.filePath(), name + QLatin1Char('/'));
            } else {
                QFile file(each.filePath());
                if (file.open(QIODevice::ReadOnly))
                    m_files.insert(name, file.readAll());
            }
        }
    }
    void readTexts()
    {
        QXmlStreamReader xml(file("xl/sharedStrings.xml"));
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"t")
                m_texts << xml.readElementText();
        }
    }

    QMap<QString, QByteArray> m_files;
    QStringList m_texts;
};

QByteArray bytesOf(const ReportContents &contents)
{
    return writeReport(reportDocument(contents), ReportFormat::Xlsx).value_or(QByteArray());
}

QString reference(qsizetype column, qsizetype row)
{
    return QChar('A' + static_cast<int>(column)) + QString::number(row);
}

/// Where the table begins: below title, an empty row, and the heading of its columns if it has one.
qsizetype firstRowOf(const DocumentTable &table)
{
    return table.columnHeading().isEmpty() ? 4 : 5;
}

} // namespace

class ReportXlsxTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sheetsHoldTheTablesAndNothingElse_data();
    void sheetsHoldTheTablesAndNothingElse();
    void nothingIsHiddenOrComputed();
    void headsStayInSight();
    void propertiesNameNobodyAndNoClock();
    void annexHasASheetOfItsOwn();
    void longTextsAreCutToWhatACellTakes();
};

void ReportXlsxTest::initTestCase()
{
    if (QStandardPaths::findExecutable("unzip").isEmpty())
        QSKIP("unzip is not installed");
}

void ReportXlsxTest::sheetsHoldTheTablesAndNothingElse_data()
{
    QTest::addColumn<int>("incidents");
    QTest::newRow("300 incidents") << 300;
    QTest::newRow("40 incidents") << 40;
}

void ReportXlsxTest::sheetsHoldTheTablesAndNothingElse()
{
    QFETCH(const int, incidents);
    const auto contents = sampleContents(ReportTemplate::Year, Language::German, incidents);
    const Book book(bytesOf(contents));
    QCOMPARE(book.sheets().size(), contents.tables.size() + 1);
    for (int i = 0; i < contents.tables.size(); ++i) {
        QCOMPARE(book.sheets().at(i + 1), tableLabel(i + 1, Language::German));
        const DocumentTable table(contents.tables.at(i).table, Language::German);
        auto cells = book.cells(i + 2);
        qsizetype row = firstRowOf(table);
        int numbers = 0;
        for (const auto &line : table.rows()) {
            QCOMPARE(cells.take(reference(0, row)).text, line.head);
            for (qsizetype column = 0; column < line.cells.size(); ++column) {
                const auto cell = cells.take(reference(column + 1, row));
                const auto &value = line.cells.at(column);
                QCOMPARE(cell.text, value ? QString::number(*value) : QString(WithheldSign));
                QCOMPARE(cell.isNumber, value.has_value());
                numbers += cell.isNumber ? 1 : 0;
            }
            ++row;
        }
        // What is left are words: title, heads, note.
        for (const Book::Cell &cell : std::as_const(cells))
            QVERIFY2(!cell.isNumber, qPrintable(cell.text));
        QCOMPARE(cells.size(),
            table.columns().size() + 1 + 1 + (table.columnHeading().isEmpty() ? 0 : 1)
                + (table.note().isEmpty() ? 0 : 1));
        QVERIFY(incidents < 100 || numbers > 0);
    }
    // The sheet of words has no numbers of its own.
    for (const Book::Cell &cell : book.cells(1))
        QVERIFY(!cell.isNumber);
}

void ReportXlsxTest::nothingIsHiddenOrComputed()
{
    auto contents = sampleContents(ReportTemplate::Year, Language::German);
    contents.authority = "=cmd|' /C calc'!A0";
    contents.note = "@SUM(1+1)\n+1\n-1";
    contents.followed = {{.title = "=HYPERLINK(\"http://example.org\")", .text = "{=1}"}};
    const Book book(bytesOf(contents));
    QVERIFY(book.names().size() > 8);
    static const QSet<QString> known {"[Content_Types].xml", "_rels/.rels", "docProps/app.xml",
        "docProps/core.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml",
        "xl/theme/theme1.xml", "xl/_rels/workbook.xml.rels"};
    for (const QString &name : book.names()) {
        // No macros, links, comments, drawings, caches of pivots.
        QVERIFY2(known.contains(name) || name.startsWith("xl/worksheets/sheet"), qPrintable(name));
        const QByteArray xml = book.file(name);
        for (const char *sign : {"<f>", "<f ", "hidden=\"1\"", "state=\"hidden\"",
                 "state=\"veryHidden\"", "zeroHeight", "<hyperlink"})
            QVERIFY2(!xml.contains(sign), sign);
    }
    bool isThere = false;
    for (const Book::Cell &cell : book.cells(1))
        isThere |= cell.text == contents.authority;
    QVERIFY(isThere);
}

void ReportXlsxTest::headsStayInSight()
{
    const auto contents = sampleContents(ReportTemplate::Year, Language::English);
    const Book book(bytesOf(contents));
    for (int sheet = 2; sheet <= book.sheets().size(); ++sheet) {
        const auto xml = book.file(QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet));
        QVERIFY(xml.contains("state=\"frozen\""));
    }
    QCOMPARE(book.file("xl/workbook.xml").count("_xlnm.Print_Titles"), contents.tables.size());
}

void ReportXlsxTest::propertiesNameNobodyAndNoClock()
{
    const Book book(bytesOf(sampleContents(ReportTemplate::Year, Language::German)));
    const QByteArray core = book.file("docProps/core.xml");
    QCOMPARE(core.count("2027-01-18T00:00:00Z"), 2); // made and changed: the closing date
    QVERIFY(core.contains("Rückhalt"));
    for (const QString &name : book.names()) {
        if (name.startsWith("docProps"))
            QVERIFY(!book.file(name).contains("Müllrose"));
    }
}

void ReportXlsxTest::annexHasASheetOfItsOwn()
{
    auto contents = sampleContents(ReportTemplate::Year, Language::German);
    contents.parts = {ReportPart::Annex};
    contents.annexes = {{.heading = "Liste", .columns = {"A", "B"}, .rows = {{"=1", "2"}}}};
    const Book book(bytesOf(contents));
    QCOMPARE(book.sheets().last(), "Anhang 1");
    const auto cells = book.cells(static_cast<int>(book.sheets().size()));
    QCOMPARE(cells.value("A4").text, "=1");
    QVERIFY(!cells.value("B4").isNumber);
}

void ReportXlsxTest::longTextsAreCutToWhatACellTakes()
{
    auto contents = sampleContents(ReportTemplate::Year, Language::German);
    contents.note = QString(70000, 'n');
    const Book book(bytesOf(contents));
    qsizetype length = 0;
    for (const Book::Cell &cell : book.cells(1)) {
        QVERIFY(cell.text.size() <= 32767);
        if (cell.text.startsWith("nnn"))
            length += cell.text.size();
    }
    QCOMPARE(length, 70000); // in several cells, nothing lost
}

QTEST_MAIN(ReportXlsxTest)
#include "tst_reportxlsx.moc"
