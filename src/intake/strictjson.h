// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace rueckhalt {

/// The one object of a JSON file from outside. Adds to `problems` (English, with the line) what is
/// no JSON, what is no object, files beyond 16 MiB, and keys that occur twice in an object, which
/// QJsonDocument would silently merge.
QJsonObject strictObject(const QByteArray &json, QStringList &problems);

/// Reads the members of an object one by one and remembers which were asked for, so that the rest
/// can be named as unknown. Problems read "where › key: what is wrong".
class StrictObject
{
public:
    StrictObject(const QJsonObject &object, const QString &where, QStringList &problems);

    /// Empty when absent.
    QString text(const char *key);
    QStringList texts(const char *key);
    bool flag(const char *key, bool otherwise);
    QJsonObject object(const char *key);
    /// Objects of a list.
    QList<QJsonObject> objects(const char *key);
    QJsonValue value(const char *key);

    /// Keys asked for so far.
    [[nodiscard]] const QStringList &known() const { return m_known; }
    /// Names every key that was never asked for.
    void refuseOthers();
    void problem(const QString &key, const QString &what);
    [[nodiscard]] QString placeOf(const QString &key) const;

private:
    const QJsonObject m_object;
    QString m_where;
    QStringList &m_problems;
    QStringList m_known;
};

} // namespace rueckhalt
