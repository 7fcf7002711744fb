"""The sandbox in which kernels run: one for each process that grades, made by bubblewrap, with a zygote inside.

Seen inside are the libraries of the system, the environment of this Python and the few files of ours that run there,
all of them read-only. There is no network, no home, no environment variable but those given, and nothing else.
"""

import json
import os
import shutil
import site
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from grader.kernel import inside

# A user number that no system gives to anybody. When root grades, student code runs with it instead.
NOBODY = "65533"
SYSTEM = ("usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32")
CONFIGURATION = ("ld.so.cache", "alternatives", "fonts", "localtime", "mime.types")  # below /etc, where they are
FOLDERS = ("--dir", "/scratch", "--dir", "/tmp")
FIXED = {  # environment variables of every kernel
    "HOME": "/scratch/home",
    "USER": "student",
    "TMPDIR": "/scratch/tmp",
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "OPENBLAS_NUM_THREADS": "1",  # it starts its threads when it is imported, and what has threads cannot be forked
    "TF_CPP_MIN_LOG_LEVEL": "3",
}


class SandboxUnavailable(Exception):
    """The sandbox cannot be made here, so nothing was run; the message says why and what to do."""


def check():
    """Makes a sandbox and runs nothing in it.

    Raises:
        SandboxUnavailable: it cannot be made.
    """
    tried = subprocess.run([*command(), "true"], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if tried.returncode:
        raise SandboxUnavailable(explanation(tried.stderr))


def explanation(said):
    """One sentence for people, from what bubblewrap or Python has said last."""
    last = (said.strip().splitlines() or ["it said nothing"])[-1]
    return (
        f"The sandbox for student code cannot be made, so nothing was run: {last}. It needs user namespaces, which not "
        "every system allows: docs/instructors.md says how to switch them on."
    )


def command(environment=None):
    """The beginning of the command line that runs a program in the sandbox.

    Args:
        environment: dict of environment variables that the program gets besides FIXED.

    Returns:
        List of words.

    Raises:
        SandboxUnavailable: a program that it needs is not installed.
    """
    for program, package in (("bwrap", "bubblewrap"), ("setpriv", "util-linux")):
        if not shutil.which(program):
            raise SandboxUnavailable(
                f"Student code runs in a sandbox only, and that needs {package}, which is not installed: "
                f"`apt install {package}`, or your system's way to say that. Nothing was run."
            )
    view = bind_read_only(visible_paths())
    if os.geteuid() == 0:
        # What root may read is laid out first; then user NOBODY makes the sandbox proper, so that no process in it is
        # root for any file of the machine. The machine's /proc is there to allow the sandbox a /proc of its own.
        outer = ["bwrap", *view, "--bind", "/proc", "/proc", "--dev", "/dev", *FOLDERS, "--"]
        drop = ["setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "--inh-caps=-all", "--"]
        prefix, view = [*outer, *drop], ["--bind", "/", "/"]
    else:
        prefix, view = [], [*view, *FOLDERS]
    variables = [word for pair in (FIXED | (environment or {})).items() for word in ("--setenv", *pair)]
    return [
        *(*prefix, "bwrap", "--unshare-all", "--unshare-user", "--uid", "1000", "--gid", "1000", *view),
        *("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"),
        *("--size", str(2**26), "--tmpfs", "/scratch", "--dir", "/scratch/tmp", "--dir", "/scratch/home"),
        *(
            "--remount-ro",
            "/",
            "--chdir",
            "/scratch",
            "--hostname",
            "sandbox",
            "--new-session",
            "--clearenv",
            *variables,
        ),
        "--",
    ]


def visible_paths():
    """The files and folders that are seen inside, besides those of the system.

    Returns:
        List of Path.
    """
    package = Path(inside.__file__).parent
    ours = [package.parents[1] / "__init__.py", package.parent / "__init__.py", package]
    prefixes = {Path(prefix) for prefix in (sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix)}
    if site.ENABLE_USER_SITE:
        prefixes.add(Path(site.getusersitepackages()))
    return [path for path in (*sorted(prefixes), *ours) if path.exists() and not path.is_relative_to("/usr")]


def bind_read_only(paths):
    """The words with which bubblewrap shows paths, and the system, at the places where they are."""
    words = []
    for folder in SYSTEM:
        path = Path("/", folder)
        if path.is_symlink():
            words += ["--symlink", os.readlink(path), str(path)]
        elif path.exists():
            words += ["--ro-bind", str(path), str(path)]
    words += ["--dir", "/etc"]
    for name in CONFIGURATION:
        words += ["--ro-bind-try", f"/etc/{name}", f"/etc/{name}"]
    for path in paths:
        # Folders on the way are made here, or bubblewrap makes them for the one user that it runs as.
        for parent in list(path.parents)[-2::-1]:
            words += ["--dir", str(parent)]
        words += ["--ro-bind", str(path), str(path)]
    return words


class Zygote:
    """A zygote in its sandbox, started now; it and everything in its sandbox end with this process."""

    def __init__(self, modules, environment):
        """Starts it; it is not ready yet, but takes requests.

        Args:
            modules: names of the modules that it imports.
            environment: dict of environment variables.

        Raises:
            SandboxUnavailable: a program that it needs is not installed.
        """
        self._owner = os.getpid()
        self.folder = Path(tempfile.mkdtemp(prefix="grader-"))
        self.kernels = 0
        self._said = tempfile.TemporaryFile()  # noqa: SIM115, it is read when something went wrong
        self._channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        myself = os.pidfd_open(os.getpid())
        try:
            zygote = [sys.executable, "-m", "grader.kernel.inside.zygote", str(theirs.fileno()), str(myself), *modules]
            # The shell outlives the rest and clears the folder away, whoever is killed.
            shell = ["/bin/sh", "-c", '"$@"; rm -rf -- "$0"', self.folder]
            self._process = subprocess.Popen(
                [*shell, *command(environment), *zygote],
                stdin=subprocess.DEVNULL,
                stdout=self._said,
                stderr=self._said,
                pass_fds=(theirs.fileno(), myself),
                start_new_session=True,
            )
        except BaseException:
            shutil.rmtree(self.folder)
            raise
        finally:
            theirs.close()
            os.close(myself)

    def fork(self, request, archive):
        """Asks for a kernel.

        Args:
            request: what its supervisor is to know, see `inside.supervisor.supervise`.
            archive: file object with the files of the assignment, a tar archive.

        Returns:
            Tuple of the socket to the supervisor and of the address of the five sockets on which the kernel can be
            reached: each adds `-1` to `-5` to it.

        Raises:
            OSError: the zygote is gone.
        """
        self.kernels += 1
        address = f"{self.folder}/{self.kernels}"
        control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        given = [theirs]
        try:
            for number in range(1, 6):
                listener = socket.socket(socket.AF_UNIX)
                given.append(listener)
                listener.bind(f"{address}-{number}")
                listener.listen()
            given.append(archive)
            control.send(json.dumps(request).encode())
            socket.send_fds(self._channel, [b"k"], [file.fileno() for file in given])
        except BaseException:
            control.close()
            raise
        finally:
            for file in given:
                file.close()
        return control, address

    def is_alive(self):
        """Whether it still runs, and on behalf of this process: a fork of its owner needs one of its own."""
        return self._owner == os.getpid() and self._process.poll() is None

    def why_it_ended(self):
        """One sentence, for people: why a request got no answer."""
        self._channel.setblocking(False)
        for _ in range(2):  # the first may tell only that a request was not taken
            try:
                if said := self._channel.recv(2**16):
                    return said.decode(errors="replace")
            except OSError:
                pass
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            return "The machine could not start another kernel: has it memory and processes left?"
        self._said.seek(0)
        return explanation(self._said.read().decode(errors="replace"))


_zygotes = {}
_lock = threading.Lock()


def running_zygote(modules, environment):
    """The zygote of this process that has imported some modules, started if there is none or if it is dead.

    Args:
        modules: tuple of the names of the modules.
        environment: dict of environment variables that it gets if it is started.

    Raises:
        SandboxUnavailable: a program that it needs is not installed.
    """
    with _lock:
        if modules not in _zygotes or not _zygotes[modules].is_alive():
            _zygotes[modules] = Zygote(modules, environment)
        return _zygotes[modules]
