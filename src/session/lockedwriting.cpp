// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lockedwriting.h"

#include "domain/archive/handlingcodec.h"

#include <algorithm>

namespace rueckhalt {

LockedWriting::LockedWriting(Vault &vault, Clock clock)
    : m_vault(vault)
    , m_clock(std::move(clock))
{
}

void LockedWriting::keep(UnfinishedEntry entry)
{
    entry.author = m_vault.me().id;
    entry.moment = m_clock();
    m_entries.removeIf([&](const UnfinishedEntry &each) { return each.form == entry.form; });
    m_entries << std::move(entry);
    while (m_entries.size() > MaxEntries)
        m_entries.removeFirst();
    emit changed();
}

std::optional<UnfinishedEntry> LockedWriting::find(const QString &form) const
{
    const auto found = std::ranges::find(m_entries, form, &UnfinishedEntry::form);
    return found == m_entries.end() ? std::nullopt : std::optional(*found);
}

void LockedWriting::drop(const QString &form)
{
    if (m_entries.removeIf([&](const UnfinishedEntry &each) { return each.form == form; }) > 0)
        emit changed();
}

QByteArrayList LockedWriting::sealed() const
{
    QByteArrayList boxes;
    for (const UnfinishedEntry &entry : m_entries) {
        const auto box
            = encode(UnfinishedWork {.entries = {entry}}).and_then([this](const QByteArray &plain) {
                  return m_vault.sealForMe(bytesOf(plain));
              });
        if (box)
            boxes << *box;
    }
    return boxes;
}

QByteArrayList LockedWriting::take(const QByteArrayList &boxes)
{
    QByteArrayList others;
    for (const QByteArray &box : boxes) {
        const auto plain = m_vault.openForMe(box);
        if (!plain) {
            others << box;
            continue;
        }
        if (const auto work = decodeUnfinishedWork(plain->view()))
            m_entries << work->entries;
    }
    emit changed();
    return others;
}

} // namespace rueckhalt
