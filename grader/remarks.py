"""Remarks: the sentences with which the grader says, on record, what was out of the ordinary in a submission.

They travel in the metadata of the notebook from the step that notices something to `RecordRemarks`, which puts them
into the gradebook, as comments, and on top of the notebook, where the feedback shows them.
"""

import re

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell
from nbgrader import utils
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

KEY = "grader"


def add(notebook, sentence, grade_id=None):
    """Adds a remark to a notebook.

    Args:
        notebook: the NotebookNode.
        sentence: what happened, and what it means for the grade.
        grade_id: the cell it is about; None if it is about the notebook as a whole.
    """
    notes = notebook.metadata.setdefault(KEY, NotebookNode(remarks=[]))
    notes.remarks.append(NotebookNode(sentence=sentence, grade_id=grade_id))


def quoted(text):
    """The beginning of a text of the student's, in quotes, as it can stand in a remark.

    Remarks become HTML, lines of a terminal and entries of a database: only letters, digits and a few signs remain.

    Args:
        text: anything.
    """
    return '"' + re.sub(r"[^\w .()+-]", "?", str(text)[:40]) + '"'


def remarks_of(notebook):
    """The remarks of a notebook, in the order in which they were added."""
    return notebook.metadata.get(KEY, {}).get("remarks", [])


class RecordRemarks(NbGraderPreprocessor):
    """Writes the remarks of a notebook into the gradebook and on top of the notebook itself."""

    def preprocess(self, nb, resources):
        """Records the remarks of `nb`: each as comment of the answer cell that it is about, or else of the first."""
        if not remarks_of(nb):
            return nb, resources
        names = resources["nbgrader"]
        with Gradebook(names["db_url"]) as gradebook:
            submission = gradebook.find_submission_notebook(names["notebook"], names["assignment"], names["student"])
            comments = {comment.name: comment for comment in submission.comments}
            for grade_id, sentences in self._by_answer(nb, set(comments)).items():
                comment = comments[grade_id]
                comment.auto_comment = "\n\n".join(filter(None, [comment.auto_comment, *sentences]))
            gradebook.db.commit()
        lines = "".join(f"\n- {remark.sentence}" for remark in remarks_of(nb))
        nb.cells.insert(0, new_markdown_cell(f"**Remarks of the grader**\n{lines}", id="remarks"))
        return nb, resources

    @staticmethod
    def _by_answer(nb, answers):
        """The sentences by the grade_id of the answer cell whose comment they become."""
        answer_of, answer = {}, None
        ids = [cell.metadata.nbgrader.grade_id for cell in nb.cells if utils.is_solution(cell) or utils.is_grade(cell)]
        for grade_id in ids:
            answer = grade_id if grade_id in answers else answer
            answer_of[grade_id] = answer
        first = next((grade_id for grade_id in ids if grade_id in answers), min(answers, default=None))
        sentences = {}
        for remark in remarks_of(nb):
            about = answer_of.get(remark.grade_id) or first
            if about is not None:
                sentences.setdefault(about, []).append(remark.sentence)
        return sentences
