// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/ringjson.h"

#include "crypto/age.h"
#include "intake/ringpaperreader.h"

#include <QJsonArray>

namespace rueckhalt {

namespace {

QString hexText(const Digest &digest)
{
    return QString::fromLatin1(toByteArray(digest).toHex());
}

QJsonObject wordsJson(const Text &words)
{
    return {{QStringLiteral("de"), words.de}, {QStringLiteral("en"), words.en}};
}

QString recipientWords(const Digest &key)
{
    return QString::fromLatin1(age::recipientText(key));
}

Digest readRecipient(RingPaperReader &reader)
{
    const auto key = age::recipientFromText(reader.text("recipient").toLatin1());
    if (!key)
        reader.problem("recipient", QStringLiteral("must be an age recipient"));
    return key.value_or(Digest {});
}

constexpr double hundredths = 100;

QJsonObject ownJson(const OwnIndicator &own)
{
    const Indicator &indicator = own.indicator;
    QJsonArray borders;
    for (const int border : own.borders)
        borders << border;
    return {{QStringLiteral("numerator"), wordsJson(indicator.numerator)},
        {QStringLiteral("denominator"), wordsJson(indicator.denominator)},
        {QStringLiteral("source"), wordsJson(indicator.source)},
        {QStringLiteral("unit"), codeOf(indicator.unit)},
        {QStringLiteral("better"), codeOf(indicator.better)},
        {QStringLiteral("aggregation"), codeOf(indicator.aggregation)},
        // Only whole numbers have one canonical form.
        {QStringLiteral("parameter"), qRound64(indicator.parameter * hundredths)},
        {QStringLiteral("borders"), borders}, {QStringLiteral("points"), own.points}};
}

/// The definition of the figure; whether it fits is for problemsOf().
OwnIndicator readOwn(RingPaperReader reader, const RingFigure &figure)
{
    constexpr qint64 mostParameter = 100'000'000;
    constexpr qint64 mostBorder = 1'000'000;
    OwnIndicator own;
    Indicator &indicator = own.indicator;
    indicator.id = figure.indicator;
    indicator.name = figure.name;
    indicator.numerator = reader.words("numerator");
    indicator.denominator = reader.words("denominator");
    indicator.source = reader.words("source");
    indicator.unit = reader.code("unit", IndicatorUnit::Number);
    indicator.better = reader.code("better", BetterIs::Neither);
    indicator.aggregation = reader.code("aggregation", Aggregation::Sum);
    indicator.parameter
        = static_cast<double>(reader.number("parameter", 0, mostParameter)) / hundredths;
    for (const std::uint32_t border :
        reader.numbers("borders", mostBorder, RingPaperReader::MayBeNone))
        own.borders << static_cast<int>(border);
    own.points = static_cast<int>(reader.number("points", 0, Series::MaxClasses));
    reader.done();
    return own;
}

QJsonObject groupJson(const RingGroup &group)
{
    QJsonArray series;
    for (const RingSeries &each : group.series) {
        QJsonArray numbers;
        for (const std::uint32_t number : each.numbers)
            numbers << static_cast<qint64>(number);
        series << QJsonObject {
            {QStringLiteral("code"), each.code}, {QStringLiteral("numbers"), numbers}};
    }
    QJsonArray withheld;
    for (const RingWithheld &each : group.withheld)
        withheld << QJsonObject {
            {QStringLiteral("code"), each.code}, {QStringLiteral("why"), codeOf(each.why)}};
    QJsonObject object {{QStringLiteral("task"), group.task},
        {QStringLiteral("range"), QJsonArray::fromStringList(group.range)},
        {QStringLiteral("series"), series}, {QStringLiteral("withheld"), withheld}};
    if (group.postHundredths)
        object.insert(QStringLiteral("postHundredths"), *group.postHundredths);
    if (group.incidents)
        object.insert(QStringLiteral("incidents"), *group.incidents);
    return object;
}

RingGroup readGroup(RingPaperReader reader)
{
    constexpr qint64 mostPosts = 100'000'000;
    constexpr qint64 mostIncidents = 10'000'000;
    RingGroup group {.task = reader.text("task"), .range = reader.texts("range")};
    if (const auto posts = reader.optionalNumber("postHundredths", 0, mostPosts))
        group.postHundredths = static_cast<int>(*posts);
    if (const auto incidents = reader.optionalNumber("incidents", 0, mostIncidents))
        group.incidents = static_cast<int>(*incidents);
    for (const QJsonObject &object : reader.objects("series")) {
        auto series = reader.below(object, "series");
        group.series << RingSeries {
            series.text("code"), series.numbers("numbers", RingSheet::MostNumber)};
        series.done();
    }
    for (const QJsonObject &object : reader.objects("withheld")) {
        auto withheld = reader.below(object, "withheld");
        group.withheld << RingWithheld {
            withheld.text("code"), withheld.code("why", RingLack::NotObserved)};
        withheld.done();
    }
    reader.done();
    return group;
}

} // namespace

QJsonObject jsonOf(const RingMember &card)
{
    return {{QStringLiteral("code"), card.code},
        {QStringLiteral("recipient"), recipientWords(card.recipient)}};
}

Result<RingMember> ringCardFrom(const RingPaper &paper)
{
    if (paper.kind != RingPaperKind::Card)
        return otherRingPaper();
    QStringList problems;
    RingPaperReader reader(paper, problems);
    RingMember card {.code = reader.text("code"), .signer = paper.signer};
    card.recipient = readRecipient(reader);
    if (!isRingCode(card.code))
        reader.problem("code", QStringLiteral("is no code name"));
    reader.done();
    return ringContentOr(card, problems);
}

QJsonObject jsonOf(const RingAgreement &agreement)
{
    QJsonArray tasks;
    for (const RingTask &task : agreement.tasks)
        tasks << QJsonObject {
            {QStringLiteral("code"), task.code}, {QStringLiteral("name"), wordsJson(task.name)}};
    QJsonArray figures;
    for (const RingFigure &figure : agreement.figures) {
        QJsonObject object {{QStringLiteral("indicator"), figure.indicator},
            {QStringLiteral("version"), figure.version},
            {QStringLiteral("name"), wordsJson(figure.name)},
            {QStringLiteral("definition"), wordsJson(figure.definition)},
            {QStringLiteral("digest"), figure.digest}};
        if (figure.own)
            object.insert(QStringLiteral("own"), ownJson(*figure.own));
        figures << object;
    }
    QJsonArray members;
    for (const RingMember &member : agreement.members) {
        QJsonObject object = jsonOf(member);
        object.insert(QStringLiteral("signer"), hexText(member.signer));
        members << object;
    }
    return {{QStringLiteral("ring"), QString::fromLatin1(agreement.id.toHex())},
        {QStringLiteral("version"), agreement.version}, {QStringLiteral("name"), agreement.name},
        {QStringLiteral("periods"), codeOf(agreement.periods)},
        {QStringLiteral("withIncidents"), agreement.withIncidents},
        {QStringLiteral("tasks"), tasks}, {QStringLiteral("figures"), figures},
        {QStringLiteral("members"), members}};
}

Result<RingAgreement> ringAgreementFrom(const RingPaper &paper)
{
    if (paper.kind != RingPaperKind::Agreement)
        return otherRingPaper();
    QStringList problems;
    RingPaperReader reader(paper, problems);
    RingAgreement agreement {.id = reader.id<RingId>("ring"),
        .version = static_cast<int>(reader.number("version", 1, RingAgreement::MaxVersion)),
        .name = reader.text("name"),
        .periods = reader.code("periods", RingPeriods::Years),
        .coordinator = paper.signer,
        .withIncidents = reader.flag("withIncidents")};
    for (const QJsonObject &object : reader.objects("tasks")) {
        auto task = reader.below(object, "tasks");
        agreement.tasks << RingTask {task.text("code"), task.words("name")};
        task.done();
    }
    for (const QJsonObject &object : reader.objects("figures")) {
        auto figure = reader.below(object, "figures");
        RingFigure agreed {figure.text("indicator"),
            static_cast<int>(figure.number("version", 1, RingFigure::MaxVersion)),
            figure.words("name"), figure.words("definition"), figure.text("digest")};
        if (figure.has("own"))
            agreed.own = readOwn(figure.below(figure.object("own"), "own"), agreed);
        agreement.figures << agreed;
        figure.done();
    }
    for (const QJsonObject &object : reader.objects("members")) {
        auto member = reader.below(object, "members");
        agreement.members << RingMember {
            member.text("code"), readRecipient(member), member.digest("signer")};
        member.done();
    }
    reader.done();
    if (problems.isEmpty())
        problems = problemsOf(agreement);
    return ringContentOr(agreement, problems);
}

QJsonObject jsonOf(const RingSheet &sheet)
{
    QJsonArray definitions;
    for (const auto &[indicator, version] : sheet.definitions.toStdMap())
        definitions << QJsonObject {
            {QStringLiteral("indicator"), indicator}, {QStringLiteral("version"), version}};
    QJsonArray groups;
    for (const RingGroup &group : sheet.groups)
        groups << groupJson(group);
    QJsonObject object {{QStringLiteral("ring"), QString::fromLatin1(sheet.ring.toHex())},
        {QStringLiteral("agreement"), sheet.agreement},
        {QStringLiteral("period"), sheet.period.text()},
        {QStringLiteral("definitions"), definitions},
        {QStringLiteral("otherwise"), QJsonArray::fromStringList(sheet.otherwise)},
        {QStringLiteral("groups"), groups}, {QStringLiteral("leavesOut"), sheet.leavesOut},
        {QStringLiteral("release"), sheet.release}};
    if (sheet.incidents)
        object.insert(QStringLiteral("incidents"), *sheet.incidents);
    return object;
}

Result<RingSheet> ringSheetFrom(const RingPaper &paper, const RingAgreement &agreement)
{
    if (paper.kind != RingPaperKind::Sheet)
        return otherRingPaper();
    constexpr qint64 mostIncidents = 10'000'000;
    QStringList problems;
    RingPaperReader reader(paper, problems);
    RingSheet sheet {.ring = reader.id<RingId>("ring"),
        .agreement = static_cast<int>(reader.number("agreement", 1, RingAgreement::MaxVersion)),
        .member = paper.signer,
        .period = reader.period("period"),
        .otherwise = reader.texts("otherwise"),
        .leavesOut = reader.flag("leavesOut"),
        .release = reader.text("release")};
    for (const QJsonObject &object : reader.objects("definitions")) {
        auto definition = reader.below(object, "definitions");
        const QString indicator = definition.text("indicator");
        // Whoever reads the sheet with another program might go by the other of the two.
        if (sheet.definitions.contains(indicator))
            definition.problem("indicator", QStringLiteral("is defined twice"));
        sheet.definitions.insert(
            indicator, static_cast<int>(definition.number("version", 1, RingFigure::MaxVersion)));
        definition.done();
    }
    for (const QJsonObject &object : reader.objects("groups"))
        sheet.groups << readGroup(reader.below(object, "groups"));
    if (const auto incidents = reader.optionalNumber("incidents", 0, mostIncidents))
        sheet.incidents = static_cast<int>(*incidents);
    reader.done();
    if (!problems.isEmpty())
        return failure(Error::Code::Malformed, problems.first());
    problems = problemsOf(sheet, agreement);
    if (!problems.isEmpty())
        return failure(Error::Code::Invalid, problems.first());
    return sheet;
}

Result<RingReference> ringReferenceOf(const RingPaper &paper)
{
    QStringList problems;
    RingPaperReader reader(paper.content, {}, problems);
    const RingReference reference {reader.id<RingId>("ring"),
        static_cast<int>(reader.number("agreement", 1, RingAgreement::MaxVersion))};
    return ringContentOr(reference, problems);
}

} // namespace rueckhalt
