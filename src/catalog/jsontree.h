// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace rueckhalt {

struct JsonMember;

/// A JSON value that knows the line it stands on. True, false and null are Other: no file of the
/// catalogue has any. `text` is that of strings, and of numbers, true and false as they stand
/// there.
struct JsonNode
{
    enum class Kind { Object, Array, String, Number, Other };

    Kind kind = Kind::Other;
    int line = 1; ///< where it begins; counts from 1
    QString text; ///< of a string, or a number as it was written
    std::vector<JsonMember> members;
    std::vector<JsonNode> items;

    /// Null when there is no such key.
    [[nodiscard]] const JsonNode *find(QStringView key) const;
};

struct JsonMember
{
    QString key;
    JsonNode value;
};

/// Something wrong at a line.
struct JsonProblem
{
    int line = 1;
    QString message;
    QString german;
};

/// The tree; its root is an empty Other when the text is no JSON at all.
struct JsonTree
{
    /// More are never kept: a hostile file cannot fill the memory with them.
    static constexpr int MaxProblems = 50;

    JsonNode root;
    QList<JsonProblem> problems;
};

/// What a JSON text may cost: both limits are checked before memory is spent on what is beyond.
/// `depth` stays small, since a tree is destroyed level by level on the stack.
struct JsonLimits
{
    qsizetype bytes = qsizetype {256} * 1024;
    int depth = 8;
};

/// Reads strict JSON in UTF-8 without byte order mark, comments or trailing commas. Hostile input
/// is safe: bounded size and depth, encoding checked. A key that comes twice in one
/// object is a problem; the first value stays.
JsonTree readJson(const QByteArray &content, const JsonLimits &limits = {});

} // namespace rueckhalt
