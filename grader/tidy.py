"""Keeps source notebooks in one form: `python -m grader.tidy [--check] FOLDER`.

No outputs, no execution counts, no metadata but what nbgrader and Jupyter need, keys in a stable order. The id of a
graded cell is its grade_id; every other cell has an id that says what it is.
"""

import argparse
import re
import sys
from pathlib import Path

import nbformat

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
READABLE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
KEPT = ("nbgrader", "deletable", "editable")


def tidy(text, name):
    """Brings a notebook into its one form.

    Args:
        text: the notebook as JSON.
        name: what to call it in an error.

    Returns:
        The notebook as JSON.

    Raises:
        ValueError: a cell has an id that says nothing, or two have the same.
    """
    notebook = nbformat.reads(text, as_version=4)
    notebook.metadata = nbformat.from_dict(METADATA)
    notebook.nbformat_minor = 5
    seen = set()
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({key: cell.metadata[key] for key in KEPT if key in cell.metadata})
        cell.id = cell.metadata.get("nbgrader", {}).get("grade_id", cell.id)
        if not READABLE.fullmatch(cell.id) or re.fullmatch(r"[0-9a-f]{8}", cell.id):
            raise ValueError(f'{name}: give the cell "{cell.source[:40]}" an id that says what it is, not "{cell.id}"')
        if cell.id in seen:
            raise ValueError(f'{name}: two cells have the id "{cell.id}"')
        seen.add(cell.id)
        cell.source = "\n".join(line.rstrip() for line in cell.source.strip("\n").splitlines())
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return nbformat.writes(notebook) + "\n"


def main():
    """Tidies the notebooks below a folder, or says which ones are not tidy."""
    parser = argparse.ArgumentParser(description="Keep source notebooks in one form.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true", help="change nothing, fail if there is something to do")
    arguments = parser.parse_args()
    untidy = []
    for path in sorted(arguments.folder.rglob("*.ipynb")):
        before = path.read_text(encoding="utf-8")
        try:
            after = tidy(before, path)
        except ValueError as error:
            sys.exit(str(error))
        if after != before:
            untidy.append(path)
            if not arguments.check:
                path.write_text(after, encoding="utf-8")
    if arguments.check and untidy:
        sys.exit(f"Not tidy: {', '.join(map(str, untidy))}. Run `make format`.")


if __name__ == "__main__":
    main()
