"""Measures Oyuu beside its peers in the same run and prints medians and ratios.

    python3 -m pip install -r Benchmarks/requirements.txt
    make -C Benchmarks                          # builds, then runs all of this
    python3 Benchmarks/run.py hash              # one part

Parts: hash (12-megapixel JPEG to PDQ against PyPI's pdqhash with Pillow), scan (photos a second and a core, peak
memory at 1,000 and 10,000 files), check (a megapixel photo against 300 designs, beside SIFT with FAISS and MAGSAC, one
core), motifs (from a photo's motif features to the ten most promising of 300 and 3,000 pictures, beside SIFT in FAISS's
inverted file, one thread), growth (registers of 300 to 100,000 designs: candidates, checks, index, memory), hamming
(searching 1,000 to 10 million hashes, beside FAISS's exact index, one thread), strangers (how many innocent photos are
called copies, expected and seen).

What is in the folder of --keep already is not made again by the parts motifs and growth.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PIL import Image

from check import check_part
from growth import SIZES, growth_part
from hamming import hamming_part
from motifs import PICTURES, motifs_part
from places import HERE, ROOT, program
from strangers import strangers_part


def megapixel_photo(path, size, quality, progressive=False):
    """A large photograph-like JPEG: a fixture photo enlarged, with sensor noise so that it does not compress unnaturally."""
    source = sorted((ROOT / "Fixtures" / "photos").glob("*.jpg"))[0]
    image = np.asarray(Image.open(source).convert("RGB").resize(size, Image.LANCZOS), np.int16)
    noise = np.random.default_rng(1).normal(0, 4, image.shape)
    Image.fromarray(np.clip(image + noise, 0, 255).astype(np.uint8)).save(
        path, quality=quality, progressive=progressive)


def median_ms(nanoseconds):
    return statistics.median(nanoseconds) / 1e6


def peer_hash(path, runs):
    import pdqhash

    times = []
    for index in range(runs + 1):
        start = time.perf_counter_ns()
        pdqhash.compute(np.asarray(Image.open(path).convert("RGB")))
        if index:
            times.append(time.perf_counter_ns() - start)
    return times


def hash_part(folder):
    ours = program(HERE, "OyuuBenchmarks")
    print("| 12 MP JPEG | Oyuu: file to PDQ, ms | pdqhash with Pillow, ms | ratio |")
    print("|---|---|---|---|")
    steps = []
    for name, quality, progressive in [("baseline", 90, False), ("baseline, small", 60, False),
                                       ("progressive", 90, True)]:
        path = folder / f"{name}.jpg"
        megapixel_photo(path, (4000, 3000), quality, progressive)
        # Ours before and after the peer, so that a machine that slows down meanwhile favours nobody.
        lines = subprocess.check_output([ours, str(path), "7"], text=True)
        peer = peer_hash(path, 7)
        lines += subprocess.check_output([ours, str(path), "7"], text=True)
        measured = {}
        for line in lines.splitlines():
            row = json.loads(line)
            measured.setdefault(row["step"], []).extend(row["ns"])
        mine, theirs = median_ms(measured["file to PDQ"]), median_ms(peer)
        size = path.stat().st_size / 1e6
        print(f"| {name}, {size:.1f} MB | {mine:.1f} | {theirs:.1f} | {theirs / mine:.1f} times faster |")
        steps.append((name, measured))
    print("\n| step, ms | " + " | ".join(name for name, _ in steps) + " |")
    print("|---|" + "---|" * len(steps))
    for step in steps[0][1]:
        print(f"| {step} | " + " | ".join(f"{median_ms(m[step]):.1f}" for _, m in steps) + " |")


def run_with_peak(command, environment):
    """Wall-clock seconds, processor seconds and peak resident megabytes of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"failed: {' '.join(command)}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def scan_part(folder):
    oyuu = program(ROOT, "oyuu")
    environment = dict(os.environ, OYUU_REGISTER=str(folder / "register"))
    for design in sorted((ROOT / "Fixtures" / "designs").glob("*.png")):
        subprocess.run([oyuu, "register", str(design), "--title", design.stem, "--holder", "bench", "--force"],
                       env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    one = folder / "one-megapixel.jpg"
    megapixel_photo(one, (1152, 864), 85)
    cores = os.cpu_count()
    print(f"\n| files of 1 MP ({one.stat().st_size // 1000} kB) | photos a second | photos a processor second | "
          "peak memory, MB |")
    print("|---|---|---|---|")
    source = one.read_bytes()
    for count in (1_000, 10_000):
        photos = folder / f"photos-{count}"
        photos.mkdir()
        for index in range(count):
            # A comment segment makes every file differ in its bytes and not in its pixels.
            comment = b"\xff\xfe\x00\x0a%08d" % index
            (photos / f"{index:06d}.jpg").write_bytes(source[:2] + comment + source[2:])
        seconds, processor, peak = run_with_peak(
            [oyuu, "scan", str(photos), "--report", str(folder / f"report-{count}")], environment)
        print(f"| {count} | {count / seconds:.0f} on {cores} cores | {count / processor:.0f} | {peak:.0f} |", flush=True)
        shutil.rmtree(photos)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    every = {"hash": hash_part, "scan": scan_part, "check": check_part, "motifs": motifs_part, "growth": growth_part,
             "hamming": hamming_part, "strangers": strangers_part}
    parser.add_argument("parts", nargs="*", default=list(every), choices=list(every))
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave pictures and registers in FOLDER/PART")
    parser.add_argument("--bench", type=Path, metavar="FOLDER",
                        help="a ready bench for motifs and growth (registered, queries, truth.csv)")
    parser.add_argument("--pictures", type=int, nargs="+", default=PICTURES, metavar="N", help="sizes for motifs")
    parser.add_argument("--designs", type=int, nargs="+", default=SIZES, metavar="N", help="sizes for growth")
    arguments = parser.parse_args()
    every["motifs"] = lambda folder: motifs_part(folder, arguments.bench, arguments.pictures)
    shared = arguments.keep and arguments.keep / "motifs"
    every["growth"] = lambda folder: growth_part(folder, shared, arguments.bench, arguments.designs)
    for part in arguments.parts:
        if arguments.keep:
            folder = arguments.keep / part
            folder.mkdir(parents=True, exist_ok=True)
            every[part](folder)
            continue
        with tempfile.TemporaryDirectory() as folder:
            every[part](Path(folder))


if __name__ == "__main__":
    main()
