"""What a cell prints is one output, whatever it prints; and a kernel that says nothing is told in a sentence."""

import asyncio
import itertools
from queue import Empty

import pytest
from nbclient.client import _RGX_CARRIAGERETURN
from nbformat import NotebookNode
from nbformat.v4 import new_output

from grader.execution import Client, joined
from grader.kernel.errors import KernelNotStarted


def printed(*texts):
    return [new_output("stream", name=name, text=text) for name, text in texts]


def test_all_of_a_stream_is_one_output():
    picture = new_output("display_data", data={"image/png": "a"})
    outputs = [*printed(("stderr", "a"), ("stdout", "b")), picture, *printed(("stdout", "c\n"), ("stderr", "d"))]
    assert joined(outputs) == [*printed(("stdout", "bc\n"), ("stderr", "ad")), picture]


@pytest.mark.parametrize("length", range(6))
def test_what_a_carriage_return_overwrites_is_left_out_as_by_nbclient(length):
    for signs in itertools.product("a\r\n", repeat=length):
        text = "".join(signs)
        (output,) = joined(printed(*(("stdout", sign) for sign in ("", *text))))
        assert output.text == _RGX_CARRIAGERETURN.sub("", text), repr(text)


@pytest.mark.parametrize("text", [None, 7, ["a"]])
def test_what_is_no_text_is_refused(text):
    with pytest.raises(TypeError):
        joined([NotebookNode(output_type="stream", name="stdout", text=text)])


@pytest.fixture
def silent(monkeypatch):
    """A client whose kernel says nothing unless it was asked, and then only as `answers` it has."""
    client, asked = Client(), []

    async def listen(timeout):
        if asked and client.answers:
            return {"msg_type": "status"}
        await asyncio.sleep(timeout)
        raise Empty

    monkeypatch.setattr("grader.execution.WELCOME", 0.1)
    monkeypatch.setattr(client, "get_iopub_msg", listen)
    monkeypatch.setattr(client, "kernel_info", lambda: asked.append(True))
    return client


def test_a_kernel_that_is_not_heard_is_told_in_a_sentence(silent):
    silent.answers = False
    with pytest.raises(KernelNotStarted, match=r"a kernel was not heard within 0\.3 s of its start"):
        asyncio.run(silent.wait_for_ready(timeout=0.3))


@pytest.mark.parametrize("timeout", [60, None])
def test_a_kernel_whose_welcome_was_missed_is_asked(silent, timeout):
    silent.answers = True
    asyncio.run(silent.wait_for_ready(timeout=timeout))
