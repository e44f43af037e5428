#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs with apt what the build needs and this machine lacks, and nothing more.
# Used by src/run and tests/run; a second call asks dpkg, finds everything and changes nothing.
#
#   src/dependencies.sh [--tests] [--lint] [--fuzz] [--list]
#
# Written for Debian 12, 13 and Ubuntu 24.04 (universe enabled), where all packages bear the same names.
# SQLCipher 4 is in Debian 13 and Ubuntu 24.04; for Debian 12 it comes from the suite bookworm-backports.
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }
die() {
    say "$@"
    exit 1
}

# A package, or package:command where any provider of the command will do.
packages=(
    g++:g++ cmake:cmake ninja-build:ninja ccache:ccache pkgconf:pkg-config
    qt6-base-dev qt6-svg-dev qt6-charts-dev libqt6opengl6-dev qt6-l10n-tools qt6-translations-l10n
    libssl-dev libargon2-dev libzxcvbn-dev libexpected-dev rapidjson-dev libglpk-dev libboost-dev libxlsxwriter-dev libqpdf-dev libqrencode-dev libseccomp-dev
    fonts-inter fonts-noto-core fonts-dejavu-core
)
command_line=
for argument in "$@"; do
    case $argument in
        --tests)
            # Only one test wants the command line of SQLCipher 4 and steps aside without it: it comes along with the
            # library and is never a reason to stop.
            command_line=sqlcipher
            packages+=(xvfb xauth:xauth dbus-daemon:dbus-daemon poppler-utils:pdftotext qpdf:qpdf unzip:unzip age:age)
            # The independent auditor of released numbers (tests/auditor) and its three solvers; the
            # schema of ring papers.
            packages+=(python3:/usr/bin/python3 python3-scipy python3-jsonschema glpk-utils:glpsol coinor-cbc:cbc)
            ;;
        --lint) packages+=(clang-tidy:clang-tidy clang-format:clang-format clazy:clazy-standalone shellcheck:shellcheck) ;;
        --fuzz) packages+=(clang:clang++ libclang-rt-dev) ;;
        --list)
            printf '%s\n' "${packages[@]%%:*}" libsqlcipher-dev
            exit 0
            ;;
        *) die "unknown option: $argument (known: --tests --lint --fuzz --list)" ;;
    esac
done

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "No apt here, so nothing is installed. Needed, by their Debian names (SQLCipher 4 or newer):" \
        "${packages[*]%%:*} libsqlcipher-dev"
    exit 0
fi

installed() { # the version of an installed package, or nothing
    dpkg-query -W -f '${db:Status-Abbrev}\t${Version}\n' "$1" 2>/dev/null | sed -n 's/^ii *\t//p'
}

sqlcipher=libsqlcipher-dev
is_version_4() { [ -n "$1" ] && dpkg --compare-versions "$1" ge 4; }

missing=()
for entry in "${packages[@]}"; do
    if [[ $entry == *:* ]] && command -v "${entry#*:}" >/dev/null; then continue; fi
    [ -n "$(installed "${entry%%:*}")" ] || missing+=("${entry%%:*}")
done
is_version_4 "$(installed $sqlcipher)" && sqlcipher=
[ ${#missing[@]} -gt 0 ] || [ -n "$sqlcipher" ] || exit 0

# --- rights ------------------------------------------------------------------------------------
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [ -t 0 ] && [ -t 2 ]; }; }; then
        say "Installing the missing packages with sudo."
        as_root=(sudo)
    else
        say "Packages are missing, and installing them takes the rights of an administrator, which are not given here:"
        say "    ${missing[*]} ${sqlcipher:+$sqlcipher (version 4 or newer)}"
        say "An administrator installs them, and nothing else, with:"
        say "    $(realpath "$0") $*"
        if [ ${#missing[@]} -gt 0 ]; then
            say "or by hand with:"
            say "    apt-get install --no-install-recommends ${missing[*]}"
        fi
        [ -z "$sqlcipher" ] || say "    $sqlcipher: on Debian 12 from the suite bookworm-backports"
        exit 1
    fi
fi

apt() { # quiet where all is well; waits for another apt to finish
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 -qq "$@"
}
# Another source of this machine may be out of reach; whether ours is, the installation will tell.
refresh() { apt update || say "apt-get update reports a problem (above); trying with what there is."; }
add() { apt install --yes --no-install-recommends "$@" >/dev/null; }

say "Missing: ${missing[*]} $sqlcipher"
refresh

# Qt Charts asks for Qt OpenGL without depending on it; where that has no package of its own any more, it comes with
# qt6-base-dev.
opengl=libqt6opengl6-dev
if ! apt-cache show --no-all-versions $opengl >/dev/null 2>&1; then
    others=()
    for package in ${missing[@]+"${missing[@]}"}; do [ "$package" = $opengl ] || others+=("$package"); done
    missing=(${others[@]+"${others[@]}"})
fi

unknown=()
for package in ${missing[@]+"${missing[@]}"}; do
    apt-cache show --no-all-versions "$package" >/dev/null 2>&1 || unknown+=("$package")
done
[ ${#unknown[@]} -eq 0 ] ||
    die "Not in the archives this machine uses: ${unknown[*]}" \
        "(known to be complete: Debian 12, Debian 13, Ubuntu 24.04 with universe)."

if [ ${#missing[@]} -gt 0 ]; then
    download=$(apt-get install --no-install-recommends --print-uris -qq "${missing[@]}" 2>/dev/null |
        awk '{ sum += $3 } END { printf "%.0f MB", sum / 1e6 }')
    say "Installing ($download to download)."
    add "${missing[@]}"
fi
[ -n "$sqlcipher" ] || exit 0

# --- SQLCipher 4 -------------------------------------------------------------------------------
candidate() { apt-cache policy "$sqlcipher" | sed -n 's/^ *Candidate: //p'; }
add_command_line() { # from the suite $1, if given
    [ -n "$command_line" ] || return 0
    add "$command_line${1:+/$1}" || say "$command_line could not be installed; one test is skipped."
}
if is_version_4 "$(candidate)"; then
    add "$sqlcipher"
    add_command_line
    exit 0
fi

# shellcheck disable=SC1091
codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
backports=$codename-backports

# apt's own reading of its sources: address and place of definition of the Debian suite $1.
debian_source() {
    # shellcheck disable=SC2016 # apt fills these in
    apt-get indextargets --format '$(ORIGIN)|$(RELEASE)|$(CODENAME)|$(COMPONENT)|$(REPO_URI)|$(SOURCESENTRY)' \
        'Created-By: Packages' | awk -F '|' -v suite="$1" \
        '$1 ~ /^Debian/ && ($2 == suite || $3 == suite) && $4 == "main" { print $5 "|" $6; exit }'
}

# How the archive at address $1, defined in $2 ("file:line"), is trusted, in the form of a .sources file.
trust_of() {
    local address=${1%/} file=${2%:*} line=${2##*:}
    case $file in
        *.sources)
            awk -v RS='' -v FS='\n' -v address="$address" 'index($0, address) {
                for (i = 1; i <= NF; ++i) {
                    if ($i ~ /^(Signed-By|Trusted):/) keep = 1
                    else if ($i !~ /^[ \t]/) keep = 0
                    if (keep) print $i
                }
                exit
            }' "$file"
            ;;
        *)
            sed -n "${line}p" "$file" | grep -oE '(signed-by|trusted)=[^] ]+' |
                sed 's/^signed-by=/Signed-By: /; s/^trusted=/Trusted: /' || true
            ;;
    esac
}

if [ -z "$(debian_source "$backports")" ]; then
    main=$(debian_source "$codename")
    [ -n "$main" ] || die "SQLCipher 4 is missing, and among the sources of apt there is no Debian archive with '$codename main'" \
        "whose suite $backports could be added. Install libsqlcipher-dev 4 or newer by hand."
    list=/etc/apt/sources.list.d/rueckhalt-$backports.sources
    {
        printf '# Added by src/dependencies.sh of Rückhalt for SQLCipher 4; apt takes nothing else from here unasked.\n'
        printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\n' "${main%%|*}" "$backports"
        trust_of "${main%%|*}" "${main#*|}"
    } | ${as_root[@]+"${as_root[@]}"} tee "$list" >/dev/null
    say "Added the suite $backports of ${main%%|*} in $list."
    refresh
    if [ -z "$(debian_source "$backports")" ]; then
        ${as_root[@]+"${as_root[@]}"} rm -f "$list"
        die "That archive does not offer $backports (any more), so it was taken out again." \
            "Install libsqlcipher-dev 4 or newer by hand, for instance built from the source package of Debian 13."
    fi
fi
# The suite after the slash is for this package and, where needed, what it depends on.
add "$sqlcipher/$backports" ||
    die "$sqlcipher 4 could not be installed from $backports; 'apt-cache policy $sqlcipher' shows what apt knows."
add_command_line "$backports"
