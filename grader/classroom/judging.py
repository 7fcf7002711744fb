"""Judges one submission: a pure task that needs neither the course's folder nor its gradebook, on whatever machine.

The task makes a small course of what it is given, in a folder of its own, and lets nbgrader autograde it there with the
course's configuration. So a grade is what `nbgrader autograde` gives, whichever way it comes about.
"""

import copy
import glob
import hashlib
import json
import logging
import os
import platform
import shutil
import tempfile
import threading
import time
import warnings
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from distributed import get_worker
from jupyter_core.utils import ensure_event_loop
from nbconvert.writers import FilesWriter
from nbgrader.api import Base, Gradebook
from nbgrader.converters import Autograde
from nbgrader.converters.base import BaseConverter
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import create_engine
from sqlalchemy.exc import SAWarning
from traitlets.config import Config

import grader
from grader import remarks
from grader.classroom.recording import link
from grader.classroom.rows import graded, insert_rows, submission_rows
from grader.execution import check_kernel, is_sandboxed

# What a grade can depend on, besides the grader itself.
PACKAGES = ("tensorflow", "keras", "numpy", "nbgrader", "nbclient", "ipykernel", "ipython", "jupyter_client")

_unpacking = threading.Lock()
warnings.filterwarnings("ignore", category=SAWarning)  # nbgrader's own


class NotOurVersion(Exception):
    """A worker has other versions than the grader; the message says of what, in a sentence."""


@dataclass(frozen=True)
class Assignment:
    """All that judging the submissions for one assignment needs.

    Attributes:
        name: of the assignment.
        config: the traitlets Config of the course.
        released: the contents of the files that were released, by path.
        source: those of the files under source/ with which nbgrader overwrites what students hand in.
        rows: of the gradebook, see `rows.assignment_rows`.
        versions: the grader's, see `versions`.
        key: tells it apart from other assignments, and from itself before a change.
    """

    name: str
    config: Config
    released: dict
    source: dict
    rows: dict
    versions: dict
    key: str

    @property
    def id(self):
        """The id of its row in the gradebook."""
        return self.rows["assignment"][0]["id"]


@dataclass(frozen=True)
class Submission:
    """What a student has handed in.

    Attributes:
        student: id of the student.
        files: the contents of the files by path. Of those that are too large to be run, and of notebooks that were not
            released, only the sizes in bytes.
        rows: of the gradebook, see `rows.submission_rows`.
    """

    student: str
    files: dict
    rows: dict


@dataclass(frozen=True)
class Judged:
    """What came of a submission.

    Attributes:
        student: id of the student.
        notebooks: the judged notebooks, as JSON, by file name.
        rows: what to write into the gradebook, see `rows.graded`.
        report: by file name, for the log: what was remarked, and the seconds of each cell.
        errors: what was logged as an error.
        seconds: how long it took.
    """

    student: str
    notebooks: dict
    rows: dict
    report: dict
    errors: list
    seconds: float


def versions():
    """The versions of all that a grade can depend on, by name; of the grader itself a hash of its files."""
    packages = {package: version(package) for package in PACKAGES}
    return {"Python": ".".join(platform.python_version_tuple()[:2]), "grader": _hash_of_grader()} | packages


@cache
def _hash_of_grader():
    folder = Path(grader.__file__).parent
    return hash_of({str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.py")})


def hash_of(files):
    """A hash of files: a dict from their paths to their contents."""
    whole = hashlib.sha256()
    for path, content in sorted(files.items()):
        line = f"{path}:{hashlib.sha256(content).hexdigest()}\n"
        whole.update(line.encode(errors="surrogateescape"))  # the name of a file need not be a text
    return whole.hexdigest()


def judge(assignment, submission):
    """Judges a submission, in a worker of Dask.

    Args:
        assignment: Assignment.
        submission: Submission.

    Returns:
        Judged.

    Raises:
        NotOurVersion: this worker has other versions of something than the grader.
        SandboxUnavailable: this worker cannot run student code.
        Exception: whatever nbgrader raises if it cannot grade this submission.
    """
    began, ours = time.perf_counter(), versions()
    for name, wanted in assignment.versions.items():
        if ours[name] != wanted:
            raise NotOurVersion(f"A worker has {name} {ours[name]} and the grader {wanted}: give both the same.")
    os.environ["NBGRADER_EXECUTION"] = "autograde"  # as nbgrader does for a while; here threads share it
    scratch = get_worker().local_directory  # Dask clears it away, even after a worker that was killed
    with tempfile.TemporaryDirectory(prefix="judging-", dir=scratch, ignore_cleanup_errors=True) as folder:
        common = unpacked(assignment, Path(scratch))
        course = make_course(assignment, submission, Path(folder), common)
        check_kernel(course.config, course.root)
        converter = Judge(coursedir=course, config=course.config, log=Errors())
        with closing(ensure_event_loop()):  # Dask runs each task in a context of its own, so each has a loop of its own
            converter.judge(submission.student, common / "source")
        place = Path(course.format_path(course.autograded_directory, submission.student, assignment.name))
        notebooks = {path.name: path.read_text("utf-8") for path in sorted(place.glob("*.ipynb"))}
        with Gradebook(course.db_url) as gradebook, gradebook.engine.connect() as connection:
            rows = graded(submission_rows(connection, assignment.id, submission.student))
    report = {name: report_of(json.loads(notebook)) for name, notebook in notebooks.items()}
    return Judged(submission.student, notebooks, rows, report, converter.log.messages, time.perf_counter() - began)


def make_course(assignment, submission, folder, common):
    """Makes a course with one assignment and one submission.

    Args:
        assignment: Assignment.
        submission: Submission.
        folder: Path of an empty folder.
        common: Path of the folder with what all submissions have in common, see `unpacked`.

    Returns:
        CourseDirectory. It has no source/: `Judge` lays out its files.
    """
    config = copy.deepcopy(assignment.config)
    config.CourseDirectory.root = str(folder)
    config.CourseDirectory.assignment_id = assignment.name
    config.CourseDirectory.student_id = glob.escape(submission.student)
    config.CourseDirectory.db_url = f"sqlite:///{folder}/gradebook.db"
    course = CourseDirectory(config=config)
    released = Path(course.format_path(course.release_directory, ".", assignment.name))
    released.parent.mkdir(parents=True, exist_ok=True)
    released.symlink_to(common / "released")
    submitted = course.format_path(course.submitted_directory, submission.student, assignment.name)
    write_files(Path(submitted), submission.files)
    shutil.copy(common / "gradebook.db", folder)
    engine = create_engine(config.CourseDirectory.db_url)
    with engine.begin() as connection:
        insert_rows(connection, submission.rows)
    engine.dispose()
    return course


def unpacked(assignment, scratch):
    """The folder with what all submissions for an assignment have in common, made by the first that asks for it.

    Args:
        assignment: Assignment.
        scratch: Path of the folder in which it is to lie.

    Returns:
        Path. In it are the folders "released" and "source", and a gradebook with the assignment and no submission.
    """
    place = scratch / f"assignment-{assignment.key}"
    with _unpacking:
        if not place.exists():
            new = Path(tempfile.mkdtemp(dir=scratch))
            write_files(new / "released", assignment.released)
            write_files(new / "source", assignment.source)
            engine = create_engine(f"sqlite:///{new}/gradebook.db")
            Base.metadata.create_all(engine)
            with engine.begin() as connection:
                insert_rows(connection, assignment.rows)
            engine.dispose()
            new.rename(place)
    return place


def write_files(folder, files):
    """Writes files.

    Args:
        folder: Path, made if need be.
        files: dict from paths to contents; in place of the content of a file, its size makes one that is empty.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            if isinstance(content, int):
                file.truncate(content)  # takes no room
            else:
                file.write(content)


def report_of(notebook):
    """What the log says about a judged notebook: its remarks, and how many seconds its cells took."""
    seconds = {
        cell.get("id"): round(cell["metadata"][remarks.KEY]["seconds"], 3)
        for cell in notebook["cells"]
        if "seconds" in cell["metadata"].get(remarks.KEY, {})
    }
    found = notebook["metadata"].get(remarks.KEY, {}).get("remarks", [])
    return {"remarks": [remark["sentence"] for remark in found], "seconds": seconds}


class Judge(Autograde):
    """nbgrader's Autograde for one submission, beside others in threads of the same process."""

    def judge(self, student, source):
        """Grades what a student has handed in: like `start`, but the working directory stays as it is.

        Args:
            student: id of the student.
            source: Path of the folder with the files that take the place of the student's.

        Raises:
            Exception: what goes wrong; `start` would log it.
        """
        assignment = self.coursedir.assignment_id
        folder = self._format_source(assignment, student)
        self.assignments = {folder: glob.glob(os.path.join(glob.escape(folder), f"{self.coursedir.notebook_id}.ipynb"))}
        self.writer = FilesWriter(parent=self, config=self.config)
        self.exporter = self.exporter_class(parent=self, config=self.config)  # it may add notebooks that are missing
        self.notebooks = sorted(self.assignments[folder])
        self.init_assignment(assignment, student)
        lay_out(source, self._format_dest(assignment, student), link if is_sandboxed(self.config) else shutil.copy)
        for notebook in self.notebooks:
            self.convert_single_notebook(notebook)

    def convert_single_notebook(self, notebook_filename):
        """Sanitizes a notebook, then grades it; the environment, which threads share, stays as it is."""
        for self._sanitizing in (True, False):
            self._init_preprocessors()
            BaseConverter.convert_single_notebook(self, notebook_filename)
            notebook_filename = os.path.join(self.writer.build_directory, os.path.basename(notebook_filename))
        self._sanitizing = True


def lay_out(source, place, lay):
    """Puts the files of a folder into another one, where they take the place of those with the same names.

    nbgrader does so with the course's files, and copies each of them for each submission. Where nothing writes to them,
    links do, and take less time.

    Args:
        source: path of the first folder.
        place: path of the second one.
        lay: function that makes a file of another, given their paths.

    Raises:
        OSError: a folder stands where a file belongs, or the other way round.
    """
    for folder, _, names in os.walk(source):
        target = os.path.normpath(os.path.join(place, os.path.relpath(folder, source)))
        os.makedirs(target, exist_ok=True)
        for name in names:
            with suppress(FileNotFoundError):
                os.remove(os.path.join(target, name))
            lay(os.path.join(folder, name), os.path.join(target, name))


class Errors(logging.Logger):
    """A logger that keeps the messages of errors."""

    def __init__(self):
        """Has no messages yet."""
        super().__init__("judge", logging.ERROR)
        self.messages = []

    def handle(self, record):
        """Keeps what is logged."""
        self.messages.append(record.getMessage())
