"""Part submissions: what a batch of submissions costs, and that workers that are killed change nothing.

    python3 Benchmarks/submissions.py --submissions 200 --designs 10000 --workers 2 --kills 3

Draws designs (`oyuu-ornaments bench`) and registers some; the register is grown to its size with mixtures of their
fingerprints (`RegisterGrowth`, as part growth does). Makes submissions of three views of the others, some of them copies of
registered designs and of each other; takes them in and scans them twice: undisturbed, and with workers that are killed with
SIGKILL in the middle. Prints submissions a minute, the memory of a worker, what was found, the machine's load, and whether
both runs' JSON lines are the same. `--database postgresql://…,postgresql://…` takes two empty databases in place of folders;
`--database-fault COMMAND` is run in the middle of the second run, to end the server and start it again.
"""
import argparse
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from PIL import Image

from places import ROOT, drawn_bench, program

# Every so many submissions one copies a registered design, and one an earlier submission.
COPIES, REPEATS = 10, 15
# Copies are of one in so many registered designs; the others are what the register is grown from.
COPIED = 5
# Designs of one bench, at most.
LOT = 5000


def pictures(folder, designs, count, seed):
    """Benches of drawn designs; the pictures to register, and those that only submissions have."""
    files, lots = [], 0
    while len(files) < designs + count:
        bench = drawn_bench(folder / f"bench-{lots}", seed + lots, min(LOT, designs + count - len(files)), 1, 1)
        files += sorted((bench / "registered").iterdir())
        lots += 1
    return files[:designs], files[designs:designs + count]


def three_views(source, folder, chance):
    """The design as it is, a detail of it, and turned, smaller and packed again: as applicants send them."""
    folder.mkdir(parents=True, exist_ok=True)
    with Image.open(source) as picture:
        picture = picture.convert("RGB")
        picture.thumbnail((900, 900))
        width, height = picture.size
        picture.save(folder / "1.jpg", quality=chance.randint(70, 92))
        left, top = int(width * chance.uniform(0, 0.4)), int(height * chance.uniform(0, 0.4))
        picture.crop((left, top, left + int(width * 0.6), top + int(height * 0.6))).save(
            folder / "2.jpg", quality=chance.randint(70, 92))
        turned = picture.rotate(chance.choice((90, 180, 270)), expand=True)
        turned.thumbnail((640, 640))
        turned.save(folder / "3.jpg", quality=chance.randint(60, 85))


def submissions(folder, registered, fresh, count, seed):
    """Makes `count` submissions; returns the references of those that are copies, and the registered designs they copy."""
    chance, copies, used, copied = random.Random(seed), set(), [], set()
    fresh = iter(fresh)
    for number in range(count):
        if number % COPIES == COPIES - 1:
            source = chance.choice(registered[:max(1, len(registered) // COPIED)])
            copied.add(source)
            copies.add(f"s{number:05d}")
        elif number % REPEATS == REPEATS - 1:
            source = chance.choice(used)
            copies.add(f"s{number:05d}")
        else:
            source = next(fresh)
            used.append(source)
        three_views(source, folder / f"s{number:05d}", chance)
    return copies, copied


def oyuu(register, *arguments, ends=(0, 1)):
    result = subprocess.run(
        [program(ROOT, "oyuu"), *arguments], text=True, capture_output=True,
        env=dict(os.environ, OYUU_REGISTER=register, LANG="C.UTF-8"), check=False)
    if result.returncode not in ends:
        sys.exit(f"failed: oyuu {' '.join(arguments)}: {result.stderr}")
    return result.stdout


def grown(folder, designs, count, copied):
    """A register of drawn designs and of mixtures of those that nobody copies, with its index."""
    register = folder / "grown"
    (folder / "pictures.txt").write_text("".join(f"{picture.resolve()}\n" for picture in designs))
    (folder / "queried.txt").write_text("".join(f"{picture.stem}\n" for picture in sorted(copied)))
    subprocess.run(
        [program(ROOT, "RegisterGrowth"), str(register), str(count), str(folder / "pictures.txt"),
         str(folder / "queried.txt")], check=True, stdout=subprocess.DEVNULL)
    oyuu(str(register), "index", "rebuild")
    return register


class Worker:
    """A worker beside this program, its peak memory watched."""

    def __init__(self, register, jobs):
        self.process = subprocess.Popen(
            [program(ROOT, "oyuu"), "submissions", "scan", "--in-process", "--lease", "5", "--jobs", str(jobs)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=dict(os.environ, OYUU_REGISTER=register, LANG="C.UTF-8"))
        # (seconds, bytes) of memory of its own, without what it maps of files.
        self.memory = []
        threading.Thread(target=self.watch, daemon=True).start()

    @property
    def is_running(self):
        # Looked at without collecting it, which `ended` does.
        return os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None

    def ended(self):
        """Waits; returns the seconds of a processor that it took."""
        _, status, used = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        return used.ru_utime + used.ru_stime

    def watch(self):
        start = time.monotonic()
        while self.process.returncode is None:
            try:
                with open(f"/proc/{self.process.pid}/status") as status:
                    held = [int(line.split()[1]) for line in status if line.startswith("RssAnon")]
            except OSError:
                return
            if held:
                self.memory.append((time.monotonic() - start, 1024 * held[0]))
            time.sleep(0.2)


def finished(register):
    """How many steps of all submissions are done."""
    status = json.loads(oyuu(register, "submissions", "status", "--json").splitlines()[0])
    return 2 * status["done"] + status["to_compare"]


def scanned(register, workers, kills, total, fault=None):
    """Scans; returns seconds, those of a processor, and of each worker the memory over time.

    `fault` is a command for the middle.
    """
    start, running, memory, worked = time.monotonic(), [], [], 0.0
    for _ in range(workers):
        running.append(Worker(register, 1))
    chance = random.Random(kills)
    for kill in range(kills):
        # Once it has done a share of the work; another takes its place.
        while finished(register) < 2 * total * (kill + 1) / (kills + 1) and any(w.is_running for w in running):
            time.sleep(0.3)
        victim = running.pop(chance.randrange(len(running)))
        os.kill(victim.process.pid, signal.SIGKILL)
        worked += victim.ended()
        memory.append(victim.memory)
        running.append(Worker(register, 1))
        if fault and kill == kills // 2:
            subprocess.run(fault, shell=True, check=True)
    for worker in running:
        worked += worker.ended()
        memory.append(worker.memory)
    return time.monotonic() - start, worked, memory


def report(register, folder):
    """The report's lines; the day of arrival, where none was given, is the day of the run."""
    oyuu(register, "submissions", "report", "bench", "--report", str(folder))
    lines = (folder / "submissions.jsonl").read_text().splitlines()
    return [re.sub(r'"day":"[0-9-]+"', '"day":""', line) for line in lines]


def told(lines, copies):
    """Copies that were found, and what is called a copy and is none."""
    called = {row["submission"]["reference"] for row in map(json.loads, lines) if row["answer"] == "copy"}
    wrong = sorted(called - copies)
    return f"{len(called & copies)} of {len(copies)} copies found, {len(wrong)} others called so {' '.join(wrong[:8])}"


def placed(source, place):
    """The register at a place of its own, with its index."""
    start = time.monotonic()
    if place.startswith("postgresql:"):
        oyuu(str(source), "migrate", str(source), place)
        oyuu(place, "index", "rebuild")
    else:
        shutil.copytree(source, place)
    print(f"the register is at its place after {time.monotonic() - start:.0f} s", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--submissions", type=int, default=200)
    arguments.add_argument("--designs", type=int, default=100)
    arguments.add_argument("--workers", type=int, default=2)
    arguments.add_argument("--kills", type=int, default=3)
    arguments.add_argument("--seed", type=int, default=11)
    arguments.add_argument("--keep", type=Path, help="folder for all that is made")
    arguments.add_argument("--drawn", type=int, default=300, help="designs of the register that are pictures")
    arguments.add_argument("--database", help="two empty databases, with a comma between")
    arguments.add_argument("--database-fault", help="a shell command for the middle of the second run")
    options = arguments.parse_args()
    folder = options.keep or Path(tempfile.mkdtemp(prefix="oyuu-submissions-"))
    folder.mkdir(parents=True, exist_ok=True)
    registered, fresh = pictures(folder, min(options.drawn, options.designs), options.submissions, options.seed)
    copies, copied = submissions(folder / "incoming", registered, fresh, options.submissions, options.seed)
    source = grown(folder, registered, options.designs, copied)
    places = (options.database or f"{folder / 'calm'},{folder / 'rough'}").split(",")
    lines = []
    for name, register, kills in zip(("calm", "rough"), places, (0, options.kills)):
        placed(source, register)
        start = time.monotonic()
        oyuu(register, "submissions", "import", str(folder / "incoming"), "--name", "bench")
        taken = time.monotonic() - start
        load = os.getloadavg()[0]
        fault = options.database_fault if kills else None
        seconds, worked, memory = scanned(register, options.workers, kills, options.submissions, fault)
        peak = max((held for run in memory for _, held in run), default=0)
        # Of the longest-lived worker: the second half of its life beside the first.
        longest = max(memory, key=len)
        halves = [max((held for _, held in part), default=0)
                  for part in (longest[:len(longest) // 2], longest[len(longest) // 2:])]
        lines.append(report(register, folder / f"report-{name}"))
        print(f"{name}: {options.submissions} submissions of 3 views, {options.designs} designs, {options.workers} workers, "
              f"{kills} killed: taken in in {taken:.0f} s, scanned in {seconds:.0f} s = "
              f"{60 * options.submissions / seconds:.0f} submissions a minute, {worked / options.submissions:.2f} s of a "
              f"processor each; peak {peak / 1e6:.0f} MB a worker "
              f"(halves {halves[0] / 1e6:.0f}, {halves[1] / 1e6:.0f} MB); {told(lines[-1], copies)}; "
              f"load before {load:.1f}, after {os.getloadavg()[0]:.1f}", flush=True)
    same = lines[0] == lines[1]
    print("the same JSON lines" if same else "DIFFERENT JSON lines")
    if not options.keep:
        shutil.rmtree(folder)
    if not same:
        sys.exit(1)


if __name__ == "__main__":
    main()
