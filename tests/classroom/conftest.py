"""A small class, as it was handed in and as nbgrader's own command grades it."""

import os
import shutil

import pytest
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde

from tests.classroom.classes import DUE, make_class
from tests.grader.notebooks import filled


@pytest.fixture(scope="session")
def untouched(new_course):
    """A class that nobody has graded: one submission is late."""
    course = make_class(new_course(Execute={"timeout": 5, "iopub_timeout": 2}))
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        gradebook.update_or_create_assignment("week", duedate=DUE)
    (course.root / "submitted" / "babbage" / "week" / "timestamp.txt").write_text("2026-11-21 10:00:00 UTC")
    (course.root / "submitted" / "ada" / "week" / "notes").mkdir()
    (course.root / "submitted" / "ada" / "week" / "notes" / "own.txt").write_text("my notes")
    (course.root / "submitted" / "ada" / "week" / "link.txt").symlink_to("/etc/hostname")
    (course.root / "submitted" / "fermat" / "week" / os.fsdecode(b"caf\xe9.txt")).write_text("a name that is no text")
    course.submit("fermat", filled(), "copy of notebook.ipynb")
    return course


@pytest.fixture(scope="session")
def copied(untouched, new_course):
    """A function that makes a class of its own."""

    def copied():
        course = new_course(Execute={"timeout": 5, "iopub_timeout": 2})
        shutil.copytree(untouched.root, course.root, symlinks=True, dirs_exist_ok=True)
        return course

    return copied


@pytest.fixture
def course(copied):
    """A class of its own for a test."""
    return copied()


@pytest.fixture(scope="session")
def by_nbgrader(copied):
    """What nbgrader's own command says about the class."""
    course = copied()
    course.run(Autograde)
    return course
