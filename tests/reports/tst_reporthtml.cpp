// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reporttext.h"
#include "support/reports/samplereports.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace rueckhalt;

Q_DECLARE_METATYPE(rueckhalt::ReportTemplate)
Q_DECLARE_METATYPE(rueckhalt::Language)

namespace {

struct Element
{
    QString name;
    QXmlStreamAttributes attributes;
    QString text; ///< all text in it
    QStringList within; ///< names of the elements around it

    [[nodiscard]] QString attribute(const char *name_) const
    {
        return attributes.value(QLatin1StringView(name_)).toString();
    }
};

/// Every element of the page in document order; nothing if it is not well-formed.
QList<Element> elementsOf(const QByteArray &html)
{
    QList<Element> elements;
    QList<qsizetype> open;
    QXmlStreamReader xml(html);
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement: {
            QStringList within;
            for (const qsizetype each : open)
                within << elements.at(each).name;
            open << elements.size();
            elements << Element {xml.name().toString(), xml.attributes(), {}, within};
            break;
        }
        case QXmlStreamReader::EndElement:
            open.removeLast();
            break;
        case QXmlStreamReader::Characters:
            for (const qsizetype each : open)
                elements[each].text += xml.text();
            break;
        default:
            break;
        }
    }
    return xml.hasError() ? QList<Element> {} : elements;
}

QByteArray htmlOf(const ReportContents &contents)
{
    return *writeReport(reportDocument(contents), ReportFormat::Html);
}

} // namespace

class ReportHtmlTest : public QObject
{
    Q_OBJECT

private slots:
    void pageIsAccessible_data();
    void pageIsAccessible();
    void everyPictureIsTold();
    void linksLeadToSections();
    void everyColourIsGivenForDarkScreensToo();
};

void ReportHtmlTest::pageIsAccessible_data()
{
    QTest::addColumn<ReportTemplate>("form");
    QTest::addColumn<Language>("language");
    for (const ReportTemplate form : AllReportTemplates) {
        QTest::addRow("%s, German", qPrintable(codeOf(form))) << form << Language::German;
        QTest::addRow("%s, English", qPrintable(codeOf(form))) << form << Language::English;
    }
}

void ReportHtmlTest::pageIsAccessible()
{
    QFETCH(const ReportTemplate, form);
    QFETCH(const Language, language);
    auto contents = sampleContents(form, language);
    contents.parts = defaultPartsOf(form) << ReportPart::Annex;
    const auto elements = elementsOf(htmlOf(contents));
    QVERIFY(!elements.isEmpty());
    QCOMPARE(elements.first().attribute("lang"), language == Language::German ? "de" : "en");
    int level = 0;
    int mainHeadings = 0;
    QSet<QString> ids;
    for (const Element &element : elements) {
        if (element.name.size() == 2 && element.name.front() == 'h'
            && element.name.back().isDigit()) {
            const int now = element.name.back().digitValue();
            QVERIFY2(now <= level + 1, qPrintable(element.text)); // none is skipped
            level = now;
            mainHeadings += now == 1 ? 1 : 0;
            QVERIFY(!element.text.trimmed().isEmpty());
        }
        if (element.name == "th")
            QVERIFY(QStringList({"col", "row", "colgroup"}).contains(element.attribute("scope")));
        QVERIFY2(element.name != "script" && element.name != "img" && element.name != "link",
            qPrintable(element.name));
        const QString id = element.attribute("id");
        QVERIFY2(id.isEmpty() || !ids.contains(id), qPrintable(id));
        ids << id;
    }
    QCOMPARE(mainHeadings, 1);
    qsizetype tables = 0;
    qsizetype captions = 0;
    for (const Element &element : elements) {
        tables += element.name == "table" ? 1 : 0;
        captions += element.name == "caption" && !element.text.isEmpty() ? 1 : 0;
    }
    QCOMPARE(tables, contents.tables.size() + 1);
    QCOMPARE(captions, tables);
}

void ReportHtmlTest::everyPictureIsTold()
{
    const auto contents = sampleContents(ReportTemplate::Year, Language::German);
    const auto document = reportDocument(contents);
    const auto elements = elementsOf(htmlOf(contents));
    QStringList descriptions;
    QSet<QString> ids;
    int pictures = 0;
    for (const Element &element : elements) {
        ids << element.attribute("id");
        if (element.name == "desc")
            descriptions << element.text;
    }
    for (const Element &element : elements) {
        if (element.name != "svg")
            continue;
        ++pictures;
        QCOMPARE(element.attribute("role"), "img");
        for (const QString &id : element.attribute("aria-labelledby").split(' '))
            QVERIFY2(ids.contains(id), qPrintable(id));
    }
    int expected = 0;
    for (const ReportFigure &figure : document.figures) {
        if (figure.chart == ChartKind::None)
            continue;
        QCOMPARE(descriptions.at(expected), chartDescription(figure.table, figure.chart));
        ++expected;
    }
    QCOMPARE(pictures, expected);
    QVERIFY(pictures >= 3);
}

void ReportHtmlTest::linksLeadToSections()
{
    const auto elements
        = elementsOf(htmlOf(sampleContents(ReportTemplate::Year, Language::English)));
    QSet<QString> ids;
    for (const Element &element : elements)
        ids << element.attribute("id");
    int links = 0;
    for (const Element &element : elements) {
        if (element.name != "a")
            continue;
        ++links;
        const QString place = element.attribute("href");
        QVERIFY(place.startsWith('#'));
        QVERIFY(ids.contains(place.mid(1)));
    }
    QCOMPARE(links, 5);
}

void ReportHtmlTest::everyColourIsGivenForDarkScreensToo()
{
    const auto html
        = QString::fromUtf8(htmlOf(sampleContents(ReportTemplate::Month, Language::German)));
    static const QRegularExpression variable("(--[a-z0-9]+):");
    QHash<QString, int> defined;
    for (auto it = variable.globalMatch(html); it.hasNext();)
        ++defined[it.next().captured(1)];
    QVERIFY(defined.size() >= 13);
    for (auto it = defined.cbegin(); it != defined.cend(); ++it)
        QVERIFY2(it.value() == 3, qPrintable(it.key())); // light, dark, paper
    static const QRegularExpression use("var\\((--[a-z0-9]+)\\)");
    for (auto it = use.globalMatch(html); it.hasNext();)
        QVERIFY(defined.contains(it.next().captured(1)));
}

QTEST_MAIN(ReportHtmlTest)
#include "tst_reporthtml.moc"
