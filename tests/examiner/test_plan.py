"""What runs in the student's kernel, what where the tests run, and which names go from one to the other."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader.examiner.plan import Code, plan_of, split
from tests.grader.notebooks import cell


def given(source):
    """A cell as it was released, neither locked nor an answer."""
    return new_code_cell(source, metadata={"grader": {"given": True}})


def answer(source, *names):
    made = cell(source, "answer", solution=True)
    made.metadata["grader"] = {"asks": list(names)}
    return made


def test(source, name="a-test"):
    return cell(source, name, grade=True, locked=True, points=1)


test.__test__ = False  # no test of pytest's


def steps(*cells):
    return {step.index: step for step in plan_of(new_notebook(cells=list(cells)))}


def test_of_very_much_code_only_a_part_is_read():
    """Python takes a time for it that grows with the square of an f-string."""
    assert not Code.of('f"' + "{a}" * 5_000 + '"').may_use_any
    assert Code.of('f"' + "{a}" * 20_000 + '"').may_use_any
    many = [given(f"a{n} = 1\n" + "b = 2\n" * 5_000) for n in range(20)]
    assert len(steps(*many[:2], answer("c = 3", "c"))) == 1
    assert len(steps(*many, answer("c = 3", "c"))) > 1


@pytest.mark.parametrize(
    ("source", "stores", "loads"),
    [
        ("a = b + c.d", {"a"}, {"b", "c"}),
        ("import numpy as np, os.path\nfrom x import y as z", {"np", "os", "z"}, set()),
        ("def f(a, b=default):\n    inner = a\n    return inner + outer", {"f"}, {"default", "outer"}),
        (
            "class A(Base):\n    size = given\n    def m(self):\n        global made\n        made = 1",
            {"A", "made"},
            {"Base", "given"},
        ),
        ("[i for i in items if wanted(i)]", set(), {"items", "wanted"}),
        ("for i in range(3):\n    with o as f:\n        pass", {"i", "f"}, {"range", "o"}),
        ("%matplotlib inline", set(), None),
        ("!ls", set(), None),
        ("exec('a = b')", set(), None),
        ("from x import *", set(), None),
        ("def f(:", set(), None),
    ],
)
def test_the_names_in_a_source(source, stores, loads):
    code = Code.of(source)
    assert code.may_use_any == (loads is None)
    assert loads is None or (code.stores, code.loads) == (stores, loads)


@pytest.mark.parametrize(
    "source",
    ["!a\n" * 501, "%a\n" * 100_000, "a\n" * 2**20, "(" * 10_000, "a = \0", "x = '\ud83d'", "-" * 200_000 + "1"],
    ids=["many commands", "very many", "long", "deep", "null", "half a character", "signs"],
)
def test_whatever_stands_in_a_cell_is_read_or_not(source):
    assert Code.of(source).may_use_any


def test_a_test_that_looks_things_up_by_name_still_asks_for_the_names_that_it_says():
    asks = steps(answer("a = 1", "a"), test("print(getattr(a, 'real'), mine)"))[1].asks
    assert asks == ("a", "mine")


def test_a_cell_of_the_student_runs_in_his_kernel_alone():
    found = steps(
        new_markdown_cell("text"), new_code_cell("helper = 1"), answer("a = helper", "a"), new_code_cell(" \n")
    )
    assert {index: (step.answers, step.tests) for index, step in found.items()} == {
        1: ("helper = 1", ()),
        2: ("a = helper", ()),
    }


def test_a_locked_cell_runs_in_both():
    assert steps(cell("import math", "setup", locked=True))[0].tests == ("import math",)
    assert steps(cell("import math", "setup", locked=True))[0].answers == "import math"


def test_a_test_asks_for_answers_and_for_what_nothing_else_defines():
    setup = cell("import numpy as np\nhelp_with = 1", "setup", locked=True)
    asks = steps(setup, answer("a = 1", "a"), test("b = a + np.pi + help_with + mine + len('')\nprint(b)"))[2].asks
    assert asks == ("a", "mine")


def test_a_name_of_the_instructor_is_not_asked_for_where_it_is_defined_behind_the_test():
    setup = cell("help_with = 1", "setup", locked=True)
    assert steps(answer("a = 1", "a"), test("print(a + help_with)"), setup)[1].asks == ("a",)


def test_a_test_takes_nothing_from_the_student_that_the_instructor_defines():
    setup = cell("def check(x): pass", "setup", locked=True)
    student = new_code_cell("def check(x): return True")
    assert steps(setup, student, answer("a = 1", "a"), test("check(a)"))[3].asks == ("a",)


def test_an_answer_goes_before_a_name_of_another_test():
    found = steps(test("a = 0\nprint(a)", "one"), answer("a = 1", "a"), test("print(a)", "two"))
    assert found[2].asks == ("a",)


def test_a_released_cell_that_nothing_needs_does_not_run():
    assert 0 not in steps(given("example = 1"), answer("a = 1", "a"), test("print(a)"))


@pytest.mark.parametrize("later", ["a = example", "def f():\n    return example", "%who", "print(eval('example'))"])
def test_a_released_cell_that_an_answer_may_need_runs(later):
    assert steps(given("example = 1"), answer(later, "a"))[0].answers == "example = 1"


def test_a_released_cell_that_one_needs_which_is_needed_runs():
    assert 0 in steps(given("first = 1"), given("second = first"), answer("a = second", "a"))


def test_of_a_test_the_visible_part_runs_for_the_student_if_a_later_cell_needs_it():
    hidden = "made = 1\n### BEGIN HIDDEN TESTS\nsecret = 2\n### END HIDDEN TESTS"
    needed = steps(test(hidden), answer("a = made", "a"))[0]
    assert (needed.answers, needed.keeps) == ("made = 1\n", False)
    assert steps(test(hidden), answer("a = secret", "a"))[0].answers is None
    assert steps(test(hidden), answer("a = 1", "a"))[0].answers is None


@pytest.mark.parametrize(
    ("visible", "hidden", "takes"),
    [
        ("got = f(1)\nassert got", "got = f(2)\nassert got", ()),
        ("got = f(1)", "assert got", ("got",)),
        ("got = f(1)", "got = got + 1", ("got",)),
        ("got = 1", "got += 1", ("got",)),
        ("got, more = 1, 2", "def add():\n    return got + more", ("got", "more")),
        ("got = 1", "if f(2):\n    got = 2\nassert got", ("got",)),
        ("got = 1", "if f(2):\n    got = 2\nelse:\n    got = 3\nassert got", ()),
        ("got = 1", "if got:\n    pass", ("got",)),
        ("got = 1", "if f(2):\n    pass\nelif got:\n    pass", ("got",)),
        ("got = 1", "for n in (3, 4):\n    got = f(n)\n    assert got", ()),
        ("got = 1", "for n in (3, 4):\n    assert got\n    got = f(n)", ("got",)),
        ("got = 1", "for n in ():\n    got = n\nassert got", ("got",)),
        ("got = 1", "for n in ():\n    pass\nelse:\n    assert got", ("got",)),
        ("got = 1", "while got < 3:\n    got = 4", ("got",)),
        ("got = 1", "while f(2):\n    got = 2\n    assert got", ()),
        ("got = 1", "with f(2) as got:\n    assert got", ("got",)),
        ("got = 1", "try:\n    got = f(2)\nexcept ValueError:\n    pass\nassert got", ("got",)),
        ("def near(x): pass", "near(f(2))", ("near",)),
        ("n = 1\ndef near(x): return x + n", "near(f(2))", ("n", "near")),
        ("for n in (1, 2): f(n)", "for n in (3, 4): f(n)", ()),
        ("for n in (1, 2): f(n)", "f(n)", ("n",)),
        ("import math", "f(math.pi)", ("math",)),
        ("import math", "import math\nf(math.pi)", ()),
        ("a = f(1)", "print(eval('a'))", None),
        ("np.random.seed(1)", "f(np.random.normal())", None),
        ("np.random.seed(1)\na = 1", "np.random.seed(2)\nf(np.random.normal() + a)", ("a",)),
        ("f(seed=1)", "f(seed=2)", ()),
    ],
)
def test_what_the_hidden_part_of_a_test_takes_from_the_visible_one(visible, hidden, takes):
    source = f"{visible}\n### BEGIN HIDDEN TESTS\n{hidden}\n### END HIDDEN TESTS"
    (step,) = steps(test(source)).values()
    assert step.tests == (f"{visible}\n", split(source)[1])
    assert step.takes == takes


def test_parts_that_cannot_stand_alone_are_all_hidden():
    assert (
        split("for i in (1, 2):\n    seen(i)\n    ### BEGIN HIDDEN TESTS\n    secret(i)\n    ### END HIDDEN TESTS")[0]
        == ""
    )
    assert split("seen()") == ("seen()",)
