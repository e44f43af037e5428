#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Dependencies, configuration and build of one preset, for src/run and tests/run.
#
#   src/build.sh PRESET [--tests] [--lint] [TARGET...]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=$1
shift
kinds=() targets=()
for argument in "$@"; do
    case $argument in
        --*) kinds+=("$argument") ;;
        *) targets+=(--target "$argument") ;;
    esac
done

"$root/src/dependencies.sh" ${kinds[@]+"${kinds[@]}"}

build=$root/build/$preset
mkdir -p "$build"
# Without these the compiler cache would serve neither precompiled headers nor another clone.
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros} CCACHE_NOHASHDIR=1
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root}
# Where there is no home to keep it in, it lives with the build.
[ -w "${HOME:-/nonexistent}" ] || export CCACHE_DIR=$root/build/ccache

if [ ! -e "$build/build.ninja" ]; then
    echo "Configuring build/$preset" >&2
    if ! (cd "$root" && cmake --preset "$preset") >"$build/configure.log" 2>&1; then
        cat "$build/configure.log" >&2
        exit 1
    fi
fi
echo "Building build/$preset" >&2
cmake --build "$build" ${targets[@]+"${targets[@]}"} >&2
