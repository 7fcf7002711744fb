"""The checks of notebook 2: folders that a test writes, and what a dataset or a sequence gives."""

import itertools
import sys
from pathlib import Path

import keras
import numpy as np
import pytest
import tensorflow as tf
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "source" / "week3"))
import checks
import loading_checks as loading
import training_checks as training


def said(check, *arguments, **keywords):
    """The sentence with which a check refuses an answer."""
    with pytest.raises(checks.Mistake) as caught:
        check(*arguments, **keywords)
    return str(caught.value)


def loads(path):
    return path


class Numbers(keras.utils.PyDataset):
    """Grey images without a file: their values are their labels."""

    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.labels, self.size = np.array(labels), batch_size

    def __len__(self):
        return -(-len(self.labels) // self.size)

    def __getitem__(self, index):
        labels = self.labels[index * self.size : (index + 1) * self.size]
        return np.ones((len(labels), 2, 3, 3), "float32") * labels.astype("float32").reshape(-1, 1, 1, 1), labels


def images_and_labels(count=5, dtype="float32"):
    return tf.data.Dataset.from_tensor_slices((np.zeros((count, 2, 3, 3), dtype), np.arange(count)))


class TestTreeBeside:
    def test_it_writes_text_bytes_and_images(self):
        colour, grey = np.arange(18, dtype="uint8").reshape(2, 3, 3), np.full((4, 5), 200, "uint8")
        files = {"a/b/x.txt": "é\n", "a/raw": b"\0\1", "c/colour.png": colour, "grey.jpg": grey}
        folder = Path(loading.tree_beside(loads, files))
        assert (folder / "a/b/x.txt").read_text(encoding="utf-8") == "é\n"
        assert (folder / "a/raw").read_bytes() == b"\0\1"
        assert np.array_equal(Image.open(folder / "c/colour.png"), colour)
        with Image.open(folder / "grey.jpg") as image:
            assert (image.format, image.mode) == ("JPEG", "L")
            assert abs(np.asarray(image).astype(int) - 200).max() < 3

    def test_each_call_makes_a_folder_of_its_own(self):
        assert loading.tree_beside(loads, {"x": ""}) != loading.tree_beside(loads, {"x": ""})


class TestElements:
    def test_it_takes_no_more_than_the_limit(self):
        found = loading.elements("it", tf.data.Dataset.range(10).repeat(), 4, "number")
        assert [int(number) for (number,) in found] == [0, 1, 2, 3]

    def test_it_refuses_what_is_no_dataset(self):
        assert said(loading.elements, "it", [1, 2], 4) == "it is [1, 2], expected a tf.data.Dataset."

    def test_it_counts_the_parts(self):
        sentence = said(loading.elements, "it", tf.data.Dataset.range(3), 4)
        assert sentence.endswith("expected 2 values: (images, labels).")

    def test_an_exception_inside_is_told(self):
        broken = tf.data.Dataset.from_tensors("no such file").map(tf.io.read_file)
        assert "while it was gone through" in said(loading.elements, "it", broken, 4, "text")


class TestMapped:
    def test_it_maps_with_more_arguments(self):
        def add(number, more):
            return number + more, number

        found = loading.elements("it", loading.dataset_mapped(add, [1, 2], more=10), 5, "sum, number")
        assert [(int(total), int(number)) for total, number in found] == [(11, 1), (12, 2)]

    def test_what_cannot_be_a_graph_is_told(self):
        sentence = said(loading.dataset_mapped, lambda path: path.numpy(), ["a"])
        assert sentence.startswith("your function does not work inside Dataset.map")


class TestBatches:
    def test_it_puts_the_batches_together(self):
        images, labels = loading.one_epoch("it", images_and_labels().batch(2), 5, 2, (2, 3, 3))
        assert images.shape == (5, 2, 3, 3)
        assert labels.tolist() == [0, 1, 2, 3, 4]

    @pytest.mark.parametrize(
        ("dataset", "why"),
        [
            (images_and_labels(), "expected batches"),
            (images_and_labels(dtype="float64").batch(2), "expected float32 and whole numbers"),
            (images_and_labels().batch(3), "expected 2 in each but the last"),
            (images_and_labels().batch(2).repeat(), "gives more than 3 batches in an epoch"),
            (images_and_labels().take(0).batch(2), "is empty"),
        ],
    )
    def test_what_is_wrong(self, dataset, why):
        assert why in said(loading.one_epoch, "it", dataset, 5, 2, (2, 3, 3))


class TestTexts:
    def test_batches_and_single_examples(self):
        pairs = tf.data.Dataset.from_tensor_slices((["é\n", "b", "c"], [1, 0, 2]))
        expected = [("é\n", 1), ("b", 0), ("c", 2)]
        assert loading.texts("it", pairs, 9) == expected
        assert loading.texts("it", pairs.batch(2), 9, batch_size=2) == expected
        assert "expected single examples" in said(loading.texts, "it", pairs.batch(2), 9)
        assert "expected batches" in said(loading.texts, "it", pairs, 9, batch_size=2)
        assert "expected 2 in each" in said(loading.texts, "it", pairs.batch(3), 9, batch_size=2)


def test_whole_numbers_come_one_by_one():
    numbers = tf.data.Dataset.range(5)
    assert loading.whole_numbers("it", numbers, 3) == [0, 1, 2]
    for others in (numbers.batch(2), numbers.map(lambda number: number / 2)):
        assert "expected single whole numbers" in said(loading.whole_numbers, "it", others, 3)


@pytest.mark.parametrize(
    ("given", "why"),
    [([1, 2], "never gives [3]"), ([1, 2, 3, 4], "which is not there"), ([1, 2, 3, 3], "gives [3] too often")],
)
def test_same_examples(given, why):
    loading.same_examples("it", [3, 1, 2], [1, 2, 3])
    assert why in said(loading.same_examples, "it", given, [1, 2, 3])


def test_examples_that_are_there_twice_must_come_twice():
    loading.same_examples("it", ["a", "b", "a"], ["a", "a", "b"])
    assert "too seldom" in said(loading.same_examples, "it", ["a", "b"], ["a", "a", "b"])


class TestSequences:
    def test_a_batch_and_an_epoch(self):
        sequence = Numbers([], [4, 5, 6], 2)
        assert loading.batch("it", sequence, 1, (1, 2, 3, 3))[1].tolist() == [6]
        assert loading.epoch_of(sequence) == [4, 5, 6]

    def test_what_is_wrong_with_a_batch(self):
        sequence = Numbers([], [4, 5, 6], 2)
        assert "has images of shape" in said(loading.batch, "it", sequence, 1, (2, 2, 3, 3))
        assert "raised IndexError" in said(loading.batch, "it", [], 0, (2, 2, 3, 3))
        assert "expected a pair of arrays" in said(loading.batch, "it", [[1, 2]], 0, (2,))

    def test_a_class_without_the_base_is_told(self):
        assert "write class list(keras.utils.PyDataset)" in said(loading.epoch_of, [1])

    def test_what_a_batch_raises_on_the_way_is_told(self):
        sequence = Numbers([], [4, 5, "six"], 2)
        assert "Going through Numbers(...) once, batch by batch, raised ValueError" in said(loading.epoch_of, sequence)

    def test_training_shows_whether_labels_fit(self):
        labels = list(itertools.islice(itertools.cycle([0, 1]), 20))
        model = training.linear_classifier(Numbers, (2, 3, 3))
        assert training.right_after_training(model, Numbers, [""] * 20, labels) == 1
        others = [1 - label for label in labels]
        assert training.right_after_training(model, Numbers, [""] * 20, others) == 1, "it begins anew"
