"""The system calls that no notebook needs, as a seccomp filter made with libseccomp."""

import errno
import socket
import tempfile
from functools import cache

from grader.kernel.errors import SandboxUnavailable

REFUSED = {
    "other processes": ("ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "pidfd_getfd"),
    "namespaces and mounts": (
        *("unshare", "setns", "mount", "umount", "umount2", "pivot_root", "chroot", "move_mount", "mount_setattr"),
        *("open_tree", "fsopen", "fsconfig", "fsmount", "fspick", "quotactl", "quotactl_fd", "fanotify_init"),
        *("name_to_handle_at", "open_by_handle_at"),
    ),
    "the kernel of the machine": (
        *("bpf", "perf_event_open", "userfaultfd", "init_module", "finit_module", "delete_module"),
        *(
            "kexec_load",
            "kexec_file_load",
            "reboot",
            "swapon",
            "swapoff",
            "syslog",
            "acct",
            "vhangup",
            "lookup_dcookie",
        ),
        *("iopl", "ioperm", "modify_ldt", "personality", "sethostname", "setdomainname", "uselib", "nfsservctl"),
        *("clock_settime", "clock_adjtime", "settimeofday", "adjtimex", "stime"),
    ),
    "keys": ("add_key", "request_key", "keyctl"),
    # Operations that the filter cannot see, and memory that belongs to no process and so escapes the limit.
    "hidden work and memory": (
        *("io_uring_setup", "io_uring_enter", "io_uring_register"),
        *("io_setup", "vmsplice", "memfd_create", "memfd_secret", "shmget", "shmat", "shmctl", "msgget", "semget"),
    ),
}
CLONE_NEW = 0x7E020000  # sched.h: CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET
# Families of sockets that end where the network namespace ends. libzmq insists on all of them, whatever it uses.
SOCKETS = {socket.AF_UNSPEC, socket.AF_UNIX, socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK}
FAMILIES = 64  # more than there are: linux/socket.h
MAP_SHARED_ANONYMOUS = 0x21  # mman.h
PR_SET_PDEATHSIG = 1  # prctl.h
TIOCSTI, TIOCLINUX = 0x5412, 0x541C  # asm-generic/ioctls.h: put characters into a terminal


@cache
def program():
    """The filter for the machine that this runs on.

    Returns:
        Bytes: instructions of classic BPF, as `prctl(PR_SET_SECCOMP)` takes them.

    Raises:
        SandboxUnavailable: libseccomp is not there or too old.
    """
    try:
        import pyseccomp
    except (ImportError, RuntimeError):
        raise SandboxUnavailable(
            "Student code runs in a sandbox only, and that needs libseccomp, which is not installed: `apt install "
            "libseccomp2`, or your system's way to say that. Nothing was run."
        ) from None
    refuse = pyseccomp.ERRNO(errno.EPERM)
    filter_ = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    filter_.set_attr(pyseccomp.Attr.ACT_BADARCH, refuse)  # system calls of 32-bit programs have other numbers
    for names in REFUSED.values():
        for name in names:
            try:
                filter_.add_rule(refuse, name)
            except OSError:
                raise SandboxUnavailable(
                    f"libseccomp is too old to refuse {name}: update it. Nothing was run."
                ) from None
    # The flags of clone3 stand in memory, where a filter cannot look: without it, programs use clone.
    filter_.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")
    for bit in (1 << shift for shift in range(32) if CLONE_NEW >> shift & 1):
        filter_.add_rule(refuse, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, bit, bit))
    # Memory that is shared and has no name stays when nobody has it mapped, where no process is charged for it.
    filter_.add_rule(refuse, "mmap", pyseccomp.Arg(3, pyseccomp.MASKED_EQ, MAP_SHARED_ANONYMOUS, MAP_SHARED_ANONYMOUS))
    for option in (socket.SO_SNDBUF, socket.SO_RCVBUF):  # so is what waits in a socket
        level = pyseccomp.Arg(1, pyseccomp.EQ, socket.SOL_SOCKET)
        filter_.add_rule(refuse, "setsockopt", level, pyseccomp.Arg(2, pyseccomp.EQ, option))
    # Without it a kernel cannot ask to outlive its supervisor.
    filter_.add_rule(refuse, "prctl", pyseccomp.Arg(0, pyseccomp.EQ, PR_SET_PDEATHSIG))
    for request in (TIOCSTI, TIOCLINUX):
        filter_.add_rule(refuse, "ioctl", pyseccomp.Arg(1, pyseccomp.MASKED_EQ, 0xFFFFFFFF, request))
    no_family = pyseccomp.ERRNO(errno.EAFNOSUPPORT)
    for family in set(range(FAMILIES)) - SOCKETS:
        filter_.add_rule(no_family, "socket", pyseccomp.Arg(0, pyseccomp.EQ, family))
    filter_.add_rule(no_family, "socket", pyseccomp.Arg(0, pyseccomp.GE, FAMILIES))
    for family in (socket.AF_INET, socket.AF_INET6):  # TCP, UDP and what is older; nothing that the machine would load
        newer = pyseccomp.Arg(2, pyseccomp.GT, socket.IPPROTO_UDP)
        filter_.add_rule(no_family, "socket", pyseccomp.Arg(0, pyseccomp.EQ, family), newer)
    no_netlink_but_routes = (pyseccomp.Arg(0, pyseccomp.EQ, socket.AF_NETLINK), pyseccomp.Arg(2, pyseccomp.NE, 0))
    filter_.add_rule(no_family, "socket", *no_netlink_but_routes)
    with tempfile.TemporaryFile() as file:
        filter_.export_bpf(file)
        file.seek(0)
        return file.read()
