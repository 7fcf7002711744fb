"""What travels of a gradebook, and what comes of it in the gradebook that it comes back to."""

import shutil
from datetime import datetime

import pytest
from nbgrader.api import Gradebook

from grader.classroom.rows import _rows, assignment_rows, graded, insert_rows, submission_rows, write_graded

AT = datetime(2026, 11, 23, 9, 0)


def gradebook(path):
    """A gradebook with an assignment of one notebook and two exercises, one of them graded by hand.

    Args:
        path: of one with nothing in it.
    """
    gradebook = Gradebook(f"sqlite:///{path}")
    gradebook.add_assignment("week")
    gradebook.add_assignment("another")
    for assignment in ("week", "another"):
        gradebook.add_notebook("notebook", assignment)
        gradebook.add_grade_cell("test", "notebook", assignment, max_score=2, cell_type="code")
        gradebook.add_solution_cell("answer", "notebook", assignment)
        gradebook.add_source_cell("test", "notebook", assignment, cell_type="code", source="assert answer")
    return gradebook


@pytest.fixture
def here(tmp_path, empty_gradebook):
    with gradebook(shutil.copy(empty_gradebook, tmp_path / "here.db")) as made:
        yield made


@pytest.fixture
def there(tmp_path, here, empty_gradebook):
    """A judge's gradebook: with the rows of the assignment and of Ada, after grading."""
    with Gradebook(f"sqlite:///{shutil.copy(empty_gradebook, tmp_path / 'there.db')}") as made:
        with here.engine.connect() as source, made.engine.begin() as target:
            rows = assignment_rows(source, "week")
            rows["course"] = []
            insert_rows(target, rows)
            insert_rows(target, submission_rows(source, rows["assignment"][0]["id"], "ada"))
        grade(made, 1.5, "seen")
        yield made


def grade(book, score, comment):
    """What nbgrader's autograder does."""
    book.update_or_create_student("ada")
    book.update_or_create_submission("week", "ada", timestamp=AT)
    found = book.find_grade("test", "notebook", "week", "ada")
    found.auto_score, found.needs_manual_grade = score, found.manual_score is not None
    book.find_comment("answer", "notebook", "week", "ada").auto_comment = comment
    book.find_submission_notebook("notebook", "week", "ada").late_submission_penalty = 0.25
    book.db.commit()


def bring_back(there, here):
    """What the judge's gradebook says is written into the other one."""
    with there.engine.connect() as source, here.engine.begin() as target:
        rows = graded(submission_rows(source, assignment_rows(source, "week")["assignment"][0]["id"], "ada"))
        write_graded(target, "ada", rows)
    here.db.expire_all()


def state(book):
    found = book.find_grade("test", "notebook", "week", "ada")
    comment = book.find_comment("answer", "notebook", "week", "ada")
    notebook = book.find_submission_notebook("notebook", "week", "ada")
    return (
        (found.auto_score, found.manual_score, found.needs_manual_grade),
        (comment.auto_comment, comment.manual_comment),
        (notebook.late_submission_penalty, notebook.assignment.timestamp),
    )


def test_a_new_submission_is_made_as_nbgrader_makes_it(here, there):
    bring_back(there, here)
    assert state(here) == ((1.5, None, False), ("seen", None), (0.25, AT))
    assert here.find_submission("week", "ada").max_score == 2


def test_doing_it_twice_makes_no_difference(here, there):
    bring_back(there, here)
    before = state(here)
    bring_back(there, here)
    assert state(here) == before
    assert len(here.assignment_submissions("week")) == 1


def test_what_a_person_enters_meanwhile_stays(here, there):
    """The submission was made here while it was judged there, so its rows have other ids."""
    grade(here, 0, "old")
    here.find_grade("test", "notebook", "week", "ada").manual_score = 2
    here.find_comment("answer", "notebook", "week", "ada").manual_comment = "well argued"
    here.db.commit()
    bring_back(there, here)
    assert state(here) == ((1.5, 2, True), ("seen", "well argued"), (0.25, AT))
    assert len(here.assignment_submissions("week")) == 1


def test_a_submission_that_was_here_before_travels_with_its_extension(here, tmp_path):
    grade(here, 0, "old")
    here.update_or_create_submission("week", "ada", extension=None)
    with here.engine.connect() as connection:
        rows = submission_rows(connection, assignment_rows(connection, "week")["assignment"][0]["id"], "ada")
    assert [row["timestamp"] for row in rows["submitted_assignment"]] == [AT]
    assert "extension" in rows["submitted_assignment"][0]
    assert {row["auto_score"] for row in rows["grade"]} == {0}


def test_only_the_assignment_travels(here):
    with here.engine.connect() as connection:
        assert assignment_rows(connection, "unknown") == {}
        rows = assignment_rows(connection, "week")
    assert {name: len(found) for name, found in rows.items() if found} == {
        "course": 1,
        "assignment": 1,
        "notebook": 1,
        "base_cell": 2,
        "grade_cells": 1,
        "solution_cells": 1,
        "source_cell": 1,
    }


def test_no_row_of_another_student_is_read(here, there, monkeypatch):
    for number in range(20):
        here.add_student(f"student-{number}")
        here.add_submission("week", f"student-{number}")
    read = []

    def noted(*arguments, **wanted):
        found = _rows(*arguments, **wanted)
        read.extend(row["student_id"] for row in found if "student_id" in row)
        return found

    monkeypatch.setattr("grader.classroom.rows._rows", noted)
    bring_back(there, here)
    bring_back(there, here)
    assert set(read) == {"ada"}
