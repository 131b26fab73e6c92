"""Pictures for the parts motifs and growth: a bench of real designs with hard copies, drawn designs, fillers.

In a fixed order, of which as many are registered as a measurement asks for: the designs that queries show, the bench's
other designs, drawn ones, then fillers (see `fillers.py`). What is there already is not made again.
"""
import csv

import numpy as np

from fillers import fill
from places import attacks, draw, drawn_bench, real

# Copies that are hard to find, by the names of `counterfeit.py` and `oyuu-ornaments`.
HARD = ("counterfeit", "crop", "mirror", "photo", "photo_crop", "photo_hard", "photo_mirror", "photo_recolour", "recolour",
        "reweave", "collage", "counterchange", "photo_counterchange")
QUERIED, COPIES_EACH, MOST_QUERIES = 140, 2, 280
DRAWN = 300
# Drawn ornaments that no fixture and no bench of a small seed uses.
FIRST_DRAWN = 800_000_000


def real_bench(folder):
    """A bench folder of the real designs, a hundred and forty of them copied twice, each time in another way."""
    import cv2

    generator, random = attacks(), np.random.default_rng(6)
    designs, backgrounds = real("designs"), real("backgrounds")
    order = [designs[i] for i in random.permutation(len(designs))]

    def read(file, side=1200):
        return generator._fit(cv2.imread(str(file), cv2.IMREAD_COLOR), side)[0]

    for name in ("registered", "queries"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    rows = []
    for number, file in enumerate(order):
        picture = read(file)
        cv2.imwrite(str(folder / "registered" / f"d{number:04d}.jpg"), picture, [cv2.IMWRITE_JPEG_QUALITY, 92])
        if number >= QUERIED:
            continue
        company = [read(order[i], 700) for i in random.permutation(len(order)) if i != number and i < QUERIED][:6]
        ways = generator.build(random, picture, read(backgrounds[int(random.integers(len(backgrounds)))], 1600), company)
        for way in random.choice([way for way in HARD if way in ways], COPIES_EACH, replace=False):
            query = f"d{number:04d}_{way}.jpg"
            cv2.imwrite(str(folder / "queries" / query), ways[str(way)]()[0], [cv2.IMWRITE_JPEG_QUALITY, 82])
            rows.append((query, way, f"d{number:04d}", ""))
    # Written last: a bench that has it is whole.
    with open(folder / "truth.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["query", "attack", "design", "quad"])
        writer.writerows(rows)


class MotifBench:
    def __init__(self, folder, bench=None):
        """Opens the bench folder `bench`, or makes one in `folder`; drawn designs and fillers lie in `folder`."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        if bench is None:
            bench = folder / "bench"
            if not (bench / "truth.csv").exists():
                if real("designs"):
                    real_bench(bench)
                else:
                    drawn_bench(bench, seed=9, designs=200, copied=30, strangers=0)
        with open(bench / "truth.csv", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["design"] and row["attack"] in HARD]
        if len(rows) > MOST_QUERIES:
            rows = [rows[i] for i in sorted(np.random.default_rng(8).permutation(len(rows))[:MOST_QUERIES])]
        # Paths and the design that each shows.
        self.queries = [(bench / "queries" / row["query"], row["design"]) for row in rows]
        self.queried = {design for _, design in self.queries}
        registered = sorted((bench / "registered").iterdir(), key=lambda file: (file.stem not in self.queried, file.name))
        self.designs = [file.resolve() for file in registered] + self._drawn()

    def _drawn(self):
        files = [(self.folder / "drawn" / f"drawn-{number:03d}.png").resolve() for number in range(DRAWN)]
        files[0].parent.mkdir(exist_ok=True)
        for number, file in enumerate(files):
            if not file.exists():
                draw(file, FIRST_DRAWN + number)
        return files

    def sources(self):
        """Designs that no query shows."""
        return [file for file in self.designs if file.stem not in self.queried]

    def pictures(self, count):
        """The first `count` pictures: designs, then fillers."""
        more = max(0, count - len(self.designs))
        return (self.designs + fill(self.folder / "fillers", self.sources(), more))[:count]
