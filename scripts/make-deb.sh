#!/bin/sh
# Makes the Debian package from a release build, without a network.
# Usage: make-deb.sh FOLDER_OF_PROGRAMS OUTPUT_FOLDER
#
# The runtime of Swift, which Debian has not, is shipped beside the program in /usr/lib/oyuu: what is packed is what was
# tested, and nothing is built a second time.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
built=$1/oyuu
out=$2
maintainer="${DEBFULLNAME:-Oyuu maintainers} <${DEBEMAIL:-oyuu@example.org}>"
epoch=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH="$epoch" LC_ALL=C.UTF-8
umask 022
cd "$here"

version=$("$built" --version)
architecture=$(dpkg --print-architecture)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/debian/oyuu
share=$root/usr/share
chmod 0755 "$work"
install -d "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib/oyuu" "$root/etc/oyuu" "$root/lib/systemd/system" "$share/man/man1" \
    "$share/doc/oyuu" "$share/bash-completion/completions" "$share/zsh/vendor-completions" \
    "$share/fish/vendor_completions.d" "$share/lintian/overrides"

# The program
install -m 0755 "$built" "$root/usr/bin/oyuu"
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$root/usr/bin/oyuu"
chrpath --replace /usr/lib/oyuu "$root/usr/bin/oyuu" >/dev/null
# Libraries that are not the system's are the toolchain's; they find each other in their own folder.
for library in $(ldd "$built" | sed -n 's/.* => \(\/[^ ]*\) .*/\1/p'); do
    case $(readlink -f "$library") in
        /lib/* | /usr/lib/*) ;;
        *) install -m 0644 "$library" "$root/usr/lib/oyuu/$(basename "$library")" ;;
    esac
done
strip --strip-unneeded "$root"/usr/lib/oyuu/*.so
printf 'Source: oyuu\n\nPackage: oyuu\nArchitecture: any\n' > "$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O -Sdebian/oyuu --ignore-missing-info --warnings=0 -l"$root/usr/lib/oyuu" \
    -e debian/oyuu/usr/bin/oyuu debian/oyuu/usr/lib/oyuu/*.so | sed 's/^shlibs:Depends=//')

# What belongs to it
"$built" --generate-completion-script bash > "$share/bash-completion/completions/oyuu"
"$built" --generate-completion-script zsh > "$share/zsh/vendor-completions/_oyuu"
"$built" --generate-completion-script fish > "$share/fish/vendor_completions.d/oyuu.fish"
"$built" --experimental-dump-help | python3 scripts/man-page.py "$version" "$(date -u -d "@$epoch" +%F)" |
    gzip -9n > "$share/man/man1/oyuu.1.gz"
install -m 0644 packaging/oyuu.service "$root/lib/systemd/system/oyuu.service"
install -m 0644 packaging/oyuu.conf "$root/etc/oyuu/oyuu.conf"
install -m 0644 packaging/debian/copyright "$share/doc/oyuu/copyright"
install -m 0644 packaging/debian/lintian-overrides "$share/lintian/overrides/oyuu"
for guide in docs/operations.md docs/web.md docs/accounts.md docs/register.md docs/log.md docs/command-line.md; do
    gzip -9nc "$guide" > "$share/doc/oyuu/$(basename "$guide").gz"
done
gzip -9nc CHANGELOG.md > "$share/doc/oyuu/NEWS.md.gz"
{
    printf 'oyuu (%s) stable; urgency=medium\n\n  * See NEWS.md.gz.\n\n' "$version"
    printf ' -- %s  %s\n' "$maintainer" "$(date -u -R -d "@$epoch")"
} | gzip -9n > "$share/doc/oyuu/changelog.gz"

# The package
size=$(du -ks "$root" | cut -f1)
sed -e "s|@VERSION@|$version|" -e "s|@ARCHITECTURE@|$architecture|" -e "s|@MAINTAINER@|$maintainer|" \
    -e "s|@SIZE@|$size|" -e "s|@DEPENDS@|$depends|" packaging/debian/control.in > "$root/DEBIAN/control"
for script in postinst prerm postrm; do install -m 0755 "packaging/debian/$script" "$root/DEBIAN/$script"; done
printf '/etc/oyuu/oyuu.conf\n' > "$root/DEBIAN/conffiles"
(cd "$root" && find usr lib -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"
chmod 0644 "$root/DEBIAN/control" "$root/DEBIAN/conffiles" "$root/DEBIAN/md5sums"
find "$share" -type f -exec chmod 0644 {} +
find "$root" -exec touch -h -d "@$epoch" {} +
mkdir -p "$out"
package="$out/oyuu_${version}_$architecture.deb"
dpkg-deb --root-owner-group "-Z${OYUU_DEB_COMPRESSION:-xz}" --build "$root" "$package" >/dev/null
printf '%s: %s bytes; the program %s bytes, the runtime %s kB, installed %s kB\n' "$package" \
    "$(stat -c %s "$package")" "$(stat -c %s "$root/usr/bin/oyuu")" "$(du -ks "$root/usr/lib/oyuu" | cut -f1)" "$size"
printf 'depends: %s\n' "$depends"
