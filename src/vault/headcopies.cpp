// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/headcopies.h"

#include "vault/durablefile.h"

#include <QStringList>

#include <algorithm>

namespace rueckhalt {

namespace {

/// Of two reasons the one that says more: a file that is there and broken over one that is not.
int tellingOf(Error::Code code)
{
    switch (code) {
    case Error::Code::NotFound:
        return 0;
    case Error::Code::NotARegister:
        return 1;
    case Error::Code::Damaged:
    case Error::Code::TooLarge:
        return 2;
    case Error::Code::Unsupported:
        return 3;
    case Error::Code::NewerFormat:
        return 4;
    default:
        return 2;
    }
}

} // namespace

QString HeadCopies::fileName(int copy)
{
    return copy == 0 ? QStringLiteral("head.a") : QStringLiteral("head.b");
}

HeadCopies HeadCopies::read(const QString &folder)
{
    constexpr int formerFormat = 1;
    HeadCopies copies;
    for (int copy = 0; copy < Count; ++copy) {
        const auto file = contentsOf(folder + u'/' + fileName(copy), MaxHeadFile);
        copies.m_copies[static_cast<std::size_t>(copy)] = file.and_then(parseHead);
        if (!file || headFormatOf(*file) != formerFormat)
            continue;
        auto former = parseFormerHead(*file);
        if (!former)
            copies.m_copies[static_cast<std::size_t>(copy)] = tl::unexpected<Error>(former.error());
        else if (!copies.m_former || former->sequence > copies.m_former->sequence)
            copies.m_former = std::move(*former);
    }
    if (!copies.order().isEmpty())
        copies.m_former.reset(); // the migration was interrupted between the two copies
    return copies;
}

QList<int> HeadCopies::order() const
{
    QList<int> readable;
    for (int copy = 0; copy < Count; ++copy) {
        if (m_copies[static_cast<std::size_t>(copy)])
            readable << copy;
    }
    std::stable_sort(readable.begin(), readable.end(), [this](int left, int right) {
        return m_copies[static_cast<std::size_t>(left)]->sequence
            > m_copies[static_cast<std::size_t>(right)]->sequence;
    });
    return readable;
}

Result<Head> HeadCopies::head() const
{
    // A copy of a newer format beside an older one: a newer program was here.
    for (const auto &copy : m_copies) {
        if (!copy && copy.error().code == Error::Code::NewerFormat)
            return copy;
    }
    if (const auto readable = order(); !readable.isEmpty())
        return m_copies[static_cast<std::size_t>(readable.first())];
    return *std::max_element(
        m_copies.begin(), m_copies.end(), [](const auto &left, const auto &right) {
            return tellingOf(left.error().code) < tellingOf(right.error().code);
        });
}

Result<RegisterKeys> HeadCopies::unlockWith(const Unlock &unlock, Head &opened) const
{
    const auto best = head();
    if (!best)
        return tl::unexpected<Error>(best.error());
    Result<RegisterKeys> keys = failure(Error::Code::Damaged);
    for (const int copy : order()) {
        opened = *m_copies[static_cast<std::size_t>(copy)];
        keys = unlock(opened);
        if (keys || keys.error().code != Error::Code::Damaged)
            break;
    }
    return keys;
}

Result<RegisterKeys> HeadCopies::unlock(const Credentials &credentials, Head &opened) const
{
    return unlockWith([&](const Head &head) { return unlockHead(head, credentials); }, opened);
}

Result<RegisterKeys> HeadCopies::unlock(const SecretBytes &recoverySecret, Head &opened) const
{
    return unlockWith([&](const Head &head) { return unlockHead(head, recoverySecret); }, opened);
}

QStringList HeadCopies::copiesOtherThan(const Head &head) const
{
    // Copies written in turn differ in these and in nothing else.
    const auto withoutTurn = [](Head copy) {
        copy.sequence = 0;
        copy.chainSequence = 0;
        copy.chainHash = {};
        copy.mac.clear();
        return copy;
    };
    QStringList names;
    for (int copy = 0; copy < Count; ++copy) {
        const auto &other = m_copies[static_cast<std::size_t>(copy)];
        const bool isSame = other
            && (*other == head
                || (other->sequence + 1 == head.sequence
                    && withoutTurn(*other) == withoutTurn(head)));
        if (!isSame)
            names << fileName(copy);
    }
    return names;
}

Result<void> HeadCopies::write(const QString &folder, const Head &head)
{
    const QByteArray file = encodeHead(head);
    for (int copy = 0; copy < Count; ++copy) {
        if (auto written = writeDurably(folder + u'/' + fileName(copy), file); !written)
            return written;
    }
    return {};
}

Result<void> HeadCopies::writeInTurn(const QString &folder, const Head &head)
{
    return overwriteDurably(
        folder + u'/' + fileName(static_cast<int>(head.sequence % Count)), encodeHead(head));
}

} // namespace rueckhalt
