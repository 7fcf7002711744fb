"""The sandbox in which kernels run: one for each process that grades, made by bubblewrap, with a zygote inside.

Seen inside are the libraries of the system, the environment of this Python and the few files of ours that run there,
all of them read-only. There is no network, no home, no environment variable but those given, and nothing else.
"""

import importlib.util
import itertools
import json
import os
import resource
import secrets
import shutil
import site
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from grader.kernel.errors import SandboxUnavailable
from grader.kernel.inside.confinement import HOME, SCRATCH, STUDENT, TMP
from grader.kernel.inside.supervisor import CHANNELS

# A user number that no system gives to anybody. When root grades, student code runs with it instead.
NOBODY = "65533"
ZYGOTE = "grader.kernel.inside.zygote"
SYSTEM = ("usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32")
HIDDEN = Path("/usr/local/share/nbgrader")  # nbgrader's exchange, where all submissions may lie
CONFIGURATION = ("ld.so.cache", "alternatives", "fonts", "localtime", "mime.types")  # below /etc, where they are
MOUNT_POINTS = ("--dir", str(SCRATCH), "--dir", "/tmp")
FIXED = {  # environment variables of every kernel
    "HOME": str(HOME),
    "USER": "student",
    "TMPDIR": str(TMP),
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "OPENBLAS_NUM_THREADS": "1",  # it starts its threads when it is imported, and what has threads cannot be forked
    "TF_CPP_MIN_LOG_LEVEL": "3",
}


def command(environment, modules=()):
    """The beginning of the command line that runs a program in the sandbox.

    Args:
        environment: dict of environment variables that the program gets besides FIXED.
        modules: names of modules that it imports.

    Returns:
        List of words.

    Raises:
        SandboxUnavailable: a program that it needs is not installed.
    """
    is_root = os.geteuid() == 0
    for program, package in [("bwrap", "bubblewrap")] + [("setpriv", "util-linux")] * is_root:
        if not shutil.which(program):
            raise SandboxUnavailable(
                f"Student code runs in a sandbox only, and that needs {package}, which is not installed: "
                f"`apt install {package}`, or your system's way to say that. Nothing was run."
            )
    view = bind_read_only(dict.fromkeys([*visible_paths(), *files_of(modules)]))
    if is_root:
        # What root may read is laid out first; then user NOBODY makes the sandbox proper, so that no process in it is
        # root for any file of the machine. The machine's /proc is there to allow the sandbox a /proc of its own.
        outer = ["bwrap", *view, "--bind", "/proc", "/proc", "--dev", "/dev", *MOUNT_POINTS, "--"]
        drop = ["setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "--inh-caps=-all", "--"]
        prefix, view = [*outer, *drop], ["--bind", "/", "/"]
    else:
        prefix, view = [], [*view, *MOUNT_POINTS]
    variables = [word for pair in (FIXED | environment).items() for word in ("--setenv", *pair)]
    return [
        *(*prefix, "bwrap", "--unshare-all", "--unshare-user", "--uid", str(STUDENT), "--gid", str(STUDENT), *view),
        *("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"),
        *("--size", str(2**26), "--tmpfs", str(SCRATCH), "--dir", str(TMP), "--dir", str(HOME)),
        *("--remount-ro", "/", "--chdir", str(SCRATCH), "--hostname", "sandbox", "--new-session"),
        *("--clearenv", *variables, "--"),
    ]


def visible_paths():
    """The files and folders that are seen inside, besides those of the system.

    Returns:
        List of Path.
    """
    return [*libraries(), *files_of([ZYGOTE])]


def libraries():
    """The folders with the libraries of this Python that lie outside of the system's own."""
    prefixes = {Path(prefix) for prefix in (sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix)}
    if site.ENABLE_USER_SITE:
        prefixes.add(Path(site.getusersitepackages()))
    return [path for path in sorted(prefixes) if path.exists() and not path.is_relative_to("/usr")]


def files_of(modules):
    """The files of modules that are not seen inside anyway, as those of a package that is being worked on.

    Args:
        modules: names of modules. Of one in a package, the folder that it lies in is seen, and how to get there.

    Returns:
        List of Path.
    """
    paths = []
    for module in modules:
        package = importlib.util.find_spec(module.partition(".")[0])
        if not package or not package.has_location:
            continue
        if any(Path(package.origin).is_relative_to(seen) for seen in (Path("/usr"), *libraries())):
            continue
        place = Path(importlib.util.find_spec(module).origin)
        top = Path(package.origin).parent
        paths.append(place.parent if place.parent != top else place)
        paths += [folder / "__init__.py" for folder in place.parents if folder.is_relative_to(top)][1:]
    return [path for path in dict.fromkeys(paths) if path.exists()]


def bind_read_only(paths):
    """The words with which bubblewrap shows paths, and the system, at the places where they are."""
    words = []
    for folder in SYSTEM:
        path = Path("/", folder)
        if path.is_symlink():
            words += ["--symlink", os.readlink(path), str(path)]
        elif path.exists():
            words += ["--ro-bind", str(path), str(path)]
    if HIDDEN.exists():
        words += ["--tmpfs", str(HIDDEN), "--remount-ro", str(HIDDEN)]
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
    """A zygote in its sandbox, started now; it and everything in its sandbox end with this process.

    Whoever has a kernel of it keeps this object, and with it the folder with the kernel's sockets.
    """

    def __init__(self, modules, environment):
        """Starts it; it is not ready yet.

        Args:
            modules: names of the modules that it imports.
            environment: dict of environment variables.

        Raises:
            SandboxUnavailable: a program that it needs is not installed.
        """
        in_sandbox = command(environment, modules)
        # Files on their way through sockets are counted for all processes of a user, and nobody can send one while they
        # are more than its own limit: what kernels have on the way, with theirs, must not be too much for this process.
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        self._owner, self._lock = os.getpid(), threading.Lock()
        self._folder = Path(tempfile.gettempdir(), f"grader-{secrets.token_urlsafe(8)}")
        self._kernels = itertools.count(1)
        self._is_ready = False
        self._said = tempfile.TemporaryFile()  # noqa: SIM115, it is read when something went wrong
        # Clears the folder away when its standard input ends: when nobody has this object, or this process, any more.
        # It is there before the folder is: an owner that is killed in between leaves nothing.
        self._janitor = subprocess.Popen(
            ["/bin/sh", "-c", 'cat; rm -rf -- "$0"', self._folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._folder.mkdir(mode=0o700)
        self._channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        myself = os.pidfd_open(os.getpid())
        try:
            zygote = [sys.executable, "-m", ZYGOTE, str(theirs.fileno()), str(myself), *modules]
            self._process = subprocess.Popen(
                [*in_sandbox, *zygote],
                stdin=subprocess.DEVNULL,
                stdout=self._said,
                stderr=self._said,
                pass_fds=(theirs.fileno(), myself),
                start_new_session=True,
            )
        finally:
            theirs.close()
            os.close(myself)

    def is_of_this_process(self):
        """Whether it was started by this process: a fork of its owner needs one of its own."""
        return self._owner == os.getpid()

    def wait_until_ready(self):
        """Waits until it takes requests.

        Raises:
            SandboxUnavailable: it never will.
        """
        with self._lock:
            if self._is_ready:
                return
            said = self._channel.recv(2**16)
            self._is_ready = said == b"ready"
        if not self._is_ready:
            forget(self)
            raise SandboxUnavailable(said.decode(errors="replace") or self._why_there_is_no_sandbox())

    def _why_there_is_no_sandbox(self):
        self._process.wait()
        self._said.seek(0)
        lines = self._said.read().decode(errors="replace").splitlines()
        if refusals := [line for line in lines if line.startswith(("bwrap", "setpriv"))]:
            return (
                f"The sandbox for student code cannot be made, so nothing was run: {refusals[-1]}. It needs user "
                "namespaces, which not every system allows: docs/sandbox.md says how to switch them on."
            )
        return "The grading kernel was ended while it imported its libraries: has the machine enough memory?"

    def fork(self, request, archive, kept=None):
        """Asks for a kernel.

        Args:
            request: what its supervisor is to know, see `inside.supervisor.supervise`.
            archive: file object with the files of the assignment, a tar archive.
            kept: socket that the kernel is to have; None if it needs none.

        Returns:
            Tuple of the socket to the supervisor and of the address of the sockets on which the kernel can be reached:
            each adds `-1`, `-2` … to it, in the order of `inside.supervisor.CHANNELS`.

        Raises:
            OSError: BrokenPipeError and ConnectionResetError if the zygote is gone.
        """
        address = f"{self._folder}/{next(self._kernels)}"
        control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        given = [theirs]
        try:
            for number, _ in enumerate(CHANNELS, start=1):
                listener = socket.socket(socket.AF_UNIX)
                given.append(listener)
                listener.bind(f"{address}-{number}")
                listener.listen()
            given += [archive, kept] if kept else [archive]
            control.send(json.dumps(request).encode())
            socket.send_fds(self._channel, [b"k"], [file.fileno() for file in given])
        except BaseException:
            control.close()
            raise
        finally:
            for file in (*given, archive):
                if file is not kept:  # who starts the kernel may have to try again
                    file.close()
        return control, address


_zygotes = {}
_lock = threading.Lock()


def running_zygote(modules, environment):
    """The zygote of this process that has imported some modules, started if there is none.

    Args:
        modules: tuple of the names of the modules.
        environment: dict of environment variables that it gets if it is started.

    Raises:
        SandboxUnavailable: a program that it needs is not installed.
    """
    with _lock:
        if modules not in _zygotes or not _zygotes[modules].is_of_this_process():
            _zygotes[modules] = Zygote(modules, environment)
        return _zygotes[modules]


def forget(zygote):
    """Takes a zygote that is gone for no running one any more."""
    with _lock:
        for modules in [modules for modules, known in _zygotes.items() if known is zygote]:
            del _zygotes[modules]
