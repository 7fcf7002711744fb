"""Whatever is killed, nothing stays behind: no process, no folder, no socket, no mount."""

import contextlib
import glob
import os
import random
import re
import select
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

import psutil
import pytest

from tests.kernel.kernels import Kernel

pytestmark = pytest.mark.xdist_group("faults")
PATIENCE = 20  # seconds until what was killed must be gone
ROUNDS = 50
# What an owner may say when something of it is killed.
EXPECTED = (
    "KernelNotStarted|RuntimeError|SandboxUnavailable The (grading kernel|process that kernels are forked from) was"
)
# Starts kernels without end, some at once; its libraries are few, so that a zygote is there soon.
OWNER = """
import asyncio, sys
from jupyter_client.manager import AsyncKernelManager
from traitlets.config import Config

config = Config({"SandboxProvisioner": {"preload": [], "environment": ["MARK"]}})

async def kernels():
    while True:
        try:
            manager = AsyncKernelManager(kernel_name="grading-python", config=config)
            await manager.start_kernel()
            client = manager.client()
            client.start_channels()
            client.execute("import ctypes, os, time; ctypes.CDLL(None).prctl(1, 0, 0, 0, 0); os.fork(); time.sleep(99)")
            print("started", flush=True)
            await asyncio.sleep(0.2)
            client.stop_channels()
            await manager.shutdown_kernel(now=True)
        except Exception as error:  # a killed zygote may take a request with it, but must not end the owner
            print(type(error).__name__, error, file=sys.stderr, flush=True)
            await asyncio.sleep(0.1)

async def main():
    await asyncio.gather(kernels(), kernels())

asyncio.run(main())
"""


class Owner:
    """A process that starts kernels, marked so that whatever belongs to it can be found."""

    everyone = []  # noqa: RUF012, for the one who clears up

    def __init__(self, folder):
        self.everyone.append(self)
        self.mark, self.folder = uuid.uuid4().hex, folder
        environment = os.environ | {"MARK": self.mark, "TMPDIR": str(folder)}
        self.log = (folder / "log").open("a+")
        self.process = subprocess.Popen(
            [sys.executable, "-c", OWNER], env=environment, stdout=subprocess.PIPE, stderr=self.log, bufsize=0
        )
        self.wait_for_a_kernel()

    def wait_for_a_kernel(self):
        """Waits until one starts from now on."""
        while select.select([self.process.stdout], [], [], 0)[0]:
            self.process.stdout.readline()
        if not select.select([self.process.stdout], [], [], PATIENCE)[0]:
            pytest.fail(f"no kernel starts: {self.said()[-999:]}")

    def said(self):
        self.log.seek(0)
        return self.log.read()

    def processes(self):
        """Process ids of all that carries the mark, by what they are: owner, sh, bwrap, zygote, supervisor, kernel."""
        parents, kinds = {}, {}
        for path in Path("/proc").glob("[0-9]*"):
            try:
                if self.mark.encode() not in (path / "environ").read_bytes():
                    continue
                words = (path / "cmdline").read_bytes().split(b"\0")
                parents[int(path.name)] = int((path / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:  # it ended in this moment
                continue
            is_python = words[0] == os.fsencode(sys.executable)
            kinds[int(path.name)] = "python" if is_python else Path(os.fsdecode(words[0])).name
        found = {}
        for pid, kind in kinds.items():
            depth, parent = 0, pid
            while kinds.get(parent) == "python" and parent != self.process.pid:
                depth, parent = depth + 1, parents.get(parent)
            names = ("owner", "zygote", "supervisor", "kernel", "kernel")
            found.setdefault(names[min(depth, 4)] if kind == "python" else kind, []).append(pid)
        return found

    def end(self):
        """Kills it, if it is not dead yet, and waits until all that belongs to it is gone."""
        self.process.kill()
        self.process.wait()
        wait_until_nothing_is_left(self.left)
        for line in self.said().splitlines():
            assert re.match(EXPECTED, line), line

    def left(self):
        """What is still there that belongs to it: processes by what they are, and folders with what is in them."""
        return self.processes() | dict.fromkeys(glob.glob("grader-*/**", root_dir=self.folder, recursive=True))


@pytest.fixture(autouse=True)
def no_owner_stays():
    """Not even of a test that fails."""
    yield
    for owner in Owner.everyone:
        owner.process.kill()


def wait_until_nothing_is_left(look):
    """Calls a function that gives what is left until that is empty."""
    deadline = time.monotonic() + PATIENCE
    while (left := look()) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not left


def test_whatever_is_killed_at_a_random_moment_nothing_stays_behind(tmp_path):
    """Fifty times the zygote, a supervisor, a kernel or the owner. All but the owner goes on with new ones.

    A mount of the sandbox lives in the namespace of its processes, so it is gone with them.
    """
    seed = random.randrange(10**9)
    print("seed", seed)  # pytest shows it if the test fails
    pick, killed, owner = random.Random(seed), [], Owner(tmp_path)
    while len(killed) < ROUNDS:
        victim = pick.choice(["owner", "zygote", "zygote", "supervisor", "supervisor", "kernel"])
        time.sleep(pick.uniform(0, 0.3))
        try:
            os.kill(pick.choice(owner.processes()[victim]), signal.SIGKILL)
        except (KeyError, ProcessLookupError):  # there is none in this moment
            continue
        killed.append(victim)
        if victim == "owner":
            owner.end()
            owner = Owner(tmp_path)
        else:
            owner.wait_for_a_kernel()
    owner.end()
    assert {"owner", "zygote", "supervisor"} <= set(killed)
    assert str(tmp_path) not in Path("/proc/net/unix").read_text()


def test_killed_while_it_makes_the_folder_of_its_kernels_an_owner_leaves_none(tmp_path):
    owner = """
import os, signal

def mkdir(path, *mode, real=os.mkdir):
    real(path, *mode)
    print(path, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

os.mkdir = mkdir
from grader.kernel.sandbox import running_zygote
running_zygote((), {})
"""
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", owner], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert Path(done.stdout.strip()).parent == tmp_path
    wait_until_nothing_is_left(lambda: list(tmp_path.iterdir()))


def test_a_kernel_outlives_its_zygote_and_the_next_one_gets_a_new_zygote(tmp_path):
    with Kernel(preload=["csv"]) as first:
        pid = int(first.run("x = 1; import os; print(os.getpid())").text)
        assert pid == 1
        zygote_of("csv").kill()
        assert first.run("x").results == ["1"]
        with Kernel(preload=["csv"]) as second:
            assert second.run("1 + 1").results == ["2"]
        assert first.run("x").results == ["1"]


def zygote_of(module):
    """The zygote of this process that has imported a module, as a psutil.Process."""
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):  # it ended in this moment
            is_ours = process.cmdline()[-1:] == [module] and process.name() != "bwrap"
            if is_ours and process.parent().name() == "bwrap":
                return process
    raise LookupError(module)


def test_a_kernel_whose_supervisor_is_killed_is_reported_dead():
    with Kernel(preload=["wave"]) as kernel:
        [supervisor] = zygote_of("wave").children()
        supervisor.kill()
        outcome = kernel.run("1 + 1")
        assert outcome.died
        assert outcome.reason == "stopped: its sandbox was ended"


def test_kernels_one_after_the_other_leave_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    sizes = []
    for _ in range(15):
        with Kernel(preload=["colorsys"]) as kernel:
            assert kernel.run("1 + 1").results == ["2"]
        sizes.append(zygote_of("colorsys").memory_full_info().uss)
    zygote = zygote_of("colorsys")
    wait_until_nothing_is_left(zygote.children)
    assert [list(folder.iterdir()) for folder in tmp_path.glob("grader-*")] == [[]]
    assert zygote.num_fds() < 10
    assert sizes[-1] - sizes[4] < 2**20


def test_no_file_of_the_assignment_runs_before_the_supervisor_watches(tmp_path):
    """Whatever it is called: modules that IPython imports when it starts come from where they should."""
    for name in ("storemagic", "sitecustomize", "ipython_kernel_config", "debugpy", "matplotlib_inline", "tmp"):
        (tmp_path / f"{name}.py").write_text("import time; time.sleep(99)")
    with Kernel(tmp_path, preload=["csv"]) as kernel:
        assert kernel.run("import os; print(os.getcwd())").text == "/scratch/assignment\n"
