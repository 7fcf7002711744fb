"""The table of what a class has earned."""

import shutil
import subprocess
import sys

import nbformat
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


def rows_of(printed):
    return [line.replace("│", " ").split() for line in printed.splitlines()]


def test_points_by_exercise_and_remarks(course):
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        exercises, students = results(gradebook, "week", course.root / "release" / "week")
    assert exercises == [("notebook", "double"), ("notebook", "word")]
    assert students["good"] == ({("notebook", "double"): 3, ("notebook", "word"): 1}, 0, [])
    assert students["half"] == ({("notebook", "double"): 1, ("notebook", "word"): 1}, 0, [])
    points, _, remarks = students["nothing"]
    assert sum(points.values()) == 0
    assert remarks == ["notebook.ipynb is an empty file, so it counts zero."]


def test_the_table_has_a_row_for_each_student(course):
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        table = table_of(*results(gradebook, "week", course.root / "release" / "week"))
    console = Console(width=120, record=True, file=sys.stderr)
    console.print(table)
    rows = rows_of(console.export_text())
    assert ["good", "3", "1", "4"] in rows
    assert ["half", "1", "1", "2"] in rows


def test_what_looks_like_markup_is_shown():
    table = table_of([("notebook", "a")], {"[/b]": ({("notebook", "a"): 1}, 0, ["The cell [/x] failed."])})
    console = Console(width=120, record=True, file=sys.stderr)
    console.print(table)
    printed = console.export_text()
    assert ["[/b]", "1", "1"] in rows_of(printed) and "[/b]: The cell [/x] failed." in printed


def test_the_command_prints_it(course):
    printed = report(course.root, "week")
    assert printed.returncode == 0, printed.stderr
    assert "good" in printed.stdout


@pytest.fixture
def elsewhere(tmp_path, empty_gradebook):
    """A course whose configuration has another gradebook and other folders, and whose grades nobody but nbgrader made.

    In the gradebook are an essay that a person grades, a notebook that is not released and a penalty for handing in
    late; released is a notebook that is not in the gradebook.
    """
    db = f"sqlite:///{shutil.copy(empty_gradebook, tmp_path / 'grades.db')}"
    (tmp_path / "nbgrader_config.py").write_text(
        f"c = get_config()\nc.CourseDirectory.db_url = {db!r}\nc.CourseDirectory.release_directory = 'given'\n"
    )
    folder = tmp_path / "given" / "week"
    folder.mkdir(parents=True)
    for name in ("notebook", "extra"):
        nbformat.write(SOURCE, folder / f"{name}.ipynb")
    with Gradebook(db) as gradebook:
        gradebook.add_assignment("week")
        for notebook, cells in (("notebook", ["double-small", "essay"]), ("withdrawn", ["old"])):
            gradebook.add_notebook(notebook, "week")
            for cell in cells:
                gradebook.add_grade_cell(cell, notebook, "week", max_score=5, cell_type="code")
        gradebook.add_student("ada")
        submission = gradebook.add_submission("week", "ada")
        for notebook in submission.notebooks:
            for grade in notebook.grades:
                grade.auto_score, grade.manual_score = {
                    "double-small": (1, None),
                    "essay": (None, 4.5),
                    "old": (2, None),
                }[grade.name]
            notebook.late_submission_penalty = 1 if notebook.name == "withdrawn" else None
        gradebook.db.commit()
    return tmp_path, db


def test_all_that_the_gradebook_of_the_configuration_says_is_in_the_total(elsewhere):
    folder, _ = elsewhere
    printed = report(folder, "week")
    assert printed.returncode == 0, printed.stderr
    assert "Notebooks: 1 extra, 2 notebook, 3 withdrawn." in printed.stdout
    assert ["ada", "0", "5.5", "2", "-1", "6.5"] in rows_of(printed.stdout)


def test_one_notebook_has_a_column_for_each_exercise(elsewhere):
    folder, _ = elsewhere
    printed = report(folder, "week", "--notebook=notebook").stdout
    assert "Exercises: 1 double, 2 word, 3 essay" in printed
    assert ["ada", "1", "0", "4.5", "5.5"] in rows_of(printed)


def test_some_students_can_be_named(course):
    printed = report(course.root, "week", "--student=h*").stdout
    assert "half" in printed and "good" not in printed


@pytest.mark.parametrize("notebooks", [7, 1], ids=["all of a week", "one notebook"])
def test_the_table_of_a_week_fits_a_terminal(notebooks):
    """80 columns, with as many exercises as the longest notebook has."""
    exercises = [(f"notebook-{notebook}", f"exercise-{n}") for notebook in range(notebooks) for n in range(14)]
    remark = 'Cell "double" ran longer than 75 s and was stopped: an endless loop?'
    table = table_of(exercises, {"lovelace": (dict.fromkeys(exercises, 2.5), 12, [remark])})
    console = Console(width=80, record=True, file=sys.stderr)
    console.print(table)
    printed = console.export_text()
    numbers = [*(["35"] * 7 if notebooks == 7 else ["2.5"] * 14), "-12", f"{notebooks * 35 - 12}"]
    assert ["lovelace", *numbers] in rows_of(printed)
    assert f"lovelace: {remark}" in printed


def test_another_gradebook_can_be_named(course, elsewhere, tmp_path):
    _, db = elsewhere
    assert "ada" in report(course.root, "week", "--db", db).stdout


def test_what_is_missing_is_one_sentence(course, tmp_path):
    for folder, words, sentence in (
        (tmp_path, ["week"], f"There is no {tmp_path}/gradebook.db: run this in the folder of the course"),
        (course.root, ["month"], "The gradebook has no assignment 'month'."),
        (course.root, [], "Name one assignment"),
        (
            course.root,
            ["week", "--student=nobody"],
            "Nothing is graded for the notebooks '*' of the students 'nobody'.",
        ),
        (
            course.root,
            ["week", "--db", "grades"],
            "The gradebook that the configuration names cannot be used: Could not parse",
        ),
        (course.root, ["week", "--db", f"sqlite:///{__file__}"], f"The gradebook sqlite:///{__file__} cannot be used"),
    ):
        failed = report(folder, *words)
        assert failed.returncode == 1
        assert failed.stderr.startswith(sentence)
        assert len(failed.stderr.splitlines()) == 1
