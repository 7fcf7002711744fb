"""release/ is what students get: made from source/, and nothing more."""

import filecmp
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbgrader import utils
from nbgrader.converters import GenerateAssignment

from grader.bank import fill_in, is_graded_by_hand
from grader.examiner.plan import is_test

ROOT = Path(__file__).resolve().parents[2]
ASSIGNMENTS = sorted(path.name for path in (ROOT / "source").iterdir())


def files_below(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and ".pyc" not in path.name)


def released_cells():
    for path in sorted((ROOT / "release").rglob("*.ipynb")):
        for cell in nbformat.read(path, as_version=4).cells:
            yield path.name, cell


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_it_is_what_nbgrader_makes_of_source(assignment, new_course):
    course = new_course()
    (course.root / "source").mkdir()
    (course.root / "source" / "week").symlink_to(ROOT / "source" / assignment)
    course.run(GenerateAssignment)
    made, committed = course.root / "release" / "week", ROOT / "release" / assignment
    assert files_below(made) == files_below(committed), "run `make release` and commit what it changes"
    _, different, errors = filecmp.cmpfiles(made, committed, files_below(made), shallow=False)
    assert not different + errors, "run `make release` and commit what it changes"


def test_it_holds_no_solution_and_no_hidden_test():
    for name, cell in released_cells():
        for mark in ("BEGIN SOLUTION", "END SOLUTION", "HIDDEN TESTS"):
            assert mark not in cell.source, f"{name}: {cell.id}"
        if utils.is_solution(cell) and cell.cell_type == "code":
            assert "# YOUR CODE HERE" in cell.source, f"{name}: {cell.id}"


def test_no_line_of_a_solution_or_a_hidden_test_is_in_it():
    """Not even in another cell, or in a file beside the notebook."""
    public = "\n".join(
        path.read_text() for path in sorted((ROOT / "release").rglob("*")) if path.suffix in (".ipynb", ".py", ".md")
    )
    public += "\n".join(cell.source for _, cell in released_cells())
    sources = [
        (path.name, cell)
        for path in sorted((ROOT / "source").rglob("*.ipynb"))
        for cell in nbformat.read(path, as_version=4).cells
    ]
    meant_to_be_seen = "\n".join(line for _, cell in sources for line in lines_of(cell, secret=False))
    for name, cell in sources:
        for line in lines_of(cell, secret=True):
            if len(line) > 40 and line not in meant_to_be_seen:
                assert line not in public, f"{name}: {cell.id} gives away {line!r}"


def lines_of(cell, secret):
    """The lines of a cell between the marks of a solution or a hidden test, or all the others."""
    between = False
    for line in cell.source.splitlines():
        if "### BEGIN" in line or "### END" in line:
            between = "### BEGIN" in line
        elif between == secret:
            yield line.strip()


@pytest.mark.parametrize("path", sorted((ROOT / "release").rglob("*.ipynb")), ids=lambda path: path.stem)
def test_before_an_exercise_is_solved_its_cells_say_so_in_words(path):
    notebook = nbformat.read(path, as_version=4)
    place = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, kernel_name="grading-python", allow_errors=True, resources=place).execute()
    errors = [(cell.id, one) for cell in notebook.cells for one in cell.get("outputs", ()) if one.output_type == "error"]
    assert errors, "nothing is solved yet"
    for cell, error in errors:
        assert [error.ename, len(error.traceback)] == ["Mistake", 1], f"{cell}: {error.evalue}"


def test_untouched_it_earns_nothing_and_the_reference_earns_everything(new_course):
    for assignment in ASSIGNMENTS:
        folder = ROOT / "source" / assignment
        source = {path.stem: nbformat.read(path, as_version=4) for path in sorted(folder.glob("*.ipynb"))}
        course = new_course()
        for name, released in course.release(source, files=folder).items():
            course.submit("untouched", released, f"{name}.ipynb")
            solutions = {cell.id: cell.source for cell in source[name].cells if utils.is_solution(cell)}
            course.submit("reference", fill_in(released, solutions), f"{name}.ipynb")
        course.autograde()
        for name, notebook in source.items():
            points = {cell.id: cell.metadata.nbgrader.points for cell in notebook.cells if utils.is_grade(cell)}
            assert course.graded("untouched", name)[0] == dict.fromkeys(points, 0)
            waiting = {cell.id: None for cell in notebook.cells if is_graded_by_hand(cell)}  # for a person
            assert course.graded("reference", name) == (points | waiting, "")
            for cell in course.autograded("reference", name).cells:
                if is_test(cell):  # nbgrader takes a number for a score
                    assert "execute_result" not in {output.output_type for output in cell.outputs}, cell.id
