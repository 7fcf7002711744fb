"""What must hold for the repository as a whole."""

import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from tests.grader.notebooks import SOURCE

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
MAKEFILE = (ROOT / "Makefile").read_text()
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))


def ruff(*arguments):
    return subprocess.run([sys.executable, "-m", "ruff", *arguments], cwd=ROOT, capture_output=True, text=True)


@pytest.mark.parametrize("command", [["check"], ["format", "--check"]], ids=" ".join)
def test_ruff_has_nothing_to_say(command):
    found = ruff(*command)
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_and_links_of_a_page_exist(page):
    text = page.read_text()
    assert set(re.findall(r"(?:`|^ +)make ([a-z]+)\b", text, re.MULTILINE)) <= TARGETS
    for module in re.findall(r"python -m (grader[.\w]*)", text):
        assert (ROOT / f"{module.replace('.', '/')}.py").exists(), module
    for link in re.findall(r"\]\((?!https?://|#)([^)#]+)", text):
        assert (page.parent / link).exists(), link


def test_ci_runs_the_two_commands_of_the_readme():
    readme = (ROOT / "README.md").read_text()
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text()
    for command in ("make demo", "make test"):
        assert re.search(rf"^\s+{command}\b", readme, re.MULTILINE)
        assert f"run: {command}" in workflow
    assert "make test" in (ROOT / ".ci" / "run").read_text()


def test_every_requirement_is_pinned():
    lines = (ROOT / "requirements.txt").read_text().splitlines()
    requirements = [line for line in lines if line and not line.startswith("#")]
    assert requirements
    assert [line for line in requirements if not re.fullmatch(r"[A-Za-z0-9._\[\]-]+==[\w.+!]+(\s*;.*)?", line)] == []


def test_nbgrader_finds_the_course():
    """`nbgrader autograde week3`, typed in the root, works with the settings of grader_config.py."""
    ask = (
        "from nbgrader.apps import AutogradeApp; app = AutogradeApp(); app.initialize(['week3']); "
        "print(app.config.Autograde.exporter_class)"
    )
    answer = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True)
    assert answer.stdout.strip() == "grader.intake.SubmissionExporter", answer.stderr


@pytest.mark.skipif("PYTEST_XDIST_WORKER" not in os.environ, reason="one process has no groups: leave out -n0")
@pytest.mark.xdist_group("together")
def test_the_tests_of_a_group_run_in_one_process(request):
    """pytest-xdist 3.8 does not group with pytest 9.2, and then every worker does all the work."""
    assert request.node.nodeid.endswith("@together")


def test_a_gradebook_is_made_though_nobody_has_activated_the_environment(tmp_path):
    """nbgrader looks for a program of the environment in PATH; without it, it ends and takes the release away."""
    (tmp_path / "nbgrader_config.py").symlink_to(ROOT / "grader_config.py")
    (tmp_path / "source" / "week").mkdir(parents=True)
    nbformat.write(SOURCE, tmp_path / "source" / "week" / "notebook.ipynb")
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", "week"]
    done = subprocess.run(command, cwd=tmp_path, env={"PATH": os.defpath}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "release" / "week" / "notebook.ipynb").exists()
