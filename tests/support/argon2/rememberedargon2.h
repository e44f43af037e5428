// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rueckhalt::testing {

/// Puts in front of libargon2 a function that computes each key once in this process and its
/// forked children. The keys are the real ones. Programs started with this library by LD_PRELOAD
/// share theirs in the folder named by RUECKHALT_TEST_KEYS.
void rememberKeyDerivations();

} // namespace rueckhalt::testing
