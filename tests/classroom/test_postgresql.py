"""A gradebook in PostgreSQL: the same grades, while others read it. A real server is started, if there is one."""

import os
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory

from tests.classroom.classes import DUE, SUBMISSIONS, content_of, run

pytestmark = pytest.mark.xdist_group("classroom")


def program(name):
    """The path of a program of PostgreSQL, which Debian keeps out of the way."""
    found = [shutil.which(name), *sorted(map(str, Path("/usr/lib/postgresql").glob(f"*/bin/{name}")))]
    return next(filter(None, found), None)


@pytest.fixture(scope="module")
def server():
    """The address of a new, empty PostgreSQL, without a password and without a port: it has a socket in a folder."""
    if not program("initdb"):
        pytest.skip("PostgreSQL is not installed: `apt install postgresql`, and this test runs too")
    folder = tempfile.mkdtemp(prefix="postgresql-")
    as_user = []
    if os.geteuid() == 0:  # it refuses to run as root
        shutil.chown(folder, "postgres")
        as_user = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"]
    data = f"{folder}/data"
    subprocess.run(
        [*as_user, program("initdb"), "--auth", "trust", "--username", "grader", "-D", data],
        check=True,
        capture_output=True,
    )
    settings = ["-c", "listen_addresses=", "-c", f"unix_socket_directories={folder}", "-c", "fsync=off"]
    with subprocess.Popen([*as_user, program("postgres"), "-D", data, *settings], stderr=subprocess.DEVNULL) as process:
        while not Path(folder, ".s.PGSQL.5432").exists():
            assert process.poll() is None, "PostgreSQL does not start"
        yield f"postgresql://grader@/postgres?host={folder}"
        process.terminate()
    shutil.rmtree(folder)


def test_the_grades_are_the_same_while_the_formgrader_reads_them(server, course, by_nbgrader):
    course.config.CourseDirectory.db_url = server
    course.run(GenerateAssignment, force=True)
    with Gradebook(server) as gradebook:
        gradebook.update_or_create_assignment("week", duedate=DUE)
    grading = threading.Event()
    seen, wrong = set(), []

    def read():
        api = NbGraderAPI(CourseDirectory(config=course.config, root=str(course.root)), config=course.config)
        while not grading.is_set():
            for submission in api.get_submissions("week"):
                if submission["autograded"]:
                    seen.add(submission["student"])
            with Gradebook(server) as gradebook:
                for submission in gradebook.assignment_submissions("week"):
                    grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
                    if len(grades) != 3 or any(grade.needs_manual_grade for grade in grades):
                        wrong.append((submission.student.id, grades))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        done = run(course, "grader", "--jobs", "1", "--db", server)
    finally:
        grading.set()
        reader.join()
    assert done.returncode == 0, done.stderr
    assert content_of(course, server) == content_of(by_nbgrader)
    assert seen and not wrong, "a submission is there wholly or not at all"
    assert len(content_of(course, server)) == len(SUBMISSIONS)
