// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"

#include "catalog/measurereader.h"
#include "catalog/sheetreader.h"

namespace rueckhalt {

namespace {

constexpr qsizetype MaxFiles = 4096;
constexpr JsonLimits SourcesLimits {qsizetype {1024} * 1024, 8};

void readId(const JsonNode &root, Measure &measure, FileReader &reader)
{
    const JsonNode *node = root.find(u"id");
    if (!node || !reader.expectKind(*node, JsonNode::Kind::String, QStringLiteral("id")))
        return;
    const auto group = groupOfShippedId(node->text);
    if (!group) {
        reader.report(node->line,
            QStringLiteral("id %1 is not a letter A to H and two digits").arg(quoted(node->text)));
        return;
    }
    measure.id = node->text;
    measure.group = *group;
    const QString expected = measure.id + QStringLiteral(".json");
    if (reader.file().section(u'/', -1) != expected)
        reader.report(node->line,
            QStringLiteral("id %1 belongs into a file %2").arg(quoted(measure.id), expected));
}

void readFacetOrigin(const JsonNode &root, Measure &measure, FileReader &reader)
{
    const JsonNode *node = root.find(u"facetOrigin");
    if (!node || !reader.expectKind(*node, JsonNode::Kind::String, QStringLiteral("facetOrigin")))
        return;
    if (node->text == u"inge")
        measure.facetOrigin = FacetOrigin::Inge;
    else if (node->text != u"own")
        reader.report(node->line,
            QStringLiteral("unknown code %1 in facetOrigin; known are inge, own")
                .arg(quoted(node->text)));
}

/// `sources` is null when that file could not be read: then its problem is told, not one per key.
Measure measureFrom(const JsonNode &root, const SourceTable *sources, FileReader &reader)
{
    Measure measure;
    if (!reader.expectKind(root, JsonNode::Kind::Object, {"Die Datei", "the file"}))
        return measure;
    reader.expectKeys(root,
        {QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("summary"),
            QStringLiteral("classes"), QStringLiteral("incidentTypes"), QStringLiteral("jobAreas"),
            QStringLiteral("activityForms"), QStringLiteral("stages"), QStringLiteral("triggers"),
            QStringLiteral("facetOrigin"), QStringLiteral("sources"), QStringLiteral("sheet")},
        {QStringLiteral("fits"), QStringLiteral("unsuited")});
    readId(root, measure, reader);
    measure.title = reader.textAt(root, QStringLiteral("title"), TitleBounds);
    measure.summary = reader.textAt(root, QStringLiteral("summary"), SummaryBounds);
    readFacets(root, measure, reader);
    readFacetOrigin(root, measure, reader);
    readSources(root, sources, measure, reader);
    readSheet(root, measure, ShippedSheetBounds, reader);
    return measure;
}

std::optional<SourceTable> sourcesFrom(const CatalogFile &file, QList<CatalogProblem> &problems)
{
    FileReader reader(file.name, problems);
    const auto root = reader.parse(file.content, SourcesLimits);
    if (!root || !reader.expectKind(*root, JsonNode::Kind::Object, {"Die Datei", "the file"}))
        return std::nullopt;
    return sourcesIn(*root, reader);
}

} // namespace

CatalogReading readCatalog(const QList<CatalogFile> &measures, const CatalogFile &sources)
{
    CatalogReading reading;
    if (measures.size() > MaxFiles) {
        reading.problems.append({measures.at(MaxFiles).name, 1,
            QStringLiteral("more than %1 files in one catalogue").arg(MaxFiles)});
        return reading;
    }
    const auto table = sourcesFrom(sources, reading.problems);
    QHash<MeasureId, QString> firstFile;
    QList<Measure> list;
    for (const CatalogFile &file : measures) {
        FileReader reader(file.name, reading.problems);
        const auto root = reader.parse(file.content, {});
        if (!root)
            continue;
        list.append(measureFrom(*root, table ? &*table : nullptr, reader));
        const MeasureId id = list.constLast().id;
        if (id.isEmpty())
            continue;
        if (firstFile.contains(id))
            reader.report(root->find(u"id")->line,
                QStringLiteral("id %1 is already used in %2").arg(quoted(id), firstFile.value(id)));
        else
            firstFile.insert(id, file.name);
    }
    if (reading.problems.isEmpty())
        reading.catalog = MeasureCatalog(std::move(list));
    return reading;
}

} // namespace rueckhalt
