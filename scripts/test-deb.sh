#!/bin/sh
# Installs, runs, removes and purges the Debian package in a fresh system of its own, and says what it leaves behind.
# Usage (as root): test-deb.sh PACKAGE.deb
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
package=$1
suite=${OYUU_DEB_SUITE:-bookworm}
mirror=${OYUU_DEB_MIRROR:-http://deb.debian.org/debian}
[ "$(id -u)" -eq 0 ] || { echo "this needs root: it makes a system in a folder and enters it" >&2; exit 1; }

work=$(mktemp -d)
root=$work/root
# Names of test steps say where it stopped.
step() { printf '\n== %s\n' "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
finish() {
    if [ -n "${server:-}" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    for place in proc dev/null sys; do umount "$root/$place" 2>/dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT

inside() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        OYUU_PURGE_REGISTERS="${OYUU_PURGE_REGISTERS:-}" chroot "$root" "$@"
}
# As the service runs it. The numbers are those of the system inside.
as_oyuu() {
    exec env -i PATH=/usr/bin:/bin HOME=/var/lib/oyuu LANG=C.UTF-8 OYUU_REGISTER=/var/lib/oyuu/register \
        "$(command -v chroot)" --userspec="$(grep '^oyuu:' "$root/etc/passwd" | cut -d: -f3,4)" "$root" "$@"
}
# Every file of the system, but what dpkg, apt and the tests themselves write down, and what does not outlast a start.
listing() {
    (cd "$root" && find . -xdev -mindepth 1 \( -path ./proc -o -path ./run -o -path ./sys -o -path ./dev -o -path ./tmp \
        -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache/apt -o -path ./var/cache/debconf \
        -o -path ./var/cache/ldconfig -o -path ./var/log -o -path ./root \) \
        -prune -o -printf '%y %m %u %g %p\n' | grep -v -e '/etc/\(passwd\|group\|shadow\|gshadow\)-$' | LC_ALL=C sort)
}
accounts() { cat "$root/etc/passwd" "$root/etc/group"; }

step "a fresh $suite"
mkdir -p "$root"
if [ -n "${OYUU_DEB_BASE:-}" ]; then
    # A system that debootstrap made earlier, in an archive: saves minutes.
    tar -C "$root" -xf "$OYUU_DEB_BASE"
else
    debootstrap --variant=minbase "$suite" "$root" "$mirror" > "$work/debootstrap.log" 2>&1 ||
        { tail -5 "$work/debootstrap.log" >&2; fail "debootstrap"; }
fi
cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
mount -t proc proc "$root/proc"
printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"
chmod 0755 "$root/usr/sbin/policy-rc.d"
# What the program needs is there before it is measured what the package leaves.
depends=$(dpkg-deb -f "$package" Depends | sed -e 's/([^)]*)//g' -e 's/|[^,]*//g' -e 's/,/ /g')
inside apt-get update -q > "$work/apt.log" 2>&1
# shellcheck disable=SC2086
inside apt-get install -y -q --no-install-recommends $depends >> "$work/apt.log" 2>&1 ||
    { tail -5 "$work/apt.log" >&2; fail "dependencies"; }
cp "$package" "$root/tmp/oyuu.deb"
mkdir -p "$root/tmp/photos"
cp "$here/Fixtures/designs/ala-kiyiz-25.png" "$here/Fixtures/photos/ala-kiyiz-25-photo-recolour.jpg" "$root/tmp/photos/"
chmod -R a+rX "$root/tmp/photos"
listing > "$work/before"
accounts > "$work/accounts-before"

step "install, remove and purge without use"
inside dpkg -i /tmp/oyuu.deb >/dev/null
inside getent passwd oyuu
[ "$(stat -c %a "$root/var/lib/oyuu")" = 700 ] || fail "/var/lib/oyuu is open to others"
inside dpkg --remove oyuu >/dev/null
[ -e "$root/etc/oyuu/oyuu.conf" ] || fail "removing took the settings"
inside dpkg --purge oyuu
listing | diff "$work/before" - || fail "files are left, or gone"
accounts | diff "$work/accounts-before" - || fail "an account is left"

step "install and use"
inside dpkg -i /tmp/oyuu.deb >/dev/null
inside oyuu --version
[ -s "$root/usr/share/man/man1/oyuu.1.gz" ] || fail "no manual"
inside bash -n /usr/share/bash-completion/completions/oyuu
(as_oyuu oyuu register /tmp/photos/ala-kiyiz-25.png --title "Test" --holder "Test")
status=0
(as_oyuu oyuu check /tmp/photos/ala-kiyiz-25-photo-recolour.jpg) || status=$?
[ "$status" -eq 1 ] || fail "the copy was not found ($status)"
(as_oyuu oyuu certificate OY-000001 -o /var/lib/oyuu/certificate.pdf)
(as_oyuu oyuu index rebuild >/dev/null)
(as_oyuu oyuu log head >/dev/null)
status=0
(as_oyuu oyuu doctor --thorough) || status=$?
[ "$status" -le 1 ] || fail "the doctor found a fault"

step "serve on the loopback"
. "$root/etc/oyuu/oyuu.conf"
# shellcheck disable=SC2086
as_oyuu oyuu serve $OYUU_SERVE --open-check --port 18080 --log json 2> "$work/serve.log" &
server=$!
for _ in $(seq 100); do
    curl -fs -o /dev/null http://127.0.0.1:18080/health && break
    sleep 0.2
done
curl -fsS http://127.0.0.1:18080/health
echo
# A photo is read by a process that the server starts.
curl -fsS --data-binary @"$root/tmp/photos/ala-kiyiz-25-photo-recolour.jpg" -H 'Content-Type: image/jpeg' \
    http://127.0.0.1:18080/api/v1/check > "$work/check.json" || fail "the server does not check"
grep -q 'OY-000001' "$work/check.json" || fail "the server does not find the copy"
[ "$(curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1:18080/metrics)" = 401 ] || fail "figures are open"
kill -TERM "$server"
wait "$server" || fail "the server does not end well"
server=
python3 - "$work/serve.log" <<'P'
import json, sys
events = [json.loads(line)["event"] for line in open(sys.argv[1])]
assert events[0] == "started" and events[-1] == "stopped" and "request" in events, events
print(len(events), "events in the log, each an object")
P

step "remove, purge: the register stays"
# As `systemctl enable` makes it; the package itself enables nothing.
wants=$root/etc/systemd/system/multi-user.target.wants
[ ! -e "$wants/oyuu.service" ] || fail "the service is enabled unasked"
mkdir -p "$wants"
ln -s /lib/systemd/system/oyuu.service "$wants/oyuu.service"
inside dpkg --remove oyuu >/dev/null
inside dpkg --purge oyuu
[ -e "$root/var/lib/oyuu/register/register.sqlite" ] || fail "purging took the register"
inside getent passwd oyuu >/dev/null || fail "purging took the register's owner"
[ ! -e "$root/etc/oyuu" ] || fail "settings are left"
[ ! -L "$wants/oyuu.service" ] || fail "the enabled service leaves a link to nothing"
[ ! -e "$root/var/cache/oyuu" ] || fail "the cache is left"

step "purge with a register elsewhere: its owner stays, also where registers are given up"
elsewhere=/srv/oyuu-elsewhere
for given_up in yes ""; do
    inside dpkg -i /tmp/oyuu.deb >/dev/null
    inside install -d -m 0700 -o oyuu -g oyuu "$elsewhere"
    sed -i "s|^OYUU_REGISTER=.*|OYUU_REGISTER=$elsewhere|" "$root/etc/oyuu/oyuu.conf"
    OYUU_PURGE_REGISTERS=$given_up
    inside dpkg --purge oyuu
    inside getent passwd oyuu >/dev/null || fail "purging took the owner of $elsewhere"
    [ "$(inside stat -c %U "$elsewhere")" = oyuu ] || fail "$elsewhere has no owner"
done
OYUU_PURGE_REGISTERS=
rmdir "$root$elsewhere"

step "purge with the register, as asked: nothing is left"
inside dpkg -i /tmp/oyuu.deb >/dev/null
OYUU_PURGE_REGISTERS=yes
inside dpkg --purge oyuu
listing | diff "$work/before" - || fail "files are left, or gone"
accounts | diff "$work/accounts-before" - || fail "an account is left"
printf '\nThe package installs, runs, and goes without a trace.\n'
