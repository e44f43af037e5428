// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/measurereader.h"

#include "catalog/fitreader.h"

namespace rueckhalt {

namespace {

Source sourceFrom(const JsonMember &member, FileReader &reader)
{
    Source source;
    source.key = member.key;
    const JsonNode &object = member.value;
    if (!reader.expectKind(object, JsonNode::Kind::Object, {"Eine Quelle", "a source"}))
        return source;
    if (!isPlainText(member.key) || member.key.size() > MaxSourceKey)
        reader.report(object.line,
            {"%1 taugt nicht als Schlüssel einer Quelle.", "%1 is no key for a source"},
            {quoted(member.key)});
    reader.expectKeys(object, {QStringLiteral("title"), QStringLiteral("url")}, {});
    source.title = reader.textAt(object, QStringLiteral("title"), SourceTitleBounds);
    source.url = reader.urlAt(object, QStringLiteral("url"));
    return source;
}

} // namespace

SourceTable sourcesIn(const JsonNode &object, FileReader &reader)
{
    SourceTable table;
    for (const JsonMember &member : object.members)
        table.insert(member.key, sourceFrom(member, reader));
    return table;
}

void readFacets(const JsonNode &root, Measure &measure, FileReader &reader)
{
    using enum Emptiness;
    measure.classes = reader.codesAt<MeasureClass>(root, QStringLiteral("classes"), Refused);
    measure.incidentTypes
        = reader.codesAt<IncidentType>(root, QStringLiteral("incidentTypes"), Refused);
    measure.jobAreas = reader.codesAt<JobArea>(root, QStringLiteral("jobAreas"), Refused);
    measure.activities
        = reader.codesAt<ActivityForm>(root, QStringLiteral("activityForms"), Refused);
    measure.stages = reader.codesAt<PreventionStage>(root, QStringLiteral("stages"), Refused);
    measure.triggers = reader.codesAt<Trigger>(root, QStringLiteral("triggers"), Allowed);
    readFits(root, measure, reader);
}

void readSources(
    const JsonNode &root, const SourceTable *sources, Measure &measure, FileReader &reader)
{
    const QString name = QStringLiteral("sources");
    QStringList seen;
    for (const JsonNode *item : reader.stringsAt(root, name, SourceCount)) {
        if (!sources)
            continue;
        const auto known = sources->constFind(item->text);
        if (known == sources->constEnd())
            reader.report(
                item->line, {"Unbekannte Quelle %1.", "unknown source %1"}, {quoted(item->text)});
        else if (seen.contains(item->text))
            reader.report(item->line, {"Die Quelle %1 kommt zweimal vor.", "source %1 comes twice"},
                {quoted(item->text)});
        else
            measure.sources.append(*known);
        seen.append(item->text);
    }
}

void readSheet(
    const JsonNode &root, Measure &measure, const SheetBounds &bounds, FileReader &reader)
{
    const JsonNode *sheet = root.find(u"sheet");
    if (!sheet || !reader.expectKind(*sheet, JsonNode::Kind::Object, QStringLiteral("sheet")))
        return;
    QStringList keys;
    for (const Source &source : std::as_const(measure.sources))
        keys.append(source.key);
    measure.sheet = sheetFrom(*sheet, measure.id, keys.isEmpty() ? nullptr : &keys, bounds, reader);
}

} // namespace rueckhalt
