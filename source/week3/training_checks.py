"""What the test cells ask of code that trains a network, or that says how to: losses, histories, accuracies."""

from collections.abc import Mapping

import keras
import numpy as np

from checks import Mistake, beside, call, name_of, named, shown, that, told
from loading_checks import batch


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
            layers.Dense(n_classes, "softmax"),
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


def epochs_after_best(history):
    """How many epochs a training went on after the best one, by the loss or the accuracy of the validation.

    Args:
        history: dict with the list "val_loss", and perhaps one that begins with "val_" and has an accuracy.

    Returns:
        int, counted from the later one of the two; of several that are as good from the last.
    """
    losses = np.nan_to_num(history["val_loss"], nan=np.inf)
    best = [np.flatnonzero(losses == losses.min())[-1]]
    best += [np.flatnonzero(np.array(values) == max(values))[-1] for values in _validation_accuracies(history)]
    return len(losses) - 1 - int(max(best))


def _validation_accuracies(history):
    """The lists in a history that have an accuracy of the validation for each epoch, whatever its name is."""
    return [values for key, values in history.items() if key.startswith("val_") and "acc" in key and values]


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
    that(
        loss <= best * 1.02 + 1e-3 or any(share >= max(other) - 1e-3 for other in _validation_accuracies(history)),
        f"After {name} the validation loss is {loss:.3f}, that of the best epoch was {best:.3f}, expected the same: "
        "put the weights of the best epoch back.",
        f"{name}: at the end the model must have the weights of the best epoch, whether it stopped early or not.",
    )


def trained(network, images, labels, epochs, batch_size):
    """Trains a network as `network.fit` does, to the same weights, with less waiting.

    Args:
        network: the student's keras.Model, compiled; its weights are changed.
        images, labels: arrays.
        epochs, batch_size: what `fit` takes (int).

    Returns:
        A Call, to be asked whether `fit` raised.
    """

    def fit(images, labels):
        _make_ready(network, images, labels, batch_size)
        return network.fit(images, labels, epochs=epochs, batch_size=batch_size, verbose=0)

    return call(fit, images, labels)


def _make_ready(network, images, labels, batch_size):
    """Has `fit` wait less.

    Keras traces a network twice when its optimizer or its metrics have no variables yet, so they are made first; and it
    comes back to Python once in an epoch, not after each step.
    """
    outputs = network(images[:batch_size], training=False)  # makes the weights of a network that is not built yet
    network.optimizer.build(network.trainable_variables)
    network.compute_metrics(images[:batch_size], labels[:batch_size], outputs)
    network.reset_metrics()
    network.steps_per_execution = -(-len(images) // batch_size)
    network.make_train_function(force=True)  # one of an earlier training would count the steps in the old way


def compiled(network):
    """Compiles a student's keras.Model with a softmax for labels that are whole numbers, and returns it."""
    there = beside(network, "keras")
    network.compile(optimizer=there.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy")
    return network


def learned(text, network, train, new, goal, epochs, batch_size, seconds=45, hint=""):
    """Trains a network on pictures until it tells enough new ones apart, and says how many.

    Args:
        text: what made `network`, as a student would write it.
        network: the student's keras.Model, compiled; its weights are changed.
        train, new: pairs of images and labels (arrays): to train on, and to judge by.
        goal: share of the new pictures that ends the training.
        epochs: at most so many (int).
        batch_size: int.
        seconds: no epoch begins after so much processor time.
        hint: a sentence for whoever has made a network that cannot be trained.

    Returns:
        float, the largest share of the new pictures that it told apart after an epoch.
    """
    clock, data = beside(network, "time"), beside(network, "tensorflow").data
    best, end = 0.0, clock.process_time() + seconds
    try:
        _make_ready(network, *train, batch_size)
        # Of arrays, fit would make and trace a dataset in each epoch.
        batches = data.Dataset.from_tensor_slices(train).shuffle(len(train[0]), seed=0).batch(batch_size)
        for _ in range(epochs):
            network.fit(batches, verbose=0)
            best = max(best, accuracy(network, *new))
            if best >= goal or clock.process_time() > end:
                break
    except Exception as error:  # a network that cannot be trained is a student's mistake like any other
        raise Mistake(
            f"{text} cannot be trained: it raised {told(error)}. {hint}".rstrip(),
            f"{named(text)}: it cannot be trained. {hint}".rstrip(),
        ) from None
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
            f"{training.name}(model, train, validation) raised {told(training.error)}.",
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
        [
            there.Input((4, 4, classes)),
            there.layers.GlobalAveragePooling2D(),
            there.layers.Dropout(0.8),  # answers at random while it trains
            there.layers.Dense(classes, use_bias=False, kernel_initializer="identity"),  # shows whether it was trained
            there.layers.Softmax(),
        ]
    )
    network.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    dataset = library.data.Dataset.from_tensor_slices((images, truth)).shuffle(len(truth), seed=seed).batch(batch_size)
    right = truth == given
    return network, dataset, float(right.mean()), np.array([right[truth == label].mean() for label in range(classes)])


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
    chosen = f"{call} gave {units} units, the activation {shown(activation)} and the loss {shown(loss)}"
    activate, loss_of = _as_functions(function, call, activation, loss)

    def losses(labels, logits):
        return loss_of(labels, activate(logits))

    forms = ("binary",) if units == 1 else ("integer", "one-hot")
    fitting, first = set(), None
    for form in forms:
        try:
            fitting |= {form} if all(_is_cross_entropy(losses, form, units, right) for right in _some(units)) else set()
        except Exception as error:  # a loss that cannot take these labels
            first = first or error
    that(
        fitting or first is None or len(forms) > 1,
        f"{chosen}: that cannot be computed ({first and told(first)}).",
        hint,
    )
    because = (
        "a softmax over a single unit always gives 1"
        if units == 1 and shown(activation) == "'softmax'"
        else "without an activation the outputs are logits, so the loss must know it (from_logits=True)"
        if activation is None or shown(activation) == "'linear'"
        else "the loss must not take probabilities for logits, and with from_logits=True it does"
        if shown(activation) in ("'softmax'", "'sigmoid'") and getattr(loss, "from_logits", False) is True
        else "classification asks for a cross-entropy, the one that belongs to this activation and these labels"
    )
    that(fitting, f"{chosen}. These do not fit each other and the labels: {because}.", hint)
    return fitting


def _as_functions(function, call, activation, loss):
    """An activation and a loss as functions of arrays.

    Args:
        function: the student's function that chose them.
        call: the call, as a student would write it.
        activation: Keras name, function or None.
        loss: Keras name, loss object or function.

    Returns:
        (activate, loss_of): a function of logits that gives outputs, both arrays with a row for each example, and one
        of labels and outputs that gives the loss (float).
    """
    try:
        activate, loss = _known_to_keras(function, "activations", activation), _known_to_keras(function, "losses", loss)
    except (ValueError, TypeError) as error:
        raise Mistake(
            f"{call} gave {shown(activation)} and {shown(loss)}, but Keras does not know them: {told(error)}.",
            f"{name_of(function)} gives an activation or a loss that Keras does not know.",
        ) from None
    compute = getattr(loss, "call", loss)

    def outputs(logits):
        return np.asarray(activate(keras.ops.convert_to_tensor(logits, "float32")))  # as data: numbers, no history

    def loss_of(labels, outputs):
        return float(np.mean(np.asarray(compute(labels, np.asarray(outputs, "float32")))))

    return outputs, loss_of


def _known_to_keras(function, package, value):
    """The activation or the loss that a value stands for.

    A name means what Keras has under it here, and a loss object of Keras' own is made anew here: whatever the student
    has done to the Keras over there, it does not count. Only what the student wrote runs where it lives.

    Args:
        function: the student's function that gave the value.
        package: "activations" or "losses".
        value: Keras name, None, function or object.
    """
    if value is None or isinstance(value, str):
        return getattr(keras, package).get(value)
    kind = getattr(keras.losses, type(value).__name__, None)
    if isinstance(kind, type) and isinstance(value, kind):
        config = value.get_config()
        if isinstance(config, dict) and all(isinstance(item, str | float | int | None) for item in config.values()):
            return kind(**config)
    return getattr(beside(function, "keras"), package).get(value)


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
    activate, loss_of = _as_functions(function, call, activation, loss)
    chosen = f"{call} gave {units} units, the activation {shown(activation)} and the loss {shown(loss)}"
    sizes = np.geomspace(0.01, 1e5, 4000, dtype="float32")
    logits = np.concatenate([-sizes, sizes])[:, None]
    for target in (-30.0, 0.5, 120.0):
        label = np.array([[target]], "float32")
        try:
            outputs = activate(logits)
            near, off, far = (
                [loss_of(label, [[target + side * distance]]) for side in (-1, 1)] for distance in (0, 2, 20)
            )
        except Exception as error:
            raise Mistake(f"{chosen}: that cannot be computed ({told(error)}).", hint) from None
        cannot = f"{chosen}. With these a network cannot be taught to answer {target:g}"
        that(np.any(np.abs(outputs - target) < 1), f"{cannot}: the output must be able to be any number.", hint)
        that(
            max(near) < min(off) and max(off) < min(far),
            f"{cannot}: the loss must grow with the distance to the target.",
            hint,
        )


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


def linear_classifier(thing, shape):
    """A network for two classes with one layer, compiled, where something of the student's lives.

    Args:
        thing: the student's function or class that it is for.
        shape: (height, width, channels) of the images.

    Returns:
        keras.Model.
    """
    there = beside(thing, "keras")
    layers = [there.Input(shape), there.layers.Flatten(), there.layers.Dense(2, activation="softmax")]
    model = there.Sequential(layers)
    model.compile(optimizer=there.optimizers.Adam(0.05), loss="sparse_categorical_crossentropy")
    return model


def right_after_training(model, sequence_class, paths, labels):
    """Trains a network with a sequence of the student's, where it lives, and counts what it gets right.

    Args:
        model: keras.Model of `linear_classifier`; it begins anew, but is traced only once.
        sequence_class: the student's class, for ImageSequence(paths, labels, batch_size, ...).
        paths, labels: lists, for two classes.

    Returns:
        Share of the images that the network gets right afterwards (float).
    """
    sequence = call(sequence_class, paths, labels, 4, shuffle=True, seed=3).returned()
    model.set_weights([np.zeros(weights.shape) for weights in model.get_weights()])
    try:
        model.fit(sequence, epochs=4, verbose=0)
    except Exception as error:
        raise Mistake(
            f"fit cannot train with {name_of(sequence_class)}: it raised {told(error)}.",
            f"fit cannot train with {name_of(sequence_class)}.",
        ) from None
    plain = call(sequence_class, paths, labels, len(paths)).returned()
    images, _ = batch(f"{name_of(sequence_class)}(...)[0]", plain, 0, (len(paths), *model.input_shape[1:]))
    return float(np.mean(np.argmax(np.asarray(model(images, training=False)), axis=1) == labels))
