"""The examiner's side: lets a test use what lives in the student's kernel as if it were here.

Data come across as they are. Datasets become datasets that ask for one element after the other; layers and models of
layers of Keras are made anew here, from their config, with their weights. Everything else is a `Reference`: to use it
means to ask. Whatever is heard from the other side is a stranger's word, and nothing of it is ever run here.
"""

import builtins
import functools
import os
import random
import re
import socket
import sys
import threading
import weakref

import keras
import numpy as np
import tensorflow as tf
from IPython import get_ipython

from grader.examiner.inside import configs, wire

LIBRARIES = ("keras", "tensorflow")  # whose classes a stranger may claim for what he has
MAX_ELEMENTS = 10_000  # of a dataset that a test gives a student's function


class Stopped(TimeoutError):
    """The student's code ran too long in this test, and was stopped."""


class Gone(ConnectionError):
    """The student's kernel ended, or does not answer as it should."""


class Refused(TypeError):
    """The student's code gave something that cannot come across."""


def start():
    """Connects the examiner's kernel to the socket that it was given."""
    global student
    shell = get_ipython()
    student = Student(socket.socket(fileno=int(os.environ["KERNEL_SOCKET"])), shell.user_ns)
    seed_both_sides(student)
    shell.set_custom_exc((Exception,), show_error)


def show_error(shell, kind, error, trace, tb_offset=None):
    """Shows an exception as always, and what feedback may say about it to the program that runs the tests."""
    frame = trace
    while frame.tb_next:  # how it came across is of no interest
        if frame.tb_next.tb_frame.f_code.co_filename == __file__:
            frame.tb_next = None
        else:
            frame = frame.tb_next
    shell.showtraceback((kind, error, trace), tb_offset=tb_offset)
    hint = f"{error}." if isinstance(error, Stopped | Gone) else getattr(error, "hint", None)
    shell.display_pub.publish({"application/x-hint": str(hint or ""), "application/x-gone": student.is_gone() * "yes"})


def mark():
    """Tells the program that runs the tests that what follows is of the next one."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    get_ipython().display_pub.publish({"application/x-next": ""})


def seed_both_sides(student):
    """Has a test that seeds random numbers here seed those of the student's side too."""
    for owner, name, library in (
        (keras.utils, "set_random_seed", "keras"),
        (tf.random, "set_seed", "tensorflow"),
        (np.random, "seed", "numpy"),
        (random, "seed", "random"),
    ):
        setattr(owner, name, functools.partial(seed_both, student, library, getattr(owner, name)))


def seed_both(student, library, seed_here, seed):
    """Seeds the random numbers of a library, here and there."""
    seed_here(seed)
    student.ask("seed", library, seed, stays=True)


class Student:
    """The other end: asks it, and keeps what it has named."""

    def __init__(self, connection, names):
        """Begins with nothing known.

        Args:
            connection: socket to the agent.
            names: dict, the namespace in which the tests run.
        """
        self._connection, self._names, self._lock = connection, names, threading.RLock()
        self._question = 0  # the number of the last one
        # By the number that the student's side gave: a reference, or what was made here. What is not used here any more
        # need not be held there.
        self._known, self._unused = weakref.WeakValueDictionary(), []
        self._twins = weakref.WeakKeyDictionary()  # by what exists on both sides: its reference, its last weights
        self._datasets = weakref.WeakKeyDictionary()  # by a dataset: its reference
        self._given, self._numbers = [], {}  # what the student's side knows by a number
        self._kept = {}  # by a test: what its hidden part takes from the visible one
        self._end = None  # why nothing more is asked in this test

    def prepare(self, moment, names):
        """Takes the student's side back to a moment and binds names to what they stand for there.

        Args:
            moment: what `Agent.remember` was told to call it.
            names: list of names.
        """
        if not self.is_gone():
            self._end = None
        for name in names:
            self._names.pop(name, None)
        self.ask("at", moment, stays=True)
        for name in names:
            try:
                value = self.ask("get", name)
            except NameError:
                continue
            except Refused as reason:
                value = Unusable(f"{name} {reason}")
            # Its name is the one that was asked for, not one that student code could make say something.
            if isinstance(value, Reference):
                object.__setattr__(value, "__name__", name)
            self._names[name] = value

    def begin(self, moment, names):
        """Prepares a message's tests, and marks where what the first one shows begins.

        Args:
            moment, names: as for `prepare`; no names need nothing prepared.
        """
        if names:
            self.prepare(moment, names)
        mark()

    def run(self, moment, names, sources):
        """Runs tests one after the other, which takes less time than a message for each.

        Behind one in which the student's side stopped answering, or that was stopped itself, the others do not run.

        Args:
            moment, names: as for `prepare`.
            sources: list of str, in which nothing awaits anything.
        """
        shell = get_ipython()
        self.begin(moment, names)
        for number, source in enumerate(sources):
            if number:
                mark()
            ran = shell.run_cell(source, store_history=True)
            if not ran.success:  # whether IPython has shown an error or not
                error = ran.error_before_exec or ran.error_in_exec
                shell.display_pub.publish({"application/x-failed": f"{type(error).__name__}: {error}"[:2000]})
            if self._end or isinstance(ran.error_in_exec, KeyboardInterrupt):
                return

    def keep(self, test, names):
        """Keeps what the visible part of a test has made until the hidden part runs.

        Args:
            test: number of its cell.
            names: what it is called.
        """
        self._kept[test] = {name: self._names[name] for name in names if name in self._names}

    def put_back(self, test):
        """Binds what was kept to its names again."""
        self._names.update(self._kept.pop(test))

    def forget(self, number):
        """Lets the student's side hold something no longer, the next time it is asked."""
        self._unused.append(number)

    def is_gone(self):
        """Whether the student's side will not answer any more."""
        return isinstance(self._end, Gone)

    def ask(self, task, *arguments, stays=False):
        """Asks the student's side to do something.

        Args:
            task: what to do, see `agent.Agent`.
            *arguments: with what.
            stays: whether what comes of it is to stay there.

        Returns:
            What came of it.

        Raises:
            Exception: what it raised there.
            Stopped, Gone: there will be no answer.
            Refused: the answer cannot come across.
        """
        if self._end:
            raise self._end
        if self._unused and task != "drop":
            unused, self._unused = self._unused, []
            self.ask("drop", unused, stays=True)
        values = [*arguments[2], *arguments[3].values()] if task == "call" else []
        twins = [(value, twin) for value in values if (twin := self._twin(value))]
        try:
            request = wire.encode([task, stays, *arguments], self._encoded)
        except wire.Refusal as reason:
            raise TypeError(f"a test gave something that {reason}") from None
        self._push(twins)
        answer = self._answer(request, values, stays)
        self._pull(twins)
        return answer

    def _answer(self, request, values, stays):
        kind, *rest = self._exchange(request, values, stays)
        while kind == "back":
            kind, *rest = self._exchange(self._do_back(*rest), values, stays)
        match kind, rest:
            case "value", [value, changes]:
                self._apply(changes, values)
                return value
            case "raise", [description, changes]:
                self._apply(changes, values)
                raise self._error(description)
            case "refuse", [str(reason)]:
                raise Refused(reason[:200])
            case "end", []:
                raise StopIteration
        raise Refused("cannot be read")

    def _exchange(self, message, values, stays):
        """Sends a message and gives what comes back; nothing is locked before and after."""
        try:
            with self._lock:
                self._question = (self._question + 1) % 2**32
                wire.send(self._connection, self._question, message)
                number, *received = wire.receive(self._connection)
                if number != self._question:  # a process that was forked in the middle of a question answers it too
                    raise EOFError
        except (EOFError, OSError):
            self._end = Gone("your code ended the kernel, or answered in its place")
            raise self._end from None
        try:
            answer = wire.decode(*received, lambda parts, decode: self._decoded(parts, decode, values, stays))
            if type(answer) is not list or not answer or type(answer[0]) is not str:
                raise wire.Refusal("cannot be read (no answer)")
            return answer
        except wire.Refusal as reason:
            raise Refused(str(reason)) from None

    def _error(self, description):
        """The exception that a description stands for."""
        match description:
            case [str(name), [*kinds], str(message), str(line)]:
                pass
            case _:
                return Refused("raised something that cannot be read")
        known = [kind for kind in kinds if isinstance(kind, str) and is_exception(getattr(builtins, kind, None))]
        if name == "KeyboardInterrupt":
            self._end = Stopped("your code ran too long and was stopped: an endless loop?")
            return self._end
        base = getattr(builtins, known[0]) if known else Exception
        error = error_class(name if name.isidentifier() else "Error", base)(message[:2000])
        error.line_of_student = line[:200]
        return error

    @staticmethod
    def _apply(changes, values):
        """Changes arguments here as they were changed there."""
        for change in changes if isinstance(changes, list) else ():
            match change:
                case [int(place), new] if 0 <= place < len(values) and type(new) is type(values[place]):
                    value = values[place]
                    if isinstance(value, list):
                        value[:] = new
                    elif isinstance(value, dict | set):
                        value.clear()
                        value.update(new)
                    elif isinstance(value, np.ndarray) and value.shape == new.shape and value.dtype == new.dtype:
                        value[...] = new

    # Twins: layers and models that exist on both sides ----------------------------------------------------------------

    def _twin(self, value):
        """Of a layer or model of Keras the list [its reference there, its weights when both had the same]."""
        if isinstance(value, Reference) or not isinstance(value, keras.layers.Layer):
            return None
        if value not in self._twins:
            config = configs.copied(keras.saving.serialize_keras_object(value))
            there = self.ask("make", config, value.get_weights(), stays=True)
            self._twins[value] = [there, value.get_weights()]
            self._known[there._its_number] = value
        return self._twins[value]

    def _push(self, twins):
        """Gives the student's side the weights that have changed here."""
        for value, twin in twins:
            if not same(weights := value.get_weights(), twin[1]):
                twin[0].set_weights(weights)
                twin[1] = weights

    def _pull(self, twins):
        """Takes over the weights that have changed there."""
        for value, twin in twins:
            weights = twin[0].get_weights()
            if not same(weights, twin[1]):
                value.set_weights(weights)
                twin[1] = weights

    # What crosses -----------------------------------------------------------------------------------------------------

    def _encoded(self, value, encode):
        """The JSON for what is no data."""
        if isinstance(value, Reference):
            return ["mine", value._its_number]
        if isinstance(value, tf.data.Dataset) and value in self._datasets:
            return ["mine", self._datasets[value]._its_number]
        if twin := self._twin(value):
            return ["mine", twin[0]._its_number]
        if isinstance(value, keras.Variable | tf.Variable | keras.KerasTensor):
            if isinstance(value, keras.KerasTensor):
                raise wire.Refusal("is a symbolic tensor: make it with checks.beside(..., 'keras')")
            return encode(np.asarray(value))
        if isinstance(value, tf.data.Dataset):
            return ["dataset", encode(elements_of(value)), encode(value.element_spec)]
        if isinstance(value, tf.TensorSpec):
            return ["spec", None if value.shape.rank is None else value.shape.as_list(), value.dtype.name]
        if isinstance(value, functools.partial):
            return ["partial", *map(encode, (value.func, value.args, value.keywords))]
        module = getattr(value, "__module__", None) or ""
        if isinstance(value, type) or module.split(".")[0] in LIBRARIES:
            return ["library", module, value.__qualname__]
        if id(value) not in self._numbers:
            self._numbers[id(value)] = len(self._given)
            self._given.append(value)
        if hasattr(value, "__next__"):
            return ["iterator", self._numbers[id(value)]]
        if callable(value):
            return ["function", self._numbers[id(value)], getattr(value, "__name__", "function")]
        raise wire.Refusal(f"is a {type(value).__name__}, which cannot come across")

    def _decoded(self, parts, decode, values, stays):
        """What stands for JSON that is no data."""
        match parts:
            case ["argument", int(place)] if 0 <= place < len(values):
                return values[place]
            case ["yours", int(number)] if 0 <= number < len(self._given):
                return self._given[number]
            case ["spec", shape, str(dtype)] if re.fullmatch(wire.TENSORS + "|string", dtype):
                return tf.TensorSpec(None if shape is None else spec_shape(shape), dtype)
            case ["mine", int(number), description]:
                known = self._known.get(number)
                if known is None:
                    if description is None:  # it was known a moment ago
                        self._unused = [unused for unused in self._unused if unused != number]
                        known = self._met(number, self.ask("describe", number, stays=True), stays)
                    else:
                        known = self._met(number, decode(description), stays)
                    self._known[number] = known
                return known
        raise wire.Refusal("cannot be read")

    def _met(self, number, description, stays):
        """What stands here for something that is named for the first time."""
        if type(description) is not dict:
            raise wire.Refusal("cannot be read (description)")
        reference = reference_to(self, number, description, stays)
        try:
            if "elements" in description:
                dataset = self._dataset(reference, description["elements"], description["number"])
                self._datasets[dataset] = reference
                return dataset
            if "config" in description:
                self._known[number] = reference
                return self._made(reference, description)
        except (wire.Refusal, Refused, KeyError):
            pass  # it is used where it is
        return reference

    def bring(self, reference):
        """A layer or model of Keras that lives there, made anew here with its weights; itself where that cannot be."""
        try:
            return self._made(reference, self.ask("recipe", reference, stays=True))
        except (wire.Refusal, Refused, KeyError, TypeError):
            return reference

    def _made(self, reference, recipe):
        layer = configs.made(recipe["config"], recipe["planned"] is True)
        if recipe["planned"] is not True:
            if recipe["built"] is True:
                set_weights(layer, Reference.__getattr__(reference, "get_weights")())
            self._twins[layer] = [reference, layer.get_weights()]
        return layer

    def _dataset(self, reference, spec, number):
        """A dataset of this side, which asks for each element."""
        if not is_element_spec(spec) or type(number) is not int or number < tf.data.UNKNOWN_CARDINALITY:
            raise wire.Refusal("has elements that cannot be read")

        def elements():
            iterator = self.ask("iterate", reference, stays=True)
            while True:
                try:
                    element = self.ask("next", iterator)
                except StopIteration:
                    return
                if not fits(element, spec):
                    raise Refused("gives elements that are not what it says")
                yield element

        return Theirs(elements, spec, number)

    def _do_back(self, task, number, arguments=(), keywords=None):
        """The message that answers a question about something that a test has given."""
        try:
            given = self._given[number]
            value = next(given) if task == "next" else given(*arguments, **keywords)
            return wire.encode(["value", value], self._encoded)
        except StopIteration:
            return wire.encode(["end"], None)
        except wire.Refusal as reason:
            return wire.encode(["raise", f"{reason}"], None)
        except Exception as error:
            return wire.encode(["raise", f"{type(error).__name__}: {error}"[:200]], None)


class Reference:
    """Something that lives in the student's kernel: to use it means to ask there.

    It has no truth value and equals itself only, whatever the student's code says about that.
    """

    def __init__(self, student, number, description, stays):
        """Takes what is known of it; `reference_to` makes one."""
        set_own = functools.partial(object.__setattr__, self)
        set_own("_its_student", student)
        set_own("_its_number", number)
        set_own("_its_class", known_class(description.get("known")))
        set_own("_its_parts", {})  # what its attributes gave: while it is used they stay the same objects
        # Parts of a network that stays are to be its parts, not copies of them.
        set_own("_its_stay", stays or (self._its_class is not None and issubclass(self._its_class, keras.layers.Layer)))
        set_own("_its_classes", [part for part in description.get("classes", ()) if type(part) is int])

    @property
    def __class__(self):
        """The class of Keras or TensorFlow that it says it is of, so that `isinstance` holds."""
        return self._its_class or type(self)

    def _library_(self, module):
        """A library of the process in which it lives."""
        return self._its_student.ask("library", module, stays=True)

    def _here_(self):
        """A copy of it in this process, if it is a network of layers of Keras; else itself."""
        return self._its_student.bring(self)

    def __getattr__(self, name):
        """Asks for an attribute."""
        if name.startswith("__") or name.startswith(("_repr_", "_ipython_", "_its_")):
            raise AttributeError(name)
        self._its_parts[name] = self._its_student.ask("attribute", self, name, stays=self._its_stay)
        return self._its_parts[name]

    def __setattr__(self, name, value):
        """Sets an attribute there."""
        self._its_student.ask("set", self, name, value, stays=True)

    def __bool__(self):
        """Refuses to say."""
        raise TypeError(f"{self!r} is neither true nor false")

    def __array__(self, dtype=None, copy=None):
        """The numbers of a variable; of nothing else."""
        if self._its_class is None or not issubclass(self._its_class, keras.Variable | tf.Variable):
            raise TypeError(f"{self!r} is no array")
        array = self._its_student.ask("array", self, stays=True)
        if type(array) is not np.ndarray:
            raise Refused("gives no array")
        return array if dtype is None else array.astype(dtype)

    def __repr__(self):
        """What it says of itself."""
        try:
            shown = self._its_student.ask("show", self, stays=True)
        except Exception:
            shown = None
        return shown if type(shown) is str else f"<{type(self).__name__}>"


def _call(self, *arguments, **keywords):
    """Calls it."""
    given = (*arguments, *keywords.values())
    stays = self._its_stay or any(isinstance(value, Reference) and value._its_stay for value in given)
    return self._its_student.ask("call", self, None, list(arguments), keywords, stays=stays)


def _enter(self):
    """Enters it there, as `with` does."""
    return self._its_student.ask("call", self, "__enter__", [], {}, stays=True)


def _exit(self, *error):
    """Leaves it there, as if no exception was raised: those of this side do not cross."""
    self._its_student.ask("call", self, "__exit__", [None, None, None], {}, stays=True)


def _item(self, key):
    """Asks for an item."""
    return self._its_student.ask("item", self, key, stays=self._its_stay)


def _length(self):
    """Asks for its length."""
    length = self._its_student.ask("length", self, stays=True)
    if type(length) is not int:
        raise Refused("has a length that is no whole number")
    return length


def _iterate(self):
    """Asks for one item after the other."""
    iterator = self._its_student.ask("iterate", self, stays=True)
    while True:
        try:
            item = self._its_student.ask("next", iterator, stays=self._its_stay)
        except StopIteration:
            return
        yield item


def _next(self):
    """Asks for the next item."""
    return self._its_student.ask("next", self, stays=self._its_stay)


def _is_instance(self, value):
    """Whether something is of this class of the student's."""
    return self._its_number in getattr(value, "_its_classes", ())


SPECIAL = {
    "__call__": _call,
    "__enter__": _enter,
    "__exit__": _exit,
    "__getitem__": _item,
    "__len__": _length,
    "__iter__": _iterate,
    "__next__": _next,
}


class Class(Reference):
    """A class of the student's."""

    __instancecheck__ = _is_instance

    @property
    def __bases__(self):
        """The class of Keras or TensorFlow that it derives from, so that `issubclass` holds."""
        return (self._its_class or object,)

    @property
    def __class__(self):
        """It is a class."""
        return type


class Unusable(Reference):
    """Stands for a name whose value cannot come across: says so to whoever uses it."""

    def __init__(self, sentence):
        """Takes the sentence."""
        object.__setattr__(self, "_its_sentence", sentence)
        object.__setattr__(self, "_its_class", None)

    def __getattr__(self, name):
        """Says why not."""
        raise Refused(self._its_sentence)

    def __repr__(self):
        """Says why not."""
        return self._its_sentence


def reference_to(student, number, description, stays):
    """A reference that has the special methods that the other side says it has."""
    special = description.get("special")
    special = frozenset(name for name in special if isinstance(name, str)) if isinstance(special, list) else frozenset()
    base = Class if description.get("is") == "class" else Reference
    reference = reference_class(type_name(description), base, special)(student, number, description, stays)
    weakref.finalize(reference, student.forget, number)
    return reference


@functools.lru_cache(1000)
def reference_class(name, base, special):
    """A class of references."""
    return type(name, (base,), {method: SPECIAL[method] for method in special if method in SPECIAL})


@functools.lru_cache(1000)
def error_class(name, base):
    """A class of exceptions that are made from a message alone, whatever those of the base class need."""
    methods = {
        "__init__": lambda self, message: Exception.__init__(self, message),
        "__str__": lambda self: self.args[0],
    }
    return type(name, (base,), methods | {"__module__": "builtins"})


def is_exception(value):
    """Whether a value is a class of ordinary exceptions."""
    return isinstance(value, type) and issubclass(value, Exception)


def type_name(description):
    """The name of the type of what is described, short enough to be shown."""
    name = description.get("type")
    return name[:80] if isinstance(name, str) and name[:80].isidentifier() else "object"


def known_class(names):
    """The class of a library that is loaded here, by its module and name; None if there is none."""
    match names:
        case [[str(module), str(name)] | (str(module), str(name))] if module.split(".")[0] in LIBRARIES:
            found = getattr(sys.modules.get(module), name, None)
            return found if isinstance(found, type) else None
    return None


def spec_shape(sizes):
    """The shape of a spec, in which None stands for any size."""
    return [size if size is None else wire.shape_of([size])[0] for size in sizes[:32]]


def set_weights(layer, weights):
    """Gives a layer weights that a stranger has sent."""
    fine = isinstance(weights, list) and all(
        type(array) is np.ndarray and array.dtype.kind in "biuf" for array in weights
    )
    if not fine or [array.shape for array in weights] != [array.shape for array in layer.get_weights()]:
        raise wire.Refusal("has other weights than its config says")
    layer.set_weights(weights)


def same(one, other):
    """Whether two lists of arrays hold the same bytes."""
    return len(one) == len(other) and all(
        a.shape == b.shape and a.tobytes() == b.tobytes() for a, b in zip(one, other, strict=True)
    )


class Theirs(tf.data.Dataset):
    """A dataset of the student's side. Whoever goes through it asks there for one element after the other.

    What takes more than that, such as `map`, needs a dataset of TensorFlow's own. To make one costs more than most of
    the tests do, so it is made when it is needed.
    """

    def __init__(self, elements, spec, number):
        """Asks for nothing yet.

        Args:
            elements: function that gives an iterator over the elements.
            spec: what is known of each element, as in `element_spec`.
            number: how many there are, as in `cardinality`.
        """
        self._elements, self._spec, self._number = elements, spec, number

    element_spec = property(lambda self: self._spec)
    _variant_tensor_attr = property(lambda self: self._in_tensorflow._variant_tensor)
    _options_attr = property(lambda self: self._in_tensorflow.options())
    _graph_attr = property(lambda self: self._in_tensorflow._graph)

    def __iter__(self):
        """Goes through it; in a graph as TensorFlow does."""
        return self._elements() if tf.executing_eagerly() else super().__iter__()

    def _inputs(self):
        return []

    def cardinality(self):
        """The number of elements, or that it is not known or infinite, as a tensor."""
        return tf.constant(self._number, tf.int64)

    @functools.cached_property
    def _in_tensorflow(self):
        options = tf.data.Options()
        options.experimental_optimization.apply_default_optimizations = False  # one of them reads ahead
        options.experimental_optimization.inject_prefetch = False
        options.autotune.enabled = False
        dataset = tf.data.Dataset.from_generator(self._elements, output_signature=self._spec).with_options(options)
        if self._number == tf.data.UNKNOWN_CARDINALITY:
            return dataset
        return dataset.apply(tf.data.experimental.assert_cardinality(self._number))


def is_element_spec(spec):
    """Whether something can be the `element_spec` of a dataset: tensors, in tuples and dicts."""
    if isinstance(spec, tuple):
        return all(map(is_element_spec, spec))
    if isinstance(spec, dict):
        return all(isinstance(name, str) for name in spec) and all(map(is_element_spec, spec.values()))
    return isinstance(spec, tf.TensorSpec)


def fits(element, spec):
    """Whether an element of a dataset is what the `element_spec` says."""
    try:
        tf.nest.assert_same_structure(element, spec)
    except (TypeError, ValueError):
        return False
    pairs = zip(tf.nest.flatten(element), tf.nest.flatten(spec), strict=True)
    return all(isinstance(part, tf.Tensor) and asked.is_compatible_with(part) for part, asked in pairs)


def elements_of(dataset):
    """The elements of a dataset that is finite and small, as a list."""
    elements = list(dataset.take(MAX_ELEMENTS + 1))
    if len(elements) > MAX_ELEMENTS:
        raise wire.Refusal(f"is a dataset of more than {MAX_ELEMENTS} elements")
    return elements
