"""The supervisor's parts by themselves: what it carries arrives, whatever comes from both sides at once."""

import math
import os
import random
import socket
import subprocess
import sys
import threading
import time
import uuid
from contextlib import suppress
from pathlib import Path

import pytest

from grader.kernel.inside import confinement, supervisor
from grader.kernel.inside.supervisor import Relay, Watch, in_units

AMOUNT = 20 * 2**20  # bytes that each side sends, much more than the sockets between them hold


class Unlimited:
    """A Watch that never finds too much."""

    output = 0

    def too_much(self, output):
        self.output = output


@pytest.fixture
def ends(monkeypatch):
    """The owner's and the kernel's end of a connection that a Relay carries, its Watch, and what it says in the end."""
    name = f"\0test-{uuid.uuid4()}"
    monkeypatch.setattr(supervisor, "ADDRESS", name.replace("\0", "@"))
    with socket.socket(socket.AF_UNIX) as kernels, socket.socket(socket.AF_UNIX) as owners:
        kernels.bind(f"{name}-1")
        owners.bind(f"{name}-owner")
        for listener in (kernels, owners):
            listener.listen()
        control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        process = subprocess.Popen(["sleep", "60"])
        watch, said = Unlimited(), []
        relay = Relay(os.pidfd_open(os.getpid()), theirs, process.pid, [os.dup(owners.fileno())], watch)
        thread = threading.Thread(target=lambda: said.append(relay.run()))
        thread.start()
        owner = socket.socket(socket.AF_UNIX)
        owner.connect(f"{name}-owner")
        kernel, _ = kernels.accept()
        try:
            yield owner, kernel, watch, said
            control.close()  # as when the owner ends
            thread.join(10)
            assert said == [None]
        finally:
            process.kill()
            process.wait()


def test_both_sides_can_say_much_at_once(ends):
    owner, kernel, watch, _ = ends
    arrived = {owner: 0, kernel: 0}

    def send(end):
        sent = 0
        while sent < AMOUNT:
            sent += end.send(bytes(min(random.randrange(1, 300_000), AMOUNT - sent)))
            if random.random() < 0.1:
                time.sleep(0.001)

    def receive(end):
        while arrived[end] < AMOUNT:
            arrived[end] += len(end.recv(random.randrange(1, 100_000)))

    threads = [threading.Thread(target=work, args=[end]) for end in (owner, kernel) for work in (send, receive)]
    for thread in threads:
        thread.daemon = True
        thread.start()
    for thread in threads:
        thread.join(30)
    assert set(arrived.values()) == {AMOUNT}
    time.sleep(2 * supervisor.CHECK)
    assert watch.output == AMOUNT


def test_an_end_that_closes_closes_the_other(ends):
    owner, kernel, _, said = ends
    kernel.close()
    owner.settimeout(10)
    with suppress(ConnectionError):  # closed, with what came before or without
        assert owner.recv(1) == b""
    assert said == []


@pytest.mark.parametrize(
    ("size", "words"), [(2**32, "4 GiB"), (700 * 2**20, "700 MiB"), (1536, "1.5 KiB"), (17, "17 bytes")]
)
def test_numbers_of_bytes_are_for_people(size, words):
    assert in_units(size) == words


ENDS_SLOWLY = """
import mmap, os, threading, time
for _ in range(4):
    threading.Thread(target=time.sleep, args=[99]).start()
memory = mmap.mmap(-1, 2**30)
for page in range(0, 2**30, mmap.PAGESIZE):
    memory[page] = 1
os._exit(0)
"""


@pytest.mark.xdist_group("kernel")  # where it looks there must be no process that another test makes
def test_the_threads_of_a_process_that_ends_may_outlive_the_first_for_a_moment(monkeypatch):
    monkeypatch.setattr(confinement, "SCRATCH", Path("/tmp"))
    process = subprocess.Popen([sys.executable, "-c", ENDS_SLOWLY])
    limits = ("memory", "processes", "busy", "sockets", "processor_seconds", "seconds", "output")
    no_limits = dict.fromkeys(limits, math.inf)
    watch = Watch(process.pid, no_limits)
    while process.poll() is None:
        assert watch.too_much(0) is None


def test_processor_time_of_processes_that_have_ended_still_counts_and_they_are_forgotten(monkeypatch):
    monkeypatch.setattr(confinement, "SCRATCH", Path("/tmp"))
    watch = Watch(os.getpid(), {"seconds": math.inf, "memory": math.inf})

    def stat(ticks, start):
        fields = ["0"] * 22
        fields[11], fields[19] = str(ticks), str(start)
        return fields

    first = {"1": stat(5, start=0), **{str(pid): stat(10, start=1) for pid in range(2, 1000)}}
    assert watch._processor_ticks(first) == 5 + 998 * 10
    assert watch._processor_ticks({"1": stat(7, start=0), "2": stat(1, start=2)}) == 7 + 998 * 10 + 1
    assert watch._processor_ticks({"1": stat(8, start=0)}) == 8 + 998 * 10 + 1
    watch._memory(first)
    watch._memory({"1": stat(8, start=0)})
    assert set(watch._ticks) == set(watch._first) == {("1", "0")}


def test_many_busy_threads_are_too_many_only_if_they_stay(monkeypatch):
    monkeypatch.setattr(confinement, "SCRATCH", Path("/tmp"))
    monkeypatch.setattr(supervisor, "LOOK", 0)
    watch = Watch(os.getpid(), {"seconds": math.inf})
    monkeypatch.setattr(watch, "_threads", lambda pid: range(20))
    monkeypatch.setattr(watch, "_stat", lambda thread: ["R"])
    busy = [watch._mean_busy(["1"]) for _ in range(30)]
    assert busy == sorted(busy)
    assert (busy[2] < 8, busy[-1] > 18) == (True, True)
    monkeypatch.setattr(watch, "_stat", lambda thread: ["S"])
    assert [watch._mean_busy(["1"]) for _ in range(30)][-1] < 1
