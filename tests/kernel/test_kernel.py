"""The kernel as Jupyter sees it: a drop-in, warm, repeatable, limited, and that never runs without its sandbox."""

import asyncio
import errno
import logging
import re
import resource
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from jupyter_client.manager import AsyncKernelManager, KernelManager
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.converters import NbGraderException
from traitlets.config import Config, PyFileConfigLoader

from grader.execution import KERNEL, check_kernel
from grader.kernel import sandbox, system_calls
from grader.kernel.errors import SandboxUnavailable, UnfitFiles
from grader.kernel.provisioner import SandboxProvisioner, start_zygote
from tests.grader.notebooks import SOURCE, filled
from tests.kernel.kernels import Kernel

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.xdist_group("kernel")
DRAWS = (
    "import random, numpy, keras, tensorflow\n"
    "print(random.random(), numpy.random.rand(), hash('stride'), float(tensorflow.random.normal(())))\n"
    "layer = keras.layers.Dense(2); layer.build((None, 2)); print(layer.kernel.numpy().tolist())"
)
TRAINS = """
import keras, numpy
import matplotlib.pyplot as plt

word = "kernel"
layers = [keras.layers.Dense(9, "relu"), keras.layers.Dropout(0.5), keras.layers.Dense(1)]
model = keras.Sequential([keras.Input((4,)), *layers])
model.compile("adam", "mse")
history = model.fit(numpy.random.rand(99, 4), numpy.random.rand(99), epochs=3, verbose=0)
for loss in history.history["loss"]:
    print(loss, flush=True)
plt.plot(history.history["loss"])
plt.show()
"""


@pytest.fixture
def folder(tmp_path):
    """An assignment's folder: a notebook, a module, a file in a subfolder."""
    (tmp_path / "beside.py").write_text("WORD = 'padding'\n")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "numbers.txt").write_text("1 2 3")
    nbformat.write(new_notebook(cells=[new_code_cell("import beside; print(beside.WORD)")]), tmp_path / "it.ipynb")
    return tmp_path


def printed(notebook):
    return [output.text for cell in notebook.cells for output in cell.outputs if output.output_type == "stream"]


def test_jupyter_execute_takes_it_by_its_name(folder):
    command = [sys.executable, "-m", "jupyter", "execute", "--kernel_name=grading-python", "--inplace", "it.ipynb"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert printed(nbformat.read(folder / "it.ipynb", 4)) == ["padding\n"]


def test_nbclient_takes_it_by_its_name(folder):
    notebook = nbformat.read(folder / "it.ipynb", 4)
    NotebookClient(notebook, kernel_name="grading-python", resources={"metadata": {"path": str(folder)}}).execute()
    assert printed(notebook) == ["padding\n"]


def test_nbgrader_takes_it_whatever_kernel_the_submission_names(new_course):
    """The configuration decides; that the kernel is the sandbox shows in what it can see."""
    course = new_course()
    course.release({"notebook": SOURCE})
    notebook = filled(word="import os\nword = 'kernel' if os.listdir('/scratch/assignment') == [] else 'stride'")
    notebook.metadata.kernelspec.name = "python3"
    course.submit("good", notebook)
    course.autograde()
    assert course.graded("good")[0]["word-right"] == 1


def test_it_works_in_a_copy_of_the_folder(folder):
    with Kernel(folder) as kernel:
        assert kernel.run("open('data/numbers.txt', 'w').write('4'); open('new.txt', 'w').close()").error == ""
        assert kernel.run("import os; print(os.getcwd(), sorted(os.listdir()))").text == (
            "/scratch/assignment ['beside.py', 'data', 'new.txt']\n"
        )
    assert (folder / "data" / "numbers.txt").read_text() == "1 2 3"
    assert not (folder / "new.txt").exists()


def test_what_has_changed_since_the_last_kernel_is_copied_anew(folder):
    file = folder / "numbers.txt"
    for number in ("1", "2"):
        file.unlink(missing_ok=True)
        file.write_text(number)
        with Kernel(cwd=folder) as kernel:
            assert kernel.run("print(open('numbers.txt').read()); open('numbers.txt', 'w').write('3')").text == (
                f"{number}\n"
            )


def test_the_same_code_draws_the_same_numbers_in_every_kernel():
    drawn = []
    for seed in (0, 0, 1):
        with Kernel(seed=seed) as kernel:
            drawn.append(kernel.run(DRAWS).text)
    assert drawn[0].count("\n") == 2
    assert drawn[0] == drawn[1]
    assert drawn[0] != drawn[2]


def test_the_same_submission_gives_the_same_outputs(new_course):
    course = new_course()
    course.release({"notebook": SOURCE})
    for student in ("first", "second"):
        course.submit(student, filled(word=TRAINS))
    course.autograde()
    first, second = (course.autograded(student).cells for student in ("first", "second"))
    assert "image/png" in str(first[5].outputs)
    assert [cell.get("outputs") for cell in first] == [cell.get("outputs") for cell in second]


def test_tensorflow_is_imported_already_and_computes_with_as_many_threads_as_the_trait_says():
    for threads in (1, 2):
        with Kernel(threads=threads) as kernel:
            assert kernel.run("import sys; print('tensorflow' in sys.modules)").text == "True\n"
            assert kernel.run("import tensorflow as tf; int(tf.reduce_sum(tf.range(5)))").results == ["10"]
            names = "[open(f'/proc/self/task/{task}/comm').read().strip() for task in os.listdir('/proc/self/task')]"
            assert kernel.run(f"import os; {names}.count('tf_Compute')").results == [str(threads)]


def test_what_notebooks_use_works():
    with Kernel() as kernel:
        for code, result in (
            ("!echo to the shell", "to the shell"),
            ("%%bash\necho in bash", "in bash"),
            ("import multiprocessing as m; print(m.get_context('fork').Pool(2).map(abs, [-1, -2]))", r"[1, 2]"),
            (
                "import tempfile, pathlib; print(tempfile.gettempdir(), pathlib.Path.home())",
                "/scratch/tmp /scratch/home",
            ),
            (
                "import keras; m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)]); m.save('m.keras'); "
                "print(keras.saving.load_model('m.keras').count_params())",
                "2",
            ),
        ):
            outcome = kernel.run(code)
            assert (outcome.error, outcome.text.strip()) == ("", result)


def test_a_plot_is_a_picture():
    notebook = new_notebook(cells=[new_code_cell("import matplotlib.pyplot as plt; plt.plot([1, 2]);")])
    NotebookClient(notebook, kernel_name="grading-python").execute()
    assert "image/png" in notebook.cells[0].outputs[0].data


def test_an_interrupt_ends_the_cell_and_not_the_kernel():
    with Kernel() as kernel:
        assert kernel.run("while True:\n    pass", interrupt_after=0.3).error.startswith("KeyboardInterrupt")
        assert kernel.run("1 + 1").results == ["2"]


def test_restart_and_polite_shutdown():
    with Kernel() as kernel:
        kernel.run("x = 1")
        kernel.manager.restart_kernel(now=True)
        client = kernel.manager.client()
        client.start_channels()
        client.wait_for_ready(timeout=10)
        assert client.execute_interactive("x", timeout=60)["content"]["ename"] == "NameError"
        client.stop_channels()
        kernel.manager.shutdown_kernel()
        assert not kernel.manager.is_alive()


def test_many_at_once():
    async def answer(number):
        manager = AsyncKernelManager(kernel_name="grading-python")
        await manager.start_kernel()
        client = manager.client()
        client.start_channels()
        await client.wait_for_ready(timeout=60)
        reply = await client.execute_interactive(f"assert {number} * 2 == {2 * number}", timeout=60)
        client.stop_channels()
        await manager.shutdown_kernel(now=True)
        return reply["content"]["status"]

    async def answers():
        return await asyncio.gather(*map(answer, range(6)))

    assert asyncio.run(answers()) == ["ok"] * 6


def test_a_folder_that_does_not_fit_is_one_sentence(folder):
    (folder / "large.bin").write_bytes(bytes(2**21))
    with pytest.raises(UnfitFiles, match="the files beside the notebook take 2 MiB, and there is room for 1 MiB"):
        Kernel(folder, scratch=2**20)


def test_small_files_take_room_as_well(folder):
    for number in range(300):
        (folder / f"{number}.txt").write_text("1")
    with pytest.raises(UnfitFiles, match="the files beside the notebook take 1 MiB, and there is room for 1 MiB"):
        Kernel(folder, scratch=2**20)


def test_a_limit_reaches_the_caller_as_a_sentence_in_the_log(caplog):
    notebook = new_notebook(cells=[new_code_cell("hoard = bytes([1]) * 2**30")])
    config = Config({"SandboxProvisioner": {"memory": 600 * 2**20}})
    logging.getLogger("traitlets").propagate = True
    with pytest.raises(DeadKernelError):
        NotebookClient(notebook, kernel_name="grading-python", config=config).execute()
    assert "The kernel was stopped: used more than 600 MiB of memory." in caplog.text


@pytest.fixture
def bwrap_says(tmp_path, monkeypatch):
    """A function that puts another bwrap in place of the real one, which says something and fails."""

    def replace(said):
        for program in ("setpriv", "sh", "rm"):
            (tmp_path / program).symlink_to(shutil.which(program))
        (tmp_path / "bwrap").write_text(f"#!{shutil.which('sh')}\necho '{said}' >&2\nexit 1\n")
        (tmp_path / "bwrap").chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr(sandbox, "_zygotes", {})

    return replace


def test_without_bubblewrap_nothing_runs_and_the_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr(sandbox, "_zygotes", {})
    with pytest.raises(SandboxUnavailable, match="bubblewrap, which is not installed: `apt install bubblewrap`"):
        Kernel()


def test_a_course_that_student_code_could_see_is_refused_before_anything_is_graded():
    config = Config(Execute={"kernel_name": KERNEL})
    with pytest.raises(SandboxUnavailable, match=r"course lies in .*, which student code can see: move it"):
        check_kernel(config, Path(sys.prefix) / "course")


def test_without_libseccomp_nothing_runs_and_the_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyseccomp", None)
    system_calls.program.cache_clear()
    with pytest.raises(SandboxUnavailable, match="libseccomp, which is not installed: `apt install libseccomp2`"):
        Kernel()


def test_the_limits_in_the_docs_are_those_of_the_traits_and_of_the_course():
    page = (ROOT / "docs" / "sandbox.md").read_text()
    course = PyFileConfigLoader("grader_config.py", path=str(ROOT)).load_config().SandboxProvisioner
    units = {"": 1, " s": 1, " MiB": 2**20, " GiB": 2**30}
    limits = re.findall(r"^\| `(\w+)`: .* \| (\d+)( s| MiB| GiB|) \| (?:stopped|refused) \|$", page, re.MULTILINE)
    assert len(limits) == 10
    for name, number, unit in limits:
        default = SandboxProvisioner.class_traits()[name].default_value
        assert (name, default, course[name]) == (name, int(number) * units[unit], int(number) * units[unit])


def test_without_user_namespaces_nothing_runs_and_the_sentence_says_where_to_read_on(bwrap_says):
    bwrap_says("bwrap: No permissions to create new namespace")
    with pytest.raises(SandboxUnavailable, match=r"No permissions to create new namespace\. It needs user name"):
        Kernel()


def test_autograde_without_a_sandbox_is_one_sentence_and_nobody_is_graded(new_course, bwrap_says):
    course = new_course()
    course.release({"notebook": SOURCE})
    course.submit("good", filled())
    (course.root / "nbgrader_config.py").write_text(f"load_subconfig({str(ROOT / 'grader_config.py')!r})")
    bwrap_says("bwrap: setting up uid map: Permission denied")
    graded = subprocess.run(
        [sys.executable, "-m", "nbgrader", "autograde", "week"], cwd=course.root, capture_output=True, text=True
    )
    assert graded.returncode == 1
    errors = [line for line in graded.stderr.splitlines() if "ERROR" in line or "Traceback" in line]
    assert len(errors) == 1
    assert "The sandbox for student code cannot be made, so nothing was run: bwrap: setting up uid map" in errors[0]
    assert not (course.root / "autograded").exists()


def test_a_machine_that_cannot_start_a_kernel_is_no_reason_to_give_no_points(new_course, monkeypatch):
    course = new_course()
    course.release({"notebook": SOURCE})
    course.submit("ada", filled())

    def refused(self, request, archive, kept=None):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(sandbox.Zygote, "fork", refused)
        with pytest.raises(NbGraderException):
            course.autograde()
    assert not (course.root / "autograded" / "ada" / "week").exists()
    course.autograde()
    assert sum(course.graded("ada")[0].values()) == 4


def test_a_process_can_have_its_libraries_imported_before_its_first_kernel():
    """The config names other libraries than that of any other test, so there is no zygote for it yet."""
    config = Config({"SandboxProvisioner": {"preload": ["json", "csv"]}})
    before = dict(sandbox._zygotes)
    asyncio.run(start_zygote(Config({"SandboxProvisioner": {"preload": ["json", "csv"], "sandbox": False}})))
    assert sandbox._zygotes == before
    asyncio.run(start_zygote(config))
    started = sandbox._zygotes["json", "csv"]
    assert SandboxProvisioner(config=config).ready_zygote() is started


def test_files_that_kernels_have_on_the_way_are_not_too_many_for_who_starts_kernels():
    """A kernel can send itself as many as its limit says; this process must have a higher one."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (before[1] // 2, before[1]))
    try:
        asyncio.run(start_zygote(Config({"SandboxProvisioner": {"preload": ["json", "bisect"]}})))
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == (before[1], before[1])
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_a_library_that_cannot_be_imported_is_one_sentence():
    with pytest.raises(SandboxUnavailable, match="cannot import its libraries: ModuleNotFoundError: No module"):
        Kernel(preload=["no_such_library"])


def test_a_library_that_starts_threads_is_refused(tmp_path):
    """A process with threads cannot be forked safely."""
    (tmp_path / "busy.py").write_text(
        "import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()"
    )
    ours, theirs = socket.socketpair()
    number = str(theirs.fileno())
    command = [sys.executable, "-m", "grader.kernel.inside.zygote", number, number, "busy"]
    environment = sandbox.FIXED | {"PYTHONPATH": str(tmp_path)}
    with ours, theirs, subprocess.Popen(command, pass_fds=[theirs.fileno()], env=environment) as process:
        ours.settimeout(60)
        assert ours.recv(999).decode() == "The libraries of the grading kernel run 2 threads, so it cannot be forked."
        process.kill()


def test_the_sandbox_can_be_turned_off_for_trusted_code_and_says_so_on_every_start(folder, caplog):
    for _ in range(2):
        caplog.clear()
        manager = KernelManager(kernel_name="grading-python", config=Config({"SandboxProvisioner": {"sandbox": False}}))
        logging.getLogger("traitlets").propagate = True
        manager.start_kernel(cwd=str(folder))
        client = manager.client()
        client.start_channels()
        client.wait_for_ready(timeout=60)
        assert client.execute_interactive("assert open('it.ipynb')", timeout=60)["content"]["status"] == "ok"
        client.stop_channels()
        manager.shutdown_kernel(now=True)
        assert "The sandbox is off: the notebook's code can do on this machine whatever you can do." in caplog.text
