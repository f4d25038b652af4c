#!/bin/sh
# Lives through the .deb of target/dist as a computer does: installed in an older version, started,
# upgraded, started again, removed. Needs root, since it installs on this computer; leaves nothing.
set -eu
cd "$(dirname "$0")/.."
. installer/ready.sh

[ "$(id -u)" = 0 ] || stop "installing needs root"
! dpkg-query -s lontar >/dev/null 2>&1 || stop "Lontar is installed here already; this would remove it"
install_packages "$(missing xvfb=Xvfb)"
new=$(ls target/dist/lontar_*.deb 2>/dev/null | head -1)
[ -n "$new" ] || stop "no .deb yet; first: sh installer/package.sh deb"
new=$PWD/$new

work=$(mktemp -d)
chmod 755 "$work"
number=$((50 + $$ % 20))
Xvfb ":$number" -screen 0 1366x768x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null || true; rm -rf "$work"' EXIT

quietly() { "$@" >"$work/said" 2>&1 || { cat "$work/said" >&2; stop "failed: $*"; }; }
installed() { dpkg-query -W -f '${Version}' lontar 2>/dev/null; }
started() { # what it is called in the report
    home=$work/home
    rm -rf "$home/lontar.log"
    mkdir -p "$home"
    chmod 777 "$home"
    su -s /bin/sh nobody -c "exec env DISPLAY=:$number HOME=$home LONTAR_HOME=$home lontar window" \
        >"$work/said" 2>&1 &
    window=$!
    waited=0
    until grep -q 'first page after' "$home/lontar.log" 2>/dev/null; do
        sleep 0.5
        waited=$((waited + 1))
        [ "$waited" -lt 120 ] || { cat "$work/said" >&2; stop "$1: no first page within a minute"; }
    done
    say "$1: $(installed), $(grep -o 'first page after [0-9]* ms' "$home/lontar.log" | tail -1)"
    pkill -u nobody -f /opt/lontar/runtime || true
    wait "$window" 2>/dev/null || true
}

dpkg-deb -R "$new" "$work/old"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/old/DEBIAN/control"
quietly dpkg-deb --root-owner-group -Zgzip -z1 -b "$work/old" "$work/old.deb"
rm -rf "$work/old"

export DEBIAN_FRONTEND=noninteractive
quietly apt-get install -y -q "$work/old.deb"
started "installed"
quietly apt-get install -y -q "$new"
[ "$(installed)" != 0.0.1 ] || stop "the upgrade left the old version"
started "upgraded"
quietly apt-get remove -y -q lontar
[ ! -e /opt/lontar ] && [ ! -L /usr/bin/lontar ] || stop "files stay behind after removing"
[ -s "$work/home/lontar.log" ] || stop "removing took a person's files along"
say "removed; nothing is left but each person's own files"
