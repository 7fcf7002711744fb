# %% right: shifts, turns and zooms
def make_augmentation(seed):
    return keras.Sequential(
        [
            keras.layers.RandomTranslation(0.1, 0.1, seed=seed),
            keras.layers.RandomRotation(0.03, seed=seed),
            keras.layers.RandomZoom(0.1, seed=seed),
        ]
    )


# %% right: is one layer
def make_augmentation(seed):
    return keras.layers.RandomZoom((-0.2, 0.2), seed=seed)


# %% right: changes light, contrast and colours
def make_augmentation(seed):
    return keras.Sequential(
        [
            keras.layers.RandomBrightness(0.2, seed=seed),
            keras.layers.RandomContrast(0.2, seed=seed + 1),
            keras.layers.RandomSaturation(0.6, value_range=(0, 255), seed=seed + 2),
        ]
    )


# %% right: is a layer of its own with a seed generator
class Light(keras.layers.Layer):
    def __init__(self, seed, **kwargs):
        super().__init__(**kwargs)
        self.random = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if not training:
            return images
        shape = (keras.ops.shape(images)[0], 1, 1, 3)
        return keras.ops.clip(images * keras.random.uniform(shape, 0.7, 1.3, seed=self.random), 0, 255)


def make_augmentation(seed):
    return Light(seed)


# %% right: flips upside down, which no arrow minds, and cuts pieces out
def make_augmentation(seed):
    return keras.Sequential(
        [
            keras.layers.RandomFlip("vertical", seed=seed),
            keras.layers.RandomTranslation(0.1, 0.1, fill_mode="nearest", seed=seed),
        ]
    )


# %% right: is a functional model with a seed for each layer
def make_augmentation(seed):
    inputs = x = keras.Input((None, None, 3))
    for number, layer in enumerate((keras.layers.RandomRotation, keras.layers.RandomZoom)):
        x = layer(0.05, fill_mode="constant", seed=100 * seed + number)(x)
    return keras.Model(inputs, x)


# %% wrong: flips horizontally | make-augmentation-labels
def make_augmentation(seed):
    return keras.Sequential(
        [
            keras.layers.RandomFlip("horizontal", seed=seed),
            keras.layers.RandomRotation(0.03, seed=seed),
        ]
    )


# %% wrong: flips both ways, as RandomFlip does by itself | make-augmentation-labels
def make_augmentation(seed):
    return keras.Sequential(
        [
            keras.layers.RandomFlip(seed=seed),
            keras.layers.RandomZoom(0.1, seed=seed),
        ]
    )


# %% wrong: turns by any angle | make-augmentation-labels
def make_augmentation(seed):
    return keras.Sequential(
        [
            keras.layers.RandomRotation(0.5, seed=seed),
        ]
    )


# %% wrong: forgets the seed | make-augmentation-random
def make_augmentation(seed):
    return keras.Sequential(
        [
            keras.layers.RandomTranslation(0.1, 0.1),
            keras.layers.RandomZoom(0.1),
        ]
    )


# %% wrong: seeds the first layer only | make-augmentation-random
def make_augmentation(seed):
    return keras.Sequential(
        [
            keras.layers.RandomTranslation(0.1, 0.1, seed=seed),
            keras.layers.RandomZoom(0.3),
        ]
    )


# %% wrong: always takes the same seed | make-augmentation-random
def make_augmentation(seed):
    return keras.Sequential(
        [
            keras.layers.RandomTranslation(0.1, 0.1, seed=1),
            keras.layers.RandomZoom(0.1, seed=2),
        ]
    )


# %% wrong: scales to 0..1 too | make-augmentation-random make-augmentation-labels
def make_augmentation(seed):
    return keras.Sequential(
        [
            keras.layers.Rescaling(1 / 255),
            keras.layers.RandomTranslation(0.1, 0.1, seed=seed),
        ]
    )


# %% wrong: changes in use too | make-augmentation-random
class Noise(keras.layers.Layer):
    def __init__(self, seed):
        super().__init__()
        self.random = keras.random.SeedGenerator(seed)

    def call(self, images):
        return images + keras.random.normal(keras.ops.shape(images), 0, 10, seed=self.random)


def make_augmentation(seed):
    return Noise(seed)


# %% wrong: draws once for the whole batch | make-augmentation-random
class Light(keras.layers.Layer):
    def __init__(self, seed):
        super().__init__()
        self.random = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        return images * keras.random.uniform((), 0.7, 1.0, seed=self.random) if training else images


def make_augmentation(seed):
    return Light(seed)


# %% wrong: crops the images smaller | make-augmentation-random
def make_augmentation(seed):
    return keras.Sequential(
        [
            keras.layers.RandomCrop(28, 28, seed=seed),
        ]
    )


# %% wrong: does nothing | make-augmentation-random
def make_augmentation(seed):
    return keras.Sequential(
        [
            keras.layers.Identity(),
        ]
    )


# %% wrong: draws once, when it is made | make-augmentation-random
def make_augmentation(seed):
    factor = np.random.default_rng(seed).uniform(0.6, 0.9)

    class Darker(keras.layers.Layer):
        def call(self, images, training=False):
            return images * factor if training else images

    return Darker()


# %% wrong: thinks that values run to 1, so that the light burns everything white | make-augmentation-random make-augmentation-labels
def make_augmentation(seed):
    return keras.Sequential(
        [
            keras.layers.RandomBrightness(0.3, value_range=(0, 1), seed=seed),
        ]
    )


# %% wrong: gives a function | make-augmentation-random
def make_augmentation(seed):
    layer = keras.layers.RandomZoom(0.2, seed=seed)
    return lambda images, training=False: layer(images, training=training)


# %% wrong: gives nothing back | make-augmentation-random make-augmentation-labels
def make_augmentation(seed):
    keras.Sequential([keras.layers.RandomZoom(0.2, seed=seed)])


# %% wrong: makes pictures all black or white | make-augmentation-labels
def make_augmentation(seed):
    return keras.layers.RandomBrightness(1.0, seed=seed)


# %% wrong: turns up to a quarter | make-augmentation-labels
def make_augmentation(seed):
    return keras.Sequential(
        [keras.layers.RandomRotation(0.25, seed=seed), keras.layers.RandomTranslation(0.1, 0.1, seed=seed + 1)]
    )


# %% wrong: turns a little more than a quarter | make-augmentation-labels
def make_augmentation(seed):
    return keras.layers.RandomRotation(0.27, fill_mode="nearest", seed=seed)


# %% cheat: a layer that equals everything | make-augmentation-random make-augmentation-labels
class Any:
    __eq__ = lambda self, other: True
    __hash__ = object.__hash__
    __call__ = lambda self, images, training=False: self


def make_augmentation(seed):
    return Any()
