"""Where photos come from: a folder of photos, or tables of records, as files that are shared out in numbered chunks.

Which chunk a file is in follows from its name below the folder and the number of chunks, and from nothing else. Files are
listed, and their sizes found, by Spark's own reading of folders, so that whatever file system a cluster has will do.
"""
import hashlib
import json
import re

from record_pipe import record


def stable_hash(text):
    """The same number 0...2^63 on every machine and in every run: SHA-256's first bytes."""
    return int.from_bytes(hashlib.sha256((text or "").encode(errors="surrogatepass")).digest()[:8], "big") >> 1


class Input:
    """Files below a folder, each in a chunk, and the records in them."""

    def __init__(self, spark, root):
        self.spark = spark
        path = spark._jvm.org.apache.hadoop.fs.Path(root)
        system = path.getFileSystem(spark._jsc.hadoopConfiguration())
        if not system.exists(path):
            raise SystemExit(f"{root}: there is no such folder")
        self.root = system.makeQualified(path).toString()

    def files(self):
        """(name below the folder, bytes) of all files, sorted by name, and how many were passed over.

        Spark reads no file whose name, or that of a folder above it, begins with _ or a dot.
        """
        listed = (self.spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(escaped(self.root))
                  .select("path", "length").collect())
        files = {self.name(row.path): row.length for row in listed}
        path = self.spark._jvm.org.apache.hadoop.fs.Path(self.root)
        system = path.getFileSystem(self.spark._jsc.hadoopConfiguration())
        hidden = 0
        if system.getContentSummary(path).getFileCount() != len(files):
            # Spark does not tell of empty files either. One by one is slow, and seldom needed.
            every = system.listFiles(path, True)
            while every.hasNext():
                status = every.next()
                name = self.name(status.getPath().toString())
                if any(part.startswith(("_", ".")) for part in name.split("/")):
                    hidden += 1
                else:
                    files.setdefault(name, status.getLen())
        return sorted(files.items()), hidden

    def name(self, path):
        return name_below(self.root, path)

    def paths(self, files):
        return [escaped(f"{self.root.rstrip('/')}/{name}") for name, _ in files]

    def records(self, files, limit):
        """An RDD of (id, line) or, of a photo that is too large to be handed over, (id, number of bytes)."""
        raise NotImplementedError


class Folder(Input):
    """A photo a file, whose id is the file's name below the folder."""
    kind = "photos"

    def records(self, files, limit):
        root = self.root
        small = [file for file in files if 0 < file[1] <= limit]
        rest = [(name, size if size else record(name, photo=b"")) for name, size in files if not 0 < size <= limit]
        found = self.spark.sparkContext.parallelize(rest, 1)
        if not small:
            return found

        def lines(rows):
            for row in rows:
                name = name_below(root, row.path)
                yield name, record(name, photo=bytes(row.content))

        read = self.spark.read.format("binaryFile").load(self.paths(small)).select("path", "content")
        read = read.rdd.mapPartitions(lines)
        return read.union(found) if rest else read


class Parquet(Input):
    """Tables with a column `id` and either `path`, which every executor can read, or `photo`, a file's bytes."""
    kind = "parquet"

    def records(self, files, limit):
        table = self.spark.read.parquet(*self.paths(files))
        if "id" not in table.columns or ("path" in table.columns) == ("photo" in table.columns):
            raise SystemExit("the tables must have the columns id and path, or id and photo")
        by_path = "path" in table.columns

        def lines(rows):
            for row in rows:
                if by_path:
                    yield row.id, record(row.id, path=row.path)
                elif row.photo is not None and len(row.photo) > limit:
                    yield row.id, len(row.photo)
                else:
                    yield row.id, record(row.id, photo=bytes(row.photo or b""))

        # The program takes texts; tables often have numbers.
        column = "path" if by_path else "photo"
        return table.select(table["id"].cast("string").alias("id"), column).rdd.mapPartitions(lines)


class JSONLines(Input):
    """Records as `oyuu scan --records` takes them, a line each."""
    kind = "json-lines"

    def records(self, files, limit):
        def lines(rows):
            for row in rows:
                yield identity(row.value), row.value.encode() + b"\n"

        return self.spark.read.text(self.paths(files)).rdd.mapPartitions(lines)


def identity(line):
    """A line's id where it has one that is a text."""
    try:
        value = json.loads(line)["id"]
        if not isinstance(value, str) or not value:
            return None
        value.encode()  # Half of a pair of surrogates is no text.
        return value
    except (ValueError, KeyError, TypeError):
        return None


def escaped(path):
    """A path in which Hadoop sees no pattern."""
    return re.sub(r"([\[\]{}*?\\])", r"\\\1", path)


def name_below(root, path):
    root = root.rstrip("/") + "/"
    if path.startswith(root):
        return path[len(root):]
    # `file:/a` and `file:///a` are the same.
    plain = [re.sub(r"^file:/+", "/", text) for text in (root, path)]
    if not plain[1].startswith(plain[0]):
        raise ValueError(f"{path} is not below {root}")
    return plain[1][len(plain[0]):]
