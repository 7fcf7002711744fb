"""What student code might try: one table, which `test_attacks.py` runs and docs/sandbox.md shows.

Each attack is a cell. `expected` is a regular expression for what must come of it: what it prints, the exception that
ends it, or why the kernel was stopped. In a cell stand, for things that are really there outside:

    {source} the notebook with the hidden tests     {gradebook} a gradebook          {submission} somebody else's notebook
    {marker} a file in another student's scratch     {port} a server on the machine   {abstract}, {path} UNIX sockets
    {home} the home directory of whoever grades      {libraries} the folder of the Python libraries
"""

from dataclasses import dataclass, field

LIBC = "import ctypes, os; libc = ctypes.CDLL(None, use_errno=True)\n"
REFUSED = "Operation not permitted"
READ_ONLY = "Read-only file system"
FULL = "No space left on device"


@dataclass(frozen=True)
class Attack:
    """One attack.

    Attributes:
        tries: what it tries, in a few words.
        stopped_by: what keeps it from succeeding.
        code: the cell.
        expected: regular expression for what must come of it.
        limits: settings of the provisioner that differ from the defaults, to keep the test short.
        harmless: whether the kernel must still answer afterwards.
    """

    tries: str
    stopped_by: str
    code: str
    expected: str
    limits: dict = field(default_factory=dict)
    harmless: bool = True


def system_call(number, *arguments):
    """A cell that makes a system call by its number on x86-64 and prints what the machine says."""
    words = ", ".join(str(argument) for argument in (number, *arguments))
    return f"{LIBC}result = libc.syscall({words})\nprint(result, os.strerror(ctypes.get_errno()))"


def stopped(code, expected, limits):
    """What the attacks that pass a limit have in common."""
    return {"code": code, "expected": f"stopped: {expected}", "limits": limits, "harmless": False}


MOUNTS, CAPABILITIES, FILTER = "mount namespace", "no capabilities", "seccomp filter"
PROCESSES, NETWORK, LIMIT = "PID namespace", "network namespace", "the supervisor's limit"

ATTACKS = {
    "read": [
        Attack("read the hidden tests in source/", MOUNTS, "open({source!r})", "FileNotFoundError"),
        Attack("read the gradebook", MOUNTS, "open({gradebook!r})", "FileNotFoundError"),
        Attack("read somebody else's submission", MOUNTS, "open({submission!r})", "FileNotFoundError"),
        Attack(
            "find the notebook in the working directory",
            "the scratch directory holds a copy of the other files",
            "import glob; print(sorted(glob.glob('**/*', recursive=True)), glob.glob('../**/*.ipynb', recursive=True))",
            r"^\['data', 'data/numbers.txt'\] \[\]$",
        ),
        Attack(
            "read the home directory of whoever grades",
            MOUNTS,
            "import os; print([name for name in os.listdir({home!r}) if name not in {shown!r}])",
            r"FileNotFoundError|^\[\]$",
        ),
        Attack(
            "read the environment of whoever grades",
            "a short list of variables",
            "import os; print('secret' in open('/proc/1/environ').read() + open('/proc/self/environ').read() "
            "+ str(os.environ))",
            "^False$",
        ),
        Attack(
            "find another student's scratch directory",
            "a scratch directory for each kernel, and a mount namespace",
            "import os\n"
            "found = []\n"
            "for place, folders, files in os.walk('/'):\n"
            "    folders[:] = [name for name in folders if name not in ('usr', 'proc', 'site-packages')]\n"
            "    found += [name for name in files if name == {marker!r}]\n"
            "print(found)",
            r"^\[\]$",
        ),
        Attack(
            "see other processes",
            PROCESSES,
            "import os; print([name for name in os.listdir('/proc') if name.isdigit()])",
            r"^\['1'\]$",
        ),
        Attack(
            "find a file that was left open",
            "the zygote and the supervisor close what they have open",
            "import os\n"
            "links = [os.readlink(f'/proc/self/fd/{{n}}') for n in os.listdir('/proc/self/fd') "
            "if os.path.exists(f'/proc/self/fd/{{n}}')]\n"
            "print([link for link in links if link.startswith('/') and not link.startswith(('/dev/null', '/proc/'))])",
            r"^\[\]$",
        ),
        Attack(
            "find the zygote's socket, or a handle of a process",
            "the zygote and the supervisor close what they have open",
            "import os, socket\n"
            "def kind(number):\n"
            "    link = os.readlink(f'/proc/self/fd/{{number}}')\n"
            "    return socket.socket(fileno=os.dup(number)).type if link.startswith('socket') else link\n"
            "kinds = {{kind(int(n)) for n in os.listdir('/proc/self/fd') if os.path.lexists(f'/proc/self/fd/{{n}}')}}\n"
            "print([kind for kind in kinds if kind in (socket.SOCK_SEQPACKET, 'anon_inode:[pidfd]')], socket.SOCK_STREAM in kinds)",
            r"^\[\] True$",
        ),
        Attack(
            "climb out by ../",
            MOUNTS,
            "import os; print(os.path.samefile('/', os.path.join('/proc/1/root', '../../..')), os.path.exists('/..' + {source!r}))",
            "^True False$",
        ),
        Attack("open a file by its handle", FILTER, system_call(304, -100, 0, 0), REFUSED),
        Attack(
            "read the disk",
            MOUNTS,
            "import os; print(os.listdir('/dev'), os.path.exists('/sys'))",
            r"^(?!.*(vd|sd|nvme|mem|kmsg)).* False$",
        ),
        Attack(
            "make a device of its own",
            CAPABILITIES,
            "import os, stat; os.mknod('disk', stat.S_IFBLK | 0o600, os.makedev(254, 0))",
            REFUSED,
        ),
        Attack(
            "read the machine's memory",
            "user namespace",
            "open('/proc/kcore', 'rb')",
            "PermissionError|FileNotFoundError",
        ),
        Attack("read the machine's log", FILTER, system_call(103, 3, "ctypes.create_string_buffer(99)", 99), REFUSED),
    ],
    "write": [
        Attack("write into the root folder", "read-only mounts", "open('/x', 'w')", READ_ONLY),
        Attack("write into the system", "read-only mounts", "open('/usr/bin/x', 'w')", f"{READ_ONLY}|Permission"),
        Attack(
            "change TensorFlow for those who come later",
            "read-only mounts",
            "open({libraries!r} + '/tensorflow/__init__.py', 'a')",
            f"{READ_ONLY}|Permission",
        ),
        Attack(
            "change a library in memory for those who come later",
            "each kernel is a fork of its own",
            "import keras; keras.Sequential = None; print(keras.Sequential)",
            "^None$",
        ),
        Attack("write into /dev", "read-only mounts", "open('/dev/x', 'w')", READ_ONLY),
        Attack(
            "write into the temporary folder of the machine",
            MOUNTS,
            "open('/tmp/of-an-attack', 'w'); import os; print(os.path.samefile('/tmp', '/scratch/tmp'))",
            f"^True$|{READ_ONLY}",
        ),
        Attack(
            "have the machine run a program when something crashes",
            "user namespace",
            "open('/proc/sys/kernel/core_pattern', 'w')",
            "PermissionError|Read-only",
        ),
        Attack(
            "reboot by /proc/sysrq-trigger",
            "user namespace",
            "open('/proc/sysrq-trigger', 'w')",
            "PermissionError|Read-only|FileNotFoundError",
        ),
        Attack(
            "allow itself user namespaces again",
            "user namespace",
            "open('/proc/sys/user/max_user_namespaces', 'w')",
            "PermissionError|Read-only",
        ),
        Attack(
            "mount something",
            FILTER,
            LIBC + "libc.mount(b'x', b'/scratch', b'tmpfs', 0, None); print(os.strerror(ctypes.get_errno()))",
            REFUSED,
        ),
        Attack(
            "make the root folder writable",
            FILTER,
            LIBC + "libc.mount(None, b'/', None, 0x1020, None); print(os.strerror(ctypes.get_errno()))",
            REFUSED,
        ),
        Attack(
            "take away what hides the rest",
            FILTER,
            LIBC + "libc.umount2(b'/proc', 2); print(os.strerror(ctypes.get_errno()))",
            REFUSED,
        ),
        Attack("change the root folder", FILTER, "import os; os.chroot('/usr')", REFUSED),
    ],
    "talk": [
        Attack(
            "reach a server on the machine",
            NETWORK,
            "import socket; socket.create_connection(('127.0.0.1', {port}), 3)",
            "Network is unreachable|Cannot assign",
        ),
        Attack(
            "reach the internet by UDP",
            NETWORK,
            "import socket; socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('8.8.8.8', 53))",
            "Network is unreachable",
        ),
        Attack("look up a name", NETWORK, "import socket; socket.getaddrinfo('example.org', 80)", "gaierror"),
        Attack(
            "read what passes on the wire",
            CAPABILITIES,
            "import socket; socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)",
            REFUSED,
        ),
        Attack(
            "open a packet socket",
            FILTER,
            "import socket; socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
            "Address family not supported",
        ),
        Attack(
            "talk to the host of a virtual machine",
            FILTER,
            "import socket; socket.socket(socket.AF_VSOCK)",
            "Address family not supported",
        ),
        Attack(
            "use the machine's cryptography",
            FILTER,
            "import socket; socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET)",
            "Address family not supported",
        ),
        Attack(
            "have a network protocol loaded",
            FILTER,
            "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM, 132)",
            "Address family not supported",
        ),
        Attack(
            "ask for audit or connector messages",
            FILTER,
            "import socket; socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 11)",
            "Address family not supported",
        ),
        Attack(
            "reach an abstract UNIX socket of the machine",
            NETWORK,
            "import socket; socket.socket(socket.AF_UNIX).connect('\\0' + {abstract!r})",
            "Connection refused",
        ),
        Attack(
            "reach a UNIX socket by its path",
            MOUNTS,
            "import socket; socket.socket(socket.AF_UNIX).connect({path!r})",
            "FileNotFoundError",
        ),
        Attack(
            "reach another student's kernel",
            NETWORK,
            "import socket; socket.socket(socket.AF_UNIX).connect('\\0of-another-student')",
            "Connection refused",
        ),
        Attack(
            "switch on the loopback",
            CAPABILITIES,
            "import fcntl, socket, struct\nfcntl.ioctl(socket.socket(), 0x8914, struct.pack('16sH14s', b'lo', 1, b''))",
            REFUSED,
        ),
    ],
    "seize": [
        Attack(
            "kill whatever there is",
            PROCESSES,
            "import os\n"
            "hit = []\n"
            "for pid in range(2, 70000):\n"
            "    try:\n        os.kill(pid, 9); hit.append(pid)\n"
            "    except ProcessLookupError:\n        pass\n"
            "print(os.getppid(), [pid for pid in hit if str(pid) not in os.listdir('/proc/self/task')])",
            r"^0 \[\]$",
        ),
        Attack(
            "kill the process group that it is in",
            "a session for the kernel and one for its supervisor",
            "import os; os.kill(0, 9); print('still here')",
            "^still here$",
        ),
        Attack(
            "slow that process group down",
            "a session for the kernel and one for its supervisor",
            "import os; print(os.getpgid(0), os.setpriority(os.PRIO_PGRP, 0, 19))",
            "^1 None$",
        ),
        Attack(
            "trace a process",
            FILTER,
            LIBC + "libc.ptrace(16, 1, 0, 0); print(os.strerror(ctypes.get_errno()))",
            REFUSED,
        ),
        Attack("read another process's memory", FILTER, system_call(310, 1, 0, 0, 0, 0, 0), REFUSED),
        Attack("write another process's memory", FILTER, system_call(311, 1, 0, 0, 0, 0, 0), REFUSED),
        Attack("take a file from another process", FILTER, system_call(438, 0, 0, 0), REFUSED),
        Attack(
            "make a user namespace",
            FILTER,
            LIBC + "libc.unshare(0x10000000); print(os.strerror(ctypes.get_errno()))",
            REFUSED,
        ),
        Attack("make one by clone", FILTER, system_call(56, "0x10000000 | 17", 0, 0, 0, 0), REFUSED),
        Attack(
            "make one by clone3",
            FILTER,
            system_call(435, "(ctypes.c_uint64 * 11)(0x10000000, 0, 0, 0, 17)", 88),
            "Function not implemented",
        ),
        Attack("enter another namespace", FILTER, system_call(308, "os.open('/proc/self/ns/user', 0)", 0), REFUSED),
        Attack("load a kernel module", FILTER, system_call(175, 0, 0, "b''"), REFUSED),
        Attack("load a BPF program", FILTER, system_call(321, 0, 0, 0), REFUSED),
        Attack("handle its own page faults", FILTER, system_call(323, 0), REFUSED),
        Attack("watch the processor's counters", FILTER, system_call(298, 0, 0, -1, -1, 0), REFUSED),
        Attack("use the machine's keyring", FILTER, system_call(250, 0, -3, 0), REFUSED),
        Attack("work behind the filter's back with io_uring", FILTER, system_call(425, 8, 0), REFUSED),
        Attack("reboot", FILTER, system_call(169, "0xFEE1DEAD", 672274793, 0x01234567, 0), REFUSED),
        Attack("set the clock", FILTER, "import time; time.clock_settime(time.CLOCK_REALTIME, 0)", REFUSED),
        Attack(
            "call the kernel as a 32-bit program",
            FILTER,
            "import ctypes, mmap\n"
            "page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE, prot=7); page.write(bytes.fromhex('b814000000cd80c3'))  # mov eax, 20; int 0x80; ret\n"
            "print(ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))())",
            "^-1$",
        ),
        Attack("become root", CAPABILITIES, "import os; os.setuid(0)", "Invalid argument|not permitted"),
        Attack(
            "gain a capability by a program that has one",
            "no_new_privs",
            "print(*(line.split()[1] for line in open('/proc/self/status') "
            "if line.startswith(('CapPrm', 'CapEff', 'CapBnd', 'CapAmb', 'NoNewPrivs', 'Seccomp:'))))",
            "^(0000000000000000 ){4}1 2$",
        ),
        Attack(
            "type into somebody's terminal",
            FILTER,
            "import fcntl, os; fcntl.ioctl(os.openpty()[1], 0x5412, b'x')",
            REFUSED,
        ),
        Attack(
            "raise its limits",
            "hard limits",
            "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (9999, 9999))",
            "not allowed to raise|ValueError",
        ),
        Attack("take precedence", CAPABILITIES, "import os; os.nice(-10)", "PermissionError|Operation not permitted"),
    ],
    "use up": [
        Attack(
            "a fork bomb",
            LIMIT,
            **stopped(
                "import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass",
                "started more than 60 processes",
                {"processes": 60},
            ),
        ),
        Attack(
            "a thread bomb",
            LIMIT,
            **stopped(
                "import threading, time\nwhile True:\n    try:\n        threading.Thread(target=time.sleep, args=[99]).start()\n"
                "    except RuntimeError:\n        time.sleep(0.1)",
                "started more than 60 processes and threads",
                {"processes": 60},
            ),
        ),
        Attack(
            "a memory bomb",
            LIMIT,
            **stopped(
                "hoard = [bytes([1]) * 2**24 for _ in range(2**12)]",
                "used more than 700 MiB of memory",
                {"memory": 700 * 2**20},
            ),
        ),
        Attack(
            "a memory bomb spread over children",
            LIMIT,
            **stopped(
                "import os, time\nfor _ in range(10):\n    if not os.fork():\n        hoard = bytes([1]) * 2**27\n        time.sleep(99)\ntime.sleep(99)",
                "used more than 700 MiB of memory",
                {"memory": 700 * 2**20},
            ),
        ),
        Attack(
            "memory that is shared and in no process",
            LIMIT,
            **stopped(
                "import mmap, time\nwhile True:\n    with open('/dev/shm/x', 'ab') as file:\n        file.write(bytes(2**24))",
                "used more than 300 MiB of memory",
                {"memory": 300 * 2**20, "scratch": 2**30},
            ),
        ),
        Attack(
            "memory that is shared and has no name",
            FILTER,
            "import mmap; mmap.mmap(-1, 2**29)",
            REFUSED,
        ),
        Attack(
            "the same by /dev/zero",
            "/dev/null is there in its place",
            "import mmap; zero = open('/dev/zero', 'r+b'); mmap.mmap(zero.fileno(), 2**29)",
            "No such device",
        ),
        Attack(
            "tables of pages, without pages",
            LIMIT,
            **stopped(
                "import mmap, time\nroom = mmap.mmap(-1, 2**38, mmap.MAP_PRIVATE | 0x4000)\nroom.madvise(15)\n"
                "for place in range(0, 2**38, 2**21):\n    room[place]\ntime.sleep(9)",
                "used more than 400 MiB of memory",
                {"memory": 400 * 2**20},
            ),
        ),
        Attack(
            "memory of a process without its first thread",
            LIMIT,
            **stopped(
                "import ctypes, os, threading, time\n"
                "if not os.fork():\n    threading.Thread(target=time.sleep, args=[99]).start()\n"
                "    ctypes.CDLL(None).syscall(60, 0)\ntime.sleep(9)",
                "a process went on without its first thread",
                {},
            ),
        ),
        Attack("memory that a pipe keeps", FILTER, system_call(278, 1, 0, 0, 0), REFUSED),
        Attack("the machine's asynchronous input and output", FILTER, system_call(206, 65000, 0), REFUSED),
        Attack(
            "the machine's terminals",
            "number of terminals of each kernel",
            "import os; keep = [os.openpty() for _ in range(20)]",
            FULL,
        ),
        Attack(
            "the user's inotify instances",
            "user namespace",
            LIBC + "print(*[libc.inotify_init() for _ in range(20)][-1:], os.strerror(ctypes.get_errno()))",
            "^-1 Too many open files$",
        ),
        Attack(
            "larger buffers of sockets",
            FILTER,
            "import socket; socket.socketpair()[0].setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2**22)",
            REFUSED,
        ),
        Attack(
            "many buffers of sockets",
            LIMIT,
            **stopped(
                "import socket, time\nkeep = [socket.socketpair() for _ in range(220)]\ntime.sleep(9)",
                "opened more than 400 sockets",
                {},
            ),
        ),
        Attack("memory behind a file descriptor", FILTER, "import os; os.memfd_create('x')", REFUSED),
        Attack("memory of System V", FILTER, system_call(29, 0, 2**30, 0o1600), REFUSED),
        Attack(
            "processor time, spread over children",
            LIMIT,
            **stopped(
                "import os\nos.fork(); os.fork()\nwhile True:\n    pass",
                "used more than 2 s of processor time",
                {"processor_seconds": 2},
            ),
        ),
        Attack(
            "processor time that others wait for",
            LIMIT,
            **stopped(
                "import os\nfor _ in range(5):\n    os.fork()\nwhile True:\n    pass",
                "kept more than 8 processes and threads busy",
                {},
            ),
        ),
        Attack(
            "waiting for ever", LIMIT, **stopped("import time\ntime.sleep(99)", "ran longer than 1 s", {"seconds": 1})
        ),
        Attack(
            "a disk bomb",
            "size of the scratch directory",
            "with open('x', 'wb') as file:\n    while True:\n        file.write(bytes(2**20))",
            FULL,
            {"scratch": 2**25},
        ),
        Attack(
            "a disk bomb in the temporary folder",
            "size of the scratch directory",
            "import tempfile\nwith tempfile.TemporaryFile() as file:\n    while True:\n        file.write(bytes(2**20))",
            FULL,
            {"scratch": 2**25},
        ),
        Attack(
            "a million empty files",
            "number of files of the scratch directory",
            "for number in range(10**6):\n    open(str(number), 'w').close()",
            FULL,
        ),
        Attack("a sparse file of 10 GB", "size of a file", "open('x', 'wb').truncate(10**10)", "File too large"),
        Attack(
            "open files without end",
            "number of open files",
            "keep = [open('/dev/null') for _ in range(10**5)]",
            "Too many open files",
            {"open_files": 200},
        ),
        Attack(
            "an output bomb",
            LIMIT,
            **stopped("while True:\n    print('x' * 10**6)", "sent more than 4 MiB of output", {"output": 2**22}),
        ),
        Attack(
            "flood the iopub channel",
            LIMIT,
            **stopped(
                "from IPython import get_ipython\nkernel = get_ipython().kernel\nwhile True:\n    kernel.send_response(kernel.iopub_socket, 'display_data', {{'data': {{}}, 'metadata': {{}}}})",
                "sent more than 4 MiB of output",
                {"output": 2**22},
            ),
        ),
    ],
    "outlast": [
        Attack(
            "a daemon that outlives the kernel",
            PROCESSES,
            "import os, time\n"
            "if not os.fork():\n    os.setsid()\n    open('/proc/self/comm', 'w').write('outlasting')\n    if not os.fork():\n"
            "        time.sleep(999)\n    os._exit(0)\n"
            "print('away')",
            "^away$",
        ),
        Attack(
            "stop itself with SIGSTOP",
            "the first process of a namespace takes no SIGSTOP from inside",
            "import os, signal; os.kill(os.getpid(), signal.SIGSTOP); print('still here')",
            "^still here$",
        ),
        Attack(
            "catch the interrupt for ever",
            "the owner kills it",
            "import time\nwhile True:\n    try:\n        time.sleep(99)\n    except KeyboardInterrupt:\n        print('no', flush=True)",
            "did not end.*no",
            harmless=False,
        ),
        Attack(
            "outlive the supervisor",
            FILTER,
            LIBC + "print(libc.prctl(1, 0, 0, 0, 0), os.strerror(ctypes.get_errno()))",
            f"^-1 {REFUSED}$",
        ),
        Attack(
            "leave by os._exit",
            "the end of one kernel ends no other",
            "import os; os._exit(7)",
            "^died$",
            harmless=False,
        ),
        Attack(
            "crash",
            "the end of one kernel ends no other",
            "import ctypes; ctypes.string_at(0)",
            "^died$",
            harmless=False,
        ),
        Attack(
            "close its own sockets",
            "the owner kills it",
            "import os; os.closerange(3, 1024)",
            "did not end|died",
            harmless=False,
        ),
        Attack(
            "reply with messages that are none",
            "the owner throws them away",
            "from IPython import get_ipython\n"
            "kernel = get_ipython().kernel\n"
            "for junk in ([], [b''], [b'<IDS|MSG>'], [b'<IDS|MSG>', b'x' * 64, b'{{', b'[]', b'1', b'null'], [b'\\xff' * 9] * 9):\n"
            "    kernel.iopub_socket.send_multipart(junk or [b'x'])\n"
            "print('sent')",
            "is not in list",
            harmless=False,
        ),
        Attack(
            "answer for another cell",
            "the owner asks for the reply to its own message",
            "from IPython import get_ipython\n"
            "kernel = get_ipython().kernel\n"
            "kernel.session.send(kernel.iopub_socket, 'status', {{'execution_state': 'idle'}}, parent={{'msg_id': 'another'}})\n"
            "print('on time')",
            "^on time$",
        ),
    ],
}
