"""What one would build from libraries today: RootSIFT, an inverted file over all registered descriptors, MAGSAC.

640 pixels on the long side, at most 700 keypoints a picture; FAISS IndexIVFFlat with 1,024 lists, 12 probed, 5
neighbours a descriptor; the eight designs with most votes are matched one by one (ratio 0.85) and scored by the inliers
of a homography (OpenCV's USAC_MAGSAC, 6 pixels). One thread.
"""
import cv2
import faiss
import numpy as np

SIDE, KEYPOINTS = 640, 700
LISTS, PROBES, NEIGHBOURS = 1024, 12, 5
CANDIDATES, RATIO, PIXELS = 8, 0.85, 6.0


def sift(detector, file):
    """Keypoints of a picture, in its pixels, and their descriptors, whole numbers up to 255."""
    grey = cv2.imread(str(file), cv2.IMREAD_GRAYSCALE)
    scale = min(1, SIDE / max(grey.shape))
    if scale < 1:
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    keypoints, descriptors = detector.detectAndCompute(grey, None)
    if descriptors is None:
        return np.zeros((0, 2), np.float32), np.zeros((0, 128), np.float32)
    return np.array([k.pt for k in keypoints], np.float32) / scale, descriptors


def root(descriptors):
    """RootSIFT."""
    return np.sqrt(descriptors / (descriptors.sum(1, keepdims=True) + 1e-7)).astype(np.float32)


class SiftPeer:
    def __init__(self, files):
        """Registers `files`; a design's name is its file's stem."""
        cv2.setNumThreads(1)
        faiss.omp_set_num_threads(1)
        self.detector = cv2.SIFT_create(nfeatures=KEYPOINTS)
        self.matcher = cv2.BFMatcher(cv2.NORM_L2)
        self.names = [f.stem for f in files]
        self.registered = [self.features(f) for f in files]
        descriptors = np.concatenate([d for _, d in self.registered])
        self.owner = np.concatenate([np.full(len(d), i) for i, (_, d) in enumerate(self.registered)])
        self.votes_by = np.sqrt([max(60, len(d)) for _, d in self.registered])
        self.quantizer = faiss.IndexFlatL2(128)
        self.index = faiss.IndexIVFFlat(self.quantizer, 128, LISTS)
        sample = np.random.default_rng(0).permutation(len(descriptors))[:60_000]
        self.index.train(descriptors[sample])
        self.index.add(descriptors)
        self.index.nprobe = PROBES

    def features(self, file):
        points, descriptors = sift(self.detector, file)
        return points, root(descriptors)

    def check(self, file):
        """The surest design's name and its inliers, from a file on disk."""
        points, descriptors = self.features(file)
        best = (0, None)
        if len(points) < 4:
            return best[::-1]
        _, near = self.index.search(descriptors, NEIGHBOURS)
        votes = np.bincount(self.owner[near[near >= 0]], minlength=len(self.names)) / self.votes_by
        for design in np.argsort(-votes)[:CANDIDATES]:
            places, registered = self.registered[design]
            if len(places) < 4:
                continue
            pairs = [p for p in self.matcher.knnMatch(descriptors, registered, k=2) if len(p) == 2]
            pairs = [a for a, b in pairs if a.distance < RATIO * b.distance]
            if len(pairs) < 5:
                continue
            _, inliers = cv2.findHomography(
                places[[m.trainIdx for m in pairs]], points[[m.queryIdx for m in pairs]], cv2.USAC_MAGSAC, PIXELS)
            if inliers is not None and inliers.sum() > best[0]:
                best = (int(inliers.sum()), self.names[design])
        return best[::-1]
