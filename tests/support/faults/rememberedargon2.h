// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rueckhalt::testing {

/// Puts in front of libargon2 a function that computes each key once in this process and its
/// forked children. The keys are the real ones.
void rememberKeyDerivations();

} // namespace rueckhalt::testing
