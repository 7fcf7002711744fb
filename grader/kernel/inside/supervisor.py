"""Starts one kernel and watches it from outside of its namespaces: its limits, its output, its end.

The kernel's own sockets have abstract names in a network namespace that only it and its supervisor are in. The
supervisor carries bytes between them and the sockets that the owner connects to, so that it can count them and cut them
off.
"""

import functools
import json
import os
import random
import select
import selectors
import signal
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path

from grader.kernel.inside import confinement

CHANNELS = ("shell", "iopub", "stdin", "control", "hb")
ADDRESS = "@kernel"  # zmq: an abstract name
PATIENCE = 60  # seconds that a kernel may take to be made ready
CHECK = 0.05  # seconds between two looks at what the kernel uses
LOOK = 1  # seconds between two looks at how many of its threads want a processor
WEIGHT = 0.1  # of the last of these looks in their mean
CHUNK = 2**18  # bytes carried at a time
EXITING = 4  # PF_EXITING of the kernel's sched.h, in the flags of proc(5)
PAGE, TICK = os.sysconf("SC_PAGE_SIZE"), os.sysconf("SC_CLK_TCK")


def supervise(owner, control, *files):
    """Runs one kernel to its end.

    Args:
        owner: file descriptor that becomes readable when the owner has ended.
        control: file descriptor of a socket to the owner. The first message from it is the request, in JSON: `key` of
            the connection, `environment`, `seed`, `system_calls` (the seccomp filter in hex) and `limits`; the others
            are {"signal": number}. To it go {"started": true} and, last, {"ended": exit status, "reason": sentence or
            null}.
        *files: five listening sockets, in the order of CHANNELS, the archive of the assignment's files, and perhaps a
            socket for the kernel to keep: its number there stands in the environment variable KERNEL_SOCKET.
    """
    control = socket.socket(fileno=control)
    listeners, archive, kept = files[: len(CHANNELS)], files[len(CHANNELS)], files[len(CHANNELS) + 1 :]
    pid, failure = None, "the kernel could not be started"
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
            request["environment"]["KERNEL_SOCKET"] = str(kept[0]) if kept else None
            become_kernel(there, archive, request)
        there.close()
        for file in (archive, *kept):
            os.close(file)
        if here not in select.select([here, owner], [], [], PATIENCE)[0]:
            raise OSError(f"it was not ready after {PATIENCE} s")
        if (said := here.recv(CHUNK)) != b"ready":
            raise OSError(said.decode() or "it ended while it was made ready")
        watch = Watch(pid, request["limits"])
        here.send(b"go")
        here.close()
        send(control, started=True)
        failure = "stopped: its supervisor failed"
        reason = Relay(owner, control, pid, listeners, watch).run()
    except Exception as error:
        reason = f"{failure}: {type(error).__name__}: {error}"
    finally:
        status = bury(pid) if pid else 0
    send(control, ended=status, reason=reason)


def bury(pid):
    """Ends a kernel: it is the first process of its namespace, so with it goes every process in there.

    Returns:
        Its exit status, negative if a signal ended it.
    """
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def send(control, **message):
    """Tells the owner something, if it is still there."""
    with suppress(OSError):
        control.setblocking(True)
        control.send(json.dumps(message).encode())


def become_kernel(supervisor, archive, request):
    """Turns this process, the first of its PID namespace, into a kernel that can do no harm. Does not return."""
    try:
        confinement.end_with_parent()
        os.setsid()  # out of the supervisor's process group, which signals reach across namespaces
        limits = request["limits"]
        confinement.mount_scratch(limits["scratch"])
        with open(archive, "rb") as files:
            confinement.unpack(files)
        confinement.set_limits(limits["processes"] + 50, limits["open_files"], limits["file_size"])
        confinement.give_up_privileges()
        confinement.forbid_system_calls(bytes.fromhex(request["system_calls"]))
        set_environment(request["environment"])
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        sow(request["seed"])
        kernel = make_ipykernel(request["key"])
        supervisor.send(b"ready")
        if supervisor.recv(2) == b"go":
            supervisor.close()
            os.chdir(confinement.ASSIGNMENT)  # not before: a file there could pass for a module that is imported above
            kernel.start()
    except BaseException as error:
        with suppress(OSError):
            supervisor.send(f"{type(error).__name__}: {error}".encode()[:CHUNK])
    os._exit(0)


def set_environment(variables):
    """Sets environment variables, and takes away those that are None."""
    for name, value in variables.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


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
    app.initialize(
        [
            f"--Session.key={key}",
            "--HistoryManager.hist_file=:memory:",
            "--IPKernelApp.outstream_class=grader.kernel.inside.stream.Stream",
            "--Kernel._execute_sleep=0",  # owners wait until a kernel is idle, and it says so behind all outputs
        ]
    )
    app.log.setLevel("CRITICAL")  # or four records of each message are made, to be thrown away
    app.shell.ask_exit = lambda: None  # exit() would end the kernel in the middle of a later cell
    app.shell.transform_cell = functools.lru_cache(1)(app.shell.transform_cell)  # that is done twice for each cell
    return app


class Watch:
    """What the processes of a kernel use, all together, and whether that is too much."""

    def __init__(self, pid, limits):
        """Begins to watch.

        Args:
            pid: the first process of the kernel's PID namespace.
            limits: dict with `memory` (bytes), `processes`, `busy`, `sockets`, `processor_seconds`, `seconds` and
                `output` (bytes).
        """
        self._limits = limits
        its_root = Path("/proc", str(pid), "root")
        self._processes = os.open(its_root / "proc", os.O_RDONLY | os.O_DIRECTORY)
        self._scratch = os.open(its_root / confinement.SCRATCH.name, os.O_RDONLY | os.O_DIRECTORY)
        self._deadline = time.monotonic() + limits["seconds"]
        self._next_exact = 0  # when memory may be added up exactly again, which takes time
        self._first = {}  # bytes of its own that each living process had when it was first seen
        self._ticks = {}  # processor time of each living process when it was last seen
        self._ended = 0  # processor time of the others together
        self._headless = set()  # processes whose first thread has ended
        self._busy, self._next_look = 0.0, 0  # threads that wanted a processor, on average, and when to look again

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
        processes = {pid: stat for pid in self._pids() if (stat := self._stat(pid))}
        if sum(int(stat[17]) for stat in processes.values()) > limits["processes"]:
            return f"stopped: started more than {limits['processes']} processes and threads"
        if self._mean_busy(processes) > limits["busy"]:
            return f"stopped: kept more than {limits['busy']} processes and threads busy"
        if self._sockets() > limits["sockets"]:
            return f"stopped: opened more than {limits['sockets']} sockets"
        if self._processor_ticks(processes) > limits["processor_seconds"] * TICK:
            return f"stopped: used more than {limits['processor_seconds']:g} s of processor time"
        # Nothing tells the memory of a process whose first thread has ended.
        headless = {
            pid for pid, stat in processes.items() if stat[0] == "Z" and int(stat[17]) > 1 and self._goes_on(pid)
        }
        if headless & self._headless:
            return "stopped: a process went on without its first thread"
        self._headless = headless
        if self._memory(processes) > limits["memory"]:
            return f"stopped: used more than {in_units(limits['memory'])} of memory"
        return None

    def _pids(self):
        return [name for name in os.listdir(self._processes) if name.isdigit()]

    def _threads(self, pid):
        try:
            folder = os.open(f"{pid}/task", os.O_RDONLY | os.O_DIRECTORY, dir_fd=self._processes)
        except OSError:
            return []
        try:
            return os.listdir(folder)
        except OSError:
            return []
        finally:
            os.close(folder)

    def _stat(self, pid):
        """The fields of /proc/PID/stat from the third on, see proc(5); empty if the process has ended."""
        return self._read(pid, "stat").rpartition(")")[2].split()

    def _goes_on(self, pid):
        """Whether a thread of a process is not ending. Where all are, the first may be gone long before the last."""
        for thread in self._threads(pid):
            stat = self._stat(f"{pid}/task/{thread}")
            signals = self._read(f"{pid}/task/{thread}", "status").partition("SigPnd:")[2].split()
            told_to_end = signals and int(signals[0], 16) & 1 << (signal.SIGKILL - 1)
            if stat and stat[0] not in "ZX" and not int(stat[6]) & EXITING and not told_to_end:
                return True
        return False

    def _mean_busy(self, processes):
        """Threads that run or wait for a processor, on average over some seconds: other kernels wait as long."""
        if time.monotonic() >= self._next_look:
            self._next_look = time.monotonic() + LOOK
            threads = [f"{pid}/task/{thread}" for pid in processes for thread in self._threads(pid)]
            busy = sum(self._stat(thread)[:1] == ["R"] for thread in threads)
            self._busy += WEIGHT * (busy - self._busy)
        return self._busy

    def _sockets(self):
        """Number of sockets in the kernel's network namespace, which is this process's too."""
        return int(Path("/proc/self/net/sockstat").read_text().partition("used ")[2].split()[0])

    def _processor_ticks(self, processes):
        """Processor time of all processes; of those that have ended, if they were seen or somebody waited for them."""
        before = self._ticks
        self._ticks = {(pid, stat[19]): int(stat[11]) + int(stat[12]) for pid, stat in processes.items()}
        self._ended += sum(before[process] for process in before.keys() - self._ticks.keys())
        waited_for = sum(int(ticks) for stat in processes.values() for ticks in stat[11:15])
        return max(waited_for, self._ended + sum(self._ticks.values()))

    def _memory(self, processes):
        """Bytes that all processes use together, with their files and the tables of their pages, or a bit less."""
        files = os.fstatvfs(self._scratch)
        tables = grown = 0
        before, self._first = self._first, {}
        for pid, stat in processes.items():
            status = dict(line.split(":", 1) for line in self._read(pid, "status").splitlines() if ":" in line)
            tables += kibibytes(status.get("VmPTE"))
            own = kibibytes(status.get("RssAnon")) + kibibytes(status.get("VmSwap"))
            first = self._first[pid, stat[19]] = before.get((pid, stat[19]), own)
            grown += own - first
        common = (files.f_blocks - files.f_bfree) * files.f_frsize + tables
        if common + grown > self._limits["memory"]:
            return common + grown
        # Resident pages count what is shared several times, so they only raise suspicion. To share them out takes time.
        resident = sum(int(stat[21]) for stat in processes.values()) * PAGE
        now = time.monotonic()
        if common + resident <= self._limits["memory"] or now < self._next_exact:
            return 0
        exact = common + sum(map(self._share, processes))
        self._next_exact = time.monotonic() + 4 * (time.monotonic() - now)
        return exact

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


def kibibytes(value):
    """Bytes, from a value of /proc/PID/status like "17 kB"; 0 if there is none."""
    return int(value.split()[0]) * 1024 if value else 0


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
                    # What was true when select looked may not be any more, after what was carried before.
                    self._carry(key.fileobj, events & self._waits_for(key.fileobj))
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
            elif events and (data := end.recv(CHUNK)):
                self._output += len(data) if end in self._kernels else 0
                self._unsent[other] = data
                self._send(other)
            elif events:
                self._close(end, other)
        except BlockingIOError:
            pass
        except OSError:
            self._close(end, other)

    def _send(self, end):
        """Sends an end what it has not got yet, and waits for it rather than for the other end until it has."""
        with suppress(BlockingIOError):
            self._unsent[end] = self._unsent[end][end.send(self._unsent[end]) :]
        waits = self._waits_for(end) == selectors.EVENT_WRITE
        if self._unsent[end] and not waits:
            self._selector.modify(end, selectors.EVENT_WRITE)
            self._selector.unregister(self._other[end])
        elif waits and not self._unsent[end]:
            self._selector.modify(end, selectors.EVENT_READ)
            self._selector.register(self._other[end], selectors.EVENT_READ)

    def _waits_for(self, end):
        """The events of an end that the selector looks for; 0 if none."""
        return self._selector.get_key(end).events if end in self._selector.get_map() else 0

    def _close(self, *ends):
        for end in ends:
            with suppress(KeyError):
                self._selector.unregister(end)
            self._kernels.discard(end)
            del self._other[end], self._unsent[end]
            end.close()
