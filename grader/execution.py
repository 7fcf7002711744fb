"""Runs a submission to its end, whatever the student's code does."""

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbgrader import preprocessors

from grader import remarks


class Execute(preprocessors.Execute):
    """nbgrader's Execute, but a kernel that dies or hangs costs only the cells that it can no longer run.

    nbgrader itself drops such a submission and records no score at all. Here the cells that ran keep their outputs, and
    the others the output that `grader.intake.MendCells` gave them, which earns nothing.
    """

    stopped = False  # whether no further cell can be run

    def preprocess(self, nb, resources, km=None):
        """Runs the cells of `nb`; one without anything of the student's in it needs no kernel."""
        self.stopped = False
        if nb.metadata.get(remarks.KEY, {}).get("unreadable"):
            return nb, resources
        return super().preprocess(nb, resources, km)

    def preprocess_cell(self, cell, resources, index):
        """Runs a cell, and notes if the kernel does not survive it."""
        if self.stopped:
            return cell, resources
        unharmed = cell.outputs if cell.cell_type == "code" else []
        try:
            return super().preprocess_cell(cell, resources, index)
        except DeadKernelError:
            what = "ended the kernel: the points earned before it stay, the cells after it did not run."
            self._remark(cell, index, what)
        except CellTimeoutError:
            what = f"ran longer than {self.timeout} s and could not be stopped: the cells after it did not run."
            self._remark(cell, index, what)
        self.stopped = True
        cell.outputs = unharmed
        return cell, resources

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
