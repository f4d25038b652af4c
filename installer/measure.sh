#!/bin/sh
# Measures what the README's performance section says, on this machine: the time to the first page
# and the memory of the window (six starts on a screen of its own), then the benchmarks.
set -eu
cd "$(dirname "$0")/.."
. installer/ready.sh

need_java_25
wanted=
need_maven
wanted="$wanted$(missing libgtk-3-0=libgtk-3.so.0 libxtst6=libXtst.so.6 libgl1=libGL.so.1 \
    xvfb=Xvfb)"
install_packages "$wanted"

[ -x target/app/bin/lontar ] ||
    mvn -q -B -Dmaven.test.skip=true -Dexec.skip=true package

data=$(mktemp -d)
Xvfb :77 -screen 0 1366x768x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null; rm -rf "$data"' EXIT
# The start numbered 0 finds no prepared classes, like the first one on a computer, and leaves them.
rm -rf target/app/cache
start=0
while [ "$start" -le 5 ]; do
    rm -f "$data/lontar.log"
    DISPLAY=:77 LONTAR_HOME=$data target/app/bin/lontar window --practice >/dev/null 2>&1 &
    window=$!
    waited=0
    until grep -q 'first page after' "$data/lontar.log" 2>/dev/null; do
        sleep 0.2
        waited=$((waited + 1))
        [ "$waited" -lt 300 ] || stop "no first page within a minute"
    done
    sleep 5
    first=$(grep -o 'first page after [0-9]* ms' "$data/lontar.log" | tail -1)
    memory=$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$window/status")
    echo "start $start: $first, $memory MiB resident 5 s later"
    kill "$window" 2>/dev/null || true
    wait "$window" 2>/dev/null || true
    [ "$start" -gt 0 ] || sleep 3
    start=$((start + 1))
done

for bench in RecalculationBenchmark WholeReturnBenchmark JourneyBenchmark SpoolBenchmark BoardBenchmark; do
    mvn -q -B test-compile exec:exec@bench -Dbench="$bench" | grep -E '^(Benchmark|[A-Z][A-Za-z]+Benchmark)'
done
