"""What judging from outside costs: a call across, five megabytes there and back, a whole notebook against both ways.

The figures of one run, on whatever else the machine does: milliseconds of calls, and a ratio for the notebook.
"""

import argparse
import logging
import statistics
import time
from pathlib import Path

import nbformat
from jupyter_core.utils import run_sync
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader import utils
from traitlets.config import LoggingConfigurable, PyFileConfigLoader

from grader import remarks
from grader.bank import fill_in
from grader.examiner.examine import Examination
from grader.examiner.plan import Code
from grader.execution import Execute

ROOT = Path(__file__).resolve().parents[1]
FOLDER, NOTEBOOK = ROOT / "source" / "week3", "04-convolutions"
CALLS = """\
import statistics, time
import numpy as np

def milliseconds(argument, times):
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        same(argument)
        taken.append(1000 * (time.perf_counter() - began))
    return statistics.median(taken)

print(milliseconds(1, 500), milliseconds(np.zeros(5 * 2**20, "uint8"), 20))
"""


class Bench(LoggingConfigurable):
    """Judges notebooks in this process, with the settings of grader_config.py."""

    def outside(self, notebook):
        """Judges a notebook from outside, and gives the seconds that it takes."""
        began = time.perf_counter()
        run_sync(Examination(notebook, {"metadata": {"path": str(FOLDER)}}, str(FOLDER), self).run)(600)
        return time.perf_counter() - began

    def in_process(self, notebook):
        """Runs a notebook with its tests in one kernel, and gives the seconds that it takes."""
        began = time.perf_counter()
        Execute(parent=self).preprocess(notebook, {"metadata": {"path": str(FOLDER)}})
        return time.perf_counter() - began


def call_across(bench):
    """Prints what a call across costs, and one with five megabytes."""
    role = {"schema_version": 3, "task": False, "solution": False, "grade": True, "locked": True, "points": 1}
    test = new_code_cell(CALLS, metadata={"nbgrader": role | {"grade_id": "calls"}})
    notebook = new_notebook(cells=[new_code_cell("def same(x):\n    return x + 0"), test])
    bench.outside(notebook)
    one, five = map(float, test.outputs[0].text.split())
    print(f"one call across: {one:.2f} ms; an array of 5 MB there and back: {five:.0f} ms (medians)", flush=True)


def notebook_both_ways(bench, rounds):
    """Prints how many times as long the reference takes from outside as in one process.

    In one process all cells run. From outside, as always, not those that are as they were given and of no use to
    others, such as most pictures.
    """
    source = nbformat.read(FOLDER / f"{NOTEBOOK}.ipynb", as_version=4)
    for cell in source.cells:
        asks = sorted(Code.of(cell.source).stores) if utils.is_solution(cell) else []
        cell.metadata[remarks.KEY] = {"given": not cell.metadata.get("nbgrader"), "asks": asks}
    solutions = {cell.id: cell.source for cell in source.cells if utils.is_solution(cell)}
    taken = {way: [] for way in (bench.in_process, bench.outside)}
    for _ in range(rounds):
        for way, seconds in taken.items():
            seconds.append(way(fill_in(source, solutions)))
    ratio = statistics.median(taken[bench.outside]) / statistics.median(taken[bench.in_process])
    print(f"reference of {NOTEBOOK}: {ratio:.2f} times as long from outside as in one process, both on warm kernels")


def main():
    """Measures everything."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="how often the notebook is judged each way")
    rounds = parser.parse_args().rounds
    config = PyFileConfigLoader("grader_config.py", path=str(ROOT)).load_config()
    bench = Bench(config=config, log=logging.getLogger("bench"))
    call_across(bench)
    notebook_both_ways(bench, rounds)


if __name__ == "__main__":
    main()
