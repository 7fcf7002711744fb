"""Holds every answer of the bank to exactly the test cells that it names.

An answer is graded as a submission is: by nbgrader, with its own preprocessors and ours. To save time a submission
holds one exercise only, with the cells that set it up; `test_notebooks.py` shows that no test needs another exercise.
"""

from functools import cache
from pathlib import Path

import nbformat
import pytest
from nbgrader import utils

from grader.bank import exercises_of, fill_in, is_graded_by_hand, read_answers

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


@pytest.fixture(scope="session")
def grade(new_course):
    @cache
    def grade(path):
        """The scores of all answers in one file of the bank, by their description."""
        source = ROOT / "source" / path.relative_to(BANK).parent.with_suffix(".ipynb")
        alone = exercise_alone(nbformat.read(source, as_version=4), path.stem)
        course = new_course()
        released = course.release({"notebook": alone}, files=source.parent)["notebook"]
        answers = read_answers(path)
        for number, answer in enumerate(answers):
            course.submit(f"answer-{number:03}", fill_in(released, {path.stem: answer.source}))
        course.autograde()
        graded = [course.graded(f"answer-{number:03}") for number, _ in enumerate(answers)]
        return {answer.description: scores for answer, (scores, _) in zip(answers, graded, strict=True)}

    return grade


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        pytest.param(
            path,
            answer,
            id=f"{name_of(path)}: {answer.kind}: {answer.description}",
            marks=pytest.mark.xdist_group(name_of(path)),
        )
        for path in FILES
        for answer in read_answers(path)
    ],
)
def test_an_answer_fails_exactly_the_test_cells_that_it_names(grade, path, answer):
    scores = grade(path)[answer.description]
    failed = {test for test, score in scores.items() if score == 0}
    named = set(scores) if answer.fails == ("*",) else set(answer.fails)
    assert failed == named


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
