"""What crosses the wire comes back the same, and what may not cross is refused, whatever it is."""

import itertools
import json
import os
import socket
import time
import tracemalloc
from contextlib import suppress

import numpy as np
import pytest
import tensorflow as tf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.examiner.inside import wire

MORE = int(os.environ.get("FUZZ", "1"))  # how many times as many messages are tried
MESSAGES = settings(max_examples=2000 * MORE, deadline=None, suppress_health_check=list(HealthCheck))


def none(*_):
    raise wire.Refusal("is no data")


def carried(value):
    """The value after it went through a real socket."""
    here, there = socket.socketpair()
    with here, there:
        wire.send(there, 7, wire.encode(value, none))
        number, *message = wire.receive(here)
        assert number == 7
        return wire.decode(*message, none)


def same(one, other):
    if isinstance(one, np.ndarray | np.generic):
        return (
            type(one) is type(other)
            and one.dtype == other.dtype
            and one.shape == other.shape
            and one.tobytes() == other.tobytes()
        )
    if isinstance(one, float):
        return type(other) is float and (one == other or (one != one and other != other))
    if isinstance(one, list | tuple):
        return type(one) is type(other) and len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return type(other) is dict and list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    return type(one) is type(other) and one == other


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(min_value=-(10**600), max_value=10**600),
    st.floats(),
    st.complex_numbers(allow_nan=False),
    st.text(),
    st.binary(),
    st.just(...),
)
ARRAYS = st.builds(
    lambda dtype, shape: (np.arange(int(np.prod(shape))) % 7).astype(dtype).reshape(shape),
    st.sampled_from(["bool", "int8", ">i4", "uint64", "float16", "<f8", "complex64", "U3", "S2"]),
    st.lists(st.integers(0, 4), max_size=4),
)
VALUES = st.recursive(
    st.one_of(SCALARS, ARRAYS, ARRAYS.filter(lambda array: array.size).map(lambda array: array.flat[0])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=5),
        st.lists(inner, max_size=5).map(tuple),
        st.dictionaries(st.one_of(st.text(max_size=3), st.integers()), inner, max_size=4),
        st.frozensets(st.one_of(st.integers(), st.text(max_size=3)), max_size=4),
        st.lists(st.floats(), min_size=33, max_size=60),
        st.lists(st.integers(), min_size=33, max_size=60),
    ),
    max_leaves=20,
)


@settings(max_examples=500, deadline=None)
@given(VALUES)
def test_data_come_back_the_same(value):
    assert same(value, carried(value))


@pytest.mark.parametrize("dtype", ["float32", "bfloat16", "int64", "bool", "string", "uint8", "complex64"])
def test_tensors_come_back_the_same(dtype):
    numbers = [["a", "é"], ["", "b"]] if dtype == "string" else [[0, 1], [1, 1]]
    tensor = tf.constant(numbers) if dtype == "string" else tf.cast(tf.constant(numbers), dtype)
    back = carried(tensor)
    assert back.dtype == tensor.dtype and back.shape == tensor.shape
    assert np.array_equal(np.asarray(back), np.asarray(tensor))


@pytest.mark.parametrize(
    ("value", "because"),
    [
        (10**10_000, "thousands of digits"),
        (list(itertools.accumulate(range(100), lambda inner, _: [inner], initial=0))[-1], "nested too deeply"),
        ([[0]] * 600_000, "more than"),
        (np.zeros(2**28 + 1, "uint8"), "too large"),
        ("x" * 2**25, "too large"),
        (object(), "no data"),
        ({1: print}, "no data"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 30 else type(value).__name__,
)
def test_what_is_too_much_is_refused_before_it_is_sent(value, because):
    with pytest.raises(wire.Refusal, match=because):
        wire.encode(value, none)


# Hostile messages: JSON of the right form with wrong things in it, JSON of any form, and bytes.
TAGS = [
    "list",
    "tuple",
    "set",
    "frozenset",
    "dict",
    "i",
    "bytes",
    "complex",
    "range",
    "slice",
    "...",
    "array",
    "objects",
]
TAGS += ["scalar", "dtype", "packed", "texts", "tensor", "mine", "yours", "spec", "argument", "__class__", ""]
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.sampled_from(["<f8", "|O", "<U99999", "<f3", "int64", "string", "resource", "0x" + "f" * 3000, "-1", "object"]),
    st.text(max_size=4),
)
JSON = st.recursive(
    ODD,
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4)).map(lambda pair: [pair[0], *pair[1]]),
        st.lists(inner, max_size=4),
        st.dictionaries(st.text(max_size=3), inner, max_size=2),
    ),
    max_leaves=15,
)


def is_refused_or_data(text, raw):
    """Whether a message is read as data or refused, in a bounded time."""
    began = time.process_time()
    with suppress(wire.Refusal):
        wire.decode(text, raw, none)
    return time.process_time() - began < 5


@MESSAGES
@given(JSON, st.lists(st.integers(-5, 2**40), max_size=3), st.binary(max_size=64))
def test_a_hostile_message_is_refused_or_is_data(message, lengths, raw):
    assert is_refused_or_data(json.dumps([message, lengths]).encode(), bytearray(raw))


@MESSAGES
@given(st.binary(max_size=200), st.binary(max_size=16))
def test_any_bytes_are_refused(text, raw):
    assert is_refused_or_data(text, bytearray(raw))


@MESSAGES
@given(VALUES, st.integers(0, 10**6), st.integers(0, 255))
def test_a_message_with_a_wrong_byte_is_refused_or_is_data(value, place, byte):
    message = bytearray(wire.encode(value, none))
    message[place % len(message)] = byte
    text_size, raw_size = wire.LENGTHS.unpack(message[: wire.LENGTHS.size])
    rest = message[wire.LENGTHS.size :]
    if text_size + raw_size == len(rest):
        assert is_refused_or_data(rest[:text_size], rest[text_size:])


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 100_000,
        b"[[" + b'["list",' * 100_000 + b"1" + b"]" * 100_000 + b",[]]",
        b'[["array","<f8",[100000,100000,100000],0],[0]]',
        b'[["array","<U0",[268435456],0],[0]]',
        b'[["objects",[1000000000,1000000000]],[]]',
        b'[["objects",[268435456]],[]]',
        b'[["list"' + b',["objects",[100000]]' * 11 + b"],[]]",
        b'[["packed","|u1",0],[268435456]]',
        b'[["list"' + b',["bytes",0]' * 1000 + b"],[1000000]]",
        b'[["list"],[0' + b",0" * 2_000_000 + b"]]",
        b'[["texts",[1000000000],["list"]],[]]',
        b'[["texts",[268435456],["list",["bytes",0]]],[0]]',
        b'[["tensor","float32",[-1],0],[4]]',
        b'[["range",0,10,0],[]]',
        b'[["dict",["list"],1],[]]',
        b'[["set",["dict"]],[]]',
        b'[["i","' + b"f" * 10**6 + b'"],[]]',
        b"[" + b"9" * 10_000 + b",[]]",
        b'[["list"' + b",1" * 2_000_000 + b"],[]]",
    ],
    ids=lambda text: text[:30].decode(),
)
def test_a_bomb_is_refused_with_little_memory(text):
    text, raw = bytearray(text), bytearray(10**6)
    tracemalloc.start()
    try:
        with pytest.raises(wire.Refusal):
            wire.decode(text, raw, none)
        assert tracemalloc.get_traced_memory()[1] < 10**8
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("code", [0x110000, 0xD83D, 0xDFFF])
def test_a_character_that_is_none_is_refused(order, code):
    """NumPy takes it, and Python fails when it is looked at, or written down."""
    text, raw = f'[["array","{order}U1",[2],0],[8]]'.encode(), np.array([0x1F600, code], f"{order}u4").tobytes()
    with pytest.raises(wire.Refusal):
        wire.decode(bytearray(text), bytearray(raw), none)


def test_of_half_a_character_a_question_mark_is_left():
    """Or what was said with it could be neither sent on nor stored."""
    assert carried(["half \ud83d", {"\udc00": "whole \U0001f600"}]) == ["half ?", {"?": "whole \U0001f600"}]


def test_lengths_that_are_too_large_end_the_connection():
    here, there = socket.socketpair()
    with here, there:
        there.sendall(b"\xff" * 12)
        with pytest.raises(EOFError):
            wire.receive(here)
