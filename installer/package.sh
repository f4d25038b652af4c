#!/bin/sh
# Makes what people install on this kind of Linux: a folder that runs anywhere, a .deb and an .rpm,
# each with its own Java inside.
#
#   sh installer/package.sh [folder|deb|rpm]...      (all three when none is named)
#
# Everything lands in target/dist. Two builds of one commit give the same bytes, but for the prepared
# classes (app/cache), which Java makes anew; --without-cache leaves those out.
set -eu
cd "$(dirname "$0")/.."
. installer/ready.sh

cache=yes
kinds=
for word in "$@"; do
    case $word in
        --without-cache) cache=no ;;
        folder | deb | rpm) kinds="$kinds $word" ;;
        *) stop "unknown word: $word (folder, deb, rpm, --without-cache)" ;;
    esac
done
kinds=${kinds:- folder deb rpm}

need_java_25
wanted=
need_maven
wanted="$wanted$(missing binutils=objcopy zip=zip unzip=unzip xz-utils=xz)"
case $kinds in *deb*) wanted="$wanted$(missing dpkg=dpkg-deb)" ;; esac
case $kinds in *rpm*) wanted="$wanted$(missing rpm=rpmbuild)" ;; esac
[ $cache = no ] || wanted="$wanted$(missing xvfb=Xvfb libgtk-3-0=libgtk-3.so.0 \
    libxtst6=libXtst.so.6 libgl1=libGL.so.1)"
install_packages "$wanted"

version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml | head -1)
stamp=$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</project.*:\1:p' pom.xml)
SOURCE_DATE_EPOCH=$(date -u -d "$stamp" +%s)
export SOURCE_DATE_EPOCH
umask 022
dist=target/dist
image=$dist/lontar
rm -rf "$dist"
mkdir -p "$dist"

say "building the program"
mvn -q -B -Pbom -Dmaven.test.skip=true -Dexec.skip=true package
mkdir -p "$image/legal"
cp -R target/app/bin target/app/lib "$image/"

say "writing down what is inside and on which terms"
cp target/bom.json "$image/legal/lontar.cdx.json"
"$JAVA25_HOME/bin/java" -cp "$image/lib/*" installer/Licences.java target/bom.json "$image/lib" "$image/legal"
cp README.md "$image/"

say "linking its Java"
prepared=
[ $cache = no ] || prepared=--generate-cds-archive
# shellcheck disable=SC2086
"$JAVA25_HOME/bin/jlink" --add-modules "$(tr '\n' ',' <installer/linux/modules | sed 's/,$//')" \
    --include-locales=id,en --strip-debug --no-header-files --no-man-pages \
    --compress zip-0 $prepared --output "$image/runtime"
rm -f "$image/runtime/lib/server/classes_nocoops.jsa" # for heaps of over 32 GB

# Two libraries carry native code for every system; only this one's is of use here.
case $(uname -m) in
    x86_64) sqlite=Linux/x86_64 jna=linux-x86-64 ;;
    aarch64) sqlite=Linux/aarch64 jna=linux-aarch64 ;;
    *) stop "packages are made on x86_64 and aarch64 only" ;;
esac
only_native() { # jar, pattern of all native files, pattern of ours
    unzip -Z1 "$1" | grep -E "$2" | grep -v -E "$3" >"$dist/others" || return 0
    zip -q -d "$1" -@ <"$dist/others"
    rm "$dist/others"
}
only_native "$image"/lib/sqlite-jdbc-*.jar '^org/sqlite/native/.*[^/]$' "^org/sqlite/native/$sqlite/"
only_native "$image"/lib/jna-5*.jar '^com/sun/jna/[^/]*/.*(jnidispatch|\.a$)' "^com/sun/jna/$jna/"

# JavaFX would unpack its native code into the home folder of each person.
for jar in "$image"/lib/javafx-graphics-*-linux*.jar; do
    unzip -q -o "$jar" '*.so' -d "$image/runtime/lib"
    zip -q -d "$jar" '*.so'
done

# Java believes prepared classes only while times and sizes of what they came from are the same.
find "$image" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
if [ $cache = yes ]; then
    say "preparing the classes for a fast start"
    sh installer/linux/train.sh "$image"
fi

case $kinds in *folder*)
    say "packing the folder"
    tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
        -C "$dist" -cf - lontar | xz -T2 -6 >"$dist/lontar-$version-linux.tar.xz"
esac

# Where each file lies once installed, for both kinds of package.
root=$dist/root
mkdir -p "$root/opt" "$root/usr/bin" "$root/usr/share/applications" \
    "$root/usr/share/icons/hicolor/scalable/apps" "$root/usr/share/mime/packages"
cp -R "$image" "$root/opt/lontar"
ln -s /opt/lontar/bin/lontar "$root/usr/bin/lontar"
cp installer/linux/lontar.desktop "$root/usr/share/applications/"
cp installer/linux/lontar.svg "$root/usr/share/icons/hicolor/scalable/apps/"
cp installer/linux/lontar-mime.xml "$root/usr/share/mime/packages/lontar.xml"
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

case $kinds in *deb*)
    say "making the .deb"
    mkdir -p "$root/DEBIAN"
    size=$(du -sk "$root/opt" "$root/usr" | awk '{ sum += $1 } END { print sum }')
    sed -e "s/@VERSION@/$version/" -e "s/@SIZE@/$size/" \
        -e "s/@ARCH@/$(dpkg --print-architecture)/" installer/linux/control >"$root/DEBIAN/control"
    touch -d "@$SOURCE_DATE_EPOCH" "$root/DEBIAN" "$root/DEBIAN/control"
    dpkg-deb --root-owner-group -Zxz -z3 -b "$root" \
        "$dist/lontar_${version}_$(dpkg --print-architecture).deb" >/dev/null
    rm -r "$root/DEBIAN"
esac

case $kinds in *rpm*)
    say "making the .rpm"
    rpmbuild -bb --quiet --define "_topdir $PWD/$dist/rpm" --define "version_ $version" \
        --define "root_ $PWD/$root" --define "_binary_payload w3.zstdio" \
        --define "use_source_date_epoch_as_buildtime 1" --define "clamp_mtime_to_source_date_epoch 1" \
        --define "_buildhost lontar" --define "_build_id_links none" \
        installer/linux/lontar.spec >"$dist/rpm.log" 2>&1 || { tail -20 "$dist/rpm.log" >&2; stop "no .rpm"; }
    mv "$dist"/rpm/RPMS/*/*.rpm "$dist/"
    rm -r "$dist/rpm" "$dist/rpm.log"
esac
rm -r "$root"

say "what it weighs (MB on disk):"
du -sm "$image/lib" "$image/runtime" "$image/cache" 2>/dev/null || true
ls -l "$dist" | awk 'NR > 1 && $1 ~ /^-/ { printf "%-40s %6.1f MB\n", $NF, $5 / 1e6 }'
