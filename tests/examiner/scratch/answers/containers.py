# %% right: is a dict
SIZES = {"a": (1, 2), "b": 3}


# %% right: is ordered
import collections

SIZES = collections.OrderedDict(a=(1, 2), b=np.int64(3))


# %% wrong: has a list | containers-dict
SIZES = {"a": [1, 2], "b": 3}


# %% wrong: is a list of pairs | *
SIZES = [("a", (1, 2)), ("b", 3)]
