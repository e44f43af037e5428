// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype MaxFile = qsizetype {16} * 1024 * 1024;

qsizetype lineAt(const QByteArray &json, qsizetype offset)
{
    const auto end = json.cbegin() + std::min(offset, json.size());
    return 1 + std::count(json.cbegin(), end, '\n');
}

/// Walks text that is known to be JSON and reports keys that an object has twice.
class DuplicateKeys
{
public:
    DuplicateKeys(const QByteArray &json, QStringList &problems)
        : m_json(json)
        , m_problems(problems)
    {
    }

    void find()
    {
        for (m_position = 0; m_position < m_json.size(); ++m_position) {
            const char character = m_json[m_position];
            if (character == '{' || character == '[')
                m_keys.append(QSet<QByteArray> {});
            else if (character == '}' || character == ']')
                m_keys.removeLast();
            else if (character == '"')
                passString();
        }
    }

private:
    void passString()
    {
        const qsizetype start = m_position;
        for (++m_position; m_json[m_position] != '"'; ++m_position)
            m_position += m_json[m_position] == '\\' ? 1 : 0;
        const QByteArray key = m_json.mid(start + 1, m_position - start - 1);
        qsizetype next = m_position + 1;
        while (next < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json[next]))
            ++next;
        if (next >= m_json.size() || m_json[next] != ':')
            return;
        if (m_keys.last().contains(key)) {
            m_problems.append(QStringLiteral("line %1: “%2” occurs twice")
                                  .arg(lineAt(m_json, start))
                                  .arg(QString::fromUtf8(key)));
        }
        m_keys.last().insert(key);
    }

    const QByteArray &m_json;
    QStringList &m_problems;
    QList<QSet<QByteArray>> m_keys;
    qsizetype m_position = 0;
};

} // namespace

QJsonObject strictObject(const QByteArray &json, QStringList &problems)
{
    if (json.size() > MaxFile) {
        problems.append(QStringLiteral("the file is larger than 16 MiB"));
        return {};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        problems.append(
            QStringLiteral("line %1: %2").arg(lineAt(json, error.offset)).arg(error.errorString()));
        return {};
    }
    if (!document.isObject()) {
        problems.append(QStringLiteral("the file must hold one object in braces"));
        return {};
    }
    DuplicateKeys(json, problems).find();
    return document.object();
}

StrictObject::StrictObject(const QJsonObject &object, const QString &where, QStringList &problems)
    : m_object(object)
    , m_where(where)
    , m_problems(problems)
{
}

QString StrictObject::text(const char *key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isString())
        problem(QString::fromLatin1(key), QStringLiteral("must be a text in quotes"));
    return found.toString();
}

QStringList StrictObject::texts(const char *key)
{
    const QJsonValue found = value(key);
    QStringList result;
    bool good = found.isUndefined() || found.isArray();
    for (const auto entry : found.toArray()) {
        good = good && entry.isString();
        result.append(entry.toString());
    }
    if (!good)
        problem(QString::fromLatin1(key), QStringLiteral("must be a list of texts"));
    return result;
}

bool StrictObject::flag(const char *key, bool otherwise)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isBool())
        problem(QString::fromLatin1(key), QStringLiteral("must be true or false"));
    return found.toBool(otherwise);
}

QJsonObject StrictObject::object(const char *key)
{
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isObject())
        problem(QString::fromLatin1(key), QStringLiteral("must be an object in braces"));
    return found.toObject();
}

QList<QJsonObject> StrictObject::objects(const char *key)
{
    const QJsonValue found = value(key);
    QList<QJsonObject> result;
    bool good = found.isUndefined() || found.isArray();
    for (const auto entry : found.toArray()) {
        good = good && entry.isObject();
        result.append(entry.toObject());
    }
    if (!good)
        problem(QString::fromLatin1(key), QStringLiteral("must be a list of objects"));
    return result;
}

QJsonValue StrictObject::value(const char *key)
{
    m_known.append(QString::fromLatin1(key));
    return m_object.value(QLatin1StringView(key));
}

void StrictObject::refuseOthers()
{
    for (const QString &key : m_object.keys()) {
        if (!m_known.contains(key))
            problem(key, QStringLiteral("is not known here"));
    }
}

void StrictObject::problem(const QString &key, const QString &what)
{
    m_problems.append(placeOf(key) + QStringLiteral(": ") + what);
}

QString StrictObject::placeOf(const QString &key) const
{
    return m_where.isEmpty() ? key : m_where + QStringLiteral(" › ") + key;
}

} // namespace rueckhalt
