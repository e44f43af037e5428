// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/crypto/wycheproof.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace rueckhalt::testing {

QByteArray WycheproofCase::bytes(const char *name) const
{
    return QByteArray::fromHex(test.value(QLatin1String(name)).toString().toLatin1());
}

int WycheproofCase::number(const char *name) const
{
    const QLatin1String key(name);
    return test.contains(key) ? test.value(key).toInt() : group.value(key).toInt();
}

bool WycheproofCase::isValid() const
{
    return test.value(QLatin1String("result")).toString() == QLatin1String("valid");
}

QByteArray WycheproofCase::label() const
{
    return "case " + QByteArray::number(number("tcId")) + ": "
        + test.value(QLatin1String("comment")).toString().toUtf8();
}

QString vectorsFolder(const QString &sharedData)
{
    return qEnvironmentVariable("RUECKHALT_VECTORS", sharedData + QStringLiteral("/vectors"));
}

QList<WycheproofCase> wycheproofCases(const QString &sharedData, const QString &file)
{
    QFile source(vectorsFolder(sharedData) + QStringLiteral("/wycheproof/") + file);
    QList<WycheproofCase> cases;
    if (!source.open(QIODevice::ReadOnly))
        return cases;
    const auto document = QJsonDocument::fromJson(source.readAll()).object();
    for (const auto group : document.value(QLatin1String("testGroups")).toArray()) {
        for (const auto test : group.toObject().value(QLatin1String("tests")).toArray())
            cases << WycheproofCase {group.toObject(), test.toObject()};
    }
    return cases;
}

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

} // namespace rueckhalt::testing
