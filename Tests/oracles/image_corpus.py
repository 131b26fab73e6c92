#!/usr/bin/env python3
"""What every file of ../shared/corpus should decode to, found without Oyuu's code.

Two decoders: pypng (pure Python) for the samples of every PNG, exactly; Pillow, lcms2 by way of ImageCms, and numpy
for the finished picture of every file (ICC or gAMA/cHRM to sRGB, alpha on white, EXIF orientation), as the mean
colour of a 3 by 3 grid.

    pip install pillow numpy pypng
    python3 Tests/oracles/image_corpus.py ../shared/corpus > Fixtures/expected/image-corpus.csv

Columns: folder,file,width,height (upright), samples (SHA-256 of the stored-order 8-bit RGB pixels composited on
white, colour chunks ignored; PNG only), grid (9 RGB triples in hex, rows from the top).
"""
import csv
import hashlib
import io
import pathlib
import sys

import numpy as np
import png
from PIL import Image, ImageCms, PngImagePlugin

Image.MAX_IMAGE_PIXELS = None
PngImagePlugin.MAX_TEXT_CHUNK = 1 << 30
PngImagePlugin.MAX_TEXT_MEMORY = 1 << 30
SRGB = ImageCms.createProfile("sRGB")


def div(value, by):
    """Integer division to the nearest."""
    return (value + by // 2) // by


def png_samples(path):
    """8-bit RGB pixels on white, from pypng's raw samples."""
    width, height, rows, info = png.Reader(filename=str(path)).read()
    depth = info["bitdepth"]
    top = 2**depth - 1
    planes = info["planes"]
    raw = np.array([list(row) for row in rows], dtype=np.int64).reshape(height, width, planes)
    alpha = np.full((height, width), 255, np.int64)
    if planes == 1 and not info["greyscale"]:
        palette = np.zeros((256, 4), np.int64)
        palette[:, 3] = 255
        for i, entry in enumerate(info["palette"]):
            palette[i, : len(entry)] = entry
        colour = palette[raw[..., 0]]
        alpha = colour[..., 3]
        colour = colour[..., :3]
    else:
        count = 1 if info["greyscale"] else 3
        colour = div(raw[..., :count] * 255, top)
        if info["alpha"]:
            alpha = div(raw[..., count] * 255, top)
        elif info.get("transparent") is not None:
            key = np.array(info["transparent"]).reshape(-1)
            alpha = np.where((raw[..., :count] == key).all(-1), 0, 255)
        if count == 1:
            colour = np.repeat(colour, 3, axis=-1)
    alpha = alpha[..., None]
    return div(colour * alpha + 255 * (255 - alpha), 255).astype(np.uint8)


def decoded_curve(gamma, primaries_are_srgb):
    """Light of each 8-bit level."""
    levels = np.arange(256) / 255
    if primaries_are_srgb and 0.45 <= gamma <= 0.4591:
        return np.where(levels <= 0.04045, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4)
    return levels ** (1 / gamma)


def encoded_srgb(light):
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055) * 255


def xyz_matrix(white, red, green, blue):
    columns = np.array([[x / y, 1, (1 - x - y) / y] for x, y in (red, green, blue)]).T
    w = np.array([white[0] / white[1], 1, (1 - white[0] - white[1]) / white[1]])
    matrix = columns * np.linalg.solve(columns, w)
    bradford = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
    d50 = np.array([0.9642, 1, 0.8249])
    adapt = np.linalg.inv(bradford) @ np.diag((bradford @ d50) / (bradford @ w)) @ bradford
    return adapt @ matrix


SRGB_POINTS = ((0.3127, 0.3290), (0.64, 0.33), (0.30, 0.60), (0.15, 0.06))


def by_gamma(rgb, info):
    gamma = info["gamma"]
    points = SRGB_POINTS
    if "chromaticity" in info:
        c = info["chromaticity"]
        named = ((c[0], c[1]), (c[2], c[3]), (c[4], c[5]), (c[6], c[7]))
        if np.abs(np.array(named) - np.array(SRGB_POINTS)).max() > 0.01:
            points = named
    light = decoded_curve(gamma, points is SRGB_POINTS)[rgb]
    if points is not SRGB_POINTS:
        light = light @ (np.linalg.inv(xyz_matrix(*SRGB_POINTS)) @ xyz_matrix(*points)).T
    return np.rint(encoded_srgb(light)).astype(np.uint8)


def by_profile(image, colour, profile):
    """Through ImageCms; None where the profile is broken or of another colour space."""
    try:
        opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if opened.profile.device_class not in ("scnr", "mntr", "prtr", "spac"):
            return None
        space = opened.profile.xcolor_space.strip()
        if space != {"RGB": "RGB", "L": "GRAY", "CMYK": "CMYK"}[colour.mode]:
            return None
        return ImageCms.profileToProfile(colour, opened, SRGB, ImageCms.Intent.PERCEPTUAL, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def finished(path):
    image = Image.open(path)
    image.load()
    info = dict(image.info)
    alpha = None
    if image.format == "PNG" and image.mode.startswith("I"):
        colour = Image.fromarray(png_samples(path)).convert("L")
    else:
        if image.mode in ("RGBA", "LA", "PA") or "transparency" in info:
            rgba = image.convert("RGBA")
            alpha = np.asarray(rgba)[..., 3].astype(np.int64)
            colour = rgba.convert("RGB").convert("L") if image.mode in ("L", "LA", "1") else rgba.convert("RGB")
        elif image.mode in ("P", "RGB", "YCbCr"):
            colour = image.convert("RGB")
        elif image.mode in ("1", "L"):
            colour = image.convert("L")
        else:
            colour = image
    converted = None
    if info.get("icc_profile"):
        converted = by_profile(image, colour, info["icc_profile"])
    if converted is not None:
        rgb = np.asarray(converted)
    else:
        rgb = np.asarray(colour.convert("RGB"))
        if image.format == "PNG" and "gamma" in info and "srgb" not in info:
            rgb = by_gamma(rgb, info)
    if alpha is not None:
        a = alpha[..., None]
        rgb = div(rgb.astype(np.int64) * a + 255 * (255 - a), 255).astype(np.uint8)
    upright = Image.fromarray(rgb)
    # The EXIF block alone: unlike Pillow, Oyuu does not look for an orientation in XMP or text chunks.
    exif = Image.Exif()
    if image.info.get("exif"):
        try:
            exif.load(image.info["exif"])
        except Exception:  # a broken block says nothing
            pass
    orientation = exif.get(0x0112)
    turn = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }.get(orientation)
    return np.asarray(upright.transpose(turn) if turn is not None else upright)


def grid(rgb):
    height, width = rgb.shape[:2]
    cells = []
    for row in range(3):
        for column in range(3):
            y0, y1 = row * height // 3, max((row + 1) * height // 3, row * height // 3 + 1)
            x0, x1 = column * width // 3, max((column + 1) * width // 3, column * width // 3 + 1)
            mean = rgb[y0:y1, x0:x1].reshape(-1, 3).mean(0)
            cells.append("".join(f"{int(v + 0.5):02x}" for v in mean))
    return "".join(cells)


def main(root):
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["folder", "file", "width", "height", "samples", "grid"])
    with open(pathlib.Path(__file__).parents[2] / "Fixtures/expected/image-refused.csv") as file:
        refused = {(row["folder"], row["file"]) for row in csv.DictReader(file)}
    for path in sorted(p for p in root.glob("*/*") if p.is_file()):
        if (path.parent.name, path.name) in refused:
            continue
        samples = ""
        try:
            is_png = path.read_bytes()[:4] == b"\x89PNG"
            if is_png:
                try:
                    samples = hashlib.sha256(png_samples(path).tobytes()).hexdigest()
                except Exception as error:
                    print(f"pypng: {path}: {error!r}", file=sys.stderr)
            try:
                rgb = finished(path)
            except SyntaxError:  # Pillow minds the animation of an APNG, whose frames we do not read
                rgb = png_samples(path)
            out.writerow([path.parent.name, path.name, rgb.shape[1], rgb.shape[0], samples, grid(rgb)])
        except Exception as error:
            print(f"NO ORACLE: {path}: {error!r}", file=sys.stderr)


main(pathlib.Path(sys.argv[1]))
