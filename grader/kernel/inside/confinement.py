"""What a process does to itself before it runs student code: namespaces, mounts, limits, capabilities, system calls.

Numbers are those of the Linux headers: sched.h, mount.h, prctl.h, capability.h, seccomp.h.
"""

import ctypes
import os
import resource
import signal
import tarfile
from pathlib import Path

SCRATCH = Path("/scratch")  # the only place where student code can write
ASSIGNMENT, HOME, TMP, SHM = (SCRATCH / name for name in ("assignment", "home", "tmp", "shm"))
MOST_FILES = 100_000  # that can be there
STUDENT = 1000  # user and group as seen from inside

CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x02000000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_BIND, MS_REC, MS_PRIVATE = 2, 4, 8, 0x1000, 0x4000, 0x40000
PR_SET_PDEATHSIG, PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 22, 24, 38
SECCOMP_MODE_FILTER = 2
CAPABILITY_VERSION_3 = 0x20080522

libc = ctypes.CDLL(None, use_errno=True)


class _Program(ctypes.Structure):  # struct sock_fprog of linux/filter.h
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def _check(result, what):
    if result:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def end_with_parent():
    """Has this process killed when its parent ends, however that ends."""
    _check(libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0), "end with the parent")


def enter_namespaces():
    """Gives this process namespaces of its own; its next child is the first process of the new PID namespace.

    It stays where it was in two ways: it sees the old processes and the old files. It must have one thread only.

    Raises:
        OSError: the kernel refuses.
    """
    apart = CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP
    _check(libc.unshare(apart), "new namespaces")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{STUDENT} {STUDENT} 1")
    Path("/proc/self/gid_map").write_text(f"{STUDENT} {STUDENT} 1")
    # Nobody below may make user namespaces, where new capabilities can be had, or use up what the user has elsewhere.
    Path("/proc/sys/user/max_user_namespaces").write_text("0")
    Path("/proc/sys/user/max_inotify_instances").write_text("16")


def mount_scratch(size):
    """Puts the mounts of one kernel over those of the sandbox: its processes, its terminals, its scratch directory.

    Args:
        size: bytes that the scratch directory may hold, temporary files and shared memory included.
    """
    _check(libc.unshare(CLONE_NEWNS), "a new mount namespace")
    _mount("none", "/", None, MS_REC | MS_PRIVATE)
    _mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC)
    _mount("devpts", "/dev/pts", "devpts", MS_NOSUID | MS_NOEXEC, "newinstance,ptmxmode=0666,mode=620,max=16")
    _mount("scratch", SCRATCH, "tmpfs", MS_NOSUID | MS_NODEV, f"size={size},nr_inodes={MOST_FILES},mode=700")
    for folder in (ASSIGNMENT, HOME, TMP, SHM):
        folder.mkdir()
    # Mapped and shared, /dev/zero is memory that no process is charged for.
    for source, place in ((SHM, "/dev/shm"), ("/dev/null", "/dev/zero")):
        _mount(source, place, None, MS_BIND)
    if not os.listdir("/tmp"):  # or the libraries lie there, to be read only
        _mount(TMP, "/tmp", None, MS_BIND)


def _mount(source, target, kind, flags, options=None):
    arguments = (os.fsencode(word) if word else None for word in (source, target, kind))
    _check(libc.mount(*arguments, flags, options.encode() if options else None), f"mount {target}")


def unpack(archive):
    """Puts the files of the assignment into the scratch directory.

    Args:
        archive: binary file object that holds a tar archive, made by the owner from plain files.
    """
    with tarfile.open(fileobj=archive) as files:
        files.extractall(ASSIGNMENT)


def set_limits(processes, open_files, file_size):
    """Sets the limits that the kernel of the machine enforces by itself.

    Args:
        processes: number of processes and threads that the user of this namespace may have.
        open_files: number of files that a process may have open.
        file_size: bytes of the largest file.
    """
    for what, limit in (
        (resource.RLIMIT_NPROC, processes),
        (resource.RLIMIT_NOFILE, open_files),
        (resource.RLIMIT_FSIZE, file_size),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_RTPRIO, 0),
    ):
        resource.setrlimit(what, (limit, limit))
    os.nice(5)  # whoever watches student code comes first
    Path("/proc/self/oom_score_adj").write_text("1000")  # and is the last to go when the machine has no memory left


def give_up_privileges():
    """Drops every capability, for good: no program that is started later can have one either."""
    last = int(Path("/proc/sys/kernel/cap_last_cap").read_text())
    for capability in range(last + 1):
        _check(libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0), "drop a capability")
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0)
    _check(libc.capset(header, (ctypes.c_uint32 * 6)()), "drop the capabilities")
    _check(libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no new privileges")


def forbid_system_calls(program):
    """Loads a seccomp filter into this process, for itself and all that it starts.

    Args:
        program: the filter as bytes, instructions of classic BPF, 8 bytes each.
    """
    filter_ = _Program(len(program) // 8, program)
    _check(libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(filter_), 0, 0), "the seccomp filter")
