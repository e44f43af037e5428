// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"
#include "reports/pdfsheet.h"
#include "reports/sheetcomparison.h"

#include <QDir>
#include <QProcess>
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
    const QString text = dense(textOf(*pdf, &pages));
    QVERIFY2(pages >= 1 && pages <= 2, qPrintable(QString::number(pages)));
    QVERIFY(text.contains(dense(document.title)));
    QVERIFY(text.contains(dense(document.summary)));
    for (const SheetDocument::Fact &fact : document.facts)
        QVERIFY2(text.contains(dense(fact.value)), qPrintable(fact.value));
    for (const SheetSection &section : document.sections) {
        QVERIFY2(text.contains(dense(section.heading)), qPrintable(section.heading));
        for (const SheetSection::Entry &entry : section.entries) {
            // Columns and page breaks cut long texts for the reader: their sentences are there.
            for (const QString &word : entry.text.split(u' '))
                QVERIFY2(text.contains(dense(word)), qPrintable(word));
        }
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
