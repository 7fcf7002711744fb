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
import math
import numbers
import re
import traceback
from collections import Counter
from collections.abc import Mapping
from io import BytesIO

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


def same_network(text, network, reference, images, near=(), training=True, free_scale=False, tolerance=1e-4):
    """Checks that two networks compute the same, whatever their weights: copies the reference's weights in.

    It does not matter how the student's network is made (Sequential, functional, subclassed, with layers of the
    student's own), whether activations and paddings are layers of their own, nor in which order the layers were made.

    Args:
        text: what made `network`, as a student would write it.
        network: the student's keras.Model; its weights are changed.
        reference: keras.Model that is right, or several that all are (a generator makes only as many as are needed).
            `enlivened` gives a network weights of which each one counts.
        images: array (batch, height, width, channels).
        near: pairs (keras.Model, sentence): a network with a known mistake, and the sentence that names it. Nobody asks
            for them when the answer is right, so a generator that makes them one by one saves the time.
        training: whether the outputs must also be the same with training=True. Say False where the student is free
            there, or where something random (dropout) belongs to the network: `same_dropouts` looks at that.
        free_scale: whether the inputs of the softmax may all be so many times larger than asked.
        tolerance: how far each output may be off, as a share of the largest expected one.
    """
    try:
        given = np.asarray(network(images, training=False))
    except Exception as error:  # a network that cannot take the images is a student's mistake like any other
        raise Mistake(
            f"{text} cannot take images of shape {images.shape}: it raised {_told(error)}.",
            f"{_named(text)}: your network cannot take images of some shape.",
        ) from None
    weights, tried, orders = network.get_weights(), {}, {}

    def reason():
        candidates = ((_outputs(other, images, weights), sentence) for other, sentence in near)
        return _because(given, candidates, lambda one, other: other is not None and _close(one, other, tolerance))

    def same(right, order):
        one, other = _with(network, order, right, images), np.asarray(right(images, training=False))
        return _close(*map(_direction, (one, other)), tolerance) if free_scale else _close(one, other, tolerance)

    for right in [reference] if isinstance(reference, keras.Model) else reference:
        if right not in tried:  # one that changes from turn to turn keeps its weights
            right(images[:1], training=False)  # builds it
            tried[right] = Counter(_shapes(right.get_weights())) == Counter(_shapes(weights))
            orders[right] = _orders(network, right, images) if tried[right] else []
        if any(same(right, order) for order in orders[right]):
            break
    else:
        right = None
    if right is None:
        first, fitting = next(iter(tried)), [right for right in tried if tried[right]]
        expected = np.asarray(first(images, training=False)).shape
        if given.shape != expected:
            because = reason() or _first_size(network, first, images)
            raise Mistake(
                f"{text} turns images of shape {images.shape} into {given.shape}, expected {expected}{because}.",
                f"{_named(text)}: your network gives outputs of the wrong shape{because}.",
            )
        if not fitting:
            because = reason() or _first_size(network, first, images)
            because = because or f": {_other_weights(_shapes(weights), _shapes(first.get_weights()))}"
            raise Mistake(
                f"{text} has weights of shapes that were not asked{because}.",
                f"{_named(text)}: your network has weights of shapes that were not asked{because}.",
            )
        differences = []
        for right in fitting:
            output = _with(network, orders[right][0], right, images)
            differences.append(_first_difference(network, right, images))
        because = _random(network, images, output, tolerance) or reason() or max(differences)[1]
        mode = "with the same weights as the right network"
        raise Mistake(
            f"{text} has the right shapes, but {mode} its outputs differ from what was asked{because}.",
            f"{_named(text)}: {mode} your network's outputs differ from what was asked{because}.",
        )
    if training:
        output = np.asarray(network(images, training=True))
        if not _close(output, np.asarray(right(images, training=True)), tolerance):
            because = reason()
            raise Mistake(
                f"{text} has the right shapes, but while it trains its outputs differ from what was asked{because}.",
                f"{_named(text)}: while it trains your network's outputs differ from what was asked{because}.",
            )


def same_dropouts(text, network, reference, shape, draws=64):
    """Checks that a network drops at the same places and at the same rates as a right one while it trains.

    For networks that are a chain of convolutions and dense layers, without batch normalisation. The weights are set so
    that one number goes through: each layer hands one unit on. A dropout of rate p on its way makes it 0, or
    1 / (1 - p) times as large. So each draw shows which rates lie on the way, and where the way begins shows where.

    Args:
        text: what made `network`, as a student would write it.
        network: the student's keras.Model; its weights are changed.
        reference: keras.Model that is right; its weights are changed.
        shape: (height, width, channels) of its images.
        draws: how often it is tried (int); two dropouts of 0.5 let none of 64 draws through once in 10^8.
    """
    images = np.full((draws, *shape), 3, "float32")
    try:
        network(images[:1], training=False)  # builds it
    except Exception as error:
        raise Mistake(
            f"{text} cannot take images of shape {shape}: it raised {_told(error)}.",
            f"{_named(text)}: your network cannot take images of some shape.",
        ) from None
    given, asked = _shapes(network.get_weights()), _shapes(reference.get_weights())
    if Counter(given) != Counter(asked):
        because = "where it drops can be seen once its layers with weights are those that were asked"
        raise Mistake(f"{text}: {because}; {_other_weights(given, asked)}.", f"{_named(text)}: {because}.")
    layers, rates = _drops(_steps(reference, images[:1]))
    order = _orders(network, reference, images[:1])[0]

    def times(start):
        """How many times larger a number that begins behind layer `start` comes out, as `_survival` says it."""
        _let_through(layers, start)
        network.set_weights([reference.get_weights()[place] for place in order])
        return _survival(network, images)

    def expected(start):
        return float(np.prod([1 / (1 - rate) for rate in rates[start + 1 :]]))

    def fits(found, start):
        return found is None or np.isclose(found, expected(start), rtol=1e-2)

    # Where nothing is dropped between two places, what comes through is the same from both: few places are enough.
    dropping = [place for place, rate in enumerate(rates) if rate]
    looked = {-1, *dropping, *(place - 1 for place in dropping)} - {len(layers)}
    if all(fits(times(start), start) for start in sorted(looked)):
        return
    behind = 1.0
    for start in reversed(range(-1, len(layers))):
        found = times(start)
        if not fits(found, start):
            place = f"behind its layer {start + 1} with weights ({_words(layers[start])})"
            place = place if start >= 0 else "in front of its first layer with weights"
            came = _rate(found / behind) if found > 0 else "something random that is no plain dropout"
            wrong = f"{came} {place}, expected {_rate(expected(start) / behind)}"
            raise Mistake(f"{text} has {wrong}.", f"{_named(text)}: your network has {wrong}.")
        behind = found or behind


def enlivened(network, seed):
    """Gives a network weights of which each one counts, and returns it.

    Kernels keep the size of what goes through, biases are not zero, and batch normalisation has seen other means and
    variances than it begins with; its variances are large, so that its epsilon does not matter.

    Args:
        network: keras.Model, built; its weights are changed.
        seed: int.

    Returns:
        The network.
    """
    rng = np.random.default_rng(seed)
    for variable in network.weights:
        size, name = variable.shape, variable.name
        if name in ("moving_variance", "gamma"):
            value = rng.uniform(81, 121, size) if name == "moving_variance" else rng.uniform(8, 12, size)
        elif len(size) > 1:
            value = rng.standard_normal(size, dtype="float32") * np.sqrt(2 / np.prod(size[:-1]), dtype="float32")
        else:
            value = rng.normal(0, 0.3, size)
        variable.assign(value.astype("float32"))
    _calmed(network, rng)
    return network


def planned(function, /, *arguments, **keywords):
    """Calls a function that builds a network as `call` does, without memory for the weights of that network.

    Its shapes can be looked at and its parameters counted, and `shrunk` makes a small one of it. It cannot be called.

    Args:
        function: what the student wrote.
        *arguments, **keywords: what to call it with.

    Returns:
        A Call. A function that cannot work in this way, because it calls or compiles its network, is called as always.
    """
    libraries = list({id(library): library for library in (keras, beside(function, "keras"))}.values())
    scopes = [library.StatelessScope(initialize_variables=False) for library in libraries]
    for scope in scopes:
        scope.__enter__()
    try:
        plan = call(function, *arguments, **keywords)
    finally:
        for scope in reversed(scopes):
            scope.__exit__(None, None, None)
        for library in libraries:  # which would make the weights after all, as soon as it makes others
            library.utils.clear_session(free_memory=False)
    if plan.error is None and getattr(plan.value, "weights", True):  # some networks get theirs when they are called
        return plan
    for library in libraries:  # frees the memory of networks that were made before and that nobody needs any more
        library.utils.clear_session()
    return call(function, *arguments, **keywords)


def made_small(times, function, /, *arguments, **keywords):
    """Calls a function that builds a large network, and makes a small one of it where that can be.

    Args:
        times: as for `shrunk`.
        function: what the student wrote.
        *arguments, **keywords: what to call it with.

    Returns:
        The Call, a keras.Model that can be called, and how many times smaller it is than what was asked for.
    """
    plan = planned(function, *arguments, **keywords)
    small = shrunk(plan.gives_model(), times)
    if small is not None:
        plan.text += f", made {times} times narrower for this test,"
        return plan, small, times
    built = call(function, *arguments, **keywords)
    return built, built.gives_model(), 1


def block(function, shape, /, *arguments, **keywords):
    """Calls a function of the student's that adds layers to a tensor, and makes a network of them.

    Args:
        function: what the student wrote.
        shape: shape of the tensor without the batch.
        *arguments, **keywords: what to call it with behind the tensor.

    Returns:
        What was called, as a student would write it, and the keras.Model from the tensor to what came back.
    """
    there = beside(function, "keras")
    inputs = there.Input(shape)
    made = call(function, inputs, *arguments, **keywords)
    outputs = made.returned()
    that(
        isinstance(outputs, keras.KerasTensor),
        f"{made.text} gave {shown(outputs)} ({type(outputs).__name__}), expected a tensor: call layers on x, and "
        "return what the last one gives.",
        f"{made.name} must give a tensor.",
    )
    try:
        return made.text, brought_here(there.Model(inputs, outputs))
    except ValueError:
        unused = "gave a tensor that does not depend on x: each layer is called on what the one before it gave"
        raise Mistake(f"{made.text} {unused}.", f"{made.name} {unused}.") from None


def parameters(text, network, expected, near=()):
    """Checks how many parameters a network has.

    Args:
        text: what made it, as a student would write it.
        network: keras.Model, planned or built.
        expected: int, or a list of the numbers that are right.
        near: pairs (int, sentence): what a known mistake would give, and the sentence that names it.
    """
    count = sum(math.prod(weight.shape) for weight in network.weights)
    that(
        count > 0,
        f"{text} has no parameters yet: a subclassed network is built by calling it once, on zeros for instance.",
        f"{_named(text)}: your network is not built.",
    )
    right = expected if isinstance(expected, list) else [expected]
    because = "" if count in right else _because(count, near)
    asked = " or ".join(f"{number:,}" for number in right)
    that(
        count in right,
        f"{text} has {count:,} parameters, expected {asked}{because}.",
        f"{_named(text)}: your network has another number of parameters than asked{because}.",
    )


def same_weights(text, network, reference):
    """Checks that the weights of two networks have the same shapes, in whatever order; both may be planned only."""
    given, asked = _shapes(network.weights), _shapes(reference.weights)
    because = _other_weights(given, asked)
    that(
        not because,
        f"{text} has weights of shapes that were not asked: {because}.",
        f"{_named(text)}: your network has weights of shapes that were not asked: {because}.",
    )


def gives_shape(text, network, shape, *expected):
    """Checks that a network turns images of a shape into outputs of a shape, and returns such outputs.

    Args:
        text: what made it, as a student would write it.
        network: keras.Model.
        shape: (height, width, channels) of an image.
        *expected: shape of what comes out for one image.

    Returns:
        Array: the outputs for two images of noise.
    """
    images = np.random.default_rng(0).normal(size=(2, *shape)).astype("float32")
    made = call(network, images, training=False)
    if made.error is not None:
        raise Mistake(
            f"{text} cannot take images of shape {shape}: it raised {_told(made.error)}.",
            f"{_named(text)}: your network cannot take images of some shape.",
        )
    given = tuple(np.shape(made.returned()))
    that(
        given == (2, *expected),
        f"{text} turns two images of shape {shape} into {given}, expected {(2, *expected)}.",
        f"{_named(text)}: your network gives outputs of the wrong shape.",
    )
    return np.asarray(made.value)


def classifies(text, network, shape, n_classes):
    """Checks that a network turns images of a shape into one probability for each class."""
    outputs = gives_shape(text, network, shape, n_classes)
    that(
        _probabilities(outputs),
        f"{text} gives outputs that do not add up to 1 for each image, expected probabilities: softmax is missing.",
    )


def named_one_of(text, value, names):
    """Checks that a value is one of some names, and returns that name as it is usually written.

    Args:
        text: what the value is called.
        value: str; capitals, spaces, hyphens and a number at the end do not matter.
        names: dict from the letters of each name, in lower case, to the name.
    """
    letters = "".join(filter(str.isalpha, value.lower())) if isinstance(value, str) else None
    that(letters in names, f"{text} is {shown(value)}, expected one of {', '.join(map(repr, names.values()))}.")
    return names[letters]


def shrunk(network, times):
    """Makes the same network with fewer feature maps and neurons, so that running it costs little.

    Args:
        network: keras.Model, planned or built.
        times: each number of filters or neurons that this divides (int) becomes so many times smaller; choose a number
            of classes that it does not divide.

    Returns:
        keras.Model with weights, or None if it cannot be made: of a subclassed network Keras knows only the whole.
    """

    made = {}

    def wrapped(layer):
        if (inner := _graph(layer)) is not None:
            return lambda x, **_: inner._run_through_graph(x, wrapped)
        if getattr(layer, "variables", None) and layer not in made:  # weights, or the state of something random
            config = layer.get_config()
            for key in ("filters", "units"):
                if is_whole(config.get(key)) and config[key] % times == 0:
                    config[key] //= times
            made[layer] = type(layer).from_config(config)
        return made.get(layer, layer)

    try:
        inputs = keras.Input(network.input_shape[1:])
        return keras.Model(inputs, _graph(network)._run_through_graph(inputs, wrapped))
    except Exception:  # a layer may insist on the sizes it was made for, each in its own way
        return None


def parts_of(network):
    """The layers and operations of a network, with those of the networks inside it, one by one as they are used.

    Args:
        network: keras.Model.

    Returns:
        List of keras.layers.Layer and of Keras operations; of a subclassed network only the layers that it keeps.
    """
    graph = _graph(network)
    pieces = network.layers
    if graph is not None:
        pieces = [node.operation for nodes in graph._nodes_by_depth.values() for node in nodes]
    return [part for piece in pieces for part in (parts_of(piece) if isinstance(piece, keras.Model) else [piece])]


def convolutions_with_relu(network, shape):
    """Counts the convolutions of a network, and those with a ReLU behind them, however it is written.

    A ReLU lets nothing of what is negative through. So when a kernel is made negative, and all that goes into it is
    positive, the output of the network no longer depends on the image.

    Args:
        network: keras.Model, as it is after it was made, for images with values 0..1; it is given its weights back.
        shape: (height, width, channels) of its images.

    Returns:
        Tuple of two ints; kernels of 1 x 1 do not count.
    """
    images = np.linspace(0.55, 1, 4, dtype="float32").reshape(-1, 1, 1, 1) * np.ones(shape, "float32")
    fresh = network.get_weights()
    places = [place for place, weight in enumerate(fresh) if weight.ndim == 4 and weight.shape[0] * weight.shape[1] > 1]

    def averaging(kernel):  # so that nothing grows until the softmax is sure of one class
        return np.abs(kernel) / np.maximum(np.abs(kernel).sum(axis=(0, 1, 2)), 1e-6)

    def is_dead(place):
        kernels = [averaging(weight) if i < place and weight.ndim > 1 else weight for i, weight in enumerate(fresh)]
        kernels[place] = -averaging(fresh[place])
        network.set_weights(kernels)
        outputs = np.asarray(network(images, training=False))
        return np.allclose(outputs, outputs[:1], rtol=0, atol=1e-6)

    def is_separable(place):  # its second half is a convolution of 1 x 1, which has the activation behind it
        return place + 1 < len(fresh) and fresh[place + 1].shape[:2] == (1, 1)

    dead = [is_dead(place) or (is_separable(place) and is_dead(place + 1)) for place in places]
    network.set_weights(fresh)
    return len(places), sum(dead)


def dropouts_of(network, shape):
    """The rates of the dropouts of a network.

    Args:
        network: keras.Model; its weights are changed.
        shape: (height, width, channels) of its images.

    Returns:
        List of floats. Of a subclassed network, whose layers do not tell how often they are used, it is what all its
        dropouts together do to a number that goes through: as many rates of 0.5 as explain that.
    """
    dropouts = [part for part in parts_of(network) if isinstance(part, keras.layers.Dropout)]
    rates = [float(part.rate) for part in dropouts if "Spatial" not in type(part).__name__]
    if _graph(network) is None:
        _open(network)
        times = _survival(network, np.full((64, *shape), 3, "float32"))
        if times is not None and times > 0:
            halvings = np.log2(times)
            return [0.5] * round(halvings) if abs(halvings - round(halvings)) < 0.01 else [1 - 1 / times]
    return rates


def weight_shapes(network, axes):
    """The shapes of the weights of a network that have so many axes (2: dense layers, 4: convolutions), as tuples."""
    not_built = "Your network is not built yet, so it has no weights: give it an input, or call it once."
    that(network.weights, not_built, not_built)
    return [tuple(weight.shape) for weight in network.weights if len(weight.shape) == axes]


def has_pooling(network):
    """Whether a network pools; of a subclassed one without pooling layers that cannot be seen, and it is believed."""
    return _graph(network) is None or any("pool" in type(part).__name__.lower() for part in parts_of(network))


def small_classifier(function, shape, n_classes):
    """Makes a small CNN, where a function of the student's lives, for that function to train.

    Args:
        function: what will be called with it.
        shape: (height, width, channels) of the images.
        n_classes: number of classes (int).

    Returns:
        keras.Model with a softmax, not compiled.
    """
    there = beside(function, "keras")
    layers = there.layers
    return there.Sequential(
        [
            there.Input(shape),
            layers.AveragePooling2D(2),
            layers.Conv2D(16, 3, strides=2, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(32, activation="relu"),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )


def history_of(function, network, train, validation, epochs):
    """Has a function of the student's train a network, and checks that it gives back the history.

    Args:
        function: called as function(network, train, validation, epochs).
        network: keras.Model, trained in place.
        train, validation: tf.data.Dataset of batches (images, labels).
        epochs: int.

    Returns:
        dict from "loss", "val_loss" and perhaps others to a list with a number for each epoch.
    """
    training = call(function, network, train, validation, epochs)
    training.text = f"{training.name}(model, train, validation, epochs={epochs})"
    history = getattr(training.returned(), "history", None)
    that(
        isinstance(history, Mapping),
        f"{training.text} gave {shown(training.value)}, expected the History that fit gives.",
        f"{training.name} must give the History that fit gives.",
    )
    for key in ("loss", "val_loss"):
        that(
            len(history.get(key, ())) > 0,
            f"{training.text} gave a history without {key!r}: train on `train` and watch `validation`.",
            f"{training.name} gives a history without {key!r}.",
        )
    return {key: [float(value) for value in values] for key, values in history.items()}


def has_best_weights(name, network, history, images, labels):
    """Checks that a trained network has the weights of the epoch that was the best on the validation images.

    Args:
        name: of the function that trained it.
        network: keras.Model with a softmax.
        history: dict with the list "val_loss", and perhaps one that begins with "val_" and has an accuracy.
        images, labels: the validation images and their labels (arrays).
    """
    outputs = np.asarray(network(images, training=False), float)
    loss = -np.mean(np.log(np.maximum(outputs[np.arange(len(labels)), labels], 1e-7)))
    best = min(history["val_loss"])
    share = accuracy(network, images, labels)
    shares = [max(values) for key, values in history.items() if key.startswith("val_") and "acc" in key]
    that(
        loss <= best * 1.02 + 1e-3 or any(share >= other - 1e-3 for other in shares),
        f"After {name} the validation loss is {loss:.3f}, that of the best epoch was {best:.3f}, expected the same: "
        "put the weights of the best epoch back.",
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


def learned(text, network, train, new, goal, epochs, seconds=20):
    """Trains a network on pictures until it tells enough new ones apart, and says how many.

    Args:
        text: what made `network`, as a student would write it.
        network: the student's keras.Model with a softmax; it is compiled, and its weights are changed.
        train, new: pairs of images and labels (arrays): to train on, and to judge by.
        goal: share of the new pictures that ends the training.
        epochs: at most so many (int).
        seconds: no epoch begins after so much processor time.

    Returns:
        float, the largest share of the new pictures that it told apart after an epoch.
    """
    there = beside(network, "keras")
    network.compile(optimizer=there.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy")
    clock = beside(network, "time")
    best, end = 0.0, clock.process_time() + seconds
    for _ in range(epochs):
        try:
            network.fit(*train, batch_size=25, verbose=0)
        except Exception as error:  # a network that cannot be trained is a student's mistake like any other
            raise Mistake(
                f"{text} cannot be trained: fit raised {_told(error)}.", f"{_named(text)}: it cannot be trained."
            ) from None
        best = max(best, accuracy(network, *new))
        if best >= goal or clock.process_time() > end:
            break
    return best


def accuracy(network, images, labels):
    """The share of images whose largest output is that of their class.

    Args:
        network: keras.Model.
        images, labels: arrays.

    Returns:
        float.
    """
    return float(np.mean(np.argmax(network(images, training=False), axis=-1) == labels))


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


def colours_in(dataset, colours, most=100):
    """Reads a dataset of pictures of one colour each, and says which they are.

    Args:
        dataset: tf.data.Dataset of batches (images, labels), values 0..255.
        colours: dict as `tree_of_colours` gives it.
        most: batches that are read, in case there is no end.

    Returns:
        List of pairs (place, label); the place is None where the colour is that of no picture.
    """
    pairs = []
    for images, labels in dataset.take(most):
        for image, label in zip(np.asarray(images, float), np.asarray(labels), strict=True):
            colour = tuple(int(round(part / 20) * 20) for part in image.mean(axis=(0, 1)))
            pairs.append((colours.get(colour), int(label)))
    return pairs


def mirrored(layer, size, draws, seed):
    """How often a layer that augments exchanges left and right, or turns an image so far that it nearly does.

    Args:
        layer: keras.layers.Layer for images with values 0..255.
        size: (height, width) of the images.
        draws: number of images (int).
        seed: int.

    Returns:
        float, the share of the images that look more like their mirror image than like themselves.
    """
    rng = np.random.default_rng(seed)
    light = rng.uniform(150, 220, (draws, 1, 1, 1)) * np.ones((draws, *size, 3))
    light[:, :, size[1] // 2 :] -= 110
    images = light.astype("float32")
    changed = np.asarray(layer(images, training=True), float)
    half = size[1] // 2
    return float(np.mean(changed[:, :, :half].mean(axis=(1, 2, 3)) <= changed[:, :, half:].mean(axis=(1, 2, 3))))


def seconds_of(function, network, train, validation):
    """Has a function of the student's train a network, and measures the processor time that it takes.

    Args:
        function: called as function(network, train, validation).
        network: keras.Model, trained in place.
        train, validation: tf.data.Dataset of batches (images, labels).

    Returns:
        float, seconds of processor time where the function ran.
    """
    clock = beside(function, "time")
    begin = clock.process_time()
    training = call(function, network, train, validation)
    spent = clock.process_time() - begin
    if training.error is not None:
        raise Mistake(
            f"{training.name}(model, train, validation) raised {_told(training.error)}.",
            f"{training.name} raises an exception.",
        )
    return spent


def known_classifier(function, counts, batch_size, seed):
    """A classifier with known mistakes, and a dataset to find them with, where a function of the student's lives.

    Args:
        function: what will be asked to evaluate it.
        counts: how many images of each class there are.
        batch_size: int.
        seed: int.

    Returns:
        Tuple of the compiled keras.Model, the tf.data.Dataset of batches (images, labels), which comes in another order
        each time it is read, the accuracy (float) and the recall of each class (array).
    """
    rng = np.random.default_rng(seed)
    classes = len(counts)
    truth = np.repeat(np.arange(classes), counts)
    given = np.where(rng.random(len(truth)) < 0.6, truth, rng.integers(0, classes, len(truth)))
    given[np.cumsum(counts) - 1] = np.arange(1, classes + 1) % classes  # a mistake in each class
    images = rng.uniform(0, 100, (len(truth), 4, 4, classes)).astype("float32")
    images[np.arange(len(truth)), :, :, given] += 155  # the network answers with the brightest channel
    there, library = beside(function, "keras"), beside(function, "tensorflow")
    network = there.Sequential(
        [there.Input((4, 4, classes)), there.layers.GlobalAveragePooling2D(), there.layers.Softmax()]
    )
    network.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    dataset = library.data.Dataset.from_tensor_slices((images, truth)).shuffle(len(truth), seed=seed).batch(batch_size)
    right = truth == given
    return network, dataset, float(right.mean()), np.array([right[truth == label].mean() for label in range(classes)])


def share(text, value, expected, near=()):
    """Checks that a value is this share.

    Args:
        text: what the value is called.
        value: number; a tensor or array that holds exactly one is fine.
        expected: float.
        near: pairs (float, sentence): what a known mistake would give, and the sentence that names it.
    """
    number = isinstance(value, numbers.Real) and not isinstance(value, bool)
    number = number or (getattr(value, "shape", None) == () and np.asarray(value).dtype.kind in "f")
    that(number, f"{text} is {shown(value)}, expected a number.", f"{_named(text)} must give a number.")
    given = float(np.asarray(value))
    if not abs(given - expected) < 1e-4:
        because = _because(given, near, lambda one, other: abs(one - other) < 1e-4)
        raise Mistake(f"{text} is {given:.4f}, expected {expected:.4f}{because}.", _hint(text, because))


def shares(text, value, expected):
    """Checks that a value is a list with these shares, one for each class.

    Args:
        text: what the value is called.
        value: list, tuple or array.
        expected: array (n_classes,).
    """
    listed = isinstance(value, list | tuple) or len(getattr(value, "shape", ())) == 1
    that(
        listed and len(value) == len(expected),
        f"{text} is {shown(value)}, expected a list of {len(expected)} numbers, one for each class.",
        f"{_named(text)} must give a list with a number for each class.",
    )
    for label, (one, other) in enumerate(zip(value, expected, strict=True)):
        share(f"{text}[{label}]", one, other)


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
    if isinstance(value, keras.KerasTensor):
        return f"<tensor of shape {value.shape}>"
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


def brought_here(network):
    """A network in the process of the tests: a copy with the same weights, if it was made with the Keras of another.

    Args:
        network: keras.Model.

    Returns:
        keras.Model; itself where it cannot be copied, because it has layers that the student wrote.
    """
    return getattr(network, "_here_", lambda: network)()


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
    if Counter(_shapes(network.get_weights())) != Counter(_shapes(weights)):
        return None
    order = _by_shape(_shapes(network.get_weights()), _shapes(weights))
    network.set_weights([weights[index] for index in order])
    return np.asarray(network(images, training=False))


def _shapes(weights):
    return [tuple(weight.shape) for weight in weights]


def _other_weights(given, asked):
    """The first weight, in the order of the layers, that a network has too many or too few, in words."""
    missing, extra = Counter(asked) - Counter(given), Counter(given) - Counter(asked)
    lacks = next((shape for shape in asked if len(shape) > 1 and missing[shape]), next(iter(missing), None))
    has = next((shape for shape in given if len(shape) > 1 and extra[shape]), next(iter(extra), None))
    said = [f"it has {_weight_words(has, extra[has])} too many"] if has else []
    return " and ".join(said + ([f"it lacks {_weight_words(lacks, missing[lacks])}"] if lacks else []))


def _weight_words(shape, count):
    if len(shape) == 4:
        height, width, channels, filters = shape
        words = f"kernels {height} x {width} on {channels} channels for {filters} feature maps"
    elif len(shape) == 2:
        words = f"a dense layer of {shape[0]} inputs and {shape[1]} neurons"
    elif len(shape) == 1:
        return f"{count} {'vector' if count == 1 else 'vectors'} of {shape[0]} (biases or normalisation)"
    else:
        words = f"weights of shape {shape}"
    return words if count == 1 else f"{count} times {words}"


def _steps(network, images):
    """Each layer of a network in the order in which they work, those of nested networks too, and what goes through.

    Returns:
        List of (layer, ids of its inputs, output); empty if Keras knows only the whole, as of a subclassed network.
    """
    steps, kept = [], []  # what is kept keeps its id

    def wrapped(layer):
        if (inner := _graph(layer)) is not None:
            return lambda x, **_: inner._run_through_graph(x, wrapped)

        def step(*arguments, **keywords):
            inputs = [x for x in keras.tree.flatten((arguments, keywords)) if hasattr(x, "shape")]
            kept.extend(inputs)
            output = layer(*arguments, **(keywords | {"training": False} if "training" in keywords else keywords))
            if any(output is x for x in inputs):  # a layer that hands on what it got, as dropout does here
                output = keras.ops.copy(output)
            steps.append((layer, list(map(id, inputs)), output))
            return output

        return step

    if (graph := _graph(network)) is not None:
        graph._run_through_graph(keras.ops.convert_to_tensor(images, "float32"), wrapped)
    return steps


def _graph(layer):
    """The graph of layers that a Sequential or functional network is; None for anything else."""
    if isinstance(layer, keras.Sequential):
        return layer._functional
    return layer if isinstance(layer, keras.Model) and hasattr(layer, "_run_through_graph") else None


def _parents(steps):
    """For each step the places of the steps that its inputs come from."""
    places = {id(output): place for place, (_, _, output) in enumerate(steps)}
    return [[places[i] for i in inputs if i in places] for _, inputs, _ in steps]


def _orders(network, reference, images):
    """Ways to copy the reference's weights into a network: for each of its weights, the place of the one to copy.

    Weights of one shape may stand in another order than in the reference: a network is looked through for which layer
    follows which. Where it cannot be, these are the orders in which people make layers, the likeliest first.
    """
    given, asked = _shapes(network.get_weights()), _shapes(reference.get_weights())
    own, right = _steps(network, images), _steps(reference, images)
    order = _by_neighbours(network, own, reference, right) if own and right else None
    if order:
        return [order]
    found = []
    places = {id(variable): place for place, variable in enumerate(reference.weights)}
    for sequence in _sequences(right):
        layers = [[places[id(variable)] for variable in layer.weights] for layer in sequence]
        found.append(_by_layer(given, layers, asked))
    found.append(_by_shape(given, asked))
    return [list(order) for order in dict.fromkeys(tuple(order) for order in found if order)]


def _by_layer(given, layers, asked):
    """The order that gives each run of weights those of the first layer left with these shapes; None if none fits.

    Args:
        given: shapes of the weights of a network of which nobody knows the layers.
        layers: for each layer of the reference the places of its weights.
        asked: shapes of the weights of the reference.
    """
    kinds = {}
    for places in layers:
        kinds.setdefault(tuple(asked[place] for place in places), []).append(places)
    waiting = [(0, ())]  # how many weights are matched, with layers of which kinds
    while waiting:
        done, taken = waiting.pop()
        if done == len(given):
            queues = {kind: iter(queue) for kind, queue in kinds.items()}
            return [place for kind in taken for place in next(queues[kind])]
        for kind in sorted(kinds, key=len):
            if tuple(given[done : done + len(kind)]) == kind and taken.count(kind) < len(kinds[kind]):
                waiting.append((done + len(kind), (*taken, kind)))
    return None


def _by_shape(given, asked):
    """For each shape the place of the same shape in the other list, first come, first served."""
    places = {shape: [place for place, other in enumerate(asked) if other == shape] for shape in set(asked)}
    return [places[shape].pop(0) for shape in given]


def _sequences(steps):
    """The layers with weights as they work, and branch by branch: the first branch first, the last branch first."""
    parents = _parents(steps)

    def visited(turn):
        order, waiting = {}, [(len(steps) - 1, False)]
        while waiting:
            place, done = waiting.pop()
            if done:
                order.setdefault(place)
            elif place not in order:
                waiting.append((place, True))
                waiting.extend((parent, False) for parent in parents[place][::turn])
        return order

    for order in (range(len(steps)), *(visited(turn) for turn in (-1, 1) if steps)):
        yield dict.fromkeys(steps[place][0] for place in order if getattr(steps[place][0], "weights", None))


def _by_neighbours(network, own, reference, right):
    """The order that gives each layer the weights of the one with its shapes and neighbours; None if there is none."""
    palette = {}
    (layers, colours), (asked_layers, asked_colours) = (_coloured(steps, palette) for steps in (own, right))
    for colour, asked in zip(reversed(colours), reversed(asked_colours), strict=True):
        if Counter(colour) == Counter(asked):
            break
    else:
        return None
    places = {id(variable): place for place, variable in enumerate(network.weights)}
    asked_places = {id(variable): place for place, variable in enumerate(reference.weights)}
    order = [None] * len(places)
    for layer, other in zip(layers, _by_shape(colour, asked), strict=True):
        for variable, asked_variable in zip(layer.weights, asked_layers[other].weights, strict=True):
            order[places[id(variable)]] = asked_places[id(asked_variable)]
    return None if None in order else order


def _coloured(steps, palette, rounds=8):
    """The layers with weights, and their colours in each round: one colour means the same shapes and neighbours."""
    layers, sources, edges, pooled, behind_pooling = {}, {}, set(), set(), set()
    for layer, inputs, output in steps:
        found = set().union(*(sources.get(i, ()) for i in inputs))
        through = any(i in pooled for i in inputs)
        if getattr(layer, "weights", None):
            number = layers.setdefault(layer, len(layers))
            edges |= {(parent, number) for parent in found}
            found = {number}
            behind_pooling |= found if through else set()
        elif through or "Pool" in type(layer).__name__:
            pooled.add(id(output))
        sources[id(output)] = found
    marks = [tuple(_shapes(layer.weights)) for layer in layers]
    colours = [[palette.setdefault(mark, len(palette)) for mark in marks]]
    marks = [(mark, number in behind_pooling) for number, mark in enumerate(marks)]
    colours.append([palette.setdefault(mark, len(palette)) for mark in marks])
    for _ in range(rounds):
        last = colours[-1]
        around = [
            tuple(sorted(last[pair[1 - side]] for pair in edges if pair[side] == number) for side in (0, 1))
            for number in range(len(layers))
        ]
        marks = [(colour, *map(tuple, neighbours)) for colour, neighbours in zip(last, around, strict=True)]
        colours.append([palette.setdefault(mark, len(palette)) for mark in marks])
    return list(layers), colours


def _with(network, order, reference, images):
    """What a network gives for images once the reference's weights are copied in, in this order."""
    weights = reference.get_weights()
    network.set_weights([weights[place] for place in order])
    return np.asarray(network(images, training=False))


def _direction(output):
    """The inputs of a softmax, known but for their mean and their scale."""
    inputs = np.log(np.maximum(output, 1e-30))
    inputs -= inputs.mean(axis=-1, keepdims=True)
    return inputs / np.maximum(np.linalg.norm(inputs, axis=-1, keepdims=True), 1e-9)


def _random(network, images, output, tolerance):
    """The end of a sentence that says that a network is random while it does not train; empty if it is not."""
    again = np.asarray(network(images, training=False))
    same = _close(np.nan_to_num(again), np.nan_to_num(output), tolerance)
    return "" if same else ": they are random, also while it does not train"


def _first_difference(network, reference, images):
    """How far a network with the right weights goes the right way, and a sentence's end that says where it stops."""
    own, right = _steps(network, images), _steps(reference, images)
    samples, asked = ([_sample(output) for *_, output in steps] for steps in (own, right))
    place = _first_unexplained(own, [any(_alike(one, other) for other in asked) for one in samples])
    other = _first_unexplained(right, [any(_alike(one, other) for other in samples) for one in asked])
    if place is None:
        return 0, ""
    has, asked = _stretch(own, place), None if other is None else _stretch(right, other)
    expected = "where nothing more was asked" if asked is None else f"where {asked} was asked"
    if has == asked:
        expected = "which has other inputs, or in another order, or other settings than asked"
    return place, f": the first place that differs is its layer {place + 1}, {has}, {expected}"


def _first_unexplained(steps, explained):
    """The place of the first step that gives something else, with inputs that are right; None if there is none.

    A step is explained when it gives what a step of the other network gives, or when one behind it does: ReLU and max
    pooling may stand either way round.
    """
    parents = _parents(steps)
    for place in reversed(range(len(steps))):
        for parent in parents[place] if explained[place] else ():
            explained[parent] = True
    fits = (place for place in range(len(steps)) if not explained[place] and all(explained[i] for i in parents[place]))
    return next(fits, None)


def _first_size(network, reference, images):
    """The end of a sentence that names the first layer of a chain that gives another size; empty if there is none."""
    own, right = _steps(network, images), _steps(reference, images)
    if len(right) == 1 or any(len(inputs) != 1 for _, inputs, _ in own + right):
        return ""
    ends = [
        [place for place, step in enumerate(steps) if not place or step[2].shape != steps[place - 1][2].shape]
        for steps in (own, right)
    ]
    for place, other in zip(*ends, strict=False):
        size, asked = (tuple(step[2].shape[1:]) for step in (own[place], right[other]))
        if size != asked:
            return (
                f": the first size that differs is that of its layer {place + 1}, {_stretch(own, place)}: {size}, "
                f"expected {asked} from {_stretch(right, other)}"
            )
    return ""


def _sample(output):
    """Some numbers of a step, enough to know it again: its shape and about a thousand values."""
    values = np.asarray(output).ravel()
    return tuple(output.shape), values[:: max(1, values.size // 1000)]


def _alike(one, other):
    largest = np.abs(other[1]).max(initial=0)
    return one[0] == other[0] and np.allclose(one[1], other[1], rtol=0, atol=1e-3 * largest)


def _stretch(steps, place):
    """A layer in words, with the layer behind it where only the two together say what happens."""
    layer = steps[place][0]
    words = _words(layer)
    behind = steps[place + 1][0] if place + 1 < len(steps) else None
    padding = type(layer).__name__ == "ZeroPadding2D"
    linear = type(layer).__name__ in ("Conv2D", "Dense") and _activation(layer) == ""
    if behind is not None and (padding or (linear and type(behind).__name__ in ("ReLU", "Activation", "Softmax"))):
        words += f" and {_words(behind)}"
    return words


def _words(layer):
    """A layer in words, from its settings."""
    kind = type(layer).__name__
    if kind == "Conv2D":
        window, rest = layer.kernel_size, f" to {layer.filters} feature maps{_activation(layer)}"
        return f"a convolution {_window(window, layer.strides, layer.padding)}{rest}"
    if kind in ("MaxPooling2D", "AveragePooling2D"):
        name = "max pooling" if kind == "MaxPooling2D" else "average pooling"
        return f"{name} {_window(layer.pool_size, layer.strides, layer.padding)}"
    if kind == "Dense":
        return f"a dense layer of {layer.units} neurons{_activation(layer)}"
    if kind == "Dropout":
        return f"dropout of {layer.rate:g}"
    if kind == "Activation":
        return _activation(layer).removeprefix(" with ") or "no activation"
    return kind


def _window(size, strides, padding):
    stride = strides[0] if len(set(strides)) == 1 else tuple(strides)
    return f"{size[0]} x {size[1]} with stride {stride}, {padding}"


def _activation(layer):
    name = getattr(layer.activation, "__name__", type(layer.activation).__name__)
    return "" if name == "linear" else f" with {name}"


def _let_through(layers, start):
    """Sets the weights of a chain of layers so that one number goes from layer `start` (-1: the image) to the end."""
    for number, layer in enumerate(layers):
        for variable in layer.weights:
            value = np.zeros(variable.shape, "float32")
            if value.ndim == 1 and number == start:
                value[0] = 3  # not 1, which could be taken for a probability
            elif value.ndim > 1 and number > start:
                value[(*(size // 2 for size in value.shape[:-2]), 0, 0)] = 1
            variable.assign(value)


def _drops(steps):
    """The layers with weights of a chain, and the dropout rates in front of the first, behind the first, and so on."""
    layers, rates = [], [0.0]
    for layer, *_ in steps:
        if isinstance(layer, keras.layers.Dropout):
            rates[-1] = layer.rate
        elif layer.weights:
            layers.append(layer)
            rates.append(0.0)
    return layers, rates


def _open(network):
    """Sets the kernels of a network so that one number goes through it from the image to the end."""
    weights = network.get_weights()
    for weight in weights:
        if weight.ndim > 1:
            weight[...] = 0
            weight[(*(size // 2 for size in weight.shape[:-2]), 0, 0)] = 1
    network.set_weights(weights)


def _survival(network, images):
    """How many times larger than without dropout a number comes out, in the draws in which it does.

    Returns:
        float; -1 if the draws are not all or nothing; None if nothing comes out without dropout either.
    """

    def first_class(images, training):
        output = np.asarray(network(images, training=training), "float64")
        if _probabilities(output) and output.min() > 0:
            output = np.log(output)  # undo the softmax
        return output[:, 0] - output[:, 1]

    whole = first_class(images[:1], False)
    if abs(whole) < 1e-6:
        return None
    times = first_class(images, True) / whole
    survived = np.isclose(times, times.max(), rtol=1e-2)
    dropped = abs(times) < 1e-2
    return float(times.max()) if (survived | dropped).all() and dropped.any() == (times.max() > 1.01) else -1.0


def _calmed(network, rng):
    """Makes the last weights of a classifier smaller until it is not sure of one class, which would hide all else."""
    images = rng.normal(size=(2, *(size or 8 for size in network.input_shape[1:]))).astype("float32")
    for _ in range(3):
        output = np.asarray(network(images, training=False))
        if output.ndim == 2 and _probabilities(output):
            spread = float(np.log(np.maximum(output, 1e-30)).std(axis=1).max())
            for variable in network.weights[-2:]:
                variable.assign(variable / max(1.0, spread / 1.5))


def _probabilities(output):
    return (output >= 0).all() and np.allclose(output.sum(axis=-1), 1, atol=1e-4)


def _rate(times):
    """The dropout that makes what survives so many times larger, in words."""
    rate = 1 - 1 / times if times else 1
    return "no dropout" if abs(rate) < 0.005 else f"a dropout of {rate:.2g}"


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
        if waits_for is not None:
            beside(waits_for, "time").sleep(0.2)
    except Mistake:
        raise
    except Exception as error:  # a dataset only runs what is in it while somebody goes through it
        raise Mistake(
            f"{text} raised {_told(error)} while it was gone through.",
            f"{_named(text)}: the dataset raises an exception while it is gone through.",
        ) from None
    return found


def dataset_mapped(function, values, **keywords):
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
