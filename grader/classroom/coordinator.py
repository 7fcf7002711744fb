"""Grades a class: hands submissions to the workers of a Dask cluster, and records what comes back."""

import copy
import logging
import math
import os
import re
import time
from collections import Counter, deque
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from glob import escape, glob
from pathlib import Path, PurePath
from uuid import uuid4

import dask.system
from distributed import Client, Nanny, Scheduler, SpecCluster, as_completed
from distributed.scheduler import KilledWorker
from distributed.security import Security
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from nbgrader.utils import find_all_files
from sqlalchemy.exc import SQLAlchemyError
from traitlets import Callable, Integer, Unicode, default

from grader.classroom import judging
from grader.classroom.progress import Display
from grader.classroom.recording import AlreadyRunning, Recorder
from grader.classroom.rows import (
    CELL,
    GRADE,
    GRADE_CELL,
    NOTEBOOK,
    SUBMITTED,
    assignment_rows,
    submission_rows,
    why_unusable,
)
from grader.intake import SubmissionExporter
from grader.kernel.errors import SandboxUnavailable
from grader.kernel.provisioner import SandboxProvisioner, start_zygote

AT_ONCE = 8  # submissions that one process judges; with more they would wait for each other's Python
BYTES = 2**28  # of the submissions that are in flight, unless a single one has more
FEW = 16  # submissions that may be in flight for a cluster whose workers are still to come
SECONDS = 5  # between two looks at the size of the cluster
SETTINGS = {  # of Dask
    # A submission travels as a part of its task, so that a worker that dies takes nothing away with it.
    "distributed.admin.large-graph-warning-threshold": "1TB",
    "distributed.worker.profile.enabled": False,  # it looks at every thread a hundred times a second
}


class GradingStopped(Exception):
    """The class cannot be graded, or not any further; the message says why and what to do, in a sentence."""


class WorkersDied(Exception):
    """Whichever worker judged a submission died."""


@dataclass(frozen=True)
class Sent:
    """What the coordinator keeps of a submission while it is judged.

    Attributes:
        student: id of the student.
        size: bytes of its files that were sent.
        files: dict from paths to Paths: those that are no notebooks.
        hashes: dict: what the log says about what was handed in.
    """

    student: str
    size: int = 0
    files: dict = field(default_factory=dict)
    hashes: dict = field(default_factory=dict)


class ClassAutograde(Autograde):
    """nbgrader's Autograde for a whole class at once."""

    jobs = Integer(
        min=1,
        help="How many submissions are judged at once on this machine; by default as many as it has cores.",
    ).tag(config=True)
    scheduler = Unicode(
        help="Address of the scheduler of a Dask cluster that judges, or the file in which it says where it is."
    ).tag(config=True)
    client = Callable(
        None,
        allow_none=True,
        help="Function that gives the distributed.Client of a cluster that an address alone does not lead to.",
    ).tag(config=True)
    judge = staticmethod(judging.judge)

    @default("jobs")
    def _jobs_default(self):
        return dask.system.cpu_count()  # a container may have fewer than the machine

    def grade(self):
        """Grades all submissions that are not graded yet.

        Returns:
            How many could not be graded.

        Raises:
            GradingStopped: it cannot be done, or not any further.
        """
        students = self._students()
        try:
            with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
                return self._grade(gradebook.engine, students)
        except AlreadyRunning as reason:
            raise GradingStopped(str(reason)) from None
        except SQLAlchemyError as error:
            raise GradingStopped(why_unusable(self.coursedir.db_url, error)) from error
        except OSError as error:
            raise GradingStopped(f"Nothing more can be written: {error}. What is recorded stays.") from error

    def _students(self):
        """The ids of the students who have handed in something, in order.

        Raises:
            GradingStopped: there are none.
        """
        course, assignment = self.coursedir, self.coursedir.assignment_id
        submitted = self._format_source(assignment, course.student_id)
        folders = [folder for folder in sorted(glob(submitted)) if os.path.isdir(folder)]
        if not folders:
            raise GradingStopped(f'There is nothing to grade for "{assignment}": no folder is named {submitted}.')
        pattern = self._format_source(re.escape(assignment), "(?P<student>.*)", escape=True)
        students = [re.fullmatch(pattern, folder)["student"] for folder in folders]
        return [student for student in students if student not in course.student_id_exclude.split(",")]

    def _is_graded(self, student):
        """Whether a submission is graded and has not changed since, by the rule by which nbgrader tells."""
        assignment, wanted = self.coursedir.assignment_id, f"{self.coursedir.notebook_id}.ipynb"
        source, place = self._format_source(assignment, student), self._format_dest(assignment, student)
        if self.force or not os.path.exists(place):
            return False
        names = [os.path.basename(path) for path in glob(os.path.join(escape(source), wanted))]
        if self.coursedir.notebook_id != "*" and not all(os.path.exists(os.path.join(place, name)) for name in names):
            return False
        with suppress(Exception):  # a time that cannot be read makes nothing newer
            handed_in, graded = (self.coursedir.get_existing_timestamp(folder) for folder in (source, place))
            return not (handed_in and graded and handed_in > graded)
        return True

    def _grade(self, engine, students):
        assignment = self._assignment(engine)
        recorder = Recorder(self.coursedir, engine, int(str(self.permissions), 8))
        try:
            students = [student for student in students if not self._is_graded(student)]
            if not students:
                self.log.info("Everything is graded: --force grades it again.")
                return 0
            recorder.share(assignment.source)
            with self._client() as client, Display(len(students), most_of(assignment)) as display:
                # While workers import nbgrader, TensorFlow is imported by the processes that kernels are forked from.
                client.run(start_zygote, assignment.config, wait=False, on_error="ignore")
                for sent, outcome in self._outcomes(client, engine, assignment, students, display.under_way):
                    if isinstance(outcome, Exception):
                        display.failed(sent.student, reason_of(outcome))
                        continue
                    notebooks = findings(assignment, outcome)
                    entry = self._entry(assignment, sent, outcome, notebooks)
                    recorder.record(assignment.name, outcome, sent.files, entry)
                    display.graded(sent.student, notebooks)
                    self.run_post_convert_hook()
            display.summary()
            return display.failures
        finally:
            recorder.close()

    def _assignment(self, engine):
        """What the workers are to know of the assignment.

        Raises:
            GradingStopped: there is no such assignment.
        """
        course, name = self.coursedir, self.coursedir.assignment_id
        with engine.connect() as connection:
            rows = assignment_rows(connection, name)
        released, source = (
            Path(course.format_path(step, ".", name)) for step in (course.release_directory, course.source_directory)
        )
        if not rows or not released.is_dir():
            release = f"nbgrader generate_assignment {name} --force"
            raise GradingStopped(f'"{name}" is not released, or not into this gradebook: run `{release}` first.')
        kept = {os.path.join(source, path) for path in self.exclude_overwriting.get(name, [])}
        contents = {}  # a file that stands in both folders goes to the workers once
        files = [
            {
                str(path.relative_to(folder)): contents.setdefault(content := path.read_bytes(), content)
                for path in paths
            }
            for folder, paths in (
                (released, map(Path, find_all_files(released, course.ignore))),
                (source, map(Path, set(find_all_files(source, [*course.ignore, "*.ipynb"])) - kept)),
            )
        ]
        config = copy.deepcopy(self.config)
        config.CourseDirectory.pop("db_url", None)  # it may hold a password
        config.pop("ClassAutograde", None)
        key = judging.hash_of(files[0] | {"rows": repr(rows).encode(), "config": repr(config).encode()})
        return judging.Assignment(name, config, *files, rows, judging.versions(), key)

    @contextmanager
    def _client(self):
        """A Client of the cluster that judges: one on this machine, if no other is asked for.

        Raises:
            GradingStopped: there is no such cluster.
        """
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is said in a sentence
        with dask.config.set(SETTINGS):
            if self.client or self.scheduler:
                with self._client_of_function() if self.client else self._client_at_address() as client:
                    check_versions(client)
                    yield client
                return
            with cluster_here(self.jobs) as cluster, Client(cluster) as client:
                yield client

    def _client_of_function(self):
        try:
            client = self.client()
        except Exception as error:  # whatever the cluster's own library raises
            raise GradingStopped(f"The cluster's client cannot be made: {reason_of(error)}.") from error
        if not isinstance(client, Client):
            raise GradingStopped(f"ClassAutograde.client gave {client!r}: let it return a distributed.Client.")
        return client

    def _client_at_address(self):
        try:
            if os.path.isfile(self.scheduler):
                return Client(scheduler_file=self.scheduler)
            return Client(self.scheduler)
        except (OSError, ValueError, TypeError) as error:
            raise GradingStopped(f"No Dask scheduler answers at {self.scheduler}: {error}.") from None

    def _outcomes(self, client, engine, assignment, students, under_way):
        """Has submissions judged.

        Args:
            client: of the cluster.
            engine: SQLAlchemy Engine of the gradebook.
            assignment: judging.Assignment.
            students: their ids.
            under_way: called with the number of submissions that are in flight when it changes.

        Yields:
            Pairs of a Sent and of what came of it: a judging.Judged, or the exception that kept it from being judged.

        Raises:
            GradingStopped: no further submission can be judged.
        """
        shared = client.submit(returned, assignment, key=f"assignment-{assignment.key}")
        waiting, in_flight, completed = deque(students), {}, as_completed()
        suspects = set()  # workers died with them: each comes last and alone, so that only who is guilty gets no grade
        room, looked = 0, -math.inf
        while waiting or in_flight:
            if time.monotonic() > looked + SECONDS:
                room, looked = 2 * (sum(client.nthreads().values()) or FEW), time.monotonic()
            while waiting and sum(sent.size for sent in in_flight.values()) < BYTES:
                if len(in_flight) >= (1 if waiting[0] in suspects else room):
                    break
                student = waiting.popleft()
                try:
                    sent, submission = self._read(student, engine, assignment)
                except (OSError, ValueError) as error:
                    yield Sent(student), error
                    continue
                future = client.submit(self.judge, shared, submission, key=f"judge-{uuid4().hex}")
                in_flight[future.key] = sent
                completed.add(future)
                del submission, future
            under_way(len(in_flight))
            if in_flight:
                future = next(completed)
                sent, outcome = in_flight.pop(future.key), outcome_of(future)
                if isinstance(outcome, WorkersDied) and sent.student not in suspects:
                    suspects.add(sent.student)
                    waiting.append(sent.student)
                else:
                    yield sent, outcome

    def _read(self, student, engine, assignment):
        """Reads what a student has handed in.

        Returns:
            Pair of a Sent and of a judging.Submission.

        Raises:
            OSError, ValueError: it cannot be read.
        """
        folder = Path(self._format_source(assignment.name, student))
        self.notebooks = sorted(glob(os.path.join(escape(str(folder)), f"{self.coursedir.notebook_id}.ipynb")))
        self.run_pre_convert_hook()
        try:
            self.coursedir.get_existing_timestamp(str(folder))
        except Exception:
            raise ValueError("its timestamp.txt does not hold a time: correct or remove it") from None
        found = map(Path, find_all_files(str(folder), self.coursedir.ignore))
        paths = {str(path.relative_to(folder)): path for path in found if path.is_file() and not path.is_symlink()}
        released = {name for name in assignment.released if name.endswith(".ipynb")}
        paths = {name: path for name, path in paths.items() if fits(name, released | assignment.source.keys())}
        notebooks = {name for name in paths if name.endswith(".ipynb")}
        sizes = {name: path.stat().st_size for name, path in paths.items()}
        most = self.config.SubmissionExporter.get("max_bytes", SubmissionExporter.max_bytes.default_value)
        too_large = {name for name in notebooks if sizes[name] > most or name not in released}
        others = paths.keys() - notebooks
        if sum(sizes[name] for name in others) > SandboxProvisioner(config=self.config).scratch:
            too_large |= others
        files = {name: sizes[name] if name in too_large else path.read_bytes() for name, path in paths.items()}
        with engine.connect() as connection:
            rows = submission_rows(connection, assignment.id, student)
        read = {name: content for name, content in files.items() if name not in too_large}
        hashes = {name: judging.hash_of({name: content}) for name, content in read.items()}
        sent = Sent(student, sum(map(len, read.values())), {name: paths[name] for name in others}, hashes)
        return sent, judging.Submission(student, files, rows)

    def _entry(self, assignment, sent, judged, notebooks):
        """The line of the log about a submission: all that is needed to show its grade again."""
        return {
            "assignment": assignment.name,
            "student": sent.student,
            "notebooks": {
                stem: found
                | {"seconds by cell": judged.report[f"{stem}.ipynb"]["seconds"]}
                | {"judged": judging.hash_of({stem: judged.notebooks[f"{stem}.ipynb"].encode()})}
                for stem, found in notebooks.items()
            },
            "submitted": sent.hashes,
            "released": assignment.key,
            "versions": assignment.versions,
            "seed": SandboxProvisioner(config=self.config).seed,
            "seconds": round(judged.seconds, 3),
            "errors": judged.errors,
        }


def cluster_here(jobs):
    """A cluster on this machine.

    Args:
        jobs: how many submissions it judges at once.

    Returns:
        SpecCluster: as few processes as may be, which share the jobs out among them.
    """
    processes = -(-jobs // AT_ONCE)
    security = Security.temporary()  # or every user of this machine could run code as this one
    here = {"host": "127.0.0.1", "protocol": "tls://", "security": security}
    worker = here | {"memory_limit": 1 / processes, "silence_logs": "CRITICAL"}
    shares = [len(range(number, jobs, processes)) for number in range(processes)]
    return SpecCluster(
        scheduler={"cls": Scheduler, "options": here | {"dashboard": False, "dashboard_address": "127.0.0.1:0"}},
        workers={
            number: {"cls": Nanny, "options": worker | {"nthreads": share}} for number, share in enumerate(shares)
        },
        security=security,
        silence_logs="CRITICAL",
    )


def fits(name, others):
    """Whether a file can lie beside others: it is no folder of theirs, and none of them is a folder of its own.

    Args:
        name: its path.
        others: set of their paths.
    """
    return not any(str(folder) in others for folder in PurePath(name).parents) and not any(
        other.startswith(f"{name}/") for other in others
    )


def check_versions(client):
    """Makes sure that a cluster speaks the same language.

    Args:
        client: of the cluster.

    Raises:
        GradingStopped: it has another version of something that both need.
    """
    try:
        client.get_versions(check=True)
    except ValueError as error:
        raise GradingStopped(f"The cluster has other versions than the grader, give both the same: {error}") from None


def returned(value):
    """Returns its argument: a task by which workers get what they share, again if all that have it die."""
    return value


def outcome_of(future):
    """What came of a submission.

    Args:
        future: its Future, which is done.

    Returns:
        judging.Judged, or the exception that kept it from being judged.

    Raises:
        GradingStopped: that exception would keep all others from being judged too.
    """
    if future.status == "finished":
        return future.result()
    if future.status != "error":
        raise GradingStopped("The scheduler went away. What is recorded stays; the same command goes on with the rest.")
    error = future.exception()
    if isinstance(error, judging.NotOurVersion | SandboxUnavailable):
        raise GradingStopped(str(error))
    if isinstance(error, ImportError):
        raise GradingStopped(
            f"A worker lacks what it needs to judge ({error}): install requirements.txt and this there."
        )
    if isinstance(error, KilledWorker):
        return WorkersDied("the workers that judged it died, one after the other: have they enough memory?")
    return error


def reason_of(error):
    """Why a submission could not be graded, in a line."""
    said = str(error).strip().splitlines()
    return said[0] if said else type(error).__name__


def most_of(assignment):
    """The points that one can have, by notebook."""
    names = {row["id"]: row["name"] for row in assignment.rows[NOTEBOOK.name]}
    notebooks = {row["id"]: names[row["notebook_id"]] for row in assignment.rows[CELL.name]}
    most = Counter()
    for row in assignment.rows[GRADE_CELL.name]:
        most[notebooks[row["id"]]] += row["max_score"]
    return most


def findings(assignment, judged):
    """What came of the notebooks of a submission.

    Args:
        assignment: judging.Assignment.
        judged: judging.Judged.

    Returns:
        Dict by notebook that was judged: the "points" of its tests, "remarks", and whether it "waits for a hand".
    """
    names = {row["id"]: row["name"] for row in assignment.rows[NOTEBOOK.name]}
    found = {}
    for submitted in judged.rows[SUBMITTED.name]:
        name = names[submitted["notebook_id"]]
        if report := judged.report.get(f"{name}.ipynb"):
            grades = [row for row in judged.rows[GRADE.name] if row["notebook_id"] == submitted["id"]]
            found[name] = {
                "points": sum(row["auto_score"] or 0 for row in grades),
                "remarks": report["remarks"],
                "waits for a hand": any(row["needs_manual_grade"] for row in grades),
            }
    return found
