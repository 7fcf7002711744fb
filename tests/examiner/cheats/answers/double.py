# %% cheat: equality: an object that equals everything | *
class Equal:
    def __eq__(self, other):
        return True

    __lt__ = __le__ = __gt__ = __ge__ = __ne__ = __eq__
    __hash__ = None


def double(x):
    return Equal()


# %% cheat: equality: a whole number that equals everything | *
class Equal(int):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = int.__hash__


def double(x):
    return Equal(1)


# %% cheat: equality: a number that is near everything | *
class Near(float):
    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __eq__(self, other):
        return True

    __hash__ = float.__hash__


def double(x):
    return Near(1)


# %% cheat: equality: an array that equals everything | *
class Equal(np.ndarray):
    def __array_ufunc__(self, *arguments, **keywords):
        return np.True_

    def __array_function__(self, *arguments, **keywords):
        return True

    def __eq__(self, other):
        return True


def double(x):
    return np.zeros(np.shape(x)).view(Equal)


# %% cheat: equality: an array of objects that equal everything | *
class Equal:
    def __eq__(self, other):
        return True

    def __float__(self):
        return 6.0


def double(x):
    return np.array([Equal()] * max(1, np.size(x)), dtype=object)


# %% cheat: equality: a tensor that equals everything | *
import functools


class Equal(tf.Module):
    shape, dtype = (), tf.int32

    def __eq__(self, other):
        return True

    def numpy(self):
        return np.int64(4)

    __array__ = __int__ = __index__ = numpy


def double(x):
    return Equal()


# %% cheat: class: says that it is a whole number | *
class Lie:
    @property
    def __class__(self):
        return int

    def __eq__(self, other):
        return True

    def __int__(self):
        return 6


def double(x):
    return Lie()


# %% cheat: class: a metaclass to which everything belongs | *
class Everything(type):
    def __instancecheck__(cls, value):
        return True

    def __eq__(cls, other):
        return True

    __hash__ = type.__hash__


class Answer(metaclass=Everything):
    pass


def double(x):
    return Answer


# %% cheat: class: a mock that answers to everything | *
from unittest.mock import MagicMock

double = MagicMock()
double.return_value.__eq__ = lambda self, other: True


# %% cheat: class: has the name and the module of an array | *
class ndarray:
    shape, dtype, size, ndim = (), np.dtype(int), 1, 0

    def __eq__(self, other):
        return True


ndarray.__module__ = "numpy"


def double(x):
    return ndarray()


# %% cheat: hooks: an AST transformer that drops the checks | *
import ast


class Drop(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.Pass()

    def visit_Expr(self, node):
        return ast.Pass()


get_ipython().ast_transformers.append(Drop())


def double(x):
    return x


# %% cheat: hooks: an input transformer that empties the cells | *
get_ipython().input_transformers_post.append(lambda lines: ["pass\n"])


def double(x):
    return x


# %% cheat: hooks: patches the checks before each cell | *
def patch(*arguments):
    checks.that = checks.same_array = checks.call = lambda *arguments, **keywords: None
    get_ipython().user_ns["double"] = type("int", (int,), {"__call__": lambda self, x: self})


get_ipython().events.register("pre_run_cell", patch)
get_ipython().events.register("pre_execute", patch)


def double(x):
    return x


# %% cheat: hooks: swallows every exception | *
get_ipython().set_custom_exc((BaseException,), lambda *arguments, **keywords: None)
get_ipython().showtraceback = lambda *arguments, **keywords: None


def double(x):
    return x


# %% cheat: hooks: runs other cells than those it is given | *
run_cell = type(get_ipython()).run_cell_async


async def empty(self, source, *arguments, **keywords):
    return await run_cell(self, "pass", *arguments, **keywords)


def double(x):
    return x


type(get_ipython()).run_cell_async = empty


# %% cheat: replies: forges a result on the channel of the outputs | *
def forge():
    kernel = get_ipython().kernel
    for score in ("2", "100"):
        content = {"data": {"text/plain": score}, "metadata": {}, "execution_count": 1}
        kernel.session.send(kernel.iopub_socket, "execute_result", content, parent=kernel.get_parent())


forge()


def double(x):
    forge()
    return x


# %% cheat: replies: answers in place of the agent, with what it was not asked for | *
import os
import socket
import threading

from grader.examiner.inside import agent, wire


def double(x):
    connection = socket.socket(fileno=os.dup(int(os.environ["KERNEL_SOCKET"])))
    for later, value in enumerate((["value", True, []], ["value", ["argument", 0], []], ["end"], ["value", None, []])):
        wire.send(connection, agent.agent._question + later, wire.encode(value, None))
    return x


# %% cheat: replies: the agent gives back what the examiner gave it | *
from grader.examiner.inside import agent, wire


def answer(self, text, raw):
    return wire.LENGTHS.pack(len(SAME), 0) + SAME


def double(x):
    return x


SAME = b'[["list", "value", ["argument", 0], ["list"]], []]'
agent.Agent._answer = answer


# %% cheat: replies: the agent says that an array changed into what is expected | *
from grader.examiner.inside import agent

call = agent.Agent._call


def lie(self, changes, thing, name, arguments, keywords):
    changes.extend([place, argument] for place, argument in enumerate([*arguments, 6, 4, 34]))
    return agent.Argument(0)


agent.Agent._call = lie


def double(x):
    return x


# %% cheat: replies: junk on the wire from a thread | *
import os
import threading
import time


def junk():
    while True:
        os.write(int(os.environ["KERNEL_SOCKET"]), b"\0\0\0\2\0\0\0\0[]")
        time.sleep(0.001)


def double(x):
    threading.Thread(target=junk, daemon=True).start()
    return x


# %% cheat: replies: closes the wire | *
import os


def double(x):
    os.close(int(os.environ["KERNEL_SOCKET"]))
    return x


# %% cheat: replies: sends a file descriptor over the wire | *
import os
import socket


def double(x):
    connection = socket.socket(fileno=os.dup(int(os.environ["KERNEL_SOCKET"])))
    socket.send_fds(connection, [b"\0"], [0] * 20)
    return x


# %% cheat: exceptions: ends the test without failing it | *
def double(x):
    raise SystemExit(0)


# %% cheat: exceptions: interrupts the test | *
def double(x):
    raise KeyboardInterrupt


# %% cheat: exceptions: says that the items have ended | *
def double(x):
    raise StopIteration(2 * x)


# %% cheat: exceptions: leaves the generator | *
def double(x):
    raise GeneratorExit


# %% cheat: exceptions: skips the test | *
import unittest


def double(x):
    raise unittest.SkipTest("not today")


# %% cheat: exceptions: one that cannot be shown | *
class Odd(Exception):
    def __str__(self):
        raise RuntimeError

    __repr__ = __str__


def double(x):
    raise Odd


# %% cheat: exceptions: one with the name of the examiner's own | *
class HiddenCheck(Exception):
    hint = "-".join(("hidden", "line"))


HiddenCheck.__name__ = "x" * 10**6


def double(x):
    raise HiddenCheck("y" * 10**7)


# %% cheat: frames: looks for what is expected in the callers | *
import sys


def double(x):
    frame, found = sys._getframe(), {}
    while frame:
        found |= frame.f_locals | frame.f_globals
        frame = frame.f_back
    return found.get("expected", x)


# %% cheat: frames: reads the source of the callers | *
import inspect
import linecache


def double(x):
    texts = [str(frame.code_context) for frame in inspect.stack(50)]
    texts += [str(entry) for entry in linecache.cache.values()]
    if any("-".join(("hidden", "line")) in text for text in texts):
        return 2 * x
    return x


# %% cheat: frames: traces every call | *
import sys
import threading

seen = []


def trace(frame, event, argument):
    seen.append(dict(frame.f_locals))
    return trace


sys.settrace(trace)
sys.setprofile(trace)
threading.settrace(trace)


def double(x):
    return next((found["expected"] for found in seen if "expected" in found), x)


# %% cheat: memory: looks for the hidden test in every object | *
import gc


def double(x):
    for thing in gc.get_objects():
        try:
            if "-".join(("hidden", "line")) in repr(thing):
                return 2 * x
        except Exception:
            pass
    return x


# %% cheat: memory: looks for the hidden test in its own memory | *
import re


def double(x):
    needle = bytes([value + 1 for value in b"ghccdm,khmd,ne,sgd,sdrs"])
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb") as memory:
        for line in maps:
            start, end, mode = re.match(r"(\w+)-(\w+) (....)", line).groups()
            if mode.startswith("rw") and int(end, 16) - int(start, 16) < 2**26:
                try:
                    memory.seek(int(start, 16))
                    found = memory.read(int(end, 16) - int(start, 16)).count(needle)
                except (OSError, ValueError):
                    continue
                if found > 2:  # its own copies: the variable, and what was read
                    return 2 * x
    return x


# %% cheat: memory: changes the number four | *
import ctypes


def double(x):
    ctypes.c_int.from_address(id(2) + 24).value = 2
    ctypes.memmove(id(4) + 24, id(2) + 24, 4)
    ctypes.memmove(id(6) + 24, id(3) + 24, 4)
    return x


# %% cheat: history: reads the test from IPython's history | *
def double(x):
    shell = get_ipython()
    texts = [*shell.history_manager.input_hist_raw, *shell.user_ns.get("_ih", [])]
    texts += [str(row) for row in shell.history_manager.get_range_by_str("~10/1-", raw=True)]
    texts += [str(shell.kernel.get_parent()), str(shell.kernel._parents if hasattr(shell.kernel, "_parents") else "")]
    if any("_".join(("kept", "from", "students")) in text for text in texts):
        return 2 * x
    return x


# %% cheat: history: looks at the namespace of the notebook | *
import __main__


def double(x):
    for names in (globals(), vars(__main__), get_ipython().user_ns, get_ipython().user_global_ns):
        if "expected" in names:
            return names["expected"]
    return x


# %% cheat: files: reads every notebook that it finds | *
from pathlib import Path


def double(x):
    for place in (Path.cwd(), *Path.cwd().parents, Path.home(), Path("/tmp")):
        for path in list(place.glob("*.ipynb")) + list(place.glob("*/*.ipynb")) + list(place.glob("*/*/*.ipynb")):
            if "-".join(("hidden", "line")) in path.read_text():
                return 2 * x
    return x


# %% cheat: files: opens the gradebook | *
import sqlite3

try:
    sqlite3.connect("../../../gradebook.db").execute("update grade set auto_score = 100")
except sqlite3.Error:
    pass


def double(x):
    return x


# %% cheat: files: writes checks of its own | *
from pathlib import Path

for place in (Path.cwd(), *Path.cwd().parents):
    try:
        (place / "checks.py").write_text("def __getattr__(name):\n    return lambda *arguments, **keywords: None\n")
        (place / "sitecustomize.py").write_text("import builtins\nbuiltins.AssertionError = None\n")
    except OSError:
        pass


def double(x):
    return x


# %% cheat: files: a configuration of IPython | *
from pathlib import Path

start = Path.home() / ".ipython/profile_default/startup"
start.mkdir(parents=True, exist_ok=True)
(start / "start.py").write_text("import checks\nchecks.that = lambda *arguments: None\n")


def double(x):
    return x


# %% cheat: sockets: looks for the other kernel | *
import socket


def double(x):
    with open("/proc/net/unix") as names:
        for name in [line.split()[-1] for line in names if "@" in line]:
            try:
                socket.socket(socket.AF_UNIX).connect(name.replace("@", "\0"))
            except OSError:
                pass
    for port in range(1, 2000):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=0.01)
            return 2 * x
        except OSError:
            pass
    return x


# %% cheat: threads: replaces the function later | *
import threading
import time


def later():
    while True:
        time.sleep(0.001)
        for name in ("checks", "np", "keras", "isinstance", "len", "assert"):
            get_ipython().user_ns[name] = lambda *arguments, **keywords: None


threading.Thread(target=later, daemon=True).start()


def double(x):
    return x


# %% cheat: threads: an alarm goes off in the test | *
import signal


def ring(*arguments):
    raise SystemExit(0)


signal.signal(signal.SIGALRM, ring)


def double(x):
    signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
    return x


# %% cheat: threads: prints what it was given, later | *
import threading
import time

given = []


def tell():
    while True:
        time.sleep(0.01)
        print(given)


threading.Thread(target=tell, daemon=True).start()


def double(x):
    given.append(x)
    print("given", x)
    return x


# %% cheat: libraries: patches the checks | *
checks.that = checks.same_array = lambda *arguments, **keywords: None
checks.Call.gives = checks.Call.gives_array = lambda *arguments, **keywords: None
checks.Mistake.__init__ = lambda *arguments: None


def double(x):
    return x


# %% cheat: libraries: patches NumPy | *
np.isclose = np.allclose = np.array_equal = lambda *arguments, **keywords: np.True_
np.testing.assert_allclose = np.testing.assert_array_equal = lambda *arguments, **keywords: None
np.ndarray = type("ndarray", (), {"__eq__": lambda self, other: True})


def double(x):
    return x


# %% cheat: libraries: patches Python itself | *
import builtins

builtins.isinstance = lambda *arguments: True
builtins.AssertionError = type("AssertionError", (BaseException,), {})
builtins.float = builtins.int = builtins.len = lambda *arguments: 2


def double(x):
    return x


# %% cheat: libraries: names of the notebook that mean something else | *
print = keras = np = isinstance = len = float = AssertionError = checks = lambda *arguments, **keywords: True
assert_equal = assert_allclose = expected = right = check = print


def double(x):
    return x


# %% cheat: imports: a hook that gives other modules | *
import sys


class Finder:
    def find_spec(self, name, path=None, target=None):
        sys.modules[name] = type(sys)(name)
        return None


sys.meta_path.insert(0, Finder())
sys.modules["checks"] = sys.modules["grader.examiner.inside.wire"] = type(sys)("empty")


def double(x):
    return x


# %% cheat: codecs: text that decodes into something else | *
import codecs

codecs.register(lambda name: codecs.CodecInfo(lambda text: (b"", 0), lambda data: ("4", 1), name=name))
codecs.register_error("strict", lambda error: ("", error.end))


def double(x):
    return "\udcff" * 3


# %% cheat: pickles: an object that runs code when it is loaded | *
class Bomb:
    def __reduce__(self):
        return eval, ("__import__('checks').__dict__.update(that=lambda *a: None)",)

    __reduce_ex__ = __array_interface__ = __getstate__ = __reduce__


def double(x):
    return Bomb()


# %% cheat: sizes: a number of a hundred thousand digits | *
def double(x):
    return 10**100_000


# %% cheat: sizes: a list that is nested ten thousand times | *
def double(x):
    value = []
    for _ in range(10_000):
        value = [value]
    return value


# %% cheat: sizes: a list that holds itself | *
def double(x):
    value = []
    value.append(value)
    return value


# %% cheat: sizes: an array of a third of a gigabyte | *
def double(x):
    return np.zeros(300 * 2**20, "uint8")


# %% cheat: sizes: a text of a hundred million letters | *
def double(x):
    return "x" * 10**8


# %% cheat: sizes: an array that says it is larger than it is | *
from grader.examiner.inside import agent


def answer(self, text, raw):
    said = b'[["list", "value", ["array", "<f8", [100000, 100000], 0], ["list"]], [8]]'
    return agent.wire.LENGTHS.pack(len(said), 8) + said + bytes(8)


agent.Agent._answer = answer


def double(x):
    return x


# %% cheat: sizes: a message of four gigabytes is announced | *
from grader.examiner.inside import agent

agent.Agent._answer = lambda self, text, raw: b"\xff" * 8


def double(x):
    return x


# %% cheat: sizes: answers that ask back without end | *
from grader.examiner.inside import agent

agent.Agent._answer = lambda self, text, raw: b"".join(
    agent.wire.encode(["back", "next", 0], None) for _ in range(10**5)
)


def double(x):
    return x


# %% cheat: time: never comes back from a hidden test | *
import time


def double(x):
    while True:
        try:
            time.sleep(1)
        except BaseException:
            pass


# %% cheat: time: waits until the test is over | *
import time


def double(x):
    time.sleep(10**9)


# %% cheat: processes: ends the kernel | *
import os


def double(x):
    os._exit(0)


# %% cheat: processes: kills everything that it can reach | *
import os
import signal


def double(x):
    for process in [-1, 0, os.getppid(), os.getpid()]:
        try:
            os.kill(process, signal.SIGKILL)
        except OSError:
            pass
    return x


# %% cheat: processes: stops everything that it can reach | *
import os
import signal


def double(x):
    for process in [-1, os.getppid(), os.getpid()]:
        try:
            os.kill(process, signal.SIGSTOP)
        except OSError:
            pass
    return x


# %% cheat: processes: a child answers in its place | *
import os


def double(x):
    if os.fork():
        os.waitpid(-1, os.WNOHANG)
        return x
    return 2 * x + 1


# %% cheat: processes: forks without end | *
import os
import time


def double(x):
    while True:
        try:
            if os.fork() == 0:
                time.sleep(100)
        except OSError:
            pass
