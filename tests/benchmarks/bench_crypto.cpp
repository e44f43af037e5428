// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "crypto/age.h"
#include "crypto/hash.h"
#include "crypto/passwordkey.h"
#include "crypto/passwordrating.h"
#include "crypto/sealedbox.h"
#include "crypto/secretmemory.h"
#include "crypto/systemrandom.h"

#include <QElapsedTimer>

#include <cstdio>
#include <vector>

// What the primitives cost on this machine, one after the other. Prints; asserts nothing.

using namespace rueckhalt;

namespace {

template <typename Work>
void print(const char *what, int times, Work work)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < times; ++i)
        work();
    const double each = static_cast<double>(timer.nsecsElapsed()) / times / 1000;
    std::printf("%-34s %12.1f us\n", what, each);
}

void keys()
{
    const Random random = systemRandom();
    const auto agreement = AgreementKey::generate(random);
    const auto other = AgreementKey::generate(random);
    const auto signer = SigningKey::generate(random);
    const QByteArray message(200, 'm');
    const auto signature = signer.sign(bytesOf(message));
    const BoxLabel label {"role key", {}};
    const QByteArray roleKey(32, 'k');
    const auto box = sealTo(agreement.publicKey(), label, bytesOf(roleKey), random).value();
    print("X25519", 2000, [&] { static_cast<void>(agreement.sharedWith(other.publicKey())); });
    print("Ed25519, sign", 2000, [&] { static_cast<void>(signer.sign(bytesOf(message))); });
    print("Ed25519, verify", 2000,
        [&] { static_cast<void>(verify(signer.publicKey(), bytesOf(message), signature)); });
    print("sealed box, seal", 2000,
        [&] { static_cast<void>(sealTo(agreement.publicKey(), label, bytesOf(roleKey), random)); });
    print("sealed box, open", 2000,
        [&] { static_cast<void>(openSealed(agreement, label, bytesOf(box))); });
    print("SHA-256 of 200 bytes", 100000, [&] { static_cast<void>(sha256(bytesOf(message))); });
}

void files()
{
    const Random random = systemRandom();
    const auto key = AgreementKey::generate(random);
    const std::array recipients {key.publicKey(), AgreementKey::generate(random).publicKey()};
    for (const int size : {4096, 16 * 1024 * 1024}) {
        const QByteArray plain(size, 'p');
        const QByteArray file = age::encrypt(recipients, bytesOf(plain), random).value();
        const int times = size > 100000 ? 5 : 1000;
        std::printf("age file of %d bytes\n", size);
        print("  write", times,
            [&] { static_cast<void>(age::encrypt(recipients, bytesOf(plain), random)); });
        print("  read", times, [&] { static_cast<void>(age::decrypt(key, bytesOf(file))); });
    }
}

void secrets()
{
    print("secret of 32 bytes, come and go", 100000, [] { const SecretBytes secret(32); });
    std::vector<SecretBytes> many;
    for (int i = 0; i < 50000; ++i)
        many.emplace_back(32);
    const auto usage = secretmemory::usage();
    std::printf("50,000 secrets of 32 bytes: %zu KiB, of these locked %zu KiB\n",
        usage.mapped / 1024, usage.locked / 1024);
    const SecretBytes password(bytesOf(QByteArrayView("vier Tassen roter Tee")));
    print("rating of a password", 200, [&] { static_cast<void>(ratePassword(password)); });
}

void costs()
{
    for (const std::uint32_t mebibytes : {64U, 128U, 256U, 512U, 1024U}) {
        const KdfCost cost {mebibytes * 1024, KdfCost::FloorPasses, 4};
        const KdfTime time = timeOf(cost);
        std::printf("Argon2id, 3 passes, %4u MiB: %5lld ms, undisturbed %5lld ms\n", mebibytes,
            static_cast<long long>(time.taken.count()),
            static_cast<long long>(time.undisturbed.count()));
    }
    QElapsedTimer timer;
    timer.start();
    const KdfCost chosen = calibratedCost();
    std::printf("calibrated: %u MiB, found in %lld ms\n", chosen.memoryKiB / 1024,
        static_cast<long long>(timer.elapsed()));
}

} // namespace

int main()
{
    keys();
    files();
    secrets();
    costs();
    return 0;
}
