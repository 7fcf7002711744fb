"""Draws small colour pictures of traffic signs, as many as one asks for: data for networks.

Each picture shows one sign in front of a blurred street, with a place, size, tilt, light, colours and noise of its own,
so no two are alike. The same seed gives the same pictures.
"""

import colorsys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

FINER = 3  # a picture is drawn that much larger and then made smaller, so that its edges are smooth

# Hue, saturation and value of the colours, each 0..1.
RED, YELLOW, BLUE = (0.98, 0.85, 0.75), (0.13, 0.9, 0.95), (0.6, 0.85, 0.7)
WHITE, BLACK = (0.1, 0.05, 0.95), (0.1, 0.1, 0.1)

# Corners of the shapes, (x, y): x runs to the right and y down, the sign reaches from -1 to 1.
CIRCLE = [(np.cos(angle), np.sin(angle)) for angle in np.linspace(0, 2 * np.pi, 24, endpoint=False)]
DIAMOND = [(1, 0), (0, 1), (-1, 0), (0, -1)]
TRIANGLE = [(-1, -0.85), (1, -0.85), (0, 0.9)]
ARROW = [(-0.7, -0.18), (0, -0.18), (0, -0.62), (0.75, 0), (0, 0.62), (0, 0.18), (-0.7, 0.18)]


def _rectangle(left, right, half_height):
    return [(left, -half_height), (right, -half_height), (right, half_height), (left, half_height)]


def _smaller(corners, share):
    return [(share * x, share * y) for x, y in corners]


# What each kind of sign is made of, from back to front.
KINDS = {
    "no-entry": [(WHITE, CIRCLE), (RED, _smaller(CIRCLE, 0.9)), (WHITE, _rectangle(-0.65, 0.65, 0.17))],
    "priority": [(WHITE, DIAMOND), (YELLOW, _smaller(DIAMOND, 0.65))],
    "speed-limit": [
        (RED, CIRCLE),
        (WHITE, _smaller(CIRCLE, 0.7)),
        (BLACK, _rectangle(-0.4, -0.05, 0.35)),
        (BLACK, _rectangle(0.05, 0.4, 0.35)),
    ],
    "turn-left": [(WHITE, CIRCLE), (BLUE, _smaller(CIRCLE, 0.9)), (WHITE, [(-x, y) for x, y in ARROW])],
    "turn-right": [(WHITE, CIRCLE), (BLUE, _smaller(CIRCLE, 0.9)), (WHITE, ARROW)],
    "yield": [(RED, TRIANGLE), (WHITE, [(-0.55, -0.6), (0.55, -0.6), (0, 0.35)])],
}


def draw(count, kinds, seed, size=32):
    """Draws pictures of signs; the kinds take turns.

    Args:
        count: number of pictures (int).
        kinds: names of the kinds of sign, keys of KINDS.
        seed: int.
        size: height and width in pixels (int).

    Returns:
        Tuple of images, a uint8 array (count, size, size, 3) with values 0..255, and labels, an int64 array (count,) of
        places in `kinds`.
    """
    rng = np.random.default_rng(seed)
    labels = np.arange(count) % len(kinds)
    return np.stack([_picture(KINDS[kinds[label]], size, rng) for label in labels]), labels


def _picture(sign, size, rng):
    """One picture of a sign, (size, size, 3) with values 0..255."""
    fine = FINER * size
    street = 0.5 * rng.uniform(20, 236, (5, 5, 3)) + 0.5 * rng.uniform(20, 236, (5, 5, 1))
    picture = Image.fromarray(street.astype("uint8")).resize((fine, fine), Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(picture)
    tilt = rng.uniform(-0.35, 0.35)
    turn = np.array([[np.cos(tilt), -np.sin(tilt)], [np.sin(tilt), np.cos(tilt)]])
    seen_askew = np.array([[rng.uniform(0.75, 1), rng.uniform(-0.2, 0.2)], [0, 1]])
    to_pixels = fine * rng.uniform(0.25, 0.42) * turn @ seen_askew
    middle = fine * rng.uniform(0.38, 0.62, 2)
    fading = rng.uniform(-1, 1, 3) * (0.07, 0.3, 0.2)
    for colour, corners in sign:
        hue, saturation, value = np.array(colour) + fading
        shade = colorsys.hsv_to_rgb(hue % 1, *np.clip((saturation, value), 0, 1))
        points = middle + np.array(corners) @ to_pixels.T
        pen.polygon([tuple(point) for point in points], fill=tuple(round(255 * part) for part in shade))
    picture = np.asarray(picture.resize((size, size), Image.Resampling.BOX), dtype=float)
    light = rng.uniform(0.5, 1.2) + rng.uniform(-0.25, 0.25) * np.linspace(-1, 1, size)[:, np.newaxis]
    noise = rng.normal(0, rng.uniform(3, 18), picture.shape)
    return np.clip(picture * light[..., np.newaxis] + noise, 0, 255).astype("uint8")


def write_tree(folder, count, kinds, seed):
    """Draws pictures of signs into PNG files, in a folder for each kind.

    Args:
        folder: where those folders go (str).
        count, kinds, seed: as for `draw`.
    """
    images, labels = draw(count, kinds, seed)
    for number, (image, label) in enumerate(zip(images, labels, strict=True)):
        path = Path(folder, kinds[label], f"{number:04}.png")
        path.parent.mkdir(exist_ok=True)
        Image.fromarray(image).save(path)


def load_sheet(path, size=32):
    """Reads pictures that stand side by side in one image file.

    Args:
        path: of the file.
        size: height and width of each picture in pixels (int).

    Returns:
        uint8 array (count, size, size, 3) with values 0..255, row by row.
    """
    sheet = np.asarray(Image.open(path).convert("RGB"))
    rows, columns = sheet.shape[0] // size, sheet.shape[1] // size
    return sheet.reshape(rows, size, columns, size, 3).swapaxes(1, 2).reshape(-1, size, size, 3)
