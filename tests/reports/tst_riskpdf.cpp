// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/riskpdf.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

/// The documentation of the risk assessment on paper, read again by another program.
class RiskPdfTest : public QObject
{
    Q_OBJECT

private slots:
    void longValuesGoOnOnTheNextPage_data();
    void longValuesGoOnOnTheNextPage();

private:
    /// The text of each page; nothing without the program that reads it.
    [[nodiscard]] static std::optional<QStringList> pagesOf(const QByteArray &pdf);
};

namespace {

QString nameOf(int unit)
{
    return QStringLiteral("Stelle%1").arg(unit, 4, 10, QLatin1Char('0'));
}

} // namespace

std::optional<QStringList> RiskPdfTest::pagesOf(const QByteArray &pdf)
{
    if (QStandardPaths::findExecutable("pdftotext").isEmpty())
        return std::nullopt;
    const QTemporaryDir folder;
    QFile file(folder.filePath("risk.pdf"));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return std::nullopt;
    file.close();
    QProcess reader;
    reader.start("pdftotext", {"-layout", "-enc", "UTF-8", file.fileName(), "-"});
    if (!reader.waitForFinished())
        return std::nullopt;
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    pages.removeLast(); // what follows the last page
    return pages;
}

void RiskPdfTest::longValuesGoOnOnTheNextPage_data()
{
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("pages");
    QTest::newRow("short") << 3 << 1;
    QTest::newRow("nearly a page") << 44 << 2;
    QTest::newRow("longer than a page") << 70 << 2;
    QTest::newRow("much longer") << 200 << 5;
}

/// A measure for a whole authority names every office with its path.
void RiskPdfTest::longValuesGoOnOnTheNextPage()
{
    QFETCH(const int, units);
    QFETCH(const int, pages);
    QStringList paths;
    for (int unit = 0; unit < units; ++unit)
        paths << QStringLiteral("Stadtverwaltung / Dezernat für Ordnung und Soziales / ")
                + nameOf(unit);
    RiskDocument document;
    document.title = QStringLiteral("Dokumentation");
    document.effectLabel = QStringLiteral("Wirkung");
    document.records = {{.title = QStringLiteral("Zweiter Ausgang"),
        .line = QStringLiteral("technisch"),
        .facts = {{QStringLiteral("Anfang"), QStringLiteral("Erstes")},
            {QStringLiteral("Bereiche"), paths.join(QStringLiteral(", "))},
            {QStringLiteral("Ende"), QStringLiteral("Letztes")}},
        .effect = QStringLiteral("Noch nicht geprüft.")}};
    const auto pdf = riskPdf(document);
    QVERIFY(pdf.has_value());
    const auto read = pagesOf(*pdf);
    if (!read)
        QSKIP("pdftotext is not installed");
    QString text;
    for (const QString &page : *read) {
        text += page;
        // None of them is left with the label alone.
        QVERIFY2(page.count("\n") > 4, qPrintable(page));
    }
    for (int unit = 0; unit < units; ++unit)
        QCOMPARE(text.count(nameOf(unit)), 1);
    for (const char *word : {"Erstes", "Letztes", "Wirkung", "Noch nicht geprüft."})
        QCOMPARE(text.count(QString::fromUtf8(word)), 1);
    // The label and the first line beside it.
    QVERIFY(std::ranges::any_of(*read,
        [](const QString &page) { return page.contains("Bereiche") && page.contains(nameOf(0)); }));
    QCOMPARE(read->size(), pages);
}

QTEST_MAIN(RiskPdfTest)
#include "tst_riskpdf.moc"
