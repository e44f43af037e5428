// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>

using rueckhalt::fuzz::bytesFrom;

/// The corpus as a regression test, without libFuzzer: each file as it is, cut off everywhere, and
/// with single bits flipped.
namespace {

qint64 inputs = 0;

void tryInput(const QByteArray &input)
{
    ++inputs;
    // In memory of its very size, so that the sanitizers see a read beyond its end.
    auto *copy = new std::uint8_t[static_cast<std::size_t>(input.size())];
    std::copy_n(reinterpret_cast<const std::uint8_t *>(input.constData()), input.size(), copy);
    LLVMFuzzerTestOneInput(copy, static_cast<std::size_t>(input.size()));
    delete[] copy;
}

void tryAround(const QByteArray &input)
{
    constexpr qsizetype mostVariants = 600;
    tryInput(input);
    const qsizetype step = std::max<qsizetype>(1, input.size() / mostVariants);
    for (qsizetype at = 0; at < input.size(); at += step) {
        tryInput(input.first(at));
        QByteArray flipped = input;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << (at / step % 8)));
        tryInput(flipped);
    }
}

} // namespace

int main(int count, char **arguments)
{
    int files = 0;
    for (int i = 1; i < count; ++i) {
        const QDir folder(QFile::decodeName(arguments[i]));
        for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                return 2;
            tryAround(file.readAll());
            ++files;
        }
    }
    std::printf("%d files of the corpus, %lld inputs\n", files, static_cast<long long>(inputs));
    return files > 0 ? 0 : 3;
}
