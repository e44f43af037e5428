// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/sheetpackage.h"

#include "catalog/measurereader.h"
#include "domain/measure/ownsheet.h"

#include <QSet>

namespace rueckhalt {

namespace {

constexpr JsonLimits PackageLimits {qsizetype {4} * 1024 * 1024, 8};
constexpr qsizetype MaxSheets = 500;
constexpr int FormatVersion = 1;

QString name(const char *key)
{
    return QString::fromLatin1(key);
}

void readOwnId(const JsonNode &object, Measure &measure, FileReader &reader)
{
    const JsonNode *node = object.find(u"id");
    if (!node || !reader.expectKind(*node, JsonNode::Kind::String, name("id")))
        return;
    if (isOwnMeasureId(node->text))
        measure.id = node->text;
    else
        reader.report(node->line,
            {"Die Kennung %1 besteht nicht aus OWN- und acht Ziffern oder Buchstaben.",
                "id %1 is not OWN- and eight digits or letters"},
            {quoted(node->text)});
}

/// What a sheet consists of. A draft that is new has no id and no version yet.
void expectSheetKeys(const JsonNode &object, Completeness completeness, FileReader &reader)
{
    const QStringList numbers {name("id"), name("version")};
    const QStringList contents {name("group"), name("title"), name("summary"), name("classes"),
        name("incidentTypes"), name("jobAreas"), name("activityForms"), name("stages"),
        name("triggers"), name("sources"), name("sheet")};
    const QStringList situations {name("fits"), name("unsuited")};
    if (completeness == Completeness::Draft)
        reader.expectKeys(object, contents, numbers + situations);
    else
        reader.expectKeys(object, numbers + contents, situations);
}

PackagedSheet packagedFrom(const JsonNode &object, const SourceTable *sources,
    Completeness completeness, FileReader &reader)
{
    PackagedSheet sheet;
    sheet.line = object.line;
    Measure &measure = sheet.measure;
    expectSheetKeys(object, completeness, reader);
    readOwnId(object, measure, reader);
    sheet.version = reader.numberAt(object, name("version"), 1, MaxSheetVersion, sheet.version);
    measure.group = reader.codeAt(object, name("group"), measure.group);
    measure.title = reader.textAt(object, name("title"), TitleBounds);
    measure.summary = reader.textAt(object, name("summary"), SummaryBounds);
    readFacets(object, measure, reader);
    readSources(object, sources, measure, reader);
    readSheet(object, measure, OwnSheetBounds, reader);
    return sheet;
}

/// Format, version and date. False when what follows would be read by wrong rules.
bool readOpening(const JsonNode &root, PackageReading &reading, FileReader &reader)
{
    const JsonNode *format = root.find(u"format");
    if (!format || format->text != u"rueckhalt-sheets") {
        reader.report(format ? format->line : root.line,
            {"Das ist kein Paket von Maßnahmenblättern.", "this is no package of sheets"});
        return false;
    }
    const JsonNode *version = root.find(u"version");
    if (version && version->kind == JsonNode::Kind::Number && version->text != u"1") {
        reader.report(version->line,
            {"Das Paket stammt von einer neueren Fassung des Programms.",
                "package was written by a newer program"});
        return false;
    }
    reader.numberAt(root, name("version"), FormatVersion, FormatVersion, FormatVersion);
    const JsonNode *exported = root.find(u"exported");
    if (!exported || !reader.expectKind(*exported, JsonNode::Kind::String, name("exported")))
        return true;
    reading.exported = QDate::fromString(exported->text, Qt::ISODate);
    if (exported->text.size() != 10 || !reading.exported.isValid())
        reader.report(exported->line,
            {"„exported“ ist kein Datum wie 2026-11-22.", "exported is no date like 2026-11-22"});
    return true;
}

void readSheets(
    const JsonNode &root, Completeness completeness, PackageReading &reading, FileReader &reader)
{
    std::optional<SourceTable> sources;
    if (const JsonNode *table = root.find(u"sources");
        table && reader.expectKind(*table, JsonNode::Kind::Object, name("sources")))
        sources = sourcesIn(*table, reader);
    QSet<std::pair<MeasureId, int>> seen;
    for (const JsonNode *item : reader.objectsAt(root, name("sheets"), {1, MaxSheets})) {
        reading.sheets.append(
            packagedFrom(*item, sources ? &*sources : nullptr, completeness, reader));
        const PackagedSheet &sheet = reading.sheets.constLast();
        const std::pair key(sheet.measure.id, sheet.version);
        if (!sheet.measure.id.isEmpty() && seen.contains(key))
            reader.report(item->line,
                {"%1 kommt mit der Fassung %2 zweimal vor.", "%1 comes twice with version %2"},
                {sheet.measure.id, QString::number(sheet.version)});
        seen.insert(key);
    }
}

} // namespace

PackageReading readPackage(const CatalogFile &file, Completeness completeness)
{
    PackageReading reading;
    FileReader reader(file.name, reading.problems);
    reader.acceptOneLanguage();
    if (completeness == Completeness::Draft)
        reader.acceptUnfinished();
    const auto root = reader.parse(file.content, PackageLimits);
    if (root && reader.expectKind(*root, JsonNode::Kind::Object, {"Die Datei", "the file"})
        && readOpening(*root, reading, reader)) {
        reader.expectKeys(*root,
            {name("format"), name("version"), name("exported"), name("sheets"), name("sources")},
            {});
        readSheets(*root, completeness, reading, reader);
    }
    if (!reading.problems.isEmpty())
        reading.sheets.clear();
    return reading;
}

} // namespace rueckhalt
