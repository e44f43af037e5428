// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/releaseexport.h"

#include "domain/disclosure/ledgerexport.h"
#include "reports/releasecsv.h"
#include "session/outputfile.h"

#include <QDir>
#include <QSaveFile>

#include <memory>
#include <vector>

namespace rueckhalt {

namespace {

struct NamedFile
{
    const char *name = "";
    QByteArray content;
};

enum class Readers { Everybody, OwnerOnly };

/// All of them are written whole before the first one takes its place.
Result<QStringList> writeAll(const OpenRegister &openRegister, Action action, Readers readers,
    const QString &folder, const std::vector<NamedFile> &files)
{
    if (!QDir().mkpath(folder))
        return failure(Error::Code::NotFound, QStringLiteral("folder"));
    std::vector<std::unique_ptr<QSaveFile>> open;
    for (const NamedFile &named : files) {
        open.push_back(
            std::make_unique<QSaveFile>(QDir(folder).filePath(QString::fromLatin1(named.name))));
        QSaveFile &file = *open.back();
        const auto written = beginWriting(file).and_then([&]() -> Result<void> {
            const bool isSet = readers == Readers::Everybody
                || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            if (!isSet)
                return failure(Error::Code::Io, QStringLiteral("permissions"));
            return writeWhole(file, named.content);
        });
        if (!written)
            return tl::unexpected<Error>(written.error());
    }
    if (const auto noted = openRegister.note(action); !noted)
        return tl::unexpected<Error>(noted.error());
    QStringList paths;
    for (const auto &file : open) {
        paths << file->fileName();
        if (const auto finished = finishWriting(*file); !finished)
            return tl::unexpected<Error>(finished.error());
    }
    return paths;
}

} // namespace

Result<QStringList> exportReleases(const OpenRegister &openRegister, const QString &folder)
{
    return openRegister.vault().releases().and_then([&](const QList<Release> &releases) {
        return writeAll(openRegister, Action::ReportReleased, Readers::Everybody, folder,
            {{"releases.csv", releasesCsv(releases)}, {"cells.csv", cellsCsv(releases)},
                {"codes.csv", codesCsv(releases)}});
    });
}

Result<QStringList> exportWitnesses(const OpenRegister &openRegister, const QString &folder)
{
    if (!openRegister.may(Right::Release) || !openRegister.seesAllIncidents())
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    return openRegister.vault()
        .releaseLedger(openRegister.facts())
        .and_then([&](const ReleaseLedger &ledger) {
            LedgerProof all;
            LedgerProofHeader header = LedgerProofHeader::With;
            for (const LedgerYear &year : ledger.years) {
                const LedgerProof proof = ledgerProof(ledger, year.year, header);
                all.targets += proof.targets;
                all.witnesses += proof.witnesses;
                header = LedgerProofHeader::Without;
            }
            return writeAll(openRegister, Action::IncidentsExported, Readers::OwnerOnly, folder,
                {{"targets.csv", all.targets}, {"witnesses.csv", all.witnesses}});
        });
}

} // namespace rueckhalt
