// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"
#include "support/vault/membertown.h"

#include <memory>
#include <vector>

class QWidget;

namespace rueckhalt::testing {

/// A town for tests of proposals and plans: a real register with two offices, 24 incidents of the
/// year before that waiting triggered (and two others), and a member for each role. The manager
/// answers for the first office. The clock stands where the test puts it.
class PlanDesk
{
public:
    PlanDesk();
    /// As it was at first; everything opened before must be closed.
    void startAfresh();

    [[nodiscard]] const QString &folder() const { return m_town.folder(); }
    /// The founder, who is an officer, without a login name.
    [[nodiscard]] std::unique_ptr<OpenRegister> open(const QString &login = {}) const;
    [[nodiscard]] VaultEnvironment environment() const;
    [[nodiscard]] static std::vector<FactTable::Row> allRows(const OpenRegister &openRegister);
    /// One more incident of the kind that is there.
    static void recordCase(
        OpenRegister &openRegister, const QDate &day, int person, const UnitId &unit);
    /// The day on which the test works, 10 o'clock.
    void setToday(const QDate &day);

    static UnitId office() { return UnitId({1}); }
    static UnitId counter() { return UnitId({2}); }
    static UnitId other() { return UnitId({3}); }
    /// A measure of the catalogue that answers waiting.
    static MeasureId waiting() { return QStringLiteral("B02"); }

private:
    MemberTown m_town;
    QString m_original;
    QDateTime m_now;
};

} // namespace rueckhalt::testing
