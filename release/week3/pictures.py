"""Draws the pictures of the notebooks: rows of images, each picture with its description in words."""

from io import BytesIO

import numpy as np
from IPython.display import Image as Picture
from IPython.display import display
from PIL import Image, ImageDraw, ImageFont

WIDTH = 900  # pixels: a picture fills the text column of a notebook
GAP = 8  # pixels between two images
TITLE = 22  # pixels for the title above an image


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
    width = (WIDTH - GAP * (columns + 1)) // columns
    height = max(round(width * image.shape[0] / image.shape[1]) for image in pictures.values())
    sheet = Image.new("RGB", (WIDTH, rows * (TITLE + height + GAP)), "white")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(15)
    for place, (title, image) in enumerate(pictures.items()):
        tile = _resized(_shades(image), width)
        left = GAP + place % columns * (width + GAP)
        top = TITLE + place // columns * (TITLE + height + GAP) + (height - tile.height) // 2
        sheet.paste(tile, (left, top))
        draw.text((left + width // 2, top - 6), title, fill="black", font=font, anchor="ms")
    _display(sheet, alt)


def parameters(network, alt):
    """Draws a bar for the parameters of each layer of a network that has any.

    Args:
        network: keras.Model, or None where student code has not made one.
        alt: what the picture shows, in a sentence, for whoever cannot see it.
    """
    if network is None:
        print("Nothing to see yet: this picture is made with your own code, so fill in the exercise above first.")
        return
    layers = [layer for layer in network.layers if layer.count_params()]
    bars({f"{n}  {type(layer).__name__}": layer.count_params() for n, layer in enumerate(layers, start=1)}, alt)


def bars(numbers, alt):
    """Draws a horizontal bar for each number, with its name in front and the number behind it.

    Args:
        numbers: dict of name to number.
        alt: what the picture shows, in a sentence, for whoever cannot see it.
    """
    left, right = 200, 130  # pixels for the names and for the numbers
    sheet = Image.new("RGB", (WIDTH, GAP + TITLE * len(numbers)), "white")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(15)
    longest = max(numbers.values(), default=0) or 1
    for row, (name, number) in enumerate(numbers.items()):
        top, end = GAP // 2 + row * TITLE, left + round((WIDTH - left - right) * number / longest)
        draw.rectangle((left, top + 3, end, top + TITLE - 4), fill="#0072B2")
        draw.text((left - GAP, top + TITLE // 2), name, fill="black", font=font, anchor="rm")
        draw.text((end + GAP, top + TITLE // 2), f"{number:,}", fill="black", font=font, anchor="lm")
    _display(sheet, alt)


def _display(sheet, alt):
    png = BytesIO()
    sheet.save(png, format="png")
    display(Picture(png.getvalue(), alt=alt))


def _drawable(image):
    """The image as an array that can be drawn, or None where student code has not made one."""
    if image is None:
        return None
    image = np.asarray(image)
    if image.size == 0 or image.ndim not in (2, 3) or image.shape[2:] not in ((), (3,)):
        raise ValueError(f"an image is an array (height, width) or (height, width, 3), not one of shape {image.shape}")
    return image


def _shades(image):
    """The image with values 0..255: a grey one from its darkest to its brightest, one in colour as it is."""
    darkest, brightest = (0, 1) if image.ndim == 3 else np.percentile(image, (1, 99))
    image = (image - darkest) / (brightest - darkest or 1)
    return Image.fromarray((255 * np.clip(image, 0, 1)).round().astype("uint8"))


def _resized(image, width):
    """The image as wide as that. Where it gets larger its pixels stay squares, so that one can count them."""
    times = -(-width // image.width)
    image = image.resize((times * image.width, times * image.height), Image.Resampling.NEAREST)
    return image.resize((width, max(1, round(width * image.height / image.width))), Image.Resampling.BOX)
