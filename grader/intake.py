"""Takes in what students hand in, whatever it is, so that nbgrader can grade it: two plug-ins of its autograde step.

`SubmissionExporter` reads the files: one that is missing or that is no notebook becomes an empty notebook with the
reason on record, instead of an error that leaves the student without a grade. `MendCells` puts the cells right: it
takes nothing from a submission but the text of its cells, everything else from the released notebook.
"""

import copy
import glob
import os
import shutil
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell
from nbgrader import utils
from nbgrader.converters import NbGraderException
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Integer

from grader import remarks
from grader.examiner.plan import Code
from grader.execution import check_kernel
from grader.kernel.errors import SandboxUnavailable

# What a test cell holds until it is run: a test that did not run, for whatever reason, earns nothing.
NOT_RUN = new_output("error", ename="NotRun", evalue="this test did not run", traceback=["This test did not run."])

# How often a sign may stand in a file: the lists and dictionaries of JSON can take 180 times the room of their text.
MOST = {b"{": 100_000, b"[": 100_000, b",": 2_000_000}
MOST_CELLS = 5_000


class Unreadable(Exception):
    """A file that is no notebook; the message says why, in a sentence."""


def read_notebook(path, max_bytes):
    """Reads a notebook that may be anything.

    Args:
        path: where it should be.
        max_bytes: size of the largest file that is read.

    Returns:
        NotebookNode in the current format; its cells and their metadata may still be anything that JSON can hold.

    Raises:
        Unreadable: there is no notebook at that place.
    """
    name = os.path.basename(path)
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        others = sorted(other.name for other in Path(path).parent.glob("*.ipynb"))
        hint = f" (there is {remarks.quoted(others[0])}: was that meant?)" if others else ""
        raise Unreadable(f"{name} was not handed in{hint}, so it counts zero.") from None
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable(f"{name} is not a file of its own but a link or a folder, so it counts zero.")
    if status.st_size == 0:
        raise Unreadable(f"{name} is an empty file, so it counts zero.")
    if status.st_size > max_bytes:
        raise Unreadable(f"{name} is larger than {max_bytes / 2**20:.0f} MiB, so it was not read and counts zero.")
    content = Path(path).read_bytes()
    if any(content.count(sign) > number for sign, number in MOST.items()):
        raise Unreadable(f"{name} has far more parts than a notebook, in its outputs perhaps, so it counts zero.")
    try:
        notebook = nbformat.reads(content.decode(), as_version=nbformat.NO_CONVERT)
        if notebook.nbformat != nbformat.current_nbformat:
            notebook = nbformat.convert(notebook, nbformat.current_nbformat)
        notebook.cells = list(notebook.cells)
    except Exception:  # a hostile file can make a parser raise anything
        raise Unreadable(f"{name} cannot be read as a notebook, so it counts zero.") from None
    if len(notebook.cells) > MOST_CELLS:
        raise Unreadable(f"{name} has more than {MOST_CELLS:,} cells, so it counts zero.")
    return notebook


class SubmissionExporter(NotebookExporter):
    """nbgrader's own exporter, which also takes the notebooks that are missing or cannot be read."""

    max_bytes = Integer(200 * 2**20, help="Size in bytes of the largest notebook that is read.").tag(config=True)

    def __init__(self, config=None, **kwargs):
        """Puts every released notebook on the list of the converter, whether it was handed in or not, and no other."""
        super().__init__(config=config, **kwargs)
        course = self.parent.coursedir
        try:
            check_kernel(self.config, course.root)
        except SandboxUnavailable as reason:
            self.log.error(str(reason))
            raise NbGraderException(str(reason)) from None
        released = Path(course.format_path(course.release_directory, ".", course.assignment_id))
        names = [path.name for path in released.glob(f"{course.notebook_id}.ipynb")]
        submissions = course.format_path(course.submitted_directory, course.student_id, course.assignment_id)
        for folder in filter(os.path.isdir, glob.glob(submissions)):
            self.parent.assignments[folder] = sorted(os.path.join(folder, name) for name in names)

    def from_filename(self, filename, resources=None, **kwargs):
        """Converts the notebook at `filename`, or an empty one if there is none that can be read."""
        folder, name = os.path.split(filename)
        self._clear_the_way(name, resources["nbgrader"])
        resources["metadata"] = {"name": os.path.splitext(name)[0], "path": folder}
        try:
            notebook = read_notebook(filename, self.max_bytes)
        except Unreadable as reason:
            notebook = new_notebook()
            resources["unreadable"] = str(reason)
        return self.from_notebook_node(notebook, resources, **kwargs)

    def _clear_the_way(self, notebook, names):
        """Removes what nbgrader should not have copied from a submission.

        That is what links lead to, which may be any file of the instructor's, and a folder with the name of a notebook.

        Args:
            notebook: name of the file.
            names: dict with the "student" and the "assignment".
        """
        course = self.parent.coursedir
        submitted, graded, source = (
            course.format_path(step, student, names["assignment"])
            for step, student in (
                (course.submitted_directory, names["student"]),
                (course.autograded_directory, names["student"]),
                (course.source_directory, "."),
            )
        )
        if os.path.isdir(place := os.path.join(graded, notebook)):
            shutil.rmtree(place)
        kept = self.parent.exclude_overwriting.get(names["assignment"], [])
        for place, _, files in os.walk(submitted):
            for path in (os.path.relpath(os.path.join(place, file), submitted) for file in files):
                is_of_course = path not in kept and os.path.isfile(os.path.join(source, path))
                if os.path.islink(os.path.join(submitted, path)) and not is_of_course:
                    with suppress(FileNotFoundError):
                        os.remove(os.path.join(graded, path))


class MendCells(NbGraderPreprocessor):
    """Puts the cells of a submission right, by the notebook that was released; says in remarks what it did.

    What it keeps of the student's is the text of the cells and their order. Metadata (tags that skip a cell, points,
    types) comes from the released notebook. A cell that was copied is graded once; one that is missing is put back.
    """

    def preprocess(self, nb, resources):
        """Returns a notebook made anew from the text of `nb`."""
        released = self._released(resources)
        mended = new_notebook(metadata={"language_info": {"name": "python"}})
        self._compare_kernels(nb, released, mended)
        if "unreadable" in resources:
            mended.metadata[remarks.KEY] = NotebookNode(remarks=[], unreadable=resources["unreadable"])
            remarks.add(mended, resources["unreadable"])
        originals = {grade_id: cell for cell in released.cells if (grade_id := grade_id_of(cell))}
        submitted = [cell for cell in nb.cells if isinstance(cell, Mapping)]
        copies = {grade_id: [] for grade_id in originals}
        for cell in submitted:
            copies.get(grade_id_of(cell), []).append(cell)
        given = {cell.source.strip() for cell in released.cells if not grade_id_of(cell)}
        mended.cells = [self._mended(cell, originals, copies, given) for cell in submitted]
        moved = self._put_in_place(originals, mended)
        if "unreadable" not in resources:
            self._tell(originals, copies, moved, mended)
        for index, cell in enumerate(mended.cells):
            cell.id = grade_id_of(cell) or f"cell-{index}"
            if cell.cell_type == "code" and utils.is_grade(cell):
                cell.outputs = [copy.deepcopy(NOT_RUN)]
        return mended, resources

    def _released(self, resources):
        course, names = self.parent.parent.coursedir, resources["nbgrader"]
        folder = course.format_path(course.release_directory, ".", names["assignment"])
        return nbformat.read(os.path.join(folder, f"{names['notebook']}.ipynb"), as_version=4)

    @staticmethod
    def _compare_kernels(nb, released, mended):
        spec = nb.metadata.get("kernelspec") if isinstance(nb.metadata, Mapping) else None
        asked = spec.get("name") if isinstance(spec, Mapping) else None
        meant = released.metadata.kernelspec.name
        if asked not in (None, meant):
            remarks.add(mended, f'The notebook asks for the kernel {remarks.quoted(asked)}: graded with "{meant}".')

    @staticmethod
    def _mended(cell, originals, copies, given):
        """A cell made anew: with the metadata of its original if it has one, and graded once if there are copies.

        It says of itself what `examiner.plan` must know of the released notebook: whether it is as it was given, and
        which names an answer is asked for.
        """
        grade_id = grade_id_of(cell)
        if grade_id not in originals:
            plain = plain_cell(cell)
            plain.metadata[remarks.KEY] = NotebookNode(given=plain.source.strip() in given)
            return plain
        # Of a test the last copy counts, which comes after all answers; of everything else the first.
        counts = copies[grade_id][-1 if utils.is_grade(originals[grade_id]) else 0]
        if cell is not counts:
            return new_raw_cell(text_of(cell))  # stays to be read, but must not run
        mended = copy.deepcopy(originals[grade_id])
        if utils.is_solution(mended) and mended.cell_type == "code":
            mended.metadata[remarks.KEY] = NotebookNode(asks=sorted(Code.of(mended.source, magics=True).stores))
        if not utils.is_locked(mended):
            mended.source = (filled_in(copies[grade_id], mended) or [mended.source])[0]
        return mended

    @staticmethod
    def _put_in_place(originals, mended):
        """Puts each locked or graded cell that is missing behind the cell that comes before it in the original.

        So it does with locked cells that have moved: the tests behind them need what they define.

        Returns:
            List of the grade_ids of those that have moved.
        """
        locked = [grade_id for grade_id, original in originals.items() if utils.is_locked(original)]
        present = {grade_id_of(cell): cell for cell in mended.cells}
        stay = longest_in_order([locked.index(grade_id) for grade_id in present if grade_id in locked])
        moved = [name for number, name in enumerate(locked) if name in present and number not in stay]
        mended.cells = [cell for cell in mended.cells if grade_id_of(cell) not in moved]
        place = 0
        for grade_id, original in originals.items():
            order = [grade_id_of(cell) for cell in mended.cells]
            if grade_id in order:
                place = order.index(grade_id) + 1
            elif utils.is_locked(original) or utils.is_grade(original):
                mended.cells.insert(place, present.get(grade_id, copy.deepcopy(original)))
                place += 1
        return moved

    @staticmethod
    def _tell(originals, copies, moved, mended):
        """Says what was out of the ordinary, in one sentence for each kind of it."""
        locked = {grade_id for grade_id, cell in originals.items() if utils.is_locked(cell) or utils.is_grade(cell)}
        missing = [grade_id for grade_id, found in copies.items() if not found]
        several = [grade_id for grade_id, found in copies.items() if len(found) > 1 and grade_id not in locked]
        changed = [
            grade_id
            for grade_id, found in copies.items()
            if utils.is_locked(originals[grade_id]) and filled_in(found, originals[grade_id])
        ]
        for about, sentence in (
            ([one for one in missing if one in locked], "missing: put back."),
            ([one for one in missing if one not in locked], "missing: what other cells define is graded."),
            (several, "there more than once: graded is the first copy that is filled in."),
            (changed, "locked but changed: graded with the original."),
            (moved, "locked but moved: put back."),
        ):
            if about:
                verb = "Cell {} is" if len(about) == 1 else "Cells {} are"
                remarks.add(mended, f"{verb.format(listed(about))} {sentence}", about[0])


def grade_id_of(cell):
    """The grade_id of a cell of any notebook, or None if it has none that could be one."""
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, Mapping) else None
    grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, Mapping) else None
    return grade_id if isinstance(grade_id, str) else None


def text_of(cell):
    """The source of a cell of any notebook, without what no file can hold, as half a character; empty if it is none."""
    source = cell.get("source")
    return source.encode("utf-8", "replace").decode() if isinstance(source, str) else ""


def longest_in_order(numbers):
    """As many numbers of a list as possible that stand there in ascending order.

    Args:
        numbers: list of int, all different.

    Returns:
        List of int.
    """
    best = []  # for each number the longest that ends with it
    for number in numbers:
        before = max((one for one in best if one[-1] < number), key=len, default=[])
        best.append([*before, number])
    return max(best, key=len, default=[])


def filled_in(copies, original):
    """The texts of those copies of a cell in which something else stands than in the original."""
    return [text for text in map(text_of, copies) if text.strip() != original.source.strip()]


def listed(names):
    """Names in quotes, the first three of them."""
    quoted = ", ".join(f'"{name}"' for name in names[:3])
    return quoted if len(names) <= 3 else f"{quoted} and {len(names) - 3} more"


def plain_cell(cell):
    """A cell of the student's own, made anew from its type and its text."""
    make = {"code": new_code_cell, "markdown": new_markdown_cell}
    return make.get(cell.get("cell_type"), new_raw_cell)(text_of(cell))
