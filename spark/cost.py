"""What a photo costs: `oyuu scan --stdin --records --pack` as an executor runs it, one photo at a time.

    python3 spark/cost.py --program .build/release/oyuu --pack A.pack --pack-key KEY --photos FOLDER [--rounds 2]

Processor time, not time by the clock, so that what else the machine does changes little. Prints a line of JSON: the first
start, which makes the pack's index, and a start with the index there, each with one record that names no photo; then all
photos in one process: processor time a photo beyond the start, the most memory of its own and of mapped files, and the
answers' bytes, as they are and compressed.
"""
import argparse
import gzip
import json
import os
import subprocess
import tempfile
import time
from pathlib import Path

from record_pipe import record


def run(command, environment, records, folder):
    """Processor seconds of the program alone, the most memory (own, mapped, peak) in bytes, and its answers."""
    given, answers = folder / "records", folder / "answers"
    with open(given, "wb") as file:
        file.writelines(records)
    with open(given, "rb") as source, open(answers, "wb") as sink:
        process = subprocess.Popen(command, stdin=source, stdout=sink, stderr=subprocess.DEVNULL, env=dict(os.environ, **environment))
        own = mapped = 0
        while True:
            # What it holds can be read of a process that has ended no more, so before it is waited for.
            held = dict(line.split(":", 1) for line in open(f"/proc/{process.pid}/status") if line.startswith("Rss"))
            own = max(own, int(held.get("RssAnon", "0").split()[0]) << 10)
            mapped = max(mapped, int(held.get("RssFile", "0").split()[0]) << 10)
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            time.sleep(0.02)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, (own, mapped, usage.ru_maxrss << 10), answers.read_bytes()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("program", "pack", "pack-key", "photos"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--rounds", type=int, default=1, help="how often each photo is asked about")
    given = parser.parse_args()
    photos = sorted(file for file in Path(given.photos).rglob("*") if file.is_file())
    bytes_read = sum(file.stat().st_size for file in photos) * given.rounds
    nothing = [b'{"id":"nothing"}\n']
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {"OYUU_CACHE": str(folder / "cache"), "LANG": "C.UTF-8"}
        command = [given.program, "scan", "--stdin", "--records", "--pack", given.pack, "--pack-key", given.pack_key, "--jobs", "1"]
        first, first_memory, _ = run(command, environment, nothing, folder)
        starts = sorted(run(command, environment, nothing, folder)[0] for _ in range(3))
        load = os.getloadavg()[0]
        whole, memory, answers = run(
            command, environment, (record(file.name, photo=file.read_bytes()) for _ in range(given.rounds) for file in photos), folder)
        index = sum(file.stat().st_size for file in (folder / "cache").rglob("*.index"))
    lines = [json.loads(line) for line in answers.splitlines()]
    count = len(photos) * given.rounds
    if len(lines) != count:
        raise SystemExit(f"{len(lines)} answers to {count} photos")
    print(json.dumps({
        "photos": count, "bytes_a_photo": bytes_read // count, "copies": sum(bool(line.get("verdict", {}).get("copies")) for line in lines),
        "failures": sum(line["type"] == "failure" for line in lines), "pack_bytes": os.path.getsize(given.pack), "index_bytes": index,
        "first_start_s": round(first, 3), "first_start_peak_bytes": first_memory[2], "start_s": round(starts[1], 3),
        "photo_s": round((whole - starts[1]) / count, 4), "core_hours_a_million": round((whole - starts[1]) / count * 1e6 / 3600, 1),
        "own_bytes": memory[0], "mapped_bytes": memory[1], "peak_bytes": memory[2], "answer_bytes": len(answers) // count,
        "answer_gzip_bytes": len(gzip.compress(answers)) // count, "load": round(load, 1)}))


if __name__ == "__main__":
    main()
