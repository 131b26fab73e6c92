"""The pipe to the program, with programs that answer, lie, die and hang. Needs neither Spark nor `oyuu`."""
import json
import sys
import threading
import time
import unittest

from inputs import escaped, identity, name_below, stable_hash
from record_pipe import ScanFailed, answered, record

# Answers every line by its id, and after some lines does what its first argument says.
PROGRAM = """
import json, os, sys, time
what, after = sys.argv[1], int(sys.argv[2])
count = 0
for line in sys.stdin.buffer:
    if count == after:
        if what == "die": os._exit(9)
        if what == "hang": time.sleep(3600)
        if what == "stop": sys.exit(0)
        if what == "lie": line = b'{"id": "another"}'
        if what == "babble": print("no JSON", flush=True); continue
        if what == "cut": sys.stdout.write('{"type": "pho'); sys.stdout.flush(); os._exit(0)
    count += 1
    kind = "failure" if what == "fail" else "photo"
    name = json.loads(line)["id"]
    # As `oyuu` answers where it takes no id.
    if what == "nameless" and (not isinstance(name, str) or not 0 < len(name.encode(errors="replace")) <= 4096):
        kind, name = "failure", None
    if what == "forget": name = None
    print(json.dumps({"type": kind, "id": name, "pad": "x" * 3000}), flush=True)
if what == "complain": sys.stderr.write("the pack is gone"); sys.exit(2)
sys.exit(2 if what == "fail" else 1)
"""


def run(records, what="answer", after=-1, patience=20.0):
    command = [sys.executable, "-c", PROGRAM, what, str(after)]
    return answered(records, command, patience=patience)


def photos(count, size=100):
    return ((f"p{number}", record(f"p{number}", photo=bytes(size))) for number in range(count))


class RecordPipeTests(unittest.TestCase):
    def test_answers_come_in_order_and_none_is_lost(self):
        found = list(run(photos(2000)))
        self.assertEqual([name for name, _ in found], [f"p{number}" for number in range(2000)])
        self.assertTrue(all(json.loads(line)["id"] == name for name, line in found))

    def test_records_far_larger_than_a_pipe_pass(self):
        self.assertEqual(len(list(run(photos(20, size=3_000_000)))), 20)

    def test_an_answer_comes_before_the_next_record_is_there(self):
        # Whoever hands over a record only when the last one was answered must not wait for ever.
        may_go_on = threading.Semaphore(1)

        def slow():
            for item in photos(5):
                self.assertTrue(may_go_on.acquire(timeout=20))
                yield item

        for _ in run(slow()):
            may_go_on.release()

    def test_records_are_drawn_no_further_than_the_pipe_holds(self):
        drawn = 0

        def counted():
            nonlocal drawn
            for item in photos(10_000, size=10_000):
                drawn += 1
                yield item

        answers = run(counted())
        for _ in range(3):
            next(answers)
        time.sleep(0.5)
        self.assertLess(drawn, 200)
        answers.close()

    def test_no_records_start_no_program(self):
        self.assertEqual(list(answered(iter(()), ["/no/such/program"])), [])

    def test_a_program_that_dies_stops_early_lies_or_babbles_has_failed(self):
        for what, words in (("die", "status 9"), ("stop", "unanswered"), ("lie", "was next"), ("babble", "no JSON"),
                            ("cut", "in the middle")):
            with self.subTest(what), self.assertRaisesRegex(ScanFailed, words):
                list(run(photos(3000), what, after=40))

    def test_bad_records_among_good_ones_stop_nothing(self):
        lines = ['{"id":"a"}', '{"id":7}', '{"id":null}', json.dumps({"id": "x" * 5000}), '{"id":""}',
                 '{"id":"n","score":NaN}', '{"id":"z"}']
        found = list(run(((identity(line), line.encode() + b"\n") for line in lines), "nameless"))
        self.assertEqual([name for name, _ in found], ["a", None, None, "x" * 5000, None, "n", "z"])
        self.assertEqual([json.loads(line)["id"] for _, line in found], ["a", None, None, None, None, "n", "z"])
        numbers = list(run(((7, record(7, photo=b"x")), ("b", record("b", photo=b"x"))), "nameless"))
        self.assertEqual([name for name, _ in numbers], [7, "b"])

    def test_a_photos_answer_without_an_id_is_a_lie(self):
        with self.assertRaisesRegex(ScanFailed, "answered None where 'p0' was next"):
            list(run(photos(3), "forget"))

    def test_a_program_that_hangs_has_failed_and_is_gone(self):
        began = time.monotonic()
        with self.assertRaisesRegex(ScanFailed, "gave no answer for 1 seconds"):
            list(run(photos(3000), "hang", after=3, patience=1.0))
        self.assertLess(time.monotonic() - began, 10)

    def test_the_end_counts_status_2_is_right_only_where_no_photo_could_be_read(self):
        self.assertEqual(len(list(run(photos(3), "fail"))), 3)
        with self.assertRaisesRegex(ScanFailed, "status 2.*the pack is gone"):
            list(run(photos(3), "complain"))

    def test_a_failure_to_read_the_partition_is_the_tasks(self):
        def broken():
            yield from photos(3)
            raise ValueError("the disk is gone")

        with self.assertRaisesRegex(ValueError, "the disk is gone"):
            list(run(broken()))

    def test_a_program_that_is_not_there_is_an_error(self):
        with self.assertRaises(FileNotFoundError):
            list(answered(photos(1), ["/no/such/program"]))


class NameTests(unittest.TestCase):
    def test_the_hash_is_the_same_everywhere(self):
        # SHA-256 of the empty text and of "abc", FIPS 180-4.
        self.assertEqual(stable_hash(""), 0xE3B0C44298FC1C14 >> 1)
        self.assertEqual(stable_hash(None), stable_hash(""))
        self.assertEqual(stable_hash("abc"), 0xBA7816BF8F01CFEA >> 1)
        self.assertNotEqual(stable_hash("\ud800"), stable_hash(""))

    def test_names_are_found_below_a_folder_however_it_is_written(self):
        for root in ("file:/a/b", "file:///a/b", "/a/b", "/a/b/"):
            self.assertEqual(name_below(root, "file:/a/b/c d/é.jpg"), "c d/é.jpg")
        with self.assertRaises(ValueError):
            name_below("/a/b", "/a/bc/d.jpg")
        self.assertEqual(escaped("/a/[1]{2}*?.jpg"), r"/a/\[1\]\{2\}\*\?.jpg")

    def test_ids_are_read_where_there_are_any(self):
        self.assertEqual(identity('{"id": "a", "path": "b"}'), "a")
        for line in ("", "{", "[]", '{"id": "\\ud800"}', '{"id": 3}', '{"id": ""}', "{}"):
            self.assertIsNone(identity(line))


if __name__ == "__main__":
    unittest.main()
