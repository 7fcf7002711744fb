"""Starts one kernel and watches it from outside of its namespaces: its limits, its output, its end.

The kernel's own sockets have abstract names in a network namespace that only it and its supervisor are in. The
supervisor carries bytes between them and the sockets that the owner connects to, so that it can count them and cut them
off.
"""

import json
import os
import random
import selectors
import signal
import socket
import sys
import time
from contextlib import suppress

from grader.kernel.inside import confinement

CHANNELS = ("shell", "iopub", "stdin", "control", "hb")
ADDRESS = "@kernel"  # zmq: an abstract name
CHECK = 0.05  # seconds between two looks at what the kernel uses
CHUNK = 2**18  # bytes carried at a time
PAGE, TICK = os.sysconf("SC_PAGE_SIZE"), os.sysconf("SC_CLK_TCK")


def supervise(owner, control, *files):
    """Runs one kernel to its end.

    Args:
        owner: file descriptor that becomes readable when the owner has ended.
        control: file descriptor of a socket to the owner. The first message from it is the request, in JSON: `key` of
            the connection, `environment`, `seed`, `system_calls` (the seccomp filter in hex) and `limits`; the others
            are {"signal": number}. To it go {"started": true} and, last, {"ended": exit status, "reason": sentence or
            null}.
        *files: five listening sockets, in the order of CHANNELS, and the archive of the assignment's files.
    """
    control = socket.socket(fileno=control)
    *listeners, archive = files
    try:
        request = json.loads(control.recv(CHUNK))
        confinement.enter_namespaces()
        here, there = socket.socketpair()
        pid = os.fork()
        if not pid:
            here.close()
            control.close()
            os.close(owner)
            for listener in listeners:
                os.close(listener)
            become_kernel(there, archive, request)
        there.close()
        os.close(archive)
        if (said := here.recv(CHUNK)) != b"ready":
            raise OSError(said.decode() or "it ended while it was made ready")
        watch = Watch(pid, request["limits"])
        here.send(b"go")
        here.close()
    except Exception as error:
        send(control, ended=-signal.SIGKILL, reason=f"the kernel could not be started: {error}")
        return
    send(control, started=True)
    reason = Relay(owner, control, pid, listeners, watch).run()
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)  # it is the first of its namespace: with it goes every process in there
    _, status = os.waitpid(pid, 0)
    send(control, ended=os.waitstatus_to_exitcode(status), reason=reason)


def send(control, **message):
    """Tells the owner something, if it is still there."""
    with suppress(OSError):
        control.setblocking(True)
        control.send(json.dumps(message).encode())


def become_kernel(supervisor, archive, request):
    """Turns this process, the first of its PID namespace, into a kernel that can do no harm. Does not return."""
    try:
        confinement.end_with_parent()
        limits = request["limits"]
        confinement.mount_scratch(limits["scratch"])
        with open(archive, "rb") as files:
            confinement.unpack(files)
        confinement.set_limits(limits["processes"] + 50, limits["open_files"], limits["file_size"])
        confinement.give_up_privileges()
        confinement.forbid_system_calls(bytes.fromhex(request["system_calls"]))
        os.environ.update(request["environment"])
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        sow(request["seed"])
        kernel = make_ipykernel(request["key"])
        supervisor.send(b"ready")
        if supervisor.recv(2) == b"go":
            supervisor.close()
            kernel.start()
    except BaseException as error:
        with suppress(OSError):
            supervisor.send(f"{type(error).__name__}: {error}".encode()[:CHUNK])
    os._exit(0)


def sow(seed):
    """Seeds the random numbers of the libraries that are imported."""
    random.seed(seed)
    if "keras" in sys.modules:
        sys.modules["keras"].utils.set_random_seed(seed)
    elif "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(seed)


def make_ipykernel(key):
    """An ipykernel application that listens on ADDRESS and is ready to be started.

    Args:
        key: with what messages are signed.
    """
    from ipykernel.kernelapp import IPKernelApp

    ports = {f"{channel}_port": number for number, channel in enumerate(CHANNELS, start=1)}
    app = IPKernelApp.instance(transport="ipc", ip=ADDRESS, **ports)
    app.initialize([f"--Session.key={key}", "--HistoryManager.hist_file=:memory:", "--log-level=CRITICAL"])
    return app


class Watch:
    """What the processes of a kernel use, all together, and whether that is too much."""

    def __init__(self, pid, limits):
        """Begins to watch.

        Args:
            pid: the first process of the kernel's PID namespace.
            limits: dict with `memory` (bytes), `processes`, `processor_seconds`, `seconds` and `output` (bytes).
        """
        self._limits = limits
        self._processes = os.open(f"/proc/{pid}/root/proc", os.O_RDONLY | os.O_DIRECTORY)
        self._scratch = os.open(f"/proc/{pid}/root{confinement.SCRATCH}", os.O_RDONLY | os.O_DIRECTORY)
        self._deadline = time.monotonic() + limits["seconds"]

    def too_much(self, output):
        """A sentence about the first limit that is passed, or None.

        Args:
            output: bytes that the kernel has sent so far.
        """
        limits = self._limits
        if output > limits["output"]:
            return f"stopped: sent more than {in_units(limits['output'])} of output"
        if time.monotonic() > self._deadline:
            return f"stopped: ran longer than {limits['seconds']:g} s"
        pids = [name for name in os.listdir(self._processes) if name.isdigit()]
        statuses = [status for pid in pids if (status := self._read(pid, "stat").rpartition(")")[2].split())]
        if sum(int(status[17]) for status in statuses) > limits["processes"]:
            return f"stopped: started more than {limits['processes']} processes and threads"
        # Times of this process and of its children that have ended, in ticks: fields 14 to 17 of proc(5).
        if sum(int(ticks) for status in statuses for ticks in status[11:15]) > limits["processor_seconds"] * TICK:
            return f"stopped: used more than {limits['processor_seconds']:g} s of processor time"
        files = os.fstatvfs(self._scratch)
        scratch = (files.f_blocks - files.f_bfree) * files.f_frsize
        # Resident pages are quick to add up but count what is shared several times, so they only raise suspicion.
        resident = sum(int(status[21]) for status in statuses) * PAGE
        is_suspect = scratch + resident > limits["memory"]
        if is_suspect and scratch + sum(map(self._share, pids)) > limits["memory"]:
            return f"stopped: used more than {in_units(limits['memory'])} of memory"
        return None

    def _share(self, pid):
        """Bytes of memory of one process, where what several share is divided among them."""
        for line in self._read(pid, "smaps_rollup").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
        pages = self._read(pid, "statm").split()  # a process that hides how it shares is charged for all
        return int(pages[1]) * PAGE if pages else 0

    def _read(self, pid, name):
        """A file about a process; empty if the process has ended or hides it."""
        try:
            file = os.open(f"{pid}/{name}", os.O_RDONLY, dir_fd=self._processes)
        except OSError:
            return ""
        try:
            return os.read(file, 4096).decode(errors="replace")
        except OSError:
            return ""
        finally:
            os.close(file)


def in_units(size):
    """A number of bytes for people: 4 GiB."""
    unit = next((unit for unit in ("GiB", "MiB", "KiB") if size >= 1024 ** "_KMG".index(unit[0])), "bytes")
    return f"{size / 1024 ** '_KMG'.index(unit[0]) if unit != 'bytes' else size:.3g} {unit}"


class Relay:
    """Carries bytes between the owner and a kernel until the kernel ends, is told to, or uses too much."""

    def __init__(self, owner, control, pid, listeners, watch):
        """Gets ready to carry.

        Args:
            owner: file descriptor that becomes readable when the owner has ended.
            control: socket to the owner.
            pid: process id of the kernel.
            listeners: file descriptors of the sockets to which the owner connects, in the order of CHANNELS.
            watch: the Watch of the kernel.
        """
        self._control, self._pid, self._watch = control, pid, watch
        self._ends = {owner, os.pidfd_open(pid)}  # of them and of the kernel
        self._selector = selectors.DefaultSelector()
        for source in (control, *self._ends):
            self._selector.register(source, selectors.EVENT_READ)
        for number, listener in enumerate(listeners, start=1):
            self._selector.register(socket.socket(fileno=listener), selectors.EVENT_READ, number)
        self._other = {}  # the other end of each end of a connection
        self._unsent = {}  # bytes that an end could not take yet; until it has, nothing is read from the other end
        self._kernels = set()  # the ends at the kernel
        self._output = 0  # bytes that came from there

    def run(self):
        """Carries.

        Returns:
            A sentence about the limit that the kernel has passed, or None if it ended otherwise.
        """
        next_check = 0
        while True:
            for key, events in self._selector.select(CHECK):
                if key.fileobj in self._ends or (key.fileobj is self._control and not self._obey()):
                    return None
                if key.data:
                    self._connect(key.fileobj.accept()[0], key.data)
                elif key.fileobj in self._other:
                    self._carry(key.fileobj, events)
            if time.monotonic() >= next_check:
                if reason := self._watch.too_much(self._output):
                    return reason
                next_check = time.monotonic() + CHECK

    def _obey(self):
        """Sends the kernel the signal that the owner asks for; False if that ends it."""
        message = self._control.recv(CHUNK)
        number = json.loads(message)["signal"] if message else signal.SIGKILL  # no message: the owner is gone
        if number in (signal.SIGKILL, signal.SIGTERM):
            return False
        with suppress(ProcessLookupError):
            os.kill(self._pid, number)
        return True

    def _connect(self, owner, number):
        kernel = socket.socket(socket.AF_UNIX)
        kernel.setblocking(False)
        try:
            kernel.connect(ADDRESS.replace("@", "\0") + f"-{number}")
        except OSError:  # the student's code has closed it, or takes nobody in
            owner.close()
            kernel.close()
            return
        owner.setblocking(False)
        self._kernels.add(kernel)
        self._other |= {owner: kernel, kernel: owner}
        self._unsent |= {owner: b"", kernel: b""}
        for end in (owner, kernel):
            self._selector.register(end, selectors.EVENT_READ)

    def _carry(self, end, events):
        other = self._other[end]
        try:
            if events & selectors.EVENT_WRITE:
                self._send(end)
            elif data := end.recv(CHUNK):
                self._output += len(data) if end in self._kernels else 0
                self._unsent[other] = data
                self._send(other)
            else:
                self._close(end, other)
        except BlockingIOError:
            pass
        except OSError:
            self._close(end, other)

    def _send(self, end):
        """Sends an end what it has not got yet, and waits for it rather than for the other end until it has."""
        with suppress(BlockingIOError):
            self._unsent[end] = self._unsent[end][end.send(self._unsent[end]) :]
        waits = self._selector.get_key(end).events == selectors.EVENT_WRITE
        if self._unsent[end] and not waits:
            self._selector.modify(end, selectors.EVENT_WRITE)
            self._selector.unregister(self._other[end])
        elif waits and not self._unsent[end]:
            self._selector.modify(end, selectors.EVENT_READ)
            self._selector.register(self._other[end], selectors.EVENT_READ)

    def _close(self, *ends):
        for end in ends:
            with suppress(KeyError):
                self._selector.unregister(end)
            self._kernels.discard(end)
            del self._other[end], self._unsent[end]
            end.close()
