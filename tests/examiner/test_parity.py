"""Judged from outside, an answer gets the same grade as when its tests run in its own process.

The notebook in `scratch/` has exercises about everything that can cross between a test and an answer, and answers to
them. Every exercise of the course is judged from outside by `tests/test_answers.py`: `make bank`.
"""

from pathlib import Path

import nbformat
import pytest

from grader.bank import exercises_of, fill_in, read_answers

HERE = Path(__file__).resolve().parent / "scratch"
FILES = Path(__file__).resolve().parents[2] / "source" / "week3"
IN_PROCESS = [
    "grader.execution.Execute",
    "nbgrader.preprocessors.IgnorePattern",
    "nbgrader.preprocessors.SaveAutoGrades",
]
NOTEBOOK = nbformat.read(HERE / "scratch.ipynb", as_version=4)
TESTS = exercises_of(NOTEBOOK)
BANK = {exercise: read_answers(HERE / "answers" / f"{exercise}.py") for exercise in TESTS}

pytestmark = pytest.mark.xdist_group("parity")


@pytest.fixture(scope="module")
def graded(new_course):
    """For each way to judge, the points by test cell of submissions that hold together all answers."""
    found = {}
    for way, settings in (
        ("outside", {}),
        ("in process", {"Autograde": {"autograde_preprocessors": IN_PROCESS}}),
    ):
        course = new_course(**settings)
        released = course.release({"notebook": NOTEBOOK}, files=FILES, without=["data", "images"])["notebook"]
        numbers = range(max(map(len, BANK.values())))
        for number in numbers:
            answers = {exercise: found[number % len(found)].source for exercise, found in BANK.items()}
            course.submit(f"s{number}", fill_in(released, answers))
        course.autograde()
        found[way] = [course.graded(f"s{number}")[0] for number in numbers]
    return found


@pytest.mark.parametrize("way", ["outside", "in process"])
@pytest.mark.parametrize(
    "answer",
    [answer for answers in BANK.values() for answer in answers],
    ids=lambda answer: f"{answer.exercise}: {answer.description}",
)
def test_an_answer_fails_the_same_tests_either_way(graded, answer, way):
    points = graded[way][BANK[answer.exercise].index(answer)]
    failed = {test for test in TESTS[answer.exercise] if points[test] == 0}
    assert failed == set(TESTS[answer.exercise] if answer.fails == ("*",) else answer.fails)
