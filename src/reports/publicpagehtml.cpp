// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/publicpagehtml.h"

#include "base/daywords.h"
#include "domain/publicpage/publicprotection.h"
#include "reports/reporthtmlstyle.h"
#include "reports/reporttext.h"

#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int tenthsOfOne = 10;
constexpr int greatestPoint = 5;

/// Beside HtmlStyle, with its variables.
constexpr auto publicStyle = R"css(
a.skip { position: absolute; left: -100rem; }
a.skip:focus { position: static; display: inline-block; padding: 8px 0; }
a:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; }
ul.bars { list-style: none; margin: 16px 0; padding: 0; max-width: 44rem; }
ul.bars li { margin: 0 0 12px; }
ul.bars svg { height: 12px; margin-top: 4px; }
ul.bars svg .empty { stroke: var(--edge); stroke-width: 1; vector-effect: non-scaling-stroke; }
table.figures td { text-align: left; white-space: normal; }
table.figures thead th { text-align: left; }
table.figures tbody th, table.figures tbody td { vertical-align: top; }
.entries p { margin: 4px 0 0; }
)css";

QLocale localeOf(Language language)
{
    return language == Language::German ? QLocale(QLocale::German, QLocale::Germany)
                                        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QString escaped(const QString &text)
{
    return printableText(text).simplified().toHtmlEscaped();
}

QString part(const char *tag, const QString &text, const QString &attributes = {})
{
    const QString name = QString::fromLatin1(tag);
    return u'<' + name + (attributes.isEmpty() ? QString() : u' ' + attributes) + u'>'
        + escaped(text) + QStringLiteral("</") + name + QStringLiteral(">\n");
}

constexpr std::array ratingKinds {PublicFigureKind::Overall, PublicFigureKind::Friendliness,
    PublicFigureKind::Advice, PublicFigureKind::Waiting, PublicFigureKind::Understandable};
constexpr std::array serviceKinds {
    PublicFigureKind::WaitingMedian, PublicFigureKind::CallsAnswered};

/// Puts the page together from top to bottom.
class PublicHtml
{
public:
    PublicHtml(const PublicPage &page, Language language)
        : m_page(page)
        , m_language(language)
    {
    }

    QByteArray bytes();

private:
    struct Section
    {
        const char *id;
        Words heading;
        void (PublicHtml::*write)();
    };

    void head();
    void masthead(std::span<const Section> sections);
    void ratings();
    void bars();
    void service();
    void changes();
    void measures();
    void method();
    void table(const Words &caption, std::span<const PublicFigureKind> kinds);
    [[nodiscard]] QString row(const QString &name, const PublicFigures &figures,
        std::span<const PublicFigureKind> kinds) const;
    [[nodiscard]] QList<PublicFigureKind> toldOf(std::span<const PublicFigureKind> kinds) const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString line(const PublicMeasure &measure) const;
    [[nodiscard]] QString in(const Words &words) const { return words.in(m_language); }

    const PublicPage &m_page;
    Language m_language;
    QString m_html;
};

constexpr Words pageTitle {
    "Was Bürgerinnen und Bürger sagen und was wir tun", "What citizens say and what we do"};
constexpr Words untoldWords {"keine oder zu wenige Angaben", "none or too few answers"};

void PublicHtml::head()
{
    const QByteArray style = QByteArray(HtmlStyle) + publicStyle;
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64());
    m_html += QStringLiteral(
        "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'sha256-%2'; base-uri 'none'; form-action 'none'\"/>\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
        "<meta name=\"referrer\" content=\"no-referrer\"/>\n")
                  .arg(m_language == Language::German ? QStringLiteral("de") : QStringLiteral("en"),
                      hash);
    const QString authority = m_page.authority.isEmpty() ? QString() : u' ' + m_page.authority;
    m_html += part("title",
        in(pageTitle) + QStringLiteral(", ") + m_page.period.words(m_language)
            + (authority.isEmpty() ? QString() : QStringLiteral(" –") + authority));
    m_html += QStringLiteral("<style>") + QString::fromUtf8(style)
        + QStringLiteral("</style>\n</head>\n<body>\n");
}

QString PublicHtml::summary() const
{
    const auto overall = static_cast<std::size_t>(PublicFigureKind::Overall);
    const PublicFigure &told = m_page.groups.size() == 1 ? m_page.groups.first().figures.at(overall)
                                                         : m_page.total.at(overall);
    if (!told.isTold())
        return in({"Für eine Note über alle genannten Dienststellen gibt es zu wenige Bewertungen.",
            "There are too few ratings for one mark over all offices named here."});
    return in({"Zufriedenheit insgesamt: %1, aus rund %2 Bewertungen.",
                  "Overall satisfaction: %1, from about %2 ratings."})
        .arg(figureWords(PublicFigureKind::Overall, told, m_language),
            localeOf(m_language).toString(told.count));
}

void PublicHtml::masthead(std::span<const Section> sections)
{
    m_html += QStringLiteral("<a class=\"skip\" href=\"#content\">")
        + escaped(in({"Zum Inhalt", "Skip to content"})) + QStringLiteral("</a>\n<header>\n");
    if (!m_page.authority.isEmpty())
        m_html += part("p", m_page.authority, QStringLiteral("class=\"authority\""));
    m_html += QStringLiteral("<h1>%1 <span>%2</span></h1>\n")
                  .arg(escaped(in(pageTitle)), escaped(m_page.period.words(m_language)));
    m_html += QStringLiteral("</header>\n<nav aria-labelledby=\"contents\">\n")
        + part("h2", in({"Auf dieser Seite", "On this page"}),
            QStringLiteral("class=\"small\" id=\"contents\""))
        + QStringLiteral("<ul>\n");
    for (const Section &section : sections)
        m_html += QStringLiteral("<li><a href=\"#%1\">%2</a></li>\n")
                      .arg(QString::fromLatin1(section.id), escaped(in(section.heading)));
    m_html += QStringLiteral("</ul>\n</nav>\n<main id=\"content\">\n")
        + part("p", summary(), QStringLiteral("class=\"finding\""));
}

QList<PublicFigureKind> PublicHtml::toldOf(std::span<const PublicFigureKind> kinds) const
{
    QList<PublicFigureKind> told;
    for (const PublicFigureKind kind : kinds) {
        if (std::ranges::any_of(m_page.groups,
                [kind](const PublicGroup &group) { return group.of(kind).isTold(); }))
            told << kind;
    }
    return told;
}

QString PublicHtml::row(const QString &name, const PublicFigures &figures,
    std::span<const PublicFigureKind> kinds) const
{
    QString html = QStringLiteral("<tr>\n") + part("th", name, QStringLiteral("scope=\"row\""));
    for (const PublicFigureKind kind : kinds) {
        const PublicFigure &figure = figures.at(static_cast<std::size_t>(kind));
        const QString words = figureWords(kind, figure, m_language);
        html += words.isEmpty() ? part("td", in(untoldWords), QStringLiteral("class=\"withheld\""))
                                : part("td",
                                    in({"%1 (rund %2)", "%1 (about %2)"})
                                        .arg(words, localeOf(m_language).toString(figure.count)));
    }
    return html + QStringLiteral("</tr>\n");
}

void PublicHtml::table(const Words &caption, std::span<const PublicFigureKind> kinds)
{
    m_html += QStringLiteral("<div class=\"table\">\n<table class=\"figures\">\n")
        + part("caption", in(caption)) + QStringLiteral("<thead>\n<tr>\n")
        + part("th", in({"Dienststelle", "Office"}), QStringLiteral("scope=\"col\""));
    for (const PublicFigureKind kind : kinds)
        m_html += part("th", wordFor(kind, m_language), QStringLiteral("scope=\"col\""));
    m_html += QStringLiteral("</tr>\n</thead>\n<tbody>\n");
    for (const PublicGroup &group : m_page.groups)
        m_html += row(nameOf(group, m_language), group.figures, kinds);
    m_html += QStringLiteral("</tbody>\n");
    const bool hasTotal = std::ranges::any_of(kinds, [this](PublicFigureKind kind) {
        return m_page.total.at(static_cast<std::size_t>(kind)).isTold();
    });
    if (hasTotal)
        m_html += QStringLiteral("<tfoot>\n")
            + row(in({"Alle, die hier stehen", "All that stand here"}), m_page.total, kinds)
            + QStringLiteral("</tfoot>\n");
    m_html += QStringLiteral("</table>\n</div>\n");
}

void PublicHtml::bars()
{
    constexpr int widthOfPoint = 200;
    m_html += QStringLiteral("<ul class=\"bars\">\n");
    for (const PublicGroup &group : m_page.groups) {
        const PublicFigure &figure = group.of(PublicFigureKind::Overall);
        if (!figure.isTold())
            continue;
        const QString words = figureWords(PublicFigureKind::Overall, figure, m_language);
        m_html += QStringLiteral("<li>%1: <strong>%2</strong>\n"
                                 "<svg role=\"img\" viewBox=\"0 0 %3 12\" "
                                 "preserveAspectRatio=\"none\" focusable=\"false\">"
                                 "<title>%4</title><rect class=\"empty\" width=\"%3\" "
                                 "height=\"12\"/><rect class=\"strong\" width=\"%5\" "
                                 "height=\"12\"/></svg></li>\n")
                      .arg(escaped(nameOf(group, m_language)), escaped(words),
                          QString::number(widthOfPoint * greatestPoint),
                          escaped(in({"Balken: ", "Bar: "}) + words),
                          QString::number(figure.tenths * widthOfPoint / tenthsOfOne));
    }
    m_html += QStringLiteral("</ul>\n");
}

void PublicHtml::ratings()
{
    const QList<PublicFigureKind> kinds = toldOf(ratingKinds);
    if (kinds.isEmpty()) {
        m_html += part("p",
            in({"In dieser Zeit gab es zu wenige Bewertungen.",
                "There were too few ratings in this time."}));
        return;
    }
    m_html += part("p",
        in({"5 ist die beste Note, 1 die schlechteste. In Klammern steht, wie viele Menschen "
            "geantwortet haben.",
            "5 is the best mark, 1 the worst. In brackets: how many people answered."}));
    if (kinds.contains(PublicFigureKind::Overall))
        bars();
    table({"Noten der Bürgerinnen und Bürger", "Marks given by citizens"}, kinds);
}

void PublicHtml::service()
{
    const QList<PublicFigureKind> kinds = toldOf(serviceKinds);
    if (kinds.isEmpty()) {
        m_html += part("p",
            in({"Darüber liegen für diese Zeit keine Zahlen vor.",
                "There are no figures about this for that time."}));
        return;
    }
    if (kinds.contains(PublicFigureKind::WaitingMedian))
        m_html += part("p",
            in({"Gemessene Wartezeit: Die Hälfte der Menschen wartete höchstens so lange. In "
                "Klammern steht, wie oft gemessen wurde.",
                "Measured waiting time: half of the people waited no longer than this. In "
                "brackets: how often it was measured."}));
    if (kinds.contains(PublicFigureKind::CallsAnswered))
        m_html += part("p",
            in({"Angenommene Anrufe: So viele von 100 Anrufen nahm ein Mensch an. In Klammern "
                "steht die Zahl der Anrufe.",
                "Calls answered: so many of 100 calls were answered by a person. In brackets: the "
                "number of calls."}));
    table({"Warten und Telefon", "Waiting and telephone"}, kinds);
}

void PublicHtml::changes()
{
    QString list;
    bool isAnySame = false;
    for (const PublicGroup &group : m_page.groups) {
        for (std::size_t i = 0; i < PublicFigureCount; ++i) {
            const PublicTrend trend = group.trends.at(i);
            isAnySame = isAnySame || trend == PublicTrend::Same;
            if (trend == PublicTrend::Better || trend == PublicTrend::Worse)
                list += part("li",
                    nameOf(group, m_language) + QStringLiteral(": ")
                        + trendWords(static_cast<PublicFigureKind>(i), group, m_language));
        }
    }
    if (!list.isEmpty())
        m_html += QStringLiteral("<ul>\n") + list + QStringLiteral("</ul>\n");
    if (isAnySame)
        m_html += part("p",
            list.isEmpty()
                ? in({"Alle Zahlen, die sich mit dem Jahr davor vergleichen lassen, sind "
                      "etwa gleich geblieben.",
                    "All figures that can be compared with the year before are about the same."})
                : in({"Die anderen Zahlen, die sich mit dem Jahr davor vergleichen "
                      "lassen, sind etwa gleich geblieben.",
                    "The other figures that can be compared with the year before are "
                    "about the same."}));
    else if (list.isEmpty())
        m_html += part("p",
            in({"Zum Jahr davor gibt es keine veröffentlichten Zahlen, mit denen sich diese "
                "vergleichen lassen.",
                "There are no published figures of the year before to compare these with."}));
}

QString PublicHtml::line(const PublicMeasure &measure) const
{
    QString line = wordFor(measure.state, m_language);
    line.replace(0, 1, line.first(1).toUpper());
    if (measure.since.isValid()) {
        const QString month
            = localeOf(m_language).toString(measure.since, QStringLiteral("MMMM yyyy"));
        line += in({" seit %1", " since %1"}).arg(month);
    }
    return line + QStringLiteral(", ")
        + (measure.places.isEmpty() ? in({"im ganzen Haus", "in the whole authority"})
                                    : measure.places.join(QStringLiteral(", ")));
}

void PublicHtml::measures()
{
    if (m_page.measures.isEmpty()) {
        m_html += part("p",
            in({"Von Maßnahmen gibt es auf dieser Seite noch nichts zu berichten.",
                "There is nothing to tell of measures on this page yet."}));
        return;
    }
    m_html += QStringLiteral("<ul class=\"entries\">\n");
    for (const PublicMeasure &measure : m_page.measures) {
        m_html += QStringLiteral("<li>") + part("strong", measure.title.in(m_language))
            + part("span", line(measure));
        // In the other language rather than not at all, and saying so to those who listen.
        const bool isForeign = measure.text.in(m_language).isEmpty();
        const Language other
            = m_language == Language::German ? Language::English : Language::German;
        const QString text = measure.text.in(isForeign ? other : m_language);
        if (!text.isEmpty())
            m_html += part("p", text,
                !isForeign                      ? QString()
                    : other == Language::German ? QStringLiteral("lang=\"de\"")
                                                : QStringLiteral("lang=\"en\""));
        m_html += QStringLiteral("</li>\n");
    }
    m_html += QStringLiteral("</ul>\n");
}

void PublicHtml::method()
{
    const int answers = static_cast<int>(PublicProtection::LeastAnswers);
    const int posts = static_cast<int>(PublicProtection::LeastPosts);
    for (const Words &words :
        {Words {"Die Noten geben Bürgerinnen und Bürger ohne ihren Namen ab, zum Beispiel an "
                "einem Gerät im Amt oder im Internet. Wer viel Grund zum Ärger hat, "
                "antwortet vielleicht öfter. Die Noten zeigen also nicht, was alle denken.",
             "Citizens give their marks without their names, for example at a terminal in the "
             "office or on the internet. People who are annoyed may answer more often. So the "
             "marks do not show what everybody thinks."},
            Words {"Zahlen stehen hier nur für Dienststellen mit mindestens %1 Stellen und ab %2 "
                   "Antworten. Kleine Dienststellen stehen zusammen in einer Zeile oder gar "
                   "nicht. So kann niemand auf einzelne Beschäftigte schließen. Alle Zahlen sind "
                   "gerundet.",
                "Figures are given only for offices with at least %1 posts, and from %2 answers "
                "on. Small offices share one line or are left out. So nobody can draw "
                "conclusions about single employees. All figures are rounded."},
            Words {"Ob eine Maßnahme die Noten verändert hat, sagen diese Zahlen nicht. Noten "
                   "ändern sich auch aus anderen Gründen.",
                "These figures do not tell whether a measure changed the marks. Marks also change "
                "for other reasons."}}) {
        QString text = in(words);
        if (text.contains(QStringLiteral("%1")))
            text = text.arg(posts).arg(answers);
        m_html += part("p", text);
    }
}

QByteArray PublicHtml::bytes()
{
    static constexpr std::array<Section, 5> sections {{
        {"said", {"Was Sie gesagt haben", "What you said"}, &PublicHtml::ratings},
        {"service", {"Warten und Telefon", "Waiting and telephone"}, &PublicHtml::service},
        {"change", {"Was sich verändert hat", "What has changed"}, &PublicHtml::changes},
        {"done", {"Was wir tun", "What we do"}, &PublicHtml::measures},
        {"method", {"Wie die Zahlen entstehen", "Where the figures come from"},
            &PublicHtml::method},
    }};
    head();
    masthead(sections);
    for (const Section &section : sections) {
        const QString id = QString::fromLatin1(section.id);
        m_html += QStringLiteral("<section aria-labelledby=\"%1\">\n").arg(id)
            + part("h2", in(section.heading), QStringLiteral("id=\"%1\"").arg(id));
        (this->*section.write)();
        m_html += QStringLiteral("</section>\n");
    }
    m_html += QStringLiteral("</main>\n<footer>\n")
        + part("p", in({"Stand: ", "As of "}) + dayWords(m_page.made, m_language))
        + QStringLiteral("</footer>\n</body>\n</html>\n");
    return m_html.toUtf8();
}

} // namespace

QByteArray publicPageHtml(const PublicPage &page, Language language)
{
    return PublicHtml(page, language).bytes();
}

} // namespace rueckhalt
