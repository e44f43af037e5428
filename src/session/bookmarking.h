// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// The measures that the member who is in has marked for himself. Nobody else is shown them, and
/// nothing follows from them.
class Bookmarking
{
public:
    explicit Bookmarking(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    [[nodiscard]] const QSet<MeasureId> &favourites() const { return m_register.favourites(); }
    /// Marks the measure, or takes the mark away; returns whether it is marked now. NotFound for a
    /// measure that the catalogue does not have.
    Result<bool> toggle(const MeasureId &measure);

private:
    OpenRegister &m_register;
};

} // namespace rueckhalt
