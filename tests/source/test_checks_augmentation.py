"""What the checks of augmentation accept and refuse, and what they say."""

import sys
from pathlib import Path

import keras
import numpy as np
import pytest
import tensorflow as tf
from tensorflow.core.protobuf.saved_model_pb2 import SavedModel

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "source" / "week3"))
import augmentation_checks as augmenting
import checks

RAMPS = np.repeat(augmenting.ramp(24, 32)[np.newaxis], 5, axis=0)
GREY = np.full((40, 3, 4, 1), 55.0, "float32")


def said(check, *arguments, **keywords):
    """The sentence with which a check refuses an answer."""
    with pytest.raises(checks.Mistake) as caught:
        check(*arguments, **keywords)
    return str(caught.value)


def hinted(check, *arguments, **keywords):
    """The hint with which a check refuses an answer."""
    with pytest.raises(checks.Mistake) as caught:
        check(*arguments, **keywords)
    return caught.value.hint


class Opposite(keras.layers.Layer):
    """Inverts all images while training; with a name that nobody registered."""

    def call(self, images, training=False):
        return 255 - images if training else images


class TestAsked:
    def test_a_layer_has_the_name_by_which_the_student_knows_it(self):
        made = augmenting.asked("tall(0.2)", keras.layers.Identity(), RAMPS, training=True)
        assert made.text == "tall(0.2)(<array of shape (5, 24, 32, 3)>, training=True)"
        assert made.name == "tall"

    def test_nothing_and_what_cannot_be_called_are_told(self):
        assert said(augmenting.asked, "tall(0.2)", None) == "tall(0.2) gave None: nothing is returned yet."
        assert said(augmenting.asked, "tall(0.2)", 3) == "tall(0.2) gave 3, and that cannot be called."


class TestNumbersFrom:
    @pytest.mark.parametrize("value", [np.ones((2, 3)), tf.ones((2, 3)), np.ones((2, 3), "uint8")])
    def test_arrays_and_tensors_of_numbers_are_right(self, value):
        assert augmenting.numbers_from(checks.call(lambda: value), (2, 3)).dtype == float

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ([[1, 2]], "gave [[1, 2]] (list), expected an array of shape (1, 2)"),
            (np.array([["a", "b"]]), "an array of <U1"),
            (np.ones((2, 1)), "an array of shape (2, 1), expected shape (1, 2)"),
            (np.array([[1, np.nan]]), "values that are not numbers"),
        ],
    )
    def test_anything_else_is_told(self, value, expected):
        assert expected in said(augmenting.numbers_from, checks.call(lambda: value), (1, 2))


class TestChance:
    @pytest.mark.parametrize("hits", [250, 300, 350])
    def test_what_chance_may_do_is_right(self, hits):
        augmenting.by_chance("f(0.3)", hits, 1000, 0.3, "it rains")

    def test_what_chance_does_not_do_is_told(self):
        sentence = said(augmenting.by_chance, "f(0.3)", 500, 1000, 0.3, "it rains", "look at p")
        assert sentence == "f(0.3): it rains 500 of 1000 times, expected about 300: look at p."
        assert "300" not in hinted(augmenting.by_chance, "f(0.3)", 500, 1000, 0.3, "it rains")

    def test_certain_things_happen_always(self):
        augmenting.by_chance("f(1)", 10, 10, 1.0, "it rains")
        assert said(augmenting.by_chance, "f(1)", 9, 10, 1.0, "it rains")

    def test_a_seed_is_followed(self):
        augmenting.follows_seed("f", lambda seed: np.random.default_rng(seed).random(3))
        augmenting.follows_seed("f", lambda seed: np.random.default_rng(seed).random(1) < 0.5)

    def test_without_a_seed_results_differ_though_two_may_be_the_same(self):
        draws = iter([1, 1, 1, 0])
        augmenting.differs_without_seed("f", lambda _: next(draws))
        assert "same result each time for seed=None" in said(augmenting.differs_without_seed, "f", lambda _: 1)

    def test_seeds_that_are_not_followed_are_told(self):
        dice = np.random.default_rng(1)
        assert "two different results for seed=7" in said(augmenting.follows_seed, "f", lambda seed: dice.random(3))
        either = lambda seed: np.random.default_rng(seed or dice.integers(99)).random(3)  # noqa: E731
        assert "0 is a seed like any other" in said(augmenting.follows_seed, "f", either)
        assert "for 41 different seeds" in said(augmenting.follows_seed, "f", lambda seed: np.ones(3))


class TestMotions:
    def test_a_ramp_comes_from_itself(self):
        assert np.allclose(augmenting.motions(RAMPS), [[1, 0, 0], [0, 1, 0]], atol=1e-4)

    def test_a_mirrored_turned_and_zoomed_ramp_is_measured(self):
        mirrored, angles, zooms = augmenting.turns(augmenting.motions(RAMPS[:, :, ::-1])[:, :, :2])
        assert mirrored.all() and np.allclose(angles, 0, atol=0.1) and np.allclose(zooms, 1, atol=1e-3)
        turn = keras.Sequential([keras.layers.RandomRotation((0.1, 0.1)), keras.layers.RandomZoom((0.2, 0.2))])
        mirrored, angles, zooms = augmenting.turns(augmenting.motions(np.asarray(turn(RAMPS, training=True)))[:, :, :2])
        assert not mirrored.any() and np.allclose(np.abs(angles), 36, atol=0.5) and np.allclose(zooms, 1.2, atol=0.02)

    def test_a_moved_ramp_is_measured_in_pixels(self):
        moved = np.roll(RAMPS, (2, -3), axis=(1, 2))
        assert np.allclose(augmenting.motions(moved)[:, :, 2], [3, -2], atol=0.01)

    def test_stretching_is_told_from_zooming(self):
        def tall(factor):
            return keras.layers.RandomZoom(factor, 0.0)

        def large(factor):
            return keras.layers.RandomZoom(factor)

        augmenting.stretches(tall, 0.3, upright=True)
        assert "changes the height of the picture, expected its width only" in said(
            augmenting.stretches, tall, 0.3, upright=False
        )
        assert "changes the width of the picture" in said(augmenting.stretches, large, 0.3, upright=True)


class TestInModels:
    def test_a_layer_is_mapped_fitted_and_asked(self):
        layer = Opposite()
        assert augmenting.inverted("f", augmenting.mapped("f", layer, GREY, batch_size=7, training=True), GREY).all()
        fitted, evaluated, predicted = augmenting.in_a_model("f", layer, GREY)
        assert round(fitted) == 200 and round(evaluated) == 55 and np.allclose(predicted, 55)

    def test_a_function_is_mapped_and_put_in_a_lambda(self):
        def invert(image, most):
            return most - image

        assert augmenting.inverted("f", augmenting.mapped("f", invert, GREY, most=255), GREY).all()
        assert augmenting.inverted("f", augmenting.through_lambda("f", invert, GREY, 3, {"most": 255}), GREY).all()

    def test_what_cannot_be_mapped_is_told_without_hidden_values(self):
        def branch(image, p):
            return [image] if image > p else None

        assert said(augmenting.mapped, "f(0.3)", branch, GREY, p=1).startswith(
            "f(0.3) in Dataset.map did not work: it raised"
        )
        assert hinted(augmenting.mapped, "f(0.3)", branch, GREY, p=1) == "f does not work."

    def test_an_image_that_is_neither_is_told(self):
        assert "neither the one it got nor its inverse" in said(augmenting.inverted, "f", 1 - GREY.astype(float), GREY)

    def test_a_class_that_nobody_registered_cannot_be_loaded(self):
        assert "is its class registered, and takes **kwargs?) did not work" in said(
            checks.reloaded, "f(1)", Opposite(), (3, 4, 1)
        )
        checks.reloaded("f(1)", keras.layers.RandomFlip(), (3, 4, 1))

    def test_shared_weights_are_told_from_copied_ones(self):
        part = keras.Sequential([keras.Input((2, 2, 1)), keras.layers.Flatten(), keras.layers.Dense(2)])
        copied = keras.models.clone_model(part)
        copied.set_weights(part.get_weights())
        augmenting.shares_weights("f()", keras.Sequential([keras.Input((2, 2, 1)), part]), part, keras)
        assert "does not share the weights" in said(augmenting.shares_weights, "f()", copied, part, keras)


class TestServed:
    def test_both_endpoints_answer(self):
        model = keras.Sequential([keras.Input((3, 4, 1)), keras.layers.GlobalAveragePooling2D()])
        endpoints, _ = augmenting.served(lambda model, folder: model.export(folder, verbose=False), model)
        assert sorted(endpoints) == ["serve", "serving_default"]
        assert all(np.allclose(ask(GREY), 55) for ask in endpoints.values())

    def test_an_endpoint_that_cannot_be_asked_is_told(self):
        model = keras.Sequential([keras.Input((3, 4, 1)), keras.layers.GlobalAveragePooling2D()])
        endpoints, _ = augmenting.served(lambda model, folder: model.export(folder, verbose=False), model)
        assert said(endpoints["serve"], GREY[0, 0, 0]).startswith("Asking the SavedModel through serve did not work")

    def test_the_files_must_hold_a_model_that_does_not_draw(self, tmp_path):
        def export(model, directory):
            model.export(directory, verbose=False)

        layers = [keras.layers.RandomFlip(), keras.layers.Flatten(), keras.layers.Dense(2)]
        for name, model in [
            ("steady", keras.Sequential([keras.Input((3, 4, 1)), *layers[1:]])),
            ("random", keras.Sequential([keras.Input((3, 4, 1)), *layers])),
        ]:
            export(model, f"{tmp_path}/{name}")
        weights = layers[2].get_weights()
        augmenting.is_steady_model(export, f"{tmp_path}/steady", weights)
        others = [weight + 1 for weight in weights]
        assert "do not hold the weights" in said(augmenting.is_steady_model, export, f"{tmp_path}/steady", others[:1])
        assert "still draws" in said(augmenting.is_steady_model, export, f"{tmp_path}/random", weights)

    @pytest.mark.parametrize("content", [b"", b"junk", SavedModel(meta_graphs=[{}]).SerializeToString()])
    def test_a_file_that_is_no_saved_model_is_told(self, tmp_path, content):
        (tmp_path / "saved_model.pb").write_bytes(content)
        assert "SavedModel" in said(augmenting.is_steady_model, lambda: None, str(tmp_path), [])

    def test_a_saved_model_without_endpoints_is_told(self, tmp_path):
        tf.saved_model.save(tf.Module(), str(tmp_path))
        assert 'no SavedModel with "serve"' in said(augmenting.is_steady_model, lambda: None, str(tmp_path), [])

    def test_an_empty_folder_is_told(self):
        assert "left no SavedModel" in said(augmenting.served, lambda model, folder: None, None)


class TestBatches:
    def test_they_come_as_arrays_and_never_endless(self):
        dataset = tf.data.Dataset.from_tensor_slices((np.arange(5), np.arange(5))).batch(2).repeat()
        pairs = augmenting.batches(checks.call(lambda: dataset), most=4)
        assert [len(images) for images, _ in pairs] == [2, 2, 1, 2]

    def test_what_is_no_dataset_of_pairs_is_told(self):
        assert "expected a tf.data.Dataset" in said(augmenting.batches, checks.call(lambda: [1]))
        alone = checks.call(lambda: tf.data.Dataset.range(3))
        assert "no pair" in said(augmenting.batches, alone)


class TestWaves:
    @pytest.mark.parametrize("frequency", [110, 440, 1234.5])
    def test_the_peak_of_a_tone_is_its_frequency(self, frequency):
        assert abs(augmenting.peak(augmenting.tone(frequency, 0.5)) - frequency) < 1

    def test_a_wave_has_one_axis_and_a_length(self):
        wave = augmenting.tone(440, 0.01)
        assert len(augmenting.wave_from(checks.call(lambda: wave), 160, 160)) == 160
        assert "gave 160 samples, expected 100" in said(augmenting.wave_from, checks.call(lambda: wave), 100, 100)
        assert "(samples,)" in said(augmenting.wave_from, checks.call(lambda: wave[:, np.newaxis]))
