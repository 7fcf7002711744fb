"""Judges a network by what it computes, however it is written: what the test cells about architectures ask.

The weights of a right network are copied in, and the outputs compared. Where they differ, the first layer that is not
as asked is named. `checks.py` says how a check speaks.
"""

import functools
import math
from collections import Counter

import keras
import numpy as np

from checks import Mistake, because_of, beside, brought_here, call, is_close, is_whole, named, shown, that, told


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
        free_scale: whether the inputs of the softmax may all be so many times larger or smaller than asked, up to 20.
        tolerance: how far each output may be off, as a share of the largest expected one.
    """
    given = np.asarray(_outputs_for(text, network, images))
    weights, tried, orders = network.get_weights(), {}, {}

    def reason():
        candidates = ((_outputs(other, images, weights), sentence) for other, sentence in near)
        return because_of(given, candidates, lambda one, other: other is not None and is_close(one, other, tolerance))

    def same(right, order):
        one, other = _with(network, order, right, images), np.asarray(right(images, training=False))
        if free_scale:
            (one, length), (other, asked) = map(_direction, (one, other))
            if not ((length < 20 * asked) & (asked < 20 * length)).all():
                return False
        return is_close(one, other, tolerance)

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
                f"{named(text)}: your network gives outputs of the wrong shape{because}.",
            )
        if not fitting:
            because = reason() or _first_size(network, first, images)
            because = because or f": {_other_weights(_shapes(weights), _shapes(first.get_weights()))}"
            raise Mistake(
                f"{text} has weights of shapes that were not asked{because}.",
                f"{named(text)}: your network has weights of shapes that were not asked{because}.",
            )
        differences = []
        for right in fitting:
            output = _with(network, orders[right][0], right, images)
            differences.append(_first_difference(network, right, images))
        because = _random(network, images, output, tolerance) or reason() or max(differences)[1]
        mode = "with the same weights as the right network"
        raise Mistake(
            f"{text} has the right shapes, but {mode} its outputs differ from what was asked{because}.",
            f"{named(text)}: {mode} your network's outputs differ from what was asked{because}.",
        )
    if training:
        output = np.asarray(network(images, training=True))
        if not is_close(output, np.asarray(right(images, training=True)), tolerance):
            because = reason()
            raise Mistake(
                f"{text} has the right shapes, but while it trains its outputs differ from what was asked{because}.",
                f"{named(text)}: while it trains your network's outputs differ from what was asked{because}.",
            )


def _outputs_for(text, network, images):
    """What a network makes of images, after a check that it takes them and is meant for them."""
    hint = f"{named(text)}: your network cannot take images of some shape."
    try:
        outputs, meant = network(images, training=False), getattr(network, "input_shape", None)
    except Exception as error:  # a network that cannot take the images is a student's mistake like any other
        raise Mistake(f"{text} cannot take images of shape {images.shape}: it raised {told(error)}.", hint) from None
    if isinstance(meant, tuple) and len(meant) == images.ndim:  # Keras itself does not look at height and width
        fits = all(size in (None, real) for size, real in zip(meant[1:], images.shape[1:], strict=True))
        that(fits, f"{text} is made for images of shape {meant[1:]}, expected {images.shape[1:]}.", hint)
    return outputs


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
    _outputs_for(text, network, images[:1])  # builds it
    given, asked = _shapes(network.get_weights()), _shapes(reference.get_weights())
    if Counter(given) != Counter(asked):
        because = "where it drops can be seen once its layers with weights are those that were asked"
        raise Mistake(f"{text}: {because}; {_other_weights(given, asked)}.", f"{named(text)}: {because}.")
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
            raise Mistake(f"{text} has {wrong}.", f"{named(text)}: your network has {wrong}.")
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


def awakened(network):
    """Makes the kernels of a student's network so large that what goes in can be seen in what comes out.

    Unlike `enlivened` it keeps all else, and needs no more of the network than `get_weights` and `set_weights`.

    Args:
        network: keras.Model, built; its weights are changed.

    Returns:
        The network.
    """
    weights = network.get_weights()
    for weight in weights:
        if weight.ndim > 1:
            weight *= np.sqrt(2 / math.prod(weight.shape[:-1])) / max(float(weight.std()), 1e-9)
    network.set_weights(weights)
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
        f"{named(text)}: your network is not built.",
    )
    right = expected if isinstance(expected, list) else [expected]
    because = "" if count in right else because_of(count, near)
    asked = " or ".join(f"{number:,}" for number in right)
    that(
        count in right,
        f"{text} has {count:,} parameters, expected {asked}{because}.",
        f"{named(text)}: your network has another number of parameters than asked{because}.",
    )


def same_weights(text, network, reference):
    """Checks that the weights of two networks have the same shapes, in whatever order; both may be planned only."""
    given, asked = _shapes(network.weights), _shapes(reference.weights)
    because = _other_weights(given, asked)
    that(
        not because,
        f"{text} has weights of shapes that were not asked: {because}.",
        f"{named(text)}: your network has weights of shapes that were not asked: {because}.",
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
    outputs = _outputs_for(text, network, images)
    given = tuple(np.shape(outputs))
    that(
        given == (2, *expected),
        f"{text} turns two images of shape {shape} into {given}, expected {(2, *expected)}.",
        f"{named(text)}: your network gives outputs of the wrong shape.",
    )
    return np.asarray(outputs)


def classifies(text, network, shape, n_classes):
    """Checks that a network turns images of a shape into one probability for each class."""
    outputs = gives_shape(text, network, shape, n_classes)
    that(
        _probabilities(outputs),
        f"{text} gives outputs that do not add up to 1 for each image, expected probabilities: softmax is missing.",
    )


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
        small = keras.Model(inputs, _graph(network)._run_through_graph(inputs, wrapped))
        small(np.zeros((1, *network.input_shape[1:]), "float32"))  # a size that is fixed shows only in a call
        return small
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
    positive, the output of the network no longer depends on the image; or, if the image reaches it on another way too,
    not on what the negative numbers are. Where this does not hold, because something between the two moves the numbers,
    a ReLU that can be seen behind the convolution counts too.

    Args:
        network: keras.Model, as it is after it was made, for images with values 0..1; it is given its weights back.
        shape: (height, width, channels) of its images.

    Returns:
        Tuple of two ints; kernels of 1 x 1 do not count.
    """
    images = np.linspace(0.55, 1, 4, dtype="float32").reshape(-1, 1, 1, 1) * np.ones(shape, "float32")
    given, fresh = network.get_weights(), _without_biases(network)
    places = [place for place, weight in enumerate(fresh) if weight.ndim == 4 and weight.shape[0] * weight.shape[1] > 1]

    def averaging(kernel):  # so that nothing grows until the softmax is sure of one class
        return np.abs(kernel) / np.maximum(np.abs(kernel).sum(axis=(0, 1, 2)), 1e-6)

    def outputs_with(place, scale):  # a subclass may have made its dense layers before its convolutions
        kernels = [averaging(weight) if i < place and weight.ndim == 4 else weight for i, weight in enumerate(fresh)]
        kernels[place] = scale * averaging(fresh[place])
        network.set_weights(kernels)
        return np.asarray(network(images, training=False))

    def is_dead(place):
        outputs, maps = outputs_with(place, -1.0), fresh[place].shape[-1]
        alike = functools.partial(np.allclose, outputs, rtol=0, atol=1e-6)
        return alike(outputs[:1]) or alike(outputs_with(place, -np.linspace(0.1, 1, maps, dtype="float32")))

    def is_separable(place):  # its second half is a convolution of 1 x 1, which has the activation behind it
        return place + 1 < len(fresh) and fresh[place + 1].shape[:2] == (1, 1)

    dead = [is_dead(place) or (is_separable(place) and is_dead(place + 1)) for place in places]
    network.set_weights(given)
    if not all(dead):  # normalisation over an image undoes what was done to the kernel
        seen = _with_relu_behind(_steps(network, images[:1]))
        known = {id(variable) for layer in seen for variable in layer.weights}
        weights = network.weights
        dead = [one or id(weights[place]) in known for one, place in zip(dead, places, strict=True)]
    return len(places), sum(dead)


def dropouts_of(network, shape):
    """The rates of the dropouts of a network.

    Args:
        network: keras.Model; its weights are changed.
        shape: (height, width, channels) of its images.

    Returns:
        List of floats. Of a subclassed network, whose layers do not tell how often they are used, or of one with layers
        that cannot be looked into, it is what all its dropouts do to a number that goes through: as many rates of 0.5
        as explain it.
    """
    parts = parts_of(network)
    dropouts = [part for part in parts if isinstance(part, keras.layers.Dropout)]
    rates = [float(part.rate) for part in dropouts if "Spatial" not in type(part).__name__]
    if _graph(network) is None or any(map(_is_closed, parts)):
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
    """Whether a network pools; one of which not all can be seen, as of a subclassed one, is believed."""
    if _graph(network) is None:
        return True
    return any("pool" in type(part).__name__.lower() or _is_closed(part) for part in parts_of(network))


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
    # Of a network that lives with the student a tensor comes across anew each time, known by its numbers only.
    known = {} if hasattr(network, "_here_") else None

    def numbers(x):
        return np.shape(x), np.asarray(x).tobytes()

    def wrapped(layer):
        if (inner := _graph(layer)) is not None:
            return lambda x, **_: inner._run_through_graph(x, wrapped)

        def step(*arguments, **keywords):
            inputs = [x for x in keras.tree.flatten((arguments, keywords)) if hasattr(x, "shape")]
            if known is not None:
                inputs = [known.get(numbers(x), x) for x in inputs]
            kept.extend(inputs)
            output = layer(*arguments, **(keywords | {"training": False} if "training" in keywords else keywords))
            if any(output is x for x in inputs):  # a layer that hands on what it got, as dropout does here
                output = keras.ops.copy(output)
            if known is not None and hasattr(output, "shape"):
                known[numbers(output)] = output
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


def _is_closed(part):
    """Whether a layer cannot be looked into: a Lambda, or one of the student's own."""
    kind, name = part.__class__, type(part).__name__  # they differ for a layer of a student's in another process
    return kind.__name__ != name or name == "Lambda" or not kind.__module__.startswith("keras.")


def _with_relu_behind(steps):
    """The layers with kernels that have a ReLU, their own or one in front of the next layer with kernels; a set."""
    parents, sources, found = _parents(steps), [], set()
    for (layer, *_), places in zip(steps, parents, strict=True):
        has_kernel = any(len(weight.shape) > 1 for weight in getattr(layer, "weights", None) or ())
        sources.append({layer} if has_kernel else set().union(*(sources[place] for place in places)))
        if _is_relu(layer):
            found |= sources[-1]
    return found


def _is_relu(layer):
    """Whether a layer or an operation of Keras is a ReLU, or has one as its activation."""
    if type(layer).__name__ == "ReLU":
        return layer.max_value is None and not layer.negative_slope and not layer.threshold
    return type(layer).__name__ == "Relu" or getattr(getattr(layer, "activation", None), "__name__", "") == "relu"


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
    palette, tries = {}, []
    for by_pooling in (True, False):  # False for a pooling that does not look like one
        (layers, colours), (asked_layers, asked_colours) = (_coloured(one, palette, by_pooling) for one in (own, right))
        tries += [(rounds, *pair) for rounds, pair in enumerate(zip(colours, asked_colours, strict=True))]
    agree = [(rounds, colour, asked) for rounds, colour, asked in tries if Counter(colour) == Counter(asked)]
    if not agree:
        return None
    _, colour, asked = max(agree, key=lambda one: one[0])
    places = {id(variable): place for place, variable in enumerate(network.weights)}
    asked_places = {id(variable): place for place, variable in enumerate(reference.weights)}
    order = [None] * len(places)
    for layer, other in zip(layers, _by_shape(colour, asked), strict=True):
        for variable, asked_variable in zip(layer.weights, asked_layers[other].weights, strict=True):
            order[places[id(variable)]] = asked_places[id(asked_variable)]
    return None if None in order else order


def _coloured(steps, palette, by_pooling, rounds=8):
    """The layers with weights, and their colours in each round: one colour means the same shapes and neighbours.

    Args:
        steps: what `_steps` gives.
        palette: dict from what a colour stands for to the colour (int), the same for both networks; it grows.
        by_pooling: whether layers that come behind a pooling have other colours than the others.
        rounds: how far a layer sees its neighbours (int).
    """
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
    marks = [(mark, by_pooling and number in behind_pooling) for number, mark in enumerate(marks)]
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
    """The inputs of a softmax, known but for their mean: their direction, and how long they are."""
    inputs = np.log(np.maximum(output, 1e-30))
    inputs -= inputs.mean(axis=-1, keepdims=True)
    length = np.maximum(np.linalg.norm(inputs, axis=-1, keepdims=True), 1e-9)
    return inputs / length, length


def _random(network, images, output, tolerance):
    """The end of a sentence that says that a network is random while it does not train; empty if it is not."""
    again = np.asarray(network(images, training=False))
    same = is_close(np.nan_to_num(again), np.nan_to_num(output), tolerance)
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
    """Sets the weights of a network so that one number goes through it from the image to the end."""
    weights = _without_biases(network)
    for weight in weights:
        if weight.ndim > 1:
            weight[...] = 0
            weight[(*(size // 2 for size in weight.shape[:-2]), 0, 0)] = 1
    network.set_weights(weights)


def _without_biases(network):
    """The weights of a network, with zeros for its biases: some begin with ones, as the paper of AlexNet has it."""
    pairs = zip(network.weights, network.get_weights(), strict=True)
    return [0 * weight if variable.name == "bias" else weight for variable, weight in pairs]


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
