// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringexperience.h"

#include "base/plaintext.h"
#include "domain/publicpage/publicperiod.h"

#include <algorithm>

namespace rueckhalt {

namespace {

bool isExperienceText(const QString &text, qsizetype most, bool mayBeEmpty)
{
    if (text.isEmpty())
        return mayBeEmpty;
    return text.size() <= most && isPlainText(text);
}

bool isMeasureId(const MeasureId &id)
{
    return groupOfShippedId(id).has_value() || isOwnMeasureId(id);
}

} // namespace

template <>
std::span<const Term<OfficeSize>> terms<OfficeSize>()
{
    using enum OfficeSize;
    static constexpr std::array<Term<OfficeSize>, 5> list {{
        {From10, "10-24", {"10 bis 24 Beschäftigte", "10 to 24 employees"}},
        {From25, "25-49", {"25 bis 49 Beschäftigte", "25 to 49 employees"}},
        {From50, "50-99", {"50 bis 99 Beschäftigte", "50 to 99 employees"}},
        {From100, "100-249", {"100 bis 249 Beschäftigte", "100 to 249 employees"}},
        {From250, "250-", {"ab 250 Beschäftigte", "250 employees or more"}},
    }};
    return list;
}

std::optional<OfficeSize> officeSizeOf(int employees)
{
    constexpr std::array<int, 5> least {10, 25, 50, 100, 250};
    std::optional<OfficeSize> size;
    for (std::size_t i = 0; i < least.size(); ++i) {
        if (employees >= least.at(i))
            size = static_cast<OfficeSize>(i);
    }
    return size;
}

QStringList problemsOf(const RingExperience &experience)
{
    QStringList problems;
    const auto require = [&problems](bool holds, const char *what) {
        if (!holds)
            problems << QString::fromLatin1(what);
    };
    require(!experience.id.isNull(), "it has no id");
    require(experience.version >= 1 && experience.version <= RingExperience::MaxVersion,
        "its version is out of bounds");
    require(isMeasureId(experience.measure), "it names no measure");
    require(isExperienceText(experience.title.de, RingExperience::MaxTitle, false)
            && isExperienceText(experience.title.en, RingExperience::MaxTitle, true),
        "the title is no plain text");
    if (experience.isWithdrawn) {
        require(experience.done.isEmpty() && experience.conditions.isEmpty(),
            "a withdrawn experience says nothing");
        return problems;
    }
    require(experience.verdict != EffectVerdict::NotMeasurable
            && experience.reason != VerdictReason::TooEarly
            && experience.reason != VerdictReason::CannotBeSaid,
        "the effect check says nothing that may be told");
    require(experience.since.kind() == ServiceSlot::Kind::Quarter, "it names no quarter");
    require(
        experience.months >= EffectPlan::LeastMonths && experience.months <= EffectPlan::MostMonths,
        "the months compared are out of bounds");
    require(!experience.areas.isEmpty(), "it names no field of work");
    require(isExperienceText(experience.done, RingExperience::MaxText, false),
        "what was done is missing or no plain text");
    require(isExperienceText(experience.conditions, RingExperience::MaxText, true),
        "the conditions are no plain text");
    return problems;
}

QString verdictWords(const RingExperience &experience, Language language)
{
    EffectFinding finding;
    finding.verdict = experience.verdict;
    finding.reason = experience.reason;
    QString words = sentenceFor(finding, language);
    for (const Term<EffectCaution> &term : terms<EffectCaution>()) {
        if (experience.cautions.contains(term.value))
            words += u' ' + sentenceFor(term.value, language);
    }
    return words;
}

QString conditionWords(const RingExperience &experience, Language language)
{
    QStringList areas;
    for (const Term<JobArea> &term : terms<JobArea>()) {
        if (experience.areas.contains(term.value))
            areas << term.words.in(language);
    }
    const QDate first = experience.since.firstDay();
    const auto quarter = PublicPeriod::of(first.year(), first.month(), 3);
    return Words {"%1; %2; umgesetzt im %3; verglichen wurden je %4 Monate davor und danach.",
        "%1; %2; in place in the %3; %4 months before and after were compared."}
        .in(language)
        .arg(areas.join(QStringLiteral(", ")), wordFor(experience.size, language),
            quarter ? quarter->words(language) : QString(), QString::number(experience.months));
}

} // namespace rueckhalt
