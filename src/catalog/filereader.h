// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/plaintext.h"
#include "catalog/catalogreader.h"
#include "catalog/jsontree.h"
#include "domain/measure/sheetbounds.h"

#include <optional>

namespace rueckhalt {

enum class Emptiness { Allowed, Refused };

/// What came from a file, fit for a message: shortened, in quotes, harmless characters only.
QString quoted(const QString &text);

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
    /// From now on texts and lists may also be missing or too short.
    void acceptUnfinished() { m_acceptsUnfinished = true; }
    /// At most 50 problems of a file are kept: a hostile file cannot fill the memory with them.
    void report(int line, const QString &message, const QString &german = {});
    /// The same in both languages, with values in place of %1, %2 ….
    void report(int line, const Words &words, const QStringList &values = {});

    /// Nothing when the file is no JSON at all.
    std::optional<JsonNode> parse(const QByteArray &content, const JsonLimits &limits);

    bool expectKind(const JsonNode &node, JsonNode::Kind kind, const QString &name);
    /// The same for what has no name of its own; %1 in `subject` is the key it stands under.
    bool expectKind(
        const JsonNode &node, JsonNode::Kind kind, const Words &subject, const QString &key = {});
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

    /// One code of a closed list, if there is one.
    template <typename E>
    std::optional<E> codeAt(const JsonNode &object, const QString &key)
    {
        const JsonNode *node = object.find(key);
        if (!node || !expectKind(*node, JsonNode::Kind::String, key))
            return std::nullopt;
        const auto value = fromCode<E>(node->text);
        if (!value)
            reportUnknownCode(*node, key, knownCodes<E>());
        return value;
    }
    template <typename E>
    E codeAt(const JsonNode &object, const QString &key, E otherwise)
    {
        return codeAt<E>(object, key).value_or(otherwise);
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

    [[nodiscard]] TextBounds inForce(TextBounds bounds) const
    {
        return {m_acceptsUnfinished ? 0 : bounds.least, bounds.most};
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
    bool m_acceptsUnfinished = false;
};

} // namespace rueckhalt
