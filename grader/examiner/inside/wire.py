"""What crosses between the student's kernel and the examiner: data, and nothing that could run.

A message is the number of the question, two lengths, that many bytes of JSON, and that many bytes of raw numbers. In
JSON a value is null, true, false, a number or a string for itself, or else a list that begins with the tag of its kind.
What is larger, deeper or stranger than that is refused. This file runs on both sides and needs NumPy only.
"""

import json
import math
import re
import struct
import sys
from functools import cache

import numpy as np

NUMBER = struct.Struct(">I")  # of a question, and of its answer
LENGTHS = struct.Struct(">II")  # bytes of JSON, bytes of raw numbers
MAX_JSON, MAX_RAW = 2**24, 2**28  # bytes
MAX_DEPTH, MAX_VALUES, MAX_BITS = 40, 10**6, 2**13
SHORT = 32  # a list longer than this, all of floats or all of small ints, goes as raw numbers
DTYPE = re.compile(r"[<>|]([biufc][1248]|c16|[SU][0-9]{1,5})")
TENSORS = "bool|complex64|complex128|half|bfloat16|(float|u?int)(8|16|32|64)"


class Refusal(Exception):
    """Something that may not cross; the message says what, as the end of a sentence."""


def encode(message, others):
    """Makes a message.

    Args:
        message: a value.
        others: function from a value that is no data, and from the function that encodes what is in it, to a list of
            JSON that stands for it; it may raise Refusal.

    Returns:
        bytes, to be sent as they are.

    Raises:
        Refusal: it is too much, or something in it may not cross.
    """
    encoder = Encoder(others)
    try:
        text = json.dumps([encoder.encode(message), [len(part) for part in encoder.raw]]).encode()
    except RecursionError:
        raise Refusal("is nested too deeply") from None
    size = sum(map(len, encoder.raw))
    if len(text) > MAX_JSON or size > MAX_RAW:
        raise Refusal(f"is too large to be looked at: {(len(text) + size) / 2**20:.0f} MiB")
    return b"".join([LENGTHS.pack(len(text), size), text, *encoder.raw])


def send(connection, number, message):
    """Sends a message.

    Args:
        connection: connected socket.
        number: that of the question that it is, or answers.
        message: what `encode` has made.
    """
    connection.sendall(NUMBER.pack(number) + message)


def receive(connection):
    """Waits for a message.

    Args:
        connection: connected socket.

    Returns:
        Tuple of its number and of its two parts, for `decode`.

    Raises:
        EOFError: the other side is gone, or sends more than it may: where its next message begins is not known then.
    """
    header = read(connection, NUMBER.size + LENGTHS.size)
    number, lengths = *NUMBER.unpack_from(header), LENGTHS.unpack_from(header, NUMBER.size)
    if lengths[0] > MAX_JSON or lengths[1] > MAX_RAW:
        raise EOFError("the other side sends more than it may")
    return number, *(read(connection, length) for length in lengths)


def read(connection, size):
    """Exactly so many bytes from a socket, as a bytearray."""
    data = bytearray(size)
    view, done = memoryview(data), 0
    while done < size:
        count = connection.recv_into(view[done:])
        if not count:
            raise EOFError("the other side is gone")
        done += count
    return data


def decode(text, raw, others):
    """Reads a message.

    Args:
        text, raw: its two parts.
        others: function from a list of JSON whose tag is not one of this file's, and from the function that decodes
            what is in it, to a value; it may raise Refusal.

    Returns:
        The value.

    Raises:
        Refusal: it is none.
    """
    try:
        message, lengths = json.loads(text.decode("ascii"))
        return Decoder(raw, lengths, others).decode(message)
    except Refusal:
        raise
    except RecursionError:
        raise Refusal("is nested too deeply") from None
    except (ValueError, TypeError, KeyError, IndexError, OverflowError, MemoryError) as error:
        raise Refusal(f"cannot be read ({type(error).__name__})") from None


class Encoder:
    """Turns one message into JSON and raw numbers."""

    def __init__(self, others):
        """Begins with no raw numbers."""
        self.raw, self._others, self._values = [], others, 0

    def encode(self, value, depth=0):
        """The JSON for a value; what is too large for JSON goes to `self.raw`."""
        kind, self._values = type(value), self._values + 1
        if depth > MAX_DEPTH or self._values > MAX_VALUES:
            raise Refusal("is nested too deeply" if depth > MAX_DEPTH else f"holds more than {MAX_VALUES} values")
        if value is None or kind in (bool, str, float):
            return value
        if kind is int:
            if value.bit_length() > MAX_BITS:
                raise Refusal("is a number of thousands of digits")
            return value if value.bit_length() < 64 else ["i", hex(value)]
        if kind in (list, tuple, set, frozenset):
            if kind is list and (packed := self._packed(value)):
                return packed
            return [kind.__name__, *(self.encode(item, depth + 1) for item in list(value))]
        if kind is dict:
            pairs = list(value.items())
            return ["dict", *(self.encode(item, depth + 1) for pair in pairs for item in pair)]
        if kind in (bytes, bytearray):
            return ["bytes", self._keep(bytes(value))]
        if kind is complex:
            return ["complex", value.real, value.imag]
        if kind is range:
            return ["range", *(self.encode(part) for part in (value.start, value.stop, value.step))]
        if kind is slice:
            return ["slice", *(self.encode(part, depth + 1) for part in (value.start, value.stop, value.step))]
        if value is Ellipsis:
            return ["..."]
        if kind is np.ndarray and DTYPE.fullmatch(value.dtype.str):
            return ["array", value.dtype.str, list(value.shape), self._keep(value.tobytes())]
        if kind is np.ndarray and value.dtype == object:
            return ["objects", list(value.shape)]
        if isinstance(value, np.generic) and DTYPE.fullmatch(value.dtype.str):
            return ["scalar", value.dtype.str, self._keep(value.tobytes())]
        if isinstance(value, np.dtype) and DTYPE.fullmatch(value.str):
            return ["dtype", value.str]
        if "tensorflow" in sys.modules and isinstance(value, eager_tensor()):
            return self._tensor(value, depth)
        return self._others(value, lambda part: self.encode(part, depth + 1))

    def _keep(self, data):
        self.raw.append(data)
        return len(self.raw) - 1

    def _packed(self, values):
        if len(values) > SHORT:
            kinds = set(map(type, values))
            if kinds == {float} or (kinds == {int} and all(-(2**63) <= value < 2**63 for value in values)):
                array = np.array(values)
                return ["packed", array.dtype.str, self._keep(array.tobytes())]
        return None

    def _tensor(self, tensor, depth):
        array = tensor.numpy()
        if tensor.dtype.name == "string":
            texts = np.asarray(array, dtype=object).reshape(-1).tolist()
            return ["texts", list(tensor.shape), self.encode(texts, depth + 1)]
        if not re.fullmatch(TENSORS, tensor.dtype.name):
            raise Refusal(f"is a tensor of {tensor.dtype.name}")
        return ["tensor", tensor.dtype.name, list(tensor.shape), self._keep(np.asarray(array).tobytes())]


class Decoder:
    """Turns JSON and raw numbers into the value of one message, and trusts neither."""

    def __init__(self, raw, lengths, others):
        """Takes the raw numbers apart."""
        if len(lengths) > MAX_VALUES:
            raise Refusal(f"holds more than {MAX_VALUES} values")
        self._raw, start = [], 0
        for length in lengths:
            if type(length) is not int or length < 0 or start + length > len(raw):
                raise Refusal("cannot be read (lengths)")
            self._raw.append(memoryview(raw)[start : start + length])
            start += length
        self._others, self._depth, self._values = others, 0, 0

    def decode(self, json_):
        """The value for a piece of JSON."""
        self._values += 1
        if self._values > MAX_VALUES:
            raise Refusal(f"holds more than {MAX_VALUES} values")
        if json_ is None or type(json_) in (bool, int, float):
            return json_
        if type(json_) is str:  # half a character cannot be written down: what holds one could not be told to anybody
            return json_.encode(errors="replace").decode()
        if type(json_) is not list or not json_ or type(json_[0]) is not str:
            raise Refusal("cannot be read (no tag)")
        if self._depth >= MAX_DEPTH:
            raise Refusal("is nested too deeply")
        self._depth += 1
        try:
            return self._tagged(*json_)
        finally:
            self._depth -= 1

    def _tagged(self, tag, *parts):
        match tag:
            case "list":
                return [self.decode(part) for part in parts]
            case "tuple":
                return tuple([self.decode(part) for part in parts])
            case "set":
                return {self.decode(part) for part in parts}
            case "frozenset":
                return frozenset([self.decode(part) for part in parts])
            case "dict":
                values = [self.decode(part) for part in parts]
                return dict(zip(values[::2], values[1::2], strict=True))
            case "i":
                return self._large(*parts)
            case "bytes":
                return bytes(self._part(*parts))
            case "complex":
                return complex(*map(float, parts))
            case "range":
                return range(*self._numbers(parts))
            case "slice":
                return slice(*self._numbers(parts))
            case "...":
                return ...
            case "array":
                return self._array(*parts)
            case "objects":
                shape = shape_of(parts[0])
                self._count(math.prod(shape))
                return np.empty(shape, dtype=object)
            case "scalar":
                return self._array(parts[0], [], parts[1])[()]
            case "dtype":
                return dtype_of(parts[0])
            case "packed":
                array = np.frombuffer(self._part(parts[1]), dtype_of(parts[0]))
                self._count(array.size)
                return array.tolist()
            case "texts":
                return self._texts(*parts)
            case "tensor":
                return self._tensor(*parts)
        return self._others([tag, *parts], self.decode)

    def _count(self, more):
        self._values += more
        if self._values > MAX_VALUES:
            raise Refusal(f"holds more than {MAX_VALUES} values")

    def _part(self, number):
        """Some of the raw numbers, which are given once: what is made of them all is no larger than they are."""
        if type(number) is not int or number < 0 or self._raw[number] is None:
            raise Refusal("cannot be read (part)")
        part, self._raw[number] = self._raw[number], None
        return part

    def _large(self, digits):
        if type(digits) is not str or len(digits) > MAX_BITS // 4 + 3:
            raise Refusal("is a number of thousands of digits")
        return int(digits, 16)

    def _numbers(self, parts):
        numbers = [self.decode(part) for part in parts]
        if len(numbers) != 3 or not all(number is None or type(number) is int for number in numbers):
            raise Refusal("cannot be read (numbers)")
        return numbers

    def _array(self, dtype, shape, number):
        return filled(dtype_of(dtype), shape_of(shape), self._part(number))

    def _tensor(self, dtype, shape, number):
        import tensorflow as tf

        if type(dtype) is not str or not re.fullmatch(TENSORS, dtype):
            raise Refusal("cannot be read (tensor)")
        numbers = filled(np.dtype(tf.as_dtype(dtype).as_numpy_dtype), shape_of(shape), self._part(number))
        return tf.constant(numbers)

    def _texts(self, shape, texts):
        import tensorflow as tf

        texts, shape = self.decode(texts), shape_of(shape)
        if type(texts) is not list or any(type(text) is not bytes for text in texts) or len(texts) != math.prod(shape):
            raise Refusal("cannot be read (texts)")
        return tf.constant(texts, tf.string, shape=shape)


@cache
def eager_tensor():
    """The class of TensorFlow's tensors that hold values."""
    return sys.modules["tensorflow"].__internal__.EagerTensor


def dtype_of(name):
    """The dtype of a name; only plain numbers and texts are allowed."""
    if type(name) is not str or not DTYPE.fullmatch(name):
        raise Refusal("cannot be read (dtype)")
    return np.dtype(name)


def shape_of(sizes):
    """The shape in a list; its product is not larger than anything that may cross."""
    product = 1
    if type(sizes) is not list or len(sizes) > 32:
        raise Refusal("cannot be read (shape)")
    for size in sizes:
        if type(size) is not int or not 0 <= size <= MAX_RAW:
            raise Refusal("cannot be read (shape)")
        product *= max(size, 1)
    if product > MAX_RAW:
        raise Refusal("is too large to be looked at")
    return tuple(sizes)


def filled(dtype, shape, raw):
    """The array of a shape that some bytes hold."""
    sizeless = shape and not dtype.itemsize  # NumPy would give each of such texts a size
    if sizeless or math.prod(shape) * dtype.itemsize != len(raw):
        raise Refusal("cannot be read (size of an array)")
    if not len(raw):
        return np.zeros(shape, dtype)
    array = np.frombuffer(raw, dtype)
    if dtype.kind == "U":
        codes = array.view(dtype.str[0] + "u4")
        if codes.max() > sys.maxunicode or np.any(codes >> 11 == 0xD800 >> 11):  # or half a character
            raise Refusal("cannot be read (a character)")
    return array.reshape(shape).copy()
