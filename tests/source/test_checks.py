"""What each check says, word for word where a student reads it."""

import sys
from pathlib import Path

import keras
import numpy as np
import pytest
import tensorflow as tf

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "source" / "week3"))
import checks
import network_checks as networks
import training_checks as training


def said(check, *arguments, **keywords):
    """The sentence with which a check refuses an answer."""
    with pytest.raises(checks.Mistake) as caught:
        check(*arguments, **keywords)
    return str(caught.value)


def half(size, stride=2):
    return size // stride


def broken(x):
    return x + undefined  # noqa: F821


def empties(x):
    x[:] = 0
    return x


def block(*layers):
    return keras.Sequential([keras.Input((6, 6, 1)), *layers])


class TestCall:
    def test_it_says_what_was_called_what_came_and_what_was_expected(self):
        assert said(checks.call(half, 7, stride=2).gives, 4) == "half(7, stride=2) gave 3, expected 4."

    def test_it_names_the_mistake_that_explains_a_value(self):
        sentence = said(checks.call(half, 7).gives, 4, near=[(3, "round up"), (5, "round down")])
        assert sentence == "half(7) gave 3, expected 4: round up."

    @pytest.mark.parametrize("value", [3, np.int64(3), np.uint8(3), tf.constant(3), np.array(3)])
    def test_every_kind_of_whole_number_is_right(self, value):
        checks.call(lambda: value).gives(3)

    @pytest.mark.parametrize(
        ("value", "kind"), [(3.0, "float"), ("3", "str"), (True, "bool"), ((3,), "tuple"), (np.array([3]), "ndarray")]
    )
    def test_anything_else_is_none(self, value, kind):
        sentence = said(checks.call(lambda: value).gives, 3)
        assert sentence.startswith("your function() gave ")
        assert sentence.endswith(f"({kind}), expected the whole number 3 (int).")

    def test_an_object_that_equals_everything_is_no_number(self):
        class Anything:
            def __eq__(self, other):
                return True

            __hash__ = None

        assert "expected the whole number 3" in said(checks.call(lambda: Anything()).gives, 3)

    def test_a_number_that_equals_everything_is_what_it_is(self):
        class Anything(int):
            def __eq__(self, other):
                return True

            def __ne__(self, other):
                return False

            __hash__ = int.__hash__

        assert said(checks.call(lambda: Anything(1)).gives, 3).endswith("gave 1, expected 3.")

    def test_nothing_returned(self):
        assert said(checks.call(lambda: None).gives, 3) == "your function() gave None: nothing is returned yet."

    def test_no_function(self):
        assert said(checks.call, 7) == "your function is not a function: it is 7."

    def test_an_exception_is_told(self):
        sentence = said(checks.call(broken, 1).gives, 3)
        assert sentence == "broken(1) raised NameError: name 'undefined' is not defined."

    def test_a_changed_argument_is_told(self):
        sentence = said(checks.call, empties, np.ones(2))
        assert sentence == "empties([1., 1.]) changed its argument in place: work on a copy, the caller still needs it."

    def test_arguments_reach_the_next_call_unchanged(self):
        numbers = [1, 2]
        checks.call(lambda values: values.append(3) or len(values), numbers).gives(3)
        assert numbers == [1, 2]

    def test_long_arguments_are_shown_by_their_shape(self):
        sentence = said(checks.call(lambda image: None, np.zeros((9, 9))).returned)
        assert "your function(<array of shape (9, 9)>) gave None" in sentence


class TestRaises:
    def test_the_right_exception_with_a_message(self):
        checks.call(int, "seven").raises(ValueError, "no number")

    def test_a_value_instead(self):
        assert said(checks.call(half, 7).raises, ValueError, "odd") == "half(7) gave 3, expected a ValueError: odd."

    def test_another_exception(self):
        sentence = said(checks.call(broken, 1).raises, ValueError, "odd")
        assert sentence.endswith("raised NameError: name 'undefined' is not defined, expected a ValueError: odd.")

    def test_no_message(self):
        def silent():
            raise ValueError

        sentence = said(checks.call(silent).raises, ValueError, "odd")
        assert sentence == "silent() raised a ValueError without a message: say in a sentence what is wrong."

    def test_a_returned_exception_is_not_raised(self):
        assert "gave ValueError()" in said(checks.call(lambda: ValueError()).raises, ValueError, "odd")

    def test_not_raising(self):
        checks.call(half, 7).does_not_raise()
        assert "raised NameError" in said(checks.call(broken, 1).does_not_raise)


class TestArrays:
    def test_the_shape_comes_first(self):
        assert said(checks.same_array, "f()", np.ones((2, 3)), np.ones((3, 2))) == (
            "f() gave an array of shape (2, 3), expected shape (3, 2)."
        )

    def test_then_the_first_place_that_differs(self):
        value = np.array([[1.0, 2.0], [3.0, 5.0]])
        assert said(checks.same_array, "f()", value, [[1, 2], [4, 4]]) == (
            "f() is not right yet: at [1, 0] it is 3, expected 4 (2 of 4 values differ)."
        )

    def test_a_known_mistake_is_named_also_if_its_shape_differs(self):
        near = [(np.zeros((1, 2)), "that is zero"), (np.ones((1, 2)), "the last row is missing")]
        sentence = said(checks.same_array, "f()", np.ones((1, 2)), np.ones((2, 2)), near)
        assert sentence.endswith("expected shape (2, 2): the last row is missing.")

    @pytest.mark.parametrize("kind", ["float32", "float64", "int64", "uint8", "bool"])
    def test_any_number_type_is_right(self, kind):
        checks.same_array("f()", np.ones((2, 2), kind), np.ones((2, 2)))

    def test_a_tensor_is_an_array(self):
        checks.same_array("f()", tf.ones((2, 2)), np.ones((2, 2)))

    def test_a_list_is_none(self):
        assert said(checks.same_array, "f()", [1, 1], np.ones(2)) == (
            "f() gave [1, 1] (list), expected an array of shape (2,)."
        )

    def test_an_array_of_objects_is_none_of_numbers(self):
        sentence = said(checks.same_array, "f()", np.array([1, None]), np.ones(2))
        assert sentence == "f() gave an array of object, expected one of numbers."

    def test_not_a_number_is_no_number(self):
        assert "not right yet" in said(checks.same_array, "f()", np.array([np.nan]), np.ones(1))

    def test_rounding_is_no_mistake_and_a_real_difference_is(self):
        checks.same_array("f()", np.array([1000.0, 1e-9]), [1000, 0])
        assert "at [1] it is 1" in said(checks.same_array, "f()", np.array([1000.0, 1.0]), [1000, 0])

    def test_empty_arrays_without_dimensions_and_plain_numbers(self):
        checks.same_array("f()", np.ones((0, 3)), np.ones((0, 3)))
        checks.same_array("f()", 2.0, np.array(2.0))
        assert said(checks.same_array, "f()", 3.0, np.array(2.0)).startswith(
            "f() is not right yet: it is 3, expected 2"
        )


class TestConstants:
    AXES = ("height", "width")

    def test_entries(self):
        checks.entries("SHEET", {"a": 1, "b": 2}, ["a"])
        assert said(checks.entries, "SHEET", [1], ["a"]) == "SHEET is [1], expected a dict with the keys a."
        assert (
            said(checks.entries, "SHEET", {"a": 1}, ["a", "b"]) == "SHEET has no 'b': keep the keys as they are given."
        )
        assert said(checks.entries, "SHEET", {"a": ...}, ["a"]) == "SHEET['a'] is not filled in yet: replace the dots."

    @pytest.mark.parametrize("value", [(4, 5), [4, 5], np.array([4, 5]), (np.int64(4), 5)])
    def test_sizes_may_be_lists_and_arrays(self, value):
        checks.same_size("size", value, self.AXES, (4, 5))

    @pytest.mark.parametrize("value", [4, (4,), (4, 5, 1), (4.0, 5.0), "45", None, (4, "5"), (True, 5)])
    def test_other_things_are_no_sizes(self, value):
        sentence = said(checks.same_size, "size", value, self.AXES, (4, 5))
        assert sentence.endswith("expected 2 whole numbers (height, width).")

    def test_a_known_mistake_is_named(self):
        sentence = said(checks.same_size, "size", (5, 4), self.AXES, (4, 5), [((5, 4), "height comes first")])
        assert sentence == "size is (5, 4), expected (4, 5): height comes first."

    def test_a_fingerprint_gives_the_value_not_away(self):
        print_of_it = checks.fingerprint_of("size", (4, 5))
        checks.fingerprinted("size", [4, 5], self.AXES, print_of_it, "Count again.")
        sentence = said(checks.fingerprinted, "size", (4, 6), self.AXES, print_of_it, "Count again.")
        assert sentence == "size is (4, 6), and that is not right yet. Count again."

    @pytest.mark.parametrize("value", [[[1, ...], [0, 1]], [[1, 2], [3]], [[1, np.nan], [0, 1]], [[1, 2]], "abc"])
    def test_what_is_no_kernel(self, value):
        assert said(checks.kernel, "EDGES", value, (2, 2)).endswith("expected 2 x 2 numbers.")

    def test_a_kernel(self):
        assert checks.kernel("EDGES", tf.constant([[1, 2], [3, 4]]), (2, 2)).dtype == float


class TestNetworks:
    def convolution(self, **options):
        return keras.layers.Conv2D(2, 3, bias_initializer="random_normal", **options)

    def test_other_weights_are_no_difference(self):
        images = np.random.default_rng(1).normal(size=(2, 6, 6, 1)).astype("float32")
        separate = block(self.convolution(), keras.layers.ReLU())
        networks.same_network("net()", separate, block(self.convolution(activation="relu")), images)

    def test_the_shapes_agree_and_the_outputs_do_not(self):
        images = np.random.default_rng(1).normal(size=(2, 6, 6, 1)).astype("float32")
        asked = block(self.convolution(activation="relu"))
        near = [(block(self.convolution(activation="tanh")), "that is tanh"), (block(self.convolution()), "no ReLU")]
        sentence = said(networks.same_network, "net()", block(self.convolution()), asked, images, near)
        assert sentence.startswith(
            "net() has the right shapes, but with the same weights as the right network its outputs"
        )
        assert sentence.endswith("differ from what was asked: no ReLU.")

    def test_what_only_training_shows(self):
        images = np.ones((2, 6, 6, 1), "float32")
        dropout = block(self.convolution(), keras.layers.Dropout(0.5))
        assert "while it trains" in said(networks.same_network, "net()", dropout, block(self.convolution()), images)

    def test_another_output_shape_and_other_weights(self):
        images = np.ones((2, 6, 6, 1), "float32")
        asked = block(self.convolution(padding="same"))
        sentence = said(networks.same_network, "net()", block(self.convolution()), asked, images)
        assert sentence == "net() turns images of shape (2, 6, 6, 1) into (2, 4, 4, 2), expected (2, 6, 6, 2)."
        unbiased = block(self.convolution(padding="same", use_bias=False))
        assert "has weights of shapes" in said(networks.same_network, "net()", unbiased, asked, images)

    def test_a_network_that_cannot_take_the_images(self):
        images = np.ones((2, 9, 9, 4), "float32")
        sentence = said(
            networks.same_network, "net()", block(keras.layers.Flatten(), keras.layers.Dense(1)), block(), images
        )
        assert sentence.startswith("net() cannot take images of shape (2, 9, 9, 4): it raised ")

    def test_known_mistakes_are_made_only_for_a_wrong_network(self):
        def near():
            made.append("no ReLU")
            yield block(self.convolution()), "no ReLU"

        made, images = [], np.random.default_rng(1).normal(size=(2, 6, 6, 1)).astype("float32")
        asked = block(self.convolution(activation="relu"))
        networks.same_network("net()", block(self.convolution(activation="relu")), asked, images, near())
        assert made == []
        assert "no ReLU" in said(networks.same_network, "net()", block(self.convolution()), asked, images, near())


class TestTraining:
    IMAGES = np.random.default_rng(2).normal(size=(25, 6, 6, 1)).astype("float32")
    LABELS = np.arange(25) % 3
    HOW = (2, 4)  # epochs, batch_size

    def network(self, inputs=True, loss="sparse_categorical_crossentropy", **options):
        keras.utils.set_random_seed(3)
        layers = [
            keras.layers.Conv2D(4, 3, use_bias=False),
            keras.layers.BatchNormalization(),
            keras.layers.Dropout(0.3),
        ]
        layers += [keras.layers.Flatten(), keras.layers.Dense(3, activation="softmax")]
        network = block(*layers) if inputs else keras.Sequential(layers)
        network.compile(optimizer="adam", loss=loss, **options)
        return network

    @pytest.mark.parametrize("inputs", [True, False])
    @pytest.mark.parametrize(
        "options", [{}, {"run_eagerly": True}, {"steps_per_execution": 2, "metrics": ["accuracy"]}]
    )
    def test_the_weights_are_those_of_fit(self, inputs, options):
        asked = self.network(inputs, **options)
        asked.fit(self.IMAGES, self.LABELS, epochs=2, batch_size=4, verbose=0)
        network = self.network(inputs, **options)
        assert training.trained(network, self.IMAGES, self.LABELS, *self.HOW).error is None
        for given, expected in zip(network.get_weights(), asked.get_weights(), strict=True):
            np.testing.assert_allclose(given, expected, atol=1e-5)

    def test_a_network_that_was_trained_before_takes_all_steps(self):
        network = self.network()
        network.fit(self.IMAGES, self.LABELS, epochs=2, batch_size=4, verbose=0)
        before = int(network.optimizer.iterations.numpy())
        training.trained(network, self.IMAGES, self.LABELS, *self.HOW)
        assert before == 14
        assert int(network.optimizer.iterations.numpy()) == 28

    def test_the_training_ends_with_the_epoch_that_reaches_the_goal(self):
        network, data = self.network(), (self.IMAGES, self.LABELS)
        training.learned("net()", network, data, data, goal=0, epochs=5, batch_size=5)
        assert int(network.optimizer.iterations.numpy()) == 5
        reached = training.learned("net()", network, data, data, goal=2, epochs=5, batch_size=5)
        assert int(network.optimizer.iterations.numpy()) == 30
        assert 0 < reached <= 1

    def test_a_network_that_cannot_be_trained_is_told_so_with_a_hint(self):
        network, data = self.network(loss="categorical_crossentropy"), (self.IMAGES, self.LABELS)
        sentence = said(training.learned, "net()", network, data, data, 0.5, 1, 5, hint="Look at the loss.")
        assert sentence.startswith("net() cannot be trained: it raised ValueError")
        assert sentence.endswith("Look at the loss.")

    def test_what_fit_raises_is_kept(self):
        network = self.network(loss="categorical_crossentropy")
        assert isinstance(training.trained(network, self.IMAGES, self.LABELS, *self.HOW).error, ValueError)


def test_a_mistake_is_shown_as_one_line_without_the_code_of_the_test():
    assert checks.Mistake("Count again.")._render_traceback_() == ["\N{BALLOT X} Count again."]


def test_an_object_that_cannot_be_shown_still_gets_a_sentence():
    class Shy:
        def __repr__(self):
            raise RuntimeError

    assert checks.shown(Shy()) == "<Shy>"


def test_long_values_are_cut():
    assert len(checks.shown("x" * 10_000)) == 80
