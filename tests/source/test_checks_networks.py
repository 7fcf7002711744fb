"""How two networks are compared: which differences count, which do not, and what is said about the first that does."""

import sys
from pathlib import Path

import keras
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "source" / "week3"))
import checks
import network_checks as networks

layers = keras.layers
IMAGES = np.random.default_rng(1).normal(size=(3, 17, 21, 3)).astype("float32")
SHAPE = IMAGES.shape[1:]


def said(check, *arguments, **keywords):
    """The sentence and the hint with which a check refuses an answer."""
    with pytest.raises(checks.Mistake) as caught:
        check(*arguments, **keywords)
    return str(caught.value), caught.value.hint


def chain(*stack):
    return keras.Sequential([keras.Input(SHAPE), *stack])


def asked(dropouts=False):
    drop = [layers.Dropout(0.5)] if dropouts else []
    network = chain(
        layers.Conv2D(8, 3, padding="same"),
        layers.ReLU(),
        layers.MaxPooling2D(3, strides=2),
        layers.Conv2D(6, 3),
        layers.ReLU(),
        layers.Flatten(),
        layers.Dense(12, activation="relu"),
        *drop,
        layers.Dense(12, activation="relu"),
        *drop,
        layers.Dense(5, activation="softmax"),
    )
    return networks.enlivened(network, 7)


def compare(network, **options):
    networks.same_network("net()", network, asked(), IMAGES, **options)


class Own(keras.Model):
    """The network that is asked, subclassed, with its layers made from the last to the first."""

    def __init__(self, size=3):
        super().__init__()
        self.dense = [layers.Dense(5), layers.Dense(12, activation="relu"), layers.Dense(12, activation="relu")]
        self.second = layers.Conv2D(6, 3, activation="relu")
        self.first = layers.Conv2D(8, 3, padding="same", activation="relu")
        self.size = size

    def call(self, x):
        x = keras.ops.max_pool(self.first(x), self.size, 2)
        x = keras.ops.reshape(self.second(x), (-1, 6 * 8 * 6)) if self.size == 3 else layers.Flatten()(self.second(x))
        return keras.ops.softmax(self.dense[0](self.dense[2](self.dense[1](x))))


def functional():
    x = inputs = keras.Input(SHAPE)
    x = layers.ZeroPadding2D(1)(x)
    x = layers.Conv2D(8, 3)(x)
    x = layers.MaxPooling2D(3, strides=2)(x)
    x = keras.ops.relu(x)  # behind the pooling, where it does the same
    x = chain_of_two()(x)
    x = layers.Dropout(0.3)(layers.Reshape((-1,))(x))
    for units in (12, 12):
        x = layers.Dense(units, "relu")(x)
    return keras.Model(inputs, layers.Softmax()(layers.Dense(5)(x)))


def chain_of_two():
    return keras.Sequential([layers.Conv2D(6, 3), layers.Activation("relu")])


class TestWhatIsTheSame:
    @pytest.mark.parametrize("network", [functional, Own, asked])
    def test_however_it_is_written(self, network):
        networks.same_network("net()", network(), asked(), IMAGES, training=False)

    def test_any_of_several_references(self):
        other = chain(layers.Conv2D(4, 3, strides=2))
        padded = chain(layers.ZeroPadding2D(1), layers.Conv2D(4, 3, strides=2))
        same = chain(layers.Conv2D(4, 3, strides=2, padding="same"))
        for network in (padded, same):
            networks.same_network("net()", network, [padded, same], IMAGES)
        assert "wrong shape" in said(networks.same_network, "net()", other, [padded, same], IMAGES)[1]

    def test_batch_normalisation_with_another_epsilon(self):
        def network(epsilon):
            stack = [(layers.Conv2D(4, 3), layers.BatchNormalization(epsilon=epsilon), layers.ReLU()) for _ in range(6)]
            return chain(*[layer for three in stack for layer in three])

        reference = networks.enlivened(network(1e-3), 3)
        networks.same_network("net()", network(1e-5), reference, IMAGES, training=False)


class TestBranches:
    """Layers of the same shapes that were made, or stand, in another order."""

    def inception(self, order="abcd", relu=layers.ReLU, pooled=3):
        x = keras.Input(SHAPE)
        made = {
            "a": lambda: relu()(layers.Conv2D(4, 1)(x)),
            "b": lambda: relu()(layers.Conv2D(4, 3, padding="same")(relu()(layers.Conv2D(4, 1)(x)))),
            "c": lambda: relu()(layers.Conv2D(4, 5, padding="same")(relu()(layers.Conv2D(4, 1)(x)))),
            "d": lambda: relu()(layers.Conv2D(4, 1)(layers.MaxPooling2D(pooled, 1, padding="same")(x))),
        }
        branches = {name: made[name]() for name in order}
        joined = layers.Concatenate()([branches[name] for name in "abcd"])
        return keras.Model(x, layers.Conv2D(5, 3)(joined))

    @pytest.mark.parametrize("order", ["abcd", "dcba", "bdac"])
    def test_branches_made_in_another_order(self, order):
        reference = networks.enlivened(self.inception(), 5)
        identity = layers.Identity
        networks.same_network("net()", self.inception(order), reference, IMAGES)
        assert (
            "first place" in said(networks.same_network, "net()", self.inception(order, identity), reference, IMAGES)[0]
        )

    def test_a_branch_that_differs_is_named(self):
        sentence, _ = said(
            networks.same_network,
            "net()",
            self.inception(pooled=2),
            networks.enlivened(self.inception(), 5),
            IMAGES,
        )
        assert (
            "max pooling 2 x 2 with stride 1, same, where max pooling 3 x 3 with stride 1, same was asked" in sentence
        )

    def test_branches_joined_in_another_order(self):
        network = self.inception()
        x = network.inputs[0]
        branches = list(network.layers[-2].input)
        swapped = keras.Model(x, network.layers[-1](layers.Concatenate()(branches[::-1])))
        sentence, _ = said(networks.same_network, "net()", swapped, networks.enlivened(self.inception(), 5), IMAGES)
        assert "Concatenate, which has other inputs, or in another order, or other settings than asked" in sentence

    def residual(self, first="main", joined="main", subclassed=False, pool=layers.GlobalAveragePooling2D):
        """Three blocks with projections: which path is made first, which the addition names first, what pools."""
        if subclassed:
            return Residual(first)
        x = inputs = keras.Input(SHAPE)
        for _ in range(3):
            paths = {}
            for path in ("main", "shortcut") if first == "main" else ("shortcut", "main"):
                if path == "main":
                    y = layers.ReLU()(layers.BatchNormalization()(layers.Conv2D(4, 3, padding="same")(x)))
                    paths[path] = layers.BatchNormalization()(layers.Conv2D(4, 3, padding="same")(y))
                else:
                    paths[path] = layers.BatchNormalization()(layers.Conv2D(4, 1)(x))
            x = layers.ReLU()(layers.Add()([paths.pop(joined), *paths.values()]))
        return keras.Model(inputs, layers.Dense(3)(pool()(x)))

    @pytest.mark.parametrize("subclassed", [False, True])
    @pytest.mark.parametrize("first", ["main", "shortcut"])
    @pytest.mark.parametrize("joined", ["main", "shortcut"])
    def test_a_projection_before_or_after(self, first, joined, subclassed):
        reference = networks.enlivened(self.residual(), 5)
        networks.same_network("net()", self.residual(first, joined, subclassed), reference, IMAGES, tolerance=1e-3)

    @pytest.mark.parametrize("joined", ["main", "shortcut"])
    def test_a_pooling_that_does_not_look_like_one(self, joined):
        reference = networks.enlivened(self.residual(), 5)
        network = self.residual("shortcut", joined, pool=Mean)
        networks.same_network("net()", network, reference, IMAGES, tolerance=1e-3)


class Mean(keras.layers.Layer):
    def call(self, x):
        return keras.ops.mean(x, axis=(1, 2))


class Block(keras.layers.Layer):
    """A residual block as a layer, its projection made first or last."""

    def __init__(self, first):
        super().__init__()
        if first == "shortcut":
            self.projection = keras.Sequential([layers.Conv2D(4, 1), layers.BatchNormalization()])
        self.convolutions = [layers.Conv2D(4, 3, padding="same") for _ in range(2)]
        self.norms = [layers.BatchNormalization() for _ in range(2)]
        if first == "main":
            self.projection = keras.Sequential([layers.Conv2D(4, 1), layers.BatchNormalization()])

    def call(self, x, training=False):
        y = keras.ops.relu(self.norms[0](self.convolutions[0](x), training=training))
        y = self.norms[1](self.convolutions[1](y), training=training)
        return keras.ops.relu(y + self.projection(x, training=training))


class Residual(keras.Model):
    def __init__(self, first):
        super().__init__()
        self.blocks = [Block(first) for _ in range(3)]
        self.dense = layers.Dense(3)

    def call(self, x, training=False):
        for block in self.blocks:
            x = block(x, training=training)
        return self.dense(keras.ops.mean(x, axis=(1, 2)))


class DenseFirst(keras.Model):
    """Makes its dense layer before its convolutions, of which some have a ReLU."""

    def __init__(self, activations):
        super().__init__()
        self.dense = layers.Dense(2, "softmax")
        self.convolutions = [layers.Conv2D(4, 3, activation=name) for name in activations]

    def call(self, x):
        for convolution in self.convolutions:
            x = convolution(x)
        return self.dense(keras.ops.mean(x, axis=(1, 2)))


@pytest.mark.parametrize(
    ("activations", "with_relu"), [(["relu", "relu"], 2), (["relu", None], 1), ([None, "relu"], 1)]
)
def test_convolutions_with_relu_are_counted_whatever_was_made_first(activations, with_relu):
    keras.utils.set_random_seed(1)  # of four maps all can be negative by chance, whatever comes in
    network = DenseFirst(activations)
    network(IMAGES)
    assert networks.convolutions_with_relu(network, SHAPE) == (2, with_relu)


class TestWhatDiffers:
    def changed(self, place, layer):
        stack = [type(layer).from_config(layer.get_config()) for layer in asked().layers]
        stack[place] = layer
        return chain(*stack)

    def test_the_first_place_that_differs_is_named(self):
        sentence, hint = said(compare, self.changed(2, layers.MaxPooling2D(2)))
        assert sentence == (
            "net() has the right shapes, but with the same weights as the right network its outputs differ from what"
            " was asked: the first place that differs is its layer 3, max pooling 2 x 2 with stride 2, valid, where max"
            " pooling 3 x 3 with stride 2, valid was asked."
        )
        assert "max pooling 2 x 2" in hint

    def test_the_first_size_that_differs_is_named(self):
        images = np.ones((1, 8, 10, 3), "float32")
        network, reference = (
            keras.Sequential([layers.Conv2D(4, 3), layers.MaxPooling2D(size, 2), layers.Conv2D(4, 2)])
            for size in (2, 3)
        )
        assert said(networks.same_network, "net()", network, reference, images)[0].endswith(
            "into (1, 2, 3, 4), expected (1, 1, 2, 4): the first size that differs is that of its layer 2, max pooling"
            " 2 x 2 with stride 2, valid: (3, 4, 4), expected (2, 3, 4) from max pooling 3 x 3 with stride 2, valid."
        )

    @pytest.mark.parametrize(
        ("place", "layer", "words"),
        [
            (1, layers.Activation("tanh"), "its layer 2, tanh, where ReLU was asked"),
            (1, layers.Identity(), "its layer 3, max pooling 3 x 3 with stride 2, valid, where ReLU was asked"),
            (2, layers.AveragePooling2D(3, 2), "average pooling 3 x 3 with stride 2, valid, where max pooling 3 x 3"),
            (
                6,
                layers.Dense(12),
                "its layer 7, a dense layer of 12 neurons, where a dense layer of 12 neurons with relu",
            ),
            (
                8,
                layers.Dense(5),
                "its layer 9, a dense layer of 5 neurons, where a dense layer of 5 neurons with softmax",
            ),
        ],
    )
    def test_it_is_said_in_words(self, place, layer, words):
        assert words in said(compare, self.changed(place, layer))[0]

    def test_other_weights_are_said_in_words(self):
        assert said(compare, self.changed(0, layers.Conv2D(8, 5, padding="same")))[0].endswith(
            "it has kernels 5 x 5 on 3 channels for 8 feature maps too many and it lacks kernels 3 x 3 on 3 channels"
            " for 8 feature maps."
        )

    def test_a_subclassed_network_that_differs(self):
        class Tanh(Own):
            def call(self, x):
                return keras.ops.tanh(super().call(x))

        assert "outputs differ" in said(compare, Tanh())[0]

    def test_one_layer_too_many(self):
        network = chain(*asked().layers, layers.Softmax())
        assert "its layer 10, Softmax, where nothing more was asked" in said(compare, network)[0]

    def test_a_network_that_is_random_while_it_does_not_train(self):
        class Noisy(Own):
            def call(self, x):
                return super().call(x) + keras.random.normal((5,))

        assert said(compare, Noisy())[0].endswith("they are random, also while it does not train.")


class TestDropouts:
    def network(self, drops=(), kind=layers.Dropout, fused=True):
        """The chain, with `drops` from the place (the number of layers with weights in front of it) to the rate."""
        drops, stack = dict(drops), []

        def drop(place):
            return [kind(drops[place])] if place in drops else []

        stack += [*drop(0), layers.Conv2D(8, 3, padding="same", activation="relu"), *drop(1)]
        stack += [layers.MaxPooling2D(3, 2), layers.Conv2D(6, 3, activation="relu"), *drop(2), layers.Flatten()]
        for place in (3, 4):
            stack += (
                [layers.Dense(12, "relu"), *drop(place)] if fused else [layers.Dense(12), *drop(place), layers.ReLU()]
            )
        return chain(*stack, layers.Dense(5, activation="softmax"), *drop(5))

    def judge(self, network):
        networks.same_dropouts("net()", network, asked(dropouts=True), SHAPE)

    @pytest.mark.parametrize("fused", [True, False])
    def test_the_right_ones(self, fused):
        self.judge(self.network({3: 0.5, 4: 0.5}, fused=fused))

    def test_a_subclassed_network(self):
        class Dropping(Own):
            def __init__(self):
                super().__init__()
                self.drops = [layers.Dropout(0.5), layers.Dropout(0.5)]

            def call(self, x, training=False):
                x = keras.ops.max_pool(self.first(x), 3, 2)
                x = layers.Flatten()(self.second(x))
                x = self.drops[0](self.dense[1](x), training=training)
                return keras.ops.softmax(self.dense[0](self.drops[1](self.dense[2](x), training=training)))

        self.judge(Dropping())
        assert "no dropout" in said(self.judge, Own())[0]

    @pytest.mark.parametrize(
        ("drops", "words"),
        [
            (
                {},
                "no dropout behind its layer 4 with weights (a dense layer of 12 neurons with relu), expected a",
            ),
            ({4: 0.5}, "no dropout behind its layer 3 with weights"),
            ({3: 0.5}, "no dropout behind its layer 4 with weights"),
            ({3: 0.5, 4: 0.4}, "a dropout of 0.4 behind its layer 4 with weights"),
            ({3: 0.45, 4: 0.5}, "a dropout of 0.45 behind its layer 3"),
            ({2: 0.5, 3: 0.5, 4: 0.5}, "a dropout of 0.5 behind its layer 2 with weights"),
            ({1: 0.1, 3: 0.5, 4: 0.5}, "behind its layer 1 with weights"),
            (
                {0: 0.2, 3: 0.5, 4: 0.5},
                "a dropout of 0.2 in front of its first layer with weights, expected no dropout",
            ),
            ({4: 0.5, 5: 0.5}, "behind its layer 5 with weights"),
        ],
    )
    def test_other_places_and_rates(self, drops, words):
        assert words in said(self.judge, self.network(drops))[0]

    def test_other_noise(self):
        assert "no plain dropout" in said(self.judge, self.network({3: 0.5, 4: 0.5}, layers.GaussianDropout))[0]

    def test_a_network_with_another_mistake_is_judged_by_its_dropouts_alone(self):
        network = self.network({3: 0.5, 4: 0.5})
        stack = [layer for layer in network.layers if not isinstance(layer, layers.MaxPooling2D)]
        stack.insert(1, layers.AveragePooling2D(3, 2))
        self.judge(chain(*stack))


class TestSmallChecks:
    def test_a_block_is_a_function_from_tensor_to_tensor(self):
        def double(x, filters):
            return layers.Conv2D(filters, 1)(x)

        text, model = networks.block(double, (4, 6, 3), 2)
        assert text == "double(<tensor of shape (None, 4, 6, 3)>, 2)"
        assert model.output_shape == (None, 4, 6, 2)
        assert "expected a tensor" in said(networks.block, lambda x: layers.ReLU(), (4, 6, 3))[0]
        unconnected = said(networks.block, lambda x: layers.ReLU()(keras.Input((2,))), (4, 6, 3))[0]
        assert "does not depend on x" in unconnected

    def test_parameters_are_counted_from_the_weights(self):
        class Lying(Own):
            def count_params(self):
                return 7

        network = Lying()
        sentence = said(networks.parameters, "net()", network, 7)[0]
        assert sentence.startswith("net() has no parameters yet: a subclassed network is built by calling it")
        network(IMAGES)
        assert "parameters, expected 7." in said(networks.parameters, "net()", network, 7)[0]
        networks.parameters("net()", asked(), [7, asked().count_params()])
        count = asked().count_params()
        assert said(networks.parameters, "net()", asked(), 7, [(count, "too many")])[0].endswith(
            "expected 7: too many."
        )

    def test_what_a_classifier_gives(self):
        networks.classifies("net()", asked(), SHAPE, 5)
        assert "softmax is missing" in said(networks.classifies, "net()", chain(*asked().layers[:-1]), SHAPE, 12)[0]
        assert "expected (2, 4)" in said(networks.classifies, "net()", asked(), SHAPE, 4)[0]
        assert "cannot take images" in said(networks.gives_shape, "net()", asked(), (8, 8, 1), 5)[0]

    def test_weights_of_the_same_shapes(self):
        networks.same_weights("net()", asked(), asked(dropouts=True))
        assert "it lacks" in said(networks.same_weights, "net()", chain(layers.Flatten()), asked())[0]

    def test_names_in_any_spelling(self):
        names = {"resnet": "ResNet-34", "vgg": "VGG16"}
        assert checks.named_one_of("it", "resnet 34", names) == "ResNet-34"
        for value in ("AlexNet", 34, None, ...):
            assert "expected one of 'ResNet-34', 'VGG16'" in said(checks.named_one_of, "it", value, names)[0]

    def test_a_layer_that_is_saved_and_loaded(self):
        loaded = checks.reloaded("your layer", layers.LeakyReLU(negative_slope=0.25), (2, 2, 1))
        assert float(loaded(-np.ones((1, 2, 2, 1)))[0, 0, 0, 0]) == -0.25


class TestPlanned:
    def big(self):
        return keras.Sequential(
            [
                keras.Input((64, 64, 3)),
                layers.Conv2D(64, 3, activation="relu"),
                keras.Sequential([layers.BatchNormalization(), layers.MaxPooling2D(2)]),
                layers.Flatten(),
                layers.Dense(16384, activation="relu"),
                layers.Dense(11),
            ]
        )

    def test_it_is_counted_without_being_made(self):
        model = networks.planned(self.big).gives_model()
        assert model.count_params() == 1792 + 256 + 31 * 31 * 64 * 16384 + 16384 + 16384 * 11 + 11

    def test_its_weights_are_not_made_later_either(self):
        model = networks.planned(self.big).gives_model()
        with keras.StatelessScope():  # at its end Keras makes all weights that wait to be made
            pass
        assert all(variable._value is None for variable in model.variables)

    def test_a_small_one_is_made_of_it(self):
        small = networks.shrunk(networks.planned(self.big).gives_model(), 16)
        assert small.count_params() == 112 + 16 + 31 * 31 * 4 * 1024 + 1024 + 1024 * 11 + 11
        assert small(np.zeros((1, 64, 64, 3)), training=False).shape == (1, 11)

    def test_there_is_no_small_one_of_a_subclassed_network(self):
        assert networks.shrunk(Own(), 2) is None

    @pytest.mark.parametrize(("flat", "has_small"), [(layers.Reshape((-1,)), True), (layers.Reshape((1, 128)), False)])
    def test_there_is_no_small_one_where_a_number_is_fixed(self, flat, has_small):
        network = keras.Sequential([keras.Input((4, 4, 1)), layers.Conv2D(8, 1), flat, layers.Dense(3)])
        assert (networks.shrunk(network, 4) is not None) == has_small

    def test_there_is_no_small_one_where_a_function_or_a_lambda_has_fixed_a_number(self):
        for flatten in (
            lambda x: keras.ops.reshape(x, (-1, 128)),
            layers.Lambda(lambda x: keras.ops.reshape(x, (-1, 128))),
        ):
            inputs = keras.Input((4, 4, 1))
            assert networks.shrunk(keras.Model(inputs, flatten(layers.Conv2D(8, 1)(inputs))), 4) is None

    def test_what_it_raises_is_kept(self):
        assert isinstance(networks.planned(lambda: 1 / 0).error, ZeroDivisionError)
