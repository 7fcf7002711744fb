"""Feedback helps, and gives no test away; the instructor's notebook has everything."""

import copy
import logging
import queue
import re
from logging.handlers import QueueHandler

import pytest
from nbformat.v4 import new_notebook

from tests.grader.notebooks import SOURCE, cell

HIDDEN = "\n### BEGIN HIDDEN TESTS\n{}\n### END HIDDEN TESTS"
TESTS = {
    "with-hint": "class Mistake(AssertionError):\n    hint = 'double is not right for large numbers.'\nprint('seen')"
    + HIDDEN.format("print('secret-print')\nraise Mistake(f'secret-sentence: double(4711) gave {double(4711)}')"),
    "with-words": "print('seen')" + HIDDEN.format("assert double(4712) == 0, 'large numbers count too'"),
    "with-values": "print('seen')" + HIDDEN.format("assert double(4713) == 0, f'secret-value {double(4713)}'"),
    "with-error": "print('seen')" + HIDDEN.format("double('secret-input').nothing"),
    "raises": "print('seen')" + HIDDEN.format("double(None)"),
    "raises-a-constant": "print('seen')" + HIDDEN.format("kept = 'secret-input'\ndouble(kept)"),
    "inside-a-loop": "for number in (1, 2):\n    assert double(number)"
    + HIDDEN.format("    assert double(4714) == 0, 'seen by nobody'").replace("\n###", "\n    ###"),
    "seen-fails": "assert double(3) == 7, 'three doubled'" + HIDDEN.format("assert 'secret-line'"),
    "passes": "print('all of it')" + HIDDEN.format("print('secret-pass')\nassert double(2) == 4"),
    "share": HIDDEN.format("kept = 'secret-share'\n1.5").lstrip(),
    "too-many": HIDDEN.format("kept = 'secret-share'\n150").lstrip(),
    "tells-later": "tell()",
}
ANSWER = """\
given = []


def double(x):
    given.append(x)
    print("-".join(["was", "given"]), x)
    if x is None:
        raise ValueError("-".join(["was", "told"]))
    if isinstance(x, str):
        raise AssertionError(x)
    return 2 * x


def tell():
    raise ValueError(f"given so far: {given}")"""

pytestmark = pytest.mark.xdist_group("feedback")


@pytest.fixture(scope="module")
def course(new_course):
    double = next(cell for cell in SOURCE.cells if cell.id == "double")
    tests = [cell(source, name, grade=True, locked=True, points=2) for name, source in TESTS.items()]
    course = new_course()
    notebook = new_notebook(metadata=SOURCE.metadata, cells=[copy.deepcopy(double), *tests])
    released = course.release({"notebook": notebook})["notebook"]
    released.cells[0].source = ANSWER
    course.submit("student", released)
    course.autograde()
    return course


@pytest.fixture(scope="module")
def warnings(course):
    """What nbgrader warns of while it makes the feedback."""
    records = queue.SimpleQueue()
    handler = QueueHandler(records)
    handler.setLevel(logging.WARNING)
    course.log.addHandler(handler)
    course.feedback("student")
    course.log.removeHandler(handler)
    return [records.get().getMessage() for _ in range(records.qsize())]


@pytest.fixture(scope="module")
def page(course, warnings):
    return (course.root / "feedback" / "student" / "week" / "notebook.html").read_text()


def test_it_is_made_without_a_warning(warnings):
    assert warnings == []


def test_the_points_are_those_of_the_tests(course):
    assert course.graded("student")[0] == dict.fromkeys(TESTS, 0) | {"passes": 2, "share": 1.5}


@pytest.mark.parametrize(
    "secret", ["secret", "4711", "4712", "4713", "4714", "9422", "HIDDEN TESTS", "was-given", "was-told"]
)
def test_nothing_of_a_hidden_test_is_in_it(page, secret):
    assert secret not in page


@pytest.mark.parametrize(
    "sentence",
    [
        "A check that you cannot see fails: double is not right for large numbers.",
        "A check that you cannot see fails: large numbers count too",
        "A check that you cannot see fails.",
        "given so far: [3]",
        "three doubled",
        "all of it",
    ],
)
def test_it_says_what_is_wrong(page, sentence):
    assert sentence in page


def test_a_long_sentence_goes_on_in_the_next_line(page):
    rules = re.findall(r"[}\s]pre\s*\{[^}]*white-space:\s*([\w-]+)", page[: page.index("<body")])
    assert rules[-1:] == ["pre-wrap"]


def test_the_notebook_of_the_instructor_has_it_all(course):
    cells = {cell.id: cell for cell in course.autograded("student").cells}
    shown = {name: str(cells[name].outputs) for name in TESTS}
    assert "secret-print" in shown["with-hint"] and "secret-sentence: double(4711) gave 9422" in shown["with-hint"]
    assert "secret-value 9426" in shown["with-values"]
    assert "was-told" in shown["raises"]
    assert "not between 0 and 2" in shown["too-many"]
    assert "secret-line" in cells["seen-fails"].source
    assert all(cells[name].metadata.grader.seconds > 0 for name in TESTS)
