# What start.sh and test.sh share: finding Java 25, Maven and Debian packages. Sourced, not run.

say() { printf '%s\n' "lontar: $*"; }

stop() {
    printf '%s\n' "lontar: $*" >&2
    exit 69
}

java_25_in() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] \
        && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

# Sets JAVA25_HOME, which Maven's toolchain search reads; Maven itself may run on an older Java.
need_java_25() {
    on_path=$(command -v javac 2>/dev/null || true)
    if [ -n "$on_path" ]; then on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")"); fi
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25* \
        "${HOME:-/}"/.sdkman/candidates/java/25* "$on_path"; do
        if java_25_in "$home"; then
            JAVA25_HOME=$home
            export JAVA25_HOME
            return
        fi
    done
    stop "a JDK 25 is needed, and none was found.
  1. Get Temurin 25 (JDK, not JRE) from https://adoptium.net; it has a .deb and a .tar.gz.
     Debian 12 itself has no JDK 25 package.
  2. Say where it is:  export JAVA_HOME=/path/to/jdk-25
  3. Run this command again."
}

need_maven() {
    command -v mvn >/dev/null 2>&1 || wanted="${wanted:-} maven"
}

# package=SONAME for a library, package=NAME for a program on the path, package=/PATTERN for a file.
missing() {
    for each in "$@"; do
        package=${each%%=*}
        proof=${each#*=}
        case $proof in
            *.so.*) PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | grep -q "$proof" \
                || printf ' %s' "$package" ;;
            /*) ls $proof >/dev/null 2>&1 || printf ' %s' "$package" ;;
            *) command -v "$proof" >/dev/null 2>&1 || printf ' %s' "$package" ;;
        esac
    done
}

# Installs Debian packages where this command may; says the exact line where it may not.
install_packages() {
    [ -n "${1# }" ] || return 0
    packages=${1# }
    if ! command -v apt-get >/dev/null 2>&1; then
        stop "these are missing, under the names Debian gives them: $packages"
    fi
    if [ "$(id -u)" = 0 ]; then as_root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root="sudo -n"
    else
        stop "these Debian packages are missing. Please run this, then start again:
  sudo apt-get update && sudo apt-get install -y --no-install-recommends $packages"
    fi
    say "installing Debian packages: $packages"
    log=$(mktemp)
    # shellcheck disable=SC2086
    if ! { $as_root apt-get update -qq \
        && $as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends $packages; } >"$log" 2>&1; then
        tail -5 "$log" >&2
        rm -f "$log"
        stop "the packages could not be installed. Please run this, then start again:
  sudo apt-get update && sudo apt-get install -y --no-install-recommends $packages"
    fi
    rm -f "$log"
}
