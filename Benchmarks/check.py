"""Part check: one photo of about a megapixel against 300 registered designs, one core, in turns with the SIFT peer.

Ours is the call behind `oyuu check` in a process that stays (`CheckTiming`): the file read, decoded, fingerprinted,
searched for and judged; a program's start (some 10 ms) is left out on both sides. Both programs are bound to the same
core, and take turns at each photo, so that neither meets a faster machine; where other programs want that core too, the
processor time is the fairer figure.
"""
import json
import os
import statistics
import subprocess
import time

from places import HERE, attacks, draw, program, real

DESIGNS, WARM_UP = 300, 4
# Photographs of registered real designs, of registered drawn ones (more where there are no real ones), of strangers.
REAL_COPIES, DRAWN_COPIES, STRANGERS = 40, 10, 10
LONG_SIDE = 1152
# Drawn ornaments that no fixture and no bench of a small seed uses.
FIRST_DRAWN = 700_000_000


def material(folder):
    """Fills `folder/designs` with 300 pictures and lists photos with the design each shows (None: not registered)."""
    import cv2
    import numpy as np

    designs, photographs = folder / "designs", folder / "photos"
    for path in (designs, photographs):
        path.mkdir()
    photos = []

    def take(image, name, design):
        scale = LONG_SIDE / max(image.shape[:2])
        if scale != 1:
            image = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_LINEAR)
        path = photographs / f"{name}.jpg"
        cv2.imwrite(str(path), image, [cv2.IMWRITE_JPEG_QUALITY, 82])
        photos.append((path, design))

    originals = real("designs")[:DESIGNS]
    if originals:
        generator, random = attacks(), np.random.default_rng(4)
        backgrounds = real("backgrounds")
        chosen = set(random.permutation(len(originals))[:REAL_COPIES].tolist())
        for number, file in enumerate(originals):
            image = generator._fit(cv2.imread(str(file), cv2.IMREAD_COLOR), 1200)[0]
            name = f"real-{number:03d}"
            cv2.imwrite(str(designs / f"{name}.jpg"), image, [cv2.IMWRITE_JPEG_QUALITY, 92])
            if number in chosen:
                background = cv2.imread(str(backgrounds[number % len(backgrounds)]), cv2.IMREAD_COLOR)
                take(generator.phone(image, random, background, side=LONG_SIDE)[0], name, name)

    drawn = DESIGNS - len(originals)
    copies = DRAWN_COPIES if originals else DRAWN_COPIES + REAL_COPIES
    scratch = folder / "drawn.png"
    for number in range(drawn + STRANGERS):
        name = f"drawn-{number:03d}"
        if number < drawn:
            draw(scratch, FIRST_DRAWN + number)
            cv2.imwrite(str(designs / f"{name}.jpg"), cv2.imread(str(scratch)), [cv2.IMWRITE_JPEG_QUALITY, 92])
        if number < copies or number >= drawn:
            draw(scratch, FIRST_DRAWN + number, "--attack", "photo", "--seed", str(number))
            take(cv2.imread(str(scratch)), name, name if number < drawn else None)
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
        return answer["ns"] / 1e6, answer["processor_ns"] / 1e6, answer.get("design")

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def timed(peer, path):
    start, worked = time.perf_counter_ns(), time.process_time_ns()
    name, _ = peer.check(path)
    return (time.perf_counter_ns() - start) / 1e6, (time.process_time_ns() - worked) / 1e6, name


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
                *ms, named = sides[name](path)
                times[name].append(ms)
                right[name] += design is not None and named == design
        ours.end()
    finally:
        os.sched_setaffinity(0, cores)

    copies = sum(design is not None for _, design in photos)
    print(f"\n{len(photos)} photos, long side {LONG_SIDE}, against {ours.ready['designs']} designs, one core, in turns")
    print("\n| | ms a photo, median | 95 % | of processor time, median | right design ranked first |")
    print("|---|---|---|---|---|")
    medians = []
    for name, values in times.items():
        clock, processor = (sorted(column) for column in zip(*values))
        medians.append((statistics.median(clock), statistics.median(processor)))
        print(f"| {name} | {medians[-1][0]:.1f} | {clock[int(0.95 * len(clock))]:.1f} | {medians[-1][1]:.1f} | "
              f"{right[name]} of {copies} |")
    (mine, my_work), (theirs, their_work) = medians
    print(f"\nratio {theirs / mine:.2f} by the clock, {their_work / my_work:.2f} by processor time "
          "(above 1: Oyuu is faster)", flush=True)
