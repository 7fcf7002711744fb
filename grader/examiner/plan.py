"""Decides what runs where: which cells run in the student's kernel, and what each test asks of it."""

import ast
import builtins
import symtable
from dataclasses import dataclass, field
from functools import lru_cache

from IPython.core.inputtransformer2 import TransformerManager
from nbgrader import utils

from grader import remarks

BEGIN_HIDDEN = "### BEGIN HIDDEN TESTS"
# Names with which code reaches what it does not name.
REFLECTIVE = {"globals", "locals", "vars", "eval", "exec", "get_ipython", "__import__", "dir", "compile", "getattr"}


@dataclass
class Code:
    """The names in the source of a cell.

    Attributes:
        stores: set of the names that it defines.
        loads: set of the names that it uses; None if it may use any.
    """

    stores: set = field(default_factory=set)
    loads: set | None = field(default_factory=set)

    @classmethod
    def of(cls, source):
        """Reads a source; one that cannot be read may use any name."""
        try:
            table = symtable.symtable(TransformerManager().transform_cell(source), "cell", "exec")
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return cls(loads=None)
        code = cls()
        code._read(table)
        if code.loads & REFLECTIVE or "import *" in source:
            code.loads = None
        return code

    def _read(self, table):
        for symbol in table.get_symbols():
            if table.get_type() == "module" or symbol.is_global():
                if symbol.is_assigned() or symbol.is_imported():
                    self.stores.add(symbol.get_name())
                if symbol.is_referenced():
                    self.loads.add(symbol.get_name())
        for child in table.get_children():
            self._read(child)


cached_code = lru_cache(maxsize=1024)(Code.of)


@dataclass(frozen=True)
class Step:
    """What happens with one cell.

    Attributes:
        index: number of the cell in the notebook.
        answers: source that runs in the student's kernel; None if nothing does.
        keeps: whether what it shows there is kept as what the cell shows.
        tests: tuple of sources that run in the examiner's kernel, the second one only if the first has passed: for a
            test cell the visible part, and the hidden one, which has the visible one in front if it needs that.
        asks: list of the names that these ask the student's kernel for.
    """

    index: int
    answers: str | None = None
    keeps: bool = True
    tests: tuple = ()
    asks: tuple = ()


def plan_of(notebook):
    """What happens with the cells of a notebook.

    Args:
        notebook: NotebookNode that went through `intake.MendCells` and nbgrader's OverwriteCells.

    Returns:
        List of Step, for each code cell.
    """
    cells = [(index, cell, code_of(cell)) for index, cell in enumerate(notebook.cells) if is_code(cell)]
    wanted = names_wanted(cells)
    answers = {name for _, cell, _ in cells for name in cell.metadata.get(remarks.KEY, {}).get("asks", ())}
    trusted = set(dir(builtins))
    steps = []
    for index, cell, code in cells:
        if is_test(cell):
            tests, visible = parts_of(cell.source)
            runs = tests[0] if wanted[index] is None or visible.stores & wanted[index] else None
            steps.append(Step(index, answers=runs, keeps=False, tests=tests, asks=asked(code, answers, trusted)))
            trusted |= code.stores
        elif utils.is_locked(cell):
            steps.append(Step(index, answers=cell.source, tests=(cell.source,), asks=asked(code, answers, trusted)))
            trusted |= code.stores
        elif not is_given(cell) or wanted[index] is None or code.stores & wanted[index]:
            steps.append(Step(index, answers=cell.source))
    return steps


def code_of(cell):
    """The Code of a cell; a locked one is the same for every student."""
    return cached_code(cell.source) if utils.is_locked(cell) else Code.of(cell.source)


@lru_cache(maxsize=1024)  # the same for every student
def parts_of(source):
    """Of the source of a test the tuple `Step.tests` and the Code of its visible part."""
    parts = split(source)
    visible = Code.of(parts[0])
    return (parts if len(parts) == 1 or stands_alone(*parts) else (parts[0], source)), visible


def names_wanted(cells):
    """For each cell the names that cells behind it use which run in the student's kernel; None if it may be any."""
    wanted, later = {}, set()
    for index, cell, code in reversed(cells):
        wanted[index] = later
        runs = not is_test(cell) and (not is_given(cell) or later is None or code.stores & later)
        if runs and later is not None:
            later = None if code.loads is None else later | code.loads
    return wanted


def asked(code, answers, trusted):
    """The names that a test asks the student's kernel for: those of answers, and those that nothing trusted defines."""
    used = code.loads or set()
    return tuple(sorted(name for name in used if name in answers or name not in trusted | code.stores))


def split(source):
    """The visible part of a test cell and the hidden one, if each can stand alone; else all of it as hidden."""
    visible, marker, hidden = source.partition(BEGIN_HIDDEN)
    if not marker:
        return (source,)
    for part in (visible, marker + hidden):
        try:
            ast.parse(part)
        except SyntaxError:
            return "", source
    return visible, marker + hidden


def stands_alone(visible, hidden):
    """Whether the hidden part of a test gives the same without the visible one in front of it.

    After a visible part that seeds random numbers it might draw others.
    """
    needs = names_needed(hidden)
    return needs is not None and not needs & Code.of(visible).stores and "seed" not in visible


def names_needed(source):
    """The names that a source uses before it has surely defined them, or a few more; None if it may be any."""
    defined, needed = set(), set()
    for statement in ast.parse(source).body:
        code = Code.of(ast.unparse(statement))
        if code.loads is None:
            return None
        changed = [node.target for node in ast.walk(statement) if isinstance(node, ast.AugAssign)]
        used = code.loads | {target.id for target in changed if isinstance(target, ast.Name)}
        if isinstance(statement, ast.For):
            used -= {node.id for node in ast.walk(statement.target) if isinstance(node, ast.Name)}
        needed |= used - defined
        if isinstance(statement, ast.Assign | ast.FunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom):
            defined |= code.stores
    return needed


def is_code(cell):
    """Whether a cell has code to run."""
    return cell.cell_type == "code" and bool(cell.source.strip())


def is_test(cell):
    """Whether a cell is a test that is graded by running it."""
    return utils.is_grade(cell) and not utils.is_solution(cell)


def is_given(cell):
    """Whether a cell stands in the released notebook just as it is, and is neither an answer nor locked."""
    return bool(cell.metadata.get(remarks.KEY, {}).get("given"))
