"""How far apart the hashes of unrelated pictures are: what `GlobalModel.effectiveBits` rests on.

    python3 Benchmarks/hash_scatter.py FOLDER...

Hashes every picture with `oyuu hash --dihedral`, compares every pair in the sixteen ways a check does, and prints the
scatter as a number of independent bits, the smallest distances, and the bits that the lower tail would need. Pairs that
really are copies of each other (listed last) must be left out by hand.
"""
import json
import math
import subprocess
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent


def main(folders):
    binary = subprocess.check_output(
        ["swift", "build", "-c", "release", "--show-bin-path"], cwd=ROOT, text=True).strip() + "/oyuu"
    files = sorted(str(f) for folder in folders for f in Path(folder).rglob("*") if f.suffix in (".jpg", ".png"))
    output = subprocess.run([binary, "hash", "--json", "--dihedral", *files], capture_output=True, text=True).stdout
    rows = [row for row in map(json.loads, output.splitlines()) if row.get("quality", 0) >= 50]
    names = [row["photo"] for row in rows]
    bits = lambda text: np.unpackbits(np.frombuffer(bytes.fromhex(text), np.uint8))
    registered = np.array([bits(row["pdq"]) for row in rows])
    pairs = ~np.eye(len(rows), dtype=bool)
    distances, nearest = [], np.full((len(rows), len(rows)), 256)
    for symmetry in rows[0]["dihedral"]:
        turned = np.array([bits(row["dihedral"][symmetry]) for row in rows])
        plain = (turned[:, None, :] != registered[None]).sum(-1)
        for distance in (plain, 256 - plain):
            distances.append(distance[pairs])
            nearest = np.minimum(nearest, distance)
    distances = np.concatenate(distances)
    print(f"{len(rows)} pictures, {len(distances)} comparisons, mean {distances.mean():.1f}, "
          f"standard deviation {distances.std():.2f}: as {16384 / distances.var():.0f} independent bits")
    for limit in (60, 70, 80, 90, 100):
        share = (distances <= limit).mean()
        p = limit / 256
        divergence = math.log(2) + p * math.log(p) + (1 - p) * math.log(1 - p)
        needed = f"{-math.log(share) / divergence:.0f} bits" if share else "none seen"
        print(f"distance {limit:3d} or less: {int((distances <= limit).sum()):6d} ({needed})")
    order = np.dstack(np.unravel_index(np.argsort(nearest, axis=None), nearest.shape))[0]
    for a, b in [pair for pair in order if pair[0] < pair[1]][:10]:
        print(f"{nearest[a, b]:4d}  {names[a]}  {names[b]}")


if __name__ == "__main__":
    main(sys.argv[1:])
