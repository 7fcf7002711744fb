"""What the test cells ask of an answer, and how they say what is wrong with it.

A check treats an answer as a black box: it calls it, looks at what comes back, and stays silent when that is right.
Otherwise it raises `Mistake` with one sentence: what was called, what came back, what was expected, and, where one
known mistake explains it, the name of that mistake. This file holds no answers: those stand in the test cells.
"""

import copy
import functools
import hashlib
import importlib
import numbers
import re
import traceback
from collections.abc import Mapping

import keras
import numpy as np

LONGEST = 12  # values: a larger array is described by its shape


class Mistake(AssertionError):
    """An answer that is not right yet, with the sentence that says why.

    Attributes:
        hint: what feedback may say when the check was a hidden one: no value that went in or came out.
    """

    def __init__(self, sentence, hint=None):
        """Keeps both sentences; without a hint, feedback only says that a hidden check failed."""
        super().__init__(sentence)
        self.hint = hint

    def _render_traceback_(self):
        """What Jupyter shows in place of a traceback (IPython's hook for custom exceptions): the sentence alone."""
        return [f"\N{BALLOT X} {self}"]


def passed(aspect):
    """Says at the end of the visible checks of a cell that they all passed.

    Args:
        aspect: what the cell tests, in a few words.
    """
    print(f"\N{CHECK MARK} {aspect}: the checks that you can see pass.")


def that(condition, sentence, hint=None):
    """Raises Mistake(sentence, hint) unless the condition holds."""
    if not condition:
        raise Mistake(sentence, hint)


def call(function, /, *arguments, **keywords):
    """Calls a function of the student's on copies of the arguments, and keeps what happened.

    Args:
        function: what the student wrote.
        *arguments, **keywords: what to call it with.

    Returns:
        A Call, to be asked what came back.

    Raises:
        Mistake: the function is not callable, or it changed one of its arguments in place.
    """
    return Call(function, arguments, keywords)


class Call:
    """One call of a student's function: what was called, and what came back.

    Attributes:
        name: what was called.
        text: the call as a student would write it.
        value: what came back; None if the call raised.
        error: the exception that the call raised, or None.
    """

    def __init__(self, function, arguments, keywords):
        self.name = name = _name(function)
        that(callable(function), f"{name} is not a function: it is {shown(function)}.", f"{name} is not a function.")
        told = [*map(shown, arguments), *(f"{key}={shown(value)}" for key, value in keywords.items())]
        self.text = f"{name}({', '.join(told)})"
        self.value = self.error = None
        given = [_copied(value) for value in arguments], {key: _copied(value) for key, value in keywords.items()}
        try:
            self.value = function(*given[0], **given[1])
        except Exception as error:  # whatever a student's code raises is reported in words
            self.error = error
        changed = [
            shown(before)
            for before, after in zip(_values(arguments, keywords), _values(*given), strict=True)
            if isinstance(before, np.ndarray) and not np.array_equal(before, after)
        ]
        that(
            not changed,
            f"{self.text} changed its argument in place: work on a copy, the caller still needs it.",
            f"{name} changes its argument in place: work on a copy, the caller still needs it.",
        )

    def returned(self):
        """Returns what came back.

        Raises:
            Mistake: the call raised, or it gave None.
        """
        if self.error is not None:
            raise Mistake(
                f"{self.text} raised {_told(self.error)}.", f"{self.name} raises an exception for some input."
            )
        that(
            self.value is not None,
            f"{self.text} gave None: nothing is returned yet.",
            f"{self.name} gives None for some input.",
        )
        return self.value

    def does_not_raise(self):
        """Checks that something came back, whatever it is."""
        self.returned()

    def gives(self, expected, near=()):
        """Checks that the call gave this whole number; NumPy's and TensorFlow's whole numbers are fine.

        Args:
            expected: int.
            near: pairs (value, sentence): what a known mistake would give, and the sentence that names it.
        """
        value = self.returned()
        if not is_whole(value):
            kind = type(value).__name__
            raise Mistake(
                f"{self.text} gave {shown(value)} ({kind}), expected the whole number {expected} (int).",
                f"{self.name} must give a whole number (int).",
            )
        if int(value) != expected:
            because = _because(int(value), near)
            raise Mistake(f"{self.text} gave {int(value)}, expected {expected}{because}.", _hint(self.name, because))

    def gives_array(self, expected, near=(), tolerance=1e-4):
        """Checks that the call gave this array, as `same_array` does."""
        same_array(self.text, self.returned(), expected, near, tolerance)

    def gives_model(self):
        """Checks that the call gave a built Keras model, and returns it."""
        model = self.returned()
        that(
            isinstance(model, keras.Model),
            f"{self.text} gave {shown(model)}, expected a keras.Model.",
            f"{self.name} must give a keras.Model.",
        )
        return model

    def raises(self, kind, because):
        """Checks that the call raised this kind of exception, with a message for whoever made the mistake.

        Args:
            kind: the class of the exception.
            because: why it must, as the end of a sentence.
        """
        expected = f"expected a {kind.__name__}: {because}"
        hint = f"{self.name} must raise a {kind.__name__}: {because}."
        if self.error is None:
            raise Mistake(f"{self.text} gave {shown(self.value)}, {expected}.", hint)
        that(isinstance(self.error, kind), f"{self.text} raised {_told(self.error)}, {expected}.", hint)
        that(
            str(self.error).strip(),
            f"{self.text} raised a {kind.__name__} without a message: say in a sentence what is wrong.",
            f"{self.name} raises a {kind.__name__} without a message: say in a sentence what is wrong.",
        )


def same_array(text, value, expected, near=(), tolerance=1e-4):
    """Checks that two arrays hold the same numbers: first the shape, then the first place that differs.

    Args:
        text: what made `value`, as a student would write it.
        value: array or tensor of any number type.
        expected: array.
        near: pairs (array, sentence): what a known mistake would give, and the sentence that names it.
        tolerance: how far each number may be off, as a share of the largest expected one.
    """
    expected = np.asarray(expected)
    that(
        hasattr(value, "shape") or (expected.ndim == 0 and isinstance(value, numbers.Number)),
        f"{text} gave {shown(value)} ({type(value).__name__}), expected an array of shape {expected.shape}.",
        f"{_named(text)} must give an array.",
    )
    value = np.asarray(value)
    that(
        value.dtype.kind in "biuf",
        f"{text} gave an array of {value.dtype}, expected one of numbers.",
        f"{_named(text)} must give an array of numbers.",
    )

    def reason():
        return _because(value, near, lambda one, other: _close(one, np.asarray(other), tolerance))

    if value.shape != expected.shape:
        because = reason()
        raise Mistake(
            f"{text} gave an array of shape {value.shape}, expected shape {expected.shape}{because}.",
            f"{_named(text)} gives an array of the wrong shape for some input{because}.",
        )
    different = ~np.isclose(value, expected, rtol=0, atol=_allowed(expected, tolerance))
    if different.any():
        place = tuple(int(i) for i in np.argwhere(different)[0])
        where = f"at {list(place)} it is" if place else "it is"
        because = reason()
        raise Mistake(
            f"{text} is not right yet: {where} {value[place]:.6g}, expected {expected[place]:.6g} "
            f"({different.sum()} of {different.size} values differ){because}.",
            _hint(text, because),
        )


def entries(name, value, keys):
    """Checks that a constant is a dict in which all these keys are filled in."""
    that(isinstance(value, Mapping), f"{name} is {shown(value)}, expected a dict with the keys {', '.join(keys)}.")
    missing = [key for key in keys if key not in value]
    that(not missing, f"{name} has no {' and no '.join(map(repr, missing))}: keep the keys as they are given.")
    for key in keys:
        that(value[key] is not ..., f"{name}[{key!r}] is not filled in yet: replace the dots.")


def size(text, value, axes):
    """Checks that a value is a size, and returns it.

    Args:
        text: what the value is called.
        value: tuple, list or array of whole numbers.
        axes: names of the numbers, in their order.

    Returns:
        Tuple of int.
    """
    form = f"({', '.join(axes)})"
    whole = isinstance(value, tuple | list | np.ndarray) and len(value) == len(axes) and all(map(is_whole, value))
    that(whole, f"{text} is {shown(value)}, expected {len(axes)} whole numbers {form}.")
    return tuple(int(number) for number in value)


def same_size(text, value, axes, expected, near=()):
    """Checks that a value is this size.

    Args:
        text: what the value is called.
        value: tuple, list or array of whole numbers.
        axes: names of the numbers, in their order.
        expected: tuple of int.
        near: pairs (size, sentence): what a known mistake would give, and the sentence that names it.
    """
    given = size(text, value, axes)
    because = "" if given == expected else _because(given, near)
    that(given == expected, f"{text} is {given}, expected {expected}{because}.", _hint(text, because))


def fingerprinted(text, value, axes, fingerprint, hint):
    """Checks a size against the fingerprint of the right one, so that a visible check gives nothing away.

    Args:
        text: what the value is called.
        value: tuple, list or array of whole numbers.
        axes: names of the numbers, in their order.
        fingerprint: `fingerprint_of` the right size.
        hint: a sentence for whoever has it wrong.
    """
    given = size(text, value, axes)
    that(fingerprint_of(text, given) == fingerprint, f"{text} is {given}, and that is not right yet. {hint}")


def fingerprint_of(text, numbers_):
    """The first eight hexadecimal digits of the SHA-256 of a name and its numbers."""
    return hashlib.sha256(f"{text}={tuple(numbers_)}".encode()).hexdigest()[:8]


def same_network(text, network, reference, images, near=()):
    """Checks that two networks compute the same, whatever their weights: copies the reference's weights in.

    Args:
        text: what made `network`, as a student would write it.
        network: the student's keras.Model; its weights are changed.
        reference: keras.Model that is right.
        images: array (batch, height, width, channels).
        near: pairs (keras.Model, sentence): a network with a known mistake, and the sentence that names it. Nobody asks
            for them when the answer is right, so a generator that makes them one by one saves the time.
    """
    try:
        given = np.asarray(network(images, training=False))
    except Exception as error:  # a network that cannot take the images is a student's mistake like any other
        raise Mistake(
            f"{text} cannot take images of shape {images.shape}: it raised {_told(error)}.",
            f"{_named(text)}: your network cannot take images of some shape.",
        ) from None
    expected = np.asarray(reference(images, training=False))
    weights, asked = network.get_weights(), reference.get_weights()

    def reason():
        candidates = ((_outputs(other, images, weights), sentence) for other, sentence in near)
        return _because(given, candidates, lambda one, other: other is not None and _close(one, other, 1e-4))

    if given.shape != expected.shape:
        because = reason()
        raise Mistake(
            f"{text} turns images of shape {images.shape} into {given.shape}, expected {expected.shape}{because}.",
            f"{_named(text)}: your network gives outputs of the wrong shape{because}.",
        )
    shapes, asked_shapes = [w.shape for w in weights], [w.shape for w in asked]
    if shapes != asked_shapes:
        because = reason()
        raise Mistake(
            f"{text} has weights of shapes {shapes}, expected {asked_shapes}{because}.",
            f"{_named(text)}: your network has weights of other shapes than asked{because}.",
        )
    network.set_weights(asked)
    for training in False, True:
        output = np.asarray(network(images, training=training))
        if not _close(output, np.asarray(reference(images, training=training)), 1e-4):
            mode = "while it trains" if training else "with the same weights as the right network"
            because = reason()
            raise Mistake(
                f"{text} has the right shapes, but {mode} its outputs differ from what was asked{because}.",
                f"{_named(text)}: {mode} your network's outputs differ from what was asked{because}.",
            )


def trained(network, images, labels, epochs, batch_size):
    """Trains a network as `network.fit` does, to the same weights, with less waiting.

    Keras traces a network twice when its optimizer has no variables yet, so they are made first; and it comes back to
    Python once in an epoch, not after each step.

    Args:
        network: the student's keras.Model, compiled; its weights are changed.
        images, labels: arrays.
        epochs, batch_size: what `fit` takes (int).

    Returns:
        A Call, to be asked whether `fit` raised.
    """

    def fit(images, labels):
        network(images[:1], training=False)  # makes the weights of a network that is not built yet
        network.optimizer.build(network.trainable_variables)
        network.steps_per_execution = -(-len(images) // batch_size)
        network.make_train_function(force=True)  # one of an earlier training would count the steps in the old way
        return network.fit(images, labels, epochs=epochs, batch_size=batch_size, verbose=0)

    return call(fit, images, labels)


def kernel(name, value, shape):
    """Checks that a constant is a 2-D array of finite numbers, and returns it.

    Args:
        name: what the constant is called.
        value: array, tensor or nested list.
        shape: (height, width).

    Returns:
        Array of float.
    """
    try:
        array = np.asarray(value, dtype=float)
        fine = array.shape == shape and bool(np.isfinite(array).all())
    except (TypeError, ValueError):  # dots that are still there, rows of different lengths
        fine = False
    that(fine, f"{name} is {shown(value)}, expected {shape[0]} x {shape[1]} numbers.")
    return array


def is_whole(value):
    """Whether a value is a whole number: an int, a NumPy one, or a tensor or array that holds exactly one."""
    if isinstance(value, numbers.Integral):
        return not isinstance(value, bool)
    return getattr(value, "shape", None) == () and np.asarray(value).dtype.kind in "iu"


def shown(value):
    """A value as it is shown in a sentence: small ones whole, arrays by shape, layers by kind, long ones cut."""
    if isinstance(value, keras.layers.Layer):
        return f"<{type(value).__name__}>"
    if hasattr(value, "element_spec"):
        return "<Dataset>"
    if hasattr(value, "shape") and hasattr(value, "dtype"):
        array = np.asarray(value)
        if array.size > LONGEST:
            return f"<array of shape {array.shape}>"
        return " ".join(np.array2string(array, separator=", ", precision=6).split())
    try:
        text = " ".join(repr(value).split())
    except Exception:  # an object that cannot even be shown still deserves a sentence
        text = f"<{type(value).__name__}>"
    return text if len(text) <= 80 else text[:77] + "..."


def beside(thing, module):
    """A library in the process in which an object of the student's lives.

    Graded from outside, a test and what the student wrote live in two processes. What a test builds around a layer of
    the student's, and trains or saves, it builds with the Keras of that layer: `beside(layer, "keras")`.

    Args:
        thing: what the student wrote, or what came back from it.
        module: name of the library, such as "keras" or "tensorflow".
    """
    find = getattr(thing, "_library_", importlib.import_module)  # the examiner's references have it
    return find(module)


# Augmentation: what a layer, a sound or a clip does at random ---------------------------------------------------------


def asked(text, thing, *arguments, **keywords):
    """Calls what a function of the student's gave, such as a layer, and keeps what happened.

    Args:
        text: what made `thing`, as a student would write it.
        thing: layer, model or function.
        *arguments, **keywords: what to call it with.

    Returns:
        A Call, to be asked what came back.
    """
    name = _named(text)
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
        f"{_named(text)}: what happens at random does not happen as often as asked{ending}.",
    )


def follows_seed(name, draw):
    """Checks that the same seed gives the same result twice, and another seed another one.

    Args:
        name: what takes the seed, as the student calls it.
        draw: function of a seed that gives an array.
    """
    first = {}
    for seed in (7, 0):
        first[seed] = np.asarray(draw(seed))
        that(
            np.allclose(first[seed], np.asarray(draw(seed)), atol=1e-6),
            f"{name} gave two different results for seed={seed}, expected the same one twice"
            + (": 0 is a seed like any other." if seed == 0 else "."),
            f"{_named(name)} must give the same result twice for the same seed.",
        )
    others = (np.asarray(draw(seed)) for seed in range(1, 41))  # forty, since a draw may have two outcomes only
    that(
        any(not np.allclose(first[0], other, atol=1e-6) for other in others),
        f"{name} gave the same result for 41 different seeds, expected another one for another seed.",
        f"{_named(name)} must give another result for another seed.",
    )


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
    outputs = [numbers_from(asked(text, layer, images, training=True), images.shape) for _ in range(40)]
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
        heights.min() < 1 / (1 + 0.4 * factor) and heights.max() > 1 + 0.4 * factor,
        f"{told}, expected it to stretch and to shrink by up to {factor}.",
        f"{name} must stretch and shrink the {mine} of the picture, up to the factor.",
    )


def stretched(make, factor, seed):
    """What a layer that has been made with a seed makes of some ramps, while training: an array."""
    made = call(make, factor, seed=seed)
    images = np.repeat(ramp(12, 16)[np.newaxis], 3, axis=0)
    return numbers_from(asked(made.text, layer_from(made), images, training=True), images.shape)


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
        f"{_named(text)} gives an image that is neither the one it got nor its inverse.",
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
            f"{_named(text)} must share the weights of the model: what one learns, the other must know.",
        )


def attempt(text, work):
    """Does work with an object of the student's, and tells in words when it cannot be done.

    Args:
        text: what is done, as the beginning of a sentence.
        work: function without arguments.

    Returns:
        What the work gives.
    """
    try:
        return work()
    except Mistake:
        raise
    except Exception as error:  # whatever a student's code raises is reported in words
        lines = [line for line in re.sub(r"\x1b\[\d*m", "", _told(error)).splitlines() if line.strip()]
        told = " ".join(lines[:2])[:300]  # Keras says in the first line where it happened, and below that what
        raise Mistake(f"{text} did not work: it raised {told}", f"{_named(text)} does not work.") from None


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


def reloaded(text, layer, shape):
    """Puts a layer of the student's in a model, saves the model as a .keras file, and loads it.

    Args:
        text: what made the layer, as a student would write it.
        layer: the student's Keras layer.
        shape: (height, width, channels) of the images.

    Returns:
        The loaded model.
    """

    def work():
        there = beside(layer, "keras")
        path = beside(layer, "tempfile").mkdtemp() + "/model.keras"
        there.Sequential([there.Input(shape), layer]).save(path)
        return there.models.load_model(path)

    return attempt(f"Saving and loading a model with {text}", work)


def served(export, model, images):
    """Lets the student's function export a model, loads the SavedModel, and asks it.

    Args:
        export: the student's function of (model, directory).
        model: keras.Model that has been made with `beside(export, "keras")`.
        images: array (n, height, width, channels).

    Returns:
        Dict from the name of the endpoint to its two answers, arrays (n, outputs).
    """
    directory = beside(export, "tempfile").mkdtemp() + "/served"
    done = call(export, model, directory)
    that(
        done.error is None,
        f"{done.name}(model, {directory!r}) raised {_told(done.error) if done.error else ''}.",
        f"{done.name} raises an exception for some model.",
    )
    that(
        beside(export, "os").path.exists(directory + "/saved_model.pb"),
        f"{done.name}(model, {directory!r}) left no SavedModel in the directory: there is no file saved_model.pb.",
        f"{done.name} leaves no SavedModel in the directory.",
    )

    loaded = attempt("Loading the SavedModel", lambda: beside(export, "tensorflow").saved_model.load(directory))

    def by_signature():
        signature = loaded.signatures["serving_default"]
        (name,) = signature.structured_input_signature[1]
        (answer,) = signature(**{name: beside(export, "tensorflow").constant(images)}).values()
        return np.asarray(answer)

    asks = {"serve": lambda: np.asarray(loaded.serve(images)), "serving_default": by_signature}
    return {
        endpoint: [attempt(f"Asking the SavedModel through {endpoint}", ask) for _ in range(2)]
        for endpoint, ask in asks.items()
    }


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
        for pair in dataset.take(most):
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
        f"{_named(text)} changes the shape of the images.",
    )
    return results.astype(float)


def _hint(text, because):
    return f"{_named(text)} is not right for every input yet{because}."


def _named(text):
    """The name in a text like `pool(<array>, size=2)`: what may be said without saying what went in."""
    return text.partition("(")[0]


def _name(function):
    if isinstance(function, keras.Model):
        return "your network"
    name = getattr(function, "__name__", "<lambda>")
    return "your function" if name == "<lambda>" else name


def _copied(value):
    """A copy of what a function could change in place; models and datasets are handed over as they are."""
    return copy.deepcopy(value) if isinstance(value, np.ndarray | list | dict | set) else value


def _values(arguments, keywords):
    return [*arguments, *keywords.values()]


def _told(error):
    """An exception in words, with the line of the student's notebook that raised it."""
    told = f"{type(error).__name__}: {error}".rstrip(": ")
    lines = [f.line for f in traceback.extract_tb(error.__traceback__) if "ipykernel" in f.filename and f.line]
    lines += [error.line_of_student] if hasattr(error, "line_of_student") else []  # it was raised in another process
    return f"{told} (in the line `{lines[-1]}`)" if lines and lines[-1] else told


def _because(value, near, same=lambda one, other: one == other):
    """The end of a sentence that names the one known mistake that explains a value; empty if none does."""
    return next((f": {sentence}" for other, sentence in near if same(value, other)), "")


def _allowed(expected, tolerance):
    return tolerance * max(1.0, float(np.abs(expected).max(initial=0)))


def _close(one, other, tolerance):
    return one.shape == other.shape and np.allclose(one, other, rtol=0, atol=_allowed(other, tolerance))


def _outputs(network, images, weights):
    """What a network gives for images once these weights are copied in; None if they do not fit."""
    network(images, training=False)  # builds it
    if [w.shape for w in network.get_weights()] != [w.shape for w in weights]:
        return None
    network.set_weights(weights)
    return np.asarray(network(images, training=False))
