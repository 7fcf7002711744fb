"""The grading kernel against the stock one: how soon TensorFlow answers, what a kernel costs, how long a class takes.

Both are measured in turns in one run, on whatever else the machine does; the figures are ratios of medians, and bytes.
"""

import argparse
import gc
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
import psutil
from jupyter_client.manager import KernelManager
from nbgrader.api import Gradebook

from grader.samples import Mixer

ROOT = Path(__file__).resolve().parents[1]
ASSIGNMENT, NOTEBOOK = "week3", "04-convolutions"
STOCK, WARM = "python3", "grading-python"
STOCK_CONFIGURATION = 'c = get_config()\nc.CourseDirectory.course_id = "machine-learning"\nc.Execute.timeout = 75\n'
QUESTION = "import tensorflow, keras; assert float(tensorflow.constant(2.0) * 3) == 6"
MIB = 2**20


class Kernel:
    """A kernel that was asked for a TensorFlow result and has answered."""

    def __init__(self, name):
        """Starts it, and measures the seconds until it has answered."""
        began = time.perf_counter()
        self._manager = KernelManager(kernel_name=name)
        self._manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._client = self._manager.client()
        self._client.start_channels()
        self._client.execute(QUESTION)
        while (reply := self._client.get_shell_msg(timeout=120))["msg_type"] != "execute_reply":
            pass
        self.seconds = time.perf_counter() - began
        if reply["content"]["status"] != "ok":
            sys.exit(f"The kernel {name} could not answer: {reply['content']['evalue']}")

    def end(self):
        """Ends it."""
        self._client.stop_channels()
        self._manager.shutdown_kernel(now=True)


def processes(*names):
    """The processes below this one whose command line holds one of some words."""
    found = []
    for process in psutil.Process().children(recursive=True):
        try:
            if any(name in process.cmdline() for name in names) and process.name() != "bwrap":
                found.append(process)
        except psutil.NoSuchProcess:
            pass
    return found


def start_to_answer(rounds):
    """Prints how many times sooner the warm kernel has its first TensorFlow result."""
    taken = {STOCK: [], WARM: []}
    for _ in range(rounds):
        for name, seconds in taken.items():
            kernel = Kernel(name)
            seconds.append(kernel.seconds)
            kernel.end()
    ratio = statistics.median(taken[STOCK]) / statistics.median(taken[WARM])
    print(
        f"start to first TensorFlow result: {ratio:.1f} times sooner than a stock kernel (median of {rounds})",
        flush=True,
    )


def memory_of_a_kernel(number):
    """Prints what each further kernel needs: its own pages, and its share of those that all have in common."""
    used, kernels = [], []
    for _ in range(number):
        kernels.append(Kernel(WARM))
        used.append(sum(process.memory_full_info().pss for process in processes("grader.kernel.inside.zygote")))
    for kernel in kernels:
        kernel.end()
    each = (used[-1] - used[0]) / (number - 1)
    print(f"memory of each further kernel: {each / MIB:.0f} MiB ({number} side by side)", flush=True)


def one_after_the_other(number):
    """Prints what many kernels leave behind."""

    def state():
        gc.collect()
        everything = processes("grader.kernel.inside.zygote")
        # The zygote is the one that has no other Python above it.
        zygote = next(process for process in everything if process.parent().name() == "bwrap")
        files = sum(len(list(folder.iterdir())) for folder in Path(tempfile.gettempdir()).glob("grader-*"))
        info = zygote.memory_full_info()
        return info.uss, len(everything), files, psutil.Process().num_fds()

    before = state()
    for _ in range(number):
        Kernel(WARM).end()
    time.sleep(1)  # the last supervisor may be on its way out
    after = state()
    zygote, *left = (now - then for now, then in zip(after, before, strict=True))
    print(
        f"{number} kernels one after the other: the zygote has grown by {zygote / MIB:.1f} MiB; left behind are "
        "{} processes, {} files, {} open files".format(*left),
        flush=True,
    )


def class_of(number):
    """Prints how many times faster nbgrader grades a class with the warm kernel, and whether to the same grades."""
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder)
        make_course(course, number)
        warm = seconds_of(course, "nbgrader", "autograde", ASSIGNMENT)
        grades = grades_of(course)
        ratio = stock(course) / warm
        print(f"nbgrader autograde, {number} submissions of {NOTEBOOK}: {ratio:.1f} times faster than stock nbgrader")
        if grades_of(course) != grades:
            sys.exit("But the grades are not the same, and they must not depend on the kernel.")
        print(f"and the same {len(grades)} grades", flush=True)


def stock(course):
    """How long nbgrader takes for a class as it is, with its own configuration and its own kernel."""
    fresh(course)
    settings = course / "nbgrader_config.py"
    kept = settings.read_text()
    settings.write_text(STOCK_CONFIGURATION)
    taken = seconds_of(course, "nbgrader", "autograde", ASSIGNMENT)
    settings.write_text(kept)
    return taken


def fresh(course):
    """Takes away what grading has made."""
    shutil.rmtree(course / "autograded", ignore_errors=True)
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        for student in [student.id for student in gradebook.students]:
            gradebook.remove_student(student)


def grades_of(course):
    """The points of each student for each test."""
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        return {
            (submission.student.id, grade.name): grade.score
            for submission in gradebook.assignment_submissions(ASSIGNMENT)
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def make_course(course, number):
    """A course whose students have answered everything, with none to four mistakes."""
    source = course / "source" / ASSIGNMENT
    shutil.copytree(ROOT / "source" / ASSIGNMENT, source, ignore=shutil.ignore_patterns("*.ipynb", "__pycache__"))
    shutil.copy(ROOT / "source" / ASSIGNMENT / f"{NOTEBOOK}.ipynb", source)
    (course / "nbgrader_config.py").write_text(f"load_subconfig({str(ROOT / 'grader_config.py')!r})\n")
    seconds_of(course, "nbgrader", "generate_assignment", ASSIGNMENT)
    released = nbformat.read(course / "release" / ASSIGNMENT / f"{NOTEBOOK}.ipynb", as_version=4)
    mix = Mixer(released, ROOT / "tests" / "answers" / ASSIGNMENT / NOTEBOOK)
    for student in range(number):
        folder = course / "submitted" / f"student-{student:02}" / ASSIGNMENT
        folder.mkdir(parents=True)
        nbformat.write(mix.filled(wrong=student % 5)[0], folder / f"{NOTEBOOK}.ipynb")


def seconds_of(course, module, *words):
    """How long a command, the main program of a module, takes in a course, from its start to its end."""
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", module, *words], cwd=course, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{module} {words[0]} failed:\n{done.stdout[-1000:]}{done.stderr[-2000:]}")
    return time.perf_counter() - began


def main():
    """Prints the figures."""
    parser = argparse.ArgumentParser(description="Measure the grading kernel against the stock one.")
    parser.add_argument("--rounds", type=int, default=20, help="kernels of each kind whose start is measured")
    parser.add_argument("--kernels", type=int, default=300, help="kernels that are started one after the other")
    parser.add_argument("--students", type=int, default=20, help="submissions that are graded")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        tempfile.tempdir = folder  # what lies there is of this run
        os.chdir(tempfile.mkdtemp())  # with no files that a kernel would get a copy of
        Kernel(WARM).end()  # the first one pays for the imports
        start_to_answer(arguments.rounds)
        memory_of_a_kernel(8)
        one_after_the_other(arguments.kernels)
        class_of(arguments.students)


if __name__ == "__main__":
    main()
