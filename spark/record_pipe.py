"""Photos of one partition through one `oyuu scan --stdin --records`: streaming both ways, bounded, watched.

Records go in from a thread and answers are taken as they come, so neither side waits for the other for ever. Nothing is
held here but one line each way and the ids of photos that the program has and has not answered yet: as many as it works
on at a time and as fit in a pipe.
"""
import base64
import collections
import json
import os
import selectors
import subprocess
import tempfile
import threading
import time

# What is read at a time, and of what the program said how much an error repeats.
PART, TOLD = 1 << 16, 2000


class ScanFailed(Exception):
    """The program died, hung or answered something else: the task has failed, and Spark tries it again."""


def record(identity, path=None, photo=None):
    """A line for `oyuu scan --records`: a photo by its path, or by its file's bytes."""
    name = json.dumps(identity).encode()
    if photo is None:
        return b'{"id":' + name + b',"path":' + json.dumps(path).encode() + b"}\n"
    return b'{"id":' + name + b',"photo":"' + base64.b64encode(photo) + b'"}\n'


def answered(records, command, environment=None, patience=600.0):
    """Yields (id, answer) for each (id, line) of `records`, in their order; an answer is a line as bytes.

    `id` None stands for a line whose id is not known here; it is not compared with the answer's. A failure's answer may have
    none: what was asked is yielded then. No process is started for
    no records. `patience`: seconds in which an answer must come while there are records to answer.
    """
    records = iter(records)
    first = next(records, None)
    if first is None:
        return
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said,
            env=dict(os.environ, **environment) if environment else None)
        try:
            yield from _Exchange(process, said, patience).run(first, records)
        finally:
            # Also where whoever takes the answers has had enough: the task was cancelled.
            process.kill()
            process.wait()
            process.stdout.close()


class _Exchange:
    def __init__(self, process, said, patience):
        self.process, self.said, self.patience = process, said, patience
        # Ids of photos that were handed over and are not answered; one thread appends, the other takes.
        self.sent = collections.deque()
        self.failure = None

    def run(self, first, records):
        feeder = threading.Thread(target=self._feed, args=(first, records), daemon=True)
        feeder.start()
        count = failures = 0
        for line in self._lines():
            if not self.sent:
                raise self._failed("answered more than it was asked")
            identity, answer = self.sent.popleft(), self._read(line)
            found = answer.get("id")
            # Of a record whose id it does not take, such as a number or too long a text, the program knows none.
            nameless = found is None and answer["type"] == "failure"
            if identity is not None and found != identity and not nameless:
                raise self._failed(f"answered {found!r} where {identity!r} was next")
            count += 1
            failures += answer["type"] == "failure"
            yield identity if found is None else found, line
        status = self._status()
        feeder.join(self.patience)
        if self.failure is not None:
            raise self.failure
        # Status 2 of a scan says that not one photo could be read, or that the scan itself failed.
        if feeder.is_alive() or self.sent or status not in (0, 1) and not (status == 2 and 0 < count == failures):
            raise self._failed(f"ended with status {status} after {count} answers, {len(self.sent)} records unanswered")

    def _feed(self, first, records):
        try:
            with self.process.stdin as pipe:
                self._write(pipe, first)
                for each in records:
                    self._write(pipe, each)
        except BrokenPipeError:
            pass  # The program has ended; whoever reads its answers finds out how.
        except BaseException as error:  # Whatever the partition's own reading throws is the task's failure.
            self.failure = error

    def _write(self, pipe, item):
        identity, line = item
        self.sent.append(identity)
        pipe.write(line)
        pipe.flush()

    def _lines(self):
        """The program's lines; fails where none comes although records wait for their answers."""
        waiting, since = b"", time.monotonic()
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            while True:
                if not selector.select(timeout=min(1.0, self.patience)):
                    if not self.sent:
                        since = time.monotonic()
                    elif time.monotonic() - since > self.patience:
                        raise self._failed(f"gave no answer for {self.patience:g} seconds")
                    continue
                part = os.read(self.process.stdout.fileno(), PART)
                since = time.monotonic()
                if not part:
                    break
                *lines, waiting = (waiting + part).split(b"\n")
                yield from lines
        if waiting:
            raise self._failed("ended in the middle of an answer")

    def _read(self, line):
        try:
            answer = json.loads(line)
            if answer["type"] in ("photo", "failure"):
                return answer
        except (ValueError, KeyError, TypeError):
            pass
        raise self._failed(f"answered no JSON: {line[:200]!r}")

    def _status(self):
        try:
            return self.process.wait(self.patience)
        except subprocess.TimeoutExpired:
            raise self._failed(f"did not end for {self.patience:g} seconds after its last answer") from None

    def _failed(self, what):
        self.said.seek(0, os.SEEK_END)
        self.said.seek(max(0, self.said.tell() - TOLD))
        words = self.said.read().decode(errors="replace").strip()
        return ScanFailed(f"oyuu {what}" + (f"; it said: {words}" if words else ""))
