// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rueckhalt {

/// For pages whose Alt+Up and Alt+Down lead to the neighbour: in a choice these keys open and close
/// its list, in every program. Opens it if `opens`; false if no choice has the keys.
bool areForFocusedChoice(bool opens);

} // namespace rueckhalt
