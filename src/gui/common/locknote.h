// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rueckhalt {

/// Why somebody finds the lock page where he had left another one: the program has closed a page
/// without an account by itself. The numbers go over to the next process (LockedLook).
enum class LockNote : quint8 {
    None,
    Closed, ///< a page where nothing was finished yet
    ReportNotSent, ///< a report was being written
    ReportSent, ///< the receipt of a report was on the screen
    FollowUpClosed, ///< a receipt code was typed, or the answer to it shown
    RegisterMade, ///< a new register; its recovery words were on the screen
};

} // namespace rueckhalt
