"""What must hold for every notebook under source/, whoever writes it."""

import ast
import builtins
import re
from functools import cache
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbgrader import utils

from grader.bank import exercises_of, is_graded_by_hand
from grader.examiner.plan import is_test, split
from grader.tidy import tidy

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "source").rglob("*.ipynb"))
POINTS = {
    "01-recap": 12,
    "02-data-generators": 24,
    "03-augmentation": 32,
    "04-convolutions": 30,
    "05-alexnet": 25,
    "06-architectures": 37,
    "homework": 20,
}
pytestmark = pytest.mark.parametrize(
    "path", [pytest.param(path, id=path.stem, marks=pytest.mark.xdist_group(f"run {path.stem}")) for path in NOTEBOOKS]
)


def read(path):
    return nbformat.read(path, as_version=4)


def graded_cells(notebook):
    return [cell for cell in notebook.cells if is_test(cell)]


def cells_graded_by_hand(notebook):
    return [cell for cell in notebook.cells if is_graded_by_hand(cell)]


def names_in(source, context):
    tree = ast.parse(source)
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, context)}
    if context is ast.Store:
        defined = (ast.FunctionDef, ast.ClassDef)
        names |= {node.name for node in ast.walk(tree) if isinstance(node, defined)}
        names |= {argument.arg for node in ast.walk(tree) if isinstance(node, ast.arguments) for argument in node.args}
        imports = [alias for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
        names |= {(alias.asname or alias.name) for alias in imports}
    return names


def test_it_is_tidy(path):
    text = path.read_text()
    assert tidy(text, path.name) == text, "run `make format`"


def test_the_points_are_those_of_the_curriculum(path):
    cells = graded_cells(read(path)) + cells_graded_by_hand(read(path))
    assert sum(cell.metadata.nbgrader.points for cell in cells) == POINTS[path.stem]


def test_every_cell_has_an_id_of_its_own(path):
    ids = [cell.id for cell in read(path).cells]
    assert len(ids) == len(set(ids))


def test_every_exercise_tells_its_points_and_has_a_test(path):
    notebook = read(path)
    points = {cell.id: cell.metadata.nbgrader.points for cell in graded_cells(notebook)}
    tasks = {cell.id.removesuffix("-task"): cell.source for cell in notebook.cells if cell.id.endswith("-task")}
    assert set(points) == {test for tests in exercises_of(notebook).values() for test in tests}
    for exercise, tests in exercises_of(notebook).items():
        earned = sum(points[test] for test in tests)
        assert tests, f"{exercise} has no test"
        assert re.search(rf"\*{earned} points? · \d+ minutes", tasks[exercise]), f"{exercise} is worth {earned} points"


def test_an_answer_in_words_tells_its_points_and_has_a_rubric_that_students_do_not_get(path):
    notebook = read(path)
    tasks = {cell.id.removesuffix("-task"): cell.source for cell in notebook.cells if cell.id.endswith("-task")}
    for cell in cells_graded_by_hand(notebook):
        points = cell.metadata.nbgrader.points
        assert re.search(rf"\*{points} points? · \d+ minutes", tasks[cell.id]), f"{cell.id} is worth {points} points"
        secret = re.search(r"### BEGIN SOLUTION\n([\s\S]*)### END SOLUTION", cell.source)
        assert secret, f"{cell.id} has no solution region"
        given = [int(number) for number in re.findall(r"^- (\d+) points?:", secret[1], re.MULTILINE)]
        assert sum(given) == points, f"the rubric of {cell.id} gives {given}: a line `- 1 point: …` for each"


def test_every_exercise_has_an_example_a_picture_and_a_hint(path):
    notebook = read(path)
    ids = {cell.id: cell for cell in notebook.cells}
    for exercise in exercises_of(notebook):
        if exercise != "slide-answers":  # four questions on the exercise before it
            assert f"{exercise}-example" in ids
            assert f"{exercise}-picture" in ids or exercise == "feature-maps"
        assert "<details>" in ids[f"{exercise}-hints"].source


def test_no_test_needs_another_exercise(path):
    """The bank relies on it: an answer is graded with its own exercise alone."""
    notebook = read(path)
    shared = set(dir(builtins))
    for cell in notebook.cells:
        if cell.cell_type == "code" and utils.is_locked(cell) and not utils.is_grade(cell):
            shared |= names_in(cell.source, ast.Store)
    own = set()
    for cell in notebook.cells:
        if is_graded_by_hand(cell):
            continue
        if utils.is_solution(cell):
            own = names_in(cell.source, ast.Store)
        elif utils.is_grade(cell):
            own |= names_in(cell.source, ast.Store)
            foreign = names_in(cell.source, ast.Load) - shared - own
            assert not foreign, f"{cell.id} uses {foreign}, which its own exercise and the locked cells do not define"


def test_no_hidden_part_needs_the_visible_part_of_another_test(path):
    """Where a kernel has ended on the way, visible parts do not run again."""
    parts = {cell.id: split(cell.source) for cell in graded_cells(read(path))}
    visible = {name: names_in(part[0], ast.Store) for name, part in parts.items()}
    hidden = {name: part[1] for name, part in parts.items() if len(part) == 2}
    defined = set().union(*(names_in(source, ast.Store) for source in hidden.values()))
    for name, source in hidden.items():
        foreign = (names_in(source, ast.Load) - visible[name] - defined) & set().union(*visible.values())
        assert not foreign, f"the hidden part of {name} uses {foreign}, which only another test defines"


def test_test_cells_end_in_a_check_and_import_nothing(path):
    """nbgrader takes a last number for a score, and an import may write to stderr."""
    for cell in graded_cells(read(path)):
        for source in (split(cell.source)[0], cell.source):
            last = ast.parse(source).body[-1]
            check = isinstance(last, ast.For) or (isinstance(last, ast.Expr) and isinstance(last.value, ast.Call))
            assert check, f"{cell.id} ends in {ast.unparse(last)[:60]}"
        assert "import" not in cell.source


def test_it_runs_from_start_to_end_and_quietly(path, executed):
    for cell in executed(path).cells:
        for output in cell.get("outputs", []):
            assert output.output_type != "error", f"{cell.id}: {output.evalue}"
            assert output.get("name") != "stderr", f"{cell.id} writes to stderr: {output.text[:200]}"


def test_every_picture_has_words(path, executed):
    for cell in executed(path).cells:
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                assert len(output.metadata["image/png"]["alt"]) > 40, cell.id
        for words, file in re.findall(r"!\[(.*?)\]\((.*?)\)", cell.source if cell.cell_type == "markdown" else ""):
            assert len(words) > 40, f"{cell.id}: {file}"
            assert (path.parent / file).exists(), f"{cell.id}: {file} is missing"


@pytest.fixture(scope="session")
def executed():
    """Gives a notebook with its solutions after it ran in a fresh stock kernel, as a student would run it.

    What is hidden of the tests is not in it; `test_release.py` shows that the solutions pass that.
    """

    @cache
    def executed(path):
        notebook, place = read(path), {"metadata": {"path": str(path.parent)}}
        for cell in graded_cells(notebook):
            cell.source, *_ = split(cell.source)
        return NotebookClient(notebook, allow_errors=True, resources=place).execute()

    return executed
