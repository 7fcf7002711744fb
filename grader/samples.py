"""A class of sample students, made from the answer bank: what a grader has to cope with, in one folder.

The samples know no exercise. The well-behaved ones hold right and wrong answers of the bank; the others hold right
answers and one thing that goes wrong between a student and a grader.
"""

import copy
import random
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_output
from nbgrader import utils

from grader.bank import exercises_of, fill_in, read_answers

SEED = 3  # decides which answers of the bank the samples hold


@dataclass(frozen=True)
class Sample:
    """One sample submission of one notebook.

    Attributes:
        about: what is special about it, in a few words.
        file: name of the file that is handed in.
        content: str or NotebookNode.
        fails: grade_ids of the test cells that it must fail.
    """

    about: str
    file: str
    content: object
    fails: frozenset = frozenset()


def sample_class(released, answers):
    """Makes a class of 16 submissions of one notebook.

    Args:
        released: path of the released notebook.
        answers: folder with its answer bank.

    Returns:
        List of Sample: one with unusual right answers, two mixtures of mistakes, one untouched, twelve ugly ones.
    """
    notebook = nbformat.read(released, as_version=4)
    name = Path(released).name
    tests = exercises_of(notebook)
    everything = frozenset(test for cells in tests.values() for test in cells)
    mix = Mixer(notebook, answers)

    def ugly(about, change, *arguments, fails=frozenset()):
        changed, _ = mix.filled()
        change(changed, *arguments)
        return Sample(about, name, changed, fails)

    loops, dies = list(tests)[1], list(tests)[len(tests) // 2]
    return [
        Sample("right answers", name, *mix.filled()),
        Sample("three mistakes", name, *mix.filled(wrong=3)),
        Sample("seven mistakes", name, *mix.filled(wrong=7)),
        Sample("untouched", name, notebook, everything),
        Sample("not JSON", name, "import numpy as np\n", everything),
        Sample("an empty file", name, "", everything),
        Sample("another name", f"Copy of {name}", mix.filled()[0], everything),
        Sample("no notebook", "notes.txt", "I handed it in by mail.\n", everything),
        ugly("a test cell deleted", delete_a_test),
        ugly("an answer cell copied", copy_an_answer, notebook),
        ugly("locked cells changed", change_locked_cells),
        ugly("outputs of 50 MB", add_output, 50 * 10**6),
        ugly("another kernel", ask_for_kernel, "ir"),
        ugly("prints to stderr", add_line, "import sys\nprint('careful!', file=sys.stderr)"),
        ugly("an endless loop", replace_answer, loops, "while True:\n    pass", fails=frozenset(tests[loops])),
        ugly("a dead kernel", replace_answer, dies, "import os\n\nos._exit(1)", fails=frozenset(tests[dies])),
    ]


class Mixer:
    """Fills notebooks with answers of the bank, other ones each time, the same ones in each run."""

    def __init__(self, notebook, answers):
        """Reads the bank.

        Args:
            notebook: the released notebook.
            answers: folder with its answer bank.
        """
        self._notebook, self._tests = notebook, exercises_of(notebook)
        self._bank = {exercise: read_answers(Path(answers) / f"{exercise}.py") for exercise in self._tests}
        self._pick = random.Random(SEED)

    def filled(self, wrong=0):
        """A notebook with right answers but for some exercises.

        Args:
            wrong: number of exercises that are answered wrongly.

        Returns:
            Tuple of the NotebookNode and of the frozenset of the grade_ids of the test cells that it must fail.
        """
        chosen = {exercise: self._answer(exercise, "right") for exercise in self._bank}
        for exercise in self._pick.sample(sorted(self._bank), wrong):
            chosen[exercise] = self._answer(exercise, "wrong")
        fails = [self._tests[name] if answer.fails == ("*",) else answer.fails for name, answer in chosen.items()]
        sources = {exercise: answer.source for exercise, answer in chosen.items()}
        return fill_in(self._notebook, sources), frozenset(test for cells in fails for test in cells)

    def _answer(self, exercise, kind):
        return self._pick.choice([answer for answer in self._bank[exercise] if answer.kind == kind])


def delete_a_test(notebook):
    """Deletes the first test cell."""
    notebook.cells.remove(next(cell for cell in notebook.cells if utils.is_grade(cell)))


def copy_an_answer(notebook, released):
    """Copies the first answer cell, empties the original, and moves the copy to the end."""
    filled = next(cell for cell in notebook.cells if utils.is_solution(cell))
    moved = copy.deepcopy(filled)
    moved.id = "a-copy"
    filled.source = next(cell.source for cell in released.cells if utils.is_solution(cell))
    notebook.cells.append(moved)


def change_locked_cells(notebook):
    """Writes something else into every test cell."""
    for cell in notebook.cells:
        if utils.is_grade(cell):
            cell.source = "print('all fine')"


def add_output(notebook, size):
    """Adds an output of so many bytes to the first code cell."""
    first = next(cell for cell in notebook.cells if cell.cell_type == "code")
    first.outputs.append(new_output("stream", text="0123456789" * (size // 10)))


def ask_for_kernel(notebook, kernel):
    """Names another kernel."""
    notebook.metadata.kernelspec = {"name": kernel, "display_name": kernel, "language": kernel}


def add_line(notebook, source):
    """Adds a cell of the student's own on top, and its code to every answer."""
    notebook.cells.insert(0, new_code_cell(source, id="a-line"))
    for cell in notebook.cells:
        if utils.is_solution(cell):
            cell.source += f"\n\n\n{source}"


def replace_answer(notebook, exercise, source):
    """Writes another answer into the answer cell of one exercise."""
    next(
        cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == exercise
    ).source = source
