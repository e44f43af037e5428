// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"
#include "vault/casegrants.h"

namespace rueckhalt {

/// What an officer enters to let somebody read one case for a time.
struct GrantOrder
{
    IncidentId incident {};
    UserId member {};
    QDate lastDay {}; ///< the grant ends with this day, by the clock of this place
    QString reason {};
    Digest fingerprint {}; ///< of the member's keys, as it was shown for comparing
};

/// Single cases that officers grant to case carers, staff council and data protection.
class Granting
{
public:
    explicit Granting(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }
    /// The last day that can be chosen is so many days from today: a grant lasts at most
    /// CaseGrants::MaxDays, and the rest of today counts.
    static constexpr int MostDays = CaseGrants::MaxDays - 1;
    static constexpr qsizetype MostReason = CaseGrants::MaxReason;

    /// Whether the member who is in grants cases, and the register can be changed.
    [[nodiscard]] bool isAllowed() const;
    /// Members to whom a case can be granted: with such a role and a password of their own, and
    /// not those who read all cases anyway.
    [[nodiscard]] QList<Member> candidates() const;
    /// Members with such a role who have not chosen a password of their own yet.
    [[nodiscard]] QList<Member> notReady() const;
    /// As people call that member; empty if he is gone.
    [[nodiscard]] QString nameOf(const UserId &member) const;
    [[nodiscard]] QDate today() const;
    [[nodiscard]] bool isOver(const CaseGrant &grant) const;

    /// By the day of their end. NotPermitted.
    [[nodiscard]] Result<QList<CaseGrant>> all() const;
    [[nodiscard]] Result<QList<CaseGrant>> of(const IncidentId &incident) const;
    /// Takes the place of a grant that this member has of this case. Invalid with "expires",
    /// "reason", "role", "state" or "fingerprint" as detail, NotFound, NotPermitted.
    Result<GrantId> grant(const GrantOrder &order);
    /// The case gets new keys. What was read stays known.
    Result<void> revoke(const GrantId &grant);

private:
    OpenRegister &m_register;
};

/// A member as people call him: his name, else his login name.
[[nodiscard]] QString shownName(const Member &member);

/// The last day on which a grant is good, by the clock of this place.
[[nodiscard]] QDate lastDayOf(const CaseGrant &grant);

/// The cases granted to the member who is in. Watches the clock: when a time is over, the case
/// leaves the facts of the register while it is open.
class GrantedCases : public QObject
{
    Q_OBJECT

public:
    /// `openRegister` outlives this.
    explicit GrantedCases(OpenRegister &openRegister, QObject *parent = nullptr);

    /// By the day of their end.
    [[nodiscard]] const QList<CaseGrant> &running() const { return m_running; }
    /// Cases whose time is over, as far as the register still says so, and that are not granted
    /// anew.
    [[nodiscard]] const QList<CaseGrant> &over() const { return m_over; }
    /// Compares with the clock; done every half a minute as long as a case is granted.
    void refresh();

signals:
    /// The time of so many cases has just ended.
    void ended(int cases);

private:
    void read();

    OpenRegister &m_register;
    QList<CaseGrant> m_running;
    QList<CaseGrant> m_over;
};

} // namespace rueckhalt
