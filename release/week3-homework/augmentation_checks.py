"""What the test cells ask of augmentations of images, sound and video: what they do, and how often."""

import functools
import itertools

import keras
import numpy as np
from tensorflow.core.protobuf.saved_model_pb2 import SavedModel

from checks import attempt, beside, call, named, shown, that, told


def mirrored(layer, size, draws, seed):
    """How often a layer that augments exchanges left and right, or turns an image by more than about 60 degrees.

    Args:
        layer: keras.layers.Layer for images with values 0..255.
        size: (height, width) of the images.
        draws: number of images (int).
        seed: int.

    Returns:
        float, the share of the images whose light half is no longer on the left: those of one colour count too.
    """
    rng = np.random.default_rng(seed)
    light = rng.uniform(150, 220, (draws, 1, 1, 1)) * np.ones((draws, *size, 3))
    light[:, :, size[1] // 2 :] -= 110
    images = light.astype("float32")
    changed = np.asarray(layer(images, training=True), float)
    rows, columns = changed.mean(axis=(2, 3)), changed.mean(axis=(1, 3))
    across, down = (
        means[:, : length // 2].mean(axis=1) - means[:, length // 2 :].mean(axis=1)
        for means, length in ((columns, size[1]), (rows, size[0]))
    )
    return float(np.mean(across <= abs(down) / np.tan(np.radians(60))))


def asked(text, thing, *arguments, **keywords):
    """Calls what a function of the student's gave, such as a layer, and keeps what happened.

    Args:
        text: what made `thing`, as a student would write it.
        thing: layer, model or function.
        *arguments, **keywords: what to call it with.

    Returns:
        A Call, to be asked what came back.
    """
    name = named(text)
    that(thing is not None, f"{text} gave None: nothing is returned yet.", f"{name} gives None.")
    that(callable(thing), f"{text} gave {shown(thing)}, and that cannot be called.", f"{name} gives something else.")
    made = call(thing, *arguments, **keywords)
    made.text, made.name = text + made.text.removeprefix(made.name), name
    return made


def numbers_from(made, shape):
    """Returns what a call gave, once it is an array of finite numbers.

    Args:
        made: a Call.
        shape: tuple of int that it must have.

    Returns:
        Array of float.
    """
    value = made.returned()
    that(
        hasattr(value, "shape") and hasattr(value, "dtype"),
        f"{made.text} gave {shown(value)} ({type(value).__name__}), expected an array of shape {shape}.",
        f"{made.name} must give an array or a tensor.",
    )
    value = np.asarray(value)
    that(
        value.dtype.kind in "iuf",
        f"{made.text} gave an array of {value.dtype}, expected one of numbers.",
        f"{made.name} must give an array of numbers.",
    )
    that(
        value.shape == tuple(shape),
        f"{made.text} gave an array of shape {value.shape}, expected shape {tuple(shape)}.",
        f"{made.name} gives an array of the wrong shape for some input.",
    )
    that(
        bool(np.isfinite(value).all()),
        f"{made.text} gave an array with values that are not numbers (nan or inf).",
        f"{made.name} gives values that are not numbers (nan or inf) for some input.",
    )
    return value.astype(float)


def layer_from(made):
    """Returns what a call gave, once it is a Keras layer."""
    value = made.returned()
    that(
        isinstance(value, keras.layers.Layer),
        f"{made.text} gave {shown(value)}, expected a Keras layer.",
        f"{made.name} must give a Keras layer.",
    )
    return value


def settled(thing, seed):
    """Seeds every source of chance in the process in which an object of the student's lives."""
    beside(thing, "keras").utils.set_random_seed(seed)


def by_chance(text, hits, draws, share, what, because=""):
    """Checks that a number of hits fits a probability; a right answer fails less than once in a million.

    Args:
        text: what was drawn, as a student would write it.
        hits, draws: how many of how many (int).
        share: the probability (float).
        what: what a hit is, in a few words.
        because: the named mistake that explains too many or too few, or nothing.
    """
    allowed = 5 * (draws * share * (1 - share)) ** 0.5
    ending = f": {because}" if because else ""
    that(
        abs(hits - draws * share) <= allowed,
        f"{text}: {what} {hits} of {draws} times, expected about {draws * share:.0f}{ending}.",
        f"{named(text)}: what happens at random does not happen as often as asked{ending}.",
    )


def follows_seed(name, draw):
    """Checks that the same seed gives the same result twice, and another seed another one.

    Args:
        name: what takes the seed, as the student calls it.
        draw: function of a seed that gives an array; if it may be one of two, of many draws with seeds made of this
            one, or two of them are the same by luck.
    """
    first = {}
    for seed in (7, 0):
        first[seed] = np.asarray(draw(seed))
        that(
            np.allclose(first[seed], np.asarray(draw(seed)), atol=1e-6),
            f"{name} gave two different results for seed={seed}, expected the same one twice"
            + (": 0 is a seed like any other." if seed == 0 else "."),
            f"{named(name)} must give the same result twice for the same seed.",
        )
    others = (np.asarray(draw(seed)) for seed in range(1, 41))  # forty, since a draw may have two outcomes only
    that(
        any(not np.allclose(first[0], other, atol=1e-6) for other in others),
        f"{name} gave the same result for 41 different seeds, expected another one for another seed.",
        f"{named(name)} must give another result for another seed.",
    )


def differs_without_seed(name, draw):
    """Checks that results without a seed differ.

    Args:
        name: what takes the seed, as the student calls it.
        draw: function of a seed that gives an array; a wrong one may know only a few, so two of them can be the same by
            luck, but not ten.
    """
    one = np.asarray(draw(None))
    that(
        any(not np.allclose(one, np.asarray(draw(None)), atol=1e-6) for _ in range(9)),
        f"{name} gave the same result each time for seed=None, expected another one.",
        f"{named(name)} must give another result each time if there is no seed.",
    )


def made_there(text, make, *arguments, **keywords):
    """Lets the student's function make a layer that stays where it lives.

    A layer without a seed takes one from Keras when it is made, so a copy of it would draw other numbers.

    Args:
        text: the call, as a student would write it.
        make: the student's function.
        *arguments, **keywords: what to call it with.
    """
    return attempt(text, beside(make, "functools").partial(make, *arguments, **keywords))


def ramp(height, width):
    """An image whose colours tell where a pixel is: red from left to right, green from top to bottom, both 0..1."""
    row, column = np.mgrid[:height, :width]
    return np.stack([column / (width - 1), row / (height - 1), np.full(row.shape, 0.5)], axis=-1).astype("float32")


def motions(images):
    """Where the pixels of transformed ramps came from, measured in the middle of each image.

    Args:
        images: array (n, height, width, 3 or more), each made of `ramp(height, width)`.

    Returns:
        Array (n, 2, 3), in pixels. Row 0 is about columns, row 1 about rows of the ramp: how far one leads there by a
        step to the right, by a step down, and how far from the middle the middle came.
    """
    height, width = images.shape[1:3]
    row, column = np.mgrid[height // 4 : height - height // 4, width // 4 : width - width // 4]
    steps = np.stack([column - (width - 1) / 2, row - (height - 1) / 2, np.ones(row.shape)], axis=-1).reshape(-1, 3)
    middle = images[:, height // 4 : height - height // 4, width // 4 : width - width // 4, :2]
    sizes = np.array([width - 1, height - 1])
    places = (middle.reshape(len(images), -1, 2) - 0.5) * sizes
    return np.swapaxes(np.linalg.pinv(steps) @ places, 1, 2)


def turns(matrices):
    """What `motions` without a shift are made of.

    Args:
        matrices: array (n, 2, 2).

    Returns:
        (mirrored, angles, scales): whether left and right are swapped (array of bool), by how many degrees the image is
        turned once that is undone (-180..180), and the smaller and larger zoom, (n, 2).
    """
    mirrored = np.linalg.det(matrices) < 0
    upright = np.where(mirrored[:, None, None], np.array([[-1, 0], [0, 1]]) @ matrices, matrices)
    angles = np.degrees(np.arctan2(upright[:, 1, 0] - upright[:, 0, 1], upright[:, 0, 0] + upright[:, 1, 1]))
    return mirrored, angles, np.linalg.svd(matrices, compute_uv=False)[:, ::-1]


def stretches(make, factor, upright, size=(40, 60)):
    """Checks that a layer stretches and shrinks pictures along one axis, about the centre, and only while training.

    Args:
        make: the student's function that makes the layer from `factor`.
        factor: the most that a picture is stretched, as a share (float).
        upright: whether its height changes, or else its width.
        size: (height, width) of the images to ask with.
    """
    made = call(make, factor)
    layer, text, name = layer_from(made), made.text, made.name
    settled(layer, 33)
    images = np.repeat(ramp(*size)[np.newaxis], 2, axis=0)
    asked(text, layer, images, training=False).gives_array(images, [])
    outputs = [numbers_from(asked(text, layer, images, training=True), images.shape) for _ in range(32)]
    moved = motions(np.concatenate(outputs))
    mine, other = ("height", "width") if upright else ("width", "height")
    along, across = (moved[:, 1, 1], moved[:, 0, 0]) if upright else (moved[:, 0, 0], moved[:, 1, 1])
    that(
        np.abs(across - 1).max() < 0.03,
        f"{text} changes the {other} of the picture, expected its {mine} only.",
        f"{name} changes the {other} of the picture, expected its {mine} only.",
    )
    that(
        max(np.abs(moved[:, 0, 1]).max(), np.abs(moved[:, 1, 0]).max()) < 0.03,
        f"{text} turns or slants the picture, expected it to stretch only.",
        f"{name} turns or slants the picture, expected it to stretch only.",
    )
    that(
        np.abs(moved[:, :, 2]).max() < 1.1,
        f"{text} moves the middle of the picture, expected it to stretch about the centre.",
        f"{name} moves the middle of the picture, expected it to stretch about the centre.",
    )
    heights = 1 / along  # how many times as high the picture is afterwards
    told = f"{text} makes the {mine} {heights.min():.2f} to {heights.max():.2f} times as large"
    that(
        heights.min() > 1 - factor - 0.04 and heights.max() < 1 / (1 - factor) + 0.04,
        f"{told}, expected a change by {factor} at most.",
        f"{name} changes the {mine} of the picture too much for some factor.",
    )
    that(
        heights.min() < 1 / (1 + 0.3 * factor) and heights.max() > 1 + 0.3 * factor,
        f"{told}, expected it to stretch and to shrink by up to {factor}.",
        f"{name} must stretch and shrink the {mine} of the picture, up to the factor.",
    )


def follows_seed_as_layer(make, factor):
    """Checks what a seed does to the layers that stretch pictures, and that each call of such a layer draws anew.

    Args:
        make: the student's function that makes the layer from `factor` and `seed`.
        factor: the most that a picture is stretched, as a share (float).
    """
    name = make.__name__
    images = np.repeat(ramp(60, 80)[np.newaxis], 3, axis=0)

    def results(seed, calls=1):
        text = f"{name}({factor}, seed={seed})"
        layer = made_there(text, make, factor, seed=seed)
        return [numbers_from(asked(text, layer, images, training=True), images.shape) for _ in range(calls)]

    follows_seed(f"{name}({factor}, seed)", results)
    differs_without_seed(f"{name}({factor})", results)
    first, second = results(3, calls=2)
    that(
        not np.allclose(first, second, atol=1e-6),
        f"{name}({factor}, seed=3) draws the same with every call of the layer, expected another draw for each batch.",
        f"{name} with a seed draws the same for every batch: each call of the layer must draw anew.",
    )


def inverted(text, outputs, images):
    """Which images of a batch have been inverted; each must be, as a whole, or be as it was.

    Args:
        text: what gave the outputs, as a student would write it.
        outputs, images: arrays (n, height, width, channels), values 0..255.

    Returns:
        Array (n,) of bool.
    """
    images = images.astype(float)
    axes = tuple(range(1, images.ndim))
    same = np.abs(outputs - images).max(axis=axes) < 0.01
    opposite = np.abs(outputs - (255 - images)).max(axis=axes) < 0.01
    that(
        bool((same | opposite).all()),
        f"{text} gave an image that is neither the one it got nor its inverse, 255 minus each value.",
        f"{named(text)} gives an image that is neither the one it got nor its inverse.",
    )
    return opposite


def shares_weights(text, whole, part, library):
    """Checks that a model shares its weights with a part of it, where the part itself is at hand and not a copy.

    Args:
        text: what made the whole, as a student would write it.
        whole, part: keras.Model; the weights of both are changed.
        library: Keras of the process in which they live.
    """
    around = library.Sequential([library.Input(part.input_shape[1:]), part])
    around.set_weights([weight + 1 for weight in around.get_weights()])
    if not np.allclose(around.get_weights()[0], part.get_weights()[0]):
        return  # the part came as a copy
    changed = [weight + 1 for weight in part.get_weights()]
    part.set_weights(changed)
    held = [np.asarray(weight) for weight in whole.get_weights()]
    for weight in changed:
        that(
            any(weight.shape == other.shape and np.allclose(weight, other) for other in held),
            f"{text} does not share the weights of the model: what one learns, the other must know.",
            f"{named(text)} must share the weights of the model: what one learns, the other must know.",
        )


def mapped(text, function, images, batch_size=None, **keywords):
    """Lets `tf.data` map a function or a layer of the student's over images, in a graph.

    Args:
        text: what is mapped, as a student would write it.
        function: it takes an image, or a batch of them.
        images: array (n, height, width, channels).
        batch_size: how many images it gets at once; None for one without a batch axis.
        **keywords: further arguments for it.

    Returns:
        Array (n, height, width, channels) of float.
    """

    def work():
        dataset = beside(function, "tensorflow").data.Dataset.from_tensor_slices(images)
        mapping = functools.partial(function, **keywords)
        results = dataset.map(mapping).batch(100) if batch_size is None else dataset.batch(batch_size).map(mapping)
        return np.concatenate([np.asarray(result) for result in results])

    return _shaped_like(images, attempt(f"{text} in Dataset.map", work), f"{text} in Dataset.map")


def through_lambda(text, function, images, batch_size, arguments):
    """Puts a function of the student's in a Lambda layer, the layer in a model, and asks the model to predict.

    Args:
        text: what the layer calls, as a student would write it.
        function: it takes a batch of images.
        images: array (n, height, width, channels).
        batch_size: how many images the model takes at once (int).
        arguments: dict of further arguments for the function.

    Returns:
        Array (n, height, width, channels) of float.
    """

    def work():
        there = beside(function, "keras")
        inside = there.layers.Lambda(function, arguments=arguments)
        model = there.Sequential([there.Input(images.shape[1:]), inside])
        return np.asarray(model.predict(images, batch_size=batch_size, verbose=0))

    return _shaped_like(images, attempt(f"{text} in a Lambda layer", work), f"{text} in a Lambda layer")


def in_a_model(text, layer, images):
    """Puts a layer of the student's in a model that gives the mean of each image, trains it and asks it.

    The model has nothing to learn: the loss of `fit` and `evaluate` is the mean of what the layer let through.

    Args:
        text: what made the layer, as a student would write it.
        layer: the student's Keras layer.
        images: array (n, height, width, 1) of numbers above 0.

    Returns:
        (fitted, evaluated, predicted): the mean in `fit` and `evaluate` (float), and of each image in `predict`.
    """

    def work():
        there = beside(layer, "keras")
        mean = there.layers.Dense(1, use_bias=False, kernel_initializer="ones")
        model = there.Sequential([there.Input(images.shape[1:]), layer, there.layers.GlobalAveragePooling2D(), mean])
        model.compile(optimizer=there.optimizers.SGD(0.0), loss="mean_absolute_error")
        zeros = np.zeros((len(images), 1), "float32")
        history = model.fit(images, zeros, batch_size=len(images) // 4, verbose=0)
        evaluated = model.evaluate(images, zeros, verbose=0)
        return float(history.history["loss"][0]), float(evaluated), np.asarray(model.predict(images, verbose=0))[:, 0]

    return attempt(f"A Sequential model around {text}", work)


def served(export, model):
    """Lets the student's function export a model, and loads the SavedModel.

    Args:
        export: the student's function of (model, directory).
        model: keras.Model that has been made with `beside(export, "keras")`.

    Returns:
        (endpoints, directory): a dict from the name of each endpoint to a function that asks it (it takes images, an
        array (n, height, width, channels), and gives an array (n, outputs)); where the SavedModel is (str).
    """
    directory = beside(export, "tempfile").mkdtemp() + "/served"
    done = call(export, model, directory)
    that(
        done.error is None,
        f"{done.name}(model, {directory!r}) raised {told(done.error) if done.error else ''}.",
        f"{done.name} raises an exception for some model.",
    )
    that(
        beside(export, "os").path.exists(directory + "/saved_model.pb"),
        f"{done.name}(model, {directory!r}) left no SavedModel in the directory: there is no file saved_model.pb.",
        f"{done.name} leaves no SavedModel in the directory.",
    )

    loaded = attempt("Loading the SavedModel", lambda: beside(export, "tensorflow").saved_model.load(directory))

    def by_signature(images):
        signature = loaded.signatures["serving_default"]
        (name,) = signature.structured_input_signature[1]
        (answer,) = signature(**{name: beside(export, "tensorflow").constant(images)}).values()
        return np.asarray(answer)

    def asking(endpoint, ask):
        return lambda images: attempt(f"Asking the SavedModel through {endpoint}", lambda: ask(images))

    asks = {"serve": lambda images: np.asarray(loaded.serve(images)), "serving_default": by_signature}
    return {endpoint: asking(endpoint, ask) for endpoint, ask in asks.items()}, directory


def is_steady_model(export, directory, weights):
    """Checks that the files of a SavedModel hold one that never draws.

    Student code could have changed how a SavedModel is loaded, so its files are read as well. Nothing in them is run.

    Args:
        export: the student's function that wrote it.
        directory: where it is (str).
        weights: list of arrays that it must hold.
    """

    def read(name):
        return beside(export, "pathlib").Path(name).read_bytes()

    def work():
        graph = read(directory + "/saved_model.pb")
        that(len(graph) < 2**22, f"{name} writes a SavedModel that is far too large.", f"{name} writes too much.")
        values = map(read, itertools.islice(beside(export, "glob").glob(directory + "/variables/*.data*"), 9))
        return _operations(SavedModel.FromString(graph)), graph + b"".join(values)

    name = export.__name__
    operations, held = attempt("Reading the files of the SavedModel", work)
    that(
        operations,
        'The files in the directory are those of no SavedModel with "serve" and "serving_default".',
        f'{name} writes no SavedModel with "serve" and "serving_default".',
    )
    that(
        not any("Random" in operation for operation in operations),
        "The SavedModel still draws when it is asked.",
        f"{name}: the SavedModel still draws when it is asked.",
    )
    that(
        all(np.asarray(weight).tobytes() in held for weight in weights if np.ptp(weight)),  # zeros are stored shorter
        "The files of the SavedModel do not hold the weights of the model.",
        f"{name}: the files of the SavedModel do not hold the weights of the model.",
    )


def _operations(saved):
    """What a SavedModel does when it is asked through serve or serving_default: names; none if it lacks one of them."""
    (meta,) = saved.meta_graphs
    things = meta.object_graph_def.nodes
    functions = {function.signature.name: function.node_def for function in meta.graph_def.library.function}

    def part(thing, name):
        return next((things[child.node_id] for child in thing.children if child.local_name == name), things[0])

    serve, default = part(things[0], "serve"), part(part(things[0], "signatures"), "serving_default")
    begin = [*serve.function.concrete_functions], [default.bare_concrete_function.concrete_function_name]
    if not all(names and set(names) <= set(functions) for names in begin):
        return set()
    operations, ahead = set(), [*begin[0], *begin[1]]
    while ahead:
        for node in functions.pop(ahead.pop(), ()):
            called = [used for value in node.attr.values() for used in (value.func, *value.list.func)]
            operations.add(node.op)
            ahead += [node.op, *(function.name for function in called)]
    return operations


def batches(made, most=50):
    """Returns the batches of a dataset that a call gave, as a list of pairs of arrays (images, labels).

    Args:
        made: a Call.
        most: how many batches to look at, should the dataset never end (int).
    """
    dataset = made.returned()
    that(
        hasattr(dataset, "element_spec"),
        f"{made.text} gave {shown(dataset)}, expected a tf.data.Dataset.",
        f"{made.name} must give a tf.data.Dataset.",
    )

    def work():
        pairs = []
        for pair in itertools.islice(dataset, most):
            that(
                isinstance(pair, tuple | list) and len(pair) == 2,
                f"{made.text}: an element of the dataset is no pair, expected pairs (images, labels).",
                f"{made.name}: the elements of the dataset must be pairs (images, labels).",
            )
            pairs.append((np.asarray(pair[0]), np.asarray(pair[1])))
        return pairs

    return attempt(f"Going through the dataset that {made.name} gave", work)


def tone(frequency, seconds, sample_rate=16_000):
    """A sine of that many hertz, half as loud as can be."""
    return 0.5 * np.sin(2 * np.pi * frequency * np.arange(int(seconds * sample_rate)) / sample_rate)


def peak(wave, sample_rate=16_000, low=40.0, high=None):
    """The frequency, in hertz, of the strongest tone in a wave, between `low` and `high`."""
    size = 8 * len(wave)  # zeros behind the wave, so that the peak is seen finely
    spectrum = np.abs(np.fft.rfft(wave * np.hanning(len(wave)), size))
    frequencies = np.fft.rfftfreq(size, 1 / sample_rate)
    inside = (frequencies >= low) & (frequencies <= (high or sample_rate))
    return float(frequencies[inside][np.argmax(spectrum[inside])])


def wave_from(made, shortest=0, longest=float("inf")):
    """Returns what a call gave, once it is a wave, (samples,) of finite numbers.

    Args:
        made: a Call.
        shortest, longest: how many samples it may have.

    Returns:
        Array of float.
    """
    value = made.returned()
    size = getattr(value, "shape", None)
    that(
        size is not None and len(size) == 1,
        f"{made.text} gave {shown(value)} ({type(value).__name__}), expected a wave: an array of shape (samples,).",
        f"{made.name} must give a wave: an array of shape (samples,).",
    )
    wave = numbers_from(made, tuple(size))
    return_size = f"expected {shortest} to {longest}" if shortest != longest else f"expected {longest}"
    that(
        shortest <= len(wave) <= longest,
        f"{made.text} gave {len(wave)} samples, {return_size}.",
        f"{made.name} gives a wave of the wrong length for some input.",
    )
    return wave


def _shaped_like(images, results, text):
    that(
        results.shape == images.shape,
        f"{text} turns images of shape {images.shape} into {results.shape}, expected the same shape.",
        f"{named(text)} changes the shape of the images.",
    )
    return results.astype(float)
