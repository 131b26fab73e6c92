"""Scans photos beyond one machine: an Apache Spark job around `oyuu scan --stdin --records --pack`.

    spark-submit --py-files inputs.py,record_pipe.py,results.py scan_photos.py --photos hdfs:///crawl --pack november.pack \\
        --pack-key ed25519:... --program-archive oyuu.tar.gz --out hdfs:///found

The pack and the program are shipped to every executor. Photos are shared out in numbered chunks; each chunk's answers are
written as Parquet to a folder of its own, `OUT/chunk=00017/bucket=3/`, the bucket being a stable hash of the photo's id. A
run that is started again with the same arguments skips the chunks that are whole and does the others anew. What is found
does not depend on how many executors there are or which of them die. See docs/scale.md.
"""
import argparse
import hashlib
import json
import os
import subprocess
import sys
import time

from pyspark import SparkFiles
from pyspark.sql import SparkSession

from inputs import Folder, JSONLines, Parquet, stable_hash
from record_pipe import answered
from results import SCHEMA, JobFolder, row, row_of_too_large


class Scanner:
    """Runs on executors: the photos of a partition through one process of `oyuu`."""

    def __init__(self, pack, key, program, archive, cache, jobs, colors, patience, buckets, limit):
        self.pack, self.key, self.program, self.archive, self.cache = pack, key, program, archive, cache
        self.jobs, self.colors, self.patience, self.buckets, self.limit = jobs, colors, patience, buckets, limit

    def environment(self):
        # One index of the pack for all processes of an executor: the first makes it, the others wait for it.
        environment = {"OYUU_CACHE": self.cache or os.path.join(SparkFiles.getRootDirectory(), "oyuu-cache"), "LANG": "C.UTF-8"}
        if self.archive:
            environment["LD_LIBRARY_PATH"] = os.path.join(SparkFiles.get(self.archive), "lib")
        return environment

    def command(self, *arguments):
        program = os.path.join(SparkFiles.get(self.archive), "bin", "oyuu") if self.archive else self.program
        return [program, *arguments]

    def version(self, _):
        """What the program says of itself on an executor."""
        try:
            yield subprocess.check_output(
                self.command("--version"), env=dict(os.environ, **self.environment()), text=True).strip()
        except (OSError, subprocess.CalledProcessError) as error:
            raise RuntimeError(f"the program oyuu does not run on an executor: {error}") from error

    def rows(self, records):
        """The answers to a partition's records, as rows of the result."""
        too_large = []

        def small():
            for identity, line in records:
                if isinstance(line, int):
                    too_large.append((identity, line))
                else:
                    yield identity, line

        command = self.command(
            "scan", "--stdin", "--records", "--pack", SparkFiles.get(self.pack), "--pack-key", self.key, "--jobs", str(self.jobs),
            *(["--colors"] if self.colors else []))
        for identity, answer in answered(small(), command, self.environment(), self.patience):
            yield row(identity, answer, self.buckets)
        for identity, size in too_large:
            yield row_of_too_large(identity, size, self.limit, self.buckets)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--photos", metavar="FOLDER", help="a folder of photos; a photo's id is its name below the folder")
    where.add_argument("--parquet", metavar="FOLDER", help="tables of id and path, or of id and photo (bytes)")
    where.add_argument("--json-lines", metavar="FOLDER", help="records as `oyuu scan --records` takes them")
    parser.add_argument("--out", required=True, metavar="FOLDER", help="where the answers are written")
    parser.add_argument("--pack", required=True, metavar="FILE", help="a pack of `oyuu pack`, shipped to every executor")
    parser.add_argument("--pack-key", required=True, metavar="KEY", help="the key it must be signed with, ed25519:...")
    program = parser.add_mutually_exclusive_group()
    program.add_argument("--program", default="oyuu", help="the program where it is installed on every machine")
    program.add_argument("--program-archive", metavar="FILE", help="an archive of `program_archive.py`, shipped")
    parser.add_argument("--chunks", type=int, default=64, help="how many chunks the files are shared out in")
    parser.add_argument("--buckets", type=int, default=16, help="how many files a chunk's answers are written to")
    parser.add_argument("--tasks", type=int, help="least number of tasks a folder's chunk is cut into")
    parser.add_argument("--jobs", type=int, default=1, help="photos a task works on at a time: spark.task.cpus")
    parser.add_argument("--colors", action="store_true", help="name designs with the same colour scheme too")
    parser.add_argument("--patience", type=float, default=600, help="seconds an answer may take before the task has failed")
    parser.add_argument("--max-photo-bytes", type=int, default=64 << 20, help="larger photos are not handed over")
    parser.add_argument("--cache", metavar="FOLDER", help="where executors keep the pack's index (default: beside the pack)")
    given = parser.parse_args()
    for name, least, most in (("chunks", 1, 1_000_000), ("buckets", 1, 10_000), ("jobs", 1, 1024), ("max_photo_bytes", 1, 256 << 20)):
        if not least <= getattr(given, name) <= most:
            parser.error(f"--{name.replace('_', '-')} takes {least} to {most}")
    return given


def shipped(context, given):
    """Ships the pack and the program; returns the names they have on executors."""
    context.addFile(given.pack)
    if given.program_archive:
        # The part after # is the folder it is unpacked to.
        context.addArchive(given.program_archive + "#oyuu-program")
    return os.path.basename(given.pack), "oyuu-program" if given.program_archive else None


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def tell(text):
    print(text, file=sys.stderr, flush=True)


def main():
    given = arguments()
    builder = SparkSession.builder.appName("oyuu scan")
    if given.tasks:
        builder = builder.config("spark.sql.files.minPartitionNum", given.tasks)
    spark = builder.getOrCreate()
    # Else a task for every file, up to ten thousand, only to ask how large it is.
    spark.conf.set("spark.sql.sources.parallelPartitionDiscovery.parallelism", 4 * spark.sparkContext.defaultParallelism)
    kind, root = next((kind, root) for kind, root in (
        (Folder, given.photos), (Parquet, given.parquet), (JSONLines, given.json_lines)) if root)
    source = kind(spark, root)
    files, hidden = source.files()
    if not files:
        raise SystemExit(f"{root}: no photos found")
    if hidden and given.photos:
        tell(f"{hidden} files are passed over, as Spark does where a name begins with _ or a dot; rename them")
    pack, archive = shipped(spark.sparkContext, given)
    scanner = Scanner(pack, given.pack_key, given.program, archive, given.cache, given.jobs, given.colors, given.patience,
                      given.buckets, given.max_photo_bytes)
    version = spark.sparkContext.parallelize([0], 1).mapPartitions(scanner.version).first()

    listing = hashlib.sha256(json.dumps(files).encode()).hexdigest()
    out = JobFolder(spark, given.out)
    out.claim({
        "kind": source.kind, "root": source.root, "files": len(files), "listing": listing, "passed_over": hidden,
        "pack": digest(given.pack), "pack_key": given.pack_key, "oyuu": version, "chunks": given.chunks,
        "buckets": given.buckets, "colors": given.colors, "max_photo_bytes": given.max_photo_bytes})

    chunks = {}
    for name, size in files:
        chunks.setdefault(stable_hash(name) % given.chunks, []).append((name, size))
    done = [number for number in chunks if out.is_whole(number)]
    if done:
        tell(f"{len(done)} of {len(chunks)} chunks are whole and are skipped")
    for number in sorted(set(chunks) - set(done)):
        began = time.monotonic()
        records = source.records(chunks[number], given.max_photo_bytes)
        rows = spark.createDataFrame(records.mapPartitions(scanner.rows), SCHEMA, verifySchema=False)
        # Answers are small beside photos: moving them makes one file a bucket, the same whoever scanned what.
        (rows.repartition(given.buckets, "bucket").sortWithinPartitions("bucket", "id")
         .write.mode("overwrite").partitionBy("bucket").parquet(out.chunk(number)))
        tell(f"chunk {number}: {len(chunks[number])} files in {time.monotonic() - began:.1f} s")
    found = spark.read.parquet(given.out)
    totals = found.selectExpr("count(*) as records", "count_if(is_copy) as copies", "count_if(kind = 'failure') as failures").first()
    print(json.dumps({"records": totals.records, "copies": totals.copies, "failures": totals.failures, "chunks": len(chunks),
                      "skipped": len(done)}))
    spark.stop()


if __name__ == "__main__":
    main()
