"""What a scan leaves behind: rows of Parquet in chunks' folders, and what the job was, so that no other is mixed in."""
import json

from pyspark.sql import types

from inputs import stable_hash

# `answer` is the line of `oyuu scan --records` as it was given; the other columns are of it, to be asked by.
SCHEMA = types.StructType([
    types.StructField("id", types.StringType()),
    types.StructField("kind", types.StringType(), False),
    types.StructField("is_copy", types.BooleanType(), False),
    types.StructField("is_undecided", types.BooleanType(), False),
    types.StructField("designs", types.ArrayType(types.StringType(), False), False),
    types.StructField("log10_nfa", types.DoubleType()),
    types.StructField("sha256", types.StringType()),
    types.StructField("code", types.StringType()),
    types.StructField("reason", types.StringType()),
    types.StructField("answer", types.StringType(), False),
    types.StructField("bucket", types.IntegerType(), False),
])


def row(identity, answer, buckets):
    """A row of the result for an answer, a line of JSON."""
    parsed = json.loads(answer)
    verdict = parsed.get("verdict") or {}
    copies = verdict.get("copies", [])
    undecided = not copies and any(remark["code"] == "too-little-pattern" for remark in verdict.get("remarks", []))
    return (identity, parsed["type"], bool(copies), undecided, [copy["design"] for copy in copies],
            float(copies[0]["log10_nfa"]) if copies else None, verdict.get("sha256"), parsed.get("code"), parsed.get("reason"),
            answer.decode(), stable_hash(identity) % buckets)


def row_of_too_large(identity, size, limit, buckets):
    """The row of a photo that was not handed over."""
    answer = {"code": "file-too-large", "id": identity, "modified": 0, "photo": identity, "size": size, "type": "failure",
              "reason": f"{identity}: the file has {size} bytes, the limit of this job is {limit}; scale the photo down or raise "
                        "--max-photo-bytes"}
    return row(identity, json.dumps(answer, sort_keys=True, ensure_ascii=False).encode(), buckets)


class JobFolder:
    """The folder of a job's results, on any file system that Spark can write to."""
    JOB = "_oyuu_job.json"

    def __init__(self, spark, path):
        self.jvm, self.configuration, self.path = spark._jvm, spark._jsc.hadoopConfiguration(), path.rstrip("/") or "/"

    def chunk(self, number):
        return f"{self.path}/chunk={number:06d}"

    def is_whole(self, number):
        """Whether all of a chunk was written: its committer says so last."""
        path, system = self._file(self.chunk(number) + "/_SUCCESS")
        return system.exists(path)

    def claim(self, job):
        """Notes what the job is; refuses a folder that holds another's results, or something else."""
        path, system = self._file(f"{self.path}/{self.JOB}")
        if not system.exists(path):
            folder, _ = self._file(self.path)
            # Put in place whole or not at all; what a killed run left of it is written over.
            scratch, _ = self._file(f"{self.path}/{self.JOB}.part")
            if system.exists(folder) and any(
                    each.getPath().getName() != scratch.getName() for each in system.listStatus(folder)):
                raise SystemExit(f"{self.path}: holds something else already; choose another folder")
            stream = system.create(scratch, True)
            stream.write(bytearray(json.dumps(job, indent=1, sort_keys=True).encode()))
            stream.close()
            if not system.rename(scratch, path):
                raise SystemExit(f"{self.path}: cannot be written")
            return
        stream = system.open(path)
        try:
            text = self.jvm.org.apache.commons.io.IOUtils.toString(stream, "UTF-8")
        finally:
            stream.close()
        earlier = json.loads(text)
        differing = sorted(name for name in {*earlier, *job} if earlier.get(name) != job.get(name))
        if differing:
            raise SystemExit(f"{self.path}: holds the results of another job (other {', '.join(differing)}); choose another folder")

    def _file(self, name):
        path = self.jvm.org.apache.hadoop.fs.Path(name)
        return path, path.getFileSystem(self.configuration)
