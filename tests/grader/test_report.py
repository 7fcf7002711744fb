"""The table of what a class has earned."""

import subprocess
import sys

import pytest
from nbgrader.api import Gradebook
from rich.console import Console

from grader.report import results, table_of
from tests.grader.notebooks import SOURCE, filled

pytestmark = pytest.mark.xdist_group("report")


@pytest.fixture(scope="module")
def course(new_course):
    course = new_course()
    course.release({"notebook": SOURCE})
    course.submit("good", filled())
    course.submit("half", filled(double="def double(x):\n    return 4"))
    course.submit("nothing", "", "notebook.ipynb")
    course.autograde()
    return course


def report(folder, *arguments):
    command = [sys.executable, "-m", "grader.report", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def test_points_by_exercise_and_remarks(course):
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        exercises, students = results(gradebook, "week", course.root / "release" / "week")
    assert exercises == [("notebook", "double"), ("notebook", "word")]
    assert students["good"] == ({("notebook", "double"): 3, ("notebook", "word"): 1}, [])
    assert students["half"] == ({("notebook", "double"): 1, ("notebook", "word"): 1}, [])
    points, remarks = students["nothing"]
    assert sum(points.values()) == 0
    assert remarks == ["notebook.ipynb is an empty file, so it counts zero."]


def test_the_table_has_a_row_for_each_student(course):
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        table = table_of(*results(gradebook, "week", course.root / "release" / "week"))
    console = Console(width=120, record=True, file=sys.stderr)
    console.print(table)
    rows = [line.replace("│", " ").split() for line in console.export_text().splitlines()]
    assert ["good", "3", "1", "4"] in rows
    assert ["half", "1", "1", "2"] in rows


def test_the_command_prints_it(course):
    printed = report(course.root, "week")
    assert printed.returncode == 0, printed.stderr
    assert "good" in printed.stdout


def test_what_is_missing_is_one_sentence(course, tmp_path):
    for folder, assignment, sentence in (
        (tmp_path, "week", "There is no gradebook.db here: run this in the folder of the course"),
        (course.root, "month", "The gradebook has no assignment 'month'."),
    ):
        failed = report(folder, assignment)
        assert failed.returncode == 1
        assert failed.stderr.startswith(sentence)
        assert len(failed.stderr.splitlines()) == 1
