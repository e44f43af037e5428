// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fieldreader.h"

#include <QRegularExpression>

namespace rueckhalt {

namespace {

constexpr int FirstYear = 1990;
constexpr int LastYear = 2199;

} // namespace

FieldReader::FieldReader(const JsonNode &object, QString path, FileReader &problems)
    : m_object(&object)
    , m_path(std::move(path))
    , m_problems(&problems)
{
}

bool FieldReader::has(const char *key)
{
    return find(key) != nullptr;
}

QDate FieldReader::dayFrom(const char *key, const JsonNode &node)
{
    const QDate day = node.text.size() == 10 ? QDate::fromString(node.text, Qt::ISODate) : QDate();
    if (day.isValid() && day.year() >= FirstYear && day.year() <= LastYear)
        return day;
    reportAt(node.line, pathOf(key),
        {"%1 ist kein Tag wie 2026-11-22 zwischen 1990 und 2199.",
            "%1 is no day such as 2026-11-22 from 1990 to 2199"},
        {quoted(node.text)});
    return {};
}

QDate FieldReader::day(const char *key)
{
    const JsonNode *node = stringAt(key);
    return node ? dayFrom(key, *node) : QDate();
}

QList<QDate> FieldReader::days(const char *key, qsizetype most)
{
    QList<QDate> found;
    for (const JsonNode *node : strings(key, most))
        found.append(dayFrom(key, *node));
    return found;
}

QDate FieldReader::requiredDay(const char *key)
{
    expect(key);
    return day(key);
}

QString FieldReader::text(const char *key, qsizetype most)
{
    const JsonNode *node = stringAt(key);
    if (!node)
        return {};
    if (node->text.size() <= most)
        return node->text;
    report(
        key, {"hat mehr als %1 Zeichen.", "has more than %1 characters"}, {QString::number(most)});
    return {};
}

QString FieldReader::idFrom(const char *key, const JsonNode &node, const QStringList &others)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(?:[a-z]{1,3}[0-9]{1,6}|[0-9a-f]{32})\\z"));
    if (others.contains(node.text) || form.match(node.text).hasMatch())
        return node.text;
    reportAt(node.line, pathOf(key),
        {"%1 ist keine Kennung wie p1: bis zu drei kleine Buchstaben und eine Nummer, nie ein "
         "Name.",
            "%1 is no id such as p1: up to three small letters and a number, never a name"},
        {quoted(node.text)});
    return {};
}

QString FieldReader::id(const char *key, const QStringList &others)
{
    const JsonNode *node = stringAt(key);
    return node ? idFrom(key, *node, others) : QString();
}

QString FieldReader::requiredId(const char *key, const QStringList &others)
{
    expect(key);
    return id(key, others);
}

QStringList FieldReader::ids(const char *key, qsizetype most)
{
    QStringList found;
    for (const JsonNode *node : strings(key, most)) {
        const QString id = idFrom(key, *node, {});
        if (found.contains(id) && !id.isEmpty())
            report(key, {"%1 kommt zweimal vor.", "%1 comes twice"}, {quoted(id)});
        else if (!id.isEmpty())
            found.append(id);
    }
    return found;
}

int FieldReader::number(const char *key, int least, int most, int otherwise)
{
    const JsonNode *node
        = at(key, JsonNode::Kind::Number, {"muss eine Zahl sein.", "must be a number"});
    if (!node)
        return otherwise;
    bool isWhole = false;
    const int number = node->text.toInt(&isWhole);
    if (isWhole && number >= least && number <= most)
        return number;
    report(key,
        {"muss eine ganze Zahl von %1 bis %2 sein.", "must be a whole number from %1 to %2"},
        {QString::number(least), QString::number(most)});
    return otherwise;
}

bool FieldReader::flag(const char *key)
{
    const JsonNode *node = find(key);
    if (!node)
        return false;
    const bool isTrue = node->kind == JsonNode::Kind::Other && node->text == u"true";
    if (!isTrue && (node->kind != JsonNode::Kind::Other || node->text != u"false"))
        report(key, {"muss true oder false sein.", "must be true or false"});
    return isTrue;
}

QList<FieldReader> FieldReader::objects(const char *key, qsizetype most)
{
    QList<FieldReader> found;
    const JsonNode *array = list(key, most);
    if (!array)
        return found;
    for (std::size_t i = 0; i < array->items.size(); ++i) {
        const JsonNode &item = array->items[i];
        const QString path = QStringLiteral("%1[%2]").arg(pathOf(key)).arg(i);
        if (item.kind == JsonNode::Kind::Object)
            found.append(FieldReader(item, path, *m_problems));
        else
            reportAt(item.line, path, {"muss ein Objekt sein.", "must be an object"});
    }
    return found;
}

std::optional<FieldReader> FieldReader::object(const char *key)
{
    const JsonNode *node
        = at(key, JsonNode::Kind::Object, {"muss ein Objekt sein.", "must be an object"});
    if (!node)
        return std::nullopt;
    return FieldReader(*node, pathOf(key), *m_problems);
}

void FieldReader::refuseOthers()
{
    for (const JsonMember &member : m_object->members) {
        if (m_known.contains(member.key))
            continue;
        QStringList known = m_known;
        known.removeDuplicates();
        reportAt(member.value.line, m_path,
            {"Den Schlüssel %1 gibt es hier nicht; möglich sind %2.",
                "there is no key %1 here; known are %2"},
            {quoted(member.key), known.join(QStringLiteral(", "))});
    }
}

void FieldReader::report(const char *key, const Words &words, const QStringList &values)
{
    const JsonNode *node = m_object->find(QString::fromLatin1(key));
    reportAt(node ? node->line : m_object->line, pathOf(key), words, values);
}

const JsonNode *FieldReader::find(const char *key)
{
    m_known.append(QString::fromLatin1(key));
    return m_object->find(m_known.constLast());
}

const JsonNode *FieldReader::at(const char *key, JsonNode::Kind kind, const Words &demand)
{
    const JsonNode *node = find(key);
    if (!node || node->kind == kind)
        return node;
    report(key, demand);
    return nullptr;
}

const JsonNode *FieldReader::stringAt(const char *key)
{
    return at(key, JsonNode::Kind::String,
        {"muss ein Text in Anführungszeichen sein.", "must be a text in quotes"});
}

const JsonNode *FieldReader::list(const char *key, qsizetype most)
{
    const JsonNode *array
        = at(key, JsonNode::Kind::Array, {"muss eine Liste sein.", "must be a list"});
    if (!array || static_cast<qsizetype>(array->items.size()) <= most)
        return array;
    report(key, {"hat mehr als %1 Einträge.", "has more than %1 entries"}, {QString::number(most)});
    return nullptr;
}

QList<const JsonNode *> FieldReader::strings(const char *key, qsizetype most)
{
    QList<const JsonNode *> found;
    const JsonNode *array = list(key, most);
    if (!array)
        return found;
    for (const JsonNode &item : array->items) {
        if (item.kind == JsonNode::Kind::String)
            found.append(&item);
        else
            reportAt(item.line, pathOf(key),
                {"Jeder Eintrag muss ein Text sein.", "each entry must be a text"});
    }
    return found;
}

void FieldReader::expect(const char *key)
{
    if (!m_object->find(QString::fromLatin1(key)))
        report(key, {"fehlt.", "is missing"});
}

void FieldReader::refuseCode(const char *key, const JsonNode &node, const QStringList &known)
{
    reportAt(node.line, pathOf(key),
        {"Unbekannter Code %1; möglich sind %2.", "unknown code %1; known are %2"},
        {quoted(node.text), known.join(QStringLiteral(", "))});
}

QString FieldReader::pathOf(const char *key) const
{
    const QString name = QString::fromLatin1(key);
    return m_path.isEmpty() ? name : m_path + u'.' + name;
}

void FieldReader::reportAt(
    int line, const QString &path, const Words &words, const QStringList &values)
{
    const auto filled = [&](QString text) {
        if (values.size() == 1)
            text = text.arg(values.constFirst());
        else if (values.size() == 2) // At once: a value may hold a %1 of its own.
            text = text.arg(values.constFirst(), values.constLast());
        return path.isEmpty() ? text : path + QStringLiteral(": ") + text;
    };
    m_problems->report(
        line, filled(words.in(Language::English)), filled(words.in(Language::German)));
}

} // namespace rueckhalt
