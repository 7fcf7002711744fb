"""A table of what a class has earned: `python -m grader.report ASSIGNMENT`, in the folder of the course."""

import os
import sys
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps.baseapp import NbGrader
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError
from traitlets import default

from grader.bank import exercises_of
from grader.classroom.rows import why_unusable

NO_RESPONSE = "No response."  # nbgrader's own comment on an answer cell that was left as it was


def results(gradebook, assignment, released):
    """What each student has earned.

    Args:
        gradebook: nbgrader's Gradebook.
        assignment: name of the assignment.
        released: folder of the released notebooks, which say what the exercises are.

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
    found = sorted(dict.fromkeys(exercises.values()), key=lambda exercise: exercise[0])
    students = {}
    for submission in gradebook.assignment_submissions(assignment):
        points, sentences = dict.fromkeys(found, 0), []
        for notebook in sorted(submission.notebooks, key=lambda notebook: notebook.name):
            for grade in notebook.grades:
                points[exercises[notebook.name, grade.name]] += grade.score or 0
            comments = (comment.auto_comment or "" for comment in notebook.comments)
            lines = (line for comment in comments for line in comment.split("\n\n"))
            sentences += [line for line in lines if line not in ("", NO_RESPONSE)]
        students[submission.student.id] = points, submission.late_submission_penalty or 0, sentences
    return found, dict(sorted(students.items()))


def table_of(exercises, students):
    """The results as a table for the terminal, one row for each student, one column for each exercise."""
    table = Table(caption="Exercises: " + ", ".join(f"{n} {name}" for n, (_, name) in enumerate(exercises, start=1)))
    table.add_column("student", no_wrap=True)
    for number, _ in enumerate(exercises, start=1):
        table.add_column(str(number), justify="right")
    if late := any(penalty for _, penalty, _ in students.values()):
        table.add_column("late", justify="right")
    table.add_column("total", justify="right", style="bold")
    table.add_column("remarks", ratio=1)
    for student, (points, penalty, sentences) in students.items():
        total = max(0, sum(points.values()) - penalty)  # as nbgrader exports it
        numbers = [*points.values(), *([-penalty] if late else []), total]
        table.add_row(escape(student), *(f"{number:g}" for number in numbers), escape("\n".join(sentences)))
    return table


class Report(NbGrader):
    """The command, with nbgrader's flags and the course's configuration."""

    name = "grader-report"
    description = "Shows what a class has earned."
    examples = """
        In the folder of the course; with another gradebook than its configuration names:

            python -m grader.report week3
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
                Console().print(table_of(*results(gradebook, names[0], released)))
        except MissingEntry:
            sys.exit(f"The gradebook has no assignment {names[0]!r}.")
        except (SQLAlchemyError, ImportError) as error:
            sys.exit(why_unusable(course.db_url, error))


if __name__ == "__main__":
    Report.launch_instance()
