"""A small notebook with two exercises, for the tests of the grader."""

import copy

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook


def cell(source, grade_id, **role):
    base = {
        "grade": False,
        "locked": False,
        "solution": False,
        "task": False,
        "schema_version": 3,
        "grade_id": grade_id,
    }
    return new_code_cell(source, id=grade_id, metadata={"nbgrader": base | role})


SOURCE = new_notebook(
    metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    cells=[
        new_markdown_cell("# A small notebook", id="introduction"),
        cell("import math", "setup", locked=True),
        cell("def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION", "double", solution=True),
        cell("assert double(2) == 4, 'small'", "double-small", grade=True, locked=True, points=1),
        cell(
            "assert double(10) == 20, 'large'\n### BEGIN HIDDEN TESTS\nassert double(1e9) == math.ldexp(1e9, 1)\n"
            "### END HIDDEN TESTS",
            "double-large",
            grade=True,
            locked=True,
            points=2,
        ),
        cell("word = ...\n### BEGIN SOLUTION\nword = 'kernel'\n### END SOLUTION", "word", solution=True),
        cell("assert word == 'kernel', 'word'", "word-right", grade=True, locked=True, points=1),
    ],
)


def filled(**sources):
    """The notebook as a good student hands it in, but for the sources of some cells, given by their id."""
    notebook = copy.deepcopy(SOURCE)
    answers = {"double": "def double(x):\n    return x + x", "word": "word = 'kernel'"} | sources
    for cell in notebook.cells:
        cell.source = answers.get(cell.id, cell.source.split("\n### BEGIN HIDDEN")[0])
    return notebook
