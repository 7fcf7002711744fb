"""A class at once: against stock nbgrader, against the least that it could take, as it grows, and without the judging.

All in one run, on whatever else the machine does. The figures are ratios of times, seconds and MiB per submission.
"""

import argparse
import itertools
import logging
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

import nbformat
import psutil
from kernel import ASSIGNMENT, MIB, NOTEBOOK, fresh, grades_of, make_course, seconds_of, stock
from nbgrader.coursedir import CourseDirectory
from traitlets.config import PyFileConfigLoader

from grader.bank import exercises_of, fill_in, read_answers
from grader.classroom.coordinator import ClassAutograde
from grader.samples import sample_class

ROOT = Path(__file__).resolve().parents[1]
CELLS = """\
import matplotlib, os, sys
matplotlib.use("Agg")
import keras, nbformat, numpy, tensorflow
notebooks, jobs, folder = sys.argv[3:], int(sys.argv[1]), sys.argv[2]
os.chdir(folder)
sys.path.insert(0, folder)
sys.stdout = open(os.devnull, "w")
running = 0
while notebooks or running:
    if running == jobs or not notebooks:
        os.wait()
        running -= 1
        continue
    path, running = notebooks.pop(), running + 1
    if os.fork():
        continue
    tensorflow.config.threading.set_intra_op_parallelism_threads(1)
    tensorflow.config.threading.set_inter_op_parallelism_threads(1)
    names = {"__name__": "__main__"}
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            try:
                exec(compile(cell.source, "cell", "exec"), names)
            except Exception:
                pass
    os._exit(0)
"""


def ours(course, jobs):
    """How long our command takes for a class."""
    fresh(course)
    return seconds_of(course, "grader", "autograde", ASSIGNMENT, "--jobs", str(jobs))


def bare(course, jobs):
    """How long the cells take, run in forks of a process that has imported TensorFlow, without anything around them."""
    graded = sorted((course / "autograded").glob(f"*/{ASSIGNMENT}/{NOTEBOOK}.ipynb"))
    began = time.perf_counter()
    words = [sys.executable, "-c", CELLS, str(jobs), course / "release" / ASSIGNMENT, *graded]
    subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def a_class(number):
    """Prints how many times faster a class is graded than by stock nbgrader, and how near that is to the least."""
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder)
        make_course(course, number)
        one, two = ours(course, 1), ours(course, 2)
        grades = grades_of(course)
        least = bare(course, 2)
        slow = stock(course)
        print(
            f"{number} submissions of {NOTEBOOK}: {slow / two:.1f} times the throughput of stock nbgrader with 2 jobs, "
            f"{slow / one:.1f} with 1; 2 jobs are {one / two:.2f} times 1 job; "
            f"{two / least:.2f} times as long as the bare cells, two at a time",
            flush=True,
        )
        fresh(course)
        seconds_of(course, "nbgrader", "autograde", ASSIGNMENT)
        if grades_of(course) != grades:
            sys.exit("But nbgrader autograde, with our configuration, gives other grades.")
        print(f"and the same {len(grades)} grades as nbgrader autograde with our configuration", flush=True)


def a_third_hostile(number):
    """Prints how much longer a class takes in which a third want no good, or hand in what is none."""
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder)
        make_course(course, number)
        fair = ours(course, 2)
        grades = grades_of(course)
        released = course / "release" / ASSIGNMENT / f"{NOTEBOOK}.ipynb"
        bad = bad_submissions(released, ROOT / "tests" / "answers" / ASSIGNMENT / NOTEBOOK)
        hostile = sorted(path.name for path in (course / "submitted").iterdir())[::3]
        for student, (name, content) in zip(hostile, itertools.cycle(bad)):
            place = course / "submitted" / student / ASSIGNMENT
            (place / f"{NOTEBOOK}.ipynb").unlink()
            (place / name).write_text(content)
        mixed = ours(course, 2)
        print(
            f"a class of {number} in which a third are hostile or broken ({min(len(bad), len(hostile))} kinds) takes "
            f"{mixed / fair:.2f} times as long as one in which nobody is",
            flush=True,
        )
        others = {key: score for key, score in grades_of(course).items() if key[0] not in hostile}
        if others != {key: score for key, score in grades.items() if key[0] not in hostile}:
            sys.exit("But the others get other grades.")
        print(f"and the same {len(others)} grades for the others", flush=True)


def bad_submissions(released, answers):
    """What the demo and the bank have to offer: pairs of a file's name and its text."""
    bad = sample_class(released, answers)[4:]
    notebook = nbformat.read(released, as_version=4)
    made = [(one.file, one.content if isinstance(one.content, str) else nbformat.writes(one.content)) for one in bad]
    for exercise in exercises_of(notebook):
        cheats = [answer for answer in read_answers(answers / f"{exercise}.py") if answer.kind == "cheat"]
        made += [(released.name, nbformat.writes(fill_in(notebook, {exercise: cheat.source}))) for cheat in cheats]
    return made


def growth(sizes):
    """Prints the time and the memory of a submission in small and large classes."""
    for number in sizes:
        with tempfile.TemporaryDirectory() as folder:
            course = Path(folder)
            make_course(course, number)
            most = 0
            began = time.perf_counter()
            with subprocess.Popen(
                [sys.executable, "-m", "grader", "autograde", ASSIGNMENT], cwd=course, stdout=subprocess.DEVNULL
            ) as grading:
                while grading.poll() is None:
                    most = max(most, memory_of(psutil.Process(grading.pid)))
                    time.sleep(0.5)
            taken = time.perf_counter() - began
        print(f"{number} submissions: {taken / number:.2f} s each, at most {most / MIB:.0f} MiB altogether", flush=True)


def memory_of(process):
    """Bytes of a process and of its children, what they share counted once."""
    found = 0
    for one in [process, *process.children(recursive=True)]:
        with suppress(psutil.Error):
            found += one.memory_full_info().pss
    return found


def coordinator_alone(number):
    """Prints what the coordinator itself needs for a submission: judging is replaced by what it gave once."""
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder)
        make_course(course, 1)
        notebook = next((course / "submitted").glob(f"*/{ASSIGNMENT}/{NOTEBOOK}.ipynb"))
        graded = coordinator(course, judge=kept_judgement(course / "judged.pickle"))
        graded.grade()
        for student in range(number):
            place = course / "submitted" / f"more-{student:04}" / ASSIGNMENT
            place.mkdir(parents=True)
            shutil.copy(notebook, place)
        again = coordinator(course, judge=repeated_judgement(course / "judged.pickle"))
        began, process, most = time.perf_counter(), psutil.Process(), []
        before = process.memory_info().rss
        watched = threading.Event()

        def watch():
            while not watched.wait(0.2):
                most.append(process.memory_info().rss)

        threading.Thread(target=watch).start()
        again.grade()
        watched.set()
        taken = time.perf_counter() - began
    print(
        f"the coordinator alone: {number} submissions, {1000 * taken / number:.0f} ms each, "
        f"at most {(max(most) - before) / MIB:.0f} MiB above its start"
    )


def coordinator(course, judge):
    """A coordinator in this process, with something in the place of the judge."""
    config = PyFileConfigLoader("grader_config.py", path=str(ROOT)).load_config()
    config.CourseDirectory.root = str(course)
    config.CourseDirectory.assignment_id = ASSIGNMENT
    log = logging.getLogger("bench")
    made = ClassAutograde(coursedir=CourseDirectory(config=config), config=config, log=log, jobs=2)
    made.judge = judge
    return made


def kept_judgement(place):
    """The judge, who also writes to a file what he has judged."""

    def judge(assignment, submission):
        import pickle

        from grader.classroom import judging

        judged = judging.judge(assignment, submission)
        place.write_bytes(pickle.dumps(judged))
        return judged

    return judge


def repeated_judgement(place):
    """A judge who says of everybody what is in a file."""

    def judge(assignment, submission):
        import dataclasses
        import pickle
        from uuid import uuid4

        judged = pickle.loads(place.read_bytes())
        new = {row["id"]: uuid4().hex for rows in judged.rows.values() for row in rows}
        new[judged.student] = submission.student
        rows = {
            table: [{name: new.get(value, value) for name, value in row.items()} for row in rows]
            for table, rows in judged.rows.items()
        }
        return dataclasses.replace(judged, student=submission.student, rows=rows)

    return judge


def main():
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=40, help="submissions that are graded in all ways")
    parser.add_argument("--hostile", type=int, default=45, help="students of the class of which a third are hostile")
    parser.add_argument("--growth", type=int, nargs="*", default=[10, 40, 160, 640], help="sizes of growing classes")
    parser.add_argument("--recorded", type=int, default=5000, help="submissions for the coordinator alone")
    arguments = parser.parse_args()
    a_class(arguments.students)
    a_third_hostile(arguments.hostile)
    growth(arguments.growth)
    coordinator_alone(arguments.recorded)


if __name__ == "__main__":
    main()
