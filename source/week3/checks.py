"""What the test cells ask of an answer, and how they say what is wrong with it.

A check treats an answer as a black box: it calls it, looks at what comes back, and stays silent when that is right.
Otherwise it raises `Mistake` with one sentence: what was called, what came back, what was expected, and, where one
known mistake explains it, the name of that mistake. This file holds no answers: those stand in the test cells.
"""

import copy
import hashlib
import importlib
import numbers
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
        self.text = name + "(" + ", ".join(map(shown, arguments))
        self.text += "".join(f", {key}={shown(value)}" for key, value in keywords.items()) + ")"
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
    """A value as it is shown in a sentence: small ones whole, arrays by their shape, long ones cut."""
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
