// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"

#include <QDir>
#include <QFile>

namespace rueckhalt {

namespace {

CatalogFile fileAt(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    return {name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray()};
}

} // namespace

Result<MeasureCatalog> shippedCatalog()
{
    const QDir folder(QStringLiteral(":/measures-catalog"));
    const QString sourcesName = QStringLiteral("sources.json");
    QList<CatalogFile> measures;
    for (const QString &name :
        folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        if (name != sourcesName && !name.endsWith(QLatin1StringView("schema.json")))
            measures.append(fileAt(folder, name));
    }
    if (measures.isEmpty())
        return failure(Error::Code::NotFound, QStringLiteral("no catalogue is embedded"));
    const CatalogReading reading = readCatalog(measures, fileAt(folder, sourcesName));
    if (reading.problems.isEmpty())
        return reading.catalog;
    const CatalogProblem &first = reading.problems.constFirst();
    return failure(Error::Code::Malformed,
        QStringLiteral("%1:%2: %3").arg(first.file, QString::number(first.line), first.message));
}

} // namespace rueckhalt
