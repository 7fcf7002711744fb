"""Kernels of the sandbox, for the tests of grader.kernel: started, asked, and looked at from outside."""

import time
from dataclasses import dataclass, field
from queue import Empty

from jupyter_client.manager import KernelManager
from traitlets.config import Config


@dataclass
class Outcome:
    """What came of running a cell.

    Attributes:
        text: what it printed, on both streams.
        error: "Name: message" of the exception that ended it; empty if none did.
        reason: the sentence of the provisioner if the kernel was stopped.
        died: whether the kernel is no longer there.
        results: the texts of its results.
    """

    text: str = ""
    error: str = ""
    reason: str | None = None
    died: bool = False
    results: list = field(default_factory=list)

    def is_complete_with(self, message):
        """Takes in a message of the iopub channel; True if it is the last one."""
        content = message["content"]
        match message["msg_type"]:
            case "stream":
                self.text += content["text"]
            case "execute_result":
                self.results.append(content["data"]["text/plain"])
            case "error":
                self.error = f"{content['ename']}: {content['evalue']}"
        return message["msg_type"] == "status" and content["execution_state"] == "idle"

    def __str__(self):
        return " ".join(filter(None, [self.text, *self.results, self.error, self.reason, "died" if self.died else ""]))


class Kernel:
    """A running kernel with a client that listens to it."""

    def __init__(self, cwd=None, **settings):
        """Starts it, with settings of SandboxProvisioner that differ from the defaults."""
        self.manager = KernelManager(kernel_name="grading-python", config=Config({"SandboxProvisioner": settings}))
        self.manager.start_kernel(cwd=str(cwd) if cwd else None)
        self._client = self.manager.client()
        self._client.start_channels()
        while self._client.get_iopub_msg(timeout=10)["msg_type"] != "iopub_welcome":
            pass  # what is said before that is not heard

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def run(self, code, seconds=30, interrupt_after=None):
        """Runs a cell.

        Args:
            code: source of the cell.
            seconds: how long to wait for its end.
            interrupt_after: seconds after which the kernel is interrupted, as nbclient does when a cell takes too long.

        Returns:
            Outcome.

        Raises:
            TimeoutError: the cell did not end, and the kernel did not either.
        """
        asked, outcome = self._client.execute(code), Outcome()
        deadline = time.monotonic() + seconds
        interrupt = time.monotonic() + interrupt_after if interrupt_after else deadline
        while time.monotonic() < deadline:
            if time.monotonic() > interrupt:
                self.manager.interrupt_kernel()
                interrupt = deadline
            try:
                message = self._client.get_iopub_msg(timeout=0.05)
            except Empty:
                if not self.manager.is_alive():
                    outcome.died, outcome.reason = True, self.manager.provisioner.reason
                    return outcome
                continue
            if message["parent_header"].get("msg_id") == asked and outcome.is_complete_with(message):
                return outcome
        raise TimeoutError(f"the cell did not end; so far: {outcome}")
