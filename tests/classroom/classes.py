"""A small class, the commands that grade it, and what a gradebook says afterwards."""

import json
import subprocess
import sys
from datetime import datetime

from nbgrader.api import Gradebook

from tests.conftest import ROOT
from tests.grader.notebooks import SOURCE, filled

SETTINGS = f"""\
load_subconfig({str(ROOT / "grader_config.py")!r})
c = get_config()
c.Execute.timeout = 5
c.Execute.iopub_timeout = 2
"""
DUE = datetime(2026, 11, 20)
WRONG = filled(double="def double(x):\n    return x", word="word = 'nucleus'")
SUBMISSIONS = {
    "ada": filled(),
    "babbage": WRONG,
    "curie": filled(double="import os\nos._exit(1)"),
    "dijkstra": filled(word="while True:\n    pass"),
    "euler": "this is no notebook",
    "fermat": filled(double="def double(x):\n    return x if x == 1e9 else 2 * x"),
    "gauss [2]": filled(word="word = print('to stdout')"),
    "hopper é": filled(double="raise ValueError"),
}


def make_class(course, submissions=SUBMISSIONS):
    """A course with a released assignment and what students have handed in for it."""
    course.release({"notebook": SOURCE})
    for student, content in submissions.items():
        course.submit(student, content)
    (course.root / "nbgrader_config.py").write_text(SETTINGS)
    return course


def run(course, program, *options, **how):
    """Runs `grader` or `nbgrader` in a course."""
    words = [sys.executable, "-m", program, "autograde", "week", *options]
    return subprocess.run(words, cwd=course.root, capture_output=True, text=True, timeout=300, **how)


def content_of(course, db=None):
    """All that a gradebook says about the submissions, in a form that two of them can be compared by."""
    with Gradebook(db or f"sqlite:///{course.root}/gradebook.db") as gradebook:
        return {
            submission.student.id: (
                submission.timestamp,
                {
                    notebook.name: (
                        notebook.late_submission_penalty,
                        {
                            grade.name: (grade.auto_score, grade.manual_score, grade.needs_manual_grade)
                            for grade in notebook.grades
                        },
                        {comment.name: (comment.auto_comment, comment.manual_comment) for comment in notebook.comments},
                    )
                    for notebook in submission.notebooks
                },
            )
            for submission in gradebook.assignment_submissions("week")
        }


def log_of(course):
    """The lines of the log."""
    return [json.loads(line) for line in (course.root / "autograded" / "week.jsonl").read_text().splitlines()]
