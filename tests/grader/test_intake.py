"""Whatever a student hands in gets a grade and, where something is odd, one sentence; the others notice nothing."""

import copy
import json
import os

import pytest
from nbformat.v4 import new_code_cell

from tests.grader.notebooks import SOURCE, filled

FULL = {"double-small": 1, "double-large": 2, "word-right": 1}
NOTHING = dict.fromkeys(FULL, 0)


def at(notebook, grade_id):
    return next(index for index, cell in enumerate(notebook.cells) if cell.id == grade_id)


def without(grade_id):
    notebook = filled()
    del notebook.cells[at(notebook, grade_id)]
    return notebook


def moved(grade_id, instead, **sources):
    """A cell stands at the end, and something else on top."""
    notebook = filled(**sources)
    notebook.cells.append(notebook.cells.pop(at(notebook, grade_id)))
    notebook.cells.insert(0, new_code_cell(instead, id="instead"))
    return notebook


def with_copy(grade_id, place, first, second):
    """Two copies of a cell: `first` where it was, `second` at another place."""
    notebook = filled()
    original = notebook.cells[at(notebook, grade_id)]
    twin = copy.deepcopy(original)
    twin.id, original.source, twin.source = "twin", first, second
    notebook.cells.insert(place, twin)
    return notebook


def with_metadata(**metadata):
    """Every cell says this of itself."""
    notebook = filled()
    for cell in notebook.cells:
        cell.metadata.update(metadata)
    return notebook


def with_nbgrader(**values):
    """Every graded cell claims this of its role."""
    notebook = filled()
    for cell in notebook.cells:
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader.update(values)
    return notebook


def tagged_wrong():
    notebook = with_metadata(tags=["skip-execution"])
    notebook.cells[at(notebook, "word")].source = "word = 'stride'"
    return notebook


def with_kernel(name):
    notebook = filled()
    notebook.metadata.kernelspec.name = name
    return notebook


def as_version_3(notebook):
    cells = [
        {
            "cell_type": "code",
            "input": cell.source,
            "outputs": [],
            "language": "python",
            "metadata": dict(cell.metadata),
        }
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]
    return json.dumps(
        {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": cells, "metadata": {}}]}
    )


EMPTY, GOOD = "def double(x):\n    # YOUR CODE HERE", "def double(x):\n    return 2 * x"
FEW = "def double(x):\n    return {2: 4, 10: 20}.get(x, 5)"
MOVED = 'Cell "setup" is locked but moved: put back.'
TWICE = 'Cell "double" is there more than once'
LARGE = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [], "x": "0" * 1_000_000})

NO_LINKS = "import glob\nword = str(glob.glob('mine*') or 'kernel')"
OF_THE_KERNEL = "from IPython import get_ipython\nkernel = get_ipython().kernel\n"
WORD_LOST = {"double-small": 1, "double-large": 2, "word-right": 0}

# What is handed in, what it earns, and what the record must say.
SUBMISSIONS = {
    "good": (filled(), FULL, ""),
    "not json": ("import numpy", NOTHING, "cannot be read as a notebook"),
    "empty file": ("", NOTHING, "is an empty file"),
    "not utf-8": (b"\xff\xfe\x00{", NOTHING, "cannot be read as a notebook"),
    "json, no notebook": ("[1, 2]", NOTHING, "cannot be read as a notebook"),
    "cells of the wrong type": ('{"nbformat": 4, "metadata": {}, "cells": 7}', NOTHING, "cannot be read"),
    "strange cells": (
        '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [7, {}, {"source": 3}]}',
        NOTHING,
        "cannot be read",
    ),
    "deep json": ("[" * 100_000, NOTHING, "cannot be read as a notebook"),
    "larger than allowed": (LARGE, NOTHING, "is larger than"),
    "old format": (as_version_3(filled()), FULL, ""),
    "test deleted": (without("double-small"), FULL, 'Cell "double-small" is missing: put back'),
    "setup deleted": (without("setup"), FULL, 'Cell "setup" is missing: put back'),
    "answer deleted": (without("word"), FULL | {"word-right": 0}, 'Cell "word" is missing: what other cells'),
    "test changed": (filled(**{"double-large": "pass"}), FULL, 'Cell "double-large" is locked but changed'),
    "setup changed": (filled(setup="math = 3"), FULL, 'Cell "setup" is locked but changed'),
    "copy filled in": (with_copy("double", 6, EMPTY, GOOD), FULL, TWICE),
    "original filled in": (with_copy("double", 3, GOOD, EMPTY), FULL, TWICE),
    "both filled in": (with_copy("double", 3, GOOD, "def double(x):\n    return 0"), FULL, TWICE),
    "copy of a test": (
        with_copy("word-right", 2, "assert word == 'kernel', 'word'", "word = 'kernel'"),
        FULL,
        "changed",
    ),
    "setup moved": (moved("setup", "class Anything:\n    ldexp = lambda *_: 0\nmath = Anything()"), FULL, MOVED),
    "impostor": (
        moved("setup", "class Anything:\n    ldexp = lambda *_: 5\nmath = Anything()", double=FEW),
        FULL | {"double-large": 0},
        MOVED,
    ),
    "half a character": (json.dumps(filled(word="word = 'kernel'  # \ud83d")), FULL, ""),
    "another kernel": (with_kernel("ir"), FULL, 'asks for the kernel "ir"'),
    "a kernel that is a script": (
        json.dumps(with_kernel("<script src=//a.b>\0\x1b[2K\ud83d[/x]")),
        FULL,
        'asks for the kernel "?script src???a.b????2K???x?": graded with',
    ),
    "prints a long line": (filled(word="word = 'kernel'\nprint('x' * 10**6)"), FULL, ""),
    "far too many dictionaries": (
        json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [], "x": [{}] * 150_000}),
        NOTHING,
        "has far more parts than a notebook",
    ),
    "far too many cells": (
        json.dumps(
            filled()
            | {"cells": [{"id": f"a{n}", "cell_type": "raw", "metadata": {}, "source": ""} for n in range(6_000)]}
        ),
        NOTHING,
        "has more than 5,000 cells",
    ),
    "prints to stderr": (
        filled(double=f"import sys\n{GOOD.replace('return', 'print(1, file=sys.stderr); return')}"),
        FULL,
        "",
    ),
    "wrong": (filled(double="def double(x):\n    return 4"), FULL | {"double-large": 0}, ""),
    "hidden test": (filled(double="def double(x):\n    return min(2 * x, 100)"), FULL | {"double-large": 0}, ""),
    "syntax error": (filled(double="def double(x:"), FULL | {"double-small": 0, "double-large": 0}, ""),
    "skips its tests": (with_metadata(tags=["skip-execution"]), FULL, ""),
    "wrong, skips its tests": (tagged_wrong(), FULL | {"word-right": 0}, ""),
    "strange metadata": (with_metadata(nbgrader=[1, 2]), NOTHING, "missing"),
    "grade_id no text": (with_nbgrader(grade_id=5), NOTHING, "missing"),
    "old schema": (with_nbgrader(schema_version=1), FULL, ""),
    "points raised": (with_nbgrader(points=100), FULL, ""),
    "endless loop": (
        filled(double="while True:\n    pass"),
        FULL | {"double-small": 0, "double-large": 0},
        "ran longer than 4 s",
    ),
    "endless function": (
        filled(double="def double(x):\n    while x > 5:\n        pass\n    return 2 * x"),
        FULL | {"double-large": 0},
        'The cell "double-large" ran longer than 4 s and was stopped',
    ),
    "cannot be stopped": (
        filled(word="import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True:\n    pass"),
        FULL | {"word-right": 0},
        'The cell "word" ran longer than 4 s and could not be stopped',
    ),
    "kernel dies": (
        filled(word="import os\nos._exit(1)"),
        FULL | {"word-right": 0},
        'The cell "word" ended the kernel: everything else was graded without it',
    ),
    "kernel dies in a test": (
        filled(double="import os\ndef double(x):\n    return 2 * x if x < 5 else os._exit(0)"),
        {"double-small": 1, "double-large": 0, "word-right": 1},
        'The cell "double-large" ended the kernel',
    ),
    "too much memory": (
        filled(word="word = 'kernel'\nhoard = [bytes([1]) * 2**24 for _ in range(999)]"),
        WORD_LOST,
        'The cell "word" was stopped: used more than 900 MiB of memory: everything else was graded without it',
    ),
    "too much output": (
        filled(word="import time\nwhile True:\n    print('x' * 10**5)\n    time.sleep(0.01)"),
        WORD_LOST,
        'The cell "word" was stopped: sent more than 4 MiB of output',
    ),
    "sends no message": (
        filled(word=f"{OF_THE_KERNEL}kernel.iopub_socket.send_multipart([b'junk'])"),
        WORD_LOST,
        'The cell "word" made the kernel send what no kernel sends',
    ),
    "sends an output that is none": (
        filled(
            word=f"{OF_THE_KERNEL}content = {{'data': {{'text/plain': {{}}}}, 'metadata': 7}}\n"
            "kernel.session.send(kernel.iopub_socket, 'display_data', content, parent=kernel.get_parent())"
        ),
        WORD_LOST,
        'The cell "word" made the kernel send what no kernel sends',
    ),
    "grows what it has shown": (
        filled(
            word="from IPython.display import display, update_display\n"
            "word = 'kernel'\nfor _ in range(99):\n    display(1, display_id='a')\n"
            "update_display('x' * 10**6, display_id='a')"
        ),
        WORD_LOST,
        'The cell "word" made the kernel send what no kernel sends',
    ),
    "a large file beside it": (
        filled(),
        NOTHING,
        "Nothing could be run: the files beside the notebook take 41 MiB, and there is room for 32 MiB.",
    ),
    "another name": (None, NOTHING, '(there is "mine.ipynb": was that meant?)'),
    "another name that is no text": (None, NOTHING, '(there is "?bung?.ipynb": was that meant?)'),
    "no notebook": (None, NOTHING, "notebook.ipynb was not handed in"),
    "a link": (None, NOTHING, "is not a file of its own but a link"),
    "links beside it": (filled(word=NO_LINKS), FULL, ""),
    "good as well": (filled(), FULL, ""),
}
HANDED_IN_OTHERWISE = {
    "links beside it": lambda course, student: (
        course.submit(student, filled(word=NO_LINKS))
        or link_beside(course, student, course.root / "gradebook.db", "mine.db")
        or link_beside(course, student, course.root / "source" / "week" / "notebook.ipynb", "mine.txt")
    ),
    "another name": lambda course, student: course.submit(student, filled(), "mine.ipynb"),
    "another name that is no text": lambda course, student: course.submit(
        student, filled(), os.fsdecode(b"\xdcbung\x1b.ipynb")
    ),
    "no notebook": lambda course, student: course.submit(student, "by mail", "notes.txt"),
    "a link": lambda course, student: course.submit(student, "", "notes.txt") or link(course, student),
    "a large file beside it": lambda course, student: (
        course.submit(student, filled()) or course.submit(student, bytes(41 * 2**20), "large.bin")
    ),
}


def link(course, student):
    """Hands in a link to somebody else's notebook."""
    other = course.root / "submitted" / "good" / "week" / "notebook.ipynb"
    os.symlink(other, course.root / "submitted" / student / "week" / "notebook.ipynb")


def link_beside(course, student, target, name):
    """Hands in a link to a file that is not the student's."""
    os.symlink(target, course.root / "submitted" / student / "week" / name)


def student_of(name):
    return "".join(letter if letter.isalnum() else "-" for letter in name)


@pytest.fixture(scope="module")
def course(new_course):
    """A class in which everybody hands in something else, graded in one run."""
    settings = {
        "Execute": {"timeout": 4, "iopub_timeout": 2},
        "SubmissionExporter": {"max_bytes": 900_000},
        "SandboxProvisioner": {"memory": 900 * 2**20, "output": 4 * 2**20, "scratch": 32 * 2**20},
    }
    course = new_course(**settings)
    course.release({"notebook": SOURCE})
    for name, (content, _, _) in SUBMISSIONS.items():
        if name in HANDED_IN_OTHERWISE:
            HANDED_IN_OTHERWISE[name](course, student_of(name))
        else:
            course.submit(student_of(name), content)
    course.autograde()
    return course


pytestmark = pytest.mark.xdist_group("intake")


@pytest.mark.parametrize("name", SUBMISSIONS)
def test_it_gets_the_grade_it_deserves_and_says_why(course, name):
    _, points, sentence = SUBMISSIONS[name]
    scores, comments = course.graded(student_of(name))
    assert scores == points
    assert sentence in comments
    if not sentence:
        assert comments in ("", "No response.")


@pytest.mark.parametrize("name", [name for name, (_, _, sentence) in SUBMISSIONS.items() if sentence])
def test_the_sentence_stands_on_top_of_the_notebook_and_of_the_feedback(course, name):
    first = course.autograded(student_of(name)).cells[0]
    assert first.source.startswith("**Remarks of the grader**")
    assert SUBMISSIONS[name][2] in first.source


def test_test_cells_hold_the_master_version_whatever_was_handed_in(course):
    for name in SUBMISSIONS:
        cells = {cell.id: cell for cell in course.autograded(student_of(name)).cells}
        assert "math.ldexp" in cells["double-large"].source
        assert cells["double-large"].metadata.nbgrader.points == 2


def test_a_test_that_did_not_run_earns_nothing(new_course):
    """Even if an instructor grades with --no-execute."""
    course = new_course(Execute={"enabled": False})
    course.release({"notebook": SOURCE})
    course.submit("good", filled())
    course.autograde()
    assert course.graded("good") == (NOTHING, "Nothing was run (--no-execute), so no test earns a point.")
