"""Makes feedback give no test away: what nbgrader shows a student is the visible part of each test and the verdict."""

from nbgrader import utils
from nbgrader.preprocessors import ClearHiddenTests

from grader import remarks


class HideHiddenTests(ClearHiddenTests):
    """Takes the hidden tests, and what was printed and raised there, out of a notebook that was graded."""

    enforce_metadata = False  # a student may write the delimiter into a cell of his own

    def preprocess_cell(self, cell, resources, cell_index):
        """Takes them out of one cell."""
        if cell.cell_type == "code" and utils.is_grade(cell) and not utils.is_solution(cell):
            self._remove_hidden_test_region(cell)
            cell.outputs = cell.metadata.get(remarks.KEY, {}).get("feedback", [])
        return cell, resources
