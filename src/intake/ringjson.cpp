// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/ringjson.h"

#include "crypto/age.h"
#include "intake/strictjson.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace rueckhalt {

namespace {

QString hexText(const Digest &digest)
{
    return QString::fromLatin1(toByteArray(digest).toHex());
}

/// Reads one object of a paper; after the first problem everything is empty.
class PaperReader
{
public:
    PaperReader(const QJsonObject &object, const QString &where, QStringList &problems)
        : m_object(object, where, problems)
        , m_problems(problems)
    {
    }
    /// The object "paper" itself, whose frame was read before.
    explicit PaperReader(const RingPaper &paper, QStringList &problems)
        : PaperReader(paper.content, {}, problems)
    {
        m_object.text("format");
        m_object.text("signer");
    }

    QString text(const char *key) { return m_object.text(key); }
    QStringList texts(const char *key) { return m_object.texts(key); }
    bool flag(const char *key) { return m_object.flag(key, false); }
    QList<QJsonObject> objects(const char *key) { return m_object.objects(key); }
    QString place(const char *key) { return m_object.placeOf(QString::fromLatin1(key)); }

    /// An object of the list `key`.
    PaperReader below(const QJsonObject &object, const char *key)
    {
        return {object, place(key), m_problems};
    }
    Text words(const char *key)
    {
        PaperReader reader = below(m_object.object(key), key);
        Text words {reader.text("de"), reader.text("en")};
        reader.done();
        return words;
    }
    std::optional<qint64> optionalNumber(const char *key, qint64 least, qint64 most)
    {
        return numberIn(m_object.value(key), key, least, most);
    }
    qint64 number(const char *key, qint64 least, qint64 most)
    {
        const auto found = optionalNumber(key, least, most);
        if (!found)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("must be a number"));
        return found.value_or(least);
    }
    QList<std::uint32_t> numbers(const char *key, qint64 most)
    {
        QList<std::uint32_t> list;
        const QJsonArray array = m_object.value(key).toArray();
        if (array.isEmpty() || array.size() > Series::MaxClasses)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("must be a few numbers"));
        for (const auto entry : array)
            list << static_cast<std::uint32_t>(numberIn(entry, key, 0, most).value_or(0));
        return list;
    }
    Digest digest(const char *key)
    {
        Digest digest {};
        const QByteArray text = m_object.text(key).toLatin1();
        const QByteArray bytes = QByteArray::fromHex(text);
        if (bytes.size() != static_cast<qsizetype>(digest.size()) || bytes.toHex() != text)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("must be 64 digits"));
        else
            std::ranges::copy(bytesOf(bytes), digest.begin());
        return digest;
    }
    RingId id(const char *key)
    {
        const QByteArray text = m_object.text(key).toLatin1();
        const auto id = RingId::fromHex(text);
        if (!id || id->isNull() || id->toHex() != text)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("must be 32 digits"));
        return id.value_or(RingId());
    }
    template <typename E>
    E code(const char *key, E otherwise)
    {
        const auto found = fromCode<E>(m_object.text(key));
        if (!found)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("is not one of its words"));
        return found.value_or(otherwise);
    }
    ServiceSlot period(const char *key)
    {
        const QString text = m_object.text(key);
        const auto slot = ServiceSlot::fromText(text);
        if (!slot || slot->text() != text)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("must be a period"));
        return slot.value_or(ServiceSlot());
    }
    void problem(const char *key, const QString &what)
    {
        m_object.problem(QString::fromLatin1(key), what);
    }
    void done() { m_object.refuseOthers(); }

private:
    std::optional<qint64> numberIn(
        const QJsonValue &value, const char *key, qint64 least, qint64 most)
    {
        if (value.isUndefined())
            return std::nullopt;
        const double number = value.toDouble();
        if (!value.isDouble() || number != std::floor(number) || number < static_cast<double>(least)
            || number > static_cast<double>(most)) {
            m_object.problem(QString::fromLatin1(key),
                QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most));
            return std::nullopt;
        }
        return static_cast<qint64>(number);
    }

    StrictObject m_object;
    QStringList &m_problems;
};

QJsonObject wordsJson(const Text &words)
{
    return {{QStringLiteral("de"), words.de}, {QStringLiteral("en"), words.en}};
}

QString recipientWords(const Digest &key)
{
    return QString::fromLatin1(age::recipientText(key));
}

Digest readRecipient(PaperReader &reader)
{
    const auto key = age::recipientFromText(reader.text("recipient").toLatin1());
    if (!key)
        reader.problem("recipient", QStringLiteral("must be an age recipient"));
    return key.value_or(Digest {});
}

template <typename T>
Result<T> orProblem(T value, const QStringList &problems)
{
    if (!problems.isEmpty())
        return failure(Error::Code::Malformed, problems.first());
    return value;
}

tl::unexpected<Error> otherKind()
{
    return failure(Error::Code::Malformed, QStringLiteral("it is another kind of paper"));
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

RingGroup readGroup(PaperReader reader)
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
        return otherKind();
    QStringList problems;
    PaperReader reader(paper, problems);
    RingMember card {.code = reader.text("code"), .signer = paper.signer};
    card.recipient = readRecipient(reader);
    if (!isRingCode(card.code))
        reader.problem("code", QStringLiteral("is no code name"));
    reader.done();
    return orProblem(card, problems);
}

QJsonObject jsonOf(const RingAgreement &agreement)
{
    QJsonArray tasks;
    for (const RingTask &task : agreement.tasks)
        tasks << QJsonObject {
            {QStringLiteral("code"), task.code}, {QStringLiteral("name"), wordsJson(task.name)}};
    QJsonArray figures;
    for (const RingFigure &figure : agreement.figures)
        figures << QJsonObject {{QStringLiteral("indicator"), figure.indicator},
            {QStringLiteral("version"), figure.version},
            {QStringLiteral("name"), wordsJson(figure.name)},
            {QStringLiteral("definition"), wordsJson(figure.definition)},
            {QStringLiteral("digest"), figure.digest}};
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
        return otherKind();
    QStringList problems;
    PaperReader reader(paper, problems);
    RingAgreement agreement {.id = reader.id("ring"),
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
        agreement.figures << RingFigure {figure.text("indicator"),
            static_cast<int>(figure.number("version", 1, RingFigure::MaxVersion)),
            figure.words("name"), figure.words("definition"), figure.text("digest")};
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
    return orProblem(agreement, problems);
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
        return otherKind();
    constexpr qint64 mostIncidents = 10'000'000;
    QStringList problems;
    PaperReader reader(paper, problems);
    RingSheet sheet {.ring = reader.id("ring"),
        .agreement = static_cast<int>(reader.number("agreement", 1, RingAgreement::MaxVersion)),
        .member = paper.signer,
        .period = reader.period("period"),
        .otherwise = reader.texts("otherwise"),
        .leavesOut = reader.flag("leavesOut"),
        .release = reader.text("release")};
    for (const QJsonObject &object : reader.objects("definitions")) {
        auto definition = reader.below(object, "definitions");
        sheet.definitions.insert(definition.text("indicator"),
            static_cast<int>(definition.number("version", 1, RingFigure::MaxVersion)));
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
    PaperReader reader(paper.content, {}, problems);
    const RingReference reference {reader.id("ring"),
        static_cast<int>(reader.number("agreement", 1, RingAgreement::MaxVersion))};
    return orProblem(reference, problems);
}

} // namespace rueckhalt
