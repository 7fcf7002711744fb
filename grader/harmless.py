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
# Characters of a text that are shown, and of all sources of a notebook, and all outputs: pages are made of them in a
# time that grows with the square of a text.
MOST, MOST_IN_ALL = 2**15, 2**18


class Disarm(NbGraderPreprocessor):
    """Takes from a submission whatever a browser would do more with than show it: scripts, frames, forms, styles.

    Of what is too long to be read the beginning stays.
    """

    def preprocess(self, nb, resources):
        """Disarms the cells of `nb`."""
        # Apart, so that much output costs no answer its reader.
        self._left = {"source": MOST_IN_ALL, "output": MOST_IN_ALL}
        return super().preprocess(nb, resources)

    def preprocess_cell(self, cell, resources, cell_index):
        """Disarms a cell; what the instructor wrote stays as it is."""
        noted = cell.metadata.get(remarks.KEY, {})
        if cell.cell_type == "code":
            for output in (*cell.outputs, *noted.get("feedback", [])):
                self._shorten(output)
                disarm(output)
        if not (utils.is_locked(cell) or noted.get("given")):
            cell.source = self._beginning(cell.source, "source")
            if cell.cell_type != "code":
                cell.source = as_text(cell.source)
        return cell, resources

    def _shorten(self, output):
        """Shortens the texts of an output; pictures stay whole."""
        if "text" in output:
            output.text = self._beginning(output.text, "output")
        if "traceback" in output:
            output.traceback = self._beginning("\n".join(output.traceback), "output").split("\n")
        for kind in {"text/plain", *MARKED} & output.get("data", {}).keys():
            output.data[kind] = self._beginning("".join(output.data[kind]), "output")

    def _beginning(self, text, part):
        """As much of a text as may still be shown of that part of the notebook, "source" or "output"."""
        most = min(MOST, self._left[part])
        self._left[part] -= min(len(text), most)
        return text if len(text) <= most else f"{text[:most]}\n({len(text) - most:,} more characters are not shown)"


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
