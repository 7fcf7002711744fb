"""Who watches sees how far it is; who does not gets the problems and the table only."""

import io

import pytest
from rich.console import Console

from grader.classroom.progress import Display

FOUND = {"notebook": {"points": 3.5, "remarks": ["The cell [b]x[/b] ended the kernel."], "waits for a hand": True}}


def shown(terminal):
    text = io.StringIO()
    console = Console(file=text, force_terminal=terminal, width=140, highlight=False, soft_wrap=True)
    with Display(3, {"notebook": 4}, console) as display:
        display.under_way(2)
        display.graded("ada", FOUND)
        display.failed("babbage", "no idea")
        display.failed("c\x1b[2K\nada", "a line\rof its own")
        display.under_way(1)
        if terminal:
            display._progress.refresh()
    display.summary()
    return text.getvalue()


@pytest.mark.parametrize("part", ["3/3", "1 in flight, 2 failed", "left:"])
def test_a_terminal_shows_how_far_it_is(part):
    assert part in shown(terminal=True)
    assert part not in shown(terminal=False)


@pytest.mark.parametrize("terminal", [True, False])
def test_problems_and_the_table_are_always_shown(terminal):
    text = shown(terminal)
    assert "ada · notebook · The cell [b]x[/b] ended the kernel." in text
    assert "babbage · not graded · no idea" in text
    assert "c?[2K?ada · not graded · a line?of its own" in text
    assert "2 not graded: see above" in text
    row = next(line for line in text.splitlines() if "3.5" in line)
    assert row.replace("│", " ").split() == ["notebook", "1", "3.5", "4", "1", "1"]
