// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/filereader.h"

#include <QUrl>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int MaxReported = 50;
constexpr qsizetype MaxQuoted = 40;
constexpr qsizetype MaxUrl = 500;

bool isHarmful(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= 0x20 && code < 0x7F)
        return false;
    const bool turnsDirection = (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F;
    return c.category() == QChar::Other_Control || turnsDirection || c.isNonCharacter()
        || code == 0xFEFF || code == 0x2028 || code == 0x2029;
}

QString nameOf(JsonNode::Kind kind)
{
    switch (kind) {
    case JsonNode::Kind::Object:
        return QStringLiteral("an object");
    case JsonNode::Kind::Array:
        return QStringLiteral("a list");
    case JsonNode::Kind::String:
        return QStringLiteral("a text");
    case JsonNode::Kind::Number:
        return QStringLiteral("a number");
    case JsonNode::Kind::Other:
        return QStringLiteral("something else");
    }
    Q_UNREACHABLE();
}

} // namespace

QString quoted(const QString &text)
{
    QString shown = text.first(std::min(text.size(), MaxQuoted));
    std::replace_if(shown.begin(), shown.end(), isHarmful, QChar(u'?'));
    return u'"' + shown + (text.size() > MaxQuoted ? QStringLiteral("…\"") : QStringLiteral("\""));
}

bool isPlainText(const QString &text)
{
    return !text.isEmpty() && !text.front().isSpace() && !text.back().isSpace()
        && std::none_of(text.begin(), text.end(), isHarmful);
}

FileReader::FileReader(QString file, QList<CatalogProblem> &problems)
    : m_file(std::move(file))
    , m_problems(problems)
{
}

void FileReader::report(int line, const QString &message)
{
    ++m_reported;
    if (m_reported < MaxReported)
        m_problems.append({m_file, line, message});
    else if (m_reported == MaxReported)
        m_problems.append(
            {m_file, line, QStringLiteral("too many problems, the rest is left out")});
}

std::optional<JsonNode> FileReader::parse(const QByteArray &content, const JsonLimits &limits)
{
    JsonTree tree = readJson(content, limits);
    for (const JsonProblem &problem : tree.problems)
        report(problem.line, problem.message);
    if (tree.root.kind == JsonNode::Kind::Other && !tree.problems.isEmpty())
        return std::nullopt;
    return std::move(tree.root);
}

bool FileReader::expectKind(const JsonNode &node, JsonNode::Kind kind, const QString &name)
{
    if (node.kind == kind)
        return true;
    report(node.line, QStringLiteral("%1 must be %2").arg(name, nameOf(kind)));
    return false;
}

void FileReader::expectKeys(
    const JsonNode &object, const QStringList &required, const QStringList &optional)
{
    for (const QString &key : required) {
        if (!object.find(key))
            report(object.line, QStringLiteral("key \"%1\" is missing").arg(key));
    }
    for (const JsonMember &member : object.members) {
        if (!required.contains(member.key) && !optional.contains(member.key))
            report(member.value.line, QStringLiteral("unknown key %1").arg(quoted(member.key)));
    }
}

QString FileReader::stringFrom(const JsonNode &node, const QString &name, TextBounds bounds)
{
    if (!expectKind(node, JsonNode::Kind::String, name))
        return {};
    const qsizetype length = node.text.size();
    if (length < bounds.least || length > bounds.most) {
        report(node.line,
            QStringLiteral("%1 has %2 characters; %3 to %4 are possible")
                .arg(name)
                .arg(length)
                .arg(bounds.least)
                .arg(bounds.most));
        return {};
    }
    if (!isPlainText(node.text)) {
        report(
            node.line, QStringLiteral("%1 has control characters or spaces at its ends").arg(name));
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
    else if (expectKeys(node, {}, languages); !node.find(u"de") && !node.find(u"en"))
        report(node.line, QStringLiteral("%1 has neither \"de\" nor \"en\"").arg(name));
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
    if (size >= count.least && size <= count.most)
        return node;
    report(node->line,
        QStringLiteral("%1 has %2 entries; %3 to %4 are possible")
            .arg(key)
            .arg(size)
            .arg(count.least)
            .arg(count.most));
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
    const QUrl url(node->text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    if (node->text.size() <= MaxUrl && url.isValid() && isWeb && !url.host().isEmpty())
        return node->text;
    report(node->line, QStringLiteral("%1 is no web address").arg(quoted(node->text)));
    return {};
}

QList<const JsonNode *> FileReader::itemsAt(
    const JsonNode &object, const QString &key, TextBounds count, JsonNode::Kind kind)
{
    QList<const JsonNode *> found;
    if (const JsonNode *array = arrayAt(object, key, count)) {
        for (const JsonNode &item : array->items) {
            if (expectKind(item, kind, QStringLiteral("each entry of ") + key))
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
        QStringLiteral("%1 must be a whole number from %2 to %3").arg(key).arg(least).arg(most));
    return otherwise;
}

void FileReader::reportUnknownCode(
    const JsonNode &item, const QString &key, const QStringList &known)
{
    report(item.line,
        QStringLiteral("unknown code %1 in %2; known are %3")
            .arg(quoted(item.text), key, known.join(QStringLiteral(", "))));
}

void FileReader::reportRepeatedCode(const JsonNode &item, const QString &key)
{
    report(item.line, QStringLiteral("code %1 comes twice in %2").arg(quoted(item.text), key));
}

} // namespace rueckhalt
