"""The process that kernels are forked from: it imports what they need, once, and runs nothing of it.

    python -m grader.kernel.inside.zygote CHANNEL OWNER MODULE...

CHANNEL is a socket on which each message brings the files of one kernel, see `supervisor.supervise`; OWNER is a pidfd
of the process on whose behalf all this runs. The zygote ends when one of them does.
"""

import gc
import importlib
import os
import select
import signal
import socket
import sys
import traceback

from grader.kernel.inside import supervisor

# What ipykernel imports when it starts, and once more when it makes its shell.
ALWAYS = (
    *("ipykernel.kernelapp", "ipykernel.ipkernel", "ipykernel.zmqshell", "ipykernel.debugger"),
    *("IPython.core.completerlib", "IPython.core.debugger", "IPython.core.oinspect", "IPython.extensions.storemagic"),
    *("sqlite3", "tornado.platform.asyncio", "grader.kernel.inside.stream"),
)
COLLECT_AFTER = 50_000  # new objects: Keras makes thousands in a moment, nearly all of them to stay
FILES = len(supervisor.CHANNELS) + 3  # a listening socket for each, the control socket, the archive, and one more


def main(channel, owner, modules):
    """Imports the modules, says "ready", and forks a kernel for each message until the owner is gone.

    Args:
        channel: the connected socket.
        owner: file descriptor that becomes readable when the owner has ended.
        modules: names of the modules to import.
    """
    try:
        import_all(modules)
    except Exception as error:
        traceback.print_exc()
        channel.send(f"The grading kernel cannot import its libraries: {type(error).__name__}: {error}".encode())
        return
    if (threads := len(os.listdir("/proc/self/task"))) > 1:
        channel.send(f"The libraries of the grading kernel run {threads} threads, so it cannot be forked.".encode())
        return
    be_quiet()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for a supervisor
    gc.collect()
    gc.freeze()  # a collection in a kernel must not touch, and so copy, the pages that all share
    gc.set_threshold(COLLECT_AFTER)
    channel.send(b"ready")
    while owner not in select.select([channel, owner], [], [])[0]:
        message, files, _, _ = socket.recv_fds(channel, 1, FILES)
        if not message:
            return
        try:
            is_child = not os.fork()
        except OSError:
            is_child = False  # the owner sees that nobody holds the other end of the control socket
        if is_child:
            become_supervisor(channel, owner, files)
        for file in files:
            os.close(file)


def import_all(modules):
    """Imports modules in the order given, with what ipykernel needs first."""
    gc.disable()  # of what an import makes nearly everything stays
    for module in (*ALWAYS, *modules):
        importlib.import_module(module)
    gc.enable()


def be_quiet():
    """Sends what is printed nowhere: what student code prints goes through Jupyter's channels."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def become_supervisor(channel, owner, files):
    """Supervises a kernel to its end, with nothing of the zygote's open any more. Does not return."""
    try:
        channel.close()
        os.setsid()  # out of the zygote's process group, which signals reach across namespaces
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        supervisor.supervise(owner, *files)
    finally:
        os._exit(0)


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), int(sys.argv[2]), sys.argv[3:])
