"""The student's side: does in the student's kernel what the examiner asks, and holds what cannot cross.

It decides nothing. Student code can read it, change it and answer in its place: all that comes of that is that the
examiner hears something else from a side that it does not trust.

A request is [task, stays, ...]: what to do, whether what comes of it stays here (then no recipe of it crosses), and
with what. The answer is ["value", value, changes], ["raise", error, changes], ["refuse", why] or ["end"]. Before it may
come ["back", ...], a question about something that the examiner has given, which it answers in the same way.
"""

import functools
import importlib
import itertools
import linecache
import os
import random
import select
import socket
import sys
import threading
import traceback

from grader.examiner.inside import wire

KNOWN = ("keras", "tensorflow")  # libraries whose classes the examiner knows too
SPECIAL = ("__call__", "__enter__", "__exit__", "__getitem__", "__iter__", "__len__", "__next__")
LONGEST = 2000  # characters of a text about something
DATA = (int, float, complex, str, bytes, tuple, list, dict, set, frozenset)  # a subclass of them crosses as one of them
CHANGEABLE = ("list", "dict", "set", "ndarray")


def start():
    """Connects this kernel's agent to the socket that the kernel was given."""
    global agent
    from IPython import get_ipython

    agent = Agent(socket.socket(fileno=int(os.environ["KERNEL_SOCKET"])), get_ipython().user_ns)


class Agent:
    """Answers the examiner's requests one after the other."""

    def __init__(self, connection, names):
        """Begins with nothing held.

        Args:
            connection: socket to the examiner.
            names: dict, the namespace in which the student's cells run.
        """
        self._names, self._moments = names, {}
        self._connection, self._given = connection, {}
        self._question = 0  # the number of the one that the next answer is for
        self._held, self._numbers, self._described, self._next_number = {}, {}, set(), itertools.count()
        # Held by whoever uses the connection, from a question to its answer. What the examiner has given may be called
        # in any thread, but only while a request is worked on: at other times nobody on the other side listens.
        self._line = threading.RLock()

    def remember(self, moment):
        """Keeps which names there are now, and what they stand for.

        Args:
            moment: what to call it, for the task "at".
        """
        self._moments[moment] = dict(self._names)

    def serve(self):
        """Answers requests until the examiner is gone."""
        answer = None
        try:
            while True:
                with self._line:
                    if answer is not None:
                        wire.send(self._connection, self._question, answer)
                    self._wait()
                    self._question, *message = wire.receive(self._connection)
                answer = self._answer(*message)
        except (EOFError, OSError):
            return

    def _wait(self):
        """Waits for a request: who is interrupted while a test does something else has nothing to stop."""
        while True:
            try:
                select.select([self._connection], [], [])
                return
            except KeyboardInterrupt:
                continue

    def _answer(self, text, raw):
        """The bytes that answer a request, whatever the student's code makes of it."""
        stays, changes = True, []
        try:
            task, stays, *arguments = wire.decode(text, raw, self._decoded)
            value = self._call(changes, *arguments) if task == "call" else getattr(self, f"_do_{task}")(*arguments)
            answer = ["value", value, changes]
        except wire.Refusal as reason:
            answer = ["refuse", str(reason)]
        except StopIteration:
            answer = ["end"]
        except BaseException as error:
            answer = ["raise", described(error), changes]
        try:
            return wire.encode(answer, lambda value, encode: self._encoded(value, encode, stays))
        except wire.Refusal as reason:
            return wire.encode(["refuse", str(reason)], None)
        except BaseException as error:  # what the student's objects do when they are looked at
            return wire.encode(["raise", described(error), []], None)

    # What can be asked ------------------------------------------------------------------------------------------------

    def _call(self, changes, thing, name, arguments, keywords):
        """Calls a thing, or a method of it if a name is given; adds to `changes` which arguments were changed."""
        values = [*arguments, *keywords.values()]
        before = [fingerprint(value) for value in values]
        try:
            value = (getattr(thing, name) if name else thing)(*arguments, **keywords)
        finally:
            for place, argument in enumerate(values):
                if before[place] is not None and fingerprint(argument) != before[place]:
                    changes.append([place, argument])
        places = [place for place, argument in enumerate(values) if argument is value and before[place] is not None]
        return Argument(places[0]) if places else value

    def _do_at(self, moment):
        self._names.clear()
        self._names.update(self._moments[moment])

    def _do_get(self, name):
        if name not in self._names:
            raise NameError(f"name {name!r} is not defined")
        return self._names[name]

    def _do_attribute(self, thing, name):
        return getattr(thing, name)

    def _do_set(self, thing, name, value):
        setattr(thing, name, value)

    def _do_item(self, thing, key):
        return thing[key]

    def _do_length(self, thing):
        return len(thing)

    def _do_iterate(self, thing):
        return iter(thing)

    def _do_next(self, iterator):
        return next(iterator)

    def _do_show(self, thing):
        return repr(thing)[:LONGEST]

    def _do_array(self, thing):
        return sys.modules["numpy"].asarray(thing)

    def _do_library(self, name):
        return importlib.import_module(name)

    def _do_seed(self, library, value):
        match library:
            case "keras":
                sys.modules["keras"].utils.set_random_seed(value)
            case "tensorflow":
                sys.modules["tensorflow"].random.set_seed(value)
            case "numpy":
                sys.modules["numpy"].random.seed(value)
            case "random":
                random.seed(value)

    def _do_make(self, config, weights):
        """A copy of an object of Keras that the examiner has."""
        made = sys.modules["keras"].saving.deserialize_keras_object(config)
        if weights:
            made.set_weights(weights)
        return made

    # What crosses -----------------------------------------------------------------------------------------------------

    def _encoded(self, value, encode, stays):
        """The JSON for what is no data."""
        if isinstance(value, Argument):
            return ["argument", value.place]
        for kind in DATA:
            if isinstance(value, kind):
                return encode(kind(value))
        if isinstance(value, Given):
            return ["yours", value.number]
        if is_spec(value):
            return ["spec", None if value.shape.rank is None else value.shape.as_list(), value.dtype.name]
        number = self._number(value)
        if number in self._described:
            return ["mine", number, None]
        self._described.add(number)
        return ["mine", number, encode(self._description(value, stays))]

    def _description(self, value, stays):
        """What the examiner must know of something of which it gets only the number, as a dict."""
        kind = value if isinstance(value, type) else type(value)
        family = [part for part in kind.__mro__ if part is not object]
        known = [part for part in family if part.__module__.split(".")[0] in KNOWN]
        description = {
            "is": "class" if isinstance(value, type) else "object",
            "type": kind.__name__[:LONGEST],
            "known": [(part.__module__, part.__qualname__) for part in known[:1]],
            "special": [name for name in SPECIAL if hasattr(type(value), name)],
            "classes": [self._number(part) for part in family],
        }
        if not stays and known and not isinstance(value, type):
            description |= self._recipe(value)
        return description

    def _number(self, value):
        """The number of something that is held here; it is held from now on, so that its id stays its own."""
        if id(value) not in self._numbers:
            number = next(self._next_number)
            self._held[number], self._numbers[id(value)] = value, number
        return self._numbers[id(value)]

    def _recipe(self, value):
        """How the examiner can make a dataset, a layer or a model of its own; empty if it cannot."""
        keras, tensorflow = sys.modules["keras"], sys.modules["tensorflow"]
        if isinstance(value, tensorflow.data.Dataset):
            return {"elements": value.element_spec, "number": int(value.cardinality())}
        if isinstance(value, keras.layers.Layer) and type(value).__module__.startswith("keras."):
            try:
                config = keras.saving.serialize_keras_object(value)
            except Exception:  # a layer inside cannot say how to make it again
                return {}
            planned = any(variable._value is None for variable in value.variables)  # made in a StatelessScope
            return {"config": config, "built": value.built, "planned": planned}
        return {}

    def _do_drop(self, numbers):
        """Holds no longer what the examiner has no use for."""
        for number in numbers:
            if number in self._held:
                del self._numbers[id(self._held.pop(number))]
                self._described.discard(number)

    def _do_describe(self, number):
        return self._description(self._held[number], True)

    def _do_recipe(self, thing):
        return self._recipe(thing)

    def _decoded(self, parts, decode):
        """What stands for JSON that is no data."""
        match parts:
            case ["mine", number]:
                return self._held[number]
            case ["function", number, name]:
                return self._function(number, decode(name))
            case ["iterator", number]:
                return self._iterator(number)
            case ["partial", function, arguments, keywords]:
                return functools.partial(decode(function), *decode(arguments), **decode(keywords))
            case ["dataset", elements, spec]:
                return dataset_of(decode(elements), decode(spec))
            case ["library", module, name]:
                return getattr(importlib.import_module(module), name)
            case ["spec", shape, dtype]:
                return sys.modules["tensorflow"].TensorSpec(shape, dtype)
        raise wire.Refusal(f"cannot be read ({parts[0]})")

    def _function(self, number, name):
        """A function of the examiner's, as one of this side; the same one each time."""
        if number not in self._given:
            given = Given(number, lambda *arguments, **keywords: self._ask("call", number, arguments, keywords))
            given.__name__ = given.__qualname__ = name
            self._given[number] = given
        return self._given[number]

    def _iterator(self, number):
        """An iterator of the examiner's, as one of this side."""
        while True:
            try:
                item = self._ask("next", number)
            except EndOfIterator:
                return
            yield item

    def _ask(self, *question):
        """Asks the examiner about something that it has given; answers what it asks meanwhile."""
        message = wire.encode(["back", *question], lambda value, encode: self._encoded(value, encode, True))
        with self._line:
            while True:
                wire.send(self._connection, self._question, message)
                self._question, text, raw = wire.receive(self._connection)
                # Requests that come first are told from the answer by their first word.
                kind, *rest = wire.decode(text, raw, self._decoded)
                match kind:
                    case "value":
                        return rest[0]
                    case "end":
                        raise EndOfIterator
                    case "raise":
                        raise RuntimeError(rest[0])
                message = self._answer(text, raw)


class EndOfIterator(Exception):
    """An iterator of the examiner's has no more items."""


class Argument:
    """Stands for one of the arguments, when a function gives it back."""

    def __init__(self, place):
        """Takes its place."""
        self.place = place


class Given:
    """A function that the examiner has given, to be called like any other."""

    def __init__(self, number, call):
        """Takes its number and what calls it."""
        self.number, self._call = number, call

    def __call__(self, *arguments, **keywords):
        """Asks the examiner to call it."""
        return self._call(*arguments, **keywords)


def fingerprint(value):
    """Bytes that change when a list, dict, set or array changes; None for what cannot be changed."""
    if type(value).__name__ not in CHANGEABLE:
        return None
    try:
        return wire.encode(value, lambda part, encode: ["id", id(part)])
    except wire.Refusal:
        return None


def is_spec(value):
    """Whether a value is a TensorFlow TensorSpec."""
    return "tensorflow" in sys.modules and type(value) is sys.modules["tensorflow"].TensorSpec


def dataset_of(elements, spec):
    """A dataset of the elements in a list.

    Args:
        elements: list of elements of the structure of `spec`.
        spec: element_spec of the dataset.
    """
    data = sys.modules["tensorflow"].data
    dataset = data.Dataset.from_generator(lambda: iter(elements), output_signature=spec)
    return dataset.apply(data.experimental.assert_cardinality(len(elements)))


def described(error):
    """An exception as data: its name, the classes of Python that it is one of, its message, its line."""
    kinds = [kind.__name__ for kind in type(error).__mro__ if kind.__module__ == "builtins"]
    try:
        message = str(error)[:LONGEST]
    except BaseException:
        message = ""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "ipykernel" in frame.filename]
    line = linecache.getline(frames[-1].filename, frames[-1].lineno).strip() if frames else ""
    return [type(error).__name__[:LONGEST], kinds, message, line[:LONGEST]]
