"""Holds every answer of the bank to exactly the test cells that it names, and each of these to a sentence.

Answers are judged as a submission is: the cells run in a kernel of their own, the tests in another. A notebook holds an
answer to each of several exercises, and a cheat is alone in its notebook; `test_notebooks.py` shows that no test needs
another exercise. To save time they go to the two kernels without nbgrader's way there and back.

All of the bank takes longer than a change can wait for: without BANK=all (`make bank`) a thirtieth is judged, the same
each time. Not the first answers, which are right as the reference solution is. `examiner/test_cheats.py` has a class of
cheats.
"""

import logging
import os
from functools import cache
from itertools import zip_longest
from pathlib import Path

import nbformat
import pytest
from jupyter_core.utils import run_sync
from nbgrader import utils
from traitlets.config import LoggingConfigurable, PyFileConfigLoader

from grader import remarks
from grader.bank import exercises_of, fill_in, is_graded_by_hand, read_answers
from grader.examiner.examine import UNSEEN, Examination
from grader.examiner.plan import Code

ROOT = Path(__file__).resolve().parents[1]
BANK = ROOT / "tests" / "answers"
FILES = sorted(BANK.rglob("*.py"))
EACH = 1 if os.environ.get("BANK") == "all" else 30
NOTEBOOKS = sorted((ROOT / "source").rglob("*.ipynb"))


def name_of(path):
    return "/".join(path.relative_to(BANK).with_suffix("").parts)


def bank_of(path):
    """The answers in the bank for a source notebook, by exercise."""
    folder = BANK / path.relative_to(ROOT / "source").with_suffix("")
    return {file.stem: read_answers(file) for file in sorted(folder.glob("*.py"))}


@cache
def rounds_of(path):
    """The answers for a source notebook, in tuples that are judged together."""
    bank = bank_of(path)
    honest = [[answer for answer in answers if answer.kind != "cheat"] for answers in bank.values()]
    cheats = [(answer,) for answers in bank.values() for answer in answers if answer.kind == "cheat"]
    rounds = [tuple(filter(None, answers)) for answers in zip_longest(*honest)]
    return rounds[EACH // 5 :: EACH] + cheats[::EACH]


def part_of(path, exercises):
    """Some exercises of a source notebook, with the cells that set them up and the names that the release asks for."""
    released = nbformat.read(ROOT / "release" / path.relative_to(ROOT / "source"), as_version=4)
    asks = {cell.id: sorted(Code.of(cell.source).stores) for cell in released.cells if utils.is_solution(cell)}
    part, current = nbformat.read(path, as_version=4), None
    cells, part.cells = part.cells, []
    for cell in cells:
        if is_graded_by_hand(cell):
            continue
        if utils.is_solution(cell):
            current = cell.id
            cell.metadata[remarks.KEY] = {"asks": asks[cell.id]}
        graded = utils.is_solution(cell) or utils.is_grade(cell)
        if (graded and current in exercises) or (not graded and utils.is_locked(cell)):
            part.cells.append(cell)
    return part


class Grader(LoggingConfigurable):
    """Grades notebooks with the settings of grader_config.py."""

    def tests(self, notebook, folder):
        """The test cells of a notebook with tests and answers, judged in the folder of its assignment.

        Returns:
            Dict from the id of each to its points and to what its student reads of it as errors.
        """
        run_sync(Examination(notebook, {"metadata": {"path": str(folder)}}, str(folder), self).run)(600)
        tests = [cell for cell in notebook.cells if utils.is_grade(cell)]
        points = {cell.id: utils.determine_grade(cell, self.log)[0] for cell in tests}
        return {cell.id: (points[cell.id], errors_of(cell.metadata[remarks.KEY].get("feedback", ()))) for cell in tests}


def errors_of(outputs):
    return [(output.ename, output.evalue) for output in outputs if output.output_type == "error"]


@pytest.fixture(scope="session")
def grade():
    config = PyFileConfigLoader("grader_config.py", path=str(ROOT)).load_config()
    grader = Grader(config=config, log=logging.getLogger("bank"))

    @cache
    def grade(path, number):
        """The judged test cells for answers that are judged together."""
        answers = {answer.exercise: answer.source for answer in rounds_of(path)[number]}
        folder = ROOT / "release" / path.parent.relative_to(ROOT / "source")
        return grader.tests(fill_in(part_of(path, answers), answers), folder)

    return grade


@pytest.mark.parametrize(
    ("path", "number", "answer"),
    [
        pytest.param(
            path,
            number,
            answer,
            id=f"{path.stem}/{answer.exercise}: {answer.kind}: {answer.description}",
            marks=pytest.mark.xdist_group(f"{path.stem}-{number}"),
        )
        for path in NOTEBOOKS
        for number, answers in enumerate(rounds_of(path))
        for answer in answers
    ],
)
def test_an_answer_fails_exactly_the_test_cells_that_it_names(grade, path, number, answer):
    judged = grade(path, number)
    tests = exercises_of(nbformat.read(path, as_version=4))[answer.exercise]
    failed = {test for test in tests if judged[test][0] == 0}
    assert failed == set(tests if answer.fails == ("*",) else answer.fails)
    for test in failed if answer.kind == "wrong" else ():
        names, sentences = zip(*judged[test][1], strict=True)
        assert {"Mistake", "HiddenCheck"}.issuperset(names), f"{test} fails without a sentence: {sentences}"
        assert f"{UNSEEN}." not in sentences, f"{test} fails without a hint"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_exercise_has_enough_answers_in_the_bank(path):
    """At least 3 right and 6 wrong ones for a function or class, 5 wrong ones for a constant."""
    notebook = nbformat.read(path, as_version=4)
    bank = bank_of(path)
    assert sorted(bank) == sorted(exercises_of(notebook)), "one file for each exercise, no other"
    for cell in notebook.cells:
        if utils.is_solution(cell) and not is_graded_by_hand(cell):
            kinds = [answer.kind for answer in bank[cell.id]]
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
