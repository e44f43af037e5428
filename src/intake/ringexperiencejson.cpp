// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/ringexperiencejson.h"

#include "intake/ringpaperreader.h"

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
        return otherRingPaper();
    QStringList problems;
    RingPaperReader reader(paper, problems);
    RingExperience experience {.id = reader.id<ExperienceId>("id"),
        .version = static_cast<int>(reader.number("version", 1, RingExperience::MaxVersion)),
        .isWithdrawn = reader.flag("withdrawn"),
        .ring = reader.id<RingId>("ring"),
        .agreement = static_cast<int>(reader.number("agreement", 1, RingAgreement::MaxVersion)),
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
        experience.months = static_cast<int>(
            reader.number("months", EffectPlan::LeastMonths, EffectPlan::MostMonths));
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
