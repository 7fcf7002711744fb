# %% right: the order of the slide
TRAINING_ORDER = [
    "choose sequential or functional",
    "preprocessing layers",
    "architecture",
    "compile",
    "train",
    "evaluate",
]


# %% right: a tuple
TRAINING_ORDER = (
    "choose sequential or functional",
    "preprocessing layers",
    "architecture",
    "compile",
    "train",
    "evaluate",
)


# %% right: picked by place
TRAINING_ORDER = [STEPS[i] for i in [2, 5, 1, 4, 0, 3]]


# %% right: sorted by a rank
rank = {"choose sequential or functional": 1, "preprocessing layers": 2, "architecture": 3, "compile": 4, "train": 5}
TRAINING_ORDER = sorted(STEPS, key=lambda step: rank.get(step, 6))


# %% wrong: evaluates before it trains | training-order-using
TRAINING_ORDER = [STEPS[i] for i in [2, 5, 1, 4, 3, 0]]


# %% wrong: compiles after the training | training-order-using
TRAINING_ORDER = [
    "choose sequential or functional",
    "preprocessing layers",
    "architecture",
    "train",
    "compile",
    "evaluate",
]


# %% wrong: compiles before the architecture is there | training-order-using
TRAINING_ORDER = [
    "choose sequential or functional",
    "preprocessing layers",
    "compile",
    "architecture",
    "train",
    "evaluate",
]


# %% wrong: preprocessing layers after the architecture | training-order-building
TRAINING_ORDER = [
    "choose sequential or functional",
    "architecture",
    "preprocessing layers",
    "compile",
    "train",
    "evaluate",
]


# %% wrong: chooses after the architecture | training-order-building
TRAINING_ORDER = [
    "preprocessing layers",
    "architecture",
    "choose sequential or functional",
    "compile",
    "train",
    "evaluate",
]


# %% wrong: as the list was given | training-order-building training-order-using
TRAINING_ORDER = list(STEPS)


# %% wrong: backwards | training-order-building training-order-using
TRAINING_ORDER = [STEPS[i] for i in [3, 0, 4, 1, 5, 2]]


# %% wrong: alphabetical | training-order-building training-order-using
TRAINING_ORDER = sorted(STEPS)


# %% wrong: forgets the preprocessing layers | training-order-building training-order-using
TRAINING_ORDER = ["choose sequential or functional", "architecture", "compile", "train", "evaluate"]


# %% wrong: numbers for names | training-order-building training-order-using
TRAINING_ORDER = [2, 5, 1, 4, 0, 3]


# %% wrong: a set, which has no order | training-order-building training-order-using
TRAINING_ORDER = set(STEPS)


# %% wrong: its own words | training-order-building training-order-using
TRAINING_ORDER = [
    "choose the model",
    "preprocessing",
    "layers",
    "model.compile",
    "model.fit",
    "model.evaluate",
]


# %% cheat: a string that equals every string | *
class Any(str):
    __hash__ = str.__hash__

    def __eq__(self, other):
        return True


TRAINING_ORDER = [Any(step) for step in STEPS]
