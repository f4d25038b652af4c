#!/bin/sh
# Sets up what is missing, builds when something changed, and runs Lontar's main job: with a display
# the window in practice mode, without one the sample return in the terminal.
set -eu
cd "$(dirname "$0")/.."
. installer/ready.sh

need_java_25
wanted=
need_maven
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    wanted="$wanted$(missing libgtk-3-0=libgtk-3.so.0 libxtst6=libXtst.so.6 \
        libgl1=libGL.so.1 fonts-dejavu-core=libfontconfig.so.1)"
fi
install_packages "$wanted"

built=target/app/built
if [ ! -f "$built" ] || [ -n "$(find pom.xml src/main -newer "$built" -print -quit)" ]; then
    say "building (the first time the libraries are fetched too, which takes some minutes)"
    mkdir -p target
    rm -f "$built"
    if ! mvn -q -B -Dmaven.test.skip=true -Dexec.skip=true package >target/build.log 2>&1; then
        grep -E '^\[ERROR\]' target/build.log | head -15 >&2 || tail -15 target/build.log >&2
        stop "the build failed; everything it said is in target/build.log"
    fi
    : >"$built"
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "opening the window in practice mode (Mode Latihan); nothing leaves this computer"
    code=0
    target/app/bin/lontar window --practice || code=$?
    [ "$code" -eq 69 ] || exit "$code"
    say "the display does not answer, so the sample return is filed in the terminal"
else
    say "no display here, so the sample return is filed in the terminal"
fi
exec target/app/bin/lontar practice
