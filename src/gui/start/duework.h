// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/casedeadlines.h"
#include "session/casework.h"

#include <QObject>

#include <optional>

namespace rueckhalt {

/// What is due in the cases of whoever is in, computed once and again when a case or the day has
/// changed. For the start page and the number in the navigation.
class DueWork : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    DueWork(OpenRegister &openRegister, Casework &cases, QObject *parent = nullptr);

    [[nodiscard]] const WorkList &list() const;
    [[nodiscard]] QDate today() const { return CaseDeadlines(m_register).today(); }
    /// Overdue or due today.
    [[nodiscard]] int pressing() const;
    [[nodiscard]] OpenRegister &openRegister() const { return m_register; }

signals:
    void changed();

private:
    void forget();

    OpenRegister &m_register;
    mutable std::optional<WorkList> m_list;
    mutable QDate m_day; ///< on which the list was made
};

} // namespace rueckhalt
