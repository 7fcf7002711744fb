"""A table of what a class has earned: `python -m grader.report ASSIGNMENT`, in the folder of the course."""

import argparse
import sys
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from rich.console import Console
from rich.table import Table

from grader.bank import exercises_of

NO_RESPONSE = "No response."  # nbgrader's own comment on an answer cell that was left as it was


def results(gradebook, assignment, released):
    """What each student has earned.

    Args:
        gradebook: nbgrader's Gradebook.
        assignment: name of the assignment.
        released: folder of the released notebooks.

    Returns:
        Tuple of the exercises, as pairs (notebook, grade_id of the answer cell), and of a dict from the id of each
        student to a pair: the points by exercise, and the list of remarks.
    """
    tests = {
        path.stem: exercises_of(nbformat.read(path, as_version=4)) for path in sorted(Path(released).glob("*.ipynb"))
    }
    students = {}
    for submission in gradebook.assignment_submissions(assignment):
        points, sentences = {}, []
        for notebook in sorted(submission.notebooks, key=lambda notebook: notebook.name):
            scores = {grade.name: grade.score or 0 for grade in notebook.grades}
            for exercise, cells in tests[notebook.name].items():
                points[notebook.name, exercise] = sum(scores[cell] for cell in cells)
            comments = (comment.auto_comment or "" for comment in notebook.comments)
            lines = (line for comment in comments for line in comment.split("\n\n"))
            sentences += [line for line in lines if line not in ("", NO_RESPONSE)]
        students[submission.student.id] = points, sentences
    exercises = [(notebook, exercise) for notebook, found in tests.items() for exercise in found]
    return exercises, dict(sorted(students.items()))


def table_of(exercises, students):
    """The results as a table for the terminal, one row for each student, one column for each exercise."""
    table = Table(caption="Exercises: " + ", ".join(f"{n} {name}" for n, (_, name) in enumerate(exercises, start=1)))
    table.add_column("student", no_wrap=True)
    for number, _ in enumerate(exercises, start=1):
        table.add_column(str(number), justify="right")
    table.add_column("total", justify="right", style="bold")
    table.add_column("remarks", ratio=1)
    for student, (points, sentences) in students.items():
        scores = [points[exercise] for exercise in exercises]
        table.add_row(student, *(f"{score:g}" for score in scores), f"{sum(scores):g}", "\n".join(sentences))
    return table


def main():
    """Prints the table for an assignment of the course in this folder."""
    parser = argparse.ArgumentParser(description="Show what a class has earned.")
    parser.add_argument("assignment")
    assignment = parser.parse_args().assignment
    if not Path("gradebook.db").exists():
        sys.exit("There is no gradebook.db here: run this in the folder of the course, after nbgrader autograde.")
    try:
        with Gradebook("sqlite:///gradebook.db") as gradebook:
            gradebook.find_assignment(assignment)
            Console().print(table_of(*results(gradebook, assignment, Path("release") / assignment)))
    except MissingEntry:
        sys.exit(f"The gradebook has no assignment {assignment!r}.")


if __name__ == "__main__":
    main()
