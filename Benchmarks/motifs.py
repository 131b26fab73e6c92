"""Part motifs: from a photo's features to the ten registered pictures most like it, beside SIFT in FAISS's inverted file.

The same pictures on both sides, the same photos asked about, one thread each, in turns. Finding features is timed on
neither side: ours are those of a fingerprint, theirs RootSIFT (see `motif_peer.py`). Ours is `MotifIndex` in a process
that stays (`MotifTiming`), as `oyuu check` asks it, but for the ten best. Recall is the share of photos whose design is
among the ten. FAISS reads as few of its lists as reach our recall, or its own best where it does not reach ours.
"""
import json
import statistics
import subprocess

from motif_bench import MotifBench
from places import ROOT, program

LIMIT, WARM_UP, ROUNDS = 10, 8, 2
PICTURES = (300, 3_000)
PROBES = (1, 2, 4, 8, 16, 32, 64, 128)
LARGEST = 100_000


def features(files, kind, folder):
    """Our feature files of pictures, made where they are missing."""
    folder.mkdir(exist_ok=True)
    targets = [folder / f"{file.stem}.motifs" for file in files]
    missing = [str(file) for file, target in zip(files, targets) if not target.exists()]
    if missing:
        subprocess.run([program(ROOT, "MotifTiming"), "extract", kind, str(folder)], input="\n".join(missing) + "\n",
                       text=True, check=True)
    return targets


def listed(path, files):
    path.write_text("".join(f"{file}\n" for file in files))
    return str(path)


class Ours:
    """`MotifTiming search` at the other end of a pipe."""

    def __init__(self, registered, queries):
        self.process = subprocess.Popen([program(ROOT, "MotifTiming"), "search", str(registered), str(queries)], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.ready = json.loads(self.process.stdout.readline())

    def timed(self, number, limit=LIMIT):
        self.process.stdin.write(f"{number} {limit}\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return answer["ns"], answer["processor_ns"], answer["photos"]

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def recall(found, truth):
    return sum(design in photos for photos, design in zip(found, truth)) / len(truth)


def fewest_probes(peer, queries, truth, wanted):
    """Sets the peer to the least probes that reach a recall, or its best; returns what was tried."""
    tried = []
    for probes in PROBES:
        if probes > peer.lists:
            break
        peer.index.nprobe = probes
        answers = [peer.timed(query) for query in queries]
        reached = recall([found for *_, found in answers], truth)
        tried.append((probes, reached, statistics.median(worked for _, worked, _ in answers) / 1e6))
        # Two doublings that bring nothing: more will not either, and each takes twice the time.
        if reached >= wanted or (len(tried) > 2 and reached <= tried[-3][1]):
            break
    enough = min(wanted, max(reached for _, reached, _ in tried))
    peer.index.nprobe = next(probes for probes, reached, _ in tried if reached >= enough)
    return tried


def compared(folder, bench, count):
    """One size; returns a row of the table."""
    from motif_peer import MotifPeer, extract, load

    pictures = bench.pictures(count)
    places = {file.stem: number for number, file in enumerate(pictures)}
    photos = [photo for photo, _ in bench.queries]
    truth = [places[design] for _, design in bench.queries]
    ours = Ours(listed(folder / "registered.txt", features(pictures, "registered", folder / "registered")),
                listed(folder / "queries.txt", features(photos, "photo", folder / "photos")))
    queries = [load(file) for file in extract(photos, folder / "sift")]
    peer = MotifPeer(extract(pictures, folder / "sift"))
    mine = recall([ours.timed(number)[2] for number in range(len(photos))], truth)
    tried = fewest_probes(peer, queries, truth, mine)
    print(f"\n{count:,} pictures: FAISS with {peer.lists:,} lists, built in {peer.seconds:.0f} s; ours in "
          f"{ours.ready['ns'] / 1e9:.1f} s. Our recall {mine:.3f}; theirs by lists read (processor time): "
          + ", ".join(f"{probes}: {reached:.3f} ({ms:.0f} ms)" for probes, reached, ms in tried), flush=True)

    sides = {"ours": ours.timed, "FAISS": lambda number: peer.timed(queries[number])}
    times, found = {name: [] for name in sides}, {name: [] for name in sides}
    for turn in range(ROUNDS):
        for number in list(range(WARM_UP)) * (turn == 0) + list(range(len(photos))):
            for name in list(sides)[::1 if number % 2 else -1]:
                *ns, named = sides[name](number)
                times[name].append(ns)
                found[name].append((named, truth[number]))
    row = {"pictures": count, "probes": peer.index.nprobe, "lists": peer.lists,
           "features": ours.ready["features"] / count, "descriptors": peer.index.ntotal / count}
    for name, side, size in (("ours", ours, ours.ready["bytes"]), ("FAISS", peer, peer.bytes)):
        kept = times[name][WARM_UP:]
        row[name] = {
            "ms": [statistics.median(column) / 1e6 for column in zip(*kept)],
            "recall": recall(*zip(*found[name][WARM_UP:])), "bytes": size / count,
            "resident": (side.ready["resident"] if name == "ours" else side.resident) / count}
    ours.end()
    return row


def table(rows, queries):
    print(f"\n{queries} photos; milliseconds of processor time (by the clock), medians; bytes by construction (resident)")
    print("\n| pictures | | recall@10 | ms a photo | kB a picture |")
    print("|---|---|---|---|---|")
    for row in rows:
        for name in ("ours", "FAISS"):
            side = row[name]
            label = "Oyuu" if name == "ours" else f"SIFT in IVF, {row['probes']} of {row['lists']:,} lists read"
            print(f"| {row['pictures']:,} | {label} | {side['recall']:.3f} | {side['ms'][1]:.1f} ({side['ms'][0]:.1f}) | "
                  f"{side['bytes'] / 1e3:.1f} ({side['resident'] / 1e3:.1f}) |")
        mine, theirs = row["ours"], row["FAISS"]
        print(f"| | ratio | | {theirs['ms'][1] / mine['ms'][1]:.1f} ({theirs['ms'][0] / mine['ms'][0]:.1f}) | "
              f"{theirs['bytes'] / mine['bytes']:.1f} ({theirs['resident'] / mine['resident']:.1f}) |")
    print(f"\nAt {LARGEST:,} pictures the peer is not run: it would hold "
          f"{520 * rows[-1]['descriptors'] * LARGEST / 1e9:.0f} GB of floats and ids; ours would hold "
          f"{26 * rows[-1]['features'] * LARGEST / 1e9:.1f} GB of features. Part growth measures ours.", flush=True)


def motifs_part(folder, bench=None, pictures=PICTURES):
    material = MotifBench(folder, bench)
    if min(pictures) < len(material.queried):
        raise SystemExit(f"queries show {len(material.queried)} designs; fewer pictures make no sense")
    rows = [compared(folder, material, count) for count in sorted(pictures)]
    table(rows, len(material.queries))
