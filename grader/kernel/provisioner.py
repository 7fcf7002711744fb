"""A kernel provisioner that runs kernels in a sandbox, forked from a process in which the slow imports are done.

The kernel spec `grading-python` asks for it, so that whatever speaks Jupyter's protocol can use it by that name. Every
limit is a trait: `c.SandboxProvisioner.memory = 2 * 2**30` in a configuration file.
"""

import asyncio
import json
import os
import signal
import stat
import tarfile
import tempfile
import threading
from contextlib import suppress
from fnmatch import fnmatch
from pathlib import Path

from jupyter_client.provisioning import KernelProvisionerBase, LocalProvisioner
from traitlets import Bool, Float, Integer, List, Unicode

from grader.kernel import sandbox, system_calls
from grader.kernel.errors import KernelNotStarted, SandboxUnavailable, UnfitFiles
from grader.kernel.inside.confinement import MOST_FILES
from grader.kernel.inside.supervisor import CHANNELS, PAGE

PORTS = {f"{channel}_port": port for port, channel in enumerate(CHANNELS, start=1)}
PATIENCE = 10  # seconds that the end of a kernel may take
KEPT, KEPT_SIZE = 3, 2**26  # archives of files that are kept for further kernels, and the bytes of one
ATTEMPTS = 2  # the second is for a zygote that was killed in this moment


class SandboxProvisioner(LocalProvisioner):
    """Starts kernels in the sandbox of this process and ends those that use more than they may."""

    sandbox = Bool(
        True, help="Whether kernels run in the sandbox. False is for code that you trust: it can do all that you can."
    ).tag(config=True)
    preload = List(
        Unicode(),
        ["numpy", "tensorflow", "keras", "absl.logging", "matplotlib.pyplot"],
        help="Modules that are imported once, in the process that kernels are forked from.",
    ).tag(config=True)
    environment = List(
        Unicode(),
        # The last two make OpenBLAS choose the right code on processors that it does not know.
        ["LANG", "LC_ALL", "TZ", "NBGRADER_EXECUTION", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"],
        help="Environment variables that a kernel gets from the process that starts it, if they are set there.",
    ).tag(config=True)
    hidden_files = List(
        Unicode(),
        ["*.ipynb", ".*", "__pycache__"],
        help="Names of files and folders that are not copied from the kernel's working directory into its scratch.",
    ).tag(config=True)
    seed = Integer(0, help="Seeds Python's, NumPy's and Keras' random numbers in every kernel.").tag(config=True)
    threads = Integer(1, help="Threads with which TensorFlow computes in a kernel.").tag(config=True)
    memory = Integer(4 * 2**30, help="Bytes of memory of all processes of a kernel, with its files.").tag(config=True)
    processes = Integer(256, help="Number of processes and threads of a kernel.").tag(config=True)
    busy = Integer(
        8, help="Number of processes and threads of a kernel that may want a processor at a time, in the mean of 10 s."
    ).tag(config=True)
    sockets = Integer(400, help="Number of sockets of all processes of a kernel.").tag(config=True)
    open_files = Integer(1024, help="Number of files that each process may have open.").tag(config=True)
    file_size = Integer(2**30, help="Bytes of the largest file that can be written.").tag(config=True)
    scratch = Integer(2**30, help="Bytes of all files of a kernel, temporary ones included.").tag(config=True)
    processor_seconds = Float(900, help="Seconds of processor time of all processes of a kernel.").tag(config=True)
    seconds = Float(1200, help="Seconds from start to end of a kernel.").tag(config=True)
    output = Integer(16 * 2**20, help="Bytes that a kernel may send, from start to end.").tag(config=True)

    reason = None  # the limit that the kernel has passed, as a sentence
    _control = None  # socket to the kernel's supervisor; None if there is no kernel
    _exit_status = None
    _address = None
    _zygote = None  # kept as long as the kernel runs

    @property
    def has_process(self):
        """Whether a kernel was started and is not cleared away yet."""
        return self._control is not None if self.sandbox else super().has_process

    def start_zygote(self):
        """Starts the zygote of this process, if it has none yet, and does not wait for its imports.

        Returns:
            sandbox.Zygote.

        Raises:
            SandboxUnavailable: there can be no sandbox on this machine.
        """
        system_calls.program()  # says early if it cannot be made
        environment = {name: os.environ[name] for name in self.environment if name in os.environ}
        return sandbox.running_zygote(tuple(self.preload), environment)

    def ready_zygote(self):
        """The zygote that this kernel is forked from. The first kernel of a process waits here for its imports.

        Returns:
            sandbox.Zygote.

        Raises:
            SandboxUnavailable: there can be no sandbox on this machine.
        """
        zygote = self.start_zygote()
        zygote.wait_until_ready()
        return zygote

    def check_place(self, folder):
        """Makes sure that a folder on the machine is out of sight for student code.

        Args:
            folder: Path.

        Raises:
            SandboxUnavailable: it is not.
        """
        folder = folder.resolve()
        if shown := [path for path in (Path("/usr"), *sandbox.visible_paths()) if folder.is_relative_to(path)]:
            raise SandboxUnavailable(f"{folder} lies in {shown[0]}, which student code can see: move it.")

    def files_to_copy(self, folder):
        """The files and folders that a kernel gets a copy of.

        Args:
            folder: Path of its working directory on the machine.

        Returns:
            Dict from their paths in the folder to their os.stat_result. Links are left out: they could lead anywhere.

        Raises:
            SandboxUnavailable: student code could see the folder itself.
            UnfitFiles: the files are too large or too many.
        """
        folder = folder.resolve()
        self.check_place(folder)
        files = {}
        for place, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if not self._is_hidden(name))
            below = os.path.relpath(place, folder)
            for name in (*folders, *sorted(name for name in names if not self._is_hidden(name))):
                status = os.lstat(os.path.join(place, name))
                if stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode):
                    files[name if below == "." else os.path.join(below, name)] = status
        taken = sum(-(-status.st_size // PAGE) * PAGE for status in files.values())
        if taken > self.scratch:
            size = f"{taken / 2**20:.0f} MiB, and there is room for {self.scratch / 2**20:.0f} MiB"
            raise UnfitFiles(f"the files beside the notebook take {size}")
        if len(files) > MOST_FILES // 2:
            raise UnfitFiles(f"there are more than {MOST_FILES // 2} files beside the notebook")
        return files

    def _is_hidden(self, name):
        return any(fnmatch(name, pattern) for pattern in self.hidden_files)

    async def pre_launch(self, **kwargs):
        """Leaves out what only a kernel of this machine needs: ports, a connection file, a command line."""
        if not self.sandbox:
            return await super().pre_launch(**kwargs)
        return await KernelProvisionerBase.pre_launch(self, cmd=[], **kwargs)

    async def launch_kernel(self, cmd, **kwargs):
        """Starts a kernel.

        Args:
            cmd: command line of a kernel without sandbox.
            **kwargs: `env` and `cwd` of the kernel, as for subprocess.Popen; it gets a copy of the files in `cwd`.
                `kept`, if it is there, is a socket for the kernel, which finds its number in KERNEL_SOCKET; it stays
                open here.

        Returns:
            Dict with the connection information of the kernel.

        Raises:
            SandboxUnavailable: there can be no sandbox on this machine.
            UnfitFiles: the files in `cwd` are too large or too many.
            KernelNotStarted: the machine cannot start one now.
        """
        if not self.sandbox:
            self.log.warning("The sandbox is off: the notebook's code can do on this machine whatever you can do.")
            if kept := kwargs.pop("kept", None):
                kwargs["pass_fds"] = (kept.fileno(),)
                kwargs["env"]["KERNEL_SOCKET"] = str(kept.fileno())
            return await super().launch_kernel(cmd, **kwargs)
        self.reason = self._exit_status = None
        folder, request = Path(kwargs.get("cwd") or "."), self._request(kwargs["env"])
        for _ in range(ATTEMPTS):
            self._zygote = zygote = await asyncio.to_thread(self.ready_zygote)
            try:
                self._control, self._address = zygote.fork(request, self._archive(folder), kwargs.get("kept"))
                answer = await self._receive()
            except (BrokenPipeError, ConnectionResetError):
                answer = None
            except OSError as error:
                raise KernelNotStarted(f"a kernel cannot be started: {error}") from None
            if answer:
                break
            await self.cleanup()
            sandbox.forget(zygote)
        else:
            raise SandboxUnavailable(
                "The process that kernels are forked from was ended, again and again: has the machine enough memory?"
            )
        if "ended" in answer:
            await self.cleanup()
            raise KernelNotStarted(answer["reason"])
        self.parent.connection_file = f"{self._address}.json"
        return {
            **PORTS,
            "transport": "ipc",
            "ip": self._address,
            "key": self.parent.session.key,
            "signature_scheme": self.parent.session.signature_scheme,
        }

    def _request(self, environment):
        threads = dict.fromkeys(
            ("OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS"), str(self.threads)
        )
        limits = (
            *("memory", "processes", "busy", "sockets", "open_files", "file_size", "scratch"),
            *("processor_seconds", "seconds", "output"),
        )
        return {
            "key": self.parent.session.key.decode(),
            "environment": {name: environment.get(name) for name in self.environment} | threads,
            "seed": self.seed,
            "system_calls": system_calls.program().hex(),
            "limits": {name: getattr(self, name) for name in limits},
        }

    def _archive(self, folder):
        """The files in a folder as a tar archive, in a file that has no name and can only be read."""
        folder = folder.resolve()
        files = self.files_to_copy(folder)
        key = tuple(
            (name, status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
            if stat.S_ISREG(status.st_mode)
            else name
            for name, status in files.items()
        )
        with _lock:
            archive = _archives.get(key)
        archive = archive or archive_of(folder, files)
        if os.fstat(archive.fileno()).st_size <= KEPT_SIZE:
            with _lock:
                _archives.pop(key, None)
                _archives[key] = archive
                if len(_archives) > KEPT:
                    del _archives[next(iter(_archives))]
        return open(f"/proc/self/fd/{archive.fileno()}", "rb")

    async def _receive(self):
        """The next message of the supervisor; None if it is gone."""
        self._control.setblocking(False)
        message = await asyncio.get_running_loop().sock_recv(self._control, 2**16)
        return json.loads(message) if message else None

    async def poll(self):
        """The exit status of the kernel; None while it runs."""
        if not self.sandbox:
            return await super().poll()
        if self._control is not None and self._exit_status is None:
            try:
                message = self._control.recv(2**16)
            except BlockingIOError:
                return None
            except OSError:
                message = b""
            gone = {"ended": -signal.SIGKILL, "reason": "stopped: its sandbox was ended"}
            ended = json.loads(message) if message else gone
            self._exit_status, self.reason = ended["ended"], ended["reason"]
            if self.reason:
                self.log.error("The kernel was %s.", self.reason)
        return 0 if self._control is None else self._exit_status

    async def wait(self):
        """Waits until the kernel has ended.

        Returns:
            Its exit status.
        """
        if not self.sandbox:
            return await super().wait()
        while (status := await self.poll()) is None:
            await asyncio.sleep(0.005)
        await self.cleanup(restart=True)
        return status

    async def send_signal(self, signum):
        """Sends the kernel a signal; the processes that it has started do not get it, but end with the kernel."""
        if not self.sandbox:
            await super().send_signal(signum)
        elif await self.poll() is None:
            with suppress(OSError):  # it ends in this moment, which poll() will tell
                self._control.send(json.dumps({"signal": int(signum)}).encode())

    async def kill(self, restart=False):
        """Ends the kernel and all its processes."""
        if not self.sandbox:
            await super().kill(restart=restart)
            return
        await self.send_signal(signal.SIGKILL)
        if self._control is not None:
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self.wait(), PATIENCE)
        await self.cleanup()  # a supervisor that does not answer ends its kernel when it has no owner any more

    async def terminate(self, restart=False):
        """Ends the kernel and all its processes: there is nothing in a sandbox that is worth a gentler end."""
        await (self.kill(restart=restart) if self.sandbox else super().terminate(restart=restart))

    async def cleanup(self, restart=False):
        """Clears away what the kernel needed on this side."""
        if not self.sandbox:
            await super().cleanup(restart=restart)
        elif self._control is not None:
            self._control.close()
            self._control = self._zygote = None
            for name in (*(f"-{port}" for port in PORTS.values()), ".json"):
                Path(f"{self._address}{name}").unlink(missing_ok=True)


_archives = {}  # the last ones that were needed, the last of all at the end, by what the machine says of their files
_lock = threading.Lock()


def archive_of(folder, files):
    """Packs files.

    Args:
        folder: Path that they are in.
        files: what `SandboxProvisioner.files_to_copy` says.

    Returns:
        File object with a tar archive, which has no name.
    """
    archive = tempfile.TemporaryFile()  # noqa: SIM115, it may be kept
    with tarfile.open(fileobj=archive, mode="w") as tar:
        for name, status in files.items():
            packed = tarfile.TarInfo(name)
            if stat.S_ISDIR(status.st_mode):
                packed.type, packed.mode = tarfile.DIRTYPE, 0o755
                tar.addfile(packed)
                continue
            with open(folder / name, "rb") as content:
                packed.size = os.fstat(content.fileno()).st_size
                tar.addfile(packed, content)
    archive.flush()
    return archive


async def start_zygote(config):
    """Starts the zygote that kernels of this process will be forked from, if they are to run in a sandbox.

    A coroutine because Dask has a worker run something without waiting for it only if it is one.

    Args:
        config: the traitlets Config of the application.

    Raises:
        SandboxUnavailable: there can be no sandbox on this machine.
    """
    provisioner = SandboxProvisioner(config=config)
    if provisioner.sandbox:
        provisioner.start_zygote()
