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


def same_network(text, network, reference, images, near=(), training=True, tolerance=1e-4):
    """Checks that two networks compute the same, whatever their weights: copies the reference's weights in.

    It does not matter how the student's network is made (Sequential, functional, subclassed, with layers of the
    student's own), whether activations and paddings are layers of their own, nor in which order the layers were made.

    Args:
        text: what made `network`, as a student would write it.
        network: the student's keras.Model; its weights are changed.
        reference: keras.Model that is right, or a list of models that all are. `enlivened` gives it weights of which
            each one counts.
        images: array (batch, height, width, channels).
        near: pairs (keras.Model, sentence): a network with a known mistake, and the sentence that names it. Nobody asks
            for them when the answer is right, so a generator that makes them one by one saves the time.
        training: whether the outputs must also be the same with training=True. Say False where the student is free
            there, or where something random (dropout) belongs to the network: `same_dropouts` looks at that.
        tolerance: how far each output may be off, as a share of the largest expected one.
    """
    try:
        given = np.asarray(network(images, training=False))
    except Exception as error:  # a network that cannot take the images is a student's mistake like any other
        raise Mistake(
            f"{text} cannot take images of shape {images.shape}: it raised {_told(error)}.",
            f"{_named(text)}: your network cannot take images of some shape.",
        ) from None
    references = reference if isinstance(reference, list | tuple) else [reference]
    weights = network.get_weights()

    def reason():
        candidates = ((_outputs(other, images, weights), sentence) for other, sentence in near)
        return _because(given, candidates, lambda one, other: other is not None and _close(one, other, tolerance))

    expected = np.asarray(references[0](images, training=False))
    if given.shape != expected.shape:
        because = reason() or _first_size(network, references[0], images)
        raise Mistake(
            f"{text} turns images of shape {images.shape} into {given.shape}, expected {expected.shape}{because}.",
            f"{_named(text)}: your network gives outputs of the wrong shape{because}.",
        )
    asked = references[0].get_weights()
    if Counter(_shapes(weights)) != Counter(_shapes(asked)):
        because = reason() or _first_size(network, references[0], images)
        because = because or f": {_other_weights(_shapes(weights), _shapes(asked))}"
        raise Mistake(
            f"{text} has weights of shapes that were not asked{because}.",
            f"{_named(text)}: your network has weights of shapes that were not asked{because}.",
        )
    first = None
    for right in references:
        expected = np.asarray(right(images, training=False))
        orders = _orders(network, right, images)
        first = first or (orders[0], right)
        if any(_close(_with(network, order, right, images), expected, tolerance) for order in orders):
            break
    else:
        order, right = first
        output = _with(network, order, right, images)
        because = _random(network, images, output, tolerance) or reason() or _first_difference(network, right, images)
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
        A Call.
    """
    libraries = {id(library): library for library in (keras, beside(function, "keras"))}.values()
    scopes = [library.StatelessScope(initialize_variables=False) for library in libraries]
    for scope in scopes:
        scope.__enter__()
    try:
        return call(function, *arguments, **keywords)
    finally:
        for scope in reversed(scopes):
            scope.__exit__(None, None, None)


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
        if isinstance(layer, keras.layers.Layer) and layer not in made:
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
    images = np.random.default_rng(1).uniform(0.5, 1, (4, *shape)).astype("float32")
    fresh = network.get_weights()
    places = [place for place, weight in enumerate(fresh) if weight.ndim == 4 and weight.shape[0] * weight.shape[1] > 1]

    def is_dead(place, positive=()):
        signs = {place: -1} | dict.fromkeys(positive, 1)
        network.set_weights([signs[i] * np.abs(fresh[i]) if i in signs else fresh[i] for i in range(len(fresh))])
        outputs = np.asarray(network(images, training=False))
        return np.allclose(outputs, outputs[:1], rtol=0, atol=1e-6)

    def is_separable(place):  # its second half is a convolution of 1 x 1, which has the activation behind it
        return place + 1 < len(fresh) and fresh[place + 1].shape[:2] == (1, 1)

    dead = [is_dead(place) or (is_separable(place) and is_dead(place + 1, [place])) for place in places]
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


def plan(function, /, *arguments, **keywords):
    """The network that a function builds, without memory for its weights where that can be: to count, not to call.

    Args:
        function: what the student wrote.
        *arguments, **keywords: what to call it with.

    Returns:
        keras.Model.
    """
    made = planned(function, *arguments, **keywords)
    if made.error is not None or not getattr(made.value, "weights", True):
        made = call(function, *arguments, **keywords)  # some networks are built by a call, and that needs weights
    network = made.gives_model()
    not_built = "gave a model that is not built yet, it has no weights: give it an input, or call its build"
    that(network.weights, f"{made.text} {not_built}.", f"{made.name} {not_built}.")
    return network


def small_version(function, /, *arguments, times, **keywords):
    """The network that a function builds, with fewer feature maps and neurons where that can be.

    Args:
        function: what the student wrote.
        *arguments, **keywords: what to call it with.
        times: as for `shrunk`.

    Returns:
        Tuple of the keras.Model and how many times smaller it is: `times`, or 1.
    """
    small = shrunk(plan(function, *arguments, **keywords), times)
    if small is not None:
        return small, times
    return call(function, *arguments, **keywords).gives_model(), 1


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

    The first is the likeliest. Weights of one shape may stand in another order than in the reference: a network is
    looked through for which layer follows which. Where it cannot be, the orders are tried in which people make layers.
    """
    given, asked = _shapes(network.get_weights()), _shapes(reference.get_weights())
    own, right = _steps(network, images), _steps(reference, images)
    found = [_by_neighbours(network, own, reference, right)] if own and right else []
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
    layers, sources, edges = {}, {}, set()
    for layer, inputs, output in steps:
        found = set().union(*(sources.get(i, ()) for i in inputs))
        if getattr(layer, "weights", None):
            number = layers.setdefault(layer, len(layers))
            edges |= {(parent, number) for parent in found}
            found = {number}
        sources[id(output)] = found
    colours = [[palette.setdefault(tuple(_shapes(layer.weights)), len(palette)) for layer in layers]]
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


def _random(network, images, output, tolerance):
    """The end of a sentence that says that a network is random while it does not train; empty if it is not."""
    again = np.asarray(network(images, training=False))
    same = _close(np.nan_to_num(again), np.nan_to_num(output), tolerance)
    return "" if same else ": they are random, also while it does not train"


def _first_difference(network, reference, images):
    """The end of a sentence that names the first place where a network, with the right weights, goes another way."""
    own, right = _steps(network, images), _steps(reference, images)
    samples, asked = ([_sample(output) for *_, output in steps] for steps in (own, right))
    place = _first_unexplained(own, [any(_alike(one, other) for other in asked) for one in samples])
    other = _first_unexplained(right, [any(_alike(one, other) for other in samples) for one in asked])
    if place is None:
        return ""
    expected = f"where {_stretch(right, other)} was asked" if other is not None else "where nothing more was asked"
    return f": the first place that differs is its layer {place + 1}, {_stretch(own, place)}, {expected}"


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
    return one[0] == other[0] and _close(one[1], other[1], 1e-3)


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
        if _probabilities(output):
            output = np.log(np.maximum(output, 1e-30))  # undo the softmax
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
