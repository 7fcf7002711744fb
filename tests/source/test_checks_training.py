"""How a network of any form is looked at, how a training is judged, and what the pictures of signs are."""

import sys
from pathlib import Path

import keras
import numpy as np
import pytest
import tensorflow as tf

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "source" / "week3"))
import augmentation_checks as augmenting
import checks
import loading_checks as loading
import network_checks as networks
import signs
import training_checks as training

WEEK = Path(checks.__file__).parent
layers = keras.layers
SHAPE = (16, 16, 3)


def said(check, *arguments, **keywords):
    """The sentence with which a check refuses an answer."""
    with pytest.raises(checks.Mistake) as caught:
        check(*arguments, **keywords)
    return str(caught.value)


def chain(*stack):
    return keras.Sequential([keras.Input(SHAPE), *stack, layers.Flatten(), layers.Dense(3, activation="softmax")])


class Subclassed(keras.Model):
    """Two convolutions, one with an activation from keras.ops, and one dropout that is used two times."""

    def __init__(self):
        super().__init__()
        self.first, self.second = layers.Conv2D(4, 3), layers.Conv2D(4, 3, activation="relu")
        self.drop, self.flat = layers.Dropout(0.5), layers.Flatten()
        self.dense, self.out = layers.Dense(8, activation="relu"), layers.Dense(3, activation="softmax")

    def call(self, x, training=False):
        x = self.flat(self.second(keras.ops.relu(self.first(x))))
        x = self.drop(self.dense(self.drop(x, training=training)), training=training)
        return self.out(x)


class Counting(keras.Sequential):
    """Counts how often its step of a training is made into a graph."""

    traced = 0

    def train_step(self, data):
        self.traced += 1
        return super().train_step(data)


class TestFreeNetworks:
    @pytest.mark.parametrize(
        ("stack", "found"),
        [
            (lambda: [layers.Conv2D(4, 3, activation="relu"), layers.Conv2D(4, 3), layers.ReLU()], (2, 2)),
            (lambda: [layers.Conv2D(4, 3), layers.BatchNormalization(), layers.ReLU(), layers.Conv2D(4, 1)], (1, 1)),
            (lambda: [layers.SeparableConv2D(4, 3, activation="relu"), layers.Conv2D(4, 3, activation="elu")], (2, 1)),
            (lambda: [layers.Conv2D(4, 3, activation="tanh"), layers.Conv2D(4, 3, activation="relu")], (2, 1)),
            (lambda: [layers.Conv2D(4, 3), layers.MaxPooling2D(2), layers.ReLU()], (1, 1)),
        ],
    )
    def test_convolutions_with_and_without_relu(self, stack, found):
        keras.utils.set_random_seed(1)  # before the layers are made: each takes its seed then
        assert networks.convolutions_with_relu(chain(*stack()), SHAPE) == found

    @pytest.mark.parametrize(("activation", "found"), [("relu", (3, 3)), (None, (3, 2)), ("leaky_relu", (3, 2))])
    def test_convolutions_side_by_side(self, activation, found):
        keras.utils.set_random_seed(1)
        inputs = keras.Input(SHAPE)
        left = layers.Conv2D(4, 3, padding="same", activation=activation)(inputs)
        right = layers.Conv2D(4, 5, padding="same", activation="relu")(inputs)
        x = layers.Conv2D(4, 3, activation="relu")(layers.Concatenate()([left, right]))
        network = keras.Model(inputs, layers.Dense(3, "softmax")(layers.Flatten()(x)))
        assert networks.convolutions_with_relu(network, SHAPE) == found

    def test_a_subclassed_network(self):
        keras.utils.set_random_seed(1)
        network = Subclassed()
        network(keras.Input(SHAPE))
        assert networks.convolutions_with_relu(network, SHAPE) == (2, 2)
        assert networks.dropouts_of(network, SHAPE) == [0.5, 0.5]

    def test_a_dropout_counts_as_often_as_it_is_used(self):
        drop = layers.Dropout(0.5)
        inputs = keras.Input((8,))
        network = keras.Model(inputs, layers.Dense(3)(drop(layers.Dense(8)(drop(inputs)))))
        assert networks.dropouts_of(network, (8,)) == [0.5, 0.5]
        grown = keras.Sequential([keras.Input((8,))])
        for layer in (layers.Dropout(0.2), layers.Dense(8), layers.Dense(3)):
            grown.add(layer)
        assert networks.dropouts_of(grown, (8,)) == [0.2]

    def test_pooling(self):
        assert networks.has_pooling(chain(layers.AveragePooling2D(2)))
        assert not networks.has_pooling(chain(layers.Conv2D(4, 3, strides=2)))


class TestTraining:
    @pytest.mark.parametrize(
        ("history", "after"),
        [
            ({"val_loss": [3, 1, 2, 2]}, 2),
            ({"val_loss": [3, float("nan"), float("nan")], "val_acc": []}, 2),
            ({"val_loss": [float("nan")] * 4}, 0),
            ({"val_loss": [3, 1, 2, 2], "val_acc": [0.1, 0.2, 0.3, 0.3]}, 0),
            ({"val_loss": [1, 2, 2], "val_accuracy": [0.1, 0.3, 0.2], "accuracy": [0, 0, 1]}, 1),
        ],
    )
    def test_epochs_after_the_best(self, history, after):
        assert training.epochs_after_best(history) == after

    def test_the_weights_of_the_best_epoch(self):
        network = chain()
        images, labels = np.random.default_rng(1).uniform(size=(30, *SHAPE)).astype("float32"), np.arange(30) % 3
        outputs = np.asarray(network(images))
        loss = float(-np.mean(np.log(outputs[np.arange(30), labels])))
        training.has_best_weights("train", network, {"val_loss": [loss + 1, loss]}, images, labels)
        sentence = said(
            training.has_best_weights,
            "train",
            network,
            {"val_loss": [loss / 2], "val_acc": [1.0]},
            images,
            labels,
        )
        assert sentence.endswith("expected the same: put the weights of the best epoch back.")

    def test_a_history_without_validation(self):
        class History:
            def __init__(self, **history):
                self.history = history

        sentence = said(training.history_of, lambda *_: History(loss=[1.0]), None, None, None, 2)
        assert "without 'val_loss'" in sentence
        assert "expected the History" in said(training.history_of, lambda *_: 0.5, None, None, None, 2)
        assert training.history_of(lambda *_: History(loss=[1], val_loss=[2]), None, None, None, 1)["val_loss"] == [2.0]

    def test_a_classifier_with_known_mistakes(self):
        network, dataset, accuracy, recall = training.known_classifier(checks.share, [12, 6, 20], 8, seed=5)
        orders = [np.concatenate([labels for _, labels in dataset]) for _ in range(2)]
        assert (orders[0] != orders[1]).any()
        assert network.evaluate(dataset, verbose=0)[1] == pytest.approx(accuracy)
        assert (recall < 1).all()

    @pytest.mark.parametrize("metrics", [None, ["accuracy"], [keras.metrics.SparseTopKCategoricalAccuracy(2)]])
    def test_a_network_is_traced_once_and_learns_what_fit_would_teach_it(self, metrics):
        rng = np.random.default_rng(4)
        images, labels = rng.normal(size=(30, 16, 16, 3)).astype("float32"), np.arange(30) % 3
        networks = [Counting([keras.Input(SHAPE), layers.Flatten(), layers.Dense(3, "softmax")]) for _ in range(2)]
        beginning = networks[0].get_weights()
        for network in networks:
            network.set_weights(beginning)
            network.compile("sgd", "sparse_categorical_crossentropy", metrics=metrics)
            keras.utils.set_random_seed(5)
            if network is networks[0]:
                training.trained(network, images, labels, epochs=2, batch_size=8).returned()
            else:
                network.fit(images, labels, epochs=2, batch_size=8, verbose=0)
        assert networks[0].traced == 1
        assert all(map(np.allclose, networks[0].get_weights(), networks[1].get_weights()))


class TestShares:
    @pytest.mark.parametrize("value", [0.25, np.float32(0.25), tf.constant(0.25)])
    def test_any_number(self, value):
        checks.share("x", value, 0.25)

    @pytest.mark.parametrize("value", [True, "0.25", None, [0.25]])
    def test_no_number(self, value):
        assert "expected a number" in said(checks.share, "x", value, 0.25)

    def test_a_list_of_another_length(self):
        assert "a list of 2 numbers" in said(checks.shares, "recall", [0.5], np.array([0.5, 1]))
        assert said(checks.shares, "recall", (0.5, 0.1), np.array([0.5, 1])).startswith("recall[1] is 0.1000")


class TestPictures:
    def test_a_tree_of_colours_is_found_again(self):
        tree, colours = loading.tree_of_colours(said, {"a": 5, "b": 9}, seed=3)
        dataset = keras.utils.image_dataset_from_directory(tree, image_size=(7, 9), batch_size=4, verbose=False)
        pairs = loading.colours_in("f", dataset, colours)
        assert sorted(place for place, _ in pairs) == sorted(colours.values())
        assert all("ab"[label] == place[0] for place, label in pairs)

    @pytest.mark.parametrize(
        ("layer", "least", "most"),
        [
            (layers.RandomFlip("horizontal", seed=1), 0.3, 0.7),
            (layers.RandomRotation(0.5, seed=1), 0.3, 0.7),
            (layers.RandomRotation(0.1, seed=1), 0, 0),
            (layers.RandomFlip("vertical", seed=1), 0, 0),
        ],
    )
    def test_left_and_right(self, layer, least, most):
        assert least <= augmenting.mirrored(layer, (32, 32), 100, seed=1) <= most

    def test_signs_come_from_their_seed(self):
        kinds = list(signs.KINDS)
        images, labels = signs.draw(12, kinds, seed=3)
        assert images.shape == (12, 32, 32, 3)
        assert labels.tolist() == [*range(6), *range(6)]
        assert (signs.draw(12, kinds, seed=3)[0] == images).all()
        assert (signs.draw(12, kinds, seed=4)[0] != images).any(axis=(1, 2, 3)).all()

    def test_the_sheet_of_the_course_is_what_signs_draws(self):
        sheet = signs.load_sheet(WEEK / "data" / "signs.jpg")
        drawn, _ = signs.draw(40, ["no-entry", "priority", "speed-limit", "turn-right", "yield"], seed=5)
        assert sheet.shape == (1200, 32, 32, 3)
        assert np.abs(sheet[:40].astype(float) - drawn).mean() < 20  # JPEG takes some of the noise away
