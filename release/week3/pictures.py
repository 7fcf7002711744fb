"""Draws the pictures of the notebooks: rows of images, each picture with its description in words."""

import numbers
from io import BytesIO

import numpy as np
from IPython.display import Audio, display
from IPython.display import Image as Picture
from PIL import Image, ImageDraw, ImageFont

WIDTH = 900  # pixels: a picture fills the text column of a notebook
GAP = 8  # pixels between two images
TITLE = 22  # pixels for the title above an image
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7"]  # told apart by the colour-blind too


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


def bars(values, alt):
    """Draws numbers as horizontal bars, one below the other.

    Args:
        values: dict of name to a number that is not negative.
        alt: what the picture shows, in a sentence.
    """
    if values is None or not all(_is_number(value) for value in values.values()):
        print("Nothing to see yet: this picture is made with your own code, so fill in the exercise above first.")
        return
    row, names, numbers = 26, 140, 110  # pixels: height of a row, width of the names and of the numbers
    sheet = Image.new("RGB", (WIDTH, row * len(values) + GAP), "white")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(15)
    largest = max(values.values()) or 1
    for place, (name, value) in enumerate(values.items()):
        top, length = row * place + GAP, (WIDTH - names - numbers) * value / largest
        draw.rectangle((names, top, names + length, top + row - GAP), fill=COLOURS[0])
        draw.text((names - GAP, top + row // 3), name, fill="black", font=font, anchor="rm")
        draw.text((names + length + GAP, top + row // 3), f"{value:,}", fill="black", font=font, anchor="lm")
    _display(sheet, alt)


def curves(lines, alt, height=300):
    """Draws shares (0..1, such as accuracies) that change from epoch to epoch, each line with its name at its end.

    Args:
        lines: dict of name to list of numbers, one for each epoch; at most four.
        alt: what the picture shows, in a sentence.
        height: of the picture, in pixels.
    """
    left, right, bottom, top = 60, WIDTH - 250, height - 45, 15
    sheet = Image.new("RGB", (WIDTH, height), "white")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(15)
    epochs = max(map(len, lines.values()))
    for share in (0, 0.25, 0.5, 0.75, 1):
        y = bottom + (top - bottom) * share
        draw.line((left, y, right, y), fill="#DDDDDD")
        draw.text((left - GAP, y), f"{share:.0%}", fill="black", font=font, anchor="rm")
    for epoch in range(1, epochs + 1, max(1, epochs // 10)):
        draw.text(
            (left + (right - left) * epoch / epochs, bottom + 6), str(epoch), fill="black", font=font, anchor="ma"
        )
    draw.text(((left + right) / 2, height - 4), "epoch", fill="black", font=font, anchor="ms")
    free = top  # where the next name may stand, so that none covers another
    for colour, (name, line) in sorted(zip(COLOURS, lines.items(), strict=False), key=lambda one: -one[1][1][-1]):
        points = [
            (left + (right - left) * epoch / epochs, bottom + (top - bottom) * share)
            for epoch, share in enumerate(line, start=1)
        ]
        draw.line(points, fill=colour, width=3)
        for x, y in points:
            draw.ellipse((x - 4, y - 4, x + 4, y + 4), fill=colour)
        free = max(free, points[-1][1])
        draw.rectangle((right + 12, free - 5, right + 22, free + 5), fill=colour)
        draw.text((right + 28, free), f"{name}: {line[-1]:.0%}", fill="black", font=font, anchor="lm")
        free += 20
    _display(sheet, alt)


def _display(sheet, alt):
    png = BytesIO()
    sheet.save(png, format="png")
    display(Picture(png.getvalue(), alt=alt))


def _is_number(value):
    return isinstance(value, numbers.Real) and np.isfinite(value) and value >= 0


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


def augmented(layer, image, alt, times=8):
    """Draws what an augmentation layer does to one image, several times.

    Args:
        layer: Keras layer that takes images (batch, height, width, channels); None where student code has not made one.
        image: array (height, width, 3) with values 0..1, or (height, width, 1) in grey.
        alt: what the picture shows, in a sentence.
        times: how often.
    """
    images = None if layer is None else layer(np.repeat(image[np.newaxis], times, axis=0), training=True)
    images = [None] * times if images is None else np.asarray(images)
    show({f"{number}": _flat(image) for number, image in enumerate(images, start=1)}, alt)


def gallery(layers, image, alt, times=8):
    """Draws what several augmentation layers do to one image, each in a row of its own.

    Args:
        layers: dict of a short name to a Keras layer that takes images (batch, height, width, channels).
        image: array (height, width, 3) with values 0..1.
        alt: what the picture shows, in a sentence.
        times: how often each.
    """
    batch = np.repeat(image[np.newaxis], times, axis=0)
    rows = {name: np.asarray(layer(batch, training=True)) for name, layer in layers.items()}
    show({f"{name} {n + 1}": row[n] for name, row in rows.items() for n in range(times)}, alt, columns=times)


def frames(clips, alt, count=6):
    """Draws a few frames of each clip, one clip below the other.

    Args:
        clips: dict of name to array (time, height, width, 3) with values 0..1.
        alt: what the picture shows, in a sentence.
        count: how many frames of each.
    """
    tiles = {}
    for name, clip in clips.items():
        places = range(count) if clip is None else np.linspace(0, len(clip) - 1, count).round().astype(int)
        tiles |= {f"{name}, frame {place + 1}": None if clip is None else np.asarray(clip)[place] for place in places}
    show(tiles, alt, columns=count)


def spectrogram(wave, sample_rate, seconds=None, highest=3000):
    """A sound as an image: time from left to right, pitch from bottom to top, loud is bright.

    Args:
        wave: array (samples,); None where student code has not made one.
        sample_rate: samples a second.
        seconds: how much time the image shows, if the sound is shorter.
        highest: frequency at the top of the image, in hertz.

    Returns:
        Array (height, width), or None.
    """
    if wave is None:
        return None
    size, hop = 1024, 128
    wave = np.asarray(wave, dtype=float)
    wave = np.pad(wave, (0, max(0, round((seconds or 0) * sample_rate) - len(wave))))
    windows = np.lib.stride_tricks.sliding_window_view(wave, size)[::hop]
    strength = np.abs(np.fft.rfft(windows * np.hanning(size), axis=1))[:, : int(highest * size / sample_rate)]
    return np.log(strength + 0.01 * strength.max() + 1e-9).T[::-1]


def play(wave, sample_rate):
    """Shows a player for a sound, or nothing where student code has not made one."""
    if wave is not None:
        display(Audio(np.asarray(wave), rate=sample_rate))


def _flat(image):
    return image if image is None or image.shape[-1] == 3 else image[..., 0]
