// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/formpdf.h"
#include "support/reports/sampleforms.h"
#include "support/reports/samplereports.h"

#include <QBuffer>
#include <QFile>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;

Q_DECLARE_METATYPE(rueckhalt::FormKind)
Q_DECLARE_METATYPE(rueckhalt::Language)

/// Every paper, read again by other programs.
class FormPdfTest : public QObject
{
    Q_OBJECT

private slots:
    void paperIsSoundAndSaysTheSameTwice_data();
    void paperIsSoundAndSaysTheSameTwice();
    void propertiesNameNobody();
    void emptyPaperCanBeFilledInByHand_data() { kinds(); }
    void emptyPaperCanBeFilledInByHand();
    void nothingIsCut_data() { kinds(); }
    void nothingIsCut();
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void continuationNamesItsBox();
    void printerGetsThePagesToo();

private:
    static void kinds();
    QString saved(const QByteArray &bytes, const QString &name);
    QTemporaryDir m_dir;
};

QString FormPdfTest::saved(const QByteArray &bytes, const QString &name)
{
    // For looking at: REPORT_DIR=/some/where keeps what the tests write.
    QFile file(qEnvironmentVariable("REPORT_DIR", m_dir.path()) + QLatin1Char('/') + name);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

void FormPdfTest::kinds()
{
    QTest::addColumn<FormKind>("kind");
    for (const FormKind kind : AllFormKinds)
        QTest::newRow(qPrintable(fileNameOf(kind))) << kind;
}

void FormPdfTest::paperIsSoundAndSaysTheSameTwice_data()
{
    QTest::addColumn<FormKind>("kind");
    QTest::addColumn<Language>("language");
    for (const FormKind kind : AllFormKinds) {
        QTest::addRow("%s-de", qPrintable(fileNameOf(kind))) << kind << Language::German;
        QTest::addRow("%s-en", qPrintable(fileNameOf(kind))) << kind << Language::English;
    }
}

void FormPdfTest::paperIsSoundAndSaysTheSameTwice()
{
    QFETCH(const FormKind, kind);
    QFETCH(const Language, language);
    const auto document = sampleForm(kind, language);
    const auto pdf = formPdf(document);
    QVERIFY(pdf.has_value());
    QVERIFY(formPdf(document) == pdf);
    QVERIFY(pdf->contains("<pdfaid:conformance>B</pdfaid:conformance>"));
    const QString path = saved(*pdf, QString::fromLatin1(QTest::currentDataTag()) + ".pdf");
    if (const auto check = asked("qpdf", {"--check", path}))
        QVERIFY2(check->contains("No syntax or stream encoding errors"), qPrintable(*check));
    const auto pages = pagesOfPdf(*pdf);
    if (!pages)
        QSKIP("pdftotext (poppler-utils) is not installed");
    QVERIFY2(pages->size() <= 2, qPrintable(QString::number(pages->size())));
    QVERIFY(pages->first().contains(document.title));
    const auto fonts = asked("pdffonts", {path});
    QVERIFY(fonts && fonts->contains("yes")); // embedded, so that the text can be selected
    // The English page of a German form says that it is only to be read.
    QCOMPARE(pages->first().contains("Reading aid"),
        language == Language::English && kind != FormKind::CarePage);
}

/// Titles of windows and lists of files show properties.
void FormPdfTest::propertiesNameNobody()
{
    for (const FormKind kind : AllFormKinds) {
        const QString path = saved(*formPdf(sampleForm(kind)), "properties.pdf");
        const auto info = asked("pdfinfo", {path});
        if (!info)
            QSKIP("pdfinfo (poppler-utils) is not installed");
        QVERIFY(info->contains(formName(kind).in(Language::German)));
        for (const char *name : {"Brandt", "Weber", "Keller", "Hoffmann", "Vogel"})
            QVERIFY2(!info->contains(name), name);
        for (const char *name : {"Brandt", "Weber", "Keller", "2026"})
            QVERIFY2(!fileNameOf(kind).contains(name), name);
    }
}

void FormPdfTest::emptyPaperCanBeFilledInByHand()
{
    QFETCH(const FormKind, kind);
    const auto pdf = formPdf(emptyForm(kind));
    QVERIFY(pdf.has_value());
    saved(*pdf, "empty-" + fileNameOf(kind) + ".pdf");
    const auto pages = pagesOfPdf(*pdf);
    if (!pages)
        QSKIP("pdftotext (poppler-utils) is not installed");
    QVERIFY(pages->size() <= 2);
    // Boxes, and no trace of values: no ticks, no dates but those of the law.
    QString text = pages->join(' ');
    static const QRegularExpression tick("(^|\\s)x(\\s|$)");
    QVERIFY2(!text.contains(tick), qPrintable(text));
    text.remove("31.12.2027");
    static const QRegularExpression day("\\d\\d\\.\\d\\d\\.\\d{4}");
    QVERIFY2(!text.contains(day), qPrintable(text));
}

/// Words that are numbered are all there, however long the texts are.
void FormPdfTest::nothingIsCut()
{
    QFETCH(const FormKind, kind);
    constexpr int Words = 700; // more than a page of most boxes
    QString text;
    for (int i = 0; i < Words; ++i)
        text += QStringLiteral("w%1 ").arg(i, 4, 10, QLatin1Char('0'));
    auto document = formFilledWith(kind, text);
    document.authority.clear();
    // Signatures have names, which are lines, not texts.
    for (FormBlock &block : document.blocks) {
        if (auto *signatures = std::get_if<FormSignatures>(&block)) {
            for (FormSignature &line : signatures->lines)
                line.value.clear();
        }
    }
    int wanted = 0;
    for (const FormBlock &block : std::as_const(document.blocks)) {
        if (const auto *row = std::get_if<FormRow>(&block)) {
            for (const FormBox &box : row->boxes)
                wanted += static_cast<int>(box.value.count("w0500") + box.label.count("w0500"));
        } else if (const auto *paragraph = std::get_if<FormParagraph>(&block)) {
            wanted += static_cast<int>(paragraph->text.count("w0500"));
        } else if (const auto *list = std::get_if<FormList>(&block)) {
            wanted += static_cast<int>(list->items.join(' ').count("w0500"));
        }
    }
    wanted += static_cast<int>(document.subtitle.count("w0500"));
    QVERIFY(wanted > 0);
    const auto pages = pagesOfPdf(*formPdf(document));
    if (!pages)
        QSKIP("pdftotext (poppler-utils) is not installed");
    const QString read = pages->join(' ');
    for (const char *word : {"w0000", "w0123", "w0500", "w0699"})
        QCOMPARE(static_cast<int>(read.count(QString::fromLatin1(word))) >= wanted, true);
    QCOMPARE(static_cast<int>(read.count("w0699")), wanted);
}

void FormPdfTest::hostileTextStaysText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << u"<b>fett</b><img src=\"http://a.example/x\">"_qs;
    QTest::newRow("right to left") << u"\u202eGFDP\u2066\u200f"_qs;
    QTest::newRow("Hebrew") << u"עיריית 2026"_qs;
    QTest::newRow("controls") << QString::fromLatin1("a\x01\x02\x0b\x0c\x1b\x7f\x9f", 8);
    QTest::newRow("half a pair") << QString(QChar(0xdc00)) + QChar(0xd83d);
    QTest::newRow("PDF operators") << u") Tj ET (\\ >> endobj"_qs;
    QTest::newRow("places for values") << u"%1 %2 %99 %L1"_qs;
    QTest::newRow("lines") << u"a\r\n\n\u2028\u2029b"_qs;
    QTest::newRow("many lines") << QString("\n").repeated(400) + "z";
    QTest::newRow("one word") << QString(1200, 'W');
    QTest::newRow("combining") << QString("a") + QString(300, QChar(0x0301));
}

void FormPdfTest::hostileTextStaysText()
{
    QFETCH(const QString, text);
    for (const FormKind kind : AllFormKinds) {
        const auto pdf = formPdf(formFilledWith(kind, text));
        QVERIFY(pdf.has_value());
        // Between them these have every kind of block; asking about all would take long.
        if (kind != FormKind::AccidentNotice && kind != FormKind::HouseBan
            && kind != FormKind::AssessmentNote)
            continue;
        const QString path = saved(*pdf, "hostile.pdf");
        if (const auto check = asked("qpdf", {"--check", path}))
            QVERIFY2(check->contains("No syntax or stream encoding errors"), qPrintable(*check));
        const auto pages = pagesOfPdf(*pdf);
        if (!pages)
            QSKIP("pdftotext (poppler-utils) is not installed");
        const QString read = pages->join(' ');
        for (const char16_t sign : {u'\u202e', u'\u2066', u'\u0001', u'\u001b'})
            QVERIFY(!read.contains(QChar(sign)));
        if (text.startsWith('<')) {
            QVERIFY(read.contains("<b>fett</b>"));
            QVERIFY(!pdf->contains("/URI"));
        }
    }
}

void FormPdfTest::continuationNamesItsBox()
{
    auto notice = sampleNotice();
    notice.course = QString("Der Hergang ist lang. ").repeated(120) + "Ende der Schilderung.";
    const auto pdf = formPdf(accidentNoticeForm(notice, QString::fromUtf8(SampleAuthority)));
    QVERIFY(pdf.has_value());
    saved(*pdf, "continued.pdf");
    const auto pages = pagesOfPdf(*pdf);
    if (!pages)
        QSKIP("pdftotext (poppler-utils) is not installed");
    QCOMPARE(pages->size(), 2);
    QVERIFY(pages->first().contains("weiter auf dem Fortsetzungsblatt"));
    QVERIFY(!pages->first().contains("Ende der Schilderung"));
    QVERIFY(pages->last().contains("Fortsetzungsblatt"));
    QVERIFY(pages->last().contains("Feld 17"));
    QVERIFY(pages->last().simplified().contains("Ende der Schilderung."));
    QCOMPARE(pages->join(' ').simplified().count("Der Hergang ist lang."), 120);
}

void FormPdfTest::printerGetsThePagesToo()
{
    QByteArray printed;
    QBuffer buffer(&printed);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter printer(&buffer);
        printer.setResolution(300);
        QVERIFY(paintForm(printer, sampleForm(FormKind::HouseBan)).has_value());
    }
    const auto onPaper = pagesOfPdf(printed);
    const auto inFile = pagesOfPdf(*formPdf(sampleForm(FormKind::HouseBan)));
    if (!onPaper)
        QSKIP("pdftotext (poppler-utils) is not installed");
    QCOMPARE(onPaper->size(), inFile->size());
    QVERIFY(onPaper->first().contains("Thomas Weber"));
}

QTEST_MAIN(FormPdfTest)
#include "tst_formpdf.moc"
