"""A table of what a class has earned: `python -m grader.report ASSIGNMENT`, in the folder of the course."""

import os
import sys
from fnmatch import fnmatchcase
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps.baseapp import NbGrader
from rich import box
from rich.console import Console, Group
from rich.markup import escape
from rich.table import Table
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError
from traitlets import default

from grader.bank import exercises_of
from grader.classroom.rows import why_unusable

NO_RESPONSE = "No response."  # nbgrader's own comment on an answer cell that was left as it was


def results(gradebook, assignment, released, notebooks="*", students="*"):
    """What each student has earned.

    Args:
        gradebook: nbgrader's Gradebook.
        assignment: name of the assignment.
        released: folder of the released notebooks, which say what the exercises are.
        notebooks: pattern for the names of those that are looked at, with `*`, `?` and `[...]`.
        students: pattern for the ids of those that are looked at.

    Returns:
        Tuple of the exercises, as pairs (notebook, grade_id of the answer cell), and of a dict from the id of each
        student to a tuple: the points by exercise, those that handing in late costs, and the list of remarks. Cells
        with points that belong to no exercise, such as answers that a person grades, are exercises by themselves.

    Raises:
        MissingEntry: there is no such assignment.
    """
    exercises = {}  # of each test cell
    for path in sorted(Path(released).glob("*.ipynb")):
        for exercise, cells in exercises_of(nbformat.read(path, as_version=4)).items():
            exercises |= {(path.stem, cell): (path.stem, exercise) for cell in cells}
    for notebook in gradebook.find_assignment(assignment).notebooks:
        for cell in sorted(cell.name for cell in (*notebook.grade_cells, *notebook.task_cells)):
            exercises.setdefault((notebook.name, cell), (notebook.name, cell))
    found = [exercise for exercise in dict.fromkeys(exercises.values()) if fnmatchcase(exercise[0], notebooks)]
    found.sort(key=lambda exercise: exercise[0])
    earned = {}
    for submission in gradebook.assignment_submissions(assignment):
        if not fnmatchcase(submission.student.id, students):
            continue
        handed_in = [notebook for notebook in submission.notebooks if fnmatchcase(notebook.name, notebooks)]
        points, sentences = dict.fromkeys(found, 0), []
        for notebook in sorted(handed_in, key=lambda notebook: notebook.name):
            for grade in notebook.grades:
                points[exercises[notebook.name, grade.name]] += grade.score or 0
            comments = (comment.auto_comment or "" for comment in notebook.comments)
            lines = (line for comment in comments for line in comment.split("\n\n"))
            sentences += [line for line in lines if line not in ("", NO_RESPONSE)]
        penalty = sum(notebook.late_submission_penalty or 0 for notebook in handed_in)
        earned[submission.student.id] = points, penalty, sentences
    return found, dict(sorted(earned.items()))


def table_of(exercises, students):
    """The results as a table for the terminal, and below it what its columns are, and the remarks.

    A row for each student, a column for each notebook; for each exercise, if there is one notebook only. A week has so
    many exercises that no terminal is wide enough for all.
    """
    notebooks = list(dict.fromkeys(notebook for notebook, _ in exercises))
    several = len(notebooks) > 1
    names = notebooks if several else [name for _, name in exercises]
    listed = ", ".join(f"{number} {name}" for number, name in enumerate(names, start=1))
    caption = f"Notebooks: {listed}. The exercises of one: --notebook=NAME" if several else f"Exercises: {listed}"
    table = Table(box=box.SIMPLE_HEAD, padding=0)
    table.add_column("student", no_wrap=True)
    for number, _ in enumerate(names, start=1):
        table.add_column(str(number), justify="right", no_wrap=True)
    if late := any(penalty for _, penalty, _ in students.values()):
        table.add_column("late", justify="right", no_wrap=True)
    table.add_column("total", justify="right", style="bold", no_wrap=True)
    for student, (points, penalty, _) in students.items():
        total = max(0, sum(points.values()) - penalty)  # as nbgrader exports it
        numbers = list(points.values())
        if several:
            numbers = [sum(points[one] for one in exercises if one[0] == notebook) for notebook in notebooks]
        numbers += [*([-penalty] if late else []), total]
        table.add_row(escape(student), *(f"{number:g}" for number in numbers))
    remarks = [escape(f"{student}: {one}") for student, (*_, sentences) in students.items() for one in sentences]
    return Group(table, escape(caption), *(["", *remarks] if remarks else []))


class Report(NbGrader):
    """The command, with nbgrader's flags and the course's configuration."""

    name = "grader-report"
    description = "Shows what a class has earned."
    examples = """
        In the folder of the course; with the exercises of one notebook; with another gradebook than its configuration
        names:

            python -m grader.report week3
            python -m grader.report week3 --notebook=04-convolutions
            python -m grader.report week3 --db postgresql://user@host/grades
        """

    @default("log_level")
    def _log_level_default(self):
        return "ERROR"

    def start(self):
        """Prints the table."""
        super().start()
        course = self.coursedir
        names = [*self.extra_args, *filter(None, [course.assignment_id])]
        if len(names) != 1:
            sys.exit("Name one assignment: python -m grader.report ASSIGNMENT.")
        released = course.format_path(course.release_directory, ".", names[0])
        try:
            url = make_url(course.db_url)
            if url.get_backend_name() == "sqlite" and not (url.query or os.path.exists(url.database or "")):
                sys.exit(f"There is no {url.database}: run this in the folder of the course, after grader autograde.")
            with Gradebook(course.db_url, course.course_id) as gradebook:
                looked_at = course.notebook_id, course.student_id
                exercises, students = results(gradebook, names[0], released, *looked_at)
            if not exercises or not students:
                sys.exit(f"Nothing is graded for the notebooks {looked_at[0]!r} of the students {looked_at[1]!r}.")
            Console().print(table_of(exercises, students))
        except MissingEntry:
            sys.exit(f"The gradebook has no assignment {names[0]!r}.")
        except (SQLAlchemyError, ImportError) as error:
            sys.exit(why_unusable(course.db_url, error))


if __name__ == "__main__":
    Report.launch_instance()
