"""Part check: one photo of a megapixel against 300 registered designs, one thread, in turns with the SIFT peer.

Ours is the call behind `oyuu check` in a process that stays (`CheckTiming`): the file read, decoded, fingerprinted,
searched for and judged; a program's start (some 10 ms) is left out on both sides. Both programs are bound to the same
core, and take turns at each photo, so that neither meets a faster machine.
"""
import json
import os
import statistics
import subprocess
import time

from places import HERE, attacks, drawn_bench, program, real

DESIGNS, PHOTOS, WARM_UP = 300, 60, 4
DRAWN_COPIED = 15


def material(folder):
    """Fills `folder/designs` with 300 pictures and lists photos with the design each shows (None: not registered)."""
    import cv2
    import numpy as np

    designs = folder / "designs"
    photographs = folder / "photos"
    for path in (designs, photographs):
        path.mkdir()
    originals = real("designs")[:DESIGNS - DRAWN_COPIED]
    drawn = drawn_bench(folder / "drawn", seed=4, designs=DESIGNS - len(originals), copied=DRAWN_COPIED, strangers=15)
    for file in sorted((drawn / "registered").iterdir()):
        os.link(file, designs / f"drawn-{file.name}")

    photos = []
    if originals:
        generator, random = attacks(), np.random.default_rng(4)
        backgrounds = real("backgrounds")
        chosen = set(random.permutation(len(originals))[:PHOTOS - DRAWN_COPIED].tolist())
        for number, file in enumerate(originals):
            image = generator._fit(cv2.imread(str(file), cv2.IMREAD_COLOR), 1200)[0]
            name = f"real-{number:03d}"
            cv2.imwrite(str(designs / f"{name}.jpg"), image, [cv2.IMWRITE_JPEG_QUALITY, 92])
            if number in chosen:
                background = cv2.imread(str(backgrounds[number % len(backgrounds)]), cv2.IMREAD_COLOR)
                photo, _ = generator.phone(image, random, background, side=1152)
                path = photographs / f"{name}.jpg"
                cv2.imwrite(str(path), photo, [cv2.IMWRITE_JPEG_QUALITY, 82])
                photos.append((path, name))
    for file in sorted((drawn / "queries").glob("*_photo.jpg")):
        # Drawn photographs come in three sizes; all are brought to a megapixel.
        image = cv2.imread(str(file))
        scale = 1152 / max(image.shape[:2])
        path = photographs / file.name
        cv2.imwrite(str(path), cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_LINEAR),
                    [cv2.IMWRITE_JPEG_QUALITY, 82])
        photos.append((path, None if file.name.startswith("n") else "drawn-" + file.name[:5]))
    return designs, photos


class Ours:
    """`CheckTiming` at the other end of a pipe."""

    def __init__(self, register, designs):
        self.process = subprocess.Popen([program(HERE, "CheckTiming"), str(register), str(designs)], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.ready = json.loads(self.process.stdout.readline())

    def check(self, path):
        self.process.stdin.write(f"{path}\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return answer["ns"] / 1e6, answer.get("design")

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def timed(peer, path):
    start = time.perf_counter_ns()
    name, _ = peer.check(path)
    return (time.perf_counter_ns() - start) / 1e6, name


def check_part(folder):
    designs, photos = material(folder)
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(cores)})
    try:
        # Imported only now: their threads, if any, inherit the one core.
        from sift_peer import SiftPeer

        ours = Ours(folder / "register", designs)
        peer = SiftPeer(sorted(designs.iterdir()))
        sides = {"Oyuu": ours.check, "SIFT + IVF + MAGSAC": lambda path: timed(peer, path)}
        for path, _ in photos[:WARM_UP]:
            for side in sides.values():
                side(path)
        times, right = {name: [] for name in sides}, dict.fromkeys(sides, 0)
        for number, (path, design) in enumerate(photos):
            for name in list(sides)[::1 if number % 2 else -1]:
                ms, named = sides[name](path)
                times[name].append(ms)
                right[name] += design is not None and named == design
        ours.end()
    finally:
        os.sched_setaffinity(0, cores)

    copies = sum(design is not None for _, design in photos)
    print(f"\n{len(photos)} photos of 1152 x 864 against {ours.ready['designs']} designs, one core, in turns")
    print("\n| | ms a photo, median | 95 % | right design ranked first |")
    print("|---|---|---|---|")
    for name, values in times.items():
        values.sort()
        print(f"| {name} | {statistics.median(values):.1f} | {values[int(0.95 * len(values))]:.1f} | "
              f"{right[name]} of {copies} |")
    mine, theirs = (statistics.median(values) for values in times.values())
    print(f"\nratio {theirs / mine:.2f} (above 1: Oyuu is faster)", flush=True)
