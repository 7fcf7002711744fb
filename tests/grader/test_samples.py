"""The class of sample students of `make demo`. Whether their grades are fair, the demo itself checks."""

from pathlib import Path

import nbformat
import pytest

from grader.bank import exercises_of
from grader.samples import sample_class

ROOT = Path(__file__).resolve().parents[2]
RELEASED = ROOT / "release" / "week3" / "04-convolutions.ipynb"
ANSWERS = ROOT / "tests" / "answers" / "week3" / "04-convolutions"


@pytest.fixture(scope="module")
def samples():
    return {sample.about: sample for sample in sample_class(RELEASED, ANSWERS)}


def test_there_are_sixteen_and_each_is_something_else(samples):
    assert len(samples) == 16
    assert len({str(sample.content) + sample.file for sample in samples.values()}) == 16


def test_the_right_one_fails_nothing_and_the_untouched_one_everything(samples):
    tests = exercises_of(nbformat.read(RELEASED, as_version=4)).values()
    assert samples["right answers"].fails == frozenset()
    assert samples["untouched"].fails == {test for cells in tests for test in cells}


def test_mistakes_are_made_in_as_many_exercises_as_the_name_says(samples):
    exercises = exercises_of(nbformat.read(RELEASED, as_version=4))
    for about, number in (("three mistakes", 3), ("seven mistakes", 7)):
        failed = [name for name, tests in exercises.items() if samples[about].fails.intersection(tests)]
        assert len(failed) == number


def test_the_same_class_every_time(samples):
    again = sample_class(RELEASED, ANSWERS)
    assert [(sample.file, sample.content, sample.fails) for sample in again] == [
        (sample.file, sample.content, sample.fails) for sample in samples.values()
    ]
