"""`make format` and `make lint` on notebooks."""

import copy
import subprocess
import sys

import nbformat
import pytest
from nbformat.v4 import new_output

from grader.tidy import tidy
from tests.grader.notebooks import SOURCE


def run(*arguments):
    return subprocess.run([sys.executable, "-m", "grader.tidy", *map(str, arguments)], capture_output=True, text=True)


@pytest.fixture
def untidy():
    notebook = copy.deepcopy(SOURCE)
    notebook.metadata.toc = {"base_numbering": 1}
    notebook.cells[1].outputs = [new_output("stream", text="done")]
    notebook.cells[1].execution_count = 7
    notebook.cells[1].metadata.collapsed = True
    notebook.cells[2].id = "another"
    return notebook


def test_outputs_and_stray_metadata_go_and_the_id_is_the_grade_id(untidy):
    tidied = nbformat.reads(tidy(nbformat.writes(untidy), "it"), as_version=4)
    assert "toc" not in tidied.metadata
    assert (tidied.cells[1].outputs, tidied.cells[1].execution_count) == ([], None)
    assert "collapsed" not in tidied.cells[1].metadata
    assert tidied.cells[2].id == "double"


def test_tidying_twice_changes_nothing(untidy):
    once = tidy(nbformat.writes(untidy), "it")
    assert tidy(once, "it") == once


@pytest.mark.parametrize(
    ("wrong", "sentence"), [("1a2b3c4d", "an id that says what it is"), ("setup", "two cells have the id")]
)
def test_an_id_that_says_nothing_and_one_that_is_there_twice(untidy, wrong, sentence):
    untidy.cells[0].id = wrong
    with pytest.raises(ValueError, match=sentence):
        tidy(nbformat.writes(untidy), "it")


def test_check_changes_nothing_and_fails_until_the_notebook_is_tidy(untidy, tmp_path):
    path = tmp_path / "it.ipynb"
    nbformat.write(untidy, path)
    before = path.read_text()
    checked = run("--check", tmp_path)
    assert checked.returncode == 1
    assert "it.ipynb. Run `make format`." in checked.stderr
    assert path.read_text() == before
    assert run(tmp_path).returncode == 0
    assert run("--check", tmp_path).returncode == 0


def test_a_notebook_that_cannot_be_tidied_is_one_sentence(untidy, tmp_path):
    untidy.cells[0].id = "1a2b3c4d"
    nbformat.write(untidy, tmp_path / "it.ipynb")
    failed = run(tmp_path)
    assert failed.returncode == 1
    assert len(failed.stderr.splitlines()) == 1
