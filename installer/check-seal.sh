#!/bin/sh
# Memeriksa satu SPT tersegel (*.spt.asice) tanpa Lontar: hanya unzip, sha256sum dan openssl.
# Checks one sealed return without Lontar: unzip, sha256sum and openssl are enough.
#
#   sh check-seal.sh FILE.spt.asice
#
# Exit status: 0 whole and signed, 1 not to be trusted, 2 could not be checked.
#
# openssl alone would not do: it checks the signature over the manifest and does not see a changed
# file. So every file is compared with the manifest first, and the key that signed with the seal.
set -u
umask 077
LC_ALL=C
export LC_ALL

no() { echo "DITOLAK: $1" >&2; exit 1; }
cannot() { echo "TIDAK DAPAT DIPERIKSA: $1" >&2; exit 2; }

[ $# -eq 1 ] || cannot "pakai: sh check-seal.sh BERKAS.spt.asice"
[ -r "$1" ] || cannot "berkas tidak dapat dibaca: $1"
for tool in unzip sha256sum openssl awk sed od; do
    command -v "$tool" >/dev/null 2>&1 || cannot "program $tool belum terpasang"
done
case $1 in -*) seal=./$1 ;; *) seal=$1 ;; esac

work=$(mktemp -d) || cannot "folder sementara tidak dapat dibuat"
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM

MANIFEST=META-INF/ASiCManifest.xml
SIGNATURE=META-INF/signature.p7s

hash_of() { unzip -p "$seal" "$1" | sha256sum | cut -d ' ' -f 1; }
# One field of seal.json, which is canonical JSON without nesting.
field() { sed -n 's/.*"'"$1"'":"\{0,1\}\([^",}]*\).*/\1/p' "$work/seal.json"; }

# 1. The container: whole, nothing compressed, plain names, none twice, mimetype first.
unzip -tq "$seal" >/dev/null 2>&1 || no "berkas rusak atau tidak utuh"
unzip -Z1 "$seal" >"$work/names" || no "daftar isinya tidak terbaca"
[ "$(sed -n 1p "$work/names")" = mimetype ] || no "bukan SPT tersegel: mimetype tidak di depan"
if grep -q -v -E '^([A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Za-z0-9][A-Za-z0-9._-]*$' "$work/names"; then
    no "ada nama berkas yang tidak wajar"
fi
[ -z "$(sort "$work/names" | uniq -d)" ] || no "ada nama berkas dua kali"
unzip -v "$seal" | awk 'NR > 3 && /^-----/ { exit } NR > 3 && $2 != "Stored" { bad = 1 }
    END { exit bad }' || no "ada isi yang dimampatkan"
[ "$(unzip -p "$seal" mimetype)" = application/vnd.etsi.asic-e+zip ] || no "bukan ASiC-E"
for name in seal.json return.json return.pdf "$MANIFEST" "$SIGNATURE"; do
    grep -q -x -F "$name" "$work/names" || no "tidak ada $name"
done

# 2. The manifest names every file, and no other, with its SHA-256.
unzip -p "$seal" "$MANIFEST" >"$work/manifest.xml"
sed -n 's/.*<asic:DataObjectReference URI="\([^"]*\)".*xmlenc#sha256".*<ds:DigestValue>\([^<]*\)<.*/\1 \2/p' \
    "$work/manifest.xml" >"$work/listed"
grep -c '<asic:DataObjectReference' "$work/manifest.xml" >"$work/count"
[ "$(cat "$work/count")" = "$(awk 'END { print NR }' "$work/listed")" ] || no "manifes tidak baku"
grep -v -x -F -e "$MANIFEST" -e "$SIGNATURE" "$work/names" | sort >"$work/present"
cut -d ' ' -f 1 "$work/listed" | sort >"$work/named"
cmp -s "$work/present" "$work/named" || no "isi berkas tidak sama dengan daftar di manifes"
while read -r name digest; do
    wanted=$(echo "$digest" | openssl base64 -d 2>/dev/null | od -A n -t x1 | tr -d ' \n')
    [ -n "$wanted" ] && [ "$(hash_of "$name")" = "$wanted" ] || no "$name berubah setelah disegel"
done <"$work/listed"

# 3. The signature is over this manifest.
unzip -p "$seal" "$SIGNATURE" >"$work/signature.p7s"
unzip -p "$seal" seal.json >"$work/seal.json"
openssl cms -verify -binary -inform DER -in "$work/signature.p7s" -content "$work/manifest.xml" \
    -noverify -signer "$work/signer.pem" -out /dev/null 2>/dev/null || no "tanda tangan tidak sah"

# 4. The key that signed is the one the seal names.
key=$(openssl x509 -in "$work/signer.pem" -noout -pubkey | openssl pkey -pubin -outform DER |
    sha256sum | cut -c 1-16)
[ "$key" = "$(field deviceKeyId)" ] || no "ditandatangani kunci lain dari yang disebut segel"
signer=$(field signerNpwp)
[ ${#signer} -eq 16 ] || no "segel tidak menyebut penanda tangan"
openssl x509 -in "$work/signer.pem" -noout -subject -nameopt RFC2253 |
    tr -d '. -' | grep -q -F -e "$signer" -e "${signer#0}" || no "sertifikat bukan milik penanda tangan"

# 5. The fingerprint: the first 40 bits of the SHA-256 of seal.json, Crockford base32.
fingerprint=$(hash_of seal.json | awk '{
    for (i = 1; i <= 10; i++) bits = bits * 16 + index("0123456789abcdef", substr($1, i, 1)) - 1
    for (i = 0; i < 8; i++) {
        text = substr("0123456789ABCDEFGHJKMNPQRSTVWXYZ", bits % 32 + 1, 1) (i == 4 ? "-" : "") text
        bits = int(bits / 32)
    }
    print text }')

echo "COCOK: utuh, dan ditandatangani kunci yang disebut segelnya."
echo "Sidik   $fingerprint"
echo "SPT     $(field form) $(field period), pembetulan $(field revision), $(field status) Rp $(field amount)"
echo "Untuk   $(field gatewayId)"
echo "Kunci   $key"
openssl x509 -in "$work/signer.pem" -noout -subject -enddate
echo "Yang tidak diperiksa di sini: apakah penerbit sertifikat dipercaya dan apakah kuncinya terdaftar."
