"""A class is graded as nbgrader grades it, whoever does the work and whatever happens to them."""

import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import dask
import pytest
from distributed import Client, LocalCluster
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory

from grader.classroom import coordinator, judging
from grader.classroom.coordinator import fits
from tests.classroom.classes import SUBMISSIONS, WRONG, content_of, log_of, run
from tests.grader.notebooks import filled

pytestmark = pytest.mark.xdist_group("classroom")
KILLS = int(os.environ.get("KILLS", "3"))


@pytest.fixture(scope="module")
def cluster():
    """A cluster for tests that look at something else than the cluster."""
    with LocalCluster(n_workers=1, threads_per_worker=2, dashboard_address=None) as cluster:
        yield cluster.scheduler_address


def files_of(course):
    """What lies in autograded/: names, and of notebooks what does not depend on time."""
    found = {}
    for path in sorted((course.root / "autograded").rglob("*")):
        name = str(path.relative_to(course.root))
        if path.is_file() and ".grading" not in name and not name.endswith(".jsonl"):
            found[name] = path.stat().st_mode & 0o777, path.suffix == ".ipynb" or path.read_bytes()
    return found


def sources_of(course, student):
    return [(cell.cell_type, cell.source) for cell in course.autograded(student).cells]


@pytest.fixture(scope="module")
def by_default(copied):
    """The class after `grader autograde week --jobs 2`, and what the command printed."""
    course = copied()
    return course, run(course, "grader", "--jobs", "2")


def test_it_gives_the_grades_that_nbgrader_gives(by_default, by_nbgrader):
    course, done = by_default
    assert done.returncode == 0, done.stderr
    assert content_of(course) == content_of(by_nbgrader)
    assert len(content_of(course)) == len(SUBMISSIONS)


def test_the_others_get_what_they_get_in_a_class_without_hostile_ones(course, by_default, cluster):
    for student in ("curie", "dijkstra", "euler", "fermat", "hopper é"):
        shutil.rmtree(course.root / "submitted" / student)
    assert run(course, "grader", "--scheduler", cluster).returncode == 0
    assert content_of(course) == {student: content_of(by_default[0])[student] for student in content_of(course)}
    assert sorted(content_of(course)) == ["ada", "babbage", "gauss [2]"]


def test_it_writes_the_files_that_nbgrader_writes(by_default, by_nbgrader):
    course, _ = by_default
    assert files_of(course) == files_of(by_nbgrader)
    assert "autograded/ada/week/link.txt" not in files_of(course), "it could lead anywhere"
    for student in SUBMISSIONS:
        assert sources_of(course, student) == sources_of(by_nbgrader, student)


def test_a_folder_in_the_place_of_a_notebook_costs_nobody_else_anything(course, cluster, by_nbgrader):
    """Of a student whose id has brackets in it: nbgrader, which takes them for a pattern, copies the folder."""
    notebook = course.root / "submitted" / "gauss [2]" / "week" / "notebook.ipynb"
    notebook.unlink()
    notebook.mkdir()
    (notebook / ".DS_Store").write_text("what an archive leaves behind")
    (notebook / "notes.txt").write_text("what a student keeps there")
    others = ("ada", "babbage", "fermat", "dijkstra")
    for student in set(SUBMISSIONS) - {"gauss [2]", *others}:
        shutil.rmtree(course.root / "submitted" / student)
    undisturbed = {student: content_of(by_nbgrader)[student] for student in others}
    for options in ("grader", "--scheduler", cluster), ("nbgrader", "--force"):
        assert run(course, *options).returncode == 0
        content = content_of(course)
        assert sum(grade[0] for grade in content.pop("gauss [2]")[1]["notebook"][1].values()) == 0
        assert content == undisturbed


def test_what_fits_beside_the_files_of_the_course():
    others = {"a.ipynb", "data/b.txt"}
    assert all(fits(name, others) for name in ("c.txt", "data/c.txt", "data/b.txt", "data.txt", "sub/a.ipynb"))
    assert not any(fits(name, others) for name in ("data", "a.ipynb/c.txt", "data/b.txt/c.txt"))


def test_where_nobody_watches_it_says_what_matters_and_no_more(by_default):
    _, done = by_default
    assert "\x1b" not in done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert 'curie · notebook · The cell "double" ended the kernel: everything else was graded without it.' in lines
    assert any(line.startswith("euler · notebook · notebook.ipynb cannot be read") for line in lines)
    assert len(lines) < 20 and "Traceback" not in done.stderr
    assert any("notebook" in line and " 8 " in line for line in lines), "the table"


def test_the_log_shows_a_grade_again(by_default):
    course, _ = by_default
    entries = {entry["student"]: entry for entry in log_of(course)}
    assert sorted(entries) == sorted(SUBMISSIONS)
    ada = entries["ada"]
    assert ada["notebooks"]["notebook"]["points"] == 4
    assert set(ada["submitted"]) == {"notebook.ipynb", "notes/own.txt"}
    assert ada["versions"]["tensorflow"] and ada["seed"] == 0 and len(ada["released"]) == 64
    assert ada["notebooks"]["notebook"]["seconds by cell"]["double-large"] >= 0


def test_what_is_graded_stays_until_it_is_handed_in_anew_or_forced(course, cluster):
    options = ("--scheduler", cluster)
    assert run(course, "grader", *options, "--student", "ada").returncode == 0
    assert list(content_of(course)) == ["ada"]
    assert run(course, "grader", *options).returncode == 0
    assert len(log_of(course)) == len(SUBMISSIONS)
    assert run(course, "grader", *options).returncode == 0
    assert len(log_of(course)) == len(SUBMISSIONS)
    (course.root / "submitted" / "babbage" / "week" / "timestamp.txt").write_text("2026-11-22 10:00:00 UTC")
    course.submit("babbage", filled())
    assert run(course, "grader", *options).returncode == 0
    assert [entry["student"] for entry in log_of(course)][len(SUBMISSIONS) :] == ["babbage"]
    course.submit("ada", WRONG)
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        gradebook.find_grade("word-right", "notebook", "week", "ada").manual_score = 1
        gradebook.db.commit()
    assert run(course, "grader", *options, "--force", "--student", "ada", "--notebook", "notebook").returncode == 0
    assert content_of(course)["ada"][1]["notebook"][1]["word-right"] == (0, 1, True)
    assert (course.root / "autograded" / "ada" / "week" / "notes" / "own.txt").exists()


def test_a_cluster_that_sees_neither_course_nor_gradebook_gives_the_same_grades(course, by_nbgrader, tmp_path):
    """Although workers are killed at random."""
    with workers_elsewhere(course, 3, tmp_path) as (address, start, workers):
        grading = subprocess.Popen(
            [sys.executable, "-m", "grader", "autograde", "week", "--scheduler", address],
            cwd=course.root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        chance = random.Random(1)
        for _ in range(3):
            time.sleep(chance.uniform(3, 6))
            victim = workers.pop(chance.randrange(len(workers)))
            os.killpg(victim.pid, signal.SIGKILL)
            start()
        said, _ = grading.communicate(timeout=300)
    assert grading.returncode == 0, said
    assert content_of(course) == content_of(by_nbgrader)


@contextmanager
def workers_elsewhere(course, number, tmp_path):
    """A scheduler, and workers for which the folder of the course is empty."""
    address, file = ["--host", "127.0.0.1", "--port", "0"], ["--scheduler-file", str(tmp_path / "scheduler.json")]
    scheduler = subprocess.Popen(
        [sys.executable, "-m", "distributed.cli.dask_scheduler", "--no-dashboard", *address, *file],
        stderr=subprocess.DEVNULL,
    )
    while not (tmp_path / "scheduler.json").exists():
        time.sleep(0.05)
    workers = []

    def start():
        sees = ["bwrap", "--cap-add", "ALL", "--dev-bind", "/", "/", "--tmpfs", str(course.root), "--die-with-parent"]
        worker = [sys.executable, "-m", "distributed.cli.dask_worker", *file, "--no-nanny", "--nthreads", "1"]
        options = ["--no-dashboard", "--local-directory", str(tmp_path)]
        workers.append(subprocess.Popen([*sees, *worker, *options], stderr=subprocess.DEVNULL, start_new_session=True))

    for _ in range(number):
        start()
    try:
        yield str(tmp_path / "scheduler.json"), start, workers
    finally:
        for worker in workers:
            os.killpg(worker.pid, signal.SIGKILL)
        scheduler.kill()


def test_killed_again_and_again_it_ends_as_if_nothing_had_happened(course, by_nbgrader, cluster):
    chance = random.Random(0)
    for _ in range(KILLS):
        grading = subprocess.Popen(
            [sys.executable, "-m", "grader", "autograde", "week", "--scheduler", cluster],
            cwd=course.root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(2, 6))
        grading.kill()
        grading.wait()
    assert run(course, "grader", "--scheduler", cluster).returncode == 0
    assert content_of(course) == content_of(by_nbgrader)
    assert sorted(entry["student"] for entry in log_of(course)) == sorted(SUBMISSIONS), "nobody twice"


def test_killed_it_leaves_no_process_behind(course):
    grading = subprocess.Popen(
        [sys.executable, "-m", "grader", "autograde", "week", "--jobs", "1"], cwd=course.root, stdout=subprocess.DEVNULL
    )
    while not (course.root / "autograded" / "week.jsonl").exists():
        assert grading.poll() is None
        time.sleep(0.1)
    children = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(grading.pid)], capture_output=True, text=True, check=False
    ).stdout.split()
    assert children
    grading.kill()
    grading.wait()
    deadline = time.monotonic() + 30
    while any(os.path.exists(f"/proc/{child}") for child in children):
        assert time.monotonic() < deadline, "its workers live on"
        time.sleep(0.1)


class TestSentences:
    """What cannot be done is said in one sentence, and nothing is half-written."""

    def said(self, course, *options, **how):
        done = run(course, "grader", *options, **how)
        assert done.returncode == 1
        lines = [line for line in done.stderr.splitlines() if line and not line.startswith("[")]
        assert len(lines) == 1, done.stderr
        return lines[0]

    def test_a_second_grader(self, course, cluster):
        first = subprocess.Popen(
            [sys.executable, "-m", "grader", "autograde", "week", "--scheduler", cluster],
            cwd=course.root,
            stdout=subprocess.DEVNULL,
        )
        while not (course.root / "autograded" / ".grading" / "lock").exists():
            time.sleep(0.02)
        assert "Another grader is at work in this course" in self.said(course, "--scheduler", cluster)
        assert first.wait(300) == 0

    def test_a_gradebook_that_cannot_be_written(self, course, cluster):
        with Gradebook(f"sqlite:///{course.root}/gradebook.db"):
            pass
        db = f"sqlite:///file:{course.root}/gradebook.db?mode=ro&uri=true"
        said = self.said(course, "--scheduler", cluster, "--db", db)
        assert "cannot be used: attempt to write a readonly database." in said
        assert content_of(course) == {}

    def test_a_gradebook_that_is_nowhere(self, course):
        said = self.said(course, "--db", "grades")
        assert said.startswith("The gradebook that the configuration names cannot be used: Could not parse")

    def test_a_disk_that_is_full(self, course, cluster):
        full = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))}
        assert "cannot be used: disk I/O error." in self.said(course, "--scheduler", cluster, **full)
        assert content_of(course) == {}
        assert not (course.root / "autograded" / "ada").exists()

    def test_an_assignment_that_is_not_released(self, course, cluster):
        (course.root / "submitted" / "ada" / "month").mkdir()
        done = subprocess.run(
            [sys.executable, "-m", "grader", "autograde", "month"], cwd=course.root, capture_output=True, text=True
        )
        assert '"month" is not released' in done.stderr and "Traceback" not in done.stderr

    def test_nobody_has_handed_in(self, course):
        assert "There is nothing to grade" in self.said(course, "--student", "zuse")

    def test_no_scheduler(self, course):
        assert "No Dask scheduler answers at tcp://127.0.0.1:1" in self.said(
            course,
            "--scheduler",
            "tcp://127.0.0.1:1",
            env=os.environ | {"DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "2s"},
        )

    @pytest.mark.parametrize("jobs", ["0", "two"])
    def test_a_number_of_jobs_that_is_none(self, course, jobs):
        said = self.said(course, "--jobs", jobs)
        assert said.startswith("A setting cannot be used: The ") and "'jobs'" in said

    def test_a_timestamp_that_is_no_time_costs_that_student_only(self, course, cluster):
        (course.root / "submitted" / "ada" / "week" / "timestamp.txt").write_text("yesterday")
        done = run(course, "grader", "--scheduler", cluster)
        assert done.returncode == 1
        assert "ada · not graded · its timestamp.txt does not hold a time: correct or remove it" in done.stdout
        assert sorted(content_of(course)) == sorted(set(SUBMISSIONS) - {"ada"})


def test_files_that_are_too_large_are_not_sent_and_say_so(course, cluster, by_nbgrader):
    with (course.root / "submitted" / "ada" / "week" / "huge.bin").open("wb") as file:
        file.truncate(3 * 2**20)
    limit = ("--SandboxProvisioner.scratch", str(2 * 2**20))
    done = run(course, "grader", "--scheduler", cluster, "--student", "ada", *limit)
    assert "ada · notebook · Nothing could be run: the files beside the notebook take 3 MiB" in done.stdout


def grader_of(course, **settings):
    """A coordinator in this process."""
    directory = CourseDirectory(config=course.config, root=str(course.root), assignment_id="week")
    return coordinator.ClassAutograde(coursedir=directory, config=course.config, log=course.log, **settings)


def test_a_function_can_give_the_cluster_and_hooks_are_run(course, cluster):
    seen = []
    course.config.CourseDirectory.student_id = "ada"
    before, after = (lambda **about: seen.append(about)), (lambda **_: seen.append("after"))
    hooks = {"pre_convert_hook": before, "post_convert_hook": after}
    assert grader_of(course, client=lambda: Client(cluster), **hooks).grade() == 0
    assert list(content_of(course)) == ["ada"]
    notebook = str(course.root / "submitted" / "ada" / "week" / "notebook.ipynb")
    assert seen == [{"assignment": "week", "student": "ada", "notebooks": [notebook]}, "after"]


def no_cluster():
    raise OSError("sbatch: no such queue")


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (no_cluster, "The cluster's client cannot be made: sbatch: no such queue."),
        (lambda: None, "ClassAutograde.client gave None: let it return a distributed.Client."),
    ],
)
def test_a_function_that_gives_no_cluster_is_told_from_a_disk_that_is_full(course, function, said):
    with pytest.raises(coordinator.GradingStopped, match=re.escape(said)):
        grader_of(course, client=function).grade()
    assert content_of(course) == {}


def test_by_default_as_many_are_judged_at_once_as_the_container_has_cores(course, monkeypatch):
    monkeypatch.setattr("dask.system.cpu_count", lambda: 3)
    assert grader_of(course).jobs == 3


def test_no_more_are_judged_at_once_than_was_asked_for():
    with coordinator.cluster_here(9) as cluster:
        assert sorted(worker.nthreads for worker in cluster.scheduler.workers.values()) == [4, 5]


def test_tensorflow_is_imported_while_a_worker_gets_ready_to_judge(course, capsys):
    """The judge of this class only looks whether the process that kernels are forked from is on its way."""

    def judge(assignment, submission):
        import time

        from grader.kernel import sandbox

        for _ in range(100):
            if sandbox._zygotes:
                raise ValueError("it is on its way")
            time.sleep(0.1)

    grader = grader_of(course, jobs=1)
    grader.judge = judge
    assert grader.grade() == len(SUBMISSIONS)
    assert capsys.readouterr().out.count("it is on its way") == len(SUBMISSIONS)


def test_a_submission_that_kills_workers_takes_no_other_along(course, capsys):
    def judge(assignment, submission):
        import os
        import signal
        import time

        time.sleep(1)
        if submission.student == "curie":
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(1)
        raise ValueError("it is judged")

    grader = grader_of(course, jobs=2)
    grader.judge = judge
    with dask.config.set({"distributed.scheduler.allowed-failures": 0}):
        assert grader.grade() == len(SUBMISSIONS)
    said = capsys.readouterr().out
    assert said.count("it is judged") == len(SUBMISSIONS) - 1
    assert said.count("curie · not graded · the workers that judged it died") == 1


def test_a_worker_keeps_no_event_loop_of_a_submission(course, cluster):
    """Each has files and threads, and stays until somebody collects the garbage."""

    def open_loops():
        import asyncio
        import gc

        return sum(isinstance(one, asyncio.BaseEventLoop) and not one.is_closed() for one in gc.get_objects())

    with Client(cluster) as client:
        (before,) = client.run(open_loops).values()
        assert run(course, "grader", "--scheduler", cluster, "--student", "ada").returncode == 0
        (after,) = client.run(open_loops).values()
    assert after <= before


def test_a_worker_with_other_versions_is_refused(course, cluster, monkeypatch):
    monkeypatch.setattr(judging, "versions", lambda real=judging.versions: real() | {"tensorflow": "1.15"})
    grader = grader_of(course, scheduler=cluster)
    with pytest.raises(coordinator.GradingStopped, match=r"A worker has tensorflow .* and the grader 1\.15"):
        grader.grade()
    assert content_of(course) == {}
