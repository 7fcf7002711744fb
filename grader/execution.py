"""Runs a submission to its end, whatever the student's code does."""

import asyncio
from pathlib import Path

import nbformat
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import ensure_event_loop
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbgrader import preprocessors
from nbgrader.converters import NbGraderException
from traitlets import Bool, Integer, Type

from grader import remarks
from grader.kernel.errors import KernelNotStarted, SandboxUnavailable
from grader.kernel.provisioner import SandboxProvisioner

KERNEL = "grading-python"  # the name of the kernel spec of grader.kernel


def check_kernel(config, log):
    """Makes sure, before anything is graded, that the kernel that the configuration asks for can run.

    Args:
        config: the traitlets Config of the application.
        log: its logger.

    Raises:
        NbGraderException: it cannot run; why and what to do is logged, in a sentence.
    """
    provisioner = SandboxProvisioner(config=config)
    if config.Execute.get("kernel_name") != KERNEL or not provisioner.sandbox:
        return
    try:
        provisioner.ready_zygote()
    except SandboxUnavailable as reason:
        log.error(str(reason))
        raise NbGraderException(str(reason)) from None


class Client(AsyncKernelClient):
    """A client without heartbeat: the provisioner knows when a kernel ends, and who answers it is student code."""

    def start_channels(self, shell=True, iopub=True, stdin=True, hb=False, control=True):
        """Starts the channels, but for the heartbeat."""
        super().start_channels(shell, iopub, stdin, hb, control)


class Manager(AsyncKernelManager):
    """A kernel manager whose clients have no heartbeat."""

    client_class = "grader.execution.Client"
    client_factory = Type(klass=Client)


class Execute(preprocessors.Execute):
    """nbgrader's Execute, but a kernel that dies, hangs or lies costs only the cells that it can no longer run.

    nbgrader itself drops such a submission and records no score at all. Here the cells that ran keep their outputs, and
    the others the output that `grader.intake.MendCells` gave them, which earns nothing.
    """

    coalesce_streams = Bool(True, help="Whether what a cell prints is one output, whenever it arrives.").tag(
        config=True
    )
    max_updated = Integer(2**26, help="Bytes of all outputs that a notebook may change after they were shown.").tag(
        config=True
    )
    stopped = False  # whether no further cell can be run
    _updated = 0

    def __init__(self, **kwargs):
        """Runs kernels without heartbeat."""
        super().__init__(**{"kernel_manager_class": Manager} | kwargs)

    def preprocess(self, nb, resources, km=None):
        """Runs the cells of `nb`; one without anything of the student's in it needs no kernel."""
        self.stopped, self._updated = False, 0
        if nb.metadata.get(remarks.KEY, {}).get("unreadable"):
            return nb, resources
        try:
            if self.kernel_name == KERNEL:  # before a kernel is asked for, which would log a traceback
                SandboxProvisioner(config=self.config).files_to_copy(Path(resources["metadata"]["path"]))
            return super().preprocess(nb, resources, km)
        except KernelNotStarted as reason:
            remarks.add(nb, f"Nothing could be run: {reason}.")
            return nb, resources

    def preprocess_cell(self, cell, resources, index):
        """Runs a cell, and notes if the kernel does not survive it."""
        if self.stopped:
            return cell, resources
        unharmed = cell.outputs if cell.cell_type == "code" else []
        try:
            cell, resources = super().preprocess_cell(cell, resources, index)
            for output in cell.get("outputs", []):
                nbformat.validate(output, ref="output", version=4)
            return cell, resources
        except DeadKernelError:
            reason = getattr(self.km.provisioner, "reason", None)
            what = f"was {reason}" if reason else "ended the kernel"
        except CellTimeoutError:
            what = f"ran longer than {self.timeout} s and could not be stopped"
        except Exception as error:  # its messages can be anything, and so can what they break
            self.log.warning("Cell %d: the kernel sent something odd: %r", index, error)
            what = "made the kernel send what no kernel sends"
            for task in asyncio.all_tasks(ensure_event_loop()):
                if task.get_coro().__qualname__.startswith("NotebookClient."):
                    task.cancel()  # or it goes on asking this kernel for answers
        remark = f"{what}: the points earned before it stay, the cells after it did not run."
        self._remark(cell, index, remark)
        self.stopped = True
        cell.outputs = unharmed
        return cell, resources

    def process_message(self, msg, cell, cell_index):
        """Takes in a message of the kernel. One that changes outputs shown before costs their number times its size."""
        if msg["msg_type"] == "update_display_data":
            shown = self._display_id_map.get(msg["content"]["transient"]["display_id"], {})
            self._updated += len(repr(msg["content"])) * sum(map(len, shown.values()))
            if self._updated > self.max_updated:
                raise ValueError("it changes too many outputs")
        return super().process_message(msg, cell, cell_index)

    def on_cell_executed(self, **kwargs):
        """Notes a cell that was stopped because it took too long."""
        super().on_cell_executed(**kwargs)
        if kwargs["execute_reply"]["content"].get("ename") == self.error_on_timeout["ename"]:
            what = f"ran longer than {self.timeout} s and was stopped: an endless loop?"
            self._remark(kwargs["cell"], kwargs["cell_index"], what)

    def _remark(self, cell, index, what):
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        name = f'The cell "{grade_id}"' if grade_id else f"Cell {index + 1}"
        remarks.add(self.nb, f"{name} {what}", grade_id)
