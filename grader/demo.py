"""Grades a class of sample students, from submissions to feedback: `python -m grader.demo`.

The class is made from the answer bank and stands in a course folder of its own, `demo/`, made anew each time.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from grader.report import results, table_of
from grader.samples import sample_class

ROOT = Path(__file__).resolve().parents[1]
COURSE = ROOT / "demo"
ASSIGNMENT, NOTEBOOK = "week3", "04-convolutions"
SETTINGS = """\
load_subconfig("../grader_config.py")
c = get_config()
c.Execute.timeout = 20  # seconds: an endless loop is noticed sooner
"""


def main():
    """Makes the course, grades it, generates feedback, prints what came of it, and fails if a grade is not fair."""
    console = Console(width=None if sys.stdout.isatty() else 180)
    samples = make_course()
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    console.print(f"Grading {len(samples)} submissions with `grader autograde {ASSIGNMENT}`:")
    if subprocess.run([sys.executable, "-m", "grader", "autograde", ASSIGNMENT], cwd=COURSE).returncode:
        sys.exit("Not all submissions could be graded.")
    with Progress(*columns, TextColumn("left:"), TimeRemainingColumn(), console=console) as progress:
        nbgrader(progress, "generate_feedback", "Converting notebook", len(samples), "Writing their feedback")
    with Gradebook(f"sqlite:///{COURSE / 'gradebook.db'}") as gradebook:
        console.print(table_of(*results(gradebook, ASSIGNMENT, COURSE / "release" / ASSIGNMENT)))
        unfair = [student for student, sample in samples.items() if failed_cells(gradebook, student) != sample.fails]
    console.print("\nWhat they handed in:")
    for student, sample in samples.items():
        console.print(f"  {student}: {sample.about}", highlight=False)
    feedback = min((COURSE / "feedback").glob("*/*/*.html")).relative_to(ROOT)
    console.print(
        f"\nFeedback: open demo/feedback/<student>/<assignment>/<notebook>.html, for instance\n  {feedback}\n"
    )
    if unfair:
        sys.exit(f"Not graded as deserved: {', '.join(unfair)}.")
    console.print(
        f"All {len(samples)} lost the points of exactly those tests that they were made to fail, and no others."
    )


def failed_cells(gradebook, student):
    """The grade_ids of the test cells for which a student got no points."""
    grades = [
        grade for notebook in gradebook.find_submission(ASSIGNMENT, student).notebooks for grade in notebook.grades
    ]
    return {grade.name for grade in grades if not grade.score}


def make_course():
    """Makes the folder of the course with the submissions of the class.

    Returns:
        Dict from the id of each sample student to its Sample.
    """
    shutil.rmtree(COURSE, ignore_errors=True)
    source = COURSE / "source" / ASSIGNMENT
    shutil.copytree(ROOT / "source" / ASSIGNMENT, source, ignore=shutil.ignore_patterns("*.ipynb", "__pycache__"))
    shutil.copy(ROOT / "source" / ASSIGNMENT / f"{NOTEBOOK}.ipynb", source)
    (COURSE / "nbgrader_config.py").write_text(SETTINGS)
    run_nbgrader("generate_assignment")
    released = COURSE / "release" / ASSIGNMENT / f"{NOTEBOOK}.ipynb"
    samples = sample_class(released, ROOT / "tests" / "answers" / ASSIGNMENT / NOTEBOOK)
    students = {f"sample-{number:02}": sample for number, sample in enumerate(samples, start=1)}
    for student, sample in students.items():
        folder = COURSE / "submitted" / student / ASSIGNMENT
        folder.mkdir(parents=True, exist_ok=True)
        content = sample.content if isinstance(sample.content, str) else nbformat.writes(sample.content)
        (folder / sample.file).write_text(content, encoding="utf-8")
    return students


def run_nbgrader(command, watch=lambda line: None):
    """Runs nbgrader on the assignment, in the folder of the course.

    Args:
        command: what nbgrader is to do.
        watch: called with each line of its log.
    """
    log = COURSE / f"{command}.log"
    nbgrader = [sys.executable, "-m", "nbgrader", command, ASSIGNMENT]
    with (
        log.open("w", encoding="utf-8") as file,
        subprocess.Popen(nbgrader, cwd=COURSE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process,
    ):
        for line in process.stdout:
            file.write(line)
            watch(line)
    if process.returncode:
        sys.exit(f"nbgrader {command} failed: see {log.relative_to(ROOT)}")


def nbgrader(progress, command, milestone, total, description):
    """Runs nbgrader and moves a progress bar on at each line of its log that holds the milestone."""
    task = progress.add_task(description, total=total)
    started = 0

    def watch(line):
        nonlocal started
        if milestone in line:
            progress.update(task, completed=started)
            started += 1

    run_nbgrader(command, watch)
    progress.update(task, completed=total)


if __name__ == "__main__":
    main()
