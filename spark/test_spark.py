"""The Spark job on this machine, in `local-cluster` mode: executors are processes of their own, as on a cluster.

    python3 test_spark.py --program PROGRAM [--work FOLDER]

Photos of the fixtures, with bad files and odd names among them, are scanned once by `oyuu scan` and then by the job:

1. by two executors, one of which is killed (-9) in the middle of its photos;
2. by three executors with other numbers of chunks and tasks, the job itself killed (-9) when its first chunk is whole, and
   started again: whole chunks must not be touched;
3. by one executor, from Parquet tables of bytes and from JSON lines of paths, the program shipped as an archive.

Each time every record is compared with the one-machine run: verdict or failure, to the last letter of its JSON.
"""
import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyspark

from results import JobFolder

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parent / "Fixtures"
SPARK = Path(pyspark.__file__).resolve().parent
MODULES = ",".join(str(HERE / name) for name in ("inputs.py", "record_pipe.py", "results.py"))
DESIGNS = 12


def fail(text):
    sys.exit(f"FAILED: {text}")


# What is scanned


def photos(folder):
    """Fixture photos and designs in folders, files that are no photos, and names that are hard to pass on."""
    for place, file in enumerate([*sorted((FIXTURES / "photos").iterdir()), *sorted((FIXTURES / "designs").iterdir())[::4]]):
        target = folder / f"stall {place % 5}" / file.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    any_photo = next((FIXTURES / "photos").iterdir()).read_bytes()
    odd = folder / "түр [1] {a,b}"
    odd.mkdir()
    for name in ("сүрөт 1.jpg", "100%25.jpg", "a*b?.jpg", "back\\slash.jpg", "quote\"s'.jpg", "plus+and#hash.jpg", "=SUM(1).jpg"):
        (odd / name).write_bytes(any_photo)
    (odd / "torn.jpg").write_bytes(any_photo[:len(any_photo) // 3])
    (odd / "empty.jpg").write_bytes(b"")
    (odd / "text.jpg").write_text("no picture")
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def pack(program, folder):
    """A pack of fixture designs; returns it and its key."""
    environment = dict(os.environ, OYUU_REGISTER=str(folder / "register"), LANG="C.UTF-8")
    for design in sorted((FIXTURES / "designs").glob("*.png"))[::5][:DESIGNS]:
        subprocess.run([program, "register", "--force", design, "--title", design.stem, "--holder", "Айзада"],
                       env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    file = folder / "fixture designs.pack"
    subprocess.run([program, "pack", file], env=environment, check=True, stdout=subprocess.DEVNULL)
    return file, subprocess.check_output([program, "key", "show"], env=environment, text=True).strip()


def comparable(answer):
    """An answer without its time of change, which bytes do not have, and without what only one of the runs says."""
    return json.dumps({name: value for name, value in answer.items() if name not in ("modified", "id")}, sort_keys=True)


def one_machine(program, folder, names, packed, key, work):
    """What `oyuu scan --pack` says of each photo, by name."""
    report = work / "one-machine"
    environment = dict(os.environ, OYUU_CACHE=str(work / "cache"), LANG="C.UTF-8")
    subprocess.run([program, "scan", "--stdin", "--pack", packed, "--pack-key", key, "--report", report], cwd=folder,
                   input="".join(name + "\n" for name in names), text=True, env=environment, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    answers = {}
    for line in (report / "scan.jsonl").read_text().splitlines():
        answer = json.loads(line)
        if answer["type"] in ("photo", "failure"):
            answers[answer["photo"] if answer["type"] == "failure" else answer["verdict"]["photo"]] = comparable(answer)
    if sorted(answers) != names:
        fail("the one-machine run did not answer every photo once")
    return answers


# The job


class Job:
    """A run of the job by `spark-submit`, with executors of its own below it, or with none but itself."""
    # A test is over before it would pay to compile more thoroughly.
    JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

    def __init__(self, work, executors, *arguments):
        master = f"local-cluster[{executors},1,1024]" if executors else "local[2]"
        environment = dict(os.environ, SPARK_HOME=str(SPARK), PYSPARK_PYTHON=sys.executable, PYSPARK_DRIVER_PYTHON=sys.executable,
                           SPARK_LOCAL_IP="127.0.0.1", LANG="C.UTF-8")
        self.log = tempfile.NamedTemporaryFile("w+", dir=work, prefix="job-", suffix=".log", delete=False)
        self.process = subprocess.Popen(
            [
                SPARK / "bin" / "spark-submit", "--master", master, "--driver-memory", "1g", "--driver-java-options", self.JAVA,
                "--conf", f"spark.executor.extraJavaOptions={self.JAVA}",
                "--conf", "spark.executor.memory=768m", "--conf", "spark.ui.enabled=false", "--py-files", MODULES,
                HERE / "scan_photos.py", *map(str, arguments),
            ],
            env=environment, cwd=work, stdout=subprocess.PIPE, stderr=self.log, text=True, start_new_session=True)

    def processes(self):
        """(number, command line) of the processes below it."""
        parents, words = {}, {}
        for each in Path("/proc").iterdir():
            try:
                if each.name.isdigit():
                    parents[int(each.name)] = int((each / "stat").read_text().rsplit(")", 1)[1].split()[1])
                    words[int(each.name)] = (each / "cmdline").read_bytes().decode(errors="replace").split("\0")
            except (FileNotFoundError, ProcessLookupError):
                pass
        below, new = set(), {self.process.pid}
        while new:
            below |= new
            new = {child for child, parent in parents.items() if parent in below} - below
        return [(each, words[each]) for each in sorted(below) if each in words]

    def executors(self):
        return [each for each, words in self.processes() if any("CoarseGrainedExecutorBackend" in word for word in words)
                and words[0].endswith("java")]

    def scanning(self):
        return [each for each, words in self.processes() if "--records" in words]

    def wait_for(self, what, condition, seconds=600):
        end = time.monotonic() + seconds
        while not condition():
            if self.process.poll() is not None or time.monotonic() > end:
                self.stop()
                fail(f"{what} never came; see {self.log.name}\n{self.told()}")
            time.sleep(0.2)

    def told(self):
        return Path(self.log.name).read_text()[-3000:]

    def stop(self):
        """Ends what was started here, all of it."""
        for each, _ in reversed(self.processes()):
            try:
                os.kill(each, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()

    def end(self, seconds=900):
        try:
            output, _ = self.process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.stop()
            fail(f"the job did not end; see {self.log.name}")
        if self.process.returncode:
            fail(f"the job ended with {self.process.returncode}; see {self.log.name}\n{self.told()}")
        return json.loads(output.strip().splitlines()[-1])


# The comparison


class Results:
    """Reads what a job wrote, with a Spark of its own."""

    def __init__(self):
        os.environ.update(SPARK_HOME=str(SPARK), SPARK_LOCAL_IP="127.0.0.1")
        from pyspark.sql import SparkSession
        self.spark = (SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
                      .config("spark.log.level", "ERROR").getOrCreate())

    def folder(self, path):
        return JobFolder(self.spark, str(path))

    def compare(self, title, out, expected, totals):
        rows = self.spark.read.parquet(str(out)).collect()
        found = {row.id: comparable(json.loads(row.answer)) for row in rows}
        if len(rows) != len(found):
            fail(f"{title}: {len(rows)} rows, {len(found)} ids: something is there twice")
        if sorted(found) != sorted(expected):
            fail(f"{title}: other ids: {sorted(set(found) ^ set(expected))[:5]}")
        for name, answer in expected.items():
            if found[name] != answer:
                fail(f"{title}: another answer for {name}:\n{found[name][:600]}\n{answer[:600]}")
        for row in rows:
            answer = json.loads(row.answer)
            copies = [copy["design"] for copy in answer.get("verdict", {}).get("copies", [])]
            if (row.kind, row.designs, row.is_copy, row.code) != (answer["type"], copies, bool(copies), answer.get("code")):
                fail(f"{title}: columns of {row.id} are not those of its answer")
        copies, failures = sum(row.is_copy for row in rows), sum(row.kind == "failure" for row in rows)
        if (totals["records"], totals["copies"], totals["failures"]) != (len(rows), copies, failures):
            fail(f"{title}: the job counted otherwise: {totals}")
        print(f"{title}: {len(rows)} records compared with the one-machine run, all the same ({copies} copies, {failures} "
              f"failures; {totals['chunks']} chunks, {totals['skipped']} taken over)", flush=True)


def written(out):
    """The files of the chunks that are whole, and when each was written."""
    return {str(file): file.stat().st_mtime_ns for mark in out.glob("chunk=*/_SUCCESS") for file in mark.parent.rglob("*.parquet")}


def executor_killed(work, folder, common, expected, results):
    out = work / "killed"
    job = Job(work, 2, "--photos", folder, "--out", out, "--chunks", 3, "--buckets", 4, "--tasks", 6, *common)
    job.wait_for("the first chunk", lambda: any(out.glob("chunk=*/_SUCCESS")))
    job.wait_for("a photo being scanned by each executor", lambda: len(job.scanning()) >= 2 and len(job.executors()) == 2)
    victim = job.executors()[0]
    os.kill(victim, signal.SIGKILL)
    print(f"killed executor {victim} of 2 (-9), after {sum(1 for _ in out.glob('chunk=*/_SUCCESS'))} of 3 chunks", flush=True)
    totals = job.end()
    if "ExecutorLostFailure" not in Path(job.log.name).read_text() and "Lost executor" not in Path(job.log.name).read_text():
        fail("Spark did not notice that an executor was killed")
    results.compare("two executors, one killed", out, expected, totals)
    claimed = json.loads((out / "_oyuu_job.json").read_text())
    try:
        results.folder(out).claim(dict(claimed, chunks=4))
        fail("another job's results may be mixed in")
    except SystemExit as refused:
        if "another job (other chunks)" not in str(refused):
            fail(f"a job with other chunks was refused for another reason: {refused}")
    results.folder(out).claim(claimed)
    print("a job with other chunks is refused that folder", flush=True)


def job_killed(work, folder, common, expected, results):
    out = work / "restarted"
    arguments = ("--photos", folder, "--out", out, "--chunks", 4, "--buckets", 2, "--tasks", 3, *common)
    job = Job(work, 3, *arguments)
    job.wait_for("the first chunk", lambda: any(out.glob("chunk=*/_SUCCESS")))
    job.wait_for("another chunk begun", lambda: bool(job.scanning()))
    job.stop()
    before = written(out)
    if not before or len(list(out.glob("chunk=*/_SUCCESS"))) == 4:
        fail("the job was not killed in the middle")
    print(f"killed the job (-9) after {len(list(out.glob('chunk=*/_SUCCESS')))} of 4 chunks", flush=True)
    totals = Job(work, 3, *arguments).end()
    if not totals["skipped"] or any(written(out).get(file) != stamp for file, stamp in before.items()):
        fail("chunks that were whole were done again")
    results.compare("three executors, the job killed and started again", out, expected, totals)


def tables(work, folder, names, common, program, expected, results):
    rows = [(name, bytearray((folder / name).read_bytes())) for name in names]
    results.spark.createDataFrame(rows, "id string, photo binary").repartition(5).write.parquet(str(work / "table"))
    (work / "lines").mkdir()
    for part in range(3):
        (work / "lines" / f"{part}.jsonl").write_text(
            "".join(json.dumps({"id": name, "path": str(folder / name)}) + "\n" for name in names[part::3]))
    archive = work / "oyuu.tar.gz"
    subprocess.run([sys.executable, HERE / "program_archive.py", program, archive], check=True)
    shipped = [*common[:4], "--program-archive", archive]
    out = work / "from-parquet"
    totals = Job(work, 1, "--parquet", work / "table", "--out", out, "--chunks", 2, "--buckets", 3, *shipped).end()
    results.compare("one executor, Parquet tables of bytes, program shipped", out, expected, totals)
    out = work / "from-lines"
    totals = Job(work, 0, "--json-lines", work / "lines", "--out", out, "--chunks", 2, "--buckets", 3, *shipped).end()
    # Photos are called by their paths there.
    by_path = {name: answer.replace(json.dumps(name)[1:-1], json.dumps(str(folder / name))[1:-1]) for name, answer in expected.items()}
    results.compare("no cluster at all, JSON lines of paths, program shipped", out, by_path, totals)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True, type=lambda path: str(Path(path).resolve()))
    parser.add_argument("--work", type=Path, help="a folder that is kept; else one that is removed")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = (given.work or Path(temporary)).resolve()
        folder = work / "photos"
        folder.mkdir(parents=True)
        names = photos(folder)
        packed, key = pack(given.program, work)
        expected = one_machine(given.program, folder, names, packed, key, work)
        print(f"one machine: {len(expected)} photos scanned against a pack of {DESIGNS} designs", flush=True)
        common = ["--pack", packed, "--pack-key", key, "--program", given.program]
        results = Results()
        executor_killed(work, folder, common, expected, results)
        job_killed(work, folder, common, expected, results)
        tables(work, folder, names, common, given.program, expected, results)
        results.spark.stop()
        print("the Spark job finds what one machine finds")


if __name__ == "__main__":
    main()
