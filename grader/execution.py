"""Runs a submission to its end, whatever the student's code does."""

import asyncio
import math
import time
from itertools import pairwise
from pathlib import Path
from queue import Empty

import nbformat
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import ensure_event_loop, run_sync
from nbclient.client import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import output_from_msg
from nbgrader import preprocessors
from traitlets import Integer, Type

from grader import remarks
from grader.kernel.errors import KernelNotStarted, UnfitFiles
from grader.kernel.provisioner import SandboxProvisioner

KERNEL = "grading-python"  # the name of the kernel spec of grader.kernel
WELCOME = 5  # seconds after which the welcome of a kernel is taken for lost


def check_kernel(config, course):
    """Makes sure, before anything is graded, that the kernel that the configuration asks for can run.

    Args:
        config: the traitlets Config of the application.
        course: folder of the course.

    Raises:
        SandboxUnavailable: it cannot run; the message says why and what to do, in a sentence.
    """
    if is_sandboxed(config):
        provisioner = SandboxProvisioner(config=config)
        provisioner.check_place(Path(course))
        provisioner.ready_zygote()


def is_sandboxed(config):
    """Whether a configuration has student code run in the sandbox, with copies of the files that lie on the machine.

    Args:
        config: the traitlets Config of the application.
    """
    return config.Execute.get("kernel_name") == KERNEL and SandboxProvisioner(config=config).sandbox


class Client(AsyncKernelClient):
    """A client without heartbeat: the provisioner knows when a kernel ends, and who answers it is student code."""

    def start_channels(self, shell=True, iopub=True, stdin=True, hb=False, control=True):
        """Starts the channels, but for the heartbeat."""
        super().start_channels(shell, iopub, stdin, hb, control)

    async def wait_for_ready(self, timeout=None):
        """Waits until the kernel is heard on the channel of its outputs, where it welcomes whoever listens.

        A welcome that was missed is no reason to give the kernel up: asked what it is, it says there that it is busy.
        The method that this takes the place of asks always, and listens on until nothing was said for 0.2 s.

        Args:
            timeout: seconds; None to wait as long as it takes.

        Raises:
            KernelNotStarted: it is not heard in time.
        """
        end = time.monotonic() + (math.inf if timeout is None else timeout)
        while (left := end - time.monotonic()) > 0:
            try:
                await self.get_iopub_msg(timeout=min(left, WELCOME))
                return
            except Empty:
                self.kernel_info()
        raise KernelNotStarted(f"a kernel was not heard within {timeout} s of its start")


class Manager(AsyncKernelManager):
    """A kernel manager whose clients have no heartbeat."""

    client_class = "grader.execution.Client"
    client_factory = Type(klass=Client)


class Execute(preprocessors.Execute):
    """nbgrader's Execute, but a kernel that dies, hangs or lies costs only the cells that it can no longer run.

    nbgrader itself drops such a submission and records no score at all. Here the cells that ran keep their outputs, and
    the others the output that `grader.intake.MendCells` gave them, which earns nothing.
    """

    max_updated = Integer(2**26, help="Bytes of all outputs that a notebook may change after they were shown.").tag(
        config=True
    )
    stopped = False  # whether no further cell can be run
    _displayed, _changed = {}, {}  # of each display by its name: what it has shown, and bytes of that after an update

    def __init__(self, **kwargs):
        """Runs kernels without heartbeat."""
        super().__init__(**{"kernel_manager_class": Manager} | kwargs)

    def preprocess(self, nb, resources, km=None):
        """Runs the cells of `nb`; one without anything of the student's in it needs no kernel."""
        self.stopped, self._displayed, self._changed = False, {}, {}
        if nb.metadata.get(remarks.KEY, {}).get("unreadable"):
            return nb, resources
        try:
            self.check_files(resources["metadata"]["path"])
        except UnfitFiles as reason:
            remarks.add(nb, f"Nothing could be run: {reason}.")
            return nb, resources
        return super().preprocess(nb, resources, km)

    def check_files(self, folder):
        """Makes sure, before a kernel is asked for, which would log a traceback, that it can have the files it needs.

        Args:
            folder: its working directory on this machine.

        Raises:
            UnfitFiles: they are too large or too many.
        """
        if self.kernel_name == KERNEL:
            SandboxProvisioner(config=self.config).files_to_copy(Path(folder))

    def preprocess_cell(self, cell, resources, index):
        """Runs a cell, and notes if the kernel does not survive it."""
        self._check_assign_resources(resources)
        if not self.stopped and (what := run_sync(self.run)(cell, index)):
            remark(self.nb, cell, index, f"{what}: the points earned before it stay, the cells after it did not run.")
            self.stopped = True
        return cell, resources

    async def begin(self, notebook, resources, **options):
        """Starts a kernel, with which nothing was run yet.

        Args:
            notebook: the NotebookNode whose cells it is to run.
            resources: those of nbconvert.
            **options: for the start of the kernel, such as `cwd`.

        Raises:
            KernelNotStarted: there can be no such kernel.
        """
        NotebookClient.__init__(self, notebook, None)
        self.reset_execution_trackers()
        self.resources, self._displayed, self._changed = resources, {}, {}
        self.km = self.create_kernel_manager()
        await self.async_start_new_kernel(**options)
        await self.async_start_new_kernel_client()

    async def run(self, cell, index):
        """Runs a cell.

        Args:
            cell: the cell; it keeps its outputs if this fails.
            index: its number in the notebook.

        Returns:
            None, or, if the kernel can run no further cell, what the cell did to it: the end of a sentence.
        """
        unharmed, began = cell.outputs if cell.cell_type == "code" else [], time.monotonic()
        try:
            await self.async_execute_cell(cell, index)
            if cell.cell_type == "code":
                cell.outputs = joined(cell.outputs)
            # A whole notebook is validated by compiled code, a single output is not.
            nbformat.validate(NotebookNode(nbformat=4, nbformat_minor=5, metadata={}, cells=[cell]))
            return None
        except DeadKernelError:
            reason = getattr(self.km.provisioner, "reason", None)
            what = f"was {reason}" if reason else "ended the kernel"
        except CellTimeoutError:
            what = f"ran longer than {self.timeout} s and could not be stopped"
            if not 0 < (self.timeout or 0) < time.monotonic() - began:
                what = f"came to its end, and its kernel did not say so within {self.iopub_timeout} s"
        except Exception as error:  # its messages can be anything, and so can what they break
            self.log.warning("Cell %d: the kernel sent something odd: %r", index, error)
            what = "made the kernel send what no kernel sends"
            for task in asyncio.all_tasks(ensure_event_loop()):
                if task.get_coro().__qualname__.startswith("NotebookClient._"):
                    task.cancel()  # or it goes on asking this kernel for answers
        cell.outputs = unharmed
        return what

    async def tell(self, code, timeout=10):
        """Has the kernel run code that shows nothing and leaves no trace.

        Args:
            code: the source.
            timeout: seconds; None to wait as long as it takes.

        Returns:
            Whether it could be run.
        """
        try:
            asked = self.kc.execute(code, silent=True, store_history=False)
            return await asyncio.wait_for(self._is_done(asked), timeout)
        except Exception:  # no kernel any more, no answer, or one that is none
            return False

    async def _is_done(self, asked):
        """Whether what was asked with a message, given its id, could be done; other answers are passed over."""
        while (reply := await self.kc.get_shell_msg(timeout=None))["parent_header"].get("msg_id") != asked:
            pass
        return reply["content"]["status"] == "ok"

    async def end(self):
        """Ends the kernel, if there is one."""
        if self.km is not None:
            await self._async_cleanup_kernel()
            self.km = None

    def process_message(self, msg, cell, cell_index):
        """Takes in a message of the kernel, and has a display that is updated change all that it has shown.

        nbclient would look for that by the numbers of the cell and of the output, which need not be the same any more.
        """
        content, with_name = msg["content"], ("display_data", "execute_result", "update_display_data")
        name = (content.get("transient") or {}).pop("display_id", None) if msg["msg_type"] in with_name else None
        shown = self._displayed.setdefault(name, []) if name else []
        if shown:
            self._changed[name] = len(repr(content)) * len(shown)
            if sum(self._changed.values()) > self.max_updated:
                raise ValueError("it changes too many outputs")
            new = output_from_msg({"header": {"msg_type": "display_data"}, "content": content})
            for output in shown:
                output.update(data=new.data, metadata=new.metadata)
        output = super().process_message(msg, cell, cell_index)
        if name and output:
            shown.append(output)
        return output

    def on_cell_executed(self, **kwargs):
        """Notes a cell that was stopped because it took too long."""
        super().on_cell_executed(**kwargs)
        if kwargs["execute_reply"]["content"].get("ename") == self.error_on_timeout["ename"]:
            what = f"ran longer than {self.timeout} s and was stopped: an endless loop?"
            remark(self.nb, kwargs["cell"], kwargs["cell_index"], what)


def joined(outputs):
    """Outputs among which all that was printed on a stream is one, whenever it arrived.

    So it is with `coalesce_streams` of nbclient, whose patterns take a time that grows with the square of a line.

    Args:
        outputs: list of NotebookNode, as a kernel sent them.

    Returns:
        List of NotebookNode: the first of each stream has all its text, without what a carriage return overwrites.

    Raises:
        TypeError, AttributeError: what was sent is no text.
    """
    texts, kept = {}, []
    for output in outputs:
        if output.output_type != "stream" or output.name not in texts:
            kept.append(output)
        if output.output_type == "stream":
            texts.setdefault(output.name, []).append(output.text)
    for output in kept:
        if output.output_type == "stream":
            lines = "".join(texts[output.name]).split("\n")
            output.text = "\n".join(line[line.rfind("\r", 0, max(0, len(line) - 1)) + 1 :] for line in lines)
    for index, (one, other) in enumerate(pairwise(kept)):
        if (one.get("name"), other.get("name")) == ("stderr", "stdout"):  # which came first is chance
            kept[index : index + 2] = other, one
    return kept


def remark(notebook, cell, index, what):
    """Adds a remark to a notebook about one of its cells.

    Args:
        notebook: the NotebookNode.
        cell: the cell.
        index: its number.
        what: what it did, the end of a sentence.
    """
    grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
    name = f'The cell "{grade_id}"' if grade_id else f"Cell {index + 1}"
    remarks.add(notebook, f"{name} {what}", grade_id)
