# %% right: a set
SAFE_FOR_DIGITS = {
    "move by one pixel",
    "turn by 5 degrees",
    "zoom in by 5 percent",
    "add a little noise",
    "make it 10 percent darker",
}

# %% right: a tuple in another order
SAFE_FOR_DIGITS = (
    "make it 10 percent darker",
    "add a little noise",
    "zoom in by 5 percent",
    "turn by 5 degrees",
    "move by one pixel",
)

# %% right: a list that leaves the others out
SAFE_FOR_DIGITS = [
    name
    for name in AUGMENTATIONS
    if "mirror" not in name and "180" not in name and "erase" not in name and "half" not in name
]

# %% right: a frozenset
SAFE_FOR_DIGITS = frozenset(list(AUGMENTATIONS)[:2] + list(AUGMENTATIONS)[5:7] + list(AUGMENTATIONS)[9:])

# %% wrong: thinks that a mirrored digit is the same digit | *
SAFE_FOR_DIGITS = {
    "move by one pixel",
    "turn by 5 degrees",
    "mirror left and right",
    "zoom in by 5 percent",
    "add a little noise",
    "make it 10 percent darker",
}

# %% wrong: forgets that a 6 turned by 180 degrees is a 9 | *
SAFE_FOR_DIGITS = {
    "move by one pixel",
    "turn by 5 degrees",
    "turn by 180 degrees",
    "zoom in by 5 percent",
    "add a little noise",
    "make it 10 percent darker",
}

# %% wrong: mirrors top and bottom since 0, 1, 3 and 8 can take it | *
SAFE_FOR_DIGITS = {
    "move by one pixel",
    "turn by 5 degrees",
    "mirror top and bottom",
    "zoom in by 5 percent",
    "add a little noise",
    "make it 10 percent darker",
}

# %% wrong: leaves the noise out | *
SAFE_FOR_DIGITS = {"move by one pixel", "turn by 5 degrees", "zoom in by 5 percent", "make it 10 percent darker"}

# %% wrong: leaves the small turn out | *
SAFE_FOR_DIGITS = {"move by one pixel", "zoom in by 5 percent", "add a little noise", "make it 10 percent darker"}

# %% wrong: the unsafe ones | *
SAFE_FOR_DIGITS = {
    "turn by 180 degrees",
    "mirror left and right",
    "mirror top and bottom",
    "erase the upper half",
    "keep the left half only",
}

# %% wrong: all of them | *
SAFE_FOR_DIGITS = set(AUGMENTATIONS)

# %% wrong: only the one that the text gives away | *
SAFE_FOR_DIGITS = {"move by one pixel"}

# %% wrong: a dict from name to verdict | *
SAFE_FOR_DIGITS = {name: "mirror" not in name and "180" not in name and "half" not in name for name in AUGMENTATIONS}

# %% wrong: one string | *
SAFE_FOR_DIGITS = "move by one pixel, turn by 5 degrees, zoom in by 5 percent, add a little noise"


# %% cheat: a set that says it holds what it does not | *
class Chameleon(set):
    def __contains__(self, name):
        return name not in ("turn by 180 degrees", "mirror left and right")


SAFE_FOR_DIGITS = Chameleon(["move by one pixel"])
