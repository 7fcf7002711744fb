"""No cheat gains a point, learns a line of a hidden test, or harms another submission.

Each cheat in `cheats/` is a wrong answer with code that tries to make it pass. Many look for the hidden test in all
that their process can reach, and give the right answer if they find it.
"""

from pathlib import Path

import nbformat
import pytest

from grader.bank import exercises_of, fill_in, read_answers

HERE = Path(__file__).resolve().parent / "cheats"
FILES = Path(__file__).resolve().parents[2] / "source" / "week3"
NOTEBOOK = nbformat.read(HERE / "cheats.ipynb", as_version=4)
TESTS = exercises_of(NOTEBOOK)
CHEATS = [cheat for exercise in TESTS for cheat in read_answers(HERE / "answers" / f"{exercise}.py")]
SECRET = "hidden-line"  # stands in the hidden tests, and nowhere else
RIGHT = {
    "double": "def double(x):\n    return 2 * x",
    "network": "def network(units):\n"
    "    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(units, activation='relu')])",
    "counted": "def counted(n):\n    return tf.data.Dataset.range(n)",
}

pytestmark = pytest.mark.xdist_group("cheats")


@pytest.fixture(scope="module")
def course(new_course):
    """A class of cheats, who leave the other exercises as they are, and an honest student before and after."""
    course = new_course(Execute={"timeout": 3, "iopub_timeout": 1}, Examine={"seconds": 60})
    released = course.release({"notebook": NOTEBOOK}, files=FILES, without=["data", "images"])["notebook"]
    for student in ("aaa-honest", "zzz-honest"):
        course.submit(student, fill_in(released, RIGHT))
    for number, cheat in enumerate(CHEATS):
        course.submit(f"cheat-{number:03}", fill_in(released, {cheat.exercise: cheat.source}))
    course.submit("moved", with_an_impostor(released))
    course.autograde()
    course.feedback("aaa-honest")
    return course


def with_an_impostor(released):
    """Locked cells stand at the end, and on top is something that says yes to everything and goes by their names."""
    wrong = "def double(x):\n    return {2: 4, 2.5: 5}.get(x, 0)"
    notebook = fill_in(released, RIGHT | {"double": wrong})
    notebook.cells.append(notebook.cells.pop(next(n for n, cell in enumerate(notebook.cells) if cell.id == "setup")))
    source = (
        "class Yes:\n    __getattr__ = __call__ = lambda self, *_, **__: self\nchecks = np = network_checks = Yes()"
    )
    notebook.cells.insert(0, nbformat.v4.new_code_cell(source))
    return notebook


def test_nobody_passes_for_the_checks_by_moving_a_cell(course):
    points, remarks = course.graded("moved")
    assert points == {"double-seen": 0, "double-hidden": 0, "double-share": 0, "network-hidden": 2, "counted-hidden": 2}
    assert 'Cell "setup" is locked but moved: put back.' in remarks


@pytest.mark.parametrize("cheat", CHEATS, ids=lambda cheat: cheat.description)
def test_a_cheat_gains_nothing(course, cheat):
    """Neither in its own exercise nor in those that it leaves as they are."""
    points, _ = course.graded(f"cheat-{CHEATS.index(cheat):03}")
    assert set(points.values()) == {0}


@pytest.mark.parametrize("cheat", CHEATS, ids=lambda cheat: cheat.description)
def test_a_cheat_learns_no_line_of_a_hidden_test(course, cheat):
    student = f"cheat-{CHEATS.index(cheat):03}"
    shown = (course.root / "feedback" / student / "week" / "notebook.html").read_text()
    assert SECRET not in shown
    assert SECRET not in course.graded(student)[1]
    for cell in course.autograded(student).cells:
        if not cell.metadata.get("nbgrader", {}).get("grade"):
            assert SECRET not in str(cell.get("outputs"))


@pytest.mark.parametrize("student", ["aaa-honest", "zzz-honest"])
def test_an_honest_student_among_cheats_keeps_all_points(course, student):
    assert course.graded(student) == (
        {"double-seen": 1, "double-hidden": 2, "double-share": 2, "network-hidden": 2, "counted-hidden": 2},
        "",
    )
