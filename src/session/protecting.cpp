// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/protecting.h"

#include "session/formexport.h"
#include "vault/caseentries.h"
#include "vault/printedanchor.h"

#include <algorithm>

namespace rueckhalt {

QString Protecting::stateOnPaper(Language language) const
{
    const RegisterMark mark = m_register.vault().mark();
    return mark.sequence == 0 ? QString() : anchorText(mark, language);
}

Result<Protecting::Comparison> Protecting::compareWithPaper(const QString &typed) const
{
    const auto anchor = anchorFrom(typed);
    if (!anchor)
        return tl::unexpected(anchor.error());
    const auto entries = log().entries(anchor->sequence, 1);
    if (!entries)
        return tl::unexpected(entries.error());
    using enum Comparison::Outcome;
    if (entries->isEmpty() || entries->first().sequence != anchor->sequence)
        return Comparison {NotYet, anchor->sequence};
    return Comparison {anchor->fits(entries->first().hash) ? Same : Other, anchor->sequence};
}

std::optional<QString> Protecting::accountName(const UserId &user) const
{
    for (const Member &member : members().members()) {
        if (member.id == user)
            return member.profile.name.isEmpty() ? member.profile.login : member.profile.name;
    }
    return std::nullopt;
}

QString Protecting::objectName(const LogEntry &entry, Language language) const
{
    if (const auto user = UserId::fromBytes(entry.object)) {
        if (const auto name = accountName(*user))
            return *name;
    }
    if (const qint64 refused = refusedIn(entry.object); refused > 0) {
        static constexpr Words words {"%1 nicht übernommen", "%1 not taken in"};
        return words.in(language).arg(refused);
    }
    if (entry.action == Action::FormMade) {
        const auto made = madeFormFrom(entry.object);
        if (!made)
            return {};
        return QStringLiteral("%1: %2, %3")
            .arg(incidentNumber(made->incident), formName(made->kind).in(language),
                recipientOf(made->kind).in(language));
    }
    const auto id = IncidentId::fromBytes(entry.object);
    return id ? incidentNumber(*id) : QString();
}

bool Protecting::canNoteRefusedEntries() const
{
    constexpr auto refused = RegisterAlert::Kind::EntriesRefused;
    return m_register.may(Right::WorkOnCases) && !m_register.isReadOnly()
        && std::ranges::find(alerts(), refused, &RegisterAlert::kind) != alerts().end();
}

QString Protecting::incidentNumber(const IncidentId &id) const
{
    const auto row = m_register.facts().rowOf(id);
    return row ? m_register.facts().number(*row) : QString::fromLatin1(id.toHex().left(8));
}

Result<QList<VaultFinding>> Protecting::checkAll(const Progress &progress) const
{
    if (auto chain = log().verify(progress); !chain)
        return tl::unexpected(chain.error());
    return m_register.vault().verify(progress);
}

} // namespace rueckhalt
