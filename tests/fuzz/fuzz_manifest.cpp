// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "fuzz/fuzz.h"
#include "vault/backupmanifest.h"

using namespace rueckhalt;

/// The manifest of a backup, as it is and with its digest put right, without which almost nothing
/// would get past the first check. Names in it lead nowhere else, and it is never taken for
/// genuine.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qsizetype digestSize = 32;
    static const SecretBytes key(32);
    const QByteArray file = fuzz::bytesFrom(data, size);
    const auto check = [](const QByteArray &bytes) {
        const auto manifest = parseManifest(bytes);
        if (!manifest)
            return;
        fuzz::mustHold(!isGenuineManifest(bytes, key));
        fuzz::mustHold(manifest->moment.isValid());
        for (const BackupFile &entry : manifest->files)
            fuzz::mustHold(!entry.name.isEmpty() && !entry.name.startsWith(u'.')
                && !entry.name.contains(u'/'));
        // What can be read says the same when it is written anew, under whichever key.
        fuzz::mustHold(parseManifest(encodeManifest(*manifest, key)) == *manifest);
    };
    check(file);
    if (file.size() < digestSize)
        return 0;
    const QByteArray contents = file.chopped(digestSize);
    check(contents + toByteArray(sha256(bytesOf(contents))));
    return 0;
}
