"""How the answer bank is read, and what is said of a file that is not written as it should be."""

import copy

import pytest
from nbformat.v4 import new_markdown_cell

from grader.bank import BankError, exercises_of, fill_in, read_answers
from tests.grader.notebooks import SOURCE, cell


def bank(folder, text):
    path = folder / "double.py"
    path.write_text(text)
    return path


def test_answers_are_read_with_their_kind_and_the_cells_they_fail(tmp_path):
    text = "# %% right: adds\nx = 1\n\n\n# %% wrong: half | double-small double-large\nx = 2\n"
    text += "# %% cheat: lies | *\nx = 3\n"
    right, wrong, cheat = read_answers(bank(tmp_path, text))
    assert (right.exercise, right.kind, right.description, right.fails, right.source) == (
        "double",
        "right",
        "adds",
        (),
        "x = 1",
    )
    assert (wrong.kind, wrong.fails, wrong.source) == ("wrong", ("double-small", "double-large"), "x = 2")
    assert (cheat.kind, cheat.fails) == ("cheat", ("*",))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("# %% perfect: adds\n", 'double.py, line 1: write "# %% right: what"'),
        ("x = 1\n# %% right: adds\n", "double.py, line 1: an answer begins with a line"),
        ("# %% right: adds | double-small\n", "double.py, line 1: the cells to fail stand after |"),
        ("\n# %% wrong: adds\n", "double.py, line 2: the cells to fail stand after |"),
        ("# %% right: adds\n# %% right: adds\n", "double.py: two answers have the description 'adds'"),
    ],
)
def test_what_is_wrong_in_a_file_is_one_sentence(tmp_path, text, sentence):
    with pytest.raises(BankError) as caught:
        read_answers(bank(tmp_path, text))
    assert str(caught.value).startswith(sentence)


def test_the_exercises_of_a_notebook():
    assert exercises_of(SOURCE) == {"double": ["double-small", "double-large"], "word": ["word-right"]}


def test_a_test_before_all_answers_is_of_no_exercise():
    notebook = copy.deepcopy(SOURCE)
    notebook.cells.insert(0, cell("assert True", "environment", grade=True, locked=True, points=1))
    assert exercises_of(notebook) == exercises_of(SOURCE)


def test_an_answer_that_is_graded_by_hand_is_no_exercise_of_the_bank():
    notebook = copy.deepcopy(SOURCE)
    by_hand = new_markdown_cell("Because.", id="why")
    by_hand.metadata.nbgrader = {"grade_id": "why", "grade": True, "solution": True, "points": 3, "schema_version": 3}
    notebook.cells.insert(0, by_hand)
    notebook.cells.append(by_hand)
    assert exercises_of(notebook) == exercises_of(SOURCE)


def test_filling_in_leaves_the_original_as_it_was():
    filled = fill_in(SOURCE, {"word": "word = 'stride'"})
    assert [cell.source for cell in filled.cells if cell.id == "word"] == ["word = 'stride'"]
    assert "stride" not in str(SOURCE)
