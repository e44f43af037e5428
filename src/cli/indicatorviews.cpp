// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/indicatorcommands.h"
#include "cli/numberwords.h"
#include "cli/protectionoptions.h"
#include "domain/serviceview/overlaywords.h"
#include "intake/populationlist.h"
#include "session/observedservice.h"
#include "session/serviceviewing.h"

#include <QJsonArray>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Which unit and which days are asked about.
struct ViewScope
{
    UnitId unit {};
    QDate from {};
    QDate until {};
};

/// --unit, --from and --until; without them the whole authority and the last `days` days of what
/// was observed, or all of it.
Result<ViewScope> scopeOf(
    const CommandOptions &options, const OpenRegister &openRegister, std::optional<int> days)
{
    const auto observed = openRegister.observed();
    if (!observed)
        return tl::unexpected(observed.error());
    ViewScope scope;
    std::tie(scope.from, scope.until) = spanOf((*observed)->table);
    if (days && scope.until.isValid())
        scope.from = std::max(scope.from, scope.until.addDays(1 - *days));
    for (const auto &[name, day] : {std::pair("from", &scope.from), {"until", &scope.until}}) {
        if (!options.has(name))
            continue;
        *day = QDate::fromString(options.value(name), Qt::ISODate);
        if (!day->isValid())
            return failure(Error::Code::Invalid, QStringLiteral("--") + QLatin1StringView(name));
    }
    if (options.has("unit")) {
        const auto unit = unitNamed(options.value("unit"), openRegister.organisation());
        if (!unit)
            return tl::unexpected(unit.error());
        scope.unit = *unit;
    }
    return scope;
}

void scopeOptions(CommandOptions &options)
{
    options.argument("REGISTER", IndicatorRegisterWords);
    options.option("unit", {"Stelle mit allem darunter", "unit with all below it"}, "NAME");
    options.option("from", {"erster Tag (JJJJ-MM-TT)", "first day (YYYY-MM-DD)"}, "DAY");
    options.option("until", {"letzter Tag (JJJJ-MM-TT)", "last day (YYYY-MM-DD)"}, "DAY");
    options.passwordOptions();
}

QJsonValue numberOrNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString slotCode(int key, OverlayQuestion::By by)
{
    return by == OverlayQuestion::By::Month
        ? QDate(1970, 1, 1).addDays(key).toString(QStringLiteral("yyyy-MM"))
        : codeOf(static_cast<Weekday>(key / ServiceSlot::HoursOfDay)) + u' '
            + QString::number(key % ServiceSlot::HoursOfDay).rightJustified(2, u'0');
}

QJsonObject jsonOf(const OverlaySlot &slot, OverlayQuestion::By by)
{
    QJsonObject object {{QStringLiteral("slot"), slotCode(slot.key, by)},
        {QStringLiteral("contacts"), slot.contacts}, {QStringLiteral("incidents"), slot.incidents},
        {QStringLiteral("rate"), numberOrNull(slot.rate)},
        {QStringLiteral("value"), numberOrNull(slot.figure)},
        {QStringLiteral("worst"), slot.isWorst}, {QStringLiteral("more"), slot.isMore}};
    if (slot.rate) {
        object.insert(QStringLiteral("low"), slot.rateLimits.low);
        object.insert(QStringLiteral("high"), slot.rateLimits.high);
    }
    return object;
}

QJsonObject jsonOf(const RankCorrelation &found)
{
    const bool isTold = found.lack == RankCorrelation::Lack::None;
    return {{QStringLiteral("pairs"), found.pairs},
        {QStringLiteral("value"), isTold ? QJsonValue(found.value) : QJsonValue()},
        {QStringLiteral("low"), isTold ? QJsonValue(found.low) : QJsonValue()},
        {QStringLiteral("high"), isTold ? QJsonValue(found.high) : QJsonValue()}};
}

/// The best measures for a cluster, with the reasons of the first.
QJsonArray measuresFor(const MatchResult &result, Language language)
{
    constexpr qsizetype shown = 5;
    QJsonArray measures;
    for (const Recommendation &one : result.ranked.first(std::min(shown, result.ranked.size()))) {
        QJsonArray reasons;
        for (const MatchReason &reason : one.reasons)
            reasons.append(sentenceFor(reason, language));
        measures.append(QJsonObject {
            {QStringLiteral("measure"), one.measure}, {QStringLiteral("reasons"), reasons}});
    }
    return measures;
}

/// An overlay with everything that is said of it.
struct ToldOverlay
{
    const Overlay &overlay;
    const Indicator &indicator;
    QList<MatchResult> measures; ///< of each cluster
};

void sayOverlay(const ToldOverlay &told, const CommandOptions &options, Console &console)
{
    const Language language = console.language();
    const Overlay &overlay = told.overlay;
    const auto by = overlay.question.by;
    QJsonArray slotList;
    QList<QStringList> rows;
    for (const OverlaySlot &slot : overlay.times) {
        slotList.append(jsonOf(slot, by));
        IndicatorFigure figure;
        figure.value = slot.figure;
        rows.append({timeWords(slot.key, by, language), shownNumber(slot.contacts, 0, language),
            QString::number(slot.incidents), rateWords(slot, language),
            figureWords(told.indicator, figure, language),
            QString(slot.isWorst ? u'!' : u' ') + QChar(slot.isMore ? u'!' : u' ')});
    }
    QJsonArray clusters;
    for (qsizetype i = 0; i < overlay.clusters.size(); ++i) {
        const OverlayCluster &cluster = overlay.clusters.at(i);
        clusters.append(QJsonObject {
            {QStringLiteral("times"), timeWords(cluster.keys, by, language)},
            {QStringLiteral("incidents"), cluster.incidents},
            {QStringLiteral("contacts"), cluster.contacts},
            {QStringLiteral("ratio"), cluster.ratio.ratio},
            {QStringLiteral("low"), cluster.ratio.low},
            {QStringLiteral("high"), cluster.ratio.high},
            {QStringLiteral("sentence"), sentenceFor(cluster, overlay, told.indicator, language)},
            {QStringLiteral("measures"), measuresFor(told.measures.at(i), language)}});
    }
    const QString sentence = sentenceFor(overlay, told.indicator, language);
    if (options.has("json")) {
        console.json(QJsonObject {{QStringLiteral("indicator"), told.indicator.id},
            {QStringLiteral("from"), overlay.question.from.toString(Qt::ISODate)},
            {QStringLiteral("until"), overlay.question.until.toString(Qt::ISODate)},
            {QStringLiteral("incidents"), overlay.incidents},
            {QStringLiteral("contacts"), overlay.contacts},
            {QStringLiteral("inexact"), overlay.inexact},
            {QStringLiteral("outside"), overlay.outside},
            {QStringLiteral("correlation"), jsonOf(overlay.correlation)},
            {QStringLiteral("sentence"), sentence}, {QStringLiteral("slots"), slotList},
            {QStringLiteral("clusters"), clusters},
            {QStringLiteral("method"), overlayMethod(language)}});
        return;
    }
    if (!rows.isEmpty())
        console.table(
            {console.text({"Zeit", "Time"}), console.text({"Kontakte", "Contacts"}),
                console.text({"Vorfälle", "Incidents"}),
                console.text({"je 1.000 Kontakte", "per 1,000 contacts"}),
                told.indicator.name.in(language), console.text({"auffällig", "standing out"})},
            rows);
    console.say(sentence);
    for (const QJsonValue &cluster : clusters) {
        QStringList ids;
        for (const QJsonValue &measure : cluster[u"measures"].toArray())
            ids.append(measure[u"measure"].toString());
        console.say(u'\n' + cluster[u"sentence"].toString());
        console.say(
            console.text({"     Maßnahmen: ", "     Measures: "}) + ids.join(QStringLiteral(", ")));
    }
    console.say(u'\n' + (leftOutSentence(overlay, language) + u' ').trimmed());
    console.say(overlayMethod(language));
}

int overlayIndicators(OpenRegister &openRegister, const CommandOptions &options, Console &console)
{
    const auto scope = scopeOf(options, openRegister, std::nullopt);
    if (!scope)
        return console.fail(scope.error());
    const ServiceViewing viewing(openRegister);
    const QString id
        = options.has("indicator") ? options.value("indicator") : QStringLiteral("waiting.over30");
    const QString by = options.has("by") ? options.value("by") : QStringLiteral("weekday-hour");
    if (by != u"weekday-hour" && by != u"month")
        return console.fail(Error {Error::Code::Invalid, QStringLiteral("--by")});
    const auto overlay = viewing.overlay(id,
        {.unit = scope->unit,
            .from = scope->from,
            .until = scope->until,
            .by = by == u"month" ? OverlayQuestion::By::Month : OverlayQuestion::By::WeekdayHour});
    if (!overlay)
        return console.fail(overlay.error());
    ToldOverlay told {*overlay, *(*openRegister.observed())->catalogue.indicator(id), {}};
    for (const OverlayCluster &cluster : overlay->clusters) {
        const auto measures = viewing.measures(cluster, id);
        if (!measures)
            return console.fail(measures.error());
        told.measures.append(*measures);
    }
    sayOverlay(told, options, console);
    return static_cast<int>(ExitCode::Done);
}

void sayQuietTimes(const QuietGuide &guide, const CommandOptions &options, Console &console)
{
    const Language language = console.language();
    QJsonArray slotList;
    QList<QStringList> rows;
    for (const QuietSlot &slot : guide.times.slotsOfWeek) {
        slotList.append(QJsonObject {{QStringLiteral("weekday"), codeOf(slot.weekday)},
            {QStringLiteral("hour"), slot.hour}, {QStringLiteral("state"), codeOf(slot.crowding)},
            {QStringLiteral("calmest"), slot.isCalmest},
            {QStringLiteral("appointmentOnly"), slot.byAppointment},
            {QStringLiteral("contactsPerHour"), slot.contactsPerHour},
            {QStringLiteral("medianWait"), numberOrNull(slot.wait)},
            {QStringLiteral("hours"), slot.hours}});
        rows.append(
            {spanWords({slot.weekday, slot.hour, slot.hour + 1, slot.byAppointment}, language),
                wordFor(slot.crowding, language),
                slot.wait ? shownNumber(*slot.wait, 0, language) : QStringLiteral("–"),
                slot.wait ? shownNumber(slot.contactsPerHour, 1, language) : QStringLiteral("–")});
    }
    const QString sentence = sentenceFor(guide.times, language);
    if (options.has("json")) {
        console.json(QJsonObject {{QStringLiteral("unit"), guide.unit},
            {QStringLiteral("from"), guide.times.from.toString(Qt::ISODate)},
            {QStringLiteral("until"), guide.times.until.toString(Qt::ISODate)},
            {QStringLiteral("sentence"), sentence}, {QStringLiteral("slots"), slotList},
            {QStringLiteral("method"), quietMethod(guide.times, language)}});
        return;
    }
    if (!rows.isEmpty())
        console.table({console.text({"Zeit", "Time"}), console.text({"wie voll", "how full"}),
                          console.text({"Wartezeit (Min.)", "wait (min)"}),
                          console.text({"Kontakte je Stunde", "contacts an hour"})},
            rows);
    console.say(sentence);
    console.say(quietMethod(guide.times, language));
}

int quietIndicators(OpenRegister &openRegister, const CommandOptions &options, Console &console)
{
    constexpr int year = 365;
    const auto scope = scopeOf(options, openRegister, year);
    if (!scope)
        return console.fail(scope.error());
    const auto guide = ServiceViewing(openRegister)
                           .quietGuide(scope->unit, scope->from, scope->until, console.language());
    if (!guide)
        return console.fail(guide.error());
    using Format = ServiceViewing::GuideFormat;
    for (const auto &[name, format] : {std::pair("pdf", Format::Pdf), {"csv", Format::Csv}}) {
        if (!options.has(name))
            continue;
        if (const auto written = ServiceViewing::write(*guide, format, options.value(name));
            !written)
            return console.fail(written.error());
    }
    sayQuietTimes(*guide, options, console);
    return static_cast<int>(ExitCode::Done);
}

/// One evaluation as a table, with the words for its rows.
void sayFeedback(const FeedbackEvaluation &found, const QStringList &names, const QString &sentence,
    const CommandOptions &options, Console &console)
{
    const Language language = console.language();
    QJsonArray array;
    QList<QStringList> rows;
    for (qsizetype i = 0; i < found.rows.size(); ++i) {
        const FeedbackRow &row = found.rows.at(i);
        QJsonObject object {{QStringLiteral("group"), names.at(i)},
            {QStringLiteral("ratings"), row.ratings}, {QStringLiteral("few"), row.isFew()}};
        QStringList line {names.at(i)};
        for (qsizetype at = 0; at < found.indicators.size(); ++at) {
            object.insert(found.indicators.at(at)->id, numberOrNull(row.figures.at(at).value));
            line.append(figureWords(*found.indicators.at(at), row.figures.at(at), language));
        }
        line.append(shownNumber(row.ratings, 0, language));
        if (found.hasComments) {
            object.insert(QStringLiteral("comments"), row.comments);
            line.append(shownNumber(row.comments, 0, language));
        }
        array.append(object);
        rows.append(line);
    }
    if (options.has("json")) {
        console.json(
            QJsonObject {{QStringLiteral("sentence"), sentence}, {QStringLiteral("rows"), array}});
        return;
    }
    if (rows.isEmpty()) {
        console.say(
            console.text({"Keine Rückmeldungen in dieser Zeit.", "No feedback in this time."}));
        return;
    }
    QStringList heads {console.text({"Zeit oder Stelle", "Time or office"})};
    for (const Indicator *indicator : found.indicators)
        heads.append(indicator->name.in(language));
    heads.append(console.text({"Bewertungen", "Ratings"}));
    if (found.hasComments)
        heads.append(console.text({"Kommentare", "Comments"}));
    console.table(heads, rows);
    console.say(sentence);
}

int feedbackIndicators(OpenRegister &openRegister, const CommandOptions &options, Console &console)
{
    constexpr int year = 365;
    const auto scope = scopeOf(options, openRegister, year);
    if (!scope)
        return console.fail(scope.error());
    const QString by = options.has("by") ? options.value("by") : QStringLiteral("month");
    const auto grouping = fromCode<SlotGrouping>(by);
    const bool byOffice = by == u"office";
    if (!grouping && !byOffice)
        return console.fail(Error {Error::Code::Invalid, QStringLiteral("--by")});
    const ServiceViewing viewing(openRegister);
    FeedbackQuestion question {.from = scope->from, .until = scope->until};
    if (!scope->unit.isNull())
        question.units = {scope->unit};
    const auto found
        = byOffice ? viewing.feedbackByOffice(question) : viewing.feedback(*grouping, question);
    if (!found)
        return console.fail(found.error());
    QStringList names;
    for (const FeedbackRow &row : found->rows)
        names.append(byOffice ? openRegister.organisation().pathOf(row.unit)
                              : groupWords(*grouping, row.key, console.language()));
    const QString sentence
        = byOffice ? QString() : sentenceFor(*found, *grouping, console.language());
    sayFeedback(*found, names, sentence, options, console);
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int runIndicatorsOverlay(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Legt Vorfälle und eine Kennzahl übereinander, nach Stunden der Woche oder Monaten. "
         "Für Rollen, die alle Vorfälle sehen.",
            "Lays incidents and an indicator over each other, by hours of the week or months. For "
            "roles that see all incidents."});
    scopeOptions(options);
    options.option("indicator",
        {"Kennzahl, sonst waiting.over30", "indicator, otherwise waiting.over30"}, "ID");
    options.option("by",
        {"weekday-hour oder month, sonst weekday-hour",
            "weekday-hour or month, otherwise weekday-hour"},
        "GROUP");
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        return overlayIndicators(openRegister, options, console);
    });
}

int runIndicatorsQuiet(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Nennt die ruhigen Stunden der Woche, auf die Anrufende hingewiesen werden.",
            "Tells the quiet hours of the week that callers should be told of."});
    scopeOptions(options);
    options.option("pdf", {"schreibt auch ein Blatt zum Aushängen", "writes a sheet too"}, "FILE");
    options.option("csv",
        {"schreibt auch eine Liste für die Terminvergabe",
            "writes a list for a booking system too"},
        "FILE");
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        return quietIndicators(openRegister, options, console);
    });
}

int runIndicatorsFeedback(Invocation &invocation)
{
    Console &console = invocation.console;
    CommandOptions options(invocation,
        {"Wertet Rückmeldungen aus: Bewertungen, Beschwerden und die Zahl der Kommentare.",
            "Evaluates feedback: ratings, complaints and the number of comments."});
    scopeOptions(options);
    options.option("by",
        {"week, month, quarter, year, weekday, half-day, hour oder office, sonst month",
            "week, month, quarter, year, weekday, half-day, hour or office, otherwise month"},
        "GROUP");
    if (const auto finished = options.parse(console))
        return *finished;
    return withRegister(options, invocation, [&](OpenRegister &openRegister) {
        return feedbackIndicators(openRegister, options, console);
    });
}

} // namespace rueckhalt
