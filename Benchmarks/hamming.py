"""Part hamming: searching 256-bit hashes, in turns with FAISS's exact index (`IndexBinaryFlat`), one thread each.

Ours is `HammingIndex` in a process that stays (`HammingTiming`), once reading every hash and once as it chooses itself.
Ids and distances come back on both sides, and the sums over them must agree. Medians of processor time, and the same
ratios by the clock; calls from Python cost FAISS some microseconds, which matter below 100,000 hashes.

Hashes are random, or clustered: families of copies with up to 20 bits turned, the largest of more than a hundredth of all.
Half of the queries are copies of stored hashes with up to 20 bits turned, half are strangers.
"""
import json
import statistics
import subprocess
import time

import numpy as np

from places import HERE, ROOT, program

SMALL, LARGE = (1_000, 10_000, 100_000), (1_000_000, 10_000_000)
QUERIES = BATCH = 64
# Queries asked singly, of small and of large collections.
SINGLE_SMALL, SINGLE_LARGE = 64, 16
RADIUS, NEAREST, ROUNDS = 31, 10, 3


def turned(hashes, most, random):
    """Copies with up to `most` bits turned."""
    copies, places = hashes.copy(), np.arange(len(hashes))
    count = random.integers(0, most + 1, len(hashes), dtype=np.uint8)
    for number in range(most):
        chosen = places[count > number]
        bits = random.integers(0, 256, len(chosen), dtype=np.uint16)
        copies[chosen, bits >> 6] ^= np.uint64(1) << (bits & 63).astype(np.uint64)
    return copies


def material(kind, count):
    """Hashes of a kind and queries, as rows of four words."""
    random = np.random.default_rng(31)
    if kind == "random":
        hashes = random.integers(0, 2**64, (count, 4), dtype=np.uint64)
    else:
        centers = random.integers(0, 2**64, (max(count // 50, 1), 4), dtype=np.uint64)
        families = (len(centers) * random.random(count) ** 3).astype(np.int64)
        hashes = turned(centers[families], 20, random)
    queries = random.integers(0, 2**64, (QUERIES, 4), dtype=np.uint64)
    queries[::2] = turned(hashes[random.integers(0, count, QUERIES // 2)], 20, random)
    return hashes, queries


class Ours:
    """`HammingTiming` at the other end of a pipe."""

    def __init__(self, files, count, layout):
        self.process = subprocess.Popen(
            [program(HERE, "HammingTiming"), str(files[0]), str(count), str(files[1]), layout], text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.ready = json.loads(self.process.stdout.readline())

    def search(self, call, number, batch, count):
        self.process.stdin.write(f"{call} {number} {batch} {count}\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return answer["processor_ns"], answer["ns"], (answer["hits"], answer["ids"], answer["distances"])

    def end(self):
        self.process.stdin.close()
        self.process.wait()


class Faiss:
    def __init__(self, hashes, queries):
        import faiss

        faiss.omp_set_num_threads(1)
        start = time.perf_counter_ns()
        self.index = faiss.IndexBinaryFlat(256)
        self.index.add(hashes.view(np.uint8).reshape(-1, 32))
        self.ready = {"ns": time.perf_counter_ns() - start, "bytes": hashes.nbytes}
        self.queries = queries.view(np.uint8).reshape(-1, 32)

    def search(self, call, number, batch, count):
        processor, clock, sums = [], [], np.zeros(3, np.int64)
        for first in range(0, count, batch):
            some = self.queries[first:first + batch]
            start, worked = time.perf_counter_ns(), time.process_time_ns()
            if call == "within":
                # FAISS takes what is nearer than the radius.
                _, distances, ids = self.index.range_search(some, number + 1)
            else:
                distances, ids = self.index.search(some, number)
            processor.append(time.process_time_ns() - worked)
            clock.append(time.perf_counter_ns() - start)
            sums += (ids.size, ids.sum(), distances.astype(np.int64).sum())
        return processor, clock, tuple(sums.tolist())


def in_turns(sides, call, number, batch, hashes):
    """Of each side the medians of processor time and clock, in ns a query."""
    count = BATCH if batch > 1 else SINGLE_LARGE if hashes in LARGE else SINGLE_SMALL
    times = {name: ([], []) for name in sides}
    for round_number in range(ROUNDS + 1):
        sums = {}
        for name in list(sides)[::1 if round_number % 2 else -1]:
            processor, clock, sums[name] = sides[name].search(call, number, batch, count)
            if round_number:
                times[name][0].extend(processor)
                times[name][1].extend(clock)
        if call == "nearest":
            # Of equally distant hashes FAISS names others.
            sums = {name: (hits, distances) for name, (hits, _, distances) in sums.items()}
        if len(set(sums.values())) != 1:
            raise SystemExit(f"not the same answers: {sums}")
    return {name: [statistics.median(column) / batch for column in columns] for name, columns in times.items()}


def shown(ns):
    return f"{ns / 1e3:.3g} µs" if ns < 1e6 else f"{ns / 1e6:.3g} ms"


def written(folder, hashes, queries):
    files = folder / "hashes", folder / "queries"
    hashes.tofile(files[0])
    queries.tofile(files[1])
    return files


def opened(folder, kind, count):
    """FAISS and both ways of ours over the same hashes."""
    hashes, queries = material(kind, count)
    files = written(folder, hashes, queries)
    return {"FAISS": Faiss(hashes, queries), "linear": Ours(files, count, "linear"),
            "chosen": Ours(files, count, str(RADIUS))}


def closed(sides):
    sides["linear"].end()
    sides["chosen"].end()


def comparison(folder):
    """Prints the comparison and returns rows for `growth`: count, single, in batches, what building took."""
    print("\n| hashes | search | a call | FAISS, a query | every hash read, a query | ratio (clock) | as it chooses, "
          "a query | ratio (clock) |")
    print("|---|---|---|---|---|---|---|---|")
    rows = []
    for kind in ("random", "clustered"):
        for count in LARGE:
            sides, within = opened(folder, kind, count), []
            for call, number in (("within", RADIUS), ("nearest", NEAREST)):
                for batch in (1, BATCH):
                    medians = in_turns(sides, call, number, batch, count)
                    theirs = medians["FAISS"]
                    cells = []
                    for name in ("linear", "chosen"):
                        mine = medians[name]
                        cells += [shown(mine[0]), f"{theirs[0] / mine[0]:.1f} ({theirs[1] / mine[1]:.1f})"]
                    what = f"radius {number}" if call == "within" else f"{number} nearest"
                    print(f"| {count:,} {kind} | {what} | {batch} | {shown(theirs[0])} | " + " | ".join(cells) + " |",
                          flush=True)
                    if call == "within":
                        within.append(medians)
            if kind == "random":
                rows.append((count, *within, {name: side.ready for name, side in sides.items()}))
            closed(sides)
    return rows


def growth(folder, large):
    rows = []
    for count in SMALL:
        sides = opened(folder, "random", count)
        single, batch = (in_turns(sides, "within", RADIUS, size, count) for size in (1, BATCH))
        rows.append((count, single, batch, {name: side.ready for name, side in sides.items()}))
        closed(sides)
    rows += large
    print(f"\n| hashes | built in | memory | without tables | radius {RADIUS}, as it chooses | {BATCH} a call | "
          f"every hash read | {BATCH} a call | FAISS | {BATCH} a call |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for count, single, batch, ready in rows:
        cells = [shown(of[name][0]) for name in ("chosen", "linear", "FAISS") for of in (single, batch)]
        print(f"| {count:,} | {ready['chosen']['ns'] / 1e9:.3f} s | {ready['chosen']['bytes'] / count:.0f} B a hash | "
              f"{ready['linear']['bytes'] / count:.0f} B a hash | " + " | ".join(cells) + " |", flush=True)
    plot(rows, ROOT / "docs" / "images" / "hash-search-growth.png")


def plot(rows, path):
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, (times, memory) = pyplot.subplots(1, 2, figsize=(10, 4), layout="constrained")
    counts = [row[0] for row in rows]
    looks = {"chosen": ("HammingIndex", "C0"), "linear": ("HammingIndex, every hash read", "C1"), "FAISS": ("FAISS", "C2")}
    for name, (label, color) in looks.items():
        times.loglog(counts, [row[1][name][0] / 1e3 for row in rows], "o-", color=color, label=label)
        times.loglog(counts, [row[2][name][0] / 1e3 for row in rows], "o--", color=color, label=f"{label}, {BATCH} a call")
        memory.loglog(counts, [row[3][name]["bytes"] / 1e6 for row in rows], "o-", color=color, label=label)
    times.set(xlabel="hashes", ylabel="µs a query", title=f"Every hash within radius {RADIUS}, one thread")
    memory.set(xlabel="hashes", ylabel="MB", title="Memory")
    for axes in (times, memory):
        axes.grid(alpha=0.3)
        axes.legend(fontsize=8)
    figure.savefig(path, dpi=80)


def hamming_part(folder):
    growth(folder, comparison(folder))
