// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/ringexperiencejson.h"

#include "intake/strictjson.h"

#include <QJsonArray>

#include <cmath>

namespace rueckhalt {

namespace {

template <typename E>
QJsonArray codesIn(CodeSet<E> set)
{
    QJsonArray codes;
    for (const Term<E> &term : terms<E>()) {
        if (set.contains(term.value))
            codes << QString::fromLatin1(term.code);
    }
    return codes;
}

/// Reads an experience; what is wrong goes to the problems.
class ExperienceReader
{
public:
    ExperienceReader(const RingPaper &paper, QStringList &problems)
        : m_object(paper.content, {}, problems)
        , m_problems(problems)
    {
        m_object.text("format");
        m_object.text("signer");
    }

    QString text(const char *key) { return m_object.text(key); }
    bool flag(const char *key) { return m_object.flag(key, false); }
    void done() { m_object.refuseOthers(); }
    Text words(const char *key)
    {
        StrictObject object(m_object.object(key), QString::fromLatin1(key), m_problems);
        Text words {object.text("de"), object.text("en")};
        object.refuseOthers();
        return words;
    }
    int number(const char *key, int least, int most)
    {
        const QJsonValue value = m_object.value(key);
        const double number = value.toDouble();
        const bool isIn
            = value.isDouble() && number == std::floor(number) && number >= least && number <= most;
        if (!isIn)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("must be a whole number"));
        return isIn ? static_cast<int>(number) : least;
    }
    template <typename AnyId>
    AnyId id(const char *key)
    {
        const QByteArray text = m_object.text(key).toLatin1();
        const auto id = AnyId::fromHex(text);
        if (!id || id->isNull() || id->toHex() != text)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("must be 32 digits"));
        return id.value_or(AnyId());
    }
    template <typename E>
    E code(const char *key, E otherwise)
    {
        const auto found = fromCode<E>(m_object.text(key));
        if (!found)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("is not one of its words"));
        return found.value_or(otherwise);
    }
    template <typename E>
    CodeSet<E> codes(const char *key)
    {
        CodeSet<E> set;
        for (const QString &code : m_object.texts(key)) {
            const auto found = fromCode<E>(code);
            if (!found || set.contains(*found))
                m_object.problem(
                    QString::fromLatin1(key), QStringLiteral("is not one of its words"));
            else
                set.insert(*found);
        }
        return set;
    }
    ServiceSlot period(const char *key)
    {
        const QString text = m_object.text(key);
        const auto slot = ServiceSlot::fromText(text);
        if (!slot || slot->text() != text)
            m_object.problem(QString::fromLatin1(key), QStringLiteral("must be a period"));
        return slot.value_or(ServiceSlot());
    }

private:
    StrictObject m_object;
    QStringList &m_problems;
};

} // namespace

QJsonObject jsonOf(const RingExperience &experience)
{
    QJsonObject object {{QStringLiteral("ring"), QString::fromLatin1(experience.ring.toHex())},
        {QStringLiteral("agreement"), experience.agreement},
        {QStringLiteral("id"), QString::fromLatin1(experience.id.toHex())},
        {QStringLiteral("version"), experience.version},
        {QStringLiteral("withdrawn"), experience.isWithdrawn},
        {QStringLiteral("measure"), experience.measure},
        {QStringLiteral("title"),
            QJsonObject {{QStringLiteral("de"), experience.title.de},
                {QStringLiteral("en"), experience.title.en}}}};
    if (experience.isWithdrawn)
        return object;
    object.insert(QStringLiteral("verdict"), codeOf(experience.verdict));
    object.insert(QStringLiteral("reason"), codeOf(experience.reason));
    object.insert(QStringLiteral("cautions"), codesIn(experience.cautions));
    object.insert(QStringLiteral("areas"), codesIn(experience.areas));
    object.insert(QStringLiteral("size"), codeOf(experience.size));
    object.insert(QStringLiteral("since"), experience.since.text());
    object.insert(QStringLiteral("months"), experience.months);
    object.insert(QStringLiteral("done"), experience.done);
    object.insert(QStringLiteral("conditions"), experience.conditions);
    return object;
}

Result<RingExperience> ringExperienceFrom(const RingPaper &paper)
{
    if (paper.kind != RingPaperKind::Experience)
        return failure(Error::Code::Malformed, QStringLiteral("it is another kind of paper"));
    QStringList problems;
    ExperienceReader reader(paper, problems);
    RingExperience experience {.id = reader.id<ExperienceId>("id"),
        .version = reader.number("version", 1, RingExperience::MaxVersion),
        .isWithdrawn = reader.flag("withdrawn"),
        .ring = reader.id<RingId>("ring"),
        .agreement = reader.number("agreement", 1, RingAgreement::MaxVersion),
        .member = paper.signer,
        .measure = reader.text("measure"),
        .title = reader.words("title")};
    if (!experience.isWithdrawn) {
        experience.verdict = reader.code("verdict", EffectVerdict::NotMeasurable);
        experience.reason = reader.code("reason", VerdictReason::TooFew);
        experience.cautions = reader.codes<EffectCaution>("cautions");
        experience.areas = reader.codes<JobArea>("areas");
        experience.size = reader.code("size", OfficeSize::From10);
        experience.since = reader.period("since");
        experience.months
            = reader.number("months", EffectPlan::LeastMonths, EffectPlan::MostMonths);
        experience.done = reader.text("done");
        experience.conditions = reader.text("conditions");
    }
    reader.done();
    if (!problems.isEmpty())
        return failure(Error::Code::Malformed, problems.first());
    problems = problemsOf(experience);
    if (!problems.isEmpty())
        return failure(Error::Code::Invalid, problems.first());
    return experience;
}

} // namespace rueckhalt
