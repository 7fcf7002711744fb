"""The answer bank: right, wrong and cheating answers for every exercise, which show what a test is worth.

A file of the bank holds answers to one exercise as percent cells and has the name of its answer cell:

    # %% right: rounds up with math.ceil
    # %% wrong: rounds "same" down | conv-output-size-same
    # %% cheat: an object that equals everything | *

After `|` stand the test cells that the answer must fail (`*`: all of the exercise); it must pass the others.
"""

import copy
import re
from dataclasses import dataclass
from pathlib import Path

from nbgrader import utils

HEADER = re.compile(r"^# %% (right|wrong|cheat): (.+?)(?: \| (.+))?$")


class BankError(Exception):
    """A file of the bank that is not written as it should be; the message says where and what to do."""


@dataclass(frozen=True)
class Answer:
    """One answer to one exercise.

    Attributes:
        exercise: grade_id of the answer cell that it fills.
        kind: "right", "wrong" or "cheat".
        description: what the answer does, in a few words.
        fails: grade_ids of the test cells that it must fail; ("*",) for all of the exercise.
        source: what the student wrote into the cell.
    """

    exercise: str
    kind: str
    description: str
    fails: tuple
    source: str


def read_answers(path):
    """Reads the answers of one exercise.

    Args:
        path: file of the bank, named `<grade_id of the answer cell>.py`.

    Returns:
        List of Answer.

    Raises:
        BankError: a cell without a header, a header that says nothing, or two answers with one description.
    """
    path = Path(path)
    answers = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("# %%"):
            header = HEADER.match(line)
            if not header:
                raise BankError(f'{path.name}, line {number}: write "# %% right: what" or "# %% wrong: what | cells"')
            kind, description, fails = header.groups()
            if (kind == "right") != (fails is None):
                raise BankError(f"{path.name}, line {number}: the cells to fail stand after |, for wrong answers only")
            answers.append((kind, description, tuple((fails or "").split()), []))
        elif answers:
            answers[-1][-1].append(line)
        elif line.strip():
            raise BankError(f'{path.name}, line {number}: an answer begins with a line "# %% right: what it does"')
    descriptions = [description for _, description, _, _ in answers]
    if twice := {description for description in descriptions if descriptions.count(description) > 1}:
        raise BankError(f"{path.name}: two answers have the description {min(twice)!r}")
    return [
        Answer(path.stem, kind, description, fails, "\n".join(lines).strip("\n"))
        for kind, description, fails, lines in answers
    ]


def exercises_of(notebook):
    """The test cells of each exercise.

    Args:
        notebook: a source or released notebook.

    Returns:
        Dict from the grade_id of each answer cell to the list of the grade_ids of the test cells behind it. An answer
        that is graded by hand has no test cells and is not in it.
    """
    tests, exercise = {}, None
    for cell in notebook.cells:
        if is_graded_by_hand(cell):
            continue
        if utils.is_solution(cell):
            exercise = cell.metadata.nbgrader.grade_id
            tests[exercise] = []
        elif utils.is_grade(cell) and exercise:  # a test before any answer is of none of them
            tests[exercise].append(cell.metadata.nbgrader.grade_id)
    return tests


def is_graded_by_hand(cell):
    """Whether a cell is an answer that carries points itself, so that a person gives them."""
    return utils.is_solution(cell) and utils.is_grade(cell)


def fill_in(notebook, sources):
    """A copy of a notebook in which some answer cells are filled in.

    Args:
        notebook: the notebook as released.
        sources: dict from the grade_id of an answer cell to what to write in it.

    Returns:
        NotebookNode.
    """
    filled = copy.deepcopy(notebook)
    for cell in filled.cells:
        if utils.is_solution(cell) and (grade_id := cell.metadata.nbgrader.grade_id) in sources:
            cell.source = sources[grade_id]
    return filled
