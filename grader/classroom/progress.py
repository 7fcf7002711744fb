"""What a person sees of the grading of a class: a bar while it runs, a line for each problem, a table at the end."""

from collections import Counter

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table


class Display:
    """Shows how far the grading is. Where nobody watches, in a file or a pipe, there is no bar."""

    def __init__(self, total, most, console=None):
        """Begins.

        Args:
            total: number of submissions.
            most: dict from each notebook to the points that one can have there.
            console: rich's Console; None for the terminal.
        """
        self._console = console or Console(highlight=False, soft_wrap=True)
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[state]}"),
        )
        times = TimeElapsedColumn(), TextColumn("left:"), TimeRemainingColumn()
        self._progress = Progress(*columns, *times, console=self._console, disable=not self._console.is_terminal)
        self._task = self._progress.add_task("Grading", total=total, state="")
        self._most, self.failures = most, 0
        self._graded, self._points, self._remarked, self._waiting = Counter(), Counter(), Counter(), Counter()

    def __enter__(self):
        """Shows the bar."""
        self._progress.start()
        return self

    def __exit__(self, *_):
        """Takes the bar away."""
        self._progress.stop()

    def under_way(self, number):
        """Shows how many submissions are being judged."""
        failed = f", {self.failures} failed" if self.failures else ""
        self._progress.update(self._task, state=f"{number} in flight{failed}")

    def graded(self, student, entry):
        """Shows that a submission is graded, with a line for each remark.

        Args:
            student: id of the student.
            entry: dict by notebook, as in the log.
        """
        self._progress.advance(self._task)
        for notebook, found in entry.items():
            self._graded[notebook] += 1
            self._points[notebook] += found["points"]
            self._remarked[notebook] += bool(found["remarks"])
            self._waiting[notebook] += found["waits for a hand"]
            for remark in found["remarks"]:
                self.line(student, notebook, remark)

    def failed(self, student, reason):
        """Shows that a submission could not be graded, and why."""
        self.failures += 1
        self._progress.advance(self._task)
        self.line(student, "not graded", reason, style="bold red")

    def line(self, *parts, style=None):
        """Writes a line."""
        text = " · ".join(parts)
        shown = "".join(sign if sign.isprintable() else "?" for sign in text)  # or a name could move the cursor
        self._console.print(escape(shown), style=style)

    def summary(self):
        """Shows the table at the end."""
        table = Table(caption=f"{self.failures} not graded: see above" if self.failures else None)
        for heading in ("notebook", "graded", "points", "of", "with remarks", "wait for a hand"):
            table.add_column(heading, justify="left" if heading == "notebook" else "right")
        for notebook, graded in sorted(self._graded.items()):
            mean = f"{self._points[notebook] / graded:.1f}"
            rest = (self._remarked[notebook], self._waiting[notebook])
            table.add_row(notebook, str(graded), mean, f"{self._most[notebook]:g}", *map(str, rest))
        self._console.print(table)
