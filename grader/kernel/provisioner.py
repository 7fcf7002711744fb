"""A kernel provisioner that forks kernels from a process in which the slow imports are done.

A kernel spec asks for it with `metadata.kernel_provisioner`, see `kernel_spec`. Forked kernels share nothing but what
was imported: each is a process of its own and sees nothing of another. They are not sandboxed.
"""

import ctypes
import multiprocessing
import os
import signal
import sys

from jupyter_client.provisioning import LocalProvisioner
from traitlets import List, Unicode

PR_SET_PDEATHSIG = 1  # linux/prctl.h


def kernel_spec(preload):
    """What stands in the kernel.json of a kernel that is forked.

    Args:
        preload: names of the modules that are imported before kernels are forked.

    Returns:
        Dict that JSON can hold.
    """
    provisioner = {"provisioner_name": "forking-provisioner", "config": {"preload": list(preload)}}
    return {
        "argv": [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": "Python, forked",
        "language": "python",
        "metadata": {"kernel_provisioner": provisioner, "supported_encryption": ["curve"]},
    }


class ForkingProvisioner(LocalProvisioner):
    """Starts ipykernel in a fork of Python's own fork server (`multiprocessing`), one server for each process."""

    preload = List(Unicode(), help="Modules that are imported once, in the process that kernels are forked from.").tag(
        config=True
    )

    async def launch_kernel(self, cmd, **kwargs):
        """Forks a kernel.

        Args:
            cmd: command line of the kernel spec, `python -m ipykernel_launcher -f FILE ...`.
            **kwargs: `env` and `cwd` of the kernel, as for subprocess.Popen.

        Returns:
            The connection information of the kernel.
        """
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["ipykernel.kernelapp", *self.preload])
        arguments = cmd[cmd.index("ipykernel_launcher") + 1 :]
        self.process = _Fork(context.Process(target=run_kernel, args=(arguments, kwargs["env"], kwargs.get("cwd"))))
        self.pid = self.pgid = self.process.pid
        return self.connection_info


def run_kernel(arguments, env, cwd):
    """Runs ipykernel in this process, as leader of a process group of its own, until it is told to stop."""
    from ipykernel.kernelapp import launch_new_instance

    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)  # gone when the fork server is, however it went
    os.setpgid(0, 0)
    os.environ.clear()
    os.environ.update(env)
    os.chdir(cwd or ".")
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    launch_new_instance(argv=arguments)


class _Fork:
    """A multiprocessing.Process with the face of a subprocess.Popen, which LocalProvisioner expects."""

    stdin = stdout = stderr = None

    def __init__(self, process):
        self._process = process
        process.start()
        self.pid = process.pid

    def poll(self):
        return self._process.exitcode

    def wait(self):
        self._process.join()
        return self._process.exitcode

    def send_signal(self, signum):
        os.kill(self.pid, signum)
