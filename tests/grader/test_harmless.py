"""What a student writes does nothing in the browser of who reads it, and can still be read."""

import copy
from html.parser import HTMLParser

import pytest
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell
from nbgrader.server_extensions.formgrader import handlers

from grader.harmless import Disarm

SCRIPT = "<script>armed()</script>"
ARMED = f"{SCRIPT}<img src=x onerror=armed()><iframe srcdoc='armed()'></iframe><form action=armed></form>"


def shown(kind, text, **metadata):
    return new_code_cell("1", outputs=[new_output("display_data", data={kind: text}, metadata=metadata)])


CELLS = {
    "html": shown("text/html", ARMED),
    "javascript": shown("application/javascript", "armed()"),
    "a picture that is a program": shown("image/svg+xml", f"<svg xmlns='http://www.w3.org/2000/svg'>{SCRIPT}</svg>"),
    "a width": shown("image/png", "aaaa", **{"image/png": {"width": "1 onerror=armed()"}}),
    "a picture that ends early": shown("image/png", f'"><{ARMED[1:]}'),
    "markdown that is shown": shown("text/markdown", ARMED),
    "a formula": shown("text/latex", ARMED),
    "a widget": shown("application/vnd.jupyter.widget-view+json", {"a": f"</script>{SCRIPT}"}),
    "isolated html": shown("text/html", ARMED, **{"text/html": {"isolated": True}}),
    "text": shown("text/plain", ARMED),
    "stream": new_code_cell("1", outputs=[new_output("stream", text=ARMED)]),
    "error": new_code_cell("1", outputs=[new_output("error", ename=ARMED, evalue=ARMED, traceback=[ARMED])]),
    "source": new_code_cell(ARMED),
    "markdown": new_markdown_cell(ARMED),
    "markdown between the lines": new_markdown_cell(f'<a title="\n\n{ARMED}\n\n">'),
    "a link": new_markdown_cell("[a](javascript:armed()) <javascript:armed()> [b][c]\n\n[c]: javascript:armed()"),
    "raw": new_raw_cell(ARMED),
}


class Elements(HTMLParser):
    """Counts what could do something in a page."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        active = [name for name, value in attributes if name.startswith("on") or "javascript:" in str(value)]
        if tag in ("script", "iframe", "form", "object", "embed") or active:
            self.found.append((tag, *active))


def page_of(cell):
    """What the formgrader makes of a notebook with this cell."""
    exporter = HTMLExporter(template_name="formgrade", extra_template_basedirs=[handlers.template_path])
    return exporter.from_notebook_node(new_notebook(cells=[cell]), {"index": 0, "total": 1})[0]


def disarmed(cell):
    notebook, _ = Disarm().preprocess(new_notebook(cells=[cell]), {})
    return notebook.cells[0]


@pytest.mark.parametrize("name", CELLS)
def test_it_does_nothing(name):
    cell = disarmed(copy.deepcopy(CELLS[name]))
    assert Elements(page_of(cell)).found == Elements(page_of(new_code_cell("1"))).found


@pytest.mark.parametrize("name", ["html", "javascript", "markdown", "markdown between the lines", "a link", "a width"])
def test_it_would_without_that(name):
    assert Elements(page_of(CELLS[name])).found != Elements(page_of(new_code_cell("1"))).found


@pytest.mark.parametrize("source", ["$\\href{javascript:armed()}{a}$", "$\\let\\a=\\href \\a{javascript:armed()}{a}$"])
def test_a_formula_leads_nowhere(source):
    for cell in (new_markdown_cell(source), shown("text/latex", source), shown("text/markdown", source)):
        cell = disarmed(cell)
        assert "\\href" not in str(cell).replace("\\\\", "\\") and "\\let" not in str(cell).replace("\\\\", "\\")


def test_what_is_harmless_looks_as_it_did():
    source = "# A *title*\n\n> a < b, `x[0](1)`, $\\frac{1}{2}$"
    cell = disarmed(new_markdown_cell(source))
    assert cell.source.replace("\N{ZERO WIDTH SPACE}", "") == source
    cell = disarmed(shown("image/png", "aaaa"))
    assert cell.outputs[0].data == {"image/png": "aaaa"}
    cell = disarmed(shown("text/html", "<b>a</b>"))
    assert cell.outputs[0].data == {"text/plain": "(text/html: not shown here)"}


def test_of_what_is_too_long_the_beginning_stays():
    """A page is made in a time that grows with the square of a text."""
    long = "a." * 10**5
    outputs = [
        new_output("stream", text="\x1b[m" * 10**5),
        new_output("error", ename="E", evalue="e", traceback=[long, long]),
        new_output("display_data", data={"text/plain": long, "text/latex": "\\begin{a}" * 10**4}),
    ]
    cells = [new_code_cell(long, outputs=outputs), new_markdown_cell("[a](" * 10**5)]
    cells += [new_code_cell("x", outputs=outputs[:1]) for _ in range(50)]
    cells += [new_markdown_cell("an answer"), *(new_markdown_cell(long) for _ in range(50))]
    given = new_markdown_cell(long, metadata={"grader": {"given": True}})
    notebook, _ = Disarm().preprocess(new_notebook(cells=[*cells, given]), {})
    assert len(str(notebook)) < 2**20
    assert notebook.cells[0].source.startswith("a.a.") and notebook.cells[0].source.endswith(" not shown)")
    assert notebook.cells[52].source == "an answer", "however much was printed before"
    assert notebook.cells[-1].source == long


def test_what_the_instructor_wrote_stays():
    for mark in ({"nbgrader": {"locked": True, "solution": False, "grade": False}}, {"grader": {"given": True}}):
        cell = disarmed(new_markdown_cell("<b>a</b>", metadata=mark))
        assert cell.source == "<b>a</b>"
