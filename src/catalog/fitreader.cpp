// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fitreader.h"

namespace rueckhalt {

namespace {

constexpr TextBounds WhyBounds {20, 240};
constexpr TextBounds EntryCount {0, 64};

const QStringList &factKeys()
{
    static const QStringList keys = [] {
        QStringList list;
        FitConditions::forEachFact(
            [&list](const char *key, auto) { list.append(QString::fromLatin1(key)); });
        return list;
    }();
    return keys;
}

FitConditions conditionsFrom(const JsonNode &object, FileReader &reader)
{
    FitConditions conditions;
    FitConditions::forEachFact([&]<typename E>(const char *name, CodeSet<E> FitConditions::*fact) {
        const QString key = QString::fromLatin1(name);
        if (object.find(key))
            conditions.*fact = reader.codesAt<E>(object, key, Emptiness::Refused);
    });
    return conditions;
}

FitConditions withoutFrom(const JsonNode &object, FileReader &reader)
{
    const JsonNode *node = object.find(u"without");
    if (!node || !reader.expectKind(*node, JsonNode::Kind::Object, QStringLiteral("without")))
        return {};
    reader.expectKeys(*node, {}, factKeys());
    return conditionsFrom(*node, reader);
}

/// A situation that says nothing would hold everywhere: a mistake of whoever wrote it. What speaks
/// for a measure has to be something that is there: it is told as the reason.
void expectSituation(const JsonNode &node, bool isNamed, FileReader &reader)
{
    if (!isNamed)
        reader.report(node.line,
            {"Es ist keine Angabe genannt; so gälte es überall.",
                "no fact is named, so it would hold everywhere"});
}

} // namespace

void readFits(const JsonNode &root, Measure &measure, FileReader &reader)
{
    const QStringList optional = factKeys() + QStringList {QStringLiteral("without")};
    for (const JsonNode *node : reader.objectsAt(root, QStringLiteral("fits"), EntryCount)) {
        reader.expectKeys(
            *node, {QStringLiteral("weight")}, optional + QStringList {QStringLiteral("scope")});
        const MeasureFit fit {reader.codeAt(*node, QStringLiteral("weight"), FitWeight::Helpful),
            reader.codeAt(*node, QStringLiteral("scope"), FitScope::Any),
            conditionsFrom(*node, reader), withoutFrom(*node, reader)};
        expectSituation(*node, !fit.when.isEmpty(), reader);
        measure.fits.append(fit);
    }
    for (const JsonNode *node : reader.objectsAt(root, QStringLiteral("unsuited"), EntryCount)) {
        reader.expectKeys(*node, {QStringLiteral("why")}, optional);
        const MeasureLimit limit {conditionsFrom(*node, reader), withoutFrom(*node, reader),
            reader.textAt(*node, QStringLiteral("why"), WhyBounds)};
        expectSituation(*node, !limit.when.isEmpty() || !limit.without.isEmpty(), reader);
        measure.unsuited.append(limit);
    }
}

} // namespace rueckhalt
