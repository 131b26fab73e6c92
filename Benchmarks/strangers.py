"""Part strangers: how often an innocent photo is called a copy, at several lines of the number of false alarms.

Nothing that is photographed is registered: drawn ornaments of the same hand under every attack, real designs under
attack, rooms and stalls without any ornament. By its meaning an NFA of 1/1000 is reached by one innocent photo in 1,000;
the table puts what was seen beside that.
"""
import csv
import math
import os
import subprocess

from places import ROOT, attacks, drawn_bench, program, real

LINES = range(-1, -10, -1)
DRAWN_DESIGNS, DRAWN_STRANGERS = 80, 70
REAL_REGISTERED, ATTACKS_EACH = 140, 6


def material(folder):
    """A bench folder of strangers; returns where each query comes from."""
    bench = drawn_bench(folder / "bench", seed=6, designs=DRAWN_DESIGNS, copied=0, strangers=DRAWN_STRANGERS)
    sources = {f.name: "drawn ornaments" for f in (bench / "queries").iterdir()}
    designs = real("designs")
    if designs:
        import cv2
        import numpy as np

        random, generator = np.random.default_rng(6), attacks()
        backgrounds = [cv2.imread(str(f), cv2.IMREAD_COLOR) for f in real("backgrounds")]
        order = [designs[i] for i in random.permutation(len(designs))]
        pictures = [generator._fit(cv2.imread(str(f), cv2.IMREAD_COLOR), 1200)[0] for f in order]
        for number, picture in enumerate(pictures[:REAL_REGISTERED]):
            write(bench / "registered" / f"r{number:03d}.jpg", picture, 92)
        strangers = pictures[REAL_REGISTERED:]
        for number, picture in enumerate(strangers):
            company = [strangers[i] for i in random.permutation(len(strangers)) if i != number][:6]
            background = backgrounds[int(random.integers(len(backgrounds)))]
            ways = generator.build(random, picture, background, company)
            for way in random.choice(list(ways), ATTACKS_EACH, replace=False):
                query = f"s{number:03d}_{way}.jpg"
                write(bench / "queries" / query, ways[str(way)]()[0], 82)
                sources[query] = "real designs"
        for number, picture in enumerate(backgrounds):
            query = f"b{number:03d}.jpg"
            write(bench / "queries" / query, generator._fit(picture, 1600)[0], 82)
            sources[query] = "rooms and stalls"
    with open(bench / "truth.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["query", "attack", "design", "quad"])
        rows.writerows([query, "none:" + query.rsplit(".", 1)[0].partition("_")[2], "", ""] for query in sources)
    return bench, sources


def write(path, image, quality):
    import cv2

    cv2.imwrite(str(path), image, [cv2.IMWRITE_JPEG_QUALITY, quality])


def poisson_bound(count, confidence=0.95):
    """The largest mean under which `count` events or fewer still happen with 1 - confidence."""
    low, high = float(count), 2.0 * count + 20
    for _ in range(60):
        mean = (low + high) / 2
        tail = sum(math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(count + 1))
        low, high = (mean, high) if tail > 1 - confidence else (low, mean)
    return high


def table(title, photos, answers):
    """Expected and observed at each line. `answers`: the logarithms of all NFAs named, a list for each photo."""
    print(f"\n| {title}: {photos} photos, NFA under | expected | photos called copies | per 1,000 | "
          "at most (95 %) | designs named |")
    print("|---|---|---|---|---|---|")
    for line in LINES:
        called = sum(any(value < line for value in values) for values in answers)
        named = sum(value < line for values in answers for value in values)
        print(f"| 10^{line} | {photos * 10.0 ** line:.2g} | {called} | {1000 * called / photos:.1f} | "
              f"{1000 * poisson_bound(called) / photos:.1f} | {named} |")


def strangers_part(folder):
    bench, sources = material(folder)
    results = folder / "strangers.csv"
    run = subprocess.run([program(ROOT, "oyuu"), "evaluate", str(bench), "--results", str(results)],
                         stdout=subprocess.DEVNULL)
    if run.returncode != 0:
        raise SystemExit(f"oyuu evaluate ended with {run.returncode}")
    answers, names = {query: [] for query in sources}, {}
    with open(results, newline="") as file:
        for row in csv.DictReader(file):
            answers[row["query"]].append(-float(row["score"]))
            names[row["query"], -float(row["score"])] = row["design"]
    registered = len(os.listdir(bench / "registered"))
    print(f"\n{len(sources)} innocent photos against {registered} designs")
    table("all", len(sources), list(answers.values()))
    for source in sorted(set(sources.values())):
        mine = [answers[query] for query in sources if sources[query] == source]
        table(source, len(mine), mine)
    surest = sorted((value, query) for query, values in answers.items() for value in values)[:10]
    print("\nSurest answers, all wrong: " +
          ", ".join(f"{query} as {names[query, value]} (10^{value:.1f})" for value, query in surest), flush=True)
