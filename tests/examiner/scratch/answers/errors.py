# %% right: works
class NotANumber(TypeError):
    pass


def root(x):
    if isinstance(x, str):
        raise NotANumber("give a number")
    if x < 0:
        raise ValueError("no root")
    return x**0.5


# %% wrong: says nothing | errors-raises
class NotANumber(TypeError):
    pass


def root(x):
    if isinstance(x, str):
        raise NotANumber("give a number")
    if x < 0:
        raise ValueError
    return x**0.5


# %% wrong: lets Python raise | errors-kind
import math


def root(x):
    return math.sqrt(x)
