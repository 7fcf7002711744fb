"""The checks of notebook 1: names out of a list, a last layer and its loss, several values at once."""

import sys
from pathlib import Path

import keras
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "source" / "week3"))
import checks
import training_checks as training

FROM_LOGITS = {
    "binary": keras.losses.BinaryCrossentropy(from_logits=True),
    "one-hot": keras.losses.CategoricalCrossentropy(from_logits=True),
    "integer": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
}


def said(check, *arguments, **keywords):
    """The sentence with which a check refuses an answer."""
    with pytest.raises(checks.Mistake) as caught:
        check(*arguments, **keywords)
    return str(caught.value)


def chooses(task):
    return task


def fitting(units, activation, loss):
    return training.trains_a_classifier(chooses, "chooses()", units, activation, loss, "hint")


class TestNamesOutOf:
    @pytest.mark.parametrize("kind", [set, frozenset, list, tuple])
    def test_every_collection_is_right(self, kind):
        assert sorted(checks.names_out_of("NAMES", kind(["a", "c"]), ["a", "b", "c"])) == ["a", "c"]

    @pytest.mark.parametrize("value", ["abc", {...}, [1], None, {"a": 1}])
    def test_anything_else_is_none(self, value):
        assert said(checks.names_out_of, "NAMES", value, ["a"]).endswith(
            "expected the names themselves, between quotes."
        )

    def test_it_names_what_is_unknown_or_twice(self):
        assert said(checks.names_out_of, "NAMES", ["d"], ["a"]).startswith("NAMES holds 'd', which is not in the list")
        assert said(checks.names_out_of, "NAMES", ["a", "a"], ["a"]) == "NAMES holds 'a' twice."


class TestClassifier:
    @pytest.mark.parametrize(
        ("units", "activation", "loss", "labels"),
        [
            (1, "sigmoid", "binary_crossentropy", {"binary"}),
            (1, None, FROM_LOGITS["binary"], {"binary"}),
            (1, "sigmoid", keras.losses.BinaryFocalCrossentropy(), {"binary"}),
            (2, "softmax", "sparse_categorical_crossentropy", {"integer"}),
            (2, "softmax", "categorical_crossentropy", {"one-hot"}),
            (5, "softmax", "sparse_categorical_crossentropy", {"integer"}),
            (5, "linear", FROM_LOGITS["integer"], {"integer"}),
            (5, "softmax", keras.losses.CategoricalCrossentropy(label_smoothing=0.1), {"one-hot"}),
            (5, "softmax", "kl_divergence", {"one-hot"}),
            (10, None, FROM_LOGITS["one-hot"], {"one-hot"}),
        ],
    )
    def test_what_fits(self, units, activation, loss, labels):
        assert fitting(units, activation, loss) == labels

    @pytest.mark.parametrize(
        ("units", "activation", "loss", "why"),
        [
            (1, "softmax", "binary_crossentropy", "a softmax over a single unit always gives 1"),
            (1, "sigmoid", FROM_LOGITS["binary"], "must not take probabilities for logits"),
            (1, None, "binary_crossentropy", "without an activation the outputs are logits"),
            (1, "tanh", "hinge", "the one that belongs to this activation and these labels."),
            (5, "softmax", FROM_LOGITS["integer"], "must not take probabilities for logits"),
            (5, "softmax", "mean_squared_error", "classification asks for a cross-entropy"),
            (5, "softmax", "binary_crossentropy", "classification asks for a cross-entropy"),
            (5, "sigmoid", "categorical_crossentropy", "classification asks for a cross-entropy"),
            (2, "sigmoid", "binary_crossentropy", "classification asks for a cross-entropy"),
            (5, None, "categorical_crossentropy", "without an activation the outputs are logits"),
        ],
    )
    def test_what_does_not(self, units, activation, loss, why):
        assert why in said(fitting, units, activation, loss)

    def test_a_name_that_keras_does_not_know(self):
        assert "but Keras does not know them" in said(fitting, 3, "softmax", "crossentropy")


class TestRegression:
    @pytest.mark.parametrize("loss", ["mse", "mae", keras.losses.Huber(), keras.losses.LogCosh()])
    def test_a_distance_fits(self, loss):
        training.trains_a_regression(chooses, "chooses()", 1, None, loss, "hint")

    def test_whatever_can_answer_any_number_fits(self):
        training.trains_a_regression(chooses, "chooses()", 1, "leaky_relu", "mae", "hint")

    @pytest.mark.parametrize(
        ("activation", "loss"), [("relu", "mse"), ("sigmoid", "mae"), (None, "binary_crossentropy")]
    )
    def test_what_cannot_answer_any_number_does_not(self, activation, loss):
        assert "cannot be taught" in said(
            training.trains_a_regression, chooses, "chooses()", 1, activation, loss, "hint"
        )


def test_parts_and_numbers():
    assert checks.parts(checks.call(lambda: [1, 2]), "one, two") == [1, 2]
    assert said(checks.parts, checks.call(lambda: 1), "one, two").endswith("expected 2 values: (one, two).")
    assert checks.number("it", np.float32(0.5)) == 0.5
    for value in (None, "1", np.array([1.0]), float("nan")):
        assert said(checks.number, "it", value).endswith("expected a number.")


def test_the_classifier_that_a_test_hands_over_is_the_same_for_the_same_seed():
    first, again = (training.classifier_beside(chooses, 3).get_weights() for _ in range(2))
    assert all(map(np.array_equal, first, again))
