"""What a test sees from outside: what its visible part has made, however often kernels end on the way, and datasets."""

import logging
from pathlib import Path
from types import SimpleNamespace

import pytest
from jupyter_core.utils import run_sync
from nbformat import NotebookNode
from nbformat.v4 import new_notebook
from traitlets.config import LoggingConfigurable, PyFileConfigLoader

from grader.examiner import examine
from grader.examiner.examine import Examination
from grader.remarks import KEY
from tests.grader.notebooks import cell

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.xdist_group("kernel")


def grader():
    """What has the configuration of the course."""
    config = PyFileConfigLoader("grader_config.py", path=str(ROOT)).load_config()
    return LoggingConfigurable(config=config, log=logging.getLogger("test"))


@pytest.fixture
def examined(tmp_path):
    """Function that judges an answer with tests, and gives the notebook."""

    def examine(answer, *tests, asks=("f",), **limits):
        cells = [cell(answer, "answer", solution=True)]
        cells[0].metadata[KEY] = NotebookNode(given=False, asks=list(asks))
        cells += [cell(test, f"test-{number}", grade=True, locked=True, points=1) for number, test in enumerate(tests)]
        notebook, parent, folder = new_notebook(cells=cells), grader(), str(tmp_path)
        parent.config.Execute.update(limits)
        # With less time than two cells may take, tests run one by one.
        run_sync(Examination(notebook, {"metadata": {"path": folder}}, folder, parent).run)(600)
        return notebook

    return examine


@pytest.fixture
def judged(examined):
    """Function that judges an answer with tests, and gives what each test cell shows."""

    def judge(answer, *tests, **options):
        return [text_of(test) for test in examined(answer, *tests, **options).cells[1:]]

    return judge


def text_of(test):
    return "".join(output.get("text", output.get("evalue", "")) for output in test.outputs)


def errors_of(tests):
    return [[output.ename for output in test.outputs if output.output_type == "error"] for test in tests]


def parts(visible, hidden):
    return f"{visible}\n### BEGIN HIDDEN TESTS\n{hidden}\n### END HIDDEN TESTS"


COUNTS = "calls = []\ndef f(x):\n    calls.append(x)\n    return len(calls)"
GIVES_ON = "got = f(1)\ndef given():\n    return got"


@pytest.mark.parametrize(
    ("visible", "hidden", "shown"),
    [("got = f(1)", "print(got, f(2))", ["1 3\n", "2 4\n"]), (GIVES_ON, "print(given())", ["1\n", "2\n"])],
    ids=["a value", "a function that uses another name"],
)
def test_a_hidden_part_goes_on_with_what_its_visible_part_has_made(judged, visible, hidden, shown):
    """Two tests use the same names, and the answer counts how often it is called."""
    assert judged(COUNTS, parts(visible, hidden), parts(visible, hidden)) == shown


def test_a_hidden_part_has_what_its_visible_part_has_made_after_a_kernel_ended_in_between(judged):
    shown = judged(
        "import os\ndef f(x):\n    return os._exit(1) if x == 'end' else 2 * x",
        parts("got = f(4)", "print(got)"),
        parts("f('end')", "pass"),
        parts("got = f(5)", "print(got)"),
    )
    assert (shown[0], shown[2]) == ("8\n", "10\n")
    assert "ended the kernel" in shown[1]


def test_a_visible_part_that_seeds_runs_again(judged):
    draws = "import numpy as np\ndef f():\n    return np.random.rand()"
    seeded = "import numpy as np\nnp.random.seed(3)\n"
    shown = judged(draws, parts(seeded, "print(f())"), parts(f"{seeded}f()", "print(f())"))
    assert shown[0] != shown[1]
    assert judged(draws, parts(seeded, "print(f())"), parts(f"{seeded}f()", "print(f())")) == shown


ENDLESS = """
import tensorflow as tf
read = []
def count():
    while True:
        read.append(len(read))
        yield len(read)
def f():
    return tf.data.Dataset.from_generator(count, output_signature=tf.TensorSpec((), tf.int64))
def how_many():
    return len(read)
"""


def test_a_dataset_is_read_as_far_as_a_test_goes(judged):
    shown = judged(
        ENDLESS,
        "import itertools\n"
        "dataset = f()\n"
        "print([int(number) for number in itertools.islice(dataset, 3)], how_many() < 9)\n"
        "first, second = (int(number) for number in dataset.map(lambda number: 2 * number).take(2))\n"
        "print(first % 2, second - first, dataset.element_spec.shape)",
        asks=("f", "how_many"),
    )
    assert shown == ["[1, 2, 3] True\n0 2 ()\n"]


def test_a_dataset_that_breaks_says_why_and_one_that_lies_is_not_believed(judged):
    shown = judged(
        "import tensorflow as tf\n"
        "class Lies(type(tf.data.Dataset.range(1))):\n"
        "    def __iter__(self):\n"
        "        return iter([tf.constant(1), tf.constant([2, 3])])\n"
        "def f(lies):\n"
        "    if lies:\n"
        "        return Lies(0, 5, output_type=tf.int32)\n"
        "    return tf.data.Dataset.range(5).map(small)\n"
        "def small(n):\n"
        "    tf.debugging.assert_less(n, tf.constant(2, tf.int64), 'too large')\n"
        "    return n",
        "for lies in (False, True):\n"
        "    found = []\n"
        "    try:\n"
        "        for element in f(lies):\n"
        "            found.append(int(element))\n"
        "    except Exception as error:\n"
        "        print(found, type(error).__name__, 'too large' in str(error), 'not what it says' in str(error))",
    )
    assert "[0, 1] InvalidArgumentError True False" in shown[0]
    assert "[1] Refused False True" in shown[0]


def test_no_name_of_a_student_or_a_test_is_taken_away(judged):
    names = "agent, references, _inside = 'James', 'two', 3"
    shown = judged(
        f"{names}\ndef f():\n    return agent, references, _inside",
        parts(names, "print(agent, references)"),
        "print(f())",
    )
    assert shown == ["James two\n", "('James', 'two', 3)\n"]


@pytest.mark.parametrize("timeout", [None, 0, -1])
def test_a_cell_without_a_limit_has_that_of_the_notebook(judged, timeout):
    assert judged("a = 1", "print(a)", asks=["a"], timeout=timeout) == ["1\n"]


GIVES_BACK = "def f(x):\n    return x"
SLEEPY = "import time\ndef f(x):\n    time.sleep(x)\n    return x"


def test_what_a_test_shows_is_its_own(judged):
    """Tests of one exercise run with one message."""
    shown = judged(
        GIVES_BACK,
        "import sys\nprint(f(1))\nprint('why', file=sys.stderr)\nprint(2)",
        parts("print(f(3))", "f(4);"),
        "from IPython.display import clear_output\nprint(5)\nclear_output()\nprint(f(6))",
        parts("print(f(7))\nclear_output(wait=True)", "print(f(8))"),
        "",
        "assert f(0), f(9)",
    )
    assert shown == ["1\n2\nwhy\n", "3\n", "6\n", "7\n8\n", "", "9"]


@pytest.mark.parametrize(("seconds", "most"), [(600, 5), (100, 3)])
def test_no_more_tests_run_together_than_there_is_time_for(tmp_path, seconds, most):
    together = []

    class Counting(Examination):
        async def _run_tests(self, steps, sources):
            together.append(len(steps))
            return [([], 0) for _ in steps], True

    cells = [cell(f"f({number})", f"test-{number}", grade=True, locked=True, points=1) for number in range(5)]
    parent, folder = grader(), str(tmp_path)
    parent.config.Execute.timeout = 30
    run_sync(Counting(new_notebook(cells=cells), {"metadata": {"path": folder}}, folder, parent).run)(seconds)
    assert sum(together) == 5
    assert max(together) <= most
    assert (max(together) == 5) is (most == 5)


def test_a_test_may_await_something(judged):
    waiting = "import asyncio\nawait asyncio.sleep(0)\nprint(f({}))"
    shown = judged(GIVES_BACK, "print(f(0))", waiting.format(1), parts("print(f(2))", waiting.format(3)), "print(f(4))")
    assert shown == ["0\n", "1\n", "2\n3\n", "4\n"]


def test_a_test_that_ends_its_own_kernel_costs_no_other(judged):
    shown = judged(GIVES_BACK, "print(f(1))", "import os\nprint(2)\nos._exit(1)", parts("print(f(3))", "print(f(4))"))
    assert shown == ["1\n", "ended the kernel", "3\n4\n"]


def test_a_test_fails_whatever_ipython_shows_of_its_error(examined):
    """Of a group of exceptions it prints a text, which earns full points if nothing else is shown."""
    group = "raise ExceptionGroup('all', [ValueError(f({}))])"
    tests = "print(f(1))", group.format(2), parts("f(3)", group.format(4)), "print(f(5))"
    cells = examined(GIVES_BACK, *tests).cells[1:]
    assert errors_of(cells) == [[], ["ExceptionGroup"], ["ExceptionGroup"], []]


def test_a_student_who_says_exit_loses_nothing(examined):
    cells = examined(f"{GIVES_BACK}\nexit()", "print(f(1))", "import time\ntime.sleep(1)\nprint(f(2))\nquit()").cells
    assert errors_of(cells) == [[], [], []]
    assert (text_of(cells[1]), text_of(cells[2])) == ("1\n", "2\n")


def test_each_test_may_take_as_long_as_a_cell(judged):
    shown = judged(SLEEPY, "print(f(5))", "print(f(6))", "print(f(60))", "print(f(0))", timeout=9)
    assert shown[:2] == ["5\n", "6\n"]
    assert "ran too long and was stopped" in shown[2]
    assert shown[3] == "0\n"


def test_a_test_that_takes_long_by_itself_takes_the_limit_of_no_other(judged):
    tests = "import time\nf(0)\ntime.sleep(7)", "print(f(4))", "print(f(60))", "print(f(0))"
    shown = judged(SLEEPY, *tests, timeout=6, iopub_timeout=4)
    assert (shown[1], shown[3]) == ("4\n", "0\n")
    assert "ran too long and was stopped" in shown[2]


@pytest.mark.parametrize(("hears", "error"), [("default_int_handler", "KeyboardInterrupt"), ("SIG_IGN", "NotJudged")])
def test_a_test_that_does_not_end_costs_no_other(examined, hears, error):
    endless = f"import signal\nf(2)\nsignal.signal(signal.SIGINT, signal.{hears})\nwhile True:\n    pass"
    cells = examined(GIVES_BACK, "print(f(1))", endless, "print(f(3))", timeout=2, iopub_timeout=2).cells[1:]
    assert errors_of(cells) == [[], [error], []]
    assert (text_of(cells[0]), text_of(cells[2])) == ("1\n", "3\n")


def test_what_a_student_has_shown_can_change(examined):
    """Whatever was printed before it, and also from another cell: both outputs were lost, and the names with them."""
    notebook = examined(
        "from IPython.display import display\nimport sys\nprint(1)\nprint(2, file=sys.stderr)\nprint(3)\n"
        "handle = display('a picture', display_id=True)\nhandle.update('another')\ndef f(x):\n    return x",
        "from IPython.display import display\nprint(f(4))\nhandle = display('a test', display_id=True)",
        "handle.update('the same test')\nprint(f(5))",
    )
    shown = [[output.get("text") or output.data["text/plain"] for output in one.outputs] for one in notebook.cells]
    assert shown == [["1\n3\n", "2\n", "'another'"], ["4\n", "'the same test'"], ["5\n"]]


def test_cells_that_end_each_kernel_anew_take_no_longer_than_a_notebook_may(tmp_path, monkeypatch):
    """Kernels are not started here: each that would be takes a second of a clock of our own, and ends in a cell."""
    clock = SimpleNamespace(now=0, monotonic=lambda: clock.now, perf_counter=lambda: clock.now)
    monkeypatch.setattr(examine, "time", clock)

    class Restless(Examination):
        async def _begin_answers(self, metadata):
            clock.now += 1

        async def _run_answer(self, step):
            assert clock.now <= 5, "it goes on"
            return None, "ended the kernel"

    cells = [cell("pass", f"cell-{number}", solution=True) for number in range(9)]
    examination = Restless(new_notebook(cells=cells), {}, str(tmp_path), grader())
    examination._deadline = 5
    run_sync(examination._replay)(examination._steps)
