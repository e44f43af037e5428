// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/filereader.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype MaxQuoted = 40;

/// What is demanded of a value.
Words demandOf(JsonNode::Kind kind)
{
    switch (kind) {
    case JsonNode::Kind::Object:
        return {"muss ein Objekt sein.", "must be an object"};
    case JsonNode::Kind::Array:
        return {"muss eine Liste sein.", "must be a list"};
    case JsonNode::Kind::String:
        return {"muss ein Text sein.", "must be a text"};
    case JsonNode::Kind::Number:
        return {"muss eine Zahl sein.", "must be a number"};
    case JsonNode::Kind::Other:
        return {"muss etwas anderes sein.", "must be something else"};
    }
    Q_UNREACHABLE();
}

/// Each %n once, from left to right: what a value says is never taken for a place to fill.
QString filled(const QString &pattern, const QStringList &values)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const qsizetype number
            = pattern.at(i) == u'%' && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : -1;
        if (number < 1 || number > values.size()) {
            text += pattern.at(i);
            continue;
        }
        text += values.at(number - 1);
        ++i;
    }
    return text;
}

} // namespace

QString quoted(const QString &text)
{
    QString shown = text.first(std::min(text.size(), MaxQuoted));
    std::replace_if(shown.begin(), shown.end(), isHarmful, QChar(u'?'));
    return u'"' + shown + (text.size() > MaxQuoted ? QStringLiteral("…\"") : QStringLiteral("\""));
}

FileReader::FileReader(QString file, QList<CatalogProblem> &problems)
    : m_file(std::move(file))
    , m_problems(problems)
{
}

void FileReader::report(int line, const QString &message, const QString &german)
{
    ++m_reported;
    if (m_reported < JsonTree::MaxProblems)
        m_problems.append({m_file, line, message, german});
    else if (m_reported == JsonTree::MaxProblems)
        m_problems.append({m_file, line, QStringLiteral("too many problems, the rest is left out"),
            QStringLiteral("Zu viele Fehler; die übrigen sind weggelassen.")});
}

void FileReader::report(int line, const Words &words, const QStringList &values)
{
    report(line, filled(words.in(Language::English), values),
        filled(words.in(Language::German), values));
}

std::optional<JsonNode> FileReader::parse(const QByteArray &content, const JsonLimits &limits)
{
    JsonTree tree = readJson(content, limits);
    for (const JsonProblem &problem : tree.problems)
        report(problem.line, problem.message, problem.german);
    if (tree.root.kind == JsonNode::Kind::Other && !tree.problems.isEmpty())
        return std::nullopt;
    return std::move(tree.root);
}

bool FileReader::expectKind(const JsonNode &node, JsonNode::Kind kind, const QString &name)
{
    return expectKind(node, kind, Words {"„%1“", "%1"}, name);
}

bool FileReader::expectKind(
    const JsonNode &node, JsonNode::Kind kind, const Words &subject, const QString &key)
{
    if (node.kind == kind)
        return true;
    const Words demand = demandOf(kind);
    const auto sentence = [&](Language language) {
        return filled(subject.in(language), {key}) + u' ' + demand.in(language);
    };
    report(node.line, sentence(Language::English), sentence(Language::German));
    return false;
}

void FileReader::expectKeys(
    const JsonNode &object, const QStringList &required, const QStringList &optional)
{
    for (const QString &key : required) {
        if (!object.find(key))
            report(object.line, {"Der Schlüssel „%1“ fehlt.", "key \"%1\" is missing"}, {key});
    }
    for (const JsonMember &member : object.members) {
        if (!required.contains(member.key) && !optional.contains(member.key))
            report(member.value.line, {"Unbekannter Schlüssel %1.", "unknown key %1"},
                {quoted(member.key)});
    }
}

QString FileReader::stringFrom(const JsonNode &node, const QString &name, TextBounds bounds)
{
    if (!expectKind(node, JsonNode::Kind::String, name))
        return {};
    const qsizetype length = node.text.size();
    bounds = inForce(bounds);
    if (length == 0 && bounds.least == 0)
        return {};
    if (length < bounds.least || length > bounds.most) {
        report(node.line,
            {"„%1“ hat %2 Zeichen; möglich sind %3 bis %4.",
                "%1 has %2 characters; %3 to %4 are possible"},
            {name, QString::number(length), QString::number(bounds.least),
                QString::number(bounds.most)});
        return {};
    }
    if (!isPlainText(node.text)) {
        report(node.line,
            {"„%1“ enthält Steuerzeichen oder Leerzeichen am Rand.",
                "%1 has control characters or spaces at its ends"},
            {name});
        return {};
    }
    return node.text;
}

Text FileReader::textFrom(const JsonNode &node, const QString &name, TextBounds bounds)
{
    if (!expectKind(node, JsonNode::Kind::Object, name))
        return {};
    const QStringList languages {QStringLiteral("de"), QStringLiteral("en")};
    if (!m_acceptsOneLanguage)
        expectKeys(node, languages, {});
    else if (expectKeys(node, {}, languages);
             !m_acceptsUnfinished && !node.find(u"de") && !node.find(u"en"))
        report(node.line, {"„%1“ hat weder „de“ noch „en“.", "%1 has neither \"de\" nor \"en\""},
            {name});
    const auto in = [&](const QString &language) {
        const JsonNode *text = node.find(language);
        return text ? stringFrom(*text, name + u'.' + language, bounds) : QString();
    };
    Text text;
    text.de = in(QStringLiteral("de"));
    text.en = in(QStringLiteral("en"));
    return text;
}

Text FileReader::textAt(const JsonNode &object, const QString &key, TextBounds bounds)
{
    const JsonNode *node = object.find(key);
    return node ? textFrom(*node, key, bounds) : Text {};
}

const JsonNode *FileReader::arrayAt(const JsonNode &object, const QString &key, TextBounds count)
{
    const JsonNode *node = object.find(key);
    if (!node || !expectKind(*node, JsonNode::Kind::Array, key))
        return nullptr;
    const auto size = static_cast<qsizetype>(node->items.size());
    count = inForce(count);
    if (size >= count.least && size <= count.most)
        return node;
    report(node->line,
        {"„%1“ hat %2 Einträge; möglich sind %3 bis %4.",
            "%1 has %2 entries; %3 to %4 are possible"},
        {key, QString::number(size), QString::number(count.least), QString::number(count.most)});
    return nullptr;
}

QList<Text> FileReader::textsAt(
    const JsonNode &object, const QString &key, TextBounds bounds, TextBounds count)
{
    QList<Text> texts;
    if (const JsonNode *array = arrayAt(object, key, count)) {
        for (const JsonNode &item : array->items)
            texts.append(textFrom(item, key, bounds));
    }
    return texts;
}

QString FileReader::urlAt(const JsonNode &object, const QString &key)
{
    const JsonNode *node = object.find(key);
    if (!node || !expectKind(*node, JsonNode::Kind::String, key) || node->text.isEmpty())
        return {};
    if (isWebAddress(node->text))
        return node->text;
    report(node->line, {"%1 ist keine Internetadresse.", "%1 is no web address"},
        {quoted(node->text)});
    return {};
}

QList<const JsonNode *> FileReader::itemsAt(
    const JsonNode &object, const QString &key, TextBounds count, JsonNode::Kind kind)
{
    QList<const JsonNode *> found;
    if (const JsonNode *array = arrayAt(object, key, count)) {
        for (const JsonNode &item : array->items) {
            if (expectKind(item, kind, {"Jeder Eintrag von „%1“", "each entry of %1"}, key))
                found.append(&item);
        }
    }
    return found;
}

QList<const JsonNode *> FileReader::stringsAt(
    const JsonNode &object, const QString &key, TextBounds count)
{
    return itemsAt(object, key, count, JsonNode::Kind::String);
}

QList<const JsonNode *> FileReader::objectsAt(
    const JsonNode &object, const QString &key, TextBounds count)
{
    return itemsAt(object, key, count, JsonNode::Kind::Object);
}

int FileReader::numberAt(
    const JsonNode &object, const QString &key, int least, int most, int otherwise)
{
    const JsonNode *node = object.find(key);
    if (!node || !expectKind(*node, JsonNode::Kind::Number, key))
        return otherwise;
    bool isWhole = false;
    const int number = node->text.toInt(&isWhole);
    if (isWhole && number >= least && number <= most)
        return number;
    report(node->line,
        {"„%1“ muss eine ganze Zahl von %2 bis %3 sein.",
            "%1 must be a whole number from %2 to %3"},
        {key, QString::number(least), QString::number(most)});
    return otherwise;
}

void FileReader::reportUnknownCode(
    const JsonNode &item, const QString &key, const QStringList &known)
{
    report(item.line,
        {"Unbekannter Code %1 in „%2“; möglich sind %3.", "unknown code %1 in %2; known are %3"},
        {quoted(item.text), key, known.join(QStringLiteral(", "))});
}

void FileReader::reportRepeatedCode(const JsonNode &item, const QString &key)
{
    report(item.line, {"Der Code %1 kommt in „%2“ zweimal vor.", "code %1 comes twice in %2"},
        {quoted(item.text), key});
}

} // namespace rueckhalt
