"""Whatever moment a recorder is killed in, the next one makes good what it left, and nothing is recorded twice."""

import json
import os
import shutil
import signal
import stat
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory

from grader.classroom.judging import Judged
from grader.classroom.recording import AlreadyRunning, Recorder

WATCHED = ("open", "os.", "shutil.", "sqlite3.", "fcntl.")  # events of the interpreter at which it can be killed


@pytest.fixture
def course(tmp_path, empty_gradebook):
    """A course whose gradebook has an assignment."""
    with Gradebook(f"sqlite:///{shutil.copy(empty_gradebook, tmp_path / 'gradebook.db')}") as gradebook:
        gradebook.add_assignment("week")
        gradebook.add_notebook("notebook", "week")
        gradebook.add_grade_cell("test", "notebook", "week", max_score=2, cell_type="code")
    return CourseDirectory(root=str(tmp_path), assignment_id="week", db_url=f"sqlite:///{tmp_path}/gradebook.db")


def judged(course, student, score):
    """What a judge says about a submission: its rows have ids of their own."""
    with Gradebook(course.db_url) as gradebook:
        assignment = gradebook.find_assignment("week")
        notebook = assignment.notebooks[0]
        ids = {"assignment": assignment.id, "notebook": notebook.id, "cell": notebook.grade_cells[0].id}
    own = {name: f"{name}-{student}" for name in ("submission", "submitted", "grade")}
    rows = {
        "submitted_assignment": [
            {"id": own["submission"], "assignment_id": ids["assignment"], "student_id": student, "timestamp": None}
        ],
        "submitted_notebook": [
            {
                "id": own["submitted"],
                "assignment_id": own["submission"],
                "notebook_id": ids["notebook"],
                "late_submission_penalty": None,
            }
        ],
        "grade": [
            {
                "id": own["grade"],
                "notebook_id": own["submitted"],
                "cell_id": ids["cell"],
                "auto_score": score,
                "needs_manual_grade": False,
            }
        ],
        "comment": [],
    }
    return Judged(student, {"notebook.ipynb": json.dumps({"score": score})}, rows, {}, [], 1.0)


def recorder(course):
    return Recorder(course, Gradebook(course.db_url).engine, 0o444)


def own_file(course, student):
    path = Path(course.root, f"{student}.txt")
    path.write_text(student)
    return path


def record(course, outcomes):
    """Records what was judged, but for those that are recorded already, as a grader does."""
    writer = recorder(course)
    try:
        writer.share({"data/given.txt": b"given"})
        for student, outcome in outcomes.items():
            if not os.path.exists(f"{course.root}/autograded/{student}/week"):
                writer.record("week", outcome, {"data/more.txt": own_file(course, student)}, {"student": student})
    finally:
        writer.close()


def state(course):
    """All that is recorded: grades, files with their permissions, and who is in the log."""
    with Gradebook(course.db_url) as gradebook:
        grades = {
            submission.student.id: [grade.auto_score for notebook in submission.notebooks for grade in notebook.grades]
            for submission in gradebook.assignment_submissions("week")
        }
    files = {}
    for folder, folders, names in os.walk(f"{course.root}/autograded"):
        folders[:] = [name for name in folders if name != ".grading"]
        for name in names:
            path = os.path.join(folder, name)
            content = "" if name.endswith(".jsonl") else Path(path).read_text()
            files[os.path.relpath(path, course.root)] = content, stat.S_IMODE(os.stat(path).st_mode)
    with open(f"{course.root}/autograded/week.jsonl") as log:
        logged = [json.loads(line)["student"] for line in log]
    left = os.listdir(f"{course.root}/autograded/.grading/judged")
    return grades, files, logged, left


def killed_at(number, work):
    """Does some work in a child process that dies, as by kill -9, at the event of this number.

    Returns:
        Whether it died before the work was done.
    """
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -9
    events = 0

    def count(event, _):
        nonlocal events
        events += event.startswith(WATCHED)
        if events > number:
            signal.raise_signal(signal.SIGKILL)  # os.kill would be an event itself

    sys.addaudithook(count)
    try:
        work()
    finally:
        os._exit(0)


def test_killed_at_any_moment_it_ends_the_same(course):
    outcomes = {"ada": judged(course, "ada", 2), "babbage": judged(course, "babbage", 0.5)}
    untouched = f"{course.root}-untouched"
    shutil.copytree(course.root, untouched)
    record(course, outcomes)
    undisturbed = state(course)
    assert undisturbed[2:] == (["ada", "babbage"], [])
    number, deaths = 0, 0
    while True:
        shutil.rmtree(course.root)
        shutil.copytree(untouched, course.root)
        died = killed_at(number, lambda: record(course, outcomes))
        record(course, outcomes)
        assert state(course) == undisturbed, f"after death at event {number}"
        if not died:
            break
        deaths += 1
        number += 1
    assert deaths > 50, "the test does not kill where it should"


def test_killed_while_it_records_anew_it_has_the_old_or_the_new_and_ends_with_the_new(course):
    old, new = judged(course, "ada", 1), judged(course, "ada", 2)
    record(course, {"ada": old})
    before = f"{course.root}-before"
    shutil.copytree(course.root, before)

    def again():
        writer = recorder(course)
        writer.record("week", new, {}, {"student": "ada"})
        writer.close()

    number = 0
    while killed_at(number, again):
        recorder(course).close()
        grades, files, *_ = state(course)
        content = files["autograded/ada/week/notebook.ipynb"][0]
        assert (grades["ada"], json.loads(content)["score"]) in (([1], 1), ([2], 2)), number
        shutil.rmtree(course.root)
        shutil.copytree(before, course.root)
        number += 1
    assert number > 25, "the test does not kill where it should"
    grades, files, *_ = state(course)
    assert grades == {"ada": [2]}
    assert "autograded/ada/week/data/more.txt" not in files


def test_a_second_recorder_is_told_so(course):
    first = recorder(course)
    with pytest.raises(AlreadyRunning, match="Another grader is at work"):
        recorder(course)
    first.close()
    recorder(course).close()


@pytest.fixture
def strict():
    """An instructor whose files nobody else may touch, unless a program says otherwise."""
    mask = os.umask(0o077)
    yield
    assert os.umask(mask) == 0o077, "the recorder did not put it back"


@pytest.mark.parametrize("killed", [10**9, 60], ids=["done", "killed"])
def test_in_a_shared_course_other_instructors_can_go_on(course, strict, killed):
    course.groupshared = True
    killed_at(killed, lambda: record(course, {"ada": judged(course, "ada", 2)}))
    places = [(folder, names) for folder, _, names in os.walk(f"{course.root}/autograded")]
    assert len(places) > 3
    for folder, names in places:
        assert os.stat(folder).st_mode & 0o2070 == 0o2070, folder
        for name in {"lock", "week.jsonl"} & set(names):
            assert os.stat(f"{folder}/{name}").st_mode & 0o060 == 0o060, name


def test_a_folder_of_another_instructor_stops_nothing(course, strict, monkeypatch):
    chmod = Path.chmod

    def refused(path, mode):
        if path.is_dir():
            raise PermissionError(1, "Operation not permitted", str(path))
        chmod(path, mode)

    monkeypatch.setattr(Path, "chmod", refused)
    course.groupshared = True
    record(course, {"ada": judged(course, "ada", 2)})
    assert state(course)[0] == {"ada": [2]}
    recorder(course).close()


def test_who_cannot_begin_leaves_everything_as_it_was(course, strict):
    course.groupshared = True
    first = recorder(course)
    with pytest.raises(AlreadyRunning):
        recorder(course)
    first.close()


def test_a_full_disk_leaves_nothing_half_written(course, monkeypatch):
    outcome = judged(course, "ada", 2)
    record(course, {})
    writer = recorder(course)

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", full)
        with pytest.raises(OSError):
            writer.record("week", outcome, {}, {"student": "ada"})
    writer.close()
    with Gradebook(course.db_url) as gradebook:
        assert gradebook.students == []
    assert not os.path.exists(f"{course.root}/autograded/ada")
    record(course, {"ada": outcome})
    assert state(course)[0] == {"ada": [2]}
