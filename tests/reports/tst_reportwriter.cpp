// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "reports/csvreport.h"
#include "reports/reporttext.h"
#include "support/reports/samplereports.h"

#include <QFile>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace rueckhalt;

Q_DECLARE_METATYPE(rueckhalt::Language)

namespace {

/// The annual report of a large house, with names that no format may take for its own signs.
ReportContents annualContents(Language language, int incidents = 1400)
{
    auto contents = sampleContents(ReportTemplate::Year, language, incidents);
    contents.parts = {
        ReportPart::KeyFigures, ReportPart::Figures, ReportPart::Recommended, ReportPart::Method};
    contents.authority
        = Words {"Stadt Müllrose & Söhne <Großkreis>", "City of Müllrose & Sons <county>"}.in(
            language);
    for (SuggestedMeasure &measure : contents.suggested) {
        measure.title.de.replace(u"Übersicht"_qs, u"Übersicht <Anzeige & Ansage>"_qs);
        measure.title.en.replace(u"clear view"_qs, u"clear view <display & call>"_qs);
        measure.title.de.replace(u"Bescheide"_qs, u"=Bescheide"_qs);
        measure.title.en.replace(u"Notices"_qs, u"=Notices"_qs);
    }
    contents.earlierTables.clear();
    contents.population = {};
    contents.note.clear();
    contents.anchor.clear();
    return contents;
}

QByteArray written(const ReportContents &contents, ReportFormat format)
{
    return writeReport(reportDocument(contents), format).value_or(QByteArray());
}

/// Runs of digits, with those behind a narrow space that belong to the number (pdftotext makes a
/// plain one of it, as between the columns of a table).
QStringList runsOfDigits(const QString &text)
{
    static const QRegularExpression run(QStringLiteral("\\d+(?:[ \u2009\u202f]\\d{3}\\b)*"));
    QStringList found;
    for (auto it = run.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    return found;
}

/// Whether the run is one of the numbers, or several of them side by side.
bool isMadeOf(const QStringList &groups, const QSet<int> &numbers)
{
    for (qsizetype size = 1; size <= groups.size(); ++size) {
        const int number = groups.first(size).join(QString()).toInt();
        if (numbers.contains(number)
            && (size == groups.size() || isMadeOf(groups.sliced(size), numbers)))
            return true;
    }
    return false;
}

/// Numbers the report may hold: those of the tables, and those of dates, pages, ranks, headings.
QSet<int> allowedNumbers(const ReportContents &source)
{
    QSet<int> allowed {2026, 2027, 18, 31, 12};
    for (int small = 0; small <= 10; ++small) // days, quarters, levels, pages, ranks
        allowed.insert(small);
    for (const auto &[table, chart, period, release, only] : source.tables) {
        for (const Text &name : table.rows() + table.columns()) {
            for (const QString &number : runsOfDigits(name.de)) // "8–10 Uhr"
                allowed.insert(number.toInt());
        }
        for (qsizetype row = 0; row < table.rows().size(); ++row) {
            for (qsizetype column = 0; column < table.columns().size(); ++column) {
                if (table.cell(row, column))
                    allowed.insert(*table.cell(row, column));
            }
            // Shares are made from two shown numbers.
            const auto &whole = table.cell(table.rows().size() - 1, table.columns().size() - 1);
            const auto &part = table.cell(row, table.columns().size() - 1);
            if (whole && part)
                allowed.insert((200 * *part + *whole) / (2 * *whole));
        }
    }
    return allowed;
}

/// Signs that one sees: rows and columns without any number are named below the table instead.
int shownSigns(const ReportContents &source)
{
    int count = 0;
    for (const auto &each : source.tables) {
        const DocumentTable table(each.table, source.language);
        count += table.hasDetails() ? table.condensed().withheldCells() : 0;
    }
    return count;
}

/// RFC 4180, by hand: fields of every line.
QList<QStringList> parsedCsv(const QString &text)
{
    QList<QStringList> lines {{}};
    QString field;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isQuoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            field += c;
            ++i;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == u';' || c == u'\r')) {
            lines.last() << field;
            field.clear();
            if (c == u'\r') {
                lines << QStringList {};
                ++i;
            }
        } else {
            field += c;
        }
    }
    return lines;
}

} // namespace

class ReportWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void pdfIsSearchableAndPaged_data() { languages(); }
    void pdfIsSearchableAndPaged();
    void stateOfTheRegisterIsNamed_data() { languages(); }
    void stateOfTheRegisterIsNamed();
    void pdfEmbedsItsFonts();
    void pdfTellsNothingPersonalInItsMetadata();
    void htmlIsWellFormedAndEscaped_data() { languages(); }
    void htmlIsWellFormedAndEscaped();
    void htmlNamesEveryHeadAndLoadsNothing();
    void csvGivesBackEveryCell_data() { languages(); }
    void csvGivesBackEveryCell();
    void csvFieldsAreNeverFormulas_data();
    void csvFieldsAreNeverFormulas();
    void documentsHoldNoOtherNumbers_data();
    void documentsHoldNoOtherNumbers();
    void smallHouseIsToldHonestly_data() { languages(); }
    void smallHouseIsToldHonestly();
    void longNamesWrapAndNothingIsCut();
    void numbersAndDatesAreWrittenAsAgreed();

private:
    static void languages();
    QTemporaryDir m_dir;
    QString saved(const QByteArray &bytes, const QString &name);
};

void ReportWriterTest::languages()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("German") << Language::German;
    QTest::newRow("English") << Language::English;
}

QString ReportWriterTest::saved(const QByteArray &bytes, const QString &name)
{
    // For looking at: REPORT_DIR=/some/where keeps what the tests write.
    const QString folder = qEnvironmentVariable("REPORT_DIR", m_dir.path());
    QFile file(folder + u'/' + name);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

void ReportWriterTest::pdfIsSearchableAndPaged()
{
    QFETCH(const Language, language);
    auto source = annualContents(language);
    const auto pdf = written(source, ReportFormat::Pdf);
    QVERIFY(pdf.startsWith("%PDF-1.4"));
    const QString name = language == Language::German ? QStringLiteral("de") : QStringLiteral("en");
    const auto path = saved(pdf, QStringLiteral("report-%1.pdf").arg(name));
    const auto text = asked(
        QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    if (!text)
        QSKIP("pdftotext (poppler-utils) is not installed");
    const auto document = reportDocument(source);
    for (const auto &word :
        {document.title, document.authority, source.suggested.first().title.in(language)})
        QVERIFY2(text->contains(word), qPrintable(word));
    if (language == Language::German) {
        for (const auto &word :
            {QStringLiteral("Körperlich"), QStringLiteral("Auslöser"), QStringLiteral("Gärtnerei"),
                QStringLiteral("Vorfälle insgesamt"), QStringLiteral("Großkreis")}) {
            QVERIFY2(text->contains(word), qPrintable(word));
        }
    }
    const auto info = asked(QStringLiteral("pdfinfo"), {path});
    const QRegularExpression pages(QStringLiteral("Pages:\\s+(\\d+)"));
    const int count = pages.match(*info).captured(1).toInt();
    QVERIFY(count >= 3 && count <= 11);
    for (int page = 1; page <= count; ++page)
        QVERIFY(text->contains(pageText(page, count, language)));
    // Tables alone: every sign, and once in each of its explanations.
    source.parts = {ReportPart::Tables, ReportPart::Method};
    const auto tables = written(source, ReportFormat::Pdf);
    const auto signs = asked(QStringLiteral("pdftotext"),
        {saved(tables, QStringLiteral("tables.pdf")), QStringLiteral("-")});
    QCOMPARE(signs->count(WithheldSign), shownSigns(source) + 2);
}

void ReportWriterTest::stateOfTheRegisterIsNamed()
{
    QFETCH(Language, language);
    const QString line
        = QStringLiteral("Registerstand 18 · Waffel Finger Eimer Zylinder · 4744f86f");
    auto contents = annualContents(language);
    contents.anchor = line;
    for (const auto format : {ReportFormat::Html, ReportFormat::Csv}) {
        QVERIFY(written(contents, format).contains(line.toUtf8()));
        QVERIFY(!written(annualContents(language), format).contains("Registerstand"));
    }
    const auto pdf = written(contents, ReportFormat::Pdf);
    const auto text = asked(QStringLiteral("pdftotext"),
        {saved(pdf, QStringLiteral("state.pdf")), QStringLiteral("-")});
    if (!text)
        QSKIP("pdftotext is not installed");
    // In one piece, so that it can be copied, and on the first page, which is what one files.
    const auto where = text->indexOf(line);
    QVERIFY2(where > 0, qPrintable(*text));
    QVERIFY(!text->left(where).contains(u'\f'));
    QCOMPARE(text->count(line), 1);
}

void ReportWriterTest::pdfEmbedsItsFonts()
{
    const auto path = saved(
        written(annualContents(Language::German), ReportFormat::Pdf), QStringLiteral("f.pdf"));
    const auto fonts = asked(QStringLiteral("pdffonts"), {path});
    if (!fonts)
        QSKIP("pdffonts (poppler-utils) is not installed");
    const auto lines = fonts->split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!lines.isEmpty());
    static const QRegularExpression embedded(
        QStringLiteral("\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s"));
    for (const QString &line : lines) {
        const auto match = embedded.match(line);
        QVERIFY2(match.captured(1) == QStringLiteral("yes"), qPrintable(line));
        QVERIFY2(match.captured(3) == QStringLiteral("yes"), qPrintable(line)); // searchable
    }
}

void ReportWriterTest::pdfTellsNothingPersonalInItsMetadata()
{
    const auto path = saved(
        written(annualContents(Language::German), ReportFormat::Pdf), QStringLiteral("m.pdf"));
    const auto info = asked(QStringLiteral("pdfinfo"), {path});
    if (!info)
        QSKIP("pdfinfo (poppler-utils) is not installed");
    QVERIFY(info->contains(QStringLiteral("Jahresbericht 2026")));
    QVERIFY(!info->contains(QStringLiteral("Author")));
    QVERIFY(!info->contains(QStringLiteral("Müllrose")));
}

void ReportWriterTest::htmlIsWellFormedAndEscaped()
{
    QFETCH(const Language, language);
    const auto source = annualContents(language);
    const auto html = written(source, ReportFormat::Html);
    saved(
        html, language == Language::German ? QStringLiteral("de.html") : QStringLiteral("en.html"));
    QXmlStreamReader xml(html);
    int tables = 0;
    int captions = 0;
    int withheld = 0;
    QString everything;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            tables += xml.name() == QStringLiteral("table") ? 1 : 0;
            captions += xml.name() == QStringLiteral("caption") ? 1 : 0;
            const auto kind = xml.attributes().value(QStringLiteral("class"));
            withheld += kind == QStringLiteral("withheld") ? 1 : 0;
            QVERIFY(xml.name() != QStringLiteral("script"));
        } else if (xml.isCharacters()) {
            everything += xml.text();
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(tables, source.tables.size());
    QCOMPARE(captions, source.tables.size());
    QCOMPARE(withheld, shownSigns(source));
    QVERIFY(everything.contains(source.authority));
    QVERIFY(!html.contains("<Gro"));
    QVERIFY(
        html.contains(language == Language::German ? "<html lang=\"de\">" : "<html lang=\"en\">"));
}

void ReportWriterTest::htmlNamesEveryHeadAndLoadsNothing()
{
    const auto html
        = QString::fromUtf8(written(annualContents(Language::German), ReportFormat::Html));
    static const QRegularExpression head(QStringLiteral("<th[ >][^>]*"));
    int heads = 0;
    for (auto it = head.globalMatch(html); it.hasNext(); ++heads)
        QVERIFY(it.next().captured().contains(QStringLiteral("scope=\"")));
    QVERIFY(heads > 60);
    for (const auto &foreign : {QStringLiteral("src="), QStringLiteral("href=\"h"),
             QStringLiteral("url("), QStringLiteral("@import"), QStringLiteral("http")})
        QVERIFY2(!html.contains(foreign), qPrintable(foreign));
}

void ReportWriterTest::csvGivesBackEveryCell()
{
    QFETCH(const Language, language);
    const auto source = annualContents(language);
    const auto bytes = written(source, ReportFormat::Csv);
    saved(
        bytes, language == Language::German ? QStringLiteral("de.csv") : QStringLiteral("en.csv"));
    QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
    QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
    const auto lines = parsedCsv(QString::fromUtf8(bytes.mid(3)));
    int number = 0;
    for (const auto &[table, chart, period, release, only] : source.tables) {
        qsizetype line
            = lines.indexOf({tableLabel(++number, language), table.title().in(language)});
        QVERIFY(line > 0);
        ++line;
        QCOMPARE(lines.at(line).size(), table.columns().size() + 1);
        for (qsizetype row = 0; row < table.rows().size(); ++row) {
            const auto &fields = lines.at(line + 1 + row);
            QCOMPARE(fields.first(), table.rows().at(row).in(language));
            for (qsizetype column = 0; column < table.columns().size(); ++column) {
                const auto &cell = table.cell(row, column);
                QCOMPARE(
                    fields.at(column + 1), cell ? QString::number(*cell) : QString(WithheldSign));
            }
        }
    }
}

void ReportWriterTest::csvFieldsAreNeverFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &text, const QString &field) {
        QTest::newRow(name) << text << field;
    };
    row("plain", QStringLiteral("Bürgeramt"), QStringLiteral("Bürgeramt"));
    row("formula", QStringLiteral("=1+1"), QStringLiteral("'=1+1"));
    row("after spaces", QStringLiteral("  =1+1"), QStringLiteral("'  =1+1"));
    row("plus", QStringLiteral("+49"), QStringLiteral("'+49"));
    row("minus", QStringLiteral("-1"), QStringLiteral("'-1"));
    row("at", QStringLiteral("@SUM(A1)"), QStringLiteral("'@SUM(A1)"));
    row("tabulator", QStringLiteral("\t=1"), QStringLiteral("\"'\t'=1\""));
    row("return", QStringLiteral("\r=1"), QStringLiteral("\"'\r'=1\""));
    row("full width", QStringLiteral("\uff1d1"), QStringLiteral("'\uff1d1"));
    row("separator", QStringLiteral("a;b"), QStringLiteral("\"a;b\""));
    row("quotes", QStringLiteral("a \"b\""), QStringLiteral("\"a \"\"b\"\"\""));
    row("link", QStringLiteral("=HYPERLINK(\"x\";\"y\")"),
        QStringLiteral("\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\""));
    row("after no-break space", QStringLiteral("\u00a0=1"), QStringLiteral("'\u00a0=1"));
    row("after zero width space", QStringLiteral("\u200b=1"), QStringLiteral("'\u200b=1"));
    // For programs that were told to take something else than the semicolon for a separator.
    row("after a comma", QStringLiteral("Guten Tag,=1+2"), QStringLiteral("\"Guten Tag,'=1+2\""));
    row("after comma and quote", QStringLiteral("a, \"=1"), QStringLiteral("\"a,' \"\"=1\""));
    row("after a tabulator", QStringLiteral("a\t=1"), QStringLiteral("\"a\t'=1\""));
    row("on the second line", QStringLiteral("a\n@x"), QStringLiteral("\"a\n'@x\""));
    row("price", QStringLiteral("10,- Euro"), QStringLiteral("\"10,- Euro\""));
    row("price in words", QStringLiteral("10,- € od. Gutschein"),
        QStringLiteral("\"10,- € od. Gutschein\""));
    row("price at the end", QStringLiteral("10,-"), QStringLiteral("\"10,-\""));
    row("minus and a space", QStringLiteral("Guten Tag,- 2+3+cmd|' /C calc'!A0,"),
        QStringLiteral("\"Guten Tag,'- 2+3+cmd|' /C calc'!A0,\""));
    row("plus and a space", QStringLiteral("a\t+ A1"), QStringLiteral("\"a\t'+ A1\""));
    row("minus and a space on the second line", QStringLiteral("a\n- (1)"),
        QStringLiteral("\"a\n'- (1)\""));
    row("temperature", QStringLiteral("10,-5"), QStringLiteral("\"10,'-5\""));
    row("sum inside of a word", QStringLiteral("a=b+c"), QStringLiteral("a=b+c"));
    row("empty", QString(), QString());
}

void ReportWriterTest::csvFieldsAreNeverFormulas()
{
    QFETCH(const QString, text);
    QFETCH(const QString, field);
    QCOMPARE(csvField(text), field);
}

void ReportWriterTest::documentsHoldNoOtherNumbers_data()
{
    QTest::addColumn<int>("incidents");
    QTest::newRow("large house") << 1400;
    QTest::newRow("middle house") << 200;
    QTest::newRow("small house") << 40;
}

/// Everything that looks like a number is one of the tables or of a date: the true counts of
/// withheld cells are not hidden anywhere else in the file.
void ReportWriterTest::documentsHoldNoOtherNumbers()
{
    QFETCH(const int, incidents);
    const auto source = annualContents(Language::German, incidents);
    const auto allowed = allowedNumbers(source);
    const auto check = [&allowed](const QString &text) {
        static const QRegularExpression space(QStringLiteral("[ \u2009\u202f]"));
        QStringList others;
        for (const QString &run : runsOfDigits(text)) {
            if (!isMadeOf(run.split(space), allowed))
                others << run;
        }
        return others.join(u';');
    };
    const auto csv = written(source, ReportFormat::Csv);
    QCOMPARE(check(QString::fromUtf8(csv)), QString());
    auto html = QString::fromUtf8(written(source, ReportFormat::Html));
    html.remove(QRegularExpression(
        QStringLiteral("<style>.*</style>"), QRegularExpression::DotMatchesEverythingOption));
    html.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    QCOMPARE(check(html), QString());
    const auto path = saved(written(source, ReportFormat::Pdf), QStringLiteral("n.pdf"));
    const auto text = asked(
        QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    if (!text)
        QSKIP("pdftotext (poppler-utils) is not installed");
    QCOMPARE(check(*text), QString());
}

void ReportWriterTest::smallHouseIsToldHonestly()
{
    QFETCH(const Language, language);
    const auto source = annualContents(language, 4);
    const auto document = reportDocument(source);
    for (const auto &section : document.sections)
        QVERIFY(section.entries.isEmpty());
    QVERIFY(document.finding.contains(language == Language::German
            ? QStringLiteral("lässt sich keine Zahl zeigen")
            : QStringLiteral("No number can be shown")));
    for (const auto &figure : document.figures)
        QVERIFY(!figure.sentence.isEmpty());
    const auto pdf = written(source, ReportFormat::Pdf);
    saved(pdf, QStringLiteral("small.pdf"));
    QVERIFY(pdf.size() > 5000);
}

void ReportWriterTest::longNamesWrapAndNothingIsCut()
{
    const auto path = saved(
        written(annualContents(Language::German), ReportFormat::Pdf), QStringLiteral("long.pdf"));
    const auto text = asked(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    if (!text)
        QSKIP("pdftotext (poppler-utils) is not installed");
    // Where a line ends with a hyphen, pdftotext joins the words: compare letters.
    const auto letters = [](QString words) {
        static const QRegularExpression others(QStringLiteral("[\\s-]"));
        return words.remove(others);
    };
    for (const auto &term : terms<JobArea>()) {
        QVERIFY2(letters(*text).contains(letters(term.words.in(Language::German))), term.words.de);
    }
    for (const auto &term : terms<Trigger>()) {
        QVERIFY2(letters(*text).contains(letters(term.words.in(Language::German)).mid(1)),
            term.words.de);
    }
}

void ReportWriterTest::numbersAndDatesAreWrittenAsAgreed()
{
    QCOMPARE(numberText(7), QStringLiteral("7"));
    QCOMPARE(numberText(1234), QStringLiteral("1\u202f234"));
    QCOMPARE(numberText(1234567), QStringLiteral("1\u202f234\u202f567"));
    QCOMPARE(dayWords(QDate(2026, 11, 21), Language::German), QStringLiteral("21.11.2026"));
    QCOMPARE(dayWords(QDate(2026, 11, 21), Language::English), QStringLiteral("21 November 2026"));
    QCOMPARE(countingWord(5, Language::German), QStringLiteral("fünf"));
    QCOMPARE(countingWord(20, Language::English), QStringLiteral("20"));
    QCOMPARE(pageText(2, 5, Language::German), QStringLiteral("Seite 2 von 5"));
}

QTEST_MAIN(ReportWriterTest)
#include "tst_reportwriter.moc"
