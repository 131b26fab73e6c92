#!/bin/sh
# The main job on real files: registers the fixture designs, checks fixture photos, scans them all into a report.
# Usage: demo.sh FOLDER_OF_PROGRAMS
set -eu

bin=$1
here=$(cd "$(dirname "$0")/.." && pwd)
fixtures=$here/Fixtures
out=${OYUU_DEMO_OUTPUT:-$here/.build/demo}
# What is in a folder that somebody names may be dear to them: only an earlier demo is made room of.
if [ -n "$(ls -A "$out" 2>/dev/null || true)" ] && [ "$out" != "$here/.build/demo" ] && [ ! -e "$out/.oyuu-demo" ]; then
    echo "$out is there, and no earlier demo; name an empty folder, or a new one, as OYUU_DEMO_OUTPUT" >&2
    exit 2
fi
rm -rf "$out"
mkdir -p "$out"
touch "$out/.oyuu-demo"
export OYUU_REGISTER="$out/register"

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

# A check that finds a copy ends with status 1: that is an answer. 2 is an error.
answer() { "$@" || [ $? -eq 1 ]; }

say "1. Registering the designs of $fixtures/designs"
count=0
for design in "$fixtures"/designs/*.png; do
    name=$(basename "$design" .png)
    # A felt design and its counterchanged twin are two designs of one holder: the second is filed on purpose.
    "$bin/oyuu" register "$design" --title "$name" --holder "Fixture workshop" --technique "drawn" --class 32-01 \
        --force >/dev/null 2>"$out/register.log" || { cat "$out/register.log" >&2; exit 1; }
    count=$((count + 1))
done
echo "$count designs registered in $OYUU_REGISTER"
"$bin/oyuu" list --limit 5

say "2. Checking photos: recoloured, mirrored and slanted copies, with drawings that show why"
answer "$bin/oyuu" check --evidence "$out/evidence" --similar 0 \
    "$fixtures/photos/ala-kiyiz-25-photo-recolour.jpg" \
    "$fixtures/photos/ala-kiyiz-09-photo-mirror.jpg" \
    "$fixtures/photos/carpet-06-photo.jpg"

say "3. More copies: made small, woven anew, turned, figure and ground exchanged, a part; one that is missed"
set --
for name in shyrdak-17-resize carpet-27-reweave carpet-28-turn carpet-21-counterchange carpet-02-photo-crop \
    shyrdak-07-recolour; do
    set -- "$@" "$fixtures/photos/$name.jpg"
done
answer "$bin/oyuu" check --similar 0 "$@"

say "4. Innocents. Drawn designs share motifs: the first of these is taken for a copy of part of one"
set --
for name in innocent-carpet-30-resize innocent-shyrdak-31-recompress innocent-shyrdak-03-photo \
    innocent-carpet-35-photo-fringe; do
    set -- "$@" "$fixtures/photos/$name.jpg"
done
answer "$bin/oyuu" check --similar 0 "$@"

say "5. Scanning all photos, also against each other"
answer "$bin/oyuu" scan "$fixtures/photos" --report "$out/report" --among

say "6. A certificate of the recoloured carpet's design, and its check"
answer "$bin/oyuu" certificate OY-000003 --language ky -o "$out/certificate.pdf"
"$bin/oyuu" key show > "$out/office.key"
answer "$bin/oyuu" verify "$out/certificate.pdf" --key "$out/office.key"

say "7. The web page"
echo "Open the page on this register with:"
echo "  $bin/oyuu serve --open-check --register $OYUU_REGISTER"

say "Done"
echo "Drawings of the first three copies: $out/evidence"
echo "Certificate in Kyrgyz: $out/certificate.pdf"
echo "Open the report with pictures: $out/report/report.html"
