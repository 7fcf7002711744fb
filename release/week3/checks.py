"""What the test cells ask of an answer, and how they say what is wrong with it.

A check treats an answer as a black box: it calls it, looks at what comes back, and stays silent when that is right.
Otherwise it raises `Mistake` with one sentence: what was called, what came back, what was expected, and, where one
known mistake explains it, the name of that mistake. This file holds no answers: those stand in the test cells.
"""

import copy
import hashlib
import importlib
import numbers
import re
import traceback
from collections.abc import Mapping

import keras
import numpy as np

LONGEST = 12  # values: a larger array is described by its shape


class Mistake(AssertionError):
    """An answer that is not right yet, with the sentence that says why.

    Attributes:
        hint: what feedback may say when the check was a hidden one: no value that went in or came out.
    """

    def __init__(self, sentence, hint=None):
        """Keeps both sentences; without a hint, feedback only says that a hidden check failed."""
        super().__init__(sentence)
        self.hint = hint

    def _render_traceback_(self):
        """What Jupyter shows in place of a traceback (IPython's hook for custom exceptions): the sentence alone."""
        return [f"\N{BALLOT X} {self}"]


def passed(aspect):
    """Says at the end of the visible checks of a cell that they all passed.

    Args:
        aspect: what the cell tests, in a few words.
    """
    print(f"\N{CHECK MARK} {aspect}: the checks that you can see pass.")


def that(condition, sentence, hint=None):
    """Raises Mistake(sentence, hint) unless the condition holds."""
    if not condition:
        raise Mistake(sentence, hint)


def call(function, /, *arguments, **keywords):
    """Calls a function of the student's on copies of the arguments, and keeps what happened.

    Args:
        function: what the student wrote.
        *arguments, **keywords: what to call it with.

    Returns:
        A Call, to be asked what came back.

    Raises:
        Mistake: the function is not callable, or it changed one of its arguments in place.
    """
    return Call(function, arguments, keywords)


class Call:
    """One call of a student's function: what was called, and what came back.

    Attributes:
        name: what was called.
        text: the call as a student would write it.
        value: what came back; None if the call raised.
        error: the exception that the call raised, or None.
    """

    def __init__(self, function, arguments, keywords):
        self.name = name = name_of(function)
        if not callable(function):  # only now is it looked at, which takes time when it lives in another process
            raise Mistake(f"{name} is not a function: it is {shown(function)}.", f"{name} is not a function.")
        told = [*map(shown, arguments), *(f"{key}={shown(value)}" for key, value in keywords.items())]
        self.text = f"{name}({', '.join(told)})"
        self.value = self.error = None
        given = [_copied(value) for value in arguments], {key: _copied(value) for key, value in keywords.items()}
        try:
            self.value = function(*given[0], **given[1])
        except Exception as error:  # whatever a student's code raises is reported in words
            self.error = error
        changed = [
            shown(before)
            for before, after in zip(_values(arguments, keywords), _values(*given), strict=True)
            if isinstance(before, np.ndarray) and not np.array_equal(before, after)
        ]
        that(
            not changed,
            f"{self.text} changed its argument in place: work on a copy, the caller still needs it.",
            f"{name} changes its argument in place: work on a copy, the caller still needs it.",
        )

    def returned(self):
        """Returns what came back.

        Raises:
            Mistake: the call raised, or it gave None.
        """
        if self.error is not None:
            raise Mistake(f"{self.text} raised {told(self.error)}.", f"{self.name} raises an exception for some input.")
        that(
            self.value is not None,
            f"{self.text} gave None: nothing is returned yet.",
            f"{self.name} gives None for some input.",
        )
        return self.value

    def does_not_raise(self):
        """Checks that something came back, whatever it is."""
        self.returned()

    def gives(self, expected, near=()):
        """Checks that the call gave this whole number; NumPy's and TensorFlow's whole numbers are fine.

        Args:
            expected: int.
            near: pairs (value, sentence): what a known mistake would give, and the sentence that names it.
        """
        value = self.returned()
        if not is_whole(value):
            kind = type(value).__name__
            raise Mistake(
                f"{self.text} gave {shown(value)} ({kind}), expected the whole number {expected} (int).",
                f"{self.name} must give a whole number (int).",
            )
        if int(value) != expected:
            because = because_of(int(value), near)
            raise Mistake(
                f"{self.text} gave {int(value)}, expected {expected}{because}.", hint_about(self.name, because)
            )

    def gives_array(self, expected, near=(), tolerance=1e-4):
        """Checks that the call gave this array, as `same_array` does."""
        same_array(self.text, self.returned(), expected, near, tolerance)

    def gives_model(self):
        """Checks that the call gave a built Keras model, and returns it."""
        model = self.returned()
        that(
            isinstance(model, keras.Model),
            f"{self.text} gave {shown(model)}, expected a keras.Model.",
            f"{self.name} must give a keras.Model.",
        )
        return model

    def raises(self, kind, because):
        """Checks that the call raised this kind of exception, with a message for whoever made the mistake.

        Args:
            kind: the class of the exception.
            because: why it must, as the end of a sentence.
        """
        expected = f"expected a {kind.__name__}: {because}"
        hint = f"{self.name} must raise a {kind.__name__}: {because}."
        if self.error is None:
            raise Mistake(f"{self.text} gave {shown(self.value)}, {expected}.", hint)
        that(isinstance(self.error, kind), f"{self.text} raised {told(self.error)}, {expected}.", hint)
        that(
            str(self.error).strip(),
            f"{self.text} raised a {kind.__name__} without a message: say in a sentence what is wrong.",
            f"{self.name} raises a {kind.__name__} without a message: say in a sentence what is wrong.",
        )


def same_array(text, value, expected, near=(), tolerance=1e-4):
    """Checks that two arrays hold the same numbers: first the shape, then the first place that differs.

    Args:
        text: what made `value`, as a student would write it.
        value: array or tensor of any number type.
        expected: array.
        near: pairs (array, sentence): what a known mistake would give, and the sentence that names it.
        tolerance: how far each number may be off, as a share of the largest expected one.
    """
    expected = np.asarray(expected)
    that(
        hasattr(value, "shape") or (expected.ndim == 0 and isinstance(value, numbers.Number)),
        f"{text} gave {shown(value)} ({type(value).__name__}), expected an array of shape {expected.shape}.",
        f"{named(text)} must give an array.",
    )
    value = np.asarray(value)
    that(
        value.dtype.kind in "biuf",
        f"{text} gave an array of {value.dtype}, expected one of numbers.",
        f"{named(text)} must give an array of numbers.",
    )

    def reason():
        return because_of(value, near, lambda one, other: is_close(one, np.asarray(other), tolerance))

    if value.shape != expected.shape:
        because = reason()
        raise Mistake(
            f"{text} gave an array of shape {value.shape}, expected shape {expected.shape}{because}.",
            f"{named(text)} gives an array of the wrong shape for some input{because}.",
        )
    different = ~np.isclose(value, expected, rtol=0, atol=_allowed(expected, tolerance))
    if different.any():
        place = tuple(int(i) for i in np.argwhere(different)[0])
        where = f"at {list(place)} it is" if place else "it is"
        because = reason()
        raise Mistake(
            f"{text} is not right yet: {where} {value[place]:.6g}, expected {expected[place]:.6g} "
            f"({different.sum()} of {different.size} values differ){because}.",
            hint_about(text, because),
        )


def entries(name, value, keys):
    """Checks that a constant is a dict in which all these keys are filled in."""
    that(isinstance(value, Mapping), f"{name} is {shown(value)}, expected a dict with the keys {', '.join(keys)}.")
    missing = [key for key in keys if key not in value]
    that(not missing, f"{name} has no {' and no '.join(map(repr, missing))}: keep the keys as they are given.")
    for key in keys:
        that(value[key] is not ..., f"{name}[{key!r}] is not filled in yet: replace the dots.")


def size(text, value, axes):
    """Checks that a value is a size, and returns it.

    Args:
        text: what the value is called.
        value: tuple, list or array of whole numbers, or a shape of TensorFlow.
        axes: names of the numbers, in their order.

    Returns:
        Tuple of int.
    """
    if not isinstance(value, tuple | list | np.ndarray) and hasattr(value, "as_list"):  # a TensorShape
        value = attempt(f"{text}.as_list()", value.as_list)
    form = f"({', '.join(axes)})"
    whole = isinstance(value, tuple | list | np.ndarray) and len(value) == len(axes) and all(map(is_whole, value))
    that(whole, f"{text} is {shown(value)}, expected {len(axes)} whole numbers {form}.")
    return tuple(int(number) for number in value)


def same_size(text, value, axes, expected, near=()):
    """Checks that a value is this size.

    Args:
        text: what the value is called.
        value: tuple, list or array of whole numbers.
        axes: names of the numbers, in their order.
        expected: tuple of int.
        near: pairs (size, sentence): what a known mistake would give, and the sentence that names it.
    """
    given = size(text, value, axes)
    because = "" if given == expected else because_of(given, near)
    that(given == expected, f"{text} is {given}, expected {expected}{because}.", hint_about(text, because))


def fingerprinted(text, value, axes, fingerprint, hint):
    """Checks a size against the fingerprint of the right one, so that a visible check gives nothing away.

    Args:
        text: what the value is called.
        value: tuple, list or array of whole numbers.
        axes: names of the numbers, in their order.
        fingerprint: `fingerprint_of` the right size.
        hint: a sentence for whoever has it wrong.
    """
    given = size(text, value, axes)
    that(fingerprint_of(text, given) == fingerprint, f"{text} is {given}, and that is not right yet. {hint}")


def fingerprint_of(text, numbers_):
    """The first eight hexadecimal digits of the SHA-256 of a name and its numbers."""
    return hashlib.sha256(f"{text}={tuple(numbers_)}".encode()).hexdigest()[:8]


def named_one_of(text, value, names):
    """Checks that a value is one of some names, and returns that name as it is usually written.

    Args:
        text: what the value is called.
        value: str; capitals, spaces, hyphens and a number at the end do not matter.
        names: dict from the letters of each name, in lower case, to the name.
    """
    letters = "".join(filter(str.isalpha, value.lower())) if isinstance(value, str) else None
    that(letters in names, f"{text} is {shown(value)}, expected one of {', '.join(map(repr, names.values()))}.")
    return names[letters]


def share(text, value, expected, near=()):
    """Checks that a value is this share.

    Args:
        text: what the value is called.
        value: number; a tensor or array that holds exactly one is fine.
        expected: float.
        near: pairs (float, sentence): what a known mistake would give, and the sentence that names it.
    """
    number = isinstance(value, numbers.Real) and not isinstance(value, bool)
    number = number or (getattr(value, "shape", None) == () and np.asarray(value).dtype.kind in "f")
    that(number, f"{text} is {shown(value)}, expected a number.", f"{named(text)} must give a number.")
    given = float(np.asarray(value))
    if not abs(given - expected) < 1e-4:
        because = because_of(given, near, lambda one, other: abs(one - other) < 1e-4)
        raise Mistake(f"{text} is {given:.4f}, expected {expected:.4f}{because}.", hint_about(text, because))


def shares(text, value, expected):
    """Checks that a value is a list with these shares, one for each class.

    Args:
        text: what the value is called.
        value: list, tuple or array.
        expected: array (n_classes,).
    """
    listed = isinstance(value, list | tuple) or len(getattr(value, "shape", ())) == 1
    that(
        listed and len(value) == len(expected),
        f"{text} is {shown(value)}, expected a list of {len(expected)} numbers, one for each class.",
        f"{named(text)} must give a list with a number for each class.",
    )
    for label, (one, other) in enumerate(zip(value, expected, strict=True)):
        share(f"{text}[{label}]", one, other)


def kernel(name, value, shape):
    """Checks that a constant is a 2-D array of finite numbers, and returns it.

    Args:
        name: what the constant is called.
        value: array, tensor or nested list.
        shape: (height, width).

    Returns:
        Array of float.
    """
    try:
        array = np.asarray(value, dtype=float)
        fine = array.shape == shape and bool(np.isfinite(array).all())
    except (TypeError, ValueError):  # dots that are still there, rows of different lengths
        fine = False
    that(fine, f"{name} is {shown(value)}, expected {shape[0]} x {shape[1]} numbers.")
    return array


# What the checks are made of ------------------------------------------------------------------------------------------


def is_whole(value):
    """Whether a value is a whole number: an int, a NumPy one, or a tensor or array that holds exactly one."""
    if isinstance(value, numbers.Integral):
        return not isinstance(value, bool)
    return getattr(value, "shape", None) == () and np.asarray(value).dtype.kind in "iu"


def shown(value):
    """A value as it is shown in a sentence: small ones whole, arrays by shape, layers by kind, long ones cut."""
    if isinstance(value, keras.layers.Layer):
        return f"<{type(value).__name__}>"
    if isinstance(value, keras.KerasTensor):
        return f"<tensor of shape {value.shape}>"
    if hasattr(value, "element_spec"):
        return "<Dataset>"
    if hasattr(value, "shape") and hasattr(value, "dtype"):
        array = np.asarray(value)
        if array.size > LONGEST:
            return f"<array of shape {array.shape}>"
        return " ".join(np.array2string(array, separator=", ", precision=6).split())
    try:
        text = " ".join(repr(value).split())
    except Exception:  # an object that cannot even be shown still deserves a sentence
        text = f"<{type(value).__name__}>"
    return text if len(text) <= 80 else text[:77] + "..."


def beside(thing, module):
    """A library in the process in which an object of the student's lives.

    Graded from outside, a test and what the student wrote live in two processes. What a test builds around a layer of
    the student's, and trains or saves, it builds with the Keras of that layer: `beside(layer, "keras")`.

    Args:
        thing: what the student wrote, or what came back from it.
        module: name of the library, such as "keras" or "tensorflow".
    """
    find = getattr(thing, "_library_", importlib.import_module)  # the examiner's references have it
    return find(module)


def attempt(text, work):
    """Does work with an object of the student's, and tells in words when it cannot be done.

    Args:
        text: what is done, as the beginning of a sentence.
        work: function without arguments.

    Returns:
        What the work gives.
    """
    try:
        return work()
    except Mistake:
        raise
    except Exception as error:  # whatever a student's code raises is reported in words
        lines = [line for line in re.sub(r"\x1b\[\d*m", "", told(error)).splitlines() if line.strip()]
        words = " ".join(lines[:2])[:300]  # Keras says in the first line where it happened, and below that what
        raise Mistake(f"{text} did not work: it raised {words}", f"{named(text)} does not work.") from None


def reloaded(text, layer, shape):
    """Puts a layer of the student's in a model, saves the model as a .keras file, and loads it.

    Args:
        text: what made the layer, as a student would write it.
        layer: the student's Keras layer.
        shape: (height, width, channels) of the images.

    Returns:
        The loaded model.
    """

    def work():
        there = beside(layer, "keras")
        path = beside(layer, "tempfile").mkdtemp() + "/model.keras"
        there.Sequential([there.Input(shape), layer]).save(path)
        return there.models.load_model(path)

    return attempt(f"Saving and loading a model with {text} (is its class registered, and takes **kwargs?)", work)


def brought_here(network):
    """A network in the process of the tests: a copy with the same weights, if it was made with the Keras of another.

    Args:
        network: keras.Model.

    Returns:
        keras.Model; itself where it cannot be copied, because it has layers that the student wrote.
    """
    return getattr(network, "_here_", lambda: network)()


def hint_about(text, because):
    """What feedback says about a hidden check that some input fails, with the reason, if one is known."""
    return f"{named(text)} is not right for every input yet{because}."


def named(text):
    """The name in a text like `pool(<array>, size=2)`: what may be said without saying what went in."""
    return text.partition("(")[0]


def name_of(function):
    """What a student calls a function or a network of his."""
    if isinstance(function, keras.Model):
        return "your network"
    name = getattr(function, "__name__", "<lambda>")
    return "your function" if name == "<lambda>" else name


def _copied(value):
    """A copy of what a function could change in place; models and datasets are handed over as they are."""
    return copy.deepcopy(value) if isinstance(value, np.ndarray | list | dict | set) else value


def _values(arguments, keywords):
    return [*arguments, *keywords.values()]


def told(error):
    """An exception in words, with the line of the student's notebook that raised it."""
    told = f"{type(error).__name__}: {error}".rstrip(": ")
    lines = [f.line for f in traceback.extract_tb(error.__traceback__) if "ipykernel" in f.filename and f.line]
    lines += [error.line_of_student] if hasattr(error, "line_of_student") else []  # it was raised in another process
    return f"{told} (in the line `{lines[-1]}`)" if lines and lines[-1] else told


def because_of(value, near, same=lambda one, other: one == other):
    """The end of a sentence that names the one known mistake that explains a value; empty if none does."""
    return next((f": {sentence}" for other, sentence in near if same(value, other)), "")


def _allowed(expected, tolerance):
    return tolerance * max(1.0, float(np.abs(expected).max(initial=0)))


def is_close(one, other, tolerance):
    """Whether two arrays hold the same numbers, as far as the tolerance goes."""
    return one.shape == other.shape and np.allclose(one, other, rtol=0, atol=_allowed(other, tolerance))


def names_out_of(name, value, allowed):
    """Checks that a constant is a collection of some of these names, each at most once, and returns it.

    Args:
        name: what the constant is called.
        value: set, list or tuple of str.
        allowed: the names that there are.

    Returns:
        List of str, in the order in which they came.
    """
    that(
        isinstance(value, set | frozenset | list | tuple) and all(isinstance(entry, str) for entry in value),
        f"{name} is {shown(value)}, expected the names themselves, between quotes.",
    )
    given = ["".join(entry) for entry in value]  # plain strings, whatever a student's kind of string says it equals
    for entry in given:
        that(entry in allowed, f"{name} holds {entry!r}, which is not in the list: copy the names letter for letter.")
        that(given.count(entry) == 1, f"{name} holds {entry!r} twice.")
    return given


def parts(asked, names):
    """Checks that a call gave as many values as there are names, and returns them.

    Args:
        asked: a Call.
        names: what the values are called, separated by commas.

    Returns:
        List of what came, one for each name.
    """
    value, wanted = asked.returned(), names.split(", ")
    that(
        isinstance(value, tuple | list) and len(value) == len(wanted),
        f"{asked.text} gave {shown(value)}, expected {len(wanted)} values: ({names}).",
        f"{asked.name} must give {len(wanted)} values: ({names}).",
    )
    return list(value)


def number(text, value):
    """Checks that a value is a single finite number of any kind, and returns it as a float."""
    array = np.asarray(value) if isinstance(value, numbers.Number) or hasattr(value, "shape") else None
    that(
        array is not None and array.shape == () and array.dtype.kind in "iuf" and bool(np.isfinite(array)),
        f"{text} gave {shown(value)}, expected a number.",
        f"{named(text)} must give a number.",
    )
    return float(array)
