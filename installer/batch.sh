#!/bin/sh
# Takes 100, 1,000 and 10,000 mixed returns through a season's start: imported, checked, sealed, signed
# and stored, beside what nothing that does so can do without, as src/site/markdown/batch.md says.
# `installer/batch.sh 500 2000` takes other numbers.
set -eu
cd "$(dirname "$0")/.."
. installer/ready.sh

need_java_25
wanted=
need_maven
install_packages "$wanted"

mvn -q -B test-compile exec:exec@batch -Dbatch="$*"
