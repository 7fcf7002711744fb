"""Whatever is killed, nothing stays behind: no process, no folder, no socket, no mount."""

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest

from tests.kernel.kernels import Kernel

pytestmark = pytest.mark.xdist_group("faults")
PATIENCE = 20  # seconds until what was killed must be gone
ROUNDS = 50
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
            client.execute("import os, time\\nos.fork()\\ntime.sleep(99)")
            print("started", flush=True)
            await asyncio.sleep(0.2)
            client.stop_channels()
            await manager.shutdown_kernel(now=True)
        except Exception as error:  # a killed zygote may take a request with it, but must not end the owner
            print(type(error).__name__, error, file=sys.stderr, flush=True)

async def main():
    await asyncio.gather(kernels(), kernels())

asyncio.run(main())
"""


class Owner:
    """A process that starts kernels, marked so that whatever belongs to it can be found."""

    def __init__(self, folder):
        self.mark, self.folder = uuid.uuid4().hex, folder
        environment = os.environ | {"MARK": self.mark, "TMPDIR": str(folder)}
        self.log = (folder / "log").open("a+")
        self.process = subprocess.Popen(
            [sys.executable, "-c", OWNER], env=environment, stdout=subprocess.PIPE, stderr=self.log, bufsize=0
        )
        self.wait_for_a_kernel()

    def wait_for_a_kernel(self):
        if not select.select([self.process.stdout], [], [], PATIENCE)[0]:
            self.log.seek(0)
            pytest.fail(f"no kernel starts: {self.log.read()[-999:]}")
        assert self.process.stdout.readline() == b"started\n"

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

    def is_gone(self):
        return not self.processes() and list(self.folder.glob("grader-*")) == []


def wait_until(condition):
    deadline = time.monotonic() + PATIENCE
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert condition()


def mounts():
    return Path("/proc/self/mounts").read_text()


def test_whatever_is_killed_at_a_random_moment_nothing_stays_behind(tmp_path):
    """Fifty times the zygote, a supervisor, a kernel or the owner. All but the owner goes on with new ones."""
    pick, before = random.Random(), mounts()
    killed, owner = [], Owner(tmp_path)
    for _ in range(ROUNDS):
        victim = pick.choice(["owner", "zygote", "zygote", "supervisor", "supervisor", "kernel"])
        time.sleep(pick.uniform(0, 0.3))
        if pids := owner.processes().get(victim):
            try:
                os.kill(pick.choice(pids), signal.SIGKILL)
            except ProcessLookupError:  # it ended by itself in this moment
                continue
            killed.append(victim)
        if victim == "owner":
            owner.process.wait()
            wait_until(owner.is_gone)
            owner = Owner(tmp_path)
        else:
            owner.wait_for_a_kernel()
    owner.process.kill()
    owner.process.wait()
    wait_until(owner.is_gone)
    assert {"owner", "zygote", "supervisor"} <= set(killed), json.dumps(killed)
    assert str(tmp_path) not in Path("/proc/net/unix").read_text()
    assert mounts() == before


def test_a_kernel_outlives_its_zygote_and_the_next_one_gets_a_new_zygote(tmp_path):
    with Kernel(preload=["csv"]) as first:
        pid = int(first.run("x = 1; import os; print(os.getpid())").text)
        assert pid == 1
        owner_of = [path for path in Path("/proc").glob("[0-9]*") if is_zygote(path, "csv")]
        assert len(owner_of) == 1
        os.kill(int(owner_of[0].name), signal.SIGKILL)
        assert first.run("x").results == ["1"]
        with Kernel(preload=["csv"]) as second:
            assert second.run("1 + 1").results == ["2"]
        assert first.run("x").results == ["1"]


def is_zygote(path, module):
    """Whether a process is the zygote that has imported a module: the one whose parent is bubblewrap."""
    try:
        words = (path / "cmdline").read_bytes().split(b"\0")
        parent = (path / "stat").read_text().rpartition(")")[2].split()[1]
        parents_words = Path(f"/proc/{parent}/cmdline").read_bytes()
    except OSError:
        return False
    return (
        words[0] == os.fsencode(sys.executable) and words[-2] == module.encode() and parents_words.startswith(b"bwrap")
    )


def test_a_kernel_whose_supervisor_is_killed_is_reported_dead():
    with Kernel(preload=["csv"]) as kernel:
        children = [path for path in Path("/proc").glob("[0-9]*") if is_child_of_zygote(path)]
        assert len(children) == 1
        os.kill(int(children[0].name), signal.SIGKILL)
        outcome = kernel.run("1 + 1")
        assert outcome.died
        assert outcome.reason == "stopped: its sandbox was ended"


def is_child_of_zygote(path):
    try:
        parent = (path / "stat").read_text().rpartition(")")[2].split()[1]
    except OSError:
        return False
    return is_zygote(Path("/proc", parent), "csv")


def test_kernels_one_after_the_other_leave_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    for _ in range(15):
        with Kernel(preload=["wave"]) as kernel:
            assert kernel.run("1 + 1").results == ["2"]
    zygote = next(path for path in Path("/proc").glob("[0-9]*") if is_zygote(path, "wave"))
    wait_until(lambda: not (zygote / f"task/{zygote.name}/children").read_text())
    assert [list(folder.iterdir()) for folder in tmp_path.glob("grader-*")] == [[]]
    assert len(list((zygote / "fd").iterdir())) < 10
