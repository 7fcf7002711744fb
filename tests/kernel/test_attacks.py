"""Student code that sets out to do harm, from inside the kernel: each attempt is refused, and nobody else notices."""

import platform
import re
import socket
import sysconfig
import uuid
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest

from grader.kernel import sandbox
from tests.kernel.attacks import ATTACKS
from tests.kernel.kernels import Kernel

ROOT = Path(__file__).resolve().parents[2]
MARKER = "marker-of-another-student"
WITNESS = (
    "import keras; assert keras.Sequential is not None; print('witness', open('marker-of-another-student').read())"
)
LISTENS = "import socket; ear = socket.socket(socket.AF_UNIX); ear.bind('\\0of-another-student'); ear.listen()"
pytestmark = [
    pytest.mark.xdist_group("kernel"),
    pytest.mark.skipif(platform.machine() != "x86_64", reason="system calls have their numbers on x86-64 here"),
]


@pytest.fixture(scope="module")
def outside(tmp_path_factory):
    """What is really there, outside of the kernel, for the attacks to go for."""
    with ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setenv("TOKEN_OF_THE_GRADER", "secret")
        folder = tmp_path_factory.mktemp("outside")
        for name in ("gradebook.db", "submission.ipynb"):
            (folder / name).write_text("not yours")
        listeners, abstract = {}, f"of-the-machine-{uuid.uuid4()}"
        for name, address in (
            ("port", ("127.0.0.1", 0)),
            ("abstract", f"\0{abstract}"),
            ("path", str(folder / "socket")),
        ):
            family = socket.AF_INET if name == "port" else socket.AF_UNIX
            listeners[name] = stack.enter_context(socket.socket(family))
            listeners[name].bind(address)
            listeners[name].listen()
        home = Path.home()
        shown = [path.relative_to(home).parts[0] for path in sandbox.visible_paths() if path.is_relative_to(home)]
        yield {
            "source": str(ROOT / "source" / "week3" / "04-convolutions.ipynb"),
            "gradebook": str(folder / "gradebook.db"),
            "submission": str(folder / "submission.ipynb"),
            "path": str(folder / "socket"),
            "abstract": abstract,
            "port": listeners["port"].getsockname()[1],
            "home": str(home),
            "shown": shown,
            "libraries": sysconfig.get_paths()["purelib"],
            "marker": MARKER,
        }


@pytest.fixture(scope="module")
def assignment(tmp_path_factory):
    """A folder as nbgrader has it when it grades."""
    folder = tmp_path_factory.mktemp("assignment")
    (folder / "data").mkdir()
    (folder / "data" / "numbers.txt").write_text("1 2 3")
    (folder / "04-convolutions.ipynb").write_text("hidden tests")
    (folder / "link").symlink_to(ROOT / "source")
    return folder


@pytest.fixture(scope="module")
def witness(outside, tmp_path_factory):
    """Another student's kernel, which runs all the time and must never notice anything."""
    folder = tmp_path_factory.mktemp("witness")
    (folder / MARKER).write_text("untouched")
    with Kernel(folder) as kernel:
        assert kernel.run(LISTENS).error == ""
        yield kernel


def test_what_the_attacks_go_for_is_there(outside):
    """An attack that finds nothing to attack proves nothing."""
    for name in ("source", "gradebook", "submission", "home", "libraries", "path"):
        assert Path(outside[name]).exists(), name
    socket.create_connection(("127.0.0.1", outside["port"])).close()
    for address in ("\0" + outside["abstract"], outside["path"]):
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(address)


@pytest.mark.parametrize(
    "attack", [pytest.param(attack, id=attack.tries) for attacks in ATTACKS.values() for attack in attacks]
)
def test_it_is_refused_and_nobody_else_notices(attack, outside, assignment, witness):
    with Kernel(assignment, **attack.limits) as kernel:
        seconds = 30 if "stopped" in attack.expected else 8
        try:
            interrupt_after = 2 if "KeyboardInterrupt" in attack.code else None
            came = str(kernel.run(attack.code.format(**outside), seconds, interrupt_after))
        except (TimeoutError, ValueError) as error:  # ValueError: jupyter_client got what is no message
            came = str(error)
        assert re.search(attack.expected, came.strip(), re.DOTALL), came
        if attack.harmless:
            assert kernel.run("print('still here')").text == "still here\n"
    assert str(witness.run(WITNESS)) == "witness untouched\n"
    assert "outlasting" not in [process.info["name"] for process in psutil.process_iter(["name"])]


def test_the_table_in_the_docs_is_this_one():
    section = (ROOT / "docs" / "sandbox.md").read_text().split("## What is tried")[1].split("## ")[0]
    rows = re.findall(r"^\| (?!tries)(.+?) \| (.+?) \|$", section, re.MULTILINE)
    assert rows == [(attack.tries, attack.stopped_by) for attacks in ATTACKS.values() for attack in attacks]
