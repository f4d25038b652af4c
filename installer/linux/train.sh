#!/bin/sh
# Runs an image once as a window and once as a command, on a screen of its own, so that Java writes
# down which classes a start needs; they are then ready for everybody.
#
#   train.sh IMAGE      (writes IMAGE/cache/window.jsa and terminal.jsa)
set -eu
image=$1
mkdir -p "$image/cache"
data=$(mktemp -d)
number=$((70 + $$ % 20))
Xvfb ":$number" -screen 0 1366x768x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null || true; rm -rf "$data"' EXIT

LONTAR_HOME=$data "$image/bin/lontar" doctor >/dev/null 2>&1 || true

DISPLAY=":$number" LONTAR_HOME=$data "$image/bin/lontar" window --practice >"$data/said" 2>&1 &
window=$!
waited=0
until grep -q 'first page after' "$data/lontar.log" 2>/dev/null; do
    sleep 0.5
    waited=$((waited + 1))
    [ "$waited" -lt 120 ] || { cat "$data/said" >&2; exit 1; }
done
sleep 3
kill "$window"
wait "$window" || true
for made in window terminal; do
    [ -s "$image/cache/$made.jsa" ] || { echo "no classes prepared for $made" >&2; exit 1; }
done
chmod 644 "$image"/cache/*.jsa
