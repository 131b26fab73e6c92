#!/bin/sh
# Fuzzes one decoder: Fuzzing/run.sh png|jpeg SECONDS
# Seeds: our own fixtures and, where it lies beside the project, ../shared/corpus (small files only).
# Needs Swift's toolchain (swiftc and its clang) and libFuzzer, which comes with it. Work is kept in .build-fuzz.
set -eu

format=${1:?usage: Fuzzing/run.sh png|jpeg SECONDS}
seconds=${2:?usage: Fuzzing/run.sh png|jpeg SECONDS}
case $format in
png) define=FUZZ_PNG extensions='png' ;;
jpeg) define=FUZZ_JPEG extensions='jpg jpeg' ;;
*)
    echo "unknown format: $format" >&2
    exit 2
    ;;
esac

root=$(cd "$(dirname "$0")/.." && pwd)
work=$root/.build-fuzz/$format
mkdir -p "$work/modules" "$work/seeds" "$work/found"

cat >"$work/modules/module.modulemap" <<MAP
module CImageCodecs {
    umbrella "$root/Sources/CImageCodecs/include"
    export *
}
MAP

clang=$(dirname "$(readlink -f "$(command -v swiftc)")")/clang
for source in "$root"/Sources/CImageCodecs/*.c; do
    "$clang" -std=c11 -O1 -g -fsanitize=address,fuzzer-no-link -I "$root/Sources/CImageCodecs/include" \
        $(pkg-config --cflags libpng libjpeg) -c "$source" -o "$work/$(basename "$source" .c).o"
done
find "$root/Sources/OyuuImage" -name '*.swift' >"$work/sources.txt"
swiftc -O -g -whole-module-optimization -swift-version 6 -parse-as-library -package-name oyuu -module-name DecoderFuzzer \
    -sanitize=fuzzer,address -D "$define" -I "$work/modules" -I "$root/Sources/CLCMS" \
    $(pkg-config --cflags lcms2 | sed 's/-pthread//') @"$work/sources.txt" "$root/Fuzzing/DecoderFuzzer.swift" "$work"/*.o \
    -lpng -ljpeg -llcms2 -o "$work/fuzz"

for extension in $extensions; do
    for folder in "$root/Fixtures" "$root/../shared/corpus"; do
        [ -d "$folder" ] || continue
        find "$folder" -name "*.$extension" -size -48k | while read -r file; do
            cp "$file" "$work/seeds/$(echo "$file" | cksum | tr -d ' ').$extension"
        done
    done
done
echo "seeds: $(find "$work/seeds" -type f | wc -l)"

# Without this, Swift's own crash handler may hang under the sanitizer.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:allocator_may_return_null=1}
exec "$work/fuzz" "$work/found" "$work/seeds" -max_total_time="$seconds" -max_len=65536 -timeout=20 -rss_limit_mb=2048 \
    -print_final_stats=1 -artifact_prefix="$work/crash-"
