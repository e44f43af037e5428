// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "catalog/jsontree.h"

#include <optional>

namespace rueckhalt {

/// Fewest and most characters of a text, or entries of a list.
struct TextBounds
{
    qsizetype least = 1;
    qsizetype most = 1;
};

enum class Emptiness { Allowed, Refused };

/// What came from a file, fit for a message: shortened, in quotes, harmless characters only.
QString quoted(const QString &text);

/// True for text without control characters and without marks that turn the reading direction
/// (they can make a text look like another), that begins and ends with something visible.
bool isPlainText(const QString &text);

/// Takes values out of one file of the catalogue and reports what is wrong with them. After a
/// report it answers with an empty value, so that reading goes on and finds every problem.
class FileReader
{
public:
    /// `problems` outlives the reader.
    FileReader(QString file, QList<CatalogProblem> &problems);

    [[nodiscard]] const QString &file() const { return m_file; }
    /// From now on a text may lack one of the two languages: it stays empty.
    void acceptOneLanguage() { m_acceptsOneLanguage = true; }
    /// At most 50 problems of a file are kept: a hostile file cannot fill the memory with them.
    void report(int line, const QString &message);

    /// Nothing when the file is no JSON at all.
    std::optional<JsonNode> parse(const QByteArray &content, const JsonLimits &limits);

    bool expectKind(const JsonNode &node, JsonNode::Kind kind, const QString &name);
    /// Missing and unknown keys. The functions below say nothing more about a missing key.
    void expectKeys(
        const JsonNode &object, const QStringList &required, const QStringList &optional);

    /// {"de": …, "en": …}
    Text textAt(const JsonNode &object, const QString &key, TextBounds bounds);
    /// A list of such pairs.
    QList<Text> textsAt(
        const JsonNode &object, const QString &key, TextBounds bounds, TextBounds count);
    /// Empty, or an address beginning with http:// or https://.
    QString urlAt(const JsonNode &object, const QString &key);
    /// The entries that are strings.
    QList<const JsonNode *> stringsAt(const JsonNode &object, const QString &key, TextBounds count);
    /// The entries that are objects.
    QList<const JsonNode *> objectsAt(const JsonNode &object, const QString &key, TextBounds count);
    /// A whole number; `otherwise` when there is none.
    int numberAt(const JsonNode &object, const QString &key, int least, int most, int otherwise);

    /// One code of a closed list; `otherwise` when there is none.
    template <typename E>
    E codeAt(const JsonNode &object, const QString &key, E otherwise)
    {
        const JsonNode *node = object.find(key);
        if (!node || !expectKind(*node, JsonNode::Kind::String, key))
            return otherwise;
        const auto value = fromCode<E>(node->text);
        if (!value)
            reportUnknownCode(*node, key, knownCodes<E>());
        return value.value_or(otherwise);
    }

    /// A list of codes of a closed list, none twice.
    template <typename E>
    CodeSet<E> codesAt(const JsonNode &object, const QString &key, Emptiness emptiness)
    {
        CodeSet<E> set;
        const qsizetype least = emptiness == Emptiness::Refused ? 1 : 0;
        for (const JsonNode *item : stringsAt(object, key, {least, MaxCodes})) {
            const auto value = fromCode<E>(item->text);
            if (!value)
                reportUnknownCode(*item, key, knownCodes<E>());
            else if (set.contains(*value))
                reportRepeatedCode(*item, key);
            else
                set.insert(*value);
        }
        return set;
    }

private:
    static constexpr qsizetype MaxCodes = 32;

    template <typename E>
    static QStringList knownCodes()
    {
        QStringList codes;
        for (const Term<E> &term : terms<E>())
            codes.append(QString::fromLatin1(term.code));
        return codes;
    }

    Text textFrom(const JsonNode &node, const QString &name, TextBounds bounds);
    QString stringFrom(const JsonNode &node, const QString &name, TextBounds bounds);
    QList<const JsonNode *> itemsAt(
        const JsonNode &object, const QString &key, TextBounds count, JsonNode::Kind kind);
    const JsonNode *arrayAt(const JsonNode &object, const QString &key, TextBounds count);
    void reportUnknownCode(const JsonNode &item, const QString &key, const QStringList &known);
    void reportRepeatedCode(const JsonNode &item, const QString &key);

    QString m_file;
    QList<CatalogProblem> &m_problems;
    int m_reported = 0;
    bool m_acceptsOneLanguage = false;
};

} // namespace rueckhalt
