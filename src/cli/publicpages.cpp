// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/indicatorcommands.h"
#include "cli/planoptions.h"
#include "cli/protectionoptions.h"
#include "reports/publicpagehtml.h"
#include "session/pagepublishing.h"

#include <QJsonArray>

namespace rueckhalt {

namespace {

/// The German or English text of --text and --text-en that is for a measure: "A01=…".
QString textFor(const MeasureId &measure, const QStringList &texts)
{
    const QString beginning = measure + u'=';
    for (const QString &text : texts) {
        if (text.startsWith(beginning))
            return text.mid(beginning.size());
    }
    return {};
}

Result<PageQuestion> questionOf(const CommandOptions &options, const PagePublishing &publishing,
    const OpenRegister &openRegister)
{
    const auto period = PublicPeriod::fromCode(options.argument(1));
    if (!period)
        return failure(Error::Code::Invalid, QStringLiteral("PERIOD"));
    PageQuestion question {.period = *period};
    for (const QString &name : options.repeated("office")) {
        const auto unit = unitsNamed(openRegister, name);
        if (!unit)
            return errorOf(unit);
        question.offices << *unit;
    }
    if (question.offices.isEmpty())
        question.offices = publishing.offices();
    const QStringList texts = options.repeated("text");
    const QStringList english = options.repeated("text-en");
    for (const QString &measure : options.repeated("measure"))
        question.measures << PageQuestion::Chosen {
            measure, {textFor(measure, texts), textFor(measure, english)}};
    for (const QString &text : texts + english) {
        const bool isOfOne = std::any_of(question.measures.begin(), question.measures.end(),
            [&](const auto &chosen) { return text.startsWith(chosen.measure + u'='); });
        if (!isOfOne)
            return failure(Error::Code::Invalid, QStringLiteral("--text"));
    }
    return question;
}

QJsonObject jsonOf(const PublicFigures &figures)
{
    QJsonObject object;
    for (const auto &term : terms<PublicFigureKind>()) {
        const PublicFigure &figure = figures.at(static_cast<std::size_t>(term.value));
        if (figure.isTold())
            object.insert(QLatin1StringView(term.code),
                QJsonObject {{QStringLiteral("value"), figure.tenths / 10.0},
                    {QStringLiteral("more"), figure.state == PublicFigure::State::MoreThan},
                    {QStringLiteral("count"), figure.count}});
    }
    return object;
}

QJsonObject jsonOf(const KeptPage &kept, Language language)
{
    QJsonArray groups;
    for (const PublicGroup &group : kept.page.groups) {
        QJsonArray trends;
        for (const auto &term : terms<PublicFigureKind>()) {
            if (const QString words = trendWords(term.value, group, language); !words.isEmpty())
                trends.append(words);
        }
        groups.append(
            QJsonObject {{QStringLiteral("offices"), QJsonArray::fromStringList(group.names)},
                {QStringLiteral("figures"), jsonOf(group.figures)},
                {QStringLiteral("trends"), trends}});
    }
    QJsonArray measures;
    for (const PublicMeasure &measure : kept.page.measures)
        measures.append(QJsonObject {{QStringLiteral("measure"), measure.measure},
            {QStringLiteral("state"), codeOf(measure.state)},
            {QStringLiteral("since"),
                measure.since.isValid() ? measure.since.toString(QStringLiteral("yyyy-MM"))
                                        : QString()}});
    return {{QStringLiteral("page"), kept.number},
        {QStringLiteral("period"), kept.page.period.code()}, {QStringLiteral("groups"), groups},
        {QStringLiteral("total"), jsonOf(kept.page.total)}, {QStringLiteral("measures"), measures}};
}

void sayPage(const PreparedPage &prepared, const OpenRegister &openRegister, Console &console)
{
    const Language language = console.language();
    const PublicPage &page = prepared.kept.page;
    QStringList headings {console.text({"Dienststelle", "Office"})};
    for (const auto &term : terms<PublicFigureKind>())
        headings << wordFor(term.value, language);
    QList<QStringList> rows;
    const auto row = [&](const QString &name, const PublicFigures &figures) {
        QStringList cells {name};
        for (const auto &term : terms<PublicFigureKind>()) {
            const QString words = figureWords(
                term.value, figures.at(static_cast<std::size_t>(term.value)), language);
            cells << (words.isEmpty() ? QStringLiteral("–") : words);
        }
        rows << cells;
    };
    for (const PublicGroup &group : page.groups)
        row(nameOf(group, language), group.figures);
    row(console.text({"Alle genannten", "All named here"}), page.total);
    console.table(headings, rows);
    for (const PublicMeasure &measure : page.measures)
        console.say(measure.measure + u' ' + measure.title.in(language));
    for (const UnitId &office : prepared.tooSmall())
        console.warn(console.text({"Zu klein, bleibt weg: ", "Too small, left out: "})
            + openRegister.organisation().pathOf(office));
    for (const PublicGroup &group : prepared.held)
        console.warn(console
                         .text({"Fehlt, weil ein Blatt für einen Ring es zusammen mit kleinen "
                                "Dienststellen nennt, deren Zahlen sonst folgten: %1: %2",
                             "Missing, because a sheet for a ring tells of it together with small "
                             "offices, whose figures would follow: %1: %2"})
                         .arg(nameOf(group, language),
                             figureNames(group.figures, language).join(QStringLiteral(", "))));
    if (prepared.isFrozen)
        console.say({"Die Zahlen sind die einer früheren Seite.",
            "The figures are those of an earlier page."});
}

int failedPage(const Error &error, Console &console)
{
    if (error.code == Error::Code::AlreadyExists && error.detail.toInt() > 0)
        return console.fail(ExitCode::InvalidInput,
            console
                .text({"Seite %1 nennt für diese Zeit schon Zahlen einer dieser Dienststellen. "
                       "Geben Sie dieselben Dienststellen und denselben Zeitraum an.",
                    "Page %1 tells figures of one of these offices for that time already. Name "
                    "the same offices and the same period."})
                .arg(error.detail));
    if (error.code == Error::Code::NotFound && error.detail == QStringLiteral("too small"))
        return console.fail(ExitCode::InvalidInput,
            {"Nichts davon darf genannt werden: zu wenige Stellen oder Antworten.",
                "Nothing of it may be told: too few posts or answers."});
    if (error.code == Error::Code::NotFound && error.detail == QStringLiteral("told in a ring"))
        return console.fail(ExitCode::InvalidInput,
            {"Nichts davon darf genannt werden: Ein Blatt für einen Ring nennt diese Dienststellen "
             "zusammen mit kleinen, deren Zahlen sonst folgten.",
                "Nothing of it may be told: a sheet for a ring tells of these offices together "
                "with small ones, whose figures would follow."});
    return console.fail(error);
}

int publishPage(OpenRegister &openRegister, const CommandOptions &options, Console &console)
{
    PagePublishing publishing(openRegister);
    const auto language = options.has("language")
        ? fromCode<PublicLanguage>(options.value("language"))
        : std::optional(PublicLanguage::German);
    if (!language || *language == PublicLanguage::Plain)
        return console.fail(Error {Error::Code::Invalid, QStringLiteral("--language")});
    const auto prepared
        = questionOf(options, publishing, openRegister).and_then([&](const auto &question) {
              return publishing.prepared(question, namesChecked(options));
          });
    if (!prepared)
        return failedPage(prepared.error(), console);
    KeptPage kept = prepared->kept;
    if (!options.has("dry-run")) {
        const auto published = publishing.publish(*prepared);
        if (!published)
            return failedPage(published.error(), console);
        kept = *published;
        const auto written = publishing.write(kept,
            *language == PublicLanguage::English ? Language::English : Language::German,
            options.value("html"));
        if (!written)
            return console.fail(written.error());
    }
    if (options.has("json")) {
        console.json(jsonOf(kept, console.language()));
        return static_cast<int>(ExitCode::Done);
    }
    sayPage(*prepared, openRegister, console);
    if (kept.number > 0)
        console.say(console.text({"Seite %1.", "Page %1."}).arg(kept.number));
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int runIndicatorsPublish(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Schreibt eine Seite für den Webauftritt: was Bürger:innen sagten und was getan wurde. "
         "Kleine Dienststellen werden zusammengefasst oder weggelassen. Was einmal "
         "veröffentlicht ist, bleibt so: Dieselbe Frage ergibt dieselben Zahlen.",
            "Writes a page for the web site: what citizens said and what was done. Small offices "
            "are put together or left out. What was published once stays: the same question gives "
            "the same figures."});
    options.argument("REGISTER", IndicatorRegisterWords);
    options.argument(
        "PERIOD", {"abgeschlossen: 2026, 2026-H1 oder 2026-Q1", "over: 2026, 2026-H1 or 2026-Q1"});
    options.option("office",
        {"Dienststelle, mehrfach möglich; sonst alle eigenen",
            "office, may be repeated; otherwise all of one's own"},
        "NAME");
    options.option("measure",
        {"Maßnahme aus dem Plan, mehrfach möglich; ungenannte stehen nicht auf der Seite",
            "measure of the plan, may be repeated; others are not on the page"},
        "ID");
    options.option("text",
        {"was Sie zu einer Maßnahme sagen, mehrfach möglich",
            "what you say of a measure (German), may be repeated"},
        "ID=TEXT");
    options.option(
        "text-en", {"dasselbe auf Englisch", "the same in English, may be repeated"}, "ID=TEXT");
    options.option("language", {"de oder en", "de or en"}, "CODE");
    options.option("html", {"Datei", "file"}, "FILE");
    options.option("dry-run", {"zeigt nur, was daraufstünde", "only shows what would be on it"});
    namesOption(options);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    if (options.has("html") == options.has("dry-run"))
        return console.fail(
            ExitCode::Usage, {"Entweder --html oder --dry-run.", "Either --html or --dry-run."});
    return withRegister(options, invocation,
        [&](OpenRegister &openRegister) { return publishPage(openRegister, options, console); });
}

int runIndicatorsPages(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Listet die veröffentlichten Seiten auf.", "Lists the pages that were published."});
    options.argument("REGISTER", IndicatorRegisterWords);
    options.passwordOptions();
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        const auto pages = PagePublishing(openRegister).pages();
        if (!pages)
            return console.fail(pages.error());
        QJsonArray array;
        QList<QStringList> rows;
        for (const KeptPage &kept : *pages) {
            array.append(jsonOf(kept, console.language()));
            QStringList names;
            for (const PublicGroup &group : kept.page.groups)
                names << group.names;
            rows.append({QString::number(kept.number), kept.page.period.code(),
                names.join(QStringLiteral(", "))});
        }
        if (options.has("json"))
            console.json(array);
        else if (rows.isEmpty())
            console.say({"Noch keine Seite.", "No page yet."});
        else
            console.table({console.text({"Seite", "Page"}), console.text({"Zeitraum", "Period"}),
                              console.text({"Dienststellen", "Offices"})},
                rows);
        return static_cast<int>(ExitCode::Done);
    });
}

} // namespace rueckhalt
