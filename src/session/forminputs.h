// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/casepaper.h"

namespace rueckhalt {

/// Puts a value that is possible for the input into its place in the paper.
void enter(CasePaper::Paper &paper, const FormInput &input, const QString &value);

} // namespace rueckhalt
