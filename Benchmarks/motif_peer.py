"""The peer of part motifs: RootSIFT in FAISS's IndexIVFFlat, votes of the nearest neighbours, one thread.

As `sift_peer.py` does it, but with lists that grow with the number of descriptors (about four times its root).
Descriptors are kept in files, a byte a number, which is what OpenCV's SIFT gives.
"""
import os
import time

import cv2
import faiss
import numpy as np

from sift_peer import KEYPOINTS, NEIGHBOURS, root, sift

# Descriptors a list to learn from, and pictures read at a time.
LEARNED, CHUNK = 40, 200
CANDIDATES = 10


def extract(files, folder):
    """Files of the descriptors of pictures, made where they are missing."""
    folder.mkdir(exist_ok=True)
    cv2.setNumThreads(1)
    detector = cv2.SIFT_create(nfeatures=KEYPOINTS)
    found = []
    for file in files:
        target = folder / f"{file.stem}.npy"
        if not target.exists():
            scratch = target.with_suffix(".part")
            with open(scratch, "wb") as out:
                np.save(out, sift(detector, file)[1].astype(np.uint8))
            scratch.rename(target)
        found.append(target)
    return found


def load(file):
    return root(np.load(file).astype(np.float32))


def resident():
    """Bytes of this process's own memory."""
    with open("/proc/self/status") as status:
        return next(1024 * int(line.split()[1]) for line in status if line.startswith("RssAnon:"))


class MotifPeer:
    def __init__(self, files):
        """An index of the descriptors in `files`; a design's number is its file's place."""
        # Only what is timed is bound to one thread.
        faiss.omp_set_num_threads(os.cpu_count() or 1)
        before = resident()
        start = time.perf_counter()
        counts = np.array([len(np.load(file, mmap_mode="r")) for file in files])
        total = int(counts.sum())
        lists = int(4 * np.sqrt(total))
        self.quantizer = faiss.IndexFlatL2(128)
        self.index = faiss.IndexIVFFlat(self.quantizer, 128, lists)
        self.index.cp.niter = 10
        self._learn(files, counts, min(total, LEARNED * lists))
        for first in range(0, len(files), CHUNK):
            some = range(first, min(first + CHUNK, len(files)))
            # A descriptor's id says whose it is.
            self.index.add_with_ids(
                np.concatenate([load(files[i]) for i in some]), np.repeat(np.array(some, np.int64), counts[some]))
        faiss.omp_set_num_threads(1)
        self.seconds = time.perf_counter() - start
        self.votes_by = np.sqrt(np.maximum(60, counts))
        # 128 floats and an id a descriptor, and the centres.
        self.bytes = total * (512 + 8) + lists * 512
        self.resident = resident() - before
        self.lists = lists

    def _learn(self, files, counts, wanted):
        """Trains the lists on descriptors from all over."""
        random, share = np.random.default_rng(0), wanted / counts.sum()
        sample = np.concatenate([load(file)[random.random(count) < share] for file, count in zip(files, counts)])
        self.index.train(sample)

    def candidates(self, descriptors):
        """Places of the pictures with most votes."""
        if not len(descriptors):
            return []
        _, near = self.index.search(descriptors, NEIGHBOURS)
        votes = np.bincount(near[near >= 0], minlength=len(self.votes_by)) / self.votes_by
        return np.argsort(-votes)[:CANDIDATES].tolist()

    def timed(self, descriptors):
        """Nanoseconds by the clock and of processor time, and the candidates."""
        start, worked = time.perf_counter_ns(), time.process_time_ns()
        found = self.candidates(descriptors)
        worked = time.process_time_ns() - worked
        return time.perf_counter_ns() - start, worked, found
