"""Writes down what came of submissions: one process alone, each submission wholly or not at all.

What was judged is first laid down on disk, in a folder of its own; from there it goes into the gradebook, in one
transaction, and into autograded/. A grader that was killed in between does the rest when it is started again, and doing
a part of it twice makes no difference. So a submission that was judged is never judged again, and no grade is lost.
"""

import fcntl
import json
import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import text

from grader.classroom.rows import SUBMISSION, write_graded

STAGE = ".grading"  # below autograded/; nbgrader takes no name with a dot for a student
TAIL = 2**20  # bytes at the end of the log in which the last line is looked for


class AlreadyRunning(Exception):
    """Another grader is at work in this course."""


class Recorder:
    """The one who writes to the gradebook, to autograded/ and to the log."""

    def __init__(self, course, engine, permissions):
        """Takes the lock of the course, and finishes what an earlier recorder was stopped in.

        Args:
            course: nbgrader's CourseDirectory.
            engine: SQLAlchemy Engine of the gradebook.
            permissions: of the files in autograded/, such as 0o444.

        Raises:
            AlreadyRunning: there is another recorder.
            OSError: a folder or file cannot be written.
            SQLAlchemyError: the gradebook cannot be written.
        """
        self._course, self._engine, self._permissions = course, engine, permissions
        self._autograded = Path(course.format_path(course.autograded_directory, ".", ".")).resolve()
        stage = self._autograded / STAGE
        self._new, self._judged, self._done = stage / "new", stage / "judged", stage / "done"
        self._shared, self._shared_files = stage / "shared", []
        self._mask = os.umask(0o077)  # the only way to learn which it was
        # Where instructors share a course, another one can go on with whatever this one leaves.
        os.umask(self._mask & ~0o070 if course.groupshared else self._mask)
        try:
            self._begin(stage)
        except BaseException:
            os.umask(self._mask)
            raise

    def _begin(self, stage):
        stage.mkdir(parents=True, exist_ok=True)
        self._share_folders(self._autograded, stage)
        self._judged.mkdir(exist_ok=True)
        self._lock = (stage / "lock").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._lock.close()
            raise AlreadyRunning("Another grader is at work in this course: wait until it is done.") from None
        with self._engine.begin() as connection:  # says now, not after the first submission, if it cannot be written
            connection.execute(text("UPDATE course SET id = id"))
        for left in (self._new, self._done, self._shared):
            remove(left)
        for folder in self._judged.iterdir():
            self._finish(folder)

    def close(self):
        """Lets others record."""
        remove(self._shared)
        self._lock.close()
        os.umask(self._mask)

    def share(self, files):
        """Lays down files that each submission gets from now on; they take room on the disk once.

        Args:
            files: dict from paths to contents.
        """
        self._shared_files = sorted(files)
        self._make_folders(self._shared)
        for name in self._shared_files:
            path = self._shared / name
            path.write_bytes(files[name])
            path.chmod(self._permissions)

    def _make_folders(self, place):
        """Makes the folders of the shared files below a place."""
        for folder in {os.path.dirname(name) for name in self._shared_files}:
            os.makedirs(place / folder, exist_ok=True)

    def record(self, assignment, judged, files, entry):
        """Records what came of a submission.

        Args:
            assignment: name of the assignment.
            judged: judging.Judged.
            files: dict from paths to the Paths of the files that go along.
            entry: dict, what the log says.

        Raises:
            OSError: a folder or file cannot be written.
            SQLAlchemyError: the gradebook cannot be written.
        """
        remove(self._new)
        content = self._new / "files"
        content.mkdir(parents=True)
        self._make_folders(content)
        for name in self._shared_files:
            link(f"{self._shared}/{name}", f"{content}/{name}")
        for name, source in files.items():
            path = content / name
            if not path.exists():  # or it has the name of a file of the course, which counts
                path.parent.mkdir(parents=True, exist_ok=True)
                with suppress(FileNotFoundError):  # it was taken back meanwhile
                    shutil.copyfile(source, path)
                    path.chmod(self._permissions)
        for name, notebook in judged.notebooks.items():
            (content / name).write_text(notebook, "utf-8")
            (content / name).chmod(self._permissions)
        entry = {"id": uuid4().hex, "recorded": datetime.now(UTC).isoformat(timespec="seconds"), **entry}
        outcome = {"assignment": assignment, "student": judged.student, "rows": judged.rows, "entry": entry}
        outcome["whole"] = self._course.notebook_id == "*"
        (self._new / "outcome.json").write_text(json.dumps(outcome, default=datetime.isoformat), "utf-8")
        folder = self._judged / entry["id"]
        self._new.rename(folder)
        self._finish(folder)

    def _finish(self, folder):
        """Does what is left to do for a submission that was judged."""
        outcome = json.loads((folder / "outcome.json").read_text("utf-8"))
        for row in outcome["rows"][SUBMISSION.name]:
            row["timestamp"] = row["timestamp"] and datetime.fromisoformat(row["timestamp"])
        with self._engine.begin() as connection:
            write_graded(connection, outcome["student"], outcome["rows"])
        self._publish(folder, outcome)
        self._write_log(outcome["assignment"], outcome["entry"])
        remove(self._done)
        folder.rename(self._done)  # at once, unlike its removal
        remove(self._done)

    def _publish(self, folder, outcome):
        """Brings the files of a submission to their place below autograded/."""
        files, step = folder / "files", self._course.autograded_directory
        place = Path(self._course.format_path(step, outcome["student"], outcome["assignment"]))
        place.parent.mkdir(parents=True, exist_ok=True)
        if not outcome["whole"]:
            for path in [path for path in files.rglob("*") if path.is_file()]:
                target = place / path.relative_to(files)
                target.parent.mkdir(parents=True, exist_ok=True)
                path.replace(target)
        elif files.exists():
            if place.exists():
                remove(folder / "before")
                place.rename(folder / "before")
            files.rename(place)
        self._share_folders(place.parent, place, *(path for path in place.rglob("*") if path.is_dir()))

    def _share_folders(self, *folders):
        """Lets the group write into folders, where instructors share the course; as nbgrader does."""
        for folder in folders if self._course.groupshared else ():
            mode = folder.stat().st_mode & 0o7777
            try:
                if mode & 0o2770 != 0o2770:
                    folder.chmod(mode | 0o2770)
            except PermissionError:  # it is another instructor's
                self._course.log.warning("The group may not write into %s: its owner can allow it.", folder)

    def log_of(self, assignment):
        """The Path of the log of an assignment, one JSON object in a line for each submission that was recorded."""
        return self._autograded / f"{assignment}.jsonl"

    def _write_log(self, assignment, entry):
        with self.log_of(assignment).open("ab+") as log:
            log.seek(max(0, log.tell() - TAIL))
            if entry["id"].encode() not in log.read():
                log.write(f"{json.dumps(entry)}\n".encode())


def link(source, place):
    """Makes a file appear at another place too, or a copy of it where there is no such thing."""
    try:
        os.link(source, place)
    except OSError:
        shutil.copy2(source, place)


def remove(folder):
    """Removes a folder with all that is in it, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)
