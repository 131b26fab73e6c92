#!/bin/sh
# The tests of the web server, one suite after the other: together they would take each other's threads.
# Usage: test-web.sh COMMAND..., the command that runs tests, such as: swift test -c release
set -eu

cd "$(dirname "$0")/.."
for file in Tests/OyuuWebTests/*Tests.swift; do
    suite=$(basename "$file" .swift)
    echo "== $suite"
    timeout 180 "$@" --skip-build --filter "OyuuWebTests.$suite" 2>&1 | grep -aE '✘|Test run with' ||
        { echo "$suite did not end"; exit 1; }
done | tee /dev/stderr | { ! grep -qaE '✘|did not end'; }
