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
    HeadCopies copies;
    for (int copy = 0; copy < Count; ++copy) {
        copies.m_copies[static_cast<std::size_t>(copy)]
            = contentsOf(folder + u'/' + fileName(copy), MaxHeadFile).and_then(parseHead);
    }
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

Result<RegisterKeys> HeadCopies::unlock(const SecretBytes &password, Head &opened) const
{
    const auto best = head();
    if (!best)
        return tl::unexpected<Error>(best.error());
    Result<RegisterKeys> keys = failure(Error::Code::Damaged);
    for (const int copy : order()) {
        opened = *m_copies[static_cast<std::size_t>(copy)];
        keys = unlockHead(opened, password);
        if (keys || keys.error().code != Error::Code::Damaged)
            break;
    }
    return keys;
}

QStringList HeadCopies::copiesOtherThan(const Head &head) const
{
    QStringList names;
    for (int copy = 0; copy < Count; ++copy) {
        if (m_copies[static_cast<std::size_t>(copy)] != Result<Head>(head))
            names << fileName(copy);
    }
    return names;
}

Result<void> HeadCopies::write(const QString &folder, const Head &head)
{
    return HeadCopies().repair(folder, head);
}

Result<void> HeadCopies::repair(const QString &folder, const Head &head) const
{
    const QByteArray file = encodeHead(head);
    for (const QString &name : copiesOtherThan(head)) {
        if (auto written = writeDurably(folder + u'/' + name, file); !written)
            return written;
    }
    return {};
}

} // namespace rueckhalt
