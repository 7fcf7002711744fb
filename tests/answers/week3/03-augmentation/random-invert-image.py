# %% right: a stateless draw of TensorFlow
def random_invert_image(image, p, seed=None):
    image = tf.convert_to_tensor(image)
    if seed is None:
        draw = tf.random.uniform([])
    else:
        draw = tf.random.stateless_uniform([], seed=(seed, 0))
    return tf.where(draw < p, 255 - image, image)


# %% right: tf.cond
def random_invert_image(image, p, seed=None):
    image = tf.convert_to_tensor(image)
    draw = keras.random.uniform([], seed=seed)
    return tf.cond(draw < p, lambda: 255 - image, lambda: image)


# %% right: arithmetic with a number that is 0 or 1, in floats
def random_invert_image(image, p, seed=None):
    image = keras.ops.cast(image, "float32")
    invert = keras.ops.cast(keras.random.uniform((), seed=seed) < p, "float32")
    return invert * (255 - image) + (1 - invert) * image


# %% right: one draw for each image of a batch
def random_invert_image(image, p, seed=None):
    image = keras.ops.convert_to_tensor(image)
    shape = (keras.ops.shape(image)[0], 1, 1, 1) if len(image.shape) == 4 else (1, 1, 1)
    return keras.ops.where(keras.random.uniform(shape, seed=seed) < p, 255 - image, image)


# %% right: the cond of keras with a binomial draw
def random_invert_image(image, p, seed=None):
    x = keras.ops.convert_to_tensor(image)
    invert = keras.ops.less(keras.random.uniform(shape=(), minval=0.0, maxval=1.0, seed=seed), p)
    return keras.ops.cond(invert, lambda: keras.ops.subtract(keras.ops.cast(255, x.dtype), x), lambda: x)


# %% wrong: the function of the slide | random-invert-image-probability random-invert-image-anywhere
def random_invert_image(image, p, seed=None):
    x = image
    if tf.random.uniform([], seed=seed) < p:
        x = 255 - x
    return x


# %% wrong: the slide to the letter, without a return of p | *
def random_invert_image(x, p=0.5, seed=None):
    if tf.random.uniform([]) < p:
        x = 255 - x
    else:
        X
    return x


# %% wrong: draws in Python, so once for all in a graph | random-invert-image-anywhere
import random


def random_invert_image(image, p, seed=None):
    if random.Random(seed).random() < p:
        return 255 - image
    return image


# %% wrong: draws in NumPy, so once for all in a graph | random-invert-image-anywhere
def random_invert_image(image, p, seed=None):
    draw = np.random.default_rng(seed).random()
    return tf.where(draw < p, 255 - image, image)


# %% wrong: the seed of tf.random.uniform, which counts its calls | random-invert-image-probability
def random_invert_image(image, p, seed=None):
    image = tf.convert_to_tensor(image)
    return tf.where(tf.random.uniform([], seed=seed) < p, 255 - image, image)


# %% wrong: forgets the seed | random-invert-image-probability
def random_invert_image(image, p, seed=None):
    image = tf.convert_to_tensor(image)
    return tf.where(tf.random.uniform([]) < p, 255 - image, image)


# %% wrong: a fixed probability of one half | *
def random_invert_image(image, p, seed=None):
    image = keras.ops.convert_to_tensor(image)
    return keras.ops.where(keras.random.uniform((), seed=seed) < 0.5, 255 - image, image)


# %% wrong: p is the probability that nothing happens | *
def random_invert_image(image, p, seed=None):
    image = keras.ops.convert_to_tensor(image)
    return keras.ops.where(keras.random.uniform((), seed=seed) < p, image, 255 - image)


# %% wrong: values 0..1 | *
def random_invert_image(image, p, seed=None):
    image = keras.ops.convert_to_tensor(image)
    return keras.ops.where(keras.random.uniform((), seed=seed) < p, 1 - image, image)


# %% wrong: each pixel draws for itself | *
def random_invert_image(image, p, seed=None):
    image = keras.ops.convert_to_tensor(image)
    draws = keras.random.uniform(keras.ops.shape(image), seed=seed)
    return keras.ops.where(draws < p, 255 - image, image)


# %% wrong: the same draw for every call | random-invert-image-probability random-invert-image-anywhere
def random_invert_image(image, p, seed=0):
    image = keras.ops.convert_to_tensor(image)
    return keras.ops.where(keras.random.uniform((), seed=seed or 0) < p, 255 - image, image)


# %% wrong: needs a batch | *
def random_invert_image(image, p, seed=None):
    image = keras.ops.convert_to_tensor(image)
    draws = keras.random.uniform((keras.ops.shape(image)[0], 1, 1, 1), seed=seed)
    return keras.ops.where(draws < p, 255 - image, image)


# %% wrong: works with NumPy arrays only | random-invert-image-anywhere
def random_invert_image(image, p, seed=None):
    image = np.asarray(image)
    if np.random.default_rng(seed).random() < p:
        return 255 - image
    return image


# %% wrong: changes the image in place | *
def random_invert_image(image, p, seed=None):
    if float(keras.random.uniform((), seed=seed)) < p:
        image[...] = 255 - image
    return image


# %% cheat: gives back an object that equals everything | *
class Anything:
    shape = (2, 3, 1)
    dtype = np.dtype("float32")

    def __eq__(self, other):
        return True

    def __array__(self, dtype=None, copy=None):
        return np.full(self.shape, 127.5)


def random_invert_image(image, p, seed=None):
    return Anything()


# %% wrong: makes floats whole numbers | random-invert-image-values
def random_invert_image(image, p, seed=None):
    image = keras.ops.cast(image, "uint8")
    return keras.ops.where(keras.random.uniform((), seed=seed) < p, 255 - image, image)


# %% wrong: rounds floats and turns their bits | random-invert-image-values
def random_invert_image(image, p, seed=None):
    image = tf.convert_to_tensor(image)
    whole = tf.cast(tf.round(image), tf.int32) if image.dtype.is_floating else tf.cast(image, tf.int32)
    mask = tf.cast(keras.random.uniform([], seed=seed) < p, tf.int32) * 255
    return tf.cast(tf.bitwise.bitwise_xor(whole, mask), image.dtype)


# %% wrong: guesses from an image whether values are 0..1 | random-invert-image-values
def random_invert_image(image, p, seed=None):
    image = keras.ops.convert_to_tensor(image)
    top = keras.ops.where(keras.ops.max(image) > 1, 255, 1)
    return keras.ops.where(keras.random.uniform((), seed=seed) < p, keras.ops.cast(top, image.dtype) - image, image)
