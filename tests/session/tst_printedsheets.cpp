// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "reports/pdfsheet.h"
#include "reports/sheetcomparison.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// The sheets of the catalogue on paper, read again by another program.
class PrintedSheetsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void documentHasEveryPartOfTheSheet();
    void sheetFitsTwoPagesAndNothingIsLost_data();
    void sheetFitsTwoPagesAndNothingIsLost();
    void comparisonGoesOnOnTheNextPageAndNothingIsLost_data();
    void comparisonGoesOnOnTheNextPageAndNothingIsLost();
    void partsWithoutContentAreLeftOut();
    void someAreLeftToBeLookedAt();

private:
    [[nodiscard]] static QString textOf(const QByteArray &pdf, int *pages);

    MeasureCatalog m_catalog;
};

namespace {

/// Without spaces and breaks, which layout moves.
QString dense(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace() || c == QChar(QChar::SoftHyphen); });
    return text;
}

/// How often each word is there; lines may break behind hyphens and strokes.
QHash<QString, int> wordsIn(QString text)
{
    static const QRegularExpression between(QStringLiteral("[\\s\\-–/]+"));
    text.remove(QChar(QChar::SoftHyphen));
    QHash<QString, int> words;
    for (const QString &word : text.split(between, Qt::SkipEmptyParts))
        ++words[word];
    return words;
}

/// Words that are not printed as often as they are written.
QStringList lostWords(const QStringList &written, const QString &printed)
{
    const auto there = wordsIn(printed);
    const auto wanted = wordsIn(written.join(u'\n'));
    QStringList lost;
    for (auto word = wanted.begin(); word != wanted.end(); ++word) {
        if (there.value(word.key()) < word.value())
            lost << word.key();
    }
    return lost;
}

} // namespace

void PrintedSheetsTest::initTestCase()
{
    auto catalog = shippedCatalog();
    QVERIFY(catalog.has_value());
    m_catalog = *std::move(catalog);
}

void PrintedSheetsTest::documentHasEveryPartOfTheSheet()
{
    const SheetDocument document
        = sheetDocument(*m_catalog.find("B02"), m_catalog, Language::German);
    using enum SheetSection::Part;
    for (const auto part : {Description, Goals, Considerations, Implementation, FirstSteps,
             Advantages, Disadvantages, Evidence, Indicator, Involved, Areas, Related, Sources})
        QVERIFY2(document.find(part), qPrintable(QString::number(static_cast<int>(part))));
    QCOMPARE(document.find(FirstSteps)->entries.size(), 3);
    QCOMPARE(document.facts.size(), 6);
    // Every source cited is listed.
    for (const SheetSection::Entry &source : document.find(Sources)->entries)
        QVERIFY(!source.text.isEmpty());
}

QString PrintedSheetsTest::textOf(const QByteArray &pdf, int *pages)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("sheet.pdf");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess reader;
    reader.start("pdftotext", {"-layout", "-enc", "UTF-8", path, "-"});
    if (!reader.waitForFinished())
        return {};
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    *pages = static_cast<int>(text.count(QChar(u'\f')));
    reader.start("pdftotext", {"-raw", "-enc", "UTF-8", path, "-"});
    return reader.waitForFinished() ? QString::fromUtf8(reader.readAllStandardOutput()) : QString();
}

void PrintedSheetsTest::sheetFitsTwoPagesAndNothingIsLost_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Language>("language");
    for (const Measure &measure : m_catalog.measures()) {
        QTest::addRow("%s German", qPrintable(measure.id)) << measure.id << Language::German;
        QTest::addRow("%s English", qPrintable(measure.id)) << measure.id << Language::English;
    }
}

void PrintedSheetsTest::sheetFitsTwoPagesAndNothingIsLost()
{
    if (QStandardPaths::findExecutable("pdftotext").isEmpty())
        QSKIP("pdftotext is not installed");
    QFETCH(QString, id);
    QFETCH(Language, language);
    const SheetDocument document = sheetDocument(*m_catalog.find(id), m_catalog, language);
    const auto pdf = pdfSheet(document);
    QVERIFY(pdf.has_value());
    QVERIFY(pdf->startsWith("%PDF-"));
    int pages = 0;
    const QString printed = textOf(*pdf, &pages);
    const QString text = dense(printed);
    QVERIFY2(pages >= 1 && pages <= 2, qPrintable(QString::number(pages)));
    QVERIFY(text.contains(dense(document.title)));
    QVERIFY(text.contains(dense(document.summary)));
    for (const SheetDocument::Fact &fact : document.facts)
        QVERIFY2(text.contains(dense(fact.value)), qPrintable(fact.value));
    QStringList written;
    for (const SheetSection &section : document.sections) {
        QVERIFY2(text.contains(dense(section.heading)), qPrintable(section.heading));
        // Columns and page breaks cut long texts for the reader: all of their words are there.
        for (const SheetSection::Entry &entry : section.entries)
            written << entry.text;
    }
    QCOMPARE(lostWords(written, printed), QStringList {});
}

void PrintedSheetsTest::comparisonGoesOnOnTheNextPageAndNothingIsLost_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("two") << QStringList {"A07", "B02"};
    QTest::newRow("three") << QStringList {"A07", "B02", "E02"};
}

void PrintedSheetsTest::comparisonGoesOnOnTheNextPageAndNothingIsLost()
{
    if (QStandardPaths::findExecutable("pdftotext").isEmpty())
        QSKIP("pdftotext is not installed");
    QFETCH(const QStringList, ids);
    QList<SheetDocument> sheets;
    for (const QString &id : ids)
        sheets << sheetDocument(*m_catalog.find(id), m_catalog, Language::German);
    SheetComparison comparison = sheetComparison(sheets);
    // One cell alone is longer than a page, the one beside it is short.
    QStringList sentences;
    for (int i = 0; i < 300; ++i)
        sentences << QStringLiteral("Satz%1 sagt etwas.").arg(i, 3, 10, QLatin1Char('0'));
    comparison.rows.first().cells.first() = sentences.join(u' ');
    const auto pdf = pdfComparison(comparison);
    QVERIFY(pdf.has_value());
    int pages = 0;
    const QString printed = textOf(*pdf, &pages);
    QVERIFY(pages > 2);
    QStringList written;
    for (const SheetComparison::Row &row : std::as_const(comparison.rows))
        written << row.heading << row.cells;
    QCOMPARE(lostWords(written, printed), QStringList {});
    for (const QString &sentence : std::as_const(sentences))
        QCOMPARE(printed.count(sentence.first(7)), 1);
    // Whose column it is stands on every page.
    const QStringList each = printed.split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(each.size(), pages);
    for (const QString &page : each) {
        for (const QString &id : ids)
            QVERIFY2(page.contains(id), qPrintable(page));
    }
}

void PrintedSheetsTest::partsWithoutContentAreLeftOut()
{
    Measure bare = *m_catalog.find("A01");
    bare.sheet.reset();
    const SheetDocument document = sheetDocument(bare, m_catalog, Language::English);
    QVERIFY(!document.find(SheetSection::Part::Description));
    QVERIFY(document.find(SheetSection::Part::Sources));
    QVERIFY(pdfSheet(document).has_value());
}

/// What the tour is for windows, for paper: in the build folder (tour/print-…pdf).
void PrintedSheetsTest::someAreLeftToBeLookedAt()
{
    const QDir folder(RUECKHALT_TOUR_DIR);
    QVERIFY(folder.mkpath("."));
    const auto leave = [&folder](const QString &name, const Result<QByteArray> &pdf) {
        QFile file(folder.filePath(QStringLiteral("print-%1.pdf").arg(name)));
        QVERIFY(pdf.has_value() && file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(*pdf), pdf->size());
    };
    QList<SheetDocument> compared;
    for (const auto &id : {"A07", "B02", "E02"}) {
        compared.append(sheetDocument(*m_catalog.find(id), m_catalog, Language::German));
        leave(id + QStringLiteral("-de"), pdfSheet(compared.last()));
    }
    leave("B02-en", pdfSheet(sheetDocument(*m_catalog.find("B02"), m_catalog, Language::English)));
    leave("comparison-de", pdfComparison(sheetComparison(compared)));
}

QTEST_MAIN(PrintedSheetsTest)
#include "tst_printedsheets.moc"
