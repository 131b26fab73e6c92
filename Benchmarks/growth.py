"""Part growth: what a register costs and finds as it grows, with the program `oyuu` as a user runs it.

`RegisterGrowth` files real and drawn designs, then mixtures of their fingerprints (`Mixture.swift`), up to each of the
sizes in turn; what was measured at a size is kept in `growth.json` beside the register. At each size:

- `oyuu index rebuild`, and how large the files are;
- `oyuu check` of a photo: right after the register's files were dropped from the system's cache, then with all in it;
- the same of a grey photo that shows nothing: what opening and starting cost, and the look at the photo;
- all photos in a process that stays (`CheckTiming`): whose design is named first, and called a copy;
- candidates from the index file alone (`MotifTiming`), one thread: recall and time.
"""
import contextlib
import json
import os
import sqlite3
import statistics
import subprocess
import sys

from growth_report import plot, table
from motif_bench import MotifBench
from motifs import Ours as Candidates
from motifs import features, listed
from places import HERE, ROOT, program

SIZES = (300, 1_000, 10_000, 100_000)
# Photos checked by the program, and of these cold.
CHECKED, COLD = 16, 5
CANDIDATES = 100


def launched(register, *arguments, ends=(0, 1)):
    """What a run of `oyuu` took that ends with one of these statuses; see `launch.py`."""
    line = subprocess.check_output(
        [sys.executable, "-S", str(HERE / "launch.py"), program(ROOT, "oyuu"), *arguments], text=True,
        env=dict(os.environ, OYUU_REGISTER=str(register)))
    result = json.loads(line)
    if result["status"] not in ends:
        sys.exit(f"failed: oyuu {' '.join(arguments)}")
    return result


def grown(register, count, pictures, queried):
    """Fills the register up to `count`; returns how many were filed and the seconds."""
    report = json.loads(subprocess.check_output(
        [program(ROOT, "RegisterGrowth"), str(register), str(count), pictures, queried], text=True))
    return {"filed": report["designs"] - report["before"], "seconds": report["ns"] / 1e9, "designs": report["designs"]}


def dropped(register):
    """Lets the system forget what it holds of the register's files."""
    for file in register.iterdir():
        if file.is_file():
            descriptor = os.open(file, os.O_RDONLY)
            os.fsync(descriptor)
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(descriptor)


def medians(runs):
    return {name: statistics.median(run[name] for run in runs) for name in ("seconds", "processor", "peak")}


def programs(register, queries, blank):
    """`oyuu index rebuild` and `oyuu check`."""
    step = max(1, len(queries) // CHECKED)
    photos = [str(photo) for photo, _ in queries[::step]][:CHECKED]
    rebuild = launched(register, "index", "rebuild")
    cold = []
    for photo in photos[:COLD]:
        dropped(register)
        cold.append(launched(register, "check", photo))
    for photo in photos:
        launched(register, "check", photo)
    return {"rebuild": rebuild, "cold": medians(cold),
            "warm": medians([launched(register, "check", photo) for photo in photos]),
            "start": medians([launched(register, "check", str(blank), ends=(2,)) for _ in range(CHECKED)])}


def staying(register, queries, blank):
    """All photos in one process: medians in milliseconds, shares, and what the process holds in the end."""
    process = subprocess.Popen([program(HERE, "CheckTiming"), str(register)], text=True, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE)
    process.stdout.readline()

    def check(photo):
        process.stdin.write(f"{photo}\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    answers = [(check(photo), design) for photo, design in queries]
    grey = [check(blank) for _ in range(CHECKED)]
    with open(f"/proc/{process.pid}/status") as status:
        held = {line.split(":")[0]: 1024 * int(line.split()[1]) for line in status if line.startswith("Rss")}
    process.stdin.close()
    process.wait()
    first = [answer for answer, design in answers if answer.get("design") == design]
    return {"ms": statistics.median(answer["ns"] for answer, _ in answers) / 1e6,
            "processor_ms": statistics.median(answer["processor_ns"] for answer, _ in answers) / 1e6,
            "first": len(first) / len(answers), "called": sum(answer["copy"] for answer in first) / len(answers),
            "grey_ms": statistics.median(answer["ns"] for answer in grey) / 1e6, "own": held["RssAnon"], "mapped": held["RssFile"]}


def candidates(material, register):
    """Candidates from the index file, one thread; the first photos are asked about twice, to have its pages verified."""
    queries, folder = material.queries, material.folder
    photos = features([photo for photo, _ in queries], "photo", folder / "photos")
    ours = Candidates(register / "index.oyuu", listed(folder / "queries.txt", photos))
    with contextlib.closing(sqlite3.connect(register / "register.sqlite")) as database:
        titles = dict(database.execute(
            "SELECT design_photo.id, title FROM design_photo JOIN design ON number = design"))
    for number in range(0, len(queries), 4):
        ours.timed(number, CANDIDATES)
    answers = [ours.timed(number, CANDIDATES) for number in range(len(queries))]
    ours.end()
    ranks = []
    for (*_, found), (_, design) in zip(answers, queries):
        named = [titles[photo] for photo in found]
        ranks.append(named.index(design) if design in named else CANDIDATES)
    return {"ms": statistics.median(ns for ns, _, _ in answers) / 1e6,
            "processor_ms": statistics.median(worked for _, worked, _ in answers) / 1e6,
            "recall": {str(most): sum(rank < most for rank in ranks) / len(ranks) for most in (1, 10, CANDIDATES)},
            "features": ours.ready["features"], "bytes": ours.ready["bytes"]}


def blank_photo(folder):
    import cv2
    import numpy as np

    path = folder / "blank.jpg"
    cv2.imwrite(str(path), np.full((480, 640, 3), 128, np.uint8))
    return path


def growth_part(folder, shared=None, bench=None, sizes=SIZES):
    """Pictures and photos' features lie in the folder `shared`, which may be that of part motifs."""
    material = MotifBench(shared or folder, bench)
    register, kept = folder / "register", folder / "growth.json"
    rows = {row["designs"]: row for row in json.loads(kept.read_text())} if kept.exists() else {}
    pictures = listed(folder / "pictures.txt", material.designs)
    queried = listed(folder / "queried.txt", sorted(material.queried))
    blank = blank_photo(folder)
    for count in sorted(sizes):
        growth = grown(register, count, pictures, queried)
        if growth["designs"] > count:
            print(f"the register has {growth['designs']:,} designs; {count:,} are not measured again", flush=True)
            continue
        print(f"{count:,} designs: {growth['filed']:,} filed in {growth['seconds']:.0f} s", flush=True)
        row = {"designs": count, "queries": len(material.queries), "growth": growth}
        row |= programs(register, material.queries, blank)
        row["index"] = (register / "index.oyuu").stat().st_size
        row["register"] = (register / "register.sqlite").stat().st_size
        row["staying"] = staying(register, material.queries, blank)
        row["candidates"] = candidates(material, register)
        rows[count] = row
        kept.write_text(json.dumps([rows[number] for number in sorted(rows)], indent=1))
    measured = [rows[number] for number in sorted(rows)]
    table(measured)
    plot(measured, folder / "motif-growth.png")
    if set(SIZES) <= set(rows):
        plot(measured, ROOT / "docs" / "images" / "motif-growth.png")
