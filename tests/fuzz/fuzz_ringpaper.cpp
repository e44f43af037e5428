// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "intake/ringexperiencejson.h"
#include "intake/ringjson.h"
#include "intake/strictjson.h"

using namespace rueckhalt;

namespace {

/// What sheets are read under: the figures that rings usually have, for three tasks.
const RingAgreement &agreement()
{
    static const RingAgreement made = [] {
        const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
        RingAgreement ring {.id = RingId({1}), .name = QStringLiteral("Ring")};
        ring.coordinator = {1};
        ring.members = {{QStringLiteral("Ahorn"), {2}, {1}}};
        for (const char *code : {"buero", "kfz", "soziales"})
            ring.tasks << RingTask {
                QLatin1StringView(code), {QLatin1StringView(code), QLatin1StringView(code)}};
        for (const QString &id : usualRingFigures())
            ring.figures << ringFigureOf(*catalogue.indicator(id), catalogue);
        return ring;
    }();
    return made;
}

/// As if its signature had been in order.
std::optional<RingPaper> paperWith(const QJsonObject &content)
{
    const QString format = content.value(u"format").toString();
    for (const Term<RingPaperKind> &kind : terms<RingPaperKind>()) {
        if (format == QStringLiteral("rueckhalt.ring.%1/1").arg(QLatin1StringView(kind.code)))
            return RingPaper {.kind = kind.value, .signer = {1}, .content = content};
    }
    return std::nullopt;
}

/// The content of such a paper written anew.
template <typename T>
RingPaper writtenAgain(const T &content, const RingPaper &paper)
{
    RingPaper again {.kind = paper.kind, .signer = paper.signer, .content = jsonOf(content)};
    for (const char *key : {"format", "signer"})
        again.content.insert(QLatin1StringView(key), paper.content.value(QLatin1StringView(key)));
    return again;
}

void useSheet(const RingSheet &sheet)
{
    const IndicatorCatalogue &catalogue = IndicatorCatalogue::shipped();
    for (const RingGroup &group : sheet.groups) {
        for (const RingFigure &figure : agreement().figures)
            static_cast<void>(
                figureOf(*catalogue.indicator(figure.indicator), group, sheet.period, catalogue));
    }
}

void readContent(const RingPaper &paper)
{
    static_cast<void>(ringReferenceOf(paper));
    if (const auto card = ringCardFrom(paper))
        fuzz::mustHold(ringCardFrom(writtenAgain(*card, paper)) == *card);
    if (const auto ring = ringAgreementFrom(paper)) {
        fuzz::mustHold(ringAgreementFrom(writtenAgain(*ring, paper)) == *ring);
        static_cast<void>(problemsOfChange(agreement(), *ring));
    }
    if (const auto sheet = ringSheetFrom(paper, agreement())) {
        fuzz::mustHold(ringSheetFrom(writtenAgain(*sheet, paper), agreement()) == *sheet);
        useSheet(*sheet);
    }
    if (const auto experience = ringExperienceFrom(paper)) {
        fuzz::mustHold(ringExperienceFrom(writtenAgain(*experience, paper)) == *experience);
        for (const Language language : {Language::German, Language::English}) {
            static_cast<void>(verdictWords(*experience, language));
            static_cast<void>(conditionWords(*experience, language));
        }
    }
}

} // namespace

/// What members of a ring hand to each other: as a file, signed and sealed, and its content alone,
/// because the signature would keep nearly every input out.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    if (const auto paper = readPaper(bytes)) {
        fuzz::mustHold(paper->bytes == bytes);
        readContent(*paper);
    }
    static const AgreementKey key {SecretBytes(AgreementKey::Size)};
    static_cast<void>(openedPaper(bytes, key));
    QStringList problems;
    const QJsonObject content = strictObject(bytes, problems);
    if (!problems.isEmpty())
        return 0;
    if (const auto paper = paperWith(content))
        readContent(*paper);
    return 0;
}
