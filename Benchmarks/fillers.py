"""Pictures that fill a register: parts of designs put together anew, so that none is a copy of a whole design.

Each is one of three, chosen by its number: a part of one picture, turned and squeezed; the field of one in the border of
another; two or three parts side by side. Half are mirrored, and the colours of each are turned and some of them exchanged.
"""
import cv2
import numpy as np

LONG_SIDE, SEED = 1000, 31


def part(image, random, share=(0.3, 0.6)):
    """A piece of so much of the picture's area, squeezed."""
    height, width = image.shape[:2]
    scale = np.sqrt(random.uniform(*share))
    long = min(0.95, scale * random.uniform(0.8, 1.25))
    short = min(0.95, scale * scale / long)
    w, h = int(width * long), int(height * short)
    x, y = int(random.integers(width - w + 1)), int(random.integers(height - h + 1))
    squeeze = random.uniform(0.7, 1.4)
    piece = image[y:y + h, x:x + w]
    return cv2.resize(piece, (max(64, int(w * squeeze)), max(64, int(h / squeeze))), interpolation=cv2.INTER_AREA)


def turned(image, random):
    """Turned by any angle, and cut so that no corner is empty."""
    height, width = image.shape[:2]
    angle = random.uniform(5, 355)
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    cosine, sine = abs(matrix[0, 0]), abs(matrix[0, 1])
    # The largest picture of the same proportion that fits into the turned one.
    scale = min(width / (width * cosine + height * sine), height / (width * sine + height * cosine))
    whole = cv2.warpAffine(image, matrix, (width, height), borderMode=cv2.BORDER_REFLECT)
    w, h = max(64, int(width * scale)), max(64, int(height * scale))
    x, y = (width - w) // 2, (height - h) // 2
    return whole[max(y, 0):max(y, 0) + h, max(x, 0):max(x, 0) + w]


def bordered(field, border, random):
    """The middle of one picture in the border of another."""
    out = border.copy()
    height, width = out.shape[:2]
    rim = random.uniform(0.12, 0.22)
    x, y = int(rim * width), int(rim * height)
    out[y:height - y, x:width - x] = cv2.resize(
        part(field, random, (0.35, 0.7)), (width - 2 * x, height - 2 * y), interpolation=cv2.INTER_AREA)
    return out


def beside(pieces, random):
    """Pieces side by side, or one below the other."""
    side = 640
    if random.random() < 0.5:
        return np.hstack([cv2.resize(p, (max(64, p.shape[1] * side // p.shape[0]), side)) for p in pieces])
    return np.vstack([cv2.resize(p, (side, max(64, p.shape[0] * side // p.shape[1]))) for p in pieces])


def recoloured(image, random):
    """Hues turned, contrast changed, light and dark exchanged in one of five."""
    lab = cv2.cvtColor(image, cv2.COLOR_BGR2LAB).astype(np.float32)
    angle, gain = random.uniform(0, 2 * np.pi), random.uniform(0.7, 1.2)
    a, b = lab[..., 1] - 128, lab[..., 2] - 128
    lab[..., 1] = 128 + gain * (np.cos(angle) * a - np.sin(angle) * b)
    lab[..., 2] = 128 + gain * (np.sin(angle) * a + np.cos(angle) * b)
    contrast = random.uniform(0.7, 1.1) * (-1 if random.random() < 0.2 else 1)
    lab[..., 0] = 128 + contrast * (lab[..., 0] - 128) + random.uniform(-12, 12)
    return cv2.cvtColor(np.clip(lab, 0, 255).astype(np.uint8), cv2.COLOR_LAB2BGR)


def filler(number, sources):
    """The filler of that number; the same sources give the same picture."""
    random = np.random.default_rng([SEED, number])

    def read():
        return cv2.imread(str(sources[int(random.integers(len(sources)))]), cv2.IMREAD_COLOR)

    kind = int(random.integers(3))
    if kind == 0:
        image = turned(part(read(), random), random)
    elif kind == 1:
        image = bordered(read(), read(), random)
    else:
        image = beside([part(read(), random) for _ in range(int(random.integers(2, 4)))], random)
    if random.random() < 0.5:
        image = image[:, ::-1]
    scale = LONG_SIDE / max(image.shape[:2])
    image = cv2.resize(np.ascontiguousarray(image), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return recoloured(image, random)


def fill(folder, sources, count):
    """The first `count` fillers, as files; those that are there are not made again."""
    folder.mkdir(exist_ok=True)
    files = [(folder / f"f{number:05d}.jpg").resolve() for number in range(count)]
    for number, file in enumerate(files):
        if not file.exists():
            whole, encoded = cv2.imencode(".jpg", filler(number, sources), [cv2.IMWRITE_JPEG_QUALITY, 88])
            # Given its name when it is whole.
            scratch = file.with_suffix(".part")
            scratch.write_bytes(encoded.tobytes())
            scratch.rename(file)
    return files
