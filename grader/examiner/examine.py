"""Judges a notebook from outside the process that its student's code runs in: takes the place of nbgrader's Execute.

First the student's cells run in a kernel of their own, from top to bottom; what they show is kept. Then the tests run,
in another kernel, and ask that one: see `inside.agent` and `inside.references`. So everything that the student's code
can show was shown before it could see anything of a hidden test.
"""

import ast
import asyncio
import copy
import re
import socket
import time
from contextlib import suppress
from itertools import pairwise, takewhile

from jupyter_core.utils import run_sync
from nbformat import NotebookNode
from nbformat.v4 import new_notebook, new_output
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Float

from grader import remarks
from grader.examiner.plan import is_test, plan_of
from grader.execution import Execute, joined, remark
from grader.intake import NOT_RUN
from grader.kernel.errors import KernelNotStarted, UnfitFiles

PATIENCE = 3  # how often the student's kernel may fail to say what a name stands for
HINT, GONE = "application/x-hint", "application/x-gone"  # see `inside.references.show_error`
NEXT, FAILED = "application/x-next", "application/x-failed"  # see `inside.references.Student.run`
AWAITS = re.compile(r"\b(await|async)\b")
LOOP = "an endless loop?"
UNSEEN = "A check that you cannot see fails"
WITHOUT = "everything else was graded without it."
# What runs in the kernels besides cells, without a name of its own: it could be one of the notebook's.
INSIDE = '__import__("grader.examiner.inside.{0}", fromlist=["start"])'
START = INSIDE + ".start()"
REMEMBER = INSIDE.format("agent") + ".agent.remember({0!r})"
SERVE = INSIDE.format("agent") + ".agent.serve()"
ASK = INSIDE.format("references") + ".student.{}"
RUN = ASK.format("run({0!r}, {1!r}, {2!r})")
BEGIN = ASK.format("begin({0!r}, {1!r})") + "\n"
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


class Examiner(Execute):
    """The examiner's kernel, which runs several tests with one message."""

    began = ()  # the moments at which the message was sent and at which its tests began, as far as they did
    _before = ()  # what was shown before the first of them began, and by each that has come to its end

    def expect(self):
        """Gets ready for a message."""
        self.began, self._before = [time.monotonic()], []

    def process_message(self, msg, cell, cell_index):
        """Takes in a message of the kernel; behind a mark comes what the next test shows."""
        if NEXT not in msg["content"].get("data", ()):
            return super().process_message(msg, cell, cell_index)
        self.began.append(time.monotonic())
        self._before.append(joined(cell.outputs))
        cell.outputs = []
        return None

    def shown(self, cell):
        """Outputs and seconds of each test in a cell that has run, as far as they did, a list of pairs."""
        shown = [with_its_error(outputs) for outputs in (*self._before, cell.outputs)]
        seconds = [end - begin for begin, end in pairwise([*self.began[1:], time.monotonic()])]
        return list(zip(shown[1:], seconds, strict=True))


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
        self.answers, self.tests = Execute(parent=parent), Examiner(parent=parent)
        self._notebook, self._resources, self._released, self._log = notebook, resources, released, parent.log
        self._steps = plan_of(notebook)
        self._socket = None  # the examiner's end of the connection between the two kernels
        self._connected = None  # the one with which the examiner's kernel was started
        self._dead = set()  # cells that ended the student's kernel
        self._moment = None  # the last cell that ran in the student's kernel
        self._remembered = set()  # the moments that this kernel knows by name
        self._moments = {}  # for each cell with a test the moment at which it looks at the student's side
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
            late = await self._each(self._visible, self._saw) or await self._each(self._hidden, self._judged)
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

    async def _each(self, source_of, take):
        """Runs something of each step in the examiner's kernel, and starts new kernels where one ended.

        Args:
            source_of: function from a step to what of it runs, `self._visible` or `self._hidden`.
            take: function for the step, for what it showed and for the seconds it took, `self._saw` or `self._judged`.

        Returns:
            Why it did not come to the end, the beginning of a sentence; None if it did.
        """
        left, alone = [step for step in self._steps if source_of(step) is not None], False
        while left:
            if time.monotonic() > self._deadline:
                return "It took too long"
            if self._unanswered >= PATIENCE:
                return "The student's kernel does not answer"
            together = left[:1] if alone else self._together(left)
            shown, goes_on = await self._run_tests(together, [source_of(step) for step in together])
            for step, (outputs, seconds) in zip(together, shown, strict=False):
                take(step, outputs, seconds)
            alone = alone or not shown
            left = left[len(shown) :]
            if not goes_on:
                await self._replay(self._steps)
                await self._begin_tests()
        return None

    def _together(self, steps):
        """The first of some steps, and those behind it that can run with one message: the tests of one exercise.

        No more than there is time for.
        """
        moment = self._moments.get(steps[0].index)
        most = max(1, int((self._deadline - time.monotonic()) / self.answers.timeout))
        same = takewhile(lambda step: self._moments.get(step.index, moment) == moment, steps)
        return list(takewhile(lambda step: not self._may_await(step), same))[:most] or steps[:1]

    def _may_await(self, step):
        """Whether a step may await something where it is in no function, which IPython can do in a message only."""
        return any(AWAITS.search(source) and not source.lstrip().startswith("%%") for source in step.tests)

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
        if not await self.tests.tell(START.format("references"), timeout=self.tests.startup_timeout):
            raise KernelNotStarted("the examiner cannot be started")

    async def _begin_tests(self):
        """Has the student's kernel answer from now on to one for the tests, a new one if there is none for it yet."""
        if self._connected is not self._socket:
            await self.tests.end()
            await self._start_tests()
        self._close()
        self._serving = asyncio.ensure_future(self.answers.tell(SERVE, timeout=None))
        for step in self._steps:
            if step.index in self._set_up:
                await self._run_tests([step], [self._visible(step)])

    def _visible(self, step):
        """The visible part of a test, or another cell that the instructor wrote; None if the step has neither.

        All of them run before the first hidden part, so that what they show is what they show a student too: nothing
        that student code says there can come from a hidden test.
        """
        if not step.tests:
            return None
        return step.tests[0] + (KEEP.format(step.index, step.takes) if step.takes else "")

    def _saw(self, step, outputs, seconds):
        """Keeps what a step has shown of which the visible part has run."""
        cell = self._notebook.cells[step.index]
        outputs, _ = without_hint(outputs)
        if not is_test(cell):
            self._set_up.add(step.index)
            if has_error(outputs):
                self._log.error('The locked cell "%s" fails where the tests run.', cell.id)
            return
        kept = copy.deepcopy(outputs)  # not to be changed by a hidden part that updates a display
        note(cell, seconds=seconds, feedback=kept)
        if len(step.tests) == 1 or has_error(outputs):
            cell.outputs = scored(outputs, cell)
        elif step.takes:
            self._kept.add(step.index)

    def _hidden(self, step):
        """What is hidden of a test whose visible part has passed; None if there is nothing to run."""
        cell = self._notebook.cells[step.index]
        if len(step.tests) < 2 or has_error(cell.metadata[remarks.KEY].feedback):
            return None
        if not self._is_kept(step):
            return cell.source
        return (PUT_BACK.format(step.index) if step.takes else "") + step.tests[1]

    def _is_kept(self, step):
        """Whether the hidden part of a test has all that it takes from the visible one, which need not run again."""
        return step.takes is not None and (not step.takes or step.index in self._kept)

    def _judged(self, step, outputs, seconds):
        """Keeps what a test has shown of which the hidden part has run."""
        cell = self._notebook.cells[step.index]
        seen = cell.metadata[remarks.KEY]
        outputs, hint = without_hint(outputs)
        shown = [one for one in seen.feedback if "data" not in one] if self._is_kept(step) else []
        cell.outputs = scored([*copy.deepcopy(shown), *outputs], cell)
        errors = [sentence(output, hint, cell.source) for output in outputs if output.output_type == "error"]
        note(cell, seconds=seen.seconds + seconds, feedback=[*seen.feedback, *errors])

    async def _run_tests(self, steps, sources):
        """Runs sources in the examiner's kernel, for which the student's side goes back to the moment of the first.

        Args:
            steps: those that the sources are of.
            sources: list of str.

        Returns:
            Tuple of a list with outputs and seconds of each that ran, as far as they did, and of whether both kernels
            can go on.
        """
        scratch = scratch_cell(self._message(steps, sources))
        what = await self._watched(scratch, steps)
        self._unanswered += len(self.tests.began) == 1  # the student's side did not even say what a name stands for
        shown = [] if what else self.tests.shown(scratch)
        goes_on = bool(shown)
        if what and len(steps) > 1:
            return [], False  # what they have shown is lost, and whose fault it is not known
        if what:
            error = new_output("error", ename="NotJudged", evalue=what, traceback=[f"The test {what}."])
            shown = [([error], 0)]
        elif not shown:
            shown = [([copy.deepcopy(NOT_RUN)], 0)]
        if not what and (is_gone(shown[-1][0]) or not await self.answers.km.is_alive()):
            what, goes_on = await self._why_it_ended(), False
        if what:
            index = steps[len(shown) - 1].index
            remark(self._notebook, self._notebook.cells[index], index, f"{what}: {WITHOUT}")
        return shown, goes_on

    def _message(self, steps, sources):
        """What runs sources in the examiner's kernel."""
        moment = self._moments.get(steps[0].index)
        asking = [step for step in self._steps if self._moments.get(step.index) == moment]
        names = sorted({name for step in asking for name in step.asks}) if any(step.asks for step in steps) else []
        if self._may_await(steps[0]):
            return BEGIN.format(str(moment), names) + sources[0]
        return RUN.format(str(moment), names, sources)

    async def _watched(self, scratch, steps):
        """Runs a cell in the examiner's kernel, and stops the student's side when one of its tests takes too long.

        Args:
            scratch: the cell.
            steps: those whose tests it runs.

        Returns:
            What `Execute.run` returns.
        """
        self.tests.expect()
        limit, patience = self.answers.timeout, self.answers.iopub_timeout
        self.tests.timeout = (len(steps) + 1) * (limit + 5 * patience)  # each is stopped before, as follows
        running = asyncio.ensure_future(self.tests.run(scratch, 0))
        while await self._is_late(running, limit):
            began = self.tests.began[-1]
            index = steps[max(0, len(self.tests.began) - 2)].index
            what = f"ran longer than {limit} s and was stopped: {LOOP}"
            remark(self._notebook, self._notebook.cells[index], index, what)
            await self.answers.km.interrupt_kernel()
            await asyncio.wait({running}, timeout=patience)
            if self.tests.began[-1] == began:
                break
        if not running.done():  # it does not let itself be interrupted, or its agent does not serve
            await self.answers.km.shutdown_kernel(now=True)
            left = self.tests.began[-1] + limit - time.monotonic()
            await asyncio.wait({running}, timeout=max(left, 2 * patience))
        if not running.done():  # it is the test that does not come to its end
            await self.tests.km.interrupt_kernel()
            await asyncio.wait({running}, timeout=patience)
        if not running.done():
            await self.tests.km.shutdown_kernel(now=True)
        return await running

    async def _is_late(self, running, limit):
        """Whether a test runs longer than a limit in seconds; returns sooner if nothing is left to wait for."""
        while (left := self.tests.began[-1] + limit - time.monotonic()) > 0:
            watched = {running, self._serving}
            if (await asyncio.wait(watched, timeout=left, return_when=asyncio.FIRST_COMPLETED))[0]:
                return False
        return True

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


def with_its_error(outputs):
    """The outputs of a test without the mark that it has failed, and with an error if it has."""
    failures = [output.data[FAILED] for output in outputs if FAILED in output.get("data", {})]
    outputs = [output for output in outputs if FAILED not in output.get("data", {})]
    if failures and not has_error(outputs):
        name, _, message = failures[0].partition(": ")
        outputs.append(new_output("error", ename=name, evalue=message, traceback=failures))
    return outputs


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
