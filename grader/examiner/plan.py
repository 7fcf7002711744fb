"""Decides what runs where: which cells run in the student's kernel, and what each test asks of it."""

import ast
import builtins
import re
import symtable
from dataclasses import dataclass, field
from functools import lru_cache

from IPython.core.inputtransformer2 import TransformerManager
from nbgrader import utils

from grader import remarks

BEGIN_HIDDEN = "### BEGIN HIDDEN TESTS"
# Names with which code reaches what it does not name.
REFLECTIVE = {"globals", "locals", "vars", "eval", "exec", "get_ipython", "__import__", "dir", "compile", "getattr"}
# Characters that are read of a cell, and of all cells of the student's: f-strings take time by the square.
MOST_READ, MOST_READ_IN_ALL = 2**15, 2**18
SEEDS = re.compile(r"seed\(")  # a call that seeds
DEFINING = (ast.Assign, ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)


class ReachesAnything(Exception):
    """Code may use any name."""


@dataclass
class Code:
    """The names in the source of a cell.

    Attributes:
        stores: set of the names that it defines.
        loads: set of the names that it uses.
        may_use_any: whether it may also use names that do not stand there.
    """

    stores: set = field(default_factory=set)
    loads: set = field(default_factory=set)
    may_use_any: bool = False

    @classmethod
    def of(cls, source, magics=False):
        """Reads a source; one that cannot be read may use any name.

        Args:
            source: the source; without `magics`, it may be anything.
            magics: whether IPython's own syntax is read too. Each line of it makes IPython read all others once more.
        """
        if len(source) > MOST_READ:
            return cls(may_use_any=True)
        try:
            table = symtable.symtable(TransformerManager().transform_cell(source) if magics else source, "cell", "exec")
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return cls(may_use_any=True)
        code = cls()
        code._read(table)
        code.may_use_any = bool(code.loads & REFLECTIVE) or "import *" in source
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
            test cell the visible part and the hidden one.
        takes: tuple of the names that the hidden part takes from the visible one; None if it may be any, and the
            visible one must run again in front of it.
        asks: list of the names that these ask the student's kernel for.
    """

    index: int
    answers: str | None = None
    keeps: bool = True
    tests: tuple = ()
    takes: tuple | None = ()
    asks: tuple = ()


def plan_of(notebook):
    """What happens with the cells of a notebook.

    Args:
        notebook: NotebookNode that went through `intake.MendCells` and nbgrader's OverwriteCells.

    Returns:
        List of Step, for each code cell.
    """
    cells = read_cells(notebook)
    wanted = names_wanted(cells)
    answers = {name for _, cell, _ in cells for name in cell.metadata.get(remarks.KEY, {}).get("asks", ())}
    # Wherever it stands: a name of the instructor's must not be the student's in a test that comes before.
    trusted = set(dir(builtins)).union(*(code.stores for _, cell, code in cells if utils.is_locked(cell)))
    steps = []
    for index, cell, code in cells:
        if is_test(cell):
            tests, takes, visible = parts_of(cell.source)
            runs = tests[0] if wanted[index] is None or visible & wanted[index] else None
            asks = asked(code, answers, trusted)
            steps.append(Step(index, answers=runs, keeps=False, tests=tests, takes=takes, asks=asks))
        elif utils.is_locked(cell):
            steps.append(Step(index, answers=cell.source, tests=(cell.source,), asks=asked(code, answers, trusted)))
        elif not is_given(cell) or wanted[index] is None or code.stores & wanted[index]:
            steps.append(Step(index, answers=cell.source))
    return steps


def read_cells(notebook):
    """The code cells of a notebook, as tuples of number, cell and its Code; too much to be read may use any name."""
    cells, left = [], MOST_READ_IN_ALL
    for index, cell in enumerate(notebook.cells):
        if not is_code(cell):
            continue
        if utils.is_locked(cell):  # the instructor's, and the same for every student
            code = cached_code(cell.source, magics=True)
        else:
            left -= len(cell.source)
            code = Code.of(cell.source) if left >= 0 else Code(may_use_any=True)
        cells.append((index, cell, code))
    return cells


@lru_cache(maxsize=1024)  # the same for every student
def parts_of(source):
    """Of the source of a test `Step.tests`, `Step.takes` and the names that its visible part defines."""
    parts = split(source)
    return parts, names_taken(*parts) if len(parts) == 2 else (), Code.of(parts[0]).stores


def names_wanted(cells):
    """For each cell the names that cells behind it use which run in the student's kernel; None if it may be any."""
    wanted, later = {}, set()
    for index, cell, code in reversed(cells):
        wanted[index] = later
        runs = not is_test(cell) and (not is_given(cell) or later is None or code.stores & later)
        if runs and later is not None:
            later = None if code.may_use_any else later | code.loads
    return wanted


def asked(code, answers, trusted):
    """The names that a test asks the student's kernel for: those of answers, and those that nothing trusted defines."""
    return tuple(sorted(name for name in code.loads if name in answers or name not in trusted))


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


def names_taken(visible, hidden):
    """The names that the hidden part of a test takes from the visible one, as a tuple.

    If it takes one it takes all: a function uses others. None if they may be more than it defines, or if it seeds
    random numbers and the hidden part does not begin with that: which would draw others, were it not run again.
    """
    statements = ast.parse(hidden).body
    if SEEDS.search(visible) and not (statements and SEEDS.search(ast.unparse(statements[0]))):
        return None
    try:
        needed, _ = names_needed(statements, set())
    except ReachesAnything:
        return None
    defined = Code.of(visible).stores
    return tuple(sorted(defined)) if needed & defined else ()


def names_needed(statements, defined):
    """The names that statements use before they have surely defined them.

    Args:
        statements: list of ast.stmt.
        defined: set of the names that are defined before.

    Returns:
        Tuple of them, a set, and of the set of the names that are surely defined afterwards.

    Raises:
        ReachesAnything: a statement may use any name.
    """
    needed = set()
    for statement in statements:
        match statement:
            case ast.For(target=target, iter=head):
                bound = {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}
            case ast.While(test=head) | ast.If(test=head):
                bound = set()
            case _:
                needed |= names_used(statement) - defined
                if isinstance(statement, DEFINING):
                    defined = defined | Code.of(ast.unparse(statement)).stores
                continue
        inside, after = names_needed(statement.body, defined | bound)
        otherwise, after_that = names_needed(statement.orelse, defined)
        needed |= (names_used(head) - defined) | inside | otherwise
        if isinstance(statement, ast.If):
            defined = after & after_that
    return needed, defined


def names_used(node):
    """The names that an expression or a statement uses."""
    code = Code.of(ast.unparse(node))
    if code.may_use_any:
        raise ReachesAnything
    changed = [part.target for part in ast.walk(node) if isinstance(part, ast.AugAssign)]
    return code.loads | {target.id for target in changed if isinstance(target, ast.Name)}


def is_code(cell):
    """Whether a cell has code to run."""
    return cell.cell_type == "code" and bool(cell.source.strip())


def is_test(cell):
    """Whether a cell is a test that is graded by running it."""
    return utils.is_grade(cell) and not utils.is_solution(cell)


def is_given(cell):
    """Whether a cell stands in the released notebook just as it is, and is neither an answer nor locked."""
    return bool(cell.metadata.get(remarks.KEY, {}).get("given"))
