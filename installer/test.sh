#!/bin/sh
# Sets up what is missing and runs every test. Maven prints Surefire's own summary.
set -eu
cd "$(dirname "$0")/.."
. installer/ready.sh

need_java_25
wanted=
need_maven
wanted="$wanted$(missing libpangoft2-1.0-0=libpangoft2-1.0.so.0 libgtk-3-0=libgtk-3.so.0 \
    libxtst6=libXtst.so.6 libgl1=libGL.so.1 \
    poppler-utils=pdftotext zbar-tools=zbarimg qpdf=qpdf openssl=openssl \
    unzip=unzip oathtool=oathtool "postgresql=/usr/lib/postgresql/*/bin/initdb" \
    exim4-daemon-light=exim4 dbus-daemon=dbus-daemon dovecot-imapd=/usr/lib/dovecot/imap \
    prometheus=promtool chromium=chromium chromium-driver=chromedriver)"
install_packages "$wanted"

say "compiling, checking and testing (the first time the libraries are fetched too)"
exec mvn -B --no-transfer-progress verify
