# %% right: one dict of tuples
SLIDE_ANSWERS = {"a": (48, 48), "b": (24, 24), "c": (44, 44), "d": (14, 14)}


# %% right: lists instead of tuples
SLIDE_ANSWERS = {"a": [48, 48], "b": [24, 24], "c": [44, 44], "d": [14, 14]}


# %% right: NumPy arrays
SLIDE_ANSWERS = {key: np.full(2, size) for key, size in zip("abcd", (48, 24, 44, 14))}


# %% right: lets Keras say it
SLIDE_ANSWERS = {}
for question, kernel, stride, padding in [
    ("a", 3, 1, "same"),
    ("b", 3, 2, "same"),
    ("c", 5, 1, "valid"),
    ("d", 7, 3, "valid"),
]:
    layer = keras.layers.Conv2D(1, kernel, strides=stride, padding=padding)
    SLIDE_ANSWERS[question] = layer.compute_output_shape((None, 48, 48, 1))[1:3]


# %% right: a dict made with keywords, one key more
SLIDE_ANSWERS = dict(a=(48, 48), b=(24, 24), c=(44, 44), d=(14, 14), note="worked out on paper")


# %% right: fills the given dict in afterwards
SLIDE_ANSWERS = {"a": ..., "b": ..., "c": ..., "d": ...}
SLIDE_ANSWERS["a"] = (48, 48)
SLIDE_ANSWERS["b"] = (48 // 2, 48 // 2)
SLIDE_ANSWERS["c"] = (48 - 5 + 1, 48 - 5 + 1)
SLIDE_ANSWERS["d"] = ((48 - 7) // 3 + 1, (48 - 7) // 3 + 1)


# %% right: takes the shapes from TensorFlow's layers
image = np.zeros((1, 48, 48, 1), "float32")
SLIDE_ANSWERS = {
    "a": keras.layers.Conv2D(1, 3, padding="same")(image).shape[1:3],
    "b": keras.layers.Conv2D(1, 3, strides=2, padding="same")(image).shape[1:3],
    "c": keras.layers.Conv2D(1, 5)(image).shape[1:3],
    "d": keras.layers.Conv2D(1, 7, strides=3)(image).shape[1:3],
}


# %% wrong: valid padding in a | slide-answers-same
SLIDE_ANSWERS = {"a": (46, 46), "b": (24, 24), "c": (44, 44), "d": (14, 14)}


# %% wrong: zeros of padding counted in the output of a | slide-answers-same
SLIDE_ANSWERS = {"a": (50, 50), "b": (24, 24), "c": (44, 44), "d": (14, 14)}


# %% wrong: valid padding in b | slide-answers-same
SLIDE_ANSWERS = {"a": (48, 48), "b": (23, 23), "c": (44, 44), "d": (14, 14)}


# %% wrong: a place too many in b | slide-answers-same
SLIDE_ANSWERS = {"a": (48, 48), "b": (25, 25), "c": (44, 44), "d": (14, 14)}


# %% wrong: no stride in b | slide-answers-same
SLIDE_ANSWERS = {"a": (48, 48), "b": (48, 48), "c": (44, 44), "d": (14, 14)}


# %% wrong: forgets the first place in c and d | slide-answers-valid
SLIDE_ANSWERS = {"a": (48, 48), "b": (24, 24), "c": (43, 43), "d": (13, 13)}


# %% wrong: takes half the kernel off once in c | slide-answers-valid
SLIDE_ANSWERS = {"a": (48, 48), "b": (24, 24), "c": (46, 46), "d": (14, 14)}


# %% wrong: same padding in c | slide-answers-valid
SLIDE_ANSWERS = {"a": (48, 48), "b": (24, 24), "c": (48, 48), "d": (14, 14)}


# %% wrong: rounds d up | slide-answers-valid
SLIDE_ANSWERS = {"a": (48, 48), "b": (24, 24), "c": (44, 44), "d": (15, 15)}


# %% wrong: same padding in d | slide-answers-valid
SLIDE_ANSWERS = {"a": (48, 48), "b": (24, 24), "c": (44, 44), "d": (16, 16)}


# %% wrong: no stride in d | slide-answers-valid
SLIDE_ANSWERS = {"a": (48, 48), "b": (24, 24), "c": (44, 44), "d": (42, 42)}


# %% wrong: leaves d open | slide-answers-valid
SLIDE_ANSWERS = {"a": (48, 48), "b": (24, 24), "c": (44, 44), "d": ...}


# %% wrong: no key d | slide-answers-valid
SLIDE_ANSWERS = {"a": (48, 48), "b": (24, 24), "c": (44, 44)}


# %% wrong: does not round d at all | slide-answers-valid
SLIDE_ANSWERS = {"a": (48, 48), "b": (24, 24), "c": (44, 44), "d": (41 / 3 + 1, 41 / 3 + 1)}


# %% wrong: a and b swapped, c and d swapped | *
SLIDE_ANSWERS = {"a": (24, 24), "b": (48, 48), "c": (14, 14), "d": (44, 44)}


# %% wrong: one number instead of a pair | *
SLIDE_ANSWERS = {"a": 48, "b": 24, "c": 44, "d": 14}


# %% wrong: with the channel | *
SLIDE_ANSWERS = {"a": (48, 48, 1), "b": (24, 24, 1), "c": (44, 44, 1), "d": (14, 14, 1)}


# %% wrong: texts | *
SLIDE_ANSWERS = {"a": "48 x 48", "b": "24 x 24", "c": "44 x 44", "d": "14 x 14"}


# %% wrong: floats | *
SLIDE_ANSWERS = {"a": (48.0, 48.0), "b": (24.0, 24.0), "c": (44.0, 44.0), "d": (14.0, 14.0)}


# %% wrong: capital keys | *
SLIDE_ANSWERS = {"A": (48, 48), "B": (24, 24), "C": (44, 44), "D": (14, 14)}


# %% wrong: a list without keys | *
SLIDE_ANSWERS = [(48, 48), (24, 24), (44, 44), (14, 14)]


# %% cheat: pairs that equal everything | *
class Anything(tuple):
    def __eq__(self, other):
        return True

    __hash__ = tuple.__hash__


SLIDE_ANSWERS = dict.fromkeys("abcd", Anything((1, 1)))
