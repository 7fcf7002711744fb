"""Draws the pictures of the notebooks: rows of images, each picture with its description in words."""

from io import BytesIO

import numpy as np
from IPython.display import Image, display
from matplotlib.figure import Figure

WIDTH = 9.0  # inches: a picture fills the text column of a notebook


def show(pictures, alt, columns=4):
    """Draws images side by side, `columns` in a row, each under its own title.

    Args:
        pictures: dict of title to image. An image is an array (height, width) of any range, drawn in grey from its
            lowest to its highest value (but for the 1 % at either end, so that a few pixels do not pale all others), or
            (height, width, 3) with values 0..1, drawn in colour.
        alt: what the picture shows, in a sentence, for whoever cannot see it.
        columns: how many images stand next to each other.
    """
    pictures = {title: _drawable(image) for title, image in pictures.items()}
    if any(image is None for image in pictures.values()):
        print("Nothing to see yet: this picture is made with your own code, so fill in the exercise above first.")
        return
    columns = min(columns, len(pictures))
    rows = -(-len(pictures) // columns)
    tallest = max(image.shape[0] / image.shape[1] for image in pictures.values())
    figure = Figure(figsize=(WIDTH, rows * (WIDTH / columns * tallest + 0.4)), layout="constrained")
    axes = figure.subplots(rows, columns, squeeze=False).flat
    for axis, (title, image) in zip(axes, pictures.items(), strict=False):
        darkest, brightest = np.percentile(image, (1, 99))
        axis.imshow(image, cmap="gray", interpolation="nearest", vmin=darkest, vmax=brightest)
        axis.set_title(title, fontsize=10)
    for axis in figure.axes:
        axis.axis("off")
    png = BytesIO()
    figure.savefig(png, format="png", dpi=100)
    display(Image(png.getvalue(), alt=alt))


def _drawable(image):
    """The image as an array that can be drawn, or None where student code has not made one."""
    if image is None:
        return None
    image = np.asarray(image)
    if image.size == 0 or image.ndim not in (2, 3):
        raise ValueError(f"an image is an array (height, width) or (height, width, 3), not one of shape {image.shape}")
    return image
