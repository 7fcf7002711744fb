"""What the test cells ask of code that reads files and streams, and the files that they write for it to read."""

import functools
import io
import itertools
from io import BytesIO

import numpy as np
from PIL import Image

from checks import Mistake, beside, name_of, named, shown, that, told

_FOLDERS = []  # what tree_beside made; removed when the process ends


def tree_of_colours(function, sizes, seed):
    """Writes a tree of small pictures, each of one colour of its own, where a function of the student's can read it.

    Args:
        function: what will read it.
        sizes: dict from the name of a folder to the number of pictures in it.
        seed: int.

    Returns:
        Tuple of the path of the tree (str), and a dict from a colour (red, green, blue) to (folder, number).
    """
    rng = np.random.default_rng(seed)
    places = [(folder, number) for folder, count in sizes.items() for number in range(count)]
    grid = np.stack(np.meshgrid(*3 * [np.arange(20, 250, 20)]), axis=-1).reshape(-1, 3)
    chosen = rng.permutation(grid)[: len(places)]
    colours = {tuple(int(part) for part in colour): place for colour, place in zip(chosen, places, strict=True)}
    root = beside(function, "tempfile").mkdtemp()
    files = beside(function, "pathlib").Path(root)
    for folder in sizes:
        files.joinpath(folder).mkdir()
    for colour, (folder, number) in colours.items():
        content = BytesIO()
        Image.new("RGB", (10, 14), colour).save(content, "png")
        files.joinpath(folder, f"{number:03}.png").write_bytes(content.getvalue())
    return str(root), colours


def three_datasets(asked):
    """The three datasets that a call gave.

    Args:
        asked: what `checks.call` gave.

    Returns:
        Tuple or list (train, validation, test).
    """
    parts = asked.returned()
    that(
        isinstance(parts, tuple | list) and len(parts) == 3,
        f"{asked.name} gave {shown(parts)}, expected three datasets (train, validation, test).",
        f"{asked.name} must give three datasets.",
    )
    return parts


def colours_in(text, dataset, colours, most=100):
    """Reads a dataset of pictures of one colour each, and says which they are.

    Args:
        text: what the dataset is called.
        dataset: what came back: batches (images, labels), values 0..255.
        colours: dict as `tree_of_colours` gives it.
        most: batches that are read, in case there is no end.

    Returns:
        List of pairs (place, label); the place is None where the colour is that of no picture.
    """
    pairs = []
    for images, labels in elements(text, dataset, most):
        that(
            images.ndim == 4 and labels.shape == images.shape[:1],
            f"{text} gives images of shape {images.shape} with labels of shape {labels.shape}, expected batches "
            "(batch, height, width, 3) with (batch,).",
            f"{named(text)} gives batches of the wrong shape.",
        )
        for image, label in zip(images, labels, strict=True):
            colour = tuple(int(round(part / 20) * 20) for part in image.mean(axis=(0, 1)))
            pairs.append((colours.get(colour), int(label)))
    return pairs


def tree_beside(function, files):
    """Writes a folder of files for a function of the student's to read, where that function lives.

    Args:
        function: the student's function that it is for.
        files: dict of path below the folder, such as "cats/1.png", to what is in the file: str, bytes, or an image as
            array of uint8, (height, width) or (height, width, 3), in the format that the path ends with.

    Returns:
        Path of the folder (str). It is there until the process ends.
    """
    folder = beside(function, "tempfile").TemporaryDirectory(prefix="week3-")
    _FOLDERS.append(folder)
    root, path = str(folder.name), beside(function, "pathlib").Path
    for parent in sorted({name.rpartition("/")[0] for name in files}):
        path(root, parent).mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        if isinstance(content, np.ndarray):
            content = _encoded(content, name.rpartition(".")[2])
        path(root, name).write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def elements(text, dataset, limit, names="images, labels", waits_for=None):
    """Goes through a dataset once, and checks that each element has as many parts as there are names.

    Args:
        text: what the dataset is called.
        dataset: what came back; it may be without end.
        limit: how many elements to take at most (int).
        names: what the parts of an element are called, separated by commas.
        waits_for: the student's function that made it, to wait after the last element for what it reads ahead; None
            not to wait.

    Returns:
        List of elements, each a list of arrays.
    """
    that(
        hasattr(dataset, "element_spec"),
        f"{text} is {shown(dataset)}, expected a tf.data.Dataset.",
        f"{named(text)} must give a tf.data.Dataset.",
    )
    count, found = len(names.split(", ")), []
    try:
        iterator = iter(dataset)
        for element in itertools.islice(iterator, limit):
            whole = isinstance(element, tuple) and len(element) == count
            if not whole and count > 1:
                raise Mistake(
                    f"{text} gives elements such as {shown(element)}, expected {count} values: ({names}).",
                    f"{named(text)} must give elements of {count} values: ({names}).",
                )
            found.append([np.asarray(part) for part in (element if whole else (element,))])
        if waits_for is not None:
            beside(waits_for, "time").sleep(0.2)
    except Mistake:
        raise
    except Exception as error:  # a dataset only runs what is in it while somebody goes through it
        raise Mistake(
            f"{text} raised {told(error)} while it was gone through.",
            f"{named(text)}: the dataset raises an exception while it is gone through.",
        ) from None
    return found


def whole_numbers(text, dataset, limit):
    """Goes once through a dataset of whole numbers, and checks that each element is one.

    Args:
        text: what the dataset is called.
        dataset: what came back.
        limit: how many elements to take at most (int).

    Returns:
        List of int, in the order in which they came.
    """
    found = [part for (part,) in elements(text, dataset, limit, "example")]
    other = next((part for part in found if part.shape != () or part.dtype.kind not in "iu"), None)
    that(
        other is None,
        f"{text} gives elements such as {shown(other)}, expected single whole numbers, as in the datasets that it got.",
        f"{named(text)} must give single examples, of the same kind as those that it gets.",
    )
    return [int(part) for part in found]


def dataset_mapped(function, values, **keywords):
    """The dataset that `Dataset.map` makes with a function of the student's, where that function lives.

    Args:
        function: what the student wrote.
        values: list of what it is mapped over, one after the other as its first argument.
        **keywords: its other arguments, the same each time.

    Returns:
        tf.data.Dataset, to be gone through with `elements`.
    """
    name = name_of(function)
    try:
        dataset = beside(function, "tensorflow").data.Dataset.from_tensor_slices(values)
        return dataset.map(functools.partial(function, **keywords))
    except Exception as error:
        raise Mistake(
            f"{name} does not work inside Dataset.map, where its argument is a tensor: it raised {told(error)}.",
            f"{name} does not work inside Dataset.map.",
        ) from None


def one_epoch(text, dataset, limit, batch_size, shape):
    """Goes once through a dataset of batches of images and labels, and checks their form.

    Args:
        text: what the dataset is called.
        dataset: what came back.
        limit: number of examples that there are (int).
        batch_size: examples in each batch but the last (int).
        shape: (height, width, channels) of the images.

    Returns:
        Tuple (images, labels): arrays of all examples, in the order in which they came.
    """
    most = -(-limit // batch_size)
    found = elements(text, dataset, most + 1)
    that(found, f"{text} is empty.", f"{named(text)} is empty for some input.")
    for images, labels in found:
        that(
            images.shape == (*labels.shape, *shape) and len(labels.shape) == 1,
            f"{text} gives images of shape {images.shape} with labels of shape {labels.shape}, expected batches "
            f"(batch, {', '.join(map(str, shape))}) with (batch,).",
            f"{named(text)} gives batches of the wrong shape.",
        )
        that(
            images.dtype == np.float32 and labels.dtype.kind in "iu",
            f"{text} gives images of {images.dtype} and labels of {labels.dtype}, expected float32 and whole numbers.",
            f"{named(text)} must give float32 images and whole numbers as labels.",
        )
    that(
        len(found) <= most,
        f"{text} gives more than {most} batches in an epoch, although there are only {limit} images.",
        f"{named(text)} gives too many batches in an epoch.",
    )
    sizes = [len(labels) for _, labels in found]
    that(
        sizes[:-1] == [batch_size] * (len(sizes) - 1) and 0 < sizes[-1] <= batch_size,
        f"{text} gives batches of {sizes} examples, expected {batch_size} in each but the last, which may be smaller.",
        f"{named(text)} gives batches of the wrong size.",
    )
    return tuple(np.concatenate(part) for part in zip(*found, strict=True))


def same_examples(text, given, expected):
    """Checks that each expected example came as often as expected, in any order.

    Args:
        text: what gave them.
        given, expected: lists of what can be compared and sorted.
    """
    name, once = named(text), set(expected)
    foreign = [one for one in given if one not in once]
    that(not foreign, f"{text} gives {shown(foreign[:1])}, which is not there.", f"{name} gives what is not there.")
    lost = [one for one in expected if one not in given]
    that(not lost, f"{text} never gives {shown(lost[:1])}, which is there.", f"{name} loses an example.")
    wrong = next((one for one in expected if given.count(one) != expected.count(one)), None)
    times, right = given.count(wrong), expected.count(wrong)
    that(
        times == right,
        f"{text} gives {shown([wrong])} too {'often' if times > right else 'seldom'}: {times} times, expected {right}.",
        f"{name} {'repeats' if times > right else 'loses'} an example.",
    )


def texts(text, dataset, limit, batch_size=None):
    """Goes once through a dataset of texts and labels, and checks their form.

    Args:
        text: what the dataset is called.
        dataset: what came back.
        limit: number of elements to take at most (int).
        batch_size: texts in each batch but the last (int); None for single examples.

    Returns:
        List of (text, label), str and int, in the order in which they came.
    """
    found, shape = elements(text, dataset, limit, "text, label"), "single examples" if batch_size is None else "batches"
    name = named(text)
    for words, labels in found:
        form = labels.shape == words.shape and len(words.shape) == (batch_size is not None)
        that(
            form and words.dtype.kind in "OS" and labels.dtype.kind in "iu",
            f"{text} gives texts of shape {words.shape} ({words.dtype}) with labels of shape {labels.shape} "
            f"({labels.dtype}), expected {shape} of strings with whole numbers.",
            f"{name} must give {shape} of strings with whole numbers.",
        )
    sizes = [words.size for words, _ in found]
    that(
        batch_size is None or not sizes or (set(sizes[:-1]) <= {batch_size} and sizes[-1] <= batch_size),
        f"{text} gives batches of {sizes} texts, expected {batch_size} in each but the last, which may be smaller.",
        f"{name} gives batches of the wrong size.",
    )
    pairs = (pair for words, labels in found for pair in zip(np.ravel(words), np.ravel(labels), strict=True))
    return [(words.decode("utf-8", "replace"), int(label)) for words, label in pairs]


def batch(text, sequence, index, shape):
    """Takes a batch of images and labels out of a sequence, and checks its form.

    Args:
        text: what the batch is called.
        sequence: what it is taken from, with sequence[index].
        index: int.
        shape: (batch, height, width, channels) that the images must have.

    Returns:
        Tuple (images, labels) of arrays.
    """
    name = named(text)
    try:
        value = sequence[index]
    except Exception as error:
        raise Mistake(f"{text} raised {told(error)}.", f"{name}: a batch cannot be taken out.") from None
    that(
        isinstance(value, tuple | list) and len(value) == 2 and all(hasattr(part, "shape") for part in value),
        f"{text} is {shown(value)}, expected a pair of arrays (images, labels).",
        f"{name}: a batch is a pair of arrays (images, labels).",
    )
    images, labels = map(np.asarray, value)
    that(
        images.shape == shape and labels.shape == shape[:1],
        f"{text} has images of shape {images.shape} with labels of shape {labels.shape}, expected {shape} with "
        f"{shape[:1]}.",
        f"{name}: a batch has the wrong shape.",
    )
    that(
        images.dtype == np.float32 and labels.dtype.kind in "iu",
        f"{text} has images of {images.dtype} and labels of {labels.dtype}, expected float32 and whole numbers.",
        f"{name} must give float32 images and whole numbers as labels.",
    )
    return images, labels


def grey(image):
    """The grey value 0..255 of an image of one colour, whether its values go from 0 to 255 or from 0 to 1."""
    level = float(np.mean(image))
    return level if level > 1 else 255 * level


def epoch_of(sequence):
    """Goes once through a sequence of batches as `fit` does, and gives the labels in the order in which they came."""
    name = type(sequence).__name__
    that(
        hasattr(sequence, "on_epoch_begin") and hasattr(sequence, "on_epoch_end"),
        f"{name}(...) is no keras.utils.PyDataset: write class {name}(keras.utils.PyDataset).",
    )
    try:
        sequence.on_epoch_begin()
        labels = [int(label) for index in range(len(sequence)) for label in np.asarray(sequence[index][1])]
        sequence.on_epoch_end()
    except Exception as error:
        raise Mistake(
            f"Going through {name}(...) once, batch by batch, raised {told(error)}.",
            f"{name} raises an exception while one goes through it, batch by batch.",
        ) from None
    return labels


def sharing(function, *arguments, **keywords):
    """Ties arguments to a function or class of the student's, where it lives: each call gets the very same lists.

    Args:
        function: what the student wrote.
        *arguments, **keywords: what to call it with.

    Returns:
        functools.partial; its `args` show what has become of the arguments since.
    """
    return beside(function, "functools").partial(function, *arguments, **keywords)


def _encoded(image, kind):
    """An image as the bytes of a PNG or JPEG file."""
    file = io.BytesIO()
    if kind == "png":
        Image.fromarray(image).save(file, format="png")
    else:
        Image.fromarray(image).save(file, format="jpeg", quality=98, subsampling=0)
    return file.getvalue()
