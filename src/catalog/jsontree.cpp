// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/jsontree.h"

#include <QSet>

#include <algorithm>
#include <deque>

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace rueckhalt {

namespace {

/// Turns growing offsets into lines without looking at any byte twice.
class LineCounter
{
public:
    explicit LineCounter(const QByteArray &content)
        : m_content(content)
    {
    }

    int lineAt(std::size_t offset)
    {
        const auto end = std::min(static_cast<qsizetype>(offset), m_content.size());
        if (end > m_counted) {
            m_line += static_cast<int>(
                std::count(m_content.cbegin() + m_counted, m_content.cbegin() + end, '\n'));
            m_counted = end;
        }
        return m_line;
    }

private:
    const QByteArray &m_content;
    qsizetype m_counted = 0;
    int m_line = 1;
};

/// Builds the tree from the parser's events. Pointers to open nodes stay valid, because a node
/// gets further children only while it is the innermost open one.
class TreeBuilder
{
public:
    TreeBuilder(
        const rapidjson::MemoryStream &stream, LineCounter &lines, JsonTree &tree, int depth)
        : m_stream(stream)
        , m_lines(lines)
        , m_tree(tree)
        , m_depth(depth)
    {
    }

    [[nodiscard]] bool isTooDeep() const { return m_tooDeep; }
    /// Then reading stops: with each repeated key its value would have to be kept, too.
    [[nodiscard]] bool hasTooManyProblems() const
    {
        return m_tree.problems.size() >= JsonTree::MaxProblems - 1;
    }

    // The names are rapidjson's: NOLINTBEGIN(readability-identifier-naming)
    bool Null() { return other(); }
    bool Bool(bool value)
    {
        return other(value ? QStringLiteral("true") : QStringLiteral("false"));
    }
    bool Int(int) { return other(); }
    bool Uint(unsigned) { return other(); }
    bool Int64(std::int64_t) { return other(); }
    bool Uint64(std::uint64_t) { return other(); }
    bool Double(double) { return other(); }
    bool RawNumber(const char *text, rapidjson::SizeType length, bool)
    {
        add(JsonNode::Kind::Number).text = QString::fromLatin1(text, length);
        return true;
    }

    bool String(const char *text, rapidjson::SizeType length, bool)
    {
        add(JsonNode::Kind::String).text = QString::fromUtf8(text, length);
        return true;
    }
    bool Key(const char *text, rapidjson::SizeType length, bool)
    {
        Frame &frame = m_open.back();
        m_key = QString::fromUtf8(text, length);
        m_isRepeated = frame.has(m_key);
        if (!m_isRepeated)
            return true;
        if (hasTooManyProblems())
            return false;
        m_tree.problems.append({line(), QStringLiteral("key \"%1\" comes twice").arg(m_key),
            QStringLiteral("Der Schlüssel „%1“ kommt zweimal vor.").arg(m_key)});
        return true;
    }
    bool StartObject() { return open(JsonNode::Kind::Object); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool StartArray() { return open(JsonNode::Kind::Array); }
    bool EndArray(rapidjson::SizeType) { return close(); }
    // NOLINTEND(readability-identifier-naming)

private:
    struct Frame
    {
        JsonNode *node = nullptr;
        QSet<QString> keys; ///< of an object with many

        /// A set for every little object would cost more than all the rest of reading.
        bool has(const QString &key)
        {
            constexpr std::size_t few = 16;
            if (node->members.size() < few)
                return node->find(key) != nullptr;
            if (keys.isEmpty()) {
                for (const JsonMember &member : node->members)
                    keys.insert(member.key);
            }
            const bool known = keys.contains(key);
            keys.insert(key);
            return known;
        }
    };

    [[nodiscard]] int line() { return m_lines.lineAt(m_stream.Tell()); }

    bool other(const QString &text = {})
    {
        add(JsonNode::Kind::Other).text = text;
        return true;
    }
    bool open(JsonNode::Kind kind)
    {
        m_tooDeep = static_cast<int>(m_open.size()) >= m_depth;
        if (m_tooDeep)
            return false;
        JsonNode &node = add(kind);
        m_open.push_back({&node, {}});
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    JsonNode &add(JsonNode::Kind kind)
    {
        JsonNode &node = place();
        node.kind = kind;
        node.line = line();
        return node;
    }
    JsonNode &place()
    {
        if (m_open.empty())
            return m_tree.root;
        JsonNode &parent = *m_open.back().node;
        if (parent.kind == JsonNode::Kind::Array)
            return parent.items.emplace_back();
        if (m_isRepeated)
            return m_ignored.emplace_back();
        return parent.members.emplace_back(JsonMember {m_key, {}}).value;
    }

    const rapidjson::MemoryStream &m_stream;
    LineCounter &m_lines;
    JsonTree &m_tree;
    int m_depth;
    std::vector<Frame> m_open;
    QString m_key;
    /// The values of repeated keys. All of them: one may be open while another begins inside it.
    std::deque<JsonNode> m_ignored;
    bool m_isRepeated = false;
    bool m_tooDeep = false;
};

} // namespace

const JsonNode *JsonNode::find(QStringView key) const
{
    const auto it = std::find_if(members.begin(), members.end(),
        [key](const JsonMember &member) { return member.key == key; });
    return it == members.end() ? nullptr : &it->value;
}

JsonTree readJson(const QByteArray &content, const JsonLimits &limits)
{
    JsonTree tree;
    const auto refuse = [&tree](int line, const QString &message, const QString &german) {
        tree.root = {};
        tree.problems.append({line, message, german});
        return tree;
    };
    if (content.size() > limits.bytes)
        return refuse(1, QStringLiteral("file is larger than %1 bytes").arg(limits.bytes),
            QStringLiteral("Die Datei ist größer als %1 Bytes.").arg(limits.bytes));
    LineCounter lines(content);
    // The parser takes a NUL for the end and would not see what comes after it.
    if (const qsizetype nul = content.indexOf('\0'); nul >= 0)
        return refuse(lines.lineAt(static_cast<std::size_t>(nul)), QStringLiteral("NUL byte"),
            QStringLiteral("Hier steht ein Nullbyte; das ist kein Text."));

    rapidjson::MemoryStream stream(content.constData(), static_cast<std::size_t>(content.size()));
    TreeBuilder builder(stream, lines, tree, limits.depth);
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseIterativeFlag
        | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);
    if (builder.isTooDeep())
        return refuse(lines.lineAt(result.Offset()),
            QStringLiteral("nested deeper than %1 levels").arg(limits.depth),
            QStringLiteral("Die Datei ist tiefer als %1 Ebenen verschachtelt.").arg(limits.depth));
    if (result.Code() == rapidjson::kParseErrorTermination && builder.hasTooManyProblems())
        return refuse(lines.lineAt(result.Offset()),
            QStringLiteral("too many problems, the rest is left out"),
            QStringLiteral("Zu viele Fehler; die übrigen sind weggelassen."));
    if (result.IsError())
        return refuse(lines.lineAt(result.Offset()),
            QString::fromLatin1(rapidjson::GetParseError_En(result.Code())),
            QStringLiteral("Ab hier ist die Datei kein gültiges JSON."));
    return tree;
}

} // namespace rueckhalt
