"""Rows of nbgrader's gradebook that travel: what a judge must know of it, and what grading changes there.

A judge gets a gradebook of its own with the rows of one assignment and one student; nbgrader grades into that. Of the
rows that come back only those columns are written that grading owns, so that nothing that a person has entered in the
meantime is lost.
"""

from nbgrader.api import Base
from sqlalchemy import bindparam, case, insert, make_url, select, update
from sqlalchemy.exc import ArgumentError

TABLES = Base.metadata.tables
COURSE, ASSIGNMENT, NOTEBOOK = (TABLES[name] for name in ("course", "assignment", "notebook"))
CELL, SOURCE_CELL = TABLES["base_cell"], TABLES["source_cell"]
GRADE_CELL, *OTHER_CELLS = (TABLES[name] for name in ("grade_cells", "solution_cells", "task_cells"))
STUDENT, SUBMISSION = TABLES["student"], TABLES["submitted_assignment"]
SUBMITTED, GRADE, COMMENT = (TABLES[name] for name in ("submitted_notebook", "grade", "comment"))

# For each table that grading writes: the columns that tell which row it is, and those that grading owns.
WRITTEN = {
    SUBMISSION: (("assignment_id", "student_id"), ("timestamp",)),
    SUBMITTED: (("assignment_id", "notebook_id"), ("late_submission_penalty",)),
    GRADE: (("notebook_id", "cell_id"), ("auto_score", "needs_manual_grade")),
    COMMENT: (("notebook_id", "cell_id"), ("auto_comment",)),
}


def why_unusable(db_url, error):
    """Why a gradebook cannot be used.

    Args:
        db_url: where it is, as nbgrader's configuration says it.
        error: the exception that told so.

    Returns:
        A sentence, without the password that may stand in `db_url`.
    """
    try:
        where = f"gradebook {make_url(db_url).render_as_string(hide_password=True)}"
    except ArgumentError:
        where = "gradebook that the configuration names"
    what = str(getattr(error, "orig", error)).splitlines()[0].rstrip(".")
    return f"The {where} cannot be used: {what}."


def assignment_rows(connection, name):
    """The rows that say which notebooks and cells an assignment has.

    Args:
        connection: SQLAlchemy Connection to the gradebook.
        name: of the assignment.

    Returns:
        Dict from the name of each table to its rows, as dicts; empty if there is no such assignment.
    """
    rows = {ASSIGNMENT.name: _rows(connection, ASSIGNMENT, name=[name])}
    if not rows[ASSIGNMENT.name]:
        return {}
    rows[COURSE.name] = _rows(connection, COURSE, id=_column(rows, ASSIGNMENT, "course_id"))
    rows[NOTEBOOK.name] = _rows(connection, NOTEBOOK, assignment_id=_column(rows, ASSIGNMENT, "id"))
    notebooks = _column(rows, NOTEBOOK, "id")
    rows[CELL.name] = _rows(connection, CELL, notebook_id=notebooks)
    rows[SOURCE_CELL.name] = _rows(connection, SOURCE_CELL, notebook_id=notebooks)
    for kind in (GRADE_CELL, *OTHER_CELLS):
        rows[kind.name] = _rows(connection, kind, id=_column(rows, CELL, "id"))
    return rows


def submission_rows(connection, assignment_id, student):
    """The rows of a student and of what this student has handed in for an assignment.

    Args:
        connection: SQLAlchemy Connection to the gradebook.
        assignment_id: id of the assignment's row.
        student: id of the student.

    Returns:
        Dict from the name of each table to its rows, as dicts.
    """
    rows = {
        STUDENT.name: _rows(connection, STUDENT, id=[student]),
        SUBMISSION.name: _rows(connection, SUBMISSION, assignment_id=[assignment_id], student_id=[student]),
    }
    rows[SUBMITTED.name] = _rows(connection, SUBMITTED, assignment_id=_column(rows, SUBMISSION, "id"))
    for table in (GRADE, COMMENT):
        rows[table.name] = _rows(connection, table, notebook_id=_column(rows, SUBMITTED, "id"))
    return rows


def _rows(connection, table, **wanted):
    """The rows of a table in which each column named holds one of the values given."""
    if not all(wanted.values()):
        return []
    conditions = [table.c[name].in_(values) for name, values in wanted.items()]
    return [dict(row) for row in connection.execute(select(table).where(*conditions)).mappings()]


def _column(rows, table, name):
    return [row[name] for row in rows[table.name]]


def insert_rows(connection, rows):
    """Inserts rows as they are.

    Args:
        connection: SQLAlchemy Connection to a gradebook that has none of them.
        rows: dict from the name of each table to its rows, as dicts.
    """
    for table in Base.metadata.sorted_tables:  # what is referred to comes first
        if found := rows.get(table.name):
            connection.execute(insert(table), found)


def graded(rows):
    """What of the rows of a submission grading may change, with what tells which rows these are.

    Args:
        rows: those of `submission_rows`, after grading.

    Returns:
        Dict from the name of each table that grading writes to its rows, as dicts.
    """
    return {
        table.name: [{name: row[name] for name in ("id", *key, *owned)} for row in rows[table.name]]
        for table, (key, owned) in WRITTEN.items()
    }


def write_graded(connection, student, rows):
    """Writes what grading has changed: rows that are not there yet are made, others get the columns that grading owns.

    Args:
        connection: SQLAlchemy Connection to the gradebook; the caller commits.
        student: id of the student.
        rows: those of `graded`.
    """
    if not _rows(connection, STUDENT, id=[student]):
        connection.execute(insert(STUDENT), [{"id": student}])
    ids = {}  # the ids of rows in this gradebook, by those in the judge's
    for table, (key, owned) in WRITTEN.items():
        rows_here = [row | {name: ids.get(row[name], row[name]) for name in key} for row in rows[table.name]]
        found = _rows(connection, table, **{name: list({row[name] for row in rows_here}) for name in key})
        known = {tuple(row[name] for name in key): row["id"] for row in found}
        new, changes = [], []
        for row in rows_here:
            known_id = known.get(tuple(row[name] for name in key))
            ids[row["id"]] = known_id or row["id"]
            if known_id:
                changes.append({"row": known_id} | {f"new_{name}": row[name] for name in owned})
            else:
                new.append(row)
        if new:
            connection.execute(insert(table), new)
        if changes:
            connection.execute(
                update(table).where(table.c.id == bindparam("row")).values(_changed(table, owned)), changes
            )


def _changed(table, owned):
    values = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in owned}
    if table is GRADE:  # as nbgrader does: a grade that a person has given is to be looked at again
        by_hand = GRADE.c.manual_score.is_not(None)
        values["needs_manual_grade"] = case((by_hand, True), else_=values["needs_manual_grade"])
    return values
