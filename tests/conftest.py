"""A course in a temporary folder, graded by nbgrader itself with the settings of grader_config.py."""

import logging
import os
import shutil
import sys
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config, PyFileConfigLoader

ROOT = Path(__file__).resolve().parents[1]


class Course:
    """A course with one assignment, `week`, in a folder of its own."""

    def __init__(self, root, gradebook, **settings):
        self.root = root
        shutil.copy(gradebook, root / "gradebook.db")
        self.config = PyFileConfigLoader("grader_config.py", path=str(ROOT)).load_config()
        self.config.merge(Config({"CourseDirectory": {"root": str(root)}}))
        self.config.merge(Config(settings))
        self.log = logging.getLogger(f"course-{root}")
        self.log.propagate = False

    def run(self, converter, **options):
        directory = CourseDirectory(config=self.config, root=str(self.root), assignment_id="week")
        converter(coursedir=directory, config=self.config, log=self.log, **options).start()

    def release(self, notebooks, files=None, without=()):
        """Releases notebooks, a dict from name to NotebookNode, with the files of a folder but for those left out."""
        folder = self.root / "source" / "week"
        if files:
            shutil.copytree(files, folder, ignore=shutil.ignore_patterns("*.ipynb", "__pycache__", *without))
        folder.mkdir(parents=True, exist_ok=True)
        for name, notebook in notebooks.items():
            nbformat.write(notebook, folder / f"{name}.ipynb")
        self.run(GenerateAssignment)
        return {name: nbformat.read(self.root / "release" / "week" / f"{name}.ipynb", 4) for name in notebooks}

    def submit(self, student, content, file="notebook.ipynb"):
        folder = self.root / "submitted" / student / "week"
        folder.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            (folder / file).write_bytes(content)
        else:
            (folder / file).write_text(content if isinstance(content, str) else nbformat.writes(content))

    def autograde(self):
        self.run(Autograde)

    def feedback(self, student, notebook="notebook"):
        self.run(GenerateFeedback)
        return (self.root / "feedback" / student / "week" / f"{notebook}.html").read_text()

    def autograded(self, student, notebook="notebook"):
        return nbformat.read(self.root / "autograded" / student / "week" / f"{notebook}.ipynb", 4)

    def graded(self, student, notebook="notebook"):
        """The points by test cell, and the comments of the grader."""
        with Gradebook(f"sqlite:///{self.root / 'gradebook.db'}") as gradebook:
            found = gradebook.find_submission_notebook(notebook, "week", student)
            scores = {grade.name: grade.auto_score for grade in found.grades}
            return scores, " ".join(comment.auto_comment for comment in found.comments if comment.auto_comment)


@pytest.fixture(scope="session", autouse=True)
def programs():
    """Makes nbgrader's helper programs known to the shell."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        yield


@pytest.fixture(scope="session")
def empty_gradebook(tmp_path_factory):
    """The file of a gradebook with nothing in it, to be copied: to make one takes nbgrader seconds."""
    path = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    Gradebook(f"sqlite:///{path}").close()
    return path


@pytest.fixture(scope="session")
def new_course(tmp_path_factory, empty_gradebook):
    """A function that makes a new course; its keywords are settings that differ from grader_config.py."""
    return lambda **settings: Course(tmp_path_factory.mktemp("course"), empty_gradebook, **settings)
