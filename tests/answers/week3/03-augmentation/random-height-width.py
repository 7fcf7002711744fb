# %% right: RandomZoom with both factors by position
def random_height(factor, seed=None):
    return keras.layers.RandomZoom(factor, 0.0, seed=seed)


def random_width(factor, seed=None):
    return keras.layers.RandomZoom(0.0, factor, seed=seed)


# %% right: RandomZoom with pairs, black around the picture
def random_height(factor, seed=None):
    return keras.layers.RandomZoom((-factor, factor), (0, 0), fill_mode="constant", seed=seed)


def random_width(factor, seed=None):
    return keras.layers.RandomZoom((0, 0), (-factor, factor), fill_mode="constant", seed=seed)


# %% right: a layer that resizes and crops or pads, the same for the whole batch
class Stretch(keras.layers.Layer):
    def __init__(self, axis, factor, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.axis, self.factor = axis, factor
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if not training:
            return images
        height, width = images.shape[1:3]
        share = 1 + float(keras.random.uniform((), -self.factor, self.factor, seed=self.generator))
        if self.axis == 0:
            new = (round(height * share / 2 + height % 2 / 2) * 2 - height % 2, width)
        else:
            new = (height, round(width * share / 2 + width % 2 / 2) * 2 - width % 2)
        return tf.image.resize_with_crop_or_pad(tf.image.resize(images, new), height, width)


def random_height(factor, seed=None):
    return Stretch(0, factor, seed)


def random_width(factor, seed=None):
    return Stretch(1, factor, seed)


# %% right: a RandomZoom inside a Sequential
def random_height(factor, seed=None):
    return keras.Sequential([keras.layers.RandomZoom(height_factor=factor, width_factor=0.0, seed=seed)])


def random_width(factor, seed=None):
    return keras.Sequential([keras.layers.RandomZoom(height_factor=0.0, width_factor=factor, seed=seed)])


# %% wrong: one factor, which keeps the proportions | random-height-stretches
def random_height(factor, seed=None):
    return keras.layers.RandomZoom(height_factor=factor, seed=seed)


def random_width(factor, seed=None):
    return keras.layers.RandomZoom(height_factor=0.0, width_factor=factor, seed=seed)


# %% wrong: height and width mixed up | *
def random_height(factor, seed=None):
    return keras.layers.RandomZoom(height_factor=0.0, width_factor=factor, seed=seed)


def random_width(factor, seed=None):
    return keras.layers.RandomZoom(height_factor=factor, width_factor=0.0, seed=seed)


# %% wrong: the layers of the slide, which are gone | *
def random_height(factor, seed=None):
    return keras.layers.RandomHeight(factor, seed=seed)


def random_width(factor, seed=None):
    return keras.layers.RandomWidth(factor, seed=seed)


# %% wrong: stretches and never shrinks | *
def random_height(factor, seed=None):
    return keras.layers.RandomZoom((-factor, 0), (0, 0), seed=seed)


def random_width(factor, seed=None):
    return keras.layers.RandomZoom((0, 0), (-factor, 0), seed=seed)


# %% wrong: forgets the seed | *
def random_height(factor, seed=None):
    return keras.layers.RandomZoom(factor, 0.0)


def random_width(factor, seed=None):
    return keras.layers.RandomZoom(0.0, factor)


# %% wrong: width passes no seed on | random-width-stretches
def random_height(factor, seed=None):
    return keras.layers.RandomZoom(factor, 0.0, seed=seed)


def random_width(factor, seed=None):
    return keras.layers.RandomZoom(0.0, factor)


# %% wrong: a fixed factor of 0.3 | *
def random_height(factor, seed=None):
    return keras.layers.RandomZoom(0.3, 0.0, seed=seed)


def random_width(factor, seed=None):
    return keras.layers.RandomZoom(0.0, 0.3, seed=seed)


# %% wrong: moves the picture instead of stretching it | *
def random_height(factor, seed=None):
    return keras.layers.RandomTranslation(factor, 0.0, seed=seed)


def random_width(factor, seed=None):
    return keras.layers.RandomTranslation(0.0, factor, seed=seed)


# %% wrong: always stretches by the whole factor | *
def random_height(factor, seed=None):
    return keras.layers.RandomZoom((-factor, -factor), (0.0, 0.0), seed=seed)


def random_width(factor, seed=None):
    return keras.layers.RandomZoom((0.0, 0.0), (-factor, -factor), seed=seed)


# %% wrong: a Lambda layer that stretches when not training too | *
def random_height(factor, seed=None):
    zoom = keras.layers.RandomZoom(factor, 0.0, seed=seed)
    return keras.layers.Lambda(lambda images: zoom(images, training=True))


def random_width(factor, seed=None):
    zoom = keras.layers.RandomZoom(0.0, factor, seed=seed)
    return keras.layers.Lambda(lambda images: zoom(images, training=True))


# %% wrong: a function, not a layer | *
def random_height(factor, seed=None):
    zoom = keras.layers.RandomZoom(factor, 0.0, seed=seed)

    def stretch_height(images, training=False):
        return zoom(images, training=training)

    return stretch_height


def random_width(factor, seed=None):
    zoom = keras.layers.RandomZoom(0.0, factor, seed=seed)

    def stretch_width(images, training=False):
        return zoom(images, training=training)

    return stretch_width


# %% wrong: changes the size of the image, as the old layers did | *
class Stretch(keras.layers.Layer):
    def __init__(self, axis, factor, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.axis, self.factor = axis, factor
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if not training:
            return images
        size = list(images.shape[1:3])
        share = 1 + float(keras.random.uniform((), -self.factor, self.factor, seed=self.generator))
        size[self.axis] = int(size[self.axis] * share)
        return tf.image.resize(images, size)


def random_height(factor, seed=None):
    return Stretch(0, factor, seed)


def random_width(factor, seed=None):
    return Stretch(1, factor, seed)


# %% wrong: takes 1 for no seed | *
def random_height(factor, seed=None):
    return keras.layers.RandomZoom(factor, 0.0, seed=seed or 1)


def random_width(factor, seed=None):
    return keras.layers.RandomZoom(0.0, factor, seed=seed or 1)


# %% wrong: draws the same in each call if there is a seed | *
class Stretch(keras.layers.Layer):
    def __init__(self, factor, upright, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor, self.upright, self.seed = factor, upright, seed

    def call(self, images, training=None):
        if not training:
            return images
        shape = tf.shape(images)
        share = keras.random.uniform((shape[0], 1), 1 - self.factor, 1 + self.factor, seed=self.seed)
        low, high, zero, one = 0.5 - share / 2, 0.5 + share / 2, tf.zeros_like(share), tf.ones_like(share)
        boxes = tf.concat([low, zero, high, one] if self.upright else [zero, low, one, high], axis=1)
        return tf.image.crop_and_resize(images, boxes, tf.range(shape[0]), shape[1:3])


def random_height(factor, seed=None):
    return Stretch(factor, True, seed)


def random_width(factor, seed=None):
    return Stretch(factor, False, seed)
