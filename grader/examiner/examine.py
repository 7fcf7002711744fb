"""Judges a notebook from outside the process that its student's code runs in: takes the place of nbgrader's Execute.

First the student's cells run in a kernel of their own, from top to bottom; what they show is kept. Then the tests run,
in another kernel, and ask that one: see `inside.agent` and `inside.references`. So everything that the student's code
can show was shown before it could see anything of a hidden test.
"""

import ast
import asyncio
import copy
import socket
import time
from contextlib import suppress

from jupyter_core.utils import run_sync
from nbformat import NotebookNode
from nbformat.v4 import new_notebook, new_output
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Float

from grader import remarks
from grader.examiner.plan import is_test, plan_of
from grader.execution import Execute, remark
from grader.intake import NOT_RUN
from grader.kernel.errors import KernelNotStarted, UnfitFiles

PATIENCE = 3  # how often the student's kernel may fail to say what a name stands for
HINT, GONE = "application/x-hint", "application/x-gone"  # see `inside.references.show_error`
LOOP = "an endless loop?"
UNSEEN = "A check that you cannot see fails"
WITHOUT = "everything else was graded without it."
# What runs in the kernels besides cells, without a name of its own: it could be one of the notebook's.
INSIDE = '__import__("grader.examiner.inside.{0}", fromlist=["start"])'
START = INSIDE + ".start()"
REMEMBER = INSIDE.format("agent") + ".agent.remember({0!r})"
SERVE = INSIDE.format("agent") + ".agent.serve()"
ASK = INSIDE.format("references") + ".student.{}"
PREPARE = ASK.format("prepare({0!r}, {1!r})")
# Stand behind the visible part of a test and in front of the hidden one: that costs less than a message.
KEEP = "\n" + ASK.format("keep({0}, {1!r})")
PUT_BACK = ASK.format("put_back({0})") + "  "  # the comment with which that begins


class Examine(NbGraderPreprocessor):
    """Runs a submission and its tests in two kernels. Kernels and cells have the limits of `Execute`."""

    seconds = Float(1200, help="Seconds that one notebook may take, from its first cell to its last test.").tag(
        config=True
    )

    def preprocess(self, nb, resources):
        """Runs the cells of `nb`; one without anything of the student's in it needs no kernel.

        Raises:
            KernelNotStarted, SandboxUnavailable: for reasons of the machine, which are no reason to give no points.
        """
        if nb.metadata.get(remarks.KEY, {}).get("unreadable"):
            return nb, resources
        course, names = self.parent.parent.coursedir, resources["nbgrader"]
        released = course.format_path(course.release_directory, ".", names["assignment"])
        examination = Examination(nb, resources, released, self)
        if not examination.answers.enabled:
            remarks.add(nb, "Nothing was run (--no-execute), so no test earns a point.")
            return nb, resources
        try:
            examination.answers.check_files(resources["metadata"]["path"])
        except UnfitFiles as reason:
            remarks.add(nb, f"Nothing could be run: {reason}.")
            return nb, resources
        run_sync(examination.run)(self.seconds)
        return nb, resources


class Examination:
    """One notebook on its way through two kernels."""

    def __init__(self, notebook, resources, released, parent):
        """Plans what runs where.

        Args:
            notebook: NotebookNode that went through `intake.MendCells` and nbgrader's OverwriteCells.
            resources: those of nbconvert.
            released: folder of the assignment as it was released, whose files the tests use: no student can change one,
                and unlike those under source/ they are no links.
            parent: the Configurable whose configuration the kernels get.
        """
        self.answers, self.tests = Execute(parent=parent), Execute(parent=parent)
        self._notebook, self._resources, self._released, self._log = notebook, resources, released, parent.log
        self._steps = plan_of(notebook)
        self._socket = None  # the examiner's end of the connection between the two kernels
        self._connected = None  # the one with which the examiner's kernel was started
        self._dead = set()  # cells that ended the student's kernel
        self._moment = None  # the last cell that ran in the student's kernel
        self._remembered = set()  # the moments that this kernel knows by name
        self._moments = {}  # for each cell with a test the moment at which it looks at the student's side
        self._prepared = None  # the moment for which the tests' names are bound
        self._set_up = set()  # cells of the instructor that have run where the tests run
        self._kept = set()  # cells with a test that left there what its hidden part takes from the visible one
        self._deadline = None
        self._serving = None  # the task that is done when the student's side does not answer any more
        self._unanswered = 0  # how often the student's kernel did not even say what a name stands for

    async def run(self, seconds):
        """Runs everything, and ends both kernels whatever happens.

        Args:
            seconds: how long it may take.
        """
        self._deadline = time.monotonic() + seconds
        starting = None
        try:
            await self._begin_answers(self._notebook.metadata)
            starting = asyncio.ensure_future(self._start_tests())  # meanwhile the student's cells run
            for step in self._steps:
                if time.monotonic() < self._deadline:
                    await self._answer(step)
            await starting
            await self._begin_tests()
            late = await self._each(self._see) or await self._each(self._judge)
            if late:
                remarks.add(self._notebook, f"{late}: the tests after that did not run.")
        finally:
            if starting and not starting.done():
                starting.cancel()
                await asyncio.wait({starting})
            for kernel in (self.answers, self.tests):
                with suppress(Exception):
                    await kernel.end()
            self._close()

    async def _each(self, judge):
        """Judges each step that has something to run in the examiner's kernel, and starts new kernels where one ended.

        Args:
            judge: `self._see` or `self._judge`.

        Returns:
            Why it did not come to the end, the beginning of a sentence; None if it did.
        """
        for step in self._steps:
            if time.monotonic() > self._deadline:
                return "It took too long"
            if self._unanswered >= PATIENCE:
                return "The student's kernel does not answer"
            if step.tests and not await judge(step):
                await self._replay(self._steps)
                await self._begin_tests()
        return None

    def _close(self):
        if self._socket:
            self._socket.close()
            self._socket = None

    # The student's kernel ---------------------------------------------------------------------------------------------

    async def _begin_answers(self, metadata):
        """Starts a new kernel for the student's cells.

        Args:
            metadata: of the notebook that gets its remarks.
        """
        await self.answers.end()
        self._close()
        self._socket, theirs = socket.socketpair()
        try:
            cells = [NotebookNode(outputs=[]) for _ in self._notebook.cells]
            await self.answers.begin(NotebookNode(cells=cells, metadata=metadata), self._resources, kept=theirs)
        finally:
            theirs.close()
        if (self.answers.timeout or 0) <= 0:  # a cell has no limit but that of the notebook
            self.answers.timeout = max(1, int(self._deadline - time.monotonic()))
        await self.answers.tell(START.format("agent"))
        self._moment, self._remembered = None, set()

    async def _answer(self, step):
        """Runs a cell in the student's kernel, keeps what it shows, and goes on without it if the kernel ends."""
        cell = self._notebook.cells[step.index]
        began = time.perf_counter()
        scratch, what = await self._run_answer(step)
        if step.keeps and step.answers is not None:
            cell.outputs, cell.execution_count = scratch.outputs, scratch.execution_count
            note(cell, seconds=time.perf_counter() - began)
        if what:
            remark(self._notebook, cell, step.index, f"{what}: {WITHOUT}")
            self._dead.add(step.index)
            await self._replay([before for before in self._steps if before.index < step.index])

    async def _run_answer(self, step):
        """Runs a cell in the student's kernel.

        Returns:
            Tuple of a cell with what it shows and of what it did to the kernel, as `Execute.run` says it.
        """
        if step.asks:
            if self._moment not in self._remembered:
                await self.answers.tell(REMEMBER.format(str(self._moment)))
                self._remembered.add(self._moment)
            self._moments[step.index] = self._moment
        scratch = scratch_cell(step.answers or "", self._notebook.cells[step.index].metadata)
        if step.answers is None or step.index in self._dead:
            return scratch, None
        self._moment = step.index
        return scratch, await self.answers.run(scratch, step.index)

    async def _replay(self, steps):
        """Brings a new kernel to where the old one was, if there is time; what the cells show now is not kept."""
        while True:
            await self._begin_answers(NotebookNode())
            for step in steps:
                if time.monotonic() > self._deadline:
                    return
                _, what = await self._run_answer(step)
                if what:
                    self._dead.add(step.index)
                    break
            else:
                return

    # The examiner's kernel --------------------------------------------------------------------------------------------

    async def _start_tests(self):
        """Starts a new kernel for the tests, connected to the student's."""
        self._connected, self._kept = self._socket, set()
        notebook = new_notebook(cells=[scratch_cell("")])
        with self._connected.dup() as kept:  # a cell that ends the student's kernel closes the other one
            await self.tests.begin(notebook, self._resources, kept=kept, cwd=self._released)
        # The student's side is stopped first, and the test then comes to its end.
        self.tests.timeout = self.answers.timeout + 3 * self.answers.iopub_timeout
        if not await self.tests.tell(START.format("references"), timeout=self.tests.startup_timeout):
            raise KernelNotStarted("the examiner cannot be started")

    async def _begin_tests(self):
        """Has the student's kernel answer from now on to one for the tests, a new one if there is none for it yet."""
        if self._connected is not self._socket:
            await self.tests.end()
            await self._start_tests()
        self._close()
        self._prepared = None
        self._serving = asyncio.ensure_future(self.answers.tell(SERVE, timeout=None))
        for step in self._steps:
            if step.index in self._set_up:
                await self._see(step)

    async def _see(self, step):
        """Runs the visible part of a test, or another cell that the instructor wrote.

        All of them run before the first hidden part, so that what they show is what they show a student too: nothing
        that student code says there can come from a hidden test.

        Returns:
            Whether both kernels can go on.
        """
        cell, began = self._notebook.cells[step.index], time.perf_counter()
        keep = KEEP.format(step.index, step.takes) if step.takes else ""
        outputs, _, goes_on = await self._outputs_of(step, step.tests[0] + keep)
        if not is_test(cell):
            self._set_up.add(step.index)
            if has_error(outputs):
                self._log.error('The locked cell "%s" fails where the tests run.', cell.id)
            return goes_on
        note(cell, seconds=time.perf_counter() - began, feedback=outputs)
        if len(step.tests) == 1 or has_error(outputs):
            cell.outputs = scored(outputs, cell)
        elif keep and goes_on:
            self._kept.add(step.index)
        return goes_on

    async def _judge(self, step):
        """Runs what is hidden of a test whose visible part has passed.

        Returns:
            Whether both kernels can go on.
        """
        cell, began = self._notebook.cells[step.index], time.perf_counter()
        seen = cell.metadata[remarks.KEY]
        if len(step.tests) == 1 or has_error(seen.feedback):
            return True
        alone = step.takes is not None and (not step.takes or step.index in self._kept)
        put_back = PUT_BACK.format(step.index) if step.takes else ""
        outputs, hint, goes_on = await self._outputs_of(step, put_back + step.tests[1] if alone else cell.source)
        shown = [one for one in seen.feedback if "data" not in one] if alone else []
        cell.outputs = scored([*copy.deepcopy(shown), *outputs], cell)
        errors = [sentence(output, hint, cell.source) for output in outputs if output.output_type == "error"]
        note(cell, seconds=seen.seconds + time.perf_counter() - began, feedback=[*seen.feedback, *errors])
        return goes_on

    async def _outputs_of(self, step, source):
        """Runs one of the sources of a step.

        Returns:
            Tuple of the outputs, of the hint of the failure, if there is one, and of whether both kernels can go on.
        """
        if not await self._prepare(step):
            return [copy.deepcopy(NOT_RUN)], None, False
        scratch = scratch_cell(source)
        goes_on = await self._run_test(scratch, self._notebook.cells[step.index], step.index)
        return *without_hint(scratch.outputs), goes_on

    async def _prepare(self, step):
        """Binds the names that a test asks for, and those that other tests ask for at the same moment.

        Returns:
            Whether both kernels can go on.
        """
        moment = self._moments.get(step.index)
        if not step.asks or self._prepared == moment:
            return True
        asks = {name for other in self._steps if self._moments.get(other.index) == moment for name in other.asks}
        telling = self.tests.tell(PREPARE.format(str(moment), sorted(asks)), timeout=self.tests.timeout)
        if await self._watched(telling, step.index):
            self._prepared = moment
            return True
        self._unanswered += 1
        if not await self.answers.km.is_alive():
            what = await self._why_it_ended()
            remark(self._notebook, self._notebook.cells[step.index], step.index, f"{what}: {WITHOUT}")
        return False

    async def _run_test(self, scratch, cell, index):
        """Runs a source in the examiner's kernel.

        Returns:
            Whether both kernels can go on.
        """
        what = await self._watched(self.tests.run(scratch, 0), index)
        if what:
            scratch.outputs = [new_output("error", ename="NotJudged", evalue=what, traceback=[f"The test {what}."])]
        elif is_gone(scratch.outputs) or not await self.answers.km.is_alive():
            what = await self._why_it_ended()
        if what:
            remark(self._notebook, cell, index, f"{what}: {WITHOUT}")
        return not what

    async def _watched(self, running, index):
        """Waits for what runs in the examiner's kernel, and stops the student's side if it takes too long.

        Args:
            running: coroutine.
            index: number of the cell on whose behalf it runs.

        Returns:
            What the coroutine returns.
        """
        running = asyncio.ensure_future(running)
        await asyncio.wait({running, self._serving}, timeout=self.answers.timeout, return_when=asyncio.FIRST_COMPLETED)
        if not running.done() and not self._serving.done():
            what = f"ran longer than {self.answers.timeout} s and was stopped: {LOOP}"
            remark(self._notebook, self._notebook.cells[index], index, what)
            self._prepared = None
            await self.answers.km.interrupt_kernel()
            await asyncio.wait({running}, timeout=self.answers.iopub_timeout)
        if not running.done():  # it does not let itself be interrupted, or its agent does not serve
            await self.answers.km.shutdown_kernel(now=True)
        return await running

    async def _why_it_ended(self):
        """What a test did to the student's kernel, the end of a sentence."""
        provisioner = self.answers.km.provisioner  # none any more if we have ended it
        if provisioner is None:
            return "left its kernel without an answer"
        with suppress(asyncio.TimeoutError):  # that it ended may not be known yet
            await asyncio.wait_for(provisioner.wait(), self.answers.iopub_timeout)
        return f"was {provisioner.reason}" if getattr(provisioner, "reason", None) else "ended the kernel"


def scratch_cell(source, metadata=None):
    """A cell to be run, of which only the outputs are kept: unlike those that nbformat makes it is not validated."""
    content = {"metadata": metadata or {}, "source": source, "outputs": [], "execution_count": None}
    return NotebookNode(cell_type="code", id="scratch", **content)


def note(cell, **what):
    """Notes something in the metadata of a cell."""
    cell.metadata.setdefault(remarks.KEY, NotebookNode()).update(NotebookNode(what))


def has_error(outputs):
    """Whether a cell failed."""
    return any(output.output_type == "error" for output in outputs)


def is_gone(outputs):
    """Whether the student's side will not answer any more."""
    return any(output.data.get(GONE) for output in outputs if "data" in output)


def without_hint(outputs):
    """The outputs of a cell without the hint among them, and the hint; None if there is none."""
    hints = [output.data[HINT] for output in outputs if HINT in output.get("data", {})]
    return [output for output in outputs if HINT not in output.get("data", {})], (hints or [None])[-1]


def scored(outputs, cell):
    """The outputs of a test from which nbgrader reads its score.

    Only the last result counts, and a number that is no score of this test fails it.
    """
    results = [output for output in outputs if output.output_type == "execute_result"]
    outputs = [output for output in outputs if output not in results[:-1]]
    for result in results[-1:]:
        try:
            score = float(result.data.get("text/plain", ""))
        except ValueError:
            continue
        if not 0 <= score <= cell.metadata.nbgrader.points:
            what = f"the score {score:g} is not between 0 and {cell.metadata.nbgrader.points}"
            outputs.append(new_output("error", ename="NoScore", evalue=what, traceback=[what]))
            outputs.remove(result)
    return outputs


def sentence(error, hint, source):
    """What a student is told about a hidden check that failed: nothing that only the check knows.

    Args:
        error: the error output of the test.
        hint: what the check says for this purpose, if anything.
        source: the source of the test cell; the message of an `assert` that stands there word for word may be told.

    Returns:
        An output.
    """
    asserts = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Assert)]
    messages = {node.msg.value for node in asserts if isinstance(node.msg, ast.Constant)}
    if not hint and error.evalue in messages:
        hint = error.evalue
    told = f"{UNSEEN}: {hint}" if hint else f"{UNSEEN}."
    return new_output("error", ename="HiddenCheck", evalue=told, traceback=[f"\N{BALLOT X} {told}"])
