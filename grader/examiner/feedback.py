"""Makes feedback give no test away: what nbgrader shows a student is the visible part of each test and the verdict.

And makes it easy to read: without `STYLE`, a long sentence goes on beyond the edge of nbgrader's page.
"""

from nbconvert.preprocessors import Preprocessor
from nbgrader import utils
from nbgrader.preprocessors import ClearHiddenTests
from traitlets import Bool, List

from grader import remarks

# A long sentence goes on in the next line, and a word is broken only if it is longer than a line.
STYLE = """
pre { white-space: pre-wrap; word-break: normal; overflow-wrap: anywhere; }
td, th { padding-right: 1em; }
"""


class HideHiddenTests(ClearHiddenTests):
    """Takes the hidden tests, and what was printed and raised there, out of a notebook that was graded."""

    enforce_metadata = False  # a student may write the delimiter into a cell of his own
    # nbconvert's exporter sets it, and without config=True, as in nbgrader's base class, each run would warn of that
    display_data_priority = List(config=True)

    def preprocess_cell(self, cell, resources, cell_index):
        """Takes them out of one cell."""
        if cell.cell_type == "code" and utils.is_grade(cell) and not utils.is_solution(cell):
            self._remove_hidden_test_region(cell)
            cell.outputs = cell.metadata.get(remarks.KEY, {}).get("feedback", [])
        return cell, resources


class AddStyle(Preprocessor):
    """Makes the page easy to read; stands behind nbconvert's CSSHTMLHeaderPreprocessor, whose styles it adds to."""

    enabled = Bool(True, help="Whether to use this preprocessor.").tag(config=True)

    def preprocess(self, nb, resources):
        """Adds a style to those of the page."""
        resources["inlining"]["css"].append(STYLE)
        return nb, resources
