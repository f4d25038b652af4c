#!/bin/sh
# Holds three times the national peak for ten minutes against gateways of their own on a PostgreSQL
# of their own, and prints what src/site/markdown/load.md says. `installer/load.sh --help` for more.
set -eu
cd "$(dirname "$0")/.."
. installer/ready.sh

need_java_25
wanted=
need_maven
wanted="$wanted$(missing "postgresql=/usr/lib/postgresql/*/bin/initdb")"
install_packages "$wanted"

mvn -q -B test-compile exec:exec@load -Dload="$*"
