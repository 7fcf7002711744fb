# %% right: three layers with the same seed
def flip_rotate_zoom(seed=None):
    return keras.Sequential(
        [
            keras.layers.RandomFlip("horizontal", seed=seed),
            keras.layers.RandomRotation(0.1, seed=seed),
            keras.layers.RandomZoom(0.1, seed=seed),
        ]
    )


# %% right: adds layer after layer, each with a seed of its own
def flip_rotate_zoom(seed=None):
    stage = keras.Sequential(name="augmentation")
    kinds = [
        (keras.layers.RandomFlip, {"mode": "horizontal"}),
        (keras.layers.RandomRotation, {"factor": (-0.1, 0.1)}),
        (keras.layers.RandomZoom, {"height_factor": (-0.1, 0.1)}),
    ]
    for number, (kind, options) in enumerate(kinds):
        stage.add(kind(**options, seed=None if seed is None else 1000 * seed + number))
    return stage


# %% right: zooms height and width apart
def flip_rotate_zoom(seed=None):
    layers = keras.layers
    return keras.Sequential(
        [
            layers.RandomFlip("horizontal", seed=seed),
            layers.RandomRotation(0.1, seed=seed, fill_mode="nearest"),
            layers.RandomZoom(0.1, 0.1, seed=seed, fill_mode="nearest"),
        ]
    )


# %% right: a stage inside a stage, from tf.keras
def flip_rotate_zoom(seed=None):
    first = tf.keras.Sequential(
        [tf.keras.layers.RandomFlip("horizontal", seed=seed), tf.keras.layers.RandomRotation(0.1, seed=seed)]
    )
    return tf.keras.Sequential([first, tf.keras.layers.RandomZoom(0.1, seed=seed)])


# %% right: takes random seeds from a generator of Python
import random


def flip_rotate_zoom(seed=None):
    rng = random.Random(seed)
    a, b, c = rng.randrange(10**6), rng.randrange(10**6), rng.randrange(10**6)
    return keras.Sequential(
        [
            keras.layers.RandomFlip("horizontal", seed=a),
            keras.layers.RandomRotation(factor=0.1, seed=b),
            keras.layers.RandomZoom(height_factor=0.1, seed=c),
        ]
    )


# %% right: seeds all of Keras
def flip_rotate_zoom(seed=None):
    if seed is not None:
        keras.utils.set_random_seed(seed)
    return keras.Sequential(
        [keras.layers.RandomFlip("horizontal"), keras.layers.RandomRotation(0.1), keras.layers.RandomZoom(0.1)]
    )


# %% right: a class of its own, with black corners and the nearest pixels
class Stage(keras.Sequential):
    """The stage of the slide."""

    def __init__(self, seed=None, **kwargs):
        seeds = iter(np.random.SeedSequence(seed).generate_state(3) % 2**31)
        black = {"fill_mode": "constant", "interpolation": "nearest"}
        super().__init__(
            [
                keras.layers.RandomFlip("horizontal", seed=int(next(seeds))),
                keras.layers.RandomRotation(0.1, seed=int(next(seeds)), **black),
                keras.layers.RandomZoom((-0.1, 0.1), seed=int(next(seeds)), **black),
            ],
            **kwargs,
        )


def flip_rotate_zoom(seed=None):
    return Stage(seed)


# %% wrong: forgets the seed | flip-rotate-zoom-seed
def flip_rotate_zoom(seed=None):
    return keras.Sequential(
        [keras.layers.RandomFlip("horizontal"), keras.layers.RandomRotation(0.1), keras.layers.RandomZoom(0.1)]
    )


# %% wrong: seeds only the flip | flip-rotate-zoom-seed
def flip_rotate_zoom(seed=None):
    return keras.Sequential(
        [
            keras.layers.RandomFlip("horizontal", seed=seed),
            keras.layers.RandomRotation(0.1),
            keras.layers.RandomZoom(0.1),
        ]
    )


# %% wrong: takes 0 for no seed | flip-rotate-zoom-seed
def flip_rotate_zoom(seed=None):
    seeds = [seed, seed + 1, seed + 2] if seed else [None, None, None]
    return keras.Sequential(
        [
            keras.layers.RandomFlip("horizontal", seed=seeds[0]),
            keras.layers.RandomRotation(0.1, seed=seeds[1]),
            keras.layers.RandomZoom(0.1, seed=seeds[2]),
        ]
    )


# %% wrong: the slide without brackets | *
def flip_rotate_zoom(seed=None):
    return keras.Sequential(
        keras.layers.RandomFlip("horizontal", seed=seed),
        keras.layers.RandomRotation(0.1, seed=seed),
        keras.layers.RandomZoom(0.1, seed=seed),
    )


# %% wrong: flips in both directions | flip-rotate-zoom-draws
def flip_rotate_zoom(seed=None):
    return keras.Sequential(
        [
            keras.layers.RandomFlip(seed=seed),
            keras.layers.RandomRotation(0.1, seed=seed),
            keras.layers.RandomZoom(0.1, seed=seed),
        ]
    )


# %% wrong: flips vertically | flip-rotate-zoom-draws
def flip_rotate_zoom(seed=None):
    return keras.Sequential(
        [
            keras.layers.RandomFlip("vertical", seed=seed),
            keras.layers.RandomRotation(0.1, seed=seed),
            keras.layers.RandomZoom(0.1, seed=seed),
        ]
    )


# %% wrong: takes 0.1 for radians | flip-rotate-zoom-draws
def flip_rotate_zoom(seed=None):
    return keras.Sequential(
        [
            keras.layers.RandomFlip("horizontal", seed=seed),
            keras.layers.RandomRotation(0.1 / (2 * np.pi), seed=seed),
            keras.layers.RandomZoom(0.1, seed=seed),
        ]
    )


# %% wrong: turns one way only | flip-rotate-zoom-draws
def flip_rotate_zoom(seed=None):
    return keras.Sequential(
        [
            keras.layers.RandomFlip("horizontal", seed=seed),
            keras.layers.RandomRotation((0, 0.1), seed=seed),
            keras.layers.RandomZoom(0.1, seed=seed),
        ]
    )


# %% wrong: forgets the zoom | flip-rotate-zoom-draws
def flip_rotate_zoom(seed=None):
    return keras.Sequential(
        [keras.layers.RandomFlip("horizontal", seed=seed), keras.layers.RandomRotation(0.1, seed=seed)]
    )


# %% wrong: zooms in only | flip-rotate-zoom-draws
def flip_rotate_zoom(seed=None):
    return keras.Sequential(
        [
            keras.layers.RandomFlip("horizontal", seed=seed),
            keras.layers.RandomRotation(0.1, seed=seed),
            keras.layers.RandomZoom((-0.1, 0), seed=seed),
        ]
    )


# %% wrong: zooms by a fifth | flip-rotate-zoom-draws
def flip_rotate_zoom(seed=None):
    seeds = [None, None, None] if seed is None else [seed, seed + 1, seed + 2]
    return keras.Sequential(
        [
            keras.layers.RandomFlip("horizontal", seed=seeds[0]),
            keras.layers.RandomRotation(0.1, seed=seeds[1]),
            keras.layers.RandomZoom(0.2, seed=seeds[2]),
        ]
    )


# %% wrong: zooms before it rotates | flip-rotate-zoom-draws
def flip_rotate_zoom(seed=None):
    return keras.Sequential(
        [
            keras.layers.RandomFlip("horizontal", seed=seed),
            keras.layers.RandomZoom(0.1, seed=seed),
            keras.layers.RandomRotation(0.1, seed=seed),
        ]
    )


# %% wrong: a list of layers, not a Sequential | *
def flip_rotate_zoom(seed=None):
    return [
        keras.layers.RandomFlip("horizontal", seed=seed),
        keras.layers.RandomRotation(0.1, seed=seed),
        keras.layers.RandomZoom(0.1, seed=seed),
    ]


# %% cheat: a Sequential without layers | *
def flip_rotate_zoom(seed=None):
    return keras.Sequential([])


# %% wrong: takes 42 for no seed | flip-rotate-zoom-seed
def flip_rotate_zoom(seed=None):
    seed = 42 if seed is None else seed
    return keras.Sequential(
        [
            keras.layers.RandomFlip("horizontal", seed=seed),
            keras.layers.RandomRotation(0.1, seed=seed + 1),
            keras.layers.RandomZoom(0.1, seed=seed + 2),
        ]
    )


# %% wrong: seeds all of Keras, but not with 0 | flip-rotate-zoom-seed
def flip_rotate_zoom(seed=None):
    if seed:
        keras.utils.set_random_seed(seed)
    return keras.Sequential(
        [keras.layers.RandomFlip("horizontal"), keras.layers.RandomRotation(0.1), keras.layers.RandomZoom(0.1)]
    )


# %% wrong: zooms the height only | flip-rotate-zoom-draws
def flip_rotate_zoom(seed=None):
    return keras.Sequential(
        [
            keras.layers.RandomFlip("horizontal", seed=seed),
            keras.layers.RandomRotation(0.1, seed=seed),
            keras.layers.RandomZoom(0.1, 0.0, seed=seed),
        ]
    )
