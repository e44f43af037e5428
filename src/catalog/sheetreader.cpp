// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/sheetreader.h"

#include "domain/measure/measure.h"

namespace rueckhalt {

namespace {

QString name(const char *key)
{
    return QString::fromLatin1(key);
}

EvidenceStatement statementFrom(
    const JsonNode &object, const QStringList *sources, TextBounds bounds, FileReader &reader)
{
    EvidenceStatement statement;
    reader.expectKeys(object, {name("text"), name("sources")}, {});
    statement.text = reader.textAt(object, name("text"), bounds);
    for (const JsonNode *item : reader.stringsAt(object, name("sources"), StatementSourceCount)) {
        if (statement.sources.contains(item->text))
            reader.report(item->line, {"Die Quelle %1 kommt zweimal vor.", "source %1 comes twice"},
                {quoted(item->text)});
        else if (sources && !sources->contains(item->text))
            reader.report(item->line,
                {"Die Quelle %1 steht nicht bei denen der Maßnahme.",
                    "source %1 is not among those of the measure"},
                {quoted(item->text)});
        statement.sources.append(item->text);
    }
    return statement;
}

Evidence evidenceFrom(const JsonNode &object, const QStringList *sources, const SheetBounds &bounds,
    FileReader &reader)
{
    Evidence evidence;
    reader.expectKeys(object, {name("strength"), name("statements")}, {});
    evidence.strength = reader.codeAt(object, name("strength"), evidence.strength);
    for (const JsonNode *item : reader.objectsAt(object, name("statements"), bounds.statements))
        evidence.statements.append(statementFrom(*item, sources, bounds.statement, reader));
    return evidence;
}

QList<Involvement> involvedIn(const JsonNode &object, const SheetBounds &bounds, FileReader &reader)
{
    QList<Involvement> list;
    CodeSet<InvolvedParty> seen;
    for (const JsonNode *item : reader.objectsAt(object, name("involve"), bounds.involved)) {
        reader.expectKeys(*item, {name("who"), name("why")}, {});
        Involvement involvement;
        involvement.who = reader.codeAt(*item, name("who"), involvement.who);
        involvement.why = reader.textAt(*item, name("why"), bounds.why);
        if (seen.contains(involvement.who) && item->find(u"who"))
            reader.report(item->line,
                {"%1 kommt in „involve“ zweimal vor.", "%1 comes twice in involve"},
                {codeOf(involvement.who)});
        seen.insert(involvement.who);
        list.append(involvement);
    }
    return list;
}

QList<MeasureId> relatedIn(
    const JsonNode &object, const QString &id, TextBounds count, FileReader &reader)
{
    QList<MeasureId> list;
    for (const JsonNode *item : reader.stringsAt(object, name("related"), count)) {
        if (!groupOfShippedId(item->text) && !isOwnMeasureId(item->text))
            reader.report(item->line,
                {"%1 ist keine Kennung einer Maßnahme.", "%1 is no id of a measure"},
                {quoted(item->text)});
        else if (item->text == id)
            reader.report(item->line,
                {"Eine Maßnahme ist nicht mit sich selbst verwandt.",
                    "a measure is not related to itself"});
        else if (list.contains(item->text))
            reader.report(item->line,
                {"%1 kommt in „related“ zweimal vor.", "%1 comes twice in related"}, {item->text});
        list.append(item->text);
    }
    return list;
}

} // namespace

MeasureSheet sheetFrom(const JsonNode &object, const QString &id, const QStringList *sources,
    const SheetBounds &bounds, FileReader &reader)
{
    reader.expectKeys(object,
        {name("description"), name("goals"), name("considerations"), name("implementation"),
            name("firstSteps"), name("advantages"), name("disadvantages"), name("evidence"),
            name("effort"), name("cost"), name("leadTime"), name("involve"), name("indicator"),
            name("related")},
        {});
    const auto texts = [&](const char *key, TextBounds count) {
        return reader.textsAt(object, name(key), bounds.entry, count);
    };
    MeasureSheet sheet;
    sheet.description = reader.textAt(object, name("description"), bounds.description);
    sheet.goals = texts("goals", bounds.goals);
    sheet.considerations = texts("considerations", bounds.considerations);
    sheet.implementation = texts("implementation", bounds.implementation);
    sheet.firstSteps = texts("firstSteps", bounds.firstSteps);
    sheet.advantages = texts("advantages", bounds.advantages);
    sheet.disadvantages = texts("disadvantages", bounds.disadvantages);
    if (const JsonNode *evidence = object.find(u"evidence");
        evidence && reader.expectKind(*evidence, JsonNode::Kind::Object, name("evidence")))
        sheet.evidence = evidenceFrom(*evidence, sources, bounds, reader);
    sheet.effort = reader.codeAt(object, name("effort"), sheet.effort);
    sheet.cost = reader.codeAt(object, name("cost"), sheet.cost);
    sheet.leadTime = reader.codeAt(object, name("leadTime"), sheet.leadTime);
    sheet.involve = involvedIn(object, bounds, reader);
    sheet.indicator = reader.textAt(object, name("indicator"), bounds.indicator);
    sheet.related = relatedIn(object, id, bounds.related, reader);
    return sheet;
}

} // namespace rueckhalt
