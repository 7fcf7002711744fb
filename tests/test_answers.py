"""Holds every answer of the bank to exactly the test cells that it names.

An answer is judged as a submission is: its cells run in a kernel of their own, the tests in another. To save time a
notebook holds one exercise only, with the cells that set it up, and goes to the two kernels without nbgrader's way
there and back; `test_notebooks.py` shows that no test needs another exercise.
"""

import logging
from functools import cache
from pathlib import Path

import nbformat
import pytest
from jupyter_core.utils import run_sync
from nbgrader import utils
from traitlets.config import LoggingConfigurable, PyFileConfigLoader

from grader import remarks
from grader.bank import exercises_of, fill_in, is_graded_by_hand, read_answers
from grader.examiner.examine import Examination
from grader.examiner.plan import Code

ROOT = Path(__file__).resolve().parents[1]
BANK = ROOT / "tests" / "answers"
FILES = sorted(BANK.rglob("*.py"))
NOTEBOOKS = sorted((ROOT / "source").rglob("*.ipynb"))


def name_of(path):
    return "/".join(path.relative_to(BANK).with_suffix("").parts)


def exercise_alone(notebook, exercise):
    """The notebook with the cells that set it up and one exercise."""
    part, current = nbformat.from_dict(notebook), None
    part.cells = []
    for cell in notebook.cells:
        if is_graded_by_hand(cell):
            continue
        if utils.is_solution(cell):
            current = cell.metadata.nbgrader.grade_id
        graded = utils.is_solution(cell) or utils.is_grade(cell)
        if is_graded_by_hand(cell):
            continue
        if (graded and current == exercise) or (not graded and utils.is_locked(cell)):
            part.cells.append(cell)
    return part


class Grader(LoggingConfigurable):
    """Grades notebooks with the settings of grader_config.py."""

    def points(self, notebook, folder):
        """The points by test cell of a notebook with tests and answers, in the folder of its assignment."""
        run_sync(Examination(notebook, {"metadata": {"path": str(folder)}}, str(folder), self).run)(600)
        tests = [cell for cell in notebook.cells if utils.is_grade(cell)]
        return {cell.id: utils.determine_grade(cell, self.log)[0] for cell in tests}


@pytest.fixture(scope="session")
def grader():
    config = PyFileConfigLoader("grader_config.py", path=str(ROOT)).load_config()
    return Grader(config=config, log=logging.getLogger("bank"))


@cache
def exercise_of(path):
    """The exercise of a file of the bank, alone: its part of the source notebook, with the names that are asked for."""
    source = ROOT / "source" / path.relative_to(BANK).parent.with_suffix(".ipynb")
    released = nbformat.read(ROOT / "release" / source.relative_to(ROOT / "source"), as_version=4)
    asks = next(Code.of(cell.source).stores for cell in released.cells if cell.id == path.stem)
    part = exercise_alone(nbformat.read(source, as_version=4), path.stem)
    for cell in part.cells:
        cell.metadata[remarks.KEY] = {"asks": sorted(asks) if cell.id == path.stem else []}
    return part


@pytest.mark.parametrize(
    ("path", "answer"),
    [(path, answer) for path in FILES for answer in read_answers(path)],
    ids=lambda value: name_of(value) if isinstance(value, Path) else f"{value.kind}: {value.description}",
)
def test_an_answer_fails_exactly_the_test_cells_that_it_names(grader, path, answer):
    notebook = fill_in(exercise_of(path), {path.stem: answer.source})
    points = grader.points(notebook, ROOT / "source" / path.relative_to(BANK).parts[0])
    failed = {test for test, score in points.items() if score == 0}
    assert failed == (set(points) if answer.fails == ("*",) else set(answer.fails))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_exercise_has_enough_answers_in_the_bank(path):
    """At least 3 right and 6 wrong ones for a function or class, 5 wrong ones for a constant."""
    notebook = nbformat.read(path, as_version=4)
    folder = BANK / path.relative_to(ROOT / "source").with_suffix("")
    exercises = exercises_of(notebook)
    assert sorted(file.stem for file in folder.glob("*.py")) == sorted(exercises), (
        "one file for each exercise, no other"
    )
    for cell in notebook.cells:
        if utils.is_solution(cell) and not is_graded_by_hand(cell):
            kinds = [answer.kind for answer in read_answers(folder / f"{cell.id}.py")]
            constant = "def " not in cell.source and "class " not in cell.source
            assert kinds.count("wrong") >= (5 if constant else 6), f"{cell.id}: more wrong answers are needed"
            assert kinds.count("right") >= 3, f"{cell.id}: more right answers are needed"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_wrong_answers_name_test_cells_of_their_exercise(path):
    source = ROOT / "source" / path.relative_to(BANK).parent.with_suffix(".ipynb")
    tests = exercises_of(nbformat.read(source, as_version=4))[path.stem]
    for answer in read_answers(path):
        unknown = set(answer.fails) - {*tests, "*"}
        assert not unknown, f"{answer.description!r} names {unknown}, the exercise has {tests}"
