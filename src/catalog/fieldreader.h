// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/filereader.h"

#include <QDate>

namespace rueckhalt {

/// Takes values out of one object of a file and names the place of every problem by its path,
/// "affected[0].incapacity[1].until". After a problem it answers with an empty value, so that
/// reading goes on and finds the others. `problems` and the tree outlive it.
class FieldReader
{
public:
    /// `path`: of the object; empty: the root.
    FieldReader(const JsonNode &object, QString path, FileReader &problems);

    [[nodiscard]] bool has(const char *key);
    /// A day such as 2026-11-22, from 1990 to 2199; invalid without one.
    QDate day(const char *key);
    QDate requiredDay(const char *key);
    QList<QDate> days(const char *key, qsizetype most);
    QString text(const char *key, qsizetype most);
    /// An opaque id: up to three small letters and up to six digits ("p1"), or 32 hexadecimal
    /// digits, so that no name stands there by mistake; or one of `others`.
    QString id(const char *key, const QStringList &others = {});
    QString requiredId(const char *key, const QStringList &others = {});
    QStringList ids(const char *key, qsizetype most);
    int number(const char *key, int least, int most, int otherwise);
    bool flag(const char *key);
    /// The objects of a list; none when there is no list.
    QList<FieldReader> objects(const char *key, qsizetype most);
    /// One object.
    std::optional<FieldReader> object(const char *key);

    template <typename E>
    std::optional<E> code(const char *key)
    {
        const JsonNode *node = stringAt(key);
        if (!node)
            return std::nullopt;
        const auto value = fromCode<E>(node->text);
        if (!value)
            refuseCode(key, *node, knownCodes<E>());
        return value;
    }
    template <typename E>
    E requiredCode(const char *key, E otherwise)
    {
        expect(key);
        return code<E>(key).value_or(otherwise);
    }
    template <typename E>
    CodeSet<E> codes(const char *key)
    {
        CodeSet<E> set;
        for (const JsonNode *node : strings(key, MostCodes)) {
            if (const auto value = fromCode<E>(node->text))
                set.insert(*value);
            else
                refuseCode(key, *node, knownCodes<E>());
        }
        return set;
    }

    /// Names every key that was never asked for.
    void refuseOthers();
    /// Something is wrong with the value of a key; %1 … in `words` are `values`.
    void report(const char *key, const Words &words, const QStringList &values = {});

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    static constexpr qsizetype MostCodes = 32;

    template <typename E>
    static QStringList knownCodes()
    {
        QStringList codes;
        for (const Term<E> &term : terms<E>())
            codes.append(QString::fromLatin1(term.code));
        return codes;
    }
    const JsonNode *find(const char *key);
    const JsonNode *at(const char *key, JsonNode::Kind kind, const Words &demand);
    const JsonNode *stringAt(const char *key);
    QList<const JsonNode *> strings(const char *key, qsizetype most);
    const JsonNode *list(const char *key, qsizetype most);
    void expect(const char *key);
    QDate dayFrom(const char *key, const JsonNode &node);
    QString idFrom(const char *key, const JsonNode &node, const QStringList &others);
    void refuseCode(const char *key, const JsonNode &node, const QStringList &known);
    [[nodiscard]] QString pathOf(const char *key) const;
    void reportAt(
        int line, const QString &path, const Words &words, const QStringList &values = {});

    const JsonNode *m_object;
    QString m_path;
    FileReader *m_problems;
    QStringList m_known;
};

} // namespace rueckhalt
