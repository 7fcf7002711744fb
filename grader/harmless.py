"""Makes what a student has written harmless where people read it: the formgrader shows notebooks in a browser.

There a script would run with all that the instructor may do: nbgrader shows the HTML of a submission as it is.
"""

import re

from nbgrader import utils
from nbgrader.preprocessors import NbGraderPreprocessor

from grader import remarks

# Where HTML can begin, where a link can lead somewhere, and what in a formula could do either.
ACTIVE = re.compile(
    r"<(?=[A-Za-z/!?])|\](?=[(:\[])|\\(?=href|url|class|cssId|style|require|csname|def|let|(?:re)?new(?:command|env))"
)
NOTHING = "\N{ZERO WIDTH SPACE}"  # cannot be seen, and ends each of them
MARKED = ("text/latex", "text/markdown")  # kinds of text that a page does more with than show it
SHOWN = ("text/plain", *MARKED, "image/png", "image/jpeg")  # no HTML: a table is a text as well


class Disarm(NbGraderPreprocessor):
    """Takes from a submission whatever a browser would do more with than show it: scripts, frames, forms, styles."""

    def preprocess_cell(self, cell, resources, cell_index):
        """Disarms a cell; what the instructor wrote stays as it is."""
        noted = cell.metadata.get(remarks.KEY, {})
        if cell.cell_type == "code":
            for output in (*cell.outputs, *noted.get("feedback", [])):
                disarm(output)
        elif not (utils.is_locked(cell) or noted.get("given")):
            cell.source = as_text(cell.source)
        return cell, resources


def disarm(output):
    """Takes from an output what is neither text nor a picture, and all that it says about these.

    Args:
        output: NotebookNode; it is changed.
    """
    if "data" in output:
        output.metadata = {}  # a width can be anything, and stands in the page as it is
        left_out = {"text/plain": f"({', '.join(output.data)[:100]}: not shown here)"}
        output.data = {kind: "".join(output.data[kind]) for kind in SHOWN if kind in output.data} or left_out
        output.data |= {kind: as_text(text) for kind, text in output.data.items() if kind in MARKED}


def as_text(marked):
    """Markdown or a formula in which HTML and links are shown, not done."""
    return ACTIVE.sub(lambda found: found[0] + NOTHING, marked)
