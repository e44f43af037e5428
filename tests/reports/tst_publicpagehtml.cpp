// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/publicpagehtml.h"
#include "support/domain/randomfacts.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace rueckhalt;
using namespace rueckhalt::testing;

Q_DECLARE_METATYPE(rueckhalt::Language)

namespace {

struct PageElement
{
    QString name;
    QXmlStreamAttributes attributes;
    QString text; ///< all text in it

    [[nodiscard]] QString attribute(const char *name_) const
    {
        return attributes.value(QLatin1StringView(name_)).toString();
    }
};

/// Every element of the page in document order; nothing if it is not well-formed.
QList<PageElement> pageElements(const QByteArray &html)
{
    QList<PageElement> elements;
    QList<qsizetype> open;
    QXmlStreamReader xml(html);
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            open << elements.size();
            elements << PageElement {xml.name().toString(), xml.attributes(), {}};
            break;
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
    return xml.hasError() ? QList<PageElement> {} : elements;
}

QList<PageElement> called(const QList<PageElement> &elements, const char *name)
{
    QList<PageElement> found;
    for (const PageElement &element : elements) {
        if (element.name == QLatin1StringView(name))
            found << element;
    }
    return found;
}

PublicFigure told(int tenths, int count)
{
    return {PublicFigure::State::Told, tenths, count};
}

/// Two lines of offices, one with a comparison; three measures.
PublicPage samplePage()
{
    PublicPage page {.period = *PublicPeriod::fromCode(u"2027-H1"),
        .authority = "Stadt Seefeld",
        .made = {2027, 7, 12}};
    PublicGroup first;
    first.offices = {numberedId<UnitId>(1)};
    first.names = QStringList {"Bürgeramt"};
    first.figures = {told(42, 1230), told(45, 900), {}, told(31, 1200), told(40, 880),
        told(120, 5400), told(870, 2300)};
    first.trends.front() = PublicTrend::Better;
    first.before.front() = told(38, 1100);
    PublicGroup small;
    small.offices = {numberedId<UnitId>(2), numberedId<UnitId>(3)};
    small.names = QStringList {"Fundbüro", "Stadtarchiv"};
    small.figures.front() = told(46, 80);
    small.figures.at(5) = {PublicFigure::State::MoreThan, 1200, 60};
    page.asked = first.offices + small.offices;
    page.groups = {first, small};
    page.total.front() = told(42, 1310);
    page.measures = {{.measure = "B02",
                         .title = {"Wartezeitanzeige", "Waiting-time display"},
                         .text = {"Sie sehen, wie lange es noch dauert.", ""},
                         .state = PublicMeasureState::InPlace,
                         .since = {2027, 2, 1},
                         .places = QStringList {"Bürgeramt"}},
        {.measure = "C02",
            .title = {"Verständliche Schreiben", "Plain letters"},
            .state = PublicMeasureState::Decided}};
    return page;
}

double channelOf(int value)
{
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

/// Relative luminance of "#rrggbb" (WCAG 2.2).
double luminanceOf(const QString &colour)
{
    const auto part = [&](int at) { return channelOf(colour.mid(at, 2).toInt(nullptr, 16)); };
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

double contrastOf(const QString &one, const QString &other)
{
    const double a = luminanceOf(one);
    const double b = luminanceOf(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

/// The page for the public, as a browser and a screen reader get it.
class PublicPageHtmlTest : public QObject
{
    Q_OBJECT

private slots:
    void pageIsAccessible_data();
    void pageIsAccessible();
    void pageSaysWhatIsKept();
    void everyBarIsTold();
    void nothingIsLoadedAndNothingRuns();
    void hostileTextsStayTexts();
    void coloursAreTellable_data();
    void coloursAreTellable();
    void emptyPartsSaySo();
};

void PublicPageHtmlTest::pageIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("German") << Language::German;
    QTest::newRow("English") << Language::English;
}

void PublicPageHtmlTest::pageIsAccessible()
{
    QFETCH(const Language, language);
    const auto elements = pageElements(publicPageHtml(samplePage(), language));
    QVERIFY(!elements.isEmpty());
    QCOMPARE(elements.first().name, "html");
    QCOMPARE(elements.first().attribute("lang"), language == Language::German ? "de" : "en");
    for (const char *landmark : {"header", "nav", "main", "footer", "h1"})
        QCOMPARE(called(elements, landmark).size(), 1);
    QVERIFY(called(elements, "title").first().text.contains("Stadt Seefeld"));
    int level = 0;
    QSet<QString> ids;
    for (const PageElement &element : elements) {
        if (element.name.size() == 2 && element.name.front() == 'h'
            && element.name.back().isDigit()) {
            const int now = element.name.back().digitValue();
            QVERIFY2(now <= level + 1, qPrintable(element.text)); // none is skipped
            level = now;
            QVERIFY(!element.text.trimmed().isEmpty());
        }
        const QString id = element.attribute("id");
        QVERIFY2(id.isEmpty() || !ids.contains(id), qPrintable(id));
        ids << id;
    }
    for (const PageElement &section : called(elements, "section"))
        QVERIFY(ids.contains(section.attribute("aria-labelledby")));
    const auto links = called(elements, "a");
    QCOMPARE(links.size(), 6); // past the head, and to the five parts
    for (const PageElement &link : links)
        QVERIFY(ids.contains(link.attribute("href").mid(1)));
    const auto tables = called(elements, "table");
    QCOMPARE(tables.size(), 2);
    QCOMPARE(called(elements, "caption").size(), tables.size());
    for (const PageElement &head : called(elements, "th"))
        QVERIFY(QStringList({"col", "row"}).contains(head.attribute("scope")));
    for (const PageElement &cell : called(elements, "td"))
        QVERIFY(!cell.text.trimmed().isEmpty()); // no cell is told by being empty
}

void PublicPageHtmlTest::pageSaysWhatIsKept()
{
    const auto main = called(pageElements(publicPageHtml(samplePage(), Language::German)), "main")
                          .first()
                          .text.simplified();
    for (const char *expected :
        {"4,2 von 5, aus rund 1.310 Bewertungen", "4,5 von 5 (rund 900)",
            "keine oder zu wenige Angaben", "Kleine Dienststellen zusammen (Fundbüro, Stadtarchiv)",
            "12 Minuten (rund 5.400)", "mehr als 120 Minuten (rund 60)", "87 von 100 (rund 2.300)",
            "Bürgeramt: Zufriedenheit insgesamt besser als im Jahr davor (4,2 von 5, vorher 3,8 "
            "von 5).",
            "Umgesetzt seit Februar 2027, Bürgeramt", "Sie sehen, wie lange es noch dauert.",
            "Beschlossen, im ganzen Haus"})
        QVERIFY2(main.contains(QString::fromUtf8(expected)), expected);
    // Advice was told by nobody: no column of excuses.
    QVERIFY(!main.contains("Beratung"));
    const auto english = pageElements(publicPageHtml(samplePage(), Language::English));
    QVERIFY(called(english, "main").first().text.contains("more than 120 minutes (about 60)"));
    // What was not translated says in which language it is.
    const auto texts = called(english, "p");
    QVERIFY(std::ranges::any_of(texts, [](const PageElement &text) {
        return text.attribute("lang") == "de" && text.text.startsWith("Sie sehen");
    }));
    QCOMPARE(publicPageHtml(samplePage(), Language::English),
        publicPageHtml(samplePage(), Language::English));
}

void PublicPageHtmlTest::everyBarIsTold()
{
    const auto elements = pageElements(publicPageHtml(samplePage(), Language::German));
    const auto pictures = called(elements, "svg");
    QCOMPARE(pictures.size(), 2);
    QStringList told;
    for (const PageElement &picture : pictures) {
        QCOMPARE(picture.attribute("role"), "img");
        told << picture.text;
    }
    QCOMPARE(told, QStringList({"Balken: 4,2 von 5", "Balken: 4,6 von 5"}));
    const auto bars = called(elements, "rect");
    QCOMPARE(bars.at(0).attribute("width"), "1000"); // five points
    QCOMPARE(bars.at(1).attribute("width"), "840");
}

void PublicPageHtmlTest::nothingIsLoadedAndNothingRuns()
{
    const QByteArray html = publicPageHtml(samplePage(), Language::German);
    const auto elements = pageElements(html);
    for (const PageElement &element : elements) {
        for (const char *name : {"script", "img", "link", "iframe", "object", "form", "base"})
            QVERIFY(element.name != QLatin1StringView(name));
        for (const QXmlStreamAttribute &attribute : element.attributes) {
            QVERIFY(!attribute.name().startsWith(QStringLiteral("on")));
            QVERIFY(attribute.name() != QStringLiteral("style")); // the policy would drop it
            QVERIFY(attribute.name() != QStringLiteral("src"));
        }
    }
    QVERIFY(!html.contains("http:") && !html.contains("https:") && !html.contains("url("));
    QVERIFY(!html.contains("@import"));
    // The policy admits this style sheet and nothing else.
    const QByteArray style = html.mid(
        html.indexOf("<style>") + 7, html.indexOf("</style>") - html.indexOf("<style>") - 7);
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    const auto policies = called(elements, "meta");
    QVERIFY(std::ranges::any_of(policies, [&](const PageElement &meta) {
        return meta.attribute("http-equiv") == "Content-Security-Policy"
            && meta.attribute("content")
            == "default-src 'none'; style-src 'sha256-" + QString::fromLatin1(hash)
                + "'; base-uri 'none'; form-action 'none'";
    }));
    QVERIFY(html.indexOf("Content-Security-Policy") < html.indexOf("<style>"));
}

void PublicPageHtmlTest::hostileTextsStayTexts()
{
    const QString hostile = QStringLiteral(
        "\"><script>alert(1)</script><img src=x onerror=alert(1)>%1%2 ]]> &amp; \u202eoben\u0007");
    PublicPage page = samplePage();
    page.authority = hostile;
    page.groups.first().names = QStringList {hostile};
    page.measures.first().title = {hostile, hostile};
    page.measures.first().text = {hostile, hostile};
    page.measures.first().places = QStringList {hostile};
    const QByteArray html = publicPageHtml(page, Language::German);
    const auto elements = pageElements(html);
    QVERIFY(!elements.isEmpty());
    QVERIFY(called(elements, "script").isEmpty() && called(elements, "img").isEmpty());
    QCOMPARE(elements.size(), pageElements(publicPageHtml(samplePage(), Language::German)).size());
    QVERIFY(!html.contains("\u202e") && !html.contains('\a'));
    // It is there as somebody typed it.
    QVERIFY(called(elements, "main")
                .first()
                .text.contains(
                    "\"><script>alert(1)</script><img src=x onerror=alert(1)>%1%2 ]]> &amp; oben"));
}

void PublicPageHtmlTest::coloursAreTellable_data()
{
    QTest::addColumn<int>("scheme"); // in the order of the style sheet
    QTest::newRow("light") << 0;
    QTest::newRow("dark") << 1;
    QTest::newRow("paper") << 2;
}

void PublicPageHtmlTest::coloursAreTellable()
{
    QFETCH(const int, scheme);
    const QString html = QString::fromUtf8(publicPageHtml(samplePage(), Language::German));
    const auto colour = [&](const char *name) {
        static const QString form = QStringLiteral("--%1:\\s*(#[0-9A-Fa-f]{6})");
        auto found = QRegularExpression(form.arg(QLatin1StringView(name))).globalMatch(html);
        QStringList all;
        while (found.hasNext())
            all << found.next().captured(1);
        return all.value(scheme);
    };
    for (const char *ground : {"paper", "ground"}) {
        for (const char *text : {"text", "muted", "primary"}) {
            QVERIFY(!colour(text).isEmpty() && !colour(ground).isEmpty());
            QVERIFY2(contrastOf(colour(text), colour(ground)) >= 4.5, text);
        }
    }
    // A bar and the edge of what it is out of, as graphics.
    QVERIFY(contrastOf(colour("primary"), colour("ground")) >= 3);
    QVERIFY(contrastOf(colour("edge"), colour("paper")) >= 3);
}

void PublicPageHtmlTest::emptyPartsSaySo()
{
    PublicPage page = samplePage();
    page.measures.clear();
    page.total = {};
    for (PublicGroup &group : page.groups) {
        group.figures = {};
        group.trends = {};
        group.figures.at(5) = told(70, 300);
    }
    const QString text
        = called(pageElements(publicPageHtml(page, Language::German)), "main").first().text;
    for (const char *expected : {"In dieser Zeit gab es zu wenige Bewertungen.",
             "keine veröffentlichten Zahlen", "noch nichts zu berichten", "7 Minuten"})
        QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
}

QTEST_GUILESS_MAIN(PublicPageHtmlTest)
#include "tst_publicpagehtml.moc"
