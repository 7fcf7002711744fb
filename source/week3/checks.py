"""What the test cells ask of an answer, and how they say what is wrong with it.

A check treats an answer as a black box: it calls it, looks at what comes back, and stays silent when that is right.
Otherwise it raises `Mistake` with one sentence: what was called, what came back, what was expected, and, where one
known mistake explains it, the name of that mistake. This file holds no answers: those stand in the test cells.
"""

import copy
import functools
import hashlib
import importlib
import io
import itertools
import numbers
import time
import traceback
from collections.abc import Mapping

import keras
import numpy as np
from PIL import Image

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
    lines = [f for f in traceback.extract_tb(error.__traceback__) if "ipykernel" in f.filename and f.line]
    return f"{told} (in the line `{lines[-1].line}`)" if lines else told


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


def names_out_of(name, value, allowed):
    """Checks that a constant is a collection of some of these names, each at most once, and returns it.

    Args:
        name: what the constant is called.
        value: set, list or tuple of str.
        allowed: the names that there are.

    Returns:
        List of str, in the order in which they came.
    """
    that(
        isinstance(value, set | frozenset | list | tuple) and all(isinstance(entry, str) for entry in value),
        f"{name} is {shown(value)}, expected the names themselves, between quotes.",
    )
    given = ["".join(entry) for entry in value]  # plain strings, whatever a student's kind of string says it equals
    for entry in given:
        that(entry in allowed, f"{name} holds {entry!r}, which is not in the list: copy the names letter for letter.")
        that(given.count(entry) == 1, f"{name} holds {entry!r} twice.")
    return given


def trains_a_classifier(function, call, units, activation, loss, hint):
    """Checks that a last layer and a loss fit each other and a task of classification.

    The activation and the loss are used as training uses them. Seen from the logits, the numbers before the activation,
    a cross-entropy falls as the right logit rises, and grows without end as it falls. A softmax with its cross-entropy
    only looks at differences between logits, and does not care how the wrong classes share what is left.

    Args:
        function: the student's function that chose them.
        call: the call, as a student would write it.
        units, activation, loss: what it gave: int, Keras name or None, Keras name or loss.
        hint: what feedback may say when this is a hidden check.

    Returns:
        Whether labels may be "integer", "one-hot", or for a single unit "binary": a set of str.
    """
    told = f"{call} gave {units} units, the activation {shown(activation)} and the loss {shown(loss)}"
    losses = losses_of(function, call, activation, loss)
    forms = ("binary",) if units == 1 else ("integer", "one-hot")
    fitting, first = set(), None
    for form in forms:
        try:
            fitting |= {form} if all(_is_cross_entropy(losses, form, units, right) for right in _some(units)) else set()
        except Exception as error:  # a loss that cannot take these labels
            first = first or error
    that(
        fitting or first is None or len(forms) > 1,
        f"{told}: that cannot be computed ({first and _told(first)}).",
        hint,
    )
    because = (
        "a softmax over a single unit always gives 1"
        if units == 1 and shown(activation) == "'softmax'"
        else "without an activation the outputs are logits, so the loss must know it (from_logits=True)"
        if activation is None or shown(activation) == "'linear'"
        else "classification asks for a cross-entropy, the one that belongs to this activation, and the loss must not "
        "take probabilities for logits"
    )
    that(fitting, f"{told}. These do not fit each other and the labels: {because}.", hint)
    return fitting


def losses_of(function, call, activation, loss):
    """What an activation and a loss make of logits.

    Args:
        function: the student's function that chose them.
        call: the call, as a student would write it.
        activation: Keras name, function or None.
        loss: Keras name, loss object or function.

    Returns:
        Function of (labels, logits), arrays with one row, that gives the loss (float).
    """
    library = beside(function, "keras")
    try:
        activate, loss = library.activations.get(activation), library.losses.get(loss)
    except (ValueError, TypeError) as error:
        raise Mistake(
            f"{call} gave {shown(activation)} and {shown(loss)}, but Keras does not know them: {_told(error)}.",
            f"{_name(function)} gives an activation or a loss that Keras does not know.",
        ) from None
    compute = getattr(loss, "call", loss)

    def losses(labels, logits):
        outputs = np.asarray(activate(keras.ops.convert_to_tensor(logits, "float32")))  # as data: numbers, no history
        return float(np.mean(np.asarray(compute(labels, outputs))))

    return losses


def _some(units):
    """Some right answers: both for a single unit, else the first class, the last and one between them."""
    return [0, 1] if units == 1 else sorted({0, units // 2, units - 1})


def _is_cross_entropy(losses, form, units, right):
    """Whether losses behave as a cross-entropy does; see `trains_a_classifier`."""
    if form == "one-hot":
        labels = np.eye(units, dtype="float32")[[right]]
    else:
        labels = np.array([[right]], "float32" if form == "binary" else "int64")

    def at(margin, others=0.0, shift=0.0):
        if form == "binary":
            return losses(labels, [[margin if right else -margin]])
        logits = np.zeros((1, units)) + shift
        logits[0, [i for i in range(units) if i != right][:3]] += others
        logits[0, right] = margin + shift
        return losses(labels, logits)

    far_off, off, unsure, good, better = (at(margin) for margin in (-8, -4, 0, 2, 4))
    fits = far_off - off > 0.5 and off > unsure + 1e-3 and unsure > good + 1e-3 and good > better + 1e-4
    if form != "binary":
        fits &= abs(at(1.0, shift=2.0) - at(1.0)) < 1e-3
    if units > 3:  # three wrong logits with the same sum, and with the same sum of exponentials
        largest = np.log(max(np.roots([2, -1 - 2 * np.cosh(2), 0, 1]).real))
        equal = at(0, others=[2, 0, -2]), at(0, others=[largest, largest, -2 * largest])
        fits &= abs(equal[0] - equal[1]) < 1e-3
    return bool(fits)


def trains_a_regression(function, call, units, activation, loss, hint):
    """Checks that a last layer and a loss fit each other and regression.

    Any number must be able to come out, and the nearer it is to the target the smaller the loss must be.

    Args:
        function, call, units, activation, loss, hint: as for `trains_a_classifier`.
    """
    losses = losses_of(function, call, activation, loss)
    told = f"{call} gave {units} units, the activation {shown(activation)} and the loss {shown(loss)}"
    for target in (-30.0, 0.5, 120.0):
        label = np.array([[target]], "float32")
        try:
            near, off, far = (
                [losses(label, [[target + side * distance]]) for side in (-1, 1)] for distance in (0, 2, 20)
            )
        except Exception as error:
            raise Mistake(f"{told}: that cannot be computed ({_told(error)}).", hint) from None
        that(
            max(near) < min(off) and max(off) < min(far),
            f"{told}. With these a network cannot be taught to answer {target:g}: the output must be able to be any "
            "number, and the loss must grow with the distance to the target.",
            hint,
        )


def parts(asked, names):
    """Checks that a call gave as many values as there are names, and returns them.

    Args:
        asked: a Call.
        names: what the values are called, separated by commas.

    Returns:
        List of what came, one for each name.
    """
    value, wanted = asked.returned(), names.split(", ")
    that(
        isinstance(value, tuple | list) and len(value) == len(wanted),
        f"{asked.text} gave {shown(value)}, expected {len(wanted)} values: ({names}).",
        f"{asked.name} must give {len(wanted)} values: ({names}).",
    )
    return list(value)


def number(text, value):
    """Checks that a value is a single finite number of any kind, and returns it as a float."""
    array = np.asarray(value) if isinstance(value, numbers.Number) or hasattr(value, "shape") else None
    that(
        array is not None and array.shape == () and array.dtype.kind in "iuf" and bool(np.isfinite(array)),
        f"{text} gave {shown(value)}, expected a number.",
        f"{_named(text)} must give a number.",
    )
    return float(array)


def classifier_beside(function, seed):
    """A small classifier for grey images of 8 x 8 and ten classes, compiled, where a function of the student's lives.

    Args:
        function: the student's function that it is for.
        seed: seed of its first weights (int).

    Returns:
        keras.Model.
    """
    keras.utils.set_random_seed(seed)
    layers = beside(function, "keras").layers
    model = beside(function, "keras").Sequential(
        [
            layers.Input((8, 8)),
            layers.Rescaling(1 / 16),
            layers.Flatten(),
            layers.Dense(32, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    optimizer = beside(function, "keras").optimizers.Adam(0.005)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


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


def elements(text, dataset, limit, names="images, labels", wait=0):
    """Goes through a dataset once, and checks that each element has as many parts as there are names.

    Args:
        text: what the dataset is called.
        dataset: what came back; it may be without end.
        limit: how many elements to take at most (int).
        names: what the parts of an element are called, separated by commas.
        wait: seconds to wait after the last element, for whatever the dataset reads ahead.

    Returns:
        List of elements, each a list of arrays.
    """
    that(
        hasattr(dataset, "element_spec"),
        f"{text} is {shown(dataset)}, expected a tf.data.Dataset.",
        f"{_named(text)} must give a tf.data.Dataset.",
    )
    count, found = len(names.split(", ")), []
    try:
        iterator = iter(dataset)
        for element in itertools.islice(iterator, limit):
            whole = isinstance(element, tuple) and len(element) == count
            that(
                whole or count == 1,
                f"{text} gives elements such as {shown(element)}, expected {count} values: ({names}).",
                f"{_named(text)} must give elements of {count} values: ({names}).",
            )
            found.append([np.asarray(part) for part in (element if whole else (element,))])
        time.sleep(wait)
    except Mistake:
        raise
    except Exception as error:  # a dataset only runs what is in it while somebody goes through it
        raise Mistake(
            f"{text} raised {_told(error)} while it was gone through.",
            f"{_named(text)}: the dataset raises an exception while it is gone through.",
        ) from None
    return found


def mapped(function, values, **keywords):
    """The dataset that `Dataset.map` makes with a function of the student's, where that function lives.

    Args:
        function: what the student wrote.
        values: list of what it is mapped over, one after the other as its first argument.
        **keywords: its other arguments, the same each time.

    Returns:
        tf.data.Dataset, to be gone through with `elements`.
    """
    name = _name(function)
    try:
        dataset = beside(function, "tensorflow").data.Dataset.from_tensor_slices(values)
        return dataset.map(functools.partial(function, **keywords))
    except Exception as error:
        raise Mistake(
            f"{name} does not work inside Dataset.map, where its argument is a tensor: it raised {_told(error)}.",
            f"{name} does not work inside Dataset.map.",
        ) from None


def batches(text, dataset, limit, batch_size, shape):
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
    that(found, f"{text} is empty.", f"{_named(text)} is empty for some input.")
    for images, labels in found:
        that(
            images.shape == (*labels.shape, *shape) and len(labels.shape) == 1,
            f"{text} gives images of shape {images.shape} with labels of shape {labels.shape}, expected batches "
            f"(batch, {', '.join(map(str, shape))}) with (batch,).",
            f"{_named(text)} gives batches of the wrong shape.",
        )
        that(
            images.dtype == np.float32 and labels.dtype.kind in "iu",
            f"{text} gives images of {images.dtype} and labels of {labels.dtype}, expected float32 and whole numbers.",
            f"{_named(text)} must give float32 images and whole numbers as labels.",
        )
    that(
        len(found) <= most,
        f"{text} gives more than {most} batches in an epoch, although there are only {limit} images.",
        f"{_named(text)} gives too many batches in an epoch.",
    )
    sizes = [len(labels) for _, labels in found]
    that(
        sizes[:-1] == [batch_size] * (len(sizes) - 1) and 0 < sizes[-1] <= batch_size,
        f"{text} gives batches of {sizes} examples, expected {batch_size} in each but the last, which may be smaller.",
        f"{_named(text)} gives batches of the wrong size.",
    )
    return tuple(np.concatenate(part) for part in zip(*found, strict=True))


def same_examples(text, given, expected):
    """Checks that each expected example came exactly once, in any order.

    Args:
        text: what gave them.
        given, expected: lists of what can be compared and sorted.
    """
    name, once = _named(text), set(expected)
    foreign = [one for one in given if one not in once]
    that(not foreign, f"{text} gives {shown(foreign[:1])}, which is not there.", f"{name} gives what is not there.")
    lost = [one for one in expected if one not in given]
    that(not lost, f"{text} never gives {shown(lost[:1])}, expected each once.", f"{name} loses an example.")
    twice = [one for one in given if given.count(one) > expected.count(one)]
    that(not twice, f"{text} gives {shown(twice[:1])} too often, expected each once.", f"{name} repeats an example.")
    fewer = [one for one in expected if given.count(one) < expected.count(one)]
    that(not fewer, f"{text} gives {shown(fewer[:1])} too seldom, expected each once.", f"{name} loses an example.")


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
    name = _named(text)
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
    name = _named(text)
    try:
        value = sequence[index]
    except Exception as error:
        raise Mistake(f"{text} raised {_told(error)}.", f"{name}: a batch cannot be taken out.") from None
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
    sequence.on_epoch_begin()
    labels = [int(label) for index in range(len(sequence)) for label in np.asarray(sequence[index][1])]
    sequence.on_epoch_end()
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


def right_after_training(sequence_class, paths, labels, shape):
    """Trains a small network with a sequence of the student's, where it lives, and counts what it gets right.

    Args:
        sequence_class: the student's class, for ImageSequence(paths, labels, batch_size, ...).
        paths, labels: lists, for two classes.
        shape: (height, width, channels) of the images.

    Returns:
        Share of the images that the network gets right afterwards (float).
    """
    sequence = call(sequence_class, paths, labels, 4, shuffle=True, seed=3).returned()
    keras.utils.set_random_seed(7)
    there = beside(sequence_class, "keras")
    layers = [there.Input(shape), there.layers.Flatten(), there.layers.Dense(2, activation="softmax")]
    model = there.Sequential(layers)
    model.compile(optimizer=there.optimizers.Adam(0.05), loss="sparse_categorical_crossentropy")
    try:
        model.fit(sequence, epochs=4, verbose=0)
    except Exception as error:
        raise Mistake(
            f"fit cannot train with {_name(sequence_class)}: it raised {_told(error)}.",
            f"fit cannot train with {_name(sequence_class)}.",
        ) from None
    plain = call(sequence_class, paths, labels, len(paths)).returned()
    images, _ = batch(f"{_name(sequence_class)}(...)[0]", plain, 0, (len(paths), *shape))
    return float(np.mean(np.argmax(np.asarray(model(images, training=False)), axis=1) == labels))


_FOLDERS = []  # what tree_beside made; removed when the process ends


def _encoded(image, kind):
    """An image as the bytes of a PNG or JPEG file."""
    file = io.BytesIO()
    if kind == "png":
        Image.fromarray(image).save(file, format="png")
    else:
        Image.fromarray(image).save(file, format="jpeg", quality=98, subsampling=0)
    return file.getvalue()
